//! The register file: SQLite, one journal step an operation, undo, verification, backup.
//! It must not know use cases, documents, the clock, or the words shown to a person.

#![deny(clippy::indexing_slicing)]

mod attachment;
mod backup;
mod error;
mod file;
mod journal;
mod map;
mod migrate;
mod noun;
mod register;
mod schema;
mod snapshot;
mod store;
mod transact;
mod tx;
mod undo;

#[cfg(test)]
mod tests;

pub use backup::{Existing, Going, Thinning, restore, thin};
pub use error::{Result, StoreError};
pub use file::Protection;
pub use journal::{
    ChainHash, Change, Context, Finding, Head, Kind, Moment, Op, Step, Verification, VerifyPart,
    VerifyProgress,
};
pub use map::partial::{Edited, edited};
pub use noun::Noun;
pub use register::Reader;
pub use snapshot::{Export, Snapshot};
pub use store::Store;
pub use transact::{Changed, Outcome};
pub use tx::Tx;
