//! Owns: tests that what may not be shown is in no form of any document, and that documents are reproducible.
//! Must not know: what is shown.

use crate::demo::{self, made, text, whole};
use crate::fluent::{english, french};
use crate::{leaves, search};
use registre_documents::register::{
    Annex, ChangeShown, Filter, IssueShown, Kind, Projection, RegisterOptions, source,
};
use registre_documents::words::Words;
use registre_documents::{csv, data, html, markdown, ods, pdf, plain};
use registre_domain::activity::{Activity, AttachedDocument, RuleAnswer};
use registre_domain::contact::DocumentRef;
use registre_domain::party::Party;
use registre_domain::{Register, Sha256};
use std::collections::BTreeSet;

const CANARY: &str = "canariphobe";
/// Stands where a document does look, so that the search is seen to find.
const SEEN: &str = "canarivisible";
/// The answer to a rule, which only the list of open issues shows.
const ANSWER: &str = "canarécarté";

/// Puts a word that nothing else holds where no document may look, and another where each does.
fn with_canaries() -> Register {
    let mut value = serde_json::to_value(demo::register()).unwrap();
    leaves::change(&mut value, "", &mut |path, text| {
        let private = path.ends_with("/notes")
            || path.contains("reviews/*/") && path.ends_with("_note")
            || path.ends_with("reviews/*/reviewer")
            || path.ends_with("identity/tags/*");
        let place = path.ends_with("document/link") && !text.starts_with("https://");
        if private {
            *text = format!("{CANARY} {text}");
        } else if place && !text.is_empty() {
            *text = format!("Partage/{CANARY}/{text}");
        }
    });
    let mut register: Register = serde_json::from_value(value).unwrap();
    for entity in &mut register.entities {
        entity.notes = CANARY.into();
    }
    for party in &mut register.parties {
        party.notes = CANARY.into();
    }
    let file = Sha256::new("ab".repeat(32)).unwrap();
    register
        .attachments
        .push(registre_domain::register::Attachment {
            sha256: file.clone(),
            file_name: format!("C:\\{CANARY}\\bail.pdf"),
            media_type: "application/pdf".into(),
            size: 3,
        });
    for activity in &mut register.activities {
        fill(activity, &file);
    }
    register.parties.push(Party {
        id: uuid::Uuid::from_u128(77).into(),
        name: format!("{CANARY} inutilisé"),
        ..Party::default()
    });
    register
}

fn fill(activity: &mut Activity, file: &Sha256) {
    activity.identity.notes = CANARY.into();
    activity.identity.tags.insert(CANARY.into());
    activity.identity.name.push_str(&format!(" {SEEN}"));
    activity.rule_answers.push(RuleAnswer {
        rule: registre_domain::Code::new("r30-1d-01").ok(),
        reason: ANSWER.into(),
        ..RuleAnswer::default()
    });
    activity.documents.push(AttachedDocument {
        document: DocumentRef {
            sha256: Some(file.clone()),
            ..DocumentRef::default()
        },
        ..AttachedDocument::default()
    });
    activity.documents.push(AttachedDocument {
        document: DocumentRef {
            link: format!("\\\\serveur\\{CANARY}\\sans titre.pdf"),
            ..DocumentRef::default()
        },
        ..AttachedDocument::default()
    });
}

/// Everything that can be asked for at once, but the list of open issues.
fn full(kind: Kind) -> RegisterOptions {
    let change = |about: &[&str]| ChangeShown {
        at: demo::noon(),
        op: "op-edit_party".into(),
        about: about.iter().map(|name| (*name).to_owned()).collect(),
        fields: vec!["Adresse".into()],
    };
    let stranger = format!("{CANARY} inutilisé");
    RegisterOptions {
        annexes: Annex::ALL.into(),
        changes: Some(vec![change(&["T-001"]), change(&[&stranger])]),
        attach: true,
        register_id: "01945ead-4000-70c4-809d-da463909e72f".into(),
        ..whole(kind)
    }
}

