//! Owns: spans of text to lines of a given width.
//! Must not know: where lines go on a page, nor what their spans mean.

use std::ops::Range;
use std::rc::Rc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::face::Face;
use super::hyphen;
use super::parts::{Part, parts, split};
use super::shape::{Shaper, Word};
use super::typography::{clean_into, holds_together};
use crate::block::Lang;

/// Rounding must not push the last word of an exactly measured line to the next one.
const SLACK: f32 = 0.01;
/// A word is divided only where leaving it out would leave this part of the line empty.
const HOLE: f32 = 0.22;

/// Room kept for a hyphen, in thousandths of an em; the widest face needs 317.
const HYPHEN: i32 = 320;

/// A stretch of text of one face and one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span<'t> {
    /// Its characters.
    pub(crate) text: &'t str,
    /// Its face.
    pub(crate) face: Face,
    /// Its language, for hyphenation.
    pub(crate) lang: Lang,
}

/// How lines are set; lengths in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    /// Size of the type.
    pub(crate) size: f32,
    /// Room for each line.
    pub(crate) width: f32,
    /// Whether words may be divided where a line would else stay too empty.
    pub(crate) hyphenate: bool,
}

/// Part of a word on a line.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// Distance of its left edge from the line's, in points.
    pub(crate) x: f32,
    /// Its width, in points.
    pub(crate) width: f32,
    /// The word.
    pub(crate) word: Rc<Word>,
    /// Which of the word's glyphs.
    pub(crate) glyphs: Range<usize>,
    /// Which of the spans it belongs to.
    pub(crate) span: usize,
}

/// A line; empty where the text has an empty line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// Its pieces from left to right.
    pub(crate) pieces: Vec<Piece>,
    /// Width of what is seen: without the spaces at its end; in points.
    pub(crate) width: f32,
}

/// Breaks the spans into lines no wider than the setting's width.
///
/// A word wider than a line is divided anywhere rather than run over the edge.
pub(crate) fn lines(shaper: &mut Shaper<'_>, spans: &[Span<'_>], setting: Setting) -> Vec<Line> {
    let (text, ends) = join(spans);
    let mut filler = Filler::new(shaper, spans, setting);
    let mut start = 0;
    for (end, kind) in linebreaks(&text) {
        if kind == BreakOpportunity::Allowed && holds_together(&text, end) {
            continue;
        }
        let parts = parts(filler.shaper, spans, &text, start..end, &ends);
        filler.add(parts, &text);
        if text
            .get(start..end)
            .is_some_and(|segment| segment.ends_with('\n'))
        {
            filler.end_line();
        }
        start = end;
    }
    filler.finish()
}

/// All texts as one, with the end of each span.
fn join(spans: &[Span<'_>]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let ends = spans
        .iter()
        .map(|span| {
            clean_into(span.text, &mut text);
            text.len()
        })
        .collect();
    (text, ends)
}

struct Filler<'s, 'a, 't> {
    shaper: &'s mut Shaper<'a>,
    spans: &'s [Span<'t>],
    setting: Setting,
    lines: Vec<Line>,
    line: Line,
    x: f32,
    /// Whether a hyphen may follow what stands last on the line.
    soft: bool,
    /// Whether the line ends with a hyphen of ours.
    hyphenated: bool,
    /// How many lines before it end so.
    divided: u8,
}

