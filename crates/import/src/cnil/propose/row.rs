//! Owns what a line of the list adds to a sheet: it fills blanks, and differences are told.
//! Must not know the fiche's blocks.

use registre_domain::Answer;
use registre_domain::activity::Purpose;
use registre_domain::catalogue::fold;

use super::super::found::{Fiche, Key, Row, RowPart, Sourced};
use super::super::reading::{Meaning, Reading};
use super::data;
use super::note::{Remark, Told};
use super::pair::{described, same_text};
use super::sheet::{Draft, day};

/// What the list says, after the fiche: it fills what is blank, and differences are told.
pub(super) fn read(draft: &mut Draft<'_, '_>, row: &Row, fiche: Option<&Fiche>) {
    let described = |key| fiche.and_then(|fiche| described(fiche, key));
    for (part, value) in &row.parts {
        match part {
            RowPart::Name => compare(draft, value, described(Key::Name), "identity/name"),
            RowPart::Reference => {
                compare(
                    draft,
                    value,
                    described(Key::Reference),
                    "identity/reference",
                );
            }
            RowPart::Created => {
                // The day of the sheet; the fiche has that of the processing.
                if let Some(day) = day(draft, value) {
                    draft.activity.identity.created_on = Some(day);
                    draft.origin("identity/created_on", value);
                }
            }
            RowPart::Updated => updated(draft, value),
            RowPart::Purpose => purpose_of_list(draft, value),
            RowPart::Sensitive => sensitive(draft, value),
        }
    }
}

/// Tells where the list differs from the fiche, which is followed.
fn compare(
    draft: &mut Draft<'_, '_>,
    value: &Sourced<Reading>,
    fiche: Option<&Sourced<Reading>>,
    path: &str,
) {
    let Some(kept) = fiche.filter(|kept| kept.value.given().is_some()) else {
        return;
    };
    let (text, kept) = (value.value.text.as_str(), kept.value.text.as_str());
    let identity = &draft.activity.identity;
    let bare = text.trim_start_matches("(EXEMPLE)");
    if value.value.given().is_none() {
        draft.keep(Told::SaidNone, None, value);
    } else if same_text(bare, &identity.name) || same_text(text, &identity.reference) {
        draft.origin(path, value);
    } else {
        if !same_text(bare, kept) {
            differs(draft, value, kept);
        } else {
            draft.note(&value.cell, None, text);
        }
    }
}

/// Keeps what the list says where the fiche says something else.
fn differs(draft: &mut Draft<'_, '_>, value: &Sourced<Reading>, kept: &str) {
    draft.desk.log.tell(Remark::ListDiffers {
        cell: &value.cell,
        value: &value.value.text,
        kept,
    });
    draft.note(&value.cell, None, &value.value.text);
}

fn updated(draft: &mut Draft<'_, '_>, value: &Sourced<Reading>) {
    let Some(day) = day(draft, value) else { return };
    match draft.activity.identity.updated_on {
        Some(kept) if kept != day => {
            differs(draft, value, &kept.to_string());
        }
        _ => {
            draft.activity.identity.updated_on = Some(day);
            draft.origin("identity/updated_on", value);
        }
    }
}

/// The list's purpose, unless the fiche says the same: whole, or as its purposes one after the other.
fn purpose_of_list(draft: &mut Draft<'_, '_>, value: &Sourced<Reading>) {
    let Some(text) = value.value.given() else {
        draft.keep(Told::SaidNone, None, value);
        return;
    };
    let known = draft.activity.purposes.first();
    match known
        .filter(|purpose| !fold(&purpose.text).is_empty())
        .cloned()
    {
        Some(purpose) => {
            let all = std::iter::once(&purpose.text).chain(&purpose.sub_purposes);
            let all: String = all.map(|text| fold(text)).collect();
            // The main purpose alone is how the list of all of them starts.
            if all.starts_with(&fold(text)) {
                draft.origin(&format!("purposes/{}/text", purpose.id), value);
            } else {
                differs(draft, value, &purpose.text);
            }
        }
        None => {
            let text = draft.desk.log.fit(text, &value.cell);
            let fresh = Purpose {
                id: draft.desk.id(),
                ..Purpose::default()
            };
            let mut purpose = draft.activity.purposes.pop().unwrap_or(fresh);
            purpose.text = text;
            draft.origin(&format!("purposes/{}/text", purpose.id), value);
            draft.activity.purposes.push(purpose);
        }
    }
}

/// Plain ways to say yes and no in the column « Oui/non ».
const YES: [&str; 6] = ["oui", "o", "x", "vrai", "yes", "y"];
const NO: [&str; 4] = ["non", "n", "faux", "no"];

/// « Données sensibles ? Oui/non », checked against the fiche's groups of data.
fn sensitive(draft: &mut Draft<'_, '_>, value: &Sourced<Reading>) {
    let text = fold(&value.value.text);
    let no = NO.contains(&text.as_str()) || value.value.meaning == Meaning::None;
    let fiche_says_none = draft.activity.sensitive_data == Answer::None;
    let answer = match value.value.meaning {
        Meaning::Unanswered => return,
        _ if no && data::has_sensitive(draft) => {
            return draft.keep(Told::SensitiveContradiction, None, value);
        }
        _ if no => Answer::None,
        Meaning::NotApplicable => Answer::NotApplicable(value.value.reason().to_owned()),
        _ if YES.contains(&text.as_str()) => match &draft.activity.sensitive_data {
            // The fiche says more than yes.
            Answer::Given(said) => Answer::Given(said.clone()),
            _ => Answer::Given(value.value.text.clone()),
        },
        Meaning::None | Meaning::Given => {
            draft.activity.sensitive_data = Answer::Unknown;
            return draft.keep(Told::SensitiveUnclear, None, value);
        }
    };
    if fiche_says_none && matches!(answer, Answer::Given(_)) {
        draft.keep(Told::SensitiveContradiction, None, value);
    }
    draft.activity.sensitive_data = answer;
    draft.origin("sensitive_data", value);
}
