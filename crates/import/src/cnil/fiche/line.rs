//! Owns the lines of a block: the label, and each value under the heading it stands below.
//! Must not know the other blocks.

use std::collections::BTreeMap;

use super::super::found::{Block, Column, LeftoverReason, Line, Sourced};
use super::super::grid::{GridRow, Ledger};
use super::super::labels;
use super::super::reading::Reading;
use crate::workbook::{Cell, CellRef};

/// The model's tables are eight columns wide, labels included.
const WIDTH: u32 = 8;

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
        let inside = col.saturating_sub(label_column) < WIDTH;
        match head {
            Some((at, head)) if inside || *at == col => head.clone(),
            // Blocks without headings have one value a line, right of its label.
            None if self.heads.is_empty() && inside => Ok(Column::Main),
            Some(_) | None => Err(String::new()),
        }
    }
}

/// Reads one row of a block. A row without a label of the model belongs to it only where it is
/// `adjacent` to the line before; a label alone that the model does not have is a remark.
pub(super) fn read(
    mut row: GridRow<'_>,
    label_column: u32,
    block: Block,
    columns: &Columns,
    adjacent: bool,
    ledger: &mut Ledger<'_>,
) -> Option<Line> {
    let meaning = labels::key(block, row.text(label_column));
    if meaning.is_none() && !adjacent {
        remark(row, label_column, ledger);
        return None;
    }
    let label = row
        .take(label_column)
        .map(|cell| (CellRef::new(row.row, label_column), cell));
    let mut line = Line {
        label: label.map(|(at, cell)| Sourced {
            value: cell.text.clone(),
            cell: ledger.place(at),
        }),
        key: meaning.map(|(key, _)| key),
        edited: meaning.is_some_and(|(_, exact)| !exact),
        values: BTreeMap::new(),
        extra: Vec::new(),
    };
    for (col, cell) in row.cells {
        let head = columns.at(col, label_column);
        cell_of(
            &mut line,
            CellRef::new(row.row, col),
            cell,
            head,
            label_column,
            ledger,
        );
    }
    let filled = !line.values.is_empty() || !line.extra.is_empty();
    if let Some((place, cell)) = label {
        settle(place, cell, meaning.is_some(), filled, ledger);
    }
    (meaning.is_some() || filled).then_some(line)
}

/// A row below the block, after an empty one, is no line of it.
fn remark(mut row: GridRow<'_>, label_column: u32, ledger: &mut Ledger<'_>) {
    let near = row.take(label_column).map(|cell| {
        let place = CellRef::new(row.row, label_column);
        ledger.leave(place, &cell.text, LeftoverReason::OffGrid, None);
        cell.text.as_str()
    });
    ledger.leave_rest(&row, near);
}

/// The label's own cell: the model's text, part of a line, or a remark.
fn settle(place: CellRef, cell: &Cell, known: bool, filled: bool, ledger: &mut Ledger<'_>) {
    if known {
        ledger.fixed(place);
    } else if !filled {
        ledger.leave(place, &cell.text, LeftoverReason::OffGrid, None);
    }
}

/// Puts a cell under its heading; left of the labels nothing belongs to the line.
fn cell_of(
    line: &mut Line,
    place: CellRef,
    cell: &Cell,
    head: Result<Column, String>,
    label_column: u32,
    ledger: &mut Ledger<'_>,
) {
    let near = line.label.as_ref().map(|label| label.value.clone());
    match head {
        _ if place.col < label_column => {
            ledger.leave(place, &cell.text, LeftoverReason::OffGrid, near);
        }
        Ok(column) if line.values.contains_key(&column) => {
            ledger.leave(place, &cell.text, LeftoverReason::Second, near);
        }
        Ok(column) => {
            line.values
                .insert(column, value(place, cell, column, ledger));
        }
        Err(heading) if heading.is_empty() => {
            ledger.leave(place, &cell.text, LeftoverReason::OffGrid, near);
        }
        Err(heading) => line.extra.push((heading, ledger.value(place, cell))),
    }
}

fn value(place: CellRef, cell: &Cell, column: Column, ledger: &mut Ledger<'_>) -> Sourced<Reading> {
    match column {
        Column::Documents => ledger.linked_value(place, cell),
        _ => ledger.value(place, cell),
    }
}
