//! What the shell asks of the screen: a dialog, a word to the page, a file opened by the system, the window closed.
//! It must not know how; tests answer in its place.

use crate::channel::Notice;
use registre_app::AppError;
use std::path::{Path, PathBuf};

/// A question that a dialog of the system asks, in the words of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Title of the dialog.
    pub title: String,
    /// The kinds of files that it shows: the words of the kind, and the endings; the first is the usual one.
    pub kinds: Vec<(String, Vec<&'static str>)>,
    /// The name that is proposed for a file to be written.
    pub name: String,
    /// The folder that it begins in.
    pub folder: Option<PathBuf>,
}

/// The screen. Every call may wait for a person, so none is made with the state locked.
pub trait Surface: Send + Sync {
    /// Lets one file be chosen; nothing when the dialog was cancelled.
    fn choose(&self, ask: &Ask) -> Option<PathBuf>;

    /// Lets several files be chosen; none when the dialog was cancelled.
    fn choose_several(&self, ask: &Ask) -> Vec<PathBuf>;

    /// Lets a place for a file be chosen, and asks before one that is taken.
    fn choose_place(&self, ask: &Ask) -> Option<PathBuf>;

    /// Tells the page. A page that has not started yet is not told.
    fn tell(&self, notice: Notice);

    /// Opens a file with the system's program for it.
    ///
    /// # Errors
    /// `file-unusable`.
    fn open(&self, file: &Path) -> Result<(), AppError>;

    /// Shows a file in its folder.
    ///
    /// # Errors
    /// `file-unusable`.
    fn show(&self, file: &Path) -> Result<(), AppError>;

    /// Closes the window for good.
    fn close(&self);
}
