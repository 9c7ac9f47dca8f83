//! Documents and exchange files made from the register, as bytes: the host decides where they go.
//! It must not know layouts or clauses; `documents` does.

mod delivery;
mod exchange;
mod notices;
mod registers;

pub use delivery::record_delivery;
pub use exchange::json;
pub use notices::notice;
pub use registers::{pdf, sheet_text};

use crate::activity::{OneActivity, find};
use crate::error::{AppError, ErrorCode};
use crate::words::Words;
use registre_domain::code::Sha256;
use registre_domain::register::Register;
use registre_domain::{Activity, Lang};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256 as Hasher};

/// A file that a use case made.
#[derive(Debug, Clone)]
pub struct Produced {
    /// Its content.
    pub bytes: Vec<u8>,
    /// What there is to know about it.
    pub report: ProducedReport,
}

/// What there is to know about a file that a use case made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProducedReport {
    /// SHA-256 of the content.
    pub sha256: Sha256,
    /// Pages, when it has pages.
    pub pages: Option<u32>,
    /// Characters that no font of the document has, each with the text where it stands.
    pub missing_glyphs: Vec<(char, String)>,
    /// How many places are left to complete in a notice.
    pub to_complete: usize,
    /// References of the activities of a notice that are not in force.
    pub not_in_force: Vec<String>,
}

/// What is asked of a PDF register.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExportPdf {
    /// Language of the document.
    pub lang: Option<Lang>,
    /// The processor's register instead of the controller's.
    pub processor: bool,
    /// References of the sheets to print; none means all.
    pub sheets: Vec<String>,
    /// Add the fields that Art. 30 does not ask for.
    pub complementary: bool,
    /// Print every status, drafts included.
    pub all_statuses: bool,
}

/// What is asked of a privacy notice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportNotice {
    /// Language of the notice.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// References of the activities that it covers; none means every sheet in force of the controller.
    #[serde(default)]
    pub sheets: Vec<String>,
    /// Form of the file.
    pub format: NoticeFormat,
}

/// The forms of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeFormat {
    /// A page of its own.
    Html,
    /// Text to paste.
    Markdown,
}

/// What is asked of an exchange file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExportJson {
    /// Add the journal.
    pub with_history: bool,
}

/// A handed-over file, to record in the journal.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// What it is.
    pub kind: DocumentKind,
    /// SHA-256 of the file.
    pub sha256: Sha256,
}

/// The documents that are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The register as PDF.
    Pdf,
    /// The register in the exchange format.
    Json,
    /// A privacy notice.
    Notice,
}

/// The sheets of these references, in this order.
fn named<'r>(register: &'r Register, references: &[String]) -> Result<Vec<&'r Activity>, AppError> {
    references
        .iter()
        .map(|one| find(register, &OneActivity::by_reference(one)))
        .collect()
}

pub(crate) fn produced(bytes: Vec<u8>) -> Result<Produced, AppError> {
    let hex: String = Hasher::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let sha256 =
        Sha256::new(hex).map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let report = ProducedReport {
        sha256,
        pages: None,
        missing_glyphs: Vec::new(),
        to_complete: 0,
        not_in_force: Vec::new(),
    };
    Ok(Produced { bytes, report })
}

fn load_words(lang: Option<Lang>) -> Result<Words, AppError> {
    Words::load(lang.unwrap_or(Lang::Fr))
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

fn creator() -> String {
    format!("Registre {}", env!("CARGO_PKG_VERSION"))
}
