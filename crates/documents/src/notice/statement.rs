//! Owns: the sentences of a notice before they have a look, each with its keys and the fields that it rests on.
//! Must not know how they are made or printed.

use crate::block::{Inlines, Style};
use registre_domain::ids::LineId;
use registre_domain::notice::{SentenceKey, Source};

/// A question of the reader, and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name: by it links reach it and notices order it, the same from one notice to the next.
    pub code: &'static str,
    /// Key of its heading.
    pub heading: &'static str,
    /// Its answer.
    pub parts: Vec<Part>,
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Say(Sentence),
    /// A list.
    List(Vec<Item>),
    /// A table; the first cell of each row names the row.
    Table {
        /// Keys of the headings of its columns, at least one.
        columns: Vec<&'static str>,
        /// Its rows, of as many cells as there are columns.
        rows: Vec<Vec<Item>>,
    },
    /// Set apart from all the rest, as Art. 21(4) asks for the right to object.
    Apart {
        /// Key of its title.
        title: &'static str,
        /// What it says.
        items: Vec<Item>,
    },
    /// Boxes to be ticked, none of which is (Art. 4(11), recital 32).
    Boxes(Vec<Item>),
}

/// An item of a list, a box, or a cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its paragraphs.
    pub lead: Vec<Sentence>,
    /// A list below them.
    pub below: Vec<Sentence>,
}

/// A sentence of a clause, or a value of the register on its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// What tells it from every other, its own first; the others are those of lines that say the same.
    pub keys: Vec<SentenceKey>,
    /// The code of its clause; nothing for a bare value of the register.
    pub clause: Option<String>,
    /// The points of the law that it answers to ("13(1)(a)"); none for a gap.
    pub items: Vec<String>,
    /// Its words: the program's, or the organisation's own.
    pub content: Inlines,
    /// The rewrite that stands here in the place of the program's words.
    pub own: Option<LineId>,
    /// The fields and the facts of the law that it rests on, in order, each once.
    pub sources: Vec<Source>,
}

impl Sentence {
    /// Whether something in it is still to be completed, or confirmed.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.content
            .iter()
            .any(|inline| inline.style == Style::Missing)
    }
}

impl Part {
    /// Every item of the piece, in order; none where it is a paragraph.
    fn items(&self) -> Vec<&Item> {
        match self {
            Self::Say(_) => Vec::new(),
            Self::List(items) | Self::Apart { items, .. } | Self::Boxes(items) => {
                items.iter().collect()
            }
            Self::Table { rows, .. } => rows.iter().flatten().collect(),
        }
    }

    /// Every sentence of the piece, in order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        let single = match self {
            Self::Say(sentence) => Some(sentence),
            _ => None,
        };
        let items = self.items().into_iter();
        single
            .into_iter()
            .chain(items.flat_map(|item| item.lead.iter().chain(&item.below)))
    }

    /// The same, to be changed.
    pub(super) fn sentences_mut(&mut self) -> impl Iterator<Item = &mut Sentence> {
        let mut single = None;
        let mut items: Vec<&mut Item> = Vec::new();
        match self {
            Self::Say(sentence) => single = Some(sentence),
            Self::List(all) | Self::Apart { items: all, .. } | Self::Boxes(all) => {
                items.extend(all);
            }
            Self::Table { rows, .. } => items.extend(rows.iter_mut().flatten()),
        }
        single.into_iter().chain(
            items
                .into_iter()
                .flat_map(|item| item.lead.iter_mut().chain(&mut item.below)),
        )
    }
}

impl Item {
    /// An item of one paragraph.
    #[must_use]
    pub fn one(sentence: Sentence) -> Self {
        Self::of(vec![sentence])
    }

    /// An item of several paragraphs.
    #[must_use]
    pub const fn of(lead: Vec<Sentence>) -> Self {
        Self {
            lead,
            below: Vec::new(),
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.below.is_empty()
    }
}
