//! Owns what a line of the list adds to a sheet: it fills blanks, and differences are told.
//! Must not know the fiche's blocks.

use registre_domain::Answer;
use registre_domain::activity::Purpose;
use registre_domain::catalogue::fold;

use super::super::found::{Fiche, Key, Row, RowPart, Sourced};
use super::super::reading::{Meaning, Reading};
use super::pair::{described, same_text};
use super::sheet::{Draft, day};
use super::{NoteCode, data};

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
        draft.keep(NoteCode::SaidNone, None, value);
    } else if same_text(bare, &identity.name) || same_text(text, &identity.reference) {
        draft.origin(path, value);
    } else {
        if !same_text(bare, kept) {
            let args = [("value", text), ("kept", kept)];
            draft
                .desk
                .log
                .note(NoteCode::ListDiffers, Some(&value.cell), &args);
        }
        draft.note(&value.cell, None, text);
    }
}

fn updated(draft: &mut Draft<'_, '_>, value: &Sourced<Reading>) {
    let Some(day) = day(draft, value) else { return };
    match draft.activity.identity.updated_on {
        Some(kept) if kept != day => {
            let args = [
                ("value", value.value.text.as_str()),
                ("kept", &kept.to_string()),
            ];
            draft
                .desk
                .log
                .note(NoteCode::ListDiffers, Some(&value.cell), &args);
            draft.note(&value.cell, None, &value.value.text);
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
        draft.keep(NoteCode::SaidNone, None, value);
        return;
    };
    let said = draft.activity.purposes.first().map(|purpose| {
        let all = std::iter::once(&purpose.text).chain(&purpose.sub_purposes);
        (
            fold(&purpose.text),
            all.map(|text| fold(text)).collect::<String>(),
        )
    });
    match said {
        Some((main, all)) if !main.is_empty() => {
            let path = draft
                .activity
                .purposes
                .first()
                .map(|p| format!("purposes/{}/text", p.id));
            let folded = fold(text);
            match path.filter(|_| folded == main || all.starts_with(&folded)) {
                Some(path) => draft.origin(&path, value),
                None => draft.keep(NoteCode::ListDiffers, None, value),
            }
        }
        _ => {
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

/// « Données sensibles ? Oui/non », checked against the fiche's groups of data.
fn sensitive(draft: &mut Draft<'_, '_>, value: &Sourced<Reading>) {
    let text = value.value.text.clone();
    let no = fold(&text) == "non" || value.value.meaning == Meaning::None;
    if no && data::has_sensitive(draft) {
        draft.keep(NoteCode::SensitiveContradiction, None, value);
        return;
    }
    draft.activity.sensitive_data = match value.value.meaning {
        Meaning::Unanswered => return,
        Meaning::NotApplicable => Answer::NotApplicable(text),
        _ if no => Answer::None,
        Meaning::None | Meaning::Given => Answer::Given(text),
    };
    draft.origin("sensitive_data", value);
}
