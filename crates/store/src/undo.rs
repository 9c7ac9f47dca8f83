//! Undo and redo: a new step in which the rows of an earlier one change places, before and after.
//! It must not know what the rows mean; what can be undone is read from the journal.

use crate::error::{Result, StoreError};
use crate::journal::read::{RawChange, raw_changes, steps};
use crate::journal::{Context, Op, Step, stack};
use crate::map::{Row, RowKey, Rows, Table, map};
use crate::register::read::row_at;
use crate::store::Store;
use crate::transact::Outcome;
use crate::tx::Tx;
use rusqlite::Connection;

impl Store {
    /// Undoes the last edit that is not undone yet, and gives it; nothing when there is none. A step that
    /// was cleared whole at a final deletion is passed over. Refuses, and changes nothing, when a row is not
    /// as the journal says (`Diverged`), when the step was cleared in part (`Cleared`), or when what comes
    /// back names a thing that was deleted for good (`BrokenLink`).
    pub fn undo(&mut self, context: &Context) -> Result<Option<Outcome<Step>>> {
        self.swap_step(Op::Undo, context, to_undo)
    }

    /// Does again what was undone last, and gives it; nothing when there is none, or when an edit came after
    /// it. Refuses as [`Store::undo`] does.
    pub fn redo(&mut self, context: &Context) -> Result<Option<Outcome<Step>>> {
        self.swap_step(Op::Redo, context, to_redo)
    }

    /// The step that [`Store::undo`] would undo.
    pub fn undoable(&self) -> Result<Option<Step>> {
        let found = self.at_once(|reader| to_undo(reader.connection))?;
        Ok(found.map(|found| found.shown))
    }

    /// The step that [`Store::redo`] would do again.
    pub fn redoable(&self) -> Result<Option<Step>> {
        let found = self.at_once(|reader| to_redo(reader.connection))?;
        Ok(found.map(|found| found.shown))
    }

    fn swap_step(
        &mut self,
        op: Op,
        context: &Context,
        find: fn(&Connection) -> Result<Option<Target>>,
    ) -> Result<Option<Outcome<Step>>> {
        let done: Result<_> = self.edit(op, context, |tx| {
            let found = find(tx.connection)?;
            if let Some(target) = &found {
                tx.swap(target.seq)?;
            }
            Ok(found)
        });
        let done = done?;
        let found = done.value.filter(|_| done.step.is_some());
        Ok(found.map(|target| Outcome {
            value: target.shown,
            step: done.step,
            changes: done.changes,
            reloaded: done.reloaded,
        }))
    }
}

/// A step to swap, and the one that people know it by: an undoing is known by what it undid.
struct Target {
    seq: u64,
    shown: Step,
}

fn to_undo(connection: &Connection) -> Result<Option<Target>> {
    let Some(seq) = stack::undoable(connection)? else {
        return Ok(None);
    };
    let shown = step_at(connection, seq)?;
    Ok(Some(Target { seq, shown }))
}

fn to_redo(connection: &Connection) -> Result<Option<Target>> {
    let Some(seq) = stack::redoable(connection)? else {
        return Ok(None);
    };
    let undone = step_at(connection, seq)?.undoes.unwrap_or(seq);
    let shown = step_at(connection, undone)?;
    Ok(Some(Target { seq, shown }))
}

fn step_at(connection: &Connection, seq: u64) -> Result<Step> {
    let found = steps(connection, seq..=seq)?.pop();
    found.ok_or(StoreError::Unreadable { table: "step" })
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
