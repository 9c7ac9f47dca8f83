//! Owns: the organisation's own sentences in a text: where they stand, and which of them somebody has to look at again.
//! Must not know how they are kept. It changes no word of theirs and drops none.

use super::Text;
use super::statement::{Part, Section, Sentence};
use crate::block::{Inline, Inlines, plain_text};
use crate::words::Lang;
use chrono::NaiveDate;
use registre_domain::ids::LineId;
use registre_domain::notice::{Fact, Rewrite, SentenceKey, Source, facts};
use registre_domain::{Catalogue, Register};
use std::collections::{BTreeMap, BTreeSet};

/// An own sentence that somebody has to look at again. Its words are kept whatever happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Which rewrite.
    pub rewrite: LineId,
    /// The sentence that it stands for.
    pub key: SentenceKey,
    /// Why.
    pub why: WhyReview,
    /// Their words.
    pub text: String,
    /// The program's words when they were written.
    pub said: String,
    /// The program's words now; nothing where the sentence is gone.
    pub now: Option<Inlines>,
    /// The facts that have changed, in the order of their sources.
    pub facts: Vec<Change>,
}

/// Why an own sentence is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyReview {
    /// The facts beneath it and the program's words have changed. It is printed, as it was written.
    Changed,
    /// The notice was in another language when it was written. It is printed, as it was written.
    Language,
    /// The text no longer has the sentence. It is kept, and not printed.
    Gone,
    /// An earlier rewrite stands for the same sentence, since two that said the same were made one. It is kept, and
    /// not printed.
    Twice,
}

/// A fact that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which field.
    pub source: Source,
    /// What it said; nothing where it was not there.
    pub was: Option<String>,
    /// What it says; nothing where it is not there any more.
    pub is: Option<String>,
}

/// Puts own sentences in the place of the program's, and lists those to look at again: first in the order of the
/// text, then those that have no place, in the order of the notice. The sentences must be merged, and not yet marked as
/// to be confirmed. Each rewrite either stands unlisted or is in the list, once.
pub(super) fn apply(
    sections: &mut [Section],
    rewrites: &[Rewrite],
    lang: Lang,
    register: &Register,
    catalogue: &Catalogue,
    day: NaiveDate,
) -> Vec<Review> {
    if rewrites.is_empty() {
        return Vec::new();
    }
    let mut placed: BTreeSet<usize> = BTreeSet::new();
    let mut reviews = Vec::new();
    let parts = sections.iter_mut().flat_map(|section| &mut section.parts);
    for sentence in parts.flat_map(Part::sentences_mut) {
        let mut meant = rewrites
            .iter()
            .enumerate()
            .filter(|(at, rewrite)| !placed.contains(at) && sentence.keys.contains(&rewrite.key))
            // One without a word would hide what the program has to say: it is only listed.
            .filter(|(_, rewrite)| !rewrite.is_blank())
            .collect::<Vec<_>>()
            .into_iter();
        let Some((at, first)) = meant.next() else {
            continue;
        };
        placed.insert(at);
        let facts = |sources: &BTreeSet<Source>| facts(register, catalogue, day, sources);
        reviews.extend(stand(sentence, first, lang, facts));
        for (at, other) in meant {
            placed.insert(at);
            reviews.push(unplaced(other, WhyReview::Twice));
        }
    }
    let left = rewrites.iter().enumerate();
    let left = left.filter(|(at, _)| !placed.contains(at));
    reviews.extend(left.map(|(_, rewrite)| unplaced(rewrite, WhyReview::Gone)));
    reviews
}

/// Puts an own sentence in its place. It is to be looked at again where the notice is in another language, or where both
/// the facts and the program's words have changed: facts alone that change no word do not touch it, nor do new words for
/// the same facts.
fn stand(
    sentence: &mut Sentence,
    rewrite: &Rewrite,
    lang: Lang,
    facts: impl FnOnce(&BTreeSet<Source>) -> Vec<Fact>,
) -> Option<Review> {
    let own = vec![Inline::plain(rewrite.text.clone())];
    let program = std::mem::replace(&mut sentence.content, own);
    sentence.own = Some(rewrite.id);
    let is_foreign = rewrite.lang.is_some_and(|written| written != lang);
    if plain_text(&program) == rewrite.said && !is_foreign {
        return None;
    }
    let sources: BTreeSet<Source> = sentence.sources.iter().cloned().collect();
    let changed = changes(&rewrite.facts, &facts(&sources));
    let why = match (is_foreign, changed.is_empty()) {
        (true, _) => WhyReview::Language,
        (false, false) => WhyReview::Changed,
        (false, true) => return None,
    };
    Some(Review {
        now: Some(program),
        facts: changed,
        ..unplaced(rewrite, why)
    })
}

/// Every own sentence of a notice that has no text today: none has a place.
#[must_use]
pub fn kept_aside(rewrites: &[Rewrite]) -> Vec<Review> {
    let rewrites = rewrites.iter();
    rewrites
        .map(|rewrite| unplaced(rewrite, WhyReview::Gone))
        .collect()
}

fn unplaced(rewrite: &Rewrite, why: WhyReview) -> Review {
    Review {
        rewrite: rewrite.id,
        key: rewrite.key.clone(),
        why,
        text: rewrite.text.clone(),
        said: rewrite.said.clone(),
        now: None,
        facts: Vec::new(),
    }
}

/// The facts that differ, in the order of their sources.
pub(super) fn changes(then: &[Fact], now: &[Fact]) -> Vec<Change> {
    let by_source = |facts: &[Fact]| -> BTreeMap<Source, String> {
        let facts = facts.iter();
        facts
            .map(|fact| (fact.source.clone(), fact.value.clone()))
            .collect()
    };
    let (then, now) = (by_source(then), by_source(now));
    let sources: BTreeSet<&Source> = then.keys().chain(now.keys()).collect();
    let sources = sources.into_iter();
    let compared = sources.map(|source| Change {
        source: source.clone(),
        was: then.get(source).cloned(),
        is: now.get(source).cloned(),
    });
    compared.filter(|change| change.was != change.is).collect()
}

impl Text {
    /// The sentence of a key, which may be that of one of several lines that say the same.
    #[must_use]
    pub fn sentence(&self, key: &SentenceKey) -> Option<&Sentence> {
        self.sentences()
            .find(|sentence| sentence.keys.contains(key))
    }

    /// Every field and fact of the law that the text rests on.
    #[must_use]
    pub fn sources(&self) -> BTreeSet<Source> {
        let sentences = self.sentences();
        sentences
            .flat_map(|sentence| sentence.sources.iter().cloned())
            .collect()
    }
}
