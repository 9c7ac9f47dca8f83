//! Owns: the retention schedule as a table: how long in use, how long in archive, what then.
//! Must not know which data are sensitive.

use super::super::super::annex::RetentionEntry;
use super::super::super::sheet::RetentionLine;
use super::super::data::{fate_key, in_use};
use super::super::own::Said;
use super::super::pen::Pen;
use crate::block::{Block, Column, Flow, Row, Style, Table};

pub(super) fn retention(pen: &Pen<'_>, entries: &[RetentionEntry]) -> Vec<Block> {
    if entries.is_empty() {
        return super::none(pen);
    }
    let column = |key: &str, share| Column::new(pen.words.say(key), share);
    vec![Block::Table(Table {
        summary: pen.words.say("doc-annex-retention"),
        columns: vec![
            column("doc-column-data", 46),
            column("doc-column-sheet", 10),
            column("doc-column-in-use", 48),
            column("doc-column-archive", 32),
            column("doc-column-fate", 20),
        ],
        row_headers: true,
        rows: entries.iter().map(|entry| row(pen, entry)).collect(),
    })]
}

fn row(pen: &Pen<'_>, entry: &RetentionEntry) -> Row {
    let sheet = super::sheet(pen, &entry.sheet, &entry.anchor);
    let rule = entry.rule.as_ref();
    Row {
        cells: vec![
            data(pen, entry),
            sheet,
            vec![rule.map_or_else(|| pen.unknown(), |rule| in_use(pen, rule))],
            vec![rule.map_or_else(|| pen.unknown(), |rule| archive(pen, rule))],
            vec![
                rule.and_then(|rule| rule.fate)
                    .map(|fate| Flow::text(pen.words.say(fate_key(fate))))
                    .unwrap_or_else(|| pen.unknown()),
            ],
        ],
    }
}

/// The category, and under it which data.
fn data(pen: &Pen<'_>, entry: &RetentionEntry) -> Vec<Flow> {
    let mut flows = super::text(pen, &entry.category);
    if !entry.data.is_empty() {
        let data = pen.own_styled(entry.data.clone(), Style::Muted);
        flows.push(Flow::Paragraph(vec![data]));
    }
    flows
}

/// How long and why; a rule without such a phase says so, since a blank cell would leave it open.
fn archive(pen: &Pen<'_>, rule: &RetentionLine) -> Flow {
    let basis = rule.archive_basis.as_str();
    let period = rule.archive.map(|period| pen.words.period(period));
    match (period, basis) {
        (None, "") => Flow::text(pen.words.say("doc-archive-not-stated")),
        (None, basis) => pen.own_flow(basis),
        (Some(period), "") => Flow::text(period),
        (Some(period), basis) => {
            let args = [("value", Said::Word(&period)), ("basis", Said::Own(basis))];
            Flow::Paragraph(pen.said("doc-archive-short", &args))
        }
    }
}
