//! Owns: the table of contents: its lines, its dots, its page numbers once pages are known.
//! Must not know: blocks other than headings.

use super::display::{Area, Item, Role, Shape};
use super::pager::Strip;
use super::theme::{BODY, INK, MUTED, Type};
use super::tree::{LinkId, MarkId, NodeId, Tag};
use super::{Composer, Goal, Laid, Title};
use crate::text::face::Face;
use crate::text::shape::Shaper;

/// Kept free at the right for the page number.
const NUMBER: f32 = 34.0;
/// How far each level stands to the right of the one above.
const STEP: f32 = 16.0;

/// A page number to be filled in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    mark: MarkId,
    heading: usize,
}

impl Composer<'_, '_> {
    pub(super) fn contents(&mut self, depth: u8) {
        let listed: Vec<(usize, Title)> = self
            .listing
            .iter()
            .enumerate()
            .filter(|(_, title)| title.listed && title.level <= depth)
            .map(|(number, title)| (number, title.clone()))
            .collect();
        let root = self.tree.node(self.parent(), Tag::Toc);
        let mut open: Vec<(u8, NodeId)> = vec![(0, root)];
        for (number, title) in listed {
            while open.len() > 1 && open.last().is_some_and(|(level, _)| *level > title.level) {
                open.pop();
            }
            if open
                .last()
                .is_some_and(|(level, _)| *level != 0 && *level < title.level)
            {
                let list = self
                    .tree
                    .node(open.last().map_or(root, |(_, list)| *list), Tag::Toc);
                open.push((title.level, list));
            } else if let Some(last) = open.last_mut().filter(|(level, _)| *level == 0) {
                last.0 = title.level;
            }
            let list = open.last().map_or(root, |(_, list)| *list);
            self.contents_line(list, number, &title, open.len().saturating_sub(1));
        }
        self.pager.flush();
    }

    fn contents_line(&mut self, list: NodeId, number: usize, title: &Title, depth: usize) {
        let line = self.tree.node(list, Tag::Toci);
        let reference = self.tree.node(line, Tag::Reference);
        let node = self.tree.node(reference, Tag::Link);
        let link = self.link(node, Goal::Title(number), title.words.clone());
        let top = depth == 0;
        let face = if top { Face::SemiBold } else { Face::Regular };
        let kind = Type {
            face,
            leading: 15.5,
            hyphenate: false,
            ..BODY
        };
        let x = STEP * depth as f32;
        let width = self.pager.width();
        let mut strips = self.inlines(node, &title.text, kind, x, width - x - NUMBER);
        let mark = self.tree.mark(node);
        for strip in &mut strips {
            strip.areas.push(whole(strip, x, width, link));
        }
        if let Some(last) = strips.last_mut() {
            self.numbers.push(Number {
                mark,
                heading: number,
            });
            self.finish_line(last, mark, kind, width);
        }
        self.add_all(strips, if top { 5.0 } else { 0.0 });
    }

    /// Adds the dots, and an empty word where the page number will stand.
    fn finish_line(&mut self, strip: &mut Strip, mark: MarkId, kind: Type, width: f32) {
        let end = strip
            .items
            .iter()
            .map(|item| right(&item.shape))
            .fold(0.0, f32::max);
        let y = 0.735 * kind.leading;
        let dots = Shape::Dots {
            from: end + 5.0,
            to: width - NUMBER + 10.0,
            y: y - 0.8,
            colour: MUTED,
        };
        strip.items.push(Item {
            role: Role::Decoration,
            shape: dots,
        });
        let word = self.shaper.shape(Face::Regular, "");
        let glyphs = 0..0;
        let number = Shape::Text {
            x: width,
            y,
            width: 0.0,
            size: kind.size,
            colour: INK,
            word,
            glyphs,
        };
        strip.items.push(Item {
            role: Role::Content(mark),
            shape: number,
        });
    }
}

impl Laid {
    /// Fills in the page numbers of the contents; `page` tells that of each heading of the document.
    pub(crate) fn number_contents(
        &mut self,
        shaper: &mut Shaper<'_>,
        page: &dyn Fn(usize) -> usize,
    ) {
        let numbers = std::mem::take(&mut self.numbers);
        let mut wanted = numbers.iter().peekable();
        for item in self.pages.iter_mut().flat_map(|page| &mut page.items) {
            let Some(number) = wanted.peek() else { return };
            if item.role != Role::Content(number.mark) {
                continue;
            }
            let digits = shaper.shape(Face::Regular, &page(number.heading).to_string());
            wanted.next();
            if let Shape::Text {
                x,
                width,
                size,
                word,
                glyphs,
                ..
            } = &mut item.shape
            {
                *glyphs = 0..digits.glyphs.len();
                *width = digits.width(0, digits.glyphs.len()) as f32 * *size / 1000.0;
                *x -= *width;
                *word = digits;
            }
        }
    }
}

fn whole(strip: &Strip, x: f32, width: f32, link: LinkId) -> Area {
    Area {
        x,
        y: 0.0,
        width: width - x,
        height: strip.height,
        link,
    }
}

fn right(shape: &Shape) -> f32 {
    match shape {
        Shape::Text { x, width, .. } | Shape::Fill { x, width, .. } => x + width,
        Shape::Dots { to, .. } => *to,
    }
}
