//! What a file is, found out without writing a byte of it or beside it.
//! It must not judge its content: that is read once it is opened.

use crate::error::{Result, StoreError};
use crate::migrate::{APPLICATION_ID, BACKUP_ID, Version, is_ours};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::io::Read;
use std::path::Path;

/// Where SQLite writes the application's mark in a file.
pub(crate) const MARK_AT: usize = 68;

/// The schema of a register file; refuses anything else. `known` is the newest schema of this program.
pub(crate) fn schema_of(path: &Path, known: Version) -> Result<Version> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(StoreError::NotARegister);
    }
    let (mark, schema) = read_marks(path).map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => garbled(path),
        _ => error.into(),
    })?;
    if !is_ours(mark) {
        return Err(StoreError::NotARegister);
    }
    match schema {
        0 => Err(StoreError::Damaged),
        found if found > known => Err(StoreError::NewerSchema { found, known }),
        found => Ok(found),
    }
}

/// `immutable` reads the first page without locks, without rolling back a journal left by a crash, and
/// without the side files of a foreign database: nothing is written even when the file is refused.
fn read_marks(path: &Path) -> rusqlite::Result<(i32, Version)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let uri = format!("{}?immutable=1", uri(path));
    let connection = Connection::open_with_flags(uri, flags)?;
    // A program that was killed, or that is writing now, may have counted pages that are not there yet.
    // That is for SQLite's recovery to put right, not a reason to refuse: this setting reads on.
    connection.pragma_update(None, "writable_schema", true)?;
    let read = |pragma| connection.pragma_query_value(None, pragma, |row| row.get(0));
    let version = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok((read("application_id")?, version))
}

/// SQLite does not know this file. It is a damaged register when our mark is in its place all the same.
/// Opening it by path is safe here: no connection can live on a file that SQLite does not know.
fn garbled(path: &Path) -> StoreError {
    let mut start = [0; MARK_AT + 4];
    let read = std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut start));
    let ours = [APPLICATION_ID, BACKUP_ID].map(i32::to_be_bytes);
    if read.is_ok() && ours.iter().any(|mark| start.ends_with(mark)) {
        StoreError::Damaged
    } else {
        StoreError::NotARegister
    }
}

/// A path as SQLite's URI: everything but the plain characters is escaped.
fn uri(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::from("file:");
    if !path.starts_with('/') {
        // A Windows drive: file:///C:/…
        uri.push_str("///");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b':' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_of_a_path_are_escaped() {
        let made = uri(Path::new("/tmp/a b?c#d%é.registre"));
        assert_eq!(made, "file:/tmp/a%20b%3Fc%23d%25%C3%A9.registre");
    }
}
