//! Owns: strips to pages: what fits, what stays together, where a page ends.
//! Must not know: what the strips say.

use super::display::{Area, Item, Page};
use super::theme::{BOTTOM, HAIRLINE, LONG_SIDE, MARGIN, RULE, SHORT_SIDE, TOP};
use super::tree::NodeId;
use crate::block::Orientation;

/// What is left of the space above a section below a rule that sets it off already.
const UNDER_A_RULE: f32 = 0.55;
/// Rounding must not push a strip to the next page.
const SLACK: f32 = 0.01;

/// A band over the whole width of the text that no page end may cut; lengths in points.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Space above it, left out at the top of a page.
    pub(crate) gap: f32,
    /// Its height.
    pub(crate) height: f32,
    /// Whether the next strip must stand on the same page.
    pub(crate) keep: bool,
    /// What is drawn, from the band's top left corner.
    pub(crate) items: Vec<Item>,
    /// Where clicks lead somewhere, from the same corner.
    pub(crate) areas: Vec<Area>,
    /// What begins with it.
    pub(crate) event: Option<Event>,
    /// What stands at its left; the pager puts it there.
    pub(crate) hang: Option<Box<Hang>>,
    /// Whether it ends with a rule, which then also sets off what begins below it.
    pub(crate) ruled: bool,
    /// From the text's left edge to the strip; set by the pager.
    pub(crate) left: f32,
}

/// A heading in the column at the left of what it heads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hang {
    /// Space above it and above what it heads, left out at the top of a page.
    pub(crate) gap: f32,
    /// Its height.
    pub(crate) height: f32,
    /// How much lower than what it heads it begins.
    pub(crate) drop: f32,
    /// What is drawn, from the top left corner.
    pub(crate) items: Vec<Item>,
    /// Where clicks lead somewhere, from the same corner.
    pub(crate) areas: Vec<Area>,
    /// What begins with it.
    pub(crate) event: Option<Event>,
}

impl Hang {
    /// How far it reaches below the top of what it heads.
    fn depth(&self) -> f32 {
        self.drop + self.height
    }
}

/// What begins with a strip.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// The heading of this number.
    Heading(usize),
    /// The heading of this number, which also names the section of the running head and says whether that stands out.
    Section(usize, String, bool),
    /// A table whose head is drawn again on each page that follows.
    Head(Box<Head>),
    /// The chart of this node; the strip is the whole of it.
    Figure(NodeId),
}

/// A table's head on the pages after the first.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    /// Its height.
    pub(crate) height: f32,
    /// What is drawn.
    pub(crate) items: Vec<Item>,
}

/// A point on a page.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Place {
    /// Page, from 0.
    pub(crate) page: usize,
    /// Distance from the top of the sheet, in points.
    pub(crate) y: f32,
}

/// Stacks strips on pages.
pub(crate) struct Pager {
    pages: Vec<Page>,
    orientation: Orientation,
    y: f32,
    empty: bool,
    section: String,
    warns: bool,
    head: Option<(f32, Head)>,
    indent: f32,
    hang: Option<Hang>,
    hung: f32,
    ruled: bool,
    group: Vec<Strip>,
    headings: Vec<(usize, Place)>,
    figures: Vec<(NodeId, [f32; 4])>,
}

/// What came of strips on pages.
pub(crate) struct Placed {
    /// How much of the last page is filled, from 0 to 1.
    pub(crate) filled: f32,
    /// The pages.
    pub(crate) pages: Vec<Page>,
    /// The number and place of each heading.
    pub(crate) headings: Vec<(usize, Place)>,
    /// The edges of each chart, as [`super::tree::Note::Figure`] has them.
    pub(crate) figures: Vec<(NodeId, [f32; 4])>,
}

impl Pager {
    /// A pager with one empty portrait page under this running head.
    pub(crate) fn new(running: &str) -> Self {
        let mut pager = Self {
            pages: Vec::new(),
            orientation: Orientation::Portrait,
            y: TOP,
            empty: true,
            section: running.to_owned(),
            warns: false,
            head: None,
            indent: 0.0,
            hang: None,
            hung: 0.0,
            ruled: false,
            group: Vec::new(),
            headings: Vec::new(),
            figures: Vec::new(),
        };
        pager.open();
        pager
    }

    /// Width of the text on the present page, without the column of headings at its left if there is one.
    pub(crate) fn width(&self) -> f32 {
        self.whole_width() - self.indent
    }

    /// Width of the text on the present page with that column.
    pub(crate) fn whole_width(&self) -> f32 {
        sheet(self.orientation).0 - 2.0 * MARGIN
    }

    /// From now on strips stand this far from the left edge, the first of them beside the heading.
    pub(crate) fn begin_column(&mut self, indent: f32, hang: Hang) {
        self.end_column();
        self.indent = indent;
        self.hang = Some(hang);
    }

    /// Lowers the heading that waits for its first strip, so that both stand on one line.
    pub(crate) fn lower_hang(&mut self, drop: f32) {
        if let Some(hang) = &mut self.hang {
            hang.drop = drop;
        }
    }

