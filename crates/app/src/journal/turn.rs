//! Undoing and redoing, and what would be undone or redone.
//! It must not know what a step changed beyond the names of what it touched.

use super::names::touched;
use crate::error::{AppError, ErrorCode};
use crate::organisation::Nothing;
use crate::session::{Session, Written};
use chrono::{DateTime, Utc};
use registre_store::{Context, Outcome, Step, Store, StoreError};
use serde::Serialize;

/// Where the journal stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct JournalState {
    /// What would be undone.
    pub undo: Option<StepName>,
    /// What would be done again.
    pub redo: Option<StepName>,
    /// How many steps there are.
    pub steps: u64,
    /// Fingerprint at the last edit, as documents print it.
    pub head: String,
}

/// A step as a button names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct StepName {
    /// Its number.
    pub seq: u64,
    /// Code of the operation; its words are under `op-<code>`.
    pub op: String,
    /// References or names of what it touched; the first ones when it touched a lot.
    pub touched: Vec<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
}

/// A step that was undone or done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Undone {
    /// Code of the operation that was undone or done again.
    pub op: String,
    /// References or names of what it touched; the first ones when it touched a lot.
    pub touched: Vec<String>,
    /// What the journal wrote.
    pub written: Written,
}

/// Says what would be undone and done again.
///
/// # Errors
/// What the store refuses.
pub fn state(session: &mut Session, _: Nothing) -> Result<JournalState, AppError> {
    let read = |session: &Session| -> Result<_, StoreError> {
        let store = &session.store;
        Ok((store.undoable()?, store.redoable()?, store.head()?))
    };
    let (undo, redo, head) = read(session).map_err(|error| session.named(error))?;
    Ok(JournalState {
        undo: undo.map(|step| step_name(session, step)).transpose()?,
        redo: redo.map(|step| step_name(session, step)).transpose()?,
        steps: head.last.0,
        head: head.edit.1.to_string(),
    })
}

fn step_name(session: &Session, step: Step) -> Result<StepName, AppError> {
    Ok(StepName {
        touched: touched(session, step.seq)?,
        seq: step.seq,
        op: step.op,
        at: step.at,
        actor: step.actor,
    })
}

/// Undoes the last edit, as a new step.
///
/// # Errors
/// `nothing-to-undo`; `diverged` when the register is not as the journal says.
pub fn undo(session: &mut Session, _: Nothing) -> Result<Undone, AppError> {
    turn(session, Store::undo, ErrorCode::NothingToUndo)
}

/// Does again what was undone last, as a new step.
///
/// # Errors
/// `nothing-to-redo`; `diverged` when the register is not as the journal says.
pub fn redo(session: &mut Session, _: Nothing) -> Result<Undone, AppError> {
    turn(session, Store::redo, ErrorCode::NothingToRedo)
}

type Turn = fn(&mut Store, &Context) -> Result<Option<Outcome<Step>>, StoreError>;

fn turn(session: &mut Session, turn: Turn, none: ErrorCode) -> Result<Undone, AppError> {
    let context = session.context("");
    let outcome = turn(&mut session.store, &context).map_err(|error| session.named(error))?;
    let (step, written) = session.wrote(outcome.ok_or_else(|| AppError::new(none))?);
    Ok(Undone {
        touched: touched(session, step.seq)?,
        op: step.op,
        written,
    })
}
