//! Owns: turning a projection into the blocks of a register document.
//! Must not know the register itself: what the projection does not hold cannot be printed.

mod actor;
mod annex;
mod clients;
mod complement;
mod cover;
mod data;
mod figure;
mod issues;
mod line;
mod list;
mod origin;
mod overview;
mod own;
mod pen;
mod portions;
mod security;
mod sheet;
mod text;
mod transfer;

use super::projection::Projection;
use super::sheet::RetentionLine;
use super::shown::{Shown, Value};
use crate::block::{Block, Cover, Document, Frame, Heading, Inline, Meta, Orientation};
use crate::words::Words;
use origin::Origin;
use pen::Pen;
pub use portions::{RegisterSource, source};
use registre_domain::activity::{FinalFate, Status};

/// The blocks of a register document, with every word of its frame; ready for PDF, HTML or Markdown.
#[must_use]
pub fn document(projection: &Projection, words: &dyn Words) -> Document {
    let pen = Pen::new(words, projection.content);
    let origin = origin::origin(&pen, projection);
    let cover = cover::cover(&pen, projection, &origin);
    Document {
        meta: meta(&pen, projection, &cover, &origin),
        frame: frame(&pen, projection, &cover),
        body: portions::chapters(projection)
            .into_iter()
            .flat_map(|chapter| portions::blocks(&pen, projection, chapter))
            .collect(),
        cover: Some(cover),
        attachments: origin.attachments,
        afar: false,
    }
}

/// A state of a sheet in words.
pub(crate) fn status(words: &dyn Words, status: Status) -> String {
    words.say(sheet::status_key(status))
}

/// What becomes of data in the end, in words.
pub(crate) fn fate(words: &dyn Words, fate: FinalFate) -> String {
    words.say(data::fate_key(fate))
}

/// A rule of retention in words, on one line.
pub(crate) fn rule(words: &dyn Words, rule: &RetentionLine) -> String {
    data::rule_text(&Pen::new(words, words.lang()), rule)
}

/// A complementary value in words, a line each.
pub(crate) fn value(words: &dyn Words, shown: &Shown<Value>) -> String {
    let pen = Pen::new(words, words.lang());
    text::lines(&pen.shown(shown, |value| pen.value("", value)))
}

fn meta(pen: &Pen<'_>, projection: &Projection, cover: &Cover, origin: &Origin) -> Meta {
    Meta {
        title: format!("{} – {}", cover.title, cover.organisation),
        author: cover.organisation.clone(),
        subject: cover.subtitle.clone(),
        creator: projection.extraction.creator.clone(),
        language: pen.words.lang(),
        created: projection.extraction.at.to_utc(),
        claim: origin.claim.clone(),
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
            ..Heading::default()
        }),
        Block::Contents { depth: 1 },
    ]
}

/// A block sequence that begins a page.
fn on_a_page(orientation: Orientation, blocks: Vec<Block>) -> Vec<Block> {
    let mut page = vec![Block::PageBreak(orientation)];
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
