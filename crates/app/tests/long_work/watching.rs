//! What long work tells, and that it needs the register only where it says so.

use crate::{Listener, Place, demo, state};
use registre_app::clock::{Machine, World};
use registre_app::command::{dispatch, dispatch_watched};
use registre_app::domain::ids::RegisterId;
use registre_app::exporting::{self, Document, ExportFolder, ExportPdf, Job};
use registre_app::importing::{self, Import, Parsed, Source};
use registre_app::progress::{Phase, Silent};
use registre_app::{ErrorCode, Session, demo as demonstration, journal};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn phases(heard: &[(Phase, u64, u64)]) -> BTreeSet<Phase> {
    heard.iter().map(|(phase, ..)| *phase).collect()
}

/// Within a phase the work goes forward, and not beyond its end.
fn goes_forward(heard: &[(Phase, u64, u64)]) -> bool {
    let in_bounds = heard
        .iter()
        .all(|(_, done, total)| *total == 0 || done <= total);
    in_bounds && heard.is_sorted_by_key(|(phase, done, _)| (*phase, *done))
}

#[test]
fn a_document_is_told_block_by_block_and_page_by_page() {
    let place = Place::new();
    let mut session = place.demo();
    let watch = Listener::patient();
    let document = Document::Pdf(ExportPdf::default());
    let job = exporting::prepare(&mut session, &document).unwrap();
    let made = job.run(&watch).unwrap();
    let heard = watch.heard();
    assert!(goes_forward(&heard), "{heard:?}");
    let expected = [
        Phase::Composing,
        Phase::LayingOut,
        Phase::WritingPages,
        Phase::Finishing,
    ];
    assert_eq!(phases(&heard), BTreeSet::from(expected));
    let pages = heard
        .iter()
        .filter(|(phase, ..)| *phase == Phase::WritingPages);
    let pages: Vec<_> = pages.map(|(_, done, total)| (*done, *total)).collect();
    let total = u64::from(made.report.pages.unwrap());
    assert_eq!(
        pages,
        (0..total).map(|done| (done, total)).collect::<Vec<_>>()
    );
}

#[test]
fn the_proof_before_a_document_is_told_and_stops_it() {
    let place = Place::new();
    let mut session = place.demo();
    let today = Document::Pdf(ExportPdf::default());
    let watch = Listener::patient();
    exporting::prepare_watched(&mut session, &today, &watch).unwrap();
    let heard = watch.heard();
    assert!(goes_forward(&heard), "{heard:?}");
    let proof = [Phase::VerifyingSteps, Phase::VerifyingTables];
    assert_eq!(phases(&heard), BTreeSet::from(proof));
    let folder = Document::Folder(ExportFolder::default());
    let watch = Listener::patient();
    exporting::prepare_watched(&mut session, &folder, &watch).unwrap();
    assert!(phases(&watch.heard()).is_superset(&BTreeSet::from(proof)));
    for document in [today, folder] {
        let hurried = Listener::patience(0);
        let stopped = exporting::prepare_watched(&mut session, &document, &hurried);
        assert_eq!(stopped.err().unwrap().code, ErrorCode::Cancelled);
    }
}

#[test]
fn an_import_is_told_file_by_file_and_sheet_by_sheet() {
    let place = Place::new();
    let mut session = place.empty();
    let watch = Listener::patient();
    let parsed = importing::read(&[demo(), demo()], &watch).unwrap();
    assert_eq!(
        parsed.names().collect::<Vec<_>>(),
        ["demo.json", "demo.json"]
    );
    importing::import(&mut session, &Import::default(), &parsed, &watch).unwrap();
    let heard = watch.heard();
    assert!(goes_forward(&heard), "{heard:?}");
    assert!(heard.contains(&(Phase::Reading, 1, 2)));
    assert!(heard.contains(&(Phase::Merging, 1, 2)));
    let sheets = session.register().unwrap().activities.len() as u64;
    assert_eq!(heard.last(), Some(&(Phase::Saving, sheets, sheets)));
}

#[test]
fn a_verification_is_told_part_by_part() {
    let place = Place::new();
    let mut session = place.demo();
    let watch = Listener::patient();
    let request = json!({});
    dispatch_watched(&mut session, "journal_verify", request, &[], &watch).unwrap();
    let heard = watch.heard();
    assert!(goes_forward(&heard), "{heard:?}");
    assert!(phases(&heard).contains(&Phase::VerifyingSteps));
    assert!(phases(&heard).contains(&Phase::VerifyingTables));
}

#[test]
fn a_document_shows_the_register_as_it_was_when_it_was_prepared() {
    let place = Place::new();
    let mut session = place.demo();
    let document = Document::Json(exporting::ExportJson::default());
    let before = exporting::prepare(&mut session, &document).unwrap();
    let before = before.run(&Silent).unwrap().bytes;
    let job = exporting::prepare(&mut session, &document).unwrap();
    let making = std::thread::spawn(move || job.run(&Silent).unwrap().bytes);
    let request = json!({ "activity": { "identity": { "name": "Accueil" } } });
    dispatch(&mut session, "activity_put", request, &[]).unwrap();
    assert!(making.join().unwrap() == before);
    let after = exporting::prepare(&mut session, &document).unwrap();
    assert!(after.run(&Silent).unwrap().bytes != before);
}

