//! Data subjects and data groups (Art. 30(1)(c)), with their sources and, where sensitive, their conditions.
//! It must not know how long anything is kept: that is `retention`.

use crate::code::Code;
use crate::ids::{DataGroupId, DataSubjectId, LineId, PartyId, PurposeId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A category of people whose data are processed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct DataSubject {
    /// Identifier.
    pub id: DataSubjectId,
    /// Category (catalogue).
    pub category: Option<Code>,
    /// Precision.
    pub description: String,
    /// Whether they are vulnerable (children, patients, employees…; WP248, criterion 7).
    pub vulnerable: Option<bool>,
    /// About how many people.
    pub approximate_count: Option<u32>,
}

/// A group of data of one category.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct DataGroup {
    /// Identifier.
    pub id: DataGroupId,
    /// Category (catalogue: the union of the CNIL's two models, the NIR, Art. 9 and Art. 10 data).
    pub category: Option<Code>,
    /// Which data.
    pub description: String,
    /// Purposes that they serve; none means all.
    pub purposes: BTreeSet<PurposeId>,
    /// People whom they concern; none means all.
    pub data_subjects: BTreeSet<DataSubjectId>,
    /// Where they come from.
    pub sources: Vec<DataSource>,
    /// Whether people must give them (Art. 13(2)(e)).
    pub mandatory: Option<bool>,
    /// What happens when they do not (Art. 13(2)(e)).
    pub consequence: String,
    /// Why they are needed (Art. 5(1)(c)).
    pub necessity: String,
    /// Conditions of Art. 9(2), by purpose.
    pub special_conditions: Vec<SpecialCondition>,
    /// Authority for data on offences (Art. 10).
    pub offence_authority: String,
    /// Text that allows the national number, NIR (Art. 87; décret n° 2019-341).
    pub nir_text: String,
}

/// Where a group of data comes from (Art. 14(2)(f)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct DataSource {
    /// Identifier.
    pub id: LineId,
    /// Kind of source.
    pub kind: Option<SourceKind>,
    /// The third party, when it is one.
    pub party: Option<PartyId>,
    /// Precision.
    pub description: String,
}

/// Kinds of sources; anything but the person makes the collection indirect (Art. 14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The data subjects themselves.
    Person,
    /// A third party.
    ThirdParty,
    /// Publicly accessible.
    Public,
    /// Observed or derived by the organisation.
    Derived,
}

/// The exception of Art. 9(2) that allows sensitive data for a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct SpecialCondition {
    /// Identifier.
    pub id: LineId,
    /// The purpose; none means every purpose of the group.
    pub purpose: Option<PurposeId>,
    /// The exception (catalogue).
    pub condition: Option<Code>,
    /// Precision: the law, the agreement.
    pub description: String,
}
