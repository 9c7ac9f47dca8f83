//! Owns: a look at the display list for tests: where each line of each page stands.
//! Must not know: how pages become a file.

use std::convert::Infallible;

use super::display::{Item, Page, Role, Shape};
use super::headings::list;
use super::tree::{Tag, Tree};
use super::{Ground, Job, Laid, foot, lay_out};
use crate::source::{Portion, Source, stands_apart};
use crate::text::shape::{Fonts, Shaper};

/// A page as measured; lengths in points from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct PageMeasure {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// What is written on it, in reading order.
    pub lines: Vec<LineMeasure>,
    /// What else is drawn on it, and where a click leads somewhere.
    pub boxes: Vec<BoxMeasure>,
}

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BoxMeasure {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Whether it is the area of a link, which is not seen.
    pub link: bool,
}

/// A stretch of one line of one element.
#[derive(Debug, Clone, PartialEq)]
pub struct LineMeasure {
    /// Left edge.
    pub x: f32,
    /// Top of the tallest letters.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// From [`LineMeasure::top`] to the bottom of the deepest letters.
    pub height: f32,
    /// Its text.
    pub text: String,
    /// The structure element that it belongs to (`H2`, `P`, `Lbl`, …); `None` for what only repeats or adorns.
    pub tag: Option<&'static str>,
}

/// Lays the document out and measures it; empty if the embedded fonts cannot be read.
#[must_use]
pub fn measure(source: &dyn Source) -> Vec<PageMeasure> {
    let Some(fonts) = Fonts::load() else {
        return Vec::new();
    };
    let mut shaper = Shaper::new(&fonts);
    let parts = laid(source, &mut shaper);
    let count = parts.iter().map(|part| part.pages.len()).sum();
    let pages = parts
        .iter()
        .flat_map(|part| part.pages.iter().map(move |page| (page, part)));
    let measured = (1..).zip(pages).map(|(number, (page, part))| {
        let size = (page.width, page.height);
        let mut items = page.items.clone();
        if !page.bare && !source.frame().page_pattern.is_empty() {
            let foot = foot(&mut shaper, source.frame(), (number, count), size);
            items.extend(foot.items);
        }
        measure_page(page, &items, &part.tree, &fonts)
    });
    measured.collect()
}

/// Every portion, laid out in order; those with contents are laid out again once the pages are known.
fn laid(source: &dyn Source, shaper: &mut Shaper<'_>) -> Vec<Laid> {
    let ground = Ground::of(source);
    let portions = source.portions();
    let cover = Portion::default();
    let mut parts = Vec::new();
    let mut listing = Vec::new();
    for portion in &portions {
        listing.extend(list(&source.blocks(portion), ground.first, portion));
    }
    let apart = source.cover();
    let apart = apart.is_some_and(|cover| stands_apart(cover, &portions));
    let mut lay = |portion: &Portion, covered: bool, blank: bool| {
        let blocks = source.blocks(portion);
        let job = Job {
            portion,
            cover: source.cover().filter(|_| covered),
            blocks: if covered && apart { &[] } else { &blocks },
            listing: if portion.contents { &listing } else { &[] },
            blank,
        };
        let Ok(laid) = lay_out(&ground, shaper, &job, &mut || Ok::<_, Infallible>(()));
        laid
    };
    if apart {
        parts.push(lay(&cover, true, false));
    }
    let covered = |at: usize| at == 0 && !apart;
    let all = portions.iter().enumerate();
    parts.extend(all.map(|(at, portion)| lay(portion, covered(at), false)));
    if parts.iter().all(|part| part.pages.is_empty()) {
        parts.push(lay(&cover, false, true));
    }
    number(&mut parts, shaper);
    parts
}

/// Fills in the numbers of pages in the contents.
fn number(parts: &mut [Laid], shaper: &mut Shaper<'_>) {
    let mut pages = Vec::new();
    let mut before = 0;
    for part in &*parts {
        let titles = part.titles.iter();
        pages.extend(titles.map(|title| before + title.place.unwrap_or_default().page + 1));
        before += part.pages.len();
    }
    for part in parts {
        part.number_contents(shaper, &|title| pages.get(title).copied().unwrap_or(0));
    }
}

fn measure_page(page: &Page, items: &[Item], tree: &Tree, fonts: &Fonts) -> PageMeasure {
    let mut lines: Vec<(Role, LineMeasure)> = Vec::new();
    for item in items {
        let Some(next) = measure_item(item, tree, fonts) else {
            continue;
        };
        match lines.last_mut() {
            Some((role, line)) if *role == item.role && touches(line, &next) => {
                line.width = next.x + next.width - line.x;
                line.text.push_str(&next.text);
            }
            _ => lines.push((item.role, next)),
        }
    }
    PageMeasure {
        width: page.width,
        height: page.height,
        lines: lines.into_iter().map(|(_, line)| line).collect(),
        boxes: boxes(page, items),
    }
}

fn boxes(page: &Page, items: &[Item]) -> Vec<BoxMeasure> {
    let drawn = items.iter().filter_map(|item| match &item.shape {
        Shape::Fill {
            x,
            y,
            width,
            height,
            ..
        } => Some((*x, *y, *width, *height)),
        Shape::Dots { from, to, y, .. } if to > from => Some((*from, *y, to - from, 0.7)),
        Shape::Dots { .. } | Shape::Text { .. } => None,
    });
    let areas = page.areas.iter();
    let areas = areas.map(|area| (area.x, area.y, area.width, area.height));
    let one = |link| {
        move |(x, top, width, height)| BoxMeasure {
            x,
            top,
            width,
            height,
            link,
        }
    };
    drawn.map(one(false)).chain(areas.map(one(true))).collect()
}

fn measure_item(item: &Item, tree: &Tree, fonts: &Fonts) -> Option<LineMeasure> {
    let Shape::Text {
        x,
        y,
        width,
        size,
        word,
        glyphs,
        ..
    } = &item.shape
    else {
        return None;
    };
    let codes = fonts.codes(word.face)?;
    let mut text = String::new();
    for (place, glyph) in word.glyphs.iter().enumerate() {
        let told = word.told.iter().find(|(range, _)| range.contains(&place));
        match told {
            _ if !glyphs.contains(&place) => {}
            Some((range, told)) if range.start == place => text.push_str(told),
            Some(_) => {}
            None => text.push_str(&codes.get(glyph.code)?.text),
        }
    }
    Some(LineMeasure {
        x: *x,
        top: y - 0.75 * size,
        width: *width,
        height: 0.95 * size,
        text,
        tag: tag(item.role, tree),
    })
}

/// Columns of a repeated head share their role and their height, and are lines of their own.
fn touches(line: &LineMeasure, next: &LineMeasure) -> bool {
    line.top == next.top && (line.x + line.width - next.x).abs() < 0.5
}

fn tag(role: Role, tree: &Tree) -> Option<&'static str> {
    let Role::Content(mark) = role else {
        return None;
    };
    tree.of_mark(mark).map(|node| node.tag).map(Tag::name)
}
