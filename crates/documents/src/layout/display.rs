//! Owns: the display list: what is drawn where on each page, and to which part of the tag tree it belongs.
//! Must not know: blocks, nor how drawing is written to a file.

use std::ops::Range;
use std::rc::Rc;

use super::theme::Colour;
use super::tree::{LinkId, MarkId};
use crate::text::shape::Word;

/// A page; lengths in points, from the top left corner of the sheet.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    /// Width of the sheet.
    pub(crate) width: f32,
    /// Height of the sheet.
    pub(crate) height: f32,
    /// What is drawn, in reading order.
    pub(crate) items: Vec<Item>,
    /// Where a click leads somewhere.
    pub(crate) areas: Vec<Area>,
    /// What its running head says on the right.
    pub(crate) section: String,
    /// Whether that stands out.
    pub(crate) warns: bool,
    /// Whether it goes without running head and foot.
    pub(crate) bare: bool,
    /// Whether the title of the document stands on it, and not in its running head.
    pub(crate) titled: bool,
}

/// A thing drawn.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// What it means.
    pub(crate) role: Role,
    /// How it looks.
    pub(crate) shape: Shape,
}

/// What a drawn thing means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Content: part of this mark of the tag tree.
    Content(MarkId),
    /// Decoration: rules, fills, leader dots.
    Decoration,
    /// The running head.
    Header,
    /// The running foot.
    Footer,
    /// Column headings on the pages after their table's first.
    Repeated,
}

/// How a drawn thing looks.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Glyphs of a word.
    Text {
        /// Left edge.
        x: f32,
        /// Baseline.
        y: f32,
        /// Width.
        width: f32,
        /// Size of the type.
        size: f32,
        /// Colour.
        colour: Colour,
        /// The word.
        word: Rc<Word>,
        /// Which of its glyphs.
        glyphs: Range<usize>,
    },
    /// A filled rectangle.
    Fill {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        colour: Colour,
    },
    /// A row of dots.
    Dots {
        /// First dot.
        from: f32,
        /// No dot beyond.
        to: f32,
        /// Their height on the sheet.
        y: f32,
        /// Colour.
        colour: Colour,
    },
}

/// Where a click leads somewhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    /// Left edge.
    pub(crate) x: f32,
    /// Top edge.
    pub(crate) y: f32,
    /// Width.
    pub(crate) width: f32,
    /// Height.
    pub(crate) height: f32,
    /// Which link.
    pub(crate) link: LinkId,
}

impl Shape {
    /// The same shape, moved.
    pub(crate) fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Fill { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Dots { from, to, y, .. } => {
                *from += dx;
                *to += dx;
                *y += dy;
            }
        }
        self
    }
}

impl Item {
    /// The same item, moved.
    pub(crate) fn moved(self, dx: f32, dy: f32) -> Self {
        Self {
            shape: self.shape.moved(dx, dy),
            ..self
        }
    }

    /// Changes its colour.
    pub(crate) fn tint(&mut self, tint: Colour) {
        match &mut self.shape {
            Shape::Text { colour, .. }
            | Shape::Fill { colour, .. }
            | Shape::Dots { colour, .. } => {
                *colour = tint;
            }
        }
    }

    /// A filled rectangle that means nothing.
    pub(crate) fn fill(x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Self {
        Self {
            role: Role::Decoration,
            shape: Shape::Fill {
                x,
                y,
                width,
                height,
                colour,
            },
        }
    }
}

impl Area {
    /// The same area, moved.
    pub(crate) fn moved(self, dx: f32, dy: f32) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
            ..self
        }
    }
}
