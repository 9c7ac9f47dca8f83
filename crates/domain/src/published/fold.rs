//! Owns: a page as words: folded, with their stems, where each stands, and which belong to one sentence.
//! Must not know what is looked for.

use super::lexicon::Lexicon;
use super::{Page, Spot};
use crate::catalogue::without_accent;
use std::collections::BTreeMap;
use std::ops::Range;

/// As many words as a sentence has here: a longer one is cut, so that two words of it are near each other.
const LONGEST: usize = 60;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// In lower case, without accents.
    pub(super) text: String,
    /// What it shares with the words of its family.
    pub(super) stem: String,
    /// Which bytes of the passage.
    pub(super) at: Range<usize>,
    /// Whether it begins with a capital letter, or as "iCloud" does.
    pub(super) capital: bool,
    /// Whether it is written in capital letters, two at least.
    pub(super) upper: bool,
}

/// A sentence, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Of which passage.
    pub(super) passage: usize,
    /// Which tokens of the text.
    pub(super) tokens: Range<usize>,
}

/// A page as words.
#[derive(Debug)]
pub(super) struct Text<'p> {
    pub(super) page: &'p Page,
    pub(super) tokens: Vec<Token>,
    pub(super) pieces: Vec<Piece>,
    /// In which piece each token stands.
    pub(super) piece_of: Vec<usize>,
}

impl<'p> Text<'p> {
    /// The words of a page, in the order of reading.
    pub(super) fn of(page: &'p Page, lexicon: &Lexicon) -> Self {
        let mut text = Self {
            page,
            tokens: Vec::new(),
            pieces: Vec::new(),
            piece_of: Vec::new(),
        };
        for (at, passage) in page.passages.iter().enumerate() {
            text.add(at, &passage.text, lexicon);
        }
        text
    }

    fn add(&mut self, passage: usize, words: &str, lexicon: &Lexicon) {
        let tokens = tokens(words, lexicon);
        let mut first = self.tokens.len();
        let mut previous: Option<Token> = None;
        for token in tokens {
            let ends = previous
                .as_ref()
                .is_some_and(|previous| parts(words, previous, &token, lexicon));
            if ends || self.tokens.len() - first >= LONGEST {
                self.close(passage, first);
                first = self.tokens.len();
            }
            previous = Some(token.clone());
            self.tokens.push(token);
        }
        self.close(passage, first);
    }

    fn close(&mut self, passage: usize, first: usize) {
        if first < self.tokens.len() {
            let number = self.pieces.len();
            self.piece_of.resize(self.tokens.len(), number);
            self.pieces.push(Piece {
                passage,
                tokens: first..self.tokens.len(),
            });
        }
    }

    /// The tokens of a piece.
    pub(super) fn piece(&self, number: usize) -> &[Token] {
        let range = self.pieces.get(number).map(|piece| piece.tokens.clone());
        range
            .and_then(|range| self.tokens.get(range))
            .unwrap_or(&[])
    }

    /// Where a stretch of tokens of one passage stands.
    pub(super) fn spot(&self, tokens: Range<usize>) -> Spot {
        let piece = self.piece_of.get(tokens.start).copied().unwrap_or_default();
        let passage = self.pieces.get(piece).map_or(0, |piece| piece.passage);
        let stretch = self.tokens.get(tokens).unwrap_or(&[]);
        let start = stretch.first().map_or(0, |token| token.at.start);
        let end = stretch.last().map_or(start, |token| token.at.end);
        Spot {
            passage,
            range: (start..end).into(),
        }
    }

