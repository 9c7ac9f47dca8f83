//! Owns: tests of privacy notices: what the law asks for is said, what nobody answered is marked, nothing is invented.
//! Must not know: pages.

mod asks;
mod clauses;
mod ease;
mod gaps;
mod grammar;
mod items;
mod kinds;
mod lens;
mod reads;
mod rewrites;
mod stale;
mod told;
mod unanswered;

use crate::demo::{self, notice_of, text};
use crate::fluent::{Fluent, english, french};
use registre_documents::block::Style;
use registre_documents::markdown;
use registre_documents::notice::{NoticeError, Text};
use registre_domain::activity::{Activity, LegalBasis, Purpose, Role};
use registre_domain::notice::SourceOf;
use registre_domain::organisation::{Dpo, Entity};
use registre_domain::{Answer, Register};

fn codes(notice: &Text) -> Vec<&str> {
    notice
        .sentences()
        .filter_map(|sentence| sentence.clause.as_deref())
        .collect()
}

fn one(basis: Option<LegalBasis>) -> Register {
    let entity = Entity {
        name: "Exemple".into(),
        ..Entity::default()
    };
    let purpose = Purpose {
        text: "Gérer".into(),
        legal_basis: basis,
        ..Purpose::default()
    };
    let mut activity = Activity {
        purposes: vec![purpose],
        ..Activity::default()
    };
    activity.identity.reference = "T-1".into();
    let mut register = Register {
        entities: vec![entity],
        activities: vec![activity],
        ..Register::default()
    };
    register.about.main_entity = Some(register.entities[0].id);
    register
}

fn made(register: &Register, words: &Fluent) -> Text {
    notice_of(register, words, &["T-1"]).expect("a notice")
}

#[test]
fn rights_follow_from_the_legal_basis() {
    let table: [(LegalBasis, &[&str]); 6] = [
        (
            LegalBasis::Consent,
            &["right-erasure", "right-portability", "right-withdrawal"],
        ),
        (
            LegalBasis::Contract,
            &["right-erasure", "right-portability"],
        ),
        (LegalBasis::LegalObligation, &[]),
        (LegalBasis::VitalInterests, &["right-erasure"]),
        (LegalBasis::PublicTask, &["objection"]),
        (
            LegalBasis::LegitimateInterests,
            &["right-erasure", "objection"],
        ),
    ];
    let depending = [
        "right-erasure",
        "right-portability",
        "right-withdrawal",
        "objection",
    ];
    for (basis, expected) in table {
        let notice = made(&one(Some(basis)), &french());
        let codes = codes(&notice);
        let found: Vec<_> = depending
            .into_iter()
            .filter(|code| codes.contains(code))
            .collect();
        assert_eq!(found, expected, "{basis:?}");
        for always in [
            "right-access",
            "right-rectification",
            "right-restriction",
            "complaint",
        ] {
            assert!(codes.contains(&always), "{always} for {basis:?}");
        }
    }
}

#[test]
fn a_right_of_some_purposes_names_their_legal_basis() {
    let mut register = one(Some(LegalBasis::Contract));
    let law = Purpose {
        text: "Tenir les comptes".into(),
        legal_basis: Some(LegalBasis::LegalObligation),
        ..Purpose::default()
    };
    register.activities[0].purposes.push(law);
    let page = text(&made(&register, &french()).document(&french()));
    assert!(
        page.contains("Ce droit vaut pour ce qui repose sur\u{a0}: contrat."),
        "{page}"
    );
}

#[test]
fn what_nobody_answered_is_marked_in_both_languages() {
    for (words, mark) in [
        (french(), "[À COMPLÉTER\u{a0}: "),
        (english(), "[TO COMPLETE: "),
    ] {
        let notice = made(&one(None), &words);
        let document = notice.document(&words);
        let page = text(&document);
        let gaps = page.matches(mark).count();
        assert!(gaps >= 9, "{gaps} gaps in\n{page}");
        let missing = demo::inlines(&document);
        let styled = missing
            .iter()
            .filter(|inline| inline.style == Style::Missing)
            .count();
        assert_eq!(styled, gaps, "each gap looks like one");
        assert_eq!(notice.left.len(), gaps, "each gap is listed");
        let known = notice
            .left
            .iter()
            .all(|left| !left.source.path.as_str().is_empty());
        assert!(known, "each gap knows its field: {:?}", notice.left);
        assert!(!notice.is_final());
    }
}

#[test]
fn french_law_on_data_after_death_is_said_in_both_languages() {
    let register = one(Some(LegalBasis::Contract));
    let code = "right-post-mortem";
    for words in [french(), english()] {
        assert!(codes(&made(&register, &words)).contains(&code));
    }
    let page = text(&made(&register, &french()).document(&french()));
    assert!(page.contains("loi n°\u{a0}78-17 du 6 janvier 1978, article 85"));
}

#[test]
fn an_officer_is_named_where_there_is_one_and_not_where_there_is_none() {
    let mut register = one(None);
    let has = |register: &Register, code| codes(&made(register, &french())).contains(&code);
    register.entities[0].dpo = Answer::None;
    assert!(!has(&register, "dpo"));
    assert!(
        !made(&register, &french())
            .sections
            .iter()
            .any(|section| section.code == "officer")
    );
    let mut dpo = Dpo {
        name: "Untel".into(),
        ..Dpo::default()
    };
    dpo.contact.email = "dpo@exemple.example".into();
    register.entities[0].dpo = Answer::Given(dpo);
    assert!(has(&register, "dpo"));
    let page = text(&made(&register, &french()).document(&french()));
    let means = "notre délégué à la protection des données, dpo@exemple.example";
    assert!(
        page.contains(means),
        "rights are exercised with the officer: {page}"
    );
}

