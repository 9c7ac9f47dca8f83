//! What a delivery proves: facts with scope and recipient, and documents judged by the register that they come from.

use registre_app::clock::Scripted;
use registre_app::command::dispatch;
use registre_app::exporting::{self, Delivery, Document, ExportPdf, ExportTable, Produced};
use registre_app::importing::Source;
use registre_app::progress::Silent;
use registre_app::verifying::{self, DocumentVerdict, Verdict};
use registre_app::{ErrorCode, Session, backup};
use registre_tests::{Bench, clock};
use serde_json::json;

fn judge(session: &mut Session, bytes: &[u8]) -> DocumentVerdict {
    let file = Source {
        name: "document",
        bytes,
    };
    verifying::document(session, &[file], &Silent).unwrap()
}

fn make(session: &mut Session, document: &Document) -> Produced {
    let job = exporting::prepare(session, document).unwrap();
    job.run(&Silent).unwrap()
}

/// Makes a document and records that it was handed over.
fn deliver(session: &mut Session, document: &Document, recipient: &str) -> Vec<u8> {
    let Produced { bytes, report } = make(session, document);
    let delivery = Delivery {
        kind: document.kind(),
        sha256: report.sha256,
        recipient: recipient.to_owned(),
        delivered: report.delivered,
        files: report.files,
    };
    exporting::record_delivery(session, delivery).unwrap();
    bytes
}

fn pdf() -> Document {
    Document::Pdf(ExportPdf {
        sheets: vec!["T-001".to_owned(), "T-003".to_owned()],
        complementary: true,
        ..ExportPdf::default()
    })
}

#[test]
fn a_delivery_says_of_what_the_document_was_made_and_to_whom_it_went() {
    let mut bench = Bench::demo();
    let before = bench.session.register().unwrap();
    let head = bench.run("journal_verify", json!({})).value["head"].clone();
    deliver(&mut bench.session, &pdf(), "CNIL, service des contrôles");
    let lines = bench.run("delivery_list", json!({})).value;
    let line = &lines[0];
    assert_eq!(line["recipient"], "CNIL, service des contrôles");
    assert_eq!(
        (&line["kind"], &line["actor"]),
        (&json!("pdf"), &json!("marie"))
    );
    let delivered = &line["delivered"];
    assert_eq!(delivered["role"], "controller");
    assert_eq!(delivered["scope"], "complete");
    assert_eq!(delivered["sheets"], json!(["T-001", "T-003"]));
    assert_eq!(delivered["shown"], 2);
    assert_eq!(delivered["lang"], "fr");
    assert_eq!(delivered["chain"], head);
    assert!(delivered["total"].as_u64() > Some(2));
    assert!(delivered["pages"].as_u64() > Some(2));
    assert_eq!(bench.session.register().unwrap(), before);
    let after = bench.run("journal_verify", json!({})).value["head"].clone();
    assert_eq!(after, head, "a fact moves no fingerprint");
}

#[test]
fn a_document_that_was_handed_over_is_known_again_with_what_changed_since() {
    let mut bench = Bench::demo();
    let table = Document::Ods(ExportTable::default());
    let ods = deliver(&mut bench.session, &table, "");
    let bytes = deliver(&mut bench.session, &pdf(), "Préfecture");
    let found = judge(&mut bench.session, &bytes);
    assert_eq!(found.verdict, Verdict::Delivered);
    assert_eq!(found.deliveries.len(), 1);
    assert_eq!(found.deliveries[0].recipient, "Préfecture");
    assert!(found.journal_holds);
    let since = found.since.unwrap();
    assert_eq!((since.steps, since.sheets.len()), (0, 0));
    assert_eq!(judge(&mut bench.session, &ods).verdict, Verdict::Delivered);
    bench.run("activity_delete", json!({ "reference": "T-004" }));
    let new = json!({ "activity": { "identity": { "reference": "T-100", "name": "Accueil" } } });
    bench.run("activity_put", new);
    bench.run(
        "record_put",
        json!({ "noun": "party", "value": { "name": "Hébergeur" } }),
    );
    let found = judge(&mut bench.session, &bytes);
    assert_eq!(
        found.verdict,
        Verdict::Delivered,
        "later edits change nothing"
    );
    let since = serde_json::to_value(found.since.unwrap()).unwrap();
    assert_eq!(since["steps"], 3);
    assert_eq!(since["others"], true, "a third party");
    let changed: Vec<_> = since["sheets"].as_array().unwrap().iter().collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert_eq!(
        (&changed[0]["reference"], &changed[0]["change"]),
        (&json!("T-004"), &json!("deleted"))
    );
    assert_eq!(
        (&changed[1]["reference"], &changed[1]["change"]),
        (&json!("T-100"), &json!("created"))
    );
    bench.run("undo", json!({}));
    let since = judge(&mut bench.session, &bytes).since.unwrap();
    assert!(
        !since.others && since.steps == 4,
        "what is undone is no change"
    );
}

