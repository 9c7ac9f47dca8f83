//! Answers to the guided start as a file holds them, the names that they may use, and what cannot be.
//! It must not know who reads the file.

use super::RunStart;
use crate::error::{AppError, ErrorCode};
use crate::models::shelf::shelf;
use registre_domain::Code;
use registre_domain::catalogue::{Lang, Words};
use registre_domain::register::Start;
use registre_domain::start::{Conflict, Guide};
use serde::Deserialize;
use std::collections::BTreeSet;

/// A file of answers (TOML): `preset`, `size`, `yes`, `no`, `facts`, `open`, all of them optional. A text that
/// is left empty is as one that is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AnswersFile {
    preset: String,
    size: String,
    yes: BTreeSet<String>,
    no: BTreeSet<String>,
    facts: BTreeSet<String>,
    open: BTreeSet<String>,
}

/// The keys of a file of answers.
const KEYS: [&str; 6] = ["preset", "size", "yes", "no", "facts", "open"];

/// The names that a file of answers may use, with their words.
pub struct GuideNames {
    /// Trades.
    pub presets: Vec<(String, Words)>,
    /// Sizes.
    pub sizes: Vec<(String, Words)>,
    /// Questions.
    pub questions: Vec<(String, Words)>,
    /// Facts.
    pub facts: Vec<(String, Words)>,
}

impl AnswersFile {
    /// Reads a file of answers.
    ///
    /// # Errors
    /// `not-toml` for what is not TOML, with line and column; `unknown-field` for a key that there is not,
    /// `invalid-request` for a value that is not of its key's form; `answers-empty` where nothing is answered.
    pub fn parse(bytes: &[u8]) -> Result<Self, AppError> {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => return Err(not_toml(bytes, error.valid_up_to())),
        };
        let table: toml::Table = toml::from_str(text)
            .map_err(|error| not_toml(bytes, error.span().map_or(0, |span| span.start)))?;
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(AppError::new(ErrorCode::UnknownField).with("field", key.as_str()));
        }
        for (key, value) in &table {
            let one = toml::Table::from_iter([(key.clone(), value.clone())]);
            let read: Result<Self, _> = one.try_into();
            read.map_err(|_| AppError::new(ErrorCode::InvalidRequest).with("field", key.as_str()))?;
        }
        let file: Self = table
            .try_into()
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        match file.says_something() {
            true => Ok(file),
            false => Err(AppError::new(ErrorCode::AnswersEmpty)),
        }
    }

    fn says_something(&self) -> bool {
        let texts = [&self.preset, &self.size];
        let lists = [&self.yes, &self.no, &self.facts];
        texts.iter().any(|text| !text.is_empty()) || lists.iter().any(|list| !list.is_empty())
    }

    /// The request that it stands for: what it says, and for the rest what the trade proposes.
    ///
    /// # Errors
    /// `unknown-answer` for a name that the guide does not have.
    pub fn request(self, lang: Lang) -> Result<RunStart, AppError> {
        let guide = &shelf()?.guide;
        let one = |key: Key, text: String| match text.is_empty() {
            true => Ok(None),
            false => named(guide, key, &text).map(Some),
        };
        let all = |key: Key, texts: BTreeSet<String>| -> Result<BTreeSet<Code>, AppError> {
            texts.iter().map(|text| named(guide, key, text)).collect()
        };
        Ok(RunStart {
            answers: Start {
                preset: one(Key::Preset, self.preset)?,
                size: one(Key::Size, self.size)?,
                facts: all(Key::Facts, self.facts)?,
                yes: all(Key::Yes, self.yes)?,
                no: all(Key::No, self.no)?,
            },
            lang: Some(lang),
            proposals_but: Some(all(Key::Open, self.open)?),
        })
    }
}

fn not_toml(bytes: &[u8], at: usize) -> AppError {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.split(|byte| *byte == b'\n').count();
    let last = before.rsplit(|byte| *byte == b'\n').next();
    let column = last.map_or(0, |last| String::from_utf8_lossy(last).chars().count()) + 1;
    AppError::new(ErrorCode::NotToml)
        .with("line", line.to_string())
        .with("column", column.to_string())
}

