//! The rules: a case that finds and a case that does not for each code, and properties of all.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod article_30;
mod completeness;
mod facts;
mod information;
mod lawful_rows;
mod other_texts;
mod page;
mod properties;
mod screening;
mod sheet_rows;
mod spoil;
mod support;
mod transfer_rows;
