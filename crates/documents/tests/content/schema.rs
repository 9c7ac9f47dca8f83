//! Owns: exported texts held against the JSON Schema of the exchange format.
//! Must not know: documents.

use crate::demo;
use chrono::DateTime;
use jsonschema::Validator;
use registre_documents::json::{HistoryChange, HistoryKind, HistoryStep, export};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/schema/registre-3.schema.json");
    let schema = serde_json::from_str(text).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is one")
});

/// What the schema has to say against a text.
pub fn errors(text: &Value) -> Vec<String> {
    let errors = SCHEMA.iter_errors(text);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// A step with a row that changed, and one that was cleared.
pub fn step() -> HistoryStep {
    let row = json!({ "id": "a", "identity_name": "Paie" });
    let changed = HistoryChange {
        n: 0,
        entity: "activity".into(),
        id: "a".into(),
        before: None,
        before_text: None,
        after_text: Some(row.to_string()),
        after: Some(row),
        salt: Some("0a".repeat(16)),
        digest: "5f".repeat(32),
    };
    let cleared = HistoryChange {
        n: 1,
        after: None,
        after_text: None,
        salt: None,
        ..changed.clone()
    };
    HistoryStep {
        seq: 1,
        at: DateTime::from_timestamp(1_767_323_045, 0).unwrap(),
        actor: "Aulne".into(),
        op: "save-sheet".into(),
        comment: String::new(),
        undoes: None,
        kind: HistoryKind::Edit,
        schema: 1,
        app_version: "0.1.0".into(),
        chain: "5f".repeat(32),
        changes: vec![changed, cleared],
    }
}

#[test]
fn the_journal_is_written_as_its_fingerprints_cover_it() {
    let text = serde_json::to_value(step()).unwrap();
    assert_eq!(
        text["at"], "2026-01-02T03:04:05.000000Z",
        "to the microsecond"
    );
    assert_eq!(text["kind"], "edit");
    assert_eq!(
        text["changes"][1]["salt"],
        Value::Null,
        "cleared, and said so"
    );
    let read: HistoryStep = serde_json::from_value(text).unwrap();
    assert_eq!(read, step());
}

#[test]
fn a_full_register_is_valid_and_wrong_texts_are_not() {
    let bytes = export(&demo::register(), &BTreeMap::new(), Some(&[step()])).unwrap();
    let good: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(errors(&good), Vec::<String>::new());
    let without_history =
        json!({ "format": "registre", "version": 1, "register": { "activities": [{}] } });
    assert_eq!(
        errors(&without_history),
        Vec::<String>::new(),
        "fields may be missing"
    );
    let wrong = |pointer: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(pointer).expect("the place exists") = value;
        assert!(
            !errors(&changed).is_empty(),
            "{pointer} takes a wrong value"
        );
    };
    wrong("/version", json!(4));
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
    wrong("/history", json!({}));
    wrong("/history/0/seq", json!("1"));
    wrong("/history/0/kind", json!("rumour"));
    wrong("/history/0/chain", json!("5f"));
    wrong("/history/0/changes/0", json!({ "n": 0 }));
    wrong("/history/0/changes/0/after", json!("text"));
    wrong("/history/0/changes/0/salt", json!("salt"));
}
