//! Owns: the register as it stood in the file: which fields are there, and which identifiers.
//! Must not know what a reader does with a field that is not there.

use super::JsonError;
use super::place::Place;
use registre_domain::Register;
use registre_domain::ids::LineId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Raw {
    register: Value,
}

/// Reads the "register" object of a text that was weighed and read as types, and puts its lists in the
/// order that `register` has.
///
/// # Errors
/// [`JsonError::NotAnObject`] where the text has an array for an object: the types would take it by
/// position. [`JsonError::RepeatedId`].
pub(super) fn read(bytes: &[u8], register: &mut Register) -> Result<Value, JsonError> {
    let Raw { register: mut raw } =
        serde_json::from_slice(bytes).map_err(|error| super::parse::not_json(&error))?;
    let mut at = Place::of("register");
    check_objects(&raw, register, &mut at)?;
    Keys::default().check(&raw, &mut at, &mut String::new())?;
    let lists = raw
        .as_object_mut()
        .into_iter()
        .flat_map(|fields| fields.values_mut());
    for records in lists.filter_map(Value::as_array_mut) {
        records.sort_by_cached_key(key);
    }
    register.sort();
    Ok(raw)
}

/// What tells the lines of a list apart: an identifier, or for an attached file its fingerprint.
type Key = (LineId, Option<String>);

fn key(line: &Value) -> Key {
    let text = |name: &str| line.get(name).and_then(Value::as_str);
    let id = text("id").and_then(|id| id.parse().ok());
    (
        id.unwrap_or_default(),
        text("sha256").map(ToOwned::to_owned),
    )
}

/// The keys that were met, by the names that lead to a list: each kind of line has its own.
#[derive(Default)]
struct Keys(BTreeMap<String, BTreeSet<Key>>);

impl Keys {
    fn check(
        &mut self,
        value: &Value,
        at: &mut Place,
        names: &mut String,
    ) -> Result<(), JsonError> {
        let (length, named) = (at.len(), names.len());
        match value {
            Value::Object(fields) => fields.iter().try_for_each(|(name, field)| {
                at.field(name);
                names.push('/');
                names.push_str(name);
                self.check(field, at, names)?;
                at.back_to(length);
                names.truncate(named);
                Ok(())
            }),
            Value::Array(lines) => lines.iter().enumerate().try_for_each(|(n, line)| {
                at.line(n);
                self.meet(key(line), at, names)?;
                self.check(line, at, names)?;
                at.back_to(length);
                Ok(())
            }),
            _ => Ok(()),
        }
    }

    fn meet(&mut self, key: Key, at: &Place, names: &str) -> Result<(), JsonError> {
        if key == Key::default() {
            return Ok(());
        }
        if !self.0.contains_key(names) {
            self.0.insert(names.to_owned(), BTreeSet::new());
        }
        match self.0.get_mut(names).is_some_and(|met| met.insert(key)) {
            true => Ok(()),
            false => Err(JsonError::RepeatedId {
                path: at.to_string(),
            }),
        }
    }
}

/// That the file writes an object where the types have one.
fn check_objects(raw: &Value, register: &Register, at: &mut Place) -> Result<(), JsonError> {
    let part = |name: &str| raw.get(name).unwrap_or(&Value::Null);
    same_form(part("about"), &form(&register.about)?, at, "about")?;
    check_list(part("entities"), &register.entities, at, "entities")?;
    check_list(
        part("establishments"),
        &register.establishments,
        at,
        "establishments",
    )?;
    check_list(
        part("common_measures"),
        &register.common_measures,
        at,
        "common_measures",
    )?;
    check_list(part("parties"), &register.parties, at, "parties")?;
    check_list(part("activities"), &register.activities, at, "activities")?;
    check_list(
        part("attachments"),
        &register.attachments,
        at,
        "attachments",
    )?;
    check_list(part("notices"), &register.notices, at, "notices")
}

/// Record by record: the forms of all of them at once would take as much memory again.
fn check_list<T: Serialize>(
    raw: &Value,
    typed: &[T],
    at: &mut Place,
    name: &str,
) -> Result<(), JsonError> {
    let length = at.len();
    at.field(name);
    let inside = at.len();
    for (n, (line, record)) in raw.as_array().into_iter().flatten().zip(typed).enumerate() {
        at.line(n);
        compare(line, &form(record)?, at)?;
        at.back_to(inside);
    }
    at.back_to(length);
    Ok(())
}

fn form(record: &impl Serialize) -> Result<Value, JsonError> {
    serde_json::to_value(record).map_err(|_| JsonError::NotWritten)
}

fn same_form(raw: &Value, form: &Value, at: &mut Place, name: &str) -> Result<(), JsonError> {
    let length = at.len();
    at.field(name);
    compare(raw, form, at)?;
    at.back_to(length);
    Ok(())
}

fn compare(raw: &Value, form: &Value, at: &mut Place) -> Result<(), JsonError> {
    let length = at.len();
    match (raw, form) {
        (Value::Array(_), Value::Object(_)) => Err(JsonError::NotAnObject {
            path: at.to_string(),
        }),
        (Value::Object(fields), Value::Object(forms)) => fields
            .iter()
            .filter_map(|(name, field)| Some((name, field, forms.get(name)?)))
            .try_for_each(|(name, field, form)| same_form(field, form, at, name)),
        (Value::Array(lines), Value::Array(forms)) => {
            for (n, (line, form)) in lines.iter().zip(forms).enumerate() {
                at.line(n);
                compare(line, form, at)?;
                at.back_to(length);
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
