//! Exchange files: what has the same identifier is updated field by field, the rest is added, as one step.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_app::importing::{Change, RecordKind, Source};
use registre_tests::Bench;
use serde_json::{Value, json};

fn file(register: Value) -> Vec<u8> {
    json!({ "format": "registre", "version": 1, "register": register })
        .to_string()
        .into_bytes()
}

fn sheet(bench: &mut Bench, reference: &str) -> Value {
    bench
        .run("activity_show", json!({ "reference": reference }))
        .value["activity"]
        .take()
}

#[test]
fn a_field_that_the_file_does_not_have_stays_and_a_list_is_replaced_whole() {
    let mut bench = Bench::demo();
    let before = sheet(&mut bench, "T-001");
    let update = json!({ "activities": [{
        "id": before["id"],
        "identity": { "name": "Paie des salariés" },
        "data_subjects": [{ "category": "employees", "description": "tous" }],
    }] });
    let report = bench.import("maj.json", &file(update));
    let after = sheet(&mut bench, "T-001");
    assert_eq!(after["identity"]["name"], "Paie des salariés");
    assert_eq!(after["identity"]["reference"], "T-001");
    assert_eq!(
        after["purposes"], before["purposes"],
        "what the file does not have stays"
    );
    assert_eq!(
        after["data_subjects"].as_array().unwrap().len(),
        1,
        "a list is replaced whole"
    );
    let [record] = report.records.as_slice() else {
        panic!("{:?}", report.records)
    };
    assert_eq!(
        (record.kind, record.change),
        (RecordKind::Activity, Change::Updated)
    );
    assert!(
        record.fields.contains("identity/name"),
        "the preview names the fields: {record:?}"
    );
    bench.run("undo", json!({}));
    assert_eq!(sheet(&mut bench, "T-001"), before);
}

#[test]
fn an_answer_is_replaced_as_a_whole() {
    let mut bench = Bench::demo();
    let before = sheet(&mut bench, "T-001");
    assert_eq!(before["recipients"]["state"], "given");
    let update =
        json!({ "activities": [{ "id": before["id"], "recipients": { "state": "none" } }] });
    bench.import("maj.json", &file(update));
    assert_eq!(
        sheet(&mut bench, "T-001")["recipients"],
        json!({ "state": "none" })
    );
}

