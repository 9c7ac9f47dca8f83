//! From the first launch to the PDF, as somebody who has never seen the program goes.

use std::fs;
use std::path::Path;

use registre_app::Lang;
use registre_tests::window::screens::open_sheet;
use registre_tests::window::{Home, Key, Window, Words};
use registre_tests::{ROOT, pdf_text, squeezed};

const ORGANISATION: &str = "Atelier du Tabouret";
const NEW_NAME: &str = "Paie des compagnons";
const PURPOSE: &str = "Verser les salaires à l’heure";

#[test]
fn first_launch_import_edit_close_undo_pdf_and_english() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let spreadsheet = home.path("documents").join("company.ods");
    fs::copy(
        format!("{ROOT}/crates/import/tests/fixtures/company.ods"),
        &spreadsheet,
    )
    .unwrap();

    let window = Window::open(&home);
    import(&window, &words, &spreadsheet);
    let old_name = edit(&window, &words);
    // In mid-edit: what was typed last has not waited for its second.
    window.close();

    let window = Window::open(&home);
    window.wait_for("button", NEW_NAME);
    open_sheet(&window, &words, NEW_NAME);
    let purpose = words.say("sheet-purpose-text");
    assert_eq!(window.value("textbox", &purpose), PURPOSE);

    undo_all(&window, &words, &old_name);
    print(&window, &words, &home);
    in_english(&window, &words);
    window.close();
    assert_eq!(home.registers().len(), 1, "one register was made");
}

/// The name, then the spreadsheet, by the keyboard and the system's dialog.
fn import(window: &Window, words: &Words, spreadsheet: &Path) {
    window.wait_for("heading", &words.say("welcome-title"));
    window.tab_to("textbox", &words.say("welcome-name"));
    window.type_text(ORGANISATION);
    window.tab_to("textbox", &words.say("welcome-person"));
    window.type_text("Marie");
    window.tab_to("button", &words.say("welcome-import"));
    window.answer(spreadsheet, |window| window.press(Key::Enter));
    window.wait_for("heading", &words.say("import-screen-preview"));
    window.tab_to("button", &words.say("import-screen-run"));
    window.press(Key::Enter);
    window.wait_for("heading", &words.say("import-screen-done"));
    window.tab_to("button", &words.say("import-screen-to-list"));
    window.press(Key::Enter);
    window.wait_for("heading", &words.say("list-title"));
}

/// Renames the first sheet of the list and says its purpose; gives the name that it had.
fn edit(window: &Window, words: &Words) -> String {
    let name = words.say("sheet-identity-name");
    window.tab_to("searchbox", &words.say("list-search"));
    window.press(Key::Down);
    window.wait("a row to have the focus", || window.focused().0 == "button");
    window.press(Key::Enter);
    window.wait_for("textbox", &name);
    let old_name = window.value("textbox", &name);
    window.tab_to("textbox", &name);
    window.chord(&[Key::Control, Key::Letter('a')]);
    window.type_text(NEW_NAME);
    window.tab_to("textbox", &words.say("sheet-purpose-text"));
    window.chord(&[Key::Control, Key::Letter('a')]);
    window.type_text(PURPOSE);
    old_name
}

/// Undoes the two edits from the list, by keys.
fn undo_all(window: &Window, words: &Words, old_name: &str) {
    window.chord(&[Key::Control, Key::Letter('1')]);
    window.wait_for("button", NEW_NAME);
    window.chord(&[Key::Control, Key::Letter('z')]);
    window.wait_text("Annulé");
    window.chord(&[Key::Control, Key::Letter('z')]);
    window.wait_for("button", old_name);
    window.chord(&[Key::Control, Key::Letter('y')]);
    window.wait_for("button", NEW_NAME);
    assert!(!window.has("button", old_name), "{}", words.say("redo"));
}

fn print(window: &Window, words: &Words, home: &Home) {
    let path = home.path("documents").join("registre.pdf");
    window.click("button", &words.say("nav-documents"));
    let make = words.say("documents-pdf-make");
    window.wait_for("button", &make);
    window.answer(&path, |window| window.click("button", &make));
    window.wait_text(&words.with("documents-made", &[("file", "registre.pdf")]));
    let text = squeezed(&pdf_text(&path));
    for expected in [ORGANISATION, NEW_NAME] {
        assert!(text.contains(&squeezed(expected)), "{expected} is printed");
    }
    window.wait_text(&words.say("documents-kind-pdf"));
}

fn in_english(window: &Window, words: &Words) {
    let english = Words::read(Lang::En);
    window.click("button", &words.say("nav-settings"));
    window.click("radio", &words.say("settings-lang-en"));
    window.wait_for("heading", &english.say("settings-title"));
    window.click("button", &english.say("nav-register"));
    window.wait_for("heading", &english.say("list-title"));
    let lang = window.script("return document.documentElement.lang");
    assert_eq!(lang, "en", "what reads aloud is told");
    window.wait_for("button", NEW_NAME);
}

#[test]
fn the_demonstration_opens_by_one_click_and_is_a_file_of_its_own() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let window = Window::open(&home);
    window.click("button", &words.say("welcome-demo"));
    window.wait_for("button", "Gestion de la paie");
    window.close();
    assert_eq!(home.registers().len(), 1);
    let window = Window::open(&home);
    window.wait_for("button", "Gestion de la paie");
}

#[test]
fn undo_right_after_the_demonstration_does_not_empty_it() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let window = Window::open(&home);
    window.click("button", &words.say("welcome-demo"));
    window.wait_for("button", "Gestion de la paie");
    window.chord(&[Key::Control, Key::Letter('z')]);
    window.click("button", &words.say("nav-history"));
    window.wait_for("heading", &words.say("history-title"));
    window.close();
    let held = Home::holds(&home.registers()[0]);
    let sheets = held["activities"].as_array().map(Vec::len);
    assert_eq!(sheets, Some(18), "every sheet is still there");
}

#[test]
fn a_cancelled_dialog_changes_nothing() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let window = Window::open(&home);
    window.dismiss(|window| window.click("button", &words.say("welcome-open")));
    window.wait_for("heading", &words.say("welcome-title"));
    assert_eq!(home.registers(), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn a_killed_program_has_kept_what_it_said_was_saved() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.register("essai", "");
    let window = Window::open_file(&home, &path);
    window.click("button", &words.say("list-first"));
    let name = words.say("sheet-identity-name");
    window.wait_for("textbox", &name);
    window.focus("textbox", &name);
    window.type_text("Vidéo de l’entrée");
    window.press(Key::Tab);
    // Said to be saved, and the step is there to be undone.
    window.wait_text(&words.say("state-saved"));
    let step = words.with(
        "step-of",
        &[("op", &words.say("op-edit_activity")), ("names", "T-001")],
    );
    window.wait_for("button", &words.with("undo-step", &[("step", &step)]));
    window.kill();
    let window = Window::open(&home);
    window.wait_for("button", "Vidéo de l’entrée");
}
