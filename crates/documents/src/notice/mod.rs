//! Owns: privacy notices (Art. 13 and 14): chosen activities -> statements that know their fields -> blocks.
//! Must not know internal notes, security measures, layout, files, the clock, nor any word of a human language.

mod clause;
mod compose;
mod confirm;
mod draft;
mod ease;
mod fill;
mod flags;
mod grammar;
mod print;
mod statement;

pub use clause::{Clause, ClauseError, Clauses, Need, Variant, What};
pub use ease::{Ease, LONG, sentences, words};
pub use fill::{Conjunction, Value, capital, fill};
pub use flags::{Flag, FlagKind, flags};
pub use grammar::{Grammar, Preposition};
pub use statement::{Item, Origin, Part, Section, Statement, Subject};

use chrono::{DateTime, FixedOffset};
use registre_domain::ids::ActivityId;
use thiserror::Error;

/// What is asked of a notice. The language is that of the words handed in beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeOptions {
    /// The activities that it covers, in this order.
    pub activities: Vec<ActivityId>,
    /// When it is made, in local time.
    pub made_on: DateTime<FixedOffset>,
    /// Name and version of the program, for the file's properties.
    pub creator: String,
}

/// A draft of a privacy notice, as statements of which each knows where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Name of the controller, for the file's properties; may be empty.
    pub controller: String,
    /// Its sections, in the order of a reader's questions.
    pub sections: Vec<Section>,
    /// When it was made, in local time.
    pub made_on: DateTime<FixedOffset>,
    /// Name and version of the program.
    pub creator: String,
}

/// Why no notice can be made of the chosen activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoticeError {
    /// No activity was chosen.
    #[error("notice: no activity chosen")]
    NoActivity,
    /// An activity that the register does not have.
    #[error("notice: activity not in the register")]
    UnknownActivity,
    /// An activity carried out for a client: it is the client who informs people (Art. 13(1), 28).
    #[error("notice: a processor's activity")]
    Processor,
    /// Activities of several controllers: each informs about its own.
    #[error("notice: activities of several controllers")]
    SeveralControllers,
}

impl Notice {
    /// Every statement that waits for an answer or for a confirmation, in the order of the notice.
    #[must_use]
    pub fn missing(&self) -> Vec<&Statement> {
        self.statements()
            .filter(|statement| statement.is_missing())
            .collect()
    }

    /// Every statement, in the order of the notice.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.sections
            .iter()
            .flat_map(|section| &section.parts)
            .flat_map(Part::statements)
    }
}
