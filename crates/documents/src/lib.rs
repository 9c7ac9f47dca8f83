//! Owns: documents as bytes: blocks, their layout, PDF, HTML and Markdown.
//! Must not know: the store, the window, the clock, and any word of a human language.

mod actor;
mod attached;
pub mod block;
pub mod csv;
pub mod data;
pub mod folder;
pub mod html;
pub mod json;
mod layout;
pub mod markdown;
pub mod notice;
pub mod ods;
pub mod pdf;
pub mod plain;
pub mod published;
pub mod register;
mod said;
pub mod source;
mod text;
mod uri;
pub mod words;
pub mod zip;

pub use layout::MissingGlyph;
pub use layout::measure;
