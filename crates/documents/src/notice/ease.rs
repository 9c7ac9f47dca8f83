//! Owns: how easy a text is to read: its sentences, their length, and how many are long.
//! Must not know what they say.

use super::grammar::Grammar;
use serde::Serialize;

/// The most words that a sentence of ours has; one with more is long.
pub const LONG: usize = 20;

/// How a text reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Ease {
    /// How many sentences it has; a heading or an item without a full stop is one.
    pub sentences: usize,
    /// How many words.
    pub words: usize,
    /// How many sentences have more than [`LONG`] words.
    pub long: usize,
}

impl Ease {
    /// Of these texts, each a paragraph, an item of a list or a cell of a table.
    #[must_use]
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>, grammar: &Grammar) -> Self {
        let mut ease = Self::default();
        for text in texts {
            for sentence in sentences(text, grammar) {
                let words = words(sentence);
                ease.sentences += 1;
                ease.words += words;
                ease.long += usize::from(words > LONG);
            }
        }
        ease
    }

    /// Words in a sentence on average, in tenths, rounded.
    #[must_use]
    pub const fn mean_tenths(&self) -> usize {
        match self.sentences {
            0 => 0,
            sentences => (self.words * 10 + sentences / 2) / sentences,
        }
    }

    /// How many sentences of a hundred are long, rounded.
    #[must_use]
    pub const fn long_percent(&self) -> usize {
        match self.sentences {
            0 => 0,
            sentences => (self.long * 100 + sentences / 2) / sentences,
        }
    }
}

/// The sentences of a text that have a word. A stop within a word, an address or a number ends none, nor does the
/// stop of an abbreviation.
#[must_use]
pub fn sentences<'t>(text: &'t str, grammar: &Grammar) -> Vec<&'t str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| is_closing(*next));
        let ends = letter.is_whitespace() && !goes_on;
        if ends && ends_sentence(text.get(start..at), grammar) {
            found.extend(text.get(start..at));
            start = at;
        }
        if letters.peek().is_none() {
            found.extend(text.get(start..));
        }
    }
    found.retain(|sentence| words(sentence) > 0);
    found.iter().map(|sentence| sentence.trim()).collect()
}

const ENDS: [char; 4] = ['.', '!', '?', '\u{2026}'];

/// Whether a mark closes what it stands after.
const fn is_closing(mark: char) -> bool {
    matches!(mark, '\u{bb}' | '\u{201d}' | ')' | ']' | '"')
}

/// Whether a sentence is over after this text, which a space follows.
fn ends_sentence(text: Option<&str>, grammar: &Grammar) -> bool {
    let said = text
        .unwrap_or_default()
        .trim_end_matches(|c: char| is_closing(c) || c.is_whitespace());
    let Some(before) = said.strip_suffix(ENDS) else {
        return false;
    };
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let is_stop = said.ends_with('.');
    !(is_stop && last.is_some_and(|word| grammar.is_short(word)))
}

/// How many words a text has; a sign that stands alone is none.
#[must_use]
pub fn words(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}