impl<'s, 'a, 't> Filler<'s, 'a, 't> {
    fn new(shaper: &'s mut Shaper<'a>, spans: &'s [Span<'t>], setting: Setting) -> Self {
        let (lines, line) = (Vec::new(), Line::default());
        Self {
            shaper,
            spans,
            setting,
            lines,
            line,
            x: 0.0,
            soft: false,
            hyphenated: false,
            divided: 0,
        }
    }

    fn points(&self, units: i32) -> f32 {
        units as f32 * self.setting.size / 1000.0
    }

    /// Sets a segment on the current line, or on as many as it needs.
    fn add(&mut self, mut parts: Vec<Part>, text: &str) {
        while !parts.is_empty() {
            let seen = parts
                .iter()
                .rposition(|part| !part.space)
                .map_or(0, |last| last + 1);
            let width = self.points(parts.iter().take(seen).map(Part::units).sum());
            if self.x + width <= self.setting.width + SLACK || seen == 0 {
                self.put(parts);
                return;
            }
            let rest = match self.divide(&parts, text, width) {
                Some((head, rest)) => {
                    self.put(head);
                    self.put_hyphen();
                    rest
                }
                None if self.x > 0.0 => {
                    if self.soft {
                        self.put_hyphen();
                    }
                    parts
                }
                None => {
                    let (head, rest) = self.cut_anywhere(parts, text);
                    self.put(head);
                    rest
                }
            };
            self.end_line();
            parts = rest;
        }
    }

    /// The longest head of the parts that fits with a hyphen, and the rest.
    fn divide(&self, parts: &[Part], text: &str, width: f32) -> Option<(Vec<Part>, Vec<Part>)> {
        let room = self.setting.width - self.x;
        let forced = width > self.setting.width;
        let worth = self.setting.hyphenate && self.divided < 2 && room > HOLE * self.setting.width;
        if !(forced || worth) || (forced && self.x > 0.0 && room < HOLE * self.setting.width) {
            return None;
        }
        let (index, glyph) = self.last_fitting_point(parts, text, forced)?;
        split(parts, index, glyph)
    }

    fn last_fitting_point(
        &self,
        parts: &[Part],
        text: &str,
        forced: bool,
    ) -> Option<(usize, usize)> {
        let room = self.setting.width - self.x;
        let mut found = None;
        let mut before = 0;
        for (index, part) in parts.iter().enumerate() {
            let lang = self.spans.get(part.span).map_or(Lang::Fr, |span| span.lang);
            let word = text.get(part.text.clone()).unwrap_or_default();
            for point in hyphen::points(word, lang, forced) {
                let glyph = part
                    .word
                    .glyphs
                    .iter()
                    .position(|glyph| glyph.at as usize == point);
                let Some(glyph) = glyph.filter(|glyph| part.glyphs.contains(glyph)) else {
                    continue;
                };
                let head = before + part.word.width(part.glyphs.start, glyph) + HYPHEN;
                if glyph > part.glyphs.start && self.points(head) <= room {
                    found = Some((index, glyph));
                }
            }
            before += part.units();
        }
        found
    }

    /// As many glyphs as the line holds, at least one; cut at the best place, or at any where there is none, as in
    /// a row of hyphens.
    fn cut_anywhere(&self, parts: Vec<Part>, text: &str) -> (Vec<Part>, Vec<Part>) {
        let mut used = 0;
        let (mut best, mut any) = (None, None);
        for (index, part) in parts.iter().enumerate() {
            for glyph in part.glyphs.clone() {
                used += part.word.width(glyph, glyph + 1);
                let full = self.points(used) > self.setting.width;
                if let Some((index, glyph)) = best.or(any).filter(|_| full) {
                    return split(&parts, index, glyph).unwrap_or_default();
                }
                if part.may_end_after(glyph, text) {
                    best = Some((index, glyph + 1));
                }
                if part.can_end_after(glyph) {
                    any = Some((index, glyph + 1));
                }
            }
        }
        (parts, Vec::new())
    }

    fn put(&mut self, parts: Vec<Part>) {
        for part in parts {
            let width = self.points(part.units());
            let piece = Piece {
                x: self.x,
                width,
                word: part.word,
                glyphs: part.glyphs,
                span: part.span,
            };
            self.x += width;
            if !part.space {
                self.line.width = self.x;
            }
            self.soft = part.soft;
            self.line.pieces.push(piece);
        }
    }

    /// A hyphen that copying and reading aloud leave out.
    fn put_hyphen(&mut self) {
        let span = self.line.pieces.last().map_or(0, |piece| piece.span);
        let face = self.spans.get(span).map_or(Face::Regular, |span| span.face);
        let word = self.shaper.soft_hyphen(face);
        let glyphs = 0..word.glyphs.len();
        self.put(vec![Part {
            word,
            glyphs,
            span,
            text: 0..0,
            space: false,
            soft: false,
        }]);
        self.hyphenated = true;
    }

    fn end_line(&mut self) {
        self.divided = if self.hyphenated {
            self.divided.saturating_add(1)
        } else {
            0
        };
        self.hyphenated = false;
        self.soft = false;
        self.lines.push(std::mem::take(&mut self.line));
        self.x = 0.0;
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.line.pieces.is_empty() {
            self.end_line();
        }
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Setting, Span, lines};
    use crate::block::Lang;
    use crate::text::face::Face;
    use crate::text::shape::{Fonts, Shaper};

    fn set(text: &str, width: f32, hyphenate: bool) -> Vec<String> {
        let fonts = Fonts::load().expect("the embedded faces are fonts");
        let mut shaper = Shaper::new(&fonts);
        let span = Span {
            text,
            face: Face::Regular,
            lang: Lang::Fr,
        };
        let set = lines(
            &mut shaper,
            &[span],
            Setting {
                size: 10.0,
                width,
                hyphenate,
            },
        );
        assert!(
            set.iter().all(|line| line.width <= width + 0.02),
            "no line is wider than {width}"
        );
        let codes = fonts.codes(Face::Regular).expect("codes");
        set.iter().map(|line| text_of(line, codes)).collect()
    }

    fn text_of(line: &Line, codes: &crate::text::codes::Codes) -> String {
        let glyphs = line
            .pieces
            .iter()
            .flat_map(|piece| &piece.word.glyphs[piece.glyphs.clone()]);
        glyphs
            .map(|glyph| codes.get(glyph.code).unwrap().text.to_string())
            .collect()
    }

    #[test]
    fn spaces_stay_with_the_line_before() {
        assert_eq!(
            set("deux mots et plus", 50.0, false).concat(),
            "deux mots et plus"
        );
        assert_eq!(set("un\n\ndeux\n", 200.0, false), ["un", "", "deux"]);
        assert_eq!(set("", 200.0, false), [""; 0]);
    }

    #[test]
    fn a_colon_never_begins_a_line() {
        for width in 62..120_u8 {
            for line in set(
                "Finalité principale : gérer « la paie » !",
                f32::from(width),
                false,
            ) {
                assert!(!line.starts_with([':', '»', '!']), "{line:?} at {width}");
                assert!(!line.trim_end().ends_with('«'), "{line:?} at {width}");
            }
        }
    }

    #[test]
    fn long_words_are_cut_and_lose_nothing() {
        let word = "x".repeat(400);
        let set = set(&word, 100.0, true);
        assert!(set.len() > 10, "a word of 400 letters needs many lines");
        assert_eq!(set.concat(), word);
    }

    #[test]
    fn a_row_of_any_one_character_stays_within_its_lines() {
        for c in [
            '-', '.', '_', '/', '\u{2013}', '\u{2014}', '=', '*', '\u{a0}', '\u{202f}', 'é',
            '\u{5de5}',
        ] {
            for length in [60, 100, 400] {
                let row: String = std::iter::repeat_n(c, length).collect();
                for text in [row.clone(), format!("mot{row}mot"), format!("mot {row}")] {
                    // `set` measures every line.
                    assert!(!set(&text, 45.0, true).is_empty());
                }
            }
        }
    }

    #[test]
    fn no_line_ends_with_a_typed_hyphen() {
        for text in [
            "Les sous-traitants, c’est-à-dire les prestataires - et leurs aides",
            "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o",
        ] {
            let set = set(text, 45.0, true);
            let typed = |line: &String| line.trim_end().ends_with('-');
            assert!(!set.iter().any(typed), "{set:?}");
            assert_eq!(set.concat().replace('\u{ad}', ""), text);
        }
    }

    #[test]
    fn divided_words_carry_a_soft_hyphen() {
        let set = set("La responsabilité incombe collectivement", 62.0, true);
        let whole = set.concat();
        assert!(whole.contains('\u{ad}'), "{set:?} divides a word");
        assert_eq!(
            whole.replace('\u{ad}', ""),
            "La responsabilité incombe collectivement"
        );
    }

    #[test]
    fn a_soft_hyphen_of_the_writer_shows_where_it_serves() {
        assert_eq!(set("contre\u{ad}seing", 200.0, false), ["contreseing"]);
        assert_eq!(
            set("contre\u{ad}seing", 40.0, false),
            ["contre\u{ad}", "seing"]
        );
    }
}
