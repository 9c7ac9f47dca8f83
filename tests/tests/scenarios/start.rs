//! The guided start through the use cases: answers become sheets once, and what is left to do is listed by weight.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_tests::Bench;
use serde_json::{Value, json};

fn answers() -> Value {
    json!({
        "answers": {
            "preset": "shop",
            "yes": ["consumers", "cameras", "newsletter", "website"],
            "no": ["recruits", "outside-europe"],
            "size": "few",
            "facts": ["open-to-public"],
        },
    })
}

fn models(sheets: &Value) -> Vec<&str> {
    let sheets = sheets.as_array().unwrap();
    sheets
        .iter()
        .map(|sheet| sheet["model"].as_str().unwrap())
        .collect()
}

#[test]
fn answers_become_drafts_in_one_step_and_no_doubles_later() {
    let mut bench = Bench::new();
    let before = bench.state();
    let planned = bench.run("start_plan", answers()).value;
    let request = answers();
    let started = bench.run("start_run", request.clone()).value;
    assert_eq!(models(&started["sheets"]), models(&planned["sheets"]));
    assert!(started["sheets"].as_array().unwrap().len() >= 10);
    assert!(models(&started["sheets"]).contains(&"video-surveillance"));
    assert!(!models(&started["sheets"]).contains(&"recruitment"));
    let list = bench.run("activity_list", json!({})).value;
    for line in list.as_array().unwrap() {
        assert_eq!(line["status"], "draft");
    }
    let again = bench.run("start_run", request).value;
    assert_eq!(again["sheets"], json!([]));
    assert_eq!(
        again["written"]["step"],
        Value::Null,
        "the same answers change nothing"
    );
    let mut more = answers();
    more["answers"]["yes"] = json!(["consumers", "cameras", "newsletter", "website", "loyalty"]);
    let more = bench.run("start_run", more).value;
    assert_eq!(models(&more["sheets"]), ["loyalty"]);
    bench.run("undo", json!({}));
    bench.run("undo", json!({}));
    assert_eq!(bench.state(), before, "each run is one step");
}

#[test]
fn answers_are_kept_and_say_what_the_organisation_had_not_said() {
    let mut bench = Bench::new();
    let mut alone = answers();
    alone["answers"]["size"] = json!("alone");
    alone["answers"]["preset"] = json!("municipality");
    bench.run("start_run", alone);
    let shown = bench.run("start_show", json!({})).value;
    assert_eq!(shown["answers"]["preset"], "municipality");
    assert_eq!(shown["size"], "alone");
    assert!(shown["questions"].as_array().unwrap().len() <= 20);
    let organisation = bench.run("organisation_show", json!({})).value;
    assert_eq!(organisation["entities"][0]["public_body"], true);
    assert_eq!(organisation["entities"][0]["headcount"], 0);
}

#[test]
fn a_no_to_transfers_is_a_proposal_and_silence_leaves_the_question() {
    let mut bench = Bench::new();
    bench.run("start_run", answers());
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    assert_eq!(sheet["activity"]["transfers"]["state"], "none");
    let marks = sheet["activity"]["unconfirmed"].as_array().unwrap();
    assert!(marks.iter().any(|mark| mark["path"] == "transfers"));
    let mut bench = Bench::new();
    let mut silent = answers();
    silent["answers"]["no"] = json!([]);
    bench.run("start_run", silent);
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    assert_eq!(sheet["activity"]["transfers"]["state"], "unknown");
}

#[test]
fn names_that_the_guide_does_not_have_and_answers_that_cannot_be_are_refused() {
    let unknown = ErrorCode::UnknownAnswer;
    let conflict = ErrorCode::AnswersConflict;
    for (field, value, code, named) in [
        ("preset", json!("astronaut"), unknown, "astronaut"),
        ("size", json!("huge"), unknown, "huge"),
        ("yes", json!(["flies"]), unknown, "flies"),
        ("facts", json!(["newsletter"]), unknown, "newsletter"),
        ("no", json!(["consumers"]), conflict, "yes = consumers"),
        (
            "no",
            json!(["open-to-public"]),
            conflict,
            "facts = open-to-public",
        ),
        ("facts", json!(["staff-250"]), conflict, "size = few"),
    ] {
        let mut bench = Bench::new();
        let before = bench.state();
        let mut wrong = answers();
        wrong["answers"][field] = value;
        for command in ["start_run", "start_plan"] {
            let refused = dispatch(&mut bench.session, command, wrong.clone(), &[]).unwrap_err();
            assert_eq!(refused.code, code, "{field}");
            let mut args = refused.args.values();
            assert!(args.any(|arg| arg == named), "{:?}", refused.args);
        }
        assert_eq!(bench.state(), before);
    }
}

