//! What was said and filed about a sheet: opinions, formalities, documents, answers to rules, marks of models.
//! It must not know what the rules or the models say.

use crate::code::Code;
use crate::contact::DocumentRef;
use crate::ids::LineId;
use crate::path::FieldPath;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An opinion on the processing (DPO: Art. 35(2), 39(1); data subjects: Art. 35(9); works council).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Opinion {
    /// Identifier.
    pub id: LineId,
    /// Day.
    pub given_on: Option<NaiveDate>,
    /// Who speaks (catalogue).
    pub author_kind: Option<Code>,
    /// Name of the author.
    pub author: String,
    /// What was said.
    pub text: String,
    /// What was done with it.
    pub follow_up: String,
}

/// A formality outside the GDPR: prefect's authorisation, works council, HDS certificate…
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Formality {
    /// Identifier.
    pub id: LineId,
    /// Type (catalogue).
    pub kind: Option<Code>,
    /// Reference.
    pub reference: String,
    /// Day.
    pub done_on: Option<NaiveDate>,
    /// Expires on.
    pub expires_on: Option<NaiveDate>,
    /// The paper itself.
    pub document: DocumentRef,
}

/// A document attached to the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct AttachedDocument {
    /// Identifier.
    pub id: LineId,
    /// The document.
    pub document: DocumentRef,
    /// Precision.
    pub description: String,
}

/// That a rule's remark does not apply to this sheet, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct RuleAnswer {
    /// Identifier.
    pub id: LineId,
    /// Code of the rule.
    pub rule: Option<Code>,
    /// Why it does not apply here.
    pub reason: String,
}

/// A review of a sheet: the CNIL's second step (« triez »). Each question is answered by yes (in order) or no
/// (something is to be done), with a note; a review that only says that nothing has changed answers none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Review {
    /// Identifier.
    pub id: LineId,
    /// Day.
    pub reviewed_on: Option<NaiveDate>,
    /// Who reviewed.
    pub reviewer: String,
    /// Whether nothing has changed since the review before.
    pub unchanged: Option<bool>,
    /// Whether every piece of data is needed (Art. 5(1)(c)).
    pub minimised: Option<bool>,
    /// What is to be done, or why it is in order.
    pub minimised_note: String,
    /// Whether sensitive data are absent, or allowed (Art. 9).
    pub sensitive_justified: Option<bool>,
    /// What is to be done, or why it is in order.
    pub sensitive_note: String,
    /// Whether only those who need the data see them (Art. 5(1)(f)).
    pub access_limited: Option<bool>,
    /// What is to be done, or why it is in order.
    pub access_note: String,
    /// Whether data go when their time is over (Art. 5(1)(e)).
    pub erased_on_time: Option<bool>,
    /// What is to be done, or why it is in order.
    pub erasure_note: String,
}

/// A value taken from a model that nobody has confirmed: it is marked everywhere, documents included.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Unconfirmed {
    /// Identifier.
    pub id: LineId,
    /// The field.
    pub path: FieldPath,
    /// The model that it comes from.
    pub model: Option<Code>,
}
