//! Owns: the search for people's rights on a page.
//! Must not know who has which right.

use super::Spot;
use super::fold::{Text, Token};
use super::lexicon::{Lexicon, Phrase};

/// As many short sentences after one that speaks of rights as are taken for its list.
const LIST: usize = 10;
/// As many words as an item of a list has.
const SHORT: usize = 14;

/// Where a page names each right that the words know.
pub(super) struct Rights<'t> {
    text: &'t Text<'t>,
    lexicon: &'t Lexicon,
    /// For each piece, whether it speaks of rights, or is an item of a list of them.
    about: Vec<bool>,
}

impl<'t> Rights<'t> {
    pub(super) fn of(text: &'t Text<'t>, lexicon: &'t Lexicon) -> Self {
        let mut left = 0_usize;
        let mut about = Vec::with_capacity(text.pieces.len());
        for number in 0..text.pieces.len() {
            let piece = text.piece(number);
            let speaks = piece
                .iter()
                .any(|token| lexicon.rights.cues.contains(&token.stem));
            left = match (speaks, piece.len() <= SHORT) {
                (true, _) => LIST,
                (false, true) => left.saturating_sub(1),
                (false, false) => 0,
            };
            about.push(left > 0);
        }
        Self {
            text,
            lexicon,
            about,
        }
    }

    /// Where a right is named, and not to say that people do not have it.
    pub(super) fn find(&self, code: &str) -> Option<Spot> {
        let words = self.lexicon.rights.by_code.get(code)?;
        (0..self.text.pieces.len()).find_map(|number| {
            let piece = self.text.piece(number);
            if says(piece, &self.lexicon.rights.denials, stem).is_some() {
                return None;
            }
            let weak =
                || says(piece, &words.weak, text).filter(|_| self.about.get(number) == Some(&true));
            let (at, length) = says(piece, &words.strong, stem).or_else(weak)?;
            let from = self.text.pieces.get(number)?.tokens.start + at;
            Some(self.text.spot(from..from + length))
        })
    }
}

fn stem(token: &Token) -> &str {
    &token.stem
}

fn text(token: &Token) -> &str {
    &token.text
}

/// Where one of these phrases stands among tokens, word by word.
fn says(tokens: &[Token], phrases: &[Phrase], word: fn(&Token) -> &str) -> Option<(usize, usize)> {
    phrases.iter().find_map(|phrase| {
        let mut windows = tokens.windows(phrase.len().max(1));
        let same = |window: &[Token]| {
            window
                .iter()
                .zip(phrase)
                .all(|(token, sought)| word(token) == sought)
        };
        Some((windows.position(same)?, phrase.len()))
    })
}
