//! The parts of the developers' commands that other crates may read: the source
//! tree and its scanner. Knows nothing of registers.

pub mod source;
pub mod tree;
