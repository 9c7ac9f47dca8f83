//! Long work that runs for the page: how far it has come is told, and it stops when the page says so.
//! It must not know what the work is.

use crate::channel::Notice;
use crate::surface::Surface;
use registre_app::progress::{Phase, Watch, cancelled};
use registre_app::{AppError, ErrorCode};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often the page is told inside a phase: as often as an eye follows.
const TOLD_EVERY: Duration = Duration::from_millis(100);

/// The longest name of a task, in bytes.
const LONGEST_NAME: usize = 64;

/// The tasks that run, by the names that the page gave them, and whether each is to stop.
#[derive(Debug, Default)]
pub(crate) struct Tasks(Mutex<BTreeMap<String, Arc<AtomicBool>>>);

impl Tasks {
    /// Begins the work of one call; without a name it is not reported, and cannot be stopped.
    ///
    /// # Errors
    /// `invalid-request` when a task of that name runs already.
    pub(crate) fn begin<'d>(
        &'d self,
        name: Option<String>,
        surface: &'d dyn Surface,
    ) -> Result<Task<'d>, AppError> {
        let stop = Arc::new(AtomicBool::new(false));
        if let Some(name) = &name {
            let mut running = self.running();
            if running.contains_key(name) || name.len() > LONGEST_NAME {
                return Err(AppError::new(ErrorCode::InvalidRequest).with("field", "task"));
            }
            running.insert(name.clone(), Arc::clone(&stop));
        }
        Ok(Task {
            name,
            stop,
            told: Mutex::new(None),
            tasks: self,
            surface,
        })
    }

    /// Says to a task that it is to stop; one that has ended has.
    pub(crate) fn cancel(&self, name: &str) {
        if let Some(stop) = self.running().get(name) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Says to every task that it is to stop.
    pub(crate) fn cancel_all(&self) {
        for stop in self.running().values() {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// A panic elsewhere leaves the map whole: each of its changes is one step.
    fn running(&self) -> MutexGuard<'_, BTreeMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The work of one call. It is forgotten when it ends, however it ends.
pub(crate) struct Task<'d> {
    name: Option<String>,
    stop: Arc<AtomicBool>,
    told: Mutex<Option<(Phase, Instant)>>,
    tasks: &'d Tasks,
    surface: &'d dyn Surface,
}

impl Watch for Task<'_> {
    fn at(&self, phase: Phase, done: u64, total: u64) -> Result<(), AppError> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(cancelled());
        }
        if let Some(task) = self.name.clone()
            && self.is_news(phase)
        {
            self.surface.tell(Notice::Task {
                task,
                phase,
                done,
                total,
            });
        }
        Ok(())
    }
}

impl Task<'_> {
    fn is_news(&self, phase: Phase) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let recent = told.is_some_and(|(last, at)| last == phase && at.elapsed() < TOLD_EVERY);
        if !recent {
            *told = Some((phase, Instant::now()));
        }
        !recent
    }
}

impl Drop for Task<'_> {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            self.tasks.running().remove(name);
        }
    }
}
