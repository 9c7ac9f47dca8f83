//! Single fields of sheets and records, changed by path: every kind of path, what is refused, and two programs
//! that edit different fields of one sheet.

use registre_app::clock::World;
use registre_app::command::dispatch;
use registre_app::domain::path::FieldPath;
use registre_app::{ErrorCode, Session};
use registre_tests::{Bench, clock};
use serde_json::{Value, json};

const NEW: &str = "01a00000-0000-7000-8000-000000000001";

/// The identifier and the content of a sheet of the demonstration.
fn sheet(bench: &mut Bench, reference: &str) -> (String, Value) {
    let shown = bench.run("activity_show", json!({ "reference": reference }));
    let sheet = shown.value["activity"].clone();
    (sheet["id"].as_str().unwrap().to_owned(), sheet)
}

/// Changes one field and gives what the command answers.
fn set(bench: &mut Bench, id: &str, path: &str, value: Value) -> Value {
    let changes = json!([{ "path": path, "value": value }]);
    let request = json!({ "id": id, "changes": changes });
    bench.run("activity_set", request).value
}

#[test]
fn a_path_of_every_kind_changes_its_field_and_nothing_else() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-001");
    let purpose = before["purposes"][0]["id"].as_str().unwrap();
    let group = before["data_groups"][0]["id"].as_str().unwrap();
    let recipient = before["recipients"]["value"][1]["id"].as_str().unwrap();
    let cases = [
        ("identity/name".to_owned(), "/identity/name", json!("Paye")),
        (
            "identity/tags".to_owned(),
            "/identity/tags",
            json!(["RH", "social"]),
        ),
        (
            "identity/in_force_on".to_owned(),
            "/identity/in_force_on",
            Value::Null,
        ),
        (
            "scale/occasional".to_owned(),
            "/scale/occasional",
            json!(true),
        ),
        (
            format!("purposes/{purpose}/text"),
            "/purposes/0/text",
            json!("Payer"),
        ),
        (
            format!("purposes/{purpose}/sub_purposes"),
            "/purposes/0/sub_purposes",
            json!(["a", "b"]),
        ),
        (
            format!("recipients/{recipient}/description"),
            "/recipients/value/1/description",
            json!("Calcul des bulletins"),
        ),
        (
            format!("data_groups/{group}/sources"),
            "/data_groups/0/sources",
            json!([]),
        ),
        (
            "sensitive_data".to_owned(),
            "/sensitive_data",
            json!({ "state": "not_applicable", "reason": "aucune" }),
        ),
        ("retention_rules".to_owned(), "/retention_rules", json!([])),
    ];
    let mut expected = before;
    for (path, pointer, value) in cases {
        let changed = set(&mut bench, &id, &path, value.clone());
        *expected.pointer_mut(pointer).unwrap() = value;
        expected["identity"]["updated_on"] = json!("2026-11-20");
        assert_eq!(changed["activity"], expected, "{path}");
        assert_eq!(sheet(&mut bench, "T-001").1, expected, "{path} is written");
    }
}

#[test]
fn lines_are_added_replaced_moved_and_removed() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-001");
    let list = before["purposes"].as_array().unwrap().len();
    let added = json!({ "text": "Former", "prospecting": { "state": "none" } });
    let changed = set(&mut bench, &id, &format!("purposes/{NEW}"), added);
    let purposes = changed["activity"]["purposes"].as_array().unwrap();
    assert_eq!(purposes.len(), list + 1);
    assert_eq!(purposes[list]["id"], NEW, "the new line comes last");
    assert_eq!(purposes[list]["text"], "Former");

    let first = before["purposes"][0]["id"].clone();
    let moved = set(&mut bench, &id, "purposes", json!([NEW, first]));
    let order: Vec<&Value> = moved["activity"]["purposes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["id"])
        .collect();
    assert_eq!(
        order[..2],
        [&json!(NEW), &first],
        "what is not named follows"
    );
    assert_eq!(order.len(), list + 1, "moving loses no line");
    assert_eq!(moved["activity"]["purposes"][0]["text"], "Former");

    let replaced = set(
        &mut bench,
        &id,
        &format!("purposes/{NEW}"),
        json!({ "law": "x" }),
    );
    assert_eq!(
        replaced["activity"]["purposes"][0]["text"], "",
        "a line whole"
    );
    assert_eq!(replaced["activity"]["purposes"][0]["id"], NEW);

    let removed = set(&mut bench, &id, &format!("purposes/{NEW}"), Value::Null);
    assert_eq!(removed["activity"]["purposes"], before["purposes"]);
    let again = set(&mut bench, &id, &format!("purposes/{NEW}"), Value::Null);
    assert_eq!(again["written"]["step"], Value::Null, "it is gone already");
}

