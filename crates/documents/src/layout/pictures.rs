//! Owns: pictograms to strips.
//! Must not know: what they show.

use super::Composer;
use super::display::{Item, Role};
use super::pager::{Event, Strip};
use super::theme::ACCENT;
use super::tree::{Note, Tag};
use crate::block::Pictogram;

/// Height of a picture beside type of the usual size.
const HEIGHT: f32 = 46.0;

impl Composer<'_, '_> {
    /// A picture at the left edge, on the page of what follows it.
    pub(super) fn pictogram(&mut self, picture: &Pictogram) {
        if picture.areas.is_empty() {
            return;
        }
        let [width, height] = [picture.width, picture.height].map(|side| f32::from(side.max(1)));
        let unit = (HEIGHT * self.scale / height).min(self.pager.width() / width);
        let note = Note::Figure {
            alt: picture.alt.clone(),
            bounds: [0.0; 4],
        };
        let node = self.tree.noted(self.parent(), Tag::Figure, note);
        let role = Role::Content(self.tree.mark(node));
        let drawn = picture.areas.iter().map(|area| {
            let [x, y, width, height] = area.map(|side| f32::from(side) * unit);
            Item {
                role,
                ..Item::fill(x, y, width, height, ACCENT)
            }
        });
        let strip = Strip {
            gap: self.eased(6.0),
            height: height * unit,
            keep: true,
            items: drawn.collect(),
            event: Some(Event::Figure(node)),
            ..Strip::default()
        };
        self.pager.add(strip);
    }
}
