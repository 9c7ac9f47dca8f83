//! Putting what a model fills in beside what somebody wrote: nothing that was said is replaced.
//! It must not know where either comes from.

use crate::activity::Activity;
use crate::path::FieldPath;
use serde_json::{Map, Value};

/// The sheet with what the filled one says where it says nothing: blank fields, questions that nobody has
/// answered, lists without a line. Marks of what was taken are added to those that are there. Nothing when
/// the two cannot be one sheet.
pub fn merge(sheet: &Activity, filled: &Activity) -> Option<Activity> {
    let old = serde_json::to_value(sheet).ok()?;
    let new = serde_json::to_value(filled).ok()?;
    let mut merged: Activity = serde_json::from_value(merged(&old, new.clone())).ok()?;
    merged.id = sheet.id;
    merged.identity.status = sheet.identity.status;
    merged.identity.model.clone_from(&filled.identity.model);
    merged.identity.model_version = filled.identity.model_version;
    merged
        .identity
        .model_facts
        .clone_from(&filled.identity.model_facts);
    merged.unconfirmed.clone_from(&sheet.unconfirmed);
    merged.prune_links();
    let written = serde_json::to_value(&merged).ok()?;
    let is_taken = |path: &FieldPath| {
        let found = path.find(&written);
        found.is_some() && found == path.find(&new) && path.find(&old).is_none_or(is_blank)
    };
    let taken = filled.unconfirmed.iter();
    let taken = taken.filter(|mark| is_taken(&mark.path)).cloned();
    merged.unconfirmed.extend(taken);
    Some(merged)
}

fn merged(old: &Value, new: Value) -> Value {
    match (old, new) {
        (old, new) if is_blank(old) => new,
        (Value::Object(fields), Value::Object(mut new)) if !fields.contains_key("state") => {
            let field = |(name, old): (&String, &Value)| {
                let new = new.remove(name).unwrap_or(Value::Null);
                (name.clone(), merged(old, new))
            };
            Value::Object(fields.iter().map(field).collect::<Map<_, _>>())
        }
        (old, _) => old.clone(),
    }
}

/// Whether a value says nothing: no text, no line, a question that nobody has answered.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(lines) => lines.is_empty(),
        Value::Object(fields) => fields.get("state").is_some_and(|state| state == "unknown"),
        _ => false,
    }
}
