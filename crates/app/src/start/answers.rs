//! Answers to the guided start as a file holds them, and the names that such a file may use.
//! It must not know who reads the file.

use super::RunStart;
use crate::error::{AppError, ErrorCode};
use crate::models::shelf::shelf;
use registre_domain::Code;
use registre_domain::catalogue::{Lang, Words};
use registre_domain::register::Start;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A file of answers (TOML): `preset`, `size`, `yes`, `no`, `facts`, all of them optional. A text that is
/// left empty is as one that is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AnswersFile {
    preset: String,
    size: String,
    yes: BTreeSet<Code>,
    no: BTreeSet<Code>,
    facts: BTreeSet<Code>,
}

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
    /// `not-text` for bytes that are not UTF-8, `invalid-request` for what is no file of answers, with the
    /// line.
    pub fn parse(bytes: &[u8]) -> Result<Self, AppError> {
        let text = std::str::from_utf8(bytes).map_err(|_| AppError::new(ErrorCode::NotText))?;
        toml::from_str(text).map_err(|error| {
            let before = error.span().map_or(0, |span| span.start);
            let line = text
                .bytes()
                .take(before)
                .filter(|byte| *byte == b'\n')
                .count()
                + 1;
            AppError::new(ErrorCode::InvalidRequest).with("field", line.to_string())
        })
    }

    /// The request that it stands for. A name that is not one is refused by the use case.
    pub fn request(self, lang: Lang) -> RunStart {
        let named = |text: String| Code::new(text).ok();
        RunStart {
            answers: Start {
                preset: named(self.preset),
                size: named(self.size),
                facts: self.facts,
                yes: self.yes,
                no: self.no,
            },
            lang: Some(lang),
        }
    }
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
