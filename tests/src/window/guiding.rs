//! The screens that help somebody to begin and to go on: the guided start, models, what is left, the summary to confirm.
//! Knows names, not contents.

use super::screens::{missing, nav, sheet, wait_in_sight};
use super::{Key, Window, Words};

/// What is left to do.
pub(super) fn todo(window: &Window, words: &Words) {
    nav(window, words, "nav-todo", "todo-title");
    wait_in_sight(window, "what is left", "main [data-weight], main .empty");
}

/// The guided start, with the questions that a trade proposes answers to.
pub(super) fn start(window: &Window, words: &Words) {
    todo(window, words);
    window.click("button", &words.say("start-title"));
    window.wait_for("heading", &words.say("start-title"));
    window.click_first("[role=radiogroup] label");
    window.wait_for("button", &words.say("start-run"));
}

/// The models to choose among.
pub(super) fn models(window: &Window, words: &Words) {
    nav(window, words, "nav-register", "list-title");
    window.click("button", &words.say("models-from"));
    window.wait_for("heading", &words.say("models-title"));
}

/// What a model holds.
pub(super) fn model(window: &Window, words: &Words) {
    models(window, words);
    window.click_first("main ul button");
    window.wait_for("button", &words.say("models-create"));
}

/// The summary of a sheet that a model has just made.
pub(super) fn confirm(window: &Window, words: &Words) {
    model(window, words);
    window.click("button", &words.say("models-create"));
    window.wait_for("button", &words.say("review-open-sheet"));
}

/// The button that confirms a whole summary, once it is there.
const CONFIRM: &str = ".confirming button[aria-keyshortcuts]";

impl Window {
    /// Whether the summary on the screen can be confirmed; while its last line has not been in sight, the button waits.
    pub fn can_confirm(&self) -> bool {
        let ready =
            format!("return document.querySelector('{CONFIRM}:not([aria-disabled])') !== null");
        self.script(&ready) == true
    }

    /// Goes to the end of a summary, so that it can be confirmed; gives how often a key was pressed for that: never where all
    /// of it is in sight.
    pub fn read_summary(&self) -> u32 {
        wait_in_sight(self, "the summary", CONFIRM);
        self.settle();
        if self.can_confirm() {
            return 0;
        }
        self.press(Key::End);
        self.wait("the end of the summary", || self.can_confirm());
        // The key scrolls smoothly: what is clicked must stand where it was seen.
        self.settle();
        1
    }
}

/// The yearly review of a sheet.
pub(super) fn review(window: &Window, words: &Words) {
    sheet(window, words);
    window.click("button", &words.say("sheet-menu"));
    window.click("menuitem", &words.say("review-read-again"));
    wait_for_dialog(window);
}

/// The help of a field: of one that something is suggested for, where the sheet has it.
pub(super) fn help(window: &Window, words: &Words) {
    sheet(window, words);
    window.click("button", &words.say("sheet-menu"));
    window.click("menuitem", &words.say("sheet-unfold-all"));
    // The menu gives the focus back to its button once it has gone.
    let menu = ("button".to_owned(), words.say("sheet-menu"));
    window.wait("the menu to go", || window.focused() == menu);
    let field = "const of = (path) => document.querySelector(`[data-path^='${path}'] textarea`);
        const found = of('retention_rules/') ?? of('purposes/') ?? document.querySelector('input.name');
        found.scrollIntoView({ block: 'center' });
        found.focus()";
    window.script(field);
    window.press(Key::F1);
    wait_for_dialog(window);
}

/// The checklist of security measures.
pub(super) fn checklist(window: &Window, words: &Words) {
    nav(window, words, "nav-organisation", "organisation-title");
    window.click_first("[role=tab]:nth-child(3)");
    window.click("button", &words.say("review-checklist-open"));
    wait_for_dialog(window);
}

/// Why a rule speaks; where none does, what is missing.
pub(super) fn rule(window: &Window, words: &Words) {
    missing(window, words);
    let why = "main button[aria-haspopup=dialog][aria-describedby]";
    if window.script(&format!("return document.querySelector('{why}') !== null")) == true {
        window.click_first(why);
        wait_for_dialog(window);
    }
}

pub(super) fn wait_for_dialog(window: &Window) {
    let open = "return document.querySelector('[role=dialog], [role=alertdialog]') !== null";
    window.wait("a dialog", || window.script(open) == true);
}
