//! Models of sheets through the use cases: applied, confirmed, completed, undone; nothing written is replaced.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_tests::Bench;
use serde_json::{Value, json};

/// A new sheet from a model.
fn applied(bench: &mut Bench, code: &str, facts: &[&str]) -> Value {
    let request = json!({ "code": code, "facts": facts });
    bench.run("model_apply", request).value["activity"].clone()
}

fn marks(sheet: &Value) -> Vec<String> {
    let marks = sheet["unconfirmed"].as_array().unwrap();
    let path = |mark: &Value| mark["path"].as_str().unwrap().to_owned();
    marks.iter().map(path).collect()
}

#[test]
fn every_model_makes_a_sheet_that_can_be_saved_printed_and_undone() {
    let mut bench = Bench::new();
    let before = bench.state();
    let models = bench.run("model_list", json!({})).value;
    let models = models.as_array().unwrap();
    assert!(models.len() >= 36);
    for model in models {
        let facts: Vec<&str> = model["facts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fact| fact["code"].as_str().unwrap())
            .collect();
        let sheet = applied(&mut bench, model["code"].as_str().unwrap(), &facts);
        assert_eq!(sheet["identity"]["status"], "draft");
        assert_eq!(sheet["identity"]["model"], model["code"]);
        assert_eq!(sheet["identity"]["model_version"], model["version"]);
        assert!(!marks(&sheet).is_empty());
    }
    let verified = bench.run("journal_verify", json!({})).value;
    assert_eq!(verified["findings"], json!([]));
    for _ in models {
        bench.run("undo", json!({}));
    }
    assert_eq!(bench.state(), before, "each is one step");
}

#[test]
fn a_value_is_confirmed_alone_by_line_or_with_its_sheet() {
    let mut bench = Bench::new();
    let sheet = applied(&mut bench, "payroll", &["staff"]);
    let id = sheet["id"].clone();
    let all = marks(&sheet);
    let purpose = format!("purposes/{}", sheet["purposes"][0]["id"].as_str().unwrap());
    let text = format!("{purpose}/text");
    assert!(all.contains(&text));
    let one = bench
        .run("model_confirm", json!({ "id": id, "paths": [text] }))
        .value;
    assert_eq!(marks(&one["activity"]).len(), all.len() - 1);
    let line = bench
        .run("model_confirm", json!({ "id": id, "paths": [purpose] }))
        .value;
    let left = marks(&line["activity"]);
    assert!(
        left.iter().all(|path| !path.starts_with(&purpose)),
        "{left:?}"
    );
    assert!(!left.is_empty());
    let rest = bench.run("model_confirm", json!({ "id": id })).value;
    assert_eq!(rest["activity"]["unconfirmed"], json!([]));
    assert_eq!(
        rest["activity"]["purposes"], sheet["purposes"],
        "confirming changes no value"
    );
    let again = bench.run("model_confirm", json!({ "id": id })).value;
    assert_eq!(
        again["written"]["step"],
        Value::Null,
        "nothing left, no step"
    );
    bench.run("undo", json!({}));
    let shown = bench.run("activity_show", json!({ "id": id })).value;
    assert_eq!(marks(&shown["activity"]), left, "confirming is undone too");
}

#[test]
fn a_value_that_somebody_writes_is_no_longer_the_models() {
    let mut bench = Bench::new();
    let sheet = applied(&mut bench, "payroll", &["staff"]);
    let path = format!(
        "purposes/{}/text",
        sheet["purposes"][0]["id"].as_str().unwrap()
    );
    let changes = json!([{ "path": path, "value": "Payer" }]);
    let request = json!({ "id": sheet["id"], "changes": changes });
    let set = bench.run("activity_set", request).value;
    assert!(!marks(&set["activity"]).contains(&path));
}

#[test]
fn a_model_completes_a_sheet_and_replaces_nothing() {
    let mut bench = Bench::new();
    let mine = json!({ "activity": {
        "identity": { "name": "Ma paie" },
        "recipients": { "state": "none" },
        "data_subjects": [{ "category": "trainees", "description": "Stagiaires" }],
    } });
    let saved = bench.run("activity_put", mine).value;
    let request = json!({ "code": "payroll", "facts": ["staff"], "activity": saved["id"] });
    let sheet = bench.run("model_apply", request).value["activity"].clone();
    assert_eq!(sheet["identity"]["name"], "Ma paie");
    assert_eq!(sheet["recipients"]["state"], "none");
    assert_eq!(sheet["data_subjects"].as_array().unwrap().len(), 1);
    assert!(!sheet["purposes"].as_array().unwrap().is_empty());
    let marks = marks(&sheet);
    assert!(marks.iter().any(|path| path.starts_with("purposes/")));
    let mine = ["recipients", "data_subjects/", "identity/name"];
    assert!(
        marks
            .iter()
            .all(|path| mine.iter().all(|mine| !path.starts_with(mine)))
    );
    let people = sheet["data_groups"].as_array().unwrap();
    let subjects = people
        .iter()
        .flat_map(|group| group["data_subjects"].as_array().unwrap());
    let known = &sheet["data_subjects"][0]["id"];
    assert!(
        subjects.into_iter().all(|id| id == known),
        "no link to a line that was not taken"
    );
}

#[test]
fn an_unknown_model_or_fact_is_refused_and_nothing_is_written() {
    let mut bench = Bench::new();
    let before = bench.state();
    for (request, code) in [
        (json!({ "code": "nothing" }), ErrorCode::NotFound),
        (
            json!({ "code": "payroll", "facts": ["moon"] }),
            ErrorCode::InvalidRequest,
        ),
    ] {
        let refused = dispatch(&mut bench.session, "model_apply", request, &[]).unwrap_err();
        assert_eq!(refused.code, code);
    }
    assert_eq!(bench.state(), before);
}

#[test]
fn a_fact_that_nobody_knows_stays_open_and_the_register_says_what_it_knows() {
    let mut bench = Bench::new();
    let known = |bench: &mut Bench, fact: &str| {
        let models = bench.run("model_list", json!({})).value;
        let mut lines = models.as_array().unwrap().iter();
        let line = lines.find(|line| line["code"] == "recruitment").unwrap();
        let has = |list: &str| line[list].as_array().unwrap().contains(&json!(fact));
        (has("yes"), has("no"))
    };
    assert_eq!(
        known(&mut bench, "staff-250"),
        (false, false),
        "nobody has said"
    );
    let answers =
        json!({ "preset": "shop", "size": "few", "yes": ["recruits"], "facts": ["cv-pool"] });
    bench.run("start_run", json!({ "answers": answers }));
    assert_eq!(
        known(&mut bench, "staff-250"),
        (false, true),
        "the size says so"
    );
    assert_eq!(known(&mut bench, "cv-pool"), (true, false));
    assert_eq!(known(&mut bench, "selection-tool"), (false, false));
    let request =
        json!({ "code": "recruitment", "facts": ["cv-pool"], "unknown": ["selection-tool"] });
    let open = bench.run("model_apply", request.clone()).value["activity"].clone();
    assert_eq!(open["dpia"]["status"], Value::Null);
    assert_eq!(
        applied(&mut bench, "recruitment", &["cv-pool"])["dpia"]["status"],
        "not_required"
    );
    let shown = bench.run("model_show", request).value;
    let asks = shown["questions"].as_array().unwrap().iter();
    let mut paths = asks.map(|question| &question["path"]);
    assert!(
        paths.any(|path| path == "purposes"),
        "what is not known is asked"
    );
}

#[test]
fn where_each_value_comes_from_is_shown_on_the_sheets_own_paths() {
    let mut bench = Bench::new();
    let sheet = applied(&mut bench, "video-surveillance", &["open-to-public"]);
    let request = json!({
        "code": "video-surveillance", "facts": ["open-to-public"], "activity": sheet["id"],
    });
    let shown = bench.run("model_show", request).value;
    let origins: Vec<&str> = shown["origins"]
        .as_array()
        .unwrap()
        .iter()
        .map(|origin| origin["path"].as_str().unwrap())
        .collect();
    let marks = marks(&sheet);
    assert!(
        marks.iter().all(|mark| origins.contains(&mark.as_str())),
        "{marks:?}"
    );
    let dated = |origin: &Value| origin["source"]["checked_on"].is_string();
    assert!(shown["origins"].as_array().unwrap().iter().all(dated));
}

#[test]
fn a_document_says_what_nobody_confirmed() {
    let mut bench = Bench::new();
    let sheet = applied(&mut bench, "payroll", &["staff"]);
    let changes = json!([{ "path": "identity/status", "value": "in_force" }]);
    bench.run(
        "activity_set",
        json!({ "id": sheet["id"], "changes": changes }),
    );
    let notice = json!({ "sheets": ["T-001"], "format": "markdown" });
    let made = bench.run("export_notice", notice.clone()).file.unwrap();
    let text = String::from_utf8(made).unwrap();
    assert!(text.contains("À CONFIRMER"), "{text}");
    bench.run("model_confirm", json!({ "id": sheet["id"] }));
    let made = bench.run("export_notice", notice).file.unwrap();
    assert!(!String::from_utf8(made).unwrap().contains("À CONFIRMER"));
}

#[test]
fn a_draft_that_is_confirmed_whole_may_begin_in_the_same_step() {
    let mut bench = Bench::new();
    let sheet = applied(&mut bench, "payroll", &["staff"]);
    let request = json!({ "id": sheet["id"], "begins": true });
    let begun = bench.run("model_confirm", request).value["activity"].clone();
    assert_eq!(begun["identity"]["status"], "in_force");
    assert!(begun["identity"]["in_force_on"].is_string());
    bench.run("undo", json!({}));
    let shown = bench
        .run("activity_show", json!({ "id": sheet["id"] }))
        .value;
    assert_eq!(shown["activity"]["identity"]["status"], "draft", "one step");
    assert_eq!(marks(&shown["activity"]), marks(&sheet));
}
