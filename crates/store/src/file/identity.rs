//! Which file a path names: so that a register that was replaced underneath is not written to.
//! It must not open anything: closing any descriptor of the file would drop SQLite's locks.

use crate::error::{Result, StoreError};
use std::fs::Metadata;
use std::path::Path;

/// What tells one file from another that takes its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity(Mark);

#[cfg(unix)]
type Mark = (u64, u64);
#[cfg(not(unix))]
type Mark = Option<std::time::SystemTime>;

#[cfg(unix)]
fn mark(metadata: &Metadata) -> Mark {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// Windows does not let a file that SQLite holds open be replaced; the date of creation is a second look.
#[cfg(not(unix))]
fn mark(metadata: &Metadata) -> Mark {
    metadata.created().ok()
}

impl Identity {
    /// The file that a path names now.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        Ok(Self(mark(&std::fs::metadata(path)?)))
    }

    /// Refuses when the path names another file, or none.
    pub(crate) fn check(&self, path: &Path) -> Result<()> {
        if Self::of(path)? == *self {
            Ok(())
        } else {
            Err(StoreError::Replaced)
        }
    }
}
