//! Owns the translation of what was found into proposed entities, parties and sheets of a register.
//! Must not know the store: nothing is written, and identifiers and dates come from outside.

mod actors;
mod data;
mod desk;
mod entity;
mod lines;
mod note;
mod officers;
mod pair;
mod pen;
mod processing;
mod purposes;
mod references;
mod retention;
mod row;
mod rules;
mod same;
mod sheet;
mod silence;
mod state;
mod transfers;

use chrono::NaiveDate;
use registre_domain::activity::Status;
use registre_domain::ids::{ActivityId, EntityId, PartyId};
use registre_domain::organisation::Entity;
use registre_domain::party::Party;
use registre_domain::path::FieldPath;
use registre_domain::{Activity, Catalogue, Register};
use uuid::Uuid;

pub use note::{Note, NoteCode, Severity};

use super::found::{CellPlace, Found};
use desk::Desk;

/// What the user may choose before importing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Takes the CNIL's example too.
    pub with_example: bool,
    /// Status of the imported sheets; in force unless the user says otherwise.
    pub status: Status,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            with_example: false,
            status: Status::InForce,
        }
    }
}

/// What an import would create or change, for a preview and then for one step of the register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proposal {
    /// The main entity to set, where the register has none.
    pub main_entity: Option<EntityId>,
    /// Entities to add, or to put in the place of those with the same identifier.
    pub entities: Vec<Entity>,
    /// Third parties to add, or to put in the place of those with the same identifier.
    pub parties: Vec<Party>,
    /// Sheets to add.
    pub activities: Vec<Activity>,
    /// What the user should know, in the order of reading.
    pub report: Vec<Note>,
    /// Where each proposed value comes from.
    pub origin: Vec<Origin>,
}

/// The cell that a proposed value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The record.
    pub record: Record,
    /// The field in it, as the exchange format names it.
    pub path: FieldPath,
    /// The cell.
    pub cell: CellPlace,
    /// The text of the cell.
    pub value: String,
}

/// A record of the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// An entity.
    Entity(EntityId),
    /// A third party.
    Party(PartyId),
    /// A sheet.
    Activity(ActivityId),
}

/// Turns what was found in a workbook into proposed values. `existing` is the register that would receive them,
/// `ids` gives a fresh identifier at each call, `today` decides what is stale.
#[must_use]
pub fn propose(
    found: &Found,
    catalogue: &Catalogue,
    existing: &Register,
    options: Options,
    ids: &mut dyn FnMut() -> Uuid,
    today: NaiveDate,
) -> Proposal {
    let mut desk = Desk::new(catalogue, existing, options, ids, today);
    entity::from_cards(&mut desk, &found.contacts);
    let mut pairs = pair::pair(&mut desk, found);
    references::assign(&mut desk, &mut pairs);
    let mut leftovers = lines::sort(found);
    for pair in &pairs {
        sheet::build(&mut desk, pair, &mut leftovers, &found.unconfirmed);
    }
    lines::outside_sheets(&mut desk, leftovers, found);
    silence::tell(&mut desk, found);
    desk.finish()
}
