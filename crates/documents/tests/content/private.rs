//! Owns: tests that what may not be shown is in no form of any document, and that documents are reproducible.
//! Must not know: what is shown.

use crate::demo::{self, made, text, whole};
use crate::fluent::french;
use crate::leaves;
use registre_documents::block::Document;
use registre_documents::register::Kind;
use registre_documents::{html, markdown, pdf};
use registre_domain::Register;

const CANARY: &str = "canariphobe";

/// Puts a word that nothing else holds where no document may look.
fn with_canaries() -> Register {
    let mut value = serde_json::to_value(demo::register()).unwrap();
    leaves::change(&mut value, "", &mut |path, text| {
        let private = path.ends_with("/notes")
            || path.ends_with("rule_answers/*/reason")
            || path.contains("reviews/*/") && path.ends_with("_note")
            || path.ends_with("reviews/*/reviewer")
            || path.ends_with("identity/tags/*");
        if private {
            *text = format!("{CANARY} {text}");
        }
    });
    let mut register: Register = serde_json::from_value(value).unwrap();
    for entity in &mut register.entities {
        entity.notes = CANARY.into();
    }
    for party in &mut register.parties {
        party.notes = CANARY.into();
    }
    for activity in &mut register.activities {
        activity.identity.notes = CANARY.into();
        activity.identity.tags.insert(CANARY.into());
        let answer = registre_domain::activity::RuleAnswer {
            reason: CANARY.into(),
            ..Default::default()
        };
        activity.rule_answers.push(answer);
    }
    let stranger = registre_domain::party::Party {
        id: uuid::Uuid::from_u128(77).into(),
        name: format!("{CANARY} inutilisé"),
        ..Default::default()
    };
    register.parties.push(stranger);
    register
}

#[test]
fn what_may_not_be_shown_is_in_no_form_of_no_document() {
    let register = with_canaries();
    let words = french();
    for kind in [Kind::Controller, Kind::Processor] {
        let document = made(&register, &words, &whole(kind));
        assert!(
            text(&document).len() > 1_000,
            "there is something to search"
        );
        for form in [
            text(&document),
            html::render(&document),
            markdown::render(&document),
        ] {
            assert!(!form.contains(CANARY));
        }
    }
    let page = pdf_text(&made(&register, &words, &whole(Kind::Processor)));
    assert!(
        page.contains("Atelier Fictif Lunaire"),
        "the text of the PDF is read: {page}"
    );
    assert!(!page.contains(CANARY));
    let notice = demo::notice_of(&register, &words, &["T-001"]).expect("a notice");
    let document = notice.document(&words);
    assert!(!html::render(&document).contains(CANARY));
    assert!(!markdown::render(&document).contains(CANARY));
}

fn pdf_text(document: &Document) -> String {
    let bytes = pdf::render(document).expect("it renders").bytes;
    let file = lopdf::Document::load_mem(&bytes).expect("it is a PDF");
    let pages: Vec<_> = file.get_pages().into_keys().collect();
    file.extract_text(&pages)
        .expect("it has text")
        .replace('\n', " ")
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let register = demo::register();
    let render = || {
        let document = made(&register, &french(), &whole(Kind::Controller));
        (
            pdf::render(&document).expect("it renders").bytes,
            html::render(&document),
        )
    };
    let (first, second) = (render(), render());
    assert!(first.0.starts_with(b"%PDF"));
    assert!(first == second);
}
