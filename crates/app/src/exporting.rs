//! Documents and exchange files made from the register, as bytes: the host decides where they go.
//! It must not know layouts or clauses; `documents` does.

use crate::activity::{OneActivity, find};
use crate::assets;
use crate::error::{AppError, ErrorCode};
use crate::refusal;
use crate::session::{Session, Written};
use crate::words::{Phrases, Words};
use registre_documents::block::Block;
use registre_documents::notice::{Clauses, Notice, NoticeError, NoticeOptions};
use registre_documents::register::{self, Kind, Projection, RegisterOptions};
use registre_documents::{html, json, markdown, pdf};
use registre_domain::Lang;
use registre_domain::activity::{Role, Status};
use registre_domain::code::Sha256;
use registre_domain::ids::ActivityId;
use registre_domain::register::Register;
use registre_store::Op;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256 as Hasher};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

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
    pub sha256: String,
    /// Pages, when it has pages.
    pub pages: Option<u32>,
    /// Characters that no font of the document has, each with the text where it stands.
    pub missing_glyphs: Vec<(char, String)>,
    /// How many places are left to complete in a notice.
    pub to_complete: usize,
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
    /// `pdf`, `json` or `notice`.
    pub kind: String,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// Makes the PDF register.
///
/// # Errors
/// `activity-not-found` for a reference that no sheet bears, `document-failed`.
pub fn pdf(session: &mut Session, request: &ExportPdf) -> Result<Produced, AppError> {
    let register = session.register()?;
    let words = load_words(request.lang)?;
    let projection = project(session, &register, request, words.lang())?;
    let document = register::document(&projection, &words);
    let rendered = pdf::render(&document)
        .map_err(|error| AppError::new(ErrorCode::DocumentFailed).because(error))?;
    let glyphs = rendered
        .missing_glyphs
        .into_iter()
        .map(|glyph| (glyph.character, glyph.excerpt));
    let mut produced = produced(rendered.bytes);
    produced.report.pages = Some(rendered.pages);
    produced.report.missing_glyphs = glyphs.collect();
    Ok(produced)
}

/// What the document may show.
fn project(
    session: &mut Session,
    register: &Register,
    request: &ExportPdf,
    lang: Lang,
) -> Result<Projection, AppError> {
    let kind = if request.processor {
        Kind::Processor
    } else {
        Kind::Controller
    };
    let head = session.store.head().map_err(|error| session.named(error))?;
    let mut options = RegisterOptions::new(kind, session.world.now());
    options.complementary = request.complementary;
    options.version = head.edit.0.to_string();
    options.chain_head = Some(head.edit.1.to_string());
    options.creator = creator();
    if request.all_statuses {
        options.statuses = BTreeSet::from([
            Status::Planned,
            Status::Draft,
            Status::InForce,
            Status::Suspended,
            Status::Ended,
            Status::Archived,
        ]);
    }
    if !request.sheets.is_empty() {
        let chosen: BTreeSet<ActivityId> = named(register, &request.sheets)?.into_iter().collect();
        options.statuses.extend(
            register
                .activities
                .iter()
                .filter(|a| chosen.contains(&a.id))
                .map(|a| a.identity.status),
        );
        options.only = Some(chosen);
    }
    Ok(Projection::of(
        register,
        session.catalogue(),
        lang,
        &options,
    ))
}

/// One sheet as plain text, for a terminal: every field, as the complete document prints it.
///
/// # Errors
/// What the store refuses.
pub fn sheet_text(
    session: &mut Session,
    id: ActivityId,
    words: &Words,
) -> Result<String, AppError> {
    let register = session.register()?;
    let sheet = register.activities.iter().find(|sheet| sheet.id == id);
    let sheet = sheet.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let request = ExportPdf {
        processor: sheet.identity.role == Role::Processor,
        sheets: vec![sheet.identity.reference.clone()],
        complementary: true,
        ..ExportPdf::default()
    };
    let projection = project(session, &register, &request, words.lang())?;
    let anchor = projection.sheets.first().map(|sheet| sheet.anchor.clone());
    let mut document = register::document(&projection, words);
    document.cover = None;
    // What stands before the sheet itself: the contents and the list of one.
    let opens =
        |block: &Block| matches!(block, Block::Heading(heading) if heading.anchor == anchor);
    if let Some(start) = document.body.iter().position(opens) {
        document.body.drain(..start);
    }
    Ok(markdown::render(&document))
}

