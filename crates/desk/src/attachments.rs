//! Commands about attached files that need a dialog: one chosen, one saved as a copy.
//! It must not know which fields name them.

use crate::answers::{Attached, Saved};
use crate::exporting::write;
use crate::requests::Nothing;
use crate::state::Desk;
use crate::task::Task;
use registre_app::attachment::{self, AddAttachment, OneAttachment};
use registre_app::files::{self, file_name};
use registre_app::importing::Source;
use registre_app::organisation::Nothing as Everything;
use registre_app::{AppError, ErrorCode};

/// Lets a file be chosen, and keeps it in the register.
pub(crate) fn choose(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<Option<Attached>, AppError> {
    let ask = desk.dialogs()?.attach();
    let Some(chosen) = desk.surface.choose(&ask) else {
        return Ok(None);
    };
    let (bytes, name) = (files::read(&chosen)?, file_name(&chosen));
    let source = Source {
        name: &name,
        bytes: &bytes,
    };
    let added = attachment::add(desk.lock().session()?, &AddAttachment::default(), &[source])?;
    Ok(Some(Attached {
        file_name: name,
        added,
    }))
}

/// Saves a copy of an attached file where the person says.
pub(crate) fn save(
    desk: &Desk,
    request: OneAttachment,
    _: &Task<'_>,
) -> Result<Option<Saved>, AppError> {
    let listed = attachment::list(desk.lock().session()?, Everything {})?;
    let kept = listed.into_iter().find(|one| one.sha256 == request.sha256);
    let kept = kept.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let ask = desk.dialogs()?.save_attachment(&kept.file_name);
    let Some(chosen) = desk.surface.choose_place(&ask) else {
        return Ok(None);
    };
    let produced = attachment::read(desk.lock().session()?, &request)?;
    write(desk, chosen, &ask, produced).map(Some)
}
