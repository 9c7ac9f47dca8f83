//! Owns the text around the cells: comments hung on them, drawings floating over the sheet.
//! Must not know the cells' values.

use super::super::budget::Budget;
use super::super::xml::{self, Piece};
use super::super::{CellRef, Sheet};
use super::strings::Run;
use crate::ImportError;

/// Hangs the comments of a comments part on their cells.
pub(super) fn hang(
    text: &str,
    sheet: &mut Sheet,
    budget: &mut Budget<'_>,
) -> Result<(), ImportError> {
    let mut place: Option<CellRef> = None;
    let mut run = Run::default();
    xml::walk(text, &mut |piece| {
        match &piece {
            Piece::Open(tag) if tag.local() == "comment" => {
                place = tag.attr("ref")?.and_then(|place| place.parse().ok());
                run = Run::default();
            }
            Piece::Close("comment") => {
                let note = std::mem::take(&mut run).finish();
                if let (Some(place), false) = (place.take(), note.is_empty()) {
                    budget.cells(1, note.len())?;
                    sheet.cells.entry(place).or_default().note = Some(note);
                }
            }
            _ => run.take(&piece),
        }
        Ok(())
    })
}

/// Collects the text of a drawing part.
pub(super) fn float(
    text: &str,
    sheet: &mut Sheet,
    budget: &mut Budget<'_>,
) -> Result<(), ImportError> {
    let mut run = Run::default();
    xml::walk(text, &mut |piece| {
        match &piece {
            Piece::Open(tag) if tag.local() == "txBody" => run = Run::default(),
            Piece::Close("p") => run.break_line(),
            Piece::Close("txBody") => {
                let text = std::mem::take(&mut run).finish();
                budget.text(text.len() as u64)?;
                if !text.is_empty() {
                    sheet.floating.push(text);
                }
            }
            _ => run.take(&piece),
        }
        Ok(())
    })
}
