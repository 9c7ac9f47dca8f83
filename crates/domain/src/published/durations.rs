//! Owns: lengths of time in a text: numbers in digits and in words, units, ranges; and those that are no retention.
//! Must not know the register.

use super::fold::{Text, Token, is_at, is_before, tokens};
use super::lexicon::{DurationWords, Lexicon};
use super::{Kind, Spot, Unknown, What};
use crate::catalogue::{Catalogue, DeadlineFacts, DeadlineUnit, Entry};
use crate::period::{Period, Unit};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a length of time is counted in. Months and days do not compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Hours.
    Hours,
    /// Days; a week is seven.
    Days,
    /// Days on which people work.
    WorkingDays,
    /// Months; a year is twelve.
    Months,
}

/// A length of time, whatever its unit was: a year is twelve months, a week seven days, a day 24 hours; a month is not
/// thirty days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// How many.
    pub count: u32,
    /// Of what.
    pub counted: Counted,
}

impl From<Period> for Span {
    fn from(period: Period) -> Self {
        let (counted, times) = match period.unit {
            Unit::Days => (Counted::Days, 1),
            Unit::Weeks => (Counted::Days, 7),
            Unit::Months => (Counted::Months, 1),
            Unit::Years => (Counted::Months, 12),
        };
        Self {
            count: u32::from(period.count) * times,
            counted,
        }
    }
}

impl Span {
    /// So many hours; whole days are days.
    fn hours(count: u32) -> Self {
        let (count, counted) = match count.is_multiple_of(24) {
            true => (count / 24, Counted::Days),
            false => (count, Counted::Hours),
        };
        Self { count, counted }
    }

    /// Whether it is one in which somebody is answered, not one that data are kept for: a hundred days at most.
    fn is_short(self) -> bool {
        match self.counted {
            Counted::Hours => true,
            Counted::Days | Counted::WorkingDays => self.count <= 100,
            Counted::Months => self.count <= 3,
        }
    }

    /// Whether it is longer than a hundred years: that is how old something is, unless keeping is spoken of.
    fn is_longer_than_lives(self) -> bool {
        self.counted == Counted::Months && self.count > 1_200
    }

    /// The same as a period of the calendar, in the largest unit that holds it whole; none for hours and working days.
    #[must_use]
    pub fn period(self) -> Option<Period> {
        let (count, unit) = match self.counted {
            Counted::Days => (self.count, Unit::Days),
            Counted::Months if self.count.is_multiple_of(12) => (self.count / 12, Unit::Years),
            Counted::Months => (self.count, Unit::Months),
            Counted::Hours | Counted::WorkingDays => return None,
        };
        Some(Period::new(count.try_into().ok()?, unit))
    }
}

/// A length of time that a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) span: Span,
    /// Which tokens say it.
    pub(super) tokens: Range<usize>,
}

/// Clock times are hours too: fewer than this are none that anybody keeps data for.
const FEWEST_HOURS: u32 = 24;

/// How near a word must be to bear on a duration, in words.
const NEAR: usize = 8;

/// Ages that the law speaks of, in months.
const AGES: std::ops::RangeInclusive<u32> = 12 * 13..=12 * 18;

/// The lengths of time of a text, each once.
pub(super) fn within(text: &str, lexicon: &Lexicon) -> BTreeSet<Span> {
    let tokens = tokens(text, lexicon);
    let said = said(&tokens, &lexicon.durations);
    said.into_iter().map(|said| said.span).collect()
}

/// The lengths of time of a page that may be retention, in the order of the page, with where each stands.
pub(super) fn on(text: &Text<'_>, lexicon: &Lexicon, catalogue: &Catalogue) -> Vec<(Span, Spot)> {
    let deadlines = deadlines(catalogue);
    let mut found = Vec::new();
    for (number, piece) in text.pieces.iter().enumerate() {
        let tokens = text.piece(number);
        for said in said(tokens, &lexicon.durations) {
            if is_retention(tokens, &said, &lexicon.durations, &deadlines) {
                let from = piece.tokens.start;
                let at = from + said.tokens.start..from + said.tokens.end;
                found.push((said.span, text.spot(at)));
            }
        }
    }
    found
}

