//! `put`, `archive`, `delete`: one sheet, whole, as one step.
//! It must not trust what it read before its transaction: another program may have written since.

use super::{OneActivity, PutActivity, SavedActivity, resolve};
use crate::error::{AppError, ErrorCode};
use crate::request::{self, fill_ids};
use crate::session::{Session, Written};
use chrono::NaiveDate;
use registre_domain::activity::{Activity, Status};
use registre_domain::ids::ActivityId;
use registre_domain::reference;
use registre_store::{Op, Reader, StoreError};
use serde_json::Value;

/// Saves one sheet, whole. Its day of update becomes today when something else in it changed.
///
/// # Errors
/// `invalid-request` for an unknown field, `duplicate-reference`, `broken-link` for a link to nothing.
pub fn put(session: &mut Session, request: PutActivity) -> Result<SavedActivity, AppError> {
    let mut value = written_out(request.activity)?;
    fill_ids(&mut value, &mut || session.world.new_id());
    let mut activity: Activity = request::read(value)?;
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

/// Every field of a sheet written out, so that lines without an identifier show that they have none.
fn written_out(value: Value) -> Result<Value, AppError> {
    let activity: Activity = request::read(value)?;
    serde_json::to_value(activity)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
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
        tx.put_activity(activity)
    })?;
    let reference = activity.identity.reference.clone();
    Ok(SavedActivity {
        id: activity.id,
        reference,
        created,
        written,
    })
}

fn prepare(
    activity: &mut Activity,
    reader: Reader<'_>,
    today: NaiveDate,
) -> Result<(), StoreError> {
    activity.prune_links();
    if activity.identity.reference.trim().is_empty() {
        let sheets = reader.register()?.activities;
        let in_use = sheets.iter().map(|sheet| sheet.identity.reference.as_str());
        activity.identity.reference = reference::next_free(in_use);
    }
    let before = before(reader, activity.id)?;
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

/// The sheet as it is, when it is there.
fn before(reader: Reader<'_>, id: ActivityId) -> Result<Option<Activity>, StoreError> {
    match reader.activity(id) {
        Ok(sheet) => Ok(Some(sheet)),
        Err(StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
