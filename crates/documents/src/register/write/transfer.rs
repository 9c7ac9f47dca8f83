//! Owns: the transfers of a sheet: where to, to whom, under which safeguard.
//! Must not know whether a country is adequate.

use super::super::sheet::{Sheet, TransferLine};
use super::data::Naming;
use super::line::named_line;
use super::pen::{Pen, list};
use super::sheet::{flows, labelled};
use crate::block::{Block, Flow, Inline, Style};

pub(super) fn transfers(pen: &Pen<'_>, sheet: &Sheet, naming: &Naming) -> Vec<Block> {
    flows(pen.shown(&sheet.transfers, |lines| {
        let lines = lines.iter().map(|line| transfer(pen, line, naming));
        list(lines.filter(|flows| !flows.is_empty()).collect())
    }))
}

fn transfer(pen: &Pen<'_>, line: &TransferLine, naming: &Naming) -> Vec<Flow> {
    let is_country = line.organisation.is_empty();
    let mut first = named_line(
        pen,
        (&line.destination, is_country),
        &[&line.importer, &line.description],
    );
    first.extend(naming.only(pen, &line.data_numbers));
    let mut flows = vec![Flow::Paragraph(first)];
    if !line.exporter.is_empty() {
        let exporter = pen.said_of("doc-transfer-exporter", &line.exporter);
        flows.push(Flow::Paragraph(exporter));
    }
    let safeguard = match line.mechanism.is_empty() {
        true => Inline::styled(pen.words.say("doc-unknown"), Style::Muted),
        false => Inline::plain(line.mechanism.join(", ")),
    };
    flows.push(labelled(pen, "doc-safeguard", vec![safeguard]));
    if let Some(document) = &line.document {
        let document = pen.document(document);
        flows.push(labelled(pen, "doc-safeguard-document", document));
    }
    if line.unconfirmed {
        pen.mark(&mut flows);
    }
    flows
}
