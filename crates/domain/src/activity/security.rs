//! Security of one activity (Art. 30(1)(g), 32): its own measures, what it does not inherit, its systems.
//! It must not know the common measures beyond their identifiers.

use crate::answer::Answer;
use crate::code::{Code, CountryCode};
use crate::ids::{CommonMeasureId, LineId, PartyId};
use serde::{Deserialize, Serialize};

/// How the data of a sheet are protected.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Security {
    /// Measures of this activity, on top of the common ones.
    pub measures: Vec<Measure>,
    /// Common measures that do not apply here.
    pub excluded: Vec<ExcludedMeasure>,
}

/// A security measure.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Measure {
    /// Identifier.
    pub id: LineId,
    /// Type (catalogue: the seven of the CNIL's spreadsheet).
    pub kind: Option<Code>,
    /// Sheet of the CNIL's security guide (catalogue).
    pub guide_sheet: Option<Code>,
    /// What is done.
    pub description: String,
}

/// A common measure that does not apply to a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct ExcludedMeasure {
    /// Identifier.
    pub id: LineId,
    /// The common measure.
    pub measure: CommonMeasureId,
    /// Why it does not apply.
    pub reason: String,
}

/// Software or a medium that holds the data.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct System {
    /// Identifier.
    pub id: LineId,
    /// What it is.
    pub kind: Option<SystemKind>,
    /// Name ("Sage Paie", "armoire du bureau 2").
    pub name: String,
    /// Who supplies or runs it.
    pub party: Option<PartyId>,
    /// Where the data are hosted.
    pub hosting_country: Option<CountryCode>,
    /// Precision.
    pub description: String,
}

/// What holds data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum SystemKind {
    /// Software on the organisation's own machines.
    Software,
    /// A service run by somebody else.
    OnlineService,
    /// Paper.
    Paper,
    /// A removable or mobile medium.
    Medium,
    /// Anything else.
    Other,
}

/// A decision based on automated processing, profiling, or an AI system (Art. 13(2)(f), 22).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct AutomatedDecision {
    /// Whether people are profiled (Art. 4(4)).
    pub profiling: Option<bool>,
    /// Whether decisions with legal or similar effects are taken without a person (Art. 22(1)).
    pub sole_decision: Option<bool>,
    /// The AI system, if any: which, and what it does.
    pub ai_system: Answer<String>,
    /// The logic involved.
    pub logic: String,
    /// Significance and envisaged consequences.
    pub consequences: String,
    /// Ground of Art. 22(2) (catalogue).
    pub ground: Option<Code>,
    /// How a person intervenes (Art. 22(3)).
    pub human_intervention: String,
}
