//! The screens of privacy notices: their list, a new one, one with its text, a page that is compared.
//! Knows names, not contents.

use super::guiding::wait_for_dialog;
use super::screens::{nav, wait_in_sight};
use super::{Key, Window, Words};

/// A page as somebody may have published it; it holds what a register may not know.
const PAGE: &str = "Nous gardons vos donnees dix ans. La societe Nuage Lointain SAS les heberge.";

/// The list of notices, or what stands where there is none.
pub(super) fn list(window: &Window, words: &Words) {
    nav(window, words, "nav-notices", "notices-title");
    wait_in_sight(window, "the notices", "main [data-notice], main .empty");
}

/// The questions of a new notice.
pub(super) fn new(window: &Window, words: &Words) {
    list(window, words);
    window.click("button", &words.say("notices-new"));
    window.wait_for("heading", &words.say("notices-new-title"));
}

/// The first notice, or a new one where there is none.
pub(super) fn notice(window: &Window, words: &Words) {
    list(window, words);
    if window.script("return document.querySelector('[data-notice]') === null") == true {
        window.click("button", &words.say("notices-new"));
        window.click("button", &words.say("notices-new-create"));
    } else {
        window.click_first("[data-notice]");
    }
    window.wait_for("heading", &words.say("notices-text"));
}

/// A sentence that is looked at, where the notice has a text; gives whether it has.
fn looks(window: &Window, words: &Words) -> bool {
    notice(window, words);
    let has = window.script("return document.querySelector('[data-sentence]') !== null") == true;
    if has {
        window.click_first("[data-sentence]");
        wait_in_sight(window, "what the sentence rests on", ".looked");
    }
    has
}

/// A sentence with what it rests on.
pub(super) fn sentence(window: &Window, words: &Words) {
    looks(window, words);
}

/// A sentence that is put into one's own words.
pub(super) fn rewrite(window: &Window, words: &Words) {
    if looks(window, words) {
        window.press(Key::F2);
        wait_for_dialog(window);
    }
}

/// A published page, compared.
pub(super) fn check(window: &Window, words: &Words) {
    list(window, words);
    window.click("button", &words.say("notices-check"));
    window.fill("textbox", &words.say("notices-check-paste"), PAGE);
    window.click("button", &words.say("notices-check-pasted"));
    window.wait_for("heading", &words.say("notices-check-result"));
}
