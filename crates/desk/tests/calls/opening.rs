//! Registers that are begun, opened, left and found again; the one that was dropped on the window.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use registre_desk::channel::Notice;
use registre_desk::dropping;
use serde_json::{Value, json};

#[test]
fn the_first_start_has_nothing_and_the_next_opens_what_was_open() {
    let place = Place::new();
    let start = place.call("start", json!({}));
    assert_eq!(start["register"], Value::Null);
    assert_eq!(start["refusal"], Value::Null);
    assert_eq!(
        place.code("activity_list", json!({})),
        ErrorCode::NotFound,
        "no register is open"
    );
    let opened = place.call("register_create", json!({ "name": "L’Été & Cie" }));
    assert_eq!(
        opened["file"], "l-ete-cie.registre",
        "in the program's own folder"
    );
    place.call("activity_put", json!({ "activity": {} }));
    let place = place.again();
    let start = place.call("start", json!({}));
    assert_eq!(start["register"]["name"], "L’Été & Cie");
    assert_eq!(start["recents"].as_array().unwrap().len(), 1);
    assert_eq!(place.sheets(), 1);
    place.call("register_close", json!({}));
    assert_eq!(
        place.call("start", json!({}))["register"],
        Value::Null,
        "closed is closed until the next start"
    );
    assert_eq!(
        place.call("register_open", json!({ "recent": 0 }))["name"],
        "L’Été & Cie"
    );
    assert_eq!(
        place.call("register_forget", json!({ "recent": 0 })),
        json!([])
    );
    assert_eq!(
        place.code("register_open", json!({ "recent": 0 })),
        ErrorCode::NotFound
    );
}

#[test]
fn a_register_goes_where_the_dialog_says_and_nowhere_when_it_is_cancelled() {
    let place = Place::new();
    place.call("start", json!({}));
    let request = json!({ "name": "A/B", "choose": true });
    assert_eq!(place.call("register_create", request.clone()), Value::Null);
    assert_eq!(
        place.screen.asked.lock().unwrap()[0].name,
        "A B.registre",
        "the name that is proposed"
    );
    let path = place.choose("ici");
    place.call("register_create", request.clone());
    assert_eq!(
        place.file(),
        path.with_extension("registre"),
        "with its ending"
    );
    place.choose("ici.registre");
    assert_eq!(
        place.code("register_create", request),
        ErrorCode::FileExists,
        "never over another"
    );
    assert_eq!(
        place.file(),
        path.with_extension("registre"),
        "which stays open"
    );
}

#[test]
fn a_register_that_is_dropped_is_opened_when_the_page_starts_again() {
    let place = Place::with_demo();
    let (demo, sheets) = (place.file(), place.sheets());
    place.call("register_create", json!({ "name": "Autre" }));
    dropping::dropped(&place.desk, vec![demo.clone()]);
    assert_eq!(
        place.screen.told.lock().unwrap().last(),
        Some(&Notice::Opened)
    );
    assert_eq!(
        place.sheets(),
        0,
        "until then the page writes to the one that it shows"
    );
    assert_eq!(
        place.call("start", json!({}))["register"]["name"],
        "Atelier Fictif Lunaire"
    );
    assert_eq!(place.sheets(), sheets);
    std::fs::write(place.path("faux.registre"), "x").unwrap();
    dropping::dropped(&place.desk, vec![place.path("faux.registre")]);
    assert_eq!(
        place.call("start", json!({}))["refusal"]["error"]["code"],
        "not-a-register"
    );
}

#[test]
fn a_register_that_was_wanted_is_not_opened_once_the_person_has_stayed() {
    let place = Place::with_demo();
    let demo = place.file();
    place.call("register_create", json!({ "name": "Autre" }));
    dropping::dropped(&place.desk, vec![demo.clone()]);
    place.call("register_keep", json!({}));
    assert_eq!(
        place.call("start", json!({}))["register"]["name"],
        "Autre",
        "what is open stays"
    );
    dropping::dropped(&place.desk, vec![demo]);
    place.call("register_close", json!({}));
    assert!(place.call("start", json!({}))["register"].is_null());
}
