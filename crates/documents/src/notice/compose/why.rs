//! Owns: why data are used, what allows it and how long they are kept for it, purpose by purpose (N-03, N-04, N-07
//! and N-09 of Art. 13 and 14). Must not know the rights that follow from it.

use super::super::draft::{Draft, join_items, merged, of_law, of_line, of_sheet, or, same};
use super::super::fill::Value;
use super::super::statement::{Item, Part, Sentence};
use super::{kept, retention};
use crate::block::Inlines;
use registre_domain::activity::{Activity, LegalBasis, Purpose};

/// One purpose in sentences; several in a table, with how long where that differs from one to the other.
pub(super) fn purposes(draft: &Draft<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = unnamed(draft).into_iter().map(Part::Say).collect();
    match draft.purposes().nth(1) {
        None => parts.extend(
            draft
                .purposes()
                .flat_map(|(sheet, one)| alone(draft, sheet, one)),
        ),
        Some(_) => {
            parts.push(table(draft));
            if retention::differs(draft) {
                parts.push(Part::Say(retention::ending(draft)));
            }
        }
    }
    let asked = super::FOR_PEOPLE_AT_WORK.map(|code| draft.once(code, &[], Vec::new()));
    parts.extend(asked.map(Part::Say));
    parts
}

/// The sheets whose purposes nobody wrote.
fn unnamed(draft: &Draft<'_>) -> Vec<Sentence> {
    let sheets = draft.activities.iter();
    let unnamed = sheets.filter(|sheet| sheet.purposes.is_empty());
    let gap = |sheet: &&Activity| {
        draft.missing("privacy-missing-purpose", of_sheet(sheet, &[&"purposes"]))
    };
    merged(unnamed.map(gap).collect())
}

fn alone(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Vec<Part> {
    let mut said = vec![named(draft, "purpose-one", sheet, purpose)];
    said.push(details(draft, sheet, purpose));
    said.extend(basis(draft, sheet, purpose));
    said.into_iter().map(Part::Say).collect()
}

fn table(draft: &Draft<'_>) -> Part {
    let timed = retention::differs(draft);
    let mut rows: Vec<Vec<Item>> = Vec::new();
    for sheet in &draft.activities {
        let mut told = kept::Told::default();
        for purpose in &sheet.purposes {
            let mut cells = vec![
                Item::of(purpose_cell(draft, sheet, purpose)),
                Item::of(basis(draft, sheet, purpose)),
            ];
            if timed {
                cells.push(kept::cell(draft, sheet, purpose, &mut told));
            }
            // "As above" is true only of rows that stand here.
            if !add(&mut rows, cells) {
                told = kept::Told::default();
            }
        }
    }
    let columns = [
        "privacy-column-why",
        "privacy-column-basis",
        "privacy-column-kept",
    ];
    let columns = columns.into_iter().take(if timed { 3 } else { 2 });
    Part::Table {
        columns: columns.collect(),
        rows,
    }
}

/// A purpose, with its details where the notice is about one sheet: the table of many is read for what they have been
/// summed up in.
fn purpose_cell(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Vec<Sentence> {
    let mut said = vec![named(draft, "purpose-cell", sheet, purpose)];
    if draft.activities.len() == 1 {
        said.push(details(draft, sheet, purpose));
    }
    said
}

/// Adds a row, unless an earlier one reads the same: that one then keeps the keys and sources of both. Whether the row
/// stands where it was added.
fn add(rows: &mut Vec<Vec<Item>>, row: Vec<Item>) -> bool {
    let mut said = row.iter().flat_map(|cell| &cell.lead);
    let leans = said.any(kept::leans);
    let alike = |earlier: &&mut Vec<Item>| {
        !leans
            && earlier.len() == row.len()
            && earlier
                .iter()
                .zip(&row)
                .all(|(one, other)| same(one, other))
    };
    match rows.iter_mut().find(alike) {
        Some(earlier) => {
            for (kept, other) in earlier.iter_mut().zip(row) {
                join_items(kept, other);
            }
            false
        }
        None => {
            rows.push(row);
            true
        }
    }
}

fn named(draft: &Draft<'_>, code: &str, sheet: &Activity, purpose: &Purpose) -> Sentence {
    let text = match code {
        "purpose-one" => draft.purpose(purpose),
        _ => draft.text(&purpose.text),
    };
    let text = or(text, || draft.to_complete("privacy-missing-purpose"));
    let about = of_sheet(sheet, &[&"purposes", &purpose.id]);
    let sources = of_line(sheet, "purposes", &purpose.id, &["text"]);
    draft.say(code, about, &[("purpose", text.into())], sources)
}

fn details(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Sentence {
    let all = purpose.sub_purposes.iter();
    let all: Vec<Inlines> = all
        .map(|text| draft.text(text))
        .filter(|t| !t.is_empty())
        .collect();
    if all.is_empty() {
        return Sentence::default();
    }
    let about = of_sheet(sheet, &[&"purposes", &purpose.id]);
    let sources = of_line(sheet, "purposes", &purpose.id, &["sub_purposes"]);
    draft.say(
        "sub-purposes",
        about,
        &[("list", Value::list(all))],
        sources,
    )
}

fn basis(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Vec<Sentence> {
    let about = || of_sheet(sheet, &[&"purposes", &purpose.id]);
    let Some(basis) = purpose.legal_basis else {
        let gap = of_sheet(sheet, &[&"purposes", &purpose.id, &"legal_basis"]);
        return vec![draft.missing("privacy-missing-basis", gap)];
    };
    let law = || draft.text_or(&purpose.law, "privacy-missing-law");
    let (code, name, value, field) = match basis {
        LegalBasis::Consent => ("basis-consent", "", Inlines::new(), None),
        LegalBasis::Contract => ("basis-contract", "", Inlines::new(), None),
        LegalBasis::LegalObligation => ("basis-legal-obligation", "law", law(), Some("law")),
        LegalBasis::VitalInterests => ("basis-vital-interests", "", Inlines::new(), None),
        LegalBasis::PublicTask => ("basis-public-task", "law", law(), Some("law")),
        LegalBasis::LegitimateInterests => (
            "basis-legitimate-interests",
            "interest",
            draft.text_or(&purpose.legitimate_interest, "privacy-missing-interest"),
            Some("legitimate_interest"),
        ),
    };
    let mut fields = vec!["legal_basis"];
    fields.extend(field);
    let mut sources = of_line(sheet, "purposes", &purpose.id, &fields);
    sources.push(of_law("legal-bases", basis.code()));
    let mut said = vec![draft.say(code, about(), &[(name, value.into())], sources)];
    if basis == LegalBasis::Consent {
        said.push(withdrawal(draft, sheet, purpose));
    }
    said
}

fn withdrawal(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Sentence {
    let how = draft.text_or(&purpose.consent_withdrawal, "privacy-missing-withdrawal");
    let about = of_sheet(sheet, &[&"purposes", &purpose.id]);
    let sources = of_line(sheet, "purposes", &purpose.id, &["consent_withdrawal"]);
    draft.say("consent-withdrawal", about, &[("how", how.into())], sources)
}