/// The sheet that the start made from a model.
fn sheet(bench: &mut Bench, model: &str) -> Value {
    let models = bench.run("model_list", json!({})).value;
    let mut lines = models.as_array().unwrap().iter();
    let line = lines.find(|line| line["code"] == model).unwrap();
    let request = json!({ "reference": line["sheets"][0] });
    bench.run("activity_show", request).value["activity"].clone()
}

fn of_model<'v>(updates: &'v Value, sheet: &Value) -> &'v Value {
    let mut updates = updates.as_array().unwrap().iter();
    updates.find(|update| update["id"] == sheet["id"]).unwrap()
}

fn paths(update: &Value) -> Vec<&str> {
    let fields = update["fields"].as_array().unwrap();
    fields
        .iter()
        .map(|field| field["path"].as_str().unwrap())
        .collect()
}

/// Answers of a shop with a website; `told` says what is told of its cookies: yes, no, or nothing.
fn website(told: Option<bool>) -> Value {
    let mut request = answers();
    request["answers"]["yes"] = json!(["consumers", "website"]);
    match told {
        Some(true) => request["answers"]["facts"] = json!(["ads-cookies"]),
        Some(false) => request["answers"]["no"] = json!(["outside-europe", "ads-cookies"]),
        None => {}
    }
    request
}

#[test]
fn a_precision_that_nobody_gave_leaves_open_what_rests_on_it_and_asks() {
    let mut bench = Bench::new();
    bench.run("start_run", website(None));
    let sheet = sheet(&mut bench, "website-audience");
    assert_eq!(sheet["purposes"][0]["legal_basis"], Value::Null);
    assert_eq!(sheet["dpia"]["status"], Value::Null);
    let request = json!({
        "code": "website-audience", "facts": sheet["identity"]["model_facts"], "activity": sheet["id"],
    });
    let shown = bench.run("model_show", request).value;
    let first = &shown["questions"][0];
    assert_eq!(first["path"], "purposes");
    assert!(
        first["words"]["fr"].as_str().unwrap().contains("cookies"),
        "{first}"
    );
    let mut bench = Bench::new();
    bench.run("start_run", website(Some(false)));
    let sheet = self::sheet(&mut bench, "website-audience");
    assert_eq!(sheet["purposes"][0]["legal_basis"], "legitimate_interests");
}

