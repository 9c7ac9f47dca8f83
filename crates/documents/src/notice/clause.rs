//! Owns: the clauses of notices, parsed from the data files that are handed in: what the law asks, where it was read,
//! and in each language the words, some of them under conditions.
//! Must not know registers: filling a clause is `fill`'s, and which clauses a notice needs is the composition's.

mod codes;

use super::fill::{Piece, Value, pieces};
use super::grammar::Grammar;
use crate::words::Lang;
use chrono::NaiveDate;
use codes::CODES;
use registre_domain::catalogue::Confidence;
use registre_domain::notice::{Condition, Conditions};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// A clause in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Stable name.
    pub code: String,
    /// The points of the GDPR that it answers to ("13(1)(a)"), or of another law ("loi 78-17, 85").
    pub items: Vec<String>,
    /// The text that it was compared with.
    pub source: String,
    /// The day of that comparison.
    pub checked_on: NaiveDate,
    /// How far that can be trusted.
    pub confidence: Confidence,
    french: Vec<Variant>,
    english: Vec<Variant>,
}

/// Words of a clause, and when they are the right ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// All of these hold; none means always.
    pub needs: Vec<Need>,
    /// The words, with `{name}` for values.
    pub text: String,
}

/// What a variant asks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// Whether it must not be so.
    pub not: bool,
    /// What.
    pub what: What,
}

/// What may be so when a clause is printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A condition on the sheets, the controller or the notice.
    Holds(Condition),
    /// The value of this name stands for more than one.
    Several(String),
    /// The value of this name is a feminine word.
    Feminine(String),
    /// There is a value of this name.
    Given(String),
}

/// Why the files of clauses are refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ClauseError {
    /// Not TOML, or not of the form of a file of clauses: file, what is wrong.
    #[error("clauses: {0}: unreadable: {1}")]
    Unreadable(String, String),
    /// A code that stands twice.
    #[error("clauses: {0} stands twice")]
    Repeated(String),
    /// A code that notices need and the files do not have.
    #[error("clauses: {0} is missing")]
    Missing(String),
    /// A code that no notice uses.
    #[error("clauses: {0} is used nowhere")]
    Unused(String),
    /// No words, no item of the law, no source or no day.
    #[error("clauses: {0} is incomplete")]
    Incomplete(String),
    /// An item that has not the form of an article.
    #[error("clauses: {0}: {1} is no article")]
    Article(String, String),
    /// A condition that does not exist, or on a value that the clause does not have.
    #[error("clauses: {0}: no condition {1}")]
    Condition(String, String),
    /// Values or conditions that differ between the languages, or a variant that is never reached.
    #[error("clauses: {0}: its languages or variants do not agree")]
    Uneven(String),
}

/// All clauses of notices, with the grammar of both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clauses {
    clauses: BTreeMap<String, Clause>,
    french: Grammar,
    english: Grammar,
}

impl Clauses {
    /// Reads the files of `assets/clauses/fr` and `assets/clauses/en`, each with its name: the clauses by section, and
    /// `grammar.toml`.
    ///
    /// # Errors
    /// The first thing that is wrong, by the file or the clause's code.
    pub fn parse(fr: &[(&str, &str)], en: &[(&str, &str)]) -> Result<Self, ClauseError> {
        let (french, english) = (grammar(fr)?, grammar(en)?);
        let mut translated = written(en)?;
        let mut clauses = BTreeMap::new();
        for (code, (defaults, original)) in written(fr)? {
            let (_, other) = translated
                .remove(&code)
                .ok_or_else(|| ClauseError::Missing(code.clone()))?;
            clauses.insert(code, clause(original, other, &defaults)?);
        }
        if let Some(code) = translated.into_keys().next() {
            return Err(ClauseError::Unused(code));
        }
        match CODES.iter().find(|code| !clauses.contains_key(**code)) {
            Some(code) => Err(ClauseError::Missing((*code).to_owned())),
            None => Ok(Self {
                clauses,
                french,
                english,
            }),
        }
    }

