//! What is refused, and what goes wrong in the middle: an answer each time, and the next command runs.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use registre_desk::call::{self, answer};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

#[test]
fn what_is_no_command_or_no_request_is_refused() {
    let place = Place::with_register();
    assert_eq!(
        place.code("plugin:fs|read", json!({})),
        ErrorCode::UnknownCommand
    );
    assert_eq!(
        place.code("register_create", json!({})),
        ErrorCode::InvalidRequest
    );
    let payload = json!({ "request": {}, "path": "/etc/passwd" });
    assert_eq!(
        answer(&place.desk, "start", payload).unwrap_err().code,
        ErrorCode::UnknownField
    );
    for command in call::COMMANDS {
        let refused = place.code(command.name, json!({ "path": "/etc/passwd" }));
        let expected = [ErrorCode::UnknownField, ErrorCode::InvalidRequest];
        assert!(
            expected.contains(&refused),
            "{} takes a path: {refused:?}",
            command.name
        );
    }
    for name in ["", "/", ".."] {
        let opened = place.code("document_open", json!({ "token": name }));
        assert_eq!(opened, ErrorCode::NotFound, "a token is no path");
    }
}

#[test]
fn a_panic_in_a_dialog_is_an_answer_and_the_next_command_runs() {
    let place = Place::with_register();
    place.screen.breaks.store(true, Ordering::Relaxed);
    let refused = place.try_call("import_choose", json!({})).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Internal);
    assert!(refused.args.is_empty(), "what the panic says stays inside");
    place.screen.breaks.store(false, Ordering::Relaxed);
    assert_eq!(place.call("import_choose", json!({})), Value::Null);
}

#[test]
fn a_panic_in_the_middle_of_a_write_leaves_the_register_usable_and_as_it_was() {
    let place = Place::with_register();
    place.call("activity_put", json!({ "activity": {} }));
    place.fails.store(true, Ordering::Relaxed);
    assert_eq!(
        place.code("activity_put", json!({ "activity": {} })),
        ErrorCode::Internal
    );
    place.fails.store(false, Ordering::Relaxed);
    assert_eq!(place.sheets(), 1);
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(place.sheets(), 2);
    assert_eq!(
        place.call("journal_verify", json!({}))["findings"],
        json!([])
    );
}
