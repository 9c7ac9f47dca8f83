//! `duplicate`: a sheet again, under identifiers of its own.
//! It must not keep what speaks of the original: reference, approval, dates.

use super::save::save;
use super::{OneActivity, SavedActivity, resolve};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use registre_domain::activity::{Activity, Identity, Status};
use registre_store::Op;
use serde_json::Value;

/// Copies a sheet under a new reference, as a draft, with identifiers of its own.
///
/// # Errors
/// `activity-not-found`.
pub fn duplicate(session: &mut Session, request: OneActivity) -> Result<SavedActivity, AppError> {
    let id = resolve(session, &request)?;
    let original = session
        .store
        .activity(id)
        .map_err(|error| session.named(error))?;
    let original =
        serde_json::to_value(original).map_err(|_| AppError::new(ErrorCode::Internal))?;
    let copy = renew_ids(&original, session)?;
    let mut copy: Activity = crate::request::read(copy)?;
    copy.identity = Identity {
        name: copy.identity.name,
        role: copy.identity.role,
        entity: copy.identity.entity,
        sites: copy.identity.sites,
        service: copy.identity.service,
        function_in_charge: copy.identity.function_in_charge,
        tags: copy.identity.tags,
        model: copy.identity.model,
        notes: copy.identity.notes,
        status: Status::Draft,
        ..Identity::default()
    };
    save(session, Op::DuplicateActivity, &mut copy, true)
}

/// New identifiers for a sheet and its lines; as text, so that links and paths of marks follow.
fn renew_ids(sheet: &Value, session: &mut Session) -> Result<Value, AppError> {
    let mut old = Vec::new();
    collect_ids(sheet, &mut old);
    let mut text = sheet.to_string();
    for id in old {
        text = text.replace(&id, &session.world.new_id().to_string());
    }
    serde_json::from_str(&text).map_err(|_| AppError::new(ErrorCode::Internal))
}

fn collect_ids(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| collect_ids(field, ids));
        }
        Value::Array(lines) => lines.iter().for_each(|line| collect_ids(line, ids)),
        _ => {}
    }
}
