//! Registers of any size, made from the demonstration's sheets.
//! Knows only the exchange format.

use crate::ROOT;
use serde_json::{Value, json};

/// An exchange file of the demonstration's organisation with this many sheets, each with references
/// and identifiers of its own.
pub fn many(sheets: u32) -> String {
    let text = std::fs::read_to_string(format!("{ROOT}/assets/demo/register.fr.json")).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let originals = file["register"]["activities"].take();
    let originals = originals.as_array().unwrap();
    let copies: Vec<Value> = (0..sheets)
        .zip(originals.iter().cycle())
        .map(|(n, original)| copy(original, n))
        .collect();
    file["register"]["activities"] = json!(copies);
    file.to_string()
}

/// A sheet with other identifiers for itself and its lines; the links between them follow.
fn copy(original: &Value, n: u32) -> Value {
    let mut ids = Vec::new();
    collect(original, &mut ids);
    let mut text = original.to_string();
    for id in ids {
        text = text.replace(&id, &format!("{:08x}{}", 0x0200_0000 + n, &id[8..]));
    }
    let mut sheet: Value = serde_json::from_str(&text).unwrap();
    sheet["identity"]["reference"] = json!(format!("M-{n:04}"));
    sheet
}

fn collect(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| collect(field, ids));
        }
        Value::Array(lines) => lines.iter().for_each(|line| collect(line, ids)),
        _ => {}
    }
}
