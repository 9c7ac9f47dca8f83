//! The rules of Art. 30: a case that finds and a case that does not for each code, and properties of all.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use registre_domain::activity::{
    Activity, Client, DataGroup, DataSubject, Identity, JointControl, JointController, Measure,
    Purpose, Recipient, RetentionRule, Role, RuleAnswer, Status, Transfer,
};
use registre_domain::contact::{Address, Contact};
use registre_domain::ids::{ActivityId, DataGroupId, EntityId, LineId, PartyId};
use registre_domain::organisation::{Dpo, Entity, Representative};
use registre_domain::party::Party;
use registre_domain::register::{About, Register};
use registre_domain::rules::{self, Issue};
use registre_domain::{Answer, Catalogue, Code, CountryCode};
use std::collections::BTreeSet;
use uuid::Uuid;

const LEGAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/legal");

fn catalogue() -> Catalogue {
    let texts: Vec<(String, String)> = Catalogue::FILES
        .iter()
        .map(|name| {
            let text = std::fs::read_to_string(format!("{LEGAL}/{name}")).unwrap();
            ((*name).to_owned(), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    Catalogue::parse(&files).unwrap()
}

fn id<T: From<Uuid>>(n: u128) -> T {
    T::from(Uuid::from_u128(n))
}

fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

fn contact() -> Contact {
    Contact {
        email: "contact@exemple.example".into(),
        ..Contact::default()
    }
}

fn entity() -> Entity {
    Entity {
        id: id(1),
        name: "Boulangerie Martin".into(),
        contact: contact(),
        address: Address {
            country: Some(CountryCode::new("FR").unwrap()),
            ..Address::default()
        },
        dpo: Answer::None,
        ..Entity::default()
    }
}

fn party() -> Party {
    Party {
        id: id(2),
        name: "Client A".into(),
        contact: contact(),
        ..Party::default()
    }
}

/// A controller's sheet that no rule has anything to say about.
fn complete_sheet() -> Activity {
    Activity {
        id: id(10),
        identity: Identity {
            reference: "T-001".into(),
            status: Status::InForce,
            ..Identity::default()
        },
        purposes: vec![Purpose {
            id: id(11),
            text: "Payer les salariés".into(),
            ..Purpose::default()
        }],
        data_subjects: vec![DataSubject {
            id: id(12),
            category: code("employees"),
            ..DataSubject::default()
        }],
        data_groups: vec![DataGroup {
            id: id(13),
            category: code("identity"),
            description: "Nom, adresse".into(),
            ..DataGroup::default()
        }],
        retention_rules: vec![RetentionRule {
            id: id(14),
            criterion: "Cinq ans après le départ".into(),
            ..RetentionRule::default()
        }],
        recipients: Answer::None,
        transfers: Answer::None,
        security: registre_domain::activity::Security {
            measures: vec![Measure {
                id: id(15),
                description: "Badge".into(),
                ..Measure::default()
            }],
            excluded: vec![],
        },
        ..Activity::default()
    }
}

/// A processor's sheet that no rule has anything to say about.
fn complete_processor_sheet() -> Activity {
    let mut sheet = complete_sheet();
    sheet.identity.role = Role::Processor;
    sheet.processor_role.clients = vec![Client {
        id: id(16),
        party: Some(id(2)),
        categories: vec!["Hébergement".into()],
        ..Client::default()
    }];
    sheet
}

fn register(sheet: Activity) -> Register {
    Register {
        about: About {
            main_entity: Some(id(1)),
            ..About::default()
        },
        entities: vec![entity()],
        parties: vec![party()],
        activities: vec![sheet],
        ..Register::default()
    }
}

fn found(register: &Register) -> Vec<&'static str> {
    rules::check(register, &catalogue())
        .into_iter()
        .map(|issue| issue.rule)
        .collect()
}

type Spoil = fn(&mut Register);

/// What makes each rule speak, starting from a complete register.
const CONTROLLER: &[(&str, Spoil)] = &[
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
    ("r30-1f-01", |r| {
        r.activities[0].retention_rules[0].data_groups = BTreeSet::from([id::<DataGroupId>(99)]);
    }),
    ("r30-1g-01", |r| r.activities[0].security.measures.clear()),
];

const PROCESSOR: &[(&str, Spoil)] = &[
    ("r30-2a-01", |r| r.entities[0].contact = Contact::default()),
    ("r30-2a-02", |r| {
        r.activities[0].processor_role.clients.clear()
    }),
    ("r30-2a-03", |r| r.parties[0].contact = Contact::default()),
    ("r30-2a-04", |r| {
        r.entities[0].eu_representative = Answer::Given(Representative::default())
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
            assert_eq!(found(&register), [*expected]);
        }
    }
}

#[test]
fn the_table_of_cases_the_code_and_the_data_name_the_same_rules() {
    let catalogue = catalogue();
    let in_data: BTreeSet<&str> = catalogue.rules.codes().collect();
    let in_code: BTreeSet<&str> = rules::codes().collect();
    let in_cases: BTreeSet<&str> = CONTROLLER
        .iter()
        .chain(PROCESSOR)
        .map(|(code, _)| *code)
        .collect();
    assert_eq!(in_code, in_data);
    assert_eq!(in_cases, in_data, "every rule has a case");
}

#[test]
fn the_path_of_an_issue_is_one_that_the_data_declare_and_the_model_has() {
    let catalogue = catalogue();
    let model = model_paths();
    for (table, sheet) in [
        (CONTROLLER, complete_sheet()),
        (PROCESSOR, complete_processor_sheet()),
    ] {
        for (rule, spoil) in table {
            let mut register = register(sheet.clone());
            spoil(&mut register);
            for Issue { path, .. } in rules::check(&register, &catalogue) {
                let declared = &catalogue.rules.get(rule).unwrap().facts.paths;
                assert!(
                    declared.contains(&path.shape()),
                    "{rule} points at {}",
                    path.shape()
                );
            }
        }
    }
    for rule in &catalogue.rules {
        assert!(
            !rule.facts.paths.is_empty(),
            "{} declares what it reads",
            rule.code
        );
        for path in &rule.facts.paths {
            assert!(
                model.contains(path),
                "{}: the model has no field {path}",
                rule.code
            );
        }
    }
}

/// Every path of the model, lines as `*`, read from a register where every list has a line.
fn model_paths() -> BTreeSet<String> {
    let party = id::<PartyId>(2);
    let mut sheet = complete_processor_sheet();
    sheet.recipients = Answer::Given(vec![Recipient {
        party: Some(party),
        ..Recipient::default()
    }]);
    sheet.transfers = Answer::Given(vec![Transfer::default()]);
    let joint = JointController {
        party: Some(party),
        ..JointController::default()
    };
    sheet.joint_control = Answer::Given(JointControl {
        controllers: vec![joint],
        ..JointControl::default()
    });
    let mut paths = BTreeSet::new();
    collect("", &serde_json::to_value(&sheet).unwrap(), &mut paths);
    collect("", &serde_json::to_value(entity()).unwrap(), &mut paths);
    collect(
        "",
        &serde_json::to_value(About::default()).unwrap(),
        &mut paths,
    );
    paths
}

fn collect(at: &str, value: &serde_json::Value, paths: &mut BTreeSet<String>) {
    let join = |name: &str| {
        if at.is_empty() {
            name.to_owned()
        } else {
            format!("{at}/{name}")
        }
    };
    match value {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                if name == "value" && fields.contains_key("state") {
                    collect(at, field, paths);
                } else {
                    paths.insert(join(name));
                    collect(&join(name), field, paths);
                }
            }
        }
        serde_json::Value::Array(lines) => {
            for line in lines {
                paths.insert(join("*"));
                collect(&join("*"), line, paths);
            }
        }
        _ => {}
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

/// Ways to add information to a sheet without adding a line that asks for more.
const ADDITIONS: &[fn(&mut Register)] = &[
    |r| {
        r.entities
            .iter_mut()
            .for_each(|e| e.name.push_str(" Martin"))
    },
    |r| {
        r.entities
            .iter_mut()
            .for_each(|e| e.contact.email.push_str("a@b.example"))
    },
    |r| {
        sheets(r, |s| {
            s.purposes
                .iter_mut()
                .for_each(|p| p.text.push_str(" payer"))
        })
    },
    |r| sheets(r, |s| s.recipients = Answer::None),
    |r| sheets(r, |s| s.transfers = Answer::None),
    |r| {
        sheets(r, |s| {
            s.data_groups
                .iter_mut()
                .for_each(|g| g.description.push_str(" nom"))
        })
    },
    |r| {
        sheets(r, |s| {
            let everything = RetentionRule {
                criterion: "un an".into(),
                ..RetentionRule::default()
            };
            s.retention_rules.push(everything);
        });
    },
    |r| {
        sheets(r, |s| {
            let measure = Measure {
                description: "badge".into(),
                ..Measure::default()
            };
            s.security.measures.push(measure);
        });
    },
];

fn sheets(register: &mut Register, change: impl Fn(&mut Activity)) {
    register.activities.iter_mut().for_each(change);
}

#[test]
fn adding_information_never_adds_an_issue_of_the_same_rule() {
    let catalogue = catalogue();
    let count = |register: &Register, rule: &str| {
        rules::check(register, &catalogue)
            .iter()
            .filter(|issue| issue.rule == rule)
            .count()
    };
    // Every pair of spoilt registers, so that additions meet holes of more than one kind.
    for (table, sheet) in [
        (CONTROLLER, complete_sheet()),
        (PROCESSOR, complete_processor_sheet()),
    ] {
        for (_, one) in table {
            for (_, two) in table {
                let mut before = register(sheet.clone());
                one(&mut before);
                if before.activities[0].data_groups.is_empty()
                    || before.activities[0].retention_rules.is_empty()
                    || before.activities[0].processor_role.clients.is_empty()
                    || before.activities[0].purposes.is_empty()
                {
                    continue;
                }
                two(&mut before);
                for add in ADDITIONS {
                    let mut after = before.clone();
                    add(&mut after);
                    for rule in rules::codes() {
                        assert!(count(&after, rule) <= count(&before, rule), "{rule}");
                    }
                }
            }
        }
    }
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
