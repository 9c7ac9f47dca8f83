//! Conditions on a sheet's own dates, and on whether it has to be in the register at all (Art. 30(5)).
//! It must not know what the sheet describes.

use super::case::Case;
use super::issue::{Arg, Finding, when};
use super::table::SheetRule;
use crate::activity::Status;
use crate::catalogue::RuleRegister::Both;
use chrono::NaiveDate;

/// After how long a sheet is read again.
pub(super) const REVIEW: &str = "review-interval";
/// Under how many people Art. 30(5) may apply.
pub(super) const SMALL: &str = "small-organisation";

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r30-maj-01", Both, impossible_dates),
    SheetRule::new("r30-maj-02", Both, review_overdue),
    SheetRule::new("r30-5-01", Both, perhaps_exempt),
];

/// The first date that is still to come, or an update before the creation.
fn impossible_dates(case: &Case<'_>) -> Vec<Finding> {
    let identity = &case.activity.identity;
    let dates = [
        ("created_on", identity.created_on),
        ("updated_on", identity.updated_on),
        ("reviewed_on", identity.reviewed_on),
    ];
    let future = dates
        .into_iter()
        .find(|(_, day)| day.is_some_and(|day| day > case.today));
    if let Some((field, _)) = future {
        return when(true, &[&"identity", &field]);
    }
    let reversed = matches!(
        (identity.created_on, identity.updated_on),
        (Some(created), Some(updated)) if updated < created
    );
    when(reversed, &[&"identity", &"updated_on"])
}

fn review_overdue(case: &Case<'_>) -> Vec<Finding> {
    let identity = &case.activity.identity;
    if !matches!(identity.status, Status::InForce | Status::Suspended) {
        return Vec::new();
    }
    let Some(seen) = last_seen(case) else {
        return Vec::new();
    };
    let overdue = match identity.review_due_on.filter(|due| *due > seen) {
        Some(due) => due < case.today,
        None => case.is_past(REVIEW, seen),
    };
    let field = [&"identity" as &dyn std::fmt::Display, &"reviewed_on"];
    let findings = when(overdue, &field).into_iter();
    findings
        .map(|finding| finding.with("day", Arg::Day(seen)))
        .collect()
}

/// The last day on which somebody is known to have looked at the sheet.
fn last_seen(case: &Case<'_>) -> Option<NaiveDate> {
    let identity = &case.activity.identity;
    let reviews = case.activity.reviews.iter();
    let reviews = reviews.filter_map(|review| review.reviewed_on);
    let dates = [
        identity.reviewed_on,
        identity.updated_on,
        identity.created_on,
    ];
    dates.into_iter().flatten().chain(reviews).max()
}

/// Art. 30(5): small organisation, occasional, no risk, no protected data, by the user's own answers.
fn perhaps_exempt(case: &Case<'_>) -> Vec<Finding> {
    let scale = &case.activity.scale;
    let headcount = case.entity().and_then(|entity| entity.headcount);
    let small = headcount
        .zip(case.threshold(SMALL))
        .is_some_and(|(count, limit)| count < limit);
    let exempt = small
        && scale.occasional == Some(true)
        && scale.likely_risk == Some(false)
        && case.protected_group().is_none();
    when(exempt, &[&"scale", &"occasional"])
}
