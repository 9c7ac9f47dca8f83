//! Owns: the display list of one page to page operators, with the marks that tie it to the tag tree.
//! Must not know: other pages, nor how operators become bytes.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point,
    Pt, Rect, Rgb, TextItem,
};

use crate::layout::display::{Item, Page, Role, Shape};
use crate::layout::theme::Colour;
use crate::layout::tree::{MarkId, Tag, Tree};
use crate::text::codes::{Used, signs};
use crate::text::face::Face;
use crate::text::shape::{Fonts, Glyph, Word};

/// A page's operators, and the mark behind each number of marked content.
pub(super) struct Content {
    /// The operators.
    pub(super) ops: Vec<Op>,
    /// The mark of each marked-content identifier, from 0.
    pub(super) owners: Vec<MarkId>,
}

/// Writes a page's display list at the end of `ops`, and notes the codes that it uses.
pub(super) fn write(
    page: &Page,
    ops: Vec<Op>,
    tree: &Tree,
    fonts: &Fonts,
    used: &mut Used,
) -> Content {
    let mut writer = Writer {
        height: page.height,
        tree,
        fonts,
        used,
        ops,
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
        ops: writer.ops,
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
    /// Strings of codes, and moves between them.
    items: Vec<TextItem>,
    /// The string that is not among them yet.
    codes: String,
}

struct Writer<'p> {
    height: f32,
    tree: &'p Tree,
    fonts: &'p Fonts,
    used: &'p mut Used,
    ops: Vec<Op>,
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
                self.fill((*x, *y), (*width, *height));
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
                let identifier = i64::try_from(self.owners.len()).unwrap_or(i64::MAX);
                self.owners.push(mark);
                let tag = self.tree.of_mark(mark).map_or(Tag::Span, |node| node.tag);
                self.mark(tag.name(), [("MCID", DictItem::Int(identifier))]);
            }
            Role::Decoration => self.mark("Artifact", kind("Layout", None)),
            Role::Header => self.mark("Artifact", kind("Pagination", Some("Header"))),
            Role::Footer => self.mark("Artifact", kind("Pagination", Some("Footer"))),
            Role::Repeated => self.mark("Artifact", kind("Pagination", None)),
        }
        self.role = Some(role);
    }

    /// Begins marked content.
    fn mark(&mut self, tag: &str, entries: impl IntoIterator<Item = (&'static str, DictItem)>) {
        let entries = entries.into_iter().map(|(key, value)| (key.into(), value));
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.into(),
            properties: DictItem::Dict {
                map: entries.collect::<BTreeMap<String, DictItem>>(),
            },
        });
    }

    fn close(&mut self) {
        self.end_run();
        if self.role.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn paint(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            self.end_run();
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
            self.colour = Some(colour);
        }
    }

    fn fill(&mut self, (x, y): (f32, f32), (width, height): (f32, f32)) {
        self.end_run();
        let rectangle = Rect {
            x: points(x),
            y: points(self.height - y - height),
            width: points(width),
            height: points(height),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn dots(&mut self, from: f32, to: f32, y: f32, colour: Colour) {
        self.end_run();
        // Dots of all lines stand under one another: the row begins at a multiple of the step.
        let step = 4.0;
        let from = (from / step).ceil() * step;
        if from >= to {
            return;
        }
        let point = |x: f32| LinePoint {
            p: Point {
                x: points(x),
                y: points(self.height - y),
            },
            bezier: false,
        };
        let line = Line {
            points: vec![point(from), point(to)],
            is_closed: false,
        };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetOutlineColor { col: rgb(colour) },
            Op::SetOutlineThickness { pt: Pt(0.7) },
            Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, &[0.7, 3.3]),
            },
            Op::DrawLine { line },
            Op::RestoreGraphicsState,
        ]);
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
            self.mark("Span", [("ActualText", utf16(text))]);
            at = self.glyphs((at.0, y, size), word, start, end);
            self.end_run();
            self.ops.push(Op::EndMarkedContent);
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
                run.shift(skip as i32);
                run.x = x;
            }
            return;
        }
        self.end_run();
        self.ops.push(Op::StartTextSection);
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(face.resource().into())),
                size: Pt(size),
            });
        }
        let pos = Point {
            x: points(x),
            y: points(self.height - y),
        };
        self.ops.push(Op::SetTextCursor { pos });
        self.run = Some(Run {
            face,
            size,
            y,
            x,
            items: Vec::new(),
            codes: String::new(),
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
            run.shift(-dx);
        }
        run.codes.extend(signs(glyph.code).map(char::from));
        let back = natural - glyph.advance + dx;
        if back != 0 {
            run.shift(back);
        }
        if dy != 0 {
            self.raise(0, size);
        }
    }

    /// Moves the baseline for a mark above or below its letter; 0 moves it back.
    fn raise(&mut self, dy: i32, size: f32) {
        let Some(run) = &mut self.run else { return };
        self.ops.extend(run.shown());
        let Pt(multiplier) = points(dy as f32 * size / 1000.0);
        self.ops.push(Op::SetLineOffset { multiplier });
    }

    fn end_run(&mut self) {
        let Some(mut run) = self.run.take() else {
            return;
        };
        self.ops.extend(run.shown());
        self.ops.push(Op::EndTextSection);
    }
}

impl Run {
    /// Moves the pen back, by thousandths of an em.
    fn shift(&mut self, back: i32) {
        self.end_string();
        self.items.push(TextItem::Offset(back as f32));
    }

    fn end_string(&mut self) {
        if !self.codes.is_empty() {
            self.items
                .push(TextItem::Text(std::mem::take(&mut self.codes)));
        }
    }

    /// What is collected, as an operator.
    fn shown(&mut self) -> Option<Op> {
        self.end_string();
        let items = std::mem::take(&mut self.items);
        (!items.is_empty()).then_some(Op::ShowText { items })
    }
}

/// Points with two decimals: what a page needs, and short in the file.
fn points(value: f32) -> Pt {
    // A zero that is added takes the sign off another one.
    Pt((value * 100.0).round() / 100.0 + 0.0)
}

fn rgb(Colour(r, g, b): Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 2.55).round() / 100.0;
    Color::Rgb(Rgb::new(part(r), part(g), part(b), None))
}

/// What an artifact is.
fn kind(
    kind: &str,
    subtype: Option<&str>,
) -> impl Iterator<Item = (&'static str, DictItem)> + use<> {
    let name = |value: &str| DictItem::Name(value.into());
    let subtype = subtype.map(|subtype| ("Subtype", name(subtype)));
    [("Type", name(kind))].into_iter().chain(subtype)
}

/// A text string of UTF-16 with its mark.
fn utf16(value: &str) -> DictItem {
    let units = [0xFEFF].into_iter().chain(value.encode_utf16());
    DictItem::String {
        data: units.flat_map(u16::to_be_bytes).collect(),
        literal: false,
    }
}
