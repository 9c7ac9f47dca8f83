//! Changing single fields of a record, named by their paths.
//! It must not know which record it is, nor when it is written.

use crate::error::{AppError, ErrorCode};
use crate::request::{fill_ids, read, written};
use registre_domain::path::FieldPath;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// A field to change.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FieldChange {
    /// The field (`identity/name`, `purposes/<id>/text`). The layers of an answer have no name:
    /// `recipients` is the whole answer, `recipients/<id>/kind` a field of one of its lines.
    pub path: FieldPath,
    /// What it becomes, in the exchange format. On the path of a line: the line, which is added at the
    /// end when it is not there, or null to remove it. On the path of a list of lines: all its lines in
    /// their order, or only their identifiers, which moves them and leaves what is in them.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub value: Value,
}

/// A record after changes to its fields, one after the other. Lines without identifier get one.
///
/// # Errors
/// `invalid-request` for a path that the record does not have or a value that does not fit there,
/// `not-found` for a path into a line or an answer that is not there any more, `unknown-field`,
/// `too-large`, `not-text`.
pub(crate) fn changed<T: Serialize + DeserializeOwned>(
    record: &T,
    changes: &[FieldChange],
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<T, AppError> {
    let mut value = written(record)?;
    for FieldChange { path, value: new } in changes {
        // Read again after each change, so that the next one finds every field of what this one added.
        let mut whole = |value| -> Result<Value, AppError> {
            let record: T = read(value).map_err(|error| at(error, path))?;
            let mut value = written(&record)?;
            fill_ids(&mut value, &mut *new_id);
            Ok(value)
        };
        if open(&mut value, path) {
            value = whole(value)?;
        }
        put(&mut value, path, new.clone())?;
        value = whole(value)?;
    }
    read(value)
}

/// Answers a question that nobody has answered, when a path leads into its value: whoever fills in a
/// field, or adds a line, gives the answer. A line is added whatever was answered before.
fn open(record: &mut Value, path: &FieldPath) -> bool {
    let mut parts = path.as_str().split('/').peekable();
    let mut place = record;
    while let Some(part) = parts.next() {
        let Some(field) = entered(place, part) else {
            return false;
        };
        place = field;
        let (Some(next), Some(state)) = (parts.peek(), state(place)) else {
            continue;
        };
        let is_line = Uuid::try_parse(next).is_ok();
        let is_last = parts.clone().count() == 1;
        if state == "unknown" || (state != "given" && is_line && is_last) {
            let value = if is_line { json!([]) } else { json!({}) };
            *place = json!({ "state": "given", "value": value });
            return true;
        }
    }
    false
}

/// The state of an answer; nothing when a value is not one.
fn state(value: &Value) -> Option<&str> {
    value.get("state").and_then(Value::as_str)
}

/// One step along a path, through the layer of an answer.
fn entered<'v>(value: &'v mut Value, part: &str) -> Option<&'v mut Value> {
    match within(value)? {
        Value::Array(lines) => lines.iter_mut().find(|line| is_line(line, part)),
        Value::Object(fields) => fields.get_mut(part),
        _ => None,
    }
}

/// The value of an answer that was given, or the value itself.
fn within(value: &mut Value) -> Option<&mut Value> {
    match state(value).is_some() {
        true => value.get_mut("value"),
        false => Some(value),
    }
}

fn is_line(line: &Value, id: &str) -> bool {
    line.get("id").and_then(Value::as_str) == Some(id)
}

fn put(record: &mut Value, path: &FieldPath, new: Value) -> Result<(), AppError> {
    let (group, last) = match path.as_str().rsplit_once('/') {
        Some((group, last)) => (group, last),
        None => ("", path.as_str()),
    };
    let steps = group.split('/').filter(|part| !part.is_empty());
    let place = steps
        .into_iter()
        .try_fold(record, |place, part| step(place, part, path))?;
    match within(place).ok_or_else(|| gone(path))? {
        Value::Array(lines) => put_line(lines, last, new, path),
        // What a record or a line is called by is not changed.
        Value::Object(fields) if last != "id" => {
            let field = fields.get_mut(last).ok_or_else(|| unknown(path))?;
            put_field(field, new);
            Ok(())
        }
        _ => Err(unknown(path)),
    }
}

fn step<'v>(place: &'v mut Value, part: &str, path: &FieldPath) -> Result<&'v mut Value, AppError> {
    let is_gone = state(place).is_some_and(|state| state != "given")
        || (within(place).is_some_and(|value| value.is_array()) && Uuid::try_parse(part).is_ok());
    entered(place, part).ok_or_else(|| match is_gone {
        true => gone(path),
        false => unknown(path),
    })
}

/// Replaces, adds or removes a line.
fn put_line(
    lines: &mut Vec<Value>,
    id: &str,
    mut new: Value,
    path: &FieldPath,
) -> Result<(), AppError> {
    let found = lines.iter().position(|line| is_line(line, id));
    if new.is_null() {
        if let Some(place) = found {
            lines.remove(place);
        }
        return Ok(());
    }
    let (Value::Object(fields), Ok(_)) = (&mut new, Uuid::try_parse(id)) else {
        return Err(unknown(path));
    };
    let named = fields.insert("id".to_owned(), json!(id));
    if named.is_some_and(|named| named != id && named != Uuid::nil().to_string()) {
        return Err(unknown(path));
    }
    match found.and_then(|place| lines.get_mut(place)) {
        Some(line) => *line = new,
        None => lines.push(new),
    }
    Ok(())
}

/// Replaces a field; identifiers in the place of lines only move these.
fn put_field(field: &mut Value, new: Value) {
    let only_ids = |new: &Value| {
        let ids = new.as_array().filter(|ids| !ids.is_empty());
        ids.is_some_and(|ids| ids.iter().all(Value::is_string))
    };
    if let (Some(Value::Array(lines)), Value::Array(ids)) = (within(field), &new)
        && only_ids(&new)
        && lines.iter().any(Value::is_object)
    {
        let rank = |line: &Value| ids.iter().position(|id| Some(id) == line.get("id"));
        lines.sort_by_key(|line| rank(line).unwrap_or(usize::MAX));
        return;
    }
    *field = new;
}

fn unknown(path: &FieldPath) -> AppError {
    AppError::new(ErrorCode::InvalidRequest).with("field", path.as_str())
}

fn gone(path: &FieldPath) -> AppError {
    AppError::new(ErrorCode::NotFound).with("field", path.as_str())
}

/// A value that does not fit is named by the path that the request has for it.
fn at(error: AppError, path: &FieldPath) -> AppError {
    match error.code {
        ErrorCode::InvalidRequest => error.with("field", path.as_str()),
        _ => error,
    }
}
