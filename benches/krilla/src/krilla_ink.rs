//! Owns: a page's display list, drawn through krilla: stretches of text, fills, rows of dots, each in its mark.
//! Must not know: portions, links, and the tag tree beyond its marks.

use krilla::Data;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::krilla_tags::Placed;
use crate::layout::display::{Item, Role, Shape};
use crate::layout::theme::Colour;
use crate::text::face::Face;
use crate::text::shape::{Fonts as Faces, Word};

/// The three faces as krilla's fonts.
pub(crate) struct Fonts(Vec<Font>);

impl Fonts {
    /// Reads them.
    pub(crate) fn load() -> Self {
        let font = |face: Face| Font::new(Data::from(face.bytes()), 0).expect("a font");
        Self(Face::ALL.map(font).into())
    }
}

/// Glyphs on one baseline that krilla is handed at once.
struct Run {
    face: Face,
    size: f32,
    colour: Colour,
    start: (f32, f32),
    pen: f32,
    glyphs: Vec<KrillaGlyph>,
    text: String,
}

/// What draws on one page.
pub(crate) struct Ink<'s> {
    surface: Surface<'s>,
    fonts: &'s Fonts,
    faces: &'s Faces,
    role: Option<Role>,
    run: Option<Run>,
}

impl<'s> Ink<'s> {
    /// Begins a page.
    pub(crate) fn new(surface: Surface<'s>, fonts: &'s Fonts, faces: &'s Faces) -> Self {
        Self {
            surface,
            fonts,
            faces,
            role: None,
            run: None,
        }
    }

    /// Draws an item, and notes where its mark is.
    pub(crate) fn item(&mut self, item: &Item, placed: &mut Placed) {
        if matches!(&item.shape, Shape::Text { glyphs, .. } if glyphs.is_empty()) {
            return;
        }
        self.begin(item.role, placed);
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
                self.go_to((*x, *y), *size, *colour, word.face);
                self.word(word, glyphs.clone());
            }
            Shape::Fill {
                x,
                y,
                width,
                height,
                colour,
            } => self.fill([*x, *y, *width, *height], *colour),
            Shape::Dots {
                from,
                to,
                y,
                colour,
            } => self.dots(*from, *to, *y, *colour),
        }
    }

    /// Ends the page.
    pub(crate) fn finish(mut self) {
        self.end();
        self.surface.finish();
    }

    fn begin(&mut self, role: Role, placed: &mut Placed) {
        if self.role == Some(role) {
            return;
        }
        self.end();
        let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
        match role {
            Role::Content(mark) => placed.mark(mark, self.surface.start_tagged(ContentTag::Other)),
            Role::Decoration => _ = self.surface.start_tagged(artifact(ArtifactType::Layout)),
            Role::Header => _ = self.surface.start_tagged(artifact(ArtifactType::Header)),
            Role::Footer => _ = self.surface.start_tagged(artifact(ArtifactType::Footer)),
            Role::Repeated => {
                _ = self
                    .surface
                    .start_tagged(artifact(ArtifactType::PaginationOther))
            }
        }
        self.role = Some(role);
    }

    fn end(&mut self) {
        self.end_run();
        if self.role.take().is_some() {
            self.surface.end_tagged();
        }
    }

    /// Goes on with the stretch of text, or ends it and begins one here.
    fn go_to(&mut self, (x, y): (f32, f32), size: f32, colour: Colour, face: Face) {
        if let Some(run) = &mut self.run
            && (run.face, run.size, run.colour, run.start.1) == (face, size, colour, y)
            && let Some(last) = run.glyphs.last_mut()
        {
            last.x_advance += (x - run.pen) / size;
            run.pen = x;
            return;
        }
        self.end_run();
        self.run = Some(Run {
            face,
            size,
            colour,
            start: (x, y),
            pen: x,
            glyphs: Vec::new(),
            text: String::new(),
        });
    }

    /// Adds some glyphs of a word, each with the text that it says.
    fn word(&mut self, word: &Word, range: std::ops::Range<usize>) {
        let (Some(run), Some(codes)) = (&mut self.run, self.faces.codes(word.face)) else {
            return;
        };
        let mut told = 0..0;
        for place in range.clone() {
            let (Some(glyph), at) = (word.glyphs.get(place), run.text.len()) else {
                continue;
            };
            let Some(code) = codes.get(glyph.code) else {
                continue;
            };
            let beside = word.told.iter().find(|(own, _)| own.contains(&place));
            match beside {
                Some((own, text)) if place == own.start.max(range.start) => {
                    run.text.push_str(text);
                    told = at..run.text.len();
                }
                Some(_) => {}
                None => {
                    run.text.push_str(&code.text);
                    told = at..run.text.len();
                }
            }
            let advance = glyph.advance as f32 / 1000.0;
            run.pen += advance * run.size;
            run.glyphs.push(KrillaGlyph {
                glyph_id: GlyphId::new(code.glyph.into()),
                text_range: told.clone(),
                x_advance: advance,
                x_offset: glyph.offset.0 as f32 / 1000.0,
                y_offset: glyph.offset.1 as f32 / 1000.0,
                y_advance: 0.0,
                location: None,
            });
        }
    }

    fn end_run(&mut self) {
        let Some(run) = self.run.take() else {
            return;
        };
        let Some(font) = self.fonts.0.get(run.face.index()) else {
            return;
        };
        self.surface.set_fill(Some(ink(run.colour)));
        let start = Point::from_xy(run.start.0, run.start.1);
        self.surface
            .draw_glyphs(start, &run.glyphs, font.clone(), &run.text, run.size, false);
    }

    fn fill(&mut self, [x, y, width, height]: [f32; 4], colour: Colour) {
        self.end_run();
        let mut path = PathBuilder::new();
        path.push_rect(Rect::from_xywh(x, y, width, height).expect("a rectangle"));
        self.surface.set_fill(Some(ink(colour)));
        self.surface.draw_path(&path.finish().expect("a path"));
    }

    fn dots(&mut self, from: f32, to: f32, y: f32, colour: Colour) {
        self.end_run();
        if from >= to {
            return;
        }
        let mut path = PathBuilder::new();
        path.move_to(from, y);
        path.line_to(to, y);
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            paint: paint(colour).into(),
            width: 0.7,
            dash: Some(StrokeDash {
                array: vec![0.7, 3.3],
                offset: 0.0,
            }),
            ..Stroke::default()
        }));
        self.surface.draw_path(&path.finish().expect("a path"));
        self.surface.set_stroke(None);
    }
}

fn paint(Colour(red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn ink(colour: Colour) -> Fill {
    Fill {
        paint: paint(colour).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}
