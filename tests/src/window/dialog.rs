//! The system's own dialogs, which are no part of the page: answered by keys, like everybody does.
//! Knows the toolkit's manners, not what is opened or saved.

use std::path::Path;

use super::Window;

impl Window {
    /// Does what opens a dialog of the system, and answers it with this path.
    pub fn answer(&self, path: &Path, opens: impl FnOnce(&Self)) {
        let dialog = self.dialog(opens);
        let path = path.to_string_lossy();
        // Other letters are typed by changing the keyboard's map meanwhile, and get lost.
        assert!(path.is_ascii(), "{path} cannot be typed reliably");
        // To the field for the path; a proposed name is selected without its ending, and all must go.
        self.desk.act(&["key", "ctrl+l", "ctrl+a"]);
        self.desk.act(&["type", "--delay", "4", &path]);
        // A list of completions takes the key for itself while it is open: once more, then, but
        // only while the dialog has the keyboard, so that none reaches the page.
        self.wait("the dialog to close", || {
            if self.desk.tool(&["getwindowfocus"]).as_ref() == Some(&dialog) {
                self.desk.act(&["key", "Return"]);
            }
            let closed = |_| (!self.desk.windows().contains(&dialog)).then_some(());
            (0..50).find_map(closed).is_some()
        });
    }

    /// Does what opens a dialog of the system, and refuses it.
    pub fn dismiss(&self, opens: impl FnOnce(&Self)) {
        let dialog = self.dialog(opens);
        self.desk.act(&["key", "Escape"]);
        self.wait("the dialog to close", || {
            !self.desk.windows().contains(&dialog)
        });
    }

    /// The dialog that comes, once it has the keyboard.
    fn dialog(&self, opens: impl FnOnce(&Self)) -> String {
        let before = self.desk.windows();
        opens(self);
        let mut found = String::new();
        self.wait("a dialog of the system", || {
            let focused = self.desk.tool(&["getwindowfocus"]).unwrap_or_default();
            let new = self
                .desk
                .windows()
                .into_iter()
                .find(|window| !before.contains(window));
            found = new.unwrap_or_default();
            !found.is_empty() && found == focused
        });
        found
    }
}
