//! Owns: the clauses of notices, parsed from the data file that is handed in, each with its article and source.
//! Must not know registers: filling a clause is the draft's.

use crate::words::Lang;
use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use thiserror::Error;

/// A clause in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Stable name.
    pub code: String,
    /// The items of Art. 13 and 14, or of other articles, that it answers to.
    pub article: String,
    /// The text that it was compared with.
    pub source: String,
    /// The day of that comparison.
    #[serde(deserialize_with = "day")]
    pub checked_on: NaiveDate,
    /// French, with `{name}` for values.
    pub fr: String,
    /// English, with the same values.
    pub en: String,
}

impl Clause {
    /// The words of one language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// Why a file of clauses is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ClauseError {
    /// Not TOML, or not of the form of a file of clauses.
    #[error("clauses: unreadable: {0}")]
    Unreadable(String),
    /// A code that stands twice.
    #[error("clauses: {0} stands twice")]
    Repeated(String),
    /// A code that notices need and the file does not have.
    #[error("clauses: {0} is missing")]
    Missing(&'static str),
    /// A code that no notice uses.
    #[error("clauses: {0} is used nowhere")]
    Unused(String),
    /// Blank words, or values that differ between the languages.
    #[error("clauses: {0} is incomplete, or its languages differ in their values")]
    Uneven(String),
}

/// All clauses of notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clauses(BTreeMap<String, Clause>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "subject")]
    _subject: String,
    #[serde(rename = "version")]
    _version: u32,
    clause: Vec<Clause>,
}

impl Clauses {
    /// Reads `assets/clauses/notice.toml`.
    ///
    /// # Errors
    /// The first thing that is wrong, by the clause's code.
    pub fn parse(text: &str) -> Result<Self, ClauseError> {
        let file: File = toml::from_str(text)
            .map_err(|error| ClauseError::Unreadable(error.message().to_owned()))?;
        let mut clauses = BTreeMap::new();
        for clause in file.clause {
            let code = clause.code.clone();
            if !CODES.contains(&code.as_str()) {
                return Err(ClauseError::Unused(code));
            }
            if is_uneven(&clause) {
                return Err(ClauseError::Uneven(code));
            }
            if clauses.insert(code.clone(), clause).is_some() {
                return Err(ClauseError::Repeated(code));
            }
        }
        match CODES.iter().find(|code| !clauses.contains_key(**code)) {
            Some(code) => Err(ClauseError::Missing(code)),
            None => Ok(Self(clauses)),
        }
    }

    /// The clause of a code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Clause> {
        self.0.get(code)
    }
}

/// The clauses that notices are made of.
const CODES: &[&str] = &[
    "automated-consequences",
    "automated-intervention",
    "automated-logic",
    "automated-not-sole",
    "automated-profiling",
    "automated-sole",
    "basis-consent",
    "basis-contract",
    "basis-legal-obligation",
    "basis-legitimate-interests",
    "basis-public-task",
    "basis-vital-interests",
    "complaint",
    "consent-withdrawal",
    "controller",
    "controller-contact",
    "dpo",
    "eu-representative",
    "exercise",
    "exercise-time",
    "fate-anonymised",
    "fate-archived",
    "fate-erased",
    "fate-returned",
    "joint-contact",
    "joint-controllers",
    "joint-published",
    "mandatory",
    "objection",
    "objection-marketing",
    "optional",
    "recipients-abroad",
    "recipients-controller",
    "recipients-internal",
    "recipients-none",
    "recipients-other",
    "recipients-partner",
    "recipients-processor",
    "retention",
    "retention-archive",
    "retention-people",
    "retention-scope",
    "retention-scope-people",
    "right-access",
    "right-erasure",
    "right-intervention",
    "right-portability",
    "right-post-mortem",
    "right-rectification",
    "right-restriction",
    "right-scope",
    "right-withdrawal",
    "source-derived",
    "source-person",
    "source-public",
    "source-third-party",
    "special-data",
    "transfer",
    "transfer-adequacy",
    "transfer-adequacy-framework",
    "transfer-copy",
    "transfer-derogation",
    "transfer-safeguard",
    "transfers-none",
    "transfers-some",
];

fn is_uneven(clause: &Clause) -> bool {
    let blank = [&clause.article, &clause.source, &clause.fr, &clause.en];
    let blank = blank.iter().any(|text| text.trim().is_empty());
    let values = |text: &str| -> Vec<String> {
        let mut values: Vec<_> = pieces(text)
            .filter_map(|piece| match piece {
                Piece::Value(name) => Some(name.to_owned()),
                Piece::Text(_) => None,
            })
            .collect();
        values.sort();
        values
    };
    blank || values(&clause.fr) != values(&clause.en)
}

/// A stretch of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// The name of a value.
    Value(&'a str),
}

/// Cuts a clause at its values; an open brace that is never closed is text.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = match (rest.find('{'), rest.find('}')) {
            (Some(0), Some(end)) => (Piece::Value(rest.get(1..end)?), rest.get(end + 1..)?),
            (Some(start), Some(end)) if start < end => {
                (Piece::Text(rest.get(..start)?), rest.get(start..)?)
            }
            _ => (Piece::Text(rest), ""),
        };
        rest = after;
        Some(piece)
    })
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let read = toml::value::Datetime::deserialize(deserializer)?;
    let date = read
        .date
        .ok_or_else(|| D::Error::custom("a date is expected"))?;
    NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
        .ok_or_else(|| D::Error::custom("no such day"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_cut_at_its_values() {
        let cut: Vec<_> = pieces("{a} et {b}.").collect();
        let expected = [
            Piece::Value("a"),
            Piece::Text(" et "),
            Piece::Value("b"),
            Piece::Text("."),
        ];
        assert_eq!(cut, expected);
        assert_eq!(pieces("a {b").collect::<Vec<_>>(), [Piece::Text("a {b")]);
        assert_eq!(pieces("a } b").collect::<Vec<_>>(), [Piece::Text("a } b")]);
    }

    #[test]
    fn languages_that_differ_in_their_values_are_refused() {
        let text = |en: &str| {
            format!(
                "subject = 'notice'\nversion = 1\n[[clause]]\ncode = 'dpo'\narticle = '13(1)(b)'\n\
                 source = 's'\nchecked_on = 2026-11-22\nfr = '{{contact}}.'\nen = '{en}'\n"
            )
        };
        assert_eq!(
            Clauses::parse(&text("x")),
            Err(ClauseError::Uneven("dpo".to_owned()))
        );
        assert!(matches!(
            Clauses::parse(&text("{contact}")),
            Err(ClauseError::Missing(_))
        ));
    }
}
