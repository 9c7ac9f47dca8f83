//! Owns: the retention schedule as a table: how long in use, how long in archive, what then.
//! Must not know which data are sensitive.

use super::super::super::annex::RetentionEntry;
use super::super::super::sheet::RetentionLine;
use super::super::data::{current, fate_key, limits};
use super::super::pen::Pen;
use crate::block::{Block, Column, Flow, Inline, Row, Style, Table};
use crate::words::Arg;

pub(super) fn retention(pen: &Pen<'_>, entries: &[RetentionEntry]) -> Vec<Block> {
    if entries.is_empty() {
        return super::none(pen);
    }
    let column = |key: &str, share| Column::new(pen.words.say(key), share);
    vec![Block::Table(Table {
        summary: pen.words.say("doc-annex-retention"),
        columns: vec![
            column("doc-column-data", 36),
            column("doc-column-sheet", 14),
            column("doc-column-in-use", 48),
            column("doc-column-archive", 34),
            column("doc-column-fate", 24),
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
            rule.map_or_else(|| vec![pen.unknown()], |rule| in_use(pen, rule)),
            rule.and_then(|rule| archive(pen, rule))
                .into_iter()
                .collect(),
            rule.and_then(|rule| rule.fate)
                .map(|fate| Flow::text(pen.words.say(fate_key(fate))))
                .into_iter()
                .collect(),
        ],
    }
}

/// The category, and under it which data.
fn data(pen: &Pen<'_>, entry: &RetentionEntry) -> Vec<Flow> {
    let mut flows = super::text(pen, &entry.category);
    if !entry.data.is_empty() {
        let data = Inline::styled(entry.data.clone(), Style::Muted);
        flows.push(Flow::Paragraph(vec![data]));
    }
    flows
}

fn in_use(pen: &Pen<'_>, rule: &RetentionLine) -> Vec<Flow> {
    let mut inlines = Vec::new();
    if let Some(limits) = limits(pen, rule) {
        let limits = pen.words.with("doc-part", &limits);
        inlines.push(Inline::styled(format!("{limits} "), Style::Muted));
    }
    match current(pen, rule).as_str() {
        "" => inlines.push(Inline::styled(pen.words.say("doc-unknown"), Style::Muted)),
        text => inlines.push(Inline::plain(text)),
    }
    inlines.extend(pen.unconfirmed(rule.unconfirmed));
    vec![Flow::Paragraph(inlines)]
}

fn archive(pen: &Pen<'_>, rule: &RetentionLine) -> Option<Flow> {
    let basis = rule.archive_basis.as_str();
    let period = rule.archive.map(|period| pen.words.period(period));
    let text = match (period, basis) {
        (None, "") => return None,
        (None, basis) => basis.to_owned(),
        (Some(period), "") => period,
        (Some(period), basis) => {
            let args = [
                ("value", Arg::Text(period.as_str())),
                ("basis", Arg::Text(basis)),
            ];
            pen.words.text("doc-archive-short", &args)
        }
    };
    Some(Flow::text(text))
}
