//! The values of a sheet one by one, each with its path: what a model fills in and what marks name.
//! It must not know which values matter.

use crate::path::FieldPath;
use serde_json::Value;

/// Every value that says something, with its path: texts that are not empty, numbers, yes and no, lists of
/// plain values that are not empty. An answer that is not a list of lines is one value; its lines are walked.
pub(super) fn leaves(sheet: &Value) -> Vec<(FieldPath, Value)> {
    let mut found = Vec::new();
    walk(sheet, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, at: &mut Vec<String>, found: &mut Vec<(FieldPath, Value)>) {
    if let Some(state) = value.get("state").and_then(Value::as_str) {
        return walk_answer(value, state, at, found);
    }
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| *name != "id") {
                enter(name, field, at, found);
            }
        }
        Value::Array(lines) if lines.iter().any(Value::is_object) => walk_lines(lines, at, found),
        value if says_something(value) => found.push(here(at, value)),
        _ => {}
    }
}

fn walk_answer(
    value: &Value,
    state: &str,
    at: &mut Vec<String>,
    found: &mut Vec<(FieldPath, Value)>,
) {
    match value.get("value") {
        Some(Value::Array(lines)) if !lines.is_empty() => walk_lines(lines, at, found),
        _ if state != "unknown" => found.push(here(at, value)),
        _ => {}
    }
}

fn walk_lines(lines: &[Value], at: &mut Vec<String>, found: &mut Vec<(FieldPath, Value)>) {
    for line in lines {
        if let Some(id) = line.get("id").and_then(Value::as_str) {
            enter(id, line, at, found);
        }
    }
}

fn enter(name: &str, value: &Value, at: &mut Vec<String>, found: &mut Vec<(FieldPath, Value)>) {
    at.push(name.to_owned());
    walk(value, at, found);
    at.pop();
}

fn here(at: &[String], value: &Value) -> (FieldPath, Value) {
    let parts: Vec<&dyn std::fmt::Display> = at.iter().map(|part| part as _).collect();
    (FieldPath::of(&parts), value.clone())
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    }
}
