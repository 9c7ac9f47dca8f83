//! Owns: tests of what documents say: registers, notices, exchange text.
//! Must not know: layout and PDF operators.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    unreachable_pub,
    reason = "a panic is how a test fails; a test has no public side"
)]

mod annexes;
mod canary;
mod demo;
mod exchange;
mod fields;
mod fluent;
mod folder;
mod heavy;
mod leaves;
mod list;
mod notices;
mod origin;
mod pages;
mod printed;
mod private;
mod projection;
mod register;
mod schema;
mod scope;
mod search;
mod voices;
mod words;
