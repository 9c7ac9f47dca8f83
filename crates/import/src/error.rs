//! Owns the closed list of reasons why a foreign file is refused, each with its code.
//! Must not know any register value, nor repeat anything the file says.

use thiserror::Error;

/// Why a file was refused. Messages are for the log: they never quote the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The content is no spreadsheet at all, whatever the file is called.
    #[error("not a spreadsheet")]
    NotASpreadsheet,
    /// A spreadsheet in a format that is not read (`xlsb`, `xls95`).
    #[error("spreadsheet format {format} is not read")]
    Unsupported {
        /// Short name of the format.
        format: &'static str,
    },
    /// Protected by a password.
    #[error("the spreadsheet is encrypted")]
    Encrypted,
    /// Truncated, corrupt or written in another encoding than it says.
    #[error("the spreadsheet is damaged ({part})")]
    Damaged {
        /// The part of the file that cannot be read.
        part: &'static str,
    },
    /// Beyond a limit that protects the machine.
    #[error("the spreadsheet is too large ({})", .what.code())]
    TooLarge {
        /// Which limit.
        what: Excess,
    },
    /// A readable spreadsheet, but not the CNIL's register.
    #[error("the spreadsheet is not a known register")]
    UnknownLayout,
    /// Whoever waited for it stopped the reading.
    #[error("stopped by whoever waited")]
    Stopped,
}

impl ImportError {
    /// Stable code, by which a host finds the message that it shows.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotASpreadsheet => "not-a-spreadsheet",
            Self::Unsupported { .. } => "unsupported-format",
            Self::Encrypted => "encrypted",
            Self::Damaged { .. } => "damaged",
            Self::TooLarge { .. } => "too-large",
            Self::UnknownLayout => "unknown-layout",
            Self::Stopped => "stopped",
        }
    }
}

/// Which limit a file went beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Excess {
    /// Size of the file itself.
    File,
    /// Size of its parts once inflated.
    Inflated,
    /// Number of files in the archive.
    Entries,
    /// Number of sheets.
    Sheets,
    /// Number of filled cells, repeats included.
    Cells,
    /// Amount of text in the filled cells, repeats included.
    Text,
    /// Number of merged areas, weighed by the cells they may cover.
    Merges,
    /// Number of activities.
    Activities,
    /// Number of lines in one block of a fiche.
    Lines,
}

impl Excess {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Inflated => "inflated",
            Self::Entries => "entries",
            Self::Sheets => "sheets",
            Self::Cells => "cells",
            Self::Text => "text",
            Self::Merges => "merges",
            Self::Activities => "activities",
            Self::Lines => "lines",
        }
    }
}
