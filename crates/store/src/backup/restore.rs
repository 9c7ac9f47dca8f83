//! Restoring a backup: verified, copied, put in the place of a file that is set aside, never deleted.
//! It must not run while a connection to the target lives.

use super::copy::{beside, copy, sync_folder, verified};
use super::stop::Going;
use crate::error::{Result, StoreError};
use crate::file::connect::connect;
use crate::file::probe::schema_of;
use crate::migrate::{APPLICATION_ID, SCHEMA};
use crate::store::journal_of;
use std::path::{Path, PathBuf};

/// Restores a backup to `target`. What is there goes to `aside`, a path in the same folder
/// (`OtherFolder`) where nothing is yet (`Exists`); so does the journal that SQLite may have left beside it,
/// which would otherwise be rolled back into the restored file. The backup stays. After an error every
/// file has the name that it had; `Stopped` when it is not to go on before the first file is renamed.
pub fn restore(backup: &Path, target: &Path, aside: &Path, going: &Going<'_>) -> Result<()> {
    let schema = schema_of(backup, SCHEMA)?;
    verified(backup, schema, going)?;
    if folder_of(target)? != folder_of(aside)? {
        return Err(StoreError::OtherFolder);
    }
    if aside.exists() || journal_of(aside).exists() {
        return Err(StoreError::Exists);
    }
    let fresh = beside(target, "restauration")?;
    copy(&connect(backup, true)?, &fresh, APPLICATION_ID, going)?;
    let placed = place(&fresh, target, aside);
    if placed.is_err() && fresh.exists() {
        // Ours: the copy that was made above, and has its own name again.
        std::fs::remove_file(&fresh)?;
    }
    placed
}

/// The folder of a path, however the path is spelt: a file is renamed inside it, never moved.
fn folder_of(path: &Path) -> Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let folder = path.parent().ok_or(StoreError::Missing)?;
    Ok(std::fs::canonicalize(folder)?)
}

/// Gives the fresh copy the name of the target, and what had that name the one beside it: all, or nothing.
fn place(fresh: &Path, target: &Path, aside: &Path) -> Result<()> {
    let mut done = Vec::new();
    let placed = set_aside(journal_of(target), journal_of(aside), &mut done)
        .and_then(|()| set_aside(target.to_owned(), aside.to_owned(), &mut done))
        .and_then(|()| rename(fresh.to_owned(), target.to_owned(), &mut done))
        .and_then(|()| sync_folder(target));
    if placed.is_err() {
        // Each as far as it goes: what is told is why it was begun.
        for (from, to) in done.into_iter().rev() {
            let _ = std::fs::rename(to, from);
        }
    }
    placed
}

/// Renames that were done: from, to.
type Renames = Vec<(PathBuf, PathBuf)>;

fn set_aside(from: PathBuf, to: PathBuf, done: &mut Renames) -> Result<()> {
    match from.exists() {
        true => rename(from, to, done),
        false => Ok(()),
    }
}

fn rename(from: PathBuf, to: PathBuf, done: &mut Renames) -> Result<()> {
    std::fs::rename(&from, &to)?;
    done.push((from, to));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_was_set_aside_comes_back_when_the_copy_cannot_take_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let [target, aside, gone] =
            ["a.registre", "b.registre", "c"].map(|n| folder.path().join(n));
        fs::write(&target, "ancien").unwrap();
        fs::write(journal_of(&target), "son journal").unwrap();
        assert_eq!(
            place(&gone, &target, &aside).unwrap_err(),
            StoreError::Missing,
            "the third of three renames fails"
        );
        assert_eq!(fs::read_to_string(&target).unwrap(), "ancien");
        assert_eq!(
            fs::read_to_string(journal_of(&target)).unwrap(),
            "son journal"
        );
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "nothing beside"
        );
    }
}
