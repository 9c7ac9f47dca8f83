//! Owns the matching of the list's lines with the fiches: by reference, then by name.
//! Must not know what a sheet becomes.

use std::collections::{BTreeMap, BTreeSet};

use registre_domain::catalogue::fold;

use super::super::found::{Block, Column, Fiche, FicheKind, Found, Key, Row, RowPart, Sourced};
use super::super::labels;
use super::super::reading::Reading;
use super::NoteCode;
use super::desk::Desk;
use super::note::Remark;

/// One activity: a fiche, a line of the list, or both.
pub(super) struct Pair<'f> {
    pub(super) fiche: Option<&'f Fiche>,
    pub(super) row: Option<&'f Row>,
    /// Reference that the sheet will have.
    pub(super) reference: String,
    pub(super) is_example: bool,
}

impl<'f> Pair<'f> {
    fn of(fiche: Option<&'f Fiche>, row: Option<&'f Row>) -> Self {
        let is_example = match (fiche, row) {
            (Some(fiche), _) => fiche.kind == FicheKind::Example,
            (None, row) => row.is_some_and(|row| row.example),
        };
        Self {
            fiche,
            row,
            reference: String::new(),
            is_example,
        }
    }

    /// The name, from the fiche or else from the list.
    pub(super) fn name(&self) -> &str {
        let fiche = self.fiche.and_then(|fiche| described(fiche, Key::Name));
        let row = self.row.and_then(|row| row.parts.get(&RowPart::Name));
        let value = fiche
            .into_iter()
            .chain(row)
            .find_map(|value| value.value.given());
        value.unwrap_or_default()
    }
}

/// Pairs fiches and lines, in the order of the tabs and then of the list. Empty copies are left out,
/// and the example unless it is asked for.
pub(super) fn pair<'f>(desk: &mut Desk<'_>, found: &'f Found) -> Vec<Pair<'f>> {
    let fiches: Vec<&Fiche> = found
        .fiches
        .iter()
        .filter(|fiche| taken(desk, fiche))
        .collect();
    let rows: Vec<&Row> = found
        .rows
        .iter()
        .filter(|row| row_taken(desk, row))
        .collect();
    let matches = matches(&fiches, &rows);
    let mut pairs = Vec::new();
    for (index, fiche) in fiches.iter().copied().enumerate() {
        let row = matches.get(&index).and_then(|row| rows.get(*row)).copied();
        let pair = Pair::of(Some(fiche), row);
        if row.is_none() && !rows.is_empty() {
            let (sheet, name) = (fiche.sheet.as_str(), pair.name());
            desk.log.tell(Remark::FicheWithoutRow { sheet, name });
        }
        pairs.push(pair);
    }
    let matched: BTreeSet<usize> = matches.into_values().collect();
    for (_, row) in rows
        .iter()
        .copied()
        .enumerate()
        .filter(|(index, _)| !matched.contains(index))
    {
        let pair = Pair::of(None, Some(row));
        let (cell, name) = (&row.cell, pair.name());
        desk.log.tell(Remark::RowWithoutFiche { cell, name });
        pairs.push(pair);
    }
    pairs
}

fn taken(desk: &mut Desk<'_>, fiche: &Fiche) -> bool {
    let sheet = fiche.sheet.as_str();
    match fiche.kind {
        FicheKind::Model => desk.log.tell(Remark::ModelSkipped { sheet }),
        FicheKind::Example if !desk.options.with_example => example_skipped(desk, sheet),
        FicheKind::Example | FicheKind::Filled => {
            if fiche.hidden {
                desk.log.tell(Remark::HiddenSheet { sheet });
            }
            return true;
        }
    }
    false
}

fn row_taken(desk: &mut Desk<'_>, row: &Row) -> bool {
    let skipped = row.example && !desk.options.with_example;
    if skipped {
        example_skipped(desk, &row.cell.sheet);
    }
    !skipped
}

/// The example's fiche and its line are one example.
fn example_skipped(desk: &mut Desk<'_>, sheet: &str) {
    if !desk.log.has(NoteCode::ExampleSkipped) {
        desk.log.tell(Remark::ExampleSkipped { sheet });
    }
}

/// Index of the line for each fiche that has one.
fn matches(fiches: &[&Fiche], rows: &[&Row]) -> BTreeMap<usize, usize> {
    let mut matches = BTreeMap::new();
    let by: [fn(&Fiche, &Row) -> bool; 2] = [same_reference, same_name];
    for same in by {
        for (f, fiche) in fiches.iter().enumerate() {
            if matches.contains_key(&f) {
                continue;
            }
            let free = |r: &usize| matches.values().all(|taken| taken != r);
            let alike = rows.iter().enumerate().filter(|(_, row)| same(fiche, row));
            let alike: Vec<usize> = alike.map(|(r, _)| r).filter(free).collect();
            // Of several lines with the same reference, the one with the same name.
            let named = |r: &&usize| rows.get(**r).is_some_and(|row| same_name(fiche, row));
            if let Some(row) = alike.iter().find(named).or(alike.first()) {
                matches.insert(f, *row);
            }
        }
    }
    matches
}

fn same_reference(fiche: &Fiche, row: &Row) -> bool {
    let example = fiche.kind == FicheKind::Example && row.example;
    let fiche = described(fiche, Key::Reference).map_or("", |value| value.value.text.as_str());
    let row = row
        .parts
        .get(&RowPart::Reference)
        .map_or("", |value| value.value.text.as_str());
    let alike = !fiche.is_empty() && same_text(fiche, row);
    alike && (example || !labels::is_template_reference(fiche))
}

fn same_name(fiche: &Fiche, row: &Row) -> bool {
    let example = fiche.kind == FicheKind::Example;
    let fiche = described(fiche, Key::Name).map_or("", |value| value.value.text.as_str());
    let row_name = row
        .parts
        .get(&RowPart::Name)
        .map_or("", |value| value.value.text.as_str());
    let row_name = fold(row_name);
    let row_name = row_name
        .strip_prefix("exemple")
        .filter(|_| row.example)
        .unwrap_or(&row_name);
    !row_name.is_empty() && example == row.example && fold(fiche) == row_name
}

/// References are the same whatever their case and the spaces around them.
pub(super) fn same_text(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// A value of the block « Description du traitement ».
pub(super) fn described(fiche: &Fiche, key: Key) -> Option<&Sourced<Reading>> {
    let lines = fiche.blocks.get(&Block::Description)?;
    let line = lines.iter().find(|line| line.key == Some(key))?;
    line.values.get(&Column::Main)
}
