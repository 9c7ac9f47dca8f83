//! Documents and exchange files made from the register, as bytes: the host decides where they go.
//! Prepared while the register is at hand, made without it. It must not know layouts or clauses.

mod changes;
mod choice;
mod delivery;
mod exchange;
mod folder;
mod labels;
mod moment;
mod notices;
mod registers;
mod tables;

pub use choice::{ExportPdf, RegisterChoice, SheetFilter};
pub use delivery::{
    Delivered, DeliveredFile, DeliveredRole, DeliveredScope, Delivery, check_recipient,
    record_delivery,
};
pub use folder::{ExportFolder, FolderPart};
pub(crate) use labels::Labels;
pub use registers::sheet_text;
pub use registre_documents::register::Annex;

use crate::activity::{OneActivity, find};
use crate::error::{AppError, ErrorCode};
use crate::notice::OneNotice;
use crate::progress::{Silent, Watch};
use crate::session::Session;
use crate::words::Words;
use registre_documents::MissingGlyph;
use registre_domain::code::{Code, Sha256};
use registre_domain::register::Register;
use registre_domain::{Activity, Lang};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256 as Hasher};
use std::collections::BTreeSet;

/// What is asked for: one document, with its own request.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub enum Document {
    /// The register as PDF.
    Pdf(ExportPdf),
    /// A privacy notice.
    Notice(ExportNotice),
    /// The register in the exchange format.
    Json(ExportJson),
    /// The register as a spreadsheet in the CNIL's layout.
    Ods(RegisterChoice),
    /// The register as comma-separated values.
    Csv(RegisterChoice),
    /// The register as Markdown.
    Md(RegisterChoice),
    /// The inspection folder.
    Folder(ExportFolder),
}

impl Document {
    /// What it is, as its delivery is recorded.
    pub fn kind(&self) -> DocumentKind {
        match self {
            Self::Pdf(_) => DocumentKind::Pdf,
            Self::Notice(_) => DocumentKind::Notice,
            Self::Json(_) => DocumentKind::Json,
            Self::Ods(_) => DocumentKind::Ods,
            Self::Csv(_) => DocumentKind::Csv,
            Self::Md(_) => DocumentKind::Md,
            Self::Folder(_) => DocumentKind::Folder,
        }
    }
}

/// A document that is ready to be made: all that it takes from the register, read at one instant.
/// It can be made on another thread while the register changes.
pub struct Job(Work);

enum Work {
    Pdf(Box<registers::Work>),
    Notice(Box<notices::Work>),
    Json(Box<exchange::Work>),
    Table(Box<tables::Work>),
    Folder(Box<folder::Work>),
}

/// [`prepare_watched`] for nobody who waits.
///
/// # Errors
/// The same, without `cancelled`.
pub fn prepare(session: &mut Session, document: &Document) -> Result<Job, AppError> {
    prepare_watched(session, document, &Silent)
}

/// Reads what a document needs from the register, and refuses one that cannot be made. What prints the head of the
/// journal is made of a register that was verified: that takes as long as the journal is, and the watch may stop it.
///
/// # Errors
/// PDF, spreadsheet, CSV, Markdown: `activity-not-found` for a reference that no sheet bears, `other-register` for
/// a sheet of the other register, `entity-not-found`, `before-register` and `as-of-future` for a day of which there
/// is none, `unproven` for a register that is not as its journal says; PDF: `days-reversed` for changes that end before
/// they begin. Folder: the same, and `unproven` for a kept file that is no longer what it was. Notice:
/// `activity-not-found`, `notice-not-found`; `notice-empty`, `notice-nothing`, `notice-processor`, `notice-controllers`
/// when the choice of activities makes no notice; `notice-unfinished` for one to be published on which something is
/// left to do; `invalid-request` for a level of headings that there is not. All: `cancelled`, what the store refuses.
pub fn prepare_watched(
    session: &mut Session,
    document: &Document,
    watch: &dyn Watch,
) -> Result<Job, AppError> {
    Ok(Job(match document {
        Document::Pdf(request) => Work::Pdf(Box::new(registers::prepare(session, request, watch)?)),
        Document::Notice(request) => Work::Notice(Box::new(notices::prepare(session, request)?)),
        Document::Json(request) => Work::Json(Box::new(exchange::prepare(session, *request)?)),
        Document::Ods(request) => table(session, request, tables::Form::Ods, watch)?,
        Document::Csv(request) => table(session, request, tables::Form::Csv, watch)?,
        Document::Md(request) => table(session, request, tables::Form::Md, watch)?,
        Document::Folder(request) => {
            Work::Folder(Box::new(folder::prepare(session, request, watch)?))
        }
    }))
}

fn table(
    session: &mut Session,
    request: &RegisterChoice,
    form: tables::Form,
    watch: &dyn Watch,
) -> Result<Work, AppError> {
    let work = tables::prepare(session, request, form, watch)?;
    Ok(Work::Table(Box::new(work)))
}

