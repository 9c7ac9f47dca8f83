//! Retention rules (Art. 5(1)(e), 30(1)(f)): how long which data are kept, for whom and why.
//! It must not know the reference durations: those are dated data.

use crate::ids::{DataGroupId, DataSubjectId, LineId, PurposeId};
use crate::period::Period;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One rule: it links data groups, purposes and people to a duration.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionRule {
    /// Identifier.
    pub id: LineId,
    /// Data groups that it governs; none means all.
    pub data_groups: BTreeSet<DataGroupId>,
    /// Purposes that it governs; none means all.
    pub purposes: BTreeSet<PurposeId>,
    /// People that it governs; none means all.
    pub data_subjects: BTreeSet<DataSubjectId>,
    /// How long in active use.
    pub active: Option<Period>,
    /// The criterion, when it is not a number; or the rule in the words of its author.
    pub criterion: String,
    /// What starts the count ("end of the contract").
    pub start_event: String,
    /// How long in intermediate archive after that.
    pub archive: Option<Period>,
    /// The text or limitation period that justifies the archive.
    pub archive_basis: String,
    /// What happens at the end.
    pub final_fate: Option<FinalFate>,
    /// Whether the duration is the most or the least allowed.
    pub bound: Option<Bound>,
    /// Where the figure comes from.
    pub source: String,
}

/// What becomes of data when their time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum FinalFate {
    /// Erased.
    Erased,
    /// Made anonymous.
    Anonymised,
    /// Archived for good in the public interest.
    PermanentlyArchived,
    /// Given back to the controller.
    Returned,
}

/// How a duration binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Not longer than.
    Maximum,
    /// Not shorter than.
    Minimum,
}
