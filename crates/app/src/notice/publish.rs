//! `publish`, `withdraw`: that people can read a notice, or no longer can, with what it said kept beside it.
//! It must not publish what is not finished, nor put anything anywhere: the organisation does.

use super::rewrite::{change, invalid};
use super::{Composer, PublishNotice, WithdrawNotice};
use crate::clock::World;
use crate::error::{AppError, ErrorCode};
use crate::exporting;
use crate::session::{Session, Written};
use chrono::NaiveDate;
use registre_documents::notice::{Snapshot, SnapshotError, Text};
use registre_domain::code::Sha256;
use registre_domain::contact::DocumentRef;
use registre_domain::ids::LineId;
use registre_domain::notice::{Notice, Publication, State};
use registre_domain::register::Register;
use registre_store::{Op, StoreError};

/// The type under which what a notice said is kept.
const MEDIA_TYPE: &str = "application/vnd.registre.notice+json";

/// Notes that a notice was published as it stands, and keeps what it says.
///
/// # Errors
/// `notice-not-found`; `invalid-request` for no place; `as-of-future` for a day to come; `notice-unfinished` while something is left to complete, to
/// confirm or to look at again; what composing refuses.
pub fn publish(session: &mut Session, request: PublishNotice) -> Result<Written, AppError> {
    let PublishNotice { notice, on, place } = request;
    if place.trim().is_empty() {
        return Err(invalid("place"));
    }
    let head = session.store.head();
    let head = head.map_err(|error| session.named(error))?;
    let catalogue = session.catalogue.clone();
    let done = session.write_with(Op::PublishNotice, "", |tx, world| -> Result<(), AppError> {
        is_past(on, world)?;
        let composer = Composer::within(tx, &catalogue, world.now(), head)?;
        let mut notice = composer.find(&notice)?.clone();
        let text = composer.text(&notice, true)?;
        finished(&text)?;
        let bytes = composer.snapshot(&text).bytes().map_err(unkept)?;
        let sha256 = tx.attach(&format!("notice-{on}.json"), MEDIA_TYPE, &bytes)?;
        notice.withdrawn_on = None;
        notice.publications.push(Publication {
            id: LineId(world.new_id()),
            published_on: Some(on),
            place: place.trim().to_owned(),
            step: u32::try_from(head.edit.0).unwrap_or(u32::MAX),
            said: DocumentRef {
                sha256: Some(sha256),
                ..DocumentRef::default()
            },
        });
        Ok(tx.put_notice(&notice)?)
    });
    done.map(|((), written)| written)
}

/// Refuses a day to come: what is noted has happened.
fn is_past(on: NaiveDate, world: &mut dyn World) -> Result<(), AppError> {
    match on > world.now().date_naive() {
        true => Err(AppError::new(ErrorCode::AsOfFuture).with("day", on.to_string())),
        false => Ok(()),
    }
}

/// Refuses a text on which something is left to do.
///
/// # Errors
/// `notice-unfinished`.
pub(crate) fn finished(text: &Text) -> Result<(), AppError> {
    let left = text.left.len() + text.reviews.len();
    match text.is_final() {
        true => Ok(()),
        false => Err(AppError::new(ErrorCode::NoticeUnfinished).with("count", left.to_string())),
    }
}

fn unkept(error: SnapshotError) -> AppError {
    let code = match error {
        SnapshotError::Large => ErrorCode::FileTooLarge,
        SnapshotError::Form | SnapshotError::Newer => ErrorCode::Internal,
    };
    AppError::new(code).because(error)
}

/// Notes that people can no longer read a notice.
///
/// # Errors
/// `notice-not-found`; `notice-not-published`; `as-of-future` for a day to come, `notice-withdrawn-early` for one before
/// it was published.
pub fn withdraw(session: &mut Session, request: WithdrawNotice) -> Result<Written, AppError> {
    let id = Composer::of(session)?.find(&request.notice)?.id;
    change(session, Op::WithdrawNotice, id, |_, notice, world| {
        is_past(request.on, world)?;
        if notice.state() != State::Published {
            return Err(AppError::new(ErrorCode::NoticeNotPublished).with("name", &notice.name));
        }
        let since = notice.published().and_then(|last| last.published_on);
        if let Some(since) = since.filter(|since| request.on < *since) {
            let error = AppError::new(ErrorCode::NoticeWithdrawnEarly);
            return Err(error.with("day", since.to_string()));
        }
        notice.withdrawn_on = Some(request.on);
        Ok(())
    })
}

/// A notice that people can read.
pub(crate) struct Published {
    /// Its name in the register.
    pub(crate) name: String,
    /// Since when.
    pub(crate) on: Option<NaiveDate>,
    /// Where.
    pub(crate) place: String,
    /// What it said; nothing where that cannot be read.
    pub(crate) said: Option<Snapshot>,
}

/// Every notice of a register that people can read, in the order of their names.
///
/// # Errors
/// `unproven` where what was kept is no longer what was published; what the store refuses.
pub(crate) fn published(
    session: &Session,
    register: &Register,
) -> Result<Vec<Published>, AppError> {
    let mut found = Vec::new();
    for notice in &register.notices {
        let Some(publication) = notice.published() else {
            continue;
        };
        found.push(Published {
            name: notice.name.trim().to_owned(),
            on: publication.published_on,
            place: publication.place.clone(),
            said: proven(session, notice)?,
        });
    }
    found.sort_by(|a, b| a.name.cmp(&b.name).then(a.on.cmp(&b.on)));
    Ok(found)
}

/// What a notice said when it was published last, for a document that vouches for it.
fn proven(session: &Session, notice: &Notice) -> Result<Option<Snapshot>, AppError> {
    match kept(session, notice)? {
        Some((sha256, bytes)) if exporting::sha256(&bytes)? != *sha256 => {
            Err(session.named(AppError::new(ErrorCode::Unproven)))
        }
        kept => Ok(read(kept)),
    }
}

/// What a notice said when it was published last; nothing where it is not published, or where what was kept is not
/// readable: another program may have brought it in.
///
/// # Errors
/// What the store refuses.
pub(super) fn said(session: &Session, notice: &Notice) -> Result<Option<Snapshot>, AppError> {
    kept(session, notice).map(read)
}

fn read(kept: Option<(&Sha256, Vec<u8>)>) -> Option<Snapshot> {
    kept.and_then(|(_, bytes)| Snapshot::read(&bytes).ok())
}

/// The file in which the last publication of a notice is kept, and the fingerprint that it had then.
fn kept<'n>(
    session: &Session,
    notice: &'n Notice,
) -> Result<Option<(&'n Sha256, Vec<u8>)>, AppError> {
    let said = notice
        .published()
        .and_then(|last| last.said.sha256.as_ref());
    let Some(sha256) = said else {
        return Ok(None);
    };
    match session.store.read().attachment_content(sha256) {
        Ok(bytes) => Ok(Some((sha256, bytes))),
        Err(StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(session.named(error)),
    }
}