#[test]
fn a_line_inside_a_line_and_one_of_an_answer_are_added_with_their_identifiers() {
    let mut bench = Bench::new();
    let saved = bench.run("activity_put", json!({ "activity": {} })).value;
    let id = saved["id"].as_str().unwrap();
    let group = format!("data_groups/{NEW}");
    let nested = json!({ "description": "Nom", "sources": [{ "kind": "person" }] });
    let changed = set(&mut bench, id, &group, nested);
    let own = changed["activity"]["data_groups"][0]["sources"][0]["id"].clone();
    assert_ne!(own, json!("00000000-0000-0000-0000-000000000000"));
    let source = "01a00000-0000-7000-8000-000000000002";
    let path = format!("{group}/sources/{source}");
    let changed = set(&mut bench, id, &path, json!({ "kind": "public" }));
    assert_eq!(
        changed["activity"]["data_groups"][0]["sources"][1]["id"],
        source
    );

    // Nobody had answered; then somebody had answered that there is none.
    let first = format!("recipients/{source}");
    let changed = set(&mut bench, id, &first, json!({ "description": "banque" }));
    assert_eq!(changed["activity"]["recipients"]["state"], "given");
    set(&mut bench, id, "transfers", json!({ "state": "none" }));
    let transfer = "01a00000-0000-7000-8000-000000000003";
    let changed = set(&mut bench, id, &format!("transfers/{transfer}"), json!({}));
    assert_eq!(changed["activity"]["transfers"]["value"][0]["id"], transfer);
    let changed = set(&mut bench, id, "automated_decision/logic", json!("score"));
    assert_eq!(
        changed["activity"]["automated_decision"]["value"]["logic"],
        "score"
    );
    let changed = set(
        &mut bench,
        id,
        "joint_control/document/title",
        json!("Accord"),
    );
    let document = &changed["activity"]["joint_control"]["value"]["document"];
    assert_eq!(document["title"], "Accord");
}

#[test]
fn several_changes_are_one_step_and_undoing_it_gives_the_first_state() {
    let mut bench = Bench::demo();
    let (id, _) = sheet(&mut bench, "T-001");
    let first = bench.state();
    let steps = bench.run("journal_state", json!({})).value["steps"].clone();
    let changes = json!([
        { "path": format!("purposes/{NEW}"), "value": { "text": "a" } },
        { "path": format!("purposes/{NEW}/text"), "value": "Former" },
        { "path": format!("purposes/{NEW}/prospecting/channels"), "value": ["email"] },
        { "path": "identity/service", "value": "RH" },
        { "path": "systems", "value": { "state": "none" } },
    ]);
    let request = json!({ "id": id, "changes": changes, "comment": "revue annuelle" });
    let changed = bench.run("activity_set", request).value;
    let after = bench.run("journal_state", json!({})).value;
    assert_eq!(after["steps"], json!(steps.as_u64().unwrap() + 1));
    assert_eq!(changed["written"]["step"], after["steps"]);
    let line = bench.run("journal_history", json!({ "limit": 1 })).value;
    assert_eq!(line[0]["comment"], "revue annuelle");
    let undone = bench.run("undo", json!({})).value;
    assert_eq!(undone["op"], "edit_activity");
    assert_eq!(undone["touched"], json!(["T-001"]));
    assert_eq!(bench.state(), first, "one undo takes all of it back");
}

