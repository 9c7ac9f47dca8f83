//! A list of entries in the order of its file, with look-ups by code and by spelling.
//! Must not know what the entries mean.

use std::collections::BTreeMap;

use super::entry::{Entry, Lang};
use super::error::Problem;
use super::facts::{Facts, Plain};
use super::recognise::fold;

/// Entries of one file. Codes are unique, and no two entries share a spelling.
#[derive(Debug, Clone, PartialEq)]
pub struct List<F = Plain> {
    version: u32,
    entries: Vec<Entry<F>>,
    by_code: BTreeMap<String, usize>,
    by_spelling: BTreeMap<String, usize>,
}

impl<F: Facts> List<F> {
    /// Indexes the entries; on a clash, the later entry's code and what is wrong with it.
    pub(super) fn new(version: u32, entries: Vec<Entry<F>>) -> Result<Self, (String, Problem)> {
        let mut by_code = BTreeMap::new();
        let mut by_spelling: BTreeMap<String, (usize, &str)> = BTreeMap::new();
        for (at, entry) in entries.iter().enumerate() {
            if by_code.insert(entry.code.clone(), at).is_some() {
                return Err((entry.code.clone(), Problem::RepeatedCode));
            }
            for spelling in spellings(entry) {
                let (owner, code) = *by_spelling.entry(spelling).or_insert((at, &entry.code));
                if owner != at {
                    let problem = Problem::SharedSpelling {
                        other: code.to_owned(),
                    };
                    return Err((entry.code.clone(), problem));
                }
            }
        }
        let by_spelling = by_spelling
            .into_iter()
            .map(|(text, (at, _))| (text, at))
            .collect();
        Ok(Self {
            version,
            entries,
            by_code,
            by_spelling,
        })
    }
}

impl<F> List<F> {
    /// The version that the file declares; a newer file has a higher one.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// How many entries there are; never zero.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "an empty file is refused")]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// The entry with this code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Entry<F>> {
        self.by_code.get(code).and_then(|at| self.entries.get(*at))
    }

    /// The short label of a code.
    #[must_use]
    pub fn words(&self, code: &str, lang: Lang) -> Option<&str> {
        self.get(code).map(|entry| entry.words.get(lang))
    }

    /// The entry that a person means by this text: its code, its words in either language, its legal term or
    /// one of its other spellings, whatever the case, accents, spaces and punctuation. Never a guess: the
    /// whole text must be such a spelling.
    #[must_use]
    pub fn recognise(&self, text: &str) -> Option<&Entry<F>> {
        self.by_spelling
            .get(&fold(text))
            .and_then(|at| self.entries.get(*at))
    }

    /// The entries in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry<F>> {
        self.entries.iter()
    }

    /// The codes in the order of the file.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.code.as_str())
    }
}

impl<'a, F> IntoIterator for &'a List<F> {
    type Item = &'a Entry<F>;
    type IntoIter = std::slice::Iter<'a, Entry<F>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Everything an entry answers to, folded. A rule's message is no spelling.
fn spellings<F: Facts>(entry: &Entry<F>) -> Vec<String> {
    let mut texts = vec![entry.code.as_str()];
    if F::RECOGNISED_BY_WORDS {
        texts.extend([entry.words.fr.as_str(), entry.words.en.as_str()]);
        if let Some(legal) = &entry.legal {
            texts.extend([legal.fr.as_str(), legal.en.as_str()]);
        }
    }
    texts.extend(entry.labels.iter().map(String::as_str));
    texts
        .into_iter()
        .map(fold)
        .filter(|text| !text.is_empty())
        .collect()
}
