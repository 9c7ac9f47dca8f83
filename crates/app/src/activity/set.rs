//! `set`: fields of one sheet, as it is when they are written, as one step.
//! It must not write what it read before its transaction: another program may have written since.

use super::save::prepare;
use super::{ChangedActivity, SetActivity};
use crate::editing::{FieldChange, changed};
use crate::error::AppError;
use crate::request::written;
use crate::session::Session;
use registre_domain::activity::Activity;
use registre_domain::path::FieldPath;
use registre_store::Op;

/// Changes fields of a sheet. What another program changed in other fields stays. A value of a model
/// that is changed, or given again, is no longer marked as unconfirmed, unless the marks themselves are
/// among the changes.
///
/// # Errors
/// `not-found` for the sheet, or for a line of it that is not there any more; `invalid-request` for a path
/// that sheets do not have; what saving refuses.
pub fn set(session: &mut Session, request: SetActivity) -> Result<ChangedActivity, AppError> {
    let SetActivity {
        id,
        changes,
        comment,
    } = request;
    let today = session.world.now().date_naive();
    let comment = comment.unwrap_or_default();
    let set = session.write_with(Op::EditActivity, &comment, |tx, world| {
        let before = tx.read().activity(id)?;
        let mut after: Activity = changed(&before, &changes, &mut || world.new_id())?;
        confirm(&before, &mut after, &changes)?;
        prepare(&mut after, tx.read(), today)?;
        tx.put_activity(&after)?;
        Ok::<Activity, AppError>(after)
    });
    let (activity, written) = set?;
    session.changed_activity(activity, written)
}

/// Takes the mark off values that somebody has looked at: those that changed and those that were given.
fn confirm(
    before: &Activity,
    after: &mut Activity,
    changes: &[FieldChange],
) -> Result<(), AppError> {
    let is_mark = |path: &FieldPath| path.as_str().split('/').next() == Some("unconfirmed");
    if after.unconfirmed.is_empty() || changes.iter().any(|change| is_mark(&change.path)) {
        return Ok(());
    }
    let (old, new) = (written(before)?, written(after)?);
    after.unconfirmed.retain(|mark| {
        let is_given = changes.iter().any(|change| change.path.is_in(&mark.path));
        !is_given && mark.path.find(&old) == mark.path.find(&new)
    });
    Ok(())
}
