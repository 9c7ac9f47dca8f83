//! Owns: words to glyphs, with a cache; which characters the fonts lack.
//! Must not know: lines, pages, or who asked.

use std::collections::BTreeMap;
use std::sync::Arc;

use harfrust::font::Font;
use harfrust::{
    Buffer, ClusterLevel, Direction, Script, ShapeOptions, ShapePlan, ShaperFont, shape,
};

use super::codes::CodeTable;
use super::face::Face;
use super::typography::{archival_text, is_space};

/// Stands where the font has no glyph (WHITE SQUARE); its code says the character that is missing.
const STAND_IN: char = '\u{25a1}';

/// A glyph of a word; lengths in thousandths of an em.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    /// Code in the face's [`CodeTable`].
    pub(crate) code: u16,
    /// How far the pen moves, kerning included.
    pub(crate) advance: i32,
    /// How far the glyph stands from the pen.
    pub(crate) offset: (i32, i32),
    /// Byte of the word where its text begins.
    pub(crate) at: u32,
}

/// A shaped word.
#[derive(Debug)]
pub(crate) struct Word {
    /// Its face.
    pub(crate) face: Face,
    /// Its glyphs from left to right.
    pub(crate) glyphs: Vec<Glyph>,
    /// Its text, where the codes alone do not give it back.
    pub(crate) actual: Option<Box<str>>,
    /// Characters that the face lacks.
    pub(crate) missing: Vec<char>,
}

impl Word {
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

/// The three faces, ready to shape; outlives the [`Shaper`].
pub(crate) struct Fonts {
    fonts: Vec<Font>,
}

impl Fonts {
    /// Reads the embedded faces; `None` if one of them is not a font.
    pub(crate) fn load() -> Option<Self> {
        let fonts: Option<Vec<Font>> = Face::ALL
            .into_iter()
            .map(|face| Font::new(face.bytes().to_vec(), 0))
            .collect();
        fonts.map(|fonts| Self { fonts })
    }

    /// One face for queries about its metrics.
    pub(crate) fn get(&self, face: Face) -> Option<&Font> {
        self.fonts.get(face.index())
    }
}

struct Shelf<'a> {
    font: ShaperFont<'a, 'a>,
    latin: ShapePlan,
    words: BTreeMap<Box<str>, Arc<Word>>,
    codes: CodeTable,
}

/// Shapes words and remembers them.
pub(crate) struct Shaper<'a> {
    shelves: Vec<Shelf<'a>>,
    buffer: Buffer,
}

impl<'a> Shaper<'a> {
    /// A shaper over loaded faces.
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        let shelf = |font: &'a Font| Shelf {
            font: ShaperFont::new(font),
            latin: ShapePlan::new(font, Direction::LeftToRight, Some(Script::LATIN), None, &[]),
            words: BTreeMap::new(),
            codes: CodeTable::default(),
        };
        Self {
            shelves: fonts.fonts.iter().map(shelf).collect(),
            buffer: Buffer::new(),
        }
    }

    /// The word's glyphs in this face.
    pub(crate) fn shape(&mut self, face: Face, text: &str) -> Arc<Word> {
        let Some(shelf) = self.shelves.get_mut(face.index()) else {
            return Arc::new(Word {
                face,
                glyphs: Vec::new(),
                actual: None,
                missing: Vec::new(),
            });
        };
        if let Some(word) = shelf.words.get(text) {
            return Arc::clone(word);
        }
        let word = Arc::new(shelf.make(&mut self.buffer, face, text));
        shelf.words.insert(text.into(), Arc::clone(&word));
        word
    }

    /// The hyphen at the end of a divided word; its text is U+00AD, which copying and reading aloud leave out.
    pub(crate) fn soft_hyphen(&mut self, face: Face) -> Arc<Word> {
        let hyphen = self.shape(face, "-");
        let (Some(glyph), Some(shelf)) =
            (hyphen.glyphs.first(), self.shelves.get_mut(face.index()))
        else {
            return hyphen;
        };
        let Some((shown, width)) = shelf
            .codes
            .get(glyph.code)
            .map(|code| (code.glyph, code.width))
        else {
            return hyphen;
        };
        let glyph = Glyph {
            code: shelf.codes.code(shown, "\u{ad}", width),
            ..*glyph
        };
        Arc::new(Word {
            face,
            glyphs: vec![glyph],
            actual: None,
            missing: Vec::new(),
        })
    }

    /// The codes given so far, by face.
    pub(crate) fn into_codes(self) -> Vec<(Face, CodeTable)> {
        Face::ALL
            .into_iter()
            .zip(self.shelves.into_iter().map(|shelf| shelf.codes))
            .collect()
    }
}

impl Shelf<'_> {
    fn make(&mut self, buffer: &mut Buffer, face: Face, text: &str) -> Word {
        buffer.reset();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // Each character keeps its own cluster, so that each glyph knows its text.
        buffer.set_cluster_level(ClusterLevel::Characters);
        if matches!(buffer.script(), None | Some(Script::COMMON)) {
            buffer.set_script(Some(Script::LATIN));
        }
        let latin =
            buffer.script() == Some(Script::LATIN) && buffer.direction() == Direction::LeftToRight;
        buffer.set_language(None);
        let options = ShapeOptions::new().plan(latin.then_some(&self.latin));
        let mut word = Word {
            face,
            glyphs: Vec::new(),
            actual: None,
            missing: Vec::new(),
        };
        if shape(&self.font, buffer, options).is_ok() {
            self.collect(buffer, text, &mut word);
        }
        word
    }

    fn collect(&mut self, buffer: &Buffer, text: &str, word: &mut Word) {
        let mut starts: Vec<u32> = buffer
            .glyph_infos()
            .iter()
            .map(|info| info.cluster)
            .collect();
        starts.sort_unstable();
        starts.dedup();
        let mut previous = None;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let next = starts.partition_point(|start| *start <= info.cluster);
            let end = starts.get(next).map_or(text.len(), |end| *end as usize);
            let behind = text.get(info.cluster as usize..end).unwrap_or_default();
            let shared = previous == Some(info.cluster);
            previous = Some(info.cluster);
            if shared && word.actual.is_none() {
                word.actual = Some(archival_text(text).into());
            }
            let glyph = u16::try_from(info.glyph_id).unwrap_or(0);
            let (code, natural) = if glyph == 0 {
                self.stand_in(behind, word)
            } else {
                self.known(glyph, if shared { "\u{200b}" } else { behind })
            };
            let advance = if glyph == 0 {
                natural
            } else {
                position.x_advance
            };
            let offset = (position.x_offset, position.y_offset);
            word.glyphs.push(Glyph {
                code,
                advance,
                offset,
                at: info.cluster,
            });
        }
    }

    fn known(&mut self, glyph: u16, text: &str) -> (u16, i32) {
        let width = self.font.glyph_h_advance(u32::from(glyph).into());
        (self.codes.code(glyph, &archival_text(text), width), width)
    }

    /// A space of another width prints as a space; anything else is reported and prints as a square.
    fn stand_in(&mut self, text: &str, word: &mut Word) -> (u16, i32) {
        let space = text.chars().all(is_space);
        if !space {
            word.missing.extend(text.chars());
        }
        let shown = u32::from(if space { ' ' } else { STAND_IN });
        let glyph = self
            .font
            .nominal_glyph(shown)
            .map_or(0, |glyph| glyph.to_u32());
        self.known(u16::try_from(glyph).unwrap_or(0), text)
    }
}
