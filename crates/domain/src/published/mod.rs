//! Owns: a published page held against the register: what the register says and the page does not, and the reverse.
//! Must not know files, notices, nor the law: it compares words, and its answer is no legal opinion.

mod compare;
mod contacts;
mod durations;
mod expected;
mod fold;
mod lexicon;
mod names;
mod places;
mod rights;
#[cfg(test)]
mod tests;
mod words;

pub use compare::compare;
pub use durations::{Counted, Span};
pub use expected::{Expected, Item};
pub use lexicon::{Lexicon, LexiconError, Lexicons};

use crate::catalogue::Lang;
use crate::code::CountryCode;
use crate::notice::Source;
use serde::Serialize;
use std::ops::Range;

/// The words of a page, as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its paragraphs, cells and headings, in the order of reading.
    pub passages: Vec<Passage>,
}

/// A paragraph, a heading, a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it says, on one line.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Where a passage stands, for a person to find it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(rename = "PagePlace"))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The passage of that number, the first being 1.
    Paragraph(u32),
    /// The page of that number, the first being 1.
    Page(u32),
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(rename = "CheckKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Why data are used (Art. 13(1)(c)).
    Purpose,
    /// Who receives them (Art. 13(1)(e)).
    Recipient,
    /// A country outside the Area that they go to (Art. 13(1)(f)).
    Country,
    /// How long they are kept (Art. 13(2)(a)).
    Duration,
    /// A right (Art. 13(2)(b) to (d)).
    Right,
    /// The organisation, its officer, the authority, and how to reach them (Art. 13(1)(a) and (b), 13(2)(d)).
    Contact,
    /// Somebody whom the page names.
    Organisation,
}

/// What was looked for, or found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Words of the register, or of the page.
    Text(String),
    /// A country.
    Country(CountryCode),
    /// A length of time.
    Duration(Span),
    /// A right, by its code in the catalogue.
    Right(String),
    /// A kind of recipient, by its code in the catalogue.
    RecipientType(String),
}

/// What the register says and the page does not, as far as words tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What it is.
    pub kind: Kind,
    /// What was looked for.
    pub what: What,
    /// Where the register says it.
    pub sources: Vec<Source>,
}

/// What both say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// What was looked for.
    pub what: What,
    /// Where the register says it.
    pub sources: Vec<Source>,
    /// Where the page says it.
    pub at: Spot,
}

/// What the page says and the register does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// A duration, a country or an organisation.
    pub kind: Kind,
    /// What it is.
    pub what: What,
    /// Where the page says it, the first time.
    pub at: Spot,
}

/// A stretch of a passage.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Which passage, from 0.
    pub passage: usize,
    /// Which bytes of its text; they begin and end between characters.
    pub range: SpotRange,
}

/// Bytes of a passage, from the first to the one after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct SpotRange {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl From<Range<usize>> for SpotRange {
    fn from(range: Range<usize>) -> Self {
        Self {
            start: range.start,
            end: range.end,
        }
    }
}

/// A page held against a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The language that the page was read in.
    pub lang: Lang,
    /// What the page does not say, in the order of the register.
    pub missing: Vec<Missing>,
    /// What it says, in the order of the register.
    pub found: Vec<Found>,
    /// What the register does not know, by kind, in the order of the page; at most [`Comparison::MOST`] of a kind.
    pub unknown: Vec<Unknown>,
}

impl Comparison {
    /// As many unknown things of one kind as are told.
    pub const MOST: usize = 200;
}
