//! Owns the reading of foreign files and their translation into proposed register values.
//! Must not know the store, the documents, or how the proposal is shown to a person.

#![deny(clippy::indexing_slicing)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![deny(clippy::arithmetic_side_effects)]

pub mod cnil;
mod error;
pub mod workbook;

pub use error::{Excess, ImportError};
