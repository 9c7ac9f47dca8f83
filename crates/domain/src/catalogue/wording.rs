//! Words that rules look for in what people write, and the search for them: whole words, case and accents apart.
//! Must not know the rules.

use super::entry::Entry;
use super::error::Problem;
use super::facts::Facts;
use super::list::List;
use super::recognise::fold_words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a word suggests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordingKind {
    /// A purpose that says nothing, where it is the whole text.
    VaguePurpose,
    /// A period without end.
    EndlessDuration,
    /// An answer that is still to be decided, where the text begins with it.
    Undecided,
    /// A category of data.
    Evokes,
    /// Words that stand before the name of a tool and add nothing to it.
    ToolOpening,
    /// A tool, by its kind or by its name.
    Tool,
    /// A word that leads over from a tool to what it is for.
    Aim,
    /// In a notice: a list that is not closed ("notamment"), or a purpose or reason that says nothing.
    NoticeVague,
    /// In a notice: "and so on".
    NoticeEtCetera,
    /// In a notice: recipients of whom nobody knows who they are.
    NoticePartners,
    /// In a notice: what may be or may not be.
    NoticeConditional,
    /// In a notice: a period that nobody can work out.
    NoticeEndless,
}

/// Facts of a word: its spellings are the entry's words and labels.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WordingFacts {
    /// What it suggests.
    pub kind: WordingKind,
    /// Whether it must be the whole text.
    #[serde(default)]
    pub whole: bool,
    /// The data category that it brings to mind, by code.
    #[serde(default)]
    pub category: Option<String>,
}

impl Facts for WordingFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        let unnamed = (self.kind == WordingKind::Evokes) != self.category.is_some();
        unnamed.then_some(Problem::Blank { field: "category" })
    }
}

/// The spellings of a list of words, by their first word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    by_first: BTreeMap<String, Vec<Phrase>>,
    /// For each first byte of a first word, which lengths occur: most words of a text are none, and are not looked up.
    lengths: Vec<u64>,
    /// Words before a tool's name, and words that lead over to an aim: among the commonest of all, and looked for in
    /// purposes alone, so that they stand outside the index.
    openings: Vec<String>,
    aims: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Phrase {
    /// All its words, folded, one space between them.
    text: String,
    /// As the list spells it.
    spelling: String,
    kind: WordingKind,
    whole: bool,
    category: Option<String>,
}

impl Phrases {
    pub(super) fn of(list: &List<WordingFacts>) -> Self {
        let mut phrases = Self::default();
        for entry in list {
            for spelling in spellings(entry) {
                phrases.add(spelling, &entry.facts);
            }
        }
        phrases
    }

    fn add(&mut self, spelling: &str, facts: &WordingFacts) {
        let text = fold_words(spelling);
        match facts.kind {
            WordingKind::ToolOpening => self.openings.push(text),
            WordingKind::Aim => self.aims.push(text),
            _ => self.index(text, spelling, facts),
        }
    }

    fn index(&mut self, text: String, spelling: &str, facts: &WordingFacts) {
        let first = text.split(' ').next().unwrap_or_default().to_owned();
        self.lengths.resize(256, 0);
        if let Some(lengths) = self.lengths.get_mut(first_byte(&first)) {
            *lengths |= length_bit(&first);
        }
        self.by_first.entry(first).or_default().push(Phrase {
            text,
            spelling: spelling.to_owned(),
            kind: facts.kind,
            whole: facts.whole || facts.kind == WordingKind::VaguePurpose,
            category: facts.category.clone(),
        });
    }

    /// Whether a text says something of that kind.
    #[must_use]
    pub fn says(&self, kind: WordingKind, text: &str) -> bool {
        let mut found = false;
        self.search(kind, text, |_| found = true);
        found
    }

    /// What a text says of that kind, as the list spells it, each once, in the order of the text.
    #[must_use]
    pub fn said(&self, kind: WordingKind, text: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        self.search(kind, text, |phrase| {
            let spelling = phrase.spelling.as_str();
            if !found.contains(&spelling) {
                found.push(spelling);
            }
        });
        found
    }

