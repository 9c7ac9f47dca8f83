//! How far long work has come, told to the host that waits, and the host's word that it must stop.
//! It must not know what the work is, nor how a host shows it.

use crate::error::{AppError, ErrorCode};
use serde::Serialize;
use std::ops::ControlFlow;

/// Somebody who waits for long work: told where it stands, and asked whether it goes on.
///
/// It is asked often (each block of a document, each sheet, each few thousand cells), from the thread that works
/// or from one beside it: it answers at once, and forwards to people only as often as they can read.
pub trait Watch: Send + Sync {
    /// The work is in this phase and has done so much of so much there; a total of 0 is not known.
    ///
    /// # Errors
    /// [`cancelled`] to stop the work. It then ends with that error, and nothing was changed.
    fn at(&self, phase: Phase, done: u64, total: u64) -> Result<(), AppError>;
}

/// Nobody who waits: the command line, tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Watch for Silent {
    fn at(&self, _: Phase, _: u64, _: u64) -> Result<(), AppError> {
        Ok(())
    }
}

/// The answer of a [`Watch`] that stops the work.
pub fn cancelled() -> AppError {
    AppError::new(ErrorCode::Cancelled)
}

/// Where long work stands; its words are under `phase-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub enum Phase {
    /// A document: what it says is put together.
    Composing,
    /// A document: blocks are laid out on pages.
    LayingOut,
    /// A document: pages are written.
    WritingPages,
    /// A document: the file is put together.
    Finishing,
    /// An import: files are read.
    Reading,
    /// An import: the tabs of one spreadsheet are read.
    ReadingTabs,
    /// An import: files are compared with the register.
    Merging,
    /// An import: records are written.
    Saving,
    /// Verifying: the steps of the journal.
    VerifyingSteps,
    /// Verifying: the tables against the journal.
    VerifyingTables,
    /// Verifying: the attached files.
    VerifyingFiles,
    /// A backup: the register is copied, and the copy is checked.
    BackingUp,
    /// Restoring: the backup is checked, and copied.
    Restoring,
}

impl Phase {
    /// Every phase, for the tests that look for its words.
    pub const ALL: &'static [Self] = &[
        Self::Composing,
        Self::LayingOut,
        Self::WritingPages,
        Self::Finishing,
        Self::Reading,
        Self::ReadingTabs,
        Self::Merging,
        Self::Saving,
        Self::VerifyingSteps,
        Self::VerifyingTables,
        Self::VerifyingFiles,
        Self::BackingUp,
        Self::Restoring,
    ];

    /// The code as hosts see it (`laying-out`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Composing => "composing",
            Self::LayingOut => "laying-out",
            Self::WritingPages => "writing-pages",
            Self::Finishing => "finishing",
            Self::Reading => "reading",
            Self::ReadingTabs => "reading-tabs",
            Self::Merging => "merging",
            Self::Saving => "saving",
            Self::VerifyingSteps => "verifying-steps",
            Self::VerifyingTables => "verifying-tables",
            Self::VerifyingFiles => "verifying-files",
            Self::BackingUp => "backing-up",
            Self::Restoring => "restoring",
        }
    }
}

/// Tells a watch, and turns its answer into the one that the crates below understand.
pub(crate) fn tell(watch: &dyn Watch, phase: Phase, done: u64, total: u64) -> ControlFlow<()> {
    match watch.at(phase, done, total) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;
    use registre_domain::Lang;

    #[test]
    fn every_phase_has_its_words_in_both_languages_and_one_code() {
        for phase in Phase::ALL {
            let json = serde_json::to_value(phase).unwrap();
            assert_eq!(json, phase.as_str(), "serde and as_str agree");
            for lang in Lang::ALL {
                let key = format!("phase-{}", phase.as_str());
                assert!(Words::load(lang).unwrap().has(&key), "{lang} {key}");
            }
        }
    }
}
