//! Owns: rows of cells: their height, their rule, and how a row taller than a page goes on over the next.
//! Must not know: what columns mean.

use std::collections::VecDeque;

use super::Composer;
use super::display::Item;
use super::pager::Strip;
use super::theme::{HAIRLINE, RULE};

/// A part of a row that begins at a page's foot holds at least this height.
const LEAST: f32 = 45.0;

/// How a row looks; lengths in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowStyle {
    /// Between rules and text.
    pub(super) padding: f32,
    /// Whether a rule stands above it too.
    pub(super) ruled_above: bool,
    /// Space above it.
    pub(super) gap: f32,
}

impl Composer<'_, '_> {
    /// Adds a row whose cells' strips already stand in their columns.
    pub(super) fn row(&mut self, cells: Vec<Vec<Strip>>, style: RowStyle) {
        let width = self.pager.width();
        let style = RowStyle {
            padding: self.eased(style.padding),
            ..style
        };
        let height = cells.iter().map(|cell| height(cell)).fold(0.0, f32::max);
        let gap = self.pager.gap(style.gap);
        if gap + height + 2.0 * style.padding <= self.pager.free_height() {
            let strip = joined(cells, style, width, height, true);
            self.pager.add(strip);
        } else {
            self.split_row(cells, style, width);
        }
    }

    fn split_row(&mut self, cells: Vec<Vec<Strip>>, style: RowStyle, width: f32) {
        let gap = self.pager.gap(style.gap);
        self.pager.flush_with(gap + LEAST);
        let mut cells: Vec<VecDeque<Strip>> = cells.into_iter().map(VecDeque::from).collect();
        let mut style = style;
        loop {
            let gap = if self.pager.is_empty() {
                0.0
            } else {
                self.pager.gap(style.gap)
            };
            let room = self.pager.rest() - gap - 2.0 * style.padding;
            let part: Vec<Vec<Strip>> = cells.iter_mut().map(|cell| take(cell, room)).collect();
            let ends = cells.iter().all(VecDeque::is_empty);
            let height = part.iter().map(|cell| height(cell)).fold(0.0, f32::max);
            self.pager.add(joined(part, style, width, height, ends));
            if ends {
                return;
            }
            self.pager.next_page();
            style = RowStyle {
                ruled_above: false,
                gap: 0.0,
                ..style
            };
        }
    }
}

fn height(cell: &[Strip]) -> f32 {
    let spare = cell.first().map_or(0.0, |strip| strip.gap);
    cell.iter()
        .map(|strip| strip.gap + strip.height)
        .sum::<f32>()
        - spare
}

/// The lines that fit into `room`, at least one, without leaving one alone.
fn take(cell: &mut VecDeque<Strip>, room: f32) -> Vec<Strip> {
    let mut taken = Vec::new();
    let mut used = 0.0;
    while let Some(strip) = cell.front() {
        let gap = if taken.is_empty() { 0.0 } else { strip.gap };
        if used + gap + strip.height > room && !taken.is_empty() {
            break;
        }
        used += gap + strip.height;
        taken.extend(cell.pop_front());
    }
    while !cell.is_empty() && taken.len() > 1 && taken.last().is_some_and(|strip| strip.keep) {
        if let Some(strip) = taken.pop() {
            cell.push_front(strip);
        }
    }
    taken
}

/// One strip of a row's cells, `height` high without the padding.
fn joined(cells: Vec<Vec<Strip>>, style: RowStyle, width: f32, height: f32, ends: bool) -> Strip {
    let whole = height + 2.0 * style.padding;
    let mut row = Strip {
        gap: style.gap,
        height: whole,
        ..Strip::default()
    };
    if style.ruled_above {
        row.items.push(Item::fill(0.0, 0.0, width, HAIRLINE, RULE));
    }
    for cell in cells {
        let mut y = style.padding;
        for (index, strip) in cell.into_iter().enumerate() {
            y += if index == 0 { 0.0 } else { strip.gap };
            row.items
                .extend(strip.items.into_iter().map(|item| item.moved(0.0, y)));
            row.areas
                .extend(strip.areas.into_iter().map(|area| area.moved(0.0, y)));
            y += strip.height;
        }
    }
    if ends {
        row.ruled = true;
        row.items
            .push(Item::fill(0.0, whole - HAIRLINE, width, HAIRLINE, RULE));
    }
    row
}
