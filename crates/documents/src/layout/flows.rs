//! Owns: paragraphs and lists to strips.
//! Must not know: where the strips go.

use super::Composer;
use super::display::{Item, Role, Shape};
use super::inlines::Measure;
use super::pager::Strip;
use super::theme::{MUTED, Type};
use super::tree::{NodeId, Note, Tag};
use crate::block::{Align, Flow, List};

/// From the edge of a list to its text, in parts of the type's size.
const INDENT: f32 = 1.05;

impl Composer<'_, '_> {
    /// Paragraphs and lists from the left, one strip a line, under `parent`.
    pub(super) fn flows(
        &mut self,
        parent: NodeId,
        flows: &[Flow],
        kind: Type,
        x: f32,
        width: f32,
    ) -> Vec<Strip> {
        self.aligned_flows(
            parent,
            flows,
            kind,
            Measure {
                x,
                width,
                align: Align::Left,
            },
        )
    }

    /// Paragraphs and lists, one strip a line, under `parent`.
    pub(super) fn aligned_flows(
        &mut self,
        parent: NodeId,
        flows: &[Flow],
        kind: Type,
        room: Measure,
    ) -> Vec<Strip> {
        let mut strips: Vec<Strip> = Vec::new();
        for flow in flows {
            let mut next = match flow {
                Flow::Paragraph(inlines) => {
                    let node = self.tree.node(parent, Tag::P);
                    self.aligned(node, inlines, kind, room)
                }
                Flow::List(list) => self.list(parent, list, kind, room),
            };
            if let Some(first) = next.first_mut().filter(|_| !strips.is_empty()) {
                first.gap = kind.leading * 0.35;
            }
            strips.append(&mut next);
        }
        strips
    }

    fn list(&mut self, parent: NodeId, list: &List, kind: Type, room: Measure) -> Vec<Strip> {
        let numbering = if list.ordered {
            Note::Numbers
        } else {
            Note::Bullets
        };
        let node = self.tree.noted(parent, Tag::L, numbering);
        let digits = list.items.len().max(1).ilog10() + 1;
        let indent = kind.size
            * if list.ordered {
                0.6 + 0.5 * digits as f32
            } else {
                INDENT
            };
        let inner = Measure {
            x: room.x + indent,
            width: room.width - indent,
            ..room
        };
        let mut strips = Vec::new();
        for (index, item) in list.items.iter().enumerate() {
            let marker = if list.ordered {
                format!("{}.", index + 1)
            } else {
                "•".to_owned()
            };
            let mut next = self.item(node, &marker, item, kind, inner);
            if let Some(first) = next.first_mut().filter(|_| index > 0) {
                first.gap = kind.leading * 0.12;
            }
            strips.append(&mut next);
        }
        strips
    }

    /// An item of a list with its mark at the left.
    pub(super) fn item(
        &mut self,
        list: NodeId,
        marker: &str,
        item: &[Flow],
        kind: Type,
        room: Measure,
    ) -> Vec<Strip> {
        let node = self.tree.node(list, Tag::LI);
        let label = self.tree.node(node, Tag::Lbl);
        let role = Role::Content(self.tree.mark(label));
        let body = self.tree.node(node, Tag::LBody);
        let mut strips = self.aligned_flows(body, item, kind, room);
        for strip in strips.iter_mut().skip(1) {
            strip.gap = strip.gap.min(kind.leading * 0.12);
        }
        if strips.is_empty() {
            strips.push(Strip {
                height: kind.leading,
                ..Strip::default()
            });
        }
        let word = self.shaper.shape(kind.face, marker);
        let width = word.width(0, word.glyphs.len()) as f32 * kind.size / 1000.0;
        let (x, y) = (room.x - kind.size * 0.45 - width, 0.735 * kind.leading);
        let glyphs = 0..word.glyphs.len();
        let shape = Shape::Text {
            x,
            y,
            width,
            size: kind.size,
            colour: MUTED,
            word,
            glyphs,
        };
        if let Some(first) = strips.first_mut() {
            first.items.insert(0, Item { role, shape });
        }
        strips
    }
}
