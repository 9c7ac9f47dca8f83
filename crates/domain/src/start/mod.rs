//! The guided start: what a few answers in plain words call for.
//! It must not know how sheets are written, nor ask what only a screen can.

mod answer;
mod plan;

pub use answer::{Conflict, Proposed, Said};
pub use plan::Plan;

use crate::code::Code;
use crate::model::{Facts, Library, ModelError, When};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the guided start asks, and what follows from the answers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Grows with each change.
    pub version: u32,
    /// Day on which it was last gone through.
    pub checked_on: toml::value::Datetime,
    /// Models that nearly every organisation needs.
    pub always: Vec<Code>,
    /// Facts that choose among variants, as questions.
    #[serde(rename = "fact")]
    pub facts: Vec<Asked>,
    /// Sizes of organisations.
    #[serde(rename = "size")]
    pub sizes: Vec<Size>,
    /// Trades and kinds of bodies.
    #[serde(rename = "preset")]
    pub presets: Vec<Preset>,
    /// Questions.
    #[serde(rename = "question")]
    pub questions: Vec<StartQuestion>,
}

/// A fact as a question, to be answered by yes, by no, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The fact.
    pub code: Code,
    /// The question in French.
    pub fr: String,
    /// The question in English.
    pub en: String,
    /// Models that a yes calls for, where it is asked.
    #[serde(default, skip_serializing)]
    #[cfg_attr(feature = "model-tools", ts(skip))]
    pub models: Vec<Code>,
}

/// How many people work there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// Its name.
    pub code: Code,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
    /// The least number of employees.
    pub least: u32,
    /// The number of employees, where the choice says it.
    #[serde(default)]
    pub headcount: Option<u32>,
    /// Facts that follow.
    #[serde(default)]
    pub facts: BTreeSet<Code>,
    /// Models that it calls for.
    #[serde(default)]
    pub models: Vec<Code>,
}

/// A trade or a kind of body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Its name.
    pub code: Code,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
    /// Facts that follow.
    #[serde(default)]
    pub facts: BTreeSet<Code>,
    /// Models of the trade.
    #[serde(default)]
    pub models: Vec<Code>,
    /// Whether it is a public body, where the trade says so.
    #[serde(default)]
    pub public_body: Option<bool>,
    /// Questions for which it proposes yes.
    #[serde(default)]
    pub yes: BTreeSet<Code>,
    /// Questions for which it proposes no.
    #[serde(default)]
    pub no: BTreeSet<Code>,
    /// Facts that are asked for below the trade, because they choose among variants.
    #[serde(default)]
    pub asks: Vec<Code>,
}

/// A question to be answered by yes or no.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartQuestion {
    /// Its name.
    pub code: Code,
    /// The question in French.
    pub fr: String,
    /// The question in English.
    pub en: String,
    /// Why it is asked, in French.
    pub fr_why: String,
    /// Why it is asked, in English.
    pub en_why: String,
    /// Models that a yes calls for.
    #[serde(default)]
    pub models: Vec<Code>,
    /// Facts that a yes states.
    #[serde(default)]
    pub facts: BTreeSet<Code>,
    /// Facts that are asked for below a yes, because they choose among variants.
    #[serde(default)]
    pub asks: Vec<Code>,
    /// The facts for which it is asked.
    #[serde(default)]
    pub when: When,
    /// Whether a no answers the question of transfers on the sheets that the start makes.
    #[serde(default)]
    pub transfers: bool,
}

impl StartQuestion {
    /// Whether a yes states a fact or asks for it.
    fn speaks_of(&self, fact: &Code) -> bool {
        self.facts.contains(fact) || self.asks.contains(fact)
    }
}

impl Guide {
    /// Reads the guide; what it names is checked by [`Guide::check`] once the models are there.
    ///
    /// # Errors
    /// The text is not a guide.
    pub fn parse(text: &str) -> Result<Self, ModelError> {
        toml::from_str(text).map_err(|error| ModelError::Unreadable {
            model: "guide".to_owned(),
            reason: error.message().to_owned(),
        })
    }

    /// The facts that conditions may name.
    pub fn known_facts(&self) -> Facts {
        self.facts.iter().map(|fact| fact.code.clone()).collect()
    }

    /// Refuses a guide that names a model, a fact or a question that does not exist, or gives a fact the name
    /// of a question: one list holds what both were answered by no.
    ///
    /// # Errors
    /// The first such name.
    pub fn check(&self, library: &Library) -> Result<(), ModelError> {
        let unknown = |place: &'static str, code: &Code| ModelError::UnknownCode {
            model: "guide".to_owned(),
            place,
            code: code.to_string(),
        };
        let mut models = self.models();
        if let Some(code) = models.find(|code| library.get(code).is_none()) {
            return Err(unknown("models", code));
        }
        let facts = self.known_facts();
        let mut stated = self.stated_facts();
        if let Some(code) = stated.find(|code| !facts.contains(*code)) {
            return Err(unknown("facts", code));
        }
        let asked: BTreeSet<&Code> = self
            .questions
            .iter()
            .map(|question| &question.code)
            .collect();
        if let Some(code) = asked.iter().find(|code| facts.contains(**code)) {
            return Err(ModelError::Twice {
                model: "guide".to_owned(),
                key: code.to_string(),
            });
        }
        let mut proposed = self.presets.iter().flat_map(|x| x.yes.iter().chain(&x.no));
        match proposed.find(|code| !asked.contains(code)) {
            Some(code) => Err(unknown("questions", code)),
            None => Ok(()),
        }
    }

    fn models(&self) -> impl Iterator<Item = &Code> {
        let sizes = self.sizes.iter().flat_map(|size| &size.models);
        let presets = self.presets.iter().flat_map(|preset| &preset.models);
        let questions = self.questions.iter().flat_map(|question| &question.models);
        let facts = self.facts.iter().flat_map(|fact| &fact.models);
        self.always
            .iter()
            .chain(facts)
            .chain(sizes)
            .chain(presets)
            .chain(questions)
    }

    /// The facts that a trade, a size or a question states, asks for or reads.
    pub fn stated_facts(&self) -> impl Iterator<Item = &Code> {
        let sizes = self.sizes.iter().flat_map(|size| &size.facts);
        let presets = self.presets.iter();
        let presets = presets.flat_map(|preset| preset.facts.iter().chain(&preset.asks));
        let questions = self.questions.iter();
        let read = questions.clone().flat_map(|question| question.when.reads());
        let stated = questions.flat_map(|question| question.facts.iter().chain(&question.asks));
        sizes.chain(presets).chain(stated).chain(read)
    }

    /// The size of so many employees.
    pub fn size_of(&self, headcount: u32) -> Option<&Code> {
        let size = self.sizes.iter().rev().find(|size| size.least <= headcount);
        size.map(|size| &size.code)
    }
}
