//! Owns: headings: their list, their numbers, their strips, the sections that they open.
//! Must not know: where pages end.

use super::Composer;
use super::pager::{Event, Hang, Place, Strip};
use super::theme::{BESIDE, COLUMN_SHARE, SECTION_GAP, heading};
use super::tree::{NodeId, Tag};
use crate::block::{Block, Heading, Inline, Inlines};
use crate::source::{Portion, headings, running, words};

/// Between a heading in the left column and what it heads.
const GUTTER: f32 = 12.0;

/// A heading of the document.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    /// Its words.
    pub(crate) words: String,
    /// The same, each part in its language.
    pub(crate) text: Inlines,
    /// The name by which links reach it.
    pub(crate) anchor: Option<String>,
    /// Its level as the contents see it: 1 is a section of the document.
    pub(crate) level: u8,
    /// Its level in the tag tree, without gaps.
    pub(crate) rank: u8,
    /// Whether contents and bookmarks list it.
    pub(crate) listed: bool,
    /// Whether the bookmarks alone list it.
    pub(crate) marked: bool,
    /// Where it stands; nowhere if it has no words.
    pub(crate) place: Option<Place>,
}

/// The level of each heading with gaps closed: the first is `first`, each at most one deeper than the one before,
/// which may stand in an earlier portion.
pub(crate) fn ranks(
    levels: impl Iterator<Item = u8>,
    first: u8,
    before: Option<&u8>,
) -> impl Iterator<Item = u8> {
    let before = before.copied().unwrap_or(first.saturating_sub(1));
    levels.scan(before, move |previous, level| {
        let wanted = level.max(1).saturating_add(first - 1);
        *previous = wanted.min(previous.saturating_add(1)).clamp(first, 6);
        Some(*previous)
    })
}

/// Every heading of a portion, in order.
pub(crate) fn list(blocks: &[Block], first: u8, portion: &Portion) -> Vec<Title> {
    let levels = headings(blocks).map(|heading| heading.level);
    let ranks = ranks(levels, first, portion.within.last());
    headings(blocks)
        .zip(ranks)
        .map(|(heading, rank)| Title {
            words: words(heading),
            text: heading.text.iter().map(spoken).collect(),
            anchor: heading.anchor.clone(),
            level: heading.level.max(1),
            rank,
            listed: heading.listed,
            marked: heading.marked,
            place: None,
        })
        .collect()
}

/// The words of a part of a heading and their language, without look and target.
fn spoken(part: &Inline) -> Inline {
    Inline {
        language: part.language,
        ..Inline::plain(crate::text::one_line(&part.text))
    }
}

impl Composer<'_, '_> {
    pub(super) fn heading(&mut self, block: &Heading) {
        let number = self.reached;
        self.reached += 1;
        let (rank, words) = match self.titles.get(number) {
            Some(title) => (title.rank, title.words.clone()),
            None => (1, String::new()),
        };
        self.missing.under_heading(rank, words);
        self.pager.end_column();
        let node = self.open_section(rank);
        let event = match running(block) {
            Some(name) => Event::Section(number, name, block.warns),
            None => Event::Heading(number),
        };
        match block.beside {
            true => self.heading_beside(node, block, event),
            false => self.heading_above(node, block, event),
        }
    }

    fn heading_above(&mut self, node: NodeId, block: &Heading, event: Event) {
        let (kind, above, below) = heading(block.level);
        let kind = self.enlarged(kind);
        let mut strips = self.inlines(node, &block.text, kind, 0.0, self.pager.width());
        for strip in &mut strips {
            strip.keep = true;
        }
        if let Some(last) = strips.last_mut() {
            last.height += self.eased(below);
        }
        if let Some(first) = strips.first_mut() {
            first.event = Some(event);
        }
        let above = self.eased(above);
        self.add_all(strips, above);
    }

    /// A heading in a column of its own at the left.
    fn heading_beside(&mut self, node: NodeId, block: &Heading, event: Event) {
        let indent = COLUMN_SHARE * self.pager.whole_width();
        let lines = self.inlines(node, &block.text, BESIDE, 0.0, indent - GUTTER);
        let mut hang = Hang {
            gap: self.eased(SECTION_GAP),
            event: Some(event),
            ..Hang::default()
        };
        for Strip {
            items,
            areas,
            height,
            ..
        } in lines
        {
            let y = hang.height;
            let items = items.into_iter().map(|item| item.moved(0.0, y));
            hang.items.extend(items);
            let areas = areas.into_iter().map(|area| area.moved(0.0, y));
            hang.areas.extend(areas);
            hang.height += height;
        }
        self.pager.begin_column(indent, hang);
    }

    /// Ends the sections of this rank and deeper, begins one, and returns its heading's node.
    fn open_section(&mut self, rank: u8) -> NodeId {
        while self.sections.last().is_some_and(|(open, _)| *open >= rank) {
            self.sections.pop();
        }
        let section = self.tree.node(self.parent(), Tag::Sect);
        self.sections.push((rank, section));
        self.tree.node(section, Tag::H(rank))
    }
}

#[cfg(test)]
mod tests {
    use super::ranks;

    #[test]
    fn levels_have_no_gaps() {
        let close =
            |levels: &[u8], first| ranks(levels.iter().copied(), first, None).collect::<Vec<_>>();
        assert_eq!(close(&[1, 3, 2, 4, 1], 1), [1, 2, 2, 3, 1]);
        assert_eq!(close(&[3, 1, 2], 1), [1, 1, 2]);
        assert_eq!(close(&[1, 2, 9], 2), [2, 3, 4]);
        assert_eq!(close(&[0], 1), [1]);
        let after: Vec<u8> = ranks([3, 2].into_iter(), 1, Some(&2)).collect();
        assert_eq!(
            after,
            [3, 2],
            "the last heading of the portion before counts"
        );
    }
}
