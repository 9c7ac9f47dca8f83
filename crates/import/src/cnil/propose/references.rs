//! Owns the references of the imported sheets: kept where they can be, the next free one otherwise.
//! Must not know the rest of a sheet.

use std::collections::BTreeSet;

use registre_domain::reference::next_free;

use super::super::found::{CellPlace, Key, RowPart, Sourced};
use super::super::labels;
use super::super::reading::Reading;
use super::desk::Desk;
use super::note::Remark;
use super::pair::{Pair, described};
use crate::workbook::CellRef;

/// Why a reference cannot be kept.
#[derive(Clone, Copy)]
enum Fault {
    Blank,
    Template,
    Doubled,
}

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
            Ok(_) => without.push((index, Fault::Doubled)),
            Err(fault) => without.push((index, fault)),
        }
    }
    for (index, fault) in without {
        let Some(pair) = pairs.get_mut(index) else {
            continue;
        };
        let new = next_free(in_use.iter().map(String::as_str));
        let (cell, old) = match written(pair) {
            Some(value) => (value.cell.clone(), value.value.text.clone()),
            None => (place(pair), String::new()),
        };
        let (cell, name, old, new_text) = (&cell, pair.name(), old.as_str(), new.as_str());
        desk.log.tell(match fault {
            Fault::Blank => Remark::ReferenceBlank {
                cell,
                name,
                new: new_text,
            },
            Fault::Template => Remark::ReferenceTemplate {
                cell,
                name,
                old,
                new: new_text,
            },
            Fault::Doubled => Remark::ReferenceDoubled {
                cell,
                name,
                old,
                new: new_text,
            },
        });
        in_use.push(new.clone());
        pair.reference = new;
    }
}

/// The reference of the file, or why it cannot be kept.
fn wanted(pair: &Pair<'_>) -> Result<String, Fault> {
    let Some(text) = written(pair).and_then(|value| value.value.given()) else {
        return Err(Fault::Blank);
    };
    match labels::is_template_reference(text) && !pair.is_example {
        true => Err(Fault::Template),
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

/// Where a reference would stand: beside the name, on the line of the list, or else on the tab.
fn place(pair: &Pair<'_>) -> CellPlace {
    let name = pair.fiche.and_then(|fiche| described(fiche, Key::Name));
    let cell = name
        .map(|value| &value.cell)
        .or(pair.row.map(|row| &row.cell));
    cell.cloned().unwrap_or_else(|| CellPlace {
        sheet: pair
            .fiche
            .map_or_else(String::new, |fiche| fiche.sheet.clone()),
        cell: CellRef::new(0, 0),
    })
}
