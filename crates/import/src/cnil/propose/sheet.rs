//! Owns the making of one sheet from a fiche and its line of the list.
//! Must not know the file format.

use std::collections::BTreeSet;

use registre_domain::activity::{Activity, Identity, Status, Unconfirmed};
use registre_domain::catalogue::fold;
use registre_domain::ids::ActivityId;

use super::super::found::{Block, CellPlace, Column, Fiche, Key, Line, RowPart, Sourced};
use super::super::reading::{Meaning, Reading};
use super::desk::{Desk, append_notes, note_line};
use super::lines::Leftovers;
use super::note::{Remark, Told};
use super::pair::{Pair, described, same_text};
use super::{Record, actors, data, lines, processing, purposes, references, row, state, transfers};

/// A sheet under construction.
pub(super) struct Draft<'d, 'a> {
    pub(super) desk: &'d mut Desk<'a>,
    pub(super) activity: Activity,
    /// Lines for the internal notes: what has no field.
    pub(super) notes: Vec<String>,
}

impl Draft<'_, '_> {
    pub(super) const fn record(&self) -> Record {
        Record::Activity(self.activity.id)
    }

    /// Notes the cell of a field.
    pub(super) fn origin(&mut self, path: &str, value: &Sourced<Reading>) {
        let record = self.record();
        self.desk.log.origin(record, path, value);
    }

    /// Keeps a text that has no field: in the internal notes and in the report.
    pub(super) fn keep(&mut self, said: Told, label: Option<&str>, value: &Sourced<Reading>) {
        if value.value.meaning == Meaning::Unanswered {
            return;
        }
        self.desk.log.remark(said, value);
        self.note(&value.cell, label, &value.value.text);
    }

    pub(super) fn note(&mut self, cell: &CellPlace, label: Option<&str>, text: &str) {
        self.notes.push(note_line(cell, label, text));
    }
}

/// Builds the sheet of a pair and adds it to the proposal.
pub(super) fn build<'f>(
    desk: &mut Desk<'_>,
    pair: &Pair<'f>,
    leftovers: &mut Leftovers<'f>,
    marks: &BTreeSet<CellPlace>,
) {
    let id: ActivityId = desk.id();
    let identity = Identity {
        status: desk.options.status,
        ..Identity::default()
    };
    let activity = Activity {
        id,
        identity,
        ..Activity::default()
    };
    let mut draft = Draft {
        desk,
        activity,
        notes: Vec::new(),
    };
    identity_of(&mut draft, pair);
    if let Some(fiche) = pair.fiche {
        blocks(&mut draft, fiche);
    }
    if let Some(row) = pair.row {
        row::read(&mut draft, row, pair.fiche);
    }
    lines::leftovers(&mut draft, pair, leftovers);
    repeated(&mut draft);
    unconfirmed(&mut draft, marks);
    let Draft {
        desk,
        mut activity,
        notes,
    } = draft;
    append_notes(&mut activity.identity.notes, &notes);
    desk.activities.push(activity);
}

/// Marks the fields whose cells say that nobody has confirmed them.
fn unconfirmed(draft: &mut Draft<'_, '_>, marks: &BTreeSet<CellPlace>) {
    if marks.is_empty() {
        return;
    }
    for path in draft.desk.log.paths_from(draft.record(), marks) {
        let id = draft.desk.id();
        draft.activity.unconfirmed.push(Unconfirmed {
            id,
            path,
            model: None,
        });
    }
}

/// Tells a sheet that the register has already: importing the same file twice is easily done.
fn repeated(draft: &mut Draft<'_, '_>) {
    let alike = |activity: &&Activity| {
        let purpose = |activity: &Activity| activity.purposes.first().map(|p| fold(&p.text));
        let (name, ours) = (fold(&activity.identity.name), &draft.activity);
        !name.is_empty()
            && name == fold(&ours.identity.name)
            && purpose(activity).unwrap_or_default() == purpose(ours).unwrap_or_default()
    };
    let existing = draft.desk.existing;
    if let Some(standing) = existing.activities.iter().find(alike) {
        draft.desk.repeated = draft.desk.repeated.saturating_add(1);
        draft.desk.log.tell(Remark::SameSheet {
            name: &draft.activity.identity.name,
            old: &standing.identity.reference,
            new: &draft.activity.identity.reference,
        });
    }
}

