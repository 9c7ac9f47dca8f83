//! Owns: field tables to rows.
//! Must not know: where rows go.

use super::Composer;
use super::rows::RowStyle;
use super::theme::{BODY, LABEL, LABEL_SHARE};
use super::tree::{NodeId, Note, Tag};
use crate::block::{Field, FieldTable, plain_text};

/// Between the columns.
const GUTTER: f32 = 14.0;

impl Composer<'_, '_> {
    pub(super) fn fields(&mut self, table: &FieldTable) {
        if table.rows.is_empty() {
            return;
        }
        let node = self.tree.noted(
            self.parent(),
            Tag::Table,
            Note::Summary(table.summary.clone()),
        );
        self.pager.lower_hang(3.3);
        for (index, field) in table.rows.iter().enumerate() {
            let first = index == 0;
            let gap = if first { 4.0 } else { 0.0 };
            self.field(
                node,
                field,
                RowStyle {
                    padding: 3.3,
                    ruled_above: first && self.pager.needs_rule(),
                    gap,
                },
            );
        }
        self.pager.end_table();
    }

    fn field(&mut self, table: NodeId, field: &Field, style: RowStyle) {
        let width = self.pager.width();
        let split = LABEL_SHARE * width;
        self.missing
            .under_label(crate::text::one_line(&plain_text(&field.label)));
        let row = self.tree.node(table, Tag::TR);
        let head = self.tree.noted(row, Tag::TH, Note::RowHeader);
        let label = self.tree.node(head, Tag::P);
        let label = self.inlines(label, &field.label, self.kind(LABEL), 0.0, split - GUTTER);
        let cell = self.tree.node(row, Tag::TD);
        let value = self.flows(cell, &field.value, self.kind(BODY), split, width - split);
        self.row(vec![label, value], style);
        self.missing.under_label(String::new());
    }
}
