//! Owns: the grammar that clauses and durations need, as the rules of a data file ask: elision, contraction, lists,
//! numbers and periods in words.
//! Must not know any word of a language, nor which sentence it serves.

use super::fill::Conjunction;
use crate::block::{Inline, Inlines, plain_text};
use crate::words::Words;
use registre_domain::activity::Bound;
use registre_domain::period::{Period, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The rules of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    #[serde(rename = "subject")]
    _subject: String,
    #[serde(rename = "version")]
    _version: u32,
    /// Letters that a word before them loses its last vowel for.
    vowels: String,
    /// Letters that do so before a consonant only.
    half: String,
    /// Letters that are not heard.
    mute: String,
    /// Words that ask for no elision in spite of their first letter.
    apart: Vec<String>,
    articles: Articles,
    prepositions: Prepositions,
    lists: Lists,
    periods: Periods,
    numbers: Numbers,
    sentences: Sentences,
    openings: Openings,
    speech: Speech,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Articles {
    masculine: String,
    feminine: String,
    plural: String,
    /// The one that loses its vowel, with its apostrophe; empty where there is none.
    elided: String,
    /// Words that stand in the place of an article.
    determiners: Vec<String>,
    /// Nouns by the article that they miss.
    before: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Prepositions {
    de: Contracted,
    a: Contracted,
    que: Contracted,
}

/// A preposition before a word, and instead of it and the article.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contracted {
    plain: String,
    elided: String,
    masculine: String,
    feminine: String,
    plural: String,
    before_vowel: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    /// What an item holds that is a list itself, or that would be taken for one.
    within: Vec<String>,
    comma: String,
    semicolon: String,
    and: String,
    or: String,
    semicolon_and: String,
    semicolon_or: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Periods {
    singular_from: u16,
    singular_to: u16,
    at_most: String,
    at_least: String,
    /// A period and what it is counted from: before a noun with its article; before anything else; before words that
    /// bring their own preposition. `{de:event}` is the event after "of".
    from: String,
    from_bare: String,
    from_own: String,
    own: Vec<String>,
    holding: Vec<String>,
    units: Vec<UnitWords>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitWords {
    unit: UnitName,
    one: String,
    many: String,
    #[serde(default)]
    feminine: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum UnitName {
    Days,
    Weeks,
    Months,
    Years,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    one: One,
    words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct One {
    masculine: String,
    feminine: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    short: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Openings {
    /// How a verb ends that names what is done.
    endings: Vec<String>,
    /// How many letters such a verb has at least.
    shortest: usize,
    /// Other words that are no names.
    words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Speech {
    /// Words by which people speak of themselves.
    first: Vec<String>,
    /// Marks that open and close what somebody says.
    quotes: Vec<(String, String)>,
}

/// A small word before another, with which it may melt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preposition {
    /// Of.
    Of,
    /// To.
    To,
    /// That.
    That,
}

impl Grammar {
    /// A phrase after a preposition: "du contrat", "d’un achat", "à l’embauche".
    #[must_use]
    pub fn before(&self, preposition: Preposition, phrase: &str) -> String {
        let words = match preposition {
            Preposition::Of => &self.prepositions.de,
            Preposition::To => &self.prepositions.a,
            Preposition::That => &self.prepositions.que,
        };
        if let Some(noun) = self.after_elided(phrase) {
            return format!("{}{noun}", words.before_vowel);
        }
        let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
        let lower = first.to_lowercase();
        let articles = [
            (&self.articles.masculine, &words.masculine),
            (&self.articles.feminine, &words.feminine),
            (&self.articles.plural, &words.plural),
        ];
        let found = articles.into_iter().find(|(article, _)| **article == lower);
        match found {
            Some((_, melted)) if !rest.is_empty() => format!("{melted}{rest}"),
            _ if self.elides(first) => format!("{}{phrase}", words.elided),
            _ => format!("{}{phrase}", words.plain),
        }
    }

    /// Whether a word makes the one before it lose its last vowel.
    #[must_use]
    pub fn elides(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut heard = lower.chars().skip_while(|c| self.mute.contains(*c));
        let (first, second) = (heard.next(), heard.next());
        let vowel = |letter: Option<char>| letter.is_some_and(|c| self.vowels.contains(c));
        let half = first.is_some_and(|c| self.half.contains(c));
        let bare = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
        let apart = self.apart.iter().any(|known| known == bare);
        !apart && (vowel(first) || (half && second.is_some() && !vowel(second)))
    }

    /// What follows an article that has lost its vowel.
    fn after_elided<'p>(&self, phrase: &'p str) -> Option<&'p str> {
        let article = &self.articles.elided;
        let length = article.chars().count();
        let end = phrase.char_indices().nth(length).map(|(at, _)| at)?;
        let (first, rest) = phrase.split_at_checked(end)?;
        let straight = first.to_lowercase().replace('\'', "\u{2019}");
        (!article.is_empty() && straight == *article).then_some(rest)
    }

    /// Items side by side, a word before the last; with semicolons where an item is a list itself.
    #[must_use]
    pub fn join(&self, items: Vec<Inlines>, last: Conjunction) -> Inlines {
        let lists = &self.lists;
        let is_list = |item: &Inlines| {
            let text = plain_text(item);
            lists.within.iter().any(|mark| text.contains(mark))
        };
        let complex = items.len() > 1 && items.iter().any(is_list);
        let (between, before_last) = match (complex, last) {
            (false, Conjunction::And) => (&lists.comma, &lists.and),
            (false, Conjunction::Or) => (&lists.comma, &lists.or),
            (true, Conjunction::And) => (&lists.semicolon, &lists.semicolon_and),
            (true, Conjunction::Or) => (&lists.semicolon, &lists.semicolon_or),
        };
        let count = items.len();
        let mut joined = Inlines::new();
        for (at, item) in items.into_iter().enumerate() {
            match at {
                0 => {}
                at if at + 1 == count => joined.push(Inline::plain(before_last)),
                _ => joined.push(Inline::plain(between)),
            }
            joined.extend(item);
        }
        joined
    }

    /// A number in words, where the language has a word for it here.
    #[must_use]
    pub fn number(&self, number: u16, feminine: bool) -> Option<String> {
        let word = self.numbers.words.get(usize::from(number))?;
        let one = &self.numbers.one;
        let start = word.strip_suffix(one.masculine.as_str());
        Some(match start {
            Some(start) if feminine => format!("{start}{}", one.feminine),
            _ => word.clone(),
        })
    }

    /// A length of time in words ("trois ans"), in figures where the number has no word.
    #[must_use]
    pub fn period(&self, period: Period, words: &dyn Words) -> String {
        let name = match period.unit {
            Unit::Days => UnitName::Days,
            Unit::Weeks => UnitName::Weeks,
            Unit::Months => UnitName::Months,
            Unit::Years => UnitName::Years,
        };
        let unit = self.periods.units.iter().find(|unit| unit.unit == name);
        let said = unit.and_then(|unit| {
            let number = self.number(period.count, unit.feminine)?;
            let one =
                (self.periods.singular_from..=self.periods.singular_to).contains(&period.count);
            let word = if one { &unit.one } else { &unit.many };
            Some(format!("{number} {word}"))
        });
        said.unwrap_or_else(|| words.period(period))
    }

    /// How long, in words: "trois ans au plus à compter de la fin du contrat". The event may be empty.
    #[must_use]
    pub fn lasting(
        &self,
        period: Period,
        bound: Option<Bound>,
        event: &str,
        words: &dyn Words,
    ) -> String {
        let period = self.period(period, words);
        let bounded = match bound {
            Some(Bound::Maximum) => put(&self.periods.at_most, &[("{period}", &period)]),
            Some(Bound::Minimum) => put(&self.periods.at_least, &[("{period}", &period)]),
            None => period,
        };
        self.counted(&bounded, event)
    }

    fn counted(&self, period: &str, event: &str) -> String {
        let event = self.with_article(self.unstopped(event));
        if event.is_empty() {
            return period.to_owned();
        }
        let lower = event.to_lowercase();
        let brings_own = self.periods.own.iter().any(|own| opens_with(&lower, own));
        let (pattern, event) = match (brings_own, self.is_determined(&event)) {
            (true, _) => (&self.periods.from_own, lowered(&event)),
            (false, true) => (&self.periods.from, lowered(&event)),
            (false, false) => (&self.periods.from_bare, event),
        };
        let after_of = self.each_of(&event);
        put(
            pattern,
            &[
                ("{period}", period),
                ("{de:event}", &after_of),
                ("{event}", &event),
            ],
        )
    }

    /// The event with the article that people leave out: "fin du contrat" is "la fin du contrat".
    fn with_article(&self, event: &str) -> String {
        let first = event.split([' ', '\u{a0}', ',']).next().unwrap_or_default();
        let lower = first.to_lowercase();
        let misses = |(_, nouns): &(&String, &Vec<String>)| nouns.contains(&lower);
        match self.articles.before.iter().find(misses) {
            Some((article, _)) if *article == self.articles.elided => {
                format!("{article}{}", lowered(event))
            }
            Some((article, _)) => format!("{article} {}", lowered(event)),
            None => event.to_owned(),
        }
    }

    /// Whether a phrase opens with an article or with a word in its place.
    fn is_determined(&self, phrase: &str) -> bool {
        let Some((first, _)) = phrase.split_once(' ') else {
            return self.after_elided(phrase).is_some();
        };
        let lower = first.to_lowercase();
        let articles = [
            &self.articles.masculine,
            &self.articles.feminine,
            &self.articles.plural,
        ];
        let mut known = articles.into_iter().chain(&self.articles.determiners);
        known.any(|known| *known == lower) || self.after_elided(phrase).is_some()
    }

    /// Events after "of", which is said again before each of several: "de la collecte ou du dernier contact".
    fn each_of(&self, event: &str) -> String {
        let holds = |word: &str| self.periods.holding.iter().any(|known| known == word);
        let is_plain = !event.to_lowercase().split(' ').any(holds);
        if !is_plain || !event.contains(&self.lists.or) {
            return self.before(Preposition::Of, event);
        }
        let of = |part: &str| match self.is_determined(part) {
            true => self.before(Preposition::Of, part),
            false => part.to_owned(),
        };
        let each = |parts: &str| {
            let parts: Vec<String> = parts.split(&self.lists.comma).map(of).collect();
            parts.join(self.lists.comma.as_str())
        };
        let all: Vec<String> = event.split(&self.lists.or).map(each).collect();
        all.join(self.lists.or.as_str())
    }

    /// Whether a word that opens a text is surely no name, so that its capital is only that of the text: a verb, by its
    /// ending, or a word of the list.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        let openings = &self.openings;
        let is_lower = word.chars().skip(1).all(|c| !c.is_uppercase());
        let is_long = word.chars().count() >= openings.shortest;
        let mut endings = openings.endings.iter();
        let is_verb = is_long && endings.any(|ending| word.ends_with(ending.as_str()));
        is_lower && (is_verb || openings.words.contains(&word.to_lowercase()))
    }

    /// A text fit to stand inside a sentence: without the full stop that ends it, unless that is the stop of an
    /// abbreviation.
    #[must_use]
    pub fn unstopped<'t>(&self, text: &'t str) -> &'t str {
        let text = text.trim().trim_end_matches([';', ',', ' ', '\u{a0}']);
        let Some(sentence) = text.strip_suffix('.') else {
            return text;
        };
        let last = sentence.rsplit(|c: char| !c.is_alphanumeric()).next();
        match last.is_some_and(|word| self.is_short(word)) {
            true => text,
            false => sentence.trim_end(),
        }
    }

    /// What somebody who agrees would say, out of a note on how they are asked: the first passage in quotation marks,
    /// or the whole where nothing is quoted. Nothing where it is no word of theirs: a question that is put to them, a
    /// button, or how the form is made.
    #[must_use]
    pub fn spoken<'t>(&self, note: &'t str) -> Option<&'t str> {
        let quotes = self.speech.quotes.iter();
        let quoted = quotes.filter_map(|(open, close)| {
            let (before, rest) = note.split_once(open.trim())?;
            let (inside, _) = rest.split_once(close.trim())?;
            Some((before.len(), inside))
        });
        let is_first = |word: &str| self.speech.first.contains(&word.to_lowercase());
        let mut words = note.split(|c: char| !c.is_alphanumeric());
        let said = match quoted.min_by_key(|(at, _)| *at) {
            Some((_, inside)) => {
                let mut words = inside.split(|c: char| !c.is_alphanumeric());
                words.any(is_first).then_some(inside)
            }
            None => words.next().is_some_and(is_first).then_some(note),
        };
        let said = said.filter(|said| !said.contains('?'));
        said.map(|said| self.unstopped(said))
    }

    /// Whether a word, without its stop, is one after which a full stop ends no sentence.
    #[must_use]
    pub fn is_short(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let is_letter = lower.chars().count() == 1 && lower.contains(char::is_alphabetic);
        is_letter || self.sentences.short.contains(&lower)
    }
}

fn opens_with(text: &str, words: &str) -> bool {
    let rest = text.strip_prefix(words);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn put(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = pattern.to_owned();
    for (name, value) in values {
        text = text.replace(name, value);
    }
    text
}

/// The same text without a capital, unless the capital opens an acronym.
fn lowered(text: &str) -> String {
    crate::words::inner(text)
}
