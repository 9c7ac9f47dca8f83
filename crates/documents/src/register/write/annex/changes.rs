//! Owns: the log of changes as a table, the oldest first.
//! Must not know who changed anything.

use super::super::super::annex::{Annexes, ChangeShown};
use super::super::pen::{Pen, bullets};
use crate::block::{Block, Column, Flow, Inline, Row, Table};
use crate::words::Arg;

pub(super) fn changes(pen: &Pen<'_>, annexes: &Annexes) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((from, to)) = annexes.changes_between {
        let (from, to) = (pen.words.date(from), pen.words.date(to));
        let args = [
            ("from", Arg::Text(from.as_str())),
            ("to", Arg::Text(to.as_str())),
        ];
        blocks.push(Block::text(pen.words.text("doc-changes-between", &args)));
    }
    let lines = annexes.changes.as_deref().unwrap_or_default();
    if lines.is_empty() {
        blocks.push(Block::text(pen.words.say("doc-changes-none")));
        return blocks;
    }
    let column = |key: &str, share| Column::new(pen.words.say(key), share);
    blocks.push(Block::Table(Table {
        summary: pen.words.say("doc-annex-changes"),
        columns: vec![
            column("doc-column-when", 20),
            column("doc-column-operation", 28),
            column("doc-column-about", 30),
            column("doc-column-fields", 50),
        ],
        row_headers: true,
        rows: lines.iter().map(|line| row(pen, line)).collect(),
    }));
    blocks
}

fn row(pen: &Pen<'_>, line: &ChangeShown) -> Row {
    let when = format!(
        "{} {}",
        pen.words.short_date(line.at.date_naive()),
        pen.words.time(line.at.time())
    );
    let items = |texts: &[String]| {
        let items = texts.iter().map(|text| vec![Inline::plain(text.clone())]);
        bullets(items.collect())
    };
    Row {
        cells: vec![
            vec![Flow::text(when)],
            vec![Flow::text(pen.words.say(&line.op))],
            items(&line.about),
            items(&line.fields),
        ],
    }
}