#[test]
fn a_controller_outside_france_does_not_answer_to_the_cnil() {
    let mut register = one(Some(LegalBasis::Contract));
    for (country, cnil) in [("FR", true), ("GP", true), ("DE", false)] {
        let code = registre_domain::CountryCode::new(country).unwrap();
        register.entities[0].address.country = Some(code);
        let notice = made(&register, &french());
        let codes = codes(&notice);
        assert_eq!(codes.contains(&"complaint"), cnil, "{country}");
        assert_eq!(codes.contains(&"right-post-mortem"), cnil, "{country}");
    }
}

#[test]
fn a_notice_is_refused_for_whom_it_is_not() {
    let mut register = one(None);
    let refused = |register: &Register, references: &[&str]| {
        notice_of(register, &french(), references).expect_err("refused")
    };
    assert_eq!(refused(&register, &[]), NoticeError::NoActivity);
    register.activities[0].identity.role = Role::Processor;
    assert_eq!(refused(&register, &["T-1"]), NoticeError::Processor);
    let mut demo = demo::register();
    let other = demo
        .entities
        .iter()
        .find(|e| Some(e.id) != demo.about.main_entity);
    demo.activities[1].identity.entity = other.map(|entity| entity.id);
    let sheets = [0, 1].map(|at: usize| demo.activities[at].identity.reference.clone());
    let error = refused(&demo, &[&sheets[0], &sheets[1]]);
    assert_eq!(error, NoticeError::SeveralControllers);
}

/// The clauses that rest on the law alone.
const BY_LAW: [&str; 9] = [
    "rights-lead",
    "recipients-some",
    "exercise-health",
    "exercise-free",
    "exercise-identity",
    "complaint-elsewhere",
    "complaint-first-us",
    "closing-changes",
    "closing-date",
];

/// No two sentences of a text have a key in common: a rewrite stands in one place.
#[test]
fn no_key_stands_twice_in_a_text() {
    let register = demo::register();
    let mut sheets: Vec<_> = register.activities.iter().collect();
    sheets.retain(|sheet| {
        let ours = sheet
            .identity
            .entity
            .is_none_or(|e| Some(e) == register.about.main_entity);
        ours && sheet.identity.role != Role::Processor
    });
    let all: Vec<_> = sheets
        .iter()
        .map(|sheet| sheet.identity.reference.as_str())
        .collect();
    let one_by_one = all.iter().map(std::slice::from_ref);
    for references in one_by_one.chain([all.as_slice()]) {
        let text = notice_of(&register, &french(), references).unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for sentence in text.sentences() {
            assert!(!sentence.keys.is_empty(), "{sentence:?}");
            for key in &sentence.keys {
                assert!(seen.insert(key.clone()), "{key:?} of {sentence:?}");
            }
        }
    }
}

#[test]
fn every_sentence_on_facts_knows_its_fields_and_they_exist() {
    let register = demo::register();
    for words in [french(), english()] {
        for activity in register
            .activities
            .iter()
            .filter(|a| a.identity.role != Role::Processor)
        {
            let notice = notice_of(&register, &words, &[&activity.identity.reference]).unwrap();
            for sentence in notice.sentences() {
                let of_the_law = BY_LAW.contains(&sentence.clause.as_deref().unwrap_or_default());
                assert_eq!(of_the_law, sentence.sources.is_empty(), "{sentence:?}");
                for source in &sentence.sources {
                    if source.of != SourceOf::Activity {
                        continue;
                    }
                    assert_eq!(source.thing, Some(activity.id.0));
                    let sheet = serde_json::to_value(activity).unwrap();
                    let found = source.path.find(&sheet).is_some();
                    assert!(found, "{} is a field of the sheet", source.path);
                }
            }
        }
    }
}

#[test]
fn the_same_recipient_of_two_activities_is_named_once() {
    let register = demo::register();
    let words = french();
    let sheets: Vec<_> = register
        .activities
        .iter()
        .filter(|a| {
            a.identity.role != Role::Processor
                && a.identity
                    .entity
                    .is_none_or(|e| Some(e) == register.about.main_entity)
        })
        .map(|a| a.identity.reference.as_str())
        .collect();
    let notice = notice_of(&register, &words, &sheets).unwrap();
    let recipients = notice
        .sections
        .iter()
        .find(|section| section.code == "recipients")
        .unwrap();
    for part in &recipients.parts {
        for sentence in part.sentences() {
            let names: Vec<_> = sentence
                .content
                .iter()
                .skip(1)
                .map(|i| i.text.as_str())
                .collect();
            let long: Vec<_> = names
                .iter()
                .filter(|name| name.chars().count() > 4)
                .collect();
            let mut once = long.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), long.len(), "{names:?}");
        }
    }
}

#[test]
fn filled_sheets_give_notices_that_read_well() {
    let register = demo::register();
    for words in [french(), english()] {
        for activity in register
            .activities
            .iter()
            .filter(|a| a.identity.role != Role::Processor)
        {
            let notice = notice_of(&register, &words, &[&activity.identity.reference]).unwrap();
            let document = notice.document(&words);
            let page = text(&document);
            for fault in [
                "..",
                " .",
                "\u{a0}: .",
                ": .",
                ",,",
                ", .",
                "()",
                "{",
                "}",
                "privacy-",
                "  ",
            ] {
                assert!(
                    !page.contains(fault),
                    "{fault:?} in {}\n{page}",
                    activity.identity.reference
                );
            }
            assert!(markdown::render(&document).starts_with("# "));
        }
    }
}