    /// The same for several kinds at once: what is said of each, in the order of the text. The text is read once.
    #[must_use]
    pub fn said_of(&self, kinds: &[WordingKind], text: &str) -> Vec<(WordingKind, &str)> {
        let mut found: Vec<(WordingKind, &str)> = Vec::new();
        self.each(text, |phrase| {
            let said = (phrase.kind, phrase.spelling.as_str());
            if kinds.contains(&phrase.kind) && !found.contains(&said) {
                found.push(said);
            }
        });
        found
    }

    /// The data categories that a text brings to mind, by code, in the order of the text.
    #[must_use]
    pub fn evoked(&self, text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        self.search(WordingKind::Evokes, text, |phrase| {
            let category = phrase.category.as_deref();
            found.extend(category.filter(|code| !found.contains(code)));
        });
        found
    }

    /// Whether a text does no more than name a tool: it begins with one, or with words that add nothing before one,
    /// and no later word says what the tool is for. What follows a punctuation mark says more only where it has at
    /// least that many words and names no tool either.
    #[must_use]
    pub fn only_names_a_tool(&self, text: &str, words: usize) -> bool {
        let mut parts = text.split(BREAKS).filter(|part| !part.trim().is_empty());
        let is_short = |part: &str| part.split_whitespace().count() < words;
        let first = parts.next().is_some_and(|part| self.names_a_tool(part));
        first && parts.all(|part| is_short(part) || self.names_a_tool(part))
    }

    /// The text without the words before a tool's name, folded word by word.
    #[must_use]
    pub fn without_opening(&self, text: &str) -> String {
        let folded = fold_words(text);
        let mut rest = folded.as_str();
        while let Some(after) = longest(&self.openings, rest) {
            rest = after;
        }
        rest.to_owned()
    }

    fn names_a_tool(&self, text: &str) -> bool {
        let named = self.without_opening(text);
        let first = named.split(' ').next().unwrap_or_default();
        let tools = self.beginning_with(first).iter();
        let tools = tools.filter(|phrase| phrase.kind == WordingKind::Tool);
        let Some(rest) = longest(tools.map(|tool| &tool.text), &named) else {
            return false;
        };
        let aims = rest.match_indices(' ').map(|(at, _)| rest.split_at(at).1);
        let mut aims = aims.map(str::trim_start).chain([rest]);
        !aims.any(|rest| self.aims.iter().any(|aim| begins_with(rest, aim)))
    }

    /// The phrases whose first word this is.
    fn beginning_with(&self, word: &str) -> &[Phrase] {
        let lengths = self.lengths.get(first_byte(word)).copied();
        if lengths.unwrap_or_default() & length_bit(word) == 0 {
            return &[];
        }
        self.by_first.get(word).map_or(&[], Vec::as_slice)
    }

    fn search<'p>(&'p self, kind: WordingKind, text: &str, mut take: impl FnMut(&'p Phrase)) {
        self.each(text, |phrase| {
            if phrase.kind == kind {
                take(phrase);
            }
        });
    }

    /// Every phrase that a text says, in its order.
    fn each<'p>(&'p self, text: &str, mut take: impl FnMut(&'p Phrase)) {
        if text.trim().is_empty() {
            return;
        }
        let folded = fold_words(text);
        let mut rest = folded.as_str();
        loop {
            let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
            for phrase in self.beginning_with(word) {
                let only_first = phrase.kind == WordingKind::Undecided;
                if only_first && rest.len() != folded.len() {
                    continue;
                }
                let fits = if phrase.whole {
                    folded == phrase.text
                } else {
                    begins_with(rest, &phrase.text)
                };
                if fits {
                    take(phrase);
                }
            }
            if after.is_empty() {
                return;
            }
            rest = after;
        }
    }
}

/// Where one part of a text ends and the next one explains or adds to it. A hyphen stands inside words.
const BREAKS: [char; 9] = [':', ';', ',', '.', '(', ')', '–', '—', '\n'];

fn first_byte(word: &str) -> usize {
    word.bytes().next().map_or(0, usize::from)
}

/// One bit for each length, the longest words sharing the last.
fn length_bit(word: &str) -> u64 {
    1 << word.len().min(63)
}

