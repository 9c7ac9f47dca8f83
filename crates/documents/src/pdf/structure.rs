//! Owns: the tag tree as PDF objects, written portion by portion.
//! Must not know: content streams, nor what is drawn.

use super::PdfError;
use super::file::File;
use super::parents::Parents;
use super::sheaf::Sheaf;
use super::values::{Put, Ref};
use crate::layout::tree::{Kid, MarkId, Node, NodeId, Note, Tag};
use crate::text::one_line;

/// A link annotation in the file, with the node that it belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Annotation {
    /// Its node.
    pub(super) node: NodeId,
    /// Its object.
    pub(super) object: Ref,
    /// The page on which it lies.
    pub(super) page: Ref,
}

/// The tag tree as far as it is written. Sections stay in memory while they are open.
pub(super) struct Structure {
    root: Ref,
    sections: Vec<Section>,
    /// The open sections, from the document down.
    open: Vec<usize>,
    parents: Parents,
}

/// A section that later portions may add to.
struct Section {
    object: Ref,
    above: Ref,
    tag: Tag,
    /// What stands in it, with the number of the portion that it comes from.
    kids: Vec<(usize, Ref)>,
    /// Whether a portion that is written last adds to it.
    held: bool,
    written: bool,
}

/// Where the sections of a portion stand in the tree.
pub(super) type Branch = Vec<usize>;

/// The nodes of a portion as objects.
pub(super) struct Numbers {
    outer: Vec<Ref>,
    first: u32,
}

impl Numbers {
    /// The object of a node.
    pub(super) fn of(&self, node: NodeId) -> Ref {
        let index = node.0 as usize;
        match self.outer.get(index) {
            Some(object) => *object,
            None => Ref(self.first + node.0 - u32::try_from(self.outer.len()).unwrap_or(0)),
        }
    }
}

impl Structure {
    /// A tree with its root alone.
    pub(super) fn new(file: &mut File<'_>) -> Self {
        let root = file.reserve();
        let document = Section {
            object: file.reserve(),
            above: root,
            tag: Tag::Document,
            kids: Vec::new(),
            held: false,
            written: false,
        };
        Self {
            root,
            sections: vec![document],
            open: vec![0],
            parents: Parents::default(),
        }
    }

    /// Leaves the place of a portion that is written later. Its first block stands in sections of the ranks `within`,
    /// and its highest heading, of rank `highest`, ends those from that rank on.
    pub(super) fn hold(
        &mut self,
        file: &mut File<'_>,
        within: &[u8],
        highest: Option<u8>,
    ) -> Result<Branch, PdfError> {
        self.keep(file, within.len() + 1)?;
        let branch = self.open.clone();
        for number in &branch {
            if let Some(section) = self.sections.get_mut(*number) {
                section.held = true;
            }
        }
        let stay = |rank: &&u8| highest.is_none_or(|highest| **rank < highest);
        self.keep(file, within.iter().take_while(stay).count() + 1)?;
        Ok(branch)
    }

    /// Closes the open sections beyond so many.
    fn keep(&mut self, file: &mut File<'_>, count: usize) -> Result<(), PdfError> {
        while self.open.len() > count.max(1) {
            if let Some(section) = self.open.pop() {
                self.close(file, section)?;
            }
        }
        Ok(())
    }

    /// Closes the sections that the next portion does not stand in, and numbers its nodes.
    pub(super) fn begin(
        &mut self,
        file: &mut File<'_>,
        sheaf: &Sheaf,
        within: usize,
    ) -> Result<Numbers, PdfError> {
        self.keep(file, within + 1)?;
        let object = |number: &usize| self.sections.get(*number).map(|section| section.object);
        let mut outer: Vec<Ref> = self.open.iter().filter_map(object).collect();
        if let Some(last) = outer.last().copied() {
            outer.resize(within + 1, last);
        }
        let own = sheaf.tree.nodes.len().saturating_sub(outer.len());
        let first = file.reserve_many(own).0;
        Ok(Numbers { outer, first })
    }