    /// The clause of a code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Clause> {
        self.clauses.get(code)
    }

    /// Every clause, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.values()
    }

    /// The grammar of a language.
    #[must_use]
    pub const fn grammar(&self, lang: Lang) -> &Grammar {
        match lang {
            Lang::Fr => &self.french,
            Lang::En => &self.english,
        }
    }

    /// The words of a clause under these conditions and with these values; none where it is not to be said.
    #[must_use]
    pub fn pick(
        &self,
        code: &str,
        lang: Lang,
        conditions: &Conditions,
        values: &[(&str, Value)],
    ) -> Option<&str> {
        let variants = self.get(code)?.variants(lang);
        let holds = |need: &Need| need.not != is_so(&need.what, conditions, values);
        let right = variants.iter().find(|v| v.needs.iter().all(holds));
        right.map(|variant| variant.text.as_str())
    }
}

impl Clause {
    /// The words of one language: the first variant of which all needs hold is the right one.
    #[must_use]
    pub fn variants(&self, lang: Lang) -> &[Variant] {
        match lang {
            Lang::Fr => &self.french,
            Lang::En => &self.english,
        }
    }
}

fn is_so(what: &What, conditions: &Conditions, values: &[(&str, Value)]) -> bool {
    let value = |name: &str| values.iter().find(|(known, _)| *known == name);
    match what {
        What::Holds(condition) => conditions.hold(*condition),
        What::Several(name) => value(name).is_some_and(|(_, value)| value.is_several()),
        What::Feminine(name) => value(name).is_some_and(|(_, value)| value.is_feminine()),
        What::Given(name) => value(name).is_some_and(|(_, value)| value.is_given()),
    }
}

/// A file of clauses, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    subject: String,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(default)]
    defaults: Law,
    clause: Vec<Written>,
}

/// What the law is, for a clause or for a file of them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Law {
    source: Option<String>,
    checked_on: Option<toml::value::Datetime>,
    confidence: Option<Confidence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    code: String,
    #[serde(default)]
    items: Vec<String>,
    source: Option<String>,
    checked_on: Option<toml::value::Datetime>,
    confidence: Option<Confidence>,
    text: Option<String>,
    #[serde(default)]
    say: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    #[serde(default)]
    when: Vec<String>,
    text: String,
}

/// The file's name without its ending.
const GRAMMAR: &str = "grammar";

fn grammar(files: &[(&str, &str)]) -> Result<Grammar, ClauseError> {
    let mut files = files.iter();
    let (_, text) = files
        .find(|(name, _)| stem(name) == GRAMMAR)
        .ok_or_else(|| ClauseError::Missing(GRAMMAR.to_owned()))?;
    toml::from_str(text)
        .map_err(|error| ClauseError::Unreadable(GRAMMAR.to_owned(), error.message().to_owned()))
}

fn stem(name: &str) -> &str {
    name.strip_suffix(".toml").unwrap_or(name)
}

fn written(files: &[(&str, &str)]) -> Result<BTreeMap<String, (Law, Written)>, ClauseError> {
    let mut all = BTreeMap::new();
    for (name, text) in files {
        if stem(name) == GRAMMAR {
            continue;
        }
        let unreadable = |reason: &str| ClauseError::Unreadable((*name).into(), reason.into());
        let file: File = toml::from_str(text).map_err(|error| unreadable(error.message()))?;
        if file.subject != stem(name) {
            return Err(unreadable("its subject is not its name"));
        }
        for clause in file.clause {
            let code = clause.code.clone();
            if !CODES.contains(&code.as_str()) {
                return Err(ClauseError::Unused(code));
            }
            let defaults = file.defaults.clone();
            if all.insert(code.clone(), (defaults, clause)).is_some() {
                return Err(ClauseError::Repeated(code));
            }
        }
    }
    Ok(all)
}

/// Puts the two languages of a clause together; the law stands in the reference, once.
fn clause(fr: Written, en: Written, defaults: &Law) -> Result<Clause, ClauseError> {
    let code = fr.code.clone();
    let incomplete = || ClauseError::Incomplete(code.clone());
    let has_law = !en.items.is_empty() || en.source.is_some() || en.checked_on.is_some();
    if has_law || en.confidence.is_some() {
        return Err(ClauseError::Uneven(code));
    }
    let wrong = fr.items.iter().find(|item| !is_article(item));
    if let Some(item) = wrong {
        return Err(ClauseError::Article(code, item.clone()));
    }
    let source = fr.source.clone().or_else(|| defaults.source.clone());
    let source = source.filter(|text| !text.trim().is_empty());
    let day = fr.checked_on.or(defaults.checked_on).and_then(day);
    let confidence = fr.confidence.or(defaults.confidence);
    let items = fr.items.clone();
    if items.is_empty() {
        return Err(incomplete());
    }
    let (french, english) = (variants(fr)?, variants(en)?);
    if values(&french) != values(&english) || !agree(&french, &english) {
        return Err(ClauseError::Uneven(code));
    }
    Ok(Clause {
        items,
        source: source.ok_or_else(incomplete)?,
        checked_on: day.ok_or_else(incomplete)?,
        confidence: confidence.ok_or_else(incomplete)?,
        french,
        english,
        code,
    })
}

