//! Commands about backups: made now, listed, looked into, put in the register's place.
//! It must not know how a copy is taken.

use crate::answers::{LookedInto, Opened};
use crate::dialogs::with_ending;
use crate::registers::own_folder;
use crate::requests::{Nothing, OneBackup};
use crate::state::{Desk, State};
use crate::task::Task;
use registre_app::backup::{self, BackupFile, MadeBackup};
use registre_app::paths::free_register;
use registre_app::{AppError, ErrorCode};
use std::path::{Path, PathBuf};

/// Makes a backup in the register's folder of backups.
pub(crate) fn now(desk: &Desk, _: Nothing, task: &Task<'_>) -> Result<BackupFile, AppError> {
    let mut state = desk.lock();
    let folder = desk.folders.backups(state.session()?.about()?.id);
    backup::backup_in(state.session()?, &folder, task).map(recorded)
}

/// Makes a backup where the person says; nothing when the dialog was cancelled.
pub(crate) fn save_as(
    desk: &Desk,
    _: Nothing,
    task: &Task<'_>,
) -> Result<Option<BackupFile>, AppError> {
    let name = desk.lock().session()?.about()?.name;
    let today = desk.world().now().format("%Y-%m-%d").to_string();
    let ask = desk.dialogs()?.save_backup(&name, &today);
    let Some(chosen) = desk.surface.choose_place(&ask) else {
        return Ok(None);
    };
    let (path, _) = with_ending(chosen, &ask);
    backup::backup_to(desk.lock().session()?, &path, task).map(|made| Some(recorded(made)))
}

/// The copy stands, whatever became of its record.
pub(crate) fn recorded(made: MadeBackup) -> BackupFile {
    if let Err(error) = made.recorded {
        log::warn!("backup not recorded: {error}");
    }
    made.file
}

/// The backups of the register, the newest first.
pub(crate) fn list(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<Vec<BackupFile>, AppError> {
    match desk.backups_folder(&desk.lock()) {
        Some(folder) => backup::list(&folder),
        None => Ok(Vec::new()),
    }
}

/// Lets a backup be chosen, and looks into it.
pub(crate) fn choose(
    desk: &Desk,
    _: Nothing,
    task: &Task<'_>,
) -> Result<Option<LookedInto>, AppError> {
    let ask = desk.dialogs()?.restore();
    let Some(chosen) = desk.surface.choose(&ask) else {
        return Ok(None);
    };
    look_into(desk, chosen, task).map(Some)
}

/// Looks into a backup of the list.
pub(crate) fn preview(
    desk: &Desk,
    request: OneBackup,
    task: &Task<'_>,
) -> Result<LookedInto, AppError> {
    let missing = || AppError::new(ErrorCode::NotFound);
    let folder = desk.backups_folder(&desk.lock()).ok_or_else(missing)?;
    let listed = backup::list(&folder)?;
    let backup = listed.get(request.index).ok_or_else(missing)?;
    look_into(desk, folder.join(&backup.file), task)
}

/// What was chosen may be the open register itself, which nothing else may open: it is put away meanwhile.
fn look_into(desk: &Desk, path: PathBuf, task: &Task<'_>) -> Result<LookedInto, AppError> {
    let mut state = desk.lock();
    let known = state.register();
    state.session = None;
    let found = backup::preview(&path, task);
    desk.reopen(&mut state);
    let backup = found?;
    state.looked_into = Some(path);
    let other = known.is_some_and(|known| known != backup.register);
    Ok(LookedInto { backup, other })
}

/// Puts the backup that was looked into in the register's place; what is there is set aside beside it.
pub(crate) fn restore(desk: &Desk, _: Nothing, task: &Task<'_>) -> Result<Opened, AppError> {
    let mut state = desk.lock();
    let from = state.looked_into.clone();
    let from = from.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let target = target(desk, &state, &from, task)?;
    state.session = None;
    let restored = backup::restore(&from, &target, &mut *desk.world(), task);
    match restored {
        Ok(set_aside) => {
            desk.open(&mut state, &target)?;
            state.set_aside = set_aside;
            desk.describe(&mut state)
        }
        Err(error) => {
            desk.reopen(&mut state);
            Err(error)
        }
    }
}

/// The place of the open register, or of the one that could not be opened; else a new one.
fn target(desk: &Desk, state: &State, from: &Path, task: &Task<'_>) -> Result<PathBuf, AppError> {
    let refused = || state.refused.as_ref().map(|(path, _)| path.clone());
    match state.path.clone().or_else(refused) {
        Some(path) => Ok(path),
        None => Ok(free_register(
            &own_folder(desk)?,
            &backup::preview(from, task)?.name,
        )),
    }
}
