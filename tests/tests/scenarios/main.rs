//! Scenarios over the whole program, through its use cases.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

mod canary;
mod checked;
mod choosing;
mod commands;
mod documents;
mod editing;
mod exchange;
mod folder;
mod formats;
mod history;
#[path = "../../../crates/documents/tests/content/leaves.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the tests of documents use more of it"
)]
mod leaves;
mod marks;
mod messy;
mod models;
mod notices;
mod obsolete;
mod pages;
mod past;
mod presets;
mod proof;
mod published;
mod records;
mod registers;
mod search;
#[path = "../../../crates/documents/tests/content/search.rs"]
#[allow(
    clippy::expect_used,
    dead_code,
    unreachable_pub,
    reason = "the tests of documents use more of it"
)]
mod search_in_files;
mod spreadsheets;
mod start;
mod types;
