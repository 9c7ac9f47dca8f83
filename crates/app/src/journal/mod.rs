//! The journal as people read it: who changed what and when; verifying, undoing, redoing.
//! It must not know how steps are stored; `store` does.

mod deliveries;
mod exchange;
mod history;
mod names;
mod turn;
mod verify;

pub use deliveries::{DeliveryLine, deliveries};
pub(crate) use exchange::exchange;
pub(crate) use history::edits;
pub use history::history;
pub use turn::{JournalState, StepName, Undone, redo, state, undo};
pub use verify::{Verified, VerifyFinding, verify};
pub(crate) use verify::{finding, tell_of};

use crate::importing::{Change, RecordKind};
use chrono::{DateTime, Utc};
use registre_domain::Lang;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which steps to show; by default all.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct History {
    /// Only the steps that touched this sheet, named by its identifier or by a reference that it has or
    /// once had, and of these only what they did to it.
    pub sheet: Option<String>,
    /// Only the steps before this one.
    pub before: Option<u64>,
    /// At most so many: the last of them.
    pub limit: Option<u32>,
    /// Only steps of this kind.
    pub kind: Option<StepKind>,
    /// Language of the words that stand for a link to a line without a name of its own; French unless
    /// said otherwise.
    pub lang: Option<Lang>,
}

/// Whether a step changed the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// It did, and can be undone.
    Edit,
    /// It records a delivery or a backup.
    Fact,
}

/// A step of the journal, as people read it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct HistoryLine {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// Code of the operation; its words are under `op-<code>`.
    pub op: String,
    /// A word of the user's, or the files that came in.
    pub comment: String,
    /// The step that it undoes or does again.
    pub undoes: Option<u64>,
    /// Whether it records a fact (a delivery, a backup) instead of an edit.
    pub fact: bool,
    /// What it touched; at most so much as a person reads.
    pub touched: Vec<Touched>,
    /// Whether it touched more than is said here: an import of a whole register.
    pub more: bool,
    /// What a fact is about: kind, fingerprint and recipient of a document, and of what it was made; file of a
    /// backup.
    #[cfg_attr(feature = "model-tools", ts(type = "Record<string, unknown> | null"))]
    pub subject: Option<Value>,
    /// Fingerprint of the journal up to here.
    pub chain: String,
}

/// What a step touched: a sheet, or something else of the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Touched {
    /// What it is.
    pub kind: RecordKind,
    /// Its identifier, or the fingerprint of a file.
    pub id: String,
    /// Reference of the sheet, or name; empty when it has none.
    pub name: String,
    /// What became of it.
    pub change: Change,
    /// The fields that changed, when it was there before and still is.
    pub changes: Vec<FieldHistory>,
}

/// A field that a step changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct FieldHistory {
    /// The field as the exchange format names it, lines as a star. The path of a line
    /// when a line was added or removed, of a list when its lines changed their order.
    pub path: String,
    /// What it was; null when it was not there, or when its content was cleared. Links stand as the names
    /// of what they point at.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub before: Option<Value>,
    /// What it became; null when it is gone.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub after: Option<Value>,
}
