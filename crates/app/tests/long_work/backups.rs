//! Backups in their folder: named by the second, listed, thinned, recorded.

use crate::{Place, state};
use registre_app::backup::{backup_in, backup_to, list, preview};
use registre_app::journal::{self, History};
use registre_app::progress::Silent;
use registre_app::{ErrorCode, Session};
use std::fs;

fn names(place: &Place) -> Vec<String> {
    let listed = list(&place.path("backups")).unwrap();
    listed.into_iter().map(|one| one.file).collect()
}

fn backup(place: &Place, session: &mut Session) -> String {
    let made = backup_in(session, &place.path("backups"), &Silent).unwrap();
    made.recorded.unwrap();
    made.file.file
}

#[test]
fn a_backup_bears_the_time_and_two_of_one_second_are_both_kept() {
    let place = Place::new();
    let mut session = place.demo();
    assert!(names(&place).is_empty(), "there is no folder yet");
    let first = backup(&place, &mut session);
    assert_eq!(first, "mon.2027-02-01T10-20-30+0100.registre");
    let second = backup(&place, &mut session);
    assert_eq!(second, "mon.2027-02-01T10-20-30+0100-2.registre");
    place.clock.advance(1);
    let third = backup(&place, &mut session);
    let listed = list(&place.path("backups")).unwrap();
    assert_eq!(names(&place)[0], third, "the newest first");
    assert_eq!(listed.len(), 3);
    for (index, one) in listed.iter().enumerate() {
        let file = place.path("backups").join(&one.file);
        assert_eq!(one.size, fs::metadata(&file).unwrap().len());
        assert_eq!(one.index, index);
        assert!(preview(&file, &Silent).unwrap().sound, "{}", one.file);
    }
    let at: Vec<_> = listed.iter().map(|one| one.made_at.to_rfc3339()).collect();
    assert_eq!(at[0], "2027-02-01T10:20:30+00:00", "an hour later, in UTC");
    assert_eq!(at[2], "2027-02-01T09:20:30+00:00");
}

#[test]
fn a_backup_is_a_fact_of_the_journal() {
    let place = Place::new();
    let mut session = place.demo();
    let file = backup(&place, &mut session);
    let lines = journal::history(&mut session, &History::default()).unwrap();
    let last = lines.last().unwrap();
    assert!(last.fact);
    assert_eq!(last.op, "backup");
    assert_eq!(last.subject.as_ref().unwrap()["file"], file);
}

#[test]
fn old_backups_thin_out_and_no_other_file_goes() {
    let place = Place::new();
    let mut session = place.empty();
    let folder = place.path("backups");
    fs::create_dir(&folder).unwrap();
    let foreign = [
        "lettre.odt",
        "mon.registre",
        "mon.2020-01-01.registre",
        "mon.2020-01-01T00-00-00+0100.registre.part",
        "mon.2020-01-01T00-00-00+0100-b.registre",
        "mon.avant-restauration-2020-01-01T00-00-00+0100.registre",
    ];
    for name in foreign {
        fs::write(folder.join(name), "à moi").unwrap();
    }
    // Every six hours for five days.
    let mut made = Vec::new();
    for _ in 0..20 {
        made.push(backup(&place, &mut session));
        place.clock.advance(6);
    }
    let left = names(&place);
    assert!(left.len() < 12, "thinned: {left:?}");
    assert_eq!(left[0], made[19], "the newest stays");
    for recent in &made[16..] {
        assert!(left.contains(recent), "all of the last day stay: {recent}");
    }
    let days: std::collections::BTreeSet<&str> = left.iter().map(|name| &name[..14]).collect();
    assert!(days.len() >= 5, "one of each day stays: {left:?}");
    for name in foreign {
        assert_eq!(
            fs::read_to_string(folder.join(name)).unwrap(),
            "à moi",
            "{name}"
        );
    }
}

#[test]
fn a_backup_is_not_thinned_when_it_is_made() {
    let place = Place::new();
    let mut session = place.empty();
    let kept = backup(&place, &mut session);
    // The clock was wrong, and is put back by years: what is made now is the oldest.
    place.clock.advance(-24 * 3000);
    let made = backup(&place, &mut session);
    assert!(names(&place).contains(&made));
    assert!(
        names(&place).contains(&kept),
        "later than now: a clock was wrong once"
    );
}

#[test]
fn a_backup_to_a_chosen_place_replaces_nothing() {
    let place = Place::new();
    let mut session = place.demo();
    let before = state(&mut session);
    let taken = place.path("pris.registre");
    fs::write(&taken, "à moi").unwrap();
    let refused = backup_to(&mut session, &taken, &Silent).unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileExists);
    assert_eq!(refused.args["file"], "pris.registre");
    let nowhere = place.path("absent").join("a.registre");
    let refused = backup_to(&mut session, &nowhere, &Silent).unwrap_err();
    assert_eq!(refused.code, ErrorCode::FolderMissing);
    assert!(state(&mut session) == before, "nothing is recorded");
    let made = backup_to(&mut session, &place.path("clé.registre"), &Silent).unwrap();
    assert_eq!(made.file.file, "clé.registre");
    assert!(made.file.size > 0);
}

#[test]
fn what_a_backup_holds_is_told() {
    let place = Place::new();
    let mut session = place.demo();
    let file = place.path("backups").join(backup(&place, &mut session));
    let register = session.register().unwrap();
    drop(session);
    let before = place.files(false);
    let told = preview(&file, &Silent).unwrap();
    assert_eq!(told.name, "Essai");
    assert_eq!(told.activities, register.activities.len());
    assert_eq!(told.parties, register.parties.len());
    assert_eq!((told.steps, told.last_actor.as_str()), (2, "marie"));
    assert_eq!(
        told.last_at.unwrap().to_rfc3339(),
        "2027-02-01T09:20:30+00:00"
    );
    assert!(told.sound && told.problems.is_empty());
    assert!(place.files(false) == before, "looking writes nothing");
}

#[test]
fn a_backup_that_was_changed_outside_is_told_and_other_files_are_refused() {
    let place = Place::new();
    let mut session = place.demo();
    let file = place.path("backups").join(backup(&place, &mut session));
    drop(session);
    let mut bytes = fs::read(&file).unwrap();
    let (old, new) = (b"Gestion", b"gestion");
    let found = bytes.windows(old.len()).position(|window| window == old);
    let at = found.expect("the word stands in the file");
    bytes[at..at + new.len()].copy_from_slice(new);
    fs::write(&file, &bytes).unwrap();
    let told = preview(&file, &Silent).unwrap();
    assert!(!told.sound && !told.problems.is_empty());
    let cut = place.path("coupé.registre");
    fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    let letter = place.path("lettre.odt");
    fs::write(&letter, "précieux").unwrap();
    for (path, code) in [
        (cut, ErrorCode::Damaged),
        (letter, ErrorCode::NotARegister),
        (place.path("absent.registre"), ErrorCode::FileMissing),
    ] {
        let refused = preview(&path, &Silent).unwrap_err();
        assert_eq!(refused.code, code);
        assert!(refused.args.contains_key("file"), "{code:?}");
    }
}
