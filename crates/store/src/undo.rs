//! Undo and redo: a new step in which the rows of an earlier one change places, before and after.
//! It must not know what the rows mean; what can be undone is read from the journal.

use crate::error::{Result, StoreError};
use crate::journal::read::{RawChange, raw_changes};
use crate::journal::{Context, Op, Step, stack};
use crate::map::{Row, RowKey, Rows, Table, map};
use crate::register::read::row_at;
use crate::store::Store;
use crate::transact::Outcome;
use crate::tx::Tx;
use rusqlite::Connection;

impl Store {
    /// Undoes the last edit that is not undone yet; nothing when there is none. Refuses, and changes
    /// nothing, when a row is not as the journal says.
    pub fn undo(&mut self, context: &Context) -> Result<Option<Outcome>> {
        self.swap_step(Op::Undo, context, stack::undoable)
    }

    /// Does again what was undone last; nothing when there is none, or when an edit came after it.
    pub fn redo(&mut self, context: &Context) -> Result<Option<Outcome>> {
        self.swap_step(Op::Redo, context, stack::redoable)
    }

    /// The step that [`Store::undo`] would undo.
    pub fn undoable(&self) -> Result<Option<Step>> {
        self.step_of(stack::undoable(&self.connection)?)
    }

    /// The step that [`Store::redo`] would do again.
    pub fn redoable(&self) -> Result<Option<Step>> {
        let undo = self.step_of(stack::redoable(&self.connection)?)?;
        self.step_of(undo.and_then(|undo| undo.undoes))
    }

    fn step_of(&self, seq: Option<u64>) -> Result<Option<Step>> {
        let Some(seq) = seq else { return Ok(None) };
        Ok(self.steps(seq..=seq)?.pop())
    }

    fn swap_step(
        &mut self,
        op: Op,
        context: &Context,
        target: fn(&Connection) -> Result<Option<u64>>,
    ) -> Result<Option<Outcome>> {
        let done = self.edit(op, context, |tx| match target(tx.connection)? {
            Some(seq) => tx.swap(seq),
            None => Ok(()),
        })?;
        Ok(done.step.is_some().then_some(done))
    }
}

impl Tx<'_> {
    fn swap(&mut self, seq: u64) -> Result<()> {
        let (mut now, mut then) = (Rows::new(), Rows::new());
        for change in raw_changes(self.connection, seq..=seq)? {
            let diverged = || StoreError::Diverged {
                table: change.entity.clone(),
                id: change.entity_id.clone(),
            };
            if change.salt.is_none() {
                return Err(StoreError::Cleared { seq });
            }
            let place = map().place(&change.entity).ok_or_else(diverged)?;
            let table = map().table(place).ok_or_else(diverged)?;
            let live = row_at(self.connection, table, &change.entity_id)?;
            if live.as_ref().map(|row| row.text(table)) != change.after {
                return Err(diverged());
            }
            let key = RowKey {
                table: place,
                id: change.entity_id.clone(),
            };
            now.extend(live.map(|row| (key.clone(), row)));
            then.extend(
                before(table, &change)
                    .ok_or_else(diverged)?
                    .map(|row| (key, row)),
            );
        }
        self.undoes = Some(seq);
        let replaced = self.replace(&now, &then);
        self.guard(replaced)
    }
}

/// The row before a change; nothing when its text is not a row.
fn before(table: &Table, change: &RawChange) -> Option<Option<Row>> {
    match &change.before {
        None => Some(None),
        Some(text) => Row::parse(table, text).map(Some),
    }
}
