//! Facts of rules and of what a sheet's answers bring to mind about an impact assessment.
//! Must not know a condition: that is code, under the same id.

use super::error::Problem;
use super::facts::{Facts, blank};
use serde::{Deserialize, Serialize};

/// A register of Art. 30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegisterKind {
    /// The controller's, Art. 30(1).
    Controller,
    /// The processor's, Art. 30(2).
    Processor,
}

/// Which register a rule reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RuleRegister {
    /// The controller's, Art. 30(1).
    Controller,
    /// The processor's, Art. 30(2).
    Processor,
    /// Each of them.
    Both,
}

impl RuleRegister {
    /// Whether the rule reads that register.
    #[must_use]
    pub const fn covers(self, kind: RegisterKind) -> bool {
        matches!(
            (self, kind),
            (Self::Both, _)
                | (Self::Controller, RegisterKind::Controller)
                | (Self::Processor, RegisterKind::Processor)
        )
    }
}

/// What a text asks; never a verdict. The three are kept apart everywhere and never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Art. 30 asks for it.
    Required,
    /// Another text asks for it.
    Elsewhere,
    /// Good practice, a question, or what Art. 30 asks "where possible".
    Recommended,
}

impl Severity {
    /// All of them, the heaviest first.
    pub const ALL: [Self; 3] = [Self::Required, Self::Elsewhere, Self::Recommended];

    /// The code of the entry in the list of severities.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Elsewhere => "elsewhere",
            Self::Recommended => "recommended",
        }
    }
}

/// Facts of a rule; its condition is code under the same id, its message is the entry's words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFacts {
    /// The register it reads.
    pub register: RuleRegister,
    /// The letter of Art. 30 whose answer is missing when the rule speaks, as `30-1-a`; only rules of Art. 30 have one.
    #[serde(default)]
    pub letter: Option<String>,
    /// The theme it is listed under.
    pub theme: String,
    /// What the text asks.
    pub severity: Severity,
    /// The field paths that its condition reads.
    #[serde(default)]
    pub paths: Vec<String>,
    /// The point of the regulation, as `30(1)(a)`.
    pub article: String,
}

impl Facts for RuleFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        let unlettered = self.severity == Severity::Required && self.letter.is_none();
        blank("article", &self.article)
            .or_else(|| {
                self.letter
                    .as_deref()
                    .and_then(|text| blank("letter", text))
            })
            .or_else(|| unlettered.then_some(Problem::Blank { field: "letter" }))
    }
}

/// Facts of something that a sheet's answers bring to mind: what to look at because of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonFacts {
    /// Criteria of WP248.
    pub criteria: Vec<String>,
    /// Entries of the list of processing that calls for an impact assessment.
    #[serde(default)]
    pub required: Vec<String>,
    /// Entries of the list of processing that does not.
    #[serde(default)]
    pub exempt: Vec<String>,
}

impl Facts for ReasonFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        let idle = self.criteria.is_empty() && self.required.is_empty() && self.exempt.is_empty();
        idle.then_some(Problem::Blank { field: "criteria" })
    }
}
