//! Restoring a backup: verified, copied, put in the place of a file that is set aside, never deleted.
//! It must not run while a connection to the target lives.

use super::copy::{copy, sync_folder, verified};
use crate::error::{Result, StoreError};
use crate::file::connect::connect;
use crate::file::probe::schema_of;
use crate::migrate::SCHEMA;
use crate::store::journal_of;
use std::path::Path;

/// Restores a backup to `target`. What is there goes to `aside`, a path in the same folder where nothing
/// is yet; so does the journal that SQLite may have left beside it, which would otherwise be rolled back
/// into the restored file. The backup stays.
pub fn restore(backup: &Path, target: &Path, aside: &Path) -> Result<()> {
    let schema = schema_of(backup, SCHEMA)?;
    verified(backup, schema)?;
    if aside.exists() || journal_of(aside).exists() {
        return Err(StoreError::Exists);
    }
    let fresh = super::copy::beside(target, "restauration")?;
    copy(&connect(backup, true)?, &fresh)?;
    set_aside(&journal_of(target), &journal_of(aside))?;
    set_aside(target, aside)?;
    std::fs::rename(&fresh, target)?;
    sync_folder(target)
}

fn set_aside(from: &Path, to: &Path) -> Result<()> {
    match from.exists() {
        true => Ok(std::fs::rename(from, to)?),
        false => Ok(()),
    }
}
