//! The rules of Art. 30 itself: what makes each of them speak.

use crate::support::{
    TODAY, catalogue, complete_processor_sheet, complete_sheet, day, entity, found, id, register,
};
use registre_domain::activity::{
    Activity, JointControl, JointController, LegalBasis, Purpose, Recipient, RetentionRule, Role,
    RuleAnswer, Status, Transfer,
};
use registre_domain::contact::Contact;
use registre_domain::ids::{ActivityId, DataGroupId, EntityId, LineId};
use registre_domain::organisation::{Dpo, Entity, Representative};
use registre_domain::register::Register;
use registre_domain::rules::{self, Arg, Issue, Listed};
use registre_domain::{Answer, Code, CountryCode};
use std::collections::BTreeSet;

fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

pub(crate) type Spoil = fn(&mut Register);

/// What makes each rule speak, starting from a complete register.
pub(crate) const CONTROLLER: &[(&str, Spoil)] = &[
    ("r30-1a-01", |r| r.entities[0].name = "  ".into()),
    ("r30-1a-01", |r| r.about.main_entity = None),
    ("r30-1a-02", |r| r.entities[0].contact = Contact::default()),
    ("r30-1a-03", |r| {
        r.entities[0].address.country = Some(CountryCode::new("CH").unwrap())
    }),
    ("r30-1a-04", |r| {
        r.entities[0].dpo = Answer::Given(Dpo {
            name: "Petit".into(),
            ..Dpo::default()
        });
    }),
    ("r30-1a-05", |r| {
        r.activities[0].identity.role = Role::JointController
    }),
    ("r30-1a-05", |r| {
        let nobody = JointController {
            id: id(20),
            party: None,
            entity: None,
        };
        r.activities[0].joint_control = Answer::Given(JointControl {
            controllers: vec![nobody],
            ..JointControl::default()
        });
    }),
    ("r30-1b-01", |r| r.activities[0].purposes.clear()),
    ("r30-1c-01", |r| r.activities[0].data_subjects.clear()),
    ("r30-1c-02", |r| r.activities[0].data_groups.clear()),
    ("r30-1c-03", |r| {
        r.activities[0].data_groups[0].description.clear()
    }),
    ("r30-1d-01", |r| {
        r.activities[0].recipients = Answer::Unknown
    }),
    ("r30-1d-01", |r| {
        r.activities[0].recipients = Answer::Given(vec![Recipient::default()])
    }),
    ("r30-1e-01", |r| r.activities[0].transfers = Answer::Unknown),
    ("r30-1e-02", |r| {
        r.activities[0].transfers = Answer::Given(vec![Transfer::default()])
    }),
    ("r30-1e-03", |r| {
        r.activities[0].transfers = Answer::Given(vec![compelling_interests()])
    }),
    ("r30-1f-01", |r| r.activities[0].retention_rules.clear()),
    ("r30-1f-06", |r| {
        r.activities[0].retention_rules[0].criterion.clear()
    }),
    ("r30-1f-06", |r| {
        for rule in &mut r.activities[0].retention_rules {
            (rule.active, rule.criterion) = (None, "À confirmer (comptabilité)".into());
        }
    }),
    ("r30-1f-06", |r| another_purpose(r)),
    ("r30-1f-01", |r| {
        r.activities[0].retention_rules[0].data_groups = BTreeSet::from([id::<DataGroupId>(99)]);
    }),
    ("r30-1f-07", |r| {
        r.activities[0].data_groups.clear();
        r.activities[0].retention_rules.clear();
    }),
    ("r30-1g-01", |r| r.activities[0].security.measures.clear()),
];

pub(crate) const PROCESSOR: &[(&str, Spoil)] = &[
    ("r30-2a-01", |r| r.entities[0].contact = Contact::default()),
    ("r30-2a-01", |r| r.about.main_entity = None),
    ("r30-2a-02", |r| {
        r.activities[0].processor_role.clients.clear()
    }),
    ("r30-2a-03", |r| r.parties[0].contact = Contact::default()),
    ("r30-2a-04", |r| {
        r.entities[0].eu_representative = Answer::Given(Representative::default())
    }),
    ("r30-2a-04", |r| {
        r.parties[0].eu_representative = Answer::Given(Representative::default())
    }),
    ("r30-2a-05", |r| {
        r.parties[0].dpo = Answer::Given(Representative::default())
    }),
    ("r30-2a-05", |r| {
        r.entities[0].dpo = Answer::Given(Dpo {
            name: "Petit".into(),
            ..Dpo::default()
        });
    }),
    ("r30-2b-01", |r| {
        r.activities[0].processor_role.clients[0].categories.clear()
    }),
    ("r30-2c-01", |r| r.activities[0].transfers = Answer::Unknown),
    ("r30-2c-02", |r| {
        r.activities[0].transfers = Answer::Given(vec![Transfer::default()])
    }),
    ("r30-2c-03", |r| {
        r.activities[0].transfers = Answer::Given(vec![compelling_interests()])
    }),
    ("r30-2d-01", |r| r.activities[0].security.measures.clear()),
];

