//! Owns the tab with the contact cards and the list of activities, of any length.
//! Must not know the fiches.

use std::collections::BTreeMap;

use super::card;
use super::found::{CardKind, Found, LeftoverReason, Row, RowPart};
use super::grid::{GridRow, Ledger};
use super::labels;
use super::reading::Reading;
use crate::workbook::{CellRef, Sheet};

/// Whether a tab has the headings of the list side by side.
pub(super) fn is_list(sheet: &Sheet) -> bool {
    heading_row(sheet).is_some()
}

/// The row in which the name and the reference of an activity are headings.
fn heading_row(sheet: &Sheet) -> Option<u32> {
    let mut seen: BTreeMap<u32, Vec<RowPart>> = BTreeMap::new();
    for (place, cell) in &sheet.cells {
        let parts = seen.entry(place.row).or_default();
        parts.extend(labels::row_part(&cell.text));
        if parts.contains(&RowPart::Name) && parts.contains(&RowPart::Reference) {
            return Some(place.row);
        }
    }
    None
}

/// Columns of the list: the fields of the model, and headings of the user's own.
#[derive(Default)]
struct Columns {
    parts: BTreeMap<u32, RowPart>,
    others: BTreeMap<u32, String>,
}

/// Reads the tab.
pub(super) fn read(sheet: &Sheet, found: &mut Found) {
    let Some(heading) = heading_row(sheet) else {
        return;
    };
    let mut ledger = Ledger::new(found, sheet);
    let mut columns = Columns::default();
    let mut open: Option<CardKind> = None;
    // The row of the last line; somebody may have emptied the first, which is the example's.
    let mut last = heading.saturating_add(1);
    for mut row in ledger.rows(sheet) {
        if row.row > heading {
            if row.row > last.saturating_add(1) && !columns.say_enough(&row) {
                ledger.leave_rest(&row, None);
            } else if let Some(row) = line(row, &columns, &mut ledger) {
                last = last.max(row);
            }
            continue;
        }
        // The group headings stand one row above the others.
        if row.row == heading || (row.row.saturating_add(1) == heading && is_group(&row)) {
            columns.read(row, &mut ledger);
            continue;
        }
        if let Some((col, kind)) = row
            .cells
            .iter()
            .find_map(|(c, cell)| Some((*c, labels::card(&cell.text)?)))
        {
            ledger.fixed(CellRef::new(row.row, col));
            row.take(col);
            open = Some(kind);
        }
        match open {
            Some(kind) => card::read(&mut row, kind, &mut ledger),
            None => titles(&mut row, &mut ledger),
        }
    }
}

fn is_group(row: &GridRow<'_>) -> bool {
    row.cells.iter().any(|(_, cell)| {
        labels::is_list_heading(&cell.text) || labels::row_part(&cell.text).is_some()
    })
}

fn titles(row: &mut GridRow<'_>, ledger: &mut Ledger<'_>) {
    row.cells.retain(|(col, cell)| {
        let known = labels::is_title(&cell.text);
        if known {
            ledger.fixed(CellRef::new(row.row, *col));
        }
        !known
    });
    ledger.leave_rest(row, None);
}

impl Columns {
    /// Whether a row after an empty one is an activity: a remark at the foot of the list has neither
    /// reference, nor date, nor purpose.
    fn say_enough(&self, row: &GridRow<'_>) -> bool {
        row.cells.iter().any(|(col, cell)| {
            let part = self.parts.get(col);
            let tells =
                part.is_some_and(|part| !matches!(part, RowPart::Name | RowPart::Sensitive));
            tells && Reading::of(cell).given().is_some()
        })
    }

    fn read(&mut self, row: GridRow<'_>, ledger: &mut Ledger<'_>) {
        for (col, cell) in row.cells {
            let place = CellRef::new(row.row, col);
            if let Some(part) = labels::row_part(&cell.text) {
                self.parts.insert(col, part);
                ledger.fixed(place);
            } else if labels::is_list_heading(&cell.text) {
                ledger.fixed(place);
            } else {
                self.others.insert(col, cell.text.clone());
                ledger.leave(place, &cell.text, LeftoverReason::OffGrid, None);
            }
        }
    }
}

/// Reads a line and gives its row, unless nothing of it stands below a heading of the model.
fn line(row: GridRow<'_>, columns: &Columns, ledger: &mut Ledger<'_>) -> Option<u32> {
    let (first, _) = row.cells.first()?;
    let cell = ledger.place(CellRef::new(row.row, *first));
    let mut parts = BTreeMap::new();
    let mut rest = Vec::new();
    for (col, content) in row.cells {
        match columns.parts.get(&col) {
            Some(part) => {
                let value = ledger.value(CellRef::new(row.row, col), content);
                parts.insert(*part, value);
            }
            None => rest.push((col, content)),
        }
    }
    for (col, content) in rest {
        let near = columns.others.get(&col).map(String::as_str);
        let one = GridRow {
            row: row.row,
            cells: vec![(col, content)],
        };
        ledger.leave_rest(&one, near);
    }
    if parts.is_empty() {
        return None;
    }
    let example = is_example(&parts);
    ledger.found.rows.push(Row {
        cell,
        example,
        parts,
    });
    Some(row.row)
}

/// The model's first line: marked as an example, or with the example's reference.
fn is_example(parts: &super::found::RowParts) -> bool {
    let text = |part| {
        parts
            .get(&part)
            .map_or("", |value| value.value.text.as_str())
    };
    let name = text(RowPart::Name).trim_start();
    let marked = name
        .trim_start_matches(['(', '['])
        .to_lowercase()
        .starts_with("exemple");
    let marked = marked && name.starts_with(['(', '[']);
    // Somebody who reused the example's line for an activity of theirs has renamed it.
    let reference = labels::is_example_reference(text(RowPart::Reference));
    marked || (reference && labels::is_example_name(name))
}
