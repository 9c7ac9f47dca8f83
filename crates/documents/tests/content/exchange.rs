//! Owns: tests of the exchange format: nothing is lost, what is wrong is refused with its place.
//! Must not know: documents.

use crate::demo;
use proptest::prelude::*;
use registre_documents::json::{ContentProblem, JsonError, Limits, export, parse};
use registre_domain::limits::Limit;
use registre_domain::register::Attachment;
use registre_domain::{Register, Sha256};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The SHA-256 of "bonjour", by sha256sum.
const BONJOUR: &str = "2cb4b1431b84ec15d35ed83bb927e27e8967d75f4bcd9cc4b25c8d879ae23e18";

fn with_file() -> (Register, BTreeMap<Sha256, Vec<u8>>) {
    let sha256 = Sha256::new(BONJOUR).unwrap();
    let attachment = Attachment {
        sha256: sha256.clone(),
        file_name: "bonjour.txt".into(),
        media_type: "text/plain".into(),
        size: 7,
    };
    let register = Register {
        attachments: vec![attachment],
        ..Register::default()
    };
    (register, BTreeMap::from([(sha256, b"bonjour".to_vec())]))
}

fn value(register: &Register, contents: &BTreeMap<Sha256, Vec<u8>>) -> Value {
    serde_json::from_slice(&export(register, contents, None).unwrap()).unwrap()
}

fn refused(value: &Value) -> JsonError {
    parse(value.to_string().as_bytes(), &Limits::default()).expect_err("it is refused")
}

#[test]
fn a_full_register_its_files_and_its_journal_come_back() {
    let (mut register, contents) = with_file();
    register.activities = demo::register().activities;
    let history = Some(json!([{ "seq": 1, "op": "create" }]));
    let bytes = export(&register, &contents, history.clone()).unwrap();
    let parsed = parse(&bytes, &Limits::default()).unwrap();
    assert_eq!(parsed.register, register);
    assert_eq!(parsed.contents, contents);
    assert_eq!(parsed.history, history);
    assert_eq!(
        export(&register, &contents, history).unwrap(),
        bytes,
        "same input, same bytes"
    );
}

#[test]
fn the_written_form_stands() {
    let text = String::from_utf8(export(&Register::default(), &BTreeMap::new(), None).unwrap());
    let text = text.unwrap();
    let start =
        "{\n  \"format\": \"registre\",\n  \"version\": 1,\n  \"register\": {\n    \"about\": {";
    assert!(text.starts_with(start), "{text}");
    assert!(
        text.ends_with("\n  \"contents\": {}\n}\n"),
        "no history unless asked for: {text}"
    );
}

#[test]
fn format_and_version_are_told_apart() {
    let (register, contents) = with_file();
    let good = value(&register, &contents);
    let with = |key: &str, changed: Value| {
        let mut value = good.clone();
        value[key] = changed;
        refused(&value)
    };
    assert_eq!(with("format", json!("autre")), JsonError::WrongFormat);
    assert_eq!(
        with("version", json!(2)),
        JsonError::WrongVersion { found: 2 }
    );
    assert_eq!(with("version", json!("1")), JsonError::WrongFormat);
    assert_eq!(refused(&json!([1, 2])), JsonError::WrongFormat);
    let newer = json!({ "format": "registre", "version": 9, "sheets": [] });
    assert_eq!(
        refused(&newer),
        JsonError::WrongVersion { found: 9 },
        "its fields are no mistakes"
    );
}

#[test]
fn what_is_no_json_has_a_place() {
    let error = parse(
        b"{\n  \"format\": \"registre\",\n  oops",
        &Limits::default(),
    )
    .unwrap_err();
    assert_eq!(error, JsonError::NotJson { line: 3, column: 3 });
    let mut bytes = export(&Register::default(), &BTreeMap::new(), None).unwrap();
    bytes.truncate(bytes.len() - 20);
    assert!(matches!(
        parse(&bytes, &Limits::default()),
        Err(JsonError::NotJson { .. })
    ));
    assert!(matches!(
        parse(b"", &Limits::default()),
        Err(JsonError::NotJson { .. })
    ));
}

