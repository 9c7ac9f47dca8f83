//! Why a write failed: no room, or a medium that fails. SQLite's code is the same for both.
//! It must not touch the register: it writes a file of its own beside it, and takes it away again.

use crate::error::{StoreError, WRITE_FAILED};
use registre_domain::Register;
use rusqlite::Connection;
use std::ffi::OsString;
use std::fs::File;
use std::io::{ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

/// How much the probe writes. A quota counts blocks: less than one would tell nothing.
static SAMPLE: [u8; 1 << 16] = [0; 1 << 16];
/// How much longer than the file the probe is made, to meet a limit on the size of one file: an attached
/// file at its largest.
const SPARE: u64 = Register::MAX_ATTACHMENT as u64;

/// A failed write of a file that SQLite gave no reason for becomes [`StoreError::DiskFull`] when its folder
/// takes no more bytes now; any other error stays what it is.
pub(crate) fn explained(error: StoreError, path: &Path) -> StoreError {
    if error != WRITE_FAILED {
        return error;
    }
    match probe(path).err().map(StoreError::from) {
        Some(StoreError::DiskFull) => StoreError::DiskFull,
        _ => error,
    }
}

/// The same for the file of a connection.
pub(crate) fn explained_on(error: StoreError, connection: &Connection) -> StoreError {
    let path = connection.path().unwrap_or_default();
    explained(error, Path::new(path))
}

fn probe(path: &Path) -> Result<()> {
    let probe = probe_of(path);
    let mut file = File::create_new(&probe)?;
    let tried = file
        .write_all(&SAMPLE)
        .and_then(|()| file.sync_all())
        .and_then(|()| grow(&file, path));
    drop(file);
    std::fs::remove_file(&probe)?;
    tried
}

/// Makes the probe as long as the file would become. Only a limit on the size tells something: that the
/// medium has no room for a second file as long does not mean that the first one may not grow.
fn grow(probe: &File, path: &Path) -> Result<()> {
    let length = std::fs::metadata(path)?.len().saturating_add(SPARE);
    match probe.set_len(length) {
        Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(error),
        _ => Ok(()),
    }
}

/// A name that no other process uses.
fn probe_of(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.probe", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    fn failed(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn a_failing_medium_is_not_a_full_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.registre");
        std::fs::write(&path, "x").unwrap();
        let codes = [
            ffi::SQLITE_IOERR_WRITE,
            ffi::SQLITE_IOERR_FSYNC,
            ffi::SQLITE_IOERR_TRUNCATE,
        ];
        for code in codes {
            let told = explained(failed(code), &path);
            assert_eq!(told, StoreError::Io(ErrorKind::Other), "there is room");
        }
        assert_eq!(
            explained(failed(ffi::SQLITE_FULL), &path),
            StoreError::DiskFull
        );
        let gone = folder.path().join("unplugged").join("a.registre");
        let told = explained(failed(ffi::SQLITE_IOERR_WRITE), &gone);
        assert_eq!(told, StoreError::Io(ErrorKind::Other), "nowhere to look");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "the probe is taken away");
    }

    #[test]
    fn only_a_failed_write_is_looked_into() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.registre");
        assert_eq!(explained(StoreError::Locked, &path), StoreError::Locked);
    }
}
