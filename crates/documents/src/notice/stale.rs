//! Owns: what a published notice says that the program would not say today, sentence by sentence, and why.
//! Must not know when anybody asks. The day, the version and the order of the text are not compared.

use super::compose::of_notice;
use super::rewrite::changes;
use super::{Change, Review, Sentence, Snapshot, Text};
use crate::block::{Inline, Inlines, Style};
use chrono::NaiveDate;
use registre_domain::ids::LineId;
use registre_domain::notice::{Fact, SentenceKey, Source, SourceOf, facts};
use registre_domain::{Catalogue, Register};
use std::collections::{BTreeMap, BTreeSet};

/// A published sentence that is not what the program says today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The sentence.
    pub key: SentenceKey,
    /// Why.
    pub why: WhyStale,
    /// What was published; nothing where it is new.
    pub was: Option<Inlines>,
    /// What the program says today; nothing where it is gone.
    pub is: Option<Inlines>,
    /// The facts that have changed, in the order of their sources.
    pub facts: Vec<Change>,
}

/// Why a published sentence is not what the program says today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyStale {
    /// The register says something else.
    Facts,
    /// The register says something that the notice does not tell.
    New,
    /// The register no longer says what the notice tells.
    Gone,
    /// A fact of the law has changed: a decision has lapsed, a period is another.
    Law,
    /// The organisation has chosen other words.
    Own,
    /// Our wording has changed, on the same facts.
    Wording,
}

impl WhyStale {
    /// Whether the notice is to be published again for it. New words of ours for the same facts make none untrue.
    #[must_use]
    pub const fn republishes(self) -> bool {
        !matches!(self, Self::Wording)
    }
}

/// What of a published notice is not what the program says today: first what was published, in its order, then what is
/// new, in the order of today's text.
#[must_use]
pub fn stale(
    published: &Snapshot,
    now: &Text,
    register: &Register,
    catalogue: &Catalogue,
    day: NaiveDate,
) -> Vec<Stale> {
    let mut sources: BTreeSet<Source> = now.sources();
    sources.extend(published.facts.iter().map(|fact| fact.source.clone()));
    let then = by_source(&published.facts);
    let mut told = published.text.sources();
    told.extend(then.keys().cloned());
    let compared = Compared {
        told_then: Told::of(told),
        told_today: Told::of(now.sources()),
        then,
        today: by_source(&facts(register, catalogue, day, &sources)),
        same_language: published.text.lang == now.lang,
        same_kind: published.text.kind == now.kind,
    };
    let then: Vec<&Sentence> = published.text.sentences().filter(is_compared).collect();
    let today: Vec<&Sentence> = now.sentences().filter(is_compared).collect();
    let mut found = Vec::new();
    let mut met: BTreeSet<usize> = BTreeSet::new();
    let mut gone: Vec<&Sentence> = Vec::new();
    let places = places(&today);
    for was in &then {
        let same: BTreeSet<usize> = was
            .keys
            .iter()
            .filter_map(|key| places.get(key))
            .copied()
            .collect();
        met.extend(&same);
        let others = same.iter().filter_map(|place| today.get(*place));
        found.extend(others.filter_map(|is| compared.differ(was, is, &now.reviews)));
        if same.is_empty() {
            gone.push(was);
        }
    }
    let new = today.iter().enumerate();
    let new = new.filter(|(place, _)| !met.contains(place));
    let (gone, new) = without_twins(gone, new.map(|(_, sentence)| *sentence).collect());
    found.extend(
        gone.into_iter()
            .map(|was| compared.alone(was, WhyStale::Gone)),
    );
    found.extend(new.into_iter().map(|is| compared.alone(is, WhyStale::New)));
    found
}

