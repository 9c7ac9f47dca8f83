//! What the program tells the page without being asked.
//! It must not know how it gets there.

use crate::answers::Refused;
use registre_app::progress::Phase;
use serde::Serialize;

/// A word to the page. In the page's types a notice is one of the register: this has another name there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS), ts(rename = "ToPage"))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// How far long work has come. A total of 0 is not known.
    Task {
        /// The name that the page gave it.
        task: String,
        /// What is being done; its words are under `phase-<code>`.
        phase: Phase,
        /// How much of it is done.
        done: u64,
        /// How much there is.
        total: u64,
    },
    /// Files were dropped on the window, and wait to be imported.
    Dropped {
        /// Their names.
        files: Vec<String>,
    },
    /// Files are held over the window, or no longer.
    Drag {
        /// Whether they are.
        over: bool,
    },
    /// The window is about to close: what is typed is saved now, then `window_ready` called. Meanwhile, and when
    /// the person is asked, `window_asks` says so.
    Closing,
    /// Another program has written to the register.
    Changed,
    /// Something that nobody asked for did not succeed: the page shows the words of the refusal.
    Failed {
        /// What did not.
        error: Refused,
    },
    /// Another register waits to be opened: what is typed is saved now, then `start` called; or `register_keep`
    /// when the person stays.
    Opened,
}
