//! `transact`: the one way to write. One transaction, one step, one list of what changed.
//! It must not know what an operation means: the closure does it.

use crate::error::{Result, StoreError};
use crate::file::room::{explained, explained_on};
use crate::journal::append::{NewChange, append, next_seq};
use crate::journal::{Context, Kind, Op};
use crate::map::{Row, RowKey, map};
use crate::migrate::{APPLICATION_ID, BACKUP_ID, mark};
use crate::noun::Noun;
use crate::register::write::commit;
use crate::store::Store;
use crate::tx::Tx;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a transaction did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T = ()> {
    /// What the closure gave.
    pub value: T,
    /// Number of the step; nothing when nothing changed.
    pub step: Option<u64>,
    /// What changed, each thing once.
    pub changes: Vec<Changed>,
    /// Whether another program had written since the last look: what was read before is stale.
    pub reloaded: bool,
}

/// A thing that a transaction created, changed or deleted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// What it is.
    pub noun: Noun,
    /// Its identifier, or the fingerprint of an attached file.
    pub id: String,
}

/// Rows that changed, with what they were and what they are.
pub(crate) type Touched = BTreeMap<RowKey, (Option<Row>, Option<Row>)>;

/// A write transaction that has begun.
struct Begun<'s> {
    transaction: Transaction<'s>,
    /// SQLite's mark of what other programs wrote.
    version: i64,
    reloaded: bool,
}

impl Store {
    /// Runs an edit. Everything that the closure does is one transaction and one step, or nothing at all:
    /// when it fails, when a write in it failed, or when a link would be broken at its end.
    /// A closure that changes nothing writes no step. It should read what it changes from the [`Tx`]:
    /// another program may have written since the last look ([`Tx::reloaded`]).
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        context: &Context,
        edit: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        let is_own = matches!(op, Op::CreateRegister | Op::Undo | Op::Redo);
        if op.kind() != Kind::Edit || is_own {
            return Err(StoreError::WrongKind.into());
        }
        self.edit(op, context, edit)
    }

    /// Records a fact: a delivery, a backup. It changes no row, and undoing passes over it. `IsBackup` in a
    /// backup: what it was copied from does not learn of it.
    pub fn record(&mut self, op: Op, context: &Context, subject: &Value) -> Result<Outcome> {
        let entity = match op {
            Op::DeliverDocument => "delivery",
            Op::Backup => "backup",
            _ => return Err(StoreError::WrongKind),
        };
        let Begun {
            transaction,
            version,
            reloaded,
        } = self.begin()?;
        if mark(&transaction)? == BACKUP_ID {
            return Err(StoreError::IsBackup);
        }
        let change = NewChange {
            entity: entity.to_owned(),
            entity_id: next_seq(&transaction)?.to_string(),
            before: None,
            after: Some(subject.to_string()),
        };
        let seq = append(&transaction, op, None, context, &[change]);
        let written = seq.and_then(|seq| transaction.commit().map(|()| seq).map_err(Into::into));
        let seq = written.map_err(|error| explained(error, &self.path))?;
        self.data_version = version;
        Ok(Outcome {
            value: (),
            step: Some(seq),
            changes: Vec::new(),
            reloaded,
        })
    }

    /// Runs an edit of any operation, undo and redo included.
    pub(crate) fn edit<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        context: &Context,
        edit: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        let Begun {
            transaction,
            version,
            reloaded,
        } = self.begin()?;
        let mut tx = Tx::new(&transaction, reloaded);
        let value = edit(&mut tx)?;
        let (touched, undoes) = tx.finish()?;
        let step = match touched.is_empty() {
            // Dropping the transaction rolls back: the file is not written for nothing.
            true => None,
            false => {
                let closed = close(&transaction, op, undoes, context, &touched);
                Some(closed.map_err(|error| explained_on(error, &transaction))?)
            }
        };
        drop(transaction);
        self.data_version = version;
        Ok(Outcome {
            value,
            step,
            changes: changed(&touched),
            reloaded,
        })
    }

    fn begin(&mut self) -> Result<Begun<'_>> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        self.identity.check(&self.path)?;
        let seen = self.data_version;
        let behavior = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behavior)?;
        // Beginning may have waited for another program: the file is looked at again.
        self.identity.check(&self.path)?;
        let version = data_version(&transaction)?;
        Ok(Begun {
            transaction,
            version,
            reloaded: version != seen,
        })
    }
}

/// Writes the step and commits.
fn close(
    connection: &Connection,
    op: Op,
    undoes: Option<u64>,
    context: &Context,
    touched: &Touched,
) -> Result<u64> {
    let changes: Vec<_> = touched.iter().filter_map(new_change).collect();
    let seq = append(connection, op, undoes, context, &changes)?;
    if mark(connection)? == BACKUP_ID {
        // A copy that somebody works in is a register of its own.
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    let is_gone = |noun| {
        let of_noun = |(key, (_, after)): (&RowKey, &(_, Option<Row>))| {
            let is_root = map()
                .table(key.table)
                .is_some_and(|table| table.at.is_empty());
            after.is_none() && is_root && map().noun(key.table) == Some(noun)
        };
        touched.iter().any(of_noun)
    };
    commit(connection, is_gone)?;
    Ok(seq)
}

fn new_change((key, (before, after)): (&RowKey, &(Option<Row>, Option<Row>))) -> Option<NewChange> {
    let table = map().table(key.table)?;
    let text = |row: &Option<Row>| row.as_ref().map(|row| row.text(table));
    Some(NewChange {
        entity: table.name.to_owned(),
        entity_id: key.id.clone(),
        before: text(before),
        after: text(after),
    })
}

fn changed(touched: &Touched) -> Vec<Changed> {
    let of_row = |(key, (before, after)): (&RowKey, &(Option<Row>, Option<Row>))| {
        let row = after.as_ref().or(before.as_ref())?;
        Some(Changed {
            noun: map().noun(key.table)?,
            id: row.str_at(map().table(key.table)?.owner).to_owned(),
        })
    };
    let once: BTreeSet<_> = touched.iter().filter_map(of_row).collect();
    once.into_iter().collect()
}

/// SQLite's mark of what other connections wrote: it changes when one of them did.
pub(crate) fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}
