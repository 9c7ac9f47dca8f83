//! Owns the search through a workbook: which tab is what, and nothing left unread.
//! Must not know how a tab is read.

use registre_domain::limits::MAX_LINES;

use super::found::{Found, LeftoverReason};
use super::grid::Ledger;
use super::labels;
use super::{fiche, list};
use crate::workbook::{CellRef, Sheet, Workbook};
use crate::{Excess, ImportError};

const ACTIVITIES: usize = 5_000;

/// What a tab is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    List,
    Fiche,
    /// The tab that feeds the drop-down lists.
    Choices,
    Other,
}

/// Reads everything that the workbook says.
///
/// # Errors
/// [`ImportError::UnknownLayout`] where no tab is a list of activities or a fiche,
/// [`ImportError::TooLarge`] where there is more than a register can hold.
pub fn find(workbook: &Workbook) -> Result<Found, ImportError> {
    let mut found = Found::default();
    let kinds: Vec<Kind> = workbook.sheets.iter().map(kind).collect();
    if !kinds
        .iter()
        .any(|kind| matches!(kind, Kind::List | Kind::Fiche))
    {
        return Err(ImportError::UnknownLayout);
    }
    for (sheet, kind) in workbook.sheets.iter().zip(kinds) {
        match kind {
            Kind::List => list::read(sheet, &mut found),
            Kind::Fiche => fiche::read(sheet, &mut found),
            Kind::Choices => choices(sheet, &mut found),
            Kind::Other => other(sheet, &mut found),
        }
    }
    within_reason(&found)?;
    Ok(found)
}

/// More activities than any register has, or more lines than a sheet takes, are no register.
fn within_reason(found: &Found) -> Result<(), ImportError> {
    let mut blocks = found.fiches.iter().flat_map(|fiche| fiche.blocks.values());
    if found.rows.len().saturating_add(found.fiches.len()) > ACTIVITIES {
        Err(ImportError::TooLarge {
            what: Excess::Activities,
        })
    } else if blocks.any(|lines| lines.len() > MAX_LINES) {
        Err(ImportError::TooLarge {
            what: Excess::Lines,
        })
    } else {
        Ok(())
    }
}

fn kind(sheet: &Sheet) -> Kind {
    if list::is_list(sheet) {
        Kind::List
    } else if fiche::is_fiche(sheet) {
        Kind::Fiche
    } else if is_choices(sheet) {
        Kind::Choices
    } else {
        Kind::Other
    }
}

/// Three headings of the lists side by side in one row.
fn is_choices(sheet: &Sheet) -> bool {
    let first = sheet.cells.keys().next().map(|place| place.row);
    let in_first = sheet
        .cells
        .iter()
        .filter(|(place, _)| Some(place.row) == first);
    in_first
        .filter(|(_, cell)| labels::list_choice(&cell.text))
        .count()
        >= 3
}

/// What a drop-down list offers is no value of the register; text beside the lists is left.
fn choices(sheet: &Sheet, found: &mut Found) {
    let mut ledger = Ledger::new(found, sheet);
    let mut columns = Vec::new();
    for row in ledger.rows(sheet) {
        if columns.is_empty() {
            let headings = row
                .cells
                .iter()
                .filter(|(_, cell)| labels::list_choice(&cell.text));
            columns = headings.map(|(col, _)| *col).collect();
        }
        let mut rest = row;
        for (col, _) in rest.cells.clone() {
            if columns.contains(&col) {
                rest.take(col);
                ledger.fixed(CellRef::new(rest.row, col));
            }
        }
        ledger.leave_rest(&rest, None);
    }
}

fn other(sheet: &Sheet, found: &mut Found) {
    let mut ledger = Ledger::new(found, sheet);
    for row in ledger.rows(sheet) {
        for (col, cell) in &row.cells {
            let place = CellRef::new(row.row, *col);
            if labels::is_title(&cell.text) {
                ledger.fixed(place);
            } else {
                ledger.leave(place, &cell.text, LeftoverReason::UnknownSheet, None);
            }
        }
    }
}
