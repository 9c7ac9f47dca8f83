//! Owns the lines of a block: the label, and each value under the heading it stands below.
//! Must not know the other blocks.

use std::collections::BTreeMap;

use super::super::found::{Block, Column, LeftoverReason, Line, Sourced};
use super::super::grid::{GridRow, Ledger};
use super::super::labels;
use super::super::reading::Reading;
use crate::workbook::{Cell, CellRef};

/// The columns of a block, in the order of the sheet.
#[derive(Default)]
pub(super) struct Columns {
    /// Column of the sheet, and what stands below it; `Err` holds a heading of the user's own.
    heads: Vec<(u32, Result<Column, String>)>,
}

impl Columns {
    /// Reads what stands beside the heading of a block.
    pub(super) fn read(block: Block, row: GridRow<'_>, ledger: &mut Ledger<'_>) -> Self {
        let mut heads = Vec::new();
        for (col, cell) in row.cells {
            let place = CellRef::new(row.row, col);
            match labels::column(block, &cell.text) {
                Some(column) if heads.iter().all(|(_, head)| *head != Ok(column)) => {
                    heads.push((col, Ok(column)));
                    ledger.fixed(place);
                }
                _ => {
                    heads.push((col, Err(cell.text.clone())));
                    ledger.leave(place, &cell.text, LeftoverReason::OffGrid, None);
                }
            }
        }
        Self { heads }
    }

    /// The heading that a column stands below: its own, or the nearest on its left.
    fn at(&self, col: u32, label_column: u32) -> Result<Column, String> {
        let head = self.heads.iter().rev().find(|(at, _)| *at <= col);
        match head {
            Some((_, head)) => head.clone(),
            // Blocks without headings have one value a line, right of its label.
            None if self.heads.is_empty() && col > label_column => Ok(Column::Main),
            None => Err(String::new()),
        }
    }
}

/// Reads one row of a block. A row without a label belongs to it only where it is `adjacent` to the
/// line before; a label alone that the model does not have is a remark.
pub(super) fn read(
    mut row: GridRow<'_>,
    label_column: u32,
    block: Block,
    columns: &Columns,
    adjacent: bool,
    ledger: &mut Ledger<'_>,
) -> Option<Line> {
    let label = row.take(label_column).map(|cell| (CellRef::new(row.row, label_column), cell));
    let meaning = label.and_then(|(_, cell)| labels::key(block, &cell.text));
    if label.is_none() && !adjacent || label.is_some() && meaning.is_none() && row.cells.is_empty() {
        if let Some((place, cell)) = label {
            row.cells.insert(0, (place.col, cell));
        }
        ledger.leave_rest(&row, None);
        return None;
    }
    let mut line = Line {
        label: label.map(|(place, cell)| label_of(place, cell, meaning.is_some(), ledger)),
        key: meaning.map(|(key, _)| key),
        edited: meaning.is_some_and(|(_, exact)| !exact),
        values: BTreeMap::new(),
        extra: Vec::new(),
    };
    let near = line.label.as_ref().map(|label| label.value.clone());
    for (col, cell) in row.cells {
        let place = CellRef::new(row.row, col);
        // Left of the labels nothing belongs to the line.
        match columns.at(col, label_column) {
            Ok(column) if col > label_column && !line.values.contains_key(&column) => {
                line.values.insert(column, value(place, cell, column, ledger));
            }
            Err(heading) if col > label_column && !heading.is_empty() => {
                line.extra.push((heading, ledger.value(place, cell)));
            }
            _ => ledger.leave(place, &cell.text, LeftoverReason::Second, near.clone()),
        }
    }
    let filled = line.key.is_none() && !(line.values.is_empty() && line.extra.is_empty());
    (line.key.is_some() || filled).then_some(line)
}

fn label_of(
    place: CellRef,
    cell: &Cell,
    known: bool,
    ledger: &mut Ledger<'_>,
) -> Sourced<String> {
    if known {
        ledger.fixed(place);
    }
    Sourced { value: cell.text.clone(), cell: ledger.place(place) }
}

fn value(place: CellRef, cell: &Cell, column: Column, ledger: &mut Ledger<'_>) -> Sourced<Reading> {
    match column {
        Column::Documents => ledger.linked_value(place, cell),
        _ => ledger.value(place, cell),
    }
}
