//! Why the store refuses: a closed list of codes, without personal data or contents of fields.
//! It must not know the words shown for them.

use crate::noun::Noun;
use chrono::{DateTime, Utc};
use registre_domain::limits::Beyond;
use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE};
use std::io::ErrorKind;
use thiserror::Error;

/// What the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store refuses. A file that is refused at opening stays byte for byte as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file is something else than a register.
    #[error("not a register")]
    NotARegister,
    /// The file was written by a newer version of the program.
    #[error("schema {found} is newer than {known}")]
    NewerSchema {
        /// Schema of the file.
        found: u32,
        /// Newest schema that this program knows.
        known: u32,
    },
    /// The file is a register, and parts of it are gone or garbled.
    #[error("damaged register")]
    Damaged,
    /// Another program still held the file after two seconds.
    #[error("locked by another program")]
    Locked,
    /// The file, its folder or its medium cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// The file is a backup, in which no fact is recorded.
    #[error("a backup")]
    IsBackup,
    /// The medium takes no more bytes: full, over a quota, or at its largest file size.
    #[error("no room left")]
    DiskFull,
    /// Another file has taken the place of the one that was opened.
    #[error("the file was replaced by another one")]
    Replaced,
    /// There is no such file (any more).
    #[error("no such file")]
    Missing,
    /// There was no register yet: its journal begins later.
    #[error("before the first step, of {at}")]
    BeforeFirst {
        /// When the first step was done.
        at: DateTime<Utc>,
    },
    /// Two files that change places are not in the same folder.
    #[error("not in the same folder")]
    OtherFolder,
    /// A file is there already, and is not overwritten.
    #[error("the file exists already")]
    Exists,
    /// Nothing has this identifier.
    #[error("no {noun} {id}")]
    NotFound {
        /// What was looked for.
        noun: Noun,
        /// Its identifier.
        id: String,
    },
    /// It cannot go: something that stays names it.
    #[error("{noun} is named by {by}")]
    InUse {
        /// What was to go.
        noun: Noun,
        /// What names it.
        by: Noun,
        /// Identifier of what names it.
        by_id: String,
    },
    /// A field names something that is not in the register.
    #[error("{noun} {id} names a {target} that is not there")]
    BrokenLink {
        /// What has the field.
        noun: Noun,
        /// Its identifier.
        id: String,
        /// What the field should name.
        target: Noun,
    },
    /// Two sheets would have the same reference.
    #[error("another sheet has this reference")]
    DuplicateReference {
        /// The reference.
        reference: String,
    },
    /// Two lines would have the same identifier.
    #[error("doubled identifier in {table}")]
    DuplicateId {
        /// The table.
        table: &'static str,
    },
    /// A line has the nil identifier.
    #[error("no identifier in {table}")]
    Unassigned {
        /// The table.
        table: &'static str,
    },
    /// An attached file is larger than 20 MB.
    #[error("attachment of {size} bytes")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// A field is beyond the limits of the model.
    #[error("beyond limits: {0}")]
    Beyond(Beyond),
    /// The schema refuses a value: a date outside the years 0 to 9999, say.
    #[error("value refused by {table}")]
    Refused {
        /// The table.
        table: &'static str,
    },
    /// Undoing stops, or nothing is proven: a row is not in the state that the journal says, or the journal itself
    /// does not hold.
    #[error("{table} {id} differs from the journal")]
    Diverged {
        /// The table.
        table: String,
        /// The row's key.
        id: String,
    },
    /// The content of the step was cleared at a final deletion.
    #[error("step {seq} was cleared")]
    Cleared {
        /// The step.
        seq: u64,
    },
    /// Rows do not make a value of the model: they were changed from outside.
    #[error("unreadable rows in {table}")]
    Unreadable {
        /// The table.
        table: &'static str,
    },
    /// Whoever waited for it stopped it; nothing was changed.
    #[error("stopped by whoever waited")]
    Stopped,
    /// The operation is not for this: a fact given as an edit, or the reverse.
    #[error("operation of the wrong kind")]
    WrongKind,
    /// Reading or writing failed; `Other` when a medium that has room does not take what is written.
    #[error("file system: {0:?}")]
    Io(ErrorKind),
    /// Any other answer of SQLite.
    #[error("sqlite error {code}")]
    Sqlite {
        /// Extended result code.
        code: i32,
    },
}

/// What the store makes of SQLite's codes of a failed write. They do not say why it failed, a quota or
/// a dying medium: [`crate::file::room`] looks.
pub(crate) const WRITE_FAILED: StoreError = StoreError::Io(ErrorKind::Other);
/// SQLite's extended code of a write to a file that has moved.
const READONLY_DBMOVED: i32 = 1032;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(failure) = error.sqlite_error() else {
            return Self::Sqlite { code: 1 };
        };
        match (failure.code, failure.extended_code) {
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Locked,
            (ErrorCode::OperationInterrupted, _) => Self::Stopped,
            (_, READONLY_DBMOVED) => Self::Replaced,
            (ErrorCode::ReadOnly, _) => Self::ReadOnly,
            (ErrorCode::DiskFull, _) => Self::DiskFull,
            (_, SQLITE_IOERR_WRITE | SQLITE_IOERR_FSYNC | SQLITE_IOERR_TRUNCATE) => WRITE_FAILED,
            (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => Self::Damaged,
            (ErrorCode::CannotOpen, _) => Self::Io(ErrorKind::PermissionDenied),
            (_, code) => Self::Sqlite { code },
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            kind => Self::Io(kind),
        }
    }
}

impl From<Beyond> for StoreError {
    fn from(beyond: Beyond) -> Self {
        Self::Beyond(beyond)
    }
}
