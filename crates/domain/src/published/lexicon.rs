//! Owns: the words of one language that a page is read with: stop words, endings, numbers, units, cues, known names.
//! Must not know where they are kept (the caller hands the text in), nor what is done with them.

use super::Page;
use super::durations::Counted;
use super::fold::folded;
use crate::catalogue::Lang;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// A word list that cannot be read.
#[derive(Debug, Clone, Error)]
#[error("the word list of the {lang} page check cannot be read")]
pub struct LexiconError {
    lang: Lang,
    #[source]
    source: Box<toml::de::Error>,
}

/// Words of a phrase, folded.
pub(super) type Phrase = Vec<String>;

/// The words of both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lexicons {
    /// French.
    pub fr: Lexicon,
    /// English.
    pub en: Lexicon,
}

impl Lexicons {
    /// Reads the word lists of both languages (`assets/published`).
    ///
    /// # Errors
    /// The list that cannot be read.
    pub fn parse(fr: &str, en: &str) -> Result<Self, LexiconError> {
        Ok(Self {
            fr: Lexicon::parse(Lang::Fr, fr)?,
            en: Lexicon::parse(Lang::En, en)?,
        })
    }

    /// The words for a page: of the two languages, that of which it has more stop words; French for a draw.
    #[must_use]
    pub fn for_page(&self, page: &Page) -> &Lexicon {
        let words = page
            .passages
            .iter()
            .flat_map(|passage| folded(&passage.text));
        let (mut fr, mut en) = (0_usize, 0_usize);
        for word in words.take(5_000) {
            fr += usize::from(self.fr.stop.contains(&word));
            en += usize::from(self.en.stop.contains(&word));
        }
        if en > fr { &self.en } else { &self.fr }
    }
}

/// The words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lexicon {
    pub(super) lang: Lang,
    /// Words that say nothing by themselves.
    pub(super) stop: BTreeSet<String>,
    /// Stems that most notices have, and that say little.
    pub(super) weak: BTreeSet<String>,
    /// Phrases (stems) after which a page says what it uses data for.
    pub(super) aims: Vec<Phrase>,
    plural: Vec<String>,
    suffixes: Vec<String>,
    /// Stems that mean the same, by the first of them.
    akin: BTreeMap<String, String>,
    short: BTreeSet<String>,
    pub(super) durations: DurationWords,
    pub(super) countries: CountryWords,
    pub(super) rights: RightsWords,
    pub(super) organisations: OrganisationWords,
    pub(super) authority: Vec<Phrase>,
}

/// How lengths of time are said, and what is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct DurationWords {
    /// Numbers by their first word, the longest first.
    pub(super) numbers: BTreeMap<String, Vec<(Phrase, u32)>>,
    /// Units, each with how many of what it is.
    pub(super) units: BTreeMap<String, (Counted, u32)>,
    pub(super) working: BTreeSet<String>,
    pub(super) between: BTreeSet<String>,
    pub(super) half: Vec<Phrase>,
    pub(super) joiners: BTreeSet<String>,
    /// Stems of keeping and erasing: what stands beside them is a duration.
    pub(super) keeping: BTreeSet<String>,
    /// Stems of answering and asking: beside them, legal periods are no retention.
    pub(super) deadline: BTreeSet<String>,
    /// Stems of answering alone: beside them, no short period is retention.
    pub(super) answer: BTreeSet<String>,
    pub(super) age_near: BTreeSet<String>,
    pub(super) age_before: Vec<Phrase>,
    pub(super) aside_near: BTreeSet<String>,
    pub(super) aside_before: Vec<Phrase>,
    pub(super) aside_after: Vec<Phrase>,
    /// Words before a year since which something lasts.
    pub(super) since: Vec<Phrase>,
}

/// How countries are named, and what only looks like one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct CountryWords {
    /// Stems of sending, keeping and being elsewhere.
    pub(super) cues: BTreeSet<String>,
    /// Phrases (stems) of where things come from and people went: beside them, a country is named for another reason.
    pub(super) aside: Vec<Phrase>,
    /// Names that are also first names, towns or common words.
    pub(super) apart: BTreeSet<Phrase>,
    /// Other names, by country; those in capitals are looked for in capitals.
    pub(super) names: Vec<(String, Phrase, bool)>,
}

/// How rights are named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct RightsWords {
    /// Stems that say that rights are the matter.
    pub(super) cues: BTreeSet<String>,
    /// Phrases (stems) that say that a right does not apply.
    pub(super) denials: Vec<Phrase>,
    pub(super) by_code: BTreeMap<String, RightWords>,
}

/// How one right is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RightWords {
    /// Anywhere, by stem.
    pub(super) strong: Vec<Phrase>,
    /// Where rights are the matter, as they are written.
    pub(super) weak: Vec<Phrase>,
}

