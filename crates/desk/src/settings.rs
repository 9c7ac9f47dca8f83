//! Commands about what a person prefers, and about work that is to stop.
//! It must not know what the page does with it.

use crate::requests::{OneTask, PutSettings};
use crate::state::Desk;
use crate::task::Task;
use registre_app::AppError;
use registre_app::preferences::Settings;

/// Keeps what a person prefers. The name counts from the next step of the journal on.
pub(crate) fn put(desk: &Desk, request: PutSettings, _: &Task<'_>) -> Result<Settings, AppError> {
    let mut state = desk.lock();
    state.preferences.settings = request.settings;
    let actor = state.actor();
    if let Some(session) = &mut state.session {
        session.set_actor(&actor)?;
    }
    state.preferences.save(&desk.folders.settings())?;
    Ok(state.preferences.settings.clone())
}

/// Stops long work; it answers for itself, with `cancelled`.
pub(crate) fn cancel(desk: &Desk, request: OneTask, _: &Task<'_>) -> Result<(), AppError> {
    desk.tasks.cancel(&request.task);
    Ok(())
}
