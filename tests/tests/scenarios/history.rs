//! The journal as people read it: field by field, page by page, sheet by sheet; what would be undone; deliveries.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_app::domain::diff;
use registre_app::importing::Source;
use registre_tests::Bench;
use serde_json::{Value, json};

const NEW: &str = "01a00000-0000-7000-8000-000000000001";

fn id_of(bench: &mut Bench, reference: &str) -> String {
    let shown = bench.run("activity_show", json!({ "reference": reference }));
    shown.value["activity"]["id"].as_str().unwrap().to_owned()
}

/// Changes fields of a sheet and gives what the journal says of it: the path, before and after.
fn told(bench: &mut Bench, id: &str, changes: Value) -> Vec<(String, Value, Value)> {
    let shown = bench.run("activity_show", json!({ "id": id })).value;
    let request = json!({ "id": id, "changes": changes });
    let after = bench.run("activity_set", request).value;
    let lines = bench.run("journal_history", json!({ "limit": 1 })).value;
    let touched = lines[0]["touched"].as_array().unwrap();
    // The rows that changed tell the same as the two sheets whole.
    let whole = diff::between(&shown["activity"], &after["activity"]);
    let whole: Vec<String> = whole.iter().map(|found| found.path.shape()).collect();
    let told = touched[0]["changes"].as_array().unwrap().iter();
    let told: Vec<&str> = told.map(|field| field["path"].as_str().unwrap()).collect();
    assert_eq!(told, whole, "the journal's rows and the sheets");
    assert_eq!(touched.len(), 1, "one sheet: {touched:?}");
    assert_eq!(touched[0]["id"], id);
    assert_eq!(touched[0]["change"], "updated");
    let changes = touched[0]["changes"].as_array().unwrap().iter();
    changes
        .map(|field| {
            let path = field["path"].as_str().unwrap().to_owned();
            (path, field["before"].clone(), field["after"].clone())
        })
        // Every edit moves the day of update; it is checked once, below.
        .filter(|(path, ..)| path != "identity/updated_on")
        .collect()
}

fn changed(path: &str, before: Value, after: Value) -> Vec<(String, Value, Value)> {
    vec![(path.to_owned(), before, after)]
}

#[test]
fn a_change_is_told_field_by_field_with_names_instead_of_identifiers() {
    let mut bench = Bench::demo();
    let id = id_of(&mut bench, "T-001");
    let sheet = bench.run("activity_show", json!({ "id": id })).value["activity"].clone();
    let one = |path: &str, value: Value| json!([{ "path": path, "value": value }]);
    let purpose = sheet["purposes"][0]["id"].as_str().unwrap();
    let text = format!("purposes/{purpose}/text");
    assert_eq!(
        told(&mut bench, &id, one(&text, json!("Payer"))),
        changed(
            "purposes/*/text",
            json!("Calculer et verser les salaires"),
            json!("Payer")
        )
    );
    assert_eq!(
        told(&mut bench, &id, one("scale/occasional", Value::Null)),
        changed("scale/occasional", json!(false), Value::Null)
    );
    assert_eq!(
        told(&mut bench, &id, one("identity/tags", json!(["RH", "paie"]))),
        changed("identity/tags", json!(["RH"]), json!(["RH", "paie"]))
    );
    let organisation = bench.run("organisation_show", json!({})).value;
    let (entities, sites) = (&organisation["entities"], &organisation["establishments"]);
    assert_eq!(
        told(
            &mut bench,
            &id,
            one("identity/entity", entities[1]["id"].clone())
        ),
        changed(
            "identity/entity",
            entities[0]["name"].clone(),
            entities[1]["name"].clone()
        )
    );
    assert_eq!(
        told(
            &mut bench,
            &id,
            one("identity/sites", json!([sites[0]["id"]]))
        ),
        changed("identity/sites", json!([]), json!([sites[0]["name"]]))
    );
    let rule = sheet["retention_rules"][0]["id"].as_str().unwrap();
    let groups = format!("retention_rules/{rule}/purposes");
    assert_eq!(
        told(&mut bench, &id, one(&groups, json!([]))),
        changed("retention_rules/*/purposes", json!(["Payer"]), json!([]))
    );
}

