//! Owns: the exchange format: a whole register with its attached files, and perhaps its journal, as one JSON text.
//! Must not know the store, nor what an import does with a register that was read.

mod content;
mod error;
mod export;
mod history;
mod merge;
mod parse;
mod place;
mod raw;
#[cfg(test)]
mod tests;
mod weigh;

pub use error::{ContentProblem, JsonError};
pub use export::export;
pub use history::{HistoryChange, HistoryKind, HistoryStep};
pub use merge::merge;
pub use parse::{Limits, Parsed, parse};

/// The name by which the format declares itself.
pub const FORMAT: &str = "registre";
/// The version that this program writes. Version 2 added what a sheet keeps of its model, its reviews, and the
/// answers to the guided start; version 3 added privacy notices and trackers. A text of an earlier version has them
/// blank.
pub const VERSION: u32 = 3;
/// The earliest version that this program reads.
pub const EARLIEST: u32 = 1;
