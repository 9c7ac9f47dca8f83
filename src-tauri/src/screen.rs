//! The screen as Tauri gives it: the system's dialogs and programs, the page's channel, the window.
//! It must not know what is asked, nor why.

use registre_app::files::file_name;
use registre_app::{AppError, ErrorCode};
use registre_desk::channel::Notice;
use registre_desk::surface::{Ask, Surface};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::{open_path, reveal_item_in_dir};

/// The label of the window.
pub(crate) const WINDOW: &str = "main";

/// The one window.
pub(crate) struct Screen {
    app: AppHandle,
    page: Mutex<Option<Channel<Notice>>>,
}

impl Screen {
    pub(crate) fn of(app: AppHandle) -> Self {
        Self {
            app,
            page: Mutex::new(None),
        }
    }

    /// From here on the page is told through this channel.
    pub(crate) fn listen(&self, channel: Channel<Notice>) {
        *self.page.lock().unwrap_or_else(PoisonError::into_inner) = Some(channel);
    }

    /// Brings the window before the others.
    pub(crate) fn raise(&self) {
        if let Some(window) = self.window() {
            let raised = window.unminimize().and_then(|()| window.set_focus());
            log_failure("raise", raised);
        }
    }

    fn window(&self) -> Option<WebviewWindow> {
        self.app.get_webview_window(WINDOW)
    }

    fn dialog(&self, ask: &Ask) -> FileDialogBuilder<tauri::Wry> {
        let mut dialog = self.app.dialog().file().set_title(&ask.title);
        if let Some(window) = self.window() {
            dialog = dialog.set_parent(&window);
        }
        for (kind, endings) in &ask.kinds {
            dialog = dialog.add_filter(kind, endings);
        }
        if !ask.name.is_empty() {
            dialog = dialog.set_file_name(&ask.name);
        }
        match &ask.folder {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
    }
}

impl Surface for Screen {
    fn choose(&self, ask: &Ask) -> Option<PathBuf> {
        self.dialog(ask).blocking_pick_file().and_then(path)
    }

    fn choose_several(&self, ask: &Ask) -> Vec<PathBuf> {
        let chosen = self.dialog(ask).blocking_pick_files().unwrap_or_default();
        chosen.into_iter().filter_map(path).collect()
    }

    fn choose_place(&self, ask: &Ask) -> Option<PathBuf> {
        self.dialog(ask).blocking_save_file().and_then(path)
    }

    fn tell(&self, notice: Notice) {
        let page = self
            .page
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(page) = page {
            log_failure("notice", page.send(notice));
        }
    }

    fn open(&self, file: &Path) -> Result<(), AppError> {
        open_path(file, None::<&str>).map_err(|error| unusable(file, error))
    }

    fn show(&self, file: &Path) -> Result<(), AppError> {
        reveal_item_in_dir(file).map_err(|error| unusable(file, error))
    }

    fn close(&self) {
        if let Some(window) = self.window() {
            log_failure("close", window.destroy());
        }
    }
}

/// On a computer a dialog always gives a path.
fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

/// The system's own words may name the file, and are not for the log.
fn unusable(file: &Path, _: tauri_plugin_opener::Error) -> AppError {
    AppError::new(ErrorCode::FileUnusable).with("file", file_name(file))
}

fn log_failure(what: &str, done: tauri::Result<()>) {
    if let Err(error) = done {
        log::warn!("{what}: {error}");
    }
}
