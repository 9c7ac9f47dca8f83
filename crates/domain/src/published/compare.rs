//! Owns: the comparison of a page with what it should say.
//! Must not know how each thing is looked for.

use super::expected::{Expected, Item, Sign};
use super::fold::Text;
use super::lexicon::{Lexicon, Lexicons};
use super::places::Named;
use super::rights::Rights;
use super::{
    Comparison, Found, Kind, Missing, Page, Spot, Unknown, contacts, durations, names, places,
    words,
};
use crate::catalogue::Catalogue;
use std::collections::BTreeMap;

/// Compares the words of a page with what it should say. It knows no meaning: what is said in other words is missing,
/// and what is named for another reason is unknown.
#[must_use]
pub fn compare(
    expected: &Expected,
    lexicons: &Lexicons,
    catalogue: &Catalogue,
    page: &Page,
) -> Comparison {
    let lexicon = lexicons.for_page(page);
    let text = Text::of(page, lexicon);
    let countries = places::Names::of(catalogue, lexicons);
    let named = countries.on(&text, lexicon);
    let spans = durations::on(&text, lexicon, catalogue);
    let seen = Seen::of(&text, lexicon, expected, &named, &spans);
    let (mut missing, mut found) = (Vec::new(), Vec::new());
    for item in &expected.items {
        let (kind, what, sources) = (item.kind, item.what.clone(), item.sources.clone());
        match seen.item(item) {
            Some(at) => found.push(Found {
                kind,
                what,
                sources,
                at,
            }),
            None => missing.push(Missing {
                kind,
                what,
                sources,
            }),
        }
    }
    let people = expected.names.iter().map(String::as_str);
    let described = expected.described.iter().map(String::as_str);
    let known = names::Known::of(people, described, countries.all(), lexicon);
    let unknown = [
        durations::unknown(&spans, &expected.durations),
        places::unknown(&text, &named, &expected.countries, catalogue, lexicon),
        names::unknown(&text, &known),
    ];
    Comparison {
        lang: lexicon.lang,
        missing,
        found,
        unknown: unknown.into_iter().flat_map(few).collect(),
    }
}

fn few(mut unknown: Vec<Unknown>) -> Vec<Unknown> {
    unknown.truncate(Comparison::MOST);
    unknown
}

/// A page, ready to be searched.
struct Seen<'t> {
    text: &'t Text<'t>,
    lexicon: &'t Lexicon,
    words: words::Index<'t>,
    names: names::Index<'t>,
    rights: Rights<'t>,
    named: &'t [Named],
    spans: &'t [(durations::Span, Spot)],
    /// How many things of a kind use each word.
    spread: BTreeMap<Kind, words::Spread>,
}

impl<'t> Seen<'t> {
    fn of(
        text: &'t Text<'t>,
        lexicon: &'t Lexicon,
        expected: &Expected,
        named: &'t [Named],
        spans: &'t [(durations::Span, Spot)],
    ) -> Self {
        let spread = [Kind::Purpose, Kind::Recipient].map(|kind| {
            let items = expected.items.iter().filter(|item| item.kind == kind);
            let texts = items
                .flat_map(|item| &item.signs)
                .filter_map(|sign| match sign {
                    Sign::Words(text) => Some(text.as_str()),
                    _ => None,
                });
            (kind, words::spread(texts, lexicon))
        });
        Self {
            text,
            lexicon,
            words: words::Index::of(text, lexicon, spans),
            names: names::Index::of(text),
            rights: Rights::of(text, lexicon),
            named,
            spans,
            spread: spread.into(),
        }
    }

    fn item(&self, item: &Item) -> Option<Spot> {
        item.signs
            .iter()
            .find_map(|sign| self.sign(sign, item.kind))
    }

    fn sign(&self, sign: &Sign, kind: Kind) -> Option<Spot> {
        let page = self.text.page;
        match sign {
            Sign::Words(text) => {
                let none = words::Spread::new();
                let spread = self.spread.get(&kind).unwrap_or(&none);
                let care = match kind {
                    Kind::Purpose => words::Care::Aims,
                    _ => words::Care::Usual,
                };
                self.words.find(text, spread, self.lexicon, care)
            }
            Sign::Name(name) => self.names.find(name, self.lexicon),
            Sign::Country(code) => {
                let place = self.named.iter().find(|place| place.code == *code)?;
                Some(place.at.clone())
            }
            Sign::Duration(span) => {
                let (_, at) = self.spans.iter().find(|(said, _)| said == span)?;
                Some(at.clone())
            }
            Sign::Right(code) => self.rights.find(code),
            Sign::Email(address) => contacts::email(page, address),
            Sign::Phone(number) => contacts::phone(page, number),
            Sign::Web(address) => contacts::web(page, address),
            Sign::Postal(address) => contacts::postal(self.text, address, self.lexicon),
            Sign::Authority => self.authority(),
        }
    }

    /// The authority, by one of its names.
    fn authority(&self) -> Option<Spot> {
        let tokens = &self.text.tokens;
        (0..tokens.len()).find_map(|at| {
            let mut names = self.lexicon.authority.iter();
            let name = names.find(|name| super::fold::is_at(tokens, at, name))?;
            Some(self.text.spot(at..at + name.len()))
        })
    }
}
