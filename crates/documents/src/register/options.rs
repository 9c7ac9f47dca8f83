//! Owns: what somebody asks of a register document: which register, which sheets, how much, as of when.
//! Must not know the register, nor how the document looks.

use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::activity::{Role, Status};
use registre_domain::ids::ActivityId;
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

/// What is asked of a register document. The language is that of the words handed in beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterOptions {
    /// Which register.
    pub kind: Kind,
    /// Sheets in these states; the default is in force and suspended.
    pub statuses: BTreeSet<Status>,
    /// Only these sheets; nothing means all.
    pub only: Option<BTreeSet<ActivityId>>,
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
            complementary: false,
            extracted_at,
            zone: String::new(),
            state_on: None,
            version: String::new(),
            chain_head: None,
            creator: String::new(),
        }
    }
}
