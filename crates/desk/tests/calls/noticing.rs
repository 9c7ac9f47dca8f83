//! Notices in the shell: the forms in which one is saved, and a published page that is held against the register.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use serde_json::{Value, json};

#[test]
fn a_notice_is_saved_under_the_ending_of_its_form() {
    let place = Place::with_demo();
    let notice = place.call("notice_list", json!({}))[0]["id"].take();
    for (format, ending, begin) in [
        ("html", "html", &b"<!doctype"[..]),
        ("fragment", "html", b"<section"),
        ("markdown", "md", b"#"),
        ("pdf", "pdf", b"%PDF"),
        ("text", "txt", b""),
    ] {
        let path = place.choose(format).with_extension(ending);
        let document = json!({ "kind": "notice", "notice": { "id": notice }, "format": format });
        let saved = place.call("export_save", json!({ "document": document }));
        assert_eq!(saved["file"], format!("{format}.{ending}"));
        let bytes = std::fs::read(&path).unwrap();
        let head = bytes[..begin.len()].to_ascii_lowercase();
        assert_eq!(
            head,
            begin.to_ascii_lowercase(),
            "{format}: {:?}",
            String::from_utf8_lossy(&bytes[..40])
        );
    }
    let asked = place.screen.asked.lock().unwrap();
    let names: Vec<&str> = asked.iter().map(|ask| ask.name.as_str()).collect();
    assert!(
        names[1].contains("insérer"),
        "a piece of a page is called so: {names:?}"
    );
}

#[test]
fn a_page_that_is_chosen_is_held_against_the_register() {
    let place = Place::with_demo();
    assert_eq!(
        place.call("page_check", json!({})),
        Value::Null,
        "cancelled"
    );
    let path = place.choose("page.html");
    std::fs::write(&path, "<p>Nous gardons tout dix-sept ans.</p>").unwrap();
    let checked = place.call("page_check", json!({ "lang": "fr" }));
    assert_eq!(checked["file"], "page.html");
    let missing = checked["missing"].as_array().map(Vec::len);
    assert!(missing > Some(3), "much is not on it: {checked}");
    let unknown = &checked["unknown"][0];
    assert_eq!(unknown["kind"], "duration", "{checked}");
    assert_eq!(unknown["passage"]["words"], "dix-sept ans", "{checked}");
    let path = place.choose("page.pdf");
    std::fs::write(&path, "%PDF-1.7\nno page at all").unwrap();
    assert_eq!(
        place.code("page_check", json!({})),
        ErrorCode::PageUnreadable
    );
}
