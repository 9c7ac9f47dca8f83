//! Backups of the register: made, verified, recorded.
//! It must not know how a copy is taken; `store` does.

use crate::error::AppError;
use crate::refusal;
use crate::session::{Session, Written};
use registre_store::{Existing, Op};
use std::path::Path;

/// Copies the register to a new file, verifies the copy, and records the fact. A register that may
/// only be read is copied without a record.
///
/// # Errors
/// `file-exists`, `disk-full`, or what the file system refuses.
pub fn backup(session: &mut Session, to: &Path) -> Result<Option<Written>, AppError> {
    session
        .store
        .backup(to, Existing::Keep)
        .map_err(|error| refusal::named(error.into(), to))?;
    if session.store.is_read_only() {
        return Ok(None);
    }
    let context = session.context("");
    let subject = serde_json::json!({ "file": refusal::file_name(to) });
    let outcome = session.store.record(Op::Backup, &context, &subject);
    outcome
        .map(|outcome| Some(outcome.into()))
        .map_err(|error| session.named(error))
}
