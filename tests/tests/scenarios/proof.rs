//! What a delivery proves: facts with scope and recipient, and documents judged by the register that they come from.

use registre_app::clock::Scripted;
use registre_app::command::dispatch;
use registre_app::exporting::{
    self, Delivery, Document, ExportFolder, ExportPdf, Produced, RegisterChoice, SheetFilter,
};
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
    Document::Pdf(ExportPdf::from(RegisterChoice {
        sheets: vec!["T-001".to_owned(), "T-003".to_owned()],
        complementary: true,
        ..RegisterChoice::default()
    }))
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
    let table = Document::Ods(RegisterChoice::default());
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
fn no_document_shows_what_the_journal_does_not_say() {
    let mut bench = Bench::demo();
    let later = chrono::TimeZone::with_ymd_and_hms(&chrono::Utc, 2026, 11, 22, 9, 0, 0).unwrap();
    let file = bench.path("r.registre");
    let sheet = bench.run("activity_show", json!({ "reference": "T-001" }));
    let purpose = sheet.value["activity"]["purposes"][0]["text"].clone();
    let purpose = purpose.as_str().unwrap().replace('\'', "''");
    // Another program says that the purpose is another one, and later puts the old one back.
    let put = |from: &str, to: &str| {
        let edit = format!("UPDATE purpose SET text = '{to}' WHERE text = '{from}'");
        let run = std::process::Command::new("sqlite3")
            .args(["-bail".as_ref(), file.as_os_str(), edit.as_ref()])
            .status();
        assert!(run.unwrap().success(), "this test needs sqlite3");
    };
    put(&purpose, "Falsifié");
    let world = Box::new(Scripted::starting(later));
    let mut session = Session::open(&file, "marie", world).unwrap();
    let folder = Document::Folder(ExportFolder::default());
    let tables =
        [Document::Ods, Document::Csv, Document::Md].map(|kind| kind(RegisterChoice::default()));
    for document in [pdf(), folder].into_iter().chain(tables) {
        let Err(refused) = exporting::prepare(&mut session, &document) else {
            panic!("{:?} is made of falsified content", document.kind());
        };
        assert_eq!(refused.code, ErrorCode::Unproven);
        assert_eq!(refused.args["file"], "r.registre", "its sentence names it");
    }
    // What the journal says alone is still what was.
    let past = Document::Pdf(ExportPdf::from(RegisterChoice {
        as_of: "2026-11-20".parse().ok(),
        ..RegisterChoice::default()
    }));
    make(&mut session, &past);
    put("Falsifié", &purpose);
    let bytes = deliver(&mut session, &pdf(), "CNIL");
    assert_eq!(judge(&mut session, &bytes).verdict, Verdict::Delivered);
}

#[test]
fn no_folder_holds_a_file_that_is_not_what_was_kept() {
    let mut bench = Bench::demo();
    let file = Source {
        name: "dpa.pdf",
        bytes: b"%PDF-1.4 contrat",
    };
    dispatch(&mut bench.session, "attachment_add", json!({}), &[file]).unwrap();
    let folder = Document::Folder(ExportFolder::default());
    make(&mut bench.session, &folder);
    let path = bench.path("r.registre");
    let edit = "UPDATE attachment_content SET content = CAST('autre' AS BLOB)";
    let run = std::process::Command::new("sqlite3")
        .args(["-bail".as_ref(), path.as_os_str(), edit.as_ref()])
        .status();
    assert!(run.unwrap().success(), "this test needs sqlite3");
    let Err(refused) = exporting::prepare(&mut bench.session, &folder) else {
        panic!("a folder of another content");
    };
    assert_eq!(refused.code, ErrorCode::Unproven);
}

