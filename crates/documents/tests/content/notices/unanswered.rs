//! Owns: the table of what nobody answered: each is a gap with its field, in every kind that would say something by it.
//! Must not know how answered fields are said.

use super::one;
use super::reads::{code, id, people, text};
use registre_documents::notice::{LeftKind, Text};
use registre_domain::activity::{
    AutomatedDecision, DataGroup, DataSource, FinalFate, JointControl, LegalBasis, RetentionRule,
    Role, SourceKind, Status,
};
use registre_domain::notice::Kind;
use registre_domain::period::{Period, Unit};
use registre_domain::{Answer, Register};

/// A sheet on a legitimate interest of which every question has been answered, for every kind but those on consent.
fn answered() -> Register {
    let mut register = one(Some(LegalBasis::LegitimateInterests));
    let entity = &mut register.entities[0];
    entity.contact.email = "contact@exemple.example".into();
    entity.rights_contact.contact.email = "droits@exemple.example".into();
    entity.dpo = Answer::None;
    let sheet = &mut register.activities[0];
    sheet.identity.status = Status::InForce;
    sheet.joint_control = Answer::None;
    sheet.purposes[0].legitimate_interest = "connaître nos clients".into();
    sheet.purposes[0].prospecting = Answer::None;
    sheet.data_subjects = people(&["customers", "filmed-persons", "callers"]);
    sheet.sensitive_data = Answer::None;
    sheet.data_groups = vec![DataGroup {
        category: code("identity"),
        description: "nom".into(),
        mandatory: Some(false),
        sources: [SourceKind::Person, SourceKind::Public].map(source).into(),
        ..DataGroup::default()
    }];
    sheet.retention_rules = vec![RetentionRule {
        active: Some(Period::new(3, Unit::Years)),
        start_event: "la fin du contrat".into(),
        final_fate: Some(FinalFate::Erased),
        ..RetentionRule::default()
    }];
    sheet.recipients = Answer::None;
    sheet.transfers = Answer::None;
    sheet.trackers = Answer::None;
    sheet.automated_decision = Answer::None;
    register
}

fn source(kind: SourceKind) -> DataSource {
    DataSource {
        kind: Some(kind),
        description: "un annuaire".into(),
        ..DataSource::default()
    }
}

fn decision(register: &mut Register, sole: Option<bool>, profiling: Option<bool>) {
    register.activities[0].automated_decision = Answer::Given(AutomatedDecision {
        sole_decision: sole,
        profiling,
        logic: "les retards sont comptés".into(),
        consequences: "un acompte est demandé".into(),
        human_intervention: "écrire au service des clients".into(),
        ..AutomatedDecision::default()
    });
}

type Change = fn(&mut Register);

