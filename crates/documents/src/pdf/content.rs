//! Owns: the display list of one page to a content stream, with the marks that tie it to the tag tree.
//! Must not know: other pages, nor how the stream is written to a file.

use super::values::Put;
use crate::layout::display::{Item, Page, Role, Shape};
use crate::layout::theme::Colour;
use crate::layout::tree::{MarkId, Tag, Tree};
use crate::text::codes::Used;
use crate::text::face::Face;
use crate::text::shape::{Fonts, Glyph, Word};

/// A page's content stream, and the mark behind each number of marked content.
pub(super) struct Content {
    /// The operators.
    pub(super) bytes: Vec<u8>,
    /// The mark of each marked-content identifier, from 0.
    pub(super) owners: Vec<MarkId>,
}

/// Writes a page's display list, and notes the codes that it uses.
pub(super) fn write(page: &Page, tree: &Tree, fonts: &Fonts, used: &mut Used) -> Content {
    let mut writer = Writer {
        height: page.height,
        tree,
        fonts,
        used,
        out: Vec::with_capacity(1 << 14),
        owners: Vec::new(),
        role: None,
        colour: None,
        font: None,
        run: None,
    };
    for item in &page.items {
        writer.item(item);
    }
    writer.close();
    Content {
        bytes: writer.out,
        owners: writer.owners,
    }
}

/// Glyphs on one baseline that are shown by one operator.
struct Run {
    face: Face,
    size: f32,
    y: f32,
    /// Where the pen stands after the last glyph.
    x: f32,
    /// Whether an array of strings and moves is open, and whether a string in it.
    open: Open,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Array,
    String,
}

struct Writer<'p> {
    height: f32,
    tree: &'p Tree,
    fonts: &'p Fonts,
    used: &'p mut Used,
    out: Vec<u8>,
    owners: Vec<MarkId>,
    role: Option<Role>,
    colour: Option<Colour>,
    font: Option<(Face, f32)>,
    run: Option<Run>,
}

