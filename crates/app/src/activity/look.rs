//! `list`, `show`: sheets with what the rules find about them.
//! It must not change anything.

use super::{ActivityLine, ListActivities, OneActivity, ShownActivity, resolve};
use crate::error::AppError;
use crate::session::Session;
use registre_domain::activity::Activity;
use registre_domain::reference;
use registre_domain::rules::{self, Issue, Subject};
use registre_store::StoreError;

/// Lists the sheets in the order of their references.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, request: ListActivities) -> Result<Vec<ActivityLine>, AppError> {
    let register = session.register()?;
    let issues = rules::check(&register, session.catalogue());
    let wanted = |activity: &&Activity| {
        let statuses = request.statuses.as_ref();
        statuses.is_none_or(|statuses| statuses.contains(&activity.identity.status))
    };
    let mut sheets: Vec<&Activity> = register.activities.iter().filter(wanted).collect();
    sheets.sort_by(|a, b| {
        reference::natural_order(&a.identity.reference, &b.identity.reference).then(a.id.cmp(&b.id))
    });
    Ok(sheets
        .into_iter()
        .map(|sheet| line(sheet, &issues, session))
        .collect())
}

fn line(activity: &Activity, issues: &[Issue], session: &Session) -> ActivityLine {
    let subject = Subject::Activity(activity.id);
    let own = issues.iter().filter(|issue| issue.subject == subject);
    let letter = |issue: &Issue| {
        Some(
            session
                .catalogue()
                .rules
                .get(issue.rule)?
                .facts
                .letter
                .clone(),
        )
    };
    ActivityLine {
        id: activity.id,
        reference: activity.identity.reference.clone(),
        name: activity.identity.name.clone(),
        role: activity.identity.role,
        status: activity.identity.status,
        main_purpose: activity.main_purpose().to_owned(),
        updated_on: activity.identity.updated_on,
        missing: own.filter_map(letter).collect(),
    }
}

/// Shows one sheet with its issues.
///
/// # Errors
/// `activity-not-found`.
pub fn show(session: &mut Session, request: OneActivity) -> Result<ShownActivity, AppError> {
    let id = resolve(session, &request)?;
    // The rules of one sheet need what surrounds it, not the other sheets.
    let read = session
        .store
        .at_once(|reader| -> Result<_, StoreError> { Ok((reader.frame()?, reader.activity(id)?)) });
    let (register, activity) = read.map_err(|error| session.named(error))?;
    let issues = rules::check_activity(&register, &activity, session.catalogue());
    Ok(ShownActivity { activity, issues })
}
