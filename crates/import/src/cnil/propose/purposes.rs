//! Owns the purposes of a sheet: the model's main one with its sub-purposes, and those that a file adds.
//! Must not know what the list of activities says about them.

use registre_domain::activity::{LegalBasis, Purpose};

use super::super::found::{Column, Key, Line, Sourced};
use super::super::reading::{Meaning, Reading};
use super::lines;
use super::note::Told;
use super::sheet::Draft;

const BASES: [LegalBasis; 6] = [
    LegalBasis::Consent,
    LegalBasis::Contract,
    LegalBasis::LegalObligation,
    LegalBasis::VitalInterests,
    LegalBasis::PublicTask,
    LegalBasis::LegitimateInterests,
];

/// Reads the block. Sub-purposes and legal bases belong to the purpose above them.
pub(super) fn read(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    let mut all = vec![fresh(draft)];
    for line in lines {
        let Some(value) = line.values.get(&Column::Main) else {
            continue;
        };
        if line.key == Some(Key::OtherPurpose) {
            all.push(fresh(draft));
        }
        if let Some(purpose) = all.last_mut() {
            read_line(draft, purpose, line, value);
        }
    }
    let said = |purpose: &Purpose| {
        let id = purpose.id;
        *purpose
            != Purpose {
                id,
                ..Purpose::default()
            }
    };
    let last = all.iter().rposition(said);
    // A purpose that is only numbered has its place between the others.
    all.truncate(last.map_or(0, |last| last.saturating_add(1)));
    draft.activity.purposes.extend(all);
}

fn fresh(draft: &mut Draft<'_, '_>) -> Purpose {
    Purpose {
        id: draft.desk.id(),
        ..Purpose::default()
    }
}

fn read_line(
    draft: &mut Draft<'_, '_>,
    purpose: &mut Purpose,
    line: &Line,
    value: &Sourced<Reading>,
) {
    let path = format!("purposes/{}", purpose.id);
    let label = line.label.as_ref().map(|label| label.value.as_str());
    match (line.key, value.value.meaning) {
        (_, Meaning::Unanswered) => {}
        (_, Meaning::None | Meaning::NotApplicable) => draft.keep(Told::SaidNone, label, value),
        (Some(Key::LegalBasis), _) => match basis(draft, value) {
            Some(basis) => {
                purpose.legal_basis = Some(basis);
                draft.origin(&format!("{path}/legal_basis"), value);
            }
            None => draft.keep(Told::UnknownChoice, label, value),
        },
        (Some(Key::MainPurpose | Key::OtherPurpose), _) if purpose.text.is_empty() => {
            purpose.text = draft.desk.log.fit(&value.value.text, &value.cell);
            draft.origin(&format!("{path}/text"), value);
        }
        (key, _) => {
            let text = draft.desk.log.fit(&value.value.text, &value.cell);
            let own = label.filter(|_| key.is_none());
            purpose.sub_purposes.push(lines::labelled(own, &text));
            draft.origin(&format!("{path}/sub_purposes"), value);
        }
    }
}

/// « Contrat (art. 6(1)(b)) »: the words before the article name the basis.
fn basis(draft: &Draft<'_, '_>, value: &Sourced<Reading>) -> Option<LegalBasis> {
    let list = &draft.desk.catalogue.legal_bases;
    let text = value.value.text.as_str();
    let words = text.split_once('(').map_or(text, |(words, _)| words);
    let entry = list.recognise(text).or_else(|| list.recognise(words))?;
    BASES.into_iter().find(|basis| basis.code() == entry.code)
}
