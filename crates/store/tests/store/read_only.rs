//! A file that may not be written is read, verified and copied, and every write is refused.

use crate::support::*;
use registre_store::{Existing, Op, Protection, Store, StoreError};
use serde_json::json;
use std::fs;

fn refuses(store: &mut Store) {
    let refused = StoreError::ReadOnly;
    assert!(store.is_read_only());
    assert_eq!(put(store, &sheet(2, "Autre")).unwrap_err(), refused);
    assert_eq!(store.undo(&context(1)).unwrap_err(), refused);
    assert_eq!(
        store
            .record(Op::Backup, &context(1), &json!({}))
            .unwrap_err(),
        refused
    );
    assert_eq!(store.activity(sheet_id(1)).unwrap().identity.name, "Paie");
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

fn place() -> Place {
    let place = Place::new();
    put(&mut create(&place), &sheet(1, "Paie")).unwrap();
    place
}

#[test]
fn a_file_marked_read_only_is_opened_for_reading() {
    let place = place();
    let mut permissions = fs::metadata(&place.path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&place.path, permissions).unwrap();
    let before = fs::read(&place.path).unwrap();
    let mut store = place.open().unwrap();
    refuses(&mut store);
    store
        .backup(&place.beside("copie.registre"), Existing::Keep, ON)
        .unwrap();
    drop(store);
    assert!(fs::read(&place.path).unwrap() == before, "same bytes");
}

#[test]
fn a_file_can_be_opened_for_reading_on_purpose() {
    let place = place();
    let mut reader = Store::open_read_only(&place.path, Protection::None).unwrap();
    refuses(&mut reader);
    let mut writer = place.open().unwrap();
    put(&mut writer, &sheet(3, "Nouvelle")).unwrap();
    assert!(reader.changed_elsewhere().unwrap());
    assert_eq!(
        reader.register().unwrap().activities.len(),
        2,
        "it sees what others write"
    );
}
