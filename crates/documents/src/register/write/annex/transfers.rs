//! Owns: every transfer in one table, and how many go where.
//! Must not know whether a country is adequate.

use super::super::super::annex::TransferEntry;
use super::super::pen::Pen;
use crate::block::{Bar, Block, Column, Figure, Flow, Inline, Row, Table};
use std::collections::BTreeMap;

/// So many destinations are worth a chart.
const MANY: usize = 3;

pub(super) fn transfers(pen: &Pen<'_>, entries: &[TransferEntry]) -> Vec<Block> {
    if entries.is_empty() {
        return super::none(pen);
    }
    let column = |key: &str, share| Column::new(pen.words.say(key), share);
    let table = Table {
        summary: pen.words.say("doc-annex-transfers"),
        columns: vec![
            column("doc-column-destination", 22),
            column("doc-column-importer", 24),
            column("doc-column-sheet", 14),
            column("doc-column-safeguard", 34),
            column("doc-column-document", 30),
            column("doc-column-assessed", 20),
        ],
        row_headers: true,
        rows: entries.iter().map(|entry| row(pen, entry)).collect(),
    };
    let figure = figure(pen, entries).map(Block::Figure);
    figure.into_iter().chain([Block::Table(table)]).collect()
}

/// Transfers by destination, the most frequent first.
fn figure(pen: &Pen<'_>, entries: &[TransferEntry]) -> Option<Figure> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !entry.destination.is_empty()) {
        *counts.entry(&entry.destination).or_default() += 1;
    }
    if counts.len() < MANY {
        return None;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let bars: Vec<_> = counts
        .into_iter()
        .map(|(destination, value)| Bar {
            label: destination.to_owned(),
            value,
            printed: pen.words.number(value),
        })
        .collect();
    let said = bars.iter().map(|bar| {
        let label = pen.words.with("doc-part", &bar.label);
        format!("{label} {}", bar.printed)
    });
    let said = said.collect::<Vec<_>>().join(", ");
    Some(Figure {
        title: vec![Inline::plain(pen.words.say("doc-transfers-figure"))],
        alt: pen.words.with("doc-transfers-figure-alt", &said),
        bars,
    })
}

fn row(pen: &Pen<'_>, entry: &TransferEntry) -> Row {
    let mut importer = super::text(pen, &entry.importer);
    if !entry.exporter.is_empty() {
        let exporter = pen.words.with("doc-transfer-exporter", &entry.exporter);
        importer.push(Flow::text(exporter));
    }
    let document = entry.document.as_ref();
    let document = document.map(|document| Flow::Paragraph(pen.document(document)));
    let assessed = entry.assessed_on.map(|day| pen.words.short_date(day));
    let mut safeguard = super::text(pen, &entry.mechanism.join(", "));
    if entry.unconfirmed {
        pen.mark(&mut safeguard);
    }
    Row {
        cells: vec![
            super::text(pen, &entry.destination),
            importer,
            super::sheet(pen, &entry.sheet, &entry.anchor),
            safeguard,
            document.into_iter().collect(),
            super::text(pen, assessed.as_deref().unwrap_or_default()),
        ],
    }
}
