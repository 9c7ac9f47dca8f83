//! Merging what comes in with a register: the same identifier updates, the rest is added.
//! It must not know which kind of file it comes from, nor write anything.

use super::report::{Change, ImportedRecord, RecordKind};
use crate::error::{AppError, ErrorCode};
use crate::progress::{Phase, Watch};
use registre_domain::activity::Activity;
use registre_domain::code::Sha256;
use registre_domain::notice::Notice;
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::register::{Attachment, Register};
use registre_domain::{diff, reference};
use registre_import::cnil::Proposal;
use registre_store::{StoreError, Tx};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A register as it was and as it would become.
pub(super) struct Merged<'p> {
    before: Register,
    pub(super) after: Register,
    /// Contents of attached files, where the files that were read hold them.
    pub(super) contents: BTreeMap<&'p Sha256, &'p [u8]>,
}

/// Something with an identifier and a name, kept in one of the register's lists.
pub(super) trait Record: Clone + PartialEq + Serialize {
    const KIND: RecordKind;
    fn key(&self) -> String;
    fn name(&self) -> String;
}

macro_rules! records {
    ($($record:ty: $kind:ident, $key:ident, |$this:ident| $name:expr);+ $(;)?) => {$(
        impl Record for $record {
            const KIND: RecordKind = RecordKind::$kind;
            fn key(&self) -> String {
                self.$key.to_string()
            }
            fn name(&self) -> String {
                let $this = self;
                $name
            }
        }
    )+};
}

records! {
    Entity: Entity, id, |x| x.name.clone();
    Establishment: Establishment, id, |x| x.name.clone();
    CommonMeasure: CommonMeasure, id, |x| x.description.clone();
    Party: Party, id, |x| x.name.clone();
    Activity: Activity, id, |x| format!("{} {}", x.identity.reference, x.identity.name);
    Attachment: Attachment, sha256, |x| x.file_name.clone();
    Notice: Notice, id, |x| x.name.clone();
}

impl Merged<'_> {
    /// Starts from a register, unchanged.
    pub(super) fn over(register: Register) -> Self {
        Self {
            after: register.clone(),
            before: register,
            contents: BTreeMap::new(),
        }
    }

    /// The register as it would become.
    pub(super) fn register(&self) -> &Register {
        &self.after
    }

    /// Takes what a spreadsheet proposes.
    pub(super) fn take_proposal(&mut self, proposal: Proposal) {
        put_all(&mut self.after.entities, proposal.entities);
        put_all(&mut self.after.parties, proposal.parties);
        put_all(&mut self.after.activities, proposal.activities);
        self.after.about.main_entity = self.after.about.main_entity.or(proposal.main_entity);
    }

    /// Gives the next free reference to sheets of a file whose own is borne by another sheet: one that is
    /// not in the file, or one that comes before it there. Gives each replaced reference with its successor.
    pub(super) fn free_references(&mut self, incoming: &[Activity]) -> Vec<(String, String)> {
        let keys: BTreeSet<String> = incoming.iter().map(Record::key).collect();
        let others = self
            .after
            .activities
            .iter()
            .filter(|sheet| !keys.contains(&sheet.key()));
        let mut taken: BTreeSet<String> = others
            .map(|sheet| sheet.identity.reference.clone())
            .collect();
        let mut replaced = Vec::new();
        for key in incoming.iter().map(Record::key) {
            let all: Vec<String> = self
                .after
                .activities
                .iter()
                .map(|s| s.identity.reference.clone())
                .collect();
            let Some(sheet) = self.after.activities.iter_mut().find(|s| s.key() == key) else {
                continue;
            };
            let old = sheet.identity.reference.clone();
            if !old.is_empty() && taken.contains(&old) {
                let new = reference::next_free(all.iter().chain(&taken).map(String::as_str));
                sheet.identity.reference.clone_from(&new);
                replaced.push((old, new));
            }
            taken.insert(sheet.identity.reference.clone());
        }
        replaced
    }

    /// A register without sheets takes the incoming main entity as its own, and drops the blank one
    /// that it was created with, unless something names it.
    pub(super) fn adopt_main_entity(&mut self, incoming: &Register) {
        let own = self.after.about.main_entity;
        let is_named = self
            .after
            .establishments
            .iter()
            .any(|place| Some(place.entity) == own)
            || self.after.notices.iter().any(|one| one.entity == own);
        let untouched = |entity: &Entity| {
            let blank = Entity {
                id: entity.id,
                name: entity.name.clone(),
                ..Entity::default()
            };
            Some(entity.id) == own && *entity == blank && !is_named
        };
        self.after.entities.retain(|entity| !untouched(entity));
        self.after.about.main_entity = incoming.about.main_entity;
    }

    /// What is new, what changes with which fields, and what goes.
    pub(super) fn records(&self) -> Vec<ImportedRecord> {
        let (before, after) = (&self.before, &self.after);
        let mut records = Vec::new();
        if before.about != after.about {
            let fields = fields(&before.about, &after.about);
            records.push(ImportedRecord {
                kind: RecordKind::Register,
                id: after.about.id.to_string(),
                name: after.about.name.clone(),
                change: Change::Updated,
                fields,
            });
        }
        compare(&before.entities, &after.entities, &mut records);
        compare(&before.establishments, &after.establishments, &mut records);
        compare(
            &before.common_measures,
            &after.common_measures,
            &mut records,
        );
        compare(&before.parties, &after.parties, &mut records);
        compare(&before.attachments, &after.attachments, &mut records);
        compare(&before.activities, &after.activities, &mut records);
        compare(&before.notices, &after.notices, &mut records);
        records
    }

    /// Writes what is new and what changes.
    pub(super) fn write(&self, tx: &mut Tx<'_>, watch: &dyn Watch) -> Result<(), AppError> {
        watch.at(Phase::Saving, 0, 0)?;
        let (before, after) = (&self.before, &self.after);
        for attachment in changed(&before.attachments, &after.attachments) {
            watch.at(Phase::Saving, 0, 0)?;
            self.write_attachment(tx, attachment)?;
        }
        each(&before.entities, &after.entities, |entity| {
            tx.put_entity(entity)
        })?;
        each(&before.parties, &after.parties, |party| tx.put_party(party))?;
        each(&before.establishments, &after.establishments, |x| {
            tx.put_establishment(x)
        })?;
        each(&before.common_measures, &after.common_measures, |x| {
            tx.put_common_measure(x)
        })?;
        self.write_sheets(tx, watch)?;
        each(&before.notices, &after.notices, |x| tx.put_notice(x))?;
        if before.about != after.about {
            tx.put_about(&after.about)?;
        }
        let mut gone = before
            .entities
            .iter()
            .filter(|entity| after.entity(entity.id).is_none());
        gone.try_for_each(|entity| tx.delete_entity(entity.id))?;
        Ok(())
    }

    /// Sheets of a file may exchange their references: those that change theirs give it up first.
    fn write_sheets(&self, tx: &mut Tx<'_>, watch: &dyn Watch) -> Result<(), AppError> {
        let sheets = changed(&self.before.activities, &self.after.activities);
        for sheet in &sheets {
            let old = self.before.activities.iter().find(|old| old.id == sheet.id);
            if let Some(old) = old.filter(|old| old.identity.reference != sheet.identity.reference)
            {
                let mut without = old.clone();
                without.identity.reference.clear();
                tx.put_activity(&without)?;
            }
        }
        let total = u64::try_from(sheets.len()).unwrap_or(u64::MAX);
        for (done, sheet) in (0..).zip(sheets) {
            watch.at(Phase::Saving, done, total)?;
            tx.put_activity(sheet)?;
        }
        // The last word: what follows is written in one go.
        watch.at(Phase::Saving, total, total)
    }

    fn write_attachment(&self, tx: &mut Tx<'_>, file: &Attachment) -> Result<(), AppError> {
        let is_stored = self
            .before
            .attachments
            .iter()
            .any(|old| old.sha256 == file.sha256);
        match self.contents.get(&file.sha256) {
            _ if is_stored => tx.put_attachment(file)?,
            Some(bytes) => {
                tx.attach(&file.file_name, &file.media_type, bytes)?;
            }
            None => {
                let field = format!("contents.{}", file.sha256);
                return Err(AppError::new(ErrorCode::InvalidRequest).with("field", field));
            }
        }
        Ok(())
    }
}

