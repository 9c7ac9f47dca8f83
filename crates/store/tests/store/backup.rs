//! Backups and restoring: complete or not there, nothing overwritten or deleted that is not known.

use crate::sample::sample;
use crate::support::*;
use registre_store::{
    Existing, Going, Op, Protection, Store, StoreError, VerifyPart, VerifyProgress, restore,
};
use rusqlite::Connection;
use serde_json::json;
use std::fs;
use std::ops::ControlFlow;

fn filled() -> (Place, Store) {
    let place = Place::new();
    let mut store = create(&place);
    let whole = Whole::of(&sample());
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    (place, store)
}

#[test]
fn a_backup_is_the_register_with_journal_and_files() {
    let (place, store) = filled();
    let copy = place.beside("copie d'été?.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    let copied = Store::open(&copy, Protection::None).unwrap();
    assert_eq!(copied.register().unwrap(), store.register().unwrap());
    assert_eq!(copied.head().unwrap(), store.head().unwrap());
    assert_eq!(copied.verify().unwrap().findings, vec![], "files included");
    assert_eq!(
        fs::read_dir(place.folder.path()).unwrap().count(),
        2,
        "no unfinished copy is left"
    );
}

#[test]
fn no_fact_is_recorded_in_a_backup_until_somebody_works_in_it() {
    let (place, store) = filled();
    let [copy, again] = ["copie", "copie-2"].map(|name| place.beside(&format!("{name}.registre")));
    store.backup(&copy, Existing::Keep, ON).unwrap();
    assert!(
        !store.is_backup().unwrap(),
        "what is copied stays what it is"
    );
    let mut copied = Store::open(&copy, Protection::None).unwrap();
    copied.backup(&again, Existing::Keep, ON).unwrap();
    let before = fs::read(&copy).unwrap();
    let fact = json!({ "kind": "pdf" });
    for op in [Op::DeliverDocument, Op::Backup] {
        let refused = copied.record(op, &context(2), &fact).unwrap_err();
        assert_eq!(refused, StoreError::IsBackup);
    }
    assert!(fs::read(&copy).unwrap() == before, "not a byte is written");
    let empty = copied.transact(Op::EditActivity, &context(3), |_| Ok::<_, StoreError>(()));
    assert_eq!(empty.unwrap().step, None);
    assert!(copied.is_backup().unwrap(), "nothing was changed in it");
    put(&mut copied, &sheet(1, "Paie")).unwrap();
    assert!(!copied.is_backup().unwrap(), "it is worked in");
    copied
        .record(Op::DeliverDocument, &context(4), &fact)
        .unwrap();
    assert_eq!(copied.verify().unwrap().findings, vec![]);
    let twice = Store::open(&again, Protection::None).unwrap();
    assert!(twice.is_backup().unwrap(), "a backup of a backup is one");
}

#[test]
fn what_is_restored_is_a_register() {
    let (place, store) = filled();
    let copy = place.beside("copie.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    drop(store);
    restore(&copy, &place.path, &place.beside("aside.registre"), ON).unwrap();
    let mut store = place.open().unwrap();
    assert!(!store.is_backup().unwrap());
    let fact = json!({ "kind": "pdf" });
    store
        .record(Op::DeliverDocument, &context(2), &fact)
        .unwrap();
}

#[test]
fn a_backup_replaces_only_a_backup_and_only_when_asked() {
    let (place, mut store) = filled();
    let copy = place.beside("copie.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    put(&mut store, &sheet(1, "Paie")).unwrap();
    assert_eq!(
        store.backup(&copy, Existing::Keep, ON).unwrap_err(),
        StoreError::Exists
    );
    store.backup(&copy, Existing::ReplaceBackup, ON).unwrap();
    let copied = Store::open(&copy, Protection::None).unwrap();
    assert_eq!(
        copied.head().unwrap(),
        store.head().unwrap(),
        "the newer one"
    );
    let letter = place.beside("lettre.odt");
    fs::write(&letter, "précieux").unwrap();
    let refused = store
        .backup(&letter, Existing::ReplaceBackup, ON)
        .unwrap_err();
    assert_eq!(refused, StoreError::NotARegister);
    assert_eq!(fs::read_to_string(&letter).unwrap(), "précieux");
}

#[test]
fn a_register_is_not_its_own_backup() {
    let (place, mut store) = filled();
    let inner = place.beside("sub");
    fs::create_dir(&inner).unwrap();
    for spelling in [place.path.clone(), inner.join("../a.registre")] {
        let refused = store
            .backup(&spelling, Existing::ReplaceBackup, ON)
            .unwrap_err();
        assert_eq!(refused, StoreError::Exists, "{spelling:?}");
    }
    put(&mut store, &sheet(1, "Paie")).unwrap();
}

#[test]
fn a_backup_to_nowhere_leaves_nothing() {
    let (place, store) = filled();
    let nowhere = place.beside("absent").join("copie.registre");
    assert!(store.backup(&nowhere, Existing::Keep, ON).is_err());
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 1);
}

#[test]
fn restoring_sets_the_old_file_aside() {
    let (place, mut store) = filled();
    let copy = place.beside("copie.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    let head = store.head().unwrap();
    put(&mut store, &sheet(1, "Paie")).unwrap();
    drop(store);
    fs::write(&place.path, "abîmé").unwrap();
    fs::write(place.beside("a.registre-journal"), "du fichier abîmé").unwrap();
    let aside = place.beside("a (avant restauration).registre");
    restore(&copy, &place.path, &aside, ON).unwrap();
    assert_eq!(fs::read_to_string(&aside).unwrap(), "abîmé");
    let journal = place.beside("a (avant restauration).registre-journal");
    assert_eq!(
        fs::read_to_string(journal).unwrap(),
        "du fichier abîmé",
        "it belongs to that file"
    );
    let mut store = place.open().unwrap();
    assert_eq!(store.head().unwrap(), head);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    assert!(copy.exists(), "the backup stays");
    let again = restore(&copy, &place.path, &aside, ON).unwrap_err();
    assert_eq!(
        again,
        StoreError::Exists,
        "what was set aside is not overwritten"
    );
}

#[test]
fn a_damaged_backup_is_not_restored() {
    let (place, store) = filled();
    let copy = place.beside("copie.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    drop(store);
    let plain = Connection::open(&copy).unwrap();
    plain
        .execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM party")
        .unwrap();
    drop(plain);
    let before = fs::read(&place.path).unwrap();
    let aside = place.beside("aside.registre");
    assert_eq!(
        restore(&copy, &place.path, &aside, ON).unwrap_err(),
        StoreError::Damaged
    );
    assert!(!aside.exists() && fs::read(&place.path).unwrap() == before);
}

/// Every file of the folder with its content.
fn files(place: &Place) -> Vec<(String, Vec<u8>)> {
    let found = fs::read_dir(place.folder.path()).unwrap();
    let mut files: Vec<_> = found
        .map(|file| {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            (name, fs::read(file.path()).unwrap_or_default())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_restored_over_stays_in_its_folder() {
    let (place, store) = filled();
    let copy = place.beside("copie.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    drop(store);
    let inner = place.beside("sub");
    fs::create_dir(&inner).unwrap();
    let before = files(&place);
    let refused = restore(&copy, &place.path, &inner.join("aside.registre"), ON).unwrap_err();
    assert_eq!(refused, StoreError::OtherFolder);
    assert!(files(&place) == before, "nothing was touched");
    let same = inner.join("../aside.registre");
    restore(&copy, &place.path, &same, ON).unwrap();
    assert!(same.exists(), "the same folder in another spelling");
}

#[test]
fn restoring_that_fails_leaves_every_file_as_it_was() {
    let (place, store) = filled();
    let copy = place.beside("copie.registre");
    store.backup(&copy, Existing::Keep, ON).unwrap();
    drop(store);
    let before = files(&place);
    let too_long = place.beside(&"x".repeat(400));
    assert!(restore(&copy, &place.path, &too_long, ON).is_err());
    let names = |files: &[(String, Vec<u8>)]| -> Vec<String> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    let after = files(&place);
    assert_eq!(names(&after), names(&before), "no unfinished copy is left");
    assert!(after == before, "same bytes");
}

/// Does something with less patience first, then with more and more, until it goes through; each time that it is
/// stopped, every file is as it was. Gives how many times it was stopped.
fn at_every_point(place: &Place, work: impl Fn(&Going<'_>) -> Result<(), StoreError>) -> u32 {
    let before = files(place);
    for times in 0..1000 {
        match work(&patience(times)) {
            Ok(()) => return times,
            Err(error) => assert_eq!(error, StoreError::Stopped),
        }
        assert!(files(place) == before, "stopped when asked {times} times");
    }
    panic!("it never ends");
}

#[test]
fn a_backup_can_be_stopped_until_it_has_its_name() {
    let (place, store) = filled();
    let copy = place.beside("copie.registre");
    let times = at_every_point(&place, |going| store.backup(&copy, Existing::Keep, going));
    assert!(times >= 3, "asked before, between and after: {times}");
    let replace = |going: &Going<'_>| store.backup(&copy, Existing::ReplaceBackup, going);
    at_every_point(&place, replace);
    drop(store);
    let aside = place.beside("aside.registre");
    let times = at_every_point(&place, |going| restore(&copy, &place.path, &aside, going));
    assert!(
        times >= 5,
        "the backup is checked, copied, checked: {times}"
    );
    assert!(aside.exists() && place.open().is_ok());
}

#[test]
fn a_verification_tells_how_far_it_is_and_can_be_stopped() {
    let (_place, store) = filled();
    let mut heard = Vec::new();
    let told = &mut |progress: VerifyProgress| {
        heard.push(progress);
        ControlFlow::Continue(())
    };
    let found = store.verify_with(told).unwrap();
    assert!(found.ok());
    assert_eq!(heard[0].part, VerifyPart::Steps);
    assert_eq!(heard[0].total, found.steps);
    assert!(heard.is_sorted_by_key(|at| (at.part, at.done)));
    assert_eq!(heard.last().unwrap().part, VerifyPart::Files);
    for (point, at) in heard.iter().enumerate() {
        let mut left = point;
        let stopped = store.verify_with(&mut |_| match left.checked_sub(1) {
            Some(less) => {
                left = less;
                ControlFlow::Continue(())
            }
            None => ControlFlow::Break(()),
        });
        assert_eq!(stopped, Err(StoreError::Stopped), "{at:?}");
    }
}
