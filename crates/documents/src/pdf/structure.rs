//! Owns: the tag tree and the parent tree as PDF objects.
//! Must not know: content streams, nor what is drawn.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::links::Annotation;
use super::values::text;
use crate::layout::Laid;
use crate::layout::tree::{Kid, MarkId, Node, NodeId, Note};

/// Entries in one leaf of the parent tree.
const LEAF: usize = 64;

/// What ties the tree to pages and annotations.
pub(super) struct Ties<'t> {
    /// The pages.
    pub(super) pages: &'t [ObjectId],
    /// The mark of each marked-content identifier of each page.
    pub(super) owners: &'t [Vec<MarkId>],
    /// The link annotations.
    pub(super) annotations: &'t [Annotation],
}

struct Builder<'t> {
    laid: &'t Laid,
    ties: &'t Ties<'t>,
    /// Page and identifier of each piece of marked content, by mark.
    pieces: Vec<Vec<(usize, i64)>>,
    /// The annotations of each node.
    reached: Vec<(NodeId, Annotation)>,
    /// The object of node 0.
    first: u32,
    root: ObjectId,
}

/// Adds the structure tree and returns its root.
pub(super) fn add(document: &mut Document, laid: &Laid, ties: &Ties<'_>) -> ObjectId {
    let root = document.new_object_id();
    let first = document.max_id + 1;
    document.max_id += u32::try_from(laid.tree.nodes.len()).unwrap_or(0);
    let mut builder = Builder {
        laid,
        ties,
        pieces: pieces(laid, ties),
        reached: reached(laid, ties),
        first,
        root,
    };
    builder.reached.sort_by_key(|(node, _)| *node);
    for (index, node) in laid.tree.nodes.iter().enumerate() {
        let id = NodeId(u32::try_from(index).unwrap_or(u32::MAX));
        document.set_object(builder.object(id), builder.element(id, node));
    }
    let parents = parent_tree(document, &builder);
    let keys = ties.pages.len() + ties.annotations.len();
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => builder.object(NodeId(0)),
            "ParentTree" => parents,
            "ParentTreeNextKey" => i64::try_from(keys).unwrap_or(i64::MAX),
        },
    );
    root
}

fn pieces(laid: &Laid, ties: &Ties<'_>) -> Vec<Vec<(usize, i64)>> {
    let mut pieces = vec![Vec::new(); laid.tree.marks.len()];
    for (page, owners) in ties.owners.iter().enumerate() {
        for (identifier, mark) in (0..).zip(owners) {
            if let Some(list) = pieces.get_mut(mark.0 as usize) {
                list.push((page, identifier));
            }
        }
    }
    pieces
}

fn reached(laid: &Laid, ties: &Ties<'_>) -> Vec<(NodeId, Annotation)> {
    let node = |annotation: &Annotation| {
        laid.links
            .get(annotation.link.0 as usize)
            .map(|link| link.node)
    };
    ties.annotations
        .iter()
        .filter_map(|annotation| Some((node(annotation)?, *annotation)))
        .collect()
}

