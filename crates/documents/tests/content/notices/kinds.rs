//! Owns: tests of the kinds of notices: which clauses each says, in which order, and when there is nothing to say.
//! Must not know how they look.

use super::one;
use crate::demo::text_of;
use crate::fluent::{english, french};
use registre_documents::block::plain_text;
use registre_documents::notice::{NoticeError, Part, Text};
use registre_domain::activity::{
    DataGroup, DataSource, DataSubject, LegalBasis, Prospecting, Recipient, RetentionRule,
    SourceKind, Tracker, TrackerConsent,
};
use registre_domain::code::Code;
use registre_domain::notice::{Kind, Notice, Scope};
use registre_domain::period::{Period, Unit};
use registre_domain::{Answer, Register};
use std::collections::BTreeSet;

fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

/// A sheet on which every kind has something to say.
fn full() -> Register {
    let mut register = one(Some(LegalBasis::Consent));
    register.entities[0].contact.phone = "01 23 45 67 89".into();
    let sheet = &mut register.activities[0];
    sheet.purposes[0].consent_withdrawal = "le lien au bas de chaque message".into();
    sheet.purposes[0].prospecting = Answer::Given(Prospecting {
        channels: [Code::new("email").unwrap(), Code::new("sms").unwrap()].into(),
        ..Prospecting::default()
    });
    sheet.data_subjects = ["filmed-persons", "callers"]
        .into_iter()
        .map(|category| DataSubject {
            category: code(category),
            ..DataSubject::default()
        })
        .collect();
    sheet.data_groups = vec![DataGroup {
        category: code("identity"),
        description: "nom".into(),
        mandatory: Some(true),
        consequence: "pas d’envoi".into(),
        sources: vec![DataSource {
            kind: Some(SourceKind::ThirdParty),
            description: "un annuaire".into(),
            ..DataSource::default()
        }],
        ..DataGroup::default()
    }];
    sheet.retention_rules = vec![RetentionRule {
        active: Some(Period::new(30, Unit::Days)),
        ..RetentionRule::default()
    }];
    sheet.recipients = Answer::Given(vec![Recipient {
        kind: code("partner"),
        description: "une régie".into(),
        ..Recipient::default()
    }]);
    sheet.trackers = Answer::Given(vec![Tracker {
        name: "_mesure".into(),
        description: "compter les visites".into(),
        consent: Some(TrackerConsent::Required),
        ..Tracker::default()
    }]);
    register
}

fn text(register: &Register, kind: Kind) -> Result<Text, NoticeError> {
    let notice = Notice {
        kind,
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        full_text_at: "https://exemple.example/donnees".into(),
        ..Notice::default()
    };
    text_of(register, &french(), &notice)
}