#[test]
fn a_folder_is_composed_after_it_was_prepared_and_tells_each_part() {
    let place = Place::new();
    let mut session = place.demo();
    let file = Source {
        name: "dpa.pdf",
        bytes: b"%PDF-1.4 contrat",
    };
    let kept = dispatch(&mut session, "attachment_add", json!({}), &[file]).unwrap();
    let document = json!({ "title": "Contrat", "sha256": kept.value["sha256"] });
    let sheet = dispatch(
        &mut session,
        "activity_show",
        json!({ "reference": "T-001" }),
        &[],
    );
    let id = sheet.unwrap().value["activity"]["id"].clone();
    let set = |session: &mut Session, path: &str, value: Value| {
        let changes = json!([{ "path": path, "value": value }]);
        let request = json!({ "id": id, "changes": changes });
        dispatch(session, "activity_set", request, &[]).unwrap();
    };
    let transfer = json!({ "country": "US", "document": document });
    let given = json!({ "state": "given", "value": [transfer] });
    set(&mut session, "transfers", given);
    let document = Document::Folder(ExportFolder::default());
    let watch = Listener::patient();
    let before = exporting::prepare(&mut session, &document).unwrap();
    let before = before.run(&watch).unwrap().bytes;
    let heard = watch.heard();
    let expected = [
        Phase::Composing,
        Phase::LayingOut,
        Phase::WritingPages,
        Phase::Finishing,
    ];
    assert_eq!(phases(&heard), BTreeSet::from(expected));
    assert_eq!(
        heard.first().map(|(phase, ..)| *phase),
        Some(Phase::Composing)
    );

    let job = exporting::prepare(&mut session, &document).unwrap();
    set(&mut session, "identity/name", json!("Autre nom"));
    set(&mut session, "transfers", json!({ "state": "none" }));
    let sha256 = json!({ "sha256": kept.value["sha256"] });
    dispatch(&mut session, "attachment_remove", sha256, &[]).unwrap();
    let after = job.run(&Silent).unwrap().bytes;
    assert!(after == before, "what it names and says is of that instant");
    let later = exporting::prepare(&mut session, &document).unwrap();
    assert!(later.run(&Silent).unwrap().bytes != before);
}

#[test]
fn a_document_that_cannot_be_made_is_refused_when_it_is_prepared() {
    let place = Place::new();
    let mut session = place.demo();
    for (request, code) in [
        (
            json!({ "kind": "pdf", "sheets": ["T-404"] }),
            ErrorCode::ActivityNotFound,
        ),
        (
            json!({ "kind": "notice", "format": "html", "sheets": ["T-018"] }),
            ErrorCode::NoticeProcessor,
        ),
    ] {
        let document: Document = serde_json::from_value(request).unwrap();
        let refused = exporting::prepare(&mut session, &document).err().unwrap();
        assert_eq!(refused.code, code);
    }
    for request in [
        json!({ "kind": "pdf", "format": "html" }),
        json!({ "kind": "ods", "annexes": [] }),
        json!({ "kind": "folder", "register": { "format": "html" } }),
        json!({ "kind": "docx" }),
        json!({ "sheets": [] }),
    ] {
        let read = serde_json::from_value::<Document>(request.clone());
        assert!(read.is_err(), "{request}");
    }
}

#[test]
fn files_are_read_once_for_the_preview_and_for_the_import() {
    let place = Place::new();
    let mut session = place.empty();
    let before = state(&mut session);
    let parsed = std::thread::spawn(|| importing::read(&[demo()], &Silent).unwrap());
    let parsed = parsed.join().unwrap();
    let dry = Import {
        dry_run: true,
        ..Import::default()
    };
    let shown = importing::import(&mut session, &dry, &parsed, &Silent).unwrap();
    assert!(shown.written.is_none() && state(&mut session) == before);
    let done = importing::import(&mut session, &Import::default(), &parsed, &Silent).unwrap();
    assert_eq!(shown.records, done.records);
    assert_eq!(shown.notes, done.notes);
    assert!(
        journal::verify(&mut session, &Silent)
            .unwrap()
            .findings
            .is_empty()
    );
}

#[test]
fn jobs_and_read_files_go_from_thread_to_thread() {
    fn owned<T: Send + 'static>() {}
    owned::<Job>();
    owned::<Parsed>();
}

#[test]
fn the_demonstration_goes_to_a_free_place() {
    let place = Place::new();
    let id = RegisterId(Machine.new_id());
    drop(demonstration::register(&place.register, id).unwrap());
    let mut session = place.open();
    assert_eq!(
        session.register().unwrap().about.name,
        "Atelier Fictif Lunaire"
    );
    drop(session);
    let refused = demonstration::register(&place.register, id).err().unwrap();
    assert_eq!(refused.code, ErrorCode::FileExists);
}