#[test]
fn unknown_fields_and_wrong_values_are_refused_with_their_place() {
    let mut unknown = value(&demo::register(), &BTreeMap::new());
    unknown["register"]["activities"][2]["identity"]["nam"] = json!("Paie");
    let JsonError::UnknownField { path, line, .. } = refused(&unknown) else {
        panic!("another error")
    };
    assert!(
        path.starts_with("register.activities[2].identity"),
        "{path}"
    );
    assert!(line >= 1);
    let mut wrong = value(&demo::register(), &BTreeMap::new());
    wrong["register"]["activities"][1]["identity"]["role"] = json!("secret-value");
    let error = refused(&wrong);
    let JsonError::Invalid { path, .. } = &error else {
        panic!("another error: {error}")
    };
    assert_eq!(path, "register.activities[1].identity.role");
    assert!(
        !error.to_string().contains("secret-value"),
        "contents never enter an error"
    );
    let mut top = value(&Register::default(), &BTreeMap::new());
    top["extra"] = json!(1);
    assert!(matches!(refused(&top), JsonError::UnknownField { .. }));
}

#[test]
fn limits_hold() {
    let bytes = export(&Register::default(), &BTreeMap::new(), None).unwrap();
    let limits = Limits {
        bytes: bytes.len() - 1,
        ..Limits::default()
    };
    let error = parse(&bytes, &limits).unwrap_err();
    assert_eq!(
        error,
        JsonError::TooLarge {
            size: bytes.len(),
            limit: bytes.len() - 1
        }
    );
    let mut long = value(&demo::register(), &BTreeMap::new());
    long["register"]["activities"][0]["identity"]["name"] = json!("x".repeat(20_001));
    let path = "activities[0]/identity/name".to_owned();
    assert_eq!(
        refused(&long),
        JsonError::BeyondLimit {
            path,
            kind: Limit::Text
        }
    );
    let mut twice = value(&demo::register(), &BTreeMap::new());
    let first = twice["register"]["activities"][0].clone();
    twice["register"]["activities"][3] = first;
    let path = "activities[3]".to_owned();
    assert_eq!(refused(&twice), JsonError::RepeatedId { path });
}

#[test]
fn contents_are_what_they_say() {
    let (register, contents) = with_file();
    let good = value(&register, &contents);
    let problem = |value: &Value| match refused(value) {
        JsonError::Content { problem, .. } => problem,
        other => panic!("another error: {other}"),
    };
    let mut other = good.clone();
    other["contents"][BONJOUR] = json!("Ym9uam91Ug==");
    assert_eq!(problem(&other), ContentProblem::OtherFingerprint);
    other["contents"][BONJOUR] = json!("Ym9u");
    assert_eq!(problem(&other), ContentProblem::OtherSize);
    other["contents"][BONJOUR] = json!("été");
    assert_eq!(problem(&other), ContentProblem::NotBase64);
    let mut unlisted = good.clone();
    unlisted["register"]["attachments"] = json!([]);
    assert_eq!(problem(&unlisted), ContentProblem::NotListed);
    let limits = Limits {
        content: 6,
        ..Limits::default()
    };
    let error = parse(good.to_string().as_bytes(), &limits).unwrap_err();
    assert!(matches!(
        error,
        JsonError::Content {
            problem: ContentProblem::TooLarge,
            ..
        }
    ));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_register_comes_back(seed in proptest::collection::vec(any::<u8>(), 200..6000)) {
        let mut u = arbitrary::Unstructured::new(&seed);
        let register = registre_domain::any::register(&mut u).expect("bytes run out as zeros");
        let bytes = export(&register, &BTreeMap::new(), None).unwrap();
        let parsed = parse(&bytes, &Limits::default()).unwrap();
        let mut sorted = register;
        sorted.sort();
        prop_assert_eq!(parsed.register, sorted);
    }
}