/// Writes a file whole or not at all: beside its place first, then under its name.
///
/// # Errors
/// `file-exists` unless it may be overwritten, `disk-full`, `file-unusable`.
pub fn save(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), AppError> {
    if !overwrite && path.exists() {
        return Err(refusal::named(AppError::new(ErrorCode::FileExists), path));
    }
    let io = |error| refusal::from_io(error, path);
    let beside = path.with_added_extension("part");
    let written = std::fs::write(&beside, bytes)
        .and_then(|()| std::fs::File::open(&beside)?.sync_all())
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // What is left of the attempt is ours; the file of that name, if any, is untouched.
        let _ = std::fs::remove_file(&beside);
    }
    written.map_err(io)
}

/// Makes a draft of a privacy notice.
///
/// # Errors
/// `activity-not-found`; `notice-empty`, `notice-processor`, `notice-controllers` when the choice
/// of activities makes no notice.
pub fn notice(session: &mut Session, request: &ExportNotice) -> Result<Produced, AppError> {
    let register = session.register()?;
    let words = load_words(request.lang)?;
    let activities = match request.sheets.as_slice() {
        [] => in_force(&register),
        references => named(&register, references)?,
    };
    let clauses = Clauses::parse(assets::CLAUSES)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let options = NoticeOptions {
        activities,
        made_on: session.world.now(),
        creator: creator(),
    };
    let notice = Notice::of(&register, session.catalogue(), &clauses, &words, &options)
        .map_err(refused_notice)?;
    let document = notice.document(&words);
    let text = match request.format {
        NoticeFormat::Html => html::render(&document),
        NoticeFormat::Markdown => markdown::render(&document),
    };
    let mut produced = produced(text.into_bytes());
    produced.report.to_complete = notice.missing().len();
    Ok(produced)
}

/// The sheets that a notice covers when nobody chose: in force, and decided here.
fn in_force(register: &Register) -> Vec<ActivityId> {
    let mut sheets: Vec<_> = register
        .activities
        .iter()
        .filter(|sheet| sheet.identity.status == Status::InForce)
        .filter(|sheet| sheet.identity.role != Role::Processor)
        .collect();
    sheets.sort_by(|a, b| {
        registre_domain::reference::natural_order(&a.identity.reference, &b.identity.reference)
    });
    sheets.into_iter().map(|sheet| sheet.id).collect()
}

fn refused_notice(error: NoticeError) -> AppError {
    let code = match error {
        NoticeError::NoActivity | NoticeError::UnknownActivity => ErrorCode::NoticeEmpty,
        NoticeError::Processor => ErrorCode::NoticeProcessor,
        NoticeError::SeveralControllers => ErrorCode::NoticeControllers,
    };
    AppError::new(code).because(error)
}

/// Makes an exchange file: the live state with its attached files, and the journal when asked.
///
/// # Errors
/// What the store refuses.
pub fn json(session: &mut Session, request: &ExportJson) -> Result<Produced, AppError> {
    let register = session.register()?;
    let mut contents: BTreeMap<Sha256, Vec<u8>> = BTreeMap::new();
    for attachment in &register.attachments {
        let bytes = session.store.read().attachment_content(&attachment.sha256);
        contents.insert(
            attachment.sha256.clone(),
            bytes.map_err(|error| session.named(error))?,
        );
    }
    let history = if request.with_history {
        Some(crate::journal::exchange(session)?)
    } else {
        None
    };
    Ok(produced(json::export(&register, &contents, history)?))
}

/// Records in the journal that a file was handed over. It is a fact, not an edit: undo passes over
/// it, and the fingerprint that documents print does not move.
///
/// # Errors
/// `read-only`.
pub fn record_delivery(session: &mut Session, request: Delivery) -> Result<Written, AppError> {
    let context = session.context("");
    let subject = serde_json::json!({ "kind": request.kind, "sha256": request.sha256 });
    let outcome = session
        .store
        .record(Op::DeliverDocument, &context, &subject);
    outcome
        .map(Written::from)
        .map_err(|error| session.named(error))
}

/// The sheets of these references, in this order.
fn named(register: &Register, references: &[String]) -> Result<Vec<ActivityId>, AppError> {
    let one = |reference: &String| Ok(find(register, &OneActivity::by_reference(reference))?.id);
    references.iter().map(one).collect()
}

fn produced(bytes: Vec<u8>) -> Produced {
    let sha256 = Hasher::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let report = ProducedReport {
        sha256,
        pages: None,
        missing_glyphs: Vec::new(),
        to_complete: 0,
    };
    Produced { bytes, report }
}

fn load_words(lang: Option<Lang>) -> Result<Words, AppError> {
    Words::load(lang.unwrap_or(Lang::Fr))
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

fn creator() -> String {
    format!("Registre {}", env!("CARGO_PKG_VERSION"))
}
