//! Every command of the table: what it takes, what it refuses, and that a refusal changes nothing.

use registre_app::ErrorCode;
use registre_app::command::{COMMANDS, Effect, dispatch};
use registre_app::domain::limits::MAX_TEXT;
use registre_app::importing::Source;
use registre_tests::{Bench, ROOT};
use serde_json::{Value, json};

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// A request that each command takes.
fn request(name: &str) -> Value {
    match name {
        "register_rename" => json!({ "name": "Autre nom" }),
        "record_put" => json!({ "noun": "party", "value": { "name": "Hébergeur" } }),
        "record_delete" | "record_show" | "record_use" => json!({ "noun": "party", "id": NOBODY }),
        "record_set" => json!({
            "noun": "party", "id": NOBODY, "changes": [{ "path": "name", "value": "Hébergeur" }],
        }),
        "activity_set" => json!({
            "id": NOBODY, "changes": [{ "path": "identity/name", "value": "Accueil" }],
        }),
        "activity_show" | "activity_duplicate" | "activity_archive" | "activity_delete" => {
            json!({ "reference": "T-013" })
        }
        "activity_put" => json!({ "activity": { "identity": { "name": "Accueil" } } }),
        "attachment_read" | "attachment_remove" => json!({ "sha256": "0".repeat(64) }),
        "delivery_record" => json!({ "kind": "pdf", "sha256": "0".repeat(64) }),
        "export_notice" => json!({ "sheets": ["T-001"], "format": "markdown" }),
        "notice_text" | "notice_stale" | "notice_copy" => json!({ "notice": { "id": NOBODY } }),
        "notice_affected" => json!({ "thing": NOBODY }),
        "notice_source" => {
            json!({ "source": { "of": "party", "thing": NOBODY, "path": "name" } })
        }
        "notice_rewrite" => json!({ "id": NOBODY, "key": { "clause": "dpo" }, "text": "Nous." }),
        "notice_review" => json!({ "id": NOBODY, "rewrite": NOBODY, "keep": true }),
        "notice_publish" => {
            json!({ "notice": { "id": NOBODY }, "on": "2026-11-20", "place": "Entrée" })
        }
        "notice_withdraw" => json!({ "notice": { "id": NOBODY }, "on": "2026-11-20" }),
        "model_show" | "model_apply" => json!({ "code": "payroll" }),
        "model_confirm" | "activity_review" => json!({ "id": NOBODY }),
        "model_take" => json!({ "id": NOBODY, "paths": [] }),
        "start_plan" | "start_run" => json!({ "answers": { "preset": "shop" } }),
        _ => json!({}),
    }
}

#[test]
fn every_command_takes_its_request_and_answers_json() {
    for command in COMMANDS {
        let mut bench = Bench::demo();
        let before = bench.state();
        let demo = std::fs::read(format!("{ROOT}/assets/demo/register.fr.json")).unwrap();
        let files = [Source {
            name: "demo.json",
            bytes: &demo,
        }];
        let reply = dispatch(
            &mut bench.session,
            command.name,
            request(command.name),
            &files,
        );
        match (command.name, reply) {
            // There is no such party, file or sheet, and nothing was undone yet.
            (
                "attachment_read" | "attachment_remove" | "record_delete" | "record_show"
                | "record_set" | "record_use" | "activity_set" | "activity_review"
                | "model_confirm" | "model_take",
                Err(error),
            ) => {
                assert_eq!(error.code, ErrorCode::NotFound)
            }
            (
                "notice_text" | "notice_stale" | "notice_copy" | "notice_rewrite" | "notice_review"
                | "notice_publish" | "notice_withdraw",
                Err(error),
            ) => assert_eq!(error.code, ErrorCode::NoticeNotFound),
            ("redo", Err(error)) => assert_eq!(error.code, ErrorCode::NothingToRedo),
            (name, Err(error)) => panic!("{name}: {error}"),
            (name, Ok(reply)) => {
                assert_eq!(reply.file.is_some(), name.starts_with("export_"), "{name}");
            }
        }
        if command.effect == Effect::Read {
            assert_eq!(bench.state(), before, "{} only reads", command.name);
        }
    }
}

/// The request with its first text, at any depth, too long; a request without text gets one.
fn oversize(mut request: Value) -> Value {
    fn first_text(value: &mut Value) -> Option<&mut Value> {
        match value {
            Value::String(_) => Some(value),
            Value::Object(fields) => fields.values_mut().find_map(first_text),
            Value::Array(items) => items.iter_mut().find_map(first_text),
            _ => None,
        }
    }
    let long = json!("x".repeat(MAX_TEXT + 1));
    match first_text(&mut request) {
        Some(text) => *text = long,
        None => request["inconnu"] = long,
    }
    request
}

#[test]
fn an_unknown_field_and_an_oversize_value_are_refused_by_every_command() {
    for command in COMMANDS {
        let mut bench = Bench::demo();
        let before = bench.state();
        let mut unknown = request(command.name);
        unknown["inconnu"] = json!(1);
        let mut control = request(command.name);
        control["inconnu"] = json!("a\u{0}b");
        for (request, code) in [
            (unknown, ErrorCode::UnknownField),
            (oversize(request(command.name)), ErrorCode::TooLarge),
            (control, ErrorCode::NotText),
            (json!([1, 2]), ErrorCode::InvalidRequest),
        ] {
            let refused = dispatch(&mut bench.session, command.name, request, &[]).unwrap_err();
            assert_eq!(refused.code, code, "{}", command.name);
        }
        assert_eq!(bench.state(), before, "{} changed nothing", command.name);
    }
}

#[test]
fn an_unknown_field_deep_in_a_sheet_is_named_and_refused() {
    let mut bench = Bench::demo();
    let before = bench.state();
    let sheet = json!({ "activity": { "purposes": [{ "texte": "x" }] } });
    let refused = dispatch(&mut bench.session, "activity_put", sheet, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::UnknownField);
    assert!(
        refused.args["field"].contains("texte"),
        "{:?}",
        refused.args
    );
    assert_eq!(bench.state(), before);
}

#[test]
fn there_is_no_command_beyond_the_table() {
    let mut bench = Bench::new();
    let refused = dispatch(&mut bench.session, "shell", json!({}), &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::UnknownCommand);
}

#[test]
fn every_refusal_has_a_sentence_without_holes() {
    let mut bench = Bench::demo();
    let requests = [
        ("activity_show", json!({ "reference": "T-404" })),
        ("activity_put", json!({ "activity": { "purposes": 3 } })),
        (
            "activity_put",
            json!({ "activity": { "identity": { "reference": "T-001" } } }),
        ),
        ("record_delete", json!({ "noun": "party", "id": "zzz" })),
        (
            "export_notice",
            json!({ "sheets": ["T-018"], "format": "html" }),
        ),
    ];
    for lang in registre_app::Lang::ALL {
        let words = registre_app::words::Words::load(lang).unwrap();
        for (name, request) in &requests {
            let outcome = dispatch(&mut bench.session, name, request.clone(), &[]);
            let Err(error) = outcome else {
                panic!("{name} {request} is not refused")
            };
            let sentence = error.sentence(&words);
            assert!(
                !sentence.contains('{') && !sentence.contains('['),
                "{sentence}"
            );
        }
    }
}
