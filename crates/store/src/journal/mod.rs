//! The journal: one step an operation, one change a row that it touched, in a chain of fingerprints.
//! It must not know aggregates: it keeps the texts of rows.

pub(crate) mod append;
pub(crate) mod chain;
mod op;
mod page;
pub(crate) mod read;
pub(crate) mod replay;
pub(crate) mod stack;
pub(crate) mod verify;

pub use chain::ChainHash;
pub use op::{Kind, Op};
pub use verify::{Finding, Verification, VerifyPart, VerifyProgress};

use append::instant;
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Who does something, when, with which program: the part of a step that the caller gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Now. A step is never dated before the one that precedes it.
    pub at: DateTime<Utc>,
    /// Who: a name that the user chose, or the account's.
    pub actor: String,
    /// A word of the user's, or nothing.
    pub comment: String,
    /// Version of the program.
    pub app_version: String,
}

/// A step of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1, without gaps.
    pub seq: u64,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: String,
    /// Code of the operation ([`Op::from_code`]).
    pub op: String,
    /// A word of the user's, or nothing.
    pub comment: String,
    /// The step that it undoes or, for a redo, the undoing that it undoes.
    pub undoes: Option<u64>,
    /// Edit or fact.
    pub kind: Kind,
    /// Schema in which the rows of its changes are written.
    pub schema: u32,
    /// Version of the program that wrote it.
    pub app_version: String,
    /// Fingerprint of everything up to here.
    pub chain: ChainHash,
}

impl Step {
    /// The date as the chain covers it: RFC 3339, UTC, to the microsecond.
    pub fn at_text(&self) -> String {
        instant(self.at)
    }
}

/// A change of a step: one row, before and after, as an object with all columns of its table
/// (null where there is no value), or the subject of a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The step.
    pub seq: u64,
    /// Its rank in the step, from 0.
    pub n: u32,
    /// The table, or the kind of fact (`delivery`, `backup`).
    pub entity: String,
    /// The row's key, or the number of the step for a fact.
    pub entity_id: String,
    /// The row before; nothing when it was not there, or when the change was cleared.
    pub before: Option<Value>,
    /// The row after; nothing when it is not there any more, or when the change was cleared.
    pub after: Option<Value>,
    /// Whether the content was cleared at a final deletion.
    pub cleared: bool,
    /// The salt of the digest, 32 hexadecimal digits; nothing when the change was cleared.
    pub salt: Option<String>,
    /// The digest as the chain covers it, 64 hexadecimal digits:
    /// `SHA-256(salt ‖ "[before_text,after_text]")`, with `null` where there is no text. It stays when
    /// the change is cleared.
    pub digest: String,
    /// The canonical text of the row before, byte for byte as it was digested: blank columns are left out.
    pub before_text: Option<String>,
    /// The canonical text of the row after, byte for byte as it was digested.
    pub after_text: Option<String>,
}

/// Where the journal stands: what a document prints, so that it can be compared later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number and chain of the last edit. Recording a delivery does not move it.
    pub edit: (u64, ChainHash),
    /// Number and chain of the last step of any kind.
    pub last: (u64, ChainHash),
}

/// A point in the life of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Just after a step.
    Step(u64),
    /// At an instant: after the last step that is not later.
    Instant(DateTime<Utc>),
}
