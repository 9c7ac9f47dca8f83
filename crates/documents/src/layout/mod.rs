//! Owns: a document's blocks to pages, a tag tree, links and headings.
//! Must not know: PDF objects, content streams, files.

mod contents;
mod cover;
pub(crate) mod display;
mod fields;
mod flows;
mod furniture;
mod headings;
mod inlines;
pub mod measure;
mod missing;
mod notes;
mod pager;
mod rows;
mod tables;
pub(crate) mod theme;
pub(crate) mod tree;

use std::collections::BTreeMap;

use crate::block::{Block, Document, Flow};
use crate::text::codes::CodeTable;
use crate::text::face::Face;
use crate::text::shape::{Fonts, Shaper};
use display::Page;
use headings::Title;
pub(crate) use headings::ranks;
use missing::Missing;
pub use missing::MissingGlyph;
use pager::{Pager, Strip};
use theme::HAIRLINE;
use tree::{LinkId, NodeId, Tree};

/// A document with every line in its place.
pub(crate) struct Laid {
    /// Its pages, at least one.
    pub(crate) pages: Vec<Page>,
    /// Its logical structure.
    pub(crate) tree: Tree,
    /// Its links.
    pub(crate) links: Vec<Link>,
    /// Its headings in order, with their places.
    pub(crate) titles: Vec<Title>,
    /// The codes of its faces.
    pub(crate) codes: Vec<(Face, CodeTable)>,
    /// What the faces could not show.
    pub(crate) missing: Vec<MissingGlyph>,
}

/// A link; its areas stand on the pages.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// Its node in the tree.
    pub(crate) node: NodeId,
    /// Where it leads.
    pub(crate) goal: Goal,
    /// Its words, for those who hear it.
    pub(crate) words: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Goal {
    /// The heading of this number.
    Heading(usize),
    /// An absolute address.
    Uri(String),
}

/// Lays the document out; before each block, `placed` hears how many of how many are, and may stop it by an
/// error.
pub(crate) fn lay_out<E>(
    document: &Document,
    fonts: &Fonts,
    placed: &mut dyn FnMut(usize, usize) -> Result<(), E>,
) -> Result<Laid, E> {
    let mut composer = Composer::new(document, fonts);
    if let Some(cover) = &document.cover {
        composer.cover(cover);
    }
    let before = std::iter::once(None).chain(document.body.iter().map(Some));
    let after = document.body.iter().skip(1).map(Some).chain([None]);
    let around = document.body.iter().zip(before).zip(after);
    for (done, ((block, before), after)) in around.enumerate() {
        placed(done, document.body.len())?;
        match block {
            Block::Flow(flow) => composer.flow(flow, introduces(before, after)),
            other => composer.block(other),
        }
    }
    Ok(composer.finish())
}

/// Whether what stands between two blocks only leads from a heading to the first one below it: alone at the
/// foot of a page, the two would announce nothing.
fn introduces(before: Option<&Block>, after: Option<&Block>) -> bool {
    match (before, after) {
        (Some(Block::Heading(above)), Some(Block::Heading(below))) => below.level > above.level,
        _ => false,
    }
}

struct Composer<'d, 'f> {
    document: &'d Document,
    shaper: Shaper<'f>,
    tree: Tree,
    pager: Pager,
    links: Vec<Link>,
    titles: Vec<Title>,
    anchors: BTreeMap<&'d str, usize>,
    sections: Vec<(u8, NodeId)>,
    reached: usize,
    numbers: Vec<contents::Number>,
    missing: Missing,
}

impl<'d, 'f> Composer<'d, 'f> {
    fn new(document: &'d Document, fonts: &'f Fonts) -> Self {
        let titles = headings::list(document);
        Self {
            document,
            shaper: Shaper::new(fonts),
            tree: Tree::new(),
            pager: Pager::new(),
            links: Vec::new(),
            anchors: headings::anchors(document),
            titles,
            sections: Vec::new(),
            reached: 0,
            numbers: Vec::new(),
            missing: Missing::default(),
        }
    }

    /// The node under which the next block goes.
    fn parent(&self) -> NodeId {
        self.sections.last().map_or(Tree::ROOT, |(_, node)| *node)
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Flow(flow) => self.flow(flow, false),
            Block::Note(note) => self.note(note),
            Block::Fields(table) => self.fields(table),
            Block::Table(table) => self.table(table),
            Block::Contents { depth } => self.contents(*depth),
            Block::PageBreak(orientation) => self.pager.break_to(*orientation),
            Block::Rule => self.rule(),
        }
    }

    fn flow(&mut self, flow: &Flow, introduces: bool) {
        let (parent, width) = (self.parent(), self.pager.width());
        let mut strips = self.flows(parent, std::slice::from_ref(flow), theme::BODY, 0.0, width);
        for strip in &mut strips {
            strip.keep |= introduces;
        }
        self.add_all(strips, 6.0);
    }

    fn rule(&mut self) {
        let line = display::Item::fill(0.0, 0.0, self.pager.width(), HAIRLINE, theme::RULE);
        self.pager.add(Strip {
            gap: 10.0,
            height: 4.0,
            items: vec![line],
            ..Strip::default()
        });
    }

    /// Adds strips under a gap.
    fn add_all(&mut self, strips: Vec<Strip>, gap: f32) {
        for (index, mut strip) in strips.into_iter().enumerate() {
            if index == 0 {
                strip.gap = gap;
            }
            self.pager.add(strip);
        }
    }

    fn link(&mut self, node: NodeId, goal: Goal, words: String) -> LinkId {
        let id = LinkId(u32::try_from(self.links.len()).unwrap_or(u32::MAX));
        self.links.push(Link { node, goal, words });
        id
    }

    fn finish(mut self) -> Laid {
        let pager = std::mem::replace(&mut self.pager, Pager::new());
        let (mut pages, headings) = pager.finish();
        for (number, place) in headings {
            if let Some(title) = self.titles.get_mut(number) {
                title.place = place;
            }
        }
        self.number_contents(&mut pages);
        self.furnish(&mut pages);
        Laid {
            pages,
            tree: self.tree,
            links: self.links,
            titles: self.titles,
            codes: self.shaper.into_codes(),
            missing: self.missing.into_list(),
        }
    }
}
