//! Owns the tests of the import: reader, hostile files, the CNIL's register, the proposal.
//! Must not need any file but the fixtures beside it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a surprise is how a test fails, in what the tests share too"
)]

mod blocks;
mod exported;
mod fixture;
mod found;
mod hostile;
mod mutation;
mod officers;
mod proposal;
mod reader;
mod strangers;
mod support;
mod words;
