//! What is kept beside sheets: shown, changed by path, and where a third party is named.

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
    let party = bench.run("party_list", json!({})).value[0].clone();
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

#[test]
fn a_third_party_says_where_it_is_named() {
    let mut bench = Bench::demo();
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value["activity"]
        .clone();
    let party = &sheet["recipients"]["value"][1]["party"];
    let uses = bench.run("party_use", json!({ "id": party })).value;
    let uses = uses.as_array().unwrap();
    assert_eq!(uses[0]["reference"], "T-001");
    let line = sheet["recipients"]["value"][1]["id"].as_str().unwrap();
    let paths = uses[0]["paths"].as_array().unwrap();
    assert!(
        paths.contains(&json!(format!("recipients/{line}/party"))),
        "{paths:?}"
    );
    for used in uses {
        let id = json!({ "id": used["id"] });
        let whole = match used["noun"].as_str().unwrap() {
            "activity" => bench.run("activity_show", id).value["activity"].clone(),
            noun => bench
                .run("record_show", json!({ "noun": noun, "id": used["id"] }))
                .value["value"]
                .clone(),
        };
        for path in used["paths"].as_array().unwrap() {
            let path = path.as_str().unwrap().to_owned();
            let path = FieldPath::try_from(path).unwrap();
            assert_eq!(path.find(&whole), Some(party), "{path}");
        }
    }
    let alone = bench
        .run(
            "record_put",
            json!({ "noun": "party", "value": { "name": "Seul" } }),
        )
        .value;
    assert_eq!(
        bench.run("party_use", json!({ "id": alone["id"] })).value,
        json!([])
    );
    let refused = dispatch(&mut bench.session, "party_use", json!({ "id": NEW }), &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
}
