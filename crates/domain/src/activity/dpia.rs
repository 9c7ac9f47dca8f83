//! Data protection impact assessment (Art. 35, 36): what was looked at, and what was done.
//! It must not decide whether one is required: the user does.

use crate::answer::Answer;
use crate::code::Code;
use crate::contact::DocumentRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The impact assessment of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Dpia {
    /// Criteria that the user finds met, of the nine of WP248 (catalogue).
    pub criteria: BTreeSet<Code>,
    /// Entries of the CNIL's list of processing that requires an assessment (catalogue).
    pub required_list: BTreeSet<Code>,
    /// Entries of the CNIL's list of processing that does not (catalogue).
    pub exempt_list: BTreeSet<Code>,
    /// Where it stands.
    pub status: Option<DpiaStatus>,
    /// Day on which it was completed.
    pub done_on: Option<NaiveDate>,
    /// The assessment itself.
    pub document: DocumentRef,
    /// Risk that remains.
    pub residual_risk: Option<ResidualRisk>,
    /// Consultation of the CNIL beforehand (Art. 36).
    pub prior_consultation: Answer<PriorConsultation>,
    /// Why one is, or is not, carried out.
    pub justification: String,
}

/// Where an impact assessment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum DpiaStatus {
    /// Considered and not required.
    NotRequired,
    /// To be done.
    ToDo,
    /// Begun.
    InProgress,
    /// Completed.
    Done,
}

/// Risk that remains after the measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum ResidualRisk {
    /// Low.
    Low,
    /// Moderate.
    Moderate,
    /// High: the CNIL is consulted first (Art. 36(1)).
    High,
}

/// Consultation of the supervisory authority (Art. 36).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct PriorConsultation {
    /// Day on which it was asked for.
    pub asked_on: Option<NaiveDate>,
    /// Day of the answer.
    pub answered_on: Option<NaiveDate>,
    /// What was answered.
    pub outcome: String,
}
