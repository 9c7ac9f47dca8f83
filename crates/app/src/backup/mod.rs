//! Backups of the register: made, verified and recorded; listed, looked into, put in the register's place.
//! It must not know how a copy is taken; `store` does.

mod due;
mod kept;
mod made;
mod restored;

pub use due::is_due;
pub use kept::{BackupFile, list};
pub use made::{MadeBackup, backup_in, backup_to};
pub use restored::{BackupPreview, preview, restore};
