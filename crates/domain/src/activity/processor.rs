//! The processor's side of a sheet (Art. 30(2)): for whom, what, and with which other processors.
//! It must not know the clients beyond their identifiers.

use crate::answer::Answer;
use crate::ids::{LineId, PartyId};
use crate::party::SubProcessor;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What Art. 30(2) asks of a processor; blank in the other roles.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct ProcessorRole {
    /// Controllers on whose behalf the activity is carried out.
    pub clients: Vec<Client>,
    /// Other processors engaged (Art. 28(2) and (4)).
    pub sub_processors: Answer<Vec<SubProcessor>>,
}

/// A controller on whose behalf the organisation acts (Art. 30(2)(a) and (b)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Client {
    /// Identifier.
    pub id: LineId,
    /// The client.
    pub party: Option<PartyId>,
    /// The final controller, when the client is itself a processor.
    pub final_controller: Option<PartyId>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Categories of processing carried out (Art. 30(2)(b)).
    pub categories: Vec<String>,
    /// Documented instructions (Art. 28(3)(a)).
    pub instructions: String,
}
