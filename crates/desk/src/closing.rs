//! Closing the window: the page saves what is typed first, or asks; only a page that says nothing is not waited for.
//! It must not know what is typed.

use crate::channel::Notice;
use crate::requests::{Nothing, PageState, WindowAsks};
use crate::state::Desk;
use crate::task::Task;
use registre_app::AppError;
use std::sync::atomic::Ordering;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a page may say nothing that was told of the closing. Longer than one try to write to a file that
/// another program holds.
const GRACE: Duration = Duration::from_secs(3);

/// How far closing has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Open,
    Asked,
    Ready,
}

/// What the page has said since it was told.
#[derive(Debug, Default)]
struct Heard {
    stage: Stage,
    /// How often it said that it is still at it.
    signs: u64,
}

/// Whether the window is about to close.
#[derive(Debug, Default)]
pub struct Closing {
    heard: Mutex<Heard>,
    said: Condvar,
}

impl Closing {
    /// The person wants to close the window: it closes once the page is ready, or has said nothing for three
    /// seconds, and after the command that runs then. It stays when the page asks the person. Waits; asking
    /// again while it waits does nothing.
    pub fn requested(desk: &Desk) {
        let closing = &desk.closing;
        let mut heard = closing.lock();
        if heard.stage != Stage::Open {
            return;
        }
        heard.stage = Stage::Asked;
        if desk.started.load(Ordering::Relaxed) {
            desk.surface.tell(Notice::Closing);
            if closing.wait(heard) == Stage::Open {
                return;
            }
        }
        go(desk);
    }

    fn lock(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the page for as long as it gives signs of life; gives how far closing has come then.
    fn wait(&self, mut heard: MutexGuard<'_, Heard>) -> Stage {
        loop {
            let signs = heard.signs;
            let silent = |heard: &mut Heard| heard.stage == Stage::Asked && heard.signs == signs;
            let waited = self.said.wait_timeout_while(heard, GRACE, silent);
            let (now, time) = waited.unwrap_or_else(PoisonError::into_inner);
            if now.stage != Stage::Asked || time.timed_out() {
                return now.stage;
            }
            heard = now;
        }
    }
}

/// Closes the window. What writes is not cut short.
fn go(desk: &Desk) {
    if desk.started.load(Ordering::Relaxed) {
        desk.tasks.cancel_all();
        drop(desk.lock());
    }
    desk.surface.close();
}

/// The page has saved what was typed, or the person has given it up: the window closes.
pub(crate) fn ready(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<(), AppError> {
    let before = {
        let mut heard = desk.closing.lock();
        std::mem::replace(&mut heard.stage, Stage::Ready)
    };
    desk.closing.said.notify_all();
    // Whoever waits closes it; after a question nobody does any more.
    if before == Stage::Open {
        go(desk);
    }
    Ok(())
}

/// The page is still at it, or asks the person: then the window stays, and may be closed again.
pub(crate) fn asks(desk: &Desk, request: WindowAsks, _: &Task<'_>) -> Result<(), AppError> {
    let mut heard = desk.closing.lock();
    match request.what {
        PageState::Waiting => heard.signs = heard.signs.wrapping_add(1),
        PageState::Staying if heard.stage == Stage::Asked => heard.stage = Stage::Open,
        PageState::Staying => {}
    }
    drop(heard);
    desk.closing.said.notify_all();
    Ok(())
}