    /// Writes the nodes of a portion that no later one adds to.
    pub(super) fn add(
        &mut self,
        file: &mut File<'_>,
        (number, sheaf): (usize, &Sheaf),
        numbers: &Numbers,
        ties: &Ties<'_>,
    ) -> Result<(), PdfError> {
        let outer = numbers.outer.len();
        for (index, node) in sheaf.tree.nodes.iter().enumerate() {
            let id = NodeId(u32::try_from(index).unwrap_or(u32::MAX));
            if index < outer {
                let objects = own_nodes(node, outer).map(|kid| (number, numbers.of(kid)));
                let section = self.open.get(index).or(self.open.last());
                let section = section.and_then(|place| self.sections.get_mut(*place));
                if let Some(section) = section {
                    section.kids.extend(objects);
                }
            } else if !sheaf.open.iter().any(|(_, open)| *open == id) {
                file.object(numbers.of(id), |out| element(out, id, node, numbers, ties))?;
            }
        }
        let stay = sheaf.open.iter().filter(|(_, id)| (id.0 as usize) < outer);
        self.keep(file, stay.count() + 1)?;
        for (_, id) in sheaf.open.iter().filter(|(_, id)| (id.0 as usize) >= outer) {
            self.push(number, sheaf, *id, numbers);
        }
        Ok(())
    }

    /// Goes back to a place that was left, and returns where the tree stood.
    pub(super) fn go_back(&mut self, branch: Branch) -> Branch {
        std::mem::replace(&mut self.open, branch)
    }

    /// Ends the sections of a place that was left, and stands again where the tree stood.
    pub(super) fn return_to(&mut self, file: &mut File<'_>, end: Branch) -> Result<(), PdfError> {
        for section in std::mem::replace(&mut self.open, end) {
            self.close(file, section)?;
        }
        Ok(())
    }

    fn push(&mut self, number: usize, sheaf: &Sheaf, id: NodeId, numbers: &Numbers) {
        let Some(node) = sheaf.tree.get(id) else {
            return;
        };
        let kids = node.kids.iter().filter_map(|kid| match kid {
            Kid::Node(node) => Some((number, numbers.of(*node))),
            Kid::Mark(_) => None,
        });
        self.sections.push(Section {
            object: numbers.of(id),
            above: node.parent.map_or(self.root, |above| numbers.of(above)),
            tag: node.tag,
            kids: kids.collect(),
            held: false,
            written: false,
        });
        self.open.push(self.sections.len() - 1);
    }

    /// Writes a section to which nothing is added any more.
    fn close(&mut self, file: &mut File<'_>, number: usize) -> Result<(), PdfError> {
        let Some(section) = self.sections.get_mut(number) else {
            return Ok(());
        };
        if section.held || section.written {
            return Ok(());
        }
        section.written = true;
        let mut kids = std::mem::take(&mut section.kids);
        // What was written last may stand before what was written earlier.
        kids.sort_by_key(|(portion, _)| *portion);
        file.object(section.object, |out| {
            out.raw("<</S/")
                .raw(section.tag.name())
                .raw("/P ")
                .reference(section.above);
            out.raw("/K[");
            for (_, kid) in kids {
                out.reference(kid).raw(" ");
            }
            out.raw("]>>");
        })
    }

    /// Writes what is left, and returns the root of the tree.
    pub(super) fn finish(mut self, file: &mut File<'_>) -> Result<Ref, PdfError> {
        for number in (0..self.sections.len()).rev() {
            if let Some(section) = self.sections.get_mut(number) {
                section.held = false;
            }
            self.close(file, number)?;
        }
        let document = self
            .sections
            .first()
            .map_or(self.root, |section| section.object);
        let (parents, next) = self.parents.finish(file)?;
        file.object(self.root, |out| {
            out.raw("<</Type/StructTreeRoot/K ").reference(document);
            out.raw("/ParentTree ").reference(parents);
            out.raw("/ParentTreeNextKey ").int(next).raw(">>");
        })?;
        Ok(self.root)
    }

    /// Enters a page in the parent tree, with the node of each of its identifiers, and returns its key.
    pub(super) fn enter_page(
        &mut self,
        file: &mut File<'_>,
        nodes: impl Iterator<Item = Ref>,
    ) -> Result<usize, PdfError> {
        self.parents.enter(file, |out| {
            out.raw("[");
            for node in nodes {
                out.reference(node).raw(" ");
            }
            out.raw("]");
        })
    }

    /// Enters an annotation in the parent tree, and returns its key.
    pub(super) fn enter_link(&mut self, file: &mut File<'_>, node: Ref) -> Result<usize, PdfError> {
        self.parents.enter(file, |out| _ = out.reference(node))
    }
}

/// The nodes under a node of an earlier portion that belong to this one.
fn own_nodes(node: &Node, outer: usize) -> impl Iterator<Item = NodeId> {
    node.kids.iter().filter_map(move |kid| match kid {
        Kid::Node(id) if id.0 as usize >= outer => Some(*id),
        Kid::Node(_) | Kid::Mark(_) => None,
    })
}

