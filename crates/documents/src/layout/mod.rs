//! Owns: a document's blocks to pages, a tag tree, links and headings.
//! Must not know: PDF objects, content streams, files.

mod choices;
mod contents;
mod cover;
pub(crate) mod display;
mod fields;
mod figures;
mod flows;
mod furniture;
mod grids;
mod headings;
mod inlines;
pub mod measure;
mod missing;
mod notes;
mod pager;
mod pictures;
mod rows;
mod tables;
pub(crate) mod theme;
pub(crate) mod tree;

use std::collections::BTreeMap;
use std::convert::Infallible;

use crate::block::{Block, Cover, Flow, Frame, Lang};
use crate::source::{Portion, Source, first_rank};
use crate::text::shape::Shaper;
use display::Page;
pub(crate) use furniture::foot;
pub(crate) use headings::{Title, list, ranks};
use missing::Missing;
pub use missing::MissingGlyph;
use pager::{Pager, Placed, Strip};
use theme::{CLOSER, EASED, HAIRLINE, Type};
use tree::{LinkId, NodeId, Note, Tree};

/// What the portions of one document share while they are laid out.
pub(crate) struct Ground<'d> {
    /// The language where no inline says otherwise.
    pub(crate) language: Lang,
    /// What each page of the body repeats.
    pub(crate) frame: &'d Frame,
    /// The words of the heading that each anchor names.
    pub(crate) anchors: BTreeMap<String, String>,
    /// The rank of the highest heading.
    pub(crate) first: u8,
    /// Whether it is read from a distance.
    pub(crate) afar: bool,
}

impl<'d> Ground<'d> {
    /// What the portions of this source share.
    pub(crate) fn of(source: &'d dyn Source) -> Self {
        Self {
            language: source.meta().language,
            frame: source.frame(),
            anchors: source.anchors(),
            first: first_rank(source.cover()),
            afar: source.afar(),
        }
    }
}

/// One portion of a document, to be laid out apart from the others.
pub(crate) struct Job<'d> {
    /// Where it stands.
    pub(crate) portion: &'d Portion,
    /// What the document opens with, if that stands in it.
    pub(crate) cover: Option<&'d Cover>,
    /// Its blocks.
    pub(crate) blocks: &'d [Block],
    /// Every heading of the document, if it holds a table of contents.
    pub(crate) listing: &'d [Title],
    /// Whether it has a page although nothing is on it.
    pub(crate) blank: bool,
}

/// A portion with every line in its place; places and numbers count from its own beginning.
pub(crate) struct Laid {
    /// Its pages; none if nothing is on them.
    pub(crate) pages: Vec<Page>,
    /// Its logical structure. The nodes after the root are the sections that it stands in.
    pub(crate) tree: Tree,
    /// The sections that are open at its end, with their ranks.
    pub(crate) open: Vec<(u8, NodeId)>,
    /// Its links.
    pub(crate) links: Vec<Link>,
    /// Its headings in order, with their places.
    pub(crate) titles: Vec<Title>,
    /// What the faces could not show.
    pub(crate) missing: Vec<MissingGlyph>,
    filled: f32,
    numbers: Vec<contents::Number>,
}

/// A link; its areas stand on the pages.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// Its node in the tree.
    pub(crate) node: NodeId,
    /// Where it leads.
    pub(crate) goal: Goal,
    /// Its words and what they lead to, for those who hear it.
    pub(crate) words: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Goal {
    /// The heading of this anchor.
    Anchor(String),
    /// The heading of this number among all of the document.
    Title(usize),
    /// An absolute address.
    Uri(String),
}

/// A flow of so many lines stays whole.
const SHORT: usize = 6;
/// A last page that is filled less than this is worth another try at closer spacing.
const SCANT: f32 = 0.24;

/// Lays a portion out; `placed` is told before each block, and may stop it by an error. Where that would leave but a
/// few lines on a last page, and closer spacing saves the page, the lines stand closer. What is read from a distance is
/// set as large as one page allows.
pub(crate) fn lay_out<E>(
    ground: &Ground<'_>,
    shaper: &mut Shaper<'_>,
    job: &Job<'_>,
    placed: &mut dyn FnMut() -> Result<(), E>,
) -> Result<Laid, E> {
    if ground.afar {
        return enlarge(ground, shaper, job, placed);
    }
    let laid = set(Composer::new(ground, shaper, job), job, placed)?;
    if job.blocks.is_empty() || laid.pages.len() < 2 || laid.filled >= SCANT {
        return Ok(laid);
    }
    let mut closer = Composer::new(ground, shaper, job);
    closer.close = true;
    let Ok(closer) = set(closer, job, &mut || Ok::<_, Infallible>(()));
    match closer.pages.len() < laid.pages.len() {
        true => Ok(closer),
        false => Ok(laid),
    }
}

