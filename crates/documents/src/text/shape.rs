//! Owns: words to glyphs, with a cache; which characters the fonts lack, and what stands for them.
//! Must not know: lines, pages, or who asked.

use std::ops::Range;
use std::rc::Rc;

use harfrust::font::Font;
use harfrust::{
    Buffer, ClusterLevel, Direction, Script, ShapeOptions, ShapePlan, ShaperFont, shape,
};

use super::cache::Cache;
use super::codes::Codes;
use super::face::Face;
use super::typography::{archival_text, is_space};

/// A glyph of a word; lengths in thousandths of an em.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    /// Code in the face's [`Codes`].
    pub(crate) code: u16,
    /// How far the pen moves, kerning included.
    pub(crate) advance: i32,
    /// How far the glyph stands from the pen.
    pub(crate) offset: (i32, i32),
    /// Byte of the word where its text begins; glyphs of one text share it.
    pub(crate) at: u32,
}

/// A shaped word.
#[derive(Debug)]
pub(crate) struct Word {
    /// Its face.
    pub(crate) face: Face,
    /// Its glyphs from left to right.
    pub(crate) glyphs: Vec<Glyph>,
    /// Stretches of glyphs whose codes do not say their text, with the text; in order.
    pub(crate) told: Vec<(Range<usize>, Box<str>)>,
    /// Characters that the face lacks.
    pub(crate) missing: Vec<char>,
}

impl Word {
    fn empty(face: Face) -> Self {
        Self {
            face,
            glyphs: Vec::new(),
            told: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// Width of a range of glyphs, in thousandths of an em.
    pub(crate) fn width(&self, from: usize, to: usize) -> i32 {
        self.glyphs
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .map(|glyph| glyph.advance)
            .sum()
    }
}

/// The three faces and their codes, ready to shape; outlives every [`Shaper`].
pub(crate) struct Fonts {
    fonts: Vec<(Font, Codes)>,
}

impl Fonts {
    /// Reads the embedded faces; `None` if one of them is not a font.
    pub(crate) fn load() -> Option<Self> {
        let fonts = Face::ALL.into_iter().map(|face| {
            let font = Font::new(face.bytes().to_vec(), 0)?;
            let codes = Codes::of(&font, |text| ligature(&font, text));
            Some((font, codes))
        });
        fonts.collect::<Option<_>>().map(|fonts| Self { fonts })
    }

    /// One face for queries about its metrics.
    pub(crate) fn get(&self, face: Face) -> Option<&Font> {
        self.fonts.get(face.index()).map(|(font, _)| font)
    }

    /// The codes of a face.
    pub(crate) fn codes(&self, face: Face) -> Option<&Codes> {
        self.fonts.get(face.index()).map(|(_, codes)| codes)
    }
}

/// The one glyph that the font makes of this text, if it makes one.
fn ligature(font: &Font, text: &str) -> Option<u16> {
    let mut buffer = prepared(Buffer::new(), text);
    shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).ok()?;
    match buffer.glyph_infos() {
        [one] if one.glyph_id != 0 => u16::try_from(one.glyph_id).ok(),
        _ => None,
    }
}

/// The buffer with a text and how it is to be shaped.
fn prepared(mut buffer: Buffer, text: &str) -> Buffer {
    buffer.reset();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    // No face holds a script that runs the other way: the order of the text is that of the stand-ins.
    buffer.set_direction(Direction::LeftToRight);
    // Each character keeps its own cluster, so that each glyph knows its text.
    buffer.set_cluster_level(ClusterLevel::Characters);
    if matches!(buffer.script(), None | Some(Script::COMMON)) {
        buffer.set_script(Some(Script::LATIN));
    }
    buffer.set_language(None);
    buffer
}

struct Shelf<'a> {
    face: Face,
    font: ShaperFont<'a, 'a>,
    codes: &'a Codes,
    latin: ShapePlan,
    words: Cache<Rc<Word>>,
}

/// Shapes words and remembers them.
pub(crate) struct Shaper<'a> {
    shelves: Vec<Shelf<'a>>,
    buffer: Buffer,
}

impl<'a> Shaper<'a> {
    /// A shaper over loaded faces.
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        let shelf = |(face, (font, codes)): (Face, &'a (Font, Codes))| Shelf {
            face,
            font: ShaperFont::new(font),
            codes,
            latin: ShapePlan::new(font, Direction::LeftToRight, Some(Script::LATIN), None, &[]),
            words: Cache::new(),
        };
        Self {
            shelves: Face::ALL.into_iter().zip(&fonts.fonts).map(shelf).collect(),
            buffer: Buffer::new(),
        }
    }

    /// The word's glyphs in this face.
    pub(crate) fn shape(&mut self, face: Face, text: &str) -> Rc<Word> {
        let Some(shelf) = self.shelves.get_mut(face.index()) else {
            return Rc::new(Word::empty(face));
        };
        if let Some(word) = shelf.words.get(text) {
            return Rc::clone(word);
        }
        let buffer = std::mem::replace(&mut self.buffer, Buffer::new());
        let (word, buffer) = shelf.make(buffer, text);
        self.buffer = buffer;
        let word = Rc::new(word);
        shelf.words.insert(text, Rc::clone(&word));
        word
    }

    /// The hyphen at the end of a divided word; its text is U+00AD, which copying and reading aloud leave out.
    pub(crate) fn soft_hyphen(&mut self, face: Face) -> Rc<Word> {
        let hyphen = self.shape(face, "-");
        let codes = self.shelves.get(face.index()).map(|shelf| shelf.codes);
        let shown = hyphen.glyphs.first().zip(codes).and_then(|(glyph, codes)| {
            let (code, _) = codes.code(codes.get(glyph.code)?.glyph, "\u{ad}");
            Some(Glyph { code, ..*glyph })
        });
        let word = Word {
            glyphs: shown.into_iter().collect(),
            ..Word::empty(face)
        };
        Rc::new(word)
    }
}

