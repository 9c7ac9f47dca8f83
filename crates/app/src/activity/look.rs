//! `list`, `show`: sheets with what the rules find about them.
//! It must not change anything.

use super::{ActivityLine, ListActivities, OneActivity, ShownActivity, resolve, text};
use crate::error::AppError;
use crate::known::Sheet;
use crate::session::Session;
use registre_domain::activity::Activity;
use registre_domain::rules::{self, Checked, LetterLine, LetterState};
use registre_store::StoreError;

/// Lists the sheets in the order of their references.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, request: ListActivities) -> Result<Vec<ActivityLine>, AppError> {
    let words = text::words(request.search.as_deref().unwrap_or_default());
    let is_wanted = |sheet: &&Sheet| {
        let statuses = request.statuses.as_ref();
        statuses.is_none_or(|statuses| statuses.contains(&sheet.line.status))
            && words.iter().all(|word| sheet.text.contains(word))
    };
    let (known, _) = session.look()?;
    let sheets = known.sheets.iter().filter(is_wanted);
    Ok(sheets.map(|sheet| sheet.line.clone()).collect())
}

impl ActivityLine {
    /// The line of a sheet with these letters of Art. 30.
    pub(crate) fn of(sheet: &Activity, letters: Vec<LetterLine>) -> Self {
        let missing =
            |line: LetterLine| (line.state == LetterState::Missing).then_some(line.letter);
        let identity = &sheet.identity;
        Self {
            id: sheet.id,
            reference: identity.reference.clone(),
            name: identity.name.clone(),
            role: identity.role,
            status: identity.status,
            main_purpose: sheet.main_purpose().to_owned(),
            service: identity.service.clone(),
            tags: identity.tags.clone(),
            entity: identity.entity,
            sites: identity.sites.clone(),
            updated_on: identity.updated_on,
            missing: letters.into_iter().filter_map(missing).collect(),
        }
    }
}

/// Shows one sheet with its issues.
///
/// # Errors
/// `activity-not-found`.
pub fn show(session: &mut Session, request: OneActivity) -> Result<ShownActivity, AppError> {
    let id = resolve(session, &request)?;
    let today = session.world.now().date_naive();
    // The rules of one sheet need what surrounds it, not the other sheets.
    let read = session
        .store
        .at_once(|reader| -> Result<_, StoreError> { Ok((reader.frame()?, reader.activity(id)?)) });
    let (register, activity) = read.map_err(|error| session.named(error))?;
    let catalogue = session.catalogue();
    let Checked { issues, letters } = rules::check_sheet(&register, &activity, catalogue, today);
    Ok(ShownActivity {
        issues,
        letters,
        suggestions: rules::screening(&register, &activity, catalogue, today),
        activity,
    })
}
