//! Owns: the JSON Schema of the exchange format, made from the types and kept fresh.
//! Must not know documents.

use super::{EARLIEST, FORMAT, HistoryStep, VERSION};
use registre_domain::Register;
use schemars::SchemaGenerator;
use serde_json::{Value, json};
use std::path::PathBuf;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets/schema/registre-3.schema.json")
}

/// The schema of the whole text around those of the register and of the journal.
fn generated() -> Value {
    let mut made = SchemaGenerator::default();
    let register = made.subschema_for::<Register>();
    let steps = made.subschema_for::<Vec<HistoryStep>>();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "registre-3.schema.json",
        "title": "Registre: exchange format, version 3",
        "description": "A record of processing activities (GDPR Art. 30) with its attached files, and perhaps its journal.",
        "type": "object",
        "properties": {
            "format": { "const": FORMAT },
            "version": { "type": "integer", "minimum": EARLIEST, "maximum": VERSION },
            "register": register,
            "contents": {
                "description": "Attached files in Base64, by the SHA-256 of their content.",
                "type": "object",
                "propertyNames": { "pattern": "^[0-9a-f]{64}$" },
                "additionalProperties": { "type": "string", "contentEncoding": "base64" },
            },
            "history": {
                "description": "The journal, where it was asked for: every step with what it changed. It is not read back.",
                "anyOf": [steps, { "type": "null" }],
            },
        },
        "required": ["format", "version", "register"],
        "additionalProperties": false,
        "$defs": made.take_definitions(true),
    })
}

#[test]
fn the_schema_is_fresh() {
    let generated = generated();
    if std::env::var_os("UPDATE_GENERATED").is_some_and(|value| value == "1") {
        let text = serde_json::to_string_pretty(&generated).unwrap();
        std::fs::write(path(), format!("{text}\n")).unwrap();
    }
    let written: Value = serde_json::from_str(&std::fs::read_to_string(path()).unwrap()).unwrap();
    assert!(
        written == generated,
        "stale: run the tests once with UPDATE_GENERATED=1"
    );
}
