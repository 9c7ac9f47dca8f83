//! Owns: the list of open issues, and beside it what was set aside and why.
//! Must not know the rules.

use super::super::annex::IssueLine;
use super::super::projection::Projection;
use super::pen::Pen;
use crate::block::{Block, Column, Flow, Inline, Row, Style, Table, Target};

pub(super) fn heading(pen: &Pen<'_>) -> Block {
    Block::heading(1, pen.words.say("doc-issues"), "issues")
}

pub(super) fn issues(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let mut blocks = vec![heading(pen)];
    let lines = projection.issues.as_deref().unwrap_or_default();
    if lines.is_empty() {
        blocks.push(Block::text(pen.words.say("doc-issues-none")));
        return blocks;
    }
    blocks.push(Block::text(pen.words.say("doc-issues-note")));
    blocks.push(Block::Table(Table {
        summary: pen.words.say("doc-issues"),
        columns: vec![
            Column::new(pen.words.say("doc-column-reference"), 12),
            Column::new(pen.words.say("doc-column-article"), 13),
            Column::new(pen.words.say("doc-column-issue"), 60),
        ],
        row_headers: true,
        rows: lines
            .iter()
            .map(|line| row(pen, projection, line))
            .collect(),
    }));
    blocks
}

fn row(pen: &Pen<'_>, projection: &Projection, line: &IssueLine) -> Row {
    let reference = match line.reference.as_deref() {
        None => Inline::plain(pen.words.say("doc-issue-organisation")),
        Some(reference) => link(pen, projection, reference),
    };
    let mut message = vec![Flow::text(line.message.clone())];
    if let Some(reason) = &line.set_aside {
        let words = pen.words.with("doc-issue-set-aside", reason);
        message.push(Flow::Paragraph(vec![Inline::styled(words, Style::Strong)]));
    }
    Row {
        cells: vec![
            vec![Flow::Paragraph(vec![reference])],
            vec![Flow::text(line.article.clone())],
            message,
        ],
    }
}

fn link(pen: &Pen<'_>, projection: &Projection, reference: &str) -> Inline {
    let mut sheets = projection.sheets.iter();
    let sheet = sheets.find(|sheet| sheet.description.reference == reference.trim());
    let words = match reference.trim() {
        "" => pen.words.say("doc-no-reference"),
        reference => reference.to_owned(),
    };
    match sheet {
        Some(sheet) => Inline::link(words, Target::Anchor(sheet.anchor.clone())),
        None => Inline::plain(words),
    }
}
