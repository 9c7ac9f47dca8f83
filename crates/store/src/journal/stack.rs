//! What can be undone and redone, read from the journal alone, so that it outlives a restart.
//! It must not change anything.
//!
//! A step whose every change was cleared at a final deletion is passed over: what it touched is gone for
//! good, and the steps before it do not wait for it. A step that was cleared in part is not passed over,
//! since steps before it may have touched the rest, nor undone by halves: undoing stops there
//! ([`crate::StoreError::Cleared`]).

use super::Op;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};

/// An edit, as far as undoing is concerned.
struct Edit {
    seq: u64,
    op: String,
    undoes: Option<u64>,
    /// Whether every change of it was cleared.
    cleared: bool,
}

impl Edit {
    fn is(&self, op: Op) -> bool {
        self.op == op.code()
    }
}

/// The last edit up to a step.
fn edit_at(connection: &Connection, seq: u64) -> Result<Option<Edit>> {
    let mut find = connection.prepare_cached(include_str!("sql/edit_at.sql"))?;
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let found = find.query_row([seq], |row| {
        Ok(Edit {
            seq: row.get(0)?,
            op: row.get(1)?,
            undoes: row.get(2)?,
            cleared: row.get(3)?,
        })
    });
    Ok(found.optional()?)
}

/// The step that undoing would undo. After an undo of `s`, what could be undone is what could be undone
/// before `s`; after the redo of that undo, it is `s` again. Creating the register is not undone.
pub(crate) fn undoable(connection: &Connection) -> Result<Option<u64>> {
    let mut upto = u64::MAX;
    while let Some(edit) = edit_at(connection, upto)? {
        if edit.is(Op::CreateRegister) {
            return Ok(None);
        }
        let found = match edit.undoes {
            Some(undone) if edit.is(Op::Undo) => {
                upto = undone.saturating_sub(1);
                continue;
            }
            Some(undo) if edit.is(Op::Redo) => undone_by(connection, undo)?,
            _ => Some(edit),
        };
        match found {
            Some(edit) if edit.cleared => upto = edit.seq.saturating_sub(1),
            found => return Ok(found.map(|edit| edit.seq)),
        }
    }
    Ok(None)
}

/// The edit that an undoing undid.
fn undone_by(connection: &Connection, undo: u64) -> Result<Option<Edit>> {
    let undone = edit_at(connection, undo)?.and_then(|undo| undo.undoes);
    undone.map_or(Ok(None), |seq| edit_at(connection, seq))
}

/// The undoing that redoing would undo: none after a new edit. After the redo of an undo, it is what
/// could be redone before that undo.
pub(crate) fn redoable(connection: &Connection) -> Result<Option<u64>> {
    let mut upto = u64::MAX;
    while let Some(edit) = edit_at(connection, upto)? {
        match edit.undoes {
            Some(_) if edit.is(Op::Undo) && edit.cleared => upto = edit.seq.saturating_sub(1),
            Some(_) if edit.is(Op::Undo) => return Ok(Some(edit.seq)),
            Some(undo) if edit.is(Op::Redo) => upto = undo.saturating_sub(1),
            _ => return Ok(None),
        }
    }
    Ok(None)
}
