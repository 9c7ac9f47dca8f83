//! Owns the proposal under construction and the two things every value leaves behind: its origin and,
//! where it does not fit, a remark. Must not know which cell means what.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use registre_domain::catalogue::fold;
use registre_domain::ids::{EntityId, PartyId};
use registre_domain::limits::MAX_TEXT;
use registre_domain::organisation::Entity;
use registre_domain::party::{Party, PartyRole};
use registre_domain::path::FieldPath;
use registre_domain::{Activity, Catalogue, Register};
use uuid::Uuid;

use super::super::found::{CellPlace, Sourced};
use super::super::reading::{Meaning, Reading};
use super::note::{Remark, Told};
use super::{Note, NoteCode, Options, Origin, Proposal, Record};

/// Everything that building a proposal needs.
pub(super) struct Desk<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) existing: &'a Register,
    pub(super) options: Options,
    pub(super) today: NaiveDate,
    ids: &'a mut dyn FnMut() -> Uuid,
    pub(super) log: Log,
    pub(super) entities: BTreeMap<EntityId, Entity>,
    pub(super) parties: BTreeMap<PartyId, Party>,
    parties_by_name: BTreeMap<String, PartyId>,
    touched: BTreeSet<Uuid>,
    pub(super) main: Option<EntityId>,
    pub(super) activities: Vec<Activity>,
    /// How many of the sheets the register has already.
    pub(super) repeated: usize,
}

/// Remarks and origins.
#[derive(Default)]
pub(super) struct Log {
    report: Vec<Note>,
    origin: Vec<Origin>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        catalogue: &'a Catalogue,
        existing: &'a Register,
        options: Options,
        ids: &'a mut dyn FnMut() -> Uuid,
        today: NaiveDate,
    ) -> Self {
        let entities = existing
            .entities
            .iter()
            .map(|entity| (entity.id, entity.clone()));
        let parties = existing
            .parties
            .iter()
            .map(|party| (party.id, party.clone()));
        let names = existing
            .parties
            .iter()
            .rev()
            .map(|party| (fold(&party.name), party.id));
        Self {
            catalogue,
            existing,
            options,
            today,
            ids,
            log: Log::default(),
            entities: entities.collect(),
            parties: parties.collect(),
            parties_by_name: names.collect(),
            touched: BTreeSet::new(),
            main: existing.about.main_entity,
            activities: Vec::new(),
            repeated: 0,
        }
    }

    pub(super) fn id<T: From<Uuid>>(&mut self) -> T {
        T::from((self.ids)())
    }

    /// The third party of this name, added where there is none yet.
    pub(super) fn party(&mut self, name: &Sourced<Reading>, role: PartyRole) -> PartyId {
        let wanted = fold(&name.value.text);
        let known = self
            .parties_by_name
            .get(&wanted)
            .and_then(|id| self.parties.get(id));
        let mut party = match known {
            Some(party) => party.clone(),
            None => {
                let mut party = Party {
                    id: self.id(),
                    ..Party::default()
                };
                self.log
                    .fill(Record::Party(party.id), "name", &mut party.name, name, None);
                let (cell, name) = (&name.cell, name.value.text.as_str());
                self.log.tell(Remark::PartyAdded { cell, name });
                self.touched.insert(party.id.0);
                self.parties_by_name.insert(wanted, party.id);
                party
            }
        };
        if party.roles.insert(role) {
            self.touched.insert(party.id.0);
        }
        let id = party.id;
        self.parties.insert(id, party);
        id
    }

    /// Puts a changed party back.
    pub(super) fn put_party(&mut self, party: Party) {
        if self.parties.get(&party.id) != Some(&party) {
            self.touched.insert(party.id.0);
            self.parties.insert(party.id, party);
        }
    }

    /// Puts a new or changed entity back; the first one becomes the main one where there is none.
    pub(super) fn put_entity(&mut self, entity: Entity) {
        self.main.get_or_insert(entity.id);
        if self.entities.get(&entity.id) != Some(&entity) {
            self.touched.insert(entity.id.0);
            self.entities.insert(entity.id, entity);
        }
    }

    /// The proposal: only what is new or changed.
    pub(super) fn finish(mut self) -> Proposal {
        if self.activities.is_empty() {
            self.log.tell(Remark::NothingFound {});
        }
        if self.repeated > 0 {
            let count = self.repeated.to_string();
            self.log.tell(Remark::SameSheets { count: &count });
        }
        let touched = self.touched;
        let entities = self
            .entities
            .into_values()
            .filter(|entity| touched.contains(&entity.id.0));
        let parties = self
            .parties
            .into_values()
            .filter(|party| touched.contains(&party.id.0));
        Proposal {
            main_entity: self
                .main
                .filter(|_| self.existing.about.main_entity.is_none()),
            entities: entities.collect(),
            parties: parties.collect(),
            activities: self.activities,
            report: self.log.report,
            origin: self.log.origin,
        }
    }
}

