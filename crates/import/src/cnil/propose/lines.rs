//! Owns the blocks whose lines are a choice and a precision, and what stands outside every block.
//! Must not know actors, data or transfers.

use std::collections::{BTreeMap, BTreeSet};

use registre_domain::activity::{Authority, ExcludedMeasure, Measure, Recipient};
use registre_domain::catalogue::fold;
use registre_domain::ids::{DataGroupId, LineId, PartyId};
use registre_domain::party::PartyRole;
use registre_domain::{Answer, Code};

use super::super::found::{Column, Found, Key, Leftover, LeftoverReason, Line, Sourced};
use super::super::reading::{Meaning, Reading};
use super::desk::{Desk, append_notes, note_line};
use super::entity;
use super::note::{Remark, Told};
use super::pair::Pair;
use super::sheet::Draft;

/// The line's label, where it is the user's own and not one of the model's.
pub(super) fn own_label(line: &Line) -> Option<String> {
    let label = line.label.as_ref().filter(|_| line.key.is_none())?;
    Some(label.value.trim().to_owned())
}

/// A text after the label that it had in the file.
pub(super) fn labelled(label: Option<&str>, text: &str) -> String {
    match label {
        Some(label) if !text.is_empty() => format!("{label} : {text}"),
        Some(label) => label.to_owned(),
        None => text.to_owned(),
    }
}

/// A line's choice as a code and its description: label of the user's own, choice that is in no
/// list, precision. `None` where the line says nothing. `field` names the code under `path`.
pub(super) fn choice(
    draft: &mut Draft<'_, '_>,
    line: &Line,
    path: &str,
    field: &str,
    find: &dyn Fn(&str) -> Option<String>,
) -> Option<(Option<Code>, String)> {
    let label = line.label.as_ref().map(|label| label.value.as_str());
    let mut words = Vec::new();
    let mut code = None;
    let mut said = false;
    for (column, value) in &line.values {
        match (column, value.value.given()) {
            (Column::Main, Some(text)) => {
                code = find(text).and_then(|code| Code::new(code).ok());
                said = true;
                match code {
                    Some(_) => draft.origin(&format!("{path}/{field}"), value),
                    None => {
                        draft.desk.log.remark(Told::UnknownChoice, value);
                        words.push(described(draft, path, value));
                    }
                }
            }
            (Column::Precision, Some(_)) => {
                words.push(described(draft, path, value));
                said = true;
            }
            (_, None) if value.value.meaning == Meaning::Unanswered => {}
            (_, None) if !value.value.reason().is_empty() => {
                draft.keep(Told::NothingHere, label, value);
            }
            (_, None) => draft.desk.log.remark(Told::NothingHere, value),
            // Read by those who know what the line is.
            (Column::Party | Column::Scope | Column::Reason, Some(_)) => said = true,
            (_, Some(_)) => draft.keep(Told::Unplaced, label, value),
        }
    }
    let description = labelled(own_label(line).as_deref(), &words.join(" – "));
    said.then_some((code, description))
}

fn described(draft: &mut Draft<'_, '_>, path: &str, value: &Sourced<Reading>) -> String {
    draft.origin(&format!("{path}/description"), value);
    draft.desk.log.fit(&value.value.text, &value.cell)
}

/// Reads the recipients. « Néant » and « Sans objet » answer only where no line names one.
pub(super) fn recipients(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    if let Some((value, answer)) = declined(lines) {
        draft.activity.recipients = answer;
        draft.origin("recipients", value);
        return;
    }
    let catalogue = draft.desk.catalogue;
    let find = |text: &str| {
        catalogue
            .recipient_types
            .recognise(text)
            .map(|e| e.code.clone())
    };
    let mut recipients = Vec::new();
    for line in lines {
        let id: LineId = draft.desk.id();
        let path = format!("recipients/{id}");
        if let Some((kind, description)) = choice(draft, line, &path, "kind", &find) {
            recipients.push(Recipient {
                id,
                party: party(draft, line, &path, kind.as_ref()),
                data_groups: scope(draft, line, &path),
                kind,
                description,
            });
        }
    }
    if !recipients.is_empty() {
        draft.activity.recipients = Answer::Given(recipients);
    }
}

/// The party that a recipient's line names in a column of its own.
fn party(
    draft: &mut Draft<'_, '_>,
    line: &Line,
    path: &str,
    kind: Option<&Code>,
) -> Option<PartyId> {
    let name = line.values.get(&Column::Party)?;
    name.value.given()?;
    let role = match kind.map(Code::as_str) {
        Some("processor") => PartyRole::Processor,
        Some("separate-controller") => PartyRole::SeparateController,
        Some("partner") => PartyRole::Partner,
        _ => PartyRole::Other,
    };
    draft.origin(&format!("{path}/party"), name);
    Some(draft.desk.party(name, role))
}

