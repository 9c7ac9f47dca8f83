//! Owns: whether what a document says comes out of its file, as two readers see it: the page and the tag tree.
//! Must not know: how the file holds it.

use crate::{demo, judges};
use registre_documents::block::{Block, Document, plain_text};
use std::collections::BTreeSet;

/// The paragraphs of a document that its file has lost or altered, with the reader that misses them.
///
/// Spaces may differ, for a line may end there, and so may what is never drawn. On the page a cell may go on beyond the
/// foot, with its neighbours between: there each word is looked for. The tag tree must tell each paragraph whole; the
/// program that reads it needs a minute for a hundred pages and is asked about short documents.
pub(crate) fn lost(document: &Document, bytes: &[u8]) -> Vec<String> {
    let file = judges::kept(bytes);
    let drawn = judges::pages(file.path());
    let short = drawn.matches('\u{c}').count() <= SHORT;
    let mut told = short.then(|| Search::of(&judges::told(file.path())));
    let mut pages = Search::of(&drawn);
    let (unsaid, undrawn) = (unsaid(document), undrawn(document));
    let mut lost = Vec::new();
    for paragraph in paragraphs(document) {
        if let Some(told) = &mut told
            && !unsaid.contains(&paragraph)
            && !told.holds(&paragraph)
        {
            lost.push(format!("told: {paragraph}"));
        }
        let whole = undrawn.contains(&paragraph) || pages.holds(&paragraph);
        if !whole
            && !paragraph
                .split_whitespace()
                .all(|word| pages.has_word(word))
        {
            lost.push(format!("page: {paragraph}"));
        }
    }
    lost
}

/// Pages of a document whose tag tree is read.
const SHORT: usize = 6;

/// A text in which paragraphs are looked for in order.
struct Search {
    text: String,
    at: usize,
}

impl Search {
    fn of(text: &str) -> Self {
        Self {
            text: squeezed(text),
            at: 0,
        }
    }

    /// Whether it holds these words, near where the last ones were or anywhere.
    fn holds(&mut self, words: &str) -> bool {
        let words = squeezed(words);
        let near = self.text.get(self.at..).unwrap_or_default();
        let near = near
            .char_indices()
            .nth(4_000 + words.len())
            .map_or(near, |(end, _)| &near[..end]);
        if let Some(found) = near.find(&words) {
            self.at += found + words.len();
            return true;
        }
        self.text.contains(&words)
    }

    /// [`Search::holds`] for one word. The reader of pages takes the order in which letters from right to left are drawn
    /// for the one in which they are seen, and turns them round; the tag tree tells them as they were entered.
    fn has_word(&mut self, word: &str) -> bool {
        let leftward = |c: &char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}');
        let letters: String = word.chars().filter(leftward).collect();
        let turned: String = letters.chars().rev().collect();
        self.holds(word) || (!letters.is_empty() && (self.holds(&letters) || self.holds(&turned)))
    }
}

/// Every paragraph, heading, label and cell, and what stands in the margins of the pages.
fn paragraphs(document: &Document) -> Vec<String> {
    let text = demo::text(document);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(str::to_owned).collect()
}

/// What is on pages, or beside them, and is not read aloud as a part of the text.
fn unsaid(document: &Document) -> BTreeSet<String> {
    let frame = &document.frame;
    let mut unsaid = undrawn(document);
    unsaid.extend([frame.header_left.clone(), frame.footer_left.clone()]);
    unsaid.extend(document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => heading.running.clone(),
        _ => None,
    }));
    unsaid
}

/// What stands in the file and on none of its pages.
fn undrawn(document: &Document) -> BTreeSet<String> {
    let meta = &document.meta;
    let beside = document.body.iter().filter_map(|block| match block {
        Block::Fields(table) => Some(table.summary.clone()),
        Block::Table(table) => Some(table.summary.clone()),
        Block::Grid(grid) => Some(grid.fields.summary.clone()),
        Block::Figure(figure) => Some(figure.alt.clone()),
        Block::Pictogram(picture) => Some(picture.alt.clone()),
        _ => None,
    });
    let beside = beside.chain([meta.title.clone(), meta.subject.clone()]);
    beside.collect()
}

/// A text without spaces, without what is never drawn, and with a mark where an archive may keep no character.
fn squeezed(text: &str) -> String {
    let kept = text.chars().filter(|c| {
        let steers = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
        let steers = steers || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}');
        !c.is_whitespace() && !c.is_control() && !steers
    });
    let archived = kept.map(|c| match u32::from(c) {
        0xe000..=0xf8ff | 0xf_0000.. => '\u{fffd}',
        code if code & 0xfffe == 0xfffe => '\u{fffd}',
        _ => c,
    });
    archived.collect()
}

#[test]
fn summaries_are_beside_the_pages_and_headings_on_them() {
    let document = &crate::kinds::ALL[0].document;
    let summary = document.body.iter().find_map(|block| match block {
        Block::Table(table) => Some(table.summary.clone()),
        _ => None,
    });
    assert!(undrawn(document).contains(&summary.expect("a table")));
    let heading = document.body.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(plain_text(&heading.text)),
        _ => None,
    });
    assert!(!unsaid(document).contains(&heading.expect("a heading")));
}
