//! What a sheet's answers suggest about an impact assessment, and that nothing is concluded from it.

use crate::spoil::code;
use crate::support::{TODAY, catalogue, complete_sheet, day, found, id, register};
use registre_domain::Answer;
use registre_domain::activity::{AutomatedDecision, DataSource, DataSubject, SourceKind};
use registre_domain::register::Register;
use registre_domain::rules::{Suggested, Suggestion, screening};

fn suggestions(register: &Register) -> Vec<Suggestion> {
    screening(register, &register.activities[0], catalogue(), day(TODAY))
}

fn codes(register: &Register, list: Suggested) -> Vec<String> {
    let found = suggestions(register).into_iter();
    found
        .filter(|suggestion| suggestion.list == list)
        .map(|suggestion| suggestion.code)
        .collect()
}

/// What is answered, then the criteria, the entries of the list that asks and of the one that does not.
type Row = (
    &'static str,
    fn(&mut Register),
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

fn decides(r: &mut Register, profiling: bool, sole: bool) {
    r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
        profiling: Some(profiling),
        sole_decision: Some(sole),
        ..AutomatedDecision::default()
    });
}

fn category(r: &mut Register, text: &str) {
    r.activities[0].data_groups[0].category = code(text);
}

fn subject(r: &mut Register, text: &str) {
    r.activities[0].data_subjects[0].category = code(text);
}

fn sources(r: &mut Register, kinds: &[SourceKind]) {
    let source = |kind: &SourceKind| DataSource {
        kind: Some(*kind),
        ..DataSource::default()
    };
    r.activities[0].data_groups[0].sources = kinds.iter().map(source).collect();
}

const VULNERABLE: &[&str] = &["vulnerable-people"];

const ROWS: &[Row] = &[
    ("employees", |_| {}, VULNERABLE, &[], &[]),
    ("customers", |r| subject(r, "customers"), &[], &[], &[]),
    (
        "the user says that they are not vulnerable",
        |r| r.activities[0].data_subjects[0].vulnerable = Some(false),
        &[],
        &[],
        &[],
    ),
    (
        "profiled employees",
        |r| decides(r, true, false),
        &["evaluation-scoring", "vulnerable-people"],
        &["hr-profiling"],
        &[],
    ),
    (
        "profiled customers, decided without a person",
        |r| {
            subject(r, "customers");
            decides(r, true, true);
        },
        &["evaluation-scoring", "automated-decision"],
        &["exclusion-profiling"],
        &[],
    ),
    (
        "profiled customers, with data from elsewhere",
        |r| {
            subject(r, "customers");
            decides(r, true, false);
            sources(r, &[SourceKind::Person, SourceKind::Public]);
        },
        &["evaluation-scoring", "combination"],
        &["external-data-profiling"],
        &[],
    ),
    (
        "data from elsewhere alone",
        |r| {
            subject(r, "customers");
            sources(r, &[SourceKind::ThirdParty]);
        },
        &[],
        &[],
        &[],
    ),
    (
        "monitored employees",
        |r| r.activities[0].scale.systematic_monitoring = Some(true),
        &["systematic-monitoring", "vulnerable-people"],
        &["employee-constant-monitoring"],
        &[],
    ),
    (
        "patients",
        |r| {
            subject(r, "patients");
            category(r, "health");
        },
        &["sensitive-data", "vulnerable-people"],
        &["health-institutions"],
        &["individual-health-professional"],
    ),
    (
        "genetic data of patients",
        |r| {
            subject(r, "patients");
            category(r, "genetic");
        },
        &["sensitive-data", "vulnerable-people"],
        &["genetic-vulnerable"],
        &[],
    ),
    (
        "biometric data of visitors",
        |r| {
            subject(r, "premises-visitors");
            category(r, "biometric");
        },
        &["sensitive-data"],
        &["biometric-recognition"],
        &[],
    ),
    (
        "location of drivers on a large scale",
        |r| {
            subject(r, "drivers");
            category(r, "location");
            r.activities[0].scale.large_scale = Some(true);
        },
        &["sensitive-data", "large-scale"],
        &["large-scale-location"],
        &[],
    ),
    (
        "supported people",
        |r| subject(r, "supported-people"),
        VULNERABLE,
        &["social-support"],
        &[],
    ),
    (
        "an AI system",
        |r| {
            subject(r, "customers");
            r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                ai_system: Answer::Given("Tri des demandes".into()),
                ..AutomatedDecision::default()
            });
        },
        &["innovative-use"],
        &[],
        &[],
    ),
    (
        "staff of a small organisation",
        |r| r.entities[0].headcount = Some(18),
        VULNERABLE,
        &[],
        &["hr-under-250"],
    ),
    (
        "staff of a larger one",
        |r| r.entities[0].headcount = Some(250),
        VULNERABLE,
        &[],
        &[],
    ),
    (
        "suppliers",
        |r| subject(r, "suppliers"),
        &[],
        &[],
        &["suppliers"],
    ),
    (
        "members",
        |r| subject(r, "members"),
        &[],
        &[],
        &["association-members"],
    ),
    (
        "members, with their beliefs",
        |r| {
            subject(r, "members");
            category(r, "religious-philosophical-beliefs");
        },
        &["sensitive-data"],
        &[],
        &[],
    ),
    (
        "members and customers",
        |r| {
            subject(r, "members");
            r.activities[0].data_subjects.push(DataSubject {
                id: id(60),
                category: code("customers"),
                ..DataSubject::default()
            });
        },
        &[],
        &[],
        &[],
    ),
    (
        "parents, in a public body",
        |r| {
            subject(r, "parents");
            r.entities[0].public_body = Some(true);
        },
        &[],
        &[],
        &["school-childcare-services"],
    ),
];

#[test]
fn answers_suggest_what_to_look_at() {
    for (what, answer, criteria, required, exempt) in ROWS {
        let mut register = register(complete_sheet());
        answer(&mut register);
        assert_eq!(codes(&register, Suggested::Criterion), *criteria, "{what}");
        assert_eq!(codes(&register, Suggested::Required), *required, "{what}");
        assert_eq!(codes(&register, Suggested::Exempt), *exempt, "{what}");
    }
}

#[test]
fn each_suggestion_says_why_and_where() {
    for (what, answer, ..) in ROWS {
        let mut register = register(complete_sheet());
        answer(&mut register);
        let sheet = serde_json::to_value(&register.activities[0]).unwrap();
        for suggestion in suggestions(&register) {
            assert!(!suggestion.because.is_empty(), "{what}");
            for because in suggestion.because {
                let reason = catalogue().dpia_reasons.get(because.reason);
                assert!(reason.is_some(), "{} has words", because.reason);
                let there = because.path.find(&sheet).is_some();
                assert!(there, "{what}: {} is on the sheet", because.path);
            }
        }
    }
}

#[test]
fn a_suggestion_is_no_answer() {
    let mut register = register(complete_sheet());
    decides(&mut register, true, false);
    assert!(!suggestions(&register).is_empty());
    assert_eq!(
        found(&register),
        Vec::<&str>::new(),
        "the user has said that none is required, and why"
    );
}
