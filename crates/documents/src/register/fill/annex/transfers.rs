//! Owns: every transfer of the sheets shown, with the day of its assessment.
//! Must not know the assessments themselves: those are complementary fields.

use super::super::super::annex::TransferEntry;
use super::super::super::sheet::{Sheet, TransferLine};
use registre_domain::activity::{Activity, Transfer};

pub(super) fn transfers(shown: &[(&Activity, &Sheet)]) -> Vec<TransferEntry> {
    let mut entries = Vec::new();
    for (activity, sheet) in shown {
        let lines = sheet.transfers.answer.given().into_iter().flatten();
        let pairs = activity.transfers.lines().iter().zip(lines);
        entries.extend(pairs.map(|(transfer, line)| entry(sheet, transfer, line)));
    }
    entries
}

fn entry(sheet: &Sheet, transfer: &Transfer, line: &TransferLine) -> TransferEntry {
    TransferEntry {
        sheet: sheet.description.reference.clone(),
        anchor: sheet.anchor.clone(),
        destination: line.destination.clone(),
        importer: line.importer.clone(),
        exporter: line.exporter.clone(),
        mechanism: line.mechanism.clone(),
        document: line.document.clone(),
        assessed_on: transfer.assessed_on,
        unconfirmed: line.unconfirmed,
    }
}
