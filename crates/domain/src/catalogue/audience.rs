//! Facts of the audiences of privacy notices: which people each takes in, and which kind of notice is usual.
//! Must not know how a notice chooses its sheets.

use super::error::Problem;
use super::facts::Facts;
use crate::notice::Kind;
use serde::{Deserialize, Serialize};

/// Whom a notice informs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AudienceFacts {
    /// Categories of people, by code; at least one.
    pub people: Vec<String>,
    /// The kind of notice that is usual, as notices spell it (`full`, `staff`).
    pub kind: Kind,
}

impl Facts for AudienceFacts {
    fn problem(&self) -> Option<Problem> {
        let is_blank = self.people.is_empty();
        is_blank.then_some(Problem::Blank { field: "people" })
    }
}
