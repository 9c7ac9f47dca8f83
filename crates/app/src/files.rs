//! Reading and writing files for hosts: bounded, whole or not at all, never over a register.
//! It must not know what is in them.

use crate::error::{AppError, ErrorCode};
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

/// The largest file that is read whole, in bytes.
pub const MAX_FILE: u64 = 200 * 1024 * 1024;

/// How a SQLite file begins, ours among them.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// The name of a file as a person knows it.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Reads a file of at most [`MAX_FILE`] bytes, whatever its size is said to be.
///
/// # Errors
/// `file-missing`, `file-too-large`, `file-unusable`.
pub fn read(path: &Path) -> Result<Vec<u8>, AppError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| from_io(error, path))?;
    let read = file.take(MAX_FILE + 1).read_to_end(&mut bytes);
    let read = read.map_err(|error| from_io(error, path))?;
    if u64::try_from(read).is_ok_and(|read| read > MAX_FILE) {
        return Err(AppError::new(ErrorCode::FileTooLarge).with("file", file_name(path)));
    }
    Ok(bytes)
}

/// Writes a file whole or not at all: under a name of its own first, on the disk, then in its place.
///
/// # Errors
/// `file-exists` unless it may be overwritten; `is-a-register` and `not-a-plain-file` even then; `disk-full`,
/// `file-unusable`.
pub fn save(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), AppError> {
    refuse_place(path)?;
    let io = |error| from_io(error, path);
    let folder = folder_of(path)?;
    let mut beside = builder().tempfile_in(folder).map_err(io)?;
    beside
        .write_all(bytes)
        .and_then(|()| beside.as_file().sync_all())
        .map_err(io)?;
    let placed = if overwrite {
        beside.persist(path)
    } else {
        beside.persist_noclobber(path)
    };
    placed.map_err(|refused| io(refused.error))?;
    Ok(())
}

/// The folder that a file goes to, which must be there.
pub(crate) fn folder_of(path: &Path) -> Result<&Path, AppError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match folder.is_dir() {
        true => Ok(folder),
        false => Err(AppError::new(ErrorCode::FolderMissing).with("file", file_name(path))),
    }
}

/// A file that others may read as far as the session lets them, as any document.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".registre-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Only a plain file gives way to a document, where overwriting was asked for: never a register, nor a device, a
/// pipe, a folder or a link, which stands for something else. What is none is not even opened: a pipe would wait.
fn refuse_place(path: &Path) -> Result<(), AppError> {
    match std::fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => {
            return Err(AppError::new(ErrorCode::NotAPlainFile).with("file", file_name(path)));
        }
        Ok(_) => {}
        Err(_) => return Ok(()),
    }
    let mut start = [0; SQLITE.len()];
    let begins = File::open(path).and_then(|mut file| file.read_exact(&mut start));
    match begins {
        Ok(()) if start == *SQLITE => {
            Err(AppError::new(ErrorCode::IsARegister).with("file", file_name(path)))
        }
        _ => Ok(()),
    }
}

/// An error of the file system about a file.
pub fn from_io(error: std::io::Error, path: &Path) -> AppError {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::NotFound => ErrorCode::FileMissing,
        ErrorKind::AlreadyExists => ErrorCode::FileExists,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            ErrorCode::DiskFull
        }
        _ => ErrorCode::FileUnusable,
    };
    AppError::new(code)
        .with("file", file_name(path))
        .because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_takes_a_free_place_or_one_that_may_be_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        save(&path, b"one", false).unwrap();
        assert_eq!(
            save(&path, b"two", false).unwrap_err().code,
            ErrorCode::FileExists
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        save(&path, b"two", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_register_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.registre");
        std::fs::write(&path, [SQLITE, b"more"].concat()).unwrap();
        assert_eq!(
            save(&path, b"{}", true).unwrap_err().code,
            ErrorCode::IsARegister
        );
        assert!(std::fs::read(&path).unwrap().starts_with(SQLITE));
    }

    #[cfg(unix)]
    #[test]
    fn only_a_plain_file_is_replaced_and_nothing_else_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("a.pdf"), b"one").unwrap();
        std::os::unix::fs::symlink(at("a.pdf"), at("link.pdf")).unwrap();
        std::os::unix::fs::symlink(at("nowhere"), at("broken.pdf")).unwrap();
        std::fs::create_dir(at("folder.pdf")).unwrap();
        // Opening a pipe waits for somebody who writes into it.
        let made = std::process::Command::new("mkfifo")
            .arg(at("pipe.pdf"))
            .status();
        assert!(made.unwrap().success());
        for name in ["link.pdf", "broken.pdf", "folder.pdf", "pipe.pdf"] {
            for overwrite in [false, true] {
                let refused = save(&at(name), b"two", overwrite).unwrap_err();
                assert_eq!(refused.code, ErrorCode::NotAPlainFile, "{name}");
            }
        }
        assert_eq!(std::fs::read(at("a.pdf")).unwrap(), b"one");
        assert!(at("link.pdf").is_symlink(), "it is still a link");
        for device in ["/dev/null", "/dev/stdout"] {
            let refused = save(Path::new(device), b"two", true).unwrap_err();
            assert_eq!(refused.code, ErrorCode::NotAPlainFile, "{device}");
        }
    }

    #[test]
    fn a_missing_folder_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let refused = save(&folder.path().join("no/a.pdf"), b"x", false).unwrap_err();
        assert_eq!(refused.code, ErrorCode::FolderMissing);
    }
}