/// Documents of every kind.
fn every(register: &Register) -> Vec<RegisterOptions> {
    let first = register.activity_by_reference("T-001").expect("a sheet").id;
    let filter = Filter {
        tags: BTreeSet::from([CANARY.to_owned()]),
        ..Filter::default()
    };
    let mut every = Vec::new();
    for kind in [Kind::Controller, Kind::Processor] {
        let full = full(kind);
        every.push(RegisterOptions {
            complementary: false,
            ..full.clone()
        });
        every.push(RegisterOptions {
            public: true,
            issues: Some(Vec::new()),
            ..full.clone()
        });
        every.push(RegisterOptions {
            filter: Some(filter.clone()),
            state_on: demo::noon().date_naive().pred_opt(),
            ..full.clone()
        });
        every.push(full);
    }
    every.push(RegisterOptions {
        only: Some(BTreeSet::from([first])),
        single: true,
        ..full(Kind::Controller)
    });
    every
}

/// Every form of one document, named.
fn forms(
    register: &Register,
    words: &crate::fluent::Fluent,
    options: &RegisterOptions,
) -> Vec<(&'static str, String)> {
    let projection = Projection::of(register, &demo::catalogue(), words.lang(), options);
    let document = made(register, words, options);
    let rendered = pdf::render(&source(&projection, words)).expect("it renders");
    let spreadsheet = ods::write(&projection, words).expect("it is written");
    let spreadsheet = search::of_zip(&spreadsheet);
    let spreadsheet = spreadsheet
        .into_iter()
        .map(|(name, bytes)| name + &String::from_utf8_lossy(&bytes));
    vec![
        ("text", text(&document)),
        ("html", html::render(&document)),
        ("markdown", markdown::render(&document)),
        ("plain", plain::render(&document)),
        ("pdf", search::of_pdf(&rendered.bytes)),
        ("ods", spreadsheet.collect()),
        (
            "csv",
            String::from_utf8(csv::write(&[&projection], words)).unwrap(),
        ),
        ("data", String::from_utf8(data::bytes(&projection)).unwrap()),
    ]
}

#[test]
fn what_may_not_be_shown_is_in_no_form_of_no_document() {
    let register = with_canaries();
    for options in every(&register) {
        for (name, form) in forms(&register, &french(), &options) {
            assert!(form.contains(SEEN), "the search reads the {name}");
            let found = form.find(CANARY).or_else(|| form.find(ANSWER));
            let around = found.map(|at| form.get(at.saturating_sub(80)..at + 40));
            assert_eq!(found, None, "{name} of {:?}: {around:?}", options.kind);
        }
    }
    let notice = demo::notice_of(&register, &french(), &["T-001"]).expect("a notice");
    let document = notice.document(&french());
    for form in [html::render(&document), markdown::render(&document)] {
        assert!(!form.contains(CANARY) && !form.contains(ANSWER));
    }
}

#[test]
fn a_kept_file_is_shown_by_its_name_and_a_document_elsewhere_by_that_it_is_kept() {
    let register = with_canaries();
    let page = text(&made(&register, &french(), &whole(Kind::Controller)));
    assert!(page.contains("bail.pdf"), "the name that was given");
    assert!(page.contains("Document conservé par l’organisme"));
}

#[test]
fn the_answer_to_a_rule_is_printed_with_the_open_issues_only() {
    let register = with_canaries();
    let issue = |reference: &str, message: &str| IssueShown {
        reference: Some(reference.to_owned()),
        article: "30(1)(f)".into(),
        message: message.to_owned(),
    };
    let first = register.activity_by_reference("T-001").expect("a sheet").id;
    let options = RegisterOptions {
        only: Some(BTreeSet::from([first])),
        issues: Some(vec![
            issue("T-001", "Il manque la durée."),
            issue("T-002", "Rien sur une autre fiche."),
        ]),
        ..full(Kind::Controller)
    };
    for (name, form) in forms(&register, &french(), &options) {
        assert!(!form.contains(CANARY), "{name}");
        assert!(!form.contains("Rien sur une autre"), "{name}: not shown");
    }
    let page = text(&made(&register, &french(), &options));
    assert!(page.contains("Il manque la durée."));
    assert!(page.contains(&format!("Écarté\u{a0}: {ANSWER}")));
    let english = text(&made(&register, &english(), &options));
    assert!(english.contains(&format!("Set aside: {ANSWER}")));
}

