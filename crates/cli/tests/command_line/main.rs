//! The built command, run as a person runs it: exit codes, streams, both languages.
//! One file for what belongs together.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

mod desk;
mod exporting;
mod files;
mod journal;
mod notices;
mod sheets;
mod start;
mod usage;
mod verifying;
