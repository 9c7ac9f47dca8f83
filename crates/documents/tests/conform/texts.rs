//! Owns: whether what a document says comes out of its file, as two readers see it: the page and the tag tree.
//! Must not know: how the file holds it.

use crate::{demo, judges};
use registre_documents::block::{Block, Document, plain_text};
use std::collections::BTreeSet;

/// The paragraphs of a document that its file has lost or altered, with the reader that misses them.
///
/// Spaces may differ, for a line may end there, and so may what is never drawn. The tag tree must tell each paragraph
/// whole. On the page a cell may go on beyond the foot, with its neighbours between: there each word is looked for.
pub(crate) fn lost(document: &Document, bytes: &[u8]) -> Vec<String> {
    let file = judges::kept(bytes);
    let told = squeezed(&judges::told(file.path()));
    let pages = squeezed(&judges::pages(file.path()));
    let (unsaid, undrawn) = (unsaid(document), undrawn(document));
    let mut lost = Vec::new();
    for paragraph in paragraphs(document) {
        if !unsaid.contains(&paragraph) && !told.contains(&squeezed(&paragraph)) {
            lost.push(format!("told: {paragraph}"));
        }
        let is_there = |text: &str| pages.contains(&squeezed(text));
        let whole = undrawn.contains(&paragraph) || is_there(&paragraph);
        if !whole && !paragraph.split_whitespace().all(is_there) {
            lost.push(format!("page: {paragraph}"));
        }
    }
    lost
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
        Block::Figure(figure) => Some(figure.alt.clone()),
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
