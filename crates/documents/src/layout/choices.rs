//! Owns: boxes to be ticked, to strips.
//! Must not know: what they stand for.

use super::Composer;
use super::inlines::Measure;
use super::theme::BODY;
use super::tree::{Note, Tag};
use crate::block::{Align, Flow};

/// An empty box. The embedded fonts have no sign for one, and brackets are heard as they are seen.
const BOX: &str = "[\u{a0}]";
/// From the edge to the words, in parts of the type's size.
const INDENT: f32 = 1.6;
/// Between two boxes, in parts of the distance of lines.
const GAP: f32 = 0.35;

impl Composer<'_, '_> {
    /// A list whose marks are empty boxes.
    pub(super) fn choices(&mut self, choices: &[Vec<Flow>]) {
        if choices.is_empty() {
            return;
        }
        let kind = self.kind(BODY);
        let indent = INDENT * kind.size;
        let room = Measure {
            x: indent,
            width: self.pager.width() - indent,
            align: Align::Left,
        };
        let list = self.tree.noted(self.parent(), Tag::L, Note::Bullets);
        for (index, choice) in choices.iter().enumerate() {
            let mut strips = self.item(list, BOX, choice, kind, room);
            // The words of a consent stay with its box, on one page.
            let last = strips.len().saturating_sub(1);
            strips
                .iter_mut()
                .take(last)
                .for_each(|strip| strip.keep = true);
            let gap = match index {
                0 => self.eased(5.0),
                _ => GAP * kind.leading,
            };
            self.add_all(strips, gap);
        }
    }
}
