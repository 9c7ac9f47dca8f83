//! Owns: what a privacy notice turns on, as pure types.
//! Must not know the words of a notice, nor how one is kept, composed or printed.

pub mod condition;

pub use condition::{Condition, Conditions, UnknownCondition};
