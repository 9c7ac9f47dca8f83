//! Owns: the character codes of an embedded font: a fixed one for each pair of glyph and text that it knows.
//! Must not know: which of them a document uses, nor how they are written to a file.

use std::collections::BTreeMap;

use harfrust::ShaperFont;
use harfrust::font::Font;

use super::face::Face;
use super::typography::{SPACES, archival_text};

/// Signs that stand in a string of a PDF as they are, in the order of their numbers.
const SIGNS: &[u8; 91] =
    b" !\"#$&'*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// How many codes two signs tell apart.
const MOST: u16 = 91 * 91;

/// A code as two signs: strings of codes are texts that a PDF holds as they are, a byte for each sign.
pub(crate) fn signs(code: u16) -> [u8; 2] {
    let sign = |number: u16| SIGNS.get(usize::from(number % 91)).copied();
    [code / 91, code].map(|number| sign(number).unwrap_or_default())
}

/// What a code shows and what it says when the text is copied, searched or read aloud.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    /// Glyph of the whole font.
    pub(crate) glyph: u16,
    /// The text behind it.
    pub(crate) text: Box<str>,
    /// The glyph's own advance, in thousandths of an em.
    pub(crate) width: i32,
}

/// The codes of one font. They follow from the font alone, so that parts of a document may be laid out apart.
///
/// One glyph serves several characters (hyphen, soft hyphen, unbreakable hyphen; space and no-break space): with one
/// code a glyph the text would come back altered, and no conformance checker notices.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    codes: Vec<Code>,
    known: BTreeMap<(u16, Box<str>), u16>,
    /// The first code of each glyph.
    firsts: Vec<u16>,
}

impl Codes {
    /// The codes of a font: one for each character it maps, one for each ligature and space beyond, one for each
    /// glyph that no character reaches. Code 0 is never given.
    pub(super) fn of(font: &Font, ligature: impl Fn(&str) -> Option<u16>) -> Self {
        let count = usize::try_from(font.num_glyphs()).unwrap_or(0);
        let mut codes = Self {
            firsts: vec![0; count],
            ..Self::default()
        };
        let measure = ShaperFont::new(font);
        let mut letter = [0_u8; 4];
        for (code, glyph) in font.charmap().unicodes() {
            if let (Some(c), Ok(glyph)) = (char::from_u32(code), u16::try_from(glyph.to_u32())) {
                let text = c.encode_utf8(&mut letter);
                codes.give(&measure, glyph, text, &archival_text(text));
            }
        }
        let space = measure.nominal_glyph(u32::from(' '));
        let space = space.and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
        for (c, glyph) in SPACES.into_iter().zip(std::iter::repeat(space)) {
            let text = c.encode_utf8(&mut letter);
            if let Some(glyph) = glyph.filter(|_| measure.nominal_glyph(c.into()).is_none()) {
                codes.give(&measure, glyph, text, text);
            }
        }
        for text in ["ff", "ft", "fi", "fl", "tt", "fft", "ffi", "ffl"] {
            if let Some(glyph) = ligature(text) {
                codes.give(&measure, glyph, text, text);
            }
        }
        for glyph in (0..u16::MAX).take(count) {
            if codes.first(glyph) == 0 {
                codes.give(&measure, glyph, "", "\u{fffd}");
            }
        }
        codes
    }

    fn give(&mut self, measure: &ShaperFont<'_, '_>, glyph: u16, text: &str, said: &str) {
        let key = (glyph, Box::from(text));
        let code = u16::try_from(self.codes.len() + 1).unwrap_or(MOST);
        if code >= MOST || self.known.contains_key(&key) {
            return;
        }
        self.known.insert(key, code);
        self.codes.push(Code {
            glyph,
            text: said.into(),
            width: measure.glyph_h_advance(u32::from(glyph).into()),
        });
        if let Some(first) = self
            .firsts
            .get_mut(usize::from(glyph))
            .filter(|first| **first == 0)
        {
            *first = code;
        }
    }