/// Where a name stands among answers.
#[derive(Debug, Clone, Copy)]
enum Key {
    Preset,
    Size,
    Yes,
    No,
    Facts,
    Open,
}

impl Key {
    fn as_str(self) -> &'static str {
        match self {
            Self::Preset => "preset",
            Self::Size => "size",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Facts => "facts",
            Self::Open => "open",
        }
    }

    /// The names that may stand there.
    fn choices(self, guide: &Guide) -> Vec<&Code> {
        let questions = guide.questions.iter().map(|one| &one.code);
        let facts = guide.facts.iter().map(|one| &one.code);
        match self {
            Self::Preset => guide.presets.iter().map(|one| &one.code).collect(),
            Self::Size => guide.sizes.iter().map(|one| &one.code).collect(),
            Self::Yes | Self::Open => questions.collect(),
            Self::No => questions.chain(facts).collect(),
            Self::Facts => facts.collect(),
        }
    }
}

/// The name that a text is, where it may stand there.
fn named(guide: &Guide, key: Key, text: &str) -> Result<Code, AppError> {
    let choices = key.choices(guide);
    let known = choices.iter().find(|code| code.as_str() == text);
    known.map(|code| (*code).clone()).ok_or_else(|| {
        let choices: Vec<&str> = choices.iter().map(|code| code.as_str()).collect();
        AppError::new(ErrorCode::UnknownAnswer)
            .with("key", key.as_str())
            .with("value", text)
            .with("choices", choices.join(", "))
    })
}

/// Refuses answers that name what the guide does not have, or that cannot both be true.
pub(super) fn check(answers: &Start, guide: &Guide) -> Result<(), AppError> {
    let named = |key: Key, codes: &mut dyn Iterator<Item = &Code>| {
        let mut checked = codes.map(|code| named(guide, key, code.as_str()));
        checked.try_for_each(|code| code.map(drop))
    };
    named(Key::Preset, &mut answers.preset.iter())?;
    named(Key::Size, &mut answers.size.iter())?;
    named(Key::Yes, &mut answers.yes.iter())?;
    named(Key::No, &mut answers.no.iter())?;
    named(Key::Facts, &mut answers.facts.iter())?;
    let Some(conflict) = guide.conflict(answers) else {
        return Ok(());
    };
    let said = |key: Key, code: &Code| format!("{} = {code}", key.as_str());
    let positive = |code: &Code| match answers.facts.contains(code) {
        true => said(Key::Facts, code),
        false => said(Key::No, code),
    };
    let (first, second) = match conflict {
        Conflict::Twice(code) if answers.yes.contains(&code) => {
            (said(Key::Yes, &code), said(Key::No, &code))
        }
        Conflict::Twice(code) => (said(Key::Facts, &code), said(Key::No, &code)),
        Conflict::Size(size, fact) => (said(Key::Size, &size), positive(&fact)),
        Conflict::Trade(preset, fact) => (said(Key::Preset, &preset), said(Key::No, &fact)),
    };
    Err(AppError::new(ErrorCode::AnswersConflict)
        .with("first", first)
        .with("second", second))
}

/// The names that a file of answers may use.
///
/// # Errors
/// `internal`, if a data file does not parse.
pub fn guide() -> Result<GuideNames, AppError> {
    fn named<'a>(
        entries: impl Iterator<Item = (&'a Code, &'a String, &'a String)>,
    ) -> Vec<(String, Words)> {
        let named = |(code, fr, en): (&Code, &String, &String)| {
            let words = Words {
                fr: fr.clone(),
                en: en.clone(),
            };
            (code.to_string(), words)
        };
        entries.map(named).collect()
    }
    let guide = &shelf()?.guide;
    Ok(GuideNames {
        presets: named(guide.presets.iter().map(|x| (&x.code, &x.fr, &x.en))),
        sizes: named(guide.sizes.iter().map(|x| (&x.code, &x.fr, &x.en))),
        questions: named(guide.questions.iter().map(|x| (&x.code, &x.fr, &x.en))),
        facts: named(guide.facts.iter().map(|x| (&x.code, &x.fr, &x.en))),
    })
}