fn identity_of(draft: &mut Draft<'_, '_>, pair: &Pair<'_>) {
    draft
        .activity
        .identity
        .reference
        .clone_from(&pair.reference);
    if let Some(written) = references::written(pair) {
        let kept = same_text(&written.value.text, &pair.reference);
        if kept {
            draft.origin("identity/reference", written);
        } else if written.value.given().is_some() {
            // The replacement was reported; the old one stays to be found.
            draft.note(&written.cell, None, &written.value.text);
        }
    }
    let fiche = pair.fiche;
    let name = fiche.and_then(|fiche| described(fiche, Key::Name));
    let row_name = pair.row.and_then(|row| row.parts.get(&RowPart::Name));
    for name in name.into_iter().chain(row_name.filter(|_| name.is_none())) {
        let record = draft.record();
        let target = &mut draft.activity.identity.name;
        draft.desk.log.fill(
            record,
            "identity/name",
            target,
            name,
            Some(&mut draft.notes),
        );
    }
    if draft.activity.identity.name.is_empty() {
        let row_sheet = pair.row.map(|row| row.cell.sheet.as_str());
        let sheet = fiche.map(|fiche| fiche.sheet.as_str()).or(row_sheet);
        let sheet = sheet.unwrap_or_default();
        draft.desk.log.tell(Remark::NameMissing { sheet });
    }
}

fn blocks(draft: &mut Draft<'_, '_>, fiche: &Fiche) {
    if let Some(title) = &fiche.title {
        draft.keep(Told::Unplaced, None, title);
    }
    // A rule of retention may name people, so they are read first.
    if let Some(people) = fiche.blocks.get(&Block::People) {
        data::people(draft, people);
    }
    for (block, block_lines) in &fiche.blocks {
        match block {
            Block::Description => description(draft, block_lines),
            Block::Actors => actors::read(draft, block_lines),
            Block::Purposes => purposes::read(draft, block_lines),
            Block::Data => data::groups(draft, block_lines),
            Block::Sensitive => data::sensitive(draft, block_lines),
            Block::People => {}
            Block::Recipients => lines::recipients(draft, block_lines),
            Block::Measures => lines::measures(draft, block_lines),
            Block::Transfers => transfers::read(draft, block_lines),
            Block::Authorities => lines::authorities(draft, block_lines),
            Block::Complement => lines::complement(draft, block_lines),
            Block::Clients => processing::clients(draft, block_lines),
            Block::SubProcessors => processing::sub_processors(draft, block_lines),
        }
        for line in block_lines {
            lines::extra(draft, line);
        }
    }
    transfers::link_recipients(&mut draft.activity, &draft.desk.parties);
}

fn description(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for (index, line) in lines.iter().enumerate() {
        let Some(value) = line.values.get(&Column::Main) else {
            continue;
        };
        let is_first = lines.iter().position(|other| other.key == line.key) == Some(index);
        match line.key.filter(|_| is_first) {
            Some(Key::Name | Key::Reference) => {}
            Some(Key::Status | Key::Since | Key::Role) => {
                state::read(draft, lines, value, line.key)
            }
            Some(Key::Created) => {
                let day = day(draft, value);
                draft.activity.identity.created_on = day;
                // A sheet that is not in force has no day since when it is, and one that says where it stands
                // says since when.
                let says = lines.iter().any(|line| line.key == Some(Key::Since));
                let in_force = draft.desk.options.status == Status::InForce && !says;
                draft.activity.identity.in_force_on = day.filter(|_| in_force);
                if day.is_some() {
                    draft.origin("identity/created_on", value);
                }
            }
            Some(Key::Updated) => {
                draft.activity.identity.updated_on = day(draft, value);
                if draft.activity.identity.updated_on.is_some() {
                    draft.origin("identity/updated_on", value);
                }
            }
            _ => {
                let label = line.label.as_ref().map(|label| label.value.as_str());
                draft.keep(Told::Unplaced, label, value);
            }
        }
    }
}

/// The day of a cell; a text that names none is kept.
pub(super) fn day(
    draft: &mut Draft<'_, '_>,
    value: &Sourced<Reading>,
) -> Option<chrono::NaiveDate> {
    if value.value.date.is_none() {
        draft.keep(Told::UnreadDate, None, value);
    }
    value.value.date
}