/// The parties that a sheet names, and those that these engage in turn.
fn parties_of(register: &Register, sheet: &Activity) -> BTreeSet<String> {
    let ids = |value: &serde_json::Value| -> BTreeSet<String> {
        let leaves = leaves::of(value).into_iter();
        leaves.map(|(_, leaf)| leaf).collect()
    };
    let mut used = ids(&serde_json::to_value(sheet).unwrap());
    for party in &register.parties {
        if used.contains(&party.id.to_string()) {
            used.extend(ids(&serde_json::to_value(&party.sub_processors).unwrap()));
        }
    }
    used
}

#[test]
fn an_extract_says_nothing_of_sheets_and_parties_that_it_does_not_show() {
    for reference in ["T-001", "T-007", "T-018"] {
        let mut register = demo::register();
        let sheet = register.activity_by_reference(reference);
        let sheet = sheet.expect("a sheet").clone();
        let used = parties_of(&register, &sheet);
        for party in &mut register.parties {
            if !used.contains(&party.id.to_string()) {
                party.name = format!("{CANARY} {}", party.name);
                party.contact.email = format!("{CANARY}@exemple.fr");
            }
        }
        for other in &mut register.activities {
            if other.id != sheet.id {
                *other = spoiled(other);
            }
        }
        let kind = match sheet.identity.role {
            registre_domain::activity::Role::Processor => Kind::Processor,
            _ => Kind::Controller,
        };
        let names = register.parties.iter().map(|party| ChangeShown {
            at: demo::noon(),
            op: "op-edit_party".into(),
            about: vec![party.name.clone()],
            fields: Vec::new(),
        });
        let options = RegisterOptions {
            only: Some(BTreeSet::from([sheet.id])),
            changes: Some(names.collect()),
            ..full(kind)
        };
        for (name, form) in forms(&register, &french(), &options) {
            let found = form.find(CANARY);
            let around = found.map(|at| form.get(at.saturating_sub(80)..at + 40));
            assert_eq!(found, None, "{name} of {reference}: {around:?}");
        }
    }
}

/// The sheet with the word in each of its sentences.
fn spoiled(sheet: &Activity) -> Activity {
    let mut value = serde_json::to_value(sheet).unwrap();
    leaves::change(&mut value, "", &mut |_, text| {
        if text.contains(' ') {
            *text = format!("{CANARY} {text}");
        }
    });
    serde_json::from_value(value).unwrap()
}

#[test]
fn the_public_version_says_nothing_of_security() {
    let mut register = demo::register();
    let word = "canarisûr";
    for measure in &mut register.common_measures {
        measure.description = word.into();
    }
    for activity in &mut register.activities {
        for measure in &mut activity.security.measures {
            measure.description = word.into();
        }
        for excluded in &mut activity.security.excluded {
            excluded.reason = word.into();
        }
    }
    for kind in [Kind::Controller, Kind::Processor] {
        let public = RegisterOptions {
            public: true,
            ..full(kind)
        };
        for (name, form) in forms(&register, &french(), &public) {
            assert!(!form.contains(word), "{name}");
        }
        let page = text(&made(&register, &french(), &public));
        assert!(!page.contains("Mesures de sécurité\n"), "no such section");
        assert!(page.contains("version communicable au public"));
        let own = text(&made(&register, &french(), &full(kind)));
        assert!(own.contains(word), "the other version shows them");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let register = demo::register();
    let render = || {
        let document = made(&register, &french(), &full(Kind::Controller));
        (
            pdf::render(&document).expect("it renders").bytes,
            html::render(&document),
        )
    };
    let (first, second) = (render(), render());
    assert!(first.0.starts_with(b"%PDF"));
    assert!(first == second);
}
