//! Owns: the chapters of a register document, and the source that composes each when its turn comes.
//! Must not know what a chapter says.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::pen::Pen;
use super::{contents, cover, empty, frame, list, meta, on_a_page, sheet};
use crate::block::{Attachment, Block, Claim, Cover, Frame, Meta};
use crate::register::Projection;
use crate::source::{Portion, Source, headings, words};
use crate::words::Words;

/// A chapter; each begins a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chapter {
    /// A register without sheets.
    Empty,
    /// The table of contents.
    Contents,
    /// The table of all sheets.
    List,
    /// The measures of the whole organisation.
    CommonMeasures,
    /// The sheet of this number.
    Sheet(usize),
}

/// The chapters of a document, in order.
pub(super) fn chapters(projection: &Projection) -> impl Iterator<Item = Chapter> + use<> {
    let front: &[Chapter] = match (
        projection.sheets.is_empty(),
        projection.common_measures.is_empty(),
    ) {
        (true, _) => &[Chapter::Empty],
        (false, true) => &[Chapter::Contents, Chapter::List],
        (false, false) => &[Chapter::Contents, Chapter::List, Chapter::CommonMeasures],
    };
    let sheets = (0..projection.sheets.len()).map(Chapter::Sheet);
    front.iter().copied().chain(sheets)
}

/// The blocks of a chapter.
pub(super) fn blocks(pen: &Pen<'_>, projection: &Projection, chapter: Chapter) -> Vec<Block> {
    match chapter {
        Chapter::Empty => empty(pen, projection),
        Chapter::Contents => contents(pen),
        Chapter::List => {
            let mut blocks = vec![Block::heading(1, pen.words.say("doc-list"), "list")];
            blocks.extend(list::list(pen, projection));
            on_a_page(blocks)
        }
        Chapter::CommonMeasures => {
            on_a_page(sheet::common_measures(pen, &projection.common_measures))
        }
        Chapter::Sheet(number) => {
            let sheet = projection.sheets.get(number);
            on_a_page(sheet.map_or_else(Vec::new, |sheet| sheet::sheet(pen, sheet)))
        }
    }
}

/// A register document whose sheets are composed when they are laid out; says what [`super::document`] says.
pub struct RegisterSource<'a> {
    projection: &'a Projection,
    words: &'a (dyn Words + Sync),
    chapters: Vec<Chapter>,
    meta: Meta,
    frame: Frame,
    cover: Cover,
    attachments: Vec<Attachment>,
}

/// A register document for [`crate::pdf`], in the language of the words.
#[must_use]
pub fn source<'a>(projection: &'a Projection, words: &'a (dyn Words + Sync)) -> RegisterSource<'a> {
    let pen = Pen { words };
    let cover = cover::cover(&pen, projection);
    RegisterSource {
        projection,
        words,
        chapters: chapters(projection).collect(),
        meta: meta(&pen, projection, &cover),
        frame: frame(&pen, projection, &cover),
        cover,
        attachments: Vec::new(),
    }
}

impl RegisterSource<'_> {
    /// The same document, which says where it comes from.
    #[must_use]
    pub fn claiming(mut self, claim: Claim) -> Self {
        self.meta.claim = Some(claim);
        self
    }

    /// The same document with files inside.
    #[must_use]
    pub fn carrying(mut self, attachments: Vec<Attachment>) -> Self {
        self.attachments = attachments;
        self
    }

    fn pen(&self) -> Pen<'_> {
        Pen { words: self.words }
    }
}

impl Source for RegisterSource<'_> {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn cover(&self) -> Option<&Cover> {
        Some(&self.cover)
    }

    fn attachments(&self) -> &[Attachment] {
        &self.attachments
    }

    fn portions(&self) -> Vec<Portion> {
        let portion = |(at, chapter): (usize, &Chapter)| Portion {
            contents: *chapter == Chapter::Contents,
            ..Portion::new(at..at + 1)
        };
        self.chapters.iter().enumerate().map(portion).collect()
    }

    fn blocks(&self, portion: &Portion) -> Cow<'_, [Block]> {
        let chapters = self.chapters.get(portion.range.clone());
        let chapters = chapters.unwrap_or_default().iter();
        let pen = self.pen();
        Cow::Owned(
            chapters
                .flat_map(|chapter| blocks(&pen, self.projection, *chapter))
                .collect(),
        )
    }

    fn anchors(&self) -> BTreeMap<String, String> {
        let pen = self.pen();
        let mut anchors = BTreeMap::new();
        for chapter in &self.chapters {
            // What a sheet's anchor names is known without its fields.
            let blocks = match chapter {
                Chapter::Sheet(number) => {
                    let sheet = self.projection.sheets.get(*number);
                    sheet
                        .map(|sheet| sheet::heading(&pen, sheet))
                        .into_iter()
                        .collect()
                }
                Chapter::List => vec![Block::heading(1, pen.words.say("doc-list"), "list")],
                chapter => blocks(&pen, self.projection, *chapter),
            };
            for heading in headings(&blocks) {
                if let Some(anchor) = &heading.anchor {
                    anchors
                        .entry(anchor.clone())
                        .or_insert_with(|| words(heading));
                }
            }
        }
        anchors
    }
}