/// Puts each record in the place of the one with its identifier, or at the end.
pub(super) fn put_all<T: Record>(list: &mut Vec<T>, incoming: Vec<T>) {
    let mut places: BTreeMap<String, usize> = list
        .iter()
        .enumerate()
        .map(|(at, record)| (record.key(), at))
        .collect();
    for record in incoming {
        let key = record.key();
        match places.get(&key).and_then(|at| list.get_mut(*at)) {
            Some(place) => *place = record,
            None => {
                places.insert(key, list.len());
                list.push(record);
            }
        }
    }
}

fn each<T: Record>(
    before: &[T],
    after: &[T],
    mut put: impl FnMut(&T) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    changed(before, after).into_iter().try_for_each(&mut put)
}

/// The records that are new or not as they were.
fn changed<'r, T: Record>(before: &[T], after: &'r [T]) -> Vec<&'r T> {
    let old: BTreeMap<String, &T> = before.iter().map(|record| (record.key(), record)).collect();
    after
        .iter()
        .filter(|record| old.get(&record.key()) != Some(record))
        .collect()
}

/// Adds what is new, what changes and what goes of one list.
fn compare<T: Record>(before: &[T], after: &[T], records: &mut Vec<ImportedRecord>) {
    let old: BTreeMap<String, &T> = before.iter().map(|record| (record.key(), record)).collect();
    let new: BTreeSet<String> = after.iter().map(Record::key).collect();
    for record in changed(before, after) {
        let (change, fields) = match old.get(&record.key()) {
            Some(old) => (Change::Updated, fields(*old, record)),
            None => (Change::Created, BTreeSet::new()),
        };
        records.push(described(record, change, fields));
    }
    for record in before.iter().filter(|record| !new.contains(&record.key())) {
        records.push(described(record, Change::Deleted, BTreeSet::new()));
    }
}

fn described<T: Record>(record: &T, change: Change, fields: BTreeSet<String>) -> ImportedRecord {
    ImportedRecord {
        kind: T::KIND,
        id: record.key(),
        name: record.name(),
        change,
        fields,
    }
}

/// The fields in which two states differ, lines as `*`.
fn fields<T: Serialize>(before: &T, after: &T) -> BTreeSet<String> {
    match (serde_json::to_value(before), serde_json::to_value(after)) {
        (Ok(before), Ok(after)) => diff::between(&before, &after)
            .iter()
            .map(|found| found.path.shape())
            .collect(),
        _ => BTreeSet::new(),
    }
}
