//! Owns: the journal as the exchange format writes it, so that somebody else can compute its fingerprints again.
//! Must not know the store; nothing of it is read back.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

/// A step of the journal: one operation, and everything that it changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HistoryStep {
    /// Its number, from 1, without gaps.
    pub seq: u64,
    /// When it was done; written to the microsecond, as the fingerprint covers it.
    #[serde(serialize_with = "to_the_microsecond")]
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: String,
    /// Code of the operation (`save-sheet`, `undo`…).
    pub op: String,
    /// A word of the user's, or nothing.
    pub comment: String,
    /// The step that it undoes or does again.
    pub undoes: Option<u64>,
    /// Whether it changed the register or records a fact.
    pub kind: HistoryKind,
    /// Schema of the store in which the rows of its changes are written.
    pub schema: u32,
    /// Version of the program that wrote it.
    pub app_version: String,
    /// SHA-256 of everything up to here, in hexadecimal.
    #[cfg_attr(test, schemars(extend("pattern" = "^[0-9a-f]{64}$")))]
    pub chain: String,
    /// What it touched, in the order in which the fingerprint covers it.
    pub changes: Vec<HistoryChange>,
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// It changed the register.
    Edit,
    /// It records that something was done: a delivery, a backup.
    Fact,
}

/// A change of a step: one row of a table before and after, or the subject of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HistoryChange {
    /// Its rank in the step, from 0.
    pub n: u32,
    /// The table, or the kind of fact.
    pub entity: String,
    /// The row's key, or the number of the step for a fact.
    pub id: String,
    /// The row before, with all columns; null when it was not there, or when the change was cleared.
    #[cfg_attr(test, schemars(with = "Option<serde_json::Map<String, Value>>"))]
    pub before: Option<Value>,
    /// The row after; null when it is not there any more, or when the change was cleared.
    #[cfg_attr(test, schemars(with = "Option<serde_json::Map<String, Value>>"))]
    pub after: Option<Value>,
    /// The text of the row before, as the digest covers it.
    pub before_text: Option<String>,
    /// The text of the row after, as the digest covers it.
    pub after_text: Option<String>,
    /// 16 random bytes in hexadecimal, first in the digest; null when the change was cleared.
    #[cfg_attr(test, schemars(extend("pattern" = "^[0-9a-f]{32}$")))]
    pub salt: Option<String>,
    /// SHA-256 of salt and content, in hexadecimal; a final deletion keeps it.
    #[cfg_attr(test, schemars(extend("pattern" = "^[0-9a-f]{64}$")))]
    pub digest: String,
}

fn to_the_microsecond<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Micros, true))
}
