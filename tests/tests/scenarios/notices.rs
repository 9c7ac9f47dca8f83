//! Privacy notices through the use cases: made, completed, rewritten, looked at again, saved in every form.

mod publishing;

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_tests::{Bench, ROOT, pdf_text};
use serde_json::{Value, json};

const PURPOSE: &str = "01920000-0000-7000-8000-00000000a001";
const PEOPLE: &str = "01920000-0000-7000-8000-00000000a002";
const GROUP: &str = "01920000-0000-7000-8000-00000000a003";
const RULE: &str = "01920000-0000-7000-8000-00000000a004";

/// An organisation that can be reached, with one sheet in force about its members; nobody has said yet on what its
/// purpose rests.
fn bench() -> (Bench, Value) {
    let mut bench = Bench::new();
    let shown = bench.run("organisation_show", json!({})).value;
    let fields = json!([
        { "path": "name", "value": "Club Fictif" },
        { "path": "address", "value": { "street": "1 rue Haute", "postcode": "00100", "city": "Port-Sélène", "country": "FR" } },
        { "path": "contact", "value": { "email": "club@fictif.example", "phone": "01 99 00 00 01" } },
        { "path": "rights_contact", "value": { "name": "Club Fictif", "contact": { "email": "club@fictif.example" } } },
        { "path": "dpo", "value": { "state": "none" } },
        { "path": "eu_representative", "value": { "state": "not_applicable" } },
        { "path": "public_body", "value": false },
    ]);
    let id = shown["entities"][0]["id"].clone();
    bench.run(
        "record_set",
        json!({ "noun": "entity", "id": id, "changes": fields }),
    );
    let none = json!({ "state": "none" });
    let sheet = bench.run(
        "activity_put",
        json!({ "activity": {
            "identity": { "reference": "M-1", "name": "Adhérents", "role": "controller", "status": "in_force" },
            "joint_control": none, "sensitive_data": none, "recipients": none, "transfers": none,
            "trackers": none, "automated_decision": none,
            "purposes": [{ "id": PURPOSE, "text": "Tenir la liste des adhérents", "prospecting": none }],
            "data_subjects": [{ "id": PEOPLE, "category": "members" }],
            "data_groups": [{
                "id": GROUP, "category": "identity", "description": "Nom et adresse", "mandatory": true,
                "sources": [{ "kind": "person" }], "consequence": "L’adhésion n’est pas possible.",
            }],
            "retention_rules": [{
                "id": RULE, "active": "P3Y", "start_event": "la fin de l’adhésion", "final_fate": "erased",
            }],
        } }),
    );
    (bench, sheet.value["id"].clone())
}

/// The same, with a notice of its members that is ready to be published.
fn ready() -> (Bench, Value, Value) {
    let (mut bench, sheet) = bench();
    set(
        &mut bench,
        &sheet,
        &format!("purposes/{PURPOSE}/legal_basis"),
        json!("contract"),
    );
    let notice = made(&mut bench, "Membres");
    (bench, sheet, notice)
}

fn set(bench: &mut Bench, sheet: &Value, path: &str, value: Value) {
    let changes = json!([{ "path": path, "value": value }]);
    bench.run("activity_set", json!({ "id": sheet, "changes": changes }));
}

/// A notice by rule for members.
fn made(bench: &mut Bench, name: &str) -> Value {
    let value = json!({ "name": name, "kind": "full", "audiences": ["members"] });
    let saved = bench.run("record_put", json!({ "noun": "notice", "value": value }));
    saved.value["id"].clone()
}

fn shown(bench: &mut Bench, notice: &Value) -> Value {
    let request = json!({ "notice": { "id": notice } });
    bench.run("notice_text", request).value
}

fn line(bench: &mut Bench) -> Value {
    let lines = bench.run("notice_list", json!({})).value;
    assert_eq!(lines.as_array().unwrap().len(), 1);
    lines[0].clone()
}

fn refused(bench: &mut Bench, command: &str, request: Value) -> ErrorCode {
    match dispatch(&mut bench.session, command, request, &[]) {
        Ok(_) => panic!("{command} is not refused"),
        Err(error) => error.code,
    }
}