/// What of a published notice people can no longer be told, where it has no text today: all of it.
#[must_use]
pub fn all_gone(
    published: &Snapshot,
    register: &Register,
    catalogue: &Catalogue,
    day: NaiveDate,
) -> Vec<Stale> {
    let then = by_source(&published.facts);
    let today = by_source(&facts(
        register,
        catalogue,
        day,
        &then.keys().cloned().collect(),
    ));
    let said = published.text.sentences().filter(is_compared);
    said.map(|was| Stale {
        key: key(was),
        why: WhyStale::Gone,
        was: Some(was.content.clone()),
        is: None,
        facts: changes(
            &facts_of(&was.sources, &then),
            &facts_of(&was.sources, &today),
        ),
    })
    .collect()
}

/// The clause that says the day and the version: they are always others.
const DATED: &str = "closing-date";

fn is_compared(sentence: &&Sentence) -> bool {
    sentence.clause.as_deref() != Some(DATED)
}

fn by_source(facts: &[Fact]) -> BTreeMap<Source, Fact> {
    let facts = facts.iter();
    facts
        .map(|fact| (fact.source.clone(), fact.clone()))
        .collect()
}

/// Where the sentence of each key stands.
fn places<'s>(sentences: &[&'s Sentence]) -> BTreeMap<&'s SentenceKey, usize> {
    let mut places = BTreeMap::new();
    for (place, sentence) in sentences.iter().enumerate() {
        for key in &sentence.keys {
            places.entry(key).or_insert(place);
        }
    }
    places
}

/// What a sentence says, without what marks it as unfinished.
fn said(sentence: &Sentence) -> String {
    let said = sentence.content.iter();
    let said = said.filter(|inline| inline.style != Style::Missing);
    let said: String = said.map(|inline: &Inline| inline.text.as_str()).collect();
    said.trim().to_owned()
}

/// A line that was deleted and written again says the same under another name: nothing has changed for a reader.
fn without_twins<'s>(
    gone: Vec<&'s Sentence>,
    mut new: Vec<&'s Sentence>,
) -> (Vec<&'s Sentence>, Vec<&'s Sentence>) {
    let mut left = Vec::new();
    for was in gone {
        let twin = |is: &&Sentence| is.clause == was.clause && said(is) == said(was);
        match new.iter().position(twin) {
            Some(place) => drop(new.remove(place)),
            None => left.push(was),
        }
    }
    (left, new)
}

/// What a text tells of: the lines of things, some field of which a sentence rests on. How much is said of a line depends
/// on the layout; a line of which nothing is said has gone from the notice.
struct Told(BTreeSet<(SourceOf, Option<String>, String)>);

impl Told {
    fn of(sources: BTreeSet<Source>) -> Self {
        let all = sources.iter();
        Self(
            all.flat_map(|one| [Self::line(one), Self::field(one), Self::whole(one)])
                .collect(),
        )
    }

    fn tells_of(&self, source: &Source) -> bool {
        match source.of {
            SourceOf::Law | SourceOf::Register => self.0.contains(&Self::field(source)),
            _ => self.0.contains(&Self::line(source)),
        }
    }

    fn field(source: &Source) -> (SourceOf, Option<String>, String) {
        (source.of, thing(source), source.path.as_str().to_owned())
    }

    /// The thing, for fields that are in no line of it.
    fn whole(source: &Source) -> (SourceOf, Option<String>, String) {
        (source.of, thing(source), String::new())
    }

    /// The line that a field is in: what stands before and with the last identifier of its path.
    fn line(source: &Source) -> (SourceOf, Option<String>, String) {
        let parts: Vec<&str> = source.path.as_str().split('/').collect();
        let last = parts
            .iter()
            .rposition(|part| part.parse::<LineId>().is_ok());
        let line = last.and_then(|last| parts.get(..=last)).unwrap_or_default();
        (source.of, thing(source), line.join("/"))
    }
}

fn thing(source: &Source) -> Option<String> {
    source.thing.map(|id| id.to_string())
}

/// The facts then and today.
struct Compared {
    then: BTreeMap<Source, Fact>,
    today: BTreeMap<Source, Fact>,
    /// What any sentence rested on then, and rests on today.
    told_then: Told,
    told_today: Told,
    same_language: bool,
    same_kind: bool,
}