#[test]
fn what_has_no_identifier_is_added_with_one() {
    let mut bench = Bench::new();
    let new = json!({
        "parties": [{ "name": "Hébergeur" }],
        "activities": [{ "identity": { "name": "Accueil" }, "purposes": [{ "text": "a" }, { "text": "b" }] }],
    });
    let report = bench.import("neuf.json", &file(new.clone()));
    assert_eq!(report.count(RecordKind::Party, Change::Created), 1);
    let state = bench.state();
    let activity = &state["register"]["activities"][0];
    assert_ne!(activity["purposes"][0]["id"], activity["purposes"][1]["id"]);
    bench.import("neuf.json", &file(new));
    let count = bench.state()["register"]["activities"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(count, 2, "without identifiers, it is new each time");
}

#[test]
fn sheets_of_one_file_may_exchange_their_references() {
    let mut bench = Bench::demo();
    let (one, two) = (sheet(&mut bench, "T-001"), sheet(&mut bench, "T-002"));
    let swapped = json!({ "activities": [
        { "id": one["id"], "identity": { "reference": "T-002" } },
        { "id": two["id"], "identity": { "reference": "T-001" } },
    ] });
    let report = bench.import("échange.json", &file(swapped));
    assert!(
        report.notes.is_empty(),
        "no reference had to be replaced: {:?}",
        report.notes
    );
    assert_eq!(sheet(&mut bench, "T-002")["id"], one["id"]);
    assert_eq!(sheet(&mut bench, "T-001")["id"], two["id"]);
}

#[test]
fn only_the_sheet_whose_reference_is_taken_gets_another() {
    let mut bench = Bench::new();
    bench.run(
        "activity_put",
        json!({ "activity": { "identity": { "reference": "T-001" } } }),
    );
    let new = json!({ "activities": [
        { "identity": { "reference": "T-001", "name": "prise" } },
        { "identity": { "reference": "T-002", "name": "libre" } },
        { "identity": { "reference": "T-003", "name": "libre aussi" } },
    ] });
    let report = bench.import("neuf.json", &file(new));
    assert_eq!(report.notes.len(), 1);
    assert_eq!(sheet(&mut bench, "T-002")["identity"]["name"], "libre");
    assert_eq!(
        sheet(&mut bench, "T-003")["identity"]["name"],
        "libre aussi"
    );
    assert_eq!(sheet(&mut bench, "T-004")["identity"]["name"], "prise");
}

#[test]
fn a_file_without_its_content_is_refused_and_a_new_name_of_one_is_kept() {
    let mut bench = Bench::new();
    // SHA-256 of "contrat".
    let sha256 = "c33a1fe5ff5a9ebcb8ae6a5a0bb4ac52d4cd5cbbd8c4c5d6f6ab3f3a2b3b0b70";
    let listed = json!({ "attachments": [
        { "sha256": sha256, "file_name": "a.pdf", "media_type": "application/pdf", "size": 7 }] });
    let bytes = file(listed);
    let source = [Source {
        name: "a.json",
        bytes: &bytes,
    }];
    let before = bench.state();
    let refused = dispatch(&mut bench.session, "import", json!({}), &source).unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
    assert_eq!(bench.state(), before);
}

#[test]
fn the_main_entity_of_another_register_is_taken_only_by_one_without_sheets() {
    let demo = Bench::demo().state();
    let mut other = demo["register"].clone();
    // The scripted identifiers of two registers of this test are the same; another register has its own.
    other["about"]["id"] = json!("01900000-0000-7000-8000-0000000000ff");
    let mut empty = Bench::new();
    let report = empty.import("demo.json", &file(other.clone()));
    let is = |kind, change| report.count(kind, change) == 1;
    assert!(
        is(RecordKind::Register, Change::Updated),
        "the preview says that the main entity changes"
    );
    assert!(
        is(RecordKind::Entity, Change::Deleted),
        "and that the blank one goes"
    );
    let mut used = Bench::new();
    used.run(
        "activity_put",
        json!({ "activity": { "identity": { "reference": "X" } } }),
    );
    let main = used.state()["register"]["about"]["main_entity"].clone();
    used.import("demo.json", &file(other));
    assert_eq!(used.state()["register"]["about"]["main_entity"], main);
}

#[test]
fn a_notice_comes_in_with_what_it_said_and_never_without() {
    // SHA-256 of "abc".
    let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let register = json!({
        "attachments": [{ "sha256": sha256, "file_name": "mention.json", "media_type": "application/json", "size": 3 }],
        "notices": [{
            "name": "Site",
            "rewrites": [{ "text": "Nous gardons vos commandes.", "facts": [{ "value": "\"P3Y\"" }] }],
            "publications": [{ "published_on": "2026-11-02", "place": "site", "step": 7, "said": { "sha256": sha256 } }],
        }],
    });
    let whole = json!({
        "format": "registre", "version": 3, "register": register, "contents": { sha256: "YWJj" } });
    let mut bench = Bench::new();
    let without = file(register);
    let source = [Source {
        name: "a.json",
        bytes: &without,
    }];
    let refused = dispatch(&mut bench.session, "import", json!({}), &source).unwrap_err();
    assert_eq!(refused.args["field"], format!("contents.{sha256}"));
    let report = bench.import("mentions.json", whole.to_string().as_bytes());
    assert_eq!(report.count(RecordKind::Notice, Change::Created), 1);
    let state = bench.state();
    let notice = &state["register"]["notices"][0];
    assert_eq!(notice["publications"][0]["said"]["sha256"], sha256);
    let rewrite = &notice["rewrites"][0];
    assert_eq!(rewrite["facts"][0]["value"], "\"P3Y\"");
    for id in [&notice["id"], &rewrite["id"], &rewrite["facts"][0]["id"]] {
        assert!(!id.as_str().unwrap().starts_with("00000000"), "{id}");
    }
    let files = bench.run("attachment_list", json!({})).value;
    assert_eq!(files, json!([]), "nobody attached it");
    let kept = json!({ "sha256": sha256 });
    let refused = dispatch(&mut bench.session, "attachment_remove", kept, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::InUse);
    let mut other = Bench::new();
    other.import("copie.json", state.to_string().as_bytes());
    assert_eq!(
        other.state()["register"]["notices"],
        state["register"]["notices"]
    );
}
