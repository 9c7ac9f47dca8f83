//! Owns: reading exchange text from anybody: size, form, limits of the domain and contents are checked.
//! Must not know what becomes of the register that was read.

use super::{ContentProblem, FORMAT, JsonError, VERSION};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use registre_domain::limits;
use registre_domain::register::Attachment;
use registre_domain::{Register, Sha256};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;
use sha2::Digest;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

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
    /// The contents of attached files, each checked against its fingerprint. A file without content is
    /// allowed: the reader may hold it already.
    pub contents: BTreeMap<Sha256, Vec<u8>>,
    /// The journal, as it was written; it is carried and not checked.
    pub history: Option<Value>,
}

#[derive(Deserialize)]
struct Head {
    format: Option<Value>,
    version: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exchange {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    register: Register,
    #[serde(default)]
    contents: BTreeMap<Sha256, String>,
    #[serde(default)]
    history: Option<Value>,
}

/// Reads an exchange text.
///
/// # Errors
/// Too large; no JSON; another format or version; a field or value that the model does not have, with its place;
/// a value beyond the domain's limits; an identifier used twice; a content that is not what it says.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Parsed, JsonError> {
    if bytes.len() > limits.bytes {
        return Err(JsonError::TooLarge {
            size: bytes.len(),
            limit: limits.bytes,
        });
    }
    check_head(bytes)?;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let exchange: Exchange = serde_path_to_error::deserialize(&mut json).map_err(placed)?;
    json.end().map_err(|error| not_json(&error))?;
    let Exchange {
        mut register,
        contents,
        history,
        ..
    } = exchange;
    check_register(&register)?;
    let contents = contents
        .into_iter()
        .map(|(sha256, text)| Ok((sha256.clone(), decode(&register, sha256, &text, limits)?)))
        .collect::<Result<_, JsonError>>()?;
    register.sort();
    Ok(Parsed {
        register,
        contents,
        history,
    })
}

/// Format and version first: another version's fields are no mistakes.
fn check_head(bytes: &[u8]) -> Result<(), JsonError> {
    let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => JsonError::WrongFormat,
        _ => not_json(&error),
    })?;
    if head.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(JsonError::WrongFormat);
    }
    match head.version.as_ref().and_then(Value::as_u64) {
        Some(found) if found == u64::from(VERSION) => Ok(()),
        Some(found) => Err(JsonError::WrongVersion { found }),
        None => Err(JsonError::WrongFormat),
    }
}

fn not_json(error: &serde_json::Error) -> JsonError {
    JsonError::NotJson {
        line: error.line(),
        column: error.column(),
    }
}

fn placed(error: serde_path_to_error::Error<serde_json::Error>) -> JsonError {
    let mut path = error.path().to_string();
    path.truncate(path.floor_char_boundary(200));
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

fn check_register(register: &Register) -> Result<(), JsonError> {
    check_value("about", &register.about)?;
    check_list("entities", &register.entities, |line| line.id)?;
    check_list("establishments", &register.establishments, |line| line.id)?;
    check_list("common_measures", &register.common_measures, |line| line.id)?;
    check_list("parties", &register.parties, |line| line.id)?;
    check_list("activities", &register.activities, |line| line.id)?;
    check_list("attachments", &register.attachments, |line| {
        line.sha256.clone()
    })
}

fn check_list<T: Serialize, I: Ord>(
    name: &str,
    list: &[T],
    id: impl Fn(&T) -> I,
) -> Result<(), JsonError> {
    let mut seen = BTreeSet::new();
    for (at, line) in list.iter().enumerate() {
        let path = format!("{name}[{at}]");
        check_value(&path, line)?;
        if !seen.insert(id(line)) {
            return Err(JsonError::RepeatedId { path });
        }
    }
    Ok(())
}

fn check_value(at: &str, value: &impl Serialize) -> Result<(), JsonError> {
    let value = serde_json::to_value(value).map_err(|_| JsonError::NotWritten)?;
    limits::check(&value).map_err(|beyond| JsonError::BeyondLimit {
        path: format!("{at}/{}", beyond.path),
        kind: beyond.kind,
    })
}

fn decode(
    register: &Register,
    sha256: Sha256,
    text: &str,
    limits: &Limits,
) -> Result<Vec<u8>, JsonError> {
    let listed = register
        .attachments
        .iter()
        .find(|file| file.sha256 == sha256);
    content(listed, &sha256, text, limits).map_err(|problem| JsonError::Content { sha256, problem })
}

fn content(
    listed: Option<&Attachment>,
    sha256: &Sha256,
    text: &str,
    limits: &Limits,
) -> Result<Vec<u8>, ContentProblem> {
    let listed = listed.ok_or(ContentProblem::NotListed)?;
    if text.len() / 4 > limits.content.div_ceil(3) {
        return Err(ContentProblem::TooLarge);
    }
    let bytes = STANDARD
        .decode(text)
        .map_err(|_| ContentProblem::NotBase64)?;
    if bytes.len() > limits.content {
        return Err(ContentProblem::TooLarge);
    }
    if usize::try_from(listed.size) != Ok(bytes.len()) {
        return Err(ContentProblem::OtherSize);
    }
    if fingerprint(&bytes) != sha256.as_str() {
        return Err(ContentProblem::OtherFingerprint);
    }
    Ok(bytes)
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in sha2::Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
