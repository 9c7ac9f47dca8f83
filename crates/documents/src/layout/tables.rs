//! Owns: tables with column headings to rows, and the head that is repeated.
//! Must not know: where rows go.

use super::Composer;
use super::display::{Item, Role};
use super::inlines::Measure;
use super::pager::{Event, Head, Strip};
use super::rows::RowStyle;
use super::theme::{CELL, COLUMN, HEAD_FILL, Type};
use super::tree::{NodeId, Note, Tag};
use crate::block::{Column, Flow, Row, Table, plain_text};
use crate::text::face::Face;

/// Between the edge of a column and its text.
const SIDE: f32 = 6.0;
/// Between rules and text.
const PADDING: f32 = 3.4;

impl Composer<'_, '_> {
    pub(super) fn table(&mut self, table: &Table) {
        let rooms = measures(&table.columns, self.pager.width());
        let node = self.tree.noted(
            self.parent(),
            Tag::Table,
            Note::Summary(table.summary.clone()),
        );
        self.pager.lower_hang(PADDING - 1.0);
        let head = self.column_heads(node, table, &rooms);
        self.pager.add(head);
        for row in &table.rows {
            self.table_row(node, table, row, &rooms);
        }
        self.pager.end_table();
    }

    fn column_heads(&mut self, table: NodeId, block: &Table, rooms: &[Measure]) -> Strip {
        let row = self.tree.node(table, Tag::TR);
        let mut strip = Strip {
            gap: 6.0,
            keep: !block.rows.is_empty(),
            ..Strip::default()
        };
        for (column, room) in block.columns.iter().zip(rooms) {
            let head = self.tree.noted(row, Tag::TH, Note::ColumnHeader);
            let words = self.tree.node(head, Tag::P);
            let mut y = PADDING;
            for line in self.aligned(words, &column.heading, self.kind(COLUMN), *room) {
                strip
                    .items
                    .extend(line.items.into_iter().map(|item| item.moved(0.0, y)));
                strip
                    .areas
                    .extend(line.areas.into_iter().map(|area| area.moved(0.0, y)));
                y += line.height;
            }
            strip.height = strip.height.max(y + PADDING);
        }
        let fill = Item::fill(0.0, 0.0, self.pager.width(), strip.height, HEAD_FILL);
        strip.items.insert(0, fill);
        strip.event = Some(Event::Head(Box::new(repeated(&strip))));
        strip
    }

    fn table_row(&mut self, table: NodeId, block: &Table, row: &Row, rooms: &[Measure]) {
        let node = self.tree.node(table, Tag::TR);
        let nothing: &[Flow] = &[];
        let mut cells = Vec::with_capacity(rooms.len());
        for (index, (column, room)) in block.columns.iter().zip(rooms).enumerate() {
            let content = row.cells.get(index).map_or(nothing, Vec::as_slice);
            self.missing
                .under_label(crate::text::one_line(&plain_text(&column.heading)));
            let plain = self.kind(CELL);
            let (cell, kind) = if index == 0 && block.row_headers {
                let head = self.tree.noted(node, Tag::TH, Note::RowHeader);
                (
                    head,
                    Type {
                        face: Face::SemiBold,
                        ..plain
                    },
                )
            } else {
                (self.tree.node(node, Tag::TD), plain)
            };
            cells.push(self.aligned_flows(cell, content, kind, *room));
        }
        self.missing.under_label(String::new());
        self.row(
            cells,
            RowStyle {
                padding: PADDING,
                ruled_above: false,
                gap: 0.0,
            },
        );
    }
}

/// Divides the width by the columns' shares.
fn measures(columns: &[Column], width: f32) -> Vec<Measure> {
    let share = |column: &Column| f32::from(column.share.max(1));
    let all: f32 = columns.iter().map(share).sum();
    let mut x = 0.0;
    let mut rooms = Vec::with_capacity(columns.len());
    for column in columns {
        let own = width * share(column) / all;
        rooms.push(Measure {
            x: x + SIDE,
            width: own - 2.0 * SIDE,
            align: column.align,
        });
        x += own;
    }
    rooms
}

/// What later pages draw of a table's head: the same, but no content of its own.
fn repeated(strip: &Strip) -> Head {
    let again = |item: &Item| Item {
        role: Role::Repeated,
        ..item.clone()
    };
    Head {
        height: strip.height,
        items: strip.items.iter().map(again).collect(),
    }
}
