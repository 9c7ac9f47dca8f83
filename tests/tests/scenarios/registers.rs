//! Registers as people use them: edits, links, undo, two programs on one file.

use registre_app::clock::World;
use registre_app::command::dispatch;
use registre_app::importing::Source;
use registre_app::{ErrorCode, Session};
use registre_tests::many::many;
use registre_tests::{Bench, clock};
use serde_json::{Value, json};

fn put(bench: &mut Bench, activity: Value) -> Value {
    bench
        .run("activity_put", json!({ "activity": activity }))
        .value
}

#[test]
fn lines_without_identifier_get_one_and_the_sheet_a_reference_and_its_dates() {
    let mut bench = Bench::new();
    let saved = put(
        &mut bench,
        json!({ "purposes": [{ "text": "a" }, { "text": "b" }] }),
    );
    assert_eq!(saved["reference"], "T-001");
    let shown = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    let (one, two) = (
        &shown["activity"]["purposes"][0]["id"],
        &shown["activity"]["purposes"][1]["id"],
    );
    assert_ne!(one, two);
    assert_eq!(shown["activity"]["identity"]["created_on"], "2026-11-20");
}

#[test]
fn the_day_of_update_follows_a_change_and_only_a_change() {
    let mut bench = Bench::new();
    put(
        &mut bench,
        json!({ "identity": { "name": "Paie", "updated_on": "2020-01-01" } }),
    );
    let mut sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value["activity"]
        .take();
    assert_eq!(
        put(&mut bench, sheet.clone())["written"]["step"],
        Value::Null,
        "nothing changed"
    );
    sheet["identity"]["name"] = json!("Paye");
    put(&mut bench, sheet);
    let shown = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    assert_eq!(shown["activity"]["identity"]["updated_on"], "2026-11-20");
}

#[test]
fn a_link_to_nothing_and_a_reference_in_use_are_refused() {
    let mut bench = Bench::new();
    put(&mut bench, json!({ "identity": { "reference": "RH-1" } }));
    let nobody = "01900000-0000-7000-8000-0000000000ff";
    let cases = [
        (
            json!({ "identity": { "reference": "RH-1" } }),
            ErrorCode::DuplicateReference,
        ),
        (
            json!({ "identity": { "entity": nobody } }),
            ErrorCode::BrokenLink,
        ),
    ];
    for (activity, code) in cases {
        let before = bench.state();
        let request = json!({ "activity": activity });
        let refused = dispatch(&mut bench.session, "activity_put", request, &[]).unwrap_err();
        assert_eq!(refused.code, code);
        assert_eq!(bench.state(), before);
    }
}

#[test]
fn a_sheet_saved_without_its_reference_keeps_it_and_links_to_a_removed_line_go_with_it() {
    let mut bench = Bench::demo();
    let mut sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value["activity"]
        .take();
    sheet["identity"]["reference"] = json!("");
    sheet["data_groups"].as_array_mut().unwrap().remove(0);
    put(&mut bench, sheet);
    let shown = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    assert_eq!(shown["activity"]["identity"]["reference"], "T-001");
}

#[test]
fn a_copy_has_identifiers_of_its_own_and_keeps_its_links() {
    let mut bench = Bench::demo();
    let copy = bench
        .run("activity_duplicate", json!({ "reference": "T-001" }))
        .value;
    let shown = bench
        .run("activity_show", json!({ "reference": copy["reference"] }))
        .value;
    let original = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    let (copy, original) = (&shown["activity"], &original["activity"]);
    let groups = |sheet: &Value| sheet["data_groups"].as_array().unwrap().len();
    assert_eq!(groups(copy), groups(original));
    assert_ne!(
        copy["data_groups"][0]["id"],
        original["data_groups"][0]["id"]
    );
    let links = |sheet: &Value| -> usize {
        let rules = sheet["retention_rules"].as_array().unwrap();
        rules
            .iter()
            .map(|rule| rule["data_groups"].as_array().unwrap().len())
            .sum()
    };
    assert!(
        links(original) > 0,
        "the demonstration links its retention rules"
    );
    assert_eq!(links(copy), links(original));
    assert_eq!(copy["identity"]["status"], "draft");
}