/// Lays a portion out in the largest type in which it takes one page; in the least of the large ones if none does.
fn enlarge<E>(
    ground: &Ground<'_>,
    shaper: &mut Shaper<'_>,
    job: &Job<'_>,
    placed: &mut dyn FnMut() -> Result<(), E>,
) -> Result<Laid, E> {
    let mut composer = Composer::new(ground, shaper, job);
    composer.scale = theme::LARGEST;
    let mut laid = set(composer, job, placed)?;
    for scale in theme::LARGE {
        if laid.pages.len() <= 1 {
            break;
        }
        let mut composer = Composer::new(ground, shaper, job);
        composer.scale = scale;
        let Ok(smaller) = set(composer, job, &mut || Ok::<_, Infallible>(()));
        laid = smaller;
    }
    Ok(laid)
}

fn set<E>(
    mut composer: Composer<'_, '_>,
    job: &Job<'_>,
    placed: &mut dyn FnMut() -> Result<(), E>,
) -> Result<Laid, E> {
    if let Some(cover) = job.cover {
        composer.cover(cover);
    }
    let before = std::iter::once(None).chain(job.blocks.iter().map(Some));
    let after = job.blocks.iter().skip(1).map(Some).chain([None]);
    for ((block, before), after) in job.blocks.iter().zip(before).zip(after) {
        placed()?;
        match block {
            Block::Flow(flow) => composer.flow(flow, introduces(before, after)),
            other => composer.block(other),
        }
    }
    Ok(composer.finish(job.blank))
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
    ground: &'d Ground<'d>,
    shaper: &'d mut Shaper<'f>,
    listing: &'d [Title],
    tree: Tree,
    pager: Pager,
    links: Vec<Link>,
    titles: Vec<Title>,
    sections: Vec<(u8, NodeId)>,
    reached: usize,
    numbers: Vec<contents::Number>,
    missing: Missing,
    /// Whether lines stand closer than usual.
    close: bool,
    /// How many times larger than usual the type is.
    scale: f32,
}

impl<'d, 'f> Composer<'d, 'f> {
    fn new(ground: &'d Ground<'d>, shaper: &'d mut Shaper<'f>, job: &Job<'d>) -> Self {
        let mut tree = Tree::new();
        let mut sections: Vec<(u8, NodeId)> = Vec::new();
        for rank in &job.portion.within {
            let above = sections.last().map_or(Tree::ROOT, |(_, node)| *node);
            sections.push((*rank, tree.node(above, tree::Tag::Sect)));
        }
        Self {
            ground,
            shaper,
            listing: job.listing,
            tree,
            pager: Pager::new(&job.portion.running),
            links: Vec::new(),
            titles: list(job.blocks, ground.first, job.portion),
            sections,
            reached: 0,
            numbers: Vec::new(),
            missing: Missing::within(job.portion),
            close: false,
            scale: 1.0,
        }
    }

    /// A size of type as it is set here.
    fn kind(&self, kind: Type) -> Type {
        let closer = if self.close { CLOSER } else { 1.0 };
        let kind = self.enlarged(kind);
        Type {
            leading: kind.leading * closer,
            ..kind
        }
    }

    /// The same for what never stands closer.
    fn enlarged(&self, kind: Type) -> Type {
        Type {
            size: kind.size * self.scale,
            leading: kind.leading * self.scale,
            ..kind
        }
    }

    /// A space between lines and rules as it is here.
    fn eased(&self, space: f32) -> f32 {
        let space = space * self.scale;
        if self.close { space * EASED } else { space }
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
            Block::Grid(grid) => self.grid(grid),
            Block::Table(table) => self.table(table),
            Block::Contents { depth } => self.contents(*depth),
            Block::PageBreak(orientation) => self.pager.break_to(*orientation),
            Block::Rule => self.rule(),
            Block::Figure(figure) => self.figure(figure),
            Block::Choices(choices) => self.choices(choices),
            Block::Pictogram(picture) => self.pictogram(picture),
        }
    }

    fn flow(&mut self, flow: &Flow, introduces: bool) {
        let (parent, width) = (self.parent(), self.pager.width());
        let kind = self.kind(theme::BODY);
        let mut strips = self.flows(parent, std::slice::from_ref(flow), kind, 0.0, width);
        let count = strips.len();
        for (index, strip) in strips.iter_mut().enumerate() {
            // A short list is not cut either.
            strip.keep |= introduces || (count <= SHORT && index + 1 < count);
        }
        let gap = self.eased(5.0);
        self.add_all(strips, gap);
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

    fn finish(mut self, blank: bool) -> Laid {
        let pager = std::mem::replace(&mut self.pager, Pager::new(""));
        let Placed {
            filled,
            mut pages,
            headings,
            figures,
        } = pager.finish(blank);
        for (number, place) in headings {
            if let Some(title) = self.titles.get_mut(number) {
                title.place = Some(place);
            }
        }
        for (node, corners) in figures {
            if let Some(Note::Figure { bounds, .. }) = self.tree.note_mut(node) {
                *bounds = corners;
            }
        }
        self.furnish(&mut pages);
        Laid {
            pages,
            tree: self.tree,
            open: self.sections,
            links: self.links,
            titles: self.titles,
            missing: self.missing.into_list(),
            filled,
            numbers: self.numbers,
        }
    }
}
