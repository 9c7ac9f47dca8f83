//! Owns the walk over a sheet row by row, and the book-keeping of where each cell went.
//! Must not know labels.

use super::fixed;
use super::found::{CellPlace, Found, Leftover, LeftoverReason, Sourced};
use super::labels;
use super::reading::{Meaning, Reading, clean};
use crate::workbook::{Cell, CellRef, Sheet, Value};

/// The filled, visible cells of one row, by column. Each must be taken once.
pub(super) struct GridRow<'s> {
    pub(super) row: u32,
    pub(super) cells: Vec<(u32, &'s Cell)>,
}

impl<'s> GridRow<'s> {
    /// Text of a cell, or nothing.
    pub(super) fn text(&self, col: u32) -> &'s str {
        self.cells
            .iter()
            .find(|(at, _)| *at == col)
            .map_or("", |(_, cell)| cell.text.as_str())
    }

    /// Takes a cell out of the row.
    pub(super) fn take(&mut self, col: u32) -> Option<&'s Cell> {
        let index = self.cells.iter().position(|(at, _)| *at == col)?;
        Some(self.cells.remove(index).1)
    }
}

/// Where the cells of one sheet go.
pub(super) struct Ledger<'f> {
    pub(super) found: &'f mut Found,
    sheet: &'f str,
    help: Option<u32>,
}

impl<'f> Ledger<'f> {
    pub(super) const fn new(found: &'f mut Found, sheet: &'f Sheet) -> Self {
        Self {
            found,
            sheet: sheet.name.as_str(),
            help: None,
        }
    }

    /// Cuts a sheet into rows of visible values. Annotations, hidden text, errors, drawings and the
    /// model's fixed texts are dealt with here.
    pub(super) fn rows<'s>(&mut self, sheet: &'s Sheet) -> Vec<GridRow<'s>> {
        self.help = help_column(sheet);
        for text in &sheet.floating {
            self.leave(CellRef::new(0, 0), text, LeftoverReason::Floating, None);
        }
        let mut rows: Vec<GridRow<'s>> = Vec::new();
        for (place, cell) in &sheet.cells {
            self.note(*place, cell);
            if !self.is_value(*place, cell) {
                continue;
            }
            match rows.last_mut() {
                Some(row) if row.row == place.row => row.cells.push((place.col, cell)),
                _ => rows.push(GridRow {
                    row: place.row,
                    cells: vec![(place.col, cell)],
                }),
            }
        }
        rows
    }

    fn note(&mut self, place: CellRef, cell: &Cell) {
        if let Some(note) = &cell.note
            && labels::says_unconfirmed(note)
        {
            let place = self.place(place);
            self.found.unconfirmed.insert(place);
        } else if let Some(note) = &cell.note
            && !fixed::is_model_text(note)
        {
            let near = (!cell.text.is_empty()).then(|| cell.text.clone());
            self.leave(place, note, LeftoverReason::Annotation, near);
        }
    }

    fn is_value(&mut self, place: CellRef, cell: &Cell) -> bool {
        let in_help = self.help == Some(place.col);
        match &cell.value {
            _ if fixed::is_model_text(&cell.text) => self.fixed(place),
            _ if in_help && is_help(&cell.text) => {
                self.fixed(place);
            }
            Value::Empty => {}
            Value::Error(_) | Value::Unknown => {
                self.leave(place, &cell.text, LeftoverReason::Formula, None);
            }
            _ if cell.covered => self.leave(place, &cell.text, LeftoverReason::Covered, None),
            _ => return true,
        }
        false
    }

    pub(super) fn place(&self, cell: CellRef) -> CellPlace {
        CellPlace {
            sheet: self.sheet.to_owned(),
            cell,
        }
    }

    /// The cell holds text of the model.
    pub(super) fn fixed(&mut self, cell: CellRef) {
        let place = self.place(cell);
        self.found.fixed.push(place);
    }

    /// The cell holds a text without a place.
    pub(super) fn leave(
        &mut self,
        cell: CellRef,
        text: &str,
        reason: LeftoverReason,
        near: Option<String>,
    ) {
        let leftover = Leftover {
            cell: self.place(cell),
            text: clean(text),
            reason,
            near,
        };
        self.found.leftovers.push(leftover);
    }

    /// Leaves every cell of a row that nobody took.
    pub(super) fn leave_rest(&mut self, row: &GridRow<'_>, near: Option<&str>) {
        for (col, cell) in &row.cells {
            let place = CellRef::new(row.row, *col);
            let reading = Reading::of(cell);
            // A prompt says that nothing was said.
            match reading.meaning {
                Meaning::Unanswered if !reading.is_placeholder() => self.fixed(place),
                _ => self.leave(
                    place,
                    &cell.text,
                    LeftoverReason::OffGrid,
                    near.map(ToOwned::to_owned),
                ),
            }
            self.links(place, cell);
        }
    }

    /// The cell's value with its place; a link that says something else than the text is left.
    pub(super) fn value(&mut self, cell: CellRef, content: &Cell) -> Sourced<Reading> {
        self.links(cell, content);
        Sourced {
            value: Reading::of(content),
            cell: self.place(cell),
        }
    }

    /// As [`Self::value`], for a cell whose links are part of the value.
    pub(super) fn linked_value(&mut self, cell: CellRef, content: &Cell) -> Sourced<Reading> {
        Sourced {
            value: Reading::of(content),
            cell: self.place(cell),
        }
    }

    fn links(&mut self, place: CellRef, cell: &Cell) {
        for link in &cell.links {
            let address = link.strip_prefix("mailto:").unwrap_or(link);
            let said = cell.text.to_lowercase().contains(&address.to_lowercase());
            if !said && !link.starts_with('#') {
                self.leave(place, link, LeftoverReason::Link, Some(cell.text.clone()));
            }
        }
    }
}

/// An entry of the panel of links; in some files its formulas have lost their text.
fn is_help(text: &str) -> bool {
    text.is_empty() || text.starts_with('►') || labels::is_help_heading(text)
}

fn help_column(sheet: &Sheet) -> Option<u32> {
    let heading = sheet
        .cells
        .iter()
        .find(|(_, cell)| labels::is_help_heading(&cell.text));
    heading.map(|(place, _)| place.col)
}
