//! What is kept beside sheets: shown, changed by path, and where each is named.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_app::domain::path::FieldPath;
use registre_tests::Bench;
use serde_json::{Value, json};

const NEW: &str = "01a00000-0000-7000-8000-000000000001";

#[test]
fn records_beside_sheets_are_shown_and_changed_by_path_too() {
    let mut bench = Bench::demo();
    let organisation = bench.run("organisation_show", json!({})).value;
    let party = bench.run("party_list", json!({})).value[0]["party"].clone();
    let notice = notices(&mut bench)[0].clone();
    let cases = [
        (
            "entity",
            organisation["entities"][0].clone(),
            "dpo/contact/email",
            json!("dpo@essai.fr"),
        ),
        (
            "establishment",
            organisation["establishments"][0].clone(),
            "address/city",
            json!("Nantes"),
        ),
        (
            "common_measure",
            organisation["common_measures"][0].clone(),
            "description",
            json!("Clés"),
        ),
        ("party", party, "roles", json!(["processor", "client"])),
        ("notice", notice, "title", json!("Vos données chez nous")),
    ];
    for (noun, record, path, value) in cases {
        let first = bench.state();
        let id = record["id"].clone();
        let shown = bench
            .run("record_show", json!({ "noun": noun, "id": id }))
            .value;
        assert_eq!(shown["value"], record, "{noun}");
        let changes = json!([{ "path": path, "value": value }]);
        let request = json!({ "noun": noun, "id": id, "changes": changes });
        let changed = bench.run("record_set", request).value;
        let field = FieldPath::try_from(path.to_owned()).unwrap();
        assert_eq!(field.find(&changed["value"]), Some(&value), "{noun} {path}");
        let undone = bench.run("undo", json!({})).value;
        assert_eq!(undone["op"], format!("edit_{noun}"));
        assert_eq!(bench.state(), first, "{noun}");
        let wrong = json!({ "noun": noun, "id": id, "changes": [{ "path": "nom", "value": "" }] });
        let refused = dispatch(&mut bench.session, "record_set", wrong, &[]).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidRequest, "{noun}");
    }
    let nobody = json!({ "noun": "party", "id": NEW, "changes": [] });
    let refused = dispatch(&mut bench.session, "record_set", nobody, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
}

