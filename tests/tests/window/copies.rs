//! Copies of the register that the person keeps elsewhere, and puts back.

use std::fs;
use std::path::{Path, PathBuf};

use registre_app::Lang;
use registre_tests::window::screens::{nav, open_sheet};
use registre_tests::window::{Home, Key, Window, Words};
use serde_json::{Value, json};

fn sheet(name: &str) -> [Value; 1] {
    [json!({ "identity": { "name": name } })]
}

/// Name of the only sheet of a register.
fn only(path: &Path) -> String {
    let sheets = Home::holds(path)["activities"].take();
    assert_eq!(sheets.as_array().map(Vec::len), Some(1));
    sheets[0]["identity"]["name"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Looks into a file that was chosen, and gives the remarks that its preview makes.
fn look_into(window: &Window, words: &Words, path: &Path) -> String {
    nav(window, words, "nav-data", "data-title");
    let choose = words.say("data-restore-choose");
    window.answer(path, |window| window.click("button", &choose));
    window.wait_for("dialog", &words.say("data-preview"));
    let remarks = window.script(
        "return [...document.querySelectorAll('[role=dialog] .notice')].map((one) => one.innerText).join('\\n')",
    );
    remarks.as_str().unwrap_or_default().to_owned()
}

/// What was put aside in a folder.
fn aside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.to_string_lossy().contains("avant-restauration"))
        .collect()
}

#[test]
fn a_copy_made_elsewhere_comes_back_and_what_it_replaces_is_put_aside() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &sheet("Avant"));
    let copy = home.path("documents").join("copie.registre");
    let window = Window::open_file(&home, &path);
    nav(&window, &words, "nav-data", "data-title");
    let elsewhere = words.say("data-backup-as");
    window.answer(&copy, |window| window.click("button", &elsewhere));
    window.wait_text(&words.with("data-backed-up", &[("file", "copie.registre")]));
    window.click("button", &words.say("nav-register"));
    open_sheet(&window, &words, "Avant");
    window.fill("textbox", &words.say("sheet-identity-name"), "Après");

    let remarks = look_into(&window, &words, &copy);
    let replaces = words.with("data-preview-replaces", &[("file", "essai.registre")]);
    assert!(remarks.contains(&replaces), "{remarks}");
    window.press(Key::Escape);
    window.wait_without("dialog", &words.say("data-preview"));
    window.click("button", &words.say("nav-register"));
    window.wait_for("button", "Après");

    look_into(&window, &words, &copy);
    window.click("button", &words.say("data-preview-restore"));
    window.wait_for("button", "Avant");
    let aside = aside(&home.path("data"));
    assert_eq!(aside.len(), 1, "{aside:?}");
    let file = aside[0].file_name().unwrap().to_string_lossy();
    window.wait_text(&words.with("data-restored-aside", &[("file", &file)]));
    window.close();
    assert_eq!(only(&path), "Avant");
    assert_eq!(only(&aside[0]), "Après", "nothing is lost");
}

#[test]
fn a_copy_of_another_register_is_not_taken_for_one_of_this() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let neighbour = home.written("voisin", &sheet("Chez le voisin"));
    let path = home.written("essai", &sheet("Chez nous"));
    let own = home.path("documents").join("copie.registre");
    fs::copy(&path, &own).unwrap();
    let window = Window::open_file(&home, &path);
    let usual = look_into(&window, &words, &own);
    let said = look_into(&window, &words, &neighbour);
    let other = words.say("data-preview-other");
    let named = words.with(
        "data-preview-other-text",
        &[("copy", "voisin"), ("name", "essai")],
    );
    assert!(!usual.contains(&other), "{usual}");
    assert!(said.contains(&other), "{said}");
    assert!(said.contains(&named), "both are named: {said}");
    window.click("button", &words.say("data-preview-cancel"));
    window.close();
    assert_eq!(only(&path), "Chez nous");
}
