//! `put`, `archive`, `delete`: one sheet, whole, as one step.
//! It must not trust what it read before its transaction: another program may have written since.

use super::{OneActivity, PutActivity, SavedActivity, resolve};
use crate::error::{AppError, ErrorCode};
use crate::request::completed;
use crate::session::{Session, Written};
use chrono::NaiveDate;
use registre_domain::activity::{Activity, Status};
use registre_domain::ids::ActivityId;
use registre_domain::reference;
use registre_store::{Op, Reader, StoreError};

/// Saves one sheet, whole. Its day of update becomes today when something else in it changed.
///
/// # Errors
/// `invalid-request` for an unknown field, `duplicate-reference`, `broken-link` for a link to nothing.
pub fn put(session: &mut Session, request: PutActivity) -> Result<SavedActivity, AppError> {
    let mut activity: Activity = completed(session, request.activity)?;
    let created = before(session.store.read(), activity.id)
        .map_err(|error| session.named(error))?
        .is_none();
    let op = if created {
        Op::CreateActivity
    } else {
        Op::EditActivity
    };
    save(session, op, &mut activity, created)
}

/// Archives a sheet: kept for the record, left out of documents and checks.
///
/// # Errors
/// `activity-not-found`.
pub fn archive(session: &mut Session, request: OneActivity) -> Result<SavedActivity, AppError> {
    let id = resolve(session, &request)?;
    let mut sheet = session
        .store
        .activity(id)
        .map_err(|error| session.named(error))?;
    let today = session.world.now().date_naive();
    sheet.identity.status = Status::Archived;
    sheet.identity.archived_on = sheet.identity.archived_on.or(Some(today));
    save(session, Op::ArchiveActivity, &mut sheet, false)
}

/// Deletes a sheet; the journal keeps it, and undo brings it back.
///
/// # Errors
/// `activity-not-found`.
pub fn delete(session: &mut Session, request: OneActivity) -> Result<Written, AppError> {
    let id = resolve(session, &request)?;
    session.write(Op::DeleteActivity, "", |tx| tx.delete_activity(id))
}

/// Writes a sheet after giving it what saving gives: links that lead somewhere, a reference, dates.
pub(super) fn save(
    session: &mut Session,
    op: Op,
    activity: &mut Activity,
    created: bool,
) -> Result<SavedActivity, AppError> {
    let today = session.world.now().date_naive();
    let written = session.write(op, "", |tx| {
        prepare(activity, tx.read(), today)?;
        tx.put_activity(activity).map_err(AppError::from)
    })?;
    let reference = activity.identity.reference.clone();
    Ok(SavedActivity {
        id: activity.id,
        reference,
        created,
        written,
    })
}

/// Gives a sheet what saving gives: links that lead somewhere, a reference, dates.
pub(crate) fn prepare(
    activity: &mut Activity,
    reader: Reader<'_>,
    today: NaiveDate,
) -> Result<(), AppError> {
    let before = before(reader, activity.id)?;
    if activity.has_unknown_link(before.as_ref()) {
        return Err(AppError::new(ErrorCode::BrokenLink));
    }
    activity.prune_links();
    if activity.identity.reference.trim().is_empty() {
        activity.identity.reference = match &before {
            Some(before) => before.identity.reference.clone(),
            None => next_reference(reader)?,
        };
    }
    let changed = before.as_ref() != Some(&*activity);
    let identity = &mut activity.identity;
    match before {
        None => {
            identity.created_on = identity.created_on.or(Some(today));
            identity.updated_on = identity.updated_on.or(Some(today));
        }
        // A day that the user set stays.
        Some(before) if changed && before.identity.updated_on == identity.updated_on => {
            identity.updated_on = Some(today);
        }
        Some(_) => {}
    }
    Ok(())
}

fn next_reference(reader: Reader<'_>) -> Result<String, StoreError> {
    let references = reader.references()?;
    let references = references.iter().map(|(_, reference)| reference.as_str());
    Ok(reference::next_free(references))
}

/// The sheet as it is, when it is there.
fn before(reader: Reader<'_>, id: ActivityId) -> Result<Option<Activity>, StoreError> {
    match reader.activity(id) {
        Ok(sheet) => Ok(Some(sheet)),
        Err(StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