#[test]
fn undoing_everything_gives_the_first_state_and_redoing_the_last() {
    let mut bench = Bench::new();
    let first = bench.state();
    put(&mut bench, json!({ "identity": { "name": "Paie" } }));
    bench.run(
        "record_put",
        json!({ "noun": "party", "value": { "name": "Hébergeur" } }),
    );
    bench.run("activity_duplicate", json!({ "reference": "T-001" }));
    bench.run("activity_archive", json!({ "reference": "T-002" }));
    bench.run("activity_delete", json!({ "reference": "T-001" }));
    let last = bench.state();
    let mut undone = 0;
    while dispatch(&mut bench.session, "undo", json!({}), &[]).is_ok() {
        undone += 1;
    }
    assert_eq!((undone, bench.state()), (5, first));
    while dispatch(&mut bench.session, "redo", json!({}), &[]).is_ok() {}
    assert_eq!(bench.state(), last);
    let verified = bench.run("journal_verify", json!({})).value;
    assert_eq!(verified["findings"], json!([]));
}

#[test]
fn two_programs_alternate_on_one_file_without_losing_a_write() {
    let mut one = Bench::new();
    let mut world = clock();
    // The other program's identifiers must differ from ours.
    (0..100_000).for_each(|_| assert!(!world.new_id().is_nil()));
    let mut other = Session::open(&one.path("r.registre"), "paul", world).unwrap();
    for n in 0..20 {
        let name = json!({ "activity": { "identity": { "name": format!("fiche {n}") } } });
        let writer = if n % 2 == 0 {
            &mut one.session
        } else {
            &mut other
        };
        dispatch(writer, "activity_put", name, &[]).unwrap();
    }
    let list = one.run("activity_list", json!({})).value;
    let references: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["reference"].as_str().unwrap())
        .collect();
    assert_eq!(references.len(), 20);
    assert_eq!(references.last(), Some(&"T-020"));
}

#[test]
fn an_import_after_another_program_wrote_takes_its_writes_into_account() {
    let mut one = Bench::new();
    let mut world = clock();
    (0..100_000).for_each(|_| assert!(!world.new_id().is_nil()));
    let mut other = Session::open(&one.path("r.registre"), "paul", world).unwrap();
    let sheet = json!({ "activity": { "identity": { "reference": "T-001", "name": "à Paul" } } });
    dispatch(&mut other, "activity_put", sheet, &[]).unwrap();
    one.import("many.json", many(1).replace("M-0000", "T-001").as_bytes());
    let list = one.run("activity_list", json!({})).value;
    let lines = list.as_array().unwrap().iter();
    let references: Vec<&str> = lines
        .map(|line| line["reference"].as_str().unwrap())
        .collect();
    assert_eq!(references, ["T-001", "T-002"], "the reference was taken");
}

#[test]
fn a_file_is_kept_named_by_a_sheet_read_again_and_taken_away() {
    let mut bench = Bench::new();
    let file = [Source {
        name: "contrat.pdf",
        bytes: b"contenu",
    }];
    let request = json!({ "media_type": "application/pdf" });
    let added = dispatch(&mut bench.session, "attachment_add", request, &file)
        .unwrap()
        .value;
    let named = json!({ "sha256": added["sha256"] });
    let document = json!({ "documents": [{ "document": { "sha256": added["sha256"] } }] });
    put(&mut bench, document);
    let read = bench.run("attachment_read", named.clone());
    assert_eq!(read.file.unwrap(), b"contenu");
    let used = dispatch(&mut bench.session, "attachment_remove", named.clone(), &[]).unwrap_err();
    assert_eq!(used.code, ErrorCode::InUse, "a sheet names it");
    let whole = bench.state();
    let mut other = Bench::new();
    other.import("a.json", whole.to_string().as_bytes());
    assert_eq!(
        other.run("attachment_read", named.clone()).file.unwrap(),
        b"contenu"
    );
    bench.run("activity_delete", json!({ "reference": "T-001" }));
    bench.run("attachment_remove", named.clone());
    assert!(dispatch(&mut bench.session, "attachment_read", named, &[]).is_err());
    bench.run("undo", json!({}));
    assert_eq!(
        bench.state()["register"]["attachments"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_thousand_sheets_are_listed_checked_and_printed() {
    let mut bench = Bench::new();
    bench.import("many.json", many(1_000).as_bytes());
    let list = bench.run("activity_list", json!({})).value;
    assert_eq!(list.as_array().unwrap().len(), 1_000);
    let printed = bench.run("export_pdf", json!({})).value;
    assert!(
        printed["pages"].as_u64().unwrap() > 750,
        "{} pages",
        printed["pages"]
    );
}
