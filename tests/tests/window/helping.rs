//! Help where it is needed: F1 in a field, what it suggests, the page of a rule; and the way back to where one was.

use registre_app::Lang;
use registre_tests::window::screens::{nav, open_sheet};
use registre_tests::window::{Home, Key, Window, Words};
use serde_json::{Value, json};

const RULE: &str = "01900000-0000-7000-8000-000000000001";

/// A sheet about payslips that says of a duration only that there is one to say.
fn payslips() -> Value {
    json!({
        "identity": { "name": "Paie" },
        "data_groups": [{ "id": "01900000-0000-7000-8000-000000000002", "description": "Bulletin de paie" }],
        "retention_rules": [{ "id": RULE }],
    })
}

/// The help of the field that has the focus, opened by its key: what it says.
fn help_of(window: &Window, words: &Words, label: &str) -> String {
    window.press(Key::F1);
    let name = words.with("ui-help-of", &[("label", label)]);
    window.wait_for("dialog", &name);
    window.wait("the help to have the focus", || {
        window.focused().0 == "dialog"
    });
    let said = window.script("return document.activeElement.innerText");
    squeezed(said.as_str().unwrap_or_default())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Closes the help by its key: the focus is where it was.
fn leave_help(window: &Window, words: &Words, label: &str) {
    let name = words.with("ui-help-of", &[("label", label)]);
    window.press(Key::Escape);
    window.wait_without("dialog", &name);
    assert_eq!(window.script(BACK), true, "{label}: {:?}", window.focused());
}

/// Keeps what has the focus in mind.
const HERE: &str = "window.here = document.activeElement; return window.here !== document.body";
/// Whether that has the focus again.
const BACK: &str = "return document.activeElement === window.here";

fn assert_about_is_elsewhere(window: &Window, words: &Words) {
    assert!(!window.has("heading", &words.say("about-title")));
}

#[test]
fn a_field_explains_itself_and_what_it_suggests_is_taken_by_one_key() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[payslips()]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    let field = "sheet-retention-criterion";
    let label = words.say(field);
    window.focus("textbox", &label);
    window.script(HERE);
    let said = help_of(&window, &words, &label);
    for part in ["legal", "help", "example"] {
        let expected = squeezed(&words.beside(field, part));
        assert!(said.contains(&expected), "{part}, {expected}: {said}");
    }
    assert!(said.contains("art. 13(2)(a)"), "the article: {said}");
    let rules = squeezed(&words.say("ui-help-rules"));
    assert!(said.contains(&rules), "what is checked there: {said}");
    let payslip = "Bulletin de paie, double de l’employeur";
    let take = words.with("ui-help-known-take", &[("name", payslip)]);
    assert!(said.contains(&squeezed(&take)), "{take}: {said}");
    assert!(said.contains("L3243-4"), "with its source: {said}");
    leave_help(&window, &words, &label);
    // Nothing is taken by looking.
    assert_eq!(rule(&path)["active"], Value::Null);
    help_of(&window, &words, &label);
    window.press(Key::Enter);
    window.wait("the duration to be written", || {
        rule(&path)["active"] == "P1M"
    });
    assert_eq!(rule(&path)["start_event"], "la remise du bulletin");
    assert_eq!(window.script(BACK), true, "one goes on in the field");
    assert_about_is_elsewhere(&window, &words);
    window.chord(&[Key::Control, Key::Letter('z')]);
    window.wait("one step back", || rule(&path)["active"] == Value::Null);
}

/// The rule of conservation as the register holds it.
fn rule(path: &std::path::Path) -> Value {
    Home::holds(path)["activities"][0]["retention_rules"][0].take()
}

#[test]
fn what_stands_in_the_head_of_a_sheet_explains_itself_too() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[payslips()]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    let head = [
        ("sheet-identity-reference", ".names input.reference", "help"),
        ("sheet-identity-name", ".names input.name", "example"),
        (
            "sheet-identity-status",
            ".chips .helped:nth-child(1) button",
            "tip",
        ),
        (
            "sheet-identity-role",
            ".chips .helped:nth-child(2) button",
            "help",
        ),
    ];
    for (field, selector, part) in head {
        let label = words.say(field);
        window.script(&format!("document.querySelector('{selector}').focus()"));
        assert_eq!(window.script(HERE), true, "{field} takes the focus");
        let said = help_of(&window, &words, &label);
        let expected = squeezed(&words.beside(field, part));
        assert!(said.contains(&expected), "{expected}: {said}");
        leave_help(&window, &words, &label);
        assert_about_is_elsewhere(&window, &words);
    }
    // Outside a field, the key shows what keys there are.
    window.focus("button", &words.say("sheet-menu"));
    window.press(Key::F1);
    window.wait_for("heading", &words.say("about-title"));
}

#[test]
fn so_does_what_stands_for_a_field_elsewhere() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[payslips()]);
    let window = Window::open_file(&home, &path);
    nav(&window, &words, "nav-organisation", "organisation-title");
    let label = words.say("organisation-register-name");
    window.focus("textbox", &label);
    window.script(HERE);
    let said = help_of(&window, &words, &label);
    let example = words.beside("organisation-register-name", "sample");
    assert!(said.contains(&squeezed(&example)), "{said}");
    leave_help(&window, &words, &label);
    // Over a dialog, which stays when the help goes.
    nav(&window, &words, "nav-register", "list-title");
    open_sheet(&window, &words, "Paie");
    window.click("button", &words.say("sheet-menu"));
    window.click("menuitem", &words.say("review-read-again"));
    let question = words.say("review-ask-minimised");
    let note = words.with("review-note", &[("question", &question)]);
    window.focus("textbox", &note);
    window.script(HERE);
    let label = words.say("review-field-minimised-note");
    let said = help_of(&window, &words, &label);
    let example = words.beside("review-field-minimised-note", "sample");
    assert!(said.contains(&squeezed(&example)), "{said}");
    leave_help(&window, &words, &label);
    assert!(window.has("textbox", &note), "the review is still there");
}

#[test]
fn why_something_is_said_stands_on_a_page_and_one_comes_back_from_it() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[payslips()]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.click("button", &words.say("sheet-show-missing"));
    window.wait_for("heading", &words.say("sheet-missing-title"));
    let issue = "const why = document.querySelector('main .issue button[aria-haspopup=dialog]');
        why.focus(); window.here = why;
        return document.getElementById(why.getAttribute('aria-describedby')).innerText;";
    let issue = window.script(issue);
    let issue = squeezed(issue.as_str().unwrap_or_default());
    assert!(issue.len() > 10, "an issue in words: {issue}");
    window.press(Key::Enter);
    let title = words.say("review-rule-title");
    window.wait_for("dialog", &title);
    let page = window.script("return document.querySelector('[role=dialog]').innerText");
    let page = squeezed(page.as_str().unwrap_or_default());
    assert!(page.contains(&issue), "{issue}: {page}");
    for part in ["article", "source", "trust", "code"] {
        let expected = squeezed(&words.say(&format!("review-rule-{part}")));
        assert!(page.contains(&expected), "{part}, {expected}: {page}");
    }
    assert!(page.contains("RGPD, art. 30"), "the source itself: {page}");
    assert!(page.contains("2026"), "and its day: {page}");
    window.press(Key::Escape);
    window.wait_without("dialog", &title);
    assert_eq!(window.script(BACK), true, "one comes back to the issue");
}
