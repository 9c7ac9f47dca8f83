//! Owns the table of strings that cells share, and the escapes inside them.
//! Must not know which cell uses which string.

use super::super::budget::Budget;
use super::super::xml::{self, Piece};
use crate::ImportError;

/// Reads the shared strings in order; phonetic guides are left out.
pub(super) fn read(text: &str, budget: &mut Budget<'_>) -> Result<Vec<String>, ImportError> {
    let mut strings = Vec::new();
    let mut run = Run::default();
    xml::walk(text, &mut |piece| {
        match &piece {
            Piece::Open(tag) if tag.local() == "si" => run = Run::default(),
            Piece::Close("si") => {
                let string = std::mem::take(&mut run).finish();
                // The vector's own cost counts too: a file may hold millions of empty strings.
                budget.text((string.len() as u64).saturating_add(24))?;
                strings.push(string);
            }
            _ => run.take(&piece),
        }
        Ok(())
    })?;
    Ok(strings)
}

/// Rich text reduced to its characters.
#[derive(Clone, Default)]
pub(super) struct Run {
    text: String,
    in_text: bool,
    phonetic: bool,
}

impl Run {
    pub(super) fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Open(tag) => match tag.local() {
                "t" => self.in_text = true,
                "rPh" => self.phonetic = true,
                _ => {}
            },
            Piece::Text(text) if self.in_text && !self.phonetic => self.text.push_str(text),
            Piece::Text(_) => {}
            Piece::Close("t") => self.in_text = false,
            Piece::Close("rPh") => self.phonetic = false,
            Piece::Close(_) => {}
        }
    }

    pub(super) fn break_line(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn finish(self) -> String {
        unescape(&self.text).trim().to_owned()
    }
}

/// Resolves `_x000A_` and the like (ECMA-376 part 1, §22.9.2.19); line ends become line feeds.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after
            .get(..4)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok());
        match (
            code.and_then(char::from_u32),
            after.get(4..).and_then(|s| s.strip_prefix('_')),
        ) {
            (Some(character), Some(tail)) => {
                out.push(character);
                rest = tail;
            }
            _ => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes_become_characters() {
        assert_eq!(super::unescape("a_x000A_b_x000D__x000A_c"), "a\nb\nc");
        assert_eq!(
            super::unescape("snake_xyz_x12"),
            "snake_xyz_x12",
            "not an escape"
        );
        assert_eq!(super::unescape("é_x00e9_"), "éé");
    }
}
