//! A published page held against the demonstration register, as the hosts do it: by the command of the table.
//! What is found on pages of all kinds is measured elsewhere.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_app::importing::Source;
use registre_app::notice::PageReport;
use registre_app::words::Words;
use registre_app::{AppError, Lang};
use registre_tests::Bench;
use serde_json::{Value, json};

fn check(bench: &mut Bench, request: Value, files: &[Source<'_>]) -> Result<Value, AppError> {
    dispatch(&mut bench.session, "notice_check", request, files).map(|reply| reply.value)
}

fn said(list: &Value, kind: &str) -> Vec<String> {
    let list = list.as_array().unwrap().iter();
    let of = list.filter(|line| line["kind"] == kind);
    of.map(|line| line["said"].as_str().unwrap().to_owned())
        .collect()
}

/// The program's own notice of every sheet in force says what the register says, nearly: it is made of these words.
#[test]
fn our_own_notice_says_what_the_register_says() {
    let mut bench = Bench::demo();
    let asked = json!({ "format": "html", "lang": "fr" });
    let notice = dispatch(&mut bench.session, "export_notice", asked, &[]).unwrap();
    let bytes = notice.file.unwrap();
    let page = [Source {
        name: "mention.html",
        bytes: &bytes,
    }];
    let report = check(&mut bench, json!({}), &page).unwrap();
    assert_eq!(report["lang"], "fr");
    for kind in ["country", "right", "duration"] {
        assert_eq!(said(&report["missing"], kind), [""; 0], "{kind}");
    }
    for kind in ["purpose", "recipient"] {
        let (missing, found) = (said(&report["missing"], kind), said(&report["found"], kind));
        assert!(missing.len() * 10 <= found.len(), "{kind}: {missing:?}");
    }
    assert_eq!(said(&report["unknown"], "country"), [""; 0]);
    assert_eq!(said(&report["unknown"], "organisation"), [""; 0]);
}

#[test]
fn what_a_pasted_page_lacks_is_told_with_its_field_and_what_it_adds_with_its_passage() {
    let mut bench = Bench::demo();
    let before = bench.state();
    let text = [
        "Vos données sont gardées vingt-trois mois.",
        "Elles sont envoyées au Pérou par la société Nimbus Lointain.",
    ];
    let report = check(&mut bench, json!({ "text": text, "lang": "en" }), &[]).unwrap();
    assert_eq!(said(&report["unknown"], "duration"), ["23\u{a0}months"]);
    assert_eq!(said(&report["unknown"], "country"), ["Peru"]);
    assert_eq!(
        said(&report["unknown"], "organisation"),
        ["Nimbus Lointain"]
    );
    let passage = &report["unknown"][1]["passage"];
    assert_eq!(passage["place"], json!({ "paragraph": 2 }));
    let words = ["before", "words", "after"].map(|part| passage[part].as_str().unwrap());
    assert_eq!(words.concat(), text[1]);
    let missing = report["missing"].as_array().unwrap();
    assert!(missing.len() > 20);
    let right = missing.iter().find(|line| line["kind"] == "right").unwrap();
    assert!(
        !right["sources"][0]["reference"]
            .as_str()
            .unwrap()
            .is_empty()
    );
    assert_eq!(bench.state(), before);
}

#[test]
fn pages_that_cannot_be_compared_are_refused() {
    let mut bench = Bench::demo();
    let file = |name, bytes| Source { name, bytes };
    let text = json!({ "text": ["Bonjour"] });
    let empty = file("vide.txt", b"");
    let pdf = file("abime.pdf", b"%PDF-1.7 rien");
    for (request, files, code) in [
        (json!({}), vec![], ErrorCode::InvalidRequest),
        (text.clone(), vec![pdf], ErrorCode::InvalidRequest),
        (json!({}), vec![pdf, empty], ErrorCode::InvalidRequest),
        (json!({}), vec![empty], ErrorCode::PageUnreadable),
        (json!({}), vec![pdf], ErrorCode::PageUnreadable),
        (
            json!({ "text": ["x"], "notice": { "name": "?" } }),
            vec![],
            ErrorCode::NoticeNotFound,
        ),
    ] {
        let refused = check(&mut bench, request, &files).unwrap_err();
        assert_eq!(refused.code, code, "{refused:?}");
    }
    let named = check(&mut bench, json!({}), &[pdf]).unwrap_err();
    assert_eq!(named.args["file"], "abime.pdf");
}

#[test]
fn the_lines_of_a_report_say_first_what_it_is_worth() {
    let report = PageReport {
        lang: Lang::Fr,
        missing: Vec::new(),
        found: Vec::new(),
        unknown: Vec::new(),
    };
    let lines = report.lines(&Words::load(Lang::Fr).unwrap());
    assert!(lines[0].contains("avis juridique"), "{lines:?}");
    assert_eq!(lines.len(), 5);
}
