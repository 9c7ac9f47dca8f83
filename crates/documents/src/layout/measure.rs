//! Owns: a look at the display list for tests: where each line of each page stands.
//! Must not know: how pages become a file.

use std::convert::Infallible;

use super::display::{Item, Page, Role, Shape};
use super::tree::{Tag, Tree};
use super::{Laid, lay_out};
use crate::block::Document;
use crate::text::shape::Fonts;

/// A page as measured; lengths in points from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct PageMeasure {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// What is written on it, in reading order.
    pub lines: Vec<LineMeasure>,
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
pub fn measure(document: &Document) -> Vec<PageMeasure> {
    let Some(fonts) = Fonts::load() else {
        return Vec::new();
    };
    let Ok(laid) = lay_out(document, &fonts, &mut |_, _| Ok::<_, Infallible>(()));
    laid.pages
        .iter()
        .map(|page| measure_page(page, &laid))
        .collect()
}

fn measure_page(page: &Page, laid: &Laid) -> PageMeasure {
    let mut lines: Vec<(Role, LineMeasure)> = Vec::new();
    for item in &page.items {
        let Some(next) = measure_item(item, laid) else {
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
    let (width, height) = (page.width, page.height);
    let lines = lines.into_iter().map(|(_, line)| line).collect();
    PageMeasure {
        width,
        height,
        lines,
    }
}

fn measure_item(item: &Item, laid: &Laid) -> Option<LineMeasure> {
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
    let (_, codes) = laid.codes.iter().find(|(face, _)| *face == word.face)?;
    let shown = word.glyphs.get(glyphs.clone())?;
    let text = shown
        .iter()
        .filter_map(|glyph| codes.get(glyph.code))
        .map(|code| &*code.text)
        .collect();
    let (top, height) = (y - 0.75 * size, 0.95 * size);
    Some(LineMeasure {
        x: *x,
        top,
        width: *width,
        height,
        text,
        tag: tag(item.role, &laid.tree),
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
