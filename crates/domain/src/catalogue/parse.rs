//! Reading the files: header, defaults, the fields common to all lists, then each list's own.
//! Must not know any subject.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use toml::Table;

use super::entry::{Confidence, Entry, Source, Words};
use super::error::{CatalogueError, Problem};
use super::facts::{Facts, blank};
use super::list::List;

/// The texts handed in, taken out one by one.
pub(super) struct Shelf<'a> {
    texts: BTreeMap<&'a str, &'a str>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(files: &[(&'a str, &'a str)]) -> Result<Self, CatalogueError> {
        let mut texts = BTreeMap::new();
        for (name, text) in files {
            if texts.insert(*name, *text).is_some() {
                return Err(CatalogueError::RepeatedFile {
                    file: (*name).to_owned(),
                });
            }
        }
        Ok(Self { texts })
    }

    /// Reads the list whose file bears its subject's name.
    pub(super) fn take<F: Facts>(&mut self, subject: &str) -> Result<List<F>, CatalogueError> {
        let name = format!("{subject}.toml");
        match self.texts.remove(name.as_str()) {
            Some(text) => read_list(subject, name, text),
            None => Err(CatalogueError::MissingFile { file: name }),
        }
    }

    /// Refuses what nobody took.
    pub(super) fn finish(self) -> Result<(), CatalogueError> {
        match self.texts.into_keys().next() {
            Some(name) => Err(CatalogueError::UnknownFile {
                file: name.to_owned(),
            }),
            None => Ok(()),
        }
    }
}

fn read_list<F: Facts>(subject: &str, file: String, text: &str) -> Result<List<F>, CatalogueError> {
    let read: File = toml::from_str(text).map_err(|error| CatalogueError::Unreadable {
        file: file.clone(),
        reason: error.message().to_owned(),
    })?;
    if read.subject != subject {
        return Err(CatalogueError::WrongSubject {
            file,
            subject: read.subject,
        });
    }
    if read.entry.is_empty() {
        return Err(CatalogueError::Empty { file });
    }
    let mut entries = Vec::with_capacity(read.entry.len());
    for (at, table) in read.entry.into_iter().enumerate() {
        let name = name_of(&table, at);
        let entry = read_entry(table, &read.defaults)
            .map_err(|problem| CatalogueError::entry(subject, &name, problem))?;
        entries.push(entry);
    }
    List::new(read.version, entries)
        .map_err(|(entry, problem)| CatalogueError::entry(subject, &entry, problem))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    subject: String,
    version: u32,
    #[serde(default)]
    defaults: Defaults,
    entry: Vec<Table>,
}

/// What an entry takes from the head of its file when it does not say otherwise.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Defaults {
    source: Option<String>,
    checked_on: Option<Day>,
    confidence: Option<Confidence>,
}

/// The fields that every list has; the rest of an entry's table belongs to its list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    code: String,
    fr: String,
    en: String,
    fr_help: Option<String>,
    en_help: Option<String>,
    fr_legal: Option<String>,
    en_legal: Option<String>,
    source: Option<String>,
    checked_on: Option<Day>,
    confidence: Option<Confidence>,
    #[serde(default)]
    labels: Vec<String>,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
}

impl Common {
    const FIELDS: [&'static str; 13] = [
        "code",
        "fr",
        "en",
        "fr_help",
        "en_help",
        "fr_legal",
        "en_legal",
        "source",
        "checked_on",
        "confidence",
        "labels",
        "valid_from",
        "valid_to",
    ];

    /// Takes the common fields out of an entry's table.
    fn split(table: &mut Table) -> Result<Self, Problem> {
        let mut common = Table::new();
        for field in Self::FIELDS {
            if let Some(value) = table.remove(field) {
                common.insert(field.to_owned(), value);
            }
        }
        Self::deserialize(common).map_err(|error| field_problem(&error))
    }

    fn source(&self, defaults: &Defaults) -> Result<Source, Problem> {
        let text = self
            .source
            .as_ref()
            .or(defaults.source.as_ref())
            .ok_or(Problem::NoSource)?;
        if let Some(problem) = blank("source", text) {
            return Err(problem);
        }
        let checked_on = self
            .checked_on
            .or(defaults.checked_on)
            .ok_or(Problem::NoDate)?;
        let confidence = self
            .confidence
            .or(defaults.confidence)
            .ok_or(Problem::NoConfidence)?;
        Ok(Source {
            text: text.clone(),
            checked_on: checked_on.date(),
            confidence,
        })
    }
}

fn read_entry<F: Facts>(mut table: Table, defaults: &Defaults) -> Result<Entry<F>, Problem> {
    let common = Common::split(&mut table)?;
    if !F::accepts_code(&common.code) {
        return Err(Problem::MalformedCode);
    }
    let source = common.source(defaults)?;
    let facts = F::deserialize(table).map_err(|error| field_problem(&error))?;
    if let Some(problem) = facts.problem() {
        return Err(problem);
    }
    let (valid_from, valid_to) = (
        common.valid_from.map(Day::date),
        common.valid_to.map(Day::date),
    );
    if matches!((valid_from, valid_to), (Some(from), Some(to)) if to <= from) {
        return Err(Problem::DatesReversed);
    }
    Ok(Entry {
        code: common.code,
        words: Words::new("words", common.fr, common.en)?,
        help: Words::pair("help", common.fr_help, common.en_help)?,
        legal: Words::pair("legal", common.fr_legal, common.en_legal)?,
        source,
        labels: common.labels,
        valid_from,
        valid_to,
        facts,
    })
}

impl Words {
    /// Both languages, neither blank.
    fn new(field: &'static str, fr: String, en: String) -> Result<Self, Problem> {
        match blank(field, &fr).or_else(|| blank(field, &en)) {
            Some(problem) => Err(problem),
            None => Ok(Self { fr, en }),
        }
    }

    /// Both languages or neither.
    pub(super) fn pair(
        field: &'static str,
        fr: Option<String>,
        en: Option<String>,
    ) -> Result<Option<Self>, Problem> {
        match (fr, en) {
            (Some(fr), Some(en)) => Self::new(field, fr, en).map(Some),
            (None, None) => Ok(None),
            _ => Err(Problem::OneLanguage { field }),
        }
    }
}

/// A TOML local date (`2026-11-22`, no quotes) as a calendar day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day(NaiveDate);

impl Day {
    pub(super) const fn date(self) -> NaiveDate {
        self.0
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = toml::value::Datetime::deserialize(deserializer)?;
        let date = match (read.date, read.time) {
            (Some(date), None) => date,
            _ => return Err(D::Error::custom("a date without time is expected")),
        };
        NaiveDate::from_ymd_opt(
            i32::from(date.year),
            u32::from(date.month),
            u32::from(date.day),
        )
        .map(Day)
        .ok_or_else(|| D::Error::custom("no such day"))
    }
}

/// Reads a TOML local date into a calendar day, for the facts of a list.
pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    Day::deserialize(deserializer).map(Day::date)
}

fn field_problem(error: &toml::de::Error) -> Problem {
    Problem::Field {
        reason: error.message().to_owned(),
    }
}

/// An entry's code for messages, or its place in the file.
fn name_of(table: &Table, at: usize) -> String {
    match table.get("code").and_then(toml::Value::as_str) {
        Some(code) => code.to_owned(),
        None => format!("#{}", at + 1),
    }
}