/// Every sentence of a notice as it is shown, wherever it stands.
fn sentences(view: &Value) -> Vec<Value> {
    fn collect(value: &Value, found: &mut Vec<Value>) {
        match value {
            Value::Object(fields) if fields.contains_key("said") && fields.contains_key("key") => {
                found.push(value.clone());
            }
            Value::Object(fields) => fields.values().for_each(|one| collect(one, found)),
            Value::Array(items) => items.iter().for_each(|one| collect(one, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(&view["sections"], &mut found);
    found
}

fn words(sentence: &Value) -> String {
    let said = sentence["said"].as_array().unwrap().iter();
    said.map(|piece| piece["text"].as_str().unwrap()).collect()
}

fn saying(view: &Value, words_of_it: &str) -> Value {
    let all = sentences(view);
    let found = all.iter().find(|one| words(one).contains(words_of_it));
    let all: Vec<String> = all.iter().map(words).collect();
    found
        .unwrap_or_else(|| panic!("{words_of_it} in {all:#?}"))
        .clone()
}

fn todo(bench: &mut Bench, what: &str) -> usize {
    let list = bench.run("todo_list", json!({})).value;
    let list = list.as_array().unwrap().iter();
    list.filter(|one| one["what"].get(what).is_some()).count()
}

#[test]
fn a_gap_leads_to_its_field_and_keeps_a_notice_from_being_published() {
    let (mut bench, sheet) = bench();
    let notice = made(&mut bench, "Membres");
    let view = shown(&mut bench, &notice);
    assert_eq!(
        view["line"]["sheets"],
        json!(["M-1"]),
        "the rule has found it"
    );
    let left = view["left"].as_array().unwrap();
    let gap = left.iter().find(|one| {
        let path = one["source"]["source"]["path"].as_str().unwrap_or_default();
        path == format!("purposes/{PURPOSE}/legal_basis")
    });
    let gap = gap.unwrap_or_else(|| panic!("{left:#?}"));
    assert_eq!(gap["why"], "gap");
    assert_eq!(gap["source"]["reference"], "M-1");
    assert_eq!(line(&mut bench)["left"], left.len());
    assert_eq!(view["ready"], false);
    let published =
        json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": "https://club.example" });
    assert_eq!(
        refused(&mut bench, "notice_publish", published.clone()),
        ErrorCode::NoticeUnfinished
    );
    let last = json!({ "notice": { "name": "Membres" }, "format": "html", "last": true });
    assert_eq!(
        refused(&mut bench, "export_notice", last.clone()),
        ErrorCode::NoticeUnfinished
    );
    let draft = json!({ "notice": { "name": "Membres" }, "format": "text" });
    let draft = bench.run("export_notice", draft);
    assert_eq!(draft.value["to_complete"], left.len());
    assert!(
        String::from_utf8(draft.file.unwrap())
            .unwrap()
            .contains("[À COMPLÉTER")
    );
    set(
        &mut bench,
        &sheet,
        &format!("purposes/{PURPOSE}/legal_basis"),
        json!("contract"),
    );
    let view = shown(&mut bench, &notice);
    assert_eq!(view["left"], json!([]));
    assert_eq!(
        (&view["ready"], &line(&mut bench)["left"]),
        (&json!(true), &json!(0))
    );
    let page = bench.run("export_notice", last).file.unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("tenir la liste des adhérents") && !page.contains("rojet"));
    bench.run("notice_publish", published);
    let blank = json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": " " });
    assert_eq!(
        refused(&mut bench, "notice_publish", blank),
        ErrorCode::InvalidRequest
    );
}

#[test]
fn an_own_sentence_stays_and_is_asked_about_when_its_facts_change() {
    let (mut bench, sheet, notice) = ready();
    let before = bench.state();
    let purpose = format!("purposes/{PURPOSE}/text");
    let sentence = saying(&shown(&mut bench, &notice), "tenir la liste des adhérents");
    let rewrite =
        json!({ "id": notice, "key": sentence["key"], "text": "Savoir qui est au club." });
    bench.run("notice_rewrite", rewrite.clone());
    let own = saying(&shown(&mut bench, &notice), "Savoir qui est au club.");
    assert_eq!(own["state"], "own");
    assert_eq!(own["key"], sentence["key"]);
    set(
        &mut bench,
        &sheet,
        &purpose,
        json!("Tenir le registre des membres"),
    );
    let view = shown(&mut bench, &notice);
    assert_eq!(saying(&view, "Savoir qui est au club.")["state"], "review");
    let review = &view["reviews"][0];
    assert_eq!(review["why"], "changed");
    assert_eq!(review["text"], "Savoir qui est au club.");
    let fact = &review["facts"][0];
    assert_eq!(fact["source"]["reference"], "M-1");
    assert!(
        fact["was"]
            .as_str()
            .unwrap()
            .contains("la liste des adhérents"),
        "{fact}"
    );
    assert!(
        fact["is"]
            .as_str()
            .unwrap()
            .contains("le registre des membres"),
        "{fact}"
    );
    assert_eq!(
        (
            line(&mut bench)["reviews"].as_u64(),
            todo(&mut bench, "review_sentences")
        ),
        (Some(1), 1)
    );
    let publish = json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": "Entrée" });
    assert_eq!(
        refused(&mut bench, "notice_publish", publish),
        ErrorCode::NoticeUnfinished
    );
    let keep = json!({ "id": notice, "rewrite": review["rewrite"], "keep": true, "text": "Savoir qui est membre." });
    bench.run("notice_review", keep);
    let view = shown(&mut bench, &notice);
    assert_eq!(view["reviews"], json!([]));
    assert_eq!(saying(&view, "Savoir qui est membre.")["state"], "own");
    assert_eq!(todo(&mut bench, "review_sentences"), 0);
    let take = json!({ "id": notice, "rewrite": review["rewrite"], "keep": false });
    bench.run("notice_review", take);
    saying(&shown(&mut bench, &notice), "tenir le registre des membres");
    let gone = json!({ "id": notice, "rewrite": review["rewrite"], "keep": true });
    assert_eq!(
        refused(&mut bench, "notice_review", gone),
        ErrorCode::NotFound
    );
    let blank = json!({ "id": notice, "key": sentence["key"], "text": " " });
    assert_eq!(
        refused(&mut bench, "notice_rewrite", blank),
        ErrorCode::InvalidRequest
    );
    for _ in 0..4 {
        bench.run("undo", json!({}));
    }
    assert_eq!(bench.state(), before, "each was one step");
    saying(&shown(&mut bench, &notice), "tenir la liste des adhérents");
}

#[test]
fn the_programs_own_words_given_as_ones_own_are_no_rewrite() {
    let (mut bench, _, notice) = ready();
    let sentence = saying(&shown(&mut bench, &notice), "tenir la liste des adhérents");
    let with = |text: &str| json!({ "id": notice, "key": sentence["key"], "text": text });
    bench.run("notice_rewrite", with(&words(&sentence)));
    assert_eq!(
        saying(&shown(&mut bench, &notice), "tenir la liste")["own"],
        Value::Null
    );
    bench.run("notice_rewrite", with("Autrement."));
    bench.run("notice_rewrite", with("Encore autrement."));
    let state = bench.state();
    let rewrites = &state["register"]["notices"][0]["rewrites"];
    assert_eq!(rewrites.as_array().unwrap().len(), 1, "the last one stands");
    bench.run("notice_rewrite", with(&words(&sentence)));
    assert!(
        bench.state()["register"]["notices"][0]
            .get("rewrites")
            .is_none_or(|all| all == &json!([]))
    );
    let nowhere = json!({ "id": notice, "key": { "clause": "nothing" }, "text": "x" });
    assert_eq!(
        refused(&mut bench, "notice_rewrite", nowhere),
        ErrorCode::NotFound
    );
}

#[test]
fn a_field_says_since_which_step_it_is_so() {
    let (mut bench, sheet, notice) = ready();
    let purpose = format!("purposes/{PURPOSE}/text");
    set(&mut bench, &sheet, "identity/notes", json!("pour nous"));
    let source = json!({ "of": "activity", "thing": sheet, "path": purpose });
    let first = bench
        .run("notice_source", json!({ "source": source }))
        .value;
    assert_eq!(first["value"], "Tenir la liste des adhérents");
    set(&mut bench, &sheet, &purpose, json!("Tenir le registre"));
    let then = bench
        .run("notice_source", json!({ "source": source }))
        .value;
    assert_eq!(
        (&then["value"], &then["actor"]),
        (&json!("Tenir le registre"), &json!("marie"))
    );
    let head = bench.run("journal_state", json!({})).value;
    assert!(
        then["step"].as_u64() > first["step"].as_u64(),
        "{first} {then} {head}"
    );
    let law = json!({ "of": "law", "path": "rights/erasure" });
    let law = bench.run("notice_source", json!({ "source": law })).value;
    assert_eq!(law["step"], Value::Null);
    let view = shown(&mut bench, &notice);
    let sources = saying(&view, "tenir le registre")["sources"].clone();
    assert!(
        sources
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["reference"] == "M-1"),
        "{sources}"
    );
}

#[test]
fn every_form_is_made_and_the_sources_follow_on_choice() {
    let (mut bench, _, _) = ready();
    let form = |format: &str, sources: bool| json!({ "notice": { "name": "Membres" }, "format": format, "last": true, "sources": sources });
    for format in ["html", "fragment", "markdown", "text"] {
        let made = bench.run("export_notice", form(format, false));
        let text = String::from_utf8(made.file.unwrap()).unwrap();
        assert!(
            text.contains("tenir la liste des adhérents"),
            "{format}: {text}"
        );
        assert_eq!(text.contains("<html"), format == "html");
        assert!(
            !text.contains("M-1") && !text.contains("Membres"),
            "no internal name: {text}"
        );
        assert_eq!(made.value["to_complete"], 0);
    }
    let path = bench.path("notice.pdf");
    std::fs::write(
        &path,
        bench.run("export_notice", form("pdf", true)).file.unwrap(),
    )
    .unwrap();
    let text = pdf_text(&path);
    assert!(text.contains("M-1") && text.contains("étape"), "{text}");
    let sourced = bench.run("export_notice", form("html", true)).file.unwrap();
    assert!(
        String::from_utf8(sourced)
            .unwrap()
            .contains("M-1 Adhérents")
    );
    let copied = bench
        .run("notice_copy", json!({ "notice": { "name": "Membres" } }))
        .value;
    assert!(copied["html"].as_str().unwrap().contains("<h"), "{copied}");
    assert!(copied["plain"].as_str().unwrap().contains("tenir la liste"));
    let level = json!({ "notice": { "name": "Membres" }, "format": "fragment", "level": 9 });
    assert_eq!(
        refused(&mut bench, "export_notice", level),
        ErrorCode::InvalidRequest
    );
    let unknown = json!({ "notice": { "name": "Absente" }, "format": "html" });
    assert_eq!(
        refused(&mut bench, "export_notice", unknown),
        ErrorCode::NoticeNotFound
    );
}

#[test]
fn the_demonstrations_notices_are_drafts_that_can_be_read() {
    let mut bench = Bench::demo();
    let lines = bench.run("notice_list", json!({})).value;
    let lines = lines.as_array().unwrap().clone();
    assert!(lines.len() >= 3, "{ROOT} has them");
    for line in lines {
        assert_eq!(
            (&line["state"], &line["refused"]),
            (&json!("draft"), &Value::Null),
            "{line}"
        );
        let view = shown(&mut bench, &line["id"]);
        assert_eq!(
            view["left"].as_array().unwrap().len(),
            line["left"].as_u64().unwrap() as usize
        );
        assert!(
            sentences(&view)
                .iter()
                .all(|one| !words(one).trim().is_empty())
        );
        assert!(!sentences(&view).is_empty());
    }
}
