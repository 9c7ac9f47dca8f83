//! The exchange file: the live state with its attached files, and the journal when asked.
//! It must not know the format; `documents::json` does.

use super::{ExportJson, Produced, produced};
use crate::error::AppError;
use crate::journal;
use crate::progress::{Phase, Watch};
use crate::session::Session;
use registre_documents::json as format;
use registre_store::Export;

/// An exchange file that is ready to be made, all of it read at one instant.
pub(super) struct Work(Export);

pub(super) fn prepare(session: &mut Session, request: ExportJson) -> Result<Work, AppError> {
    let export = session.store.export(request.with_history);
    export.map(Work).map_err(|error| session.named(error))
}

impl Work {
    pub(super) fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        watch.at(Phase::Composing, 0, 0)?;
        let Export {
            register,
            contents,
            history,
        } = self.0;
        let history = history.map(journal::exchange);
        watch.at(Phase::Finishing, 0, 0)?;
        let bytes = format::export(&register, &contents, history.as_deref())?;
        watch.at(Phase::Finishing, 0, 0)?;
        produced(bytes)
    }
}
