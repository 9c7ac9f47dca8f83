//! Documents from the whole program: same input, same bytes; what is read is what was kept.

use registre_app::exporting::{self, Document, ExportPdf};
use registre_app::progress::Silent;
use registre_tests::{Bench, pdf_text, squeezed};
use serde_json::{Value, json};

#[test]
fn the_same_register_options_and_clock_give_the_same_pages_and_notices() {
    let make = || {
        let mut bench = Bench::demo();
        let pdf = bench
            .run("export_pdf", json!({ "complementary": true }))
            .file
            .unwrap();
        let notice = json!({ "sheets": ["T-001"], "format": "html" });
        let html = bench.run("export_notice", notice).file.unwrap();
        // The journal's salts are random, so its fingerprint differs from register to register.
        (without_fingerprint(&pdf, &mut bench), html)
    };
    let ((pdf, pages), html) = make();
    let ((again, pages_again), html_again) = make();
    assert_eq!(html, html_again);
    assert_eq!((pdf, pages), (again, pages_again));
}

/// The text of a PDF without the fingerprint of the journal, and its number of pages.
fn without_fingerprint(pdf: &[u8], bench: &mut Bench) -> (String, usize) {
    let path = bench.path("a.pdf");
    std::fs::write(&path, pdf).unwrap();
    let head = bench.run("journal_verify", json!({})).value["head"]
        .as_str()
        .unwrap()
        .to_owned();
    let text = pdf_text(&path);
    let pages = text.matches('\u{c}').count();
    let text = squeezed(&text);
    assert!(
        text.contains(&head),
        "the cover prints the fingerprint of the journal"
    );
    (text.replace(&head, ""), pages)
}

#[test]
fn two_documents_of_one_state_are_equal_to_the_byte() {
    let mut bench = Bench::demo();
    let at = |bench: &Bench| {
        let path = bench.path("r.registre");
        let mut session =
            registre_app::Session::open(&path, "paul", registre_tests::clock()).unwrap();
        let document = Document::Pdf(ExportPdf::default());
        let job = exporting::prepare(&mut session, &document).unwrap();
        job.run(&Silent).unwrap().bytes
    };
    let first = at(&bench);
    bench.run(
        "delivery_record",
        json!({ "kind": "pdf", "sha256": "0".repeat(64) }),
    );
    assert!(
        first == at(&bench),
        "recording a delivery does not change the next document"
    );
}

#[test]
fn internal_notes_and_answers_to_rules_never_reach_a_document() {
    let mut bench = Bench::demo();
    let canary = "CANARIJAUNE";
    let mut state = bench.state();
    for noun in ["entities", "parties"] {
        for record in state["register"][noun].as_array_mut().unwrap() {
            record["notes"] = json!(canary);
        }
    }
    for sheet in state["register"]["activities"].as_array_mut().unwrap() {
        sheet["identity"]["notes"] = json!(canary);
        sheet["identity"]["tags"] = json!([canary]);
        sheet["rule_answers"] = json!([{
            "id": sheet["id"], "rule": "r30-1d-01", "reason": canary }]);
    }
    bench.import("canary.json", state.to_string().as_bytes());
    for lang in ["fr", "en"] {
        let request = json!({ "lang": lang, "complementary": true, "all_statuses": true });
        let pdf = bench.run("export_pdf", request).file.unwrap();
        std::fs::write(bench.path("c.pdf"), pdf).unwrap();
        assert!(!squeezed(&pdf_text(&bench.path("c.pdf"))).contains(canary));
        for format in ["html", "markdown"] {
            let request = json!({ "lang": lang, "format": format });
            let notice = bench.run("export_notice", request).file.unwrap();
            assert!(!String::from_utf8(notice).unwrap().contains(canary));
        }
    }
}

#[test]
fn every_text_of_a_sheet_in_force_is_in_the_complete_document() {
    let mut bench = Bench::demo();
    let request = json!({ "complementary": true, "all_statuses": true });
    let pdf = bench.run("export_pdf", request.clone()).file.unwrap();
    let mut both = json!(request);
    both["processor"] = json!(true);
    let processor = bench.run("export_pdf", both).file.unwrap();
    std::fs::write(bench.path("a.pdf"), pdf).unwrap();
    std::fs::write(bench.path("b.pdf"), processor).unwrap();
    let text =
        squeezed(&pdf_text(&bench.path("a.pdf"))) + &squeezed(&pdf_text(&bench.path("b.pdf")));
    let mut missing = Vec::new();
    for sheet in bench.state()["register"]["activities"].as_array().unwrap() {
        let reference = sheet["identity"]["reference"].as_str().unwrap();
        collect(reference, "", sheet, &text, &mut missing);
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// Fields that documents do not show: internal, codes worded by the catalogue, or of other uses.
const NOT_SHOWN: &[&str] = &[
    "/id",
    "/notes",
    "/tags",
    "/rule_answers",
    "/unconfirmed",
    "/model",
    "/model_facts",
    "/reviews",
    "/state",
    "/reference_model",
    // A place that is no address on the web is the organisation's own.
    "/document/link",
];

/// A text as it is printed: French contracts « le départ » after its preposition.
fn printed(at: &str, sentence: &str) -> String {
    let bare = if at.ends_with("/start_event") {
        sentence.trim_start_matches("le ")
    } else {
        sentence
    };
    squeezed(bare).trim_end_matches('.').to_owned()
}

fn collect(reference: &str, at: &str, value: &Value, text: &str, missing: &mut Vec<String>) {
    if NOT_SHOWN
        .iter()
        .any(|hidden| at.ends_with(hidden) || at.contains(&format!("{hidden}/")))
    {
        return;
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            collect(reference, &format!("{at}/{name}"), field, text, missing)
        }),
        Value::Array(lines) => {
            lines
                .iter()
                .for_each(|line| collect(reference, at, line, text, missing));
        }
        // A sentence: codes and identifiers have no space.
        Value::String(sentence)
            if sentence.contains(' ') && !text.contains(&printed(at, sentence)) =>
        {
            missing.push(format!("{reference}{at}: {sentence}"));
        }
        _ => {}
    }
}
