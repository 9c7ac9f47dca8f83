//! Owns: strips to pages: what fits, what stays together, where a page ends.
//! Must not know: what the strips say.

use super::display::{Area, Item, Page};
use super::theme::{BOTTOM, LONG_SIDE, MARGIN, SHORT_SIDE, TOP};
use super::tree::NodeId;
use crate::block::Orientation;

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
}

/// What begins with a strip.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// The heading of this number.
    Heading(usize),
    /// The heading of this number, which also names the section of the running head.
    Section(usize, String),
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
    head: Option<Head>,
    group: Vec<Strip>,
    headings: Vec<(usize, Place)>,
    figures: Vec<(NodeId, [f32; 4])>,
}

/// What came of strips on pages.
pub(crate) struct Placed {
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
            head: None,
            group: Vec::new(),
            headings: Vec::new(),
            figures: Vec::new(),
        };
        pager.open();
        pager
    }

    /// Width of the text on the present page.
    pub(crate) fn width(&self) -> f32 {
        sheet(self.orientation).0 - 2.0 * MARGIN
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

    /// Moves down to `y`, if the page is not filled so far.
    pub(crate) fn descend_to(&mut self, y: f32) {
        self.flush();
        self.y = self.y.max(y);
    }

    /// Moves down so that `height` ends where the page's text ends, if there is room.
    pub(crate) fn sink(&mut self, height: f32) {
        self.flush();
        self.y += (self.rest() - height).max(0.0);
    }

    /// Adds a strip; it is placed as soon as nothing more must stay with it.
    pub(crate) fn add(&mut self, strip: Strip) {
        let waits = strip.keep;
        self.group.push(strip);
        if !waits {
            self.flush();
        }
    }

    /// Places what waits.
    pub(crate) fn flush(&mut self) {
        let group = std::mem::take(&mut self.group);
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
        if stacked(&self.group, self.empty) + height > self.rest() + SLACK && !self.empty {
            self.next_page();
        }
        self.flush();
    }

    /// From now on no head is repeated.
    pub(crate) fn end_table(&mut self) {
        self.flush();
        self.head = None;
    }

    /// Begins a page of this orientation, unless the present one is empty.
    pub(crate) fn break_to(&mut self, orientation: Orientation) {
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
        if let Some(head) = self.head.clone() {
            let y = self.y;
            self.draw(head.items, Vec::new(), y);
            self.y += head.height;
        }
    }

    /// The pages, and what stands where on them; an empty page stays if it is the only one and `blank` wants it.
    pub(crate) fn finish(mut self, blank: bool) -> Placed {
        self.flush();
        if self.empty && !(blank && self.pages.len() == 1) {
            // Begun by a page break that nothing followed, or never used.
            self.pages.pop();
        }
        Placed {
            pages: self.pages,
            headings: self.headings,
            figures: self.figures,
        }
    }

    fn whole_height(&self) -> f32 {
        let head = self.head.as_ref().map_or(0.0, |head| head.height);
        sheet(self.orientation).1 - TOP - BOTTOM - head
    }

    fn open(&mut self) {
        let (width, height) = sheet(self.orientation);
        let section = self.section.clone();
        self.pages.push(Page {
            width,
            height,
            section,
            ..Page::default()
        });
        self.y = TOP;
        self.empty = true;
    }

    fn place(&mut self, strip: Strip) {
        let gap = if self.empty { 0.0 } else { strip.gap };
        if gap + strip.height > self.rest() + SLACK && !self.empty {
            self.next_page();
        } else {
            self.y += gap;
        }
        let y = self.y;
        self.begin(strip.event, y, strip.height);
        self.draw(strip.items, strip.areas, y);
        self.y += strip.height;
        self.empty = false;
    }

    fn begin(&mut self, event: Option<Event>, y: f32, height: f32) {
        let place = Place {
            page: self.pages.len().saturating_sub(1),
            y,
        };
        match event {
            Some(Event::Heading(number)) => self.headings.push((number, place)),
            Some(Event::Section(number, name)) => {
                self.headings.push((number, place));
                self.name_section(name);
            }
            Some(Event::Head(head)) => self.head = Some(*head),
            Some(Event::Figure(node)) => {
                let (width, whole) = sheet(self.orientation);
                let bounds = [MARGIN, whole - y - height, width - MARGIN, whole - y];
                self.figures.push((node, bounds));
            }
            None => {}
        }
    }

    /// A page's head names the section that its first line belongs to.
    fn name_section(&mut self, name: String) {
        let first = self.empty;
        if let Some(page) = self
            .pages
            .last_mut()
            .filter(|page| first || page.section.is_empty())
        {
            page.section.clone_from(&name);
        }
        self.section = name;
    }

    fn draw(&mut self, items: Vec<Item>, areas: Vec<Area>, y: f32) {
        if let Some(page) = self.pages.last_mut() {
            page.items
                .extend(items.into_iter().map(|item| item.moved(MARGIN, y)));
            page.areas
                .extend(areas.into_iter().map(|area| area.moved(MARGIN, y)));
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

/// Height of strips on top of one another; the first one's gap falls away at the top of a page.
fn stacked(strips: &[Strip], at_top: bool) -> f32 {
    let spare = strips
        .first()
        .filter(|_| at_top)
        .map_or(0.0, |strip| strip.gap);
    strips
        .iter()
        .map(|strip| strip.gap + strip.height)
        .sum::<f32>()
        - spare
}
