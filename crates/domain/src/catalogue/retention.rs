//! Facts of a retention reference: how long, from when, on which text.
//! Must not know which sheet they serve.

use super::entry::{Confidence, Words};
use super::error::Problem;
use super::facts::Facts;
use crate::activity::{Bound, FinalFate};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// How long some data are kept, as a text or a practice has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionFacts {
    /// How long in active use.
    #[serde(default)]
    pub active: Option<Period>,
    /// The criterion, where the end is an event.
    #[serde(default)]
    pub criterion: Option<Words>,
    /// What starts the count.
    #[serde(default)]
    pub start: Option<Words>,
    /// How long in intermediate archive after that.
    #[serde(default)]
    pub archive: Option<Period>,
    /// The archive's criterion, where its end is an event.
    #[serde(default)]
    pub archive_criterion: Option<Words>,
    /// The text that justifies the archive.
    #[serde(default)]
    pub archive_basis: Option<Words>,
    /// What happens at the end.
    pub fate: Option<FinalFate>,
    /// Whether the duration is the most or the least allowed.
    #[serde(default)]
    pub bound: Option<Bound>,
    /// Whether the figure is a habit that no text carries.
    #[serde(default)]
    pub practice: bool,
}

impl RetentionFacts {
    /// Whether a model may propose the figure: a text that was read, or reported, carries it.
    pub fn is_proposed(&self, confidence: Confidence) -> bool {
        !self.practice && matches!(confidence, Confidence::Primary | Confidence::Secondary)
    }
}

impl Facts for RetentionFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        let silent = self.active.is_none() && self.criterion.is_none();
        silent.then_some(Problem::Blank { field: "active" })
    }
}
