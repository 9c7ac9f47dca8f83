//! Owns: headings: their list, their numbers, their strips, the sections that they open.
//! Must not know: where pages end.

use super::Composer;
use super::pager::{Event, Place};
use super::theme::heading;
use super::tree::Tag;
use crate::block::{Block, Heading};
use crate::source::{Portion, headings, running, words};

/// A heading of the document.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    /// Its words.
    pub(crate) words: String,
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
            anchor: heading.anchor.clone(),
            level: heading.level.max(1),
            rank,
            listed: heading.listed,
            marked: heading.marked,
            place: None,
        })
        .collect()
}

impl Composer<'_, '_> {
    pub(super) fn heading(&mut self, block: &Heading) {
        let number = self.reached;
        self.reached += 1;
        let (rank, words) = match self.titles.get(number) {
            Some(title) => (title.rank, title.words.clone()),
            None => (1, String::new()),
        };
        self.missing.under_heading(words);
        let node = self.open_section(rank);
        let (kind, above, below) = heading(block.level);
        let mut strips = self.inlines(node, &block.text, kind, 0.0, self.pager.width());
        for strip in &mut strips {
            strip.keep = true;
        }
        if let Some(last) = strips.last_mut() {
            last.height += below;
        }
        if let Some(first) = strips.first_mut() {
            first.event = Some(match running(block) {
                Some(name) => Event::Section(number, name),
                None => Event::Heading(number),
            });
        }
        self.add_all(strips, above);
    }

    /// Ends the sections of this rank and deeper, begins one, and returns its heading's node.
    fn open_section(&mut self, rank: u8) -> super::NodeId {
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
