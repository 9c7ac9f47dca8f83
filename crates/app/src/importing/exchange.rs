//! Exchange files as a source of an import.
//! It must not know the format itself (`documents::json`).

use super::merge::Merged;
use crate::error::AppError;
use registre_documents::json::{self, Limits};

/// Whether a file looks like JSON: its first character that is not a blank is a brace.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// Reads an exchange file and merges it: what has the same identifier is replaced, the rest is added.
/// Gives the references that had to be replaced, each with its successor.
pub(super) fn merge(bytes: &[u8], merged: &mut Merged) -> Result<Vec<(String, String)>, AppError> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let parsed = json::parse(text, &Limits::default())?;
    Ok(merged.take_exchange(parsed.register, parsed.contents))
}