impl Log {
    pub(super) fn tell(&mut self, remark: Remark<'_>) {
        self.report.push(Note::from(remark));
    }

    /// A remark whose arguments are a cell and its text.
    pub(super) fn remark(&mut self, said: Told, value: &Sourced<Reading>) {
        self.tell(Remark::Told(said, &value.cell, &value.value.text));
    }

    /// Whether this was told already.
    pub(super) fn has(&self, code: NoteCode) -> bool {
        self.report.iter().any(|note| note.code == code)
    }

    /// The cells that something was told about.
    pub(super) fn cells(&self) -> BTreeSet<CellPlace> {
        let cells = self.report.iter().filter_map(|note| note.cell.as_ref());
        cells.cloned().collect()
    }

    /// The fields of a record that come from these cells, each once.
    pub(super) fn paths_from(
        &self,
        record: Record,
        cells: &BTreeSet<CellPlace>,
    ) -> BTreeSet<FieldPath> {
        let origins = self.origin.iter();
        let theirs = origins.filter(|one| one.record == record && cells.contains(&one.cell));
        theirs.map(|one| one.path.clone()).collect()
    }

    /// Notes where a proposed value comes from.
    pub(super) fn origin(&mut self, record: Record, path: &str, value: &Sourced<Reading>) {
        self.origin.push(Origin {
            record,
            path: FieldPath::try_from(path.to_owned()).unwrap_or_default(),
            cell: value.cell.clone(),
            value: value.value.text.clone(),
        });
    }

    /// Puts a value into a text field that is blank. Where the field says something else already,
    /// that stays, and the value goes to `notes` and into the report; so do "none" and "not applicable".
    pub(super) fn fill(
        &mut self,
        record: Record,
        path: &str,
        target: &mut String,
        value: &Sourced<Reading>,
        notes: Option<&mut Vec<String>>,
    ) {
        match value.value.meaning {
            Meaning::Unanswered => return,
            Meaning::Given if target.is_empty() => {
                *target = self.fit(&value.value.text, &value.cell);
                self.origin(record, path, value);
                return;
            }
            Meaning::Given if fold(target) == fold(&value.value.text) => {
                self.origin(record, path, value);
                return;
            }
            Meaning::None | Meaning::NotApplicable if target.is_empty() => {
                self.remark(Told::SaidNone, value);
            }
            Meaning::None | Meaning::NotApplicable | Meaning::Given => {
                self.tell(Remark::Conflict {
                    cell: &value.cell,
                    value: &value.value.text,
                    kept: target,
                });
            }
        }
        if let Some(notes) = notes {
            notes.push(note_line(&value.cell, None, &value.value.text));
        }
    }

    /// The text as far as a field takes it.
    pub(super) fn fit(&mut self, text: &str, cell: &CellPlace) -> String {
        let cut: String = text.chars().take(MAX_TEXT).collect();
        if cut.len() < text.len() {
            self.tell(Remark::TextCut { cell });
        }
        cut
    }
}

/// A line of internal notes: the cell, the label beside it, the text.
pub(super) fn note_line(cell: &CellPlace, label: Option<&str>, text: &str) -> String {
    match label.map(str::trim).filter(|label| !label.is_empty()) {
        Some(label) => format!("[{cell}] {label} : {text}"),
        None => format!("[{cell}] {text}"),
    }
}

/// Internal notes from their lines, after what stands there already, as long as there is room.
pub(super) fn append_notes(notes: &mut String, lines: &[String]) {
    let mut room = MAX_TEXT.saturating_sub(notes.chars().count());
    for line in lines {
        let length = line.chars().count().saturating_add(1);
        if length <= room {
            room = room.saturating_sub(length);
            if !notes.is_empty() {
                notes.push('\n');
            }
            notes.push_str(line);
        }
    }
}
