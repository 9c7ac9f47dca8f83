//! Owns: the complementary fields, marked as such and set under one heading.
//! Must not know which fields there are.

use super::super::complement::{Group, Label, Row};
use super::pen::Pen;
use crate::block::{Block, Field, FieldTable, Flow, Heading, Inline, Style};

pub(super) fn complement(pen: &Pen<'_>, groups: &[Group]) -> Vec<Block> {
    if groups.is_empty() {
        return Vec::new();
    }
    let note = Inline::styled(pen.words.say("doc-complement-note"), Style::Muted);
    let mut blocks = vec![
        pen.section("doc-complement"),
        Block::Flow(Flow::Paragraph(vec![note])),
    ];
    for group in groups {
        let title = pen.words.say(group.title);
        blocks.push(Block::Heading(Heading {
            level: 3,
            text: vec![Inline::plain(title.clone())],
            anchor: None,
            listed: false,
            marked: false,
            running: None,
        }));
        let rows = group.rows.iter().map(|row| field(pen, row)).collect();
        blocks.push(Block::Fields(FieldTable {
            summary: title,
            rows,
        }));
    }
    blocks
}

fn field(pen: &Pen<'_>, row: &Row) -> Field {
    let label = match &row.label {
        Label::Key(key) => pen.words.say(key),
        Label::Name(name) if name.is_empty() => pen.words.say("doc-unknown"),
        Label::Name(name) => name.clone(),
    };
    Field::new(label, pen.shown(&row.value, |value| pen.value(value)))
}
