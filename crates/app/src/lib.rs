//! The use cases of Registre, grouped by noun, with their errors and words: what every host builds on.
//! It must not know a host: no window, no terminal, no dialog.

pub mod activity;
mod assets;
pub mod attachment;
pub mod backup;
pub mod checking;
pub mod clock;
pub mod command;
pub mod demo;
pub mod editing;
pub mod error;
pub mod exporting;
pub mod files;
pub mod importing;
pub mod journal;
mod known;
pub mod models;
pub mod notice;
pub mod organisation;
pub mod party;
pub mod paths;
pub mod preferences;
pub mod progress;
pub mod record;
mod refusal;
pub mod request;
pub mod session;
pub mod start;
pub mod todo;
pub mod usage;
pub mod verifying;
pub mod vocabulary;
pub mod words;

pub use error::{AppError, ErrorCode};
pub use registre_domain::{self as domain, Lang};
pub use session::Session;
