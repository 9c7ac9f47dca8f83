//! Owns the references of the imported sheets: kept where they can be, the next free one otherwise.
//! Must not know the rest of a sheet.

use std::collections::BTreeSet;

use registre_domain::reference::next_free;

use super::super::found::{CellPlace, Key, RowPart, Sourced};
use super::super::labels;
use super::super::reading::Reading;
use super::NoteCode;
use super::desk::Desk;
use super::pair::{Pair, described};

/// Gives each pair its reference. Kept ones are settled first, so that none is given away.
pub(super) fn assign(desk: &mut Desk<'_>, pairs: &mut [Pair<'_>]) {
    let standing = desk.existing.activities.iter();
    let mut in_use: Vec<String> = standing
        .map(|activity| activity.identity.reference.clone())
        .collect();
    let mut folded: BTreeSet<String> = in_use.iter().map(|text| text.to_lowercase()).collect();
    let mut without = Vec::new();
    for (index, pair) in pairs.iter_mut().enumerate() {
        match wanted(pair) {
            Ok(text) if folded.insert(text.to_lowercase()) => {
                in_use.push(text.clone());
                pair.reference = text;
            }
            Ok(_) => without.push((index, NoteCode::ReferenceDoubled)),
            Err(code) => without.push((index, code)),
        }
    }
    for (index, code) in without {
        let Some(pair) = pairs.get_mut(index) else {
            continue;
        };
        let new = next_free(in_use.iter().map(String::as_str));
        let (cell, old) = match written(pair) {
            Some(value) => (Some(value.cell.clone()), value.value.text.clone()),
            None => (place(pair), String::new()),
        };
        let args = [
            ("old", old.as_str()),
            ("new", new.as_str()),
            ("name", pair.name()),
        ];
        desk.log.note(code, cell.as_ref(), &args);
        in_use.push(new.clone());
        pair.reference = new;
    }
}

/// The reference of the file, or why it cannot be kept.
fn wanted(pair: &Pair<'_>) -> Result<String, NoteCode> {
    let Some(text) = written(pair).and_then(|value| value.value.given()) else {
        return Err(NoteCode::ReferenceBlank);
    };
    match labels::is_template_reference(text) && !pair.is_example {
        true => Err(NoteCode::ReferenceTemplate),
        false => Ok(text.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

/// The cell with the reference: the fiche's, else the list's; one that names something before the
/// model's own.
pub(super) fn written<'f>(pair: &Pair<'f>) -> Option<&'f Sourced<Reading>> {
    let fiche = pair
        .fiche
        .and_then(|fiche| described(fiche, Key::Reference));
    let row = pair.row.and_then(|row| row.parts.get(&RowPart::Reference));
    let given = |value: &&Sourced<Reading>| {
        value
            .value
            .given()
            .is_some_and(|text| !labels::is_template_reference(text))
    };
    fiche.filter(given).or(row.filter(given)).or(fiche).or(row)
}

fn place(pair: &Pair<'_>) -> Option<CellPlace> {
    let fiche = pair.fiche.and_then(|fiche| described(fiche, Key::Name));
    fiche
        .map(|value| value.cell.clone())
        .or_else(|| pair.row.map(|row| row.cell.clone()))
}
