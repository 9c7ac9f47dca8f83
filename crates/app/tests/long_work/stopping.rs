//! Long work is stopped at each point where it asks: it says so, and nothing was changed.

use crate::{Listener, Place, demo, state};
use registre_app::backup::{backup_in, backup_to, preview, restore};
use registre_app::exporting::{
    self, Document, ExportFolder, ExportNotice, ExportPdf, NoticeFormat, RegisterChoice,
};
use registre_app::importing::{self, Import};
use registre_app::progress::Silent;
use registre_app::{AppError, ErrorCode, journal};

/// Does work with less patience first, then with more and more, until it goes through; `unchanged` is asked
/// after each stop. Points are skipped as they become many. Gives how many stops there were.
fn at_many_points<T>(
    mut work: impl FnMut(&Listener) -> Result<T, AppError>,
    mut unchanged: impl FnMut() -> bool,
) -> u32 {
    let (mut times, mut stops) = (0, 0);
    loop {
        match work(&Listener::patience(times)) {
            Ok(_) => return stops,
            Err(error) => assert_eq!(error.code, ErrorCode::Cancelled, "at {times}"),
        }
        assert!(unchanged(), "stopped when told {times} things");
        stops += 1;
        times += 1 + times / 8;
    }
}

#[test]
fn documents() {
    let place = Place::new();
    let mut session = place.demo();
    let pdf = Document::Pdf(ExportPdf::from(RegisterChoice {
        all_statuses: true,
        ..RegisterChoice::default()
    }));
    let folder = Document::Folder(ExportFolder::default());
    let notice = Document::Notice(ExportNotice {
        sheets: vec!["T-001".to_owned()],
        format: NoticeFormat::Html,
        ..ExportNotice::default()
    });
    let before = state(&mut session);
    for (document, least) in [(pdf, 20), (notice, 2), (folder, 20)] {
        let stops = at_many_points(
            |watch| exporting::prepare_watched(&mut session, &document, watch)?.run(watch),
            || true,
        );
        assert!(stops >= least, "{document:?}: {stops}");
    }
    assert!(state(&mut session) == before);
}

#[test]
fn an_import() {
    let place = Place::new();
    drop(place.empty());
    let stops = at_many_points(
        |watch| {
            let parsed = importing::read(&[demo()], watch)?;
            let mut session = place.open();
            importing::import(&mut session, &Import::default(), &parsed, watch)
        },
        || {
            let mut session = place.open();
            let lines = journal::history(&mut session, &journal::History::default()).unwrap();
            lines.len() == 1 && session.register().unwrap().activities.is_empty()
        },
    );
    assert!(stops > 10, "reading, merging, each sheet: {stops}");
    assert!(!place.open().register().unwrap().activities.is_empty());
}

#[test]
fn a_verification() {
    let place = Place::new();
    let mut session = place.demo();
    let stops = at_many_points(|watch| journal::verify(&mut session, watch), || true);
    assert!(stops > 3, "{stops}");
}

#[test]
fn a_backup_and_its_restoration() {
    let place = Place::new();
    let mut session = place.demo();
    std::fs::create_dir(place.path("backups")).unwrap();
    let before = place.files(true);
    let folder = place.path("backups");
    let stops = at_many_points(
        |watch| backup_in(&mut session, &folder, watch),
        || place.files(true) == before,
    );
    assert!(stops >= 3, "{stops}");
    let backup = place.path("copie.registre");
    backup_to(&mut session, &backup, &Silent).unwrap();
    drop(session);
    let before = place.files(false);
    at_many_points(
        |watch| preview(&backup, watch),
        || place.files(false) == before,
    );
    let mut clock = place.clock.clone();
    let stops = at_many_points(
        |watch| restore(&backup, &place.register, &mut clock, watch),
        || place.files(false) == before,
    );
    assert!(stops >= 4, "{stops}");
    place.open();
}
