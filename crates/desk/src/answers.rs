//! What the shell answers to the page, in the shape that the page sees.
//! It must not know how it is found; what `app` answers is described there.

use chrono::{DateTime, FixedOffset, Utc};
use registre_app::attachment::AddedAttachment;
use registre_app::backup::{BackupFile, BackupPreview};
use registre_app::exporting::ProducedReport;
use registre_app::notice::PageReport;
use registre_app::preferences::Settings;
use registre_app::verifying::DocumentVerdict;
use registre_app::{AppError, ErrorCode, Lang};
use serde::Serialize;
use std::collections::BTreeMap;

/// A refusal: the page shows the words of `error-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Refused {
    /// What happened.
    pub code: ErrorCode,
    /// Names that its words mention.
    pub args: BTreeMap<&'static str, String>,
}

impl Refused {
    /// What an error tells the page; the rest of it is the log's.
    pub(crate) fn of(error: &AppError) -> Self {
        Self {
            code: error.code,
            args: error.args.clone(),
        }
    }
}

impl From<AppError> for Refused {
    fn from(error: AppError) -> Self {
        Self {
            code: error.code,
            args: error.args,
        }
    }
}

/// What the page begins with.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Beginning {
    /// Version of the program.
    pub version: &'static str,
    /// What it was built from: count and hash of the commit.
    pub build: &'static str,
    /// The language of the system, for who has not chosen one.
    pub lang_default: Lang,
    /// What the person prefers.
    pub settings: Settings,
    /// The register that is open.
    pub register: Option<Opened>,
    /// The register that could not be opened; then none is open.
    pub refusal: Option<Refusal>,
    /// The registers that were open, the newest first.
    pub recents: Vec<Recent>,
    /// The present instant, with the reader's offset from UTC.
    pub read_at: DateTime<FixedOffset>,
}

/// The register that is open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Opened {
    /// Its name.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The folder of the file.
    pub folder: String,
    /// Its size, in bytes.
    pub size: u64,
    /// Whether it may only be read.
    pub read_only: bool,
    /// The folder of its backups; it may not be there yet.
    pub backups_folder: String,
    /// After a restore: the name, in the same folder, of what the register was before.
    pub set_aside: Option<String>,
}

/// A register that could not be opened. Its file is as it was.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Refusal {
    /// Why.
    pub error: Refused,
    /// Its file.
    pub file: String,
    /// The folder of the file.
    pub folder: String,
    /// The backups that there are of it, the newest first.
    pub backups: Vec<BackupFile>,
}

/// A register that was open. The page names it by its place in the list.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Recent {
    /// Its name when it was last open.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The folder of the file.
    pub folder: String,
    /// When it was last opened.
    pub opened_at: DateTime<Utc>,
}

/// A backup that was looked into.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct LookedInto {
    /// What it holds.
    #[serde(flatten)]
    pub backup: BackupPreview,
    /// Whether it is of another register than the one whose place it would take. One that could not be opened
    /// is known from when it was open last.
    pub other: bool,
}

/// A file that was written where a person chose.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Saved {
    /// Its name.
    pub file: String,
    /// Its folder.
    pub folder: String,
    /// What the page calls it by, to open or to show it; until the program ends.
    pub token: String,
    /// What there is to know about it.
    pub report: ProducedReport,
    /// Whether the journal says that it was handed over.
    pub recorded: bool,
    /// Why the journal does not say so although it was to.
    pub unrecorded: Option<Refused>,
}

/// A document that was judged.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Checked {
    /// The name of its file.
    pub file: String,
    /// What the register has to say about it.
    #[serde(flatten)]
    pub judged: DocumentVerdict,
}

/// A page that was held against the register.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PageChecked {
    /// The name of its file.
    pub file: String,
    /// What was found, and what was not.
    #[serde(flatten)]
    pub report: PageReport,
}

/// A file that was attached.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Attached {
    /// Its name.
    pub file_name: String,
    /// What names it in a field.
    #[serde(flatten)]
    pub added: AddedAttachment,
}