/// Those of a page that the register does not know, each once.
pub(super) fn unknown(found: &[(Span, Spot)], known: &BTreeSet<Span>) -> Vec<Unknown> {
    let mut told = known.clone();
    let mut unknown = Vec::new();
    for (span, spot) in found {
        if told.insert(*span) {
            unknown.push(Unknown {
                kind: Kind::Duration,
                what: What::Duration(*span),
                at: spot.clone(),
            });
        }
    }
    unknown
}

/// The legal periods of the catalogue.
fn deadlines(catalogue: &Catalogue) -> BTreeSet<Span> {
    let span = |entry: &Entry<DeadlineFacts>| {
        let count = entry.facts.value.into();
        let counted = match entry.facts.unit {
            DeadlineUnit::Hours => return Span::hours(count),
            DeadlineUnit::Days => Counted::Days,
            DeadlineUnit::Months => Counted::Months,
        };
        Span { count, counted }
    };
    catalogue.deadlines.iter().map(span).collect()
}

/// Everything that a stretch of tokens says of lengths of time.
fn said(tokens: &[Token], words: &DurationWords) -> Vec<Said> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match one(tokens, at, words) {
            Some((mut said, end)) => {
                found.append(&mut said);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The duration, or the two of a range, that begins at a token, and where it ends.
fn one(tokens: &[Token], at: usize, words: &DurationWords) -> Option<(Vec<Said>, usize)> {
    let (first, after) = number(tokens, at, words)?;
    let (second, after) = second_number(tokens, after, first, words);
    let (span, end) = unit(tokens, after, words)?;
    let whole = |count: u32| match (span.counted, count.saturating_mul(span.count)) {
        (Counted::Hours, count) if count >= FEWEST_HOURS => Span::hours(count),
        (counted, count) => Span { count, counted },
    };
    let Some(second) = second else {
        let (span, end) = with_rest(tokens, end, whole(first), words);
        let said = Said {
            span,
            tokens: at..end,
        };
        return Some((vec![said], end));
    };
    let both = [first, second].map(|count| Said {
        span: whole(count),
        tokens: at..end,
    });
    Some((both.into(), end))
}

/// A number, and the token after it.
fn number(tokens: &[Token], at: usize, words: &DurationWords) -> Option<(u32, usize)> {
    let token = tokens.get(at)?;
    if token.text.len() <= 4 && token.text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((token.text.parse().ok()?, at + 1));
    }
    let spelled = words.numbers.get(&token.text)?;
    let fits = |(phrase, _): &&(Vec<String>, u32)| is_at(tokens, at, phrase);
    let (phrase, value) = spelled.iter().find(fits)?;
    Some((*value, at + phrase.len()))
}

/// The number after a number: the same again ("cinq (5)"), or the end of a range.
fn second_number(
    tokens: &[Token],
    at: usize,
    first: u32,
    words: &DurationWords,
) -> (Option<u32>, usize) {
    if let Some((again, after)) = number(tokens, at, words)
        && again == first
    {
        return (None, after);
    }
    let joined = tokens
        .get(at)
        .is_some_and(|token| words.joiners.contains(&token.text));
    match number(tokens, at + 1, words) {
        Some((second, after)) if joined => (Some(second), after),
        _ => (None, at),
    }
}

/// A unit, be it after a word between, and the token after it. A span of one unit.
fn unit(tokens: &[Token], at: usize, words: &DurationWords) -> Option<(Span, usize)> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut at = at;
    let mut working = words.working.contains(text(at));
    if working || words.between.contains(text(at)) {
        at += 1;
    }
    let (counted, count) = *words.units.get(text(at))?;
    at += 1;
    if words.working.contains(text(at)) {
        working = true;
        at += 1;
    }
    let counted = match counted {
        Counted::Days if working => Counted::WorkingDays,
        counted => counted,
    };
    Some((Span { count, counted }, at))
}

