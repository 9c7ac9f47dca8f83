//! The command that judges a document: chosen by the person, read without the lock, compared under it.
//! It must not know what a verdict rests on.

use crate::answers::Checked;
use crate::requests::Nothing;
use crate::state::Desk;
use crate::task::Task;
use registre_app::AppError;
use registre_app::files::{self, file_name};
use registre_app::importing::Source;
use registre_app::verifying;

/// Judges a document that the person chooses; nothing when the dialog was cancelled.
pub(crate) fn check(desk: &Desk, _: Nothing, task: &Task<'_>) -> Result<Option<Checked>, AppError> {
    let Some(chosen) = desk.surface.choose(&desk.dialogs()?.verify()) else {
        return Ok(None);
    };
    let bytes = files::read(&chosen)?;
    let file = file_name(&chosen);
    let source = Source {
        name: &file,
        bytes: &bytes,
    };
    let judged = verifying::document(desk.lock().session()?, &[source], task)?;
    Ok(Some(Checked { file, judged }))
}
