//! `show` and `plan`: the questions with what was answered before, and what answers would make.
//! It must not write anything.

use crate::error::{AppError, ErrorCode};
use crate::models::shelf::shelf;
use crate::models::{ListModels as Nothing, check_facts};
use crate::session::Session;
use registre_domain::Code;
use registre_domain::catalogue::Words;
use registre_domain::model::{Facts, When};
use registre_domain::register::Start;
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
    /// What was answered before.
    pub answers: Start,
    /// The size that the number of employees of the organisation has; none when it is not known.
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
    /// What only matters when the answer is yes, and chooses among variants.
    pub facts: Vec<Asked>,
}

/// Answers to plan for.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PlanStart {
    /// Trade, and the questions answered by yes and by no.
    pub answers: Start,
    /// The size chosen.
    pub size: Option<Code>,
    /// Facts stated beside: cameras in a shop, customers who are professionals.
    pub facts: Option<Facts>,
}

/// What answers would make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Planned {
    /// Sheets that would be made.
    pub sheets: Vec<PlannedSheet>,
    /// Sheets that are there already.
    pub present: Vec<PlannedSheet>,
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
            .collect::<Result<_, _>>()?,
        answers: known.frame.about.start.clone(),
        size: headcount.and_then(|count| guide.size_of(count)).cloned(),
    })
}

fn question(one: &StartQuestion, guide: &Guide) -> Result<QuestionShown, AppError> {
    let library = &shelf()?.library;
    let models = one.models.iter().filter_map(|code| library.get(code));
    let read: BTreeSet<&Code> = models.flat_map(|model| model.facts()).collect();
    let elsewhere = guide.stated_elsewhere();
    let facts = guide.facts.iter();
    let facts = facts.filter(|fact| read.contains(&fact.code) && !elsewhere.contains(&fact.code));
    Ok(QuestionShown {
        code: one.code.clone(),
        words: words(&one.fr, &one.en),
        why: words(&one.fr_why, &one.en_why),
        when: When::reads(&one.when).cloned().collect(),
        facts: facts.cloned().collect(),
    })
}

fn words(fr: &str, en: &str) -> Words {
    Words {
        fr: fr.to_owned(),
        en: en.to_owned(),
    }
}

/// Says what answers would make.
///
/// # Errors
/// `invalid-request` for a name that the guide does not have.
pub fn plan(session: &mut Session, request: PlanStart) -> Result<Planned, AppError> {
    let (known, _) = session.look()?;
    let plan = planned(&request, &known.frame)?;
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
    })
}

/// The plan of a request on a register.
pub(super) fn planned(
    request: &PlanStart,
    register: &registre_domain::Register,
) -> Result<Plan, AppError> {
    let guide = &shelf()?.guide;
    check_names(request, guide)?;
    let facts = request.facts.clone().unwrap_or_default();
    check_facts(&facts)?;
    let mut plan = guide.plan(&request.answers, request.size.as_ref(), register);
    plan.facts.extend(facts);
    Ok(plan)
}

fn check_names(request: &PlanStart, guide: &Guide) -> Result<(), AppError> {
    let refused =
        |code: &Code| AppError::new(ErrorCode::InvalidRequest).with("field", code.as_str());
    let answers = &request.answers;
    let is_question = |code: &&Code| guide.questions.iter().any(|one| one.code == **code);
    let is_preset = |code: &&Code| guide.presets.iter().any(|one| one.code == **code);
    let is_size = |code: &&Code| guide.sizes.iter().any(|one| one.code == **code);
    let mut answered = answers.yes.iter().chain(&answers.no);
    let wrong = answered.find(|code| !is_question(code));
    let wrong = wrong.or(answers.preset.as_ref().filter(|code| !is_preset(code)));
    let wrong = wrong.or(request.size.as_ref().filter(|code| !is_size(code)));
    let wrong = wrong.or(answers.yes.iter().find(|code| answers.no.contains(*code)));
    wrong.map_or(Ok(()), |code| Err(refused(code)))
}
