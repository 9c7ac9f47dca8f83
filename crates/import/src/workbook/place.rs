//! Owns the place of a cell in a sheet and its notation (`B12`, `A1:C3`).
//! Must not know what lies in the cell.

use std::fmt;
use std::str::FromStr;

/// Place of a cell; rows and columns count from 0, cells order row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub col: u32,
}

impl CellRef {
    /// Place from row and column, both from 0.
    #[must_use]
    pub const fn new(row: u32, col: u32) -> Self {
        Self { row, col }
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.col).saturating_add(1);
        while rest > 0 {
            let digit = rest.saturating_sub(1) % 26;
            letters.push(char::from(
                b'A'.saturating_add(u8::try_from(digit).unwrap_or(0)),
            ));
            rest = rest.saturating_sub(1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{letters}{}", u64::from(self.row).saturating_add(1))
    }
}

/// The text is not a cell reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotACell;

impl FromStr for CellRef {
    type Err = NotACell;

    fn from_str(text: &str) -> Result<Self, NotACell> {
        let text = text.trim_start_matches('$');
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (letters, digits) = text.split_at_checked(letters).ok_or(NotACell)?;
        let col = letters.bytes().try_fold(0_u32, |sum, letter| {
            let digit = u32::from(letter.to_ascii_uppercase()).checked_sub(64)?;
            sum.checked_mul(26)?.checked_add(digit)
        });
        let row: Option<u32> = digits.trim_start_matches('$').parse().ok();
        let (Some(col), Some(row)) = (col, row) else {
            return Err(NotACell);
        };
        match (row.checked_sub(1), col.checked_sub(1)) {
            (Some(row), Some(col)) => Ok(Self { row, col }),
            _ => Err(NotACell),
        }
    }
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Top left corner.
    pub first: CellRef,
    /// Bottom right corner.
    pub last: CellRef,
}

impl FromStr for Area {
    type Err = NotACell;

    fn from_str(text: &str) -> Result<Self, NotACell> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        Ok(Self {
            first: first.parse()?,
            last: last.parse()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notation_goes_both_ways() {
        for (text, row, col) in [
            ("A1", 0, 0),
            ("Z9", 8, 25),
            ("AA10", 9, 26),
            ("XFD1", 0, 16_383),
        ] {
            assert_eq!(CellRef::new(row, col).to_string(), text);
            assert_eq!(text.parse(), Ok(CellRef::new(row, col)), "{text}");
        }
        assert_eq!(
            "$B$2".parse(),
            Ok(CellRef::new(1, 1)),
            "absolute references are the same cell"
        );
        for bad in ["", "A", "1", "A0", "ZZZZZZZZ1", "A99999999999"] {
            assert_eq!(CellRef::from_str(bad), Err(NotACell), "{bad:?}");
        }
    }
}