impl Builder<'_> {
    fn object(&self, node: NodeId) -> ObjectId {
        (self.first + node.0, 0)
    }

    fn page(&self, index: usize) -> Object {
        self.ties
            .pages
            .get(index)
            .map_or(Object::Null, |page| (*page).into())
    }

    fn element(&self, id: NodeId, node: &Node) -> Dictionary {
        let parent = node.parent.map_or(self.root, |parent| self.object(parent));
        let mut element = dictionary! { "S" => node.tag.name(), "P" => parent };
        let home = self.home(node);
        if let Some(page) = home {
            element.set("Pg", self.page(page));
        }
        let mut kids: Vec<Object> = node
            .kids
            .iter()
            .flat_map(|kid| self.kid(kid, home))
            .collect();
        kids.extend(self.annotations(id));
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.swap_remove(0)),
            _ => element.set("K", kids),
        }
        if let Some(lang) = node.lang {
            element.set("Lang", Object::string_literal(lang.code()));
        }
        if let Some(attribute) = attribute(&node.note) {
            element.set("A", attribute);
        }
        element
    }

    /// The page of the node's first own content.
    fn home(&self, node: &Node) -> Option<usize> {
        let first = |kid: &Kid| match kid {
            Kid::Mark(mark) => self
                .pieces
                .get(mark.0 as usize)?
                .first()
                .map(|(page, _)| *page),
            Kid::Node(_) => None,
        };
        node.kids.iter().find_map(first)
    }

    fn kid(&self, kid: &Kid, home: Option<usize>) -> Vec<Object> {
        match kid {
            Kid::Node(node) => vec![self.object(*node).into()],
            Kid::Mark(mark) => {
                let pieces = self
                    .pieces
                    .get(mark.0 as usize)
                    .map_or(&[][..], Vec::as_slice);
                pieces
                    .iter()
                    .map(|(page, identifier)| self.piece(*page, *identifier, home))
                    .collect()
            }
        }
    }

    /// Content on the node's own page is a number; on another page the reference names it.
    fn piece(&self, page: usize, identifier: i64, home: Option<usize>) -> Object {
        if home == Some(page) {
            return identifier.into();
        }
        dictionary! { "Type" => "MCR", "Pg" => self.page(page), "MCID" => identifier }.into()
    }

    fn annotations(&self, node: NodeId) -> impl Iterator<Item = Object> {
        let start = self.reached.partition_point(|(other, _)| *other < node);
        let own = self
            .reached
            .iter()
            .skip(start)
            .take_while(move |(other, _)| *other == node);
        own.map(|(_, annotation)| {
            let page = self.page(annotation.page);
            dictionary! { "Type" => "OBJR", "Obj" => annotation.id, "Pg" => page }.into()
        })
    }

    /// Every entry of the parent tree in the order of its keys: pages, then annotations.
    fn parents(&self) -> Vec<Object> {
        let owner = |mark: &MarkId| {
            let node = self.laid.tree.marks.get(mark.0 as usize);
            node.map_or(Object::Null, |node| self.object(*node).into())
        };
        let pages = self
            .ties
            .owners
            .iter()
            .map(|marks| Object::Array(marks.iter().map(owner).collect()));
        let link = |annotation: &Annotation| {
            let link = self.laid.links.get(annotation.link.0 as usize);
            link.map_or(Object::Null, |link| self.object(link.node).into())
        };
        pages
            .chain(self.ties.annotations.iter().map(link))
            .collect()
    }
}

fn attribute(note: &Note) -> Option<Object> {
    let attribute = match note {
        Note::Nothing => return None,
        Note::Summary(words) if words.is_empty() => return None,
        Note::Summary(words) => {
            dictionary! { "O" => "Table", "Summary" => text(&crate::text::one_line(words)) }
        }
        Note::RowHeader => dictionary! { "O" => "Table", "Scope" => "Row" },
        Note::ColumnHeader => dictionary! { "O" => "Table", "Scope" => "Column" },
        Note::Bullets => dictionary! { "O" => "List", "ListNumbering" => "Disc" },
        Note::Numbers => dictionary! { "O" => "List", "ListNumbering" => "Decimal" },
    };
    Some(attribute.into())
}

fn parent_tree(document: &mut Document, builder: &Builder<'_>) -> ObjectId {
    let parents = builder.parents();
    let mut kids: Vec<Object> = Vec::new();
    for (leaf, entries) in parents.chunks(LEAF).enumerate() {
        let start = i64::try_from(leaf * LEAF).unwrap_or(i64::MAX);
        let end = start + i64::try_from(entries.len()).unwrap_or(0) - 1;
        let numbers = (start..)
            .zip(entries)
            .flat_map(|(key, entry)| [key.into(), entry.clone()])
            .collect();
        let leaf = dictionary! { "Limits" => vec![start.into(), end.into()], "Nums" => Object::Array(numbers) };
        kids.push(document.add_object(leaf).into());
    }
    document.add_object(dictionary! { "Kids" => kids })
}
