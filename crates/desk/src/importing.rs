//! Commands that bring files in: chosen or dropped, previewed, then imported as one step.
//! It must not know what is in them.

use crate::requests::{ImportChosen, Nothing};
use crate::state::Desk;
use crate::task::Task;
use registre_app::files::{self, file_name};
use registre_app::importing::{self, Import, Imported, Parsed, Source};
use registre_app::{AppError, ErrorCode};
use std::path::PathBuf;
use std::sync::Arc;

/// Lets files be chosen; gives their names, or nothing when the dialog was cancelled.
pub(crate) fn choose(
    desk: &Desk,
    _: Nothing,
    _: &Task<'_>,
) -> Result<Option<Vec<String>>, AppError> {
    let chosen = desk.surface.choose_several(&desk.dialogs()?.import());
    if chosen.is_empty() {
        return Ok(None);
    }
    let names = chosen.iter().map(|path| file_name(path)).collect();
    desk.lock().choose(chosen);
    Ok(Some(names))
}

/// What importing the files would do.
pub(crate) fn preview(
    desk: &Desk,
    request: ImportChosen,
    task: &Task<'_>,
) -> Result<Imported, AppError> {
    bring_in(desk, request, true, task)
}

/// Imports the files as they were previewed; they are then no longer waiting.
pub(crate) fn run(
    desk: &Desk,
    request: ImportChosen,
    task: &Task<'_>,
) -> Result<Imported, AppError> {
    let imported = bring_in(desk, request, false, task)?;
    desk.lock().choose(Vec::new());
    Ok(imported)
}

/// Lets go of the files that were chosen.
pub(crate) fn forget(desk: &Desk, _: Nothing, _: &Task<'_>) -> Result<(), AppError> {
    desk.lock().choose(Vec::new());
    Ok(())
}

fn bring_in(
    desk: &Desk,
    request: ImportChosen,
    dry_run: bool,
    task: &Task<'_>,
) -> Result<Imported, AppError> {
    let parsed = parsed(desk, task)?;
    let request = Import {
        dry_run,
        with_example: request.with_example,
        status: request.status,
    };
    importing::import(desk.lock().session()?, &request, &parsed, task)
}

/// The files that were chosen, read at the first need and without the lock.
fn parsed(desk: &Desk, task: &Task<'_>) -> Result<Arc<Parsed>, AppError> {
    let (chosen, parsed) = {
        let state = desk.lock();
        (state.chosen.clone(), state.parsed.clone())
    };
    if let Some(parsed) = parsed {
        return Ok(parsed);
    }
    if chosen.is_empty() {
        return Err(AppError::new(ErrorCode::FileMissing).with("file", ""));
    }
    let read = |path: &PathBuf| Ok((file_name(path), files::read(path)?));
    let files: Vec<(String, Vec<u8>)> = chosen.iter().map(read).collect::<Result<_, AppError>>()?;
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(name, bytes)| Source { name, bytes })
        .collect();
    let parsed = Arc::new(importing::read(&sources, task)?);
    let mut state = desk.lock();
    if state.chosen == chosen {
        state.parsed = Some(Arc::clone(&parsed));
    }
    Ok(parsed)
}
