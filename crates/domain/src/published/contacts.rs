//! Owns: the search for addresses of all kinds on a page: e-mail, telephone, web, post.
//! Must not know whose they are.

use super::fold::{Text, folded};
use super::lexicon::Lexicon;
use super::{Page, Spot};
use crate::contact::Address;
use std::collections::BTreeSet;
use std::ops::Range;

/// As many digits at the end of a telephone number as tell it: prefixes differ.
const DIGITS: usize = 9;

/// Where an e-mail address stands, whole.
pub(super) fn email(page: &Page, address: &str) -> Option<Spot> {
    let sought = address.trim().to_lowercase();
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '+' | '@');
    whole(page, &sought, |before| before == '.' || part(before), part)
}

/// Where a page of the web stands: whatever its scheme, and not as a part of another page's address.
pub(super) fn web(page: &Page, address: &str) -> Option<Spot> {
    let lower = address.trim().to_lowercase();
    let bare = lower
        .split_once("://")
        .map_or(lower.as_str(), |(_, rest)| rest);
    let bare = bare
        .strip_prefix("www.")
        .unwrap_or(bare)
        .trim_end_matches('/');
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '@');
    whole(page, bare, part, part)
}

/// The first place of a text that no letter of its kind stands beside.
fn whole(
    page: &Page,
    sought: &str,
    before: impl Fn(char) -> bool,
    after: impl Fn(char) -> bool,
) -> Option<Spot> {
    if sought.is_empty() {
        return None;
    }
    page.passages
        .iter()
        .enumerate()
        .find_map(|(passage, words)| {
            // Lower case keeps the length of what addresses are made of; where it does not, nothing is found.
            let text = words.text.to_lowercase();
            // An address that a line of a PDF divided at its own hyphen: the passage that holds it.
            if text.contains('\u{ad}') && text.replace('\u{ad}', "-").contains(sought) {
                return Some(Spot {
                    passage,
                    range: (0..words.text.len()).into(),
                });
            }
            let mut places = text
                .match_indices(sought)
                .map(|(at, _)| at..at + sought.len());
            let alone = |range: &Range<usize>| {
                let ahead = text
                    .get(..range.start)
                    .and_then(|text| text.chars().next_back());
                let behind = text.get(range.end..).and_then(|text| text.chars().next());
                !ahead.is_some_and(&before) && !behind.is_some_and(&after)
            };
            let range = places.find(alone)?;
            words.text.get(range.clone())?;
            Some(Spot {
                passage,
                range: range.into(),
            })
        })
}

/// Where a telephone number stands, however its digits are grouped and whatever its prefix.
pub(super) fn phone(page: &Page, number: &str) -> Option<Spot> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let tail = digits.get(digits.len().saturating_sub(DIGITS)..)?;
    if tail.len() < 4 {
        return None;
    }
    page.passages
        .iter()
        .enumerate()
        .find_map(|(passage, words)| {
            let range = groups(&words.text)
                .into_iter()
                .find(|(group, _)| group.ends_with(tail))?
                .1;
            Some(Spot {
                passage,
                range: range.into(),
            })
        })
}

/// Every run of digits that only spaces, points, hyphens and brackets separate; and each of its beginnings that a
/// longer separation ends, so that a postcode before a number does not hide it.
fn groups(text: &str) -> Vec<(String, Range<usize>)> {
    let mut groups = Vec::new();
    let (mut digits, mut start, mut end) = (String::new(), 0, 0);
    for (at, letter) in text.char_indices() {
        if letter.is_ascii_digit() {
            if digits.is_empty() {
                start = at;
            }
            digits.push(letter);
            end = at + 1;
            // The number may end here: what follows may be another one.
            let next = text.get(end..).and_then(|rest| rest.chars().next());
            if !next.is_some_and(|next| next.is_ascii_digit()) && digits.len() >= 4 {
                let from = digits.len().saturating_sub(15);
                groups.push((
                    digits.get(from..).unwrap_or_default().to_owned(),
                    start..end,
                ));
            }
        } else if !separates(letter) || at - end > 4 {
            digits.clear();
        }
    }
    groups
}

fn separates(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '.' | '-' | '(' | ')' | '/' | '\u{2011}' | '\u{2013}'
        )
}

/// Where a postal address stands: the words of its street and its postcode (or its town, where it has none), within
/// three sentences that follow each other.
pub(super) fn postal(text: &Text<'_>, address: &Address, lexicon: &Lexicon) -> Option<Spot> {
    let street: BTreeSet<String> = telling(&address.street, lexicon);
    let code = match address.postcode.trim() {
        "" => &address.city,
        code => code,
    };
    let mut sought: BTreeSet<String> = folded(code).into_iter().collect();
    sought.extend(street);
    let rarest = sought.iter().next_back()?;
    let holds = |from: usize| {
        let pieces = (from..from + 3).flat_map(|number| text.piece(number));
        let words: BTreeSet<&str> = pieces.map(|token| token.text.as_str()).collect();
        sought.iter().all(|word| words.contains(word.as_str()))
    };
    let pieces = 0..text.pieces.len();
    let mut likely = pieces.filter(|number| {
        text.piece(*number)
            .iter()
            .any(|token| token.text == *rarest)
    });
    let number = likely.find_map(|number| {
        (number.saturating_sub(2)..=number)
            .rev()
            .find(|from| holds(*from))
    })?;
    Some(text.spot(text.pieces.get(number)?.tokens.clone()))
}

fn telling(street: &str, lexicon: &Lexicon) -> BTreeSet<String> {
    let words = folded(street).into_iter();
    words.filter(|word| !lexicon.stop.contains(word)).collect()
}
