//! Transfers outside the European Economic Area (Art. 30(1)(e), 44 to 49).
//! It must not know which countries are adequate: that is dated data.

use crate::code::{Code, CountryCode};
use crate::contact::DocumentRef;
use crate::ids::{DataGroupId, LineId, PartyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A transfer to a third country or an international organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Transfer {
    /// Identifier.
    pub id: LineId,
    /// Who sends.
    pub exporter: Option<Exporter>,
    /// The processor that sends, when it is one.
    pub exporter_party: Option<PartyId>,
    /// Who receives.
    pub importer: Option<PartyId>,
    /// Country that they go to.
    pub country: Option<CountryCode>,
    /// International organisation, when it is one.
    pub international_organisation: String,
    /// Data groups that are sent; none means all.
    pub data_groups: BTreeSet<DataGroupId>,
    /// Mechanism (catalogue: Art. 45, 46, 47, 49).
    pub mechanism: Option<Code>,
    /// Module of the standard clauses (catalogue).
    pub module: Option<Code>,
    /// Precision.
    pub description: String,
    /// Where the safeguards are to be read (Art. 13(1)(f), 30(1)(e)).
    pub document: DocumentRef,
    /// Day of the transfer impact assessment.
    pub assessed_on: Option<NaiveDate>,
    /// Its conclusion.
    pub assessment: String,
    /// Supplementary measures.
    pub supplementary_measures: String,
}

/// Who sends data abroad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum Exporter {
    /// The organisation.
    Us,
    /// One of its processors.
    Processor,
}
