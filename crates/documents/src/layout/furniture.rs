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
            let head = |words, right, face| Corner {
                words,
                y: top,
                right,
                role: Role::Header,
                face,
            };
            let tail = |words, right| Corner {
                words,
                y: bottom,
                right,
                role: Role::Footer,
                face: Face::Regular,
            };
            let mut items = self.corner(page.width, &head(&left, false, Face::SemiBold));
            items.extend(self.corner(page.width, &head(&section, true, Face::Regular)));
            items.extend(rule(page.width, top + 8.0, Role::Header, !items.is_empty()));
            let mut feet = self.corner(page.width, &tail(&foot, false));
            feet.extend(self.corner(page.width, &tail(&number, true)));
            feet.extend(rule(
                page.width,
                bottom - 15.0,
                Role::Footer,
                !feet.is_empty(),
            ));
            page.items.splice(0..0, items);
            page.items.append(&mut feet);
            page.section = section;
        }
    }

    fn corner(&mut self, sheet: f32, corner: &Corner<'_>) -> Vec<Item> {
        let kind = FURNITURE;
        let room = (sheet - 2.0 * MARGIN) * SHARE;
        let mut words = corner.words.to_owned();
        let mut set = self.measured(corner.face, &words);
        // Too long for its side: cut, with an ellipsis.
        while set.1 > room && !words.is_empty() {
            let over = ((set.1 - room) / kind.size).ceil().max(1.0) as usize;
            let keep = words.chars().count().saturating_sub(over.max(2));
            words = words
                .chars()
                .take(keep)
                .collect::<String>()
                .trim_end()
                .to_owned()
                + "…";
            set = self.measured(corner.face, &words);
            if keep == 0 {
                break;
            }
        }
        let mut x = if corner.right {
            sheet - MARGIN - set.1
        } else {
            MARGIN
        };
        let mut items = Vec::new();
        for (word, width) in set.0 {
            self.missing.report(&word.missing, corner.words);
            let glyphs = 0..word.glyphs.len();
            let (size, colour, y) = (kind.size, kind.colour, corner.y);
            items.push(Item {
                role: corner.role,
                shape: Shape::Text {
                    x,
                    y,
                    width,
                    size,
                    colour,
                    word,
                    glyphs,
                },
            });
            x += width;
        }
        items
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