impl Writer<'_> {
    fn item(&mut self, item: &Item) {
        if matches!(&item.shape, Shape::Text { glyphs, .. } if glyphs.is_empty()) {
            return;
        }
        self.begin(item.role);
        match &item.shape {
            Shape::Text {
                x,
                y,
                size,
                colour,
                word,
                glyphs,
                ..
            } => {
                self.paint(*colour);
                self.word((*x, *y, *size), word, glyphs.start, glyphs.end);
            }
            Shape::Fill {
                x,
                y,
                width,
                height,
                colour,
            } => {
                self.paint(*colour);
                self.end_run();
                let (y, out) = (self.height - y - height, &mut self.out);
                out.real(*x).raw(" ").real(y).raw(" ");
                out.real(*width).raw(" ").real(*height).raw(" re f\n");
            }
            Shape::Dots {
                from,
                to,
                y,
                colour,
            } => self.dots(*from, *to, *y, *colour),
        }
    }

    /// Opens the marked content of this role, unless it is open.
    fn begin(&mut self, role: Role) {
        if self.role == Some(role) {
            return;
        }
        self.close();
        match role {
            Role::Content(mark) => {
                let tag = self.tree.of_mark(mark).map_or(Tag::Span, |node| node.tag);
                self.out.raw("/").raw(tag.name()).raw("<</MCID ");
                self.out.int(self.owners.len()).raw(">>BDC\n");
                self.owners.push(mark);
            }
            Role::Decoration => _ = self.out.raw("/Artifact<</Type/Layout>>BDC\n"),
            Role::Header => {
                self.out
                    .raw("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n");
            }
            Role::Footer => {
                self.out
                    .raw("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n");
            }
            Role::Repeated => _ = self.out.raw("/Artifact<</Type/Pagination>>BDC\n"),
        }
        self.role = Some(role);
    }

    fn close(&mut self) {
        self.end_run();
        if self.role.take().is_some() {
            self.out.raw("EMC\n");
        }
    }

    fn paint(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            self.end_run();
            components(&mut self.out, colour).raw("rg\n");
            self.colour = Some(colour);
        }
    }

    fn dots(&mut self, from: f32, to: f32, y: f32, colour: Colour) {
        self.end_run();
        // Dots of all lines stand under one another: the row begins at a multiple of the step.
        let step = 4.0;
        let from = (from / step).ceil() * step;
        if from >= to {
            return;
        }
        let (y, out) = (self.height - y, &mut self.out);
        out.raw("q ");
        components(out, colour).raw("RG 0.7 w [0.7 3.3] 0 d ");
        out.real(from).raw(" ").real(y).raw(" m ");
        out.real(to).raw(" ").real(y).raw(" l S Q\n");
    }

    /// Some glyphs of a word; stretches whose codes do not say their text carry it beside them.
    fn word(&mut self, (x, y, size): (f32, f32, f32), word: &Word, from: usize, to: usize) {
        let mut at = (x, from);
        let told = word
            .told
            .iter()
            .filter(|(range, _)| range.start < to && range.end > from);
        for (range, text) in told {
            let (start, end) = (range.start.max(from), range.end.min(to));
            at = self.glyphs((at.0, y, size), word, at.1, start);
            self.end_run();
            self.out
                .raw("/Span<</ActualText")
                .utf16(text)
                .raw(">>BDC\n");
            at = self.glyphs((at.0, y, size), word, start, end);
            self.end_run();
            self.out.raw("EMC\n");
        }
        self.glyphs((at.0, y, size), word, at.1, to);
    }

    /// Shows glyphs; returns where the pen stands after them, and the next glyph.
    fn glyphs(
        &mut self,
        (x, y, size): (f32, f32, f32),
        word: &Word,
        from: usize,
        to: usize,
    ) -> (f32, usize) {
        let glyphs = word.glyphs.get(from..to).unwrap_or_default();
        if !glyphs.is_empty() {
            self.move_to(x, y, size, word.face);
        }
        for glyph in glyphs {
            self.glyph(glyph, word.face, size);
        }
        (x + word.width(from, to) as f32 * size / 1000.0, to)
    }

    /// Goes on with the run, or ends it and begins one here.
    fn move_to(&mut self, x: f32, y: f32, size: f32, face: Face) {
        if let Some(run) = &mut self.run
            && run.face == face
            && run.size == size
            && run.y == y
        {
            let skip = ((run.x - x) * 1000.0 / size).round();
            if skip != 0.0 {
                run.shift(&mut self.out, skip as i32);
                run.x = x;
            }
            return;
        }
        self.end_run();
        self.out.raw("BT ");
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            self.out
                .raw("/")
                .raw(face.resource())
                .raw(" ")
                .real(size)
                .raw(" Tf ");
        }
        self.out.real(x).raw(" ").real(self.height - y).raw(" Td ");
        self.run = Some(Run {
            face,
            size,
            y,
            x,
            open: Open::Nothing,
        });
    }

    fn glyph(&mut self, glyph: &Glyph, face: Face, size: f32) {
        self.used.note(face, glyph.code);
        let codes = self.fonts.codes(face);
        let natural = codes
            .and_then(|codes| codes.get(glyph.code))
            .map_or(glyph.advance, |code| code.width);
        let (dx, dy) = glyph.offset;
        if dy != 0 {
            self.raise(dy, size);
        }
        let Some(run) = &mut self.run else { return };
        run.x += glyph.advance as f32 * size / 1000.0;
        if dx != 0 {
            run.shift(&mut self.out, -dx);
        }
        run.show(&mut self.out, glyph.code);
        let back = natural - glyph.advance + dx;
        if back != 0 {
            run.shift(&mut self.out, back);
        }
        if dy != 0 {
            self.raise(0, size);
        }
    }

    /// Moves the baseline for a mark above or below its letter; 0 moves it back.
    fn raise(&mut self, dy: i32, size: f32) {
        let Some(run) = &mut self.run else { return };
        run.end(&mut self.out);
        self.out.real(dy as f32 * size / 1000.0).raw(" Ts ");
    }

    fn end_run(&mut self) {
        let Some(mut run) = self.run.take() else {
            return;
        };
        run.end(&mut self.out);
        self.out.raw("ET\n");
    }
}

impl Run {
    /// Shows the glyph of a code.
    fn show(&mut self, out: &mut Vec<u8>, code: u16) {
        out.raw(match self.open {
            Open::Nothing => "[(",
            Open::Array => "(",
            Open::String => "",
        });
        self.open = Open::String;
        for byte in code.to_be_bytes() {
            match byte {
                b'\r' => out.extend_from_slice(b"\\r"),
                b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
                byte => out.push(byte),
            }
        }
    }

    /// Moves the pen back, by thousandths of an em.
    fn shift(&mut self, out: &mut Vec<u8>, back: i32) {
        out.raw(match self.open {
            Open::Nothing => "[",
            Open::Array => " ",
            Open::String => ")",
        });
        self.open = Open::Array;
        if back < 0 {
            out.push(b'-');
        }
        out.int(back.unsigned_abs() as usize);
    }

    /// Shows what is collected.
    fn end(&mut self, out: &mut Vec<u8>) {
        out.raw(match self.open {
            Open::Nothing => "",
            Open::Array => "]TJ ",
            Open::String => ")]TJ ",
        });
        self.open = Open::Nothing;
    }
}

/// Red, green and blue from 0 to 1, each with a space after it.
fn components(out: &mut Vec<u8>, Colour(r, g, b): Colour) -> &mut Vec<u8> {
    for part in [r, g, b] {
        out.real(f32::from(part) / 255.0).raw(" ");
    }
    out
}