fn compelling_interests() -> Transfer {
    Transfer {
        id: id(30),
        country: Some(CountryCode::new("MA").unwrap()),
        mechanism: code("derogation-compelling-interests"),
        ..Transfer::default()
    }
}

/// A second purpose of the same data, whose rule gives no time, beside the one that does.
fn another_purpose(r: &mut Register) {
    let sheet = &mut r.activities[0];
    sheet.purposes.push(Purpose {
        id: id(21),
        text: "Tenir la comptabilité".into(),
        legal_basis: Some(LegalBasis::Contract),
        ..Purpose::default()
    });
    sheet.retention_rules.push(RetentionRule {
        id: id(22),
        purposes: BTreeSet::from([id(21)]),
        data_groups: BTreeSet::from([id(13)]),
        ..RetentionRule::default()
    });
}

#[test]
fn a_rule_without_time_is_found_beside_another_on_the_same_data() {
    let mut register = register(complete_sheet());
    another_purpose(&mut register);
    let on = |register: &Register| -> Vec<Issue> {
        let sheet = &register.activities[0];
        rules::check_activity(register, sheet, catalogue(), day(TODAY))
    };
    let found = on(&register);
    assert_eq!(found.len(), 1);
    let rule: LineId = id(22);
    assert_eq!(found[0].path.as_str(), format!("retention_rules/{rule}"));
    let purpose = Arg::Text("Tenir la comptabilité".into());
    assert_eq!(found[0].args["purpose"], purpose);
    let data = Listed {
        list: "data-categories",
        codes: vec!["identity".into()],
    };
    assert_eq!(found[0].args["category"], Arg::Listed(data));
    let own = &mut register.activities[0].retention_rules[1];
    own.criterion = "Jusqu’à la clôture".into();
    assert_eq!(on(&register), Vec::new(), "its own time answers it");
}

#[test]
fn a_complete_sheet_has_no_issue() {
    assert_eq!(found(&register(complete_sheet())), Vec::<&str>::new());
    assert_eq!(
        found(&register(complete_processor_sheet())),
        Vec::<&str>::new()
    );
}

#[test]
fn each_rule_finds_what_it_is_for_and_nothing_else() {
    for (table, sheet) in [
        (CONTROLLER, complete_sheet()),
        (PROCESSOR, complete_processor_sheet()),
    ] {
        for (expected, spoil) in table {
            let mut register = register(sheet.clone());
            spoil(&mut register);
            let mut found = found(&register);
            // A sheet that names no data says nothing of their time: two letters, two rules.
            found.retain(|rule| (*rule, *expected) != ("r30-1c-02", "r30-1f-07"));
            assert_eq!(found, [*expected]);
        }
    }
}

#[test]
fn a_rule_answered_with_a_reason_is_silent_and_without_one_is_not() {
    let mut sheet = complete_sheet();
    sheet.recipients = Answer::Unknown;
    let mut answer = RuleAnswer {
        id: id::<LineId>(40),
        rule: code("r30-1d-01"),
        reason: String::new(),
    };
    sheet.rule_answers = vec![answer.clone()];
    assert_eq!(
        found(&register(sheet.clone())),
        ["r30-1d-01"],
        "no reason, no silence"
    );
    answer.reason = "Fichier purement interne".into();
    sheet.rule_answers = vec![answer];
    assert_eq!(found(&register(sheet)), Vec::<&str>::new());
}

#[test]
fn an_archived_sheet_and_an_empty_register_are_left_alone() {
    let mut sheet = Activity {
        id: id::<ActivityId>(10),
        ..Activity::default()
    };
    sheet.identity.status = Status::Archived;
    assert_eq!(found(&register(sheet)), Vec::<&str>::new());
    let mut empty = register(complete_sheet());
    empty.activities.clear();
    assert_eq!(found(&empty), Vec::<&str>::new());
    assert_eq!(
        found(&Register::default()),
        ["r30-1a-01"],
        "nobody keeps this register yet"
    );
}

#[test]
fn an_entity_of_the_group_answers_for_its_own_sheets() {
    let mut register = register(complete_sheet());
    let second = Entity {
        id: id::<EntityId>(3),
        name: String::new(),
        ..entity()
    };
    register.entities.push(second);
    assert_eq!(found(&register), Vec::<&str>::new(), "it has no sheet yet");
    register.activities[0].identity.entity = Some(id(3));
    assert_eq!(found(&register), ["r30-1a-01"]);
}
