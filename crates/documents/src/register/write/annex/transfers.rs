//! Owns: every transfer in one table, and how many go where.
//! Must not know whether a country is adequate.

use super::super::super::annex::TransferEntry;
use super::super::figure::{self, TRANSFERS};
use super::super::pen::Pen;
use crate::block::{Block, Column, Figure, Flow, Row, Table};

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

/// Transfers by destination, the most frequent first; nothing of few destinations.
fn figure(pen: &Pen<'_>, entries: &[TransferEntry]) -> Option<Figure> {
    let destinations = entries.iter().map(|entry| entry.destination.as_str());
    let counts = figure::counted(destinations);
    (counts.len() >= MANY).then(|| figure::figure(pen, &TRANSFERS, &counts))
}

fn row(pen: &Pen<'_>, entry: &TransferEntry) -> Row {
    let mut importer = super::text(pen, &entry.importer);
    if !entry.exporter.is_empty() {
        let exporter = pen.said_of("doc-transfer-exporter", &entry.exporter);
        importer.push(Flow::Paragraph(exporter));
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
