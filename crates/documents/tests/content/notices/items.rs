//! Owns: the table of the points of Art. 13 and 14 by kind: which a filled sheet answers to, and which it does not.
//! Must not know words.

use super::one;
use crate::demo::text_of;
use crate::fluent::{english, french};
use registre_documents::words::Words;
use registre_domain::activity::{
    AutomatedDecision, DataGroup, DataSource, DataSubject, LegalBasis, Prospecting, Recipient,
    RetentionRule, SourceKind, SpecialCondition, Tracker, Transfer,
};
use registre_domain::code::{Code, CountryCode};
use registre_domain::notice::{Kind, Notice, Scope};
use registre_domain::organisation::Dpo;
use registre_domain::period::{Period, Unit};
use registre_domain::{Answer, Register};
use std::collections::BTreeSet;

fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

/// A sheet on a contract, with nothing that the law asks for only at times.
fn plain() -> Register {
    let mut register = one(Some(LegalBasis::Contract));
    register.entities[0].dpo = Answer::None;
    let sheet = &mut register.activities[0];
    sheet.sensitive_data = Answer::None;
    sheet.transfers = Answer::None;
    sheet.automated_decision = Answer::None;
    sheet.recipients = Answer::Given(vec![Recipient {
        description: "la caisse".into(),
        ..Recipient::default()
    }]);
    sheet.data_subjects = vec![DataSubject {
        category: code("customers"),
        ..DataSubject::default()
    }];
    sheet.retention_rules = vec![RetentionRule {
        active: Some(Period::new(3, Unit::Years)),
        ..RetentionRule::default()
    }];
    sheet.data_groups = vec![DataGroup {
        category: code("identity"),
        description: "nom".into(),
        mandatory: Some(false),
        sources: vec![DataSource {
            kind: Some(SourceKind::Person),
            ..DataSource::default()
        }],
        ..DataGroup::default()
    }];
    register
}

/// The points that decide, which other clauses than the right ones do not name.
const POINTS: [&str; 16] = [
    "13(1)(a)",
    "13(1)(b)",
    "13(1)(c)",
    "13(1)(d)",
    "13(1)(e)",
    "13(1)(f)",
    "13(2)(a)",
    "13(2)(b)",
    "13(2)(c)",
    "13(2)(d)",
    "13(2)(e)",
    "13(2)(f)",
    "21(4)",
    "9(2)",
    "loi 78-17, 85",
    "loi 78-17, 82",
];

/// What every notice of a whole text answers to.
const ALWAYS: [&str; 8] = [
    "13(1)(a)",
    "13(1)(c)",
    "13(1)(e)",
    "13(2)(a)",
    "13(2)(b)",
    "13(2)(d)",
    "13(2)(e)",
    "loi 78-17, 85",
];

fn found(register: &Register, kind: Kind, words: &crate::fluent::Fluent) -> BTreeSet<String> {
    let notice = Notice {
        kind,
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        full_text_at: "https://exemple.example".into(),
        lang: words.lang(),
        ..Notice::default()
    };
    let text = text_of(register, words, &notice).unwrap_or_else(|e| panic!("{kind:?}: {e}"));
    let items = text.sentences().flat_map(|sentence| &sentence.items);
    items
        .filter(|item| POINTS.contains(&item.as_str()))
        .cloned()
        .collect()
}

type Change = (&'static str, fn(&mut Register), &'static [&'static str]);

/// What a change of the sheet adds to what is always said.
const CHANGES: [Change; 9] = [
    (
        "an officer",
        |r| r.entities[0].dpo = Answer::Given(Dpo::default()),
        &["13(1)(b)"],
    ),
    (
        "an interest",
        |r| r.activities[0].purposes[0].legal_basis = Some(LegalBasis::LegitimateInterests),
        &["13(1)(d)", "21(4)"],
    ),
    (
        "a transfer",
        |r| {
            let transfer = Transfer {
                country: Some(CountryCode::new("US").unwrap()),
                ..Transfer::default()
            };
            r.activities[0].transfers = Answer::Given(vec![transfer]);
        },
        &["13(1)(f)"],
    ),
    (
        "consent",
        |r| r.activities[0].purposes[0].legal_basis = Some(LegalBasis::Consent),
        &["13(2)(c)"],
    ),
    (
        "a profile",
        |r| {
            r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                profiling: Some(true),
                ..AutomatedDecision::default()
            });
        },
        &["13(2)(f)"],
    ),
    (
        "a machine that decides",
        |r| {
            r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                sole_decision: Some(true),
                ..AutomatedDecision::default()
            });
        },
        &["13(2)(f)"],
    ),
    (
        "marketing",
        |r| r.activities[0].purposes[0].prospecting = Answer::Given(Prospecting::default()),
        &["21(4)"],
    ),
    (
        "health",
        |r| {
            let group = &mut r.activities[0].data_groups[0];
            group.category = Some(Code::new("health").unwrap());
            group.special_conditions = vec![SpecialCondition {
                condition: Some(Code::new("vital-interests").unwrap()),
                ..SpecialCondition::default()
            }];
        },
        &["9(2)"],
    ),
    (
        "a tracker",
        |r| {
            let tracker = Tracker {
                name: "a".into(),
                ..Tracker::default()
            };
            r.activities[0].trackers = Answer::Given(vec![tracker]);
        },
        &["loi 78-17, 82"],
    ),
];

