//! The organisation that keeps the register: its legal persons, places and common security measures.
//! It must not know third parties or sheets.

use crate::answer::Answer;
use crate::code::Code;
use crate::contact::{Address, Contact};
use crate::ids::{CommonMeasureId, EntityId, EstablishmentId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A legal person of the register: the controller, or the processor, of its sheets (Art. 30(1)(a), 30(2)(a)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Entity {
    /// Identifier.
    pub id: EntityId,
    /// Name or business name.
    pub name: String,
    /// Legal form ("SARL", "association loi 1901"…).
    pub legal_form: String,
    /// SIREN, nine digits as written.
    pub siren: String,
    /// Registered address.
    pub address: Address,
    /// Means of contact.
    pub contact: Contact,
    /// Number of employees; under 250, Art. 30(5) may apply.
    pub headcount: Option<u32>,
    /// Whether it is a public authority or body (Art. 37(1)(a)).
    pub public_body: Option<bool>,
    /// The public task or authority that it exercises (Art. 6(1)(e)).
    pub public_task: String,
    /// The natural person who represents it in law.
    pub legal_representative: Answer<Representative>,
    /// Its representative in the Union, when it is established outside (Art. 27).
    pub eu_representative: Answer<Representative>,
    /// Its data protection officer (Art. 37): none, not yet said, or who.
    pub dpo: Answer<Dpo>,
    /// Where data subjects send their requests (Art. 12(2)).
    pub rights_contact: RightsContact,
    /// Internal notes; they never leave the register.
    pub notes: String,
}

/// Somebody who acts for an entity or a third party.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Representative {
    /// Family name, or the name of a legal person.
    pub name: String,
    /// First name.
    pub first_name: String,
    /// Function ("gérante", "présidente"…).
    pub function: String,
    /// Address.
    pub address: Address,
    /// Means of contact.
    pub contact: Contact,
}

/// A data protection officer (Art. 37 to 39).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Dpo {
    /// Whether the officer is a member of the staff or works under a service contract (Art. 37(6)).
    pub kind: Option<DpoKind>,
    /// Family name, or the name of a legal person.
    pub name: String,
    /// First name.
    pub first_name: String,
    /// Company, when external.
    pub company: String,
    /// Address.
    pub address: Address,
    /// Means of contact (Art. 37(7)).
    pub contact: Contact,
    /// Day of designation.
    pub designated_on: Option<NaiveDate>,
    /// Reference of the designation at the CNIL ("DPO-12345").
    pub designation_reference: String,
}

/// Where the data protection officer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum DpoKind {
    /// A member of the staff.
    Internal,
    /// A service contract.
    External,
}

/// Where data subjects exercise their rights (Art. 12(2), 13(2)(b)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct RightsContact {
    /// Service or person.
    pub name: String,
    /// Address.
    pub address: Address,
    /// Means of contact.
    pub contact: Contact,
}

/// A place of business of an entity.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Establishment {
    /// Identifier.
    pub id: EstablishmentId,
    /// The entity that it belongs to.
    pub entity: EntityId,
    /// Name ("Boutique de Nantes").
    pub name: String,
    /// SIRET, fourteen digits as written.
    pub siret: String,
    /// Address.
    pub address: Address,
}

/// A security measure of the whole organisation: every sheet inherits it unless it says otherwise (Art. 32).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct CommonMeasure {
    /// Identifier.
    pub id: CommonMeasureId,
    /// Type (catalogue of measure types).
    pub kind: Option<Code>,
    /// Sheet of the CNIL's security guide that it answers to (catalogue).
    pub guide_sheet: Option<Code>,
    /// What is done.
    pub description: String,
    /// Since when.
    pub since: Option<NaiveDate>,
}
