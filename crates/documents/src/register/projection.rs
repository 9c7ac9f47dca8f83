//! Owns: what a register document may show outside its sheets: organisation, scope, extraction.
//! Must not know internal notes, answers to rules, the journal's actors, or anything else that no field here holds.

use super::annex::{Annexes, IssueLine};
use super::options::Kind;
use super::sheet::{Line, Sheet};
use super::shown::Shown;
use crate::actor::Actor;
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::activity::Status;
use registre_domain::catalogue::Lang;
use registre_domain::code::Sha256;
use registre_domain::ids::ActivityId;
use registre_domain::organisation::DpoKind;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that one register document may show. A field that is not here cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Projection {
    /// Which register.
    pub kind: Kind,
    /// The language of its words.
    pub lang: Lang,
    /// The language of the register's own texts.
    pub content: Lang,
    /// Whether the complementary fields were asked for.
    pub complementary: bool,
    /// Whether it is for the public: nothing on security is in it.
    pub public: bool,
    /// Whether it is one sheet on its own.
    pub single: bool,
    /// The organisation that keeps the register.
    pub organisation: Organisation,
    /// Every entity that answers for a sheet of the document, where there are several.
    pub entities: Vec<Actor>,
    /// Who decides with it, over all sheets, each once.
    pub joint_controllers: Vec<String>,
    /// Which sheets, of how many.
    pub scope: Scope,
    /// When, and at which point of the journal.
    pub extraction: Extraction,
    /// Security measures of the whole organisation, which sheets inherit.
    pub common_measures: Vec<Line>,
    /// The sheets, in the natural order of their references.
    pub sheets: Vec<Sheet>,
    /// What rules find missing, where it was asked for.
    pub issues: Option<Vec<IssueLine>>,
    /// What follows the sheets.
    pub annexes: Annexes,
    /// The activities of its sheets.
    #[serde(skip)]
    pub activities: BTreeSet<ActivityId>,
    /// The kept files that a printed document is, with the words under which it is printed: what a folder may hold
    /// beside the document.
    #[serde(skip)]
    pub files: BTreeMap<Sha256, String>,
}

/// The main entity, as the cover shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// Name, address and means of contact.
    pub contact: Shown<Actor>,
    /// The task that the law entrusts to it, where it is a public body or acts as one (Art. 6(1)(e)); blank otherwise.
    /// Like its legal form it says who it is: every form of the register has it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub public_task: String,
    /// The natural person who represents it in law.
    pub representative: Shown<Actor>,
    /// Its representative in the Union (Art. 27); nothing where the question does not arise.
    pub eu_representative: Option<Shown<Actor>>,
    /// Its data protection officer.
    pub dpo: Shown<DpoShown>,
}

/// A data protection officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DpoShown {
    /// Name, company and means of contact.
    pub actor: Actor,
    /// Internal or external.
    pub kind: Option<DpoKind>,
    /// Day of designation.
    pub designated_on: Option<NaiveDate>,
    /// Reference of the designation at the CNIL.
    pub reference: String,
}

/// Which sheets the document holds, and which it leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scope {
    /// States that were asked for.
    pub statuses: Vec<Status>,
    /// Whether every state was asked for.
    pub every_status: bool,
    /// Whether sheets were chosen one by one.
    pub selection: bool,
    /// What else was looked for.
    pub filter: Option<FilterShown>,
    /// Sheets in the document.
    pub shown: usize,
    /// Sheets of this register in all; of one entity's, where one was asked for.
    pub total: usize,
    /// Sheets left out because of their state.
    pub left_out: BTreeMap<Status, usize>,
    /// Sheets in a state asked for, but not chosen.
    pub not_chosen: usize,
    /// Sheets of the organisation's other register.
    pub other_register: usize,
    /// Sheets of other entities, where those of one were asked for.
    pub other_entities: usize,
    /// Sheets in the document that hold values from a model which nobody has confirmed.
    pub unconfirmed: usize,
}

/// What was looked for. Tags are not named: they are the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct FilterShown {
    /// Entities by name.
    pub entities: Vec<String>,
    /// Services, as they were asked for.
    pub services: Vec<String>,
    /// Whether tags chose.
    pub by_tags: bool,
    /// First day of the last update.
    pub updated_since: Option<NaiveDate>,
}

/// When the document was made, and from which state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Extraction {
    /// Local time.
    pub at: DateTime<FixedOffset>,
    /// Name of the local time.
    pub zone: String,
    /// The day whose end is shown, when it is not that of extraction.
    pub state_on: Option<NaiveDate>,
    /// Version of the register.
    pub version: String,
    /// Head of the journal's chain at the last edit.
    pub chain_head: Option<String>,
    /// Edition of the legal data.
    pub legal_edition: Option<NaiveDate>,
    /// Identifier of the register.
    pub register_id: String,
    /// Whether the data travel inside the document.
    pub attach: bool,
    /// Name and version of the program, for the file's properties.
    pub creator: String,
}
