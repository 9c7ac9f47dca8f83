//! Facts of people's rights: which legal bases give them, and the exceptions.
//! Must not know a sheet.

use super::entry::Words;
use super::error::Problem;
use super::facts::{Facts, blank};
use serde::{Deserialize, Serialize};

/// A right and the legal bases that give it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RightFacts {
    /// The article, as `15`.
    pub article: String,
    /// The legal bases under which people have it, by code.
    pub bases: Vec<String>,
    /// Exceptions and conditions.
    #[serde(default)]
    pub notes: Vec<RightNote>,
}

/// An exception to a right, or a condition of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RightNote {
    /// The legal bases that it is about, by code.
    pub bases: Vec<String>,
    /// The point of the regulation.
    pub article: String,
    /// What it says.
    pub words: Words,
}

impl RightFacts {
    /// Every legal basis that the right or its notes name.
    pub(super) fn bases(&self) -> impl Iterator<Item = &String> {
        let noted = self.notes.iter().flat_map(|note| &note.bases);
        self.bases.iter().chain(noted)
    }
}

impl Facts for RightFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        let note = |note: &RightNote| {
            blank("article", &note.article)
                .or_else(|| blank("words", &note.words.fr))
                .or_else(|| blank("words", &note.words.en))
        };
        blank("article", &self.article).or_else(|| self.notes.iter().find_map(note))
    }
}
