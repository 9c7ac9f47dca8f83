//! `list` and `show`: the models there are, and what one fills in, value by value with its source.
//! It must not write anything.

use super::{model, shelf::shelf, told};
use crate::error::AppError;
use crate::organisation::Nothing;
use crate::session::Session;
use registre_domain::Code;
use registre_domain::activity::{Activity, Role};
use registre_domain::catalogue::{Lang, Source, Words};
use registre_domain::ids::ActivityId;
use registre_domain::model::{Facts, FormalityModel, Model, Question, held};
use registre_domain::path::FieldPath;
use registre_domain::start::{Asked, Guide};
use serde::{Deserialize, Serialize};

/// A model in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ModelLine {
    /// Its name for the program.
    pub code: Code,
    /// Its version.
    pub version: u32,
    /// The register that its sheets belong to.
    pub role: Role,
    /// Name of the activity.
    pub words: Words,
    /// When somebody needs it.
    pub help: Words,
    /// Where it comes from.
    pub source: Source,
    /// The questions that choose among its variants.
    pub facts: Vec<Asked>,
    /// Those of them that the guided start, or the organisation, answered by yes.
    pub yes: Vec<Code>,
    /// Those that they answered by no.
    pub no: Vec<Code>,
    /// References of the sheets that were started from it.
    pub sheets: Vec<String>,
}

/// Which model to show, filled in for which facts.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ShowModel {
    /// The model.
    pub code: Code,
    /// The facts that hold; none by default.
    pub facts: Option<Facts>,
    /// The facts that nobody could answer: what rests on them stays open; none by default.
    pub unknown: Option<Facts>,
    /// The sheet that it was applied to, so that values and origins have that sheet's paths.
    pub activity: Option<ActivityId>,
    /// The language of its texts, where they exist in it; French by default.
    pub lang: Option<Lang>,
}

/// A model, filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ShownModel {
    /// The sheet as the model fills it in; it is not written anywhere.
    pub activity: Activity,
    /// Where each value comes from.
    pub origins: Vec<ValueOrigin>,
    /// What the model leaves open for these facts.
    pub questions: Vec<ModelQuestion>,
    /// The durations that it leaves open, with what is usual for each.
    pub durations: Vec<UsualDuration>,
}

/// A duration that no text carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct UsualDuration {
    /// The retention rule in the sheet.
    pub path: FieldPath,
    /// The entry of the list `retention` that says what is usual.
    pub reference: String,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ValueOrigin {
    /// The value.
    pub path: FieldPath,
    /// Its source.
    pub source: Source,
}

/// What only the organisation can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ModelQuestion {
    /// The group of the sheet that holds the answer.
    pub path: String,
    /// The question.
    pub words: Words,
    /// What is usual, as a practice; never filled in.
    pub practice: Option<Words>,
}

/// Lists the models, in the order of their French names, with the sheets that were started from each.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, _: Nothing) -> Result<Vec<ModelLine>, AppError> {
    let mut lines = shipped()?;
    let (known, _) = session.look()?;
    let guide = &shelf()?.guide;
    let said = guide.said(&known.frame.about.start, known.frame.main_entity());
    for line in &mut lines {
        let of = |answer| {
            let facts = line.facts.iter().map(|fact| &fact.code);
            let told = facts.filter(|fact| said.of(fact) == Some(answer));
            told.cloned().collect()
        };
        (line.yes, line.no) = (of(true), of(false));
        let sheets = known.frame.activities.iter();
        let sheets = sheets.filter(|sheet| sheet.identity.model.as_ref() == Some(&line.code));
        line.sheets = sheets
            .map(|sheet| sheet.identity.reference.clone())
            .collect();
    }
    Ok(lines)
}

/// The models that ship with the program, without a register.
///
/// # Errors
/// `internal`, if a data file does not parse.
pub fn shipped() -> Result<Vec<ModelLine>, AppError> {
    let shelf = shelf()?;
    let line = |model: &Model| ModelLine {
        code: model.code.clone(),
        version: model.version,
        role: model.role,
        words: model.words.clone(),
        help: model.help.clone(),
        source: model.source.clone(),
        facts: asked(model, &shelf.guide.facts),
        yes: Vec::new(),
        no: Vec::new(),
        sheets: Vec::new(),
    };
    let mut lines: Vec<ModelLine> = shelf.library.iter().map(line).collect();
    lines.sort_by(|a, b| a.words.fr.cmp(&b.words.fr));
    Ok(lines)
}

fn asked(model: &Model, facts: &[Asked]) -> Vec<Asked> {
    let read = model.facts();
    let facts = facts.iter().filter(|fact| read.contains(&fact.code));
    facts.cloned().collect()
}

/// Shows what a model fills in.
///
/// # Errors
/// `not-found` for the model, `invalid-request` for a fact that there is not.
pub fn show(session: &mut Session, request: ShowModel) -> Result<ShownModel, AppError> {
    let model = model(&request.code)?;
    let facts = told(request.facts, request.unknown)?;
    let lang = request.lang.unwrap_or(Lang::Fr);
    let id = request
        .activity
        .unwrap_or_else(|| session.world.new_id().into());
    let filled = model.filled(id, &facts, session.catalogue(), lang);
    let origins = filled.origins.into_iter().map(|origin| ValueOrigin {
        path: origin.path,
        source: origin.source,
    });
    let durations = filled.open.into_iter().map(|open| UsualDuration {
        path: open.path,
        reference: open.reference,
    });
    Ok(ShownModel {
        activity: filled.activity,
        origins: origins.collect(),
        questions: questions(model, &shelf()?.guide, &facts),
        durations: durations.collect(),
    })
}

/// What a model leaves open for some facts, and the formalities that it names. What nobody could answer comes
/// first: its variants wait for it.
fn questions(model: &Model, guide: &Guide, facts: &Facts) -> Vec<ModelQuestion> {
    let unknown = guide
        .facts
        .iter()
        .filter(|fact| held(facts, &fact.code).is_none());
    let waited_for = unknown.filter_map(|fact| {
        Some(ModelQuestion {
            path: model.decided_by(&fact.code)?.to_owned(),
            words: Words {
                fr: fact.fr.clone(),
                en: fact.en.clone(),
            },
            practice: None,
        })
    });
    let shown = |question: &Question| ModelQuestion {
        path: question.path.clone(),
        words: Words {
            fr: question.fr.clone(),
            en: question.en.clone(),
        },
        practice: question.practice.as_ref().map(|practice| Words {
            fr: practice.fr.clone(),
            en: practice.en.clone(),
        }),
    };
    let noted = |formality: &FormalityModel| ModelQuestion {
        path: "formalities".to_owned(),
        words: Words {
            fr: formality.note.get(Lang::Fr).to_owned(),
            en: formality.note.get(Lang::En).to_owned(),
        },
        practice: None,
    };
    let formalities = model.formalities.iter();
    let formalities = formalities.filter(|one| one.when.holds(facts) && !one.note.is_empty());
    let asked = model.questions.iter();
    let asked = asked.filter(|question| question.when.holds(facts));
    let asked = waited_for.chain(asked.map(shown));
    asked.chain(formalities.map(noted)).collect()
}
