//! One sheet: its lines and their order, a third party on the way, a file that proves it, its past.

use std::fs;
use std::path::Path;

use registre_app::Lang;
use registre_tests::window::screens::{nav, open_sheet};
use registre_tests::window::{Home, Key, Window, Words};
use serde_json::{Value, json};

/// The lines of the purposes, and what each is called.
const LINES: &str = "[data-path=purposes] ol > li";
const NAMES: &str = "return [...document.querySelectorAll('[data-path=purposes] ol > li .words')]
    .map((name) => name.textContent).join(' ')";

/// A sheet with four purposes: A, B, C, D.
fn with_purposes() -> Value {
    let line = |(at, text): (usize, &str)| json!({ "id": format!("01900000-0000-7000-8000-00000000000{at}"), "text": text });
    let lines: Vec<Value> = ["A", "B", "C", "D"]
        .into_iter()
        .enumerate()
        .map(line)
        .collect();
    json!({ "identity": { "name": "Paie" }, "purposes": lines })
}

fn wait_order(window: &Window, order: &str) {
    window.wait(&format!("the order {order}"), || {
        window.script(NAMES) == order
    });
}

fn kept_order(path: &Path) -> String {
    let lines = Home::holds(path)["activities"][0]["purposes"].take();
    let lines = lines.as_array().cloned().unwrap_or_default();
    let texts = lines
        .iter()
        .map(|line| line["text"].as_str().unwrap_or_default());
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn lines_are_put_in_order_by_buttons_by_keys_and_by_the_pointer() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[with_purposes()]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    wait_order(&window, "A B C D");
    // What is dragged, and where it lands, are in sight together.
    window.click("button", &words.say("sheet-menu"));
    window.click("menuitem", &words.say("sheet-fold-all"));
    let down = words.with("ui-line-down", &[("name", "A")]);
    let down = down.replace('\u{a0}', " ");
    window.click("button", &down);
    wait_order(&window, "B A C D");
    assert_eq!(
        window.focused().1,
        down,
        "the button keeps the focus as it moves"
    );
    window.press(Key::Enter);
    wait_order(&window, "B C A D");
    window.focus("button", "D");
    window.chord(&[Key::Alt, Key::Up]);
    wait_order(&window, "B C D A");
    assert_eq!(window.focused(), ("button".to_owned(), "D".to_owned()));
    window.drag(LINES, ".handle", 0, 2);
    wait_order(&window, "C D B A");
    window.drag(LINES, ".handle", 3, 0);
    wait_order(&window, "A C D B");
    window.chord(&[Key::Control, Key::Letter('z')]);
    wait_order(&window, "C D B A");
    window.close();
    assert_eq!(kept_order(&path), "C D B A");
}

#[test]
fn a_third_party_is_made_from_a_recipient_without_leaving_the_sheet() {
    const PARTY: &str = "Fournisseur du Lac";
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.click("button", &words.say("sheet-recipients-given"));
    window.fill("combobox", &words.say("sheet-recipient-party"), PARTY);
    window.click("option", &words.with("ui-combo-create", &[("text", PARTY)]));
    window.wait_for("button", &words.with("ui-party-open", &[("name", PARTY)]));
    assert!(
        window.has("textbox", &words.say("sheet-identity-name")),
        "the sheet is still there"
    );
    window.wait_text(&words.say("state-saved"));
    nav(&window, &words, "nav-parties", "party-title");
    window.wait_text(PARTY);
    window.close();
    let held = Home::holds(&path);
    assert_eq!(held["parties"][0]["name"], PARTY);
    let recipients = &held["activities"][0]["recipients"]["value"];
    assert_eq!(recipients.as_array().map(Vec::len), Some(1));
    assert_eq!(recipients[0]["party"], held["parties"][0]["id"]);
}

