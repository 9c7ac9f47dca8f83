//! `run`: the sheets that answers call for, all drafts to confirm, as one step.
//! It must not touch a sheet that is there: what other answers would change in it is told, to take or leave.

use super::show::planned;
use crate::activity::prepare;
use crate::error::AppError;
use crate::models::shelf::shelf;
use crate::models::{ModelUpdate, updated, updates_for};
use crate::session::{Session, Written};
use registre_domain::Code;
use registre_domain::activity::{Activity, Status};
use registre_domain::catalogue::{Catalogue, Lang};
use registre_domain::ids::ActivityId;
use registre_domain::model::Model;
use registre_domain::register::{Register, Start};
use registre_domain::start::{Guide, Plan, Proposed};
use registre_store::{Op, Tx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Answers to make sheets from.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RunStart {
    /// The answers.
    pub answers: Start,
    /// The language of the values, where models have it; French by default.
    pub lang: Option<Lang>,
    /// Whether the trade answers what the answers do not, but for these questions; not by default.
    pub proposals_but: Option<BTreeSet<Code>>,
}

/// What the guided start made, and what it tells of the sheets that were there.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Started {
    /// The sheets.
    pub sheets: Vec<StartedSheet>,
    /// How many models had a sheet already.
    pub present: usize,
    /// What the answers would change in sheets that were there; nothing of it is written.
    pub updates: Vec<ModelUpdate>,
    /// Sheets that earlier answers had brought and that do not follow from these; they stay as they are.
    pub left: Vec<StartedSheet>,
    /// What the trade answered.
    pub proposed: ProposedAnswers,
    /// What the journal wrote.
    pub written: Written,
}

/// Answers that the trade gave, because nobody else had.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ProposedAnswers {
    /// Questions answered by yes.
    pub yes: BTreeSet<Code>,
    /// Questions answered by no.
    pub no: BTreeSet<Code>,
}

/// A sheet that the guided start made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct StartedSheet {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: String,
    /// Its model.
    pub model: Code,
}

/// Keeps the answers and makes the sheets that they call for and that are not there yet. What the answers
/// say about the organisation (size, public body) is written where nothing is, or where earlier answers wrote
/// it.
///
/// # Errors
/// `unknown-answer` for a name that the guide does not have, `answers-conflict` for answers that cannot both
/// be true.
pub fn run(session: &mut Session, request: RunStart) -> Result<Started, AppError> {
    let lang = request.lang.unwrap_or(Lang::Fr);
    let guide = &shelf()?.guide;
    let (answers, proposed) = completed(guide, request);
    let today = session.world.now().date_naive();
    let catalogue = session.catalogue.clone();
    let made = session.write_with(Op::GuidedStart, "", |tx, world| {
        let register = tx.read().register()?;
        let plan = planned(&answers, &register)?;
        keep(tx, &answers, guide)?;
        let mut sheets = Vec::new();
        for mut sheet in drafts(&plan, &catalogue, lang, || world.new_id().into())? {
            prepare(&mut sheet, tx.read(), today)?;
            tx.put_activity(&sheet)?;
            sheets.extend(StartedSheet::of(&sheet));
        }
        let left = left(&register, &plan);
        Ok::<_, AppError>((sheets, left, plan))
    });
    let ((sheets, left, plan), written) = made?;
    Ok(Started {
        sheets,
        present: plan.present.len(),
        updates: updated(updates_for(session, &plan, lang)?),
        left,
        proposed,
        written,
    })
}

/// The answers with what the trade proposes for the rest, where that was asked for.
fn completed(guide: &Guide, request: RunStart) -> (Start, ProposedAnswers) {
    let mut answers = request.answers;
    let Some(left_open) = request.proposals_but else {
        return (answers, ProposedAnswers::default());
    };
    let Proposed { yes, no } = guide.proposals(&answers, &left_open);
    answers.yes.extend(yes.iter().cloned());
    answers.no.extend(no.iter().cloned());
    (answers, ProposedAnswers { yes, no })
}

/// Keeps the answers, and what they say about the main entity.
fn keep(tx: &mut Tx<'_>, answers: &Start, guide: &Guide) -> Result<(), AppError> {
    let mut about = tx.read().about()?;
    let before = std::mem::replace(&mut about.start, answers.clone());
    tx.put_about(&about)?;
    let Some(id) = about.main_entity else {
        return Ok(());
    };
    let entity = tx.read().entity(id)?;
    tx.put_entity(&guide.told(&entity, &before, answers))?;
    Ok(())
}

/// A sheet for each model that the plan calls for.
fn drafts(
    plan: &Plan,
    catalogue: &Catalogue,
    lang: Lang,
    mut new_id: impl FnMut() -> ActivityId,
) -> Result<Vec<Activity>, AppError> {
    let library = &shelf()?.library;
    let models = plan.models.iter().filter_map(|code| library.get(code));
    let draft = |model: &Model| model.fill(new_id(), &plan.facts_for(model), catalogue, lang);
    Ok(models.map(draft).collect())
}

impl StartedSheet {
    fn of(sheet: &Activity) -> Option<Self> {
        Some(Self {
            id: sheet.id,
            reference: sheet.identity.reference.clone(),
            name: sheet.identity.name.clone(),
            model: sheet.identity.model.clone()?,
        })
    }
}

/// The sheets in use that earlier answers had brought and that do not follow from these.
pub(super) fn left(register: &Register, plan: &Plan) -> Vec<StartedSheet> {
    let is_left = |sheet: &StartedSheet| plan.left.contains(&sheet.model);
    let in_use =
        |sheet: &&Activity| !matches!(sheet.identity.status, Status::Ended | Status::Archived);
    let sheets = register.activities.iter().filter(in_use);
    sheets
        .filter_map(StartedSheet::of)
        .filter(is_left)
        .collect()
}
