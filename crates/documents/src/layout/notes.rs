//! Owns: boxed notes to strips.
//! Must not know: where the strips go.

use super::Composer;
use super::display::Item;
use super::pager::Strip;
use super::theme::{ACCENT, BODY, Colour, INFO_FILL, NOTE_TITLE, WARNING_BAR, WARNING_FILL};
use super::tree::Tag;
use crate::block::{Note, NoteKind};

/// Between the box and its text, at the sides.
const SIDE: f32 = 13.0;
/// Between the box and its text, above and below.
const PADDING: f32 = 7.0;
/// Width of the coloured bar.
const BAR: f32 = 3.0;

impl Composer<'_, '_> {
    pub(super) fn note(&mut self, note: &Note) {
        let width = self.pager.width();
        let node = self.tree.node(self.parent(), Tag::Div);
        let inner = width - 2.0 * SIDE;
        let mut strips = Vec::new();
        if !note.title.is_empty() {
            let title = self.tree.node(node, Tag::P);
            strips = self.inlines(title, &note.title, self.kind(NOTE_TITLE), SIDE, inner);
            strips.iter_mut().for_each(|strip| strip.keep = true);
        }
        let mut content = self.flows(node, &note.content, self.kind(BODY), SIDE, inner);
        if let Some(first) = content.first_mut().filter(|_| !strips.is_empty()) {
            first.gap = 2.0;
        }
        strips.append(&mut content);
        boxed(&mut strips, width, note.kind);
        self.add_all(strips, 9.0);
        // The space under the box.
        self.pager.add(Strip {
            height: 4.0,
            ..Strip::default()
        });
    }
}

/// Draws the box behind its lines, one slice a strip, so that it may go on over a page's end.
fn boxed(strips: &mut [Strip], width: f32, kind: NoteKind) {
    let (fill, bar): (Colour, Colour) = match kind {
        NoteKind::Info => (INFO_FILL, ACCENT),
        NoteKind::Warning => (WARNING_FILL, WARNING_BAR),
    };
    let count = strips.len();
    for (index, strip) in strips.iter_mut().enumerate() {
        let above = if index == 0 {
            PADDING
        } else {
            std::mem::take(&mut strip.gap)
        };
        let below = if index + 1 == count { PADDING } else { 0.0 };
        shift(strip, above);
        strip.height += above + below;
        let back = [
            Item::fill(0.0, 0.0, width, strip.height, fill),
            Item::fill(0.0, 0.0, BAR, strip.height, bar),
        ];
        strip.items.splice(0..0, back);
    }
}

fn shift(strip: &mut Strip, dy: f32) {
    let items = std::mem::take(&mut strip.items);
    strip.items = items.into_iter().map(|item| item.moved(0.0, dy)).collect();
    for area in &mut strip.areas {
        area.y += dy;
    }
}
