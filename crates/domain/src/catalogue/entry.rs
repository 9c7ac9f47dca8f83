//! One entry of a catalogue: code, words in both languages, source with its date.
//! Must not know which list it stands in.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::Plain;

/// A language in which the catalogue speaks. French is the reference.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Both languages, the reference first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The two-letter code: `fr` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language code that is neither `fr` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown language, expected fr or en")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Takes `fr` or `en`, and a locale that begins with one of them (`fr-FR`, `en_GB.UTF-8`).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let language = text.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| language.eq_ignore_ascii_case(lang.code()))
            .ok_or(UnknownLang)
    }
}

/// The same words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// French, never empty.
    pub fr: String,
    /// English, never empty.
    pub en: String,
}

impl Words {
    /// The words in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// How far a fact can be trusted; the window and the documents show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The law or the authority's own document was read.
    Primary,
    /// Somebody else's account of it was read.
    Secondary,
    /// A habit, not a text.
    Practice,
    /// Sources disagree, or none was read: check before relying on it.
    ToConfirm,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Source {
    /// Reference to the text, in its own language.
    pub text: String,
    /// The day on which the fact was set down from that text.
    pub checked_on: NaiveDate,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// One entry: what every list has in common, and the `facts` of its own list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<F = Plain> {
    /// Stable name, ASCII kebab-case (countries: ISO 3166-1 alpha-2); what a register stores.
    pub code: String,
    /// Short label; for a rule, its message.
    pub words: Words,
    /// Plain explanation for somebody who is no lawyer.
    pub help: Option<Words>,
    /// The legal term where the label is a plain one.
    pub legal: Option<Words>,
    /// Where the entry comes from.
    pub source: Source,
    /// Other spellings, for recognising text typed or imported.
    pub labels: Vec<String>,
    /// First day on which the entry holds; `None` = as long as the law it comes from.
    pub valid_from: Option<NaiveDate>,
    /// First day on which it holds no more; `None` = no end known.
    pub valid_to: Option<NaiveDate>,
    /// What only this list says.
    pub facts: F,
}

impl<F> Entry<F> {
    /// Whether the entry holds on a day: `valid_from` included, `valid_to` excluded.
    #[must_use]
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        within(self.valid_from, self.valid_to, day)
    }
}

/// Whether `from <= day < to`, an open end holding for ever.
pub(super) fn within(from: Option<NaiveDate>, to: Option<NaiveDate>, day: NaiveDate) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day < to)
}
