//! Owns: privacy notices as objects of the register: for whom, of what kind, about which sheets, rewritten, published.
//! Must not know the words of a notice, nor how one is kept, composed or printed.

mod chosen;
pub mod condition;
mod facts;
mod lens;
mod rewrite;
mod source;
#[cfg(test)]
mod tests;

pub use chosen::{Chosen, Refused, chosen, people};
pub use condition::{Condition, Conditions, UnknownCondition};
pub use facts::{Values, facts};
pub use lens::concerning;
pub use rewrite::{Rewrite, is_unseen};
pub use source::{Fact, SentenceKey, Source, SourceOf};

use crate::catalogue::Lang;
use crate::code::Code;
use crate::contact::DocumentRef;
use crate::ids::{ActivityId, EntityId, LineId, NoticeId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A privacy notice (Art. 12 to 14): what it is about; its sentences are composed from the sheets each time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Notice {
    /// Identifier.
    pub id: NoticeId,
    /// How the organisation calls it; never printed.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Whom it informs (catalogue `notice-audiences`); nobody named means everybody whom its sheets concern.
    pub audiences: BTreeSet<Code>,
    /// Its language.
    pub lang: Lang,
    /// Whose notice it is; nothing means the main entity.
    pub entity: Option<EntityId>,
    /// How its sheets are chosen.
    pub scope: Scope,
    /// The sheets chosen by hand. One that has gone stays named here, so that the notice can say so.
    pub activities: BTreeSet<ActivityId>,
    /// Sheets left out although the rule takes them.
    pub left_out: BTreeSet<ActivityId>,
    /// Its title; blank means that of its kind.
    pub title: String,
    /// The organisation's own first words, printed as they are.
    pub introduction: String,
    /// The order of the sections, by code; those that are not named follow in the usual order.
    pub sections: Vec<Code>,
    /// Where the full notice is, for kinds that say only what comes first.
    pub full_text_at: String,
    /// Telephone number for a panel or a spoken notice; blank means the entity's.
    pub phone: String,
    /// Sentences in the organisation's own words.
    pub rewrites: Vec<Rewrite>,
    /// When and where it was published, in the order of writing.
    pub publications: Vec<Publication>,
    /// When it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// Internal notes; they never leave the register.
    pub notes: String,
}

/// What a notice is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[cfg_attr(feature = "model-tools", ts(rename = "NoticeKind"))]
#[cfg_attr(feature = "model-tools", schemars(rename = "NoticeKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The whole of Art. 13, for a page of a site.
    #[default]
    Full,
    /// The first level, beside a form.
    Short,
    /// A panel at the entrance of places under video surveillance.
    Panel,
    /// For employees.
    Staff,
    /// For applicants.
    Applicants,
    /// For the foot of an e-mail.
    Footer,
    /// Spoken, where calls are recorded.
    Oral,
    /// The words beside the boxes by which people consent (Art. 7).
    Consent,
    /// Cookies and other trackers (loi 78-17, art. 82).
    Cookies,
    /// For data that do not come from the person (Art. 14).
    Indirect,
}

impl Kind {
    /// Every kind, in the order in which one chooses among them.
    pub const ALL: [Self; 10] = [
        Self::Full,
        Self::Short,
        Self::Panel,
        Self::Staff,
        Self::Applicants,
        Self::Footer,
        Self::Oral,
        Self::Consent,
        Self::Cookies,
        Self::Indirect,
    ];

    /// Its code, as files and the command line spell it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
            Self::Panel => "panel",
            Self::Staff => "staff",
            Self::Applicants => "applicants",
            Self::Footer => "footer",
            Self::Oral => "oral",
            Self::Consent => "consent",
            Self::Cookies => "cookies",
            Self::Indirect => "indirect",
        }
    }

    /// Whether it says what comes first, and leaves the rest to a full notice (WP260, 35 to 38).
    #[must_use]
    pub fn is_first_level(self) -> bool {
        matches!(
            self,
            Self::Short | Self::Panel | Self::Footer | Self::Oral | Self::Consent
        )
    }
}

/// How the sheets of a notice are chosen.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[cfg_attr(feature = "model-tools", ts(rename = "NoticeScope"))]
#[cfg_attr(feature = "model-tools", schemars(rename = "NoticeScope"))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Every sheet in force that concerns the audience.
    #[default]
    Rule,
    /// Those named, one by one.
    Hand,
}

/// Where a notice stands. It follows from what was written of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(rename = "NoticeState"))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody has published it.
    Draft,
    /// It is in a place where people can read it.
    Published,
    /// It was, and is no longer.
    Withdrawn,
}

/// That a notice was published.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Publication {
    /// Identifier.
    pub id: LineId,
    /// When.
    pub published_on: Option<NaiveDate>,
    /// Where: the address of a page, the place of a panel.
    pub place: String,
    /// The last step of the journal that its words rest on.
    pub step: u32,
    /// What it said, sentence by sentence, with the facts beneath: a file kept in the register.
    pub said: DocumentRef,
}

impl Notice {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        match (self.withdrawn_on, self.publications.last()) {
            (Some(_), _) => State::Withdrawn,
            (None, Some(_)) => State::Published,
            (None, None) => State::Draft,
        }
    }

    /// What was published last, unless it was withdrawn since.
    #[must_use]
    pub fn published(&self) -> Option<&Publication> {
        match self.state() {
            State::Published => self.publications.last(),
            State::Draft | State::Withdrawn => None,
        }
    }
}
