//! Owns: privacy notices (Art. 13 and 14): a notice and its sheets -> sentences that know their fields -> blocks.
//! Must not know internal notes, security measures, layout, files, the clock, nor any word of a human language.

mod clause;
mod compose;
mod confirm;
mod draft;
mod ease;
mod fill;
mod flags;
mod grammar;
mod left;
mod print;
mod rewrite;
mod snapshot;
mod stale;
mod statement;
mod told;

pub use clause::{Clause, ClauseError, Clauses, Need, Variant, What};
pub use ease::{Ease, LONG, sentences, words};
pub use fill::{Conjunction, Value, capital, fill};
pub use flags::{Flag, FlagKind, flags};
pub use grammar::{Grammar, Preposition};
pub use left::{Left, LeftKind};
pub use print::*;
pub use rewrite::*;
pub use snapshot::*;
pub use stale::*;
pub use statement::{Item, Part, Section, Sentence};
pub use told::{FIELDS, told};

use crate::words::Lang;
use chrono::{DateTime, FixedOffset};
use registre_domain::ids::ActivityId;
use registre_domain::notice::{Kind, SentenceKey};
use thiserror::Error;

/// What is asked of a text, beside the notice itself. Its language is that of the notice, which the words that are
/// handed in must have too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// When it is made, in local time.
    pub made_on: DateTime<FixedOffset>,
    /// Name and version of the program, for the file's properties.
    pub creator: String,
    /// The last step of the register's history that its words rest on.
    pub revision: u64,
    /// The language in which the register's own words are written.
    pub content: Lang,
    /// Whether it is made to be published, without the marks of a draft. What is left to do marks it all the same.
    pub last: bool,
}

/// The text of a privacy notice, as sentences of which each knows where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What it is.
    pub kind: Kind,
    /// Its language.
    pub lang: Lang,
    /// The title that somebody gave it; nothing means that of its kind.
    pub title: Option<String>,
    /// Name of the controller, for the file's properties; may be empty.
    pub controller: String,
    /// Its sections, in their order; the organisation's own first words are the first, `introduction`.
    pub sections: Vec<Section>,
    /// What is to be completed or confirmed before it is published, in the order of the text.
    pub left: Vec<Left>,
    /// Own sentences that somebody has to look at again.
    pub reviews: Vec<Review>,
    /// What deserves a second look, by sentence.
    pub flags: Vec<(SentenceKey, Flag)>,
    /// How the whole reads.
    pub ease: Ease,
    /// Sheets that the notice names and the register no longer has.
    pub gone: Vec<ActivityId>,
    /// Sheets that it tells of and that are not in force.
    pub not_in_force: Vec<ActivityId>,
    /// Sheets that it tells of, in their order.
    pub sheets: Vec<ActivityId>,
    /// When it was made, in local time.
    pub made_on: DateTime<FixedOffset>,
    /// Name and version of the program.
    pub creator: String,
    /// The last step of the register's history that its words rest on.
    pub revision: u64,
    /// Whether it was made to be published.
    pub last: bool,
}

/// Why a notice has no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoticeError {
    /// No sheet was chosen, or the rule takes none.
    #[error("notice: no activity")]
    NoActivity,
    /// A sheet carried out for a client was named: it is the client who informs people (Art. 13(1), 28).
    #[error("notice: a processor's activity")]
    Processor,
    /// A sheet of another controller was named: each informs about its own.
    #[error("notice: activities of several controllers")]
    SeveralControllers,
    /// The sheets have nothing that a notice of this kind says: no consent, no tracker, no data from elsewhere.
    #[error("notice: nothing to say")]
    Nothing,
}

impl Text {
    /// Every sentence, in the order of the text.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.sections
            .iter()
            .flat_map(|section| &section.parts)
            .flat_map(Part::sentences)
    }

    /// Whether nothing is left to complete, to confirm or to look at again: only then may it be published.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.left.is_empty() && self.reviews.is_empty()
    }
}
