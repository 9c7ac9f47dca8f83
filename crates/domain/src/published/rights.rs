//! Owns: the search for people's rights on a page.
//! Must not know who has which right.

use super::Spot;
use super::fold::{Text, Token};
use super::lexicon::{Lexicon, Phrase};

/// As many short sentences after one that speaks of rights as are taken for its list.
const LIST: usize = 10;
/// As many words as an item of a list has.
const SHORT: usize = 14;
/// As many items of a list as a longer sentence counts for.
const LONG: usize = 4;

/// Where a page names each right that the words know.
pub(super) struct Rights<'t> {
    text: &'t Text<'t>,
    lexicon: &'t Lexicon,
    /// For each piece, whether it speaks of rights, or is an item of a list of them.
    about: Vec<bool>,
}

impl<'t> Rights<'t> {
    pub(super) fn of(text: &'t Text<'t>, lexicon: &'t Lexicon) -> Self {
        let cues = &lexicon.rights.cues;
        let speaks = |piece: &[Token]| piece.iter().any(|token| cues.contains(&token.stem));
        Self {
            text,
            lexicon,
            about: listed(text, speaks),
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

/// For each piece, whether one of these phrases (stems) stands in it or in one shortly before.
pub(super) fn after(text: &Text<'_>, phrases: &[Phrase]) -> Vec<bool> {
    listed(text, |piece| says(piece, phrases, stem).is_some())
}

/// For each piece, whether it speaks of something, or is an item of the list that follows. A long sentence counts for
/// several items: an answer to a question is one.
fn listed(text: &Text<'_>, speaks: impl Fn(&[Token]) -> bool) -> Vec<bool> {
    let mut left = 0_usize;
    let each = (0..text.pieces.len()).map(|number| {
        let piece = text.piece(number);
        left = match (speaks(piece), piece.len() <= SHORT) {
            (true, _) => LIST,
            (false, true) => left.saturating_sub(1),
            (false, false) => left.saturating_sub(LONG),
        };
        left > 0
    });
    each.collect()
}

pub(super) fn stem(token: &Token) -> &str {
    &token.stem
}

fn text(token: &Token) -> &str {
    &token.text
}

/// Where one of these phrases stands among tokens, word by word.
pub(super) fn says(
    tokens: &[Token],
    phrases: &[Phrase],
    word: fn(&Token) -> &str,
) -> Option<(usize, usize)> {
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
