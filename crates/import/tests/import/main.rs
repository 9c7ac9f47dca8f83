//! Owns the tests of the import: reader, hostile files, the CNIL's register, the proposal.
//! Must not need any file but the fixtures beside it.

mod fixture;
mod found;
mod hostile;
mod mutation;
mod proposal;
mod reader;
mod support;
mod words;
