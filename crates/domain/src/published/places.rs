//! Owns: the search for countries on a page.
//! Must not know which of them the register names.

use super::fold::{Text, Token, folded, is_at};
use super::lexicon::{Lexicon, Lexicons, Phrase};
use super::rights::{says, stem};
use super::{Kind, Spot, Unknown, What};
use crate::catalogue::{Catalogue, Country};
use crate::code::CountryCode;
use std::collections::{BTreeMap, BTreeSet};

/// How a country is named.
struct Name {
    words: Phrase,
    code: CountryCode,
    /// Written with a capital at least.
    capital: bool,
    /// Written in capitals only.
    upper: bool,
}

/// The names of countries in both languages, by their first word, the longest first.
pub(super) struct Names {
    by_first: BTreeMap<String, Vec<Name>>,
}

/// A country that a page names.
pub(super) struct Named {
    pub(super) code: CountryCode,
    pub(super) at: Spot,
    /// In which sentence.
    piece: usize,
}

impl Names {
    pub(super) fn of(catalogue: &Catalogue, lexicons: &Lexicons) -> Self {
        let mut by_first: BTreeMap<String, Vec<Name>> = BTreeMap::new();
        let lists = [&lexicons.fr.countries, &lexicons.en.countries];
        let listed = catalogue
            .countries
            .iter()
            .flat_map(|country| plain(country, lexicons));
        let other = lists.into_iter().flat_map(|list| &list.names);
        let other = other.filter_map(|(code, words, upper)| {
            Some(Name {
                words: words.clone(),
                code: CountryCode::new(code.as_str()).ok()?,
                capital: false,
                upper: *upper,
            })
        });
        for name in listed.chain(other) {
            if let Some(first) = name.words.first() {
                by_first.entry(first.clone()).or_default().push(name);
            }
        }
        for names in by_first.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        Self { by_first }
    }

    /// All names, as folded words.
    pub(super) fn all(&self) -> BTreeSet<Phrase> {
        let names = self.by_first.values().flatten();
        names.map(|name| name.words.clone()).collect()
    }

    /// The countries that a page names, in its order; not those that things come from, or that people went to, where
    /// the sentence speaks of nothing sent or kept.
    pub(super) fn on(&self, text: &Text<'_>, lexicon: &Lexicon) -> Vec<Named> {
        let mut found = self.all_on(text);
        let words = &lexicon.countries;
        found.retain(|place| {
            let piece = text.piece(place.piece);
            says(piece, &words.aside, stem).is_none() || speaks_of_sending(piece, lexicon)
        });
        found
    }

    fn all_on(&self, text: &Text<'_>) -> Vec<Named> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.tokens.len() {
            let Some(name) = self.at(text, at) else {
                at += 1;
                continue;
            };
            let end = at + name.words.len();
            found.push(Named {
                code: name.code.clone(),
                at: text.spot(at..end),
                piece: text.piece_of.get(at).copied().unwrap_or_default(),
            });
            at = end;
        }
        found
    }

    fn at(&self, text: &Text<'_>, at: usize) -> Option<&Name> {
        let token = text.tokens.get(at)?;
        let fits = |name: &&Name| {
            (!name.capital || token.capital)
                && (!name.upper || token.upper)
                && is_at(&text.tokens, at, &name.words)
        };
        self.by_first.get(&token.text)?.iter().find(fits)
    }
}

/// The catalogue's own names of a country, but for those that are also something else.
fn plain(country: &Country, lexicons: &Lexicons) -> Vec<Name> {
    let Ok(code) = CountryCode::new(country.code.as_str()) else {
        return Vec::new();
    };
    let spellings = [&country.words.fr, &country.words.en]
        .into_iter()
        .chain(&country.labels);
    let lists = [&lexicons.fr.countries, &lexicons.en.countries];
    let words = spellings.map(|spelling| folded(spelling));
    let clear = words.filter(|words| !lists.iter().any(|list| list.apart.contains(words)));
    let long = clear.filter(|words| words.iter().map(String::len).sum::<usize>() > 3);
    long.map(|words| Name {
        words,
        code: code.clone(),
        capital: true,
        upper: false,
    })
    .collect()
}

/// The countries that the register does not know, each once. Those of the Area, and territories of its states, are told
/// only where the sentence speaks of sending or keeping, and not as a part of an address.
pub(super) fn unknown(
    text: &Text<'_>,
    named: &[Named],
    known: &BTreeSet<CountryCode>,
    catalogue: &Catalogue,
    lexicon: &Lexicon,
) -> Vec<Unknown> {
    let mut told = known.clone();
    let mut unknown = Vec::new();
    for place in named.iter().filter(|place| !known.contains(&place.code)) {
        let country = catalogue.countries.get(place.code.as_str());
        let outside = country.is_some_and(Country::is_third_country);
        let sent = || speaks_of_sending(text.piece(place.piece), lexicon);
        if (outside || sent() && !in_address(text, place)) && told.insert(place.code.clone()) {
            unknown.push(Unknown {
                kind: Kind::Country,
                what: What::Country(place.code.clone()),
                at: place.at.clone(),
            });
        }
    }
    unknown
}

fn speaks_of_sending(piece: &[Token], lexicon: &Lexicon) -> bool {
    let cues = &lexicon.countries.cues;
    piece.iter().any(|token| cues.contains(&token.stem))
}

/// Whether a postcode stands shortly before: five digits.
fn in_address(text: &Text<'_>, place: &Named) -> bool {
    const NEAR: usize = 6;
    let piece = text.piece(place.piece);
    let here = piece
        .iter()
        .position(|token| token.at.start == place.at.range.start);
    let here = here.unwrap_or_default();
    let before = piece.get(here.saturating_sub(NEAR)..here).unwrap_or(&[]);
    before
        .iter()
        .any(|token| token.text.len() == 5 && token.text.bytes().all(|byte| byte.is_ascii_digit()))
}