    fn first(&self, glyph: u16) -> u16 {
        self.firsts.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    /// The code of this glyph for this text, and whether the code says the text by itself.
    pub(crate) fn code(&self, glyph: u16, text: &str) -> (u16, bool) {
        match self.known.get(&(glyph, Box::from(text))) {
            Some(code) => (*code, true),
            None => (self.first(glyph), false),
        }
    }

    /// What the code shows and says.
    pub(crate) fn get(&self, code: u16) -> Option<&Code> {
        self.codes.get(usize::from(code).checked_sub(1)?)
    }
}

/// The codes that a document uses, by face.
#[derive(Debug, Clone, Default)]
pub(crate) struct Used {
    faces: [Vec<u64>; Face::ALL.len()],
}

impl Used {
    /// Notes a code.
    pub(crate) fn note(&mut self, face: Face, code: u16) {
        let Some(bits) = self.faces.get_mut(face.index()) else {
            return;
        };
        let place = usize::from(code / 64);
        if bits.len() <= place {
            bits.resize(place + 1, 0);
        }
        if let Some(bits) = bits.get_mut(place) {
            *bits |= 1 << (code % 64);
        }
    }

    /// Notes what another part of the document uses.
    pub(crate) fn join(&mut self, other: &Self) {
        for (own, other) in self.faces.iter_mut().zip(&other.faces) {
            if own.len() < other.len() {
                own.resize(other.len(), 0);
            }
            for (own, other) in own.iter_mut().zip(other) {
                *own |= other;
            }
        }
    }

    /// The codes of a face, in order.
    pub(crate) fn of(&self, face: Face) -> Vec<u16> {
        let bits = self.faces.get(face.index()).map_or(&[][..], Vec::as_slice);
        (0..=u16::MAX)
            .zip(
                bits.iter()
                    .flat_map(|bits| (0..64).map(move |bit| bits >> bit & 1)),
            )
            .filter_map(|(code, used)| (used == 1).then_some(code))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Used, signs};
    use crate::text::face::Face;
    use crate::text::shape::Fonts;

    #[test]
    fn one_glyph_keeps_its_texts_apart() {
        let fonts = Fonts::load().expect("the embedded faces are fonts");
        for face in Face::ALL {
            let codes = fonts.codes(face).expect("every face has codes");
            let hyphen = (1..).find(|code| &*codes.get(*code).expect("a code").text == "-");
            let glyph = codes
                .get(hyphen.expect("a hyphen"))
                .expect("its code")
                .glyph;
            let said = |text: &str| {
                let (code, says) = codes.code(glyph, text);
                assert!(says, "{text:?} has a code of its own");
                codes.get(code).expect("the code").text.clone()
            };
            for text in ["-", "\u{ad}", "\u{2011}"] {
                assert_eq!(&*said(text), text);
            }
            assert!(
                !codes.code(glyph, "autre").1,
                "another text is told beside the code"
            );
            assert!(codes.get(0).is_none(), "code 0 is the missing glyph");
        }
    }

    #[test]
    fn every_glyph_has_a_code_that_two_signs_tell() {
        let fonts = Fonts::load().expect("the embedded faces are fonts");
        for face in Face::ALL {
            let codes = fonts.codes(face).expect("every face has codes");
            let glyphs = codes.firsts.len();
            assert!(glyphs > 1_000 && codes.codes.len() >= glyphs, "{face:?}");
            assert!(codes.firsts.iter().all(|first| *first != 0), "{face:?}");
        }
        let all: Vec<[u8; 2]> = (0..MOST).map(signs).collect();
        assert!(all.is_sorted_by(|one, next| one < next));
        let plain = |sign: &u8| matches!(sign, b' '..=b'~') && !br"()\%".contains(sign);
        assert!(all.as_flattened().iter().all(plain));
    }

    #[test]
    fn used_codes_come_in_order_whoever_noted_them() {
        let (mut one, mut other) = (Used::default(), Used::default());
        one.note(Face::Italic, 700);
        other.note(Face::Italic, 3);
        other.note(Face::Regular, 64);
        one.join(&other);
        assert_eq!(one.of(Face::Italic), [3, 700]);
        assert_eq!(one.of(Face::Regular), [64]);
        assert_eq!(one.of(Face::SemiBold), [0_u16; 0]);
    }
}
