//! A whole sheet is confirmed from its summary, and only from one that was on the screen as far as its last line.

use registre_app::Lang;
use registre_app::preferences::TextSize;
use registre_tests::window::screens::nav;
use registre_tests::window::{Home, Key, Window, Words};

/// The summary of the one sheet that there is to confirm.
fn open_summary(window: &Window, words: &Words) {
    nav(window, words, "nav-todo", "todo-title");
    window.click("button", &words.say("todo-read"));
    window.wait("the summary", || window.script(SHOWN) == true);
    window.settle();
}

const SHOWN: &str =
    "return document.querySelector('.confirming button[aria-keyshortcuts]') !== null";

/// Whether one has come to the last line of the summary: it is neither below the window nor under the bar at its foot.
const AT_LAST_LINE: &str = "const bar = document.querySelector('.confirming');
const before = (line) => line.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING;
const shown = (line) => line.checkVisibility() && line.getBoundingClientRect().width > 1;
const lines = [...document.querySelectorAll('main .page p, main .page li, main .page dd')];
const box = lines.filter((line) => !bar.contains(line) && before(line) && shown(line)).at(-1).getBoundingClientRect();
return box.bottom <= Math.min(innerHeight, bar.getBoundingClientRect().top) + 2;";

/// What the button says of itself to somebody who does not see it, and whether the sentence is in sight.
const REASON: &str = "const button = document.querySelector('.confirming button[aria-keyshortcuts]');
const reason = document.getElementById(button.getAttribute('aria-describedby'));
button.focus();
return { disabled: button.disabled, focused: document.activeElement === button, told: reason?.getAttribute('role'),
  text: reason?.textContent.trim(), seen: reason?.checkVisibility() };";

fn unconfirmed(path: &std::path::Path) -> usize {
    let held = Home::holds(path);
    held["activities"][0]["unconfirmed"]
        .as_array()
        .map_or(0, Vec::len)
}

#[test]
fn the_button_waits_for_the_last_line_and_says_so() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.modelled("essai", "payroll");
    let count = unconfirmed(&path);
    assert!(count > 10, "{count} values to confirm");
    let window = Window::open_file(&home, &path);
    window.resize(1000, 700);
    open_summary(&window, &words);
    assert!(
        !window.can_confirm(),
        "the summary is longer than the window"
    );
    assert_eq!(window.script(AT_LAST_LINE), false);
    let said = window.script(REASON);
    assert_eq!(said["disabled"], false, "it can be reached: {said}");
    assert_eq!(said["focused"], true, "it can be reached: {said}");
    assert_eq!(said["seen"], true, "{said}");
    assert_eq!(said["told"], "status", "{said}");
    let reason = words.say("review-read-first");
    assert_eq!(said["text"], reason.as_str(), "{said}");
    // Neither the button nor its keys confirm what was not read.
    window.press(Key::Enter);
    window.chord(&[Key::Control, Key::Enter]);
    window.settle();
    assert_eq!(unconfirmed(&path), count);
    assert!(window.script(SHOWN) == true, "one is still there");
    // The button has the focus: the key goes through the page all the same.
    assert_eq!(window.read_summary(), 1);
    assert_eq!(window.script(AT_LAST_LINE), true);
    window.wait_text(&words.say("review-read-done"));
    // Back at the top, it has been read.
    window.script("document.querySelector('main').scrollTo(0, 0)");
    window.settle();
    assert!(window.can_confirm());
    window.chord(&[Key::Control, Key::Enter]);
    window.wait("all to be confirmed", || unconfirmed(&path) == 0);
    window.wait_for("heading", &words.say("todo-title"));
}

#[test]
fn one_gets_there_a_screenful_at_a_time_with_large_text_in_a_small_window() {
    let home = Home::new();
    home.choose(|settings| settings.text_size = TextSize::Largest);
    let words = Words::read(Lang::Fr);
    let path = home.modelled("essai", "visitors");
    let window = Window::open_file(&home, &path);
    window.resize(900, 700);
    open_summary(&window, &words);
    assert_eq!(window.script(AT_LAST_LINE), false);
    let mut pressed = 0;
    while !window.can_confirm() {
        let scroll = "return document.querySelector('main').scrollTop";
        let before = window.script(scroll).as_f64().unwrap();
        window.press(Key::PageDown);
        pressed += 1;
        assert!(pressed < 300, "it never comes");
        // It glides: the next key is pressed where it rests.
        let mut last = before;
        window.wait("the page to move on, and to rest", || {
            window.settle();
            let now = window.script(scroll).as_f64().unwrap();
            let rests = now > before && now <= last;
            last = now;
            rests || window.can_confirm()
        });
    }
    assert!(pressed > 1, "the summary is longer than two screens");
    assert_eq!(window.script(AT_LAST_LINE), true);
    window.focus("button", &confirm_all(&words, unconfirmed(&path)));
    window.press(Key::Enter);
    window.wait("all to be confirmed", || unconfirmed(&path) == 0);
}

#[test]
fn a_summary_that_fits_waits_for_nothing() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.modelled("essai", "visitors");
    let window = Window::open_file(&home, &path);
    // So small that a whole sheet is in sight.
    window.script("document.documentElement.style.fontSize = '4px'");
    open_summary(&window, &words);
    window.wait("the button", || window.can_confirm());
    assert_eq!(window.read_summary(), 0);
    let said = "return document.querySelector('.confirming [role=status]').textContent";
    assert_eq!(window.script(said), "", "there is nothing to explain");
    window.click("button", &confirm_all(&words, unconfirmed(&path)));
    window.wait("all to be confirmed", || unconfirmed(&path) == 0);
}

/// The name of the button.
fn confirm_all(words: &Words, count: usize) -> String {
    words.with("review-confirm-all", &[("count", &count.to_string())])
}