fn variants(written: Written) -> Result<Vec<Variant>, ClauseError> {
    let code = written.code;
    let lines = match (written.text, written.say) {
        (Some(text), say) if say.is_empty() => vec![Line { when: vec![], text }],
        (None, say) => say,
        (Some(_), _) => return Err(ClauseError::Uneven(code)),
    };
    if lines.is_empty() || lines.iter().any(|line| line.text.trim().is_empty()) {
        return Err(ClauseError::Incomplete(code));
    }
    let mut variants = Vec::new();
    for line in lines {
        let needs = line.when.iter().map(|name| need(name));
        let needs: Result<Vec<Need>, &str> = needs.collect();
        let needs = needs.map_err(|name| ClauseError::Condition(code.clone(), name.to_owned()))?;
        variants.push(Variant {
            needs,
            text: line.text,
        });
    }
    let known = values(&variants);
    let named = variants.iter().flat_map(|variant| &variant.needs);
    let stranger = named
        .filter_map(|need| need.what.value())
        .find(|v| !known.contains(*v));
    if let Some(name) = stranger {
        return Err(ClauseError::Condition(code, name.to_owned()));
    }
    let unreached = variants
        .iter()
        .rev()
        .skip(1)
        .any(|variant| variant.needs.is_empty());
    match unreached {
        true => Err(ClauseError::Uneven(code)),
        false => Ok(variants),
    }
}

fn need(name: &str) -> Result<Need, &str> {
    let (not, plain) = match name.strip_prefix('!') {
        Some(rest) => (true, rest),
        None => (false, name),
    };
    let what = match plain.split_once(':') {
        Some(("several", value)) => What::Several(value.to_owned()),
        Some(("feminine", value)) => What::Feminine(value.to_owned()),
        Some(("given", value)) => What::Given(value.to_owned()),
        _ => What::Holds(plain.parse().map_err(|_| name)?),
    };
    Ok(Need { not, what })
}

impl What {
    /// The value that it is about.
    fn value(&self) -> Option<&str> {
        match self {
            Self::Several(name) | Self::Feminine(name) | Self::Given(name) => Some(name),
            Self::Holds(_) => None,
        }
    }
}

/// The names of the values that any variant prints.
fn values(variants: &[Variant]) -> BTreeSet<&str> {
    let pieces = variants.iter().flat_map(|variant| pieces(&variant.text));
    let names = pieces.filter_map(|piece| match piece {
        Piece::Value { name, .. } => Some(name),
        Piece::Text(_) => None,
    });
    names.collect()
}

/// Whether two languages say something under the same conditions; agreement in number or gender is each one's own.
fn agree(fr: &[Variant], en: &[Variant]) -> bool {
    let ruling = |variant: &Variant| -> BTreeSet<Need> {
        let needs = variant.needs.iter();
        let own = |need: &&Need| matches!(need.what, What::Several(_) | What::Feminine(_));
        needs.filter(|need| !own(need)).cloned().collect()
    };
    let all = |variants: &[Variant]| -> BTreeSet<BTreeSet<Need>> {
        variants.iter().map(ruling).collect()
    };
    all(fr) == all(en)
}

/// `13`, `13(1)` or `13(1)(a)` of the GDPR, or `law, article`.
fn is_article(item: &str) -> bool {
    let of_a_law = item
        .split_once(", ")
        .is_some_and(|(law, article)| !law.is_empty() && !article.is_empty());
    let mut parts = item.split('(');
    let number = parts.next().unwrap_or_default();
    let closed = |part: &str| {
        let inner = part.strip_suffix(')').unwrap_or_default();
        (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let digits = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    of_a_law || (digits && parts.all(closed))
}

fn day(read: toml::value::Datetime) -> Option<NaiveDate> {
    let date = read.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
}

#[cfg(test)]
mod tests;
