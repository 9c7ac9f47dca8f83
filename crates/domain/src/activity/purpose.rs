//! Purposes (Art. 5(1)(b), 30(1)(b)) and what makes each lawful (Art. 6).
//! It must not know the data that serve them.

use crate::answer::Answer;
use crate::code::Code;
use crate::ids::PurposeId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Why data are processed; the first of a sheet is the main one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Purpose {
    /// Identifier.
    pub id: PurposeId,
    /// The purpose, in a sentence.
    pub text: String,
    /// Secondary purposes.
    pub sub_purposes: Vec<String>,
    /// Legal basis (Art. 6(1)).
    pub legal_basis: Option<LegalBasis>,
    /// The law cited: legal obligation or public task (Art. 6(3)).
    pub law: String,
    /// The legitimate interest pursued (Art. 6(1)(f), 13(1)(d)).
    pub legitimate_interest: String,
    /// Day of the balancing test.
    pub balanced_on: Option<NaiveDate>,
    /// Outcome of the balancing test.
    pub balancing: String,
    /// How consent is worded (Art. 7(2)).
    pub consent_wording: String,
    /// How consent is proved (Art. 7(1)).
    pub consent_proof: String,
    /// How consent is withdrawn (Art. 7(3)).
    pub consent_withdrawal: String,
    /// Direct marketing: whether, and how.
    pub prospecting: Answer<Prospecting>,
}

/// The six legal bases of Art. 6(1), points (a) to (f).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// (a) consent.
    Consent,
    /// (b) a contract, or steps before it.
    Contract,
    /// (c) a legal obligation.
    LegalObligation,
    /// (d) vital interests.
    VitalInterests,
    /// (e) a task in the public interest.
    PublicTask,
    /// (f) legitimate interests.
    LegitimateInterests,
}

impl LegalBasis {
    /// The code of the entry in the catalogue of legal bases.
    pub fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal-obligation",
            Self::VitalInterests => "vital-interests",
            Self::PublicTask => "public-task",
            Self::LegitimateInterests => "legitimate-interests",
        }
    }
}

/// Direct marketing (French CPCE, art. L34-5; consumer code, art. L223-1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Prospecting {
    /// Channels (catalogue): e-mail, SMS, telephone, post…
    pub channels: BTreeSet<Code>,
    /// To whom.
    pub audience: Option<Audience>,
    /// Whether only to existing customers for similar goods or services.
    pub existing_customers: Option<bool>,
}

/// Who is solicited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Professionals.
    Business,
    /// Consumers.
    Consumer,
    /// Both.
    Both,
}
