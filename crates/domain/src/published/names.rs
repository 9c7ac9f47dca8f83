//! Owns: the search for names: those of the register on the page, and organisations that the page names.
//! Must not know what the register says of anybody.

use super::fold::{Text, Token, folded, is_at};
use super::lexicon::{Lexicon, Phrase};
use super::rights::after;
use super::{Comparison, Kind, Spot, Unknown, What};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// As many words as a name has.
const LONGEST: usize = 6;
/// As many words as stand between a cue and a name ("l'hébergeur de notre site, la société …").
const FILLERS: usize = 4;

/// The words of a name that tell it from others: no legal form, no article; all of them, where nothing else is left.
pub(super) fn core(name: &str, lexicon: &Lexicon) -> Phrase {
    let all = folded(name);
    let small = |word: &String| {
        lexicon.organisations.forms.contains(word)
            || lexicon.organisations.connectors.contains(word)
    };
    let telling: Phrase = all.iter().filter(|word| !small(word)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// The words of a page by their text, for names to be looked for.
pub(super) struct Index<'t> {
    text: &'t Text<'t>,
    by_text: BTreeMap<&'t str, Vec<usize>>,
}

impl<'t> Index<'t> {
    pub(super) fn of(text: &'t Text<'t>) -> Self {
        Self {
            text,
            by_text: text.by_text(),
        }
    }

    /// Where a name stands: its words in their order, with at most one word, and small ones, between; or its initials
    /// in capitals, three at least.
    pub(super) fn find(&self, name: &str, lexicon: &Lexicon) -> Option<Spot> {
        let words = core(name, lexicon);
        let first = words.first()?;
        let mut starts = self.by_text.get(first.as_str()).into_iter().flatten();
        let whole = starts.find_map(|at| self.run(*at, &words, lexicon));
        whole
            .or_else(|| self.initials(&words))
            .map(|range| self.text.spot(range))
    }

    fn run(&self, at: usize, words: &[String], lexicon: &Lexicon) -> Option<Range<usize>> {
        let tokens = &self.text.tokens;
        // A name of one word is told from the word by its capital.
        if words.len() == 1 && !tokens.get(at)?.capital {
            return None;
        }
        let piece = self.text.piece_of.get(at)?;
        let (mut here, mut strangers) = (at, 0);
        for word in words.get(1..)? {
            loop {
                here += 1;
                let token = tokens.get(here)?;
                if self.text.piece_of.get(here)? != piece {
                    return None;
                }
                if token.text == *word {
                    break;
                }
                strangers += usize::from(!lexicon.organisations.connectors.contains(&token.text));
                if strangers > 1 {
                    return None;
                }
            }
        }
        Some(at..here + 1)
    }

    fn initials(&self, words: &[String]) -> Option<Range<usize>> {
        let initials: String = words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        if words.len() < 3 {
            return None;
        }
        let mut places = self.by_text.get(initials.as_str()).into_iter().flatten();
        let upper = |at: &&usize| self.text.tokens.get(**at).is_some_and(|token| token.upper);
        places.find(upper).map(|at| *at..at + 1)
    }
}

/// Whom the register knows, and what is nobody.
pub(super) struct Known<'l> {
    lexicon: &'l Lexicon,
    names: Vec<BTreeSet<String>>,
    /// Descriptions of people and services that have no name ("la Ville de Nantes").
    described: Vec<BTreeSet<String>>,
    /// Words that are names of countries.
    countries: BTreeSet<Phrase>,
}

impl<'l> Known<'l> {
    pub(super) fn of<'n>(
        names: impl Iterator<Item = &'n str>,
        described: impl Iterator<Item = &'n str>,
        countries: BTreeSet<Phrase>,
        lexicon: &'l Lexicon,
    ) -> Self {
        let words = |name: &str| -> BTreeSet<String> { core(name, lexicon).into_iter().collect() };
        let full = |words: &BTreeSet<String>| !words.is_empty();
        Self {
            lexicon,
            names: names.map(words).filter(full).collect(),
            described: described.map(words).collect(),
            countries,
        }
    }

    /// Whether a name of the page is one of the register, or a part of one, or holds one.
    fn holds(&self, words: &BTreeSet<String>) -> bool {
        let name = |name: &BTreeSet<String>| name.is_subset(words) || words.is_subset(name);
        self.names.iter().any(name) || self.described.iter().any(|said| words.is_subset(said))
    }

    /// Whether these words name nobody: a country, an authority, a month, a means, a number.
    fn is_nobody(&self, words: &[String]) -> bool {
        let lists = &self.lexicon.organisations;
        let nothing = |word: &String| {
            lists.apart.contains(word)
                || lists.forms.contains(word)
                || lists.connectors.contains(word)
                || self.lexicon.stop.contains(word)
                || word.bytes().all(|byte| byte.is_ascii_digit())
                || word.chars().count() < 2
        };
        words.iter().all(nothing)
            || self.countries.contains(words)
            || self.lexicon.authority.iter().any(|phrase| phrase == words)
    }
}

