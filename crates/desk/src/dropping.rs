//! Files that come without being asked for: dropped on the window, or handed over by a second start.
//! It must not open them: the page saves what is typed first.

use crate::channel::Notice;
use crate::dialogs::REGISTER;
use crate::state::Desk;
use registre_app::files::file_name;
use std::path::{Path, PathBuf};

/// Files are held over the window, or no longer.
pub fn over(desk: &Desk, over: bool) {
    desk.surface.tell(Notice::Drag { over });
}

/// Files were dropped: one register is to be opened, anything else waits to be imported.
pub fn dropped(desk: &Desk, paths: Vec<PathBuf>) {
    over(desk, false);
    let files: Vec<PathBuf> = paths.into_iter().filter(|path| path.is_file()).collect();
    match files.as_slice() {
        [] => {}
        [one] if is_register(one) => wanted(desk, one.clone()),
        several => {
            let names = several.iter().map(|path| file_name(path)).collect();
            desk.lock().choose(files);
            desk.surface.tell(Notice::Dropped { files: names });
        }
    }
}

/// A register is to be opened when the page has saved what is typed.
pub fn wanted(desk: &Desk, path: PathBuf) {
    desk.lock().wanted = Some(path);
    desk.surface.tell(Notice::Opened);
}

fn is_register(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(REGISTER))
}
