//! Owns: a document as the PDF engine reads it: in portions that begin a page and can be laid out apart.
//! Must not know: how a portion is laid out, or when.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::block::{Attachment, Block, Cover, Document, Frame, Heading, Meta, plain_text};
use crate::layout::ranks;

/// A document whose portions are composed by whoever lays them out, several at a time.
pub trait Source: Sync {
    /// What the file says about itself.
    fn meta(&self) -> &Meta;

    /// What each page of the body repeats.
    fn frame(&self) -> &Frame;

    /// What the document opens with.
    fn cover(&self) -> Option<&Cover>;

    /// Files that travel inside.
    fn attachments(&self) -> &[Attachment];

    /// Whether it is hung up and read from a distance.
    fn afar(&self) -> bool {
        false
    }

    /// What follows the cover, in reading order; asked once.
    fn portions(&self) -> Vec<Portion>;

    /// The blocks of one of the portions that [`Source::portions`] gave; the same each time.
    fn blocks(&self, portion: &Portion) -> Cow<'_, [Block]>;

    /// Every anchor to which a link of the document may lead, with the words of its heading; asked once.
    fn anchors(&self) -> BTreeMap<String, String>;
}

/// A stretch of a document that begins a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portion {
    /// By what the source knows it.
    pub range: Range<usize>,
    /// Whether it holds a table of contents, for which the pages of all others must be known.
    ///
    /// A section that is opened in such a portion ends with it.
    pub contents: bool,
    /// The ranks of the sections that its first block stands in; empty where it opens with a heading of level 1.
    pub within: Vec<u8>,
    /// What the running head says until a heading of the portion says otherwise.
    pub running: String,
}

impl Portion {
    /// A portion that opens with a heading of level 1.
    #[must_use]
    pub fn new(range: Range<usize>) -> Self {
        Self {
            range,
            ..Self::default()
        }
    }
}

/// The rank of the highest heading of a body: under a cover, whose title is the first heading, it is the second.
pub(crate) fn first_rank(cover: Option<&Cover>) -> u8 {
    if cover.is_some() { 2 } else { 1 }
}

/// Whether the cover is a portion of its own: a page, or a block above a portion that waits until all others are laid
/// out.
pub(crate) fn stands_apart(cover: &Cover, portions: &[Portion]) -> bool {
    !cover.compact || portions.first().is_none_or(|first| first.contents)
}

/// The headings among blocks, in order.
pub(crate) fn headings(blocks: &[Block]) -> impl Iterator<Item = &Heading> {
    blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    })
}

/// The words by which contents, bookmarks and links name a heading.
pub(crate) fn words(heading: &Heading) -> String {
    crate::text::one_line(&plain_text(&heading.text))
}

/// What the running head says from a heading on; `None` where it goes on as before.
pub(crate) fn running(heading: &Heading) -> Option<String> {
    let own = heading.running.as_deref().map(crate::text::one_line);
    own.or_else(|| (heading.level <= 1).then(|| words(heading)))
}

impl Source for Document {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn cover(&self) -> Option<&Cover> {
        self.cover.as_ref()
    }

    fn attachments(&self) -> &[Attachment] {
        &self.attachments
    }

    fn afar(&self) -> bool {
        self.afar
    }

    fn portions(&self) -> Vec<Portion> {
        let first = first_rank(self.cover());
        let mut portions = Vec::new();
        let mut next = Portion::default();
        for range in cuts(&self.body) {
            let portion = Portion { range, ..next };
            let blocks = self.body.get(portion.range.clone()).unwrap_or_default();
            let contents = |block: &Block| matches!(block, Block::Contents { .. });
            let mut portion = Portion {
                contents: blocks.iter().any(contents),
                ..portion
            };
            forget(&mut portion, blocks, first);
            next = after(&portion, blocks, first);
            portions.push(portion);
        }
        portions
    }

    fn blocks(&self, portion: &Portion) -> Cow<'_, [Block]> {
        Cow::Borrowed(self.body.get(portion.range.clone()).unwrap_or_default())
    }

    fn anchors(&self) -> BTreeMap<String, String> {
        let mut anchors = BTreeMap::new();
        for heading in headings(&self.body) {
            if let Some(anchor) = &heading.anchor {
                anchors
                    .entry(anchor.clone())
                    .or_insert_with(|| words(heading));
            }
        }
        anchors
    }
}

