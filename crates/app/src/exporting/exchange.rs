//! The exchange file: the live state with its attached files, and the journal when asked.
//! It must not know the format; `documents::json` does.

use super::{ExportJson, Produced, produced};
use crate::error::AppError;
use crate::journal;
use crate::session::Session;
use registre_documents::json as format;

/// Makes an exchange file, all of it read at one instant.
///
/// # Errors
/// What the store refuses.
pub fn json(session: &mut Session, request: &ExportJson) -> Result<Produced, AppError> {
    let export = session.store.export(request.with_history);
    let export = export.map_err(|error| session.named(error))?;
    let history = export.history.map(journal::exchange);
    produced(format::export(
        &export.register,
        &export.contents,
        history.as_deref(),
    )?)
}
