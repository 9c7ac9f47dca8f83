//! Writing rows: adding, removing, and saying in the store's words why SQLite refuses.
//! It must not know aggregates or the journal.

use crate::error::{Result, StoreError};
use crate::map::{Row, Table, map};
use crate::noun::Noun;
use rusqlite::ffi::{
    SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_PRIMARYKEY,
    SQLITE_CONSTRAINT_UNIQUE,
};
use rusqlite::{Connection, params_from_iter};

/// The column that no two sheets may share.
const REFERENCE: &str = "identity_reference";

/// Adds a row.
pub(crate) fn insert(connection: &Connection, table: &'static Table, row: &Row) -> Result<()> {
    let mut add = connection.prepare_cached(&table.statements.insert)?;
    let added = add.execute(params_from_iter(row.parameters()));
    added.map(|_| ()).map_err(|error| match extended(&error) {
        Some(SQLITE_CONSTRAINT_UNIQUE) => duplicate(table, row),
        Some(SQLITE_CONSTRAINT_PRIMARYKEY) => StoreError::DuplicateId { table: table.name },
        Some(SQLITE_CONSTRAINT_CHECK) => StoreError::Refused { table: table.name },
        _ => error.into(),
    })
}

/// Removes a row.
pub(crate) fn delete(connection: &Connection, table: &Table, id: &str) -> Result<()> {
    let mut remove = connection.prepare_cached(&table.statements.delete)?;
    remove.execute([id])?;
    Ok(())
}

fn duplicate(table: &'static Table, row: &Row) -> StoreError {
    let place = table
        .columns
        .iter()
        .position(|column| column.name == REFERENCE);
    match place {
        Some(place) => StoreError::DuplicateReference {
            reference: row.str_at(place).to_owned(),
        },
        None => StoreError::DuplicateId { table: table.name },
    }
}

fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|failure| failure.extended_code)
}

/// Commits. Links that leave an aggregate are checked here, once everything is in place.
/// `is_gone` says whether this transaction deleted a thing of a noun.
pub(crate) fn commit(connection: &Connection, is_gone: impl Fn(Noun) -> bool) -> Result<()> {
    let committed = connection.execute_batch("COMMIT");
    committed.map_err(|error| match extended(&error) {
        Some(SQLITE_CONSTRAINT_FOREIGNKEY) => {
            broken_link(connection, is_gone).unwrap_or_else(|error| error)
        }
        _ => error.into(),
    })
}

fn broken_link(connection: &Connection, is_gone: impl Fn(Noun) -> bool) -> Result<StoreError> {
    let mut check = connection.prepare("PRAGMA foreign_key_check")?;
    let mut found = check.query([])?;
    let Some(row) = found.next()? else {
        return Ok(StoreError::Damaged);
    };
    let (table, rowid, parent): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let noun_of = |name: &str| map().place(name).and_then(|place| map().noun(place));
    let (Some(noun), Some(target)) = (noun_of(&table), noun_of(&parent)) else {
        return Ok(StoreError::NotFound {
            noun: Noun::Attachment,
            id: String::new(),
        });
    };
    let id = owner_at(connection, &table, rowid)?;
    Ok(if is_gone(target) {
        StoreError::InUse {
            noun: target,
            by: noun,
            by_id: id,
        }
    } else {
        StoreError::BrokenLink { noun, id, target }
    })
}

fn owner_at(connection: &Connection, table: &str, rowid: i64) -> Result<String> {
    let Some(table) = map().place(table).and_then(|place| map().table(place)) else {
        return Ok(String::new());
    };
    let owner = table.owner_name();
    let text = format!(
        "SELECT \"{owner}\" FROM \"{}\" WHERE rowid = ?1",
        table.name
    );
    Ok(connection.query_row(&text, [rowid], |row| row.get(0))?)
}
