//! How people are informed and exercise their rights (Art. 12 to 23).
//! It must not know notices: they are made from the sheet, never the other way round.

use crate::code::Code;
use serde::{Deserialize, Serialize};

/// Information and rights of a sheet. Direct or indirect collection is derived from the data's sources.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Information {
    /// How people are informed (form, site, poster, contract…).
    pub how: String,
    /// When they are informed (Art. 13(1), 14(3)).
    pub when: String,
    /// Exception to informing them (catalogue: Art. 14(5)).
    pub exception: Option<Code>,
    /// Why the exception holds.
    pub exception_reason: String,
    /// Particular points on rights.
    pub rights: String,
}
