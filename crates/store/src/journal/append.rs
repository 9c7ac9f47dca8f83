//! Adding a step: its number, its date, its changes with salt and digest, its link in the chain.
//! It must not know why rows changed.

use super::chain::{ChainHash, Entry, Header, chain, digest};
use super::{Context, Op};
use crate::error::Result;
use crate::migrate::SCHEMA;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

/// A change to add.
pub(crate) struct NewChange {
    pub(crate) entity: String,
    pub(crate) entity_id: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// The last step, as the next one needs it.
struct Last {
    seq: u64,
    at: String,
    chain: ChainHash,
}

/// An instant as the journal writes it: to the microsecond, so that texts sort as instants.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

/// The number that the next step will have.
pub(crate) fn next_seq(connection: &Connection) -> Result<u64> {
    Ok(last(connection)?.seq.saturating_add(1))
}

/// Adds a step with its changes; gives its number.
pub(crate) fn append(
    connection: &Connection,
    op: Op,
    undoes: Option<u64>,
    context: &Context,
    changes: &[NewChange],
) -> Result<u64> {
    let last = last(connection)?;
    let at = instant(context.at).max(last.at);
    let salts = salts(connection, changes.len())?;
    let entries: Vec<_> = (0u32..)
        .zip(changes.iter().zip(&salts))
        .map(|(n, (change, salt))| entry(n, change, salt))
        .collect();
    let header = Header {
        seq: last.seq.saturating_add(1),
        at: &at,
        actor: &context.actor,
        op: op.code(),
        comment: &context.comment,
        undoes,
        kind: op.kind().code(),
        schema: SCHEMA,
        app_version: &context.app_version,
    };
    add_step(connection, &header, chain(last.chain, &header, &entries))?;
    for ((change, salt), entry) in changes.iter().zip(&salts).zip(&entries) {
        add_change(connection, header.seq, change, salt, entry)?;
    }
    Ok(header.seq)
}

fn entry<'c>(n: u32, change: &'c NewChange, salt: &[u8]) -> Entry<'c> {
    Entry {
        n,
        entity: &change.entity,
        entity_id: &change.entity_id,
        digest: digest(salt, change.before.as_deref(), change.after.as_deref()),
    }
}

fn last(connection: &Connection) -> Result<Last> {
    let mut find = connection.prepare_cached(include_str!("sql/last.sql"))?;
    let found = find.query_row([], |row| {
        Ok(Last {
            seq: row.get(0)?,
            at: row.get(1)?,
            chain: ChainHash(row.get(2)?),
        })
    });
    Ok(found.optional()?.unwrap_or(Last {
        seq: 0,
        at: String::new(),
        chain: ChainHash::START,
    }))
}

fn salts(connection: &Connection, count: usize) -> Result<Vec<[u8; 16]>> {
    let mut make = connection.prepare_cached(include_str!("sql/salt.sql"))?;
    let salts: rusqlite::Result<Vec<_>> = (0..count)
        .map(|_| make.query_row([], |row| row.get(0)))
        .collect();
    Ok(salts?)
}

fn add_step(connection: &Connection, header: &Header<'_>, chain: ChainHash) -> Result<()> {
    let mut add = connection.prepare_cached(include_str!("sql/add_step.sql"))?;
    add.execute(params![
        header.seq,
        header.at,
        header.actor,
        header.op,
        header.comment,
        header.undoes,
        header.kind,
        header.schema,
        header.app_version,
        chain.0
    ])?;
    Ok(())
}

fn add_change(
    connection: &Connection,
    seq: u64,
    change: &NewChange,
    salt: &[u8],
    entry: &Entry<'_>,
) -> Result<()> {
    let mut add = connection.prepare_cached(include_str!("sql/add_change.sql"))?;
    add.execute(params![
        seq,
        entry.n,
        entry.entity,
        entry.entity_id,
        change.before,
        change.after,
        salt,
        entry.digest
    ])?;
    Ok(())
}
