//! Owns what is found in the CNIL's register: the same in every format, and every cell of it.

use std::collections::BTreeMap;

use registre_import::ImportError;
use registre_import::cnil::{
    Block, CardKind, CellPlace, Column, FicheKind, Found, LeftoverReason, Meaning, Part, find,
};
use registre_import::workbook::{self, Value};

use crate::support::{VARIANTS, workbook, zipped};

fn found(name: &str) -> Found {
    let mut found = find(&workbook(name)).unwrap();
    found.fixed.sort();
    found
}

#[test]
fn the_three_formats_say_the_same() {
    let first = found(VARIANTS[0]);
    for name in &VARIANTS[1..] {
        let other = found(name);
        assert_eq!(first.contacts, other.contacts, "{name}");
        assert_eq!(first.rows, other.rows, "{name}");
        assert_eq!(first.fiches, other.fiches, "{name}");
        assert_eq!(first.leftovers, other.leftovers, "{name}");
        assert_eq!(first.fixed, other.fixed, "{name}");
    }
}

/// Every filled cell is in exactly one place.
#[test]
fn no_cell_is_lost_and_none_counts_twice() {
    for name in VARIANTS {
        let found = found(name);
        let mut places: BTreeMap<CellPlace, u32> = BTreeMap::new();
        for place in places_of(&found) {
            *places.entry(place).or_default() += 1;
        }
        for sheet in workbook(name).sheets {
            for (at, cell) in &sheet.cells {
                let place = CellPlace {
                    sheet: sheet.name.clone(),
                    cell: *at,
                };
                let count = places.remove(&place).unwrap_or(0);
                let wanted = u32::from(cell.value != Value::Empty);
                assert_eq!(count, wanted, "{name} {place}: {:?}", cell.text);
            }
        }
        assert_eq!(places, BTreeMap::new(), "{name}: nothing is made up");
    }
}

/// Places of values, labels of the user's own, fixed text and leftovers; annotations and links hang on
/// cells that have a place of their own.
fn places_of(found: &Found) -> Vec<CellPlace> {
    let beside = [LeftoverReason::Annotation, LeftoverReason::Link];
    let leftovers = found
        .leftovers
        .iter()
        .filter(|l| !beside.contains(&l.reason));
    let mut places: Vec<CellPlace> = leftovers.map(|leftover| leftover.cell.clone()).collect();
    places.extend(found.fixed.iter().cloned());
    places.extend(
        found
            .contacts
            .values()
            .flat_map(BTreeMap::values)
            .map(|v| v.cell.clone()),
    );
    places.extend(
        found
            .rows
            .iter()
            .flat_map(|row| row.parts.values())
            .map(|v| v.cell.clone()),
    );
    for fiche in &found.fiches {
        places.extend(fiche.title.iter().map(|title| title.cell.clone()));
        for line in fiche.blocks.values().flatten() {
            places.extend(line.values.values().map(|value| value.cell.clone()));
            places.extend(line.extra.iter().map(|(_, value)| value.cell.clone()));
            let own = line.label.iter().filter(|_| line.key.is_none());
            places.extend(own.map(|label| label.cell.clone()));
        }
    }
    places
}

#[test]
fn cards_are_read_whether_the_value_stands_with_its_label_or_beside_it() {
    let found = found("company.ods");
    let text = |kind, part| found.contacts[&kind][&part].value.text.clone();
    assert_eq!(
        text(CardKind::Controller, Part::Name),
        "Ferrand",
        "in the label's cell"
    );
    assert_eq!(
        text(CardKind::Controller, Part::FirstName),
        "Odile",
        "in the next cell"
    );
    assert_eq!(text(CardKind::Controller, Part::Postcode), "01000");
    assert_eq!(text(CardKind::Dpo, Part::Company), "Cabinet Tamis");
    assert!(
        !found.contacts[&CardKind::Dpo].contains_key(&Part::Street),
        "a label alone is no value"
    );
    let representative = &found.contacts[&CardKind::Representative][&Part::Name];
    assert_eq!(representative.value.meaning, Meaning::NotApplicable);
}

#[test]
fn lists_longer_than_the_model_and_every_fiche_are_found() {
    let found = found("company.ods");
    assert_eq!(found.rows.len(), 13, "twelve activities and the example");
    assert_eq!(found.rows.iter().filter(|row| row.example).count(), 1);
    let kinds: Vec<_> = found
        .fiches
        .iter()
        .map(|f| (f.sheet.as_str(), f.kind, f.hidden))
        .collect();
    assert_eq!(
        kinds,
        [
            ("3_-_Modèle_de_fiche_de_registre", FicheKind::Model, false),
            ("4_-_Exemple_de_fiche", FicheKind::Example, false),
            ("Clients", FicheKind::Filled, false),
            ("RH", FicheKind::Filled, false),
            ("Caméras", FicheKind::Filled, false),
            ("Prospection", FicheKind::Filled, true),
            ("Site", FicheKind::Filled, false),
        ]
    );
}

#[test]
fn rows_that_people_add_belong_to_their_block() {
    let found = found("company.ods");
    let fiche = found
        .fiches
        .iter()
        .find(|fiche| fiche.sheet == "Clients")
        .unwrap();
    let texts = |block: Block| -> Vec<&str> {
        let lines = fiche.blocks[&block].iter();
        lines
            .filter_map(|l| l.values.get(&Column::Main))
            .map(|v| v.value.text.as_str())
            .collect()
    };
    assert_eq!(
        texts(Block::Purposes),
        [
            "Suivre les commandes",
            "Facturer",
            "Mesurer la satisfaction",
            "Statistiques"
        ]
    );
    assert_eq!(
        texts(Block::Recipients).len(),
        5,
        "with a number, a name or no label at all"
    );
    let edited = fiche.blocks[&Block::Data]
        .iter()
        .filter(|line| line.edited)
        .count();
    assert_eq!(edited, 1, "a changed label keeps its meaning");
}

#[test]
fn a_spreadsheet_of_something_else_is_refused() {
    let row = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Budget</text:p></table:table-cell></table:table-row>";
    let book = workbook::read(&zipped::ods(zipped::content(row).as_bytes())).unwrap();
    assert_eq!(find(&book), Err(ImportError::UnknownLayout));
}