impl Compared {
    /// The facts of two sentences that differ. One that another sentence told then, or tells today, has only moved.
    fn changes(&self, was: &Sentence, is: &Sentence) -> Vec<Change> {
        let sources: BTreeSet<&Source> = was.sources.iter().chain(&is.sources).collect();
        let sources: Vec<Source> = sources.into_iter().cloned().collect();
        let told = sources.iter();
        let told = told.filter(|source| self.told_today.tells_of(source));
        let told: Vec<Source> = told.cloned().collect();
        changes(
            &facts_of(&sources, &self.then),
            &facts_of(&told, &self.today),
        )
    }

    /// Whether a sentence of one of the two texts rests on what both tell, and on what has not changed: it is gone, or
    /// has come, with another layout or other words. One that rests on the law alone came or went with a condition.
    fn stands(&self, sentence: &Sentence) -> bool {
        let mut sources = sentence.sources.iter();
        let stands = |source: &Source| {
            let value = |facts: &BTreeMap<Source, Fact>| facts.get(source).map(|f| f.value.clone());
            self.told_then.tells_of(source)
                && self.told_today.tells_of(source)
                && value(&self.then) == value(&self.today)
        };
        let mut things = sentence.sources.iter();
        self.same_kind && things.any(|source| source.of != SourceOf::Law) && sources.all(stands)
    }

    /// What has changed of a sentence that is in both texts; nothing where a reader reads the same and nobody has to
    /// look at it again.
    fn differ(&self, was: &Sentence, is: &Sentence, reviews: &[Review]) -> Option<Stale> {
        if said(was) == said(is) {
            return self.pending(was, is, reviews);
        }
        let facts = self.changes(was, is);
        let of_law = |change: &Change| change.source.of == SourceOf::Law;
        let is_ours = was.own.is_none() && is.own.is_none() && is.clause.is_some();
        let why = match facts.is_empty() {
            true if is_ours && self.same_language => WhyStale::Wording,
            true => WhyStale::Own,
            false if is_introduction(is) => WhyStale::Own,
            false if facts.iter().all(of_law) => WhyStale::Law,
            false => WhyStale::Facts,
        };
        Some(Stale {
            key: key(is),
            why,
            was: Some(was.content.clone()),
            is: Some(is.content.clone()),
            facts,
        })
    }

    /// An own sentence that is printed as it was although the facts beneath it have changed.
    fn pending(&self, was: &Sentence, is: &Sentence, reviews: &[Review]) -> Option<Stale> {
        let mut reviews = reviews.iter();
        let review =
            reviews.find(|review| is.own == Some(review.rewrite) && !review.facts.is_empty())?;
        Some(Stale {
            key: key(is),
            why: WhyStale::Facts,
            was: Some(was.content.clone()),
            is: review.now.clone(),
            facts: review.facts.clone(),
        })
    }

    /// A sentence of one of the two texts.
    fn alone(&self, sentence: &Sentence, why: WhyStale) -> Stale {
        let then = facts_of(&sentence.sources, &self.then);
        let today = facts_of(&sentence.sources, &self.today);
        let content = Some(sentence.content.clone());
        let is_new = why == WhyStale::New;
        let why = match self.stands(sentence) {
            _ if is_introduction(sentence) => WhyStale::Own,
            true if sentence.own.is_some() => WhyStale::Own,
            true => WhyStale::Wording,
            false => why,
        };
        Stale {
            key: key(sentence),
            why,
            was: content.clone().filter(|_| !is_new),
            is: content.filter(|_| is_new),
            facts: changes(&then, &today),
        }
    }
}

/// Whether a sentence is of the organisation's own first words, which are no fact of the register.
fn is_introduction(sentence: &Sentence) -> bool {
    sentence.sources.iter().eq([&of_notice("introduction")])
}

fn facts_of(sources: &[Source], facts: &BTreeMap<Source, Fact>) -> Vec<Fact> {
    let sources = sources.iter();
    sources
        .filter_map(|source| facts.get(source).cloned())
        .collect()
}

fn key(sentence: &Sentence) -> SentenceKey {
    sentence.keys.first().cloned().unwrap_or_default()
}
