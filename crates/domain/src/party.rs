//! Third parties: processors, recipients, joint controllers, clients, with their contracts.
//! It must not know which sheets name them.

use crate::answer::Answer;
use crate::code::{Code, CountryCode};
use crate::contact::{Address, Contact, DocumentRef};
use crate::ids::{ContractId, LineId, PartyId};
use crate::organisation::Representative;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A third party of the register.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Party {
    /// Identifier.
    pub id: PartyId,
    /// Name.
    pub name: String,
    /// Registration number (SIREN or foreign).
    pub registration: String,
    /// Address; its country is where the party is established.
    pub address: Address,
    /// Means of contact.
    pub contact: Contact,
    /// Parent company.
    pub parent_name: String,
    /// Country of the parent company, whose law may reach the data.
    pub parent_country: Option<CountryCode>,
    /// Its own data protection officer.
    pub dpo: Answer<Representative>,
    /// Its representative in the Union (Art. 27).
    pub eu_representative: Answer<Representative>,
    /// Roles that it plays.
    pub roles: BTreeSet<PartyRole>,
    /// Contracts with it.
    pub contracts: Vec<Contract>,
    /// Processors that it uses in turn (Art. 28(2) and (4)).
    pub sub_processors: Answer<Vec<SubProcessor>>,
    /// Checks that a partial adequacy decision reaches it (Data Privacy Framework, PIPEDA).
    pub adequacy_checks: Vec<AdequacyCheck>,
    /// Internal notes; they never leave the register.
    pub notes: String,
}

/// What a third party is to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum PartyRole {
    /// Processes on our behalf (Art. 4(8)).
    Processor,
    /// Decides with us (Art. 26).
    JointController,
    /// Decides for itself.
    SeparateController,
    /// Business or institutional partner.
    Partner,
    /// We process on its behalf.
    Client,
    /// Supplies goods or services.
    Supplier,
    /// Public authority.
    Authority,
    /// Anything else.
    Other,
}

/// A contract with a third party (Art. 28(3) where it is a processor).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Contract {
    /// Identifier.
    pub id: ContractId,
    /// Reference or title.
    pub reference: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// The contract itself.
    pub document: DocumentRef,
    /// Items of Art. 28(3) that it contains (catalogue); unanswered until somebody has read it.
    pub clauses: Answer<Vec<Code>>,
    /// What becomes of the data at its end (Art. 28(3)(g)).
    pub data_fate: Option<DataFate>,
    /// Precision on the fate of the data.
    pub data_fate_note: String,
}

/// What becomes of the data when a service ends (Art. 28(3)(g)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum DataFate {
    /// Erased.
    Erased,
    /// Given back.
    Returned,
    /// Given back, then erased.
    ReturnedAndErased,
    /// Kept because a law says so.
    KeptByLaw,
}

/// A processor engaged by a processor (Art. 28(2) and (4)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct SubProcessor {
    /// Identifier.
    pub id: LineId,
    /// Who it is.
    pub party: Option<PartyId>,
    /// What it does.
    pub service: String,
    /// How its use was authorised.
    pub authorisation: Option<Authorisation>,
    /// Day of the authorisation.
    pub authorised_on: Option<NaiveDate>,
    /// The authorisation itself.
    pub document: DocumentRef,
}

/// A controller's written authorisation to use another processor (Art. 28(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum Authorisation {
    /// General, with the right to object to changes.
    General,
    /// For this one.
    Specific,
    /// Asked for, not yet given.
    Requested,
}

/// That somebody looked whether a partial adequacy decision reaches this party, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct AdequacyCheck {
    /// Identifier.
    pub id: LineId,
    /// Framework (catalogue: `dpf`, `pipeda`).
    pub framework: Option<Code>,
    /// Whether the party is covered.
    pub covered: Option<bool>,
    /// Day of the check.
    pub checked_on: Option<NaiveDate>,
    /// Where it was checked, and its scope.
    pub note: String,
}