    /// What stands between a token and the next one; nothing where they are not of one passage.
    pub(super) fn gap(&self, token: usize) -> Option<&'p str> {
        let piece = |at: usize| self.pieces.get(*self.piece_of.get(at)?);
        let passage = piece(token)?.passage;
        if piece(token + 1)?.passage != passage {
            return None;
        }
        let (one, next) = (self.tokens.get(token)?, self.tokens.get(token + 1)?);
        let words = &self.page.passages.get(passage)?.text;
        words.get(one.at.end..next.at.start)
    }

    /// The tokens by their text.
    pub(super) fn by_text(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, token) in self.tokens.iter().enumerate() {
            places.entry(&token.text).or_default().push(at);
        }
        places
    }

    /// The pieces by the stems that stand in them.
    pub(super) fn by_stem(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (token, piece) in self.tokens.iter().zip(&self.piece_of) {
            let pieces = places.entry(&token.stem).or_default();
            if pieces.last() != Some(piece) {
                pieces.push(*piece);
            }
        }
        places
    }
}

/// The words of a text.
pub(super) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, letter) in text.char_indices() {
        // A soft hyphen stands where a line of a PDF divided a word.
        let belongs =
            letter.is_alphanumeric() || matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}');
        match (belongs, begun) {
            (true, None) => begun = Some(at),
            (false, Some(start)) => {
                add(&mut found, text, start..at, lexicon);
                begun = None;
            }
            _ => {}
        }
    }
    if let Some(start) = begun {
        add(&mut found, text, start..text.len(), lexicon);
    }
    found
}

/// Adds a word; two numbers that a line parted at their own hyphen are two ("quatre-vingt-dix").
fn add(found: &mut Vec<Token>, text: &str, at: Range<usize>, lexicon: &Lexicon) {
    let word = text.get(at.clone()).unwrap_or_default();
    let numbers = &lexicon.durations.numbers;
    match word.split_once('\u{ad}') {
        Some((one, two))
            if [one, two]
                .iter()
                .all(|part| numbers.contains_key(&plain(part))) =>
        {
            found.extend(token(text, at.start..at.start + one.len(), lexicon));
            found.extend(token(text, at.end - two.len()..at.end, lexicon));
        }
        _ => found.extend(token(text, at, lexicon)),
    }
}

/// The folded words of a text, without more.
pub(super) fn folded(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| {
        !letter.is_alphanumeric() && !matches!(letter, '\u{300}'..='\u{36f}')
    });
    words.map(plain).filter(|word| !word.is_empty()).collect()
}

fn token(text: &str, at: Range<usize>, lexicon: &Lexicon) -> Option<Token> {
    let word = text.get(at.clone())?;
    let folded = plain(word);
    if folded.is_empty() {
        return None;
    }
    let upper = word.chars().filter(|letter| letter.is_uppercase()).count() > 1
        && !word.chars().any(char::is_lowercase);
    Some(Token {
        stem: lexicon.stem(&folded),
        text: folded,
        at,
        capital: word.chars().take(2).any(char::is_uppercase),
        upper,
    })
}

/// A word in lower case, without accents.
fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match without_accent(letter) {
            Some(plain) => out.push_str(plain),
            None if letter.is_alphanumeric() => out.push(letter),
            None => {}
        }
    }
    out
}

/// Whether a sentence ends between two words that follow each other.
fn parts(text: &str, one: &Token, next: &Token, lexicon: &Lexicon) -> bool {
    let Some(gap) = text.get(one.at.end..next.at.start) else {
        return true;
    };
    if gap.contains([';', '!', '?', '\n', '•', '|', '…']) {
        return true;
    }
    let Some((_, after)) = gap.split_once('.') else {
        return false;
    };
    let short = one.text.len() == 1 || lexicon.is_short(&one.text);
    after.contains(char::is_whitespace) && !short && (next.capital || starts_with_digit(next))
}

fn starts_with_digit(token: &Token) -> bool {
    token
        .text
        .starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether the tokens from a place on are these words.
pub(super) fn is_at(tokens: &[Token], at: usize, words: &[String]) -> bool {
    let stretch = tokens.get(at..at + words.len());
    stretch.is_some_and(|stretch| {
        stretch
            .iter()
            .zip(words)
            .all(|(token, word)| token.text == *word)
    })
}

/// Whether the tokens just before a place are these words.
pub(super) fn is_before(tokens: &[Token], at: usize, words: &[String]) -> bool {
    at.checked_sub(words.len())
        .is_some_and(|from| is_at(tokens, from, words))
}
