//! Whether a register is due for a backup: the last one is old, and something has changed since.
//! It must not make one.

use super::kept::{BackupFile, list};
use crate::error::AppError;
use crate::session::Session;
use chrono::TimeDelta;
use registre_store::{Kind, Op, StoreError};
use std::path::Path;

/// How old the newest backup may be.
const FRESH: TimeDelta = TimeDelta::days(1);

/// The most facts of the journal in which the record of a backup is looked for.
const LOOKED_AT: u32 = 200;

/// Whether the register has changed since its newest backup in a folder, and that one is older than a day. Without
/// a backup it is due a day after it was created. One that may only be read is not due.
///
/// # Errors
/// `file-unusable` when the folder cannot be read; what the store refuses.
pub fn is_due(session: &mut Session, folder: &Path) -> Result<bool, AppError> {
    if session.is_read_only() {
        return Ok(false);
    }
    let now = session.world.now().to_utc();
    // A backup of the future was made by a clock that was wrong: its age tells nothing.
    let newest = list(folder)?.into_iter().find(|one| one.made_at <= now);
    let since = match &newest {
        Some(backup) => backup.made_at,
        None => session.about()?.created_at,
    };
    if now.signed_duration_since(since) < FRESH {
        return Ok(false);
    }
    let Some(newest) = newest else {
        return Ok(true);
    };
    changed_since(session, &newest).map_err(|error| session.named(error))
}

/// Whether the last edit is not in a backup: by the journal's record of it; where there is none, by the clock.
fn changed_since(session: &Session, backup: &BackupFile) -> Result<bool, StoreError> {
    let store = &session.store;
    let Some(edit) = store.steps_before(u64::MAX, Some(Kind::Edit), 1)?.pop() else {
        return Ok(false);
    };
    let facts = store.steps_before(u64::MAX, Some(Kind::Fact), LOOKED_AT)?;
    for fact in facts
        .iter()
        .rev()
        .filter(|fact| fact.op == Op::Backup.code())
    {
        let subject = store.first_changes(fact.seq, 1)?.pop();
        let file = subject.and_then(|change| change.after);
        let file = file.as_ref().and_then(|subject| subject.get("file"));
        if file.and_then(|file| file.as_str()) == Some(&*backup.file) {
            return Ok(edit.seq > fact.seq);
        }
    }
    Ok(edit.at > backup.made_at)
}
