//! Owns: tests of what documents say: registers, notices, exchange text.
//! Must not know: layout and PDF operators.

mod demo;
mod exchange;
mod fluent;
mod leaves;
mod notices;
mod projection;
mod register;
mod schema;
mod words;