#[test]
fn the_issues_of_a_legal_person_come_with_its_changes() {
    let mut bench = Bench::new();
    let organisation = bench.run("organisation_show", json!({})).value;
    let id = organisation["entities"][0]["id"].clone();
    let of = |issues: &Value| {
        let issues = issues.as_array().unwrap().iter();
        issues
            .map(|issue| issue["rule"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let rule = "r30-1a-02".to_owned();
    assert!(
        of(&organisation["issues"]).contains(&rule),
        "nobody can reach it"
    );
    let changes = json!([{ "path": "contact/email", "value": "a@essai.fr" }]);
    let request = json!({ "noun": "entity", "id": id, "changes": changes });
    let changed = bench.run("record_set", request).value;
    assert!(!of(&changed["issues"]).contains(&rule));
    let organisation = bench.run("organisation_show", json!({})).value;
    assert_eq!(organisation["issues"], changed["issues"]);
}

/// What names a record, by reference or else by name; each field that is said to name it does.
fn uses(bench: &mut Bench, noun: &str, id: &Value) -> Vec<String> {
    let uses = bench.run("record_use", json!({ "noun": noun, "id": id }));
    let uses = uses.value.as_array().unwrap().clone();
    let named = |used: &Value| {
        let one = json!({ "id": used["id"] });
        let whole = match used["noun"].as_str().unwrap() {
            "activity" => bench.run("activity_show", one).value["activity"].clone(),
            noun => {
                let one = json!({ "noun": noun, "id": used["id"] });
                bench.run("record_show", one).value["value"].clone()
            }
        };
        let paths: Vec<FieldPath> = serde_json::from_value(used["paths"].clone()).unwrap();
        assert!(!paths.is_empty(), "{used}");
        for path in paths {
            let found = path.find(&whole).unwrap();
            let among = found.as_array().is_some_and(|all| all.contains(id));
            assert!(found == id || among, "{path} holds {found}");
        }
        let called = if used["reference"] == "" {
            "name"
        } else {
            "reference"
        };
        used[called].as_str().unwrap().to_owned()
    };
    uses.iter().map(named).collect()
}

#[test]
fn each_record_says_where_it_is_named() {
    let mut bench = Bench::demo();
    let organisation = bench.run("organisation_show", json!({})).value;
    let main = &organisation["about"]["main_entity"];
    let other = &organisation["entities"][1]["id"];
    let named = uses(&mut bench, "entity", main);
    assert!(
        named.contains(&"T-001".to_owned()),
        "as its controller: {named:?}"
    );
    let place = &organisation["establishments"][0];
    assert!(
        named.contains(&place["name"].as_str().unwrap().to_owned()),
        "{named:?}"
    );
    let named = uses(&mut bench, "establishment", &place["id"]);
    assert!(named.contains(&"T-004".to_owned()), "as a site: {named:?}");
    let sheet = json!({ "reference": "T-004" });
    let sheet = bench.run("activity_show", sheet).value["activity"].clone();
    let measure = &sheet["security"]["excluded"][0]["measure"];
    let named = uses(&mut bench, "common_measure", measure);
    assert_eq!(named, ["T-004", "T-005", "T-007"], "what excludes it");
    let named = uses(&mut bench, "entity", other);
    assert_eq!(named, ["T-017"], "as a joint controller");
}

#[test]
fn a_third_party_is_counted_where_it_is_named() {
    let mut bench = Bench::demo();
    let lines = bench.run("party_list", json!({})).value;
    let mut named_by_one_another = 0;
    for line in lines.as_array().unwrap() {
        let id = &line["party"]["id"];
        let request = json!({ "noun": "party", "id": id });
        let found = bench.run("record_use", request).value;
        let found = found.as_array().unwrap();
        let sheets = found.iter().filter(|used| used["noun"] == "activity");
        assert_eq!(
            json!(sheets.count()),
            line["sheets"],
            "{}",
            line["party"]["name"]
        );
        named_by_one_another += found.iter().filter(|used| used["noun"] == "party").count();
        assert_eq!(uses(&mut bench, "party", id).len(), found.len());
    }
    assert!(
        named_by_one_another > 0,
        "the demonstration has sub-processors"
    );
    let alone = json!({ "noun": "party", "value": { "name": "Seul" } });
    let alone = bench.run("record_put", alone).value;
    assert!(uses(&mut bench, "party", &alone["id"]).is_empty());
    let nobody = json!({ "noun": "party", "id": NEW });
    let refused = dispatch(&mut bench.session, "record_use", nobody, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
    let other_noun = json!({ "noun": "entity", "id": alone["id"] });
    let refused = dispatch(&mut bench.session, "record_use", other_noun, &[]).unwrap_err();
    assert_eq!(
        refused.code,
        ErrorCode::NotFound,
        "there is no such legal person"
    );
}

fn notices(bench: &mut Bench) -> Vec<Value> {
    let state = bench.state();
    state["register"]["notices"].as_array().unwrap().clone()
}

#[test]
fn a_notice_is_saved_and_deleted_and_its_own_operations_are_not_forged() {
    let mut bench = Bench::demo();
    let before = bench.state();
    let forged = [
        ("withdrawn_on", json!("2026-11-20")),
        ("publications", json!([{ "id": NEW, "place": "site" }])),
        (
            "rewrites",
            json!([{ "id": NEW, "text": "Nous gardons tout." }]),
        ),
    ];
    let id = notices(&mut bench)[0]["id"].clone();
    let mut refuse = |name: &str, request: Value, field: &str| {
        let refused = dispatch(&mut bench.session, name, request, &[]).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidRequest, "{name} {field}");
        assert_eq!(refused.args["field"], field, "{name}");
    };
    for (field, value) in &forged {
        let changes = json!([{ "path": field, "value": value }]);
        refuse(
            "record_set",
            json!({ "noun": "notice", "id": id, "changes": changes }),
            field,
        );
        let new = json!({ "name": "Neuve", *field: value });
        refuse(
            "record_put",
            json!({ "noun": "notice", "value": new }),
            field,
        );
    }
    assert_eq!(bench.state(), before);
    let new = json!({ "name": "Accueil", "kind": "short", "audiences": ["premises-visitors"] });
    let saved = bench
        .run("record_put", json!({ "noun": "notice", "value": new }))
        .value;
    let one = json!({ "noun": "notice", "id": saved["id"] });
    let shown = bench.run("record_show", one.clone()).value["value"].clone();
    assert_eq!(
        (&shown["kind"], &shown["lang"]),
        (&json!("short"), &json!("fr"))
    );
    let told = bench.run("journal_history", json!({ "limit": 1 })).value[0].clone();
    assert_eq!(told["op"], "create_notice");
    assert_eq!(
        (&told["touched"][0]["kind"], &told["touched"][0]["name"]),
        (&json!("notice"), &json!("Accueil"))
    );
    bench.run("record_delete", one.clone());
    let gone = dispatch(&mut bench.session, "record_show", one, &[]).unwrap_err();
    assert_eq!(gone.code, ErrorCode::NotFound);
    assert_eq!(bench.run("undo", json!({})).value["op"], "delete_notice");
    bench.run("undo", json!({}));
    assert_eq!(bench.state(), before);
}

#[test]
fn a_notice_names_the_legal_person_whose_it_is() {
    let mut bench = Bench::demo();
    let notice = notices(&mut bench)[0].clone();
    let entity = json!({ "noun": "entity", "id": notice["entity"] });
    let uses = bench.run("record_use", entity).value;
    let used = uses
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["noun"] == "notice");
    let used = used.expect("the notice is among them");
    assert_eq!(
        (&used["id"], &used["name"]),
        (&notice["id"], &notice["name"])
    );
    assert_eq!(used["paths"], json!(["entity"]));
    let of_notice = json!({ "noun": "notice", "id": notice["id"] });
    assert_eq!(
        bench.run("record_use", of_notice).value,
        json!([]),
        "nothing names a notice"
    );
}
