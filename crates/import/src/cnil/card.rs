//! Owns the contact cards above the list of activities: label and value in one cell or side by side.
//! Must not know the list below them.

use std::collections::btree_map::Entry;

use super::found::{Card, CardKind, LeftoverReason, Sourced};
use super::grid::{GridRow, Ledger};
use super::labels;
use super::reading::Reading;
use crate::workbook::CellRef;

/// How far to the right of its label a value may stand.
const REACH: u32 = 2;

/// Reads one row of a card into it.
pub(super) fn read(row: &mut GridRow<'_>, kind: CardKind, ledger: &mut Ledger<'_>) {
    let mut card = ledger.found.contacts.remove(&kind).unwrap_or_default();
    let mut label = None;
    for (col, cell) in std::mem::take(&mut row.cells) {
        let place = CellRef::new(row.row, col);
        let near = label.take_if(|(at, _)| col.saturating_sub(*at) <= REACH);
        match (labels::card_label(&cell.text), near) {
            (Some((part, "")), _) => {
                ledger.fixed(place);
                label = Some((col, part));
            }
            (Some((part, text)), _) => {
                let value = Sourced {
                    value: Reading::of_text(text),
                    cell: ledger.place(place),
                };
                put(&mut card, part, value, ledger);
            }
            (None, Some((_, part))) => {
                let value = ledger.value(place, cell);
                put(&mut card, part, value, ledger);
            }
            (None, None) => ledger.leave(place, &cell.text, LeftoverReason::OffGrid, None),
        }
    }
    ledger.found.contacts.insert(kind, card);
}

fn put(card: &mut Card, part: super::Part, value: Sourced<Reading>, ledger: &mut Ledger<'_>) {
    match card.entry(part) {
        Entry::Vacant(free) => drop(free.insert(value)),
        Entry::Occupied(_) => {
            ledger.leave(
                value.cell.cell,
                &value.value.text,
                LeftoverReason::Second,
                None,
            );
        }
    }
}
