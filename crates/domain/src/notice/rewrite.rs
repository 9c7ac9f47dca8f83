//! Owns: a sentence of a notice in the organisation's own words, and what the program said when they were written.
//! Must not know how it is compared with what the program says today.

use super::source::{Fact, SentenceKey};
use crate::catalogue::Lang;
use crate::ids::LineId;
use serde::{Deserialize, Serialize};

/// A sentence in the organisation's own words. The program never changes one, and never drops one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Rewrite {
    /// Identifier.
    pub id: LineId,
    /// Which sentence it stands for.
    pub key: SentenceKey,
    /// Their words.
    pub text: String,
    /// The program's words at that time.
    pub said: String,
    /// The language of the notice at that time; nothing where nobody noted it.
    pub lang: Option<Lang>,
    /// The facts beneath them at that time, in the order of their sources.
    pub facts: Vec<Fact>,
}

impl Rewrite {
    /// Whether it has no word that a reader could see: it would hide what the program has to say.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        is_unseen(&self.text)
    }
}

/// Whether nothing of a text is seen: it is empty, or of white space and letters without width only.
#[must_use]
pub fn is_unseen(text: &str) -> bool {
    let is_unseen = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
    };
    text.chars().all(is_unseen)
}
