//! `Noun`: what a register is made of, as steps, errors and outcomes name it.
//! It must not know the tables of a noun: the map does.

use serde::Serialize;

/// A thing that is created, changed and deleted as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// What the register is (its name, its main entity).
    Register,
    /// A legal person of the register.
    Entity,
    /// A place of business.
    Establishment,
    /// A security measure that every sheet inherits.
    CommonMeasure,
    /// A third party, with its contracts and checks.
    Party,
    /// A sheet, with all its lines.
    Activity,
    /// A file kept in the register.
    Attachment,
    /// A privacy notice, with what was rewritten in it and its publications.
    Notice,
}

impl Noun {
    /// Every noun.
    pub const ALL: [Self; 8] = [
        Self::Register,
        Self::Entity,
        Self::Establishment,
        Self::CommonMeasure,
        Self::Party,
        Self::Activity,
        Self::Attachment,
        Self::Notice,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Entity => "entity",
            Self::Establishment => "establishment",
            Self::CommonMeasure => "common_measure",
            Self::Party => "party",
            Self::Activity => "activity",
            Self::Attachment => "attachment",
            Self::Notice => "notice",
        }
    }
}

impl std::fmt::Display for Noun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
