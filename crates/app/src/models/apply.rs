//! `apply`: a new sheet from a model, or what a model knows for a sheet that is there, as one step.
//! It must not replace anything that somebody wrote.

use super::{model, told};
use crate::activity::{ChangedActivity, prepare};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use registre_domain::Code;
use registre_domain::activity::Activity;
use registre_domain::catalogue::Lang;
use registre_domain::ids::ActivityId;
use registre_domain::model::{Facts, merge};
use registre_store::Op;
use serde::Deserialize;

/// A model to apply.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ApplyModel {
    /// The model.
    pub code: Code,
    /// The facts that hold for the organisation or the activity; none by default.
    pub facts: Option<Facts>,
    /// The facts that nobody could answer: what rests on them stays open; none by default.
    pub unknown: Option<Facts>,
    /// The sheet to complete; a new one by default.
    pub activity: Option<ActivityId>,
    /// The language of the values, where the model has it; French by default.
    pub lang: Option<Lang>,
}

/// Applies a model. What it fills in is marked as unconfirmed; in a sheet that is there, it fills only what
/// is blank, unanswered or without a line.
///
/// # Errors
/// `not-found` for the model or the sheet, `invalid-request` for a fact that there is not.
pub fn apply(session: &mut Session, request: ApplyModel) -> Result<ChangedActivity, AppError> {
    let model = model(&request.code)?;
    let facts = told(request.facts, request.unknown)?;
    let lang = request.lang.unwrap_or(Lang::Fr);
    let today = session.world.now().date_naive();
    let catalogue = session.catalogue.clone();
    let applied = session.write_with(Op::ApplyModel, "", |tx, world| {
        let mut sheet = match request.activity {
            None => model.fill(world.new_id().into(), &facts, &catalogue, lang),
            Some(id) => {
                let sheet = tx.read().activity(id)?;
                let filled = model.fill(id, &facts, &catalogue, lang);
                merge(&sheet, &filled).ok_or_else(|| AppError::new(ErrorCode::Internal))?
            }
        };
        prepare(&mut sheet, tx.read(), today)?;
        tx.put_activity(&sheet)?;
        Ok::<Activity, AppError>(sheet)
    });
    let (activity, written) = applied?;
    session.changed_activity(activity, written)
}
