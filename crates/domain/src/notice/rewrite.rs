//! Owns: a sentence of a notice in the organisation's own words, and what the program said when they were written.
//! Must not know how it is compared with what the program says today.

use super::source::{Fact, SentenceKey};
use crate::ids::LineId;
use serde::{Deserialize, Serialize};

/// A sentence in the organisation's own words. The program never changes one, and never drops one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Rewrite {
    /// Identifier.
    pub id: LineId,
    /// Which sentence it stands for.
    pub key: SentenceKey,
    /// Their words.
    pub text: String,
    /// The program's words at that time.
    pub said: String,
    /// The facts beneath them at that time, in the order of their sources.
    pub facts: Vec<Fact>,
}
