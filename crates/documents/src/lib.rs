//! Owns: documents as bytes: blocks, their layout, PDF, HTML and Markdown.
//! Must not know: the store, the window, the clock, and any word of a human language.

pub mod block;
pub mod html;
mod layout;
pub mod markdown;
pub mod pdf;
mod text;
mod uri;

pub use layout::MissingGlyph;
pub use layout::measure;
mod actor;
pub mod json;
pub mod notice;
pub mod register;
pub mod words;
