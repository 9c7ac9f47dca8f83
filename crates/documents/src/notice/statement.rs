//! Owns: the sentences of a notice before they have a look, each with the fields that it rests on.
//! Must not know how they are made or printed.

use crate::block::{Inlines, Style};
use registre_domain::ids::{ActivityId, EntityId, PartyId};
use registre_domain::path::FieldPath;

/// A question of the reader, and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Key of its heading.
    pub heading: &'static str,
    /// Name by which links reach it, the same from one notice to the next.
    pub anchor: &'static str,
    /// Its answer.
    pub parts: Vec<Part>,
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Say(Statement),
    /// A list.
    List(Vec<Item>),
    /// Set apart from all the rest, as Art. 21(4) asks for the right to object.
    Apart {
        /// Key of its title.
        title: &'static str,
        /// What it says.
        items: Vec<Item>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its paragraphs.
    pub lead: Vec<Statement>,
    /// A list below them.
    pub below: Vec<Statement>,
}

/// A sentence, or a value on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The code of its clause; nothing for a bare value of the register.
    pub clause: Option<String>,
    /// Its words.
    pub content: Inlines,
    /// The fields that it rests on; empty where it rests on the law alone.
    pub origin: Vec<Origin>,
}

/// A field of the register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// Whose field it is.
    pub subject: Subject,
    /// Which field.
    pub path: FieldPath,
}

/// Whose field a statement rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A legal person of the register.
    Entity(EntityId),
    /// A sheet.
    Activity(ActivityId),
    /// A third party.
    Party(PartyId),
    /// The register itself.
    Register,
}

impl Statement {
    /// Whether something in it is still to be completed, or confirmed.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.content
            .iter()
            .any(|inline| inline.style == Style::Missing)
    }
}

impl Part {
    /// Every statement of the piece, in order.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        let (single, items) = match self {
            Self::Say(statement) => (Some(statement), [].as_slice()),
            Self::List(items) | Self::Apart { items, .. } => (None, items.as_slice()),
        };
        single.into_iter().chain(
            items
                .iter()
                .flat_map(|item| item.lead.iter().chain(&item.below)),
        )
    }

    /// The same, to be changed.
    pub(super) fn statements_mut(&mut self) -> impl Iterator<Item = &mut Statement> {
        let (single, items): (_, &mut [Item]) = match self {
            Self::Say(statement) => (Some(statement), &mut []),
            Self::List(items) | Self::Apart { items, .. } => (None, items),
        };
        let items = items.iter_mut();
        single
            .into_iter()
            .chain(items.flat_map(|item| item.lead.iter_mut().chain(&mut item.below)))
    }
}

impl Item {
    /// An item of one paragraph.
    #[must_use]
    pub fn one(statement: Statement) -> Self {
        Self {
            lead: vec![statement],
            below: Vec::new(),
        }
    }
}