#[test]
fn a_change_anywhere_in_a_document_is_an_alteration_of_the_delivery_that_it_names() {
    let mut bench = Bench::demo();
    let delivered = deliver(&mut bench.session, &pdf(), "Préfecture");
    let find = |words: &[u8]| {
        let found = delivered.windows(words.len()).rposition(|at| at == words);
        found.unwrap()
    };
    let (table, end) = (find(b"/Type/XRef"), find(b"startxref"));
    // The rows of the table of objects, its entries, the name of the file, the place of the table, the last line.
    let name = find(b"/ID[<") + 6;
    let places = [
        20,
        table - 30,
        table + 30,
        name,
        name + 40,
        end - 40,
        end + 11,
        delivered.len() - 3,
    ];
    for at in places {
        let mut altered = delivered.clone();
        altered[at] ^= 1;
        let found = judge(&mut bench.session, &altered);
        assert_eq!(found.verdict, Verdict::Altered, "byte {at}");
        let alike: Vec<_> = found
            .alike
            .iter()
            .map(|line| line.recipient.as_str())
            .collect();
        assert_eq!(alike, ["Préfecture"], "byte {at}");
    }
    // A page behind the table, and a table of its own: what a program that edits PDFs writes.
    let start = delivered.len();
    let more =
        format!("1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n{start}\n%%EOF\n");
    let appended = [&delivered[..], more.as_bytes()].concat();
    // The same with the trailer of ours written again behind it, as if it were the end.
    let again = [
        &delivered[..],
        b"1 0 obj\n<<>>\nendobj\n",
        &delivered[table - 20..],
    ]
    .concat();
    for altered in [appended, again] {
        assert_eq!(
            judge(&mut bench.session, &altered).verdict,
            Verdict::Altered
        );
    }
    let other = make(&mut bench.session, &Document::Pdf(ExportPdf::default())).bytes;
    let found = judge(&mut bench.session, &other);
    assert_eq!(found.verdict, Verdict::Unrecorded);
    assert!(found.alike.is_empty(), "other data were handed over");
}

#[test]
fn a_recipient_of_several_lines_or_too_long_is_refused_before_and_after() {
    let mut bench = Bench::demo();
    let long = "x".repeat(1_000_000);
    for recipient in ["CNIL\nCode de vérification", "a\tb", long.as_str()] {
        assert!(exporting::check_recipient(recipient).is_err());
        let report = make(&mut bench.session, &pdf()).report;
        let delivery = Delivery::of(&pdf(), &report, recipient);
        assert!(exporting::record_delivery(&mut bench.session, delivery).is_err());
    }
    assert!(exporting::check_recipient("CNIL, 3 place de Fontenoy (Paris)").is_ok());
}

#[test]
fn sheets_and_entities_are_named_as_people_type_them() {
    let mut bench = Bench::demo();
    let asked = |sheets: &[&str], entity: Option<&str>| {
        Document::Pdf(ExportPdf::from(RegisterChoice {
            sheets: sheets.iter().map(|sheet| (*sheet).to_owned()).collect(),
            filter: entity.map(|name| SheetFilter {
                entity: Some(name.to_owned()),
                ..SheetFilter::default()
            }),
            ..RegisterChoice::default()
        }))
    };
    let made = make(&mut bench.session, &asked(&["t-001", " T-003 "], None));
    let delivered = made.report.delivered.unwrap();
    assert_eq!(
        delivered.sheets,
        ["T-001", "T-003"],
        "noted as they are called"
    );
    let register = bench.session.register().unwrap();
    let name = register.main_entity().unwrap().name.clone();
    let typed = name.to_uppercase().replace('’', "'");
    assert_ne!(typed, name);
    let made = make(&mut bench.session, &asked(&[], Some(&typed)));
    assert!(made.report.delivered.unwrap().shown > 0);
    for document in [asked(&["T-0 01"], None), asked(&[], Some("-"))] {
        assert!(exporting::prepare(&mut bench.session, &document).is_err());
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
    let asked = Document::Pdf(ExportPdf::from(RegisterChoice {
        as_of: "2026-11-20".parse().ok(),
        ..RegisterChoice::default()
    }));
    let bytes = deliver(&mut session, &asked, "");
    let found = judge(&mut session, &bytes);
    assert_eq!(found.verdict, Verdict::Delivered);
    let delivered = found.deliveries[0].delivered.as_ref().unwrap();
    assert_eq!(delivered.as_of, "2026-11-20".parse().ok());
    let since = found.since.unwrap();
    assert_eq!((since.step, since.steps), (delivered.step, 1));
}