/// What ties the nodes of a portion to its pages.
pub(super) struct Ties<'t> {
    /// The pages.
    pages: &'t [Ref],
    /// Mark, page and identifier of each piece of marked content, in the order of the marks.
    pieces: Vec<(MarkId, usize, usize)>,
    /// The annotations, in the order of their nodes.
    annotations: Vec<Annotation>,
}

impl<'t> Ties<'t> {
    /// The ties of a portion.
    pub(super) fn of(sheaf: &Sheaf, pages: &'t [Ref], mut annotations: Vec<Annotation>) -> Self {
        let mut pieces = Vec::with_capacity(sheaf.tree.marks.len());
        for (page, leaf) in sheaf.pages.iter().enumerate() {
            let owners = leaf.owners.iter().enumerate();
            pieces.extend(owners.map(|(identifier, mark)| (*mark, page, identifier)));
        }
        pieces.sort_by_key(|(mark, _, _)| *mark);
        annotations.sort_by_key(|annotation| annotation.node);
        Self {
            pages,
            pieces,
            annotations,
        }
    }

    fn page(&self, index: usize) -> Option<Ref> {
        self.pages.get(index).copied()
    }

    fn pieces(&self, mark: MarkId) -> impl Iterator<Item = (usize, usize)> {
        let start = self.pieces.partition_point(|(other, _, _)| *other < mark);
        let own = self.pieces.iter().skip(start);
        own.take_while(move |(other, _, _)| *other == mark)
            .map(|(_, page, identifier)| (*page, *identifier))
    }

    fn annotations(&self, node: NodeId) -> impl Iterator<Item = &Annotation> {
        let start = self.annotations.partition_point(|other| other.node < node);
        let own = self.annotations.iter().skip(start);
        own.take_while(move |other| other.node == node)
    }

    /// The page of the node's first own content.
    fn home(&self, node: &Node) -> Option<usize> {
        node.kids.iter().find_map(|kid| match kid {
            Kid::Mark(mark) => self.pieces(*mark).next().map(|(page, _)| page),
            Kid::Node(_) => None,
        })
    }
}

/// A structure element; its content on its own page is a number, on another page the reference names it.
fn element(out: &mut Vec<u8>, id: NodeId, node: &Node, numbers: &Numbers, ties: &Ties<'_>) {
    out.raw("<</S/").raw(node.tag.name()).raw("/P ");
    out.reference(numbers.of(node.parent.unwrap_or(NodeId(0))));
    let home = ties.home(node);
    if let Some(page) = home.and_then(|home| ties.page(home)) {
        out.raw("/Pg ").reference(page);
    }
    out.raw("/K[");
    for kid in &node.kids {
        match kid {
            Kid::Node(node) => _ = out.reference(numbers.of(*node)).raw(" "),
            Kid::Mark(mark) => {
                for (page, identifier) in ties.pieces(*mark) {
                    match ties.page(page).filter(|_| home != Some(page)) {
                        None => _ = out.int(identifier).raw(" "),
                        Some(page) => {
                            out.raw("<</Type/MCR/Pg ").reference(page);
                            out.raw("/MCID ").int(identifier).raw(">>");
                        }
                    }
                }
            }
        }
    }
    for annotation in ties.annotations(id) {
        out.raw("<</Type/OBJR/Obj ").reference(annotation.object);
        out.raw("/Pg ").reference(annotation.page).raw(">>");
    }
    out.raw("]");
    if let Some(lang) = node.lang {
        out.raw("/Lang").text(lang.code());
    }
    attribute(out, &node.note);
    out.raw(">>");
}

fn attribute(out: &mut Vec<u8>, note: &Note) {
    match note {
        Note::Nothing => {}
        Note::Summary(words) if words.is_empty() => {}
        Note::Summary(words) => {
            out.raw("/A<</O/Table/Summary")
                .text(&one_line(words))
                .raw(">>");
        }
        Note::RowHeader => _ = out.raw("/A<</O/Table/Scope/Row>>"),
        Note::ColumnHeader => _ = out.raw("/A<</O/Table/Scope/Column>>"),
        Note::Bullets => _ = out.raw("/A<</O/List/ListNumbering/Disc>>"),
        Note::Numbers => _ = out.raw("/A<</O/List/ListNumbering/Decimal>>"),
        Note::Figure { alt, bounds } => {
            out.raw("/Alt").text(&one_line(alt));
            out.raw("/A<</O/Layout/Placement/Block/BBox")
                .corners(*bounds)
                .raw(">>");
        }
    }
}