impl Job {
    /// Makes the file.
    ///
    /// # Errors
    /// `cancelled` when the watch stops it, `document-failed`.
    pub fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        match self.0 {
            Work::Pdf(work) => work.run(watch),
            Work::Notice(work) => work.run(watch),
            Work::Json(work) => work.run(watch),
            Work::Table(work) => work.run(watch),
            Work::Folder(work) => work.run(watch),
        }
    }
}

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
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ProducedReport {
    /// SHA-256 of the content.
    pub sha256: Sha256,
    /// Pages, when it has pages.
    pub pages: Option<u32>,
    /// Characters that no font of the document has, each with the place where it stands.
    pub missing_glyphs: Vec<MissingCharacter>,
    /// How many places are left to complete in a notice.
    pub to_complete: usize,
    /// How many own sentences of a notice are to be looked at again.
    pub reviews: usize,
    /// References of the activities of a notice that are not in force.
    pub not_in_force: Vec<String>,
    /// Of what a register document was made: a delivery of it is recorded with this.
    pub delivered: Option<Delivered>,
    /// Every file inside it, where it is a folder.
    pub files: Vec<DeliveredFile>,
}

/// A character that no font of a document has: its number stands in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct MissingCharacter {
    /// The character.
    pub character: char,
    /// The heading and the label above it, as they are printed.
    pub place: String,
    /// The text around it. It is the user's own: for the person at the keyboard, never for a log.
    pub excerpt: String,
}

impl From<MissingGlyph> for MissingCharacter {
    fn from(glyph: MissingGlyph) -> Self {
        Self {
            character: glyph.character,
            place: glyph.place,
            excerpt: glyph.excerpt,
        }
    }
}

/// What is asked of a privacy notice: one that the register keeps, or one made for the occasion.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ExportNotice {
    /// Which notice of the register. Nothing means one for the occasion, and only then do the next four count.
    #[serde(default)]
    pub notice: Option<OneNotice>,
    /// What the one for the occasion is.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub notice_kind: registre_domain::notice::Kind,
    /// Whom it informs; nobody named means everybody.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub audiences: BTreeSet<Code>,
    /// Its language.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// References of the activities that it covers; none means every sheet in force of the main legal person.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub sheets: Vec<String>,
    /// Form of the file.
    pub format: NoticeFormat,
    /// Whether it is to be published: it is refused while something is left to do. Otherwise it is a draft.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub last: bool,
    /// Whether a table says where each sentence comes from; a fragment has none.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub sources: bool,
    /// The level of a fragment's first heading, 1 to 6; 2 where nobody says.
    #[serde(default)]
    pub level: Option<u8>,
}

/// The forms of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoticeFormat {
    /// A page of its own.
    #[default]
    Html,
    /// A piece of a site's page.
    Fragment,
    /// Text with marks.
    Markdown,
    /// For paper.
    Pdf,
    /// Text without marks.
    Text,
}

/// What is asked of an exchange file.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ExportJson {
    /// Add the journal.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub with_history: bool,
}

/// The documents that are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The register as PDF.
    Pdf,
    /// The register in the exchange format.
    Json,
    /// A privacy notice.
    Notice,
    /// The register as a spreadsheet in the CNIL's layout.
    Ods,
    /// The register as comma-separated values.
    Csv,
    /// The register as Markdown.
    Md,
    /// The inspection folder.
    Folder,
}

/// The sheets of these references, in this order, as people type references: spaces around one and its case do not
/// count where it is one sheet's.
fn named<'r>(register: &'r Register, references: &[String]) -> Result<Vec<&'r Activity>, AppError> {
    let typed = |text: &str| text.trim().to_lowercase();
    let one = |asked: &String| {
        let exact = find(register, &OneActivity::by_reference(asked));
        exact.or_else(|refused| {
            let sheets = register.activities.iter();
            let mut alike = sheets.filter(|sheet| typed(&sheet.identity.reference) == typed(asked));
            match (alike.next(), alike.next()) {
                (Some(sheet), None) => Ok(sheet),
                _ => Err(refused),
            }
        })
    };
    references.iter().map(one).collect()
}

pub(crate) fn produced(bytes: Vec<u8>) -> Result<Produced, AppError> {
    let report = ProducedReport {
        sha256: sha256(&bytes)?,
        pages: None,
        missing_glyphs: Vec::new(),
        to_complete: 0,
        reviews: 0,
        not_in_force: Vec::new(),
        delivered: None,
        files: Vec::new(),
    };
    Ok(Produced { bytes, report })
}

/// The fingerprint of a file.
pub(crate) fn sha256(bytes: &[u8]) -> Result<Sha256, AppError> {
    let hex: String = Hasher::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Sha256::new(hex).map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

fn load_words(lang: Option<Lang>) -> Result<Words, AppError> {
    Words::load(lang.unwrap_or(Lang::Fr))
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

pub(crate) fn creator() -> String {
    format!("Registre {}", env!("CARGO_PKG_VERSION"))
}
