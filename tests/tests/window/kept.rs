//! Files that the program must leave as they are: one that it may only read, one that a later
//! version has written.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use registre_app::Lang;
use registre_tests::window::screens::{Content, nav, open_sheet};
use registre_tests::window::{Home, Key, Window, Words};

/// Where SQLite keeps a number for the program that owns the file: its schema.
const SCHEMA: std::ops::Range<usize> = 60..64;

/// The names beside a file, its own among them.
fn beside(path: &Path) -> Vec<OsString> {
    let entries = fs::read_dir(path.parent().unwrap()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name());
    let mut names: Vec<OsString> = names
        .filter(|name| name.to_string_lossy().contains(".registre"))
        .collect();
    names.sort();
    names
}

#[test]
fn a_register_of_a_later_version_is_refused_by_its_name_and_left_as_it_is() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.register("essai", "");
    let mut bytes = fs::read(&path).unwrap();
    bytes[SCHEMA].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(&path, &bytes).unwrap();
    let before = beside(&path);

    let window = Window::open_file(&home, &path);
    window.wait_for("heading", &words.say("welcome-refused-title"));
    window.wait_text(&words.with("error-newer-schema", &[("file", "essai.registre")]));
    window.wait_text(&words.say("welcome-refused-safe-text"));
    window.close();
    assert_eq!(fs::read(&path).unwrap(), bytes, "not a byte was changed");
    assert_eq!(beside(&path), before, "nothing was put beside it");
}

#[test]
fn a_register_that_may_only_be_read_says_so_and_refuses_politely() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = Content::Ordinary.register(&home);
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let (bytes, before) = (fs::read(&path).unwrap(), beside(&path));

    let window = Window::open_file(&home, &path);
    window.wait_text(&words.say("state-read-only"));
    window.wait_for("button", "Gestion de la paie");
    window.chord(&[Key::Control, Key::Letter('n')]);
    window.chord(&[Key::Control, Key::Letter('z')]);
    window.wait_text(&words.with("error-read-only", &[("file", "ordinary.registre")]));
    open_sheet(&window, &words, "Gestion de la paie");
    window.wait_text(&words.say("sheet-read-only"));
    let locked = "return [...document.querySelectorAll('main input, main textarea')]
        .every((field) => field.disabled || field.readOnly)";
    assert_eq!(window.script(locked), true, "no field takes a text");
    nav(&window, &words, "nav-import", "import-screen-title");
    window.wait_text(&words.say("import-screen-read-only"));
    nav(&window, &words, "nav-data", "data-title");
    window.wait_text(&words.say("data-read-only-help"));
    // What does not write to it works.
    let copy = home.path("documents").join("copie.registre");
    let elsewhere = words.say("data-backup-as");
    window.answer(&copy, |window| window.click("button", &elsewhere));
    window.wait_text(&words.with("data-backed-up", &[("file", "copie.registre")]));
    window.close();
    assert_eq!(fs::read(&path).unwrap(), bytes, "not a byte was changed");
    assert_eq!(beside(&path), before, "nothing was put beside it");
    let sheets = Home::holds(&copy)["activities"].as_array().map(Vec::len);
    assert_eq!(sheets, Some(18), "the copy is whole");
}
