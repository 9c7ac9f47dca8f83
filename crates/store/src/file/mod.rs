//! The register file on the disk: what it is before it is opened, how it is opened, which file it is.
//! It must not know tables, except that a register has them.

pub(crate) mod connect;
pub(crate) mod identity;
pub(crate) mod probe;
pub(crate) mod room;

/// How the content of the file is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Protection {
    /// Not at all: a plain SQLite file.
    None,
}
