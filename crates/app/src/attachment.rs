//! Files kept in the register: added, read again, taken away.
//! It must not know which fields name them.

use crate::error::{AppError, ErrorCode};
use crate::exporting::{Produced, produced};
use crate::importing::Source;
use crate::organisation::Nothing;
use crate::request::check_text;
use crate::session::{Session, Written};
use registre_domain::code::Sha256;
use registre_domain::register::Attachment;
use registre_store::{Op, StoreError};
use serde::{Deserialize, Serialize};

/// A file to keep; its content comes beside the request.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct AddAttachment {
    /// Media type ("application/pdf"); may be blank.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub media_type: String,
}

/// Names one file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneAttachment {
    /// Fingerprint of its content.
    pub sha256: Sha256,
}

/// A file that was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct AddedAttachment {
    /// Fingerprint of its content: what a field names it by.
    pub sha256: Sha256,
    /// What the journal wrote; no step when it was there already.
    pub written: Written,
}

/// Keeps a file of at most 20 MB in the register.
///
/// # Errors
/// `file-missing` when no file comes with the request, `file-too-large`.
pub fn add(
    session: &mut Session,
    request: &AddAttachment,
    files: &[Source<'_>],
) -> Result<AddedAttachment, AppError> {
    let [file] = files else {
        return Err(AppError::new(ErrorCode::FileMissing).with("file", ""));
    };
    check_text("file_name", file.name)?;
    let mut added = None;
    let written = session.write(Op::Attach, "", |tx| -> Result<(), AppError> {
        added = Some(tx.attach(file.name, &request.media_type, file.bytes)?);
        Ok(())
    })?;
    let sha256 = added.ok_or_else(|| AppError::new(ErrorCode::Internal))?;
    Ok(AddedAttachment { sha256, written })
}

/// Lists the files that are kept, by name, without what notices said when they were published.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, _: Nothing) -> Result<Vec<Attachment>, AppError> {
    let frame = session.store.at_once(|reader| reader.frame());
    let frame = frame.map_err(|error| session.named(error))?;
    let mut files = frame.attachments.clone();
    files.retain(|file| !frame.is_of_notice(&file.sha256));
    files.sort_by(|a, b| a.file_name.cmp(&b.file_name).then(a.sha256.cmp(&b.sha256)));
    Ok(files)
}

/// Reads a file that is kept.
///
/// # Errors
/// `not-found`.
pub fn read(session: &mut Session, request: &OneAttachment) -> Result<Produced, AppError> {
    // The content of a file that was taken away is kept for undo; it is not there for readers.
    let read = session.store.at_once(|reader| -> Result<_, StoreError> {
        reader.attachment(&request.sha256)?;
        reader.attachment_content(&request.sha256)
    });
    produced(read.map_err(|error| session.named(error))?)
}

/// Takes a file away, unless a field names it. Undo brings it back.
///
/// # Errors
/// `not-found`, `in-use`.
pub fn remove(session: &mut Session, request: OneAttachment) -> Result<Written, AppError> {
    session.write(Op::Detach, "", |tx| tx.detach(&request.sha256))
}
