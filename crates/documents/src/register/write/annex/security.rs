//! Owns: every security measure in one place: the organisation's, then those of each sheet.
//! Must not know which measures a sheet leaves out: the sheet says it.

use super::super::super::annex::OwnMeasures;
use super::super::super::projection::Projection;
use super::super::pen::Pen;
use super::super::security::common_table;
use super::super::sheet::lines_of;
use crate::block::{Block, Column, Row, Table};

pub(super) fn security(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let own = projection.annexes.security.as_deref().unwrap_or_default();
    let common = &projection.common_measures;
    if own.is_empty() && common.is_empty() {
        return super::none(pen);
    }
    let mut blocks = Vec::new();
    if !common.is_empty() {
        blocks.push(pen.section("doc-common-measures"));
        blocks.push(Block::text(pen.words.say("doc-common-note")));
        blocks.push(common_table(pen, common));
    }
    if !own.is_empty() {
        blocks.push(pen.section("doc-own-measures"));
        blocks.push(table(pen, own));
    }
    blocks
}

fn table(pen: &Pen<'_>, own: &[OwnMeasures]) -> Block {
    let row = |one: &OwnMeasures| Row {
        cells: vec![
            super::sheet(pen, &one.sheet, &one.anchor),
            lines_of(pen, &one.measures),
        ],
    };
    Block::Table(Table {
        summary: pen.words.say("doc-own-measures"),
        columns: vec![
            Column::new(pen.words.say("doc-column-sheet"), 1),
            Column::new(pen.words.say("doc-section-security"), 4),
        ],
        row_headers: true,
        rows: own.iter().map(row).collect(),
    })
}
