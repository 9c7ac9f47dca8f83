//! Owns: the running head and foot.
//! Must not know: how pages were filled.

use super::Composer;
use super::display::{Item, Page, Role, Shape};
use super::missing::Missing;
use super::theme::{AMBER, FOOTER_BASELINE, FURNITURE, HAIRLINE, HEADER_BASELINE, MARGIN, RULE};
use crate::block::Frame;
use crate::text::face::Face;
use crate::text::shape::Shaper;

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
    /// Draws head and foot on every page that has them, but for the page number, which no portion knows.
    pub(super) fn furnish(&mut self, pages: &mut [Page]) {
        let frame = self.ground.frame;
        let [left, foot] = [&frame.header_left, &frame.footer_left];
        let [left, foot] = [left, foot].map(|text| crate::text::one_line(text));
        for page in pages.iter_mut().filter(|page| !page.bare) {
            let (top, bottom) = (HEADER_BASELINE, page.height - FOOTER_BASELINE);
            let mut corner = |words: &str, right, (y, role, face)| {
                let corner = Corner {
                    words,
                    y,
                    right,
                    role,
                    face,
                };
                draw(self.shaper, &mut self.missing, page.width, &corner)
            };
            let title = if page.titled { "" } else { &left };
            let mut head = corner(title, false, (top, Role::Header, Face::SemiBold));
            let face = if page.warns {
                Face::SemiBold
            } else {
                Face::Regular
            };
            let mut section = corner(&page.section, true, (top, Role::Header, face));
            if page.warns {
                section.iter_mut().for_each(|item| item.tint(AMBER));
            }
            head.append(&mut section);
            let foot = corner(&foot, false, (bottom, Role::Footer, Face::Regular));
            let under = rule(page.width, top + 8.0, Role::Header, !head.is_empty());
            let wanted = !foot.is_empty() || !frame.page_pattern.is_empty();
            let over = rule(page.width, bottom - 15.0, Role::Footer, wanted);
            page.items.splice(0..0, head.into_iter().chain(under));
            page.items.extend(foot.into_iter().chain(over));
        }
    }
}

/// What the foot of a page says of its number, once the pages are counted; nothing on a bare page or without words.
pub(crate) fn foot(
    shaper: &mut Shaper<'_>,
    frame: &Frame,
    (number, count): (usize, usize),
    (width, height): (f32, f32),
) -> Page {
    let words = frame.page_pattern.replace("{pages}", &count.to_string());
    let words = words.replace("{page}", &number.to_string());
    let corner = Corner {
        words: &words,
        y: height - FOOTER_BASELINE,
        right: true,
        role: Role::Footer,
        face: Face::Regular,
    };
    Page {
        width,
        height,
        items: draw(shaper, &mut Missing::default(), width, &corner),
        ..Page::default()
    }
}

fn draw(
    shaper: &mut Shaper<'_>,
    missing: &mut Missing,
    sheet: f32,
    corner: &Corner<'_>,
) -> Vec<Item> {
    let room = (sheet - 2.0 * MARGIN) * SHARE;
    let (words, whole) = shortened(shaper, corner.face, corner.words, room);
    let mut x = if corner.right {
        sheet - MARGIN - whole
    } else {
        MARGIN
    };
    let mut items = Vec::with_capacity(words.len());
    for (word, width) in words {
        if !word.missing.is_empty() {
            missing.report_repeated(&word.missing, corner.words);
        }
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
fn shortened(
    shaper: &mut Shaper<'_>,
    face: Face,
    line: &str,
    room: f32,
) -> (Vec<(Shaped, f32)>, f32) {
    let mut set = measured(shaper, face, line);
    let mut kept = line.chars().count();
    while set.1 > room && kept > 0 {
        // No letter is wider than the type is high: at least so many must go.
        let over = ((set.1 - room) / FURNITURE.size).ceil().max(1.0) as usize;
        kept = kept.saturating_sub(over.min(kept.div_ceil(8)));
        let start: String = line.chars().take(kept).collect();
        set = measured(shaper, face, &format!("{}…", start.trim_end()));
    }
    set
}

/// The words of a line with their widths, and the width of all.
fn measured(shaper: &mut Shaper<'_>, face: Face, line: &str) -> (Vec<(Shaped, f32)>, f32) {
    let mut words = Vec::new();
    let mut whole = 0.0;
    for part in line.split_inclusive(' ') {
        let (word, space) = part
            .strip_suffix(' ')
            .map_or((part, ""), |word| (word, " "));
        for text in [word, space].into_iter().filter(|text| !text.is_empty()) {
            let shaped = shaper.shape(face, text);
            let width = shaped.width(0, shaped.glyphs.len()) as f32 * FURNITURE.size / 1000.0;
            whole += width;
            words.push((shaped, width));
        }
    }
    (words, whole)
}

type Shaped = std::rc::Rc<crate::text::shape::Word>;

fn rule(sheet: f32, y: f32, role: Role, wanted: bool) -> Option<Item> {
    let line = Item::fill(MARGIN, y, sheet - 2.0 * MARGIN, HAIRLINE, RULE);
    wanted.then_some(Item { role, ..line })
}
