//! `Tx`: what an edit may do to the register. Each write is compared with what is stored, row by row.
//! It must not know the journal's form, nor when the transaction ends.

use crate::error::{Result, StoreError};
use crate::file::room::explained_on;
use crate::map::{Row, RowKey, Rows, map, split};
use crate::noun::Noun;
use crate::register::Reader;
use crate::register::read::{missing, rows_of};
use crate::register::write::{delete, insert};
use crate::transact::Touched;
use registre_domain::activity::Activity;
use registre_domain::ids::{
    ActivityId, CommonMeasureId, EntityId, EstablishmentId, NoticeId, PartyId,
};
use registre_domain::limits;
use registre_domain::notice::Notice;
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::register::About;
use rusqlite::Connection;
use serde::Serialize;

/// A running edit.
pub struct Tx<'t> {
    pub(crate) connection: &'t Connection,
    touched: Touched,
    failed: Option<StoreError>,
    pub(crate) undoes: Option<u64>,
    reloaded: bool,
}

impl<'t> Tx<'t> {
    pub(crate) fn new(connection: &'t Connection, reloaded: bool) -> Self {
        Self {
            connection,
            touched: Touched::new(),
            failed: None,
            undoes: None,
            reloaded,
        }
    }

    /// Reads the register as this edit has left it so far.
    pub fn read(&self) -> Reader<'t> {
        Reader {
            connection: self.connection,
        }
    }

    /// Whether another program had written since the last look.
    pub fn reloaded(&self) -> bool {
        self.reloaded
    }

    /// Replaces what the register is.
    pub fn put_about(&mut self, about: &About) -> Result<()> {
        self.put(Noun::Register, &about.id.to_string(), about)
    }

    /// Adds an entity, or replaces the one that has its identifier.
    pub fn put_entity(&mut self, entity: &Entity) -> Result<()> {
        self.put(Noun::Entity, &entity.id.to_string(), entity)
    }

    /// Adds a place of business, or replaces the one that has its identifier.
    pub fn put_establishment(&mut self, establishment: &Establishment) -> Result<()> {
        self.put(
            Noun::Establishment,
            &establishment.id.to_string(),
            establishment,
        )
    }

    /// Adds a common measure, or replaces the one that has its identifier.
    pub fn put_common_measure(&mut self, measure: &CommonMeasure) -> Result<()> {
        self.put(Noun::CommonMeasure, &measure.id.to_string(), measure)
    }

    /// Adds a third party with all that belongs to it, or replaces the one that has its identifier.
    pub fn put_party(&mut self, party: &Party) -> Result<()> {
        self.put(Noun::Party, &party.id.to_string(), party)
    }

    /// Adds a sheet with all its lines, or replaces the one that has its identifier. Links between its
    /// lines that point at nothing are dropped first ([`Activity::prune_links`]).
    pub fn put_activity(&mut self, activity: &Activity) -> Result<()> {
        let mut pruned = activity.clone();
        pruned.prune_links();
        self.put(Noun::Activity, &pruned.id.to_string(), &pruned)
    }

    /// Adds a privacy notice with what was rewritten in it and its publications, or replaces the one that has its
    /// identifier.
    pub fn put_notice(&mut self, notice: &Notice) -> Result<()> {
        self.put(Noun::Notice, &notice.id.to_string(), notice)
    }

    /// Deletes an entity. Whatever names it must be gone or changed when the edit ends.
    pub fn delete_entity(&mut self, id: EntityId) -> Result<()> {
        self.remove(Noun::Entity, &id.to_string())
    }

    /// Deletes a place of business.
    pub fn delete_establishment(&mut self, id: EstablishmentId) -> Result<()> {
        self.remove(Noun::Establishment, &id.to_string())
    }

    /// Deletes a common measure.
    pub fn delete_common_measure(&mut self, id: CommonMeasureId) -> Result<()> {
        self.remove(Noun::CommonMeasure, &id.to_string())
    }

    /// Deletes a third party with all that belongs to it.
    pub fn delete_party(&mut self, id: PartyId) -> Result<()> {
        self.remove(Noun::Party, &id.to_string())
    }

    /// Deletes a sheet with all its lines. The journal still has them.
    pub fn delete_activity(&mut self, id: ActivityId) -> Result<()> {
        self.remove(Noun::Activity, &id.to_string())
    }

    /// Deletes a privacy notice with what was rewritten in it and its publications. The journal still has them, and
    /// what was published stays among the attached files.
    pub fn delete_notice(&mut self, id: NoticeId) -> Result<()> {
        self.remove(Noun::Notice, &id.to_string())
    }

    pub(crate) fn put(&mut self, noun: Noun, id: &str, value: &impl Serialize) -> Result<()> {
        let written = self.try_put(noun, id, value);
        self.guard(written)
    }

    pub(crate) fn remove(&mut self, noun: Noun, id: &str) -> Result<()> {
        let found = rows_of(self.connection, noun, id);
        let removed = found.and_then(|old| match old.is_empty() {
            true => Err(missing(noun, id)),
            false => self.replace(&old, &Rows::new()),
        });
        self.guard(removed)
    }

    fn try_put(&mut self, noun: Noun, id: &str, value: &impl Serialize) -> Result<()> {
        let unreadable = |_| StoreError::Unreadable { table: noun.code() };
        let value = serde_json::to_value(value).map_err(unreadable)?;
        limits::check(&value)?;
        let new = split(noun, id, &value)?;
        let old = rows_of(self.connection, noun, id)?;
        self.replace(&old, &new)
    }

    /// Puts rows in the place of others: first everything that goes, then everything that comes, so that
    /// two rows may exchange a value that is unique.
    pub(crate) fn replace(&mut self, old: &Rows, new: &Rows) -> Result<()> {
        let goes = old.iter().filter(|(key, row)| new.get(key) != Some(row));
        for (key, row) in goes {
            if let Some(table) = map().table(key.table) {
                delete(self.connection, table, &key.id)?;
            }
            self.touch(key, Some(row), new.get(key));
        }
        let comes = new.iter().filter(|(key, row)| old.get(key) != Some(row));
        for (key, row) in comes {
            if let Some(table) = map().table(key.table) {
                insert(self.connection, table, row)?;
            }
            if !old.contains_key(key) {
                self.touch(key, None, Some(row));
            }
        }
        Ok(())
    }

    /// Remembers a row that changed; of several changes to it, the first `before` and the last `after`.
    fn touch(&mut self, key: &RowKey, before: Option<&Row>, after: Option<&Row>) {
        let entry = self.touched.entry(key.clone());
        let fresh = || (before.cloned(), None);
        entry.or_insert_with(fresh).1 = after.cloned();
    }

    /// After a write that failed, half of it may be in place: the edit cannot end well any more,
    /// even when the closure goes on.
    pub(crate) fn guard<T>(&mut self, written: Result<T>) -> Result<T> {
        let written = written.map_err(|error| explained_on(error, self.connection));
        if let Err(error) = &written {
            self.failed.get_or_insert_with(|| error.clone());
        }
        written
    }

    /// What changed, and the step that this one undoes.
    pub(crate) fn finish(self) -> Result<(Touched, Option<u64>)> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        let mut touched = self.touched;
        touched.retain(|_, (before, after)| before != after);
        Ok((touched, self.undoes))
    }
}
