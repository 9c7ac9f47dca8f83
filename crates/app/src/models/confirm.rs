//! `confirm`: values of a model that a person has looked at, one by one or a whole sheet, as one step.
//! It must not change a value.

use crate::activity::ChangedActivity;
use crate::error::AppError;
use crate::session::Session;
use registre_domain::activity::Activity;
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
}

/// Takes the marks off values.
///
/// # Errors
/// `not-found` for the sheet.
pub fn confirm(session: &mut Session, request: ConfirmValues) -> Result<ChangedActivity, AppError> {
    let ConfirmValues { id, paths } = request;
    let is_meant = |path: &FieldPath| match &paths {
        None => true,
        Some(paths) => paths.iter().any(|meant| path.is_in(meant)),
    };
    let confirmed = session.write_with(Op::ConfirmValues, "", |tx, _| {
        let mut sheet = tx.read().activity(id)?;
        let marks = sheet.unconfirmed.len();
        sheet.unconfirmed.retain(|mark| !is_meant(&mark.path));
        if sheet.unconfirmed.len() < marks {
            tx.put_activity(&sheet)?;
        }
        Ok::<Activity, AppError>(sheet)
    });
    let (activity, written) = confirmed?;
    session.changed_activity(activity, written)
}
