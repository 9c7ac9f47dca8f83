//! Copies of a register: backups, thinning them by age, restoring one.
//! It must not delete or overwrite a file that it did not verify.

pub(crate) mod copy;
mod restore;
pub(crate) mod stop;
mod thin;

pub use restore::restore;
pub use stop::Going;
pub use thin::{Thinning, thin};

use crate::error::{Result, StoreError};
use crate::file::identity::Identity;
use crate::file::probe::schema_of;
use crate::migrate::{BACKUP_ID, SCHEMA, mark};
use crate::store::Store;
use std::path::Path;

/// What to do when a backup is already at the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Refuse.
    Keep,
    /// Replace it, if it is a register; refuse anything else.
    ReplaceBackup,
}

impl Store {
    /// Whether the file is a copy that [`Store::backup`] made and that nobody has worked in since: no fact is
    /// recorded in one. The first edit makes a register of it; so does [`restore`].
    pub fn is_backup(&self) -> Result<bool> {
        Ok(mark(&self.connection)? == BACKUP_ID)
    }

    /// Writes a verified copy of the register. The target appears complete, or not at all: `Stopped` when it is
    /// not to go on before that.
    pub fn backup(&self, to: &Path, existing: Existing, going: &Going<'_>) -> Result<()> {
        let to = std::path::absolute(to)?;
        if !to.exists() {
            return copy::copy(&self.connection, &to, BACKUP_ID, going);
        }
        // The register itself, however the path is spelt, is not replaced by its copy.
        if existing == Existing::Keep || Identity::of(&to)? == self.identity {
            return Err(StoreError::Exists);
        }
        schema_of(&to, SCHEMA)?;
        copy::copy_over(&self.connection, &to, BACKUP_ID, going)
    }
}
