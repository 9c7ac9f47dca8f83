//! What a window does with a register, without the window: what is open, the commands of its page, the questions
//! that dialogs ask. It must not know Tauri, nor any other way to show a window.

pub mod answers;
mod attachments;
pub mod backing_up;
mod backups;
pub mod call;
pub mod channel;
pub mod closing;
mod dialogs;
pub mod dropping;
mod exporting;
mod folders;
mod importing;
mod noticing;
mod proving;
mod registers;
pub mod requests;
mod settings;
mod state;
pub mod surface;
mod task;

pub use folders::{CONFIG_VARIABLE, DATA_VARIABLE, Folders};
pub use state::{Desk, Worlds};
