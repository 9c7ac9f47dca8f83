//! Owns: tests of the exchange format: nothing is lost, what is wrong is refused with its place.
//! Must not know: documents.

use crate::demo;
use crate::schema;
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
    let steps = [schema::step()];
    let bytes = export(&register, &contents, Some(&steps)).unwrap();
    let parsed = parse(&bytes, &Limits::default()).unwrap();
    assert_eq!(parsed.register, register);
    assert_eq!(parsed.contents, contents);
    assert!(parsed.has_history && parsed.without_content.is_empty());
    let raw = serde_json::to_value(&register).unwrap();
    assert_eq!(parsed.raw, raw, "an export has every field");
    assert_eq!(
        export(&register, &contents, Some(&steps)).unwrap(),
        bytes,
        "same input, same bytes"
    );
}

#[test]
fn the_written_form_stands() {
    let text = String::from_utf8(export(&Register::default(), &BTreeMap::new(), None).unwrap());
    let text = text.unwrap();
    let start =
        "{\n  \"format\": \"registre\",\n  \"version\": 3,\n  \"register\": {\n    \"about\": {";
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
    for wrong in [0, 4] {
        let found = with("version", json!(wrong));
        assert_eq!(found, JsonError::WrongVersion { found: wrong });
    }
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
fn a_text_of_an_earlier_version_is_read_and_has_the_later_fields_blank() {
    for version in [1, 2] {
        let register = json!({ "activities": [{ "identity": { "name": "Paie" } }] });
        let text = json!({ "format": "registre", "version": version, "register": register });
        let read = parse(text.to_string().as_bytes(), &Limits::default());
        let read = read.unwrap().register;
        let sheet = &read.activities[0];
        assert_eq!(sheet.identity.name, "Paie");
        assert_eq!(sheet.identity.model_version, None);
        assert!(sheet.reviews.is_empty() && read.about.start.yes.is_empty());
        assert!(sheet.trackers.is_unknown() && read.notices.is_empty());
    }
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
    let path = "register.activities[0].identity.name".to_owned();
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
    let path = "register.activities[3]".to_owned();
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

/// The code and the place of a refusal.
fn said(value: &Value) -> (&'static str, Option<String>) {
    let error = refused(value);
    (error.code(), error.path())
}

#[test]
fn a_refusal_has_a_code_and_a_place() {
    let place = |path: &str| Some(path.to_owned());
    let with = |field: &str, changed: Value| {
        let mut value = value(&demo::register(), &BTreeMap::new());
        value["register"]["activities"][2][field] = changed;
        said(&value)
    };
    let name = |name: &str| with("identity", json!({ "name": name }));
    let at = place("register.activities[2].identity.name");
    assert_eq!(name("a\u{0}b"), ("not-text", at.clone()));
    assert_eq!(name(&"é".repeat(20_001)), ("text-too-long", at));
    let lines = vec![json!({}); 1_001];
    let at = place("register.activities[2].purposes");
    assert_eq!(with("purposes", json!(lines)), ("too-many-lines", at));
    let deep = (0..13).fold(json!(1), |inner, _| json!([inner]));
    assert_eq!(with("purposes", deep).0, "too-deep");
    let by_position = json!(["T-001", "Paie"]);
    let at = place("register.activities[2].identity");
    assert_eq!(with("identity", by_position), ("not-an-object", at));
    let not_ours = json!({ "M. Dupont, 3 rue du Port": 1 });
    let (code, at) = with("scale", not_ours);
    assert_eq!(code, "unknown-field");
    assert!(
        !at.unwrap().contains("Dupont"),
        "a name of a field may be anything"
    );
    let (register, contents) = with_file();
    let mut other = value(&register, &contents);
    other["contents"][BONJOUR] = json!("Ym9u");
    let at = Some(format!("contents.{BONJOUR}"));
    assert_eq!(said(&other), ("content-other-size", at));
}

#[test]
fn what_stands_in_the_text_is_handed_on_in_the_same_order() {
    let [first, second] = [
        "01920000-0000-7000-8000-00000000000",
        "01920000-0000-7000-8000-00000000001",
    ]
    .map(|id| format!("{id}1"));
    let text = json!({ "format": "registre", "version": 1, "register": { "activities": [
        { "id": second, "identity": { "name": "b" } },
        { "identity": { "name": "new" }, "purposes": [{ "text": "x" }, { "text": "y" }] },
        { "id": first },
        { "identity": { "name": "new too" } },
    ] } });
    let parsed = parse(text.to_string().as_bytes(), &Limits::default()).unwrap();
    let sheets = parsed.raw["activities"].as_array().unwrap();
    let names: Vec<_> = sheets
        .iter()
        .map(|sheet| sheet["identity"]["name"].as_str())
        .collect();
    assert_eq!(names, [Some("new"), Some("new too"), None, Some("b")]);
    for (sheet, raw) in parsed.register.activities.iter().zip(sheets) {
        assert_eq!(
            sheet.identity.name,
            raw["identity"]["name"].as_str().unwrap_or_default()
        );
        assert_eq!(
            sheet.id.is_nil(),
            raw.get("id").is_none(),
            "no identifier is made up"
        );
    }
    assert_eq!(parsed.raw.as_object().unwrap().len(), 1, "nothing is added");
    assert_eq!(sheets[2].as_object().unwrap().len(), 1, "nothing is added");
}

#[test]
fn only_identifiers_that_are_there_may_not_be_doubled() {
    let of = |lines: Value, others: Value| {
        json!({ "format": "registre", "version": 1, "register": {
            "entities": [{ "name": "a" }, { "name": "b" }],
            "activities": [{ "purposes": lines }, { "purposes": others }] } })
    };
    let id = "01920000-0000-7000-8000-000000000001";
    let nil = json!([{ "id": "00000000-0000-0000-0000-000000000000" }, {}]);
    let good = of(nil.clone(), nil);
    assert!(parse(good.to_string().as_bytes(), &Limits::default()).is_ok());
    let at = Some("register.activities[1].purposes[1]".to_owned());
    let doubled = of(
        json!([{ "id": id }]),
        json!([{}, { "id": id.to_uppercase() }]),
    );
    assert_eq!(said(&doubled), ("repeated-id", at), "in whatever letters");
}

#[test]
fn a_file_without_content_is_reported() {
    let (register, _) = with_file();
    let text = value(&register, &BTreeMap::new()).to_string();
    let parsed = parse(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(parsed.without_content, [Sha256::new(BONJOUR).unwrap()]);
    assert!(!parsed.has_history);
    let escaped = text.replace(
        "\"contents\":{}",
        &format!("\"contents\":{{\"{BONJOUR}\":\"Ym9uam91\\u0063g==\"}}"),
    );
    let parsed = parse(escaped.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(parsed.without_content, [], "escaped letters are letters");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_register_comes_back(seed in proptest::collection::vec(any::<u8>(), 200..6000)) {
        let mut u = arbitrary::Unstructured::new(&seed);
        let register = registre_domain::any::register(&mut u).expect("bytes run out as zeros");
        let bytes = export(&register, &BTreeMap::new(), None).unwrap();
        let errors = schema::errors(&serde_json::from_slice(&bytes).unwrap());
        prop_assert!(errors.is_empty(), "{errors:#?}");
        let parsed = parse(&bytes, &Limits::default()).unwrap();
        let mut sorted = register;
        sorted.sort();
        prop_assert_eq!(parsed.register, sorted);
    }
}
