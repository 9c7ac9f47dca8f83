//! Recipients (Art. 30(1)(d)) and, apart from them, authorities in a particular inquiry (Art. 4(9)).
//! It must not know what third parties are beyond their identifiers.

use crate::code::Code;
use crate::ids::{DataGroupId, LineId, PartyId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Somebody to whom data are disclosed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Recipient {
    /// Identifier.
    pub id: LineId,
    /// Type (catalogue).
    pub kind: Option<Code>,
    /// The third party, when it is named.
    pub party: Option<PartyId>,
    /// Which service, which category, what for.
    pub description: String,
    /// Data groups that they receive; none means all.
    pub data_groups: BTreeSet<DataGroupId>,
}

/// An authority that may ask for data in a particular inquiry: not a recipient (Art. 4(9)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Authority {
    /// Identifier.
    pub id: LineId,
    /// Which authority.
    pub name: String,
    /// The text that lets it ask.
    pub law: String,
}
