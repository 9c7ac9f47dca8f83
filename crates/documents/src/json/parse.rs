//! Owns: reading exchange text from anybody: size, form, limits of the domain and contents are checked.
//! Must not know what becomes of the register that was read.

use super::content::{Encoded, decode_all};
use super::place::Place;
use super::{EARLIEST, FORMAT, JsonError, VERSION, raw, weigh};
use registre_domain::{Register, Sha256};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::error::Category;
use std::collections::BTreeMap;

/// How much is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole text.
    pub bytes: usize,
    /// Bytes of one attached file.
    pub content: usize,
}

impl Default for Limits {
    /// 100 MB in all, 20 MB for each attached file.
    fn default() -> Self {
        Self {
            bytes: 100 * 1024 * 1024,
            content: Register::MAX_ATTACHMENT,
        }
    }
}

/// What an exchange text holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The register, its lists in the order of identifiers.
    pub register: Register,
    /// The register's own object as it stood in the text, valid, its lists in the order of `register`'s: what
    /// is not in it was not in the text, and has its default in `register`.
    pub raw: Value,
    /// The contents of attached files, each checked against its fingerprint.
    pub contents: BTreeMap<Sha256, Vec<u8>>,
    /// The attached files that the register lists and the text does not hold: the reader may have them already.
    pub without_content: Vec<Sha256>,
    /// Whether the text holds a journal. A journal is for people and auditors: it is not read back.
    pub has_history: bool,
}

#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exchange<'t> {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    register: Register,
    #[serde(default, borrow)]
    contents: BTreeMap<Sha256, Encoded<'t>>,
    #[serde(default)]
    history: Option<IgnoredAny>,
}

/// Reads an exchange text. A record or line without an identifier has the nil one.
///
/// # Errors
/// Too large; no JSON; another format or version; beyond the domain's limits, or too much in all, which is found
/// before anything is built; a field or value that the model does not have, with its place; an identifier used
/// twice; a content that is not what it says.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Parsed, JsonError> {
    if bytes.len() > limits.bytes {
        return Err(JsonError::TooLarge {
            size: bytes.len(),
            limit: limits.bytes,
        });
    }
    check_head(bytes)?;
    weigh::weigh(bytes)?;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let Exchange {
        mut register,
        contents,
        history,
        ..
    } = serde_path_to_error::deserialize(&mut json).map_err(placed)?;
    let raw = raw::read(bytes, &mut register)?;
    let contents = decode_all(&register, contents, limits)?;
    let files = register.attachments.iter().map(|file| &file.sha256);
    let without_content = files.filter(|sha256| !contents.contains_key(sha256));
    Ok(Parsed {
        without_content: without_content.cloned().collect(),
        raw,
        contents,
        has_history: history.is_some(),
        register,
    })
}

/// Format and version first: another version's fields are no mistakes.
fn check_head(bytes: &[u8]) -> Result<(), JsonError> {
    let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => JsonError::WrongFormat,
        _ => not_json(&error),
    })?;
    if head.format.as_deref() != Some(FORMAT) {
        return Err(JsonError::WrongFormat);
    }
    match head.version {
        Some(found) if (u64::from(EARLIEST)..=u64::from(VERSION)).contains(&found) => Ok(()),
        Some(found) => Err(JsonError::WrongVersion { found }),
        None => Err(JsonError::WrongFormat),
    }
}

pub(super) fn not_json(error: &serde_json::Error) -> JsonError {
    JsonError::NotJson {
        line: error.line(),
        column: error.column(),
    }
}

fn placed(error: serde_path_to_error::Error<serde_json::Error>) -> JsonError {
    let path = Place::from(error.path()).to_string();
    let inner = error.into_inner();
    let (line, column) = (inner.line(), inner.column());
    match inner.classify() {
        Category::Data if inner.to_string().starts_with("unknown field") => {
            JsonError::UnknownField { path, line, column }
        }
        Category::Data => JsonError::Invalid { path, line, column },
        _ => JsonError::NotJson { line, column },
    }
}
