//! Owns: headings: their list, their numbers, their strips, the sections that they open.
//! Must not know: where pages end.

use std::collections::BTreeMap;

use super::Composer;
use super::pager::{Event, Place};
use super::theme::heading;
use super::tree::Tag;
use crate::block::{Block, Document, Heading, plain_text};

/// A heading of the document.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    /// Its words.
    pub(crate) words: String,
    /// Its level as the contents see it: 1 is a section of the document.
    pub(crate) level: u8,
    /// Its level in the tag tree, without gaps.
    pub(crate) rank: u8,
    /// Whether contents and bookmarks list it.
    pub(crate) listed: bool,
    /// Where it stands.
    pub(crate) place: Place,
}

fn headings(document: &Document) -> impl Iterator<Item = &Heading> {
    document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    })
}

/// The level of each heading with gaps closed: the first is `first`, each at most one deeper than the one before.
pub(crate) fn ranks(levels: impl Iterator<Item = u8>, first: u8) -> impl Iterator<Item = u8> {
    levels.scan(first.saturating_sub(1), move |previous, level| {
        let wanted = level.max(1).saturating_add(first - 1);
        *previous = wanted.min(previous.saturating_add(1)).clamp(first, 6);
        Some(*previous)
    })
}

/// Every heading of the body, in order.
pub(super) fn list(document: &Document) -> Vec<Title> {
    // The cover's title is the document's first heading.
    let first = if document.cover.is_some() { 2 } else { 1 };
    let ranks = ranks(headings(document).map(|heading| heading.level), first);
    headings(document)
        .zip(ranks)
        .map(|(heading, rank)| Title {
            words: crate::text::one_line(&plain_text(&heading.text)),
            level: heading.level.max(1),
            rank,
            listed: heading.listed,
            place: Place::default(),
        })
        .collect()
}

/// The number of the heading that each anchor names; of two with one name the first counts.
pub(super) fn anchors(document: &Document) -> BTreeMap<&str, usize> {
    let mut anchors = BTreeMap::new();
    for (number, heading) in headings(document).enumerate() {
        if let Some(anchor) = &heading.anchor {
            anchors.entry(anchor.as_str()).or_insert(number);
        }
    }
    anchors
}

impl Composer<'_, '_> {
    pub(super) fn heading(&mut self, block: &Heading) {
        let number = self.reached;
        self.reached += 1;
        let (rank, words) = match self.titles.get(number) {
            Some(title) => (title.rank, title.words.clone()),
            None => (1, String::new()),
        };
        self.missing.under_heading(words.clone());
        let node = self.open_section(rank);
        let (kind, above, below) = heading(block.level);
        let mut strips = self.inlines(node, &block.text, kind, 0.0, self.pager.width());
        for strip in &mut strips {
            strip.keep = true;
        }
        if let Some(last) = strips.last_mut() {
            last.height += below;
        }
        let section = block
            .running
            .clone()
            .or((block.level <= 1).then_some(words));
        if let Some(first) = strips.first_mut() {
            first.event = Some(match section {
                Some(name) => Event::Section(number, crate::text::one_line(&name)),
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
        let close = |levels: &[u8], first| ranks(levels.iter().copied(), first).collect::<Vec<_>>();
        assert_eq!(close(&[1, 3, 2, 4, 1], 1), [1, 2, 2, 3, 1]);
        assert_eq!(close(&[3, 1, 2], 1), [1, 1, 2]);
        assert_eq!(close(&[1, 2, 9], 2), [2, 3, 4]);
        assert_eq!(close(&[0], 1), [1]);
    }
}
