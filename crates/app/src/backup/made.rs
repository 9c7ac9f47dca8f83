//! Making a backup: copied, verified, and the fact recorded.
//! It must not know the names of backups in a folder.

use super::kept::{BackupFile, free_name, list, thin_out};
use crate::error::AppError;
use crate::files::{self, file_name};
use crate::progress::{Phase, Watch, tell};
use crate::refusal;
use crate::session::{Session, Written};
use registre_store::{Existing, Op};
use std::path::Path;

/// A backup that was made. The copy stands, whatever became of its record.
#[derive(Debug)]
pub struct MadeBackup {
    /// The file.
    pub file: BackupFile,
    /// What the journal wrote, or why it could not (`read-only`, `locked`).
    pub recorded: Result<Written, AppError>,
}

/// Copies the register to a file where nothing is yet, verifies the copy, and records the fact.
///
/// # Errors
/// `file-exists`, `folder-missing`, `disk-full`, `cancelled`, or what the file system refuses: then there is no such file.
pub fn backup_to(
    session: &mut Session,
    to: &Path,
    watch: &dyn Watch,
) -> Result<MadeBackup, AppError> {
    files::folder_of(to)?;
    let made_at = session.world.now().to_utc();
    let going = || tell(watch, Phase::BackingUp, 0, 0);
    let made = session.store.backup(to, Existing::Keep, &going);
    made.map_err(|error| refusal::named(error.into(), to))?;
    let size = std::fs::metadata(to).map_err(|error| files::from_io(error, to))?;
    let file = BackupFile {
        file: file_name(to),
        size: size.len(),
        made_at,
        index: 0,
    };
    let recorded = record(session, to);
    Ok(MadeBackup { file, recorded })
}

/// [`backup_to`] a folder of backups, which is made when it is not there, under a name with the date and time to
/// the second. Backups of that folder that are too close together for their age are deleted.
///
/// # Errors
/// `disk-full`, `cancelled`, or what the file system refuses.
pub fn backup_in(
    session: &mut Session,
    folder: &Path,
    watch: &dyn Watch,
) -> Result<MadeBackup, AppError> {
    std::fs::create_dir_all(folder).map_err(|error| files::from_io(error, folder))?;
    let now = session.world.now();
    let to = free_name(folder, session.path(), now);
    let made = backup_to(session, &to, watch)?;
    // The copy stands, whatever becomes of the others.
    let _ = thin_out(folder, &to, now);
    // As the list gives it: the time is the one of its name.
    let listed = list(folder).unwrap_or_default();
    let file = listed.into_iter().find(|one| one.file == made.file.file);
    Ok(MadeBackup {
        file: file.unwrap_or(made.file),
        recorded: made.recorded,
    })
}

fn record(session: &mut Session, to: &Path) -> Result<Written, AppError> {
    let context = session.context("");
    let subject = serde_json::json!({ "file": file_name(to) });
    let outcome = session.store.record(Op::Backup, &context, &subject);
    outcome
        .map(Written::from)
        .map_err(|error| session.named(error))
}
