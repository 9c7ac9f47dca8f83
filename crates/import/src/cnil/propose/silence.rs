//! Owns the telling of cells that say nothing: « ? », « - », « ... ».
//! Must not know what the cell would have answered.

use std::collections::BTreeMap;

use super::super::found::{FicheKind, Found, Sourced};
use super::super::reading::Reading;
use super::desk::Desk;
use super::note::Told;

/// Tells each placeholder that nothing else was told about. What was skipped as a whole was told.
pub(super) fn tell(desk: &mut Desk<'_>, found: &Found) {
    let with_example = desk.options.with_example;
    let cards = found.contacts.values().flat_map(BTreeMap::values);
    let rows = found.rows.iter().filter(|row| with_example || !row.example);
    let rows = rows.flat_map(|row| row.parts.values());
    let fiches = found
        .fiches
        .iter()
        .filter(|fiche| with_example || fiche.kind != FicheKind::Example);
    let values = fiches.flat_map(|fiche| {
        let lines = fiche.blocks.values().flatten();
        let values = lines.flat_map(|line| {
            let extra = line.extra.iter().map(|(_, value)| value);
            line.values.values().chain(extra)
        });
        fiche.title.iter().chain(values)
    });
    let told = desk.log.cells();
    let is_news =
        |value: &&Sourced<Reading>| value.value.is_placeholder() && !told.contains(&value.cell);
    for value in cards.chain(rows).chain(values).filter(is_news) {
        desk.log.remark(Told::Placeholder, value);
    }
}