fn said(text: &Text) -> String {
    let words = text
        .sentences()
        .map(|sentence| plain_text(&sentence.content));
    words.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_kind_says_its_own_clauses() {
    let table: [(Kind, &[&str], &[&str]); 10] = [
        (
            Kind::Full,
            &[
                "controller",
                "right-access",
                "exercise-time",
                "cookies-lead",
            ],
            &["short-lead"],
        ),
        (
            Kind::Short,
            &[
                "short-lead",
                "short-purpose",
                "short-surprise",
                "rights-short",
                "short-more",
            ],
            &["complaint"],
        ),
        (
            Kind::Panel,
            &[
                "panel-lead",
                "panel-basis",
                "panel-kept",
                "panel-phone",
                "panel-complaint",
            ],
            &["controller"],
        ),
        (
            Kind::Staff,
            &["staff-lead", "staff-known", "basis-consent-staff"],
            &["cookies-lead"],
        ),
        (
            Kind::Applicants,
            &["applicants-lead", "applicants-asked", "applicants-feedback"],
            &["staff-known"],
        ),
        (
            Kind::Footer,
            &["footer-lead", "footer-object", "short-more"],
            &["right-access"],
        ),
        (
            Kind::Oral,
            &[
                "oral-recorded",
                "oral-purpose",
                "oral-kept",
                "oral-object",
                "oral-more",
            ],
            &["exercise"],
        ),
        (
            Kind::Consent,
            &[
                "consent-lead",
                "consent-box-marketing",
                "consent-free",
                "consent-withdraw",
            ],
            &["right-access"],
        ),
        (
            Kind::Cookies,
            &[
                "controller-short",
                "cookies-lead",
                "cookies-consent",
                "cookies-refuse",
            ],
            &["exercise"],
        ),
        (
            Kind::Indirect,
            &[
                "indirect-lead",
                "data-category",
                "source-third-party",
                "source-told",
            ],
            &["mandatory"],
        ),
    ];
    for (kind, wanted, unwanted) in table {
        let text = text(&full(), kind).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
        let codes: Vec<_> = text
            .sentences()
            .filter_map(|s| s.clause.as_deref())
            .collect();
        for code in wanted {
            assert!(codes.contains(code), "{kind:?} says {code}: {codes:?}");
        }
        for code in unwanted {
            assert!(!codes.contains(code), "{kind:?} does not say {code}");
        }
    }
}

#[test]
fn consent_is_asked_box_by_box_and_nothing_is_ticked_for_anybody() {
    let text = text(&full(), Kind::Consent).unwrap();
    let boxes: Vec<_> = text
        .sections
        .iter()
        .flat_map(|section| &section.parts)
        .filter_map(|part| match part {
            Part::Boxes(items) => Some(items.len()),
            _ => None,
        })
        .collect();
    assert_eq!(boxes, [2], "a box for each channel");
    let said = said(&text);
    assert!(
        said.contains("par e-mail.") && said.contains("par SMS ou MMS."),
        "{said}"
    );
}

#[test]
fn no_kind_asks_a_question_twice() {
    let register = full();
    for kind in Kind::ALL {
        let text = text(&register, kind).unwrap();
        let asked = text.sections.iter().map(|section| section.heading);
        let asked: Vec<_> = asked.filter(|heading| !heading.is_empty()).collect();
        let each: BTreeSet<_> = asked.iter().collect();
        assert_eq!(asked.len(), each.len(), "{kind:?}: {asked:?}");
    }
    let panel = said(&text(&register, Kind::Panel).unwrap());
    assert!(panel.contains("01 23 45 67 89"), "{panel}");
}

#[test]
fn a_kind_without_anything_to_say_has_no_text() {
    let mut register = one(Some(LegalBasis::Contract));
    for kind in [Kind::Consent, Kind::Cookies] {
        assert_eq!(text(&register, kind), Err(NoticeError::Nothing), "{kind:?}");
    }
    register = full();
    register.activities[0].data_groups[0].sources[0].kind = Some(SourceKind::Person);
    assert_eq!(
        text(&register, Kind::Indirect),
        Err(NoticeError::Nothing),
        "all data come from the person"
    );
    register = full();
    register.activities[0].information.exception = code("impossible");
    assert_eq!(
        text(&register, Kind::Indirect),
        Err(NoticeError::Nothing),
        "people need not be told (Art. 14(5))"
    );
}

#[test]
fn sections_stand_in_the_order_that_was_asked() {
    let register = full();
    let notice = Notice {
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        introduction: "Nous tenons à vous le dire.\n\nMerci.".into(),
        sections: vec![Code::new("rights").unwrap(), Code::new("why").unwrap()],
        ..Notice::default()
    };
    let text = text_of(&register, &french(), &notice).unwrap();
    let codes: Vec<_> = text.sections.iter().map(|section| section.code).collect();
    assert_eq!(&codes[..4], ["introduction", "rights", "why", "who"]);
    let first: Vec<_> = text
        .sentences()
        .take(2)
        .map(|s| plain_text(&s.content))
        .collect();
    assert_eq!(first, ["Nous tenons à vous le dire.", "Merci."]);
}

#[test]
fn the_registers_own_words_are_told_to_be_in_their_language() {
    let register = full();
    let notice = Notice {
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        ..Notice::default()
    };
    for (words, foreign) in [(french(), false), (english(), true)] {
        let text = text_of(&register, &words, &notice).unwrap();
        let mut inlines = text.sentences().flat_map(|sentence| &sentence.content);
        let found = inlines.any(|inline| inline.language.is_some());
        assert_eq!(found, foreign);
        let flagged = text
            .flags
            .iter()
            .any(|(_, flag)| flag.kind == registre_documents::notice::FlagKind::OtherLanguage);
        assert_eq!(flagged, foreign);
    }
}

#[test]
fn the_purposes_of_several_stand_in_a_table_with_their_periods() {
    let mut register = full();
    let sheet = &mut register.activities[0];
    let mut other = sheet.purposes[0].clone();
    other.id = "00000000-0000-0000-0000-000000000077".parse().unwrap();
    other.text = "Facturer".into();
    other.legal_basis = Some(LegalBasis::Contract);
    other.prospecting = Answer::None;
    sheet.purposes.push(other);
    let columns = |register: &Register| -> Vec<usize> {
        let text = text(register, Kind::Full).unwrap();
        let parts = text
            .sections
            .iter()
            .filter(|s| s.code == "why")
            .flat_map(|s| &s.parts);
        let tables = parts.filter_map(|part| match part {
            Part::Table { columns, rows } => {
                assert!(rows.iter().all(|row| row.len() == columns.len()));
                Some(columns.len())
            }
            _ => None,
        });
        tables.collect()
    };
    assert_eq!(columns(&register), [2], "one period for all stands apart");
    let sheet = &mut register.activities[0];
    let second = sheet.purposes[1].id;
    sheet.retention_rules[0].purposes = [sheet.purposes[0].id].into();
    sheet.retention_rules.push(RetentionRule {
        id: "00000000-0000-0000-0000-000000000078".parse().unwrap(),
        purposes: [second].into(),
        active: Some(Period::new(3, Unit::Years)),
        ..RetentionRule::default()
    });
    assert_eq!(columns(&register), [3]);
}
