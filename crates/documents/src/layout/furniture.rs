//! Owns: the running head and foot.
//! Must not know: how pages were filled.

use super::Composer;
use super::display::{Item, Page, Role, Shape};
use super::theme::{FOOTER_BASELINE, FURNITURE, HAIRLINE, HEADER_BASELINE, MARGIN, RULE};
use crate::text::face::Face;

/// A line's words may take this part of the width on either side.
const SHARE: f32 = 0.48;

/// One text of the running head or foot.
struct Corner<'t> {
    words: &'t str,
    y: f32,
    right: bool,
    role: Role,
    face: Face,
}

impl Composer<'_, '_> {
    /// Draws head and foot on every page that has them.
    pub(super) fn furnish(&mut self, pages: &mut [Page]) {
        let count = pages.len().to_string();
        let frame = &self.document.frame;
        let (left, foot) = (
            crate::text::one_line(&frame.header_left),
            crate::text::one_line(&frame.footer_left),
        );
        for (index, page) in pages.iter_mut().enumerate().filter(|(_, page)| !page.bare) {
            let number = frame.page_pattern.replace("{pages}", &count);
            let number = number.replace("{page}", &(index + 1).to_string());
            let section = std::mem::take(&mut page.section);
            let (top, bottom) = (HEADER_BASELINE, page.height - FOOTER_BASELINE);
            let head = self.pair(
                [&left, &section],
                Face::SemiBold,
                top,
                (Role::Header, page.width),
            );
            let foot = self.pair(
                [&foot, &number],
                Face::Regular,
                bottom,
                (Role::Footer, page.width),
            );
            let rules = [
                (&head, top + 8.0, Role::Header),
                (&foot, bottom - 15.0, Role::Footer),
            ];
            let rules = rules.map(|(texts, y, role)| rule(page.width, y, role, !texts.is_empty()));
            let [under, over] = rules;
            page.items.splice(0..0, head.into_iter().chain(under));
            page.items.extend(foot.into_iter().chain(over));
            page.section = section;
        }
    }

    /// The two texts of a head or foot, the left one in `face`.
    fn pair(
        &mut self,
        words: [&str; 2],
        face: Face,
        y: f32,
        (role, sheet): (Role, f32),
    ) -> Vec<Item> {
        let [left, right] = words;
        let mut items = self.corner(
            sheet,
            &Corner {
                words: left,
                y,
                right: false,
                role,
                face,
            },
        );
        let face = Face::Regular;
        items.extend(self.corner(
            sheet,
            &Corner {
                words: right,
                y,
                right: true,
                role,
                face,
            },
        ));
        items
    }

    fn corner(&mut self, sheet: f32, corner: &Corner<'_>) -> Vec<Item> {
        let (words, whole) =
            self.shortened(corner.face, corner.words, (sheet - 2.0 * MARGIN) * SHARE);
        let mut x = if corner.right {
            sheet - MARGIN - whole
        } else {
            MARGIN
        };
        let mut items = Vec::new();
        for (word, width) in words {
            self.missing.report(&word.missing, corner.words);
            let glyphs = 0..word.glyphs.len();
            let (size, colour, y) = (FURNITURE.size, FURNITURE.colour, corner.y);
            let shape = Shape::Text {
                x,
                y,
                width,
                size,
                colour,
                word,
                glyphs,
            };
            items.push(Item {
                role: corner.role,
                shape,
            });
            x += width;
        }
        items
    }

    /// The words of a line that fit into `room`, with an ellipsis where the line is cut.
    fn shortened(&mut self, face: Face, line: &str, room: f32) -> (Vec<(Shaped, f32)>, f32) {
        let mut set = self.measured(face, line);
        let mut kept = line.chars().count();
        while set.1 > room && kept > 0 {
            // No letter is wider than the type is high: at least so many must go.
            let over = ((set.1 - room) / FURNITURE.size).ceil().max(1.0) as usize;
            kept = kept.saturating_sub(over);
            let start: String = line.chars().take(kept).collect();
            set = self.measured(face, &format!("{}…", start.trim_end()));
        }
        set
    }

    /// The words of a line with their widths, and the width of all.
    fn measured(&mut self, face: Face, line: &str) -> (Vec<(Shaped, f32)>, f32) {
        let mut words = Vec::new();
        let mut whole = 0.0;
        for part in line.split_inclusive(' ') {
            let (word, space) = part
                .strip_suffix(' ')
                .map_or((part, ""), |word| (word, " "));
            for text in [word, space].into_iter().filter(|text| !text.is_empty()) {
                let shaped = self.shaper.shape(face, text);
                let width = shaped.width(0, shaped.glyphs.len()) as f32 * FURNITURE.size / 1000.0;
                whole += width;
                words.push((shaped, width));
            }
        }
        (words, whole)
    }
}

type Shaped = std::sync::Arc<crate::text::shape::Word>;

fn rule(sheet: f32, y: f32, role: Role, wanted: bool) -> Option<Item> {
    let line = Item::fill(MARGIN, y, sheet - 2.0 * MARGIN, HAIRLINE, RULE);
    wanted.then_some(Item { role, ..line })
}