impl Shelf<'_> {
    fn make(&self, buffer: Buffer, text: &str) -> (Word, Buffer) {
        let mut buffer = prepared(buffer, text);
        let latin = buffer.script() == Some(Script::LATIN);
        let options = ShapeOptions::new().plan(latin.then_some(&self.latin));
        let mut word = Word::empty(self.face);
        if shape(&self.font, &mut buffer, options).is_ok() {
            self.collect(&buffer, text, &mut word);
        }
        (word, buffer)
    }

    /// The glyphs of each cluster, with the text from its first byte to that of the next cluster.
    fn collect(&self, buffer: &Buffer, text: &str, word: &mut Word) {
        let infos = buffer.glyph_infos();
        let mut starts: Vec<u32> = infos.iter().map(|info| info.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut glyphs = infos.iter().zip(buffer.glyph_positions()).peekable();
        while let Some((info, _)) = glyphs.peek() {
            let at = info.cluster;
            let next = starts.partition_point(|start| *start <= at);
            let end = starts.get(next).map_or(text.len(), |end| *end as usize);
            let behind = text.get(at as usize..end).unwrap_or_default();
            let first = word.glyphs.len();
            let (mut lacks, mut says) = (false, true);
            while let Some((info, position)) = glyphs.next_if(|(info, _)| info.cluster == at) {
                let shared = word.glyphs.len() > first;
                let glyph = u16::try_from(info.glyph_id).unwrap_or(0);
                let (code, own) = self.codes.code(glyph, behind);
                lacks |= glyph == 0;
                says &= own && !shared;
                word.glyphs.push(Glyph {
                    code,
                    advance: position.x_advance,
                    offset: (position.x_offset, position.y_offset),
                    at,
                });
            }
            if lacks {
                word.glyphs.truncate(first);
                says = self.stand_in(behind, at, word);
            }
            if !says {
                let told = archival_text(behind).into();
                word.told.push((first..word.glyphs.len(), told));
            }
        }
    }

    /// A space of another width prints as a space; anything else is reported and prints as its number (`[U+65E5]`),
    /// which is to be told as the text itself. Says whether the codes do that.
    fn stand_in(&self, text: &str, at: u32, word: &mut Word) -> bool {
        if text.chars().all(is_space) {
            let mut says = true;
            for c in text.chars() {
                says &= self.nominal(' ', c, at, word);
            }
            return says;
        }
        word.missing.extend(text.chars());
        for c in text.chars() {
            for shown in format!("[U+{:04X}]", u32::from(c)).chars() {
                self.nominal(shown, shown, at, word);
            }
        }
        false
    }

    /// Adds the plain glyph of a character, and says whether its code tells `text`.
    fn nominal(&self, shown: char, text: char, at: u32, word: &mut Word) -> bool {
        let glyph = self.font.nominal_glyph(u32::from(shown));
        let glyph = glyph.map_or(0, |glyph| glyph.to_u32());
        let glyph = u16::try_from(glyph).unwrap_or(0);
        let (code, says) = self.codes.code(glyph, text.encode_utf8(&mut [0; 4]));
        word.glyphs.push(Glyph {
            code,
            advance: self.font.glyph_h_advance(u32::from(glyph).into()),
            offset: (0, 0),
            at,
        });
        says
    }
}

#[cfg(test)]
mod tests {
    use super::{Fonts, Shaper};
    use crate::text::face::Face;

    #[test]
    fn what_the_face_lacks_stands_as_its_number_and_tells_its_text() {
        let fonts = Fonts::load().expect("the embedded faces are fonts");
        let mut shaper = Shaper::new(&fonts);
        let word = shaper.shape(Face::Regular, "a日b");
        let codes = fonts.codes(Face::Regular).expect("codes");
        let shown: String = word
            .glyphs
            .iter()
            .filter_map(|glyph| codes.get(glyph.code))
            .map(|code| &*code.text)
            .collect();
        assert_eq!(shown, "a[U+65E5]b");
        assert_eq!(word.told, [(1..9, "日".into())]);
        assert_eq!(word.missing, ['日']);
    }

    #[test]
    fn text_that_a_code_cannot_say_is_told_beside_it() {
        let fonts = Fonts::load().expect("the embedded faces are fonts");
        let mut shaper = Shaper::new(&fonts);
        let word = shaper.shape(Face::Regular, "e\u{301}tre");
        assert_eq!(word.told, [(0..1, "e\u{301}".into())]);
        for plain in [
            "effort",
            "offte",
            "Łódź",
            "Москва",
            "sous\u{2011}traitant",
            "\u{2003}",
        ] {
            let word = shaper.shape(Face::Regular, plain);
            assert!(
                word.told.is_empty(),
                "{plain} is said by codes: {:?}",
                word.told
            );
        }
    }
}