/// The organisations that a page names and that nobody knows, each once, in the order of the page.
pub(super) fn unknown(text: &Text<'_>, known: &Known<'_>) -> Vec<Unknown> {
    let search = Search::of(text, known.lexicon);
    let mut told: Vec<(BTreeSet<String>, Unknown)> = Vec::new();
    let (mut at, mut last) = (0, None);
    while at < text.tokens.len() && told.len() < Comparison::MOST {
        let Some(range) = search.at(at).or_else(|| search.added(at, last)) else {
            at += 1;
            continue;
        };
        let end = range.end.max(at + 1);
        // Towns and the like add nothing: "à Paris et Amsterdam".
        if search.names_somebody(range.clone(), known) {
            last = Some(at);
        }
        at += 1;
        // A known name may stand before one that is not: it is looked at again from its second word on.
        if let Some((words, found)) = search.judged(range, known) {
            at = end;
            let again = told
                .iter()
                .any(|(other, _)| other.is_subset(&words) || words.is_subset(other));
            if !again {
                told.push((words, found));
            }
        }
    }
    told.into_iter().map(|(_, found)| found).collect()
}

struct Search<'t> {
    text: &'t Text<'t>,
    lexicon: &'t Lexicon,
    /// For each piece, whether it stands where a page speaks of who receives data.
    shared: Vec<bool>,
    /// Words that the page also writes without a capital: they are no names by themselves.
    common: BTreeSet<&'t str>,
}

impl<'t> Search<'t> {
    fn of(text: &'t Text<'t>, lexicon: &'t Lexicon) -> Self {
        let small = text.tokens.iter().filter(|token| !token.capital);
        Self {
            text,
            lexicon,
            shared: after(text, &lexicon.organisations.sharing),
            common: small.map(|token| token.text.as_str()).collect(),
        }
    }

    /// A name that begins at a token, or right after a cue there.
    fn at(&self, at: usize) -> Option<Range<usize>> {
        self.supplier(at)
            .or_else(|| self.before_form(at))
            .or_else(|| self.after_form(at))
            .or_else(|| self.after_cue(at))
            .or_else(|| self.introduced(at))
    }

    /// A name with which a sentence or an item begins that says what it does: "Stripe, qui encaisse", "Stripe (cartes)",
    /// "Stripe héberge". Only where the page speaks of who receives data: any word may begin a sentence elsewhere.
    fn introduced(&self, at: usize) -> Option<Range<usize>> {
        let piece = *self.text.piece_of.get(at)?;
        let first = self.text.pieces.get(piece)?.tokens.start;
        if first != at || self.shared.get(piece) != Some(&true) {
            return None;
        }
        let end = self.run_end(at);
        let name = end > at + 1 || end == at + 1 && self.is_rare(at);
        (name && self.is_explained(end)).then_some(at..end)
    }

    /// Whether a word that begins a sentence looks like a name, not like a noun: the page never writes it small, and it
    /// has no ending of nouns.
    fn is_rare(&self, at: usize) -> bool {
        let lists = &self.lexicon.organisations;
        self.token(at).is_some_and(|token| {
            let ends = |ending: &String| token.text.ends_with(ending.as_str());
            !self.common.contains(token.text.as_str())
                && !self.lexicon.weak.contains(&token.stem)
                && !lists.fillers.contains(&token.text)
                && !lists.endings.iter().any(ends)
        })
    }

    /// Whether what stands at a token explains the name before it: a relative clause, brackets, a dash, a verb of doing.
    fn is_explained(&self, at: usize) -> bool {
        let lists = &self.lexicon.organisations;
        let gap = at.checked_sub(1).and_then(|last| self.text.gap(last));
        let (Some(gap), Some(next)) = (gap, self.token(at)) else {
            return false;
        };
        match gap.trim() {
            "" => lists.doing.contains(&next.stem),
            "," => lists.relative.contains(&next.text),
            "(" | ", (" => true,
            // "Adressez-vous" is a verb, not a name and what it does.
            "–" | "—" | "-" => !next.capital && gap.ends_with(char::is_whitespace),
            _ => false,
        }
    }