/// The data groups that a line is limited to, by the names of their categories. Where a name is of no group, the
/// text is kept.
pub(super) fn scope(draft: &mut Draft<'_, '_>, line: &Line, path: &str) -> BTreeSet<DataGroupId> {
    let mut groups = BTreeSet::new();
    let value = line.values.get(&Column::Scope);
    let Some(value) = value.filter(|value| value.value.given().is_some()) else {
        return groups;
    };
    let list = &draft.desk.catalogue.data_categories;
    let mut is_known = true;
    for name in value.value.text.split(" ; ") {
        let (name, rank) = ranked(name);
        let code = list.recognise(name).map(|entry| entry.code.as_str());
        let named = draft.activity.data_groups.iter().filter(|group| {
            let known = group.category.as_ref().map(Code::as_str);
            (code.is_some() && known == code) || fold(&group.description) == fold(name)
        });
        let named: Vec<DataGroupId> = named.map(|group| group.id).collect();
        is_known &= !named.is_empty();
        match rank.and_then(|rank| named.get(rank)) {
            Some(one) => drop(groups.insert(*one)),
            None => groups.extend(named),
        }
    }
    if is_known && !groups.is_empty() {
        draft.origin(&format!("{path}/data_groups"), value);
    } else {
        draft.keep(Told::Unplaced, None, value);
    }
    groups
}

/// A name of a group and its place among the groups of this name, where it is said: « Santé (2) ».
fn ranked(name: &str) -> (&str, Option<usize>) {
    let ranked = name.strip_suffix(')').and_then(|name| {
        let (name, rank) = name.rsplit_once(" (")?;
        Some((name, rank.parse::<usize>().ok()?.checked_sub(1)?))
    });
    ranked.map_or((name, None), |(name, rank)| (name, Some(rank)))
}

/// Reads the authorities of a particular inquiry.
pub(super) fn authorities(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    if let Some((value, answer)) = declined(lines) {
        draft.activity.authorities = answer;
        draft.origin("authorities", value);
        return;
    }
    let mut all = Vec::new();
    for line in lines {
        let id: LineId = draft.desk.id();
        let text = |draft: &mut Draft<'_, '_>, column, field| {
            let value = line.values.get(&column)?;
            value.value.given()?;
            draft.origin(&format!("authorities/{id}/{field}"), value);
            Some(draft.desk.log.fit(&value.value.text, &value.cell))
        };
        let name = text(draft, Column::Main, "name");
        let law = text(draft, Column::Precision, "law");
        if name.is_some() || law.is_some() {
            all.push(Authority {
                id,
                name: name.unwrap_or_default(),
                law: law.unwrap_or_default(),
            });
        }
    }
    if !all.is_empty() {
        draft.activity.authorities = Answer::Given(all);
    }
}

/// Complementary fields have no field to go to from a spreadsheet: they stay in the notes.
pub(super) fn complement(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for line in lines {
        let label = line.label.as_ref().map(|label| label.value.as_str());
        for value in line.values.values() {
            draft.keep(Told::Unplaced, label, value);
        }
    }
}

/// The one thing that a block says, where that is "none" or "not applicable".
pub(super) fn declined<T>(lines: &[Line]) -> Option<(&Sourced<Reading>, Answer<T>)> {
    let all = lines.iter().flat_map(|line| line.values.values());
    let mut said = all.filter(|value| value.value.meaning != Meaning::Unanswered);
    let only = said.next()?;
    if said.next().is_some() {
        return None;
    }
    match only.value.meaning {
        Meaning::None => Some((only, Answer::None)),
        Meaning::NotApplicable => {
            let reason = only.value.reason().to_owned();
            Some((only, Answer::NotApplicable(reason)))
        }
        Meaning::Given | Meaning::Unanswered => None,
    }
}

/// Reads the security measures.
pub(super) fn measures(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    let catalogue = draft.desk.catalogue;
    let find = |text: &str| {
        catalogue
            .measure_types
            .recognise(text)
            .map(|e| e.code.clone())
    };
    for line in lines {
        let id: LineId = draft.desk.id();
        let path = format!("security/measures/{id}");
        if stands(draft, line, &find) {
            continue;
        }
        if let Some((kind, description)) = choice(draft, line, &path, "kind", &find) {
            let measure = Measure {
                id,
                kind,
                description,
                ..Measure::default()
            };
            draft.activity.security.measures.push(measure);
        }
    }
}

/// Whether a line is about a measure of the organisation that the register has already: it holds for the sheet
/// without being repeated there, or is left out of it with the reason. A measure that the register lacks becomes one
/// of the sheet; one that does not hold is kept in its notes.
fn stands(draft: &mut Draft<'_, '_>, line: &Line, find: &dyn Fn(&str) -> Option<String>) -> bool {
    let is_excluded = line.key == Some(Key::ExcludedMeasure);
    if line.key != Some(Key::CommonMeasure) && !is_excluded {
        return false;
    }
    let text = |column| {
        line.values
            .get(&column)
            .and_then(|value| value.value.given())
    };
    let code = text(Column::Main).and_then(find);
    let detail = text(Column::Precision).unwrap_or_default();
    let common = &draft.desk.existing.common_measures;
    let known = common.iter().find(|measure| {
        let kind = measure.kind.as_ref().map(Code::as_str);
        kind == code.as_deref() && fold(&measure.description) == fold(detail)
    });
    match (known.map(|measure| measure.id), is_excluded) {
        (Some(measure), true) => {
            let id = draft.desk.id();
            draft.activity.security.excluded.push(ExcludedMeasure {
                id,
                measure,
                reason: text(Column::Reason).unwrap_or_default().to_owned(),
            });
            true
        }
        (None, true) => {
            let label = line.label.as_ref().map(|label| label.value.as_str());
            for value in line.values.values() {
                draft.keep(Told::Unplaced, label, value);
            }
            true
        }
        (known, false) => known.is_some(),
    }
}