    /// Whether a table that begins now needs a rule above it: not under another rule, nor beside a heading, which has its
    /// own.
    pub(crate) fn needs_rule(&self) -> bool {
        let waiting = self.group.last().is_some_and(|strip| strip.ruled);
        self.hang.is_none() && !waiting && !(self.ruled && self.group.is_empty())
    }

    /// Space above the next strip: what it asks for, or what the heading beside it does.
    pub(crate) fn gap(&self, wanted: f32) -> f32 {
        self.hang.as_ref().map_or(wanted, |hang| hang.gap)
    }

    /// From now on strips take the whole width again, below the heading of the column.
    pub(crate) fn end_column(&mut self) {
        if self.hang.is_some() {
            self.add(Strip::default());
        }
        if self.indent > 0.0 {
            self.flush();
            self.indent = 0.0;
            self.clear_hang();
        }
    }

    /// Goes below the heading at the left.
    fn clear_hang(&mut self) {
        if self.hung > self.y {
            self.y = self.hung;
            self.ruled = false;
        }
        self.hung = 0.0;
    }

    /// How much of the present page is filled, from 0 to 1.
    pub(crate) fn filled(&self) -> f32 {
        let (_, height) = sheet(self.orientation);
        (self.y.max(self.hung) - TOP) / (height - TOP - BOTTOM)
    }

    /// Height that a page offers below a repeated table head and what waits to be placed.
    pub(crate) fn free_height(&self) -> f32 {
        let waiting: f32 = self
            .group
            .iter()
            .map(|strip| strip.gap + strip.height)
            .sum();
        self.whole_height() - waiting
    }

    /// Height left on the present page.
    pub(crate) fn rest(&self) -> f32 {
        sheet(self.orientation).1 - BOTTOM - self.y
    }

    /// Whether nothing stands on the present page.
    pub(crate) const fn is_empty(&self) -> bool {
        self.empty
    }

    /// The first page goes without running head and foot, and its text begins at `y`.
    pub(crate) fn cover(&mut self, y: f32, items: Vec<Item>) {
        if let Some(page) = self.pages.last_mut() {
            page.bare = true;
            page.items.extend(items);
        }
        self.y = y;
        self.empty = false;
    }

    /// The running head of the present page does not repeat the title, which stands on the page.
    pub(crate) fn titled(&mut self) {
        if let Some(page) = self.pages.last_mut() {
            page.titled = true;
        }
    }

    /// Moves down so that `height` ends where the page's text ends, if there is room.
    pub(crate) fn sink(&mut self, height: f32) {
        self.flush();
        self.y += (self.rest() - height).max(0.0);
    }

    /// Adds a strip; it is placed as soon as nothing more must stay with it.
    pub(crate) fn add(&mut self, mut strip: Strip) {
        strip.left = self.indent;
        if let Some(hang) = self.hang.take() {
            strip.gap = hang.gap;
            strip.hang = Some(Box::new(hang));
        }
        let waits = strip.keep;
        self.group.push(strip);
        if !waits {
            self.flush();
        }
    }

    /// Places what waits.
    pub(crate) fn flush(&mut self) {
        let group = std::mem::take(&mut self.group);
        self.clear_for(&group);
        let height = stacked(&group, self.empty);
        if height > self.rest() + SLACK && !self.empty && height <= self.whole_height() + SLACK {
            self.next_page();
        }
        for strip in group {
            self.place(strip);
        }
    }

    /// Makes sure that what waits and `height` more stand together on one page.
    pub(crate) fn flush_with(&mut self, height: f32) {
        let group = std::mem::take(&mut self.group);
        if self.hang.is_some() {
            self.clear_hang();
        }
        self.clear_for(&group);
        if stacked(&group, self.empty) + height > self.rest() + SLACK && !self.empty {
            self.next_page();
        }
        self.group = group;
        self.flush();
    }

    /// Goes below the heading at the left, where what is placed next may not stand beside it.
    fn clear_for(&mut self, group: &[Strip]) {
        let first = group.first();
        if first.is_some_and(|strip| strip.left <= 0.0 || strip.hang.is_some()) {
            self.clear_hang();
        }
    }

    /// From now on no head is repeated.
    pub(crate) fn end_table(&mut self) {
        self.flush();
        self.head = None;
    }

    /// Begins a page of this orientation, unless the present one is empty.
    pub(crate) fn break_to(&mut self, orientation: Orientation) {
        self.end_column();
        self.flush();
        if !self.empty {
            self.orientation = orientation;
            self.next_page();
        } else if self.orientation != orientation {
            self.orientation = orientation;
            self.pages.pop();
            self.open();
        }
    }

    /// Begins a page.
    pub(crate) fn next_page(&mut self) {
        self.open();
        if let Some((left, head)) = self.head.clone() {
            let y = self.y;
            self.draw(head.items, Vec::new(), (left, y));
            self.y += head.height;
        }
    }

