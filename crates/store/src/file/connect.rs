//! Connecting to a register file, with the settings that its weight asks for.
//! It must not create files or change their content.

use crate::error::{Result, StoreError};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long to wait for another program that holds the file.
const PATIENCE: Duration = Duration::from_secs(2);
/// As many statements as an edit of one sheet uses, and some more.
const STATEMENTS: usize = 256;

/// Opens an existing file. Falls back to reading only when the file, its folder or its medium asks for it.
pub(crate) fn connect(path: &Path, read_only: bool) -> Result<Connection> {
    let access = match read_only {
        true => OpenFlags::SQLITE_OPEN_READ_ONLY,
        false => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(include_str!("sql/settings.sql"))?;
    Ok(connection)
}

/// Whether SQLite may write the file.
pub(crate) fn is_read_only(connection: &Connection) -> Result<bool> {
    Ok(connection.is_readonly(MAIN_DB)?)
}

/// The single file is complete between transactions: no side file that a synchronised folder could lose.
pub(crate) fn keep_in_one_file(connection: &Connection) -> Result<()> {
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    match mode.as_str() {
        "delete" => Ok(()),
        _ => Err(StoreError::Locked),
    }
}

/// Reads every page for its structure, that none is cut off, and that there is one register in it.
pub(crate) fn check(connection: &Connection, path: &Path) -> Result<()> {
    // No other program writes while this reads.
    let transaction = connection.unchecked_transaction()?;
    sound(&transaction, "PRAGMA quick_check(1)")?;
    complete(&transaction, path)?;
    let count = transaction.query_row("SELECT count(*) FROM register", [], |row| row.get(0));
    match count {
        Ok(1) => Ok(()),
        Ok(_) => Err(StoreError::Damaged),
        // Without the table it is not a register any more, whatever its mark says.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::Unknown) => {
            Err(StoreError::Damaged)
        }
        Err(error) => Err(error.into()),
    }
}

/// SQLite reads zeros where the last page is cut off, and its checks may pass over them.
fn complete(connection: &Connection, path: &Path) -> Result<()> {
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, u64>(0));
    let expected = number("page_count")?.saturating_mul(number("page_size")?);
    match std::fs::metadata(path)?.len() < expected {
        true => Err(StoreError::Damaged),
        false => Ok(()),
    }
}

/// Runs a check of SQLite's; anything but "ok" is damage.
pub(crate) fn sound(connection: &Connection, check: &str) -> Result<()> {
    let answer: String = connection.query_row(check, [], |row| row.get(0))?;
    match answer.as_str() {
        "ok" => Ok(()),
        _ => Err(StoreError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_of_a_live_connection_are_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::File::create_new(&path).unwrap();
        let connection = connect(&path, false).unwrap();
        keep_in_one_file(&connection).unwrap();
        let text = |pragma: &str| -> String {
            connection
                .query_row(&format!("PRAGMA {pragma}"), [], |row| {
                    row.get_ref(0)?
                        .as_str()
                        .map(str::to_owned)
                        .map_err(Into::into)
                })
                .unwrap()
        };
        assert_eq!(text("journal_mode"), "delete");
        assert_eq!(text("locking_mode"), "normal");
        let number = |pragma: &str| -> i64 {
            connection
                .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))
                .unwrap()
        };
        let expected = [
            ("synchronous", 3),
            ("foreign_keys", 1),
            ("secure_delete", 1),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("temp_store", 2),
            ("busy_timeout", 2000),
        ];
        for (pragma, value) in expected {
            assert_eq!(number(pragma), value, "{pragma}");
        }
        assert!(
            connection
                .db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)
                .unwrap()
        );
    }
}
