//! What could not be saved is never left behind unasked: leaving the screen, or the window.

use registre_app::Lang;
use registre_tests::elsewhere::Writer;
use registre_tests::window::screens::open_sheet;
use registre_tests::window::{Home, Key, Window, Words};
use serde_json::json;

/// Another program holds the file: the edit is refused, and said to be.
fn refused_edit(window: &Window, words: &Words, text: &str) {
    window.fill("textbox", &words.say("sheet-identity-name"), text);
    window.press(Key::Tab);
    window.wait_text(&words.say("state-refused"));
    window.wait_text(&words.with("error-locked", &[("file", "essai.registre")]));
}

#[test]
fn what_a_held_file_refuses_is_asked_about_and_saved_once_it_can_be() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    let other = Writer::hold(&path);
    refused_edit(&window, &words, "Paie et primes");
    window.click("button", &words.say("nav-register"));
    window.wait_for("dialog", &words.say("leaving"));
    window.click("button", &words.say("ui-cancel"));
    let name = words.say("sheet-identity-name");
    assert_eq!(
        window.value("textbox", &name),
        "Paie et primes",
        "still there"
    );
    other.let_go();
    window.click("button", &words.say("nav-register"));
    window.wait_for("button", "Paie et primes");
    window.wait_text(&words.say("state-saved"));
    window.close();
    let name = &Home::holds(&path)["activities"][0]["identity"]["name"];
    assert_eq!(name, "Paie et primes");
}

#[test]
fn a_window_that_asks_before_it_closes_waits_for_the_answer() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    let other = Writer::hold(&path);
    // Two edits that wait: the program tries each for as long as it waits for the other one.
    window.fill(
        "textbox",
        &words.say("sheet-identity-name"),
        "Paie et primes",
    );
    window.fill("textbox", &words.say("sheet-identity-reference"), "P-1");
    window.ask_to_close(&words.say("closing"));
    window.click("button", &words.say("ui-cancel"));
    window.wait_without("dialog", &words.say("closing"));
    // That lasts as long again: the window stays.
    window.click("button", &words.say("nav-register"));
    window.wait_for("dialog", &words.say("leaving"));
    window.click("button", &words.say("ui-cancel"));
    window.wait_without("dialog", &words.say("leaving"));
    other.let_go();
    window.click("button", &words.say("state-retry"));
    window.wait_text(&words.say("state-saved"));
    window.close();
    let identity = &Home::holds(&path)["activities"][0]["identity"];
    assert_eq!(identity["name"], "Paie et primes");
    assert_eq!(identity["reference"], "P-1");
}

#[test]
fn a_reference_that_is_taken_is_asked_about_and_may_be_given_up() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let sheets = ["Paie", "Clients"].map(|name| json!({ "identity": { "name": name } }));
    let path = home.written("essai", &sheets);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Clients");
    let reference = words.say("sheet-identity-reference");
    window.fill("textbox", &reference, "T-001");
    window.press(Key::Tab);
    window.wait_text(&words.with("error-duplicate-reference", &[("reference", "T-001")]));
    // What is right beside it is saved all the same.
    window.fill("textbox", &words.say("sheet-identity-name"), "Clientèle");
    window.click("button", &words.say("nav-register"));
    window.wait_for("dialog", &words.say("leaving"));
    window.click("button", &words.say("leaving-anyway"));
    window.wait_for("button", "Clientèle");
    window.wait_text("T-002");
    window.wait_text(&words.say("state-saved"));
}

/// What was typed and is no value is asked about, and is still in sight when one stays.
fn stays(window: &Window, words: &Words, role: &str, field: &str, text: &str) {
    window.click("button", &words.say("nav-register"));
    window.wait_for("dialog", &words.say("leaving"));
    window.click("button", &words.say("ui-cancel"));
    window.wait_without("dialog", &words.say("leaving"));
    assert_eq!(window.value(role, field), text, "still in sight");
}

#[test]
fn what_is_no_date_is_asked_about() {
    const TEXT: &str = "31/02/2026";
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.click_first("[data-part=identity] h3 button");
    let field = words.say("sheet-identity-reviewed-on");
    window.fill("textbox", &field, TEXT);
    window.press(Key::Tab);
    window.wait_text(&words.with("ui-date-wrong", &[("text", TEXT)]));
    stays(&window, &words, "textbox", &field, TEXT);
    window.fill("textbox", &field, "28/02/2026");
    window.click("button", &words.say("nav-register"));
    window.wait_for("button", "Paie");
    window.close();
    let day = &Home::holds(&path)["activities"][0]["identity"]["reviewed_on"];
    assert_eq!(day, "2026-02-28");
}

#[test]
fn what_is_being_typed_counts_when_the_window_is_closed() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.click_first("[data-part=identity] h3 button");
    let field = words.say("sheet-identity-reviewed-on");
    window.fill("textbox", &field, "31/02/2026");
    window.ask_to_close(&words.say("closing"));
    window.press(Key::Escape);
    window.wait_without("dialog", &words.say("closing"));
    assert_eq!(window.focused(), ("textbox".to_owned(), field.clone()));
    window.fill("textbox", &field, "28/02/2026");
    window.close();
    let day = &Home::holds(&path)["activities"][0]["identity"]["reviewed_on"];
    assert_eq!(day, "2026-02-28");
}

#[test]
fn what_is_in_no_list_is_asked_about() {
    const TEXT: &str = "Les gens du voisinage";
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.click("button", &words.say("sheet-subjects-add"));
    let field = words.say("sheet-subject-category");
    window.fill("combobox", &field, TEXT);
    window.press(Key::Tab);
    window.wait_text(&words.with("ui-combo-unknown", &[("text", TEXT)]));
    stays(&window, &words, "combobox", &field, TEXT);
    // What may be given up, is.
    window.click("button", &words.say("nav-register"));
    window.click("button", &words.say("leaving-anyway"));
    window.wait_for("button", "Paie");
    window.wait_text(&words.say("state-saved"));
}
