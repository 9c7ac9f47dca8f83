//! Owns: what the codes of a font mean, as its map to Unicode says (`beginbfchar`, `beginbfrange`).
//! Must not know where the map comes from. Writers differ in how they lay one out: only what maps is looked for.

use std::collections::BTreeMap;

/// As many codes as a map may have: all of two bytes.
const MOST: usize = 70_000;
/// As many letters as one code may stand for.
const LETTERS: usize = 32;

/// What codes mean, by their length in bytes and their value.
#[derive(Debug, Default)]
pub(super) struct Codes {
    letters: BTreeMap<(usize, u32), String>,
    lengths: Vec<usize>,
}

/// What stands in a map: a string of bytes, a bracket, a word.
enum Piece<'m> {
    Bytes(Vec<u8>),
    Open,
    Close,
    Word(&'m [u8]),
}

impl Codes {
    /// Reads a map; nothing where it maps nothing.
    pub(super) fn of(map: &[u8]) -> Option<Self> {
        let mut codes = Self::default();
        let (mut strings, mut list): (Vec<Vec<u8>>, Option<Vec<Vec<u8>>>) = (Vec::new(), None);
        let (mut single, mut range) = (false, false);
        let mut rest = map;
        while let Some(piece) = next(&mut rest) {
            match (piece, &mut list) {
                (Piece::Bytes(bytes), Some(list)) => list.push(bytes),
                (Piece::Bytes(bytes), None) => strings.push(bytes),
                (Piece::Open, _) => list = Some(Vec::new()),
                (Piece::Close, _) => {
                    if let (true, [low, _], Some(list)) = (range, strings.as_slice(), list.take()) {
                        codes.list(low, &list);
                    }
                    list = None;
                    strings.clear();
                }
                (Piece::Word(word), _) => {
                    single = word == b"beginbfchar";
                    range = word == b"beginbfrange";
                    strings.clear();
                }
            }
            match strings.as_slice() {
                [code, letters] if single => codes.add(code.len(), value(code), letters, 0),
                [low, high, letters] if range => codes.range(low, high, letters),
                _ => continue,
            }
            strings.clear();
        }
        codes.lengths = codes.letters.keys().map(|(length, _)| *length).collect();
        codes.lengths.dedup();
        (!codes.letters.is_empty()).then_some(codes)
    }

    fn add(&mut self, length: usize, code: Option<u32>, letters: &[u8], more: u32) {
        let units = letters.chunks(2).take(LETTERS).map(|pair| match pair {
            [high, low] => u16::from_be_bytes([*high, *low]),
            [low] => u16::from(*low),
            _ => 0,
        });
        let mut units: Vec<u16> = units.collect();
        if let Some(last) = units.last_mut() {
            *last = last.wrapping_add(u16::try_from(more).unwrap_or_default());
        }
        if let Some(code) = code.filter(|_| self.letters.len() < MOST) {
            let text = String::from_utf16_lossy(&units);
            self.letters.insert((length, code), text);
        }
    }

    fn range(&mut self, low: &[u8], high: &[u8], letters: &[u8]) {
        let (Some(first), Some(last)) = (value(low), value(high)) else {
            return;
        };
        let far = first.saturating_add(0xffff);
        for code in first..=last.min(far) {
            self.add(low.len(), Some(code), letters, code - first);
        }
    }

    fn list(&mut self, low: &[u8], letters: &[Vec<u8>]) {
        let Some(first) = value(low) else {
            return;
        };
        for (more, letters) in (0..).zip(letters) {
            self.add(low.len(), first.checked_add(more), letters, 0);
        }
    }

    /// What a string of codes says; codes that the map does not know say nothing.
    pub(super) fn write(&self, codes: &[u8], out: &mut String) {
        let shortest = self.lengths.first().copied().unwrap_or(1).max(1);
        let mut rest = codes;
        while !rest.is_empty() {
            let known = self.lengths.iter().find_map(|length| {
                let code = value(rest.get(..*length)?)?;
                Some((*length, self.letters.get(&(*length, code))?))
            });
            if let Some((_, letters)) = known {
                out.push_str(letters);
            }
            let length = known.map_or(shortest, |(length, _)| length.max(1));
            rest = rest.get(length..).unwrap_or_default();
        }
    }
}

/// A code of at most four bytes as a number.
fn value(code: &[u8]) -> Option<u32> {
    let fits = (1..=4).contains(&code.len());
    fits.then(|| code.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// The next piece of a map, which then begins behind it.
fn next<'m>(rest: &mut &'m [u8]) -> Option<Piece<'m>> {
    let map = *rest;
    let start = map.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let map = map.get(start..)?;
    let (piece, length) = match map.first()? {
        b'<' if map.get(1) == Some(&b'<') => (Piece::Word(map.get(..2)?), 2),
        b'<' => {
            let end = map
                .iter()
                .position(|byte| *byte == b'>')
                .unwrap_or(map.len() - 1);
            (Piece::Bytes(bytes(map.get(1..end)?)), end + 1)
        }
        b'[' => (Piece::Open, 1),
        b']' => (Piece::Close, 1),
        _ => {
            let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'[' | b']');
            let end = map
                .iter()
                .skip(1)
                .position(ends)
                .map_or(map.len(), |end| end + 1);
            (Piece::Word(map.get(..end)?), end)
        }
    };
    *rest = map.get(length..).unwrap_or_default();
    Some(piece)
}

fn bytes(digits: &[u8]) -> Vec<u8> {
    let digits = digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16));
    let digits: Vec<u8> = digits
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    let pair = |pair: &[u8]| match pair {
        [high, low] => high << 4 | low,
        [high] => high << 4,
        _ => 0,
    };
    digits.chunks(2).map(pair).collect()
}