/// What follows the longest of these phrases with which a folded text begins.
fn longest<'t, 'p>(
    phrases: impl IntoIterator<Item = &'p String>,
    folded: &'t str,
) -> Option<&'t str> {
    let phrases = phrases.into_iter();
    let fitting = phrases.filter(|phrase| begins_with(folded, phrase));
    let longest = fitting.max_by_key(|phrase| phrase.len())?;
    folded.strip_prefix(longest.as_str()).map(str::trim_start)
}

/// Whether a text begins with these whole words.
fn begins_with(text: &str, words: &str) -> bool {
    text.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn spellings(entry: &Entry<WordingFacts>) -> impl Iterator<Item = &str> {
    let words = [entry.words.fr.as_str(), entry.words.en.as_str()];
    words
        .into_iter()
        .chain(entry.labels.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(kind: WordingKind, whole: bool, category: Option<&str>) -> WordingFacts {
        WordingFacts {
            kind,
            whole,
            category: category.map(str::to_owned),
        }
    }

    fn phrases() -> Phrases {
        let mut phrases = Phrases::default();
        phrases.add(
            "arrêt maladie",
            &facts(WordingKind::Evokes, false, Some("health")),
        );
        phrases.add("à décider", &facts(WordingKind::Undecided, false, None));
        phrases.add(
            "permanent",
            &facts(WordingKind::EndlessDuration, true, None),
        );
        phrases
    }

    #[test]
    fn whole_words_are_found_whatever_their_accents() {
        let phrases = phrases();
        assert_eq!(phrases.evoked("Dates d’arrêt-maladie, motif"), ["health"]);
        assert_eq!(phrases.evoked("Dates d’arre\u{302}t maladie"), ["health"]);
        assert_eq!(
            phrases.evoked("arrêt maladies"),
            Vec::<&str>::new(),
            "another word"
        );
        assert_eq!(phrases.evoked(" "), Vec::<&str>::new());
    }

    #[test]
    fn a_tool_is_only_named_where_nothing_says_what_it_is_for() {
        let mut phrases = phrases();
        for (text, kind) in [
            ("utilisation", WordingKind::ToolOpening),
            ("du", WordingKind::ToolOpening),
            ("d", WordingKind::ToolOpening),
            ("un", WordingKind::ToolOpening),
            ("logiciel", WordingKind::Tool),
            ("grand livre", WordingKind::Tool),
            ("pour", WordingKind::Aim),
        ] {
            phrases.add(text, &facts(kind, false, None));
        }
        let only = |text| phrases.only_names_a_tool(text, 3);
        for tool in [
            "Logiciel de paie",
            "UTILISATION d’un logiciel",
            "Utilisation du Grand Livre",
            "Logiciel de paie, grand livre des comptes clients",
            "Logiciel (version 3)",
        ] {
            assert!(only(tool), "{tool}");
        }
        for purpose in [
            "Payer au moyen d’un logiciel",
            "Logiciel de paie pour payer",
            "Logiciel : payer les salariés",
            "Utilisation du grand stade",
            "Logiciels",
            "",
        ] {
            assert!(!only(purpose), "{purpose}");
        }
        assert_eq!(phrases.without_opening("Utilisation d’un Bidule"), "bidule");
    }

    #[test]
    fn what_is_found_is_told_as_the_list_spells_it() {
        let phrases = phrases();
        let text = "Arret maladie, ARRÊT MALADIE";
        assert_eq!(phrases.said(WordingKind::Evokes, text), ["arrêt maladie"]);
        assert!(phrases.said(WordingKind::NoticeVague, text).is_empty());
    }

    #[test]
    fn what_is_undecided_says_so_first() {
        let phrases = phrases();
        assert!(phrases.says(WordingKind::Undecided, "À décider : comptes ?"));
        assert!(
            !phrases.says(WordingKind::Undecided, "3 ans (à décider)"),
            "a period stands before it"
        );
    }

    #[test]
    fn a_whole_text_is_the_word_and_nothing_else() {
        let phrases = phrases();
        assert!(phrases.says(WordingKind::EndlessDuration, "Permanent."));
        assert!(!phrases.says(
            WordingKind::EndlessDuration,
            "Contrat permanent, puis un an"
        ));
        assert!(!phrases.says(WordingKind::VaguePurpose, "Permanent"));
    }
}
