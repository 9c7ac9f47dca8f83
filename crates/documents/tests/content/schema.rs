//! Owns: the JSON Schema of the exchange format: made from the types, kept fresh, held against real texts.
//! Must not know: documents.

use crate::demo;
use registre_documents::json::{FORMAT, VERSION, export};
use registre_domain::Register;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets/schema/registre-1.schema.json")
}

/// The schema of the whole text around that of the register.
fn generated() -> Value {
    let mut register = serde_json::to_value(schemars::schema_for!(Register)).unwrap();
    let definitions = register["$defs"].take();
    let fields = register.as_object_mut().unwrap();
    for name in ["$schema", "$defs", "title"] {
        fields.remove(name);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "registre-1.schema.json",
        "title": "Registre: exchange format, version 1",
        "description": "A record of processing activities (GDPR Art. 30) with its attached files, and perhaps its journal.",
        "type": "object",
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "register": register,
            "contents": {
                "description": "Attached files in Base64, by the SHA-256 of their content.",
                "type": "object",
                "propertyNames": { "pattern": "^[0-9a-f]{64}$" },
                "additionalProperties": { "type": "string", "contentEncoding": "base64" },
            },
            "history": { "description": "The journal, where it was asked for; it is not read back." },
        },
        "required": ["format", "version", "register"],
        "additionalProperties": false,
        "$defs": definitions,
    })
}

fn written() -> Value {
    let text = std::fs::read_to_string(path()).expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

#[test]
fn the_schema_is_fresh() {
    let generated = generated();
    if std::env::var_os("UPDATE_GENERATED").is_some_and(|value| value == "1") {
        let text = serde_json::to_string_pretty(&generated).unwrap();
        std::fs::write(path(), format!("{text}\n")).unwrap();
    }
    assert!(
        written() == generated,
        "stale: run the tests once with UPDATE_GENERATED=1"
    );
}

#[test]
fn a_full_register_is_valid_and_wrong_texts_are_not() {
    let schema = jsonschema::validator_for(&generated()).expect("the schema is one");
    let bytes = export(&demo::register(), &BTreeMap::new(), Some(json!([]))).unwrap();
    let good: Value = serde_json::from_slice(&bytes).unwrap();
    let errors: Vec<_> = schema
        .iter_errors(&good)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let wrong = |pointer: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(pointer).expect("the place exists") = value;
        assert!(!schema.is_valid(&changed), "{pointer} takes a wrong value");
    };
    wrong("/version", json!(2));
    wrong("/format", json!("autre"));
    wrong("/register/activities/0/identity/role", json!("boss"));
    wrong("/register/activities/0/identity/created_on", json!(12));
    wrong(
        "/register/activities/0/recipients",
        json!({ "state": "perhaps" }),
    );
    wrong("/register/activities/0/identity", json!({ "nam": "Paie" }));
    wrong(
        "/register/activities/0/retention_rules/0/active",
        json!("5 ans"),
    );
    wrong("/contents", json!({ "12": "" }));
}