/// A duration with what follows it: "et demi", "et six mois", "et un jour".
fn with_rest(tokens: &[Token], at: usize, span: Span, words: &DurationWords) -> (Span, usize) {
    if span.counted != Counted::Months || !span.count.is_multiple_of(12) {
        return (span, at);
    }
    let more = |months: u32| Span {
        count: span.count.saturating_add(months),
        ..span
    };
    if let Some(half) = words.half.iter().find(|half| is_at(tokens, at, half)) {
        return (more(6), at + half.len());
    }
    let joined = tokens
        .get(at)
        .is_some_and(|token| words.joiners.contains(&token.text));
    let months = number(tokens, at + 1, words)
        .filter(|(count, _)| joined && *count < 12)
        .and_then(|(count, after)| Some((count, unit(tokens, after, words)?)));
    match months {
        Some((count, (unit, end))) if unit.counted == Counted::Months && unit.count == 1 => {
            (more(count), end)
        }
        // "Un an et un jour" is a year, as the law says it.
        Some((1, (unit, end))) if unit.counted == Counted::Days => (span, end),
        _ => (span, at),
    }
}

/// Whether a duration may be retention: no clock time, no age, no legal period of an answer, nothing of the past.
fn is_retention(
    tokens: &[Token],
    said: &Said,
    words: &DurationWords,
    deadlines: &BTreeSet<Span>,
) -> bool {
    let (start, end) = (said.tokens.start, said.tokens.end);
    if said.span.count == 0 || said.span.counted == Counted::Hours && said.span.count < FEWEST_HOURS
    {
        return false;
    }
    let rate = words
        .aside_after
        .iter()
        .any(|phrase| is_at(tokens, end, phrase));
    if said.span.counted == Counted::Months && lasts_since(tokens, words) {
        return false;
    }
    if rate || is_rate(tokens, start, words) {
        return false;
    }
    if holds(tokens, &words.keeping) {
        return true;
    }
    if said.span.is_longer_than_lives() {
        return false;
    }
    if deadlines.contains(&said.span) && holds(tokens, &words.deadline) {
        return false;
    }
    if said.span.is_short() && holds(tokens, &words.answer) {
        return false;
    }
    let around = |before: usize, after: usize| {
        let range = start.saturating_sub(before)..(end + after).min(tokens.len());
        tokens.get(range).unwrap_or(&[])
    };
    let before = |phrases: &[Vec<String>]| {
        phrases
            .iter()
            .any(|phrase| is_before(tokens, start, phrase))
    };
    let age = AGES.contains(&said.span.count)
        && said.span.counted == Counted::Months
        && before(&words.age_before);
    !age && !holds(around(5, 3), &words.age_near)
        && !holds(around(NEAR, NEAR), &words.aside_near)
        && !before(&words.aside_before)
}

/// Whether a unit stands right before ("six days a week"); a bracket between them parts them ("48 heures (deux jours)").
fn is_rate(tokens: &[Token], start: usize, words: &DurationWords) -> bool {
    let before = start.checked_sub(1).and_then(|before| tokens.get(before));
    before.zip(tokens.get(start)).is_some_and(|(unit, number)| {
        words.units.contains_key(&unit.text) && number.at.start <= unit.at.end + 1
    })
}

/// Whether a sentence says since which year something lasts: its years are of the past ("depuis 1987, soit 35 ans").
fn lasts_since(tokens: &[Token], words: &DurationWords) -> bool {
    const YEARS: std::ops::RangeInclusive<u32> = 1_500..=2_100;
    tokens.iter().enumerate().any(|(at, token)| {
        let year =
            token.text.len() == 4 && token.text.parse().is_ok_and(|year| YEARS.contains(&year));
        year && words
            .since
            .iter()
            .any(|phrase| is_before(tokens, at, phrase))
    })
}

fn holds(tokens: &[Token], stems: &BTreeSet<String>) -> bool {
    tokens.iter().any(|token| stems.contains(&token.stem))
}
