//! Owns one fiche: blocks found by their headings, lines by their labels, columns by their headings,
//! wherever they stand. Must not know the other tabs.

mod kind;
mod line;

use std::collections::BTreeMap;

use super::found::{Block, Fiche, FicheKind, Found, Leftover, LeftoverReason};
use super::grid::{GridRow, Ledger};
use super::labels;
use crate::workbook::{Cell, CellRef, Sheet, Value};
use line::Columns;

/// A tab with this many block headings of the model in one column is a fiche.
const ENOUGH: usize = 3;

/// Whether a tab is a copy of the model.
pub(super) fn is_fiche(sheet: &Sheet) -> bool {
    label_column(sheet).is_some()
}

/// The column with the most block headings: A in the model, another where somebody inserted one.
fn label_column(sheet: &Sheet) -> Option<u32> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for (place, cell) in &sheet.cells {
        if labels::block(&cell.text).is_some_and(Block::is_of_model) {
            let count = counts.entry(place.col).or_default();
            *count = count.saturating_add(1);
        }
    }
    // The leftmost of equals.
    let best = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count >= ENOUGH)
        .map(|(col, _)| col)
}

/// Reads the tab.
pub(super) fn read(sheet: &Sheet, found: &mut Found) {
    let Some(label_column) = label_column(sheet) else {
        return;
    };
    let before = found.leftovers.len();
    let mut ledger = Ledger::new(found, sheet);
    let mut walk = Walk {
        fiche: Fiche {
            sheet: sheet.name.clone(),
            hidden: sheet.hidden,
            kind: FicheKind::Filled,
            title: None,
            blocks: BTreeMap::new(),
        },
        label_column,
        open: None,
        head: Vec::new(),
        says_example: labels::says_example(&sheet.name),
    };
    for row in ledger.rows(sheet) {
        walk.take(row, &mut ledger);
    }
    walk.head(&mut ledger);
    forgive_title_formula(&mut ledger, before);
    let mut fiche = walk.fiche;
    // A remark or an annotation on an empty copy is somebody's work.
    let untouched = ledger.found.leftovers.len() == before && fiche.title.is_none();
    fiche.kind = kind::of(&fiche, walk.says_example, untouched);
    found.fiches.push(fiche);
}

/// The block being read.
struct Open {
    block: Block,
    columns: Columns,
    /// Row of its last line, or of its heading.
    last: u32,
}

struct Walk<'s> {
    fiche: Fiche,
    label_column: u32,
    open: Option<Open>,
    /// Cells above the first block, kept until the reference is known.
    head: Vec<(CellRef, &'s Cell)>,
    says_example: bool,
}

impl<'s> Walk<'s> {
    fn take(&mut self, mut row: GridRow<'s>, ledger: &mut Ledger<'_>) {
        let label = row.text(self.label_column);
        // A heading opens each block once: later, the same words are a line of another block.
        let heading = labels::block(label).filter(|block| !self.fiche.blocks.contains_key(block));
        if let Some(block) = heading.filter(|block| self.may_open(*block, &row)) {
            ledger.fixed(CellRef::new(row.row, self.label_column));
            row.take(self.label_column);
            let last = row.row;
            let columns = Columns::read(block, row, ledger);
            self.fiche.blocks.insert(block, Vec::new());
            self.open = Some(Open {
                block,
                columns,
                last,
            });
            return;
        }
        let Some(open) = &mut self.open else {
            let cells = row
                .cells
                .into_iter()
                .map(|(col, cell)| (CellRef::new(row.row, col), cell));
            self.head.extend(cells);
            return;
        };
        let adjacent = open.last.saturating_add(1) == row.row;
        if adjacent || labels::key(open.block, label).is_some() {
            open.last = row.row;
        }
        let line = line::read(
            row,
            self.label_column,
            open.block,
            &open.columns,
            adjacent,
            ledger,
        );
        self.fiche
            .blocks
            .entry(open.block)
            .or_default()
            .extend(line);
    }

    /// Inside a block, a heading's word with a value beside it is a line, unless headings follow.
    fn may_open(&self, block: Block, row: &GridRow<'_>) -> bool {
        let beside: Vec<_> = row
            .cells
            .iter()
            .filter(|(col, _)| *col > self.label_column)
            .collect();
        let headings = beside
            .iter()
            .any(|(_, cell)| labels::column(block, &cell.text).is_some());
        // Words such as « Clients » are more often a choice than the heading of a block that was added.
        let added = matches!(
            block,
            Block::Clients | Block::SubProcessors | Block::Authorities
        );
        headings || (!added && (beside.is_empty() || self.open.is_none()))
    }

    /// The cells above the first block: the model's title, a title of the user's own, the copy of the
    /// reference that a formula shows.
    fn head(&mut self, ledger: &mut Ledger<'_>) {
        let reference = kind::reference(&self.fiche).to_owned();
        for (place, cell) in std::mem::take(&mut self.head) {
            let says_reference = !reference.is_empty() && cell.text == reference;
            // The formula that repeats the reference shows 0 where there is none.
            let copy = says_reference || (cell.formula && !matches!(cell.value, Value::Text(_)));
            if labels::is_title(&cell.text) {
                self.says_example |= labels::says_example(&cell.text);
                ledger.fixed(place);
            } else if copy {
                ledger.fixed(place);
            } else if place.col == self.label_column && self.fiche.title.is_none() {
                self.fiche.title = Some(ledger.value(place, cell));
            } else {
                ledger.leave(place, &cell.text, LeftoverReason::OffGrid, None);
            }
        }
    }
}

/// Some files have lost the text of the title row's formula, which only repeats the reference.
fn forgive_title_formula(ledger: &mut Ledger<'_>, before: usize) {
    let lost = |leftover: &mut Leftover| {
        leftover.reason == LeftoverReason::Formula
            && leftover.cell.cell.row == 0
            && leftover.text.is_empty()
    };
    let forgiven: Vec<Leftover> = ledger.found.leftovers.extract_if(before.., lost).collect();
    ledger
        .found
        .fixed
        .extend(forgiven.into_iter().map(|leftover| leftover.cell));
}