    /// Whether a name is of somebody, known or not.
    fn names_somebody(&self, range: Range<usize>, known: &Known<'_>) -> bool {
        let stretch = self
            .trimmed(range)
            .and_then(|range| self.text.tokens.get(range));
        let words = stretch.map(|stretch| stretch.iter().map(|token| token.text.clone()));
        words.is_some_and(|words| !known.is_nobody(&words.collect::<Phrase>()))
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.text.tokens.get(at)
    }

    /// One of the suppliers that many have.
    fn supplier(&self, at: usize) -> Option<Range<usize>> {
        let token = self.token(at).filter(|token| token.capital)?;
        let phrases = self.lexicon.organisations.suppliers.get(&token.text)?;
        let phrase = phrases
            .iter()
            .find(|phrase| is_at(&self.text.tokens, at, phrase))?;
        let mut end = at + phrase.len();
        // "Google Ireland Limited" is one name.
        while self.joins(end - 1) && self.token(end).is_some_and(begins_name) && end - at < LONGEST
        {
            end += 1;
        }
        Some(at..end)
    }

    /// Words in capitals that lead to a legal form: "Nimbus SAS".
    fn before_form(&self, at: usize) -> Option<Range<usize>> {
        let end = self.run_end(at);
        let last = end.checked_sub(1)?;
        let stretch = self.text.tokens.get(at..end)?;
        let form = stretch.iter().rposition(|token| self.is_form(token))?;
        (form > 0 && at + form <= last).then_some(at..at + form + 1)
    }

    /// A legal form, and the words in capitals behind it: "SAS Nimbus".
    fn after_form(&self, at: usize) -> Option<Range<usize>> {
        let form = self.token(at)?;
        let joined = self.joins(at) && self.text.gap(at).is_some_and(|gap| !gap.contains('.'));
        let end = if joined { self.run_end(at + 1) } else { at };
        (self.is_form(form) && end > at + 1).then_some(at + 1..end)
    }

    /// Words in capitals after words that announce an organisation.
    fn after_cue(&self, at: usize) -> Option<Range<usize>> {
        let token = self.token(at)?;
        let phrases = self.lexicon.organisations.cues.get(&token.text)?;
        let cue = phrases
            .iter()
            .find(|phrase| is_at(&self.text.tokens, at, phrase))?;
        // "Romans-sur-Isère" announces nobody.
        let before = at.checked_sub(1).and_then(|before| self.text.gap(before));
        if before == Some("-") {
            return None;
        }
        let piece = self.text.piece_of.get(at)?;
        let first = at + cue.len();
        let mut here = first;
        for _ in 0..FILLERS {
            let token = self.token(here)?;
            if !self.is_filler(token) || token.upper {
                break;
            }
            here += 1;
        }
        if self.is_noun(here) {
            here += 1;
        }
        let same = self.text.piece_of.get(here)? == piece;
        let end = self.run_end(here);
        (same && end > here && self.leads(first, here, self.is_filler(token))).then_some(here..end)
    }

    /// Whether nothing parts a cue from the name that it announces; after a noun ("our host: ...") a colon does not.
    fn leads(&self, first: usize, name: usize, noun: bool) -> bool {
        let near = |letter: char| {
            letter.is_whitespace()
                || matches!(letter, '«' | '"' | '“' | '\'' | '’' | '-')
                || noun && matches!(letter, ':' | '(' | ',')
        };
        (first..=name)
            .filter_map(|at| self.text.gap(at.checked_sub(1)?))
            .all(|gap| gap.chars().all(near))
    }

    /// A noun between an article and a name: "par le site Campanule".
    fn is_noun(&self, at: usize) -> bool {
        let lists = &self.lexicon.organisations;
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        let noun = self.token(at);
        before.is_some_and(|token| lists.articles.contains(&token.text))
            && noun.is_some_and(|token| !token.capital && !lists.connectors.contains(&token.text))
            && self.joins(at)
            && self.token(at + 1).is_some_and(begins_name)
    }

