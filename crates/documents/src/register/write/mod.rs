//! Owns: turning a projection into the blocks of a register document.
//! Must not know the register itself: what the projection does not hold cannot be printed.

mod actor;
mod clients;
mod complement;
mod cover;
mod data;
mod line;
mod list;
mod pen;
mod portions;
mod sheet;

use super::projection::Projection;
use crate::block::{Block, Cover, Document, Frame, Heading, Inline, Meta, Orientation};
use crate::words::Words;
use pen::Pen;
pub use portions::{RegisterSource, source};

/// The blocks of a register document, with every word of its frame; ready for PDF, HTML or Markdown.
#[must_use]
pub fn document(projection: &Projection, words: &dyn Words) -> Document {
    let pen = Pen { words };
    let cover = cover::cover(&pen, projection);
    Document {
        meta: meta(&pen, projection, &cover),
        frame: frame(&pen, projection, &cover),
        body: portions::chapters(projection)
            .flat_map(|chapter| portions::blocks(&pen, projection, chapter))
            .collect(),
        cover: Some(cover),
        attachments: Vec::new(),
    }
}

fn meta(pen: &Pen<'_>, projection: &Projection, cover: &Cover) -> Meta {
    Meta {
        title: format!("{} – {}", cover.title, cover.organisation),
        author: cover.organisation.clone(),
        subject: cover.subtitle.clone(),
        creator: projection.extraction.creator.clone(),
        language: pen.words.lang(),
        created: projection.extraction.at.to_utc(),
        claim: None,
    }
}

fn frame(pen: &Pen<'_>, projection: &Projection, cover: &Cover) -> Frame {
    let extraction = &projection.extraction;
    let day = extraction
        .state_on
        .unwrap_or_else(|| extraction.at.date_naive());
    let day = pen.words.date(day);
    let foot = pen.words.text(
        "doc-foot",
        &[
            ("organisation", crate::words::Arg::Text(&cover.organisation)),
            ("date", crate::words::Arg::Text(&day)),
        ],
    );
    Frame {
        header_left: cover.title.clone(),
        footer_left: foot,
        page_pattern: pen.words.text(
            "doc-page",
            &[
                ("page", crate::words::Arg::Text("{page}")),
                ("pages", crate::words::Arg::Text("{pages}")),
            ],
        ),
    }
}

fn contents(pen: &Pen<'_>) -> Vec<Block> {
    vec![
        Block::Heading(Heading {
            level: 1,
            text: vec![Inline::plain(pen.words.say("doc-contents"))],
            anchor: Some("contents".to_owned()),
            listed: false,
            marked: false,
            running: None,
        }),
        Block::Contents { depth: 1 },
    ]
}

/// A block sequence that begins a page.
fn on_a_page(blocks: Vec<Block>) -> Vec<Block> {
    let mut page = vec![Block::PageBreak(Orientation::Portrait)];
    page.extend(blocks);
    page
}

/// A register without sheet is still a document: it says so, and why.
fn empty(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let key = if projection.scope.total == 0 {
        "doc-empty-register"
    } else {
        "doc-empty-scope"
    };
    vec![
        Block::heading(1, pen.words.say("doc-list"), "list"),
        Block::text(pen.words.counted(key, projection.scope.total)),
    ]
}
