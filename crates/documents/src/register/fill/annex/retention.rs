//! Owns: the retention schedule: each category of data with the rules that govern it, sheet by sheet.
//! Must not know where a figure comes from: that is a complementary field.

use super::super::super::annex::RetentionEntry;
use super::super::super::sheet::{DataLine, Mentions, RetentionLine, Sheet};
use super::super::scene::Scene;
use registre_domain::code::Code;
use std::collections::BTreeMap;

/// Rows in the order of the catalogue's categories, then of the sheets; what has no category comes last.
pub(super) fn retention(scene: &Scene<'_>, sheets: &[Sheet]) -> Vec<RetentionEntry> {
    let codes = scene.catalogue.data_categories.codes();
    let places: BTreeMap<&str, usize> = codes.zip(0..).collect();
    let place = |code: Option<&Code>| {
        let place = code.and_then(|code| places.get(code.as_str()));
        place.copied().unwrap_or(usize::MAX)
    };
    let mut rows: Vec<(usize, RetentionEntry)> = Vec::new();
    for sheet in sheets {
        let Some(mentions) = &sheet.mentions else {
            continue;
        };
        let begin = rows.len();
        for line in groups(mentions) {
            let place = place(line.line.code.as_ref());
            for entry in entries(sheet, mentions, line) {
                let row = (place, entry);
                let of_sheet = rows.get(begin..).unwrap_or_default();
                if !of_sheet.contains(&row) {
                    rows.push(row);
                }
            }
        }
    }
    rows.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.category.cmp(&other.category)));
    rows.into_iter().map(|(_, entry)| entry).collect()
}

/// Every group of a sheet, sensitive ones too.
fn groups(mentions: &Mentions) -> impl Iterator<Item = &DataLine> {
    let ordinary = mentions.data.answer.given().into_iter().flatten();
    let sensitive = mentions.sensitive.answer.given();
    ordinary.chain(sensitive.into_iter().flat_map(|given| &given.groups))
}

/// A row for each rule of a group, or for each that governs all; one without rule where there is none.
fn entries(sheet: &Sheet, mentions: &Mentions, line: &DataLine) -> Vec<RetentionEntry> {
    let rules = match line.retention.is_empty() {
        true => &mentions.retention,
        false => &line.retention,
    };
    let (category, data) = match line.line.name.as_str() {
        "" => (line.line.detail.as_str(), ""),
        name => (name, line.line.detail.as_str()),
    };
    let entry = |rule: Option<&RetentionLine>| RetentionEntry {
        category: category.to_owned(),
        data: data.to_owned(),
        sheet: sheet.description.reference.clone(),
        anchor: sheet.anchor.clone(),
        rule: rule.cloned(),
    };
    match rules.as_slice() {
        [] => vec![entry(None)],
        rules => rules.iter().map(|rule| entry(Some(rule))).collect(),
    }
}
