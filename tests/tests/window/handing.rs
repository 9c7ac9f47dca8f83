//! Documents handed over from the window: a past day, the inspection folder, a document that is checked later.

use std::fs;
use std::path::Path;

use registre_app::Lang;
use registre_tests::window::screens::nav;
use registre_tests::window::{Home, Key, Window, Words};
use serde_json::json;

fn documents(home: &Home, words: &Words) -> Window {
    let sheet =
        json!({ "identity": { "reference": "T-001", "name": "Paie", "status": "in_force" } });
    let path = home.written("Tabouret", &[sheet]);
    let window = Window::open_file(home, &path);
    nav(&window, words, "nav-documents", "documents-title");
    window
}

/// Asks whether the register knows a file.
fn check(window: &Window, words: &Words, path: &Path) {
    let choose = words.say("proof-choose");
    window.answer(path, |window| window.click("button", &choose));
}

#[test]
fn a_day_before_the_register_is_refused_and_leaves_no_file() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let window = documents(&home, &words);
    window.click_first("#document-pdf button[aria-expanded=false]");
    window.fill("textbox", &words.say("proof-as-of-day"), "31/12/2019");
    window.press(Key::Tab);
    window.click("button", &words.say("documents-pdf-make"));
    window.wait_text("Ce registre est tenu ici depuis le");
    let kept = home.path("documents");
    let pdfs = fs::read_dir(kept).into_iter().flatten().flatten();
    let pdfs = pdfs.filter(|file| file.path().extension().is_some_and(|end| end == "pdf"));
    assert_eq!(pdfs.count(), 0, "never an empty register");
}

#[test]
fn a_folder_is_handed_over_and_known_again_untouched_altered_and_foreign() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let window = documents(&home, &words);
    let folder = home.path("documents").join("dossier.zip");
    window.answer(&folder, |window| {
        window.click("button", &words.say("documents-folder-make"));
    });
    window.wait_text(&words.with("documents-made", &[("file", "dossier.zip")]));
    window.wait_text(&words.say("documents-kind-folder"));
    let bytes = fs::read(&folder).unwrap();
    assert!(bytes.starts_with(b"PK"), "an archive");

    check(&window, &words, &folder);
    window.wait_text(&words.say("proof-verdict-delivered"));
    window.wait_text(&words.say("proof-since-none"));

    let mut altered = bytes;
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    let path = home.path("documents").join("altere.zip");
    fs::write(&path, altered).unwrap();
    check(&window, &words, &path);
    window.wait_text(&words.say("proof-verdict-other"));

    let pdf = home.path("documents").join("registre.pdf");
    window.answer(&pdf, |window| {
        window.click("button", &words.say("documents-pdf-make"));
    });
    window.wait_text(&words.with("documents-made", &[("file", "registre.pdf")]));
    let mut bytes = fs::read(&pdf).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let path = home.path("documents").join("change.pdf");
    fs::write(&path, bytes).unwrap();
    check(&window, &words, &path);
    window.wait_text(&words.say("proof-verdict-altered"));
}
