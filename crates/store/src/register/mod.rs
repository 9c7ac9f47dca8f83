//! The live register: reading it whole or thing by thing, and the rows of one thing.
//! It must not know the journal.

pub(crate) mod read;
pub(crate) mod write;

pub use read::Reader;
