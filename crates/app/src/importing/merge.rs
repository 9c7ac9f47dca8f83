//! Merging what comes in with a register: same identifier replaces, the rest is added.
//! It must not know which kind of file it comes from.

use super::{Imported, ImportedSheet, Tally};
use crate::error::AppError;
use registre_domain::activity::Activity;
use registre_domain::code::Sha256;
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::reference;
use registre_domain::register::{Attachment, Register};
use registre_import::cnil::Proposal;
use registre_store::Tx;
use std::collections::BTreeMap;

/// A register as it was and as it would become.
pub(super) struct Merged {
    before: Register,
    after: Register,
    contents: BTreeMap<Sha256, Vec<u8>>,
}

/// Something with an identifier, kept in one of the register's lists.
trait Record: Clone + PartialEq {
    type Id: PartialEq;
    fn id(&self) -> Self::Id;
}

macro_rules! records {
    ($($record:ty: $id:ty = $field:ident),+ $(,)?) => {$(
        impl Record for $record {
            type Id = $id;
            fn id(&self) -> $id {
                self.$field.clone()
            }
        }
    )+};
}

records! {
    Entity: registre_domain::ids::EntityId = id,
    Establishment: registre_domain::ids::EstablishmentId = id,
    CommonMeasure: registre_domain::ids::CommonMeasureId = id,
    Party: registre_domain::ids::PartyId = id,
    Activity: registre_domain::ids::ActivityId = id,
    Attachment: Sha256 = sha256,
}

impl Merged {
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

    /// Takes an exchange file. The register keeps its own name, unless the file is about this very register.
    /// Gives the references that other sheets bear already, each with the one that replaces it.
    pub(super) fn take_exchange(
        &mut self,
        incoming: Register,
        contents: BTreeMap<Sha256, Vec<u8>>,
    ) -> Vec<(String, String)> {
        if incoming.about.id == self.after.about.id {
            self.after.about.name = incoming.about.name;
            self.after.about.main_entity = incoming.about.main_entity;
        } else if self.after.activities.is_empty() && incoming.about.main_entity.is_some() {
            self.adopt_main_entity(&incoming);
        }
        put_all(&mut self.after.entities, incoming.entities);
        put_all(&mut self.after.establishments, incoming.establishments);
        put_all(&mut self.after.common_measures, incoming.common_measures);
        put_all(&mut self.after.parties, incoming.parties);
        put_all(&mut self.after.attachments, incoming.attachments);
        self.contents.extend(contents);
        let mut replaced = Vec::new();
        for mut sheet in incoming.activities {
            sheet.prune_links();
            replaced.extend(self.free_reference(&mut sheet));
            put_all(&mut self.after.activities, vec![sheet]);
        }
        replaced
    }

    /// A register without sheets takes the incoming main entity as its own, and drops the empty
    /// one that it was created with.
    fn adopt_main_entity(&mut self, incoming: &Register) {
        let own = self.after.about.main_entity;
        let untouched = |entity: &Entity| {
            let blank = Entity {
                id: entity.id,
                name: entity.name.clone(),
                ..Entity::default()
            };
            Some(entity.id) == own && *entity == blank
        };
        self.after.entities.retain(|entity| !untouched(entity));
        self.after.about.main_entity = incoming.about.main_entity;
    }

    /// A reference that another sheet bears is replaced by the next free one.
    fn free_reference(&self, sheet: &mut Activity) -> Option<(String, String)> {
        let old = sheet.identity.reference.clone();
        let others = self
            .after
            .activities
            .iter()
            .filter(|other| other.id != sheet.id);
        let in_use = others.map(|other| other.identity.reference.as_str());
        if old.is_empty() || in_use.clone().all(|reference| reference != old) {
            return None;
        }
        let new = reference::next_free(in_use);
        sheet.identity.reference.clone_from(&new);
        Some((old, new))
    }

    /// Says what is new and what changes.
    pub(super) fn describe(&self, imported: &mut Imported) {
        let (before, after) = (&self.before, &self.after);
        let pairs = [
            compare(&before.entities, &after.entities),
            compare(&before.establishments, &after.establishments),
            compare(&before.common_measures, &after.common_measures),
            compare(&before.parties, &after.parties),
            compare(&before.activities, &after.activities),
            compare(&before.attachments, &after.attachments),
        ];
        let tally = |count: fn(&(usize, usize)) -> usize| {
            let [
                entities,
                establishments,
                common_measures,
                parties,
                activities,
                attachments,
            ] = pairs.each_ref().map(count);
            Tally {
                entities,
                establishments,
                common_measures,
                parties,
                activities,
                attachments,
            }
        };
        imported.created = tally(|pair| pair.0);
        imported.updated = tally(|pair| pair.1);
        imported.sheets = changed(&before.activities, &after.activities)
            .map(|sheet| ImportedSheet {
                id: sheet.id,
                reference: sheet.identity.reference.clone(),
                name: sheet.identity.name.clone(),
                created: before.activities.iter().all(|other| other.id != sheet.id),
            })
            .collect();
    }

    /// Writes what is new and what changes.
    pub(super) fn write(&self, tx: &mut Tx<'_>) -> Result<(), AppError> {
        let (before, after) = (&self.before, &self.after);
        for attachment in changed(&before.attachments, &after.attachments) {
            if let Some(bytes) = self.contents.get(&attachment.sha256) {
                tx.attach(&attachment.file_name, &attachment.media_type, bytes)?;
            }
        }
        for entity in changed(&before.entities, &after.entities) {
            tx.put_entity(entity)?;
        }
        for party in changed(&before.parties, &after.parties) {
            tx.put_party(party)?;
        }
        for establishment in changed(&before.establishments, &after.establishments) {
            tx.put_establishment(establishment)?;
        }
        for measure in changed(&before.common_measures, &after.common_measures) {
            tx.put_common_measure(measure)?;
        }
        for sheet in changed(&before.activities, &after.activities) {
            tx.put_activity(sheet)?;
        }
        if before.about != after.about {
            tx.put_about(&after.about)?;
        }
        for gone in &before.entities {
            if after.entity(gone.id).is_none() {
                tx.delete_entity(gone.id)?;
            }
        }
        Ok(())
    }
}

/// Puts each record in the place of the one with its identifier, or at the end.
fn put_all<T: Record>(list: &mut Vec<T>, incoming: Vec<T>) {
    for record in incoming {
        match list.iter_mut().find(|other| other.id() == record.id()) {
            Some(place) => *place = record,
            None => list.push(record),
        }
    }
}

/// The records that are new or not as they were.
fn changed<'r, T: Record>(before: &'r [T], after: &'r [T]) -> impl Iterator<Item = &'r T> {
    after.iter().filter(|record| !before.contains(record))
}

/// How many records are new, and how many change.
fn compare<T: Record>(before: &[T], after: &[T]) -> (usize, usize) {
    let is_new = |record: &&T| before.iter().all(|other| other.id() != record.id());
    let (new, updated): (Vec<_>, Vec<_>) = changed(before, after).partition(is_new);
    (new.len(), updated.len())
}
