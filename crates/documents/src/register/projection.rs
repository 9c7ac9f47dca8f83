//! Owns: what a register document may show outside its sheets: organisation, scope, extraction.
//! Must not know internal notes, answers to rules, the journal's actors, or anything else that no field here holds.

use super::options::Kind;
use super::sheet::{Line, Sheet};
use super::shown::Shown;
use crate::actor::Actor;
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::activity::Status;
use registre_domain::organisation::DpoKind;
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything that one register document may show. A field that is not here cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Projection {
    /// Which register.
    pub kind: Kind,
    /// Whether the complementary fields were asked for.
    pub complementary: bool,
    /// The organisation that keeps the register.
    pub organisation: Organisation,
    /// Which sheets, of how many.
    pub scope: Scope,
    /// When, and at which point of the journal.
    pub extraction: Extraction,
    /// Security measures of the whole organisation, which sheets inherit.
    pub common_measures: Vec<Line>,
    /// The sheets, in the natural order of their references.
    pub sheets: Vec<Sheet>,
}

/// The main entity, as the cover shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// Name, address and means of contact.
    pub contact: Shown<Actor>,
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
    /// Whether sheets were chosen one by one.
    pub selection: bool,
    /// Sheets in the document.
    pub shown: usize,
    /// Sheets of this register in all.
    pub total: usize,
    /// Sheets left out because of their state.
    pub left_out: BTreeMap<Status, usize>,
    /// Sheets in a state asked for, but not chosen.
    pub not_chosen: usize,
    /// Sheets of the organisation's other register.
    pub other_register: usize,
    /// Sheets in the document that hold values from a model which nobody has confirmed.
    pub unconfirmed: usize,
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
    /// Name and version of the program, for the file's properties.
    pub creator: String,
}