#[test]
fn what_is_not_a_field_is_refused_and_nothing_is_written() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-001");
    let purpose = before["purposes"][0]["id"].as_str().unwrap();
    let state = bench.state();
    let cases = [
        ("".to_owned(), json!({}), ErrorCode::InvalidRequest),
        ("id".to_owned(), json!(NEW), ErrorCode::InvalidRequest),
        ("nom".to_owned(), json!("x"), ErrorCode::InvalidRequest),
        (
            "identity/nom".to_owned(),
            json!("x"),
            ErrorCode::InvalidRequest,
        ),
        (
            "identity/name/x".to_owned(),
            json!("x"),
            ErrorCode::InvalidRequest,
        ),
        (
            "identity/name".to_owned(),
            json!(3),
            ErrorCode::InvalidRequest,
        ),
        (
            "identity/status".to_owned(),
            json!("perdu"),
            ErrorCode::InvalidRequest,
        ),
        ("a b".to_owned(), json!("x"), ErrorCode::InvalidRequest),
        (
            "purposes/premier".to_owned(),
            json!({}),
            ErrorCode::InvalidRequest,
        ),
        (
            "purposes/premier/text".to_owned(),
            json!("x"),
            ErrorCode::InvalidRequest,
        ),
        (
            format!("purposes/{purpose}/id"),
            json!(NEW),
            ErrorCode::InvalidRequest,
        ),
        (
            format!("purposes/{NEW}"),
            json!({ "id": purpose }),
            ErrorCode::InvalidRequest,
        ),
        (
            format!("purposes/{NEW}"),
            json!("x"),
            ErrorCode::InvalidRequest,
        ),
        (
            format!("purposes/{NEW}"),
            json!({ "texte": "x" }),
            ErrorCode::UnknownField,
        ),
        (
            format!("purposes/{NEW}/text"),
            json!("x"),
            ErrorCode::NotFound,
        ),
        (
            format!("identity/tags/{NEW}"),
            json!({}),
            ErrorCode::InvalidRequest,
        ),
        (
            "recipients/state".to_owned(),
            json!("none"),
            ErrorCode::InvalidRequest,
        ),
        (
            "recipients/value".to_owned(),
            json!([]),
            ErrorCode::InvalidRequest,
        ),
        (
            "recipients".to_owned(),
            json!([]),
            ErrorCode::InvalidRequest,
        ),
        // Answered: there is none, so that there is nothing to fill in.
        (
            "automated_decision/logic".to_owned(),
            json!("x"),
            ErrorCode::NotFound,
        ),
        (
            "identity/entity".to_owned(),
            json!(NEW),
            ErrorCode::BrokenLink,
        ),
        (
            "identity/name".to_owned(),
            json!("x".repeat(20_001)),
            ErrorCode::TooLarge,
        ),
        (
            "identity/reference".to_owned(),
            json!("T-002"),
            ErrorCode::DuplicateReference,
        ),
    ];
    for (path, value, code) in cases {
        // A good change before it is not written either.
        let changes = json!([
            { "path": "identity/service", "value": "autre" },
            { "path": path, "value": value },
        ]);
        let request = json!({ "id": id, "changes": changes });
        let refused = dispatch(&mut bench.session, "activity_set", request, &[]).unwrap_err();
        assert_eq!(refused.code, code, "{path}");
    }
    assert_eq!(
        bench.state(),
        state,
        "nothing of a refused request is written"
    );
    let request = json!({ "id": NEW, "changes": [] });
    let refused = dispatch(&mut bench.session, "activity_set", request, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
}

#[test]
fn a_change_of_nothing_writes_nothing() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-001");
    let name = before["identity"]["name"].clone();
    let changed = set(&mut bench, &id, "identity/name", name);
    assert_eq!(changed["written"]["step"], Value::Null);
    assert_eq!(changed["activity"], before, "its day of update stays too");
    let changed = set(&mut bench, &id, "identity/reference", json!(""));
    assert_eq!(
        changed["activity"]["identity"]["reference"], "T-001",
        "a sheet does not lose its reference"
    );
}

