//! `review`: the CNIL's second step on a sheet, answered and dated, as one step.
//! It must not judge the answers.

use super::ChangedActivity;
use super::save::prepare;
use crate::error::AppError;
use crate::session::Session;
use chrono::{Months, NaiveDate};
use registre_domain::activity::{Activity, Review};
use registre_domain::ids::ActivityId;
use registre_store::Op;
use serde::Deserialize;

/// How long after a review the next one is proposed, in months: the French authority names no period, a year
/// is what it asks of access rights (security guide, sheet 5).
const NEXT_REVIEW: Months = Months::new(12);

/// A review to write down.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewActivity {
    /// The sheet.
    pub id: ActivityId,
    /// The answers; identifier, day and reviewer are given where they are left out. Nothing answered means
    /// that nothing has changed.
    pub review: Option<Review>,
    /// When the next one is due; a year later by default.
    pub due_on: Option<NaiveDate>,
}

/// Adds a review to a sheet, with its day, and says when the next one is due.
///
/// # Errors
/// `not-found` for the sheet.
pub fn review(session: &mut Session, request: ReviewActivity) -> Result<ChangedActivity, AppError> {
    let today = session.world.now().date_naive();
    let actor = session.actor().to_owned();
    let reviewed = session.write_with(Op::ReviewActivity, "", |tx, world| {
        let mut sheet = tx.read().activity(request.id)?;
        let nothing_changed = || Review {
            unchanged: Some(true),
            ..Review::default()
        };
        let mut review = request.review.unwrap_or_else(nothing_changed);
        if review.id.is_nil() {
            review.id = world.new_id().into();
        }
        let day = *review.reviewed_on.get_or_insert(today);
        if review.reviewer.is_empty() {
            review.reviewer = actor;
        }
        sheet.reviews.push(review);
        sheet.identity.reviewed_on = sheet.identity.reviewed_on.max(Some(day));
        let next = day.checked_add_months(NEXT_REVIEW);
        sheet.identity.review_due_on = request.due_on.or(next);
        prepare(&mut sheet, tx.read(), today)?;
        tx.put_activity(&sheet)?;
        Ok::<Activity, AppError>(sheet)
    });
    let (activity, written) = reviewed?;
    session.changed_activity(activity, written)
}
