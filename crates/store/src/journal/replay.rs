//! Replaying: the rows as the journal says they are after a step.
//! It must not read the live tables.

use super::read::{RawChange, raw_changes, raw_steps, steps};
use super::{Kind, Moment};
use crate::error::{Result, StoreError};
use crate::journal::append::instant;
use crate::map::{Map, Row, Table, map, register};
use registre_domain::Register;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Rows by table and key, as texts.
pub(crate) type State = BTreeMap<(String, String), String>;

/// Applies one change. False when the state before is not the one that the change says.
pub(crate) fn apply(state: &mut State, change: RawChange) -> bool {
    let key = (change.entity, change.entity_id);
    if change.salt.is_none() {
        // Cleared at a final deletion: nothing is known, and nothing is left.
        state.remove(&key);
        return true;
    }
    let found = match change.after {
        Some(after) => state.insert(key, after),
        None => state.remove(&key),
    };
    found == change.before
}

/// The number of the last step of a moment; 0 before the first.
pub(crate) fn step_of(connection: &Connection, moment: Moment) -> Result<u64> {
    match moment {
        Moment::Step(seq) => Ok(seq),
        Moment::Instant(at) => {
            let mut find = connection.prepare_cached(include_str!("sql/at_instant.sql"))?;
            Ok(find.query_row([instant(at)], |row| row.get(0))?)
        }
    }
}

/// The register just after a step, read from the journal alone; `BeforeFirst` before there was one.
pub(crate) fn as_of(connection: &Connection, seq: u64) -> Result<Register> {
    let steps = raw_steps(connection, 0..=seq)?;
    let edits = steps.iter().filter(|step| step.kind == Kind::Edit.code());
    let edits: BTreeSet<_> = edits.map(|step| step.seq).collect();
    if edits.is_empty() {
        return Err(before_first(connection)?);
    }
    let mut state = State::new();
    for change in raw_changes(connection, 0..=seq)? {
        if edits.contains(&change.seq) {
            apply(&mut state, change);
        }
    }
    assembled(state)
}

/// The register of rows that a journal was found to leave; `BeforeFirst` where there are none yet.
pub(crate) fn of(connection: &Connection, state: State) -> Result<Register> {
    match state.is_empty() {
        true => Err(before_first(connection)?),
        false => assembled(state),
    }
}

/// Why there is no register before the first step, with the instant from which there is one.
fn before_first(connection: &Connection) -> Result<StoreError> {
    let first = steps(connection, 1..=1)?.pop();
    let at = first.map(|step| step.at);
    Ok(at.map_or(StoreError::Unreadable { table: "step" }, |at| {
        StoreError::BeforeFirst { at }
    }))
}

fn assembled(state: State) -> Result<Register> {
    let mut by_table: BTreeMap<usize, Vec<Row>> = BTreeMap::new();
    for ((name, _), text) in state {
        let place = map().place(&name);
        let row = place.and_then(|place| Row::parse(map().table(place)?, &text));
        let (Some(place), Some(row)) = (place, row) else {
            return Err(StoreError::Unreadable { table: "change" });
        };
        by_table.entry(place).or_default().push(row);
    }
    register(&mut |place, table: &Table| {
        Ok(Map::in_order(
            table,
            by_table.remove(&place).unwrap_or_default(),
        ))
    })
}
