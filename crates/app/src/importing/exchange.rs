//! Exchange files as a source of an import.
//! It must not know the format itself (`documents::json`).

use super::merge::{Merged, Record, put_all};
use crate::error::{AppError, ErrorCode};
use crate::request::fill_ids;
use registre_documents::json::{self, JsonError, Limits, Parsed};
use registre_domain::activity::Activity;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whether a file looks like JSON: its first character that is not a blank is a brace.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    without_mark(bytes)
        .iter()
        .find(|byte| !byte.is_ascii_whitespace())
        == Some(&b'{')
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Reads an exchange file.
pub(super) fn parse(bytes: &[u8]) -> Result<Parsed, JsonError> {
    json::parse(without_mark(bytes), &Limits::default())
}

/// Merges an exchange file: in what has the same identifier, the fields that the file has
/// replace those that were there (a list as a whole); the rest is added. The register keeps its own name,
/// unless the file is about this very register. Gives the references that had to be replaced.
pub(super) fn merge<'p>(
    parsed: &'p Parsed,
    merged: &mut Merged<'p>,
    new_id: &mut impl FnMut() -> Uuid,
) -> Result<Vec<(String, String)>, AppError> {
    take_about(parsed, merged);
    let register = parsed.register.clone();
    let raw = &parsed.raw;
    let mut file = File { raw, new_id };
    let after = &mut merged.after;
    file.take("entities", &mut after.entities, register.entities)?;
    file.take(
        "establishments",
        &mut after.establishments,
        register.establishments,
    )?;
    file.take(
        "common_measures",
        &mut after.common_measures,
        register.common_measures,
    )?;
    file.take("parties", &mut after.parties, register.parties)?;
    put_all(&mut after.attachments, register.attachments);
    let mut sheets = file.completed("activities", &after.activities, register.activities)?;
    sheets.iter_mut().for_each(Activity::prune_links);
    put_all(&mut after.activities, sheets.clone());
    file.take("notices", &mut after.notices, register.notices)?;
    let contents = parsed.contents.iter();
    merged
        .contents
        .extend(contents.map(|(sha256, bytes)| (sha256, bytes.as_slice())));
    Ok(merged.free_references(&sheets))
}

fn take_about(parsed: &Parsed, merged: &mut Merged<'_>) {
    let (incoming, about) = (&parsed.register.about, &mut merged.after.about);
    let has = |field: &str| parsed.raw.pointer(&format!("/about/{field}")).is_some();
    if incoming.id == about.id {
        if has("name") {
            about.name.clone_from(&incoming.name);
        }
        if has("main_entity") {
            about.main_entity = incoming.main_entity;
        }
    } else if merged.after.activities.is_empty() && incoming.main_entity.is_some() {
        merged.adopt_main_entity(&parsed.register);
    }
}

/// A file whose records are completed: by what they update, and with identifiers.
struct File<'f, N> {
    /// The register as the file writes it.
    raw: &'f Value,
    new_id: &'f mut N,
}

impl<N: FnMut() -> Uuid> File<'_, N> {
    fn take<T: Record + DeserializeOwned>(
        &mut self,
        name: &str,
        list: &mut Vec<T>,
        incoming: Vec<T>,
    ) -> Result<(), AppError> {
        let incoming = self.completed(name, list, incoming)?;
        put_all(list, incoming);
        Ok(())
    }

    /// The records of a list of the file, each over the one that it updates, with identifiers where
    /// they had none.
    fn completed<T: Record + DeserializeOwned>(
        &mut self,
        name: &str,
        list: &[T],
        incoming: Vec<T>,
    ) -> Result<Vec<T>, AppError> {
        let old: BTreeMap<String, &T> = list.iter().map(|record| (record.key(), record)).collect();
        let raw = self
            .raw
            .get(name)
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        let mut records = Vec::with_capacity(incoming.len());
        for (at, record) in incoming.into_iter().enumerate() {
            let value = match (old.get(&record.key()), raw.get(at)) {
                (Some(old), Some(raw)) => json::merge(&written(old)?, raw),
                _ => written(&record)?,
            };
            // A line of the file without identifier has every field once it is read and written again.
            let mut value = written(&read::<T>(value)?)?;
            fill_ids(&mut value, self.new_id);
            records.push(read(value)?);
        }
        Ok(records)
    }
}

fn written(record: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(record).map_err(|_| AppError::new(ErrorCode::Internal))
}

/// Reads what was read once already: it has the form.
fn read<T: DeserializeOwned>(value: Value) -> Result<T, AppError> {
    serde_json::from_value(value).map_err(|_| AppError::new(ErrorCode::Internal))
}
