//! Owns: places in an exchange text as people and logs see them (`register.activities[3].identity.name`).
//! Must not know what stands there.

use std::fmt::{self, Write};

/// A place is never written longer, in bytes.
const LONGEST: usize = 200;

/// A place that grows and shrinks while a text is walked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place(String);

impl Place {
    pub(super) fn of(first: &str) -> Self {
        let mut place = Self::default();
        place.field(first);
        place
    }

    /// Steps into a field. A name that no field of ours could have is not repeated: it may be anything.
    pub(super) fn field(&mut self, name: &str) {
        if !self.0.is_empty() {
            self.0.push('.');
        }
        let ours = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
        let is_ours = name.len() <= 64 && name.bytes().all(ours);
        self.0.push_str(if is_ours { name } else { "?" });
    }

    /// Steps into a line of a list.
    pub(super) fn line(&mut self, at: usize) {
        // Writing to a string cannot fail.
        let _ = write!(self.0, "[{at}]");
    }

    /// Its length, to come back to.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Steps back out.
    pub(super) fn back_to(&mut self, length: usize) {
        self.0.truncate(length);
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.0.get(..LONGEST).unwrap_or(&self.0))
    }
}

impl From<&serde_path_to_error::Path> for Place {
    fn from(path: &serde_path_to_error::Path) -> Self {
        use serde_path_to_error::Segment;
        let mut place = Self::default();
        for segment in path {
            match segment {
                Segment::Seq { index } => place.line(*index),
                Segment::Map { key } => place.field(key),
                Segment::Enum { variant } => place.field(variant),
                Segment::Unknown => place.field("?"),
            }
        }
        place
    }
}
