//! `show` and `plan`: the questions with what was answered before, and what answers would make.
//! It must not write anything.

use super::answers::check;
use super::run::{StartedSheet, left};
use crate::error::AppError;
use crate::models::shelf::shelf;
use crate::models::{ModelUpdate, updated, updates_for};
use crate::organisation::Nothing;
use crate::session::Session;
use registre_domain::Code;
use registre_domain::catalogue::{Lang, Words};
use registre_domain::model::When;
use registre_domain::register::{Register, Start};
use registre_domain::start::{Asked, Guide, Plan, Preset, Size, StartQuestion};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the guided start asks, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct GuideShown {
    /// Trades and kinds of bodies.
    pub presets: Vec<Preset>,
    /// Sizes.
    pub sizes: Vec<Size>,
    /// Questions.
    pub questions: Vec<QuestionShown>,
    /// Facts as questions: those that a trade asks for are among them.
    pub facts: Vec<Asked>,
    /// What was answered before.
    pub answers: Start,
    /// The size that was answered, or that the organisation's number of employees has.
    pub size: Option<Code>,
}

/// A question of the guided start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct QuestionShown {
    /// Its name.
    pub code: Code,
    /// The question.
    pub words: Words,
    /// Why it is asked.
    pub why: Words,
    /// Facts that must hold for it to be asked.
    pub when: BTreeSet<Code>,
    /// Facts that a yes states.
    pub states: BTreeSet<Code>,
    /// What only matters when the answer is yes, and chooses among variants.
    pub facts: Vec<Asked>,
}

/// Answers to plan for.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PlanStart {
    /// Trade, size, facts, and the questions answered by yes and by no.
    pub answers: Start,
    /// The language of the values; French by default.
    pub lang: Option<Lang>,
}

/// What answers would make.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Planned {
    /// Sheets that would be made.
    pub sheets: Vec<PlannedSheet>,
    /// Sheets that are there already.
    pub present: Vec<PlannedSheet>,
    /// What the answers would change in sheets that are there, to take or leave afterwards.
    pub updates: Vec<ModelUpdate>,
    /// Sheets that earlier answers had brought and that would not follow from these.
    pub left: Vec<StartedSheet>,
}

/// A sheet that a model is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PlannedSheet {
    /// The model.
    pub model: Code,
    /// Name of the activity.
    pub words: Words,
    /// When somebody needs it.
    pub help: Words,
}

/// Shows the guided start.
///
/// # Errors
/// What the store refuses.
pub fn show(session: &mut Session, _: Nothing) -> Result<GuideShown, AppError> {
    let guide = &shelf()?.guide;
    let (known, _) = session.look()?;
    let answers = known.frame.about.start.clone();
    let headcount = known
        .frame
        .main_entity()
        .and_then(|entity| entity.headcount);
    Ok(GuideShown {
        presets: guide.presets.clone(),
        sizes: guide.sizes.clone(),
        questions: guide
            .questions
            .iter()
            .map(|one| question(one, guide))
            .collect(),
        facts: guide.facts.clone(),
        size: answers
            .size
            .clone()
            .or_else(|| headcount.and_then(|count| guide.size_of(count)).cloned()),
        answers,
    })
}

fn question(one: &StartQuestion, guide: &Guide) -> QuestionShown {
    let asked = |code: &Code| guide.facts.iter().find(|fact| fact.code == *code).cloned();
    QuestionShown {
        code: one.code.clone(),
        words: words(&one.fr, &one.en),
        why: words(&one.fr_why, &one.en_why),
        when: When::reads(&one.when).cloned().collect(),
        states: one.facts.clone(),
        facts: one.asks.iter().filter_map(asked).collect(),
    }
}

fn words(fr: &str, en: &str) -> Words {
    Words {
        fr: fr.to_owned(),
        en: en.to_owned(),
    }
}

/// Says what answers would make, and what they would change.
///
/// # Errors
/// `unknown-answer` for a name that the guide does not have, `answers-conflict` for answers that cannot both
/// be true.
pub fn plan(session: &mut Session, request: PlanStart) -> Result<Planned, AppError> {
    let (known, _) = session.look()?;
    let plan = planned(&request.answers, &known.frame)?;
    let left = left(&known.frame, &plan);
    let updates = updates_for(session, &plan, request.lang.unwrap_or(Lang::Fr))?;
    let library = &shelf()?.library;
    let sheet = |code: &Code| {
        let model = library.get(code)?;
        Some(PlannedSheet {
            model: code.clone(),
            words: model.words.clone(),
            help: model.help.clone(),
        })
    };
    Ok(Planned {
        sheets: plan.models.iter().filter_map(sheet).collect(),
        present: plan.present.iter().filter_map(sheet).collect(),
        updates: updated(updates),
        left,
    })
}

/// The plan of answers on a register.
pub(super) fn planned(answers: &Start, register: &Register) -> Result<Plan, AppError> {
    let guide = &shelf()?.guide;
    check(answers, guide)?;
    Ok(guide.plan(answers, register))
}
