//! The backup that nobody asks for: made once after a register was opened, when it is due.
//! It must not know how a copy is taken, nor when one is due.

use crate::answers::Refused;
use crate::backups::recorded;
use crate::channel::Notice;
use crate::state::{Desk, State};
use registre_app::progress::{Phase, Watch, cancelled};
use registre_app::{AppError, ErrorCode, backup};

/// How often the backup gives way to a command before it goes through.
const PATIENCE: u32 = 5;

/// Makes a verified backup of the open register in its folder of backups when it is due; otherwise does nothing.
/// The host calls this whenever an answer is out, on the thread of the call: the first time after an opening it
/// looks, and whoever needs the register meanwhile goes first. It says nothing when it succeeds; a failure is in
/// the log by its codes, and the page is told.
pub fn when_due(desk: &Desk) {
    let mut state = desk.lock();
    if state.looked_for_backup || state.session.is_none() {
        return;
    }
    state.looked_for_backup = true;
    match back_up(desk, &mut state) {
        Err(error) if error.code == ErrorCode::Cancelled => {
            // Whoever was let pass looks again afterwards.
            state.looked_for_backup = false;
            state.gave_way += 1;
        }
        Err(error) => {
            drop(state);
            log::error!("automatic backup: {error}");
            let error = Refused::from(AppError::new(ErrorCode::BackupFailed));
            desk.surface.tell(Notice::Failed { error });
        }
        Ok(()) => {}
    }
}

fn back_up(desk: &Desk, state: &mut State) -> Result<(), AppError> {
    let watch = Courteous {
        desk,
        hurried: state.gave_way >= PATIENCE,
    };
    let session = state.session()?;
    let folder = desk.folders.backups(session.about()?.id);
    if backup::is_due(session, &folder)? {
        recorded(backup::backup_in(session, &folder, &watch)?);
    }
    Ok(())
}

/// Stops the work when somebody waits for the register, unless that was done too often.
struct Courteous<'d> {
    desk: &'d Desk,
    hurried: bool,
}

impl Watch for Courteous<'_> {
    fn at(&self, _: Phase, _: u64, _: u64) -> Result<(), AppError> {
        match self.desk.is_awaited() && !self.hurried {
            true => Err(cancelled()),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folders::Folders;
    use crate::surface::{Ask, Surface};
    use registre_app::clock::Machine;
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::thread::{scope, yield_now};

    struct Nobody;

    impl Surface for Nobody {
        fn choose(&self, _: &Ask) -> Option<PathBuf> {
            None
        }

        fn choose_several(&self, _: &Ask) -> Vec<PathBuf> {
            Vec::new()
        }

        fn choose_place(&self, _: &Ask) -> Option<PathBuf> {
            None
        }

        fn tell(&self, _: Notice) {}

        fn open(&self, _: &Path) -> Result<(), AppError> {
            Ok(())
        }

        fn show(&self, _: &Path) -> Result<(), AppError> {
            Ok(())
        }

        fn close(&self) {}
    }

    #[test]
    fn whoever_waits_for_the_register_goes_first_unless_that_was_too_often() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders {
            config: folder.path().to_owned(),
            data: folder.path().to_owned(),
        };
        let worlds = Box::new(|| Box::new(Machine) as Box<_>);
        let desk = Desk::new(folders, Arc::new(Nobody), worlds, "1.abc", None);
        let goes_on = |hurried| {
            let watch = Courteous {
                desk: &desk,
                hurried,
            };
            watch.at(Phase::BackingUp, 0, 0).is_ok()
        };
        let held = desk.lock();
        assert!(goes_on(false), "nobody waits");
        scope(|scope| {
            scope.spawn(|| drop(desk.lock()));
            while !desk.is_awaited() {
                yield_now();
            }
            assert!(!goes_on(false), "a command waits");
            assert!(goes_on(true), "it was let pass often enough");
            drop(held);
        });
        assert!(goes_on(false), "it has been");
    }
}
