//! Verified copies: `VACUUM INTO` a temporary file, check it, bring it to the disk, give it its name.
//! It must not open the register by its path.

use super::stop::{Going, check, watched};
use crate::error::{Result, StoreError};
use crate::file::connect::sound;
use crate::file::probe::MARK_AT;
use crate::file::room::explained;
use crate::migrate::{is_ours, mark, version};
use rusqlite::{Connection, OpenFlags};
use std::ffi::OsString;
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A path beside a file, with a word before the extension: `a.registre` → `a.<word>.registre`.
/// Counts up when there is a file of that name already.
pub(crate) fn beside(path: &Path, word: &str) -> Result<PathBuf> {
    let candidate = |n: u32| {
        let mut name = path.file_stem().unwrap_or_default().to_owned();
        name.push(format!(".{word}"));
        if n > 1 {
            name.push(format!("-{n}"));
        }
        if let Some(extension) = path.extension() {
            name.push(".");
            name.push(extension);
        }
        path.with_file_name(name)
    };
    let free = (1..1000).map(candidate).find(|path| !path.exists());
    free.ok_or(StoreError::Exists)
}

/// Copies to a path where nothing is. `marked` says what the copy is: a backup, or a register.
pub(crate) fn copy(
    connection: &Connection,
    to: &Path,
    marked: i32,
    going: &Going<'_>,
) -> Result<()> {
    // Takes the name at once, so that two copies at the same time do not meet.
    drop(File::create_new(to)?);
    let copied = copy_over(connection, to, marked, going);
    if copied.is_err() {
        // Ours, and empty still.
        std::fs::remove_file(to)?;
    }
    copied
}

/// Copies to a path, in the place of what is there.
pub(crate) fn copy_over(
    connection: &Connection,
    to: &Path,
    marked: i32,
    going: &Going<'_>,
) -> Result<()> {
    let part = part_of(to);
    let made = watched(connection, going, || vacuum(connection, &part))
        .and_then(|()| put_mark(&part, marked))
        .and_then(|()| verified(&part, version(connection)?, going))
        .and_then(|()| Ok(File::options().write(true).open(&part)?.sync_all()?))
        .and_then(|()| check(going))
        .and_then(|()| Ok(std::fs::rename(&part, to)?))
        .and_then(|()| sync_folder(to));
    // Before the unfinished copy goes: it makes room.
    let made = made.map_err(|error| explained(error, &part));
    if made.is_err() && part.exists() {
        std::fs::remove_file(&part)?;
    }
    made
}

/// A name for the unfinished copy that no other process uses.
fn part_of(to: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    to.with_file_name(name)
}

fn vacuum(connection: &Connection, to: &Path) -> Result<()> {
    let to = to
        .to_str()
        .ok_or(StoreError::Io(std::io::ErrorKind::InvalidFilename))?;
    connection.execute("VACUUM INTO ?1", [to])?;
    Ok(())
}

/// Writes what a copy is where SQLite keeps the application's mark. No connection has opened it yet: no side file
/// appears, and no lock is lost.
fn put_mark(path: &Path, marked: i32) -> Result<()> {
    let mut file = File::options().write(true).open(path)?;
    file.seek(SeekFrom::Start(MARK_AT as u64))?;
    Ok(file.write_all(&marked.to_be_bytes())?)
}

/// Checks a copy as a whole: structure, links, marks.
pub(crate) fn verified(path: &Path, schema: u32, going: &Going<'_>) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = Connection::open_with_flags(path, flags)?;
    let broken = watched(&copy, going, || {
        sound(&copy, "PRAGMA integrity_check(1)")?;
        Ok(copy.prepare("PRAGMA foreign_key_check")?.exists([])?)
    })?;
    if broken || !is_ours(mark(&copy)?) || version(&copy)? != schema {
        return Err(StoreError::Damaged);
    }
    Ok(())
}

/// A new name is on the disk only once its folder is.
#[cfg(unix)]
pub(crate) fn sync_folder(of: &Path) -> Result<()> {
    match of.parent() {
        Some(folder) => Ok(File::open(folder)?.sync_all()?),
        None => Ok(()),
    }
}

/// Windows has no such call; NTFS journals names itself.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> Result<()> {
    Ok(())
}
