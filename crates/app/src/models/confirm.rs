//! `confirm`: values of a model that a person has looked at, one by one or a whole sheet, as one step.
//! It must not change a value, but the status of a draft where that is asked for.

use crate::activity::ChangedActivity;
use crate::error::AppError;
use crate::session::Session;
use registre_domain::activity::{Activity, Status};
use registre_domain::ids::ActivityId;
use registre_domain::path::FieldPath;
use registre_store::Op;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Values to confirm.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ConfirmValues {
    /// The sheet.
    pub id: ActivityId,
    /// The values, or groups and lines of values; all of the sheet by default.
    pub paths: Option<BTreeSet<FieldPath>>,
    /// Whether the activity takes place, so that a draft becomes a sheet in force; not by default.
    pub begins: Option<bool>,
}

/// Takes the marks off values. Where nothing is marked and no status changes, no step is written.
///
/// # Errors
/// `not-found` for the sheet.
pub fn confirm(session: &mut Session, request: ConfirmValues) -> Result<ChangedActivity, AppError> {
    let ConfirmValues { id, paths, begins } = request;
    let today = session.world.now().date_naive();
    let is_meant = |path: &FieldPath| match &paths {
        None => true,
        Some(paths) => paths.iter().any(|meant| path.is_in(meant)),
    };
    let confirmed = session.write_with(Op::ConfirmValues, "", |tx, _| {
        let mut sheet = tx.read().activity(id)?;
        sheet.unconfirmed.retain(|mark| !is_meant(&mark.path));
        if begins == Some(true) && sheet.identity.status == Status::Draft {
            sheet.identity.status = Status::InForce;
            sheet.identity.in_force_on = sheet.identity.in_force_on.or(Some(today));
        }
        tx.put_activity(&sheet)?;
        Ok::<Activity, AppError>(sheet)
    });
    let (activity, written) = confirmed?;
    session.changed_activity(activity, written)
}
