//! `updates` and `take`: what newer versions of models would change in the sheets started from them.
//! It must not change a sheet by itself: the user takes or leaves each field.

use super::shelf::shelf;
use crate::activity::{ChangedActivity, prepare};
use crate::editing::{FieldChange, changed};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use registre_domain::Catalogue;
use registre_domain::activity::{Activity, Unconfirmed};
use registre_domain::catalogue::{Lang, Words};
use registre_domain::ids::ActivityId;
use registre_domain::model::{Difference, Library, Model, differences};
use registre_domain::path::FieldPath;
use registre_store::Op;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// Which updates to list.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ListUpdates {
    /// The language of the values; French by default.
    pub lang: Option<Lang>,
}

/// A sheet whose model has changed since.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ModelUpdate {
    /// The sheet.
    pub id: ActivityId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The model's name.
    pub model: Words,
    /// The version that the sheet was started from.
    pub from: u32,
    /// The version that the program has.
    pub to: u32,
    /// The differences, field by field; none when the sheet has what the model says now.
    pub fields: Vec<UpdatedField>,
}

/// A field that the newer version has differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct UpdatedField {
    /// The field, or the whole line that comes or goes.
    pub path: FieldPath,
    /// What the earlier version said.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub before: Option<Value>,
    /// What the newer version says.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub after: Option<Value>,
    /// What the sheet says now.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub now: Option<Value>,
}

/// What to take of a newer version; the rest is left, and the sheet is of that version from then on.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TakeUpdate {
    /// The sheet.
    pub id: ActivityId,
    /// The fields to take.
    pub paths: BTreeSet<FieldPath>,
    /// The language of the values; French by default.
    pub lang: Option<Lang>,
}

/// Lists the sheets whose model has changed since they were started from it.
///
/// # Errors
/// What the store refuses.
pub fn updates(session: &mut Session, request: ListUpdates) -> Result<Vec<ModelUpdate>, AppError> {
    let lang = request.lang.unwrap_or(Lang::Fr);
    let (known, _) = session.look()?;
    let library = &shelf()?.library;
    let older = |sheet: &&Activity| versions(library, sheet).is_some();
    let ids: Vec<ActivityId> = known
        .frame
        .activities
        .iter()
        .filter(older)
        .map(|x| x.id)
        .collect();
    let mut found = Vec::new();
    for id in ids {
        let sheet = session
            .store
            .read()
            .activity(id)
            .map_err(|error| session.named(error))?;
        found.extend(update(library, &sheet, session.catalogue(), lang));
    }
    Ok(found)
}

/// The versions of a sheet's model: the one that it was started from, and the one that the program has.
fn versions<'l>(library: &'l Library, sheet: &Activity) -> Option<(&'l Model, &'l Model)> {
    let code = sheet.identity.model.as_ref()?;
    let newer = library.get(code)?;
    let earlier = library.version(code, sheet.identity.model_version?)?;
    (earlier.version < newer.version).then_some((earlier, newer))
}

fn update(
    library: &Library,
    sheet: &Activity,
    catalogue: &Catalogue,
    lang: Lang,
) -> Option<ModelUpdate> {
    let (earlier, newer) = versions(library, sheet)?;
    let found = differences(earlier, newer, sheet, catalogue, lang);
    let field = |Difference {
                     path,
                     before,
                     after,
                     now,
                 }| UpdatedField {
        path,
        before,
        after,
        now,
    };
    Some(ModelUpdate {
        id: sheet.id,
        reference: sheet.identity.reference.clone(),
        name: sheet.identity.name.clone(),
        model: newer.words.clone(),
        from: earlier.version,
        to: newer.version,
        fields: found.into_iter().map(field).collect(),
    })
}

/// Takes some of what a newer version changes and leaves the rest, as one step. What is taken is marked as
/// unconfirmed.
///
/// # Errors
/// `not-found` for the sheet, or where its model has no newer version; `invalid-request` for a field that the
/// newer version does not change.
pub fn take(session: &mut Session, request: TakeUpdate) -> Result<ChangedActivity, AppError> {
    take_from(&shelf()?.library, session, &request)
}

/// [`take`] from a library that a test brings.
pub(crate) fn take_from(
    library: &Library,
    session: &mut Session,
    request: &TakeUpdate,
) -> Result<ChangedActivity, AppError> {
    let lang = request.lang.unwrap_or(Lang::Fr);
    let today = session.world.now().date_naive();
    let catalogue = session.catalogue.clone();
    let taken = session.write_with(Op::UpdateFromModel, "", |tx, world| {
        let sheet = tx.read().activity(request.id)?;
        let gone =
            || AppError::new(ErrorCode::NotFound).with("code", sheet.identity.reference.clone());
        let (earlier, newer) = versions(library, &sheet).ok_or_else(gone)?;
        let found = differences(earlier, newer, &sheet, &catalogue, lang);
        let is_known = |path: &&FieldPath| found.iter().any(|difference| difference.path == **path);
        if let Some(path) = request.paths.iter().find(|path| !is_known(path)) {
            return Err(AppError::new(ErrorCode::InvalidRequest).with("field", path.as_str()));
        }
        let taken = found
            .into_iter()
            .filter(|x| request.paths.contains(&x.path));
        let taken: Vec<FieldChange> = taken
            .map(|Difference { path, after, .. }| FieldChange {
                path,
                value: after.unwrap_or(Value::Null),
            })
            .collect();
        let mut after: Activity = changed(&sheet, &taken, &mut || world.new_id())?;
        mark(&mut after, newer, &taken, &catalogue, lang);
        after.identity.model_version = Some(newer.version);
        prepare(&mut after, tx.read(), today)?;
        tx.put_activity(&after)?;
        Ok::<Activity, AppError>(after)
    });
    let (activity, written) = taken?;
    session.changed_activity(activity, written)
}

/// Marks what was taken, as the model marks it.
fn mark(
    sheet: &mut Activity,
    newer: &Model,
    taken: &[FieldChange],
    catalogue: &Catalogue,
    lang: Lang,
) {
    let filled = newer.fill(sheet.id, &sheet.identity.model_facts, catalogue, lang);
    let is_taken = |mark: &Unconfirmed| taken.iter().any(|change| mark.path.is_in(&change.path));
    let known: BTreeSet<FieldPath> = sheet
        .unconfirmed
        .iter()
        .map(|mark| mark.path.clone())
        .collect();
    let marks = filled.unconfirmed.into_iter().filter(is_taken);
    sheet
        .unconfirmed
        .extend(marks.filter(|mark| !known.contains(&mark.path)));
}