/// Where the blocks are cut: before the first of each group of page breaks.
fn cuts(blocks: &[Block]) -> Vec<Range<usize>> {
    let is_break = |block: &Block| matches!(block, Block::PageBreak(_));
    let pairs = blocks.iter().zip(blocks.iter().skip(1));
    let begins = |(at, (before, own)): (usize, (&Block, &Block))| {
        (is_break(own) && !is_break(before)).then_some(at + 1)
    };
    let inner = pairs.enumerate().filter_map(begins);
    let mut starts: Vec<usize> = std::iter::once(0).chain(inner).collect();
    starts.push(blocks.len());
    let bounds = starts.iter().zip(starts.iter().skip(1));
    bounds
        .map(|(start, end)| *start..*end)
        .filter(|range| !range.is_empty())
        .collect()
}

/// Leaves out what a heading at the top of a portion ends before anything stands in it.
fn forget(portion: &mut Portion, blocks: &[Block], first: u8) {
    let mut blocks = blocks.iter();
    let opens = blocks.find(|block| !matches!(block, Block::PageBreak(_)));
    let Some(Block::Heading(heading)) = opens else {
        return;
    };
    let levels = std::iter::once(heading.level);
    let before = portion.within.last().copied();
    for rank in ranks(levels, first, before.as_ref()) {
        portion.within.retain(|open| *open < rank);
    }
    if running(heading).is_some() {
        portion.running.clear();
    }
}

/// In which sections and under which running head the portion after this one begins.
fn after(portion: &Portion, blocks: &[Block], first: u8) -> Portion {
    let mut within = portion.within.clone();
    let mut running = portion.running.clone();
    let levels = headings(blocks).map(|heading| heading.level);
    for (heading, rank) in headings(blocks).zip(ranks(levels, first, portion.within.last())) {
        within.retain(|open| *open < rank);
        if !portion.contents {
            within.push(rank);
        }
        if let Some(name) = self::running(heading) {
            running = name;
        }
    }
    Portion {
        within,
        running,
        ..Portion::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Portion, Source};
    use crate::block::{Block, Cover, Document, Frame, Lang, Meta, Orientation};
    use chrono::DateTime;

    fn portions(body: Vec<Block>) -> Vec<Portion> {
        let meta = Meta {
            title: String::new(),
            author: String::new(),
            subject: String::new(),
            creator: String::new(),
            language: Lang::Fr,
            created: DateTime::UNIX_EPOCH,
            claim: None,
        };
        let document = Document {
            meta,
            frame: Frame::default(),
            cover: Some(Cover::default()),
            body,
            attachments: Vec::new(),
            afar: false,
        };
        document.portions()
    }

    #[test]
    fn a_document_is_cut_before_page_breaks() {
        let page = || Block::PageBreak(Orientation::Portrait);
        let cut = portions(vec![
            Block::heading(1, "Fiches", "fiches"),
            Block::text("Voici."),
            page(),
            page(),
            Block::heading(2, "T-001", "t-001"),
            Block::heading(3, "Base", "base"),
            page(),
            Block::text("La suite"),
        ]);
        let ranges: Vec<_> = cut.iter().map(|portion| portion.range.clone()).collect();
        assert_eq!(ranges, [0..2, 2..6, 6..8]);
        let within: Vec<_> = cut.iter().map(|portion| portion.within.clone()).collect();
        assert_eq!(within, [vec![], vec![2], vec![2, 3, 4]]);
        assert_eq!(cut[2].running, "Fiches");
        let above = portions(vec![
            Block::heading(1, "Fiches", "fiches"),
            page(),
            Block::heading(1, "T-001", "t-001"),
        ]);
        assert_eq!(
            above[1],
            Portion::new(1..3),
            "a heading of level 1 ends all others"
        );
        assert_eq!(portions(Vec::new()), []);
    }

    #[test]
    fn sections_of_the_contents_end_with_it() {
        let cut = portions(vec![
            Block::heading(1, "Sommaire", "sommaire"),
            Block::Contents { depth: 1 },
            Block::PageBreak(Orientation::Portrait),
            Block::text("Avant-propos"),
        ]);
        assert!(cut[0].contents && !cut[1].contents);
        assert_eq!(cut[1].within, Vec::<u8>::new());
    }
}
