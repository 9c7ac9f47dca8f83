//! Commands about the register as a file: which one is open, which were, where it is.
//! It must not know what is in it.

use crate::answers::{Beginning, Opened, Recent, Refused};
use crate::dialogs::with_ending;
use crate::requests::{Create, Folder, Nothing, OneRecent, ShowFolder};
use crate::state::{Desk, State, system_lang};
use crate::task::Task;
use registre_app::domain::ids::RegisterId;
use registre_app::paths::free_register;
use registre_app::{AppError, ErrorCode, Session, demo, files};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

/// Opens what is wanted: a file that was asked for, at the first start the register that was open last.
pub(crate) fn start(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<Beginning, AppError> {
    let mut state = desk.lock();
    let first = !desk.started.swap(true, Ordering::Relaxed);
    let last = state
        .preferences
        .recents()
        .first()
        .map(|recent| recent.path.clone());
    if let Some(path) = state.wanted.take().or(last.filter(|_| first))
        && let Err(error) = desk.open(&mut state, &path)
    {
        log::warn!("start: {error}");
        state.refuse(path, Refused::from(error));
    }
    let register = match state.path.clone() {
        None => None,
        Some(path) => match desk.describe(&mut state) {
            Ok(opened) => Some(opened),
            Err(error) => {
                state.refuse(path, Refused::from(error));
                None
            }
        },
    };
    Ok(Beginning {
        version: env!("CARGO_PKG_VERSION"),
        build: desk.build,
        lang_default: system_lang(),
        settings: state.preferences.settings.clone(),
        register,
        refusal: desk.describe_refusal(&state),
        recents: state.recents(),
        read_at: desk.world().now(),
    })
}

/// Creates a register and opens it; nothing when the dialog was cancelled.
pub(crate) fn create(
    desk: &Desk,
    request: Create,
    _: &Task<'_>,
) -> Result<Option<Opened>, AppError> {
    let folder = own_folder(desk)?;
    let path = if request.choose {
        let ask = desk.dialogs()?.create_register(&request.name, folder);
        let Some(chosen) = desk.surface.choose_place(&ask) else {
            return Ok(None);
        };
        with_ending(chosen, &ask).0
    } else {
        free_register(&folder, &request.name)
    };
    let mut state = desk.lock();
    let session = Session::create(&path, &request.name, &state.actor(), desk.world())?;
    desk.opened(&mut state, session)?;
    desk.describe(&mut state).map(Some)
}

/// Writes the demonstration to a file of its own, and opens it.
pub(crate) fn demo(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<Opened, AppError> {
    let path = free_register(&own_folder(desk)?, &desk.dialogs()?.demo());
    // Its session has an invented clock, and is not the one that the person goes on with.
    drop(demo::register(&path, RegisterId(desk.world().new_id()))?);
    let opened = open_now(desk, &path)?;
    // What was made just now can be made again: a backup of it is worth nothing yet.
    desk.lock().looked_for_backup = true;
    Ok(opened)
}

/// Opens one of the registers that were open.
pub(crate) fn open(desk: &Desk, request: OneRecent, _: &Task<'_>) -> Result<Opened, AppError> {
    let recent = desk
        .lock()
        .preferences
        .recents()
        .get(request.recent)
        .cloned();
    let recent = recent.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    open_now(desk, &recent.path)
}

/// Lets a register be chosen, and opens it.
pub(crate) fn choose(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<Option<Opened>, AppError> {
    let beside = desk
        .lock()
        .path
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_owned);
    let folder = beside.unwrap_or_else(|| desk.folders.data.clone());
    let ask = desk.dialogs()?.open_register(folder);
    let chosen = desk.surface.choose(&ask);
    chosen.map(|path| open_now(desk, &path)).transpose()
}

/// Where none was open, what could not be opened is what the next `start` shows, with its backups.
fn open_now(desk: &Desk, path: &Path) -> Result<Opened, AppError> {
    let mut state = desk.lock();
    if let Err(error) = desk.open(&mut state, path) {
        if state.session.is_none() {
            state.refuse(path.to_owned(), Refused::of(&error));
        }
        return Err(error);
    }
    desk.describe(&mut state)
}

/// Closes the register, or puts away the one that could not be opened.
pub(crate) fn close(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<(), AppError> {
    let mut state = desk.lock();
    let State {
        session,
        path,
        refused,
        looked_into,
        wanted,
        ..
    } = &mut *state;
    (*session, *path, *refused, *looked_into) = (None, None, None, None);
    *wanted = None;
    Ok(())
}

/// The person stays with what is open: the file that was wanted in its place is no longer.
pub(crate) fn keep(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<(), AppError> {
    desk.lock().wanted = None;
    Ok(())
}

/// Forgets that a register was open; its file stays.
pub(crate) fn forget(
    desk: &Desk,
    request: OneRecent,
    _: &Task<'_>,
) -> Result<Vec<Recent>, AppError> {
    let mut state = desk.lock();
    state.preferences.forget(request.recent);
    state.preferences.save(&desk.folders.settings())?;
    Ok(state.recents())
}

/// Where the open register is.
pub(crate) fn info(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<Opened, AppError> {
    desk.describe(&mut desk.lock())
}

/// Shows a folder with the system's program for it.
pub(crate) fn show_folder(desk: &Desk, request: ShowFolder, _: &Task<'_>) -> Result<(), AppError> {
    let state = desk.lock();
    let refused = || state.refused.as_ref().map(|(path, _)| path.clone());
    let missing = || AppError::new(ErrorCode::NotFound);
    match request.what {
        Folder::Register => {
            let file = state.path.clone().or_else(refused).ok_or_else(missing)?;
            drop(state);
            desk.surface.show(&file)
        }
        Folder::Backups => {
            let folder = desk.backups_folder(&state).ok_or_else(missing)?;
            drop(state);
            make(&folder)?;
            desk.surface.open(&folder)
        }
    }
}

/// The program's own folder for registers, made when it is not there.
pub(crate) fn own_folder(desk: &Desk) -> Result<PathBuf, AppError> {
    make(&desk.folders.data)?;
    Ok(desk.folders.data.clone())
}

fn make(folder: &Path) -> Result<(), AppError> {
    std::fs::create_dir_all(folder).map_err(|error| files::from_io(error, folder))
}
