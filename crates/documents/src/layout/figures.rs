//! Owns: charts of horizontal bars to strips.
//! Must not know: what the bars count.

use super::Composer;
use super::display::{Item, Role};
use super::inlines::Measure;
use super::pager::{Event, Strip};
use super::theme::{self, CELL, HAIRLINE, HEAD_FILL, INK, NOTE_TITLE, RULE, Type};
use super::tree::{MarkId, Note, Tag};
use crate::block::{Align, Bar, Figure, Inline};
use crate::text::face::Face;

/// Width of the labels, as a part of the text's width.
const LABELS: f32 = 0.34;
/// Kept free at the right for the numbers.
const NUMBERS: f32 = 64.0;
/// Between labels, bars and numbers.
const GUTTER: f32 = 8.0;
/// From bar to bar at least.
const STEP: f32 = 14.8;
/// Height of a bar.
const BAR: f32 = 8.0;
/// How much of a page a chart may take before another one begins.
const MOST: f32 = 0.6;
/// A longer label is cut; the chart in words has the whole of it.
const LINES: usize = 10;

impl Composer<'_, '_> {
    /// A chart under its title; one of many bars becomes several.
    pub(super) fn figure(&mut self, figure: &Figure) {
        let width = self.pager.width();
        if !figure.title.is_empty() {
            let title = self.tree.node(self.parent(), Tag::P);
            let mut strips = self.inlines(title, &figure.title, NOTE_TITLE, 0.0, width);
            strips.iter_mut().for_each(|strip| strip.keep = true);
            self.add_all(strips, 10.0);
        }
        let longest = figure.bars.iter().map(|bar| bar.value).max().unwrap_or(0);
        let mut rest = figure.bars.as_slice();
        while !rest.is_empty() {
            let taken = self.chart(figure, rest, longest);
            rest = rest.get(taken.max(1)..).unwrap_or_default();
        }
        self.pager.flush();
    }

    /// Adds a chart of as many of the bars as belong on one page, and says how many.
    fn chart(&mut self, figure: &Figure, bars: &[Bar], longest: u64) -> usize {
        let node = self.tree.node(self.parent(), Tag::Figure);
        let mark = self.tree.mark(node);
        let most = MOST * self.pager.free_height();
        let mut chart = Strip {
            gap: 6.0,
            event: Some(Event::Figure(node)),
            ..Strip::default()
        };
        let mut taken = 0;
        for bar in bars {
            if chart.height >= most {
                break;
            }
            self.bar(&mut chart, mark, bar, longest);
            taken += 1;
        }
        if let Some(note) = self.tree.note_mut(node) {
            let alt = match taken == figure.bars.len() {
                true => figure.alt.clone(),
                false => told(bars.get(..taken).unwrap_or_default()),
            };
            *note = Note::Figure {
                alt,
                bounds: [0.0; 4],
            };
        }
        let start = LABELS * self.pager.width();
        let rule = Item::fill(start, 0.0, HAIRLINE, chart.height, RULE);
        chart.items.insert(0, rule);
        self.pager.add(chart);
        taken
    }

    /// Adds a bar with its label at the left and its number at the right, under those that stand.
    fn bar(&mut self, chart: &mut Strip, mark: MarkId, bar: &Bar, longest: u64) {
        let width = self.pager.width();
        let start = LABELS * width;
        let room = width - start - GUTTER - NUMBERS;
        let labels = Measure {
            x: 0.0,
            width: start - GUTTER,
            align: Align::Right,
        };
        let mut label = self.plain(mark, &bar.label, CELL, labels);
        label.truncate(LINES);
        let step = STEP.max(height(&label) + 3.0);
        let middle = chart.height + step / 2.0;
        centred(chart, label, middle);
        let top = middle - BAR / 2.0;
        let part = bar.value as f32 / longest.max(1) as f32;
        chart
            .items
            .push(Item::fill(start, top, room, BAR, HEAD_FILL));
        chart.items.push(Item {
            role: Role::Content(mark),
            ..Item::fill(start, top, part * room, BAR, theme::BAR)
        });
        let number = Type {
            face: Face::SemiBold,
            colour: INK,
            ..CELL
        };
        let after = Measure {
            x: start + room + GUTTER,
            width: NUMBERS,
            align: Align::Left,
        };
        let mut printed = self.plain(mark, &bar.printed, number, after);
        printed.truncate(1);
        centred(chart, printed, middle);
        chart.height += step;
    }

    /// Text that belongs to a mark which stands already.
    fn plain(&mut self, mark: MarkId, text: &str, kind: Type, room: Measure) -> Vec<Strip> {
        self.marked(mark, &Inline::plain(text), kind, room)
    }
}

fn height(lines: &[Strip]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}

/// Draws lines around a height of the chart.
fn centred(chart: &mut Strip, lines: Vec<Strip>, middle: f32) {
    let mut y = middle - height(&lines) / 2.0;
    for line in lines {
        let items = line.items.into_iter();
        chart.items.extend(items.map(|item| item.moved(0.0, y)));
        y += line.height;
    }
}

/// The bars in words, where they are only some of a chart.
fn told(bars: &[Bar]) -> String {
    let bars = bars
        .iter()
        .map(|bar| format!("{}: {}", bar.label, bar.printed));
    let bars: Vec<String> = bars.collect();
    format!("{}.", bars.join("; "))
}

const _: () = assert!(BAR < STEP, "bars stand apart");
