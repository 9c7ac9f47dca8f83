//! Owns: the register as comma-separated values (RFC 4180), one row an activity, the same columns for both registers.
//! Must not know: the register itself, only its projection.

mod columns;

use crate::register::Projection;
use crate::words::Words;

pub use columns::{COLUMNS, Column};

/// What stands between columns: French and other European spreadsheets take the comma for a decimal sign.
const SEPARATOR: char = ';';

/// Spreadsheets take a text for UTF-8 by this mark alone.
const MARK: &str = "\u{feff}";

/// Characters that make a cell a formula where a file is opened; a cell that begins so gets an apostrophe first.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table, with a row of headings: UTF-8 with its mark, `;` between columns, CR LF after each row.
#[must_use]
pub fn write(projections: &[&Projection], words: &dyn Words) -> Vec<u8> {
    let mut out = String::from(MARK);
    let headings = COLUMNS.iter().map(|column| words.say(column.heading));
    row(&mut out, headings);
    for projection in projections {
        for sheet in &projection.sheets {
            let cells = COLUMNS
                .iter()
                .map(|column| (column.value)(words, projection, sheet));
            row(&mut out, cells);
        }
    }
    out.into_bytes()
}

/// Any table in the same form.
pub(crate) fn table(headings: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = String::from(MARK);
    row(&mut out, headings.into_iter());
    rows.for_each(|cells| row(&mut out, cells.into_iter()));
    out.into_bytes()
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(SEPARATOR);
        }
        out.push_str(&quoted(&harmless(&cell)));
    }
    out.push_str("\r\n");
}

/// The text of a cell that no spreadsheet computes.
fn harmless(text: &str) -> String {
    match text.starts_with(FORMULA) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    let special = |c: char| c == SEPARATOR || c == '"' || c == '\r' || c == '\n' || c == ',';
    match text.contains(special) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_compute_is_text() {
        for text in ["=1+1", "+33 1", "-2", "@a", "\tx"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("a=b"), "a=b");
        assert_eq!(quoted("a;\"b\"\nc"), "\"a;\"\"b\"\"\nc\"");
        assert_eq!(quoted("é"), "é");
    }
}
