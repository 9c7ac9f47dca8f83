//! Owns: the log of changes as comma-separated values, a row a step, the oldest first.
//! Must not know: who changed anything, and which value became which.

use crate::csv;
use crate::register::ChangeShown;
use crate::words::Words;

/// What stands between several things of one cell.
const BETWEEN: &str = " | ";

/// The log as bytes: UTF-8 with its mark, `;` between columns.
#[must_use]
pub fn log(changes: &[ChangeShown], words: &dyn Words) -> Vec<u8> {
    let headings = [
        "folder-log-when",
        "doc-column-operation",
        "doc-column-about",
        "doc-column-fields",
    ];
    let rows = changes.iter().map(|change| {
        vec![
            change.at.to_rfc3339(),
            words.say(&change.op),
            change.about.join(BETWEEN),
            change.fields.join(BETWEEN),
        ]
    });
    csv::table(headings.iter().map(|key| words.say(key)).collect(), rows)
}