#[test]
fn an_attached_file_is_there_again_and_can_be_taken_out() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let proof = home.path("documents").join("preuve.txt");
    fs::write(&proof, "Une preuve, octet pour octet.\r\n").unwrap();
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.click_first("[data-part=documents] h3 button");
    window.click("button", &words.say("sheet-documents-add"));
    let attach = words.say("ui-file-attach");
    window.answer(&proof, |window| window.click("button", &attach));
    let remove = words.with("ui-file-remove", &[("name", "preuve.txt")]);
    window.wait_for("button", &remove);
    let title = words.say("ui-document-title");
    assert_eq!(
        window.value("textbox", &title),
        "preuve.txt",
        "called as the file is"
    );
    window.close();
    fs::remove_file(&proof).unwrap();

    let window = Window::open(&home);
    open_sheet(&window, &words, "Paie");
    window.click_first("[data-part=documents] h3 button");
    window.wait_for("button", &remove);
    let copy = home.path("documents").join("copie.txt");
    let save = words.say("ui-file-save");
    window.answer(&copy, |window| window.click("button", &save));
    window.wait_text("copie.txt");
    assert_eq!(
        fs::read(&copy).unwrap(),
        b"Une preuve, octet pour octet.\r\n"
    );
}

#[test]
fn the_past_of_a_sheet_says_who_when_and_what() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    home.choose(|settings| "Camille".clone_into(&mut settings.person));
    let path = home.written("essai", &[json!({ "identity": { "name": "Avant" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Avant");
    window.fill("textbox", &words.say("sheet-identity-name"), "Après");
    window.click("button", &words.say("sheet-menu"));
    window.click("menuitem", &words.say("sheet-history"));
    window.wait_for("dialog", &words.say("sheet-history"));
    window.wait_text("Camille");
    let said = window.script(
        "const step = document.querySelector('[role=dialog] li');
        const day = document.querySelector('[role=dialog] h3').textContent;
        return { day, text: step.innerText, hour: /\\d\\d:\\d\\d/.test(step.innerText),
          today: new Intl.DateTimeFormat('fr', { dateStyle: 'full' }).format(new Date()) };",
    );
    assert_eq!(said["day"], said["today"], "when: {said}");
    assert_eq!(said["hour"], true, "when: {said}");
    let text = said["text"].as_str().unwrap();
    let what = words.say("op-edit_activity");
    let field = words.say("sheet-identity-name");
    for expected in ["Camille", &what, &field, "Avant", "Après"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    window.wait_text(&words.say("op-create_activity"));
    window.wait_text("marie");
}

/// Presses two answers one right after the other, each time with a longer pause between them, and
/// tells after which pauses one of them did not hold.
const PRESS_BOTH: &str = "const done = arguments[0];
const [one, two] = [['recipients', 1], ['transfers', 1]]
  .map(([path, at]) => () => document.querySelectorAll(`[data-path=${path}] .states button`)[at]);
const pause = (time) => new Promise((next) => setTimeout(next, time));
const pressed = (button) => button.getAttribute('aria-pressed') === 'true';
const saved = async () => {
  do await pause(30); while (document.querySelector('header .state.saved') === null);
};
const run = async () => {
  const lost = [];
  for (const time of [0, 1, 3, 5, 8, 12, 20, 30, 45, 60]) {
    for (const wanted of [true, false]) {
      one().click();
      await pause(time);
      two().click();
      await saved();
      if (pressed(one()) !== wanted || pressed(two()) !== wanted) lost.push(`${time} ms, ${wanted}`);
    }
  }
  return lost;
};
run().then(done, (error) => done([String(error)]));";

#[test]
fn two_answers_in_quick_succession_are_both_kept() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    window.wait_for("button", &words.say("sheet-transfers-none"));
    let lost = window.script_later(PRESS_BOTH);
    assert_eq!(lost, json!([]), "pauses after which an answer was lost");
    window.close();
    let sheet = &Home::holds(&path)["activities"][0];
    for answer in ["recipients", "transfers"] {
        let state = &sheet[answer]["state"];
        assert!(state.is_null() || state == "unknown", "{answer}: {state}");
    }
}

#[test]
fn a_click_lands_although_the_field_that_is_left_lacks_something() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    open_sheet(&window, &words, "Paie");
    let before = words.say("sheet-sensitive-none");
    window.click_slowly("button", &before);
    window.wait_pressed(&before);
    window.wait_text(&words.say("state-saved"));
    // Nothing is said here yet, and one goes on to the next question.
    window.focus("button", &words.say("sheet-recipients-none"));
    let next = words.say("sheet-transfers-none");
    window.click_slowly("button", &next);
    window.wait_pressed(&next);
}