/// What a line holds beyond the model: columns of the user's own, a changed label.
pub(super) fn extra(draft: &mut Draft<'_, '_>, line: &Line) {
    for (heading, value) in &line.extra {
        draft.keep(Told::Unplaced, Some(heading), value);
    }
    let filled = line
        .values
        .values()
        .any(|value| value.value.meaning != Meaning::Unanswered);
    if let Some(label) = line.label.as_ref().filter(|_| line.edited && filled) {
        let remark = Remark::Told(Told::LabelEdited, &label.cell, &label.value);
        draft.desk.log.tell(remark);
        draft.note(&label.cell, None, &label.value);
    }
}

/// Leftovers by tab and row.
pub(super) type Leftovers<'f> = BTreeMap<&'f str, BTreeMap<u32, Vec<&'f Leftover>>>;

/// Sorts the leftovers.
pub(super) fn sort(found: &Found) -> Leftovers<'_> {
    let mut sorted = Leftovers::new();
    for leftover in &found.leftovers {
        let rows = sorted.entry(leftover.cell.sheet.as_str()).or_default();
        rows.entry(leftover.cell.cell.row)
            .or_default()
            .push(leftover);
    }
    sorted
}

/// Keeps the leftovers of the sheet's tab and of its line of the list, and takes them away.
pub(super) fn leftovers<'f>(
    draft: &mut Draft<'_, '_>,
    pair: &Pair<'f>,
    leftovers: &mut Leftovers<'f>,
) {
    let tab = pair
        .fiche
        .and_then(|fiche| leftovers.remove(fiche.sheet.as_str()));
    let list = pair.row.and_then(|row| {
        leftovers
            .get_mut(row.cell.sheet.as_str())?
            .remove(&row.cell.cell.row)
    });
    for leftover in tab
        .into_iter()
        .flat_map(BTreeMap::into_values)
        .chain(list)
        .flatten()
    {
        draft.desk.log.tell(Remark::from(leftover));
        draft.notes.push(line_of(leftover));
    }
}

/// Reports the leftovers of no sheet. Those beside the list go to the main entity's notes; a tab that
/// is no part of the model is told as a whole, and a skipped fiche was told.
pub(super) fn outside_sheets(desk: &mut Desk<'_>, leftovers: Leftovers<'_>, found: &Found) {
    let fiches: BTreeSet<&str> = found
        .fiches
        .iter()
        .map(|fiche| fiche.sheet.as_str())
        .collect();
    let mut notes = Vec::new();
    for (sheet, rows) in leftovers
        .into_iter()
        .filter(|(sheet, _)| !fiches.contains(sheet))
    {
        let all: Vec<&Leftover> = rows.into_values().flatten().collect();
        let (foreign, stray): (Vec<&Leftover>, Vec<&Leftover>) = all
            .into_iter()
            .partition(|leftover| leftover.reason == LeftoverReason::UnknownSheet);
        notes.extend(foreign_sheet(desk, sheet, &foreign));
        for leftover in stray {
            desk.log.tell(Remark::from(leftover));
            notes.push(line_of(leftover));
        }
    }
    if !notes.is_empty() {
        let mut entity = entity::main(desk);
        append_notes(&mut entity.notes, &notes);
        desk.put_entity(entity);
    }
}

/// The most characters of a foreign tab that are worth keeping in notes; a longer one stays in its file.
const FOREIGN_TEXT: usize = 5_000;

/// Reports a tab that is no part of the model. Its cells are lines for the notes when they are few.
fn foreign_sheet(desk: &mut Desk<'_>, sheet: &str, cells: &[&Leftover]) -> Vec<String> {
    if cells.is_empty() {
        return Vec::new();
    }
    let lines: Vec<String> = cells.iter().map(|cell| line_of(cell)).collect();
    let fits = lines.iter().map(|line| line.chars().count()).sum::<usize>() <= FOREIGN_TEXT;
    let count = cells.len().to_string();
    let kept = if fits { "yes" } else { "no" };
    desk.log.tell(Remark::UnknownSheet {
        sheet,
        count: &count,
        kept,
    });
    if fits { lines } else { Vec::new() }
}

/// What stands in the notes for a formula that shows nothing: they are in the model's language.
const FORMULA: &str = "=…";

fn line_of(leftover: &Leftover) -> String {
    let is_blank = leftover.reason == LeftoverReason::Formula && leftover.text.is_empty();
    let text = if is_blank { FORMULA } else { &leftover.text };
    note_line(&leftover.cell, leftover.near.as_deref(), text)
}
