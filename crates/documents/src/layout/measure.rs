//! Owns: a look at the display list for tests: where each line of each page stands.
//! Must not know: how pages become a file.

use super::display::{Page, Role, Shape};
use super::tree::{Tag, Tree};
use super::{Laid, lay_out};
use crate::block::Document;
use crate::text::codes::CodeTable;
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
    let laid = lay_out(document, &fonts);
    laid.pages
        .iter()
        .map(|page| measure_page(page, &laid))
        .collect()
}

fn measure_page(page: &Page, laid: &Laid) -> PageMeasure {
    let mut lines: Vec<(Role, LineMeasure)> = Vec::new();
    for item in &page.items {
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
            continue;
        };
        let codes = laid
            .codes
            .iter()
            .find(|(face, _)| *face == word.face)
            .map(|(_, codes)| codes);
        let text: String = glyphs
            .clone()
            .filter_map(|index| text_of(codes, word.glyphs.get(index)?.code))
            .collect();
        let top = y - 0.75 * size;
        match lines.last_mut() {
            Some((role, line)) if *role == item.role && line.top == top && touches(line, *x) => {
                line.width = x + width - line.x;
                line.text.push_str(&text);
            }
            _ => {
                let (tag, height) = (tag(item.role, &laid.tree), size * 0.95);
                lines.push((
                    item.role,
                    LineMeasure {
                        x: *x,
                        top,
                        width: *width,
                        height,
                        text,
                        tag,
                    },
                ));
            }
        }
    }
    let lines = lines.into_iter().map(|(_, line)| line).collect();
    PageMeasure {
        width: page.width,
        height: page.height,
        lines,
    }
}

/// Columns of a repeated head share their role and their height, and are lines of their own.
fn touches(line: &LineMeasure, x: f32) -> bool {
    (line.x + line.width - x).abs() < 0.5
}

fn text_of(codes: Option<&CodeTable>, code: u16) -> Option<String> {
    codes?.get(code).map(|code| code.text.to_string())
}

fn tag(role: Role, tree: &Tree) -> Option<&'static str> {
    let Role::Content(mark) = role else {
        return None;
    };
    tree.of_mark(mark).map(|node| node.tag).map(Tag::name)
}
