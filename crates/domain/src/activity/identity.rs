//! What a sheet is: reference, role, status, dates, people in charge, scale.
//! It must not know what the processing does.

use crate::code::Code;
use crate::ids::{EntityId, EstablishmentId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The head of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Identity {
    /// Reference, unique in the register (`T-001`).
    pub reference: String,
    /// Name of the processing activity.
    pub name: String,
    /// In which role the organisation acts.
    pub role: Role,
    /// The entity that is the controller, or the processor in that role.
    pub entity: Option<EntityId>,
    /// Places where it is carried out; none means all.
    pub sites: BTreeSet<EstablishmentId>,
    /// Where the activity stands.
    pub status: Status,
    /// Planned to start on.
    pub planned_on: Option<NaiveDate>,
    /// In force since.
    pub in_force_on: Option<NaiveDate>,
    /// Suspended since.
    pub suspended_on: Option<NaiveDate>,
    /// Ended on.
    pub ended_on: Option<NaiveDate>,
    /// Archived on.
    pub archived_on: Option<NaiveDate>,
    /// Day on which the sheet was created.
    pub created_on: Option<NaiveDate>,
    /// Day of the last update of the sheet.
    pub updated_on: Option<NaiveDate>,
    /// Day of the last review.
    pub reviewed_on: Option<NaiveDate>,
    /// Next review due on.
    pub review_due_on: Option<NaiveDate>,
    /// Version of the sheet, as the organisation numbers it.
    pub version: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved.
    pub approved_on: Option<NaiveDate>,
    /// Service in charge.
    pub service: String,
    /// Function in charge.
    pub function_in_charge: String,
    /// Free tags.
    pub tags: BTreeSet<String>,
    /// Model that the sheet was started from.
    pub model: Option<Code>,
    /// Version of that model.
    pub model_version: Option<u32>,
    /// Facts that chose among the model's variants; `unknown-` stands before those that nobody could answer,
    /// and a mark says where they come from.
    pub model_facts: BTreeSet<Code>,
    /// Internal notes; they never leave the register.
    pub notes: String,
}

/// In which role the organisation carries out the activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
#[derive(Default)]
pub enum Role {
    /// It decides why and how (Art. 4(7)): the register of Art. 30(1).
    #[default]
    Controller,
    /// It decides with others (Art. 26): the register of Art. 30(1).
    JointController,
    /// It acts for others (Art. 4(8)): the register of Art. 30(2).
    Processor,
}

/// Where an activity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
#[derive(Default)]
pub enum Status {
    /// Intended, not begun.
    Planned,
    /// The sheet is being written.
    #[default]
    Draft,
    /// Carried out.
    InForce,
    /// Interrupted; the data are still there.
    Suspended,
    /// Over.
    Ended,
    /// Kept for the record only.
    Archived,
}

/// What Art. 30(5), 35 and 37 turn on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Scale {
    /// Whether the processing is occasional (Art. 30(5)).
    pub occasional: Option<bool>,
    /// Whether it is likely to result in a risk to people (Art. 30(5)).
    pub likely_risk: Option<bool>,
    /// Which risk.
    pub risk_note: String,
    /// Whether it is on a large scale (Art. 35(3), 37(1)).
    pub large_scale: Option<bool>,
    /// What that rests on: numbers, duration, area.
    pub scale_note: String,
    /// Whether it monitors people regularly and systematically (Art. 37(1)(b)).
    pub systematic_monitoring: Option<bool>,
    /// Whether it belongs to the core activities (Art. 37(1)(b) and (c)).
    pub core_activity: Option<bool>,
}
