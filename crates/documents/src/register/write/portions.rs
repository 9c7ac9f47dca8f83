//! Owns: the chapters of a register document, and the source that composes each when its turn comes.
//! Must not know what a chapter says.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::pen::Pen;
use super::{
    annex, contents, cover, empty, frame, issues, list, meta, on_a_page, origin, overview,
    security, sheet,
};
use crate::block::{Attachment, Block, Claim, Cover, Frame, Meta, Orientation};
use crate::register::{Annex, Projection};
use crate::source::{Portion, Source, headings, words};
use crate::words::Words;

/// A chapter; each begins a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chapter {
    /// A register without sheets.
    Empty,
    /// The table of contents.
    Contents,
    /// The document in figures.
    Overview,
    /// The table of all sheets.
    List,
    /// The measures of the whole organisation.
    CommonMeasures,
    /// The sheet of this number.
    Sheet(usize),
    /// What rules find missing.
    Issues,
    /// What follows the sheets.
    Annex(Annex),
}

/// The chapters of a document, in order.
pub(super) fn chapters(projection: &Projection) -> Vec<Chapter> {
    if projection.sheets.is_empty() {
        return vec![Chapter::Empty];
    }
    let measures = !projection.common_measures.is_empty() && projection.annexes.security.is_none();
    let measures = measures.then_some(Chapter::CommonMeasures);
    let mut chapters = Vec::new();
    if !projection.single {
        chapters.push(Chapter::Contents);
        chapters.extend(overview::is_there(projection).then_some(Chapter::Overview));
        chapters.push(Chapter::List);
        chapters.extend(measures);
    }
    chapters.extend((0..projection.sheets.len()).map(Chapter::Sheet));
    // A sheet on its own comes first, under the cover; what it inherits follows it.
    if projection.single {
        chapters.extend(measures);
    }
    chapters.extend(projection.issues.as_ref().map(|_| Chapter::Issues));
    let annexes = Annex::ALL.into_iter();
    chapters.extend(
        annexes
            .filter(|annex| annex::is_there(projection, *annex))
            .map(Chapter::Annex),
    );
    chapters
}

/// The blocks of a chapter.
pub(super) fn blocks(pen: &Pen<'_>, projection: &Projection, chapter: Chapter) -> Vec<Block> {
    match chapter {
        Chapter::Empty => empty(pen, projection),
        Chapter::Contents => contents(pen),
        Chapter::Overview => {
            let blocks = overview::overview(pen, projection);
            on_a_page(Orientation::Portrait, blocks)
        }
        Chapter::List => {
            let mut blocks = vec![Block::heading(1, pen.words.say("doc-list"), "list")];
            blocks.extend(list::list(pen, projection));
            on_a_page(Orientation::Landscape, blocks)
        }
        Chapter::CommonMeasures => {
            let blocks = security::common_measures(pen, &projection.common_measures);
            on_its_page(projection, blocks)
        }
        Chapter::Sheet(number) => {
            let sheet = projection.sheets.get(number);
            let blocks = sheet.map(|sheet| sheet::sheet(pen, sheet, projection.single));
            let blocks = blocks.unwrap_or_default();
            on_its_page(projection, blocks)
        }
        Chapter::Issues => on_a_page(Orientation::Portrait, issues::issues(pen, projection)),
        Chapter::Annex(annex) => {
            let mut blocks = vec![annex::heading(pen, annex)];
            blocks.extend(annex::blocks(pen, projection, annex));
            on_a_page(annex::orientation(annex), blocks)
        }
    }
}

/// A part of the sheets: it begins a page, unless the document is one sheet, which goes on from its cover to what it
/// inherits.
fn on_its_page(projection: &Projection, blocks: Vec<Block>) -> Vec<Block> {
    match projection.single {
        true => blocks,
        false => on_a_page(Orientation::Portrait, blocks),
    }
}

/// How many chapters the portion has that begins with this one.
fn joined(projection: &Projection, chapters: &[Chapter]) -> usize {
    match chapters {
        [Chapter::Sheet(_), Chapter::CommonMeasures, ..] if projection.single => 2,
        _ => 1,
    }
}

/// The headings of a chapter to which links may lead, known without the fields below them.
fn landmarks(pen: &Pen<'_>, projection: &Projection, chapter: Chapter) -> Vec<Block> {
    match chapter {
        Chapter::Sheet(number) => {
            let sheet = projection.sheets.get(number);
            sheet
                .map(|sheet| sheet::heading(pen, sheet))
                .into_iter()
                .collect()
        }
        Chapter::List => vec![Block::heading(1, pen.words.say("doc-list"), "list")],
        Chapter::Overview => vec![overview::heading(pen)],
        Chapter::Issues => vec![issues::heading(pen)],
        Chapter::Annex(annex) => vec![annex::heading(pen, annex)],
        Chapter::Empty | Chapter::Contents | Chapter::CommonMeasures => {
            blocks(pen, projection, chapter)
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
    let pen = Pen::new(words, projection.content);
    let origin = origin::origin(&pen, projection);
    let cover = cover::cover(&pen, projection, &origin);
    RegisterSource {
        projection,
        words,
        chapters: chapters(projection),
        meta: meta(&pen, projection, &cover, &origin),
        frame: frame(&pen, projection, &cover),
        cover,
        attachments: origin.attachments,
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

    /// The same document, where its data travel inside it, with the CNIL's spreadsheet among them: of the same register
    /// and the same choice, in the language of the model, which is not the document's ([`crate::ods::LANG`]).
    #[must_use]
    pub fn with_model(mut self, model: &Projection, words: &dyn Words) -> Self {
        if self.projection.extraction.attach {
            let spreadsheet = origin::spreadsheet(self.words, model, words);
            self.attachments.extend(spreadsheet);
        }
        self
    }

    fn pen(&self) -> Pen<'_> {
        Pen::new(self.words, self.projection.content)
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
        let mut portions = Vec::new();
        let mut at = 0;
        while let Some(left @ [chapter, ..]) = self.chapters.get(at..) {
            let end = at + joined(self.projection, left);
            portions.push(Portion {
                contents: *chapter == Chapter::Contents,
                ..Portion::new(at..end)
            });
            at = end;
        }
        portions
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
            let blocks = landmarks(&pen, self.projection, *chapter);
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
