//! Owns: the search for what the register describes in words: which sentence of the page says most of them.
//! Must not know whether it is a purpose or a recipient.

use super::Spot;
use super::durations::Span;
use super::fold::{Text, Token, tokens};
use super::lexicon::Lexicon;
use super::rights::after;
use std::collections::{BTreeMap, BTreeSet};

/// The weight of a word that nothing else of the register uses.
const WHOLE: u32 = 1_200;
/// That of a word that most notices have.
const WEAK: u32 = 400;
/// How much of the weight must be found in one sentence, in hundredths.
const IN_ONE: u32 = 51;
/// The same in two that follow each other.
const IN_TWO: u32 = 70;
/// As many words of one text as are looked at.
const MOST: usize = 64;

/// The sentences of a page by the stems in them.
pub(super) struct Index<'t> {
    text: &'t Text<'t>,
    by_stem: BTreeMap<&'t str, Vec<usize>>,
    /// For each piece, whether the page says there what it uses data for.
    aims: Vec<bool>,
    /// For each piece, whether it is short and says how long something is kept, and no more ("Factures : dix ans").
    kept: Vec<bool>,
}

/// How much a sentence must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Most of the words.
    Usual,
    /// Most of the words; where a single one of them is telling, all of them, or where the page speaks of its aims, and
    /// not in a line that only says how long something is kept.
    Aims,
}

/// As many words as such a line has.
const SHORT: usize = 10;

/// How many texts of the register hold a stem.
pub(super) type Spread = BTreeMap<String, u32>;

/// The stems of a text that say something, each once, with whether most notices have it. All of them, where none does.
pub(super) fn telling(text: &str, lexicon: &Lexicon) -> Vec<(String, bool)> {
    let all = tokens(text, lexicon);
    let says = |word: &str| !lexicon.stop.contains(word) && word.len() > 1;
    let mut found: Vec<(String, bool)> = Vec::new();
    let silent = !all.iter().any(|token| says(&token.text));
    for token in all.iter().filter(|token| silent || says(&token.text)) {
        if found.len() < MOST && !found.iter().any(|(stem, _)| *stem == token.stem) {
            let weak = lexicon.weak.contains(&token.stem);
            found.push((token.stem.clone(), weak));
        }
    }
    found
}

/// In how many of these texts each stem stands.
pub(super) fn spread<'s>(texts: impl Iterator<Item = &'s str>, lexicon: &Lexicon) -> Spread {
    let mut spread = Spread::new();
    for (stem, _) in texts.flat_map(|text| telling(text, lexicon)) {
        *spread.entry(stem).or_default() += 1;
    }
    spread
}

impl<'t> Index<'t> {
    /// A page, with where it says lengths of time.
    pub(super) fn of(text: &'t Text<'t>, lexicon: &Lexicon, spans: &[(Span, Spot)]) -> Self {
        let starts: BTreeSet<(usize, usize)> = spans
            .iter()
            .map(|(_, at)| (at.passage, at.range.start))
            .collect();
        let kept = text.pieces.iter().map(|piece| {
            let tokens = text.tokens.get(piece.tokens.clone()).unwrap_or(&[]);
            let says = |token: &Token| starts.contains(&(piece.passage, token.at.start));
            tokens.len() <= SHORT && tokens.iter().any(says)
        });
        Self {
            text,
            by_stem: text.by_stem(),
            aims: after(text, &lexicon.aims),
            kept: kept.collect(),
        }
    }

    /// The sentence, or the two neighbours, that say most of a text's words, where that is enough of them.
    pub(super) fn find(
        &self,
        sought: &str,
        spread: &Spread,
        lexicon: &Lexicon,
        care: Care,
    ) -> Option<Spot> {
        let words = telling(sought, lexicon);
        let weights: Vec<u32> = words.iter().map(|word| weight(word, spread)).collect();
        let total: u32 = weights.iter().sum();
        let telling = words.iter().filter(|(_, weak)| !weak).count();
        let fewest = telling.clamp(1, 2);
        let mut masks = self.masks(&words);
        if care == Care::Aims {
            self.leave_out(&mut masks, words.len(), telling);
        }
        let mut best: Option<(u32, usize)> = None;
        for (piece, mask) in masks.iter().enumerate().filter(|(_, mask)| **mask != 0) {
            let alone = score(*mask, &weights);
            let next = masks.get(piece + 1).copied().unwrap_or_default();
            let both = score(mask | next, &weights);
            let enough = |found: u32, mask: u64, share: u32| {
                found * 100 >= total * share && mask.count_ones() as usize >= fewest
            };
            let fits = enough(alone, *mask, IN_ONE) || enough(both, mask | next, IN_TWO);
            let found = alone.max(both);
            if fits && best.is_none_or(|(most, _)| found > most) {
                best = Some((found, piece));
            }
        }
        let (_, piece) = best?;
        let tokens = self.text.pieces.get(piece)?.tokens.clone();
        Some(self.text.spot(tokens))
    }

    /// Leaves out the pieces that are no evidence of an aim.
    fn leave_out(&self, masks: &mut [u64], words: usize, telling: usize) {
        for (piece, mask) in masks.iter_mut().enumerate() {
            let kept = self.kept.get(piece) == Some(&true);
            let aims = self.aims.get(piece) == Some(&true);
            let whole = mask.count_ones() as usize == words;
            if telling <= 1 && (kept || !whole && !aims) {
                *mask = 0;
            }
        }
    }

    /// Which of the words stand in each piece: the first of them is the lowest bit.
    fn masks(&self, words: &[(String, bool)]) -> Vec<u64> {
        let mut masks = vec![0; self.text.pieces.len()];
        for (bit, (stem, _)) in words.iter().enumerate() {
            for piece in self.by_stem.get(stem.as_str()).into_iter().flatten() {
                if let Some(mask) = masks.get_mut(*piece) {
                    *mask |= 1 << bit;
                }
            }
        }
        masks
    }
}

fn weight((stem, weak): &(String, bool), spread: &Spread) -> u32 {
    let whole = if *weak { WEAK } else { WHOLE };
    // A word of many texts tells less, but never nothing.
    whole / spread.get(stem).copied().unwrap_or(1).clamp(1, 4)
}

fn score(mask: u64, weights: &[u32]) -> u32 {
    let bits = weights.iter().enumerate();
    bits.filter(|(bit, _)| mask & (1 << bit) != 0)
        .map(|(_, weight)| weight)
        .sum()
}