#[test]
fn a_full_notice_answers_to_what_applies_and_to_nothing_else() {
    for words in [french(), english()] {
        let always: BTreeSet<String> = ALWAYS.map(str::to_owned).into();
        assert_eq!(found(&plain(), Kind::Full, &words), always);
        for (what, change, adds) in CHANGES {
            let mut register = plain();
            change(&mut register);
            let mut expected = always.clone();
            expected.extend(adds.iter().map(|item| (*item).to_owned()));
            assert_eq!(found(&register, Kind::Full, &words), expected, "{what}");
        }
    }
}

/// The points of a kind for a sheet on a legitimate interest and consent, by hand.
#[test]
fn each_kind_answers_to_its_own_points() {
    let mut register = plain();
    let sheet = &mut register.activities[0];
    sheet.purposes[0].legal_basis = Some(LegalBasis::LegitimateInterests);
    // A panel is about whoever is filmed, an oral notice about whoever calls.
    for category in ["filmed-persons", "callers"] {
        sheet.data_subjects.push(DataSubject {
            category: code(category),
            ..DataSubject::default()
        });
    }
    let table: [(Kind, &[&str]); 6] = [
        (
            Kind::Staff,
            &[
                "13(1)(a)",
                "13(1)(c)",
                "13(1)(d)",
                "13(1)(e)",
                "13(2)(a)",
                "13(2)(b)",
                "13(2)(d)",
                "13(2)(e)",
                "21(4)",
                "loi 78-17, 85",
            ],
        ),
        (
            Kind::Applicants,
            &[
                "13(1)(a)",
                "13(1)(c)",
                "13(1)(d)",
                "13(1)(e)",
                "13(2)(a)",
                "13(2)(b)",
                "13(2)(d)",
                "13(2)(e)",
                "21(4)",
                "loi 78-17, 85",
            ],
        ),
        (
            Kind::Short,
            &["13(1)(a)", "13(1)(c)", "13(2)(b)", "13(2)(e)", "21(4)"],
        ),
        (
            Kind::Panel,
            &[
                "13(1)(a)", "13(1)(c)", "13(1)(d)", "13(1)(e)", "13(2)(a)", "13(2)(b)", "13(2)(d)",
                "21(4)",
            ],
        ),
        (Kind::Footer, &["13(1)(a)", "13(1)(c)", "21(4)"]),
        (
            Kind::Oral,
            &["13(1)(a)", "13(1)(c)", "13(2)(a)", "13(2)(b)", "21(4)"],
        ),
    ];
    for (kind, expected) in table {
        let expected: BTreeSet<String> = expected.iter().map(|item| (*item).to_owned()).collect();
        assert_eq!(found(&register, kind, &french()), expected, "{kind:?}");
    }
}

#[test]
fn a_notice_on_data_from_elsewhere_answers_to_article_14() {
    let mut register = plain();
    register.activities[0].data_groups[0].sources[0] = DataSource {
        kind: Some(SourceKind::Public),
        description: "un annuaire".into(),
        ..DataSource::default()
    };
    let notice = Notice {
        kind: Kind::Indirect,
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        ..Notice::default()
    };
    let text = text_of(&register, &french(), &notice).unwrap();
    let items: BTreeSet<&str> = text
        .sentences()
        .flat_map(|s| &s.items)
        .map(String::as_str)
        .collect();
    for item in [
        "14(1)(a)", "14(1)(c)", "14(1)(d)", "14(1)(e)", "14(2)(a)", "14(2)(c)", "14(2)(e)",
        "14(2)(f)", "14(3)",
    ] {
        assert!(items.contains(item), "{item}");
    }
    for item in ["14(1)(b)", "14(1)(f)", "14(2)(b)", "14(2)(g)"] {
        assert!(!items.contains(item), "{item} does not apply");
    }
}
