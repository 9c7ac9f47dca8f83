//! Backups of the register: made, verified, and the fact recorded.
//! It must not know how a copy is taken; `store` does.

use crate::error::AppError;
use crate::files;
use crate::refusal;
use crate::session::{Session, Written};
use registre_store::{Existing, Op};
use std::path::Path;

/// Copies the register to a new file and verifies the copy.
///
/// # Errors
/// `file-exists`, `disk-full`, or what the file system refuses.
pub fn copy(session: &mut Session, to: &Path) -> Result<(), AppError> {
    let made = session.store.backup(to, Existing::Keep);
    made.map_err(|error| refusal::named(error.into(), to))
}

/// Records that a backup was made. The copy itself stands, whatever becomes of its record.
///
/// # Errors
/// `read-only`, `locked`.
pub fn record(session: &mut Session, to: &Path) -> Result<Written, AppError> {
    let context = session.context("");
    let subject = serde_json::json!({ "file": files::file_name(to) });
    let outcome = session.store.record(Op::Backup, &context, &subject);
    outcome
        .map(Written::from)
        .map_err(|error| session.named(error))
}
