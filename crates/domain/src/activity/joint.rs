//! Joint control (Art. 26): with whom, and who answers for what.
//! It must not know the third parties beyond their identifiers.

use crate::contact::DocumentRef;
use crate::ids::{EntityId, LineId, PartyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The arrangement between joint controllers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct JointControl {
    /// The others who decide.
    pub controllers: Vec<JointController>,
    /// Day of the arrangement.
    pub arranged_on: Option<NaiveDate>,
    /// The arrangement itself.
    pub document: DocumentRef,
    /// Who does what: information, rights, security, breaches.
    pub duties: String,
    /// Contact point for data subjects (Art. 26(1)).
    pub contact_point: String,
    /// Where the essence of the arrangement is made available (Art. 26(2)).
    pub published_at: String,
}

/// One of the others who decide: a third party, or another entity of this register.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct JointController {
    /// Identifier.
    pub id: LineId,
    /// The third party.
    pub party: Option<PartyId>,
    /// The entity of this register.
    pub entity: Option<EntityId>,
}
