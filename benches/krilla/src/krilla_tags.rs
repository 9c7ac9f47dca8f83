//! Owns: the tag tree of a portion as krilla's.
//! Must not know: what is drawn where.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, TableHeaderScope, Tag as Kind, TagGroup, TagKind,
};

use crate::layout::Laid;
use crate::layout::tree::{Kid, MarkId, Node, NodeId, Note, Tag, Tree};

/// Where marks and links of a portion came to stand.
pub(crate) struct Placed {
    marks: Vec<Vec<Identifier>>,
    links: BTreeMap<NodeId, Vec<Identifier>>,
}

impl Placed {
    /// Nothing is drawn yet.
    pub(crate) fn of(laid: &Laid) -> Self {
        Self {
            marks: vec![Vec::new(); laid.tree.marks.len()],
            links: BTreeMap::new(),
        }
    }

    /// Content of a mark.
    pub(crate) fn mark(&mut self, mark: MarkId, drawn: Identifier) {
        if let Some(all) = self.marks.get_mut(mark.0 as usize) {
            all.push(drawn);
        }
    }

    /// A link of a node.
    pub(crate) fn link(&mut self, node: NodeId, drawn: Identifier) {
        self.links.entry(node).or_default().push(drawn);
    }
}

/// What stands under the root of a portion.
///
/// The title of the cover is no heading of the contents and is named by `title`.
pub(crate) fn groups(laid: &Laid, placed: &Placed, title: &str) -> Vec<TagGroup> {
    let titles = laid.titles.iter().filter(|title| !title.words.is_empty());
    let mut writer = Writer {
        tree: &laid.tree,
        placed,
        title,
        titles: titles
            .map(|title| title.words.as_str())
            .collect::<Vec<_>>()
            .into_iter(),
    };
    let root = laid.tree.get(Tree::ROOT).map_or(&[][..], |root| &root.kids);
    let groups = root.iter().filter_map(|kid| match kid {
        Kid::Node(id) => writer.group(*id),
        Kid::Mark(_) => None,
    });
    groups.collect()
}

struct Writer<'w> {
    tree: &'w Tree,
    placed: &'w Placed,
    title: &'w str,
    /// The words of headings, in order.
    titles: std::vec::IntoIter<&'w str>,
}

impl Writer<'_> {
    fn group(&mut self, id: NodeId) -> Option<TagGroup> {
        let node = self.tree.get(id)?;
        let mut group = TagGroup::new(self.kind(node));
        for kid in &node.kids {
            match kid {
                Kid::Node(kid) => {
                    if let Some(kid) = self.group(*kid) {
                        group.push(kid);
                    }
                }
                Kid::Mark(mark) => {
                    let drawn = self.placed.marks.get(mark.0 as usize).into_iter().flatten();
                    drawn.for_each(|drawn| group.push(*drawn));
                }
            }
        }
        let links = self.placed.links.get(&id).into_iter().flatten();
        links.for_each(|link| group.push(*link));
        let kept = !group.children.is_empty() || matches!(node.tag, Tag::TD | Tag::TH);
        kept.then_some(group)
    }

    fn kind(&mut self, node: &Node) -> TagKind {
        match (node.tag, &node.note) {
            (Tag::Document | Tag::Sect, _) => Kind::Section.into(),
            (Tag::Div, _) => Kind::Div.into(),
            (Tag::H(level), _) => {
                let level = NonZeroU16::new(level.into()).unwrap_or(NonZeroU16::MIN);
                let words = self.titles.next().unwrap_or(self.title);
                Kind::Hn(level, Some(words.to_owned())).into()
            }
            (Tag::P, _) => Kind::P.into(),
            (Tag::Span, _) => Kind::Span.into(),
            (Tag::Link, _) => Kind::Link.into(),
            (Tag::L, Note::Numbers) => Kind::L(ListNumbering::Decimal).into(),
            (Tag::L, _) => Kind::L(ListNumbering::Disc).into(),
            (Tag::LI, _) => Kind::LI.into(),
            (Tag::Lbl, _) => Kind::Lbl.into(),
            (Tag::LBody, _) => Kind::LBody.into(),
            (Tag::Table, Note::Summary(words)) => {
                Kind::Table.with_summary(Some(words.clone())).into()
            }
            (Tag::Table, _) => Kind::Table.into(),
            (Tag::TR, _) => Kind::TR.into(),
            (Tag::TH, Note::RowHeader) => Kind::TH(TableHeaderScope::Row).into(),
            (Tag::TH, _) => Kind::TH(TableHeaderScope::Column).into(),
            (Tag::TD, _) => Kind::TD.into(),
            (Tag::Toc, _) => Kind::TOC.into(),
            (Tag::Toci, _) => Kind::TOCI.into(),
            (Tag::Reference, _) => Kind::Reference.into(),
            (Tag::Figure, Note::Figure { alt, .. }) => Kind::Figure(Some(alt.clone())).into(),
            (Tag::Figure, _) => Kind::Figure(None).into(),
        }
    }
}
