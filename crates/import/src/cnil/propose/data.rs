//! Owns the people and the data of a sheet, with their retention rules.
//! Must not know who receives them.

use registre_domain::activity::{DataGroup, DataSubject};
use registre_domain::catalogue::{CategoryKind, fold};
use registre_domain::{Answer, Code};

use super::super::found::{Column, Key, Line, Sourced};
use super::super::reading::{Meaning, Reading};
use super::lines::{choice, labelled, own_label};
use super::note::Told;
use super::rules;
use super::sheet::Draft;

/// Reads the categories of data, ordinary or sensitive.
pub(super) fn groups(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for line in lines {
        let description = line.values.get(&Column::Main);
        let period = line.values.get(&Column::Retention);
        let label = line.label.as_ref().map(|label| label.value.clone());
        if line.key == Some(Key::SensitiveNote) {
            note_of(draft, line);
        } else if line.key == Some(Key::AllData) {
            rules::read(draft, None, line);
        } else if let Some(value) = description.filter(|value| is_declined(value)) {
            unused(draft, label.as_deref(), value, period);
        } else {
            let described = description.filter(|value| value.value.given().is_some());
            // A line that says in full that nothing was said yet is a group all the same.
            let is_open = description.is_some_and(|value| value.value.is_open());
            match period {
                _ if rules::says(line) || is_open => group(draft, line, described, period),
                Some(period) if described.is_none() && period.value.given().is_none() => {
                    draft.keep(Told::SaidNone, label.as_deref(), period);
                }
                None if described.is_none() => {}
                _ => group(draft, line, described, period),
            }
        }
        for (column, value) in &line.values {
            if !rules::reads(*column) && *column != Column::Main {
                draft.keep(Told::Unplaced, label.as_deref(), value);
            }
        }
    }
}

/// « Néant » is an answer: the sheet has no such group. A period beside it has no data to rule.
fn unused(
    draft: &mut Draft<'_, '_>,
    label: Option<&str>,
    said: &Sourced<Reading>,
    period: Option<&Sourced<Reading>>,
) {
    match said.value.reason() {
        "" => draft.desk.log.remark(Told::NotUsed, said),
        _ => draft.keep(Told::NotUsed, label, said),
    }
    match period {
        Some(period) if is_declined(period) => draft.desk.log.remark(Told::NotUsed, period),
        Some(period) => draft.keep(Told::Unplaced, label, period),
        None => {}
    }
}

/// Reads the sensitive categories; « Néant » at each of them answers the question for the sheet.
pub(super) fn sensitive(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    groups(draft, lines);
    let mut answers = lines.iter().map(|line| line.values.get(&Column::Main));
    let declined = |value: Option<&Sourced<Reading>>| value.is_some_and(is_declined);
    if !lines.is_empty() && answers.all(declined) {
        draft.activity.sensitive_data = Answer::None;
        for value in lines
            .iter()
            .filter_map(|line| line.values.get(&Column::Main))
        {
            draft.origin("sensitive_data", value);
        }
    }
}

/// What was said about sensitive data in words.
fn note_of(draft: &mut Draft<'_, '_>, line: &Line) {
    let value = line.values.get(&Column::Main);
    if let Some(value) = value.filter(|value| value.value.given().is_some()) {
        let text = draft.desk.log.fit(&value.value.text, &value.cell);
        draft.activity.sensitive_data = Answer::Given(text);
        draft.origin("sensitive_data", value);
    }
}

/// « Non » beside a category of data is "none" too.
fn is_declined(value: &Sourced<Reading>) -> bool {
    let no = fold(&value.value.text) == "non";
    no || matches!(value.value.meaning, Meaning::None | Meaning::NotApplicable)
}

fn group(
    draft: &mut Draft<'_, '_>,
    line: &Line,
    described: Option<&Sourced<Reading>>,
    period: Option<&Sourced<Reading>>,
) {
    let id = draft.desk.id();
    let (category, own) = category(draft, line);
    let mut group = DataGroup {
        id,
        category,
        ..DataGroup::default()
    };
    if let Some(value) = described {
        let text = draft.desk.log.fit(&value.value.text, &value.cell);
        group.description = labelled(own.as_deref(), &text);
        draft.origin(&format!("data_groups/{id}/description"), value);
    } else if let Some(own) = own {
        group.description = own;
    }
    draft.activity.data_groups.push(group);
    match period {
        _ if rules::says(line) => rules::read(draft, Some(id), line),
        Some(value) => draft.keep(Told::SaidNone, None, value),
        None => {}
    }
}

/// The category that a line's label names, and the label where it is the user's own.
fn category(draft: &mut Draft<'_, '_>, line: &Line) -> (Option<Code>, Option<String>) {
    let categories = &draft.desk.catalogue.data_categories;
    if let Some(Key::Category(code)) = line.key {
        let code = categories
            .get(code)
            .and_then(|entry| Code::new(entry.code.as_str()).ok());
        return (code, None);
    }
    let Some(label) = own_label(line) else {
        return (None, None);
    };
    match categories
        .recognise(&label)
        .and_then(|entry| Code::new(entry.code.as_str()).ok())
    {
        Some(code) => (Some(code), None),
        None => (Code::new("other").ok(), Some(label)),
    }
}

/// Whether some group of the sheet is of a protected category.
pub(super) fn has_sensitive(draft: &Draft<'_, '_>) -> bool {
    let categories = &draft.desk.catalogue.data_categories;
    let codes = draft
        .activity
        .data_groups
        .iter()
        .filter_map(|group| group.category.as_ref());
    let mut kinds = codes.filter_map(|code| categories.get(code.as_str()));
    kinds.any(|entry| {
        matches!(
            entry.facts.kind,
            CategoryKind::Special | CategoryKind::Criminal
        )
    })
}

/// Reads the categories of people.
pub(super) fn people(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for line in lines {
        let catalogue = draft.desk.catalogue;
        let find = |text: &str| {
            catalogue
                .data_subjects
                .recognise(text)
                .map(|e| e.code.clone())
        };
        let id = draft.desk.id();
        let Some((category, description)) = choice(
            draft,
            line,
            &format!("data_subjects/{id}"),
            "category",
            &find,
        ) else {
            continue;
        };
        draft.activity.data_subjects.push(DataSubject {
            id,
            category,
            description,
            ..DataSubject::default()
        });
    }
}
