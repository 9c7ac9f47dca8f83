//! A backup in the place of a register that is there, damaged, or gone.

use crate::{Place, state};
use registre_app::ErrorCode;
use registre_app::backup::{backup_to, restore};
use registre_app::progress::Silent;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A backup of the demonstration, and its state; the register went on since.
fn backed_up(place: &Place) -> (PathBuf, Vec<u8>) {
    let mut session = place.demo();
    let before = state(&mut session);
    let backup = place.path("copie.registre");
    backup_to(&mut session, &backup, &Silent).unwrap();
    let request = json!({ "activity": { "identity": { "name": "Accueil" } } });
    registre_app::command::dispatch(&mut session, "activity_put", request, &[]).unwrap();
    (backup, before)
}

fn restored(place: &Place, backup: &Path) -> Option<String> {
    let mut clock = place.clock.clone();
    restore(backup, &place.register, &mut clock, &Silent).unwrap()
}

#[test]
fn the_old_file_is_set_aside_under_the_time() {
    let place = Place::new();
    let (backup, before) = backed_up(&place);
    let old = fs::read(&place.register).unwrap();
    let aside = restored(&place, &backup).unwrap();
    assert_eq!(
        aside,
        "mon.avant-restauration-2027-02-01T10-20-30+0100.registre"
    );
    assert!(fs::read(place.path(&aside)).unwrap() == old);
    assert!(state(&mut place.open()) == before);
    let again = restored(&place, &backup).unwrap();
    assert!(
        again.ends_with("+0100-2.registre"),
        "of the same second: {again}"
    );
    assert!(backup.exists(), "the backup stays");
    assert!(state(&mut place.open()) == before);
}

#[test]
fn a_damaged_register_is_set_aside_with_its_journal() {
    let place = Place::new();
    let (backup, before) = backed_up(&place);
    fs::write(&place.register, "abîmé").unwrap();
    fs::write(place.path("mon.registre-journal"), "du fichier abîmé").unwrap();
    let aside = restored(&place, &backup).unwrap();
    assert_eq!(fs::read_to_string(place.path(&aside)).unwrap(), "abîmé");
    let journal = fs::read_to_string(place.path(&format!("{aside}-journal")));
    assert_eq!(journal.unwrap(), "du fichier abîmé");
    assert!(state(&mut place.open()) == before);
}

#[test]
fn a_missing_register_comes_back_and_nothing_is_set_aside() {
    let place = Place::new();
    let (backup, before) = backed_up(&place);
    fs::remove_file(&place.register).unwrap();
    assert_eq!(restored(&place, &backup), None);
    assert!(state(&mut place.open()) == before);
}

#[test]
fn what_is_no_sound_backup_takes_no_place() {
    let place = Place::new();
    let (backup, _) = backed_up(&place);
    let bytes = fs::read(&backup).unwrap();
    let cut = place.path("coupé.registre");
    fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    let letter = place.path("lettre.odt");
    fs::write(&letter, "précieux").unwrap();
    let files = place.files(false);
    let mut clock = place.clock.clone();
    for (path, code) in [
        (&cut, ErrorCode::Damaged),
        (&letter, ErrorCode::NotARegister),
        (&place.path("absent.registre"), ErrorCode::FileMissing),
    ] {
        let refused = restore(path, &place.register, &mut clock, &Silent).unwrap_err();
        assert_eq!(refused.code, code);
    }
    let nowhere = place.path("absent").join("mon.registre");
    let refused = restore(&backup, &nowhere, &mut clock, &Silent).unwrap_err();
    assert_eq!(refused.code, ErrorCode::FolderMissing);
    assert!(place.files(false) == files, "every file is as it was");
}
