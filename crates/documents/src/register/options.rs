//! Owns: what somebody asks of a register document: which register, which sheets, how much, as of when.
//! Must not know the register, nor how the document looks.

use super::annex::{Annex, ChangeShown, IssueShown};
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::Lang;
use registre_domain::activity::{Role, Status};
use registre_domain::ids::{ActivityId, EntityId};
use serde::Serialize;
use std::collections::BTreeSet;

/// Which of the two registers; the CNIL recommends to keep them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What the organisation decides, alone or with others (Art. 30(1)).
    Controller,
    /// What it does for others (Art. 30(2)).
    Processor,
}

impl Kind {
    /// Whether a sheet of this role belongs to this register.
    #[must_use]
    pub fn holds(self, role: Role) -> bool {
        (role == Role::Processor) == (self == Self::Processor)
    }
}

/// Which sheets are looked for, beyond their register. Each question left empty asks nothing; a sheet must answer all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// In one of these states, instead of those of the document.
    pub statuses: BTreeSet<Status>,
    /// Of one of these entities; a sheet without one is the main entity's.
    pub entities: BTreeSet<EntityId>,
    /// Of one of these services, whatever the case.
    pub services: BTreeSet<String>,
    /// With one of these tags. Tags are the organisation's own: the document does not name them.
    pub tags: BTreeSet<String>,
    /// Updated on this day or since; a sheet without that day is left out.
    pub updated_since: Option<NaiveDate>,
}

impl Filter {
    /// Whether it asks for anything but states.
    #[must_use]
    pub fn selects(&self) -> bool {
        !self.entities.is_empty()
            || !self.services.is_empty()
            || !self.tags.is_empty()
            || self.updated_since.is_some()
    }
}

/// What is asked of a register document. The language is that of the words handed in beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterOptions {
    /// Which register.
    pub kind: Kind,
    /// Sheets in these states; the default is in force and suspended.
    pub statuses: BTreeSet<Status>,
    /// Only these sheets; nothing means all.
    pub only: Option<BTreeSet<ActivityId>>,
    /// Only the register of this entity, in a group; nothing means that of all.
    pub entity: Option<EntityId>,
    /// Only sheets that answer to this.
    pub filter: Option<Filter>,
    /// Whether the document is for the public: no security measures, complementary fields, issues.
    pub public: bool,
    /// Whether it is one sheet on its own, without list and contents; it matters for one sheet only.
    pub single: bool,
    /// What follows the sheets.
    pub annexes: BTreeSet<Annex>,
    /// What [`Annex::Changes`] lists, the oldest first; nothing prints no such annex.
    pub changes: Option<Vec<ChangeShown>>,
    /// Between which days, both included, [`Annex::Changes`] was looked for.
    pub changes_between: Option<(NaiveDate, NaiveDate)>,
    /// What rules find missing. Given, even empty, it is printed, and beside it why a rule was set aside.
    pub issues: Option<Vec<IssueShown>>,
    /// Whether to print, after the mentions of Art. 30, the complementary fields.
    pub complementary: bool,
    /// When the document is made, in local time.
    pub extracted_at: DateTime<FixedOffset>,
    /// The name of that local time, as printed after the hour ("heure de Paris"); may be empty.
    pub zone: String,
    /// The day whose end the register is shown at, when it is not the day of extraction.
    pub state_on: Option<NaiveDate>,
    /// Version of the register, as printed ("42"); may be empty.
    pub version: String,
    /// Head of the journal's chain at the last edit, in hexadecimal.
    pub chain_head: Option<String>,
    /// Which edition of the legal data the words come from; nothing prints nothing.
    pub legal_edition: Option<NaiveDate>,
    /// The identifier of the register, which a document needs to say where it comes from; may be empty.
    pub register_id: String,
    /// The language in which the register itself is written, for readers' voices and for hyphenation.
    pub content: Lang,
    /// Whether the data that the document shows travel inside it, as JSON and as a spreadsheet.
    pub attach: bool,
    /// Name and version of the program, for the file's properties.
    pub creator: String,
}

impl RegisterOptions {
    /// The usual document for an inspection: sheets in force and suspended, mentions of Art. 30 only.
    #[must_use]
    pub fn new(kind: Kind, extracted_at: DateTime<FixedOffset>) -> Self {
        Self {
            kind,
            statuses: BTreeSet::from([Status::InForce, Status::Suspended]),
            only: None,
            entity: None,
            filter: None,
            public: false,
            single: false,
            annexes: BTreeSet::new(),
            changes: None,
            changes_between: None,
            issues: None,
            complementary: false,
            extracted_at,
            zone: String::new(),
            state_on: None,
            version: String::new(),
            chain_head: None,
            legal_edition: None,
            register_id: String::new(),
            content: Lang::Fr,
            attach: false,
            creator: String::new(),
        }
    }

    /// The states that sheets are asked to be in.
    #[must_use]
    pub fn states(&self) -> &BTreeSet<Status> {
        match &self.filter {
            Some(filter) if !filter.statuses.is_empty() => &filter.statuses,
            _ => &self.statuses,
        }
    }

    /// Whether complementary fields are printed: never for the public.
    pub(super) fn complements(&self) -> bool {
        self.complementary && !self.public
    }
}
