//! A thousand sheets: the list stays fluid, by the pointer and by the keys.

use registre_app::Lang;
use registre_tests::window::screens::Content;
use registre_tests::window::{Home, Key, Window, Words};

/// From the key to the first frame that shows the new count; milliseconds.
const SEARCH: &str = "const done = arguments[0];
const field = document.getElementById('list-search');
const status = () => document.querySelector('main [role=status]').textContent;
const before = status();
const start = performance.now();
field.value = 'paie';
field.dispatchEvent(new InputEvent('input', { bubbles: true }));
const look = () => status() !== before ? done(performance.now() - start) : requestAnimationFrame(look);
look();";

#[test]
fn a_thousand_sheets_are_listed_searched_and_walked_through() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = Content::Full.register(&home);
    let window = Window::open_file(&home, &path);
    window.click("button", &words.say("list-show-archived"));
    window.wait_text("1 000 fiches");
    let rows = window.script("return document.querySelectorAll('[role=row]').length");
    assert!(
        rows.as_u64().unwrap() < 200,
        "only what is in sight is drawn: {rows}"
    );

    window.focus("searchbox", &words.say("list-search"));
    let time = window.script_later(SEARCH).as_f64().unwrap();
    println!("from a key to the result of a search: {time:.0} ms");
    window.click("button", &words.say("list-clear"));
    window.click("button", &words.say("list-show-archived"));
    window.focus("searchbox", &words.say("list-search"));
    window.press(Key::Down);
    window.press(Key::End);
    window.wait_text("M-0999");
    let (role, _) = window.focused();
    assert_eq!(role, "button", "the last row has the focus");
    window.press(Key::Enter);
    window.wait_for("textbox", &words.say("sheet-identity-name"));
    let reference = window.value("textbox", &words.say("sheet-identity-reference"));
    assert_eq!(reference, "M-0999");
}
