//! Owns: facts side by side, each label above its value.
//! Must not know: what the facts say.

use super::Composer;
use super::pager::Strip;
use super::rows::RowStyle;
use super::theme::{ABOVE, BODY, HIGHLIGHT, Type};
use super::tree::{NodeId, Note, Tag};
use crate::block::{Field, Grid, plain_text};

/// Between two facts of a line.
const GUTTER: f32 = 14.0;
/// Between rules and text.
const PADDING: f32 = 4.6;

impl Composer<'_, '_> {
    /// Facts in columns; for those who hear them each label heads a row of its own.
    pub(super) fn grid(&mut self, grid: &Grid) {
        self.grid_in(grid, if grid.large { HIGHLIGHT } else { BODY });
    }

    /// The same with values of this type.
    pub(super) fn grid_in(&mut self, grid: &Grid, kind: Type) {
        let kind = self.kind(kind);
        let fields = &grid.fields;
        if fields.rows.is_empty() {
            return;
        }
        let summary = Note::Summary(fields.summary.clone());
        let table = self.tree.noted(self.parent(), Tag::Table, summary);
        self.pager.lower_hang(PADDING);
        let columns = usize::from(grid.columns.max(1));
        let step = (self.pager.width() + GUTTER) / columns as f32;
        for (index, line) in fields.rows.chunks(columns).enumerate() {
            let mut x = 0.0;
            let mut cells = Vec::with_capacity(columns);
            for field in line {
                cells.push(self.fact(table, field, kind, (x, step - GUTTER)));
                x += step;
            }
            let first = index == 0;
            let style = RowStyle {
                padding: PADDING,
                ruled_above: first && self.pager.needs_rule(),
                gap: if first { 4.0 } else { 0.0 },
            };
            self.row(cells, style);
        }
        self.pager.end_table();
    }

    fn fact(
        &mut self,
        table: NodeId,
        field: &Field,
        kind: Type,
        (x, width): (f32, f32),
    ) -> Vec<Strip> {
        let label = crate::text::one_line(&plain_text(&field.label));
        self.missing.under_label(label);
        let row = self.tree.node(table, Tag::TR);
        let head = self.tree.noted(row, Tag::TH, Note::RowHeader);
        let words = self.tree.node(head, Tag::P);
        let mut strips = self.inlines(words, &field.label, self.kind(ABOVE), x, width);
        let cell = self.tree.node(row, Tag::TD);
        strips.extend(self.flows(cell, &field.value, kind, x, width));
        self.missing.under_label(String::new());
        strips
    }
}