/// How organisations are named, and what is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct OrganisationWords {
    pub(super) forms: BTreeSet<String>,
    pub(super) suppliers: BTreeMap<String, Vec<Phrase>>,
    pub(super) cues: BTreeMap<String, Vec<Phrase>>,
    pub(super) fillers: BTreeSet<String>,
    pub(super) apart: BTreeSet<String>,
    pub(super) titles: BTreeSet<String>,
    pub(super) connectors: BTreeSet<String>,
    /// Words after which a noun and then a name may stand ("par le site X").
    pub(super) articles: BTreeSet<String>,
    /// Words that add one name to another.
    pub(super) adding: BTreeSet<String>,
    /// Phrases (stems) after which a page speaks of who receives data.
    pub(super) sharing: Vec<Phrase>,
    /// Stems of what suppliers do.
    pub(super) doing: BTreeSet<String>,
    /// Words that begin a clause about a name.
    pub(super) relative: BTreeSet<String>,
    /// Endings of nouns that may begin a sentence and are no names.
    pub(super) endings: Vec<String>,
}

impl Lexicon {
    /// Reads one list.
    ///
    /// # Errors
    /// The list, where it is not of this form.
    pub fn parse(lang: Lang, text: &str) -> Result<Self, LexiconError> {
        let raw: Raw = toml::from_str(text).map_err(|source| LexiconError {
            lang,
            source: Box::new(source),
        })?;
        let mut lexicon = Self {
            lang,
            stop: words(&raw.stop),
            weak: BTreeSet::new(),
            aims: Vec::new(),
            plural: raw.plural,
            suffixes: longest_first(raw.suffixes),
            akin: BTreeMap::new(),
            short: words(&raw.short),
            durations: DurationWords::default(),
            countries: CountryWords::default(),
            rights: RightsWords::default(),
            organisations: OrganisationWords::default(),
            authority: phrases(&raw.authority),
        };
        lexicon.akin = lexicon.families(&raw.akin);
        lexicon.weak = lexicon.stems(&raw.weak);
        lexicon.aims = lexicon.stem_phrases(&raw.aims);
        lexicon.durations = raw.durations.taken(&lexicon);
        lexicon.countries = raw.countries.taken(&lexicon);
        lexicon.rights = raw.rights.taken(&lexicon);
        lexicon.organisations = raw.organisations.taken(&lexicon);
        Ok(lexicon)
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What a folded word shares with the words of its family: no plural, no ending, one stem for words that mean the
    /// same. At least four letters are left.
    pub(super) fn stem(&self, word: &str) -> String {
        let bare = self.bare(word);
        self.akin.get(bare).map_or(bare, String::as_str).to_owned()
    }

    fn bare<'w>(&self, word: &'w str) -> &'w str {
        if word.contains(|letter: char| letter.is_ascii_digit()) {
            return word;
        }
        let singular = without(word, &self.plural);
        without(singular, &self.suffixes)
    }

    /// Whether a full stop after this word only shortens it.
    pub(super) fn is_short(&self, word: &str) -> bool {
        self.short.contains(word)
    }

    fn families(&self, families: &[Vec<String>]) -> BTreeMap<String, String> {
        let mut akin = BTreeMap::new();
        for family in families {
            let mut stems = family.iter().flat_map(|word| folded(word));
            let Some(first) = stems.next().map(|word| self.bare(&word).to_owned()) else {
                continue;
            };
            akin.extend(stems.map(|word| (self.bare(&word).to_owned(), first.clone())));
        }
        akin
    }

    fn stems(&self, list: &[String]) -> BTreeSet<String> {
        let words = list.iter().flat_map(|word| folded(word));
        words.map(|word| self.stem(&word)).collect()
    }

    fn stem_phrases(&self, list: &[String]) -> Vec<Phrase> {
        let stems =
            |phrase: Phrase| -> Phrase { phrase.iter().map(|word| self.stem(word)).collect() };
        phrases(list).into_iter().map(stems).collect()
    }
}

/// The word without the first of these endings that leaves four letters.
fn without<'w>(word: &'w str, endings: &[String]) -> &'w str {
    let bare = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending.as_str()));
    let mut long = bare.filter(|bare| bare.chars().count() >= 4);
    long.next().unwrap_or(word)
}

fn longest_first(mut endings: Vec<String>) -> Vec<String> {
    endings.sort_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
    endings
}

fn words(list: &[String]) -> BTreeSet<String> {
    list.iter().flat_map(|word| folded(word)).collect()
}

fn phrases(list: &[String]) -> Vec<Phrase> {
    let folded = list.iter().map(|phrase| folded(phrase));
    folded.filter(|phrase| !phrase.is_empty()).collect()
}

