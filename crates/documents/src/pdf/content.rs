//! Owns: the display list of one page to page operators, with the marks that tie it to the tag tree.
//! Must not know: other pages, nor how operators become bytes.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Pt, Rect, Rgb, TextItem,
};

use super::values::{points, utf16};
use crate::layout::display::{Item, Page, Role, Shape};
use crate::layout::theme::Colour;
use crate::layout::tree::{MarkId, Tag, Tree};
use crate::text::codes::CodeTable;
use crate::text::face::Face;
use crate::text::shape::{Glyph, Word};

/// A page's operators, and the mark behind each number of marked content.
pub(super) struct Content {
    /// Page operators.
    pub(super) ops: Vec<Op>,
    /// The mark of each marked-content identifier, from 0.
    pub(super) owners: Vec<MarkId>,
}

/// Writes a page's display list.
pub(super) fn write(page: &Page, tree: &Tree, codes: &[(Face, CodeTable)]) -> Content {
    let mut writer = Writer {
        height: page.height,
        tree,
        codes,
        ops: Vec::new(),
        owners: Vec::new(),
        role: None,
        colour: None,
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
    items: Vec<TextItem>,
}

struct Writer<'p> {
    height: f32,
    tree: &'p Tree,
    codes: &'p [(Face, CodeTable)],
    ops: Vec<Op>,
    owners: Vec<MarkId>,
    role: Option<Role>,
    colour: Option<Colour>,
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
                let shown = word.glyphs.get(glyphs.clone()).unwrap_or_default();
                self.word(*x, *y, *size, word, shown);
            }
            Shape::Fill {
                x,
                y,
                width,
                height,
                colour,
            } => {
                self.paint(*colour);
                self.fill(*x, *y, *width, *height);
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
        let (tag, properties) = match role {
            Role::Content(mark) => {
                let identifier = i64::try_from(self.owners.len()).unwrap_or(i64::MAX);
                self.owners.push(mark);
                let tag = self.tree.of_mark(mark).map_or(Tag::Span, |node| node.tag);
                (
                    tag.name(),
                    dictionary([("MCID", DictItem::Int(identifier))]),
                )
            }
            Role::Decoration => ("Artifact", artifact("Layout", None)),
            Role::Header => ("Artifact", artifact("Pagination", Some("Header"))),
            Role::Footer => ("Artifact", artifact("Pagination", Some("Footer"))),
            Role::Repeated => ("Artifact", artifact("Pagination", None)),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties,
        });
        self.role = Some(role);
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

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32) {
        self.end_run();
        let rectangle = Rect {
            x: Pt(points(x)),
            y: Pt(points(self.height - y - height)),
            width: Pt(points(width)),
            height: Pt(points(height)),
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
                x: Pt(points(x)),
                y: Pt(points(self.height - y)),
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
                dash: LineDashPattern::new(0.0, &[0.7, step - 0.7]),
            },
            Op::DrawLine { line },
            Op::RestoreGraphicsState,
        ]);
    }

    fn word(&mut self, x: f32, y: f32, size: f32, word: &Word, glyphs: &[Glyph]) {
        if let Some(actual) = &word.actual {
            self.end_run();
            let data = DictItem::String {
                data: utf16(actual),
                literal: false,
            };
            let properties = dictionary([("ActualText", data)]);
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".to_owned(),
                properties,
            });
        }
        self.move_to(x, y, size, word.face);
        for glyph in glyphs {
            self.glyph(glyph, word.face, size);
        }
        if word.actual.is_some() {
            self.end_run();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Goes on with the run, or ends it and begins one here.
    fn move_to(&mut self, x: f32, y: f32, size: f32, face: Face) {
        if let Some(run) = &mut self.run
            && run.face == face
            && run.size == size
            && run.y == y
        {
            let skip = (run.x - x) * 1000.0 / size;
            if skip.abs() > 0.5 {
                run.items.push(TextItem::Offset(skip.round()));
                run.x = x;
            }
            return;
        }
        self.end_run();
        let font = PdfFontHandle::External(FontId(face.resource().to_owned()));
        let pos = Point {
            x: Pt(points(x)),
            y: Pt(points(self.height - y)),
        };
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont {
                font,
                size: Pt(size),
            },
            Op::SetTextCursor { pos },
        ]);
        self.run = Some(Run {
            face,
            size,
            y,
            x,
            items: Vec::new(),
        });
    }

    fn glyph(&mut self, glyph: &Glyph, face: Face, size: f32) {
        let natural = self
            .codes
            .iter()
            .find(|(of, _)| *of == face)
            .and_then(|(_, table)| table.get(glyph.code))
            .map_or(glyph.advance, |code| code.width);
        let (dx, dy) = glyph.offset;
        if dy != 0 {
            self.raise(dy, size);
        }
        let Some(run) = &mut self.run else { return };
        run.x += glyph.advance as f32 * size / 1000.0;
        if dx != 0 {
            run.items.push(TextItem::Offset(-dx as f32));
        }
        let back = (natural - glyph.advance + dx) as f32;
        let shown = Codepoint::new(glyph.code, back);
        match run.items.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.push(shown),
            _ => run.items.push(TextItem::GlyphIds(vec![shown])),
        }
        if dy != 0 {
            self.raise(0, size);
        }
    }

    /// Moves the baseline for a mark above or below its letter; 0 moves it back.
    fn raise(&mut self, dy: i32, size: f32) {
        let Some(run) = &mut self.run else { return };
        let items = std::mem::take(&mut run.items);
        let multiplier = points(dy as f32 * size / 1000.0);
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items });
        }
        self.ops.push(Op::SetLineOffset { multiplier });
    }

    fn end_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        if !run.items.is_empty() {
            self.ops.push(Op::ShowText { items: run.items });
        }
        self.ops.push(Op::EndTextSection);
    }
}

fn rgb(Colour(r, g, b): Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 2.55).round() / 100.0;
    Color::Rgb(Rgb::new(part(r), part(g), part(b), None))
}

fn artifact(kind: &str, subtype: Option<&str>) -> DictItem {
    let name = |value: &str| DictItem::Name(value.as_bytes().to_vec());
    let subtype = subtype.map(|subtype| ("Subtype", name(subtype)));
    dictionary([("Type", name(kind))].into_iter().chain(subtype))
}

fn dictionary<'k>(entries: impl IntoIterator<Item = (&'k str, DictItem)>) -> DictItem {
    let map: BTreeMap<String, DictItem> = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    DictItem::Dict { map }
}