    /// The pages, and what stands where on them; an empty page stays if it is the only one and `blank` wants it.
    pub(crate) fn finish(mut self, blank: bool) -> Placed {
        self.end_column();
        self.flush();
        let mut filled = self.filled();
        if self.empty && !(blank && self.pages.len() == 1) {
            // Begun by a page break that nothing followed, or never used.
            self.pages.pop();
            filled = 1.0;
        }
        Placed {
            filled,
            pages: self.pages,
            headings: self.headings,
            figures: self.figures,
        }
    }

    fn whole_height(&self) -> f32 {
        let head = self.head.as_ref().map_or(0.0, |(_, head)| head.height);
        sheet(self.orientation).1 - TOP - BOTTOM - head
    }

    fn open(&mut self) {
        let (width, height) = sheet(self.orientation);
        let section = self.section.clone();
        self.pages.push(Page {
            width,
            height,
            section,
            warns: self.warns,
            ..Page::default()
        });
        self.hung = 0.0;
        self.ruled = false;
        self.y = TOP;
        self.empty = true;
    }

    fn place(&mut self, mut strip: Strip) {
        if strip.left <= 0.0 || strip.hang.is_some() {
            self.clear_hang();
        }
        let hang = strip.hang.take();
        let depth = hang.as_ref().map_or(0.0, |hang| hang.depth());
        let gap = match (self.empty, self.ruled && hang.is_some()) {
            (true, _) => 0.0,
            (false, true) => strip.gap * UNDER_A_RULE,
            (false, false) => strip.gap,
        };
        let above = self.y;
        if gap + strip.height.max(depth) > self.rest() + SLACK && !self.empty {
            self.next_page();
        } else {
            self.y += gap;
        }
        let y = self.y;
        if let Some(hang) = hang {
            let rule = match self.ruled {
                true => above - HAIRLINE,
                false => y - hang.gap / 2.0,
            };
            self.place_hang(*hang, y, rule);
        }
        self.begin(strip.event, (strip.left, y), strip.height);
        self.draw(strip.items, strip.areas, (strip.left, y));
        self.y += strip.height;
        self.empty = false;
        self.ruled = strip.ruled;
    }

    /// Draws a heading at the left of what begins at `y`, under a thin rule that sets it off from what stands above.
    fn place_hang(&mut self, hang: Hang, y: f32, rule: f32) {
        if !self.empty {
            let width = self.whole_width();
            let line = Item::fill(0.0, 0.0, width, HAIRLINE, RULE);
            self.draw(vec![line], Vec::new(), (0.0, rule));
        }
        let top = y + hang.drop;
        self.hung = top + hang.height;
        self.begin(hang.event, (0.0, top), hang.height);
        self.draw(hang.items, hang.areas, (0.0, top));
        self.empty = false;
    }

    fn begin(&mut self, event: Option<Event>, (left, y): (f32, f32), height: f32) {
        let place = Place {
            page: self.pages.len().saturating_sub(1),
            y,
        };
        match event {
            Some(Event::Heading(number)) => self.headings.push((number, place)),
            Some(Event::Section(number, name, warns)) => {
                self.headings.push((number, place));
                self.name_section(name, warns);
            }
            Some(Event::Head(head)) => self.head = Some((left, *head)),
            Some(Event::Figure(node)) => {
                let (width, whole) = sheet(self.orientation);
                let bounds = [MARGIN + left, whole - y - height, width - MARGIN, whole - y];
                self.figures.push((node, bounds));
            }
            None => {}
        }
    }

    /// A page's head names the section that its first line belongs to.
    fn name_section(&mut self, name: String, warns: bool) {
        let first = self.empty;
        if let Some(page) = self
            .pages
            .last_mut()
            .filter(|page| first || page.section.is_empty())
        {
            page.section.clone_from(&name);
            page.warns = warns;
        }
        self.section = name;
        self.warns = warns;
    }

    fn draw(&mut self, items: Vec<Item>, areas: Vec<Area>, (left, y): (f32, f32)) {
        let x = MARGIN + left;
        if let Some(page) = self.pages.last_mut() {
            page.items
                .extend(items.into_iter().map(|item| item.moved(x, y)));
            page.areas
                .extend(areas.into_iter().map(|area| area.moved(x, y)));
        }
    }
}

/// Width and height of the sheet.
const fn sheet(orientation: Orientation) -> (f32, f32) {
    match orientation {
        Orientation::Portrait => (SHORT_SIDE, LONG_SIDE),
        Orientation::Landscape => (LONG_SIDE, SHORT_SIDE),
    }
}

/// Height of strips on top of one another, and of the heading that hangs beside them; the first one's gap falls away
/// at the top of a page.
fn stacked(strips: &[Strip], at_top: bool) -> f32 {
    let spare = strips
        .first()
        .filter(|_| at_top)
        .map_or(0.0, |strip| strip.gap);
    let mut bottom = 0.0;
    let mut deepest = 0.0_f32;
    for strip in strips {
        bottom += strip.gap;
        if let Some(hang) = &strip.hang {
            deepest = deepest.max(bottom + hang.depth());
        }
        bottom += strip.height;
    }
    bottom.max(deepest) - spare
}
