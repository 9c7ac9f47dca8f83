//! Owns: the complementary fields, marked as such and set under one heading.
//! Must not know which fields there are.

use super::super::complement::{BASIS, Group, LAWFULNESS, Label, Row};
use super::super::sheet::Sheet;
use super::super::shown::{Part, Value};
use super::pen::Pen;
use crate::block::{
    Block, Field, FieldTable, Flow, Grid, Heading, Inline, Inlines, Style, plain_text,
};

/// So many short values in a row stand side by side.
const MANY: usize = 3;
/// A value of more characters is not short.
const SHORT: usize = 40;

/// The legal basis of a purpose, which stands beside the purpose itself.
#[derive(Default)]
pub(super) struct Basis {
    pub(super) words: String,
    pub(super) unconfirmed: bool,
}

/// The legal basis of each purpose; empty where none is shown.
pub(super) fn bases(sheet: &Sheet) -> Vec<Basis> {
    let rows = lawfulness(sheet).into_iter().flat_map(|group| &group.rows);
    rows.map(|row| {
        let part = parts(row).iter().find(|part| part.label == BASIS);
        let basis = part.and_then(|part| match &part.value {
            Value::Text(words) => Some(Basis {
                words: words.clone(),
                unconfirmed: part.unconfirmed,
            }),
            _ => None,
        });
        basis.unwrap_or_default()
    })
    .collect()
}

/// The bases, where the purposes that they belong to are shown.
fn lawfulness(sheet: &Sheet) -> Option<&Group> {
    let purposes = sheet.mentions.as_ref()?.purposes.answer.given()?.len();
    let mut groups = sheet.complement.iter();
    groups.find(|group| group.title == LAWFULNESS && group.rows.len() == purposes)
}

fn parts(row: &Row) -> &[Part] {
    match row.value.answer.given() {
        Some(Value::Parts(parts)) => parts,
        _ => &[],
    }
}

pub(super) fn complement(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Block> {
    let shown = lawfulness(sheet).is_some();
    let groups = sheet.complement.iter();
    let groups: Vec<Group> = groups
        .map(|group| match shown && group.title == LAWFULNESS {
            true => without_basis(group),
            false => group.clone(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let note = Inline::styled(pen.words.say("doc-complement-note"), Style::Muted);
    let mut blocks = vec![
        pen.section("doc-complement"),
        Block::Flow(Flow::Paragraph(vec![note])),
    ];
    for group in &groups {
        blocks.extend(self::group(pen, group));
    }
    blocks
}

/// What a group says of lawfulness beyond the basis. A purpose without basis is not answered, and says so.
fn without_basis(group: &Group) -> Group {
    let rows = group.rows.iter().filter_map(|row| {
        let mut row = row.clone();
        if let Some(Value::Parts(parts)) = row.value.answer.given_mut() {
            parts.retain(|part| part.label != BASIS);
            if parts.is_empty() {
                return None;
            }
        }
        Some(row)
    });
    Group {
        title: group.title,
        rows: rows.collect(),
    }
}

fn group(pen: &Pen<'_>, group: &Group) -> Vec<Block> {
    let title = pen.words.say(group.title);
    let heading = Block::Heading(Heading {
        level: 3,
        text: vec![Inline::plain(title.clone())],
        beside: true,
        ..Heading::default()
    });
    let own = group.title == LAWFULNESS;
    let rows = group.rows.iter().map(|row| field(pen, row, own));
    let rows: Vec<Field> = rows.collect();
    let mut blocks = vec![heading];
    match rows.as_slice() {
        // A label that repeats the heading says nothing.
        [only] if plain_text(&only.label) == title => {
            blocks.extend(only.value.iter().cloned().map(Block::Flow));
        }
        rows => blocks.extend(tables(&title, rows)),
    }
    blocks
}

/// Rows of short values side by side, the others below one another; in their order.
fn tables(summary: &str, rows: &[Field]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let short = rest.iter().take_while(|row| is_short(row)).count();
        let long = rest.iter().take_while(|row| !is_short(row)).count();
        let (taken, side_by_side) = match short >= MANY {
            true => (short, true),
            false => (short.max(long).max(1), false),
        };
        let (own, after) = rest.split_at(taken.min(rest.len()));
        let fields = FieldTable {
            summary: summary.to_owned(),
            rows: own.to_vec(),
        };
        match (side_by_side, blocks.last_mut()) {
            (true, _) => blocks.push(Block::Grid(Grid {
                columns: 3,
                large: false,
                fields,
            })),
            (false, Some(Block::Fields(before))) => before.rows.extend(fields.rows),
            (false, _) => blocks.push(Block::Fields(fields)),
        }
        rest = after;
    }
    blocks
}

fn is_short(row: &Field) -> bool {
    match row.value.as_slice() {
        [Flow::Paragraph(inlines)] => {
            let text = plain_text(inlines);
            text.chars().count() <= SHORT && !text.contains('\n')
        }
        _ => false,
    }
}

/// A row; a label that is a name may be the register's own, or the catalogue's.
fn field(pen: &Pen<'_>, row: &Row, own: bool) -> Field {
    let (key, label): (&str, Inlines) = match &row.label {
        Label::Key(key) => (key, vec![Inline::plain(pen.words.say(key))]),
        Label::Name(name) if name.is_empty() => {
            ("", vec![Inline::plain(pen.words.say("doc-unknown"))])
        }
        Label::Name(name) => ("", vec![pen.own_unless(!own, name, Style::Plain)]),
    };
    Field {
        label,
        value: pen.shown(&row.value, |value| pen.value(key, value)),
    }
}
