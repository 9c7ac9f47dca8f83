//! Owns: a stretch of text without break to shaped words and spaces.
//! Must not know: lines and their widths.

use std::ops::Range;
use std::rc::Rc;

use super::breaks::Span;
use super::shape::{Shaper, Word};
use super::typography::{is_invisible, is_space};

/// A word or a space before it stands on a line.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// The shaped word, whole.
    pub(super) word: Rc<Word>,
    /// Which of its glyphs.
    pub(super) glyphs: Range<usize>,
    /// Which span it belongs to.
    pub(super) span: usize,
    /// Where the whole word stands in the text.
    pub(super) text: Range<usize>,
    /// Whether it is a space.
    pub(super) space: bool,
    /// Whether its writer allowed a hyphen after it (U+00AD).
    pub(super) soft: bool,
}

impl Part {
    /// A shaped stretch of the text, whole.
    fn of(word: Rc<Word>, span: usize, text: Range<usize>, space: bool) -> Self {
        Self {
            glyphs: 0..word.glyphs.len(),
            word,
            span,
            text,
            space,
            soft: false,
        }
    }

    /// Its width, in thousandths of an em.
    pub(super) fn units(&self) -> i32 {
        self.word.width(self.glyphs.start, self.glyphs.end)
    }

    /// Whether a word that fits on no line is best cut after this glyph: not after a typed hyphen, which reading
    /// would take for one of ours, nor where it cannot be cut at all.
    pub(super) fn may_end_after(&self, glyph: usize, text: &str) -> bool {
        let own = self.word.glyphs.get(glyph).map_or(0, |glyph| glyph.at);
        let word = text.get(self.text.clone()).unwrap_or_default();
        let hyphen = word
            .get(own as usize..)
            .is_some_and(|rest| rest.starts_with('-'));
        !hyphen && self.can_end_after(glyph)
    }

    /// Whether a word can be cut after this glyph at all: not before an accent, nor inside a stand-in.
    pub(super) fn can_end_after(&self, glyph: usize) -> bool {
        let own = self.word.glyphs.get(glyph).map_or(0, |glyph| glyph.at);
        let next = self.word.glyphs.get(glyph + 1);
        !next.is_some_and(|next| next.advance == 0 || next.at == own)
    }
}

/// Shapes a stretch of the text, cut at spaces and at the ends of spans.
pub(super) fn parts(
    shaper: &mut Shaper<'_>,
    spans: &[Span<'_>],
    text: &str,
    range: Range<usize>,
    ends: &[usize],
) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut from = range.start;
    while from < range.end {
        let span = ends.partition_point(|end| *end <= from);
        let limit = ends.get(span).map_or(range.end, |end| range.end.min(*end));
        let Some((class, length)) = first_run(text.get(from..limit).unwrap_or_default()) else {
            break;
        };
        let own = from..from + length;
        from = own.end;
        let words = text.get(own.clone()).unwrap_or_default();
        match class {
            Class::Hidden => {
                if let Some(part) = parts.last_mut() {
                    part.soft |= words.contains('\u{ad}');
                }
            }
            Class::LineEnd => {}
            Class::Space | Class::Word => {
                let Some(face) = spans.get(span).map(|span| span.face) else {
                    break;
                };
                let word = shaper.shape(face, words);
                parts.push(Part::of(word, span, own, class == Class::Space));
            }
        }
    }
    parts
}

/// The parts before glyph `glyph` of part `index`, and those from it on.
pub(super) fn split(parts: &[Part], index: usize, glyph: usize) -> Option<(Vec<Part>, Vec<Part>)> {
    let mut head: Vec<Part> = parts.get(..index)?.to_vec();
    let mut rest: Vec<Part> = parts.get(index..)?.to_vec();
    let cut = rest.first_mut()?;
    if glyph > cut.glyphs.start {
        let mut first = cut.clone();
        first.glyphs.end = glyph;
        head.push(first);
        cut.glyphs.start = glyph;
    }
    Some((head, rest))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    LineEnd,
    Hidden,
    Word,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            '\n' => Self::LineEnd,
            _ if is_space(c) => Self::Space,
            _ if is_invisible(c) => Self::Hidden,
            _ => Self::Word,
        }
    }
}

/// The class of the first characters and their length in bytes; a space is a run of its own.
fn first_run(text: &str) -> Option<(Class, usize)> {
    let first = text.chars().next()?;
    let class = Class::of(first);
    let alone = matches!(class, Class::Space | Class::LineEnd);
    let run = text
        .chars()
        .take_while(|c| !alone && Class::of(*c) == class);
    let length = run.map(char::len_utf8).sum::<usize>();
    Some((class, length.max(first.len_utf8())))
}