#[test]
fn other_answers_reach_sheets_as_differences_to_take_or_leave() {
    let mut bench = Bench::new();
    bench.run("start_run", website(Some(false)));
    let before = sheet(&mut bench, "website-audience");
    bench.run("model_confirm", json!({ "id": before["id"] }));
    let before = sheet(&mut bench, "website-audience");
    assert_eq!(bench.run("model_updates", json!({})).value, json!([]));
    let planned = bench.run("start_plan", website(Some(true))).value;
    let again = bench.run("start_run", website(Some(true))).value;
    assert_eq!(
        planned["updates"], again["updates"],
        "told before it is kept"
    );
    assert_eq!(again["sheets"], json!([]));
    let update = of_model(&again["updates"], &before);
    assert_eq!(update["answers"][0]["code"], "ads-cookies");
    assert_eq!(
        (
            &update["answers"][0]["before"],
            &update["answers"][0]["after"]
        ),
        (&json!(false), &json!(true))
    );
    assert_eq!(
        sheet(&mut bench, "website-audience"),
        before,
        "nothing is written by itself"
    );
    let listed = bench.run("model_updates", json!({})).value;
    assert_eq!(
        of_model(&listed, &before),
        update,
        "the sheet keeps saying so"
    );
    let old = format!("purposes/{}", before["purposes"][0]["id"].as_str().unwrap());
    let paths = paths(update);
    assert!(
        paths.contains(&"dpia/status") && paths.contains(&old.as_str()),
        "{paths:?}"
    );
    let new = paths
        .iter()
        .find(|path| path.starts_with("purposes/") && **path != old);
    let take = json!({ "id": before["id"], "paths": [old, new] });
    let taken = bench.run("model_take", take).value["activity"].clone();
    assert_eq!(taken["purposes"].as_array().unwrap().len(), 1);
    assert_ne!(taken["purposes"][0]["id"], before["purposes"][0]["id"]);
    assert_eq!(taken["dpia"], before["dpia"], "what was not taken is left");
    let marks = taken["unconfirmed"].as_array().unwrap();
    assert!(
        !marks.is_empty()
            && marks
                .iter()
                .all(|mark| mark["path"].as_str().unwrap().starts_with("purposes/"))
    );
    assert_eq!(
        bench.run("model_updates", json!({})).value,
        json!([]),
        "taken or left"
    );
    bench.run("undo", json!({}));
    assert_eq!(sheet(&mut bench, "website-audience"), before, "one step");
}

