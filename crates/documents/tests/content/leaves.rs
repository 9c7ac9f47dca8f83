//! Owns: walking a value of the exchange format down to its leaves, by the shape of their paths.
//! Must not know: documents.

use serde_json::Value;

/// Every text, number and truth value with its path; lines of lists are `*`, the layer of an answer has no name.
pub fn of(value: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(value, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, at: &mut Vec<String>, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            let is_answer = fields.contains_key("state");
            for (name, field) in fields {
                match (is_answer, name.as_str()) {
                    (true, "state") => {}
                    (true, "value") => walk(field, at, found),
                    _ => enter(name, field, at, found),
                }
            }
        }
        Value::Array(lines) => lines.iter().for_each(|line| enter("*", line, at, found)),
        Value::String(text) => found.push((at.join("/"), text.clone())),
        Value::Number(number) => found.push((at.join("/"), number.to_string())),
        Value::Bool(said) => found.push((at.join("/"), said.to_string())),
        Value::Null => {}
    }
}

fn enter(name: &str, value: &Value, at: &mut Vec<String>, found: &mut Vec<(String, String)>) {
    at.push(name.to_owned());
    walk(value, at, found);
    at.pop();
}

/// Calls on every text of a value that may be changed, with its path.
pub fn change(value: &mut Value, at: &str, change_text: &mut impl FnMut(&str, &mut String)) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = if at.is_empty() {
                    name.clone()
                } else {
                    format!("{at}/{name}")
                };
                change(field, &path, change_text);
            }
        }
        Value::Array(lines) => {
            lines
                .iter_mut()
                .for_each(|line| change(line, &format!("{at}/*"), change_text));
        }
        Value::String(text) => change_text(at, text),
        _ => {}
    }
}
