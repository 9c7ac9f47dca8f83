//! Backups that nobody asks for.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use registre_desk::backing_up;
use serde_json::json;
use std::sync::atomic::Ordering;

#[test]
fn a_register_that_changed_since_its_last_backup_gets_one_when_it_is_opened() {
    let place = Place::with_register();
    backing_up::when_due(&place.desk);
    assert_eq!(place.backups().len(), 0, "it is new");
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(
        place.reopened_after(2).len(),
        1,
        "never backed up, and not new"
    );
    let preview = place.call("restore_preview", json!({ "index": 0 }));
    assert_eq!(
        (preview["sound"].clone(), preview["activities"].clone()),
        (json!(true), json!(1))
    );
    assert_eq!(place.reopened_after(2).len(), 1, "nothing changed since");
    place.call("activity_put", json!({ "activity": {} }));
    backing_up::when_due(&place.desk);
    assert_eq!(place.backups().len(), 1, "once after an opening");
    assert_eq!(place.reopened_after(0).len(), 2);
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(place.reopened_after(0).len(), 2, "the last one is of today");
    let history = place.call("journal_history", json!({ "kind": "fact" }));
    assert_eq!(
        history.as_array().unwrap().len(),
        2,
        "recorded like any other"
    );
    assert_eq!(place.failures(), [], "and nobody was told");
}

#[test]
fn a_backup_that_nobody_asked_for_and_that_fails_is_told() {
    let place = Place::with_register();
    std::fs::write(place.path("data/backups"), "in the way").unwrap();
    place.days.fetch_add(2, Ordering::Relaxed);
    let request = json!({ "recent": 0 });
    place.call("register_open", request);
    backing_up::when_due(&place.desk);
    assert_eq!(place.failures(), [ErrorCode::BackupFailed]);
    place.call("activity_put", json!({ "activity": {} }));
    backing_up::when_due(&place.desk);
    assert_eq!(place.failures().len(), 1, "once after an opening");
    assert_eq!(place.sheets(), 1, "the register is usable");
}

#[test]
fn a_new_demonstration_has_nothing_to_undo_and_no_backup() {
    let place = Place::with_demo();
    let sheets = place.sheets();
    backing_up::when_due(&place.desk);
    assert_eq!(place.backups().len(), 0);
    assert_eq!(place.code("undo", json!({})), ErrorCode::NothingToUndo);
    assert_eq!(place.sheets(), sheets);
}