#[test]
fn an_altered_document_and_one_that_was_never_noted_are_told_apart() {
    let mut bench = Bench::demo();
    let delivered = deliver(&mut bench.session, &pdf(), "");
    let unrecorded = make(&mut bench.session, &pdf()).bytes;
    assert!(unrecorded != delivered, "a second later");
    let found = judge(&mut bench.session, &unrecorded);
    assert_eq!(found.verdict, Verdict::Unrecorded);
    let claim = found.claim.unwrap();
    assert!(claim.here && claim.known && claim.at.is_some());
    assert!(found.since.is_some());
    // One byte in the middle, as an editor of bytes would; a part appended, as a PDF editor would.
    let mut changed = delivered.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let appended = [&delivered[..], b"\n1 0 obj\n<<>>\nendobj\n%%EOF\n"].concat();
    for altered in [changed, appended] {
        let found = judge(&mut bench.session, &altered);
        assert_eq!(found.verdict, Verdict::Altered);
        assert!(found.deliveries.is_empty());
    }
}

#[test]
fn a_document_from_elsewhere_and_a_file_that_is_none_say_so() {
    let mut bench = Bench::demo();
    let foreign = deliver(&mut Bench::demo().session, &pdf(), "");
    let found = judge(&mut bench.session, &foreign);
    // The demonstrations have clocks and identifiers that count alike: their journals differ by their salts.
    assert_eq!(found.verdict, Verdict::Other);
    assert!(found.claim.is_some_and(|claim| !claim.known));
    for (bytes, verdict) in [
        (&b"%PDF-1.7\nautre programme"[..], Verdict::Other),
        ("un texte d'ailleurs".as_bytes(), Verdict::Other),
        (b"\x89PNG\r\n\x1a\n\0", Verdict::NotADocument),
        (b"", Verdict::NotADocument),
    ] {
        let found = judge(&mut bench.session, bytes);
        assert_eq!(
            (found.verdict, found.claim, found.since),
            (verdict, None, None)
        );
    }
    let refused = dispatch(&mut bench.session, "document_verify", json!({}), &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileMissing);
}

#[test]
fn an_export_never_writes_in_a_backup_and_says_why_nothing_is_noted() {
    let mut bench = Bench::demo();
    let copy = bench.path("copie.registre");
    backup::backup_to(&mut bench.session, &copy, &Silent).unwrap();
    let before = std::fs::read(&copy).unwrap();
    let world: Box<Scripted> = clock();
    let mut session = Session::open(&copy, "marie", world).unwrap();
    let report = make(&mut session, &pdf()).report;
    let delivery = Delivery {
        kind: pdf().kind(),
        sha256: report.sha256,
        recipient: String::new(),
        delivered: report.delivered,
        files: report.files,
    };
    let refused = exporting::record_delivery(&mut session, delivery.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::IsABackup);
    assert_eq!(refused.args["file"], "copie.registre");
    drop(session);
    assert!(std::fs::read(&copy).unwrap() == before, "not a byte");
    exporting::record_delivery(&mut bench.session, delivery).unwrap();
}

#[test]
fn a_document_of_a_past_day_is_known_by_the_state_of_that_day() {
    let mut bench = Bench::demo();
    bench.run("activity_delete", json!({ "reference": "T-002" }));
    let later = chrono::TimeZone::with_ymd_and_hms(&chrono::Utc, 2026, 11, 22, 9, 0, 0).unwrap();
    let world = Box::new(Scripted::starting(later));
    let mut session = Session::open(&bench.path("r.registre"), "marie", world).unwrap();
    let new = json!({ "activity": { "identity": { "name": "Accueil" } } });
    dispatch(&mut session, "activity_put", new, &[]).unwrap();
    let asked = Document::Pdf(ExportPdf {
        as_of: "2026-11-20".parse().ok(),
        ..ExportPdf::default()
    });
    let bytes = deliver(&mut session, &asked, "");
    let found = judge(&mut session, &bytes);
    assert_eq!(found.verdict, Verdict::Delivered);
    let delivered = found.deliveries[0].delivered.as_ref().unwrap();
    assert_eq!(delivered.as_of, "2026-11-20".parse().ok());
    let since = found.since.unwrap();
    assert_eq!((since.step, since.steps), (delivered.step, 1));
}
