//! Owns: what a notice said when it was published, as bytes: every sentence with its keys, and the facts beneath.
//! Must not know where the bytes are kept. They may come from a stranger's file: reading refuses, and never panics.

mod kept;

use super::ease::Ease;
use super::{Change, Text};
use crate::block::Document;
use crate::words::Words;
use chrono::NaiveDate;
use kept::Kept;
use registre_domain::ids::LineId;
use registre_domain::notice::Fact;
use serde::Deserialize;
use thiserror::Error;

/// What a notice said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its text; what was left to do on it, and how it read, are not kept.
    pub text: Text,
    /// The facts beneath its sentences, in the order of their sources; their identifiers are nil.
    pub facts: Vec<Fact>,
    /// The journal's chain at the step that it rests on, in hexadecimal.
    pub chain: String,
    /// The day of the legal catalogues that it was made with.
    pub legal_edition: NaiveDate,
}

/// Why bytes are not what a notice said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SnapshotError {
    /// More bytes than any notice needs.
    #[error("published notice: too large")]
    Large,
    /// Not of the form of one.
    #[error("published notice: not of its form")]
    Form,
    /// Written by a newer version of the program.
    #[error("published notice: newer version")]
    Newer,
}

const FORMAT: &str = "registre-notice";
const VERSION: u32 = 1;

impl Snapshot {
    /// The most bytes that are read.
    pub const LARGEST: usize = 5 * 1024 * 1024;

    /// Takes down what a text says. `facts` are those of [`Text::sources`] today.
    #[must_use]
    pub fn of(text: &Text, facts: Vec<Fact>, chain: String, legal_edition: NaiveDate) -> Self {
        Self {
            text: Text {
                left: Vec::new(),
                reviews: Vec::new(),
                flags: Vec::new(),
                ease: Ease::default(),
                gone: Vec::new(),
                not_in_force: Vec::new(),
                last: true,
                ..text.clone()
            },
            facts: facts.into_iter().map(without_id).collect(),
            chain,
            legal_edition,
        }
    }

    /// The bytes that are kept; the same snapshot gives the same bytes.
    ///
    /// # Errors
    /// [`SnapshotError::Large`] for more than [`Self::LARGEST`].
    pub fn bytes(&self) -> Result<Vec<u8>, SnapshotError> {
        let bytes = serde_json::to_vec(&Kept::of(self)).map_err(|_| SnapshotError::Form)?;
        match bytes.len() > Self::LARGEST {
            true => Err(SnapshotError::Large),
            false => Ok(bytes),
        }
    }

    /// Reads what [`Self::bytes`] wrote.
    ///
    /// # Errors
    /// [`SnapshotError`] for anything else, whatever it is.
    pub fn read(bytes: &[u8]) -> Result<Self, SnapshotError> {
        if bytes.len() > Self::LARGEST {
            return Err(SnapshotError::Large);
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|_| SnapshotError::Form)?;
        match (head.format.as_str(), head.version) {
            (FORMAT, VERSION) => {}
            (FORMAT, newer) if newer > VERSION => return Err(SnapshotError::Newer),
            _ => return Err(SnapshotError::Form),
        }
        let kept: Kept = serde_json::from_slice(bytes).map_err(|_| SnapshotError::Form)?;
        kept.read().ok_or(SnapshotError::Form)
    }

    /// What was published, to be printed again. The words must be of the text's language.
    #[must_use]
    pub fn document(&self, words: &dyn Words) -> Document {
        self.text.document(words)
    }

    /// The facts that have changed, of all those that were kept.
    #[must_use]
    pub fn changes(&self, now: &[Fact]) -> Vec<Change> {
        super::rewrite::changes(&self.facts, now)
    }
}

fn without_id(fact: Fact) -> Fact {
    Fact {
        id: LineId::default(),
        ..fact
    }
}

/// What tells the bytes of a snapshot from others.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}