#[test]
fn an_answer_taken_back_is_a_difference_too_and_leaving_it_settles_it() {
    let mut bench = Bench::new();
    bench.run("start_run", website(Some(false)));
    let before = sheet(&mut bench, "website-audience");
    let mut silent = website(None);
    silent["answers"]["no"] = json!([]);
    let again = bench.run("start_run", silent).value;
    let update = of_model(&again["updates"], &before);
    let codes: Vec<&Value> = update["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|answer| &answer["code"])
        .collect();
    assert_eq!(codes, ["ads-cookies", "outside-europe"]);
    assert!(paths(update).contains(&"transfers"), "{update}");
    let left = bench
        .run("model_take", json!({ "id": before["id"], "paths": [] }))
        .value;
    assert_eq!(left["activity"]["purposes"], before["purposes"]);
    let listed = bench.run("model_updates", json!({})).value;
    let others = listed.as_array().unwrap().iter();
    assert!(others.clone().all(|update| update["id"] != before["id"]));
    assert!(others.count() > 0, "the other sheets are still asked about");
}

#[test]
fn what_somebody_chose_for_one_sheet_does_not_follow_the_start() {
    let mut bench = Bench::new();
    let request = json!({ "code": "website-audience", "facts": ["ads-cookies"] });
    bench.run("model_apply", request);
    let started = bench.run("start_run", website(Some(false))).value;
    assert_eq!(started["updates"], json!([]));
    assert_eq!(bench.run("model_updates", json!({})).value, json!([]));
}

#[test]
fn a_yes_that_becomes_a_no_names_its_sheets_and_leaves_them() {
    let mut bench = Bench::new();
    bench.run("start_run", answers());
    let newsletter = sheet(&mut bench, "newsletter");
    let mut less = answers();
    less["answers"]["yes"] = json!(["consumers", "cameras", "website"]);
    less["answers"]["no"] = json!(["recruits", "outside-europe", "newsletter"]);
    let planned = bench.run("start_plan", less.clone()).value;
    let again = bench.run("start_run", less.clone()).value;
    assert_eq!(planned["left"], again["left"]);
    assert_eq!(models(&again["left"]), ["newsletter"]);
    assert_eq!(
        sheet(&mut bench, "newsletter"),
        newsletter,
        "it stays as it is"
    );
    assert_eq!(
        bench.run("start_run", less).value["left"],
        json!([]),
        "told once"
    );
}

#[test]
fn a_sheet_that_the_answers_no_longer_call_for_does_not_follow_them() {
    let mut bench = Bench::new();
    bench.run("start_run", website(Some(true)));
    let id = sheet(&mut bench, "website-audience")["id"].clone();
    let mut none = website(None);
    none["answers"]["yes"] = json!(["consumers"]);
    none["answers"]["no"] = json!(["outside-europe", "website"]);
    let again = bench.run("start_run", none).value;
    assert!(models(&again["left"]).contains(&"website-audience"));
    let updates = again["updates"].as_array().unwrap();
    assert!(
        updates.iter().all(|update| update["id"] != id),
        "no website is no website without advertising"
    );
    let other = website(Some(false));
    bench.run("start_run", other.clone());
    let listed = bench.run("model_updates", json!({})).value;
    assert_eq!(listed[0]["id"], id);
    let changes = json!([{ "path": "identity/status", "value": "archived" }]);
    bench.run("activity_set", json!({ "id": id, "changes": changes }));
    assert_eq!(bench.run("start_run", other).value["updates"], json!([]));
}

#[test]
fn a_trade_answers_for_a_file_and_not_for_the_window() {
    let mut bench = Bench::new();
    let silent = json!({ "answers": { "preset": "shop", "size": "few" } });
    let planned = bench.run("start_run", silent.clone()).value;
    assert_eq!(planned["proposed"], json!({ "yes": [], "no": [] }));
    assert!(!models(&planned["sheets"]).contains(&"customers"));
    let mut asked = silent;
    asked["proposals_but"] = json!(["members"]);
    let more = bench.run("start_run", asked).value;
    assert_eq!(
        more["proposed"],
        json!({ "yes": ["consumers"], "no": ["processor"] })
    );
    assert_eq!(models(&more["sheets"]), ["customers"]);
    let kept = bench.run("start_show", json!({})).value;
    assert_eq!(kept["answers"]["yes"], json!(["consumers"]));
}

#[test]
fn what_is_left_comes_by_weight_and_goes_as_it_is_done() {
    let mut bench = Bench::new();
    bench.run("start_run", answers());
    let left = bench.run("todo_list", json!({})).value;
    let left = left.as_array().unwrap();
    let order = [
        "required",
        "unconfirmed",
        "elsewhere",
        "review",
        "recommended",
    ];
    let weights = left.iter().map(|todo| todo["weight"].as_str().unwrap());
    let ranks: Vec<usize> = weights
        .map(|weight| order.iter().position(|known| *known == weight).unwrap())
        .collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
    let confirm = |left: &[Value]| {
        let of = |todo: &&Value| todo["what"]["confirm"].is_number();
        left.iter().filter(of).count()
    };
    let sheets = bench.run("activity_list", json!({})).value;
    assert_eq!(confirm(left), sheets.as_array().unwrap().len());
    bench.run("model_confirm", json!({ "id": sheets[0]["id"] }));
    let after = bench.run("todo_list", json!({})).value;
    assert_eq!(confirm(after.as_array().unwrap()), confirm(left) - 1);
}

#[test]
fn a_review_is_dated_and_the_next_one_falls_due() {
    let mut bench = Bench::demo();
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    let id = sheet["activity"]["id"].clone();
    let reviewed = bench.run("activity_review", json!({ "id": id })).value;
    let reviews = reviewed["activity"]["reviews"].as_array().unwrap();
    let last = reviews.last().unwrap();
    assert_eq!(last["unchanged"], true);
    assert_eq!(
        last["reviewed_on"],
        reviewed["activity"]["identity"]["reviewed_on"]
    );
    let year = |day: &Value| day.as_str().unwrap()[..4].parse::<i32>().unwrap();
    let due = &reviewed["activity"]["identity"]["review_due_on"];
    assert_eq!(year(due), year(&last["reviewed_on"]) + 1);
    let answered = json!({ "minimised": false, "minimised_note": "Retirer la date de naissance" });
    let request = json!({ "id": id, "review": answered, "due_on": "2027-01-31" });
    let reviewed = bench.run("activity_review", request).value;
    let reviews = reviewed["activity"]["reviews"].as_array().unwrap();
    assert_eq!(reviews.last().unwrap()["minimised"], false);
    assert_eq!(
        reviewed["activity"]["identity"]["review_due_on"],
        "2027-01-31"
    );
    let steps = bench
        .run("journal_history", json!({ "sheet": "T-001" }))
        .value;
    let steps = steps.as_array().unwrap();
    assert_eq!(steps.last().unwrap()["op"], "review_activity");
}
