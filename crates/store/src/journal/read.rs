//! Reading the journal: steps, changes, the history of a sheet, the head.
//! It must not judge what it reads: that is `verify`.

use super::chain::{ChainHash, hex};
use super::{Change, Head, Kind, Step};
use crate::error::{Result, StoreError};
use crate::map::{Row, Table, map};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A step as it is written.
pub(crate) struct RawStep {
    pub(crate) seq: u64,
    pub(crate) at: String,
    pub(crate) actor: String,
    pub(crate) op: String,
    pub(crate) comment: String,
    pub(crate) undoes: Option<u64>,
    pub(crate) kind: String,
    pub(crate) schema: u32,
    pub(crate) app_version: String,
    pub(crate) chain: ChainHash,
}

/// A change as it is written.
pub(crate) struct RawChange {
    pub(crate) seq: u64,
    pub(crate) n: u32,
    pub(crate) entity: String,
    pub(crate) entity_id: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    pub(crate) salt: Option<Vec<u8>>,
    pub(crate) digest: [u8; 32],
}

impl RawStep {
    pub(super) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            op: row.get(3)?,
            comment: row.get(4)?,
            undoes: row.get(5)?,
            kind: row.get(6)?,
            schema: row.get(7)?,
            app_version: row.get(8)?,
            chain: ChainHash(row.get(9)?),
        })
    }

    pub(super) fn typed(self) -> Result<Step> {
        let at = DateTime::parse_from_rfc3339(&self.at);
        let at = at.map_err(|_| StoreError::Unreadable { table: "step" })?;
        let is_fact = self.kind == Kind::Fact.code();
        Ok(Step {
            seq: self.seq,
            at: at.with_timezone(&Utc),
            actor: self.actor,
            op: self.op,
            comment: self.comment,
            undoes: self.undoes,
            kind: if is_fact { Kind::Fact } else { Kind::Edit },
            schema: self.schema,
            app_version: self.app_version,
            chain: self.chain,
        })
    }
}

impl RawChange {
    pub(super) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            n: row.get(1)?,
            entity: row.get(2)?,
            entity_id: row.get(3)?,
            before: row.get(4)?,
            after: row.get(5)?,
            salt: row.get(6)?,
            digest: row.get(7)?,
        })
    }

    pub(super) fn typed(self) -> Result<Change> {
        let table = map()
            .place(&self.entity)
            .and_then(|place| map().table(place));
        Ok(Change {
            seq: self.seq,
            n: self.n,
            entity: self.entity,
            entity_id: self.entity_id,
            before: content(table, self.before.as_deref())?,
            after: content(table, self.after.as_deref())?,
            cleared: self.salt.is_none(),
            salt: self.salt.as_deref().map(hex),
            digest: hex(&self.digest),
            before_text: self.before,
            after_text: self.after,
        })
    }
}

/// A row with all its columns, or the subject of a fact.
fn content(table: Option<&Table>, text: Option<&str>) -> Result<Option<Value>> {
    let Some(text) = text else { return Ok(None) };
    let read = match table {
        Some(table) => Row::parse(table, text).map(|row| row.object(table)),
        None => serde_json::from_str(text).ok(),
    };
    let unreadable = StoreError::Unreadable { table: "change" };
    read.map(Some).ok_or(unreadable)
}

/// Steps as they are written.
pub(crate) fn raw_steps(
    connection: &Connection,
    range: RangeInclusive<u64>,
) -> Result<Vec<RawStep>> {
    let mut find = connection.prepare_cached(include_str!("sql/steps.sql"))?;
    let found = find.query_map(bounds(&range), RawStep::read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Changes as they are written, step by step.
pub(crate) fn raw_changes(
    connection: &Connection,
    range: RangeInclusive<u64>,
) -> Result<Vec<RawChange>> {
    let mut find = connection.prepare_cached(include_str!("sql/changes.sql"))?;
    let found = find.query_map(bounds(&range), RawChange::read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// SQLite's integers end where `i64` ends.
fn bounds(range: &RangeInclusive<u64>) -> [i64; 2] {
    [range.start(), range.end()].map(|seq| i64::try_from(*seq).unwrap_or(i64::MAX))
}

/// Steps of a range of numbers.
pub(crate) fn steps(connection: &Connection, range: RangeInclusive<u64>) -> Result<Vec<Step>> {
    let found = raw_steps(connection, range)?;
    found.into_iter().map(RawStep::typed).collect()
}

/// Changes of a step.
pub(crate) fn changes(connection: &Connection, seq: u64) -> Result<Vec<Change>> {
    let found = raw_changes(connection, seq..=seq)?;
    found.into_iter().map(RawChange::typed).collect()
}

/// Every step with its changes.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(Step, Vec<Change>)>> {
    let mut changes: BTreeMap<u64, Vec<Change>> = BTreeMap::new();
    for change in raw_changes(connection, 0..=u64::MAX)? {
        changes.entry(change.seq).or_default().push(change.typed()?);
    }
    let steps = steps(connection, 0..=u64::MAX)?.into_iter();
    let with_changes = |step: Step| {
        let of_step = changes.remove(&step.seq).unwrap_or_default();
        (step, of_step)
    };
    Ok(steps.map(with_changes).collect())
}

/// Numbers of the steps that touched a sheet, one of its lines, or another thing by its identifier.
pub(crate) fn history(connection: &Connection, id: &str) -> Result<Vec<u64>> {
    let mut find = connection.prepare_cached(include_str!("sql/history.sql"))?;
    let found = find.query_map([id], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Where the journal stands.
pub(crate) fn head(connection: &Connection) -> Result<Head> {
    head_at(connection, u64::MAX)
}

/// Where the journal stood just after a step.
pub(crate) fn head_at(connection: &Connection, seq: u64) -> Result<Head> {
    let mut find = connection.prepare_cached(include_str!("sql/head.sql"))?;
    let [_, seq] = bounds(&(0..=seq));
    let mut last = |any_kind: bool| -> Result<(u64, ChainHash)> {
        let found = find.query_row(params![any_kind, seq], |row| {
            Ok((row.get(0)?, ChainHash(row.get(1)?)))
        });
        Ok(found.optional()?.unwrap_or((0, ChainHash::START)))
    };
    Ok(Head {
        edit: last(false)?,
        last: last(true)?,
    })
}
