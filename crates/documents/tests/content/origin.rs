//! Owns: tests of what a document says of where it comes from: its data, their fingerprint, what travels inside it.
//! Must not know: how a PDF holds it.

use crate::demo::{self, options, whole};
use crate::fluent::french;
use crate::search;
use registre_documents::register::{Kind, Projection, RegisterOptions, document, source};
use registre_documents::words::Lang;
use registre_documents::{data, ods, pdf};
use registre_domain::Register;
use sha2::{Digest, Sha256};

const REGISTER: &str = "01945ead-4000-70c4-809d-da463909e72f";

fn projection(register: &Register, options: &RegisterOptions) -> Projection {
    Projection::of(register, &demo::catalogue(), Lang::Fr, options)
}

#[test]
fn the_fingerprint_is_that_of_the_state_and_the_choice_and_not_of_the_hour() {
    let register = demo::register();
    let print = |options: &RegisterOptions| data::fingerprint(&projection(&register, options));
    let first = print(&options(Kind::Controller));
    let later = RegisterOptions {
        extracted_at: demo::noon() + chrono::Duration::days(3),
        creator: "Registre 0.2.0".into(),
        zone: "heure de La Réunion".into(),
        version: "43".into(),
        chain_head: None,
        attach: true,
        ..options(Kind::Controller)
    };
    assert_eq!(first, print(&later), "the same data");
    assert_ne!(first, print(&whole(Kind::Controller)), "more of them");
    assert_ne!(first, print(&options(Kind::Processor)));
    let mut changed = register.clone();
    changed.activities[0].identity.name.push('.');
    let other = data::fingerprint(&projection(&changed, &options(Kind::Controller)));
    assert_ne!(first, other, "one letter changes it");
    let mut private = register.clone();
    private.activities[0].identity.notes = "une note".into();
    let same = data::fingerprint(&projection(&private, &options(Kind::Controller)));
    assert_eq!(first, same, "what is not shown does not");
}

#[test]
fn the_data_are_json_and_the_fingerprint_is_theirs() {
    let projection = projection(&demo::register(), &whole(Kind::Controller));
    let bytes = data::bytes(&projection);
    let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(value["format"], "registre-document");
    assert_eq!(value["version"], 1);
    assert_eq!(value["kind"], "controller");
    assert_eq!(value["lang"], "fr");
    assert_eq!(
        value["sheets"].as_array().map(Vec::len),
        Some(projection.sheets.len())
    );
    let digest = Sha256::digest(&bytes);
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, data::fingerprint(&projection));
}

#[test]
fn the_cover_prints_the_fingerprint_beside_the_chain() {
    let words = french();
    let projection = projection(&demo::register(), &options(Kind::Controller));
    let fingerprint = data::fingerprint(&projection);
    let document = document(&projection, &words);
    let cover = document.cover.as_ref().expect("a cover");
    let imprint: Vec<String> = cover
        .imprint
        .iter()
        .map(|line| registre_documents::block::plain_text(line))
        .collect();
    assert_eq!(imprint.len(), 3, "and what they are for");
    assert!(imprint[0].contains(&"5f".repeat(32)) && imprint[1].contains(&fingerprint));
    let bytes = pdf::render(&source(&projection, &words))
        .expect("it renders")
        .bytes;
    let pages = search::pages(&bytes).replace(' ', "");
    assert!(pages.contains(&fingerprint), "on the page");
}

#[test]
fn the_file_says_where_it_comes_from_when_that_is_known() {
    let words = french();
    let known = RegisterOptions {
        register_id: REGISTER.into(),
        ..options(Kind::Processor)
    };
    let shown = projection(&demo::register(), &known);
    let bytes = pdf::render(&source(&shown, &words))
        .expect("it renders")
        .bytes;
    let claim = pdf::claim(&bytes).expect("it says so");
    assert_eq!(claim.register, REGISTER);
    assert_eq!(claim.step, 42);
    assert_eq!(claim.chain, "5f".repeat(32));
    assert_eq!(claim.fingerprint, data::fingerprint(&shown));
    assert_eq!(claim.kind, "register-processor");
    for unknown in [
        options(Kind::Processor),
        RegisterOptions {
            chain_head: None,
            ..known.clone()
        },
        RegisterOptions {
            version: String::new(),
            ..known
        },
    ] {
        let shown = projection(&demo::register(), &unknown);
        assert_eq!(document(&shown, &words).meta.claim, None);
    }
}

#[test]
fn the_data_travel_inside_when_asked_and_are_those_of_the_page() {
    let words = french();
    let asked = RegisterOptions {
        attach: true,
        ..whole(Kind::Controller)
    };
    let shown = projection(&demo::register(), &asked);
    let bytes = pdf::render(&source(&shown, &words))
        .expect("it renders")
        .bytes;
    let files = search::attachments(&bytes);
    let file = |name: &str| {
        let file = files.iter().find(|(file, _)| file == name);
        &file.expect("the file is there").1
    };
    assert_eq!(files.len(), 2);
    assert!(*file("registre.json") == data::bytes(&shown));
    assert!(*file("registre.ods") == ods::write(&shown, &words).expect("it is written"));
    let same = pdf::render(&document(&shown, &words))
        .expect("it renders")
        .bytes;
    assert!(bytes == same, "both ways to compose carry the same");
    let english = Projection::of(&demo::register(), &demo::catalogue(), Lang::En, &asked);
    let spoken = crate::fluent::english();
    let foreign = source(&english, &spoken).with_model(&shown, &words);
    let bytes = pdf::render(&foreign).expect("it renders").bytes;
    let files = search::attachments(&bytes);
    let of = |name: &str| {
        let file = files.iter().find(|(file, _)| file == name);
        &file.expect("the file is there").1
    };
    assert!(*of("registre.json") == data::bytes(&english));
    assert!(
        *of("registre.ods") == ods::write(&shown, &words).expect("it is written"),
        "the model is French whatever the document"
    );
}

#[test]
fn nothing_travels_inside_unless_it_was_asked_for() {
    let words = french();
    let without = projection(&demo::register(), &whole(Kind::Controller));
    let bytes = pdf::render(&source(&without, &words))
        .expect("it renders")
        .bytes;
    assert!(search::attachments(&bytes).is_empty());
}
