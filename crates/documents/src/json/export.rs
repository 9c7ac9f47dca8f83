//! Owns: writing a register as exchange text.
//! Must not know who reads it.

use super::{FORMAT, HistoryStep, JsonError, VERSION};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use registre_domain::{Register, Sha256};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Exchange<'a> {
    format: &'static str,
    version: u32,
    register: &'a Register,
    contents: BTreeMap<&'a Sha256, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    history: Option<&'a [HistoryStep]>,
}

/// Writes a register with the contents of its attached files and, where it is handed in, its journal.
/// Indented, keys in the order of the model, a line break at the end: the same input gives the same bytes.
///
/// # Errors
/// [`JsonError::NotWritten`] when a value has no form in JSON, which no register has.
pub fn export(
    register: &Register,
    contents: &BTreeMap<Sha256, Vec<u8>>,
    history: Option<&[HistoryStep]>,
) -> Result<Vec<u8>, JsonError> {
    let contents = contents
        .iter()
        .map(|(sha256, bytes)| (sha256, STANDARD.encode(bytes)));
    let exchange = Exchange {
        format: FORMAT,
        version: VERSION,
        register,
        contents: contents.collect(),
        history,
    };
    let mut bytes = serde_json::to_vec_pretty(&exchange).map_err(|_| JsonError::NotWritten)?;
    bytes.push(b'\n');
    Ok(bytes)
}
