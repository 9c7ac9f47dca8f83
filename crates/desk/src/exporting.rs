//! Commands that make documents: the register is read under the lock, the document made without it.
//! It must not know what a document says.

use crate::answers::{Refused, Saved};
use crate::dialogs::{Document as Kind, folder_of, with_ending};
use crate::requests::{OneDocument, SaveDocument};
use crate::state::Desk;
use crate::surface::Ask;
use crate::task::Task;
use registre_app::exporting::{self, Delivery, Document, NoticeFormat, Produced};
use registre_app::files::{self, file_name};
use registre_app::{AppError, ErrorCode};
use std::path::PathBuf;

/// Makes a document and saves it; nothing when the dialog was cancelled. One that cannot be made is refused
/// before the dialog, and one that is cancelled leaves no file.
pub(crate) fn save(
    desk: &Desk,
    request: SaveDocument,
    task: &Task<'_>,
) -> Result<Option<Saved>, AppError> {
    if request.record {
        exporting::check_recipient(&request.recipient)?;
    }
    let (job, name) = {
        let mut state = desk.lock();
        let session = state.session()?;
        (
            exporting::prepare_watched(session, &request.document, task)?,
            session.about()?.name,
        )
    };
    let ask = desk
        .dialogs()?
        .save_document(kind(&request.document), &name);
    let Some(chosen) = desk.surface.choose_place(&ask) else {
        return Ok(None);
    };
    let produced = job.run(task)?;
    let mut saved = write(desk, chosen, &ask, produced)?;
    if request.record {
        let delivery = Delivery::of(&request.document, &saved.report, &request.recipient);
        let recorded = exporting::record_delivery(desk.lock().session()?, delivery);
        let refused = recorded
            .inspect_err(|error| log::warn!("delivery not recorded: {error}"))
            .err();
        saved.recorded = refused.is_none();
        saved.unrecorded = refused.map(Refused::from);
    }
    Ok(Some(saved))
}

fn kind(document: &Document) -> Kind {
    match document {
        Document::Pdf(_) => Kind::Pdf,
        Document::Json(_) => Kind::Json,
        Document::Ods(_) => Kind::Ods,
        Document::Csv(_) => Kind::Csv,
        Document::Md(_) => Kind::Text,
        Document::Folder(_) => Kind::Zip,
        Document::Notice(notice) => match notice.format {
            NoticeFormat::Html => Kind::Html,
            NoticeFormat::Fragment => Kind::Fragment,
            NoticeFormat::Markdown => Kind::Markdown,
            NoticeFormat::Pdf => Kind::NoticePdf,
            NoticeFormat::Text => Kind::Plain,
        },
    }
}

/// Writes a file where the person said, and remembers it for `document_open`.
pub(crate) fn write(
    desk: &Desk,
    chosen: PathBuf,
    ask: &Ask,
    produced: Produced,
) -> Result<Saved, AppError> {
    let (path, overwrite) = with_ending(chosen, ask);
    files::save(&path, &produced.bytes, overwrite)?;
    let mut state = desk.lock();
    let saved = Saved {
        file: file_name(&path),
        folder: folder_of(&path),
        token: state.saved.len().to_string(),
        report: produced.report,
        recorded: false,
        unrecorded: None,
    };
    state.saved.push(path);
    Ok(saved)
}

/// Opens a document that was saved.
pub(crate) fn open(desk: &Desk, request: OneDocument, _: &Task<'_>) -> Result<(), AppError> {
    desk.surface.open(&find(desk, &request)?)
}

/// Shows a document that was saved, in its folder.
pub(crate) fn show(desk: &Desk, request: OneDocument, _: &Task<'_>) -> Result<(), AppError> {
    desk.surface.show(&find(desk, &request)?)
}

fn find(desk: &Desk, request: &OneDocument) -> Result<PathBuf, AppError> {
    let place: Option<usize> = request.token.parse().ok();
    let saved = place.and_then(|place| desk.lock().saved.get(place).cloned());
    saved.ok_or_else(|| AppError::new(ErrorCode::NotFound))
}
