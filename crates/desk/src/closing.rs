//! Closing the window: the page saves what is typed first, and nobody waits for ever.
//! It must not know what is typed.

use crate::channel::Notice;
use crate::requests::Nothing;
use crate::state::Desk;
use crate::task::Task;
use registre_app::AppError;
use std::sync::atomic::Ordering;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long the page has to save what is typed.
const GRACE: Duration = Duration::from_secs(3);

/// How far closing has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Open,
    Asked,
    Ready,
}

/// Whether the window is about to close.
#[derive(Debug, Default)]
pub struct Closing {
    stage: Mutex<Stage>,
    ready: Condvar,
}

impl Closing {
    /// The person wants to close the window: it closes once the page is ready, at the latest after three seconds
    /// and the command that runs then. Waits; asking again while it waits does nothing.
    pub fn requested(desk: &Desk) {
        let closing = &desk.closing;
        let mut stage = closing.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if *stage != Stage::Open {
            return;
        }
        *stage = Stage::Asked;
        if desk.started.load(Ordering::Relaxed) {
            desk.surface.tell(Notice::Closing);
            let waited = closing
                .ready
                .wait_timeout_while(stage, GRACE, |stage| *stage != Stage::Ready);
            drop(waited);
            desk.tasks.cancel_all();
            // What writes is not cut short.
            drop(desk.lock());
        }
        desk.surface.close();
    }
}

/// The page has saved what was typed.
pub(crate) fn ready(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<(), AppError> {
    *desk
        .closing
        .stage
        .lock()
        .unwrap_or_else(PoisonError::into_inner) = Stage::Ready;
    desk.closing.ready.notify_all();
    Ok(())
}
