//! Owns: the tag tree: the logical structure of the document beside its pages.
//! Must not know: positions, pages or PDF objects.

use crate::block::Lang;

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) u32);

/// A stretch of drawn content under a node; it may go on over several pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MarkId(pub(crate) u32);

/// A link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LinkId(pub(crate) u32);

/// The standard structure types (ISO 32000-1, 14.8.4) that documents use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// The root.
    Document,
    /// A heading with what follows it.
    Sect,
    /// A group without meaning of its own, such as a note.
    Div,
    /// A heading, 1 to 6.
    H(u8),
    /// A paragraph.
    P,
    /// A stretch of a paragraph.
    Span,
    /// A link.
    Link,
    /// A list.
    L,
    /// An item of a list.
    LI,
    /// Its number or bullet.
    Lbl,
    /// Its text.
    LBody,
    /// A table.
    Table,
    /// A row.
    TR,
    /// A heading of a column or of a row.
    TH,
    /// A cell.
    TD,
    /// A table of contents.
    Toc,
    /// A line of it.
    Toci,
    /// What the line refers to.
    Reference,
    /// A chart.
    Figure,
}

impl Tag {
    /// Its name in a file.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Sect => "Sect",
            Self::Div => "Div",
            Self::H(0 | 1) => "H1",
            Self::H(2) => "H2",
            Self::H(3) => "H3",
            Self::H(4) => "H4",
            Self::H(5) => "H5",
            Self::H(_) => "H6",
            Self::P => "P",
            Self::Span => "Span",
            Self::Link => "Link",
            Self::L => "L",
            Self::LI => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Table => "Table",
            Self::TR => "TR",
            Self::TH => "TH",
            Self::TD => "TD",
            Self::Toc => "TOC",
            Self::Toci => "TOCI",
            Self::Reference => "Reference",
            Self::Figure => "Figure",
        }
    }
}

/// What a node says beyond its tag.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Note {
    /// Nothing.
    Nothing,
    /// This header cell heads its row.
    RowHeader,
    /// This header cell heads its column.
    ColumnHeader,
    /// What the table holds.
    Summary(String),
    /// The list has bullets.
    Bullets,
    /// The list is numbered.
    Numbers,
    /// What a chart shows.
    Figure {
        /// In words.
        alt: String,
        /// Its left, bottom, right and top edge on its page, in points from the bottom left corner.
        bounds: [f32; 4],
    },
}

/// What stands under a node, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kid {
    /// Another node.
    Node(NodeId),
    /// Drawn content.
    Mark(MarkId),
}

/// A node.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Its tag.
    pub(crate) tag: Tag,
    /// The node above; `None` for the root.
    pub(crate) parent: Option<NodeId>,
    /// What stands under it.
    pub(crate) kids: Vec<Kid>,
    /// Its language, where it differs.
    pub(crate) lang: Option<Lang>,
    /// What else it says.
    pub(crate) note: Note,
}

/// The tree; its root is node 0.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// All nodes; a parent stands before its children.
    pub(crate) nodes: Vec<Node>,
    /// The node of each mark.
    pub(crate) marks: Vec<NodeId>,
}

impl Tree {
    /// The root of every tree.
    pub(crate) const ROOT: NodeId = NodeId(0);

    /// A tree with its root alone.
    pub(crate) fn new() -> Self {
        let root = Node {
            tag: Tag::Document,
            parent: None,
            kids: Vec::new(),
            lang: None,
            note: Note::Nothing,
        };
        Self {
            nodes: vec![root],
            marks: Vec::new(),
        }
    }

    /// A new node, the last under `parent`.
    pub(crate) fn node(&mut self, parent: NodeId, tag: Tag) -> NodeId {
        self.noted(parent, tag, Note::Nothing)
    }

    /// A new node that says more than its tag.
    pub(crate) fn noted(&mut self, parent: NodeId, tag: Tag, note: Note) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node {
            tag,
            parent: Some(parent),
            kids: Vec::new(),
            lang: None,
            note,
        });
        self.adopt(parent, Kid::Node(id));
        id
    }

    /// A new mark, the last under `parent`.
    pub(crate) fn mark(&mut self, parent: NodeId) -> MarkId {
        let id = MarkId(u32::try_from(self.marks.len()).unwrap_or(u32::MAX));
        self.marks.push(parent);
        self.adopt(parent, Kid::Mark(id));
        id
    }

    /// Declares the language of a node.
    pub(crate) fn speak(&mut self, id: NodeId, lang: Lang) {
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.lang = Some(lang);
        }
    }

    /// The node of a mark.
    pub(crate) fn of_mark(&self, mark: MarkId) -> Option<&Node> {
        self.get(*self.marks.get(mark.0 as usize)?)
    }

    /// A node.
    pub(crate) fn get(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    /// What a node says beyond its tag.
    pub(crate) fn note_mut(&mut self, id: NodeId) -> Option<&mut Note> {
        self.nodes.get_mut(id.0 as usize).map(|node| &mut node.note)
    }

    fn adopt(&mut self, parent: NodeId, kid: Kid) {
        if let Some(node) = self.nodes.get_mut(parent.0 as usize) {
            node.kids.push(kid);
        }
    }
}
