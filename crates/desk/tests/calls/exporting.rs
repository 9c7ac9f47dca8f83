//! Documents made, saved where the dialog says, recorded, opened; long work stopped.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use registre_desk::call::answer;
use registre_desk::channel::Notice;
use serde_json::{Value, json};
use std::sync::Arc;

#[test]
fn a_document_that_was_handed_over_is_known_again() {
    let place = Place::with_demo();
    assert_eq!(
        place.call("document_check", json!({})),
        Value::Null,
        "cancelled"
    );
    place.choose("registre.pdf");
    let request = json!({ "document": { "kind": "pdf" }, "record": true, "recipient": "CNIL" });
    let saved = place.call("export_save", request);
    assert_eq!(saved["unrecorded"], Value::Null);
    let path = place.choose("registre.pdf");
    let checked = place.call("document_check", json!({}));
    assert_eq!(checked["file"], "registre.pdf");
    assert_eq!(checked["verdict"], "delivered");
    assert_eq!(checked["deliveries"][0]["recipient"], "CNIL");
    std::fs::write(&path, "autre chose").unwrap();
    place.choose("registre.pdf");
    let checked = place.call("document_check", json!({}));
    assert_eq!(
        (&checked["verdict"], &checked["deliveries"]),
        (&json!("other"), &json!([]))
    );
}

#[test]
fn a_document_is_saved_recorded_opened_and_told_of() {
    let place = Place::with_demo();
    let request = json!({ "document": { "kind": "pdf" }, "record": true });
    assert_eq!(
        place.call("export_save", request.clone()),
        Value::Null,
        "cancelled"
    );
    let path = place.choose("registre");
    let payload = json!({ "request": request, "task": "t1" });
    let saved = answer(&place.desk, "export_save", payload).unwrap();
    let path = path.with_extension("pdf");
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(
        (saved["file"].clone(), saved["recorded"].clone()),
        (json!("registre.pdf"), json!(true))
    );
    assert_eq!(
        place.call("delivery_list", json!({}))[0]["sha256"],
        saved["report"]["sha256"]
    );
    place.call("document_open", json!({ "token": saved["token"] }));
    assert_eq!(place.screen.opened.lock().unwrap()[0], path);
    let told = place.screen.told.lock().unwrap();
    let is_ours = |notice: &Notice| matches!(notice, Notice::Task { task, .. } if task == "t1");
    assert!(
        told.iter().any(is_ours),
        "progress is told under the task's name: {told:?}"
    );
}

#[test]
fn a_register_is_never_the_place_of_a_document() {
    let place = Place::with_demo();
    let (file, sheets) = (place.file(), place.sheets());
    let target = place.path("other.pdf");
    std::fs::copy(&file, &target).unwrap();
    place.choose("other.pdf");
    let request = json!({ "document": { "kind": "pdf" } });
    assert_eq!(place.code("export_save", request), ErrorCode::IsARegister);
    assert_eq!(place.sheets(), sheets);
}

#[test]
fn a_task_that_is_cancelled_leaves_no_file_and_its_name_is_free_again() {
    let place = Place::with_demo();
    let path = place.choose("registre.pdf");
    let desk = Arc::downgrade(&place.desk);
    *place.screen.hook.lock().unwrap() = Some(Box::new(move |notice| {
        if let (Notice::Task { task, .. }, Some(desk)) = (notice, desk.upgrade()) {
            answer(&desk, "task_cancel", json!({ "request": { "task": task } })).unwrap();
        }
    }));
    let payload = json!({ "request": { "document": { "kind": "pdf" } }, "task": "t1" });
    let refused = answer(&place.desk, "export_save", payload.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Cancelled);
    assert!(!path.exists());
    *place.screen.hook.lock().unwrap() = None;
    place.choose("registre.pdf");
    answer(&place.desk, "export_save", payload).unwrap();
    assert!(path.exists());
}
