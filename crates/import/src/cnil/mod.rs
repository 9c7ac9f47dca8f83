//! Owns the CNIL's simplified register (« registre simplifié ») as a spreadsheet: recognised by its
//! labels, read with the cell of every value. Must not know the store or how anything is shown.

mod card;
mod fiche;
mod find;
mod fixed;
mod found;
mod grid;
mod labels;
mod list;
mod propose;
mod reading;

pub use find::find;
pub use found::{
    Block, Card, CardKind, CellPlace, Column, Contacts, Fiche, FicheKind, Found, Key, Leftover,
    LeftoverReason, Line, Part, Row, RowPart, RowParts, Sourced,
};
pub use propose::{Note, NoteCode, Options, Origin, Proposal, Record, Severity, propose};
pub use reading::{Meaning, Reading};
