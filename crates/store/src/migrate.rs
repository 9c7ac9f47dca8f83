//! The migrator: a verified copy first, then every missing schema and its number in one transaction.
//! It must not know what a schema contains.

use crate::backup::copy::{beside, copy};
use crate::error::{Result, StoreError};
use crate::schema::{SCHEMA_1, SCHEMA_2, SCHEMA_3};
use rusqlite::{Connection, TransactionBehavior};
use std::ops::ControlFlow;
use std::path::Path;

/// The number of a schema, as `user_version` holds it.
pub(crate) type Version = u32;
/// Our mark in a SQLite file: "RGPD".
pub(crate) const APPLICATION_ID: i32 = 0x5247_5044;
/// Our mark in a copy that nobody has worked in: "RGPS". The first edit makes it a register.
pub(crate) const BACKUP_ID: i32 = 0x5247_5053;

/// Whether a mark is one of ours.
pub(crate) fn is_ours(mark: i32) -> bool {
    [APPLICATION_ID, BACKUP_ID].contains(&mark)
}

/// The mark of an opened file.
pub(crate) fn mark(connection: &Connection) -> Result<i32> {
    Ok(connection.pragma_query_value(None, "application_id", |row| row.get(0))?)
}
/// The newest schema.
pub(crate) const SCHEMA: Version = 3;

/// One schema: its number, and the statements that lead to it from the one before.
pub(crate) type Migration = (Version, &'static str);

/// Every schema, in order.
pub(crate) const MIGRATIONS: &[Migration] = &[(1, SCHEMA_1), (2, SCHEMA_2), (SCHEMA, SCHEMA_3)];

/// The newest schema of a list.
pub(crate) fn newest(migrations: &[Migration]) -> Version {
    migrations.last().map_or(0, |(version, _)| *version)
}

/// Brings an opened register to the newest schema. The copy made before is
/// `<name>.avant-v<N>.registre`, beside the file, and is never overwritten.
pub(crate) fn migrate(
    connection: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<()> {
    let newest = newest(migrations);
    if version(connection)? == newest {
        return Ok(());
    }
    let before = beside(path, &format!("avant-v{newest}"))?;
    copy(
        connection,
        &before,
        BACKUP_ID,
        &|| ControlFlow::Continue(()),
    )?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    apply(&transaction, migrations)?;
    transaction.commit()?;
    Ok(())
}

/// Runs the missing schemas inside a transaction.
pub(crate) fn apply(connection: &Connection, migrations: &[Migration]) -> Result<()> {
    let found = version(connection)?;
    for (version, statements) in migrations.iter().filter(|(version, _)| *version > found) {
        connection.execute_batch(statements)?;
        connection.pragma_update(None, "user_version", version)?;
    }
    let broken = connection.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if broken {
        Err(StoreError::Damaged)
    } else {
        Ok(())
    }
}

/// The schema of an opened file.
pub(crate) fn version(connection: &Connection) -> Result<Version> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