#[test]
fn lines_and_answers_are_told_as_a_person_made_them() {
    let mut bench = Bench::demo();
    let id = id_of(&mut bench, "T-001");
    let sheet = bench.run("activity_show", json!({ "id": id })).value["activity"].clone();
    let one = |path: &str, value: Value| json!([{ "path": path, "value": value }]);
    let party = sheet["recipients"]["value"][1]["party"].clone();
    let named = json!({ "noun": "party", "id": party });
    let name = bench.run("record_show", named).value["value"]["name"].clone();

    let added = json!({ "kind": "processor", "party": party, "description": "b" });
    let told_added = told(&mut bench, &id, one(&format!("recipients/{NEW}"), added));
    assert_eq!(told_added.len(), 1, "{told_added:?}");
    let (path, before, after) = &told_added[0];
    assert_eq!((path.as_str(), before), ("recipients/*", &Value::Null));
    assert_eq!(
        after["party"], name,
        "a link stands as the name of what it names"
    );
    assert_eq!(after.get("id"), None, "identifiers are not for people");

    let told_removed = told(
        &mut bench,
        &id,
        one(&format!("recipients/{NEW}"), Value::Null),
    );
    assert_eq!(
        (told_removed[0].1["party"].clone(), &told_removed[0].2),
        (name, &Value::Null)
    );

    let nested = format!(
        "data_groups/{}/sources/{NEW}",
        sheet["data_groups"][1]["id"].as_str().unwrap()
    );
    let told_nested = told(&mut bench, &id, one(&nested, json!({ "kind": "public" })));
    assert_eq!(told_nested[0].0, "data_groups/*/sources/*");
    assert_eq!(told_nested[0].2["kind"], "public");

    let texts: Vec<Value> = ["purposes"]
        .iter()
        .flat_map(|list| {
            sheet[list]
                .as_array()
                .unwrap()
                .iter()
                .map(|line| line["text"].clone())
                .collect::<Vec<_>>()
        })
        .collect();
    let mut ids: Vec<Value> = sheet["purposes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| l["id"].clone())
        .collect();
    ids.reverse();
    let mut turned = texts.clone();
    turned.reverse();
    assert_eq!(
        told(&mut bench, &id, one("purposes", json!(ids))),
        changed("purposes", json!(texts), json!(turned)),
        "an order is told with the names of its lines"
    );

    let state = |state: &str| json!({ "state": state });
    assert_eq!(
        told(&mut bench, &id, one("automated_decision", state("unknown"))),
        changed("automated_decision", state("none"), state("unknown"))
    );
    let told_given = told(
        &mut bench,
        &id,
        one("automated_decision/logic", json!("score")),
    );
    assert_eq!(told_given[0].0, "automated_decision");
    assert_eq!(
        told_given[0].2["value"]["logic"], "score",
        "given with what it says"
    );
    assert_eq!(
        told(
            &mut bench,
            &id,
            one("automated_decision/logic", json!("note"))
        ),
        changed("automated_decision/logic", json!("score"), json!("note"))
    );
    let told_none = told(&mut bench, &id, one("recipients", state("none")));
    assert_eq!(told_none[0].0, "recipients");
    let lines = told_none[0].1["value"].as_array().unwrap().len();
    assert_eq!(
        lines,
        sheet["recipients"]["value"].as_array().unwrap().len(),
        "what was lost"
    );
}

#[test]
fn what_is_beside_sheets_has_its_history_too() {
    let mut bench = Bench::demo();
    let entity = bench.run("organisation_show", json!({})).value["entities"][0].clone();
    let request = json!({
        "noun": "entity", "id": entity["id"],
        "changes": [{ "path": "name", "value": "Atelier" }, { "path": "headcount", "value": 19 }],
    });
    bench.run("record_set", request);
    let line = bench.run("journal_history", json!({ "limit": 1 })).value[0].clone();
    let touched = &line["touched"][0];
    assert_eq!(
        (&touched["kind"], &touched["name"]),
        (&json!("entity"), &json!("Atelier"))
    );
    assert_eq!(
        touched["changes"],
        json!([
            { "path": "headcount", "before": entity["headcount"], "after": 19 },
            { "path": "name", "before": entity["name"], "after": "Atelier" },
        ])
    );
    bench.run(
        "record_put",
        json!({ "noun": "party", "value": { "name": "Hébergeur" } }),
    );
    let line = bench.run("journal_history", json!({ "limit": 1 })).value[0].clone();
    let touched = &line["touched"][0];
    assert_eq!(
        (&touched["change"], &touched["name"]),
        (&json!("created"), &json!("Hébergeur"))
    );
    assert_eq!(touched["changes"], json!([]), "all of it is new");
    let id = touched["id"].clone();
    bench.run("record_delete", json!({ "noun": "party", "id": id }));
    let line = bench.run("journal_history", json!({ "limit": 1 })).value[0].clone();
    assert_eq!(line["touched"][0]["change"], "deleted");
    assert_eq!(line["touched"][0]["name"], "Hébergeur", "it had a name");
}

/// A register with many steps of two sheets, and some facts.
fn busy() -> Bench {
    let mut bench = Bench::new();
    for name in ["a", "b"] {
        bench.run(
            "activity_put",
            json!({ "activity": { "identity": { "name": name } } }),
        );
    }
    for n in 0..30 {
        let reference = if n % 3 == 0 { "T-002" } else { "T-001" };
        let id = id_of(&mut bench, reference);
        let changes = json!([{ "path": "identity/name", "value": format!("nom {n}") }]);
        bench.run("activity_set", json!({ "id": id, "changes": changes }));
        if n % 10 == 0 {
            let request = json!({ "kind": "pdf", "sha256": format!("{n:064x}") });
            bench.run("delivery_record", request);
        }
    }
    bench
}

#[test]
fn pages_put_together_are_the_whole() {
    let mut bench = busy();
    let filters = [
        json!({}),
        json!({ "kind": "fact" }),
        json!({ "kind": "edit" }),
        json!({ "sheet": "T-002" }),
        json!({ "sheet": "T-001", "kind": "fact" }),
    ];
    for (filter, count) in filters.into_iter().zip([36, 3, 33, 11, 0]) {
        let whole = bench.run("journal_history", filter.clone()).value;
        let whole = whole.as_array().unwrap().clone();
        assert_eq!(whole.len(), count, "{filter}");
        assert!(
            whole.is_sorted_by_key(|line| line["seq"].as_u64()),
            "newest last"
        );
        let mut pages: Vec<Value> = Vec::new();
        let mut request = filter.clone();
        request["limit"] = json!(7);
        loop {
            let page = bench.run("journal_history", request.clone()).value;
            let page = page.as_array().unwrap().clone();
            let Some(first) = page.first() else { break };
            assert!(page.len() <= 7);
            request["before"] = first["seq"].clone();
            pages.splice(0..0, page);
        }
        assert_eq!(pages, whole, "{filter}");
    }
}

#[test]
fn a_sheet_has_its_history_under_its_identifier_and_any_reference_it_ever_had() {
    let mut bench = busy();
    let id = id_of(&mut bench, "T-002");
    let changes = json!([{ "path": "identity/reference", "value": "RH-1" }]);
    bench.run("activity_set", json!({ "id": id, "changes": changes }));
    bench.run("activity_delete", json!({ "reference": "RH-1" }));
    let by_id = bench.run("journal_history", json!({ "sheet": id })).value;
    assert_eq!(by_id.as_array().unwrap().len(), 13);
    assert_eq!(by_id[12]["touched"][0]["change"], "deleted");
    for name in ["RH-1", "T-002"] {
        let by_name = bench.run("journal_history", json!({ "sheet": name })).value;
        assert_eq!(by_name, by_id, "{name}");
    }
    assert_eq!(
        by_id[1]["touched"][0]["name"], "RH-1",
        "called by its last name"
    );
    let request = json!({ "sheet": "T-404" });
    let refused = dispatch(&mut bench.session, "journal_history", request, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ActivityNotFound);
}

#[test]
fn an_import_of_a_whole_register_is_told_in_bounds_and_in_a_sheet_s_history_only_for_it() {
    let mut bench = Bench::new();
    bench.import("many.json", registre_tests::many::many(100).as_bytes());
    let line = bench.run("journal_history", json!({ "limit": 1 })).value[0].clone();
    assert_eq!(line["more"], true, "it touched more than anybody reads");
    let sheets = line["touched"].as_array().unwrap().iter();
    assert!(
        sheets
            .filter(|touched| touched["kind"] == "activity")
            .count()
            == 100
    );
    let lines = bench
        .run("journal_history", json!({ "sheet": "M-0042" }))
        .value;
    assert_eq!(lines[0]["touched"].as_array().unwrap().len(), 1);
    assert_eq!(lines[0]["touched"][0]["name"], "M-0042");
    let state = bench.run("journal_state", json!({})).value;
    assert_eq!(state["undo"]["op"], "import_json");
    assert!(
        state["undo"]["touched"].as_array().unwrap().len() <= 10,
        "a button is short"
    );
}

#[test]
fn what_would_be_undone_and_redone_is_named() {
    let mut bench = Bench::new();
    let fresh = bench.run("journal_state", json!({})).value;
    assert_eq!(
        (&fresh["undo"], &fresh["redo"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(fresh["steps"], 1);
    bench.run(
        "activity_put",
        json!({ "activity": { "identity": { "name": "Paie" } } }),
    );
    bench.run(
        "record_put",
        json!({ "noun": "party", "value": { "name": "Hébergeur" } }),
    );
    let state = bench.run("journal_state", json!({})).value;
    assert_eq!(state["undo"]["op"], "create_party");
    assert_eq!(state["undo"]["touched"], json!(["Hébergeur"]));
    assert_eq!(state["undo"]["actor"], "marie");
    assert_eq!(
        state["head"],
        bench.run("journal_verify", json!({})).value["head"]
    );
    let undone = bench.run("undo", json!({})).value;
    assert_eq!(
        (&undone["op"], &undone["touched"]),
        (&json!("create_party"), &json!(["Hébergeur"]))
    );
    let state = bench.run("journal_state", json!({})).value;
    assert_eq!(state["undo"]["touched"], json!(["T-001"]));
    assert_eq!(
        state["redo"]["touched"],
        json!(["Hébergeur"]),
        "though it is gone now"
    );
    let redone = bench.run("redo", json!({})).value;
    assert_eq!(redone["touched"], json!(["Hébergeur"]));
    assert_eq!(
        bench.run("journal_state", json!({})).value["redo"],
        Value::Null
    );
}

#[test]
fn deliveries_come_newest_first_and_files_by_name() {
    let mut bench = busy();
    let deliveries = bench.run("delivery_list", json!({})).value;
    let deliveries = deliveries.as_array().unwrap();
    assert_eq!(deliveries.len(), 3);
    assert_eq!(deliveries[0]["sha256"], format!("{:064x}", 20));
    assert_eq!(
        (&deliveries[0]["kind"], &deliveries[0]["actor"]),
        (&json!("pdf"), &json!("marie"))
    );
    assert!(deliveries[0]["seq"].as_u64() > deliveries[2]["seq"].as_u64());
    for (name, bytes) in [("b.pdf", b"x"), ("a.pdf", b"y")] {
        let file = [Source { name, bytes }];
        dispatch(&mut bench.session, "attachment_add", json!({}), &file).unwrap();
    }
    let files = bench.run("attachment_list", json!({})).value;
    assert_eq!(
        (&files[0]["file_name"], &files[1]["file_name"]),
        (&json!("a.pdf"), &json!("b.pdf"))
    );
    assert_eq!(files[0]["size"], 1);
}