#[test]
fn removing_a_line_removes_the_links_to_it() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-001");
    let group = before["retention_rules"][0]["data_groups"][0].clone();
    let path = format!("data_groups/{}", group.as_str().unwrap());
    let changed = set(&mut bench, &id, &path, Value::Null);
    let left = changed["activity"]["retention_rules"][0]["data_groups"].as_array();
    assert!(!left.unwrap().contains(&group));
    assert_eq!(bench.run("undo", json!({})).value["op"], "edit_activity");
    assert_eq!(
        sheet(&mut bench, "T-001").1,
        before,
        "line and links are back"
    );
}

#[test]
fn two_programs_that_edit_different_fields_of_one_sheet_both_keep_theirs() {
    let mut one = Bench::demo();
    let mut world = clock();
    // The other program's identifiers must differ from ours.
    (0..100_000).for_each(|_| assert!(!world.new_id().is_nil()));
    let mut other = Session::open(&one.path("r.registre"), "paul", world).unwrap();
    let (id, before) = sheet(&mut one, "T-001");
    let purpose = before["purposes"][0]["id"].as_str().unwrap();
    let group = before["data_groups"][0]["id"].as_str().unwrap();
    let ours = [
        ("identity/name".to_owned(), json!("Paye")),
        (format!("purposes/{purpose}/law"), json!("Code du travail")),
        (format!("data_groups/{group}/necessity"), json!("Bulletin")),
        (
            format!("recipients/{NEW}"),
            json!({ "description": "banque" }),
        ),
    ];
    let theirs = [
        ("identity/service".to_owned(), json!("RH")),
        (
            format!("purposes/{purpose}/text"),
            json!("Payer les salaires"),
        ),
        (
            format!("data_groups/{group}/consequence"),
            json!("Aucun salaire"),
        ),
        (
            "recipients/01a00000-0000-7000-8000-00000000000f".to_owned(),
            json!({ "description": "mutuelle" }),
        ),
    ];
    let change = |(path, value): &(String, Value)| json!({ "id": id, "changes": [{ "path": path, "value": value }] });
    for (mine, yours) in ours.iter().zip(&theirs) {
        let written = one.run("activity_set", change(mine)).value;
        assert_eq!(written["written"]["reloaded"], mine.0 != "identity/name");
        let written = dispatch(&mut other, "activity_set", change(yours), &[]).unwrap();
        assert_eq!(written.value["written"]["reloaded"], true, "said so");
    }
    let (_, after) = sheet(&mut one, "T-001");
    for (path, value) in ours.iter().chain(&theirs) {
        let path = FieldPath::try_from(path.clone()).unwrap();
        let found = path.find(&after).unwrap();
        let is_kept = match value {
            Value::Object(line) => line.iter().all(|(name, field)| found[name] == *field),
            value => found == value,
        };
        assert!(is_kept, "{path} is lost: {found}");
    }
    let lines = |sheet: &Value| sheet["recipients"]["value"].as_array().unwrap().len();
    assert_eq!(lines(&after), lines(&before) + 2, "both added a line");
}

#[test]
fn a_line_that_another_program_removed_is_not_brought_back_by_a_change_in_it() {
    let mut one = Bench::demo();
    let mut other = Session::open(&one.path("r.registre"), "paul", clock()).unwrap();
    let (id, before) = sheet(&mut one, "T-001");
    let line = format!("purposes/{}", before["purposes"][1]["id"].as_str().unwrap());
    let remove = json!({ "id": id, "changes": [{ "path": line, "value": null }] });
    dispatch(&mut other, "activity_set", remove, &[]).unwrap();
    let change = json!([{ "path": format!("{line}/text"), "value": "x" }]);
    let request = json!({ "id": id, "changes": change });
    let refused = dispatch(&mut one.session, "activity_set", request, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
    assert_eq!(refused.args["field"], format!("{line}/text"));
}