    /// A name that is added to another: "Dahlia pour les dons et Pivoine pour le reste".
    fn added(&self, at: usize, last: Option<usize>) -> Option<Range<usize>> {
        let piece = self.text.piece_of.get(at);
        let same = last.is_some_and(|last| self.text.piece_of.get(last) == piece);
        let adds = &self.lexicon.organisations.adding;
        let token = self
            .token(at)
            .filter(|token| same && adds.contains(&token.text))?;
        // What stands before may be a town: "à Paris et Amsterdam".
        let one = at.checked_sub(1).and_then(|before| self.token(before));
        if one
            .is_some_and(|one| one.capital && self.lexicon.organisations.apart.contains(&one.text))
        {
            return None;
        }
        let end = self.run_end(at + 1);
        (!token.capital && self.joins(at) && end > at + 1).then_some(at + 1..end)
    }

    fn is_form(&self, token: &Token) -> bool {
        let short = token.text.len() <= 2;
        token.capital
            && (!short || token.upper)
            && self.lexicon.organisations.forms.contains(&token.text)
    }

    /// Where a run of words in capitals ends that begins here; here, where none begins.
    fn run_end(&self, at: usize) -> usize {
        if !self.token(at).is_some_and(begins_name) {
            return at;
        }
        let (mut end, mut here) = (at + 1, at);
        while here + 1 - at < LONGEST && self.joins(here) && !self.is_form_at(here) {
            here += 1;
            match self.token(here) {
                Some(token) if begins_name(token) => end = here + 1,
                Some(token) if self.may_join(here, &token.text) => {}
                _ => break,
            }
        }
        end
    }

    /// A legal form: nothing of a name stands behind it.
    fn is_form_at(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.is_form(token))
    }

    /// Whether a small word may stand within a name; one that adds joins two words and no more ("Toits et Terrasses").
    fn may_join(&self, at: usize, word: &str) -> bool {
        let lists = &self.lexicon.organisations;
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        let both = [before, self.token(at + 1)];
        let between = || both.into_iter().all(|token| token.is_some_and(begins_name));
        lists.connectors.contains(word) && (!lists.adding.contains(word) || between())
    }

    /// Whether a word and the next one may belong to one name: nothing but what joins words stands between.
    fn joins(&self, at: usize) -> bool {
        let gap = self.text.gap(at);
        let same = self.text.piece_of.get(at) == self.text.piece_of.get(at + 1);
        same && gap.is_some_and(|gap| gap.len() <= 6 && gap.chars().all(joins))
    }

    /// A name that was found, unless it is known, nobody, or a person.
    fn judged(
        &self,
        range: Range<usize>,
        known: &Known<'_>,
    ) -> Option<(BTreeSet<String>, Unknown)> {
        let range = self.trimmed(range)?;
        let before = range
            .start
            .checked_sub(1)
            .and_then(|before| self.token(before));
        let first = self.token(range.start)?;
        let titles = &self.lexicon.organisations.titles;
        let person = before.is_some_and(|token| titles.contains(&token.text));
        let stretch = self.text.tokens.get(range.clone())?;
        let all: Phrase = stretch.iter().map(|token| token.text.clone()).collect();
        let telling: BTreeSet<String> = core(&all.join(" "), self.lexicon).into_iter().collect();
        if person || titles.contains(&first.text) || known.is_nobody(&all) || known.holds(&telling)
        {
            return None;
        }
        let spot = self.text.spot(range);
        let passage = self.text.page.passages.get(spot.passage)?;
        let name = passage.text.get(spot.range.start..spot.range.end)?;
        let found = Unknown {
            kind: Kind::Organisation,
            what: What::Text(name.replace('\u{ad}', "")),
            at: spot,
        };
        Some((telling, found))
    }

    /// Without articles and the like at the beginning: a sentence begins with a capital too.
    fn trimmed(&self, range: Range<usize>) -> Option<Range<usize>> {
        let small = |at: &usize| {
            self.token(*at).is_some_and(|token| {
                !token.upper && (self.lexicon.stop.contains(&token.text) || self.is_filler(token))
            })
        };
        let skipped = range.clone().take_while(small).count();
        let start = range.start + skipped;
        (start < range.end).then_some(start..range.end)
    }

    fn is_filler(&self, token: &Token) -> bool {
        self.lexicon.organisations.fillers.contains(&token.text)
    }
}

/// Whether a word may begin a name, or go on with one.
fn begins_name(token: &Token) -> bool {
    token.capital
}

fn joins(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '&' | '-' | '\'' | '’' | '.' | '+' | '/')
}
