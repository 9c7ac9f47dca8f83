//! The record of processing activities (GDPR Art. 30) as pure types and rules.
//! It must not know storage, documents, windows, the clock, randomness, or the reader's language.

pub mod activity;
pub mod answer;
#[cfg(feature = "model-tools")]
pub mod any;
pub mod calendar;
pub mod catalogue;
pub mod code;
pub mod contact;
pub mod diff;
pub mod ids;
pub mod limits;
pub mod model;
pub mod notice;
pub mod organisation;
pub mod party;
pub mod path;
pub mod period;
pub mod published;
pub mod reference;
pub mod register;
pub mod rules;
pub mod start;
pub mod zone;

pub use activity::Activity;
pub use answer::Answer;
pub use catalogue::{Catalogue, Lang};
pub use code::{Code, CountryCode, Sha256};
pub use period::Period;
pub use register::Register;
