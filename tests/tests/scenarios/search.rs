//! Lists, searches and checks of a session that stays open: they find what is written, in both languages, and
//! never show what another program, an import or an undo has changed since.

use registre_app::clock::World;
use registre_app::command::dispatch;
use registre_app::{Lang, Session};
use registre_tests::many::many;
use registre_tests::{Bench, ROOT, clock};
use serde_json::{Value, json};

/// References of the sheets that a search finds.
fn found(bench: &mut Bench, search: &str) -> Vec<String> {
    let lines = bench
        .run("activity_list", json!({ "search": search }))
        .value;
    references(&lines)
}

fn references(lines: &Value) -> Vec<String> {
    let lines = lines.as_array().unwrap().iter();
    lines
        .map(|line| line["reference"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn case_accents_and_typography_do_not_matter_and_every_word_must_occur() {
    let mut bench = Bench::demo();
    for search in [
        "vidéoprotection",
        "VIDEOPROTECTION",
        "  videoprotection  magasin ",
        "Vidéoprotection du",
    ] {
        assert_eq!(found(&mut bench, search), ["T-005"], "{search}");
    }
    assert_eq!(
        found(&mut bench, "vidéoprotection paie"),
        Vec::<String>::new()
    );
    assert_eq!(found(&mut bench, "T-004")[0], "T-004", "references");
    assert!(
        found(&mut bench, "l'employeur").contains(&"T-001".to_owned()),
        "apostrophes"
    );
    assert!(found(&mut bench, "œuvre") == found(&mut bench, "OEUVRE"));
    for blank in ["", "   ", "…"] {
        assert_eq!(
            found(&mut bench, blank).len(),
            18,
            "no word, no filter: {blank:?}"
        );
    }
    // Words of different fields do not run together.
    assert_eq!(found(&mut bench, "paieT").len(), 0);
}

#[test]
fn names_of_linked_records_and_the_status_count() {
    let mut bench = Bench::demo();
    let party = found(&mut bench, "Perséides");
    assert!(
        party.contains(&"T-001".to_owned()),
        "a processor by its name: {party:?}"
    );
    let request = json!({ "search": "Perséides", "statuses": ["draft"] });
    let drafts = bench.run("activity_list", request).value;
    assert!(!references(&drafts).contains(&"T-001".to_owned()));
    assert!(
        found(&mut bench, "01945eea").is_empty(),
        "identifiers are no text"
    );
    assert!(
        found(&mut bench, "third_party").is_empty(),
        "nor are codes of closed lists"
    );
}

/// A sheet with a code in every field that has a list, each the first of its list.
fn coded(vocabulary: &Value) -> Value {
    let code = |list: &str| vocabulary["lists"][list][0]["code"].clone();
    let given = |value: Value| json!({ "state": "given", "value": value });
    json!({
        "purposes": [{
            "legal_basis": "consent",
            "prospecting": given(json!({ "channels": [code("prospecting-channels")] })),
        }],
        "data_subjects": [{ "category": code("data-subjects") }],
        "data_groups": [{
            "category": code("data-categories"),
            "special_conditions": [{ "condition": code("art9-conditions") }],
        }],
        "recipients": given(json!([{ "kind": code("recipient-types") }])),
        "transfers": given(json!([{
            "country": code("countries"),
            "mechanism": code("transfer-mechanisms"),
            "module": code("scc-modules"),
        }])),
        "security": { "measures": [{
            "kind": code("measure-types"),
            "guide_sheet": code("security-sheets"),
        }] },
        "systems": given(json!([{ "hosting_country": vocabulary["lists"]["countries"][1]["code"] }])),
        "information": { "exception": code("art14-exceptions") },
        "automated_decision": given(json!({ "ground": code("automated-decision-grounds") })),
        "dpia": {
            "criteria": [code("dpia-criteria")],
            "required_list": [code("dpia-required")],
            "exempt_list": [code("dpia-exempt")],
        },
        "opinions": [{ "author_kind": code("opinion-authors") }],
        "formalities": given(json!([{ "kind": code("formalities") }])),
    })
}

/// Lists whose codes no sheet holds: of third parties, of countries' decisions, of transfers by name, and what rules,
/// models, notices and the organisation's measures read.
const NOT_IN_SHEETS: [&str; 12] = [
    "adequacy-frameworks",
    "art28-clauses",
    "basic-measures",
    "deadlines",
    "dpia-reasons",
    "notice-audiences",
    "organisations",
    "retention",
    "rights",
    "rule-severities",
    "rule-themes",
    "thresholds",
];

#[test]
fn the_words_of_every_code_are_found_in_both_languages() {
    let mut bench = Bench::new();
    let vocabulary = bench.run("catalogue_show", json!({})).value;
    let sheet = coded(&vocabulary);
    bench.run("activity_put", json!({ "activity": sheet }));
    for (list, entries) in vocabulary["lists"].as_object().unwrap() {
        if NOT_IN_SHEETS.contains(&list.as_str()) {
            continue;
        }
        for lang in Lang::ALL {
            let words = entries[0]["words"][lang.code()].as_str().unwrap();
            assert_eq!(
                found(&mut bench, words),
                ["T-001"],
                "{list} {lang}: {words}"
            );
        }
    }
    let country = vocabulary["lists"]["countries"][1]["words"]["fr"]
        .as_str()
        .unwrap();
    assert_eq!(
        found(&mut bench, country),
        ["T-001"],
        "where a system is hosted"
    );
}

/// Paths of the fields of a sheet that hold a code of a list, as the exchange format's schema says.
fn coded_fields(node: &Value, schema: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(name) = node["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        if name == "Code" || name == "CountryCode" {
            found.push(path.to_owned());
            return;
        }
        return coded_fields(&schema["$defs"][name], schema, path, found);
    }
    for choice in node["anyOf"].as_array().into_iter().flatten() {
        coded_fields(choice, schema, path, found);
    }
    if node["items"].is_object() {
        coded_fields(&node["items"], schema, &format!("{path}/0"), found);
    }
    for (name, field) in node["properties"].as_object().into_iter().flatten() {
        coded_fields(field, schema, &format!("{path}/{name}"), found);
    }
}

#[test]
fn no_field_with_a_code_is_forgotten() {
    let text = std::fs::read_to_string(format!("{ROOT}/assets/schema/registre-3.schema.json"));
    let schema: Value = serde_json::from_str(&text.unwrap()).unwrap();
    let mut fields = Vec::new();
    coded_fields(&schema["$defs"]["Activity"], &schema, "", &mut fields);
    let vocabulary = Bench::new().run("catalogue_show", json!({})).value;
    let sheet = coded(&vocabulary);
    // Models and rules are no words of the sheet.
    let others = [
        "/identity/model",
        "/identity/model_facts/0",
        "/rule_answers/0/rule",
        "/unconfirmed/0/model",
    ];
    for field in fields {
        let is_known = sheet.pointer(&field).is_some() || others.contains(&field.as_str());
        assert!(
            is_known,
            "{field} has a code whose words nobody finds: add it to the search and here"
        );
    }
}

/// What a session that has been open for a while shows is what a new one shows.
fn assert_current(bench: &mut Bench, after: &str) {
    let mut fresh = Session::open(&bench.path("r.registre"), "lecteur", clock()).unwrap();
    let asked = [
        ("activity_list", json!({})),
        ("activity_list", json!({ "search": "paie" })),
        ("activity_list", json!({ "search": "lune tabouret" })),
        ("register_check", json!({})),
        ("organisation_show", json!({})),
        ("party_list", json!({})),
    ];
    for (name, request) in asked {
        let shown = bench.run(name, request.clone()).value;
        let current = dispatch(&mut fresh, name, request, &[]).unwrap().value;
        assert_eq!(shown, current, "{name} after {after}");
    }
}

#[test]
fn own_writes_undo_and_imports_are_seen_at_once() {
    let mut bench = Bench::demo();
    assert_current(&mut bench, "an import");
    let id = bench.run("activity_list", json!({})).value[3]["id"].clone();
    let party = bench.run("party_list", json!({})).value[0]["party"]["id"].clone();
    let entity = bench.run("organisation_show", json!({})).value["entities"][1]["id"].clone();
    let change = |path: &str, value: Value| json!([{ "path": path, "value": value }]);
    let writes = [
        (
            "activity_set",
            json!({ "id": id, "changes": change("identity/name", json!("Paie de la lune")) }),
        ),
        (
            "activity_set",
            json!({ "id": id, "changes": change("identity/reference", json!("A-1")) }),
        ),
        (
            "activity_set",
            json!({ "id": id, "changes": change("identity/entity", entity.clone()) }),
        ),
        (
            "activity_put",
            json!({ "activity": { "identity": { "name": "Tabouret de lune" } } }),
        ),
        ("activity_duplicate", json!({ "reference": "T-001" })),
        ("activity_archive", json!({ "reference": "T-002" })),
        ("activity_delete", json!({ "reference": "T-003" })),
        (
            "record_set",
            json!({ "noun": "party", "id": party, "changes": change("name", json!("Paie Lune")) }),
        ),
        (
            "record_set",
            json!({ "noun": "entity", "id": entity, "changes": change("name", json!("")) }),
        ),
        (
            "record_put",
            json!({ "noun": "party", "value": { "name": "Hébergeur" } }),
        ),
        ("register_rename", json!({ "name": "Autre nom" })),
    ];
    for (name, request) in writes {
        bench.run(name, request.clone());
        assert_current(&mut bench, &format!("{name} {request}"));
    }
    for turn in [
        "undo", "undo", "undo", "undo", "redo", "undo", "undo", "undo", "undo",
    ] {
        bench.run(turn, json!({}));
        assert_current(&mut bench, turn);
    }
    bench.import("many.json", many(120).as_bytes());
    assert_current(&mut bench, "an import of more");
    bench.run("undo", json!({}));
    assert_current(&mut bench, "undoing it");
}

#[test]
fn what_another_program_writes_is_seen_too() {
    let mut bench = Bench::demo();
    let mut world = clock();
    (0..100_000).for_each(|_| assert!(!world.new_id().is_nil()));
    let mut other = Session::open(&bench.path("r.registre"), "paul", world).unwrap();
    assert_eq!(found(&mut bench, "Aurore boréale"), Vec::<String>::new());
    let sheet = json!({ "activity": { "identity": { "name": "Aurore boréale" } } });
    dispatch(&mut other, "activity_put", sheet, &[]).unwrap();
    assert_eq!(found(&mut bench, "Aurore boréale"), ["T-019"]);
    let ours = json!({ "reference": "T-019" });
    let written = bench.run("activity_archive", ours).value["written"].clone();
    assert_eq!(
        written["reloaded"], true,
        "a look does not hide that somebody wrote"
    );
    dispatch(&mut other, "undo", json!({}), &[]).unwrap();
    let list = bench
        .run("activity_list", json!({ "search": "aurore boreale" }))
        .value;
    assert_eq!(list[0]["status"], "draft", "the other program undid it");
    assert_current(&mut bench, "both wrote");
}

#[test]
fn a_thousand_sheets_are_searched_without_a_wrong_or_missing_one() {
    let mut bench = Bench::new();
    bench.import("many.json", many(1_000).as_bytes());
    let all = bench.run("activity_list", json!({})).value;
    let all = all.as_array().unwrap().clone();
    assert_eq!(all.len(), 1_000);
    let expected = |name: &str| -> Vec<String> {
        let named = all
            .iter()
            .filter(|line| line["name"].as_str().unwrap().contains(name));
        named
            .map(|line| line["reference"].as_str().unwrap().to_owned())
            .collect()
    };
    let lottery = expected("Jeu-concours");
    assert_eq!(lottery.len(), 55, "of 18 sheets again and again");
    assert_eq!(found(&mut bench, "jeu-concours tabouret"), lottery);
    assert_eq!(found(&mut bench, "M-0777"), ["M-0777"]);
    let id = all[500]["id"].clone();
    let changes = json!([{ "path": "identity/name", "value": "Aurore boréale" }]);
    bench.run("activity_set", json!({ "id": id, "changes": changes }));
    assert_eq!(found(&mut bench, "aurore boreale"), ["M-0500"]);
    bench.run("undo", json!({}));
    assert_eq!(found(&mut bench, "aurore boreale"), Vec::<String>::new());
}