/// Phrases by their first word, the longest first.
fn by_first(list: &[String]) -> BTreeMap<String, Vec<Phrase>> {
    let mut found: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
    for phrase in phrases(list) {
        if let Some(first) = phrase.first() {
            found.entry(first.clone()).or_default().push(phrase);
        }
    }
    for phrases in found.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    }
    found
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(rename = "subject")]
    _subject: String,
    #[serde(rename = "version")]
    _version: u32,
    stop: Vec<String>,
    weak: Vec<String>,
    aims: Vec<String>,
    plural: Vec<String>,
    suffixes: Vec<String>,
    akin: Vec<Vec<String>>,
    short: Vec<String>,
    authority: Vec<String>,
    durations: RawDurations,
    countries: RawCountries,
    rights: RawRights,
    organisations: RawOrganisations,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDurations {
    /// From 0 on; words of one number are set apart by a bar.
    numbers: Vec<String>,
    hours: Vec<String>,
    days: Vec<String>,
    weeks: Vec<String>,
    months: Vec<String>,
    years: Vec<String>,
    working: Vec<String>,
    between: Vec<String>,
    half: Vec<String>,
    joiners: Vec<String>,
    keeping: Vec<String>,
    deadline: Vec<String>,
    answer: Vec<String>,
    age_near: Vec<String>,
    age_before: Vec<String>,
    aside_near: Vec<String>,
    aside_before: Vec<String>,
    aside_after: Vec<String>,
    since: Vec<String>,
}

impl RawDurations {
    fn taken(self, lexicon: &Lexicon) -> DurationWords {
        DurationWords {
            numbers: numbers(&self.numbers),
            units: self.units(),
            working: words(&self.working),
            between: words(&self.between),
            half: phrases(&self.half),
            joiners: words(&self.joiners),
            keeping: lexicon.stems(&self.keeping),
            deadline: lexicon.stems(&self.deadline),
            answer: lexicon.stems(&self.answer),
            age_near: lexicon.stems(&self.age_near),
            age_before: phrases(&self.age_before),
            aside_near: lexicon.stems(&self.aside_near),
            aside_before: phrases(&self.aside_before),
            aside_after: phrases(&self.aside_after),
            since: phrases(&self.since),
        }
    }

    fn units(&self) -> BTreeMap<String, (Counted, u32)> {
        let lists = [
            (&self.hours, Counted::Hours, 1),
            (&self.days, Counted::Days, 1),
            (&self.weeks, Counted::Days, 7),
            (&self.months, Counted::Months, 1),
            (&self.years, Counted::Months, 12),
        ];
        let each = lists.into_iter().flat_map(|(list, counted, times)| {
            words(list)
                .into_iter()
                .map(move |word| (word, (counted, times)))
        });
        each.collect()
    }
}

fn numbers(list: &[String]) -> BTreeMap<String, Vec<(Phrase, u32)>> {
    let mut found: BTreeMap<String, Vec<(Phrase, u32)>> = BTreeMap::new();
    for (value, spellings) in (0..).zip(list) {
        for phrase in spellings.split('|').map(folded) {
            if let Some(first) = phrase.first() {
                found
                    .entry(first.clone())
                    .or_default()
                    .push((phrase, value));
            }
        }
    }
    for numbers in found.values_mut() {
        numbers.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    }
    found
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCountries {
    cues: Vec<String>,
    aside: Vec<String>,
    apart: Vec<String>,
    names: BTreeMap<String, Vec<String>>,
}

impl RawCountries {
    fn taken(self, lexicon: &Lexicon) -> CountryWords {
        let names = self.names.iter().flat_map(|(code, names)| {
            names.iter().map(move |name| {
                let capitals = !name.chars().any(char::is_lowercase);
                (code.clone(), folded(name), capitals)
            })
        });
        CountryWords {
            cues: lexicon.stems(&self.cues),
            aside: lexicon.stem_phrases(&self.aside),
            apart: phrases(&self.apart).into_iter().collect(),
            names: names.collect(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRights {
    cues: Vec<String>,
    denials: Vec<String>,
    named: BTreeMap<String, RawRight>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRight {
    strong: Vec<String>,
    weak: Vec<String>,
}

impl RawRights {
    fn taken(self, lexicon: &Lexicon) -> RightsWords {
        let named = self.named.into_iter().map(|(code, right)| {
            let words = RightWords {
                strong: lexicon.stem_phrases(&right.strong),
                weak: phrases(&right.weak),
            };
            (code, words)
        });
        RightsWords {
            cues: lexicon.stems(&self.cues),
            denials: lexicon.stem_phrases(&self.denials),
            by_code: named.collect(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOrganisations {
    forms: Vec<String>,
    suppliers: Vec<String>,
    cues: Vec<String>,
    fillers: Vec<String>,
    apart: Vec<String>,
    titles: Vec<String>,
    connectors: Vec<String>,
    articles: Vec<String>,
    adding: Vec<String>,
    sharing: Vec<String>,
    doing: Vec<String>,
    relative: Vec<String>,
    endings: Vec<String>,
}

impl RawOrganisations {
    fn taken(self, lexicon: &Lexicon) -> OrganisationWords {
        OrganisationWords {
            forms: words(&self.forms),
            suppliers: by_first(&self.suppliers),
            cues: by_first(&self.cues),
            fillers: words(&self.fillers),
            apart: words(&self.apart),
            titles: words(&self.titles),
            connectors: words(&self.connectors),
            articles: words(&self.articles),
            adding: words(&self.adding),
            sharing: lexicon.stem_phrases(&self.sharing),
            doing: lexicon.stems(&self.doing),
            relative: words(&self.relative),
            endings: words(&self.endings).into_iter().collect(),
        }
    }
}