/// What is taken back, the field that then waits, and the kinds that say so.
type Row = (&'static str, Change, &'static str, &'static [Kind]);

const TABLE: [Row; 9] = [
    (
        "several decide, and nobody has said who",
        |r| {
            r.activities[0].identity.role = Role::JointController;
            r.activities[0].joint_control = Answer::Unknown;
        },
        "joint_control",
        WITH_CONTROLLER,
    ),
    (
        "several decide, but the answer says that there is nobody",
        |r| r.activities[0].identity.role = Role::JointController,
        "joint_control",
        WITH_CONTROLLER,
    ),
    (
        "nobody has said whether one decides alone",
        |r| r.activities[0].joint_control = Answer::Unknown,
        "joint_control",
        WITH_CONTROLLER,
    ),
    (
        "others are not named",
        |r| {
            r.activities[0].joint_control = Answer::Given(JointControl {
                published_at: "https://exemple.example/accord".into(),
                ..JointControl::default()
            });
        },
        "joint_control",
        WITH_CONTROLLER,
    ),
    (
        "whether a machine decides alone",
        |r| decision(r, None, None),
        "sole_decision",
        WITH_MACHINES,
    ),
    (
        "whether a machine judges people",
        |r| decision(r, Some(false), None),
        "profiling",
        WITH_MACHINES,
    ),
    (
        "which data",
        |r| r.activities[0].data_groups.clear(),
        "data_groups",
        WITH_MACHINES,
    ),
    (
        "whether a purpose is direct marketing",
        |r| r.activities[0].purposes[0].prospecting = Answer::Unknown,
        "prospecting",
        &[Kind::Full, Kind::Short, Kind::Footer, Kind::Indirect],
    ),
    (
        "from when a period counts",
        |r| r.activities[0].retention_rules[0].start_event.clear(),
        "start_event",
        &[
            Kind::Full,
            Kind::Staff,
            Kind::Applicants,
            Kind::Indirect,
            Kind::Panel,
            Kind::Oral,
        ],
    ),
];

/// The kinds that say who decides with the controller.
const WITH_CONTROLLER: &[Kind] = &[
    Kind::Full,
    Kind::Staff,
    Kind::Applicants,
    Kind::Indirect,
    Kind::Short,
    Kind::Panel,
    Kind::Oral,
];

/// The kinds that tell of machines, and of the data.
const WITH_MACHINES: &[Kind] = &[
    Kind::Full,
    Kind::Staff,
    Kind::Applicants,
    Kind::Indirect,
    Kind::Short,
];

const KINDS: [Kind; 8] = [
    Kind::Full,
    Kind::Staff,
    Kind::Applicants,
    Kind::Indirect,
    Kind::Short,
    Kind::Panel,
    Kind::Footer,
    Kind::Oral,
];

/// The fields of what is left to do.
fn left(text: &Text) -> Vec<&str> {
    assert!(text.left.iter().all(|left| left.kind == LeftKind::Gap));
    let paths = text.left.iter().map(|left| left.source.path.as_str());
    paths.collect()
}

#[test]
fn what_nobody_answered_is_never_read_as_none() {
    for kind in KINDS {
        let whole = text(&answered(), kind).unwrap();
        assert_eq!(left(&whole), [""; 0], "{kind:?} of a sheet that is whole");
        for (what, change, field, kinds) in TABLE {
            let mut register = answered();
            change(&mut register);
            let text = text(&register, kind).unwrap();
            let found = left(&text);
            let waits = found
                .iter()
                .filter(|path| path.split('/').any(|part| part == field));
            let expected = usize::from(kinds.contains(&kind));
            assert_eq!(waits.count(), expected, "{kind:?}, {what}: {found:?}");
            assert_eq!(text.is_final(), found.is_empty(), "{kind:?}, {what}");
        }
    }
}

/// Where the answer changes nothing, nobody is asked.
#[test]
fn what_no_answer_would_change_is_not_asked() {
    let table: [(&str, Change); 5] = [
        ("a contract is no direct marketing", |r| {
            let purpose = &mut r.activities[0].purposes[0];
            purpose.legal_basis = Some(LegalBasis::Contract);
            purpose.prospecting = Answer::Unknown;
        }),
        ("nor is what the law asks for", |r| {
            let purpose = &mut r.activities[0].purposes[0];
            purpose.legal_basis = Some(LegalBasis::LegalObligation);
            purpose.law = "le code du travail".into();
            purpose.prospecting = Answer::Unknown;
        }),
        ("a criterion says from when", |r| {
            let rule = &mut r.activities[0].retention_rules[0];
            rule.start_event.clear();
            rule.criterion = "trois ans après le dernier achat".into();
        }),
        ("a criterion alone counts from nothing", |r| {
            let rule = &mut r.activities[0].retention_rules[0];
            rule.start_event.clear();
            rule.active = None;
            rule.criterion = "jusqu’au retrait de l’accord".into();
        }),
        ("a machine does neither", |r| {
            decision(r, Some(false), Some(false))
        }),
    ];
    for (what, change) in table {
        let mut register = answered();
        change(&mut register);
        let text = text(&register, Kind::Full).unwrap();
        assert_eq!(left(&text), [""; 0], "{what}");
    }
}

/// Twelve sheets that leave the same questions open ask each of them once; periods are asked for by sheet.
#[test]
fn many_sheets_ask_the_same_question_once() {
    let mut register = answered();
    let sheet = &mut register.activities[0];
    sheet.joint_control = Answer::Unknown;
    sheet.data_groups.clear();
    sheet.purposes[0].prospecting = Answer::Unknown;
    sheet.retention_rules[0].start_event.clear();
    let sheet = sheet.clone();
    register.activities = (1..=12)
        .map(|number| {
            let mut sheet = sheet.clone();
            sheet.id = id(number);
            sheet.identity.reference = format!("T-{number}");
            sheet.purposes[0].id = id(100 + number);
            sheet.purposes[0].text = format!("Usage {number}");
            sheet
        })
        .collect();
    let text = text(&register, Kind::Full).unwrap();
    let found = left(&text);
    let count = |field: &str| {
        let waits = found
            .iter()
            .filter(|path| path.split('/').any(|part| part == field));
        waits.count()
    };
    assert_eq!(count("joint_control"), 1, "{found:?}");
    assert_eq!(count("data_groups"), 1, "{found:?}");
    assert_eq!(count("prospecting"), 1, "{found:?}");
    assert_eq!(count("start_event"), 12, "{found:?}");
    let asked = text
        .left
        .iter()
        .find(|left| left.said.contains("prospection"));
    let asked = &asked.unwrap().said;
    assert!(asked.contains("Usage 1, Usage 2"), "{asked}");
}
