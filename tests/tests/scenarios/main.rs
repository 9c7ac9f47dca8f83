//! Scenarios over the whole program, through its use cases.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

mod choosing;
mod commands;
mod documents;
mod editing;
mod exchange;
mod folder;
mod formats;
mod history;
mod marks;
mod messy;
mod models;
mod obsolete;
mod past;
mod proof;
mod records;
mod registers;
mod search;
mod spreadsheets;
mod start;
mod types;
