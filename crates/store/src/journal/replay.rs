//! Replaying: the rows as the journal says they are after a step.
//! It must not read the live tables.

use super::read::{RawChange, raw_changes, raw_steps};
use super::{Kind, Moment};
use crate::error::{Result, StoreError};
use crate::journal::append::instant;
use crate::map::{Map, Row, Table, map, register};
use crate::noun::Noun;
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

/// The register at a moment, read from the journal alone.
pub(crate) fn as_of(connection: &Connection, moment: Moment) -> Result<Register> {
    let seq = match moment {
        Moment::Step(seq) => seq,
        Moment::Instant(at) => {
            let mut find = connection.prepare_cached(include_str!("sql/at_instant.sql"))?;
            find.query_row([instant(at)], |row| row.get(0))?
        }
    };
    let steps = raw_steps(connection, 0..=seq)?;
    let edits = steps.iter().filter(|step| step.kind == Kind::Edit.code());
    let edits: BTreeSet<_> = edits.map(|step| step.seq).collect();
    let mut state = State::new();
    for change in raw_changes(connection, 0..=seq)? {
        if edits.contains(&change.seq) {
            apply(&mut state, change);
        }
    }
    if state.is_empty() {
        return Err(StoreError::NotFound {
            noun: Noun::Register,
            id: String::new(),
        });
    }
    assembled(state)
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
