//! What holds of every rule: code and data agree, paths exist, information silences.

use crate::article_30::{self, Spoil};
use crate::other_texts;
use crate::sheet_rows::PROCESSOR;
use crate::support::{
    TODAY, catalogue, complete_processor_sheet, complete_sheet, day, entity, id, register,
};
use registre_domain::Answer;
use registre_domain::activity::{
    Activity, AutomatedDecision, Client, DataSource, JointControl, JointController, LegalBasis,
    Purpose, Recipient, Review, SpecialCondition, System, Transfer,
};
use registre_domain::ids::PartyId;
use registre_domain::organisation::Dpo;
use registre_domain::party::SubProcessor;
use registre_domain::register::About;
use registre_domain::rules::{self, Issue};
use std::collections::BTreeSet;

/// Every case of both registers.
pub(crate) fn cases() -> Vec<(&'static str, Spoil, Activity)> {
    let article_30 = [
        (article_30::CONTROLLER, complete_sheet()),
        (article_30::PROCESSOR, complete_processor_sheet()),
    ];
    let mut cases = Vec::new();
    for (table, sheet) in article_30 {
        let rows = table.iter();
        cases.extend(rows.map(|(code, spoil)| (*code, *spoil, sheet.clone())));
    }
    let controller = other_texts::controller();
    cases.extend(controller.map(|(code, spoil, _)| (*code, *spoil, complete_sheet())));
    let processor = PROCESSOR.iter();
    cases.extend(processor.map(|(code, spoil, _)| (*code, *spoil, complete_processor_sheet())));
    cases
}

/// Rules whose case hangs on the day, elsewhere in these tests.
const DATED: [&str; 1] = ["r30-1e-09-soon"];

#[test]
fn the_cases_the_code_and_the_data_name_the_same_rules() {
    let catalogue = catalogue();
    let in_data: BTreeSet<&str> = catalogue.rules.codes().collect();
    let in_code: BTreeSet<&str> = rules::conditions().map(|(code, _)| code).collect();
    let in_cases: BTreeSet<&str> = cases().into_iter().map(|(code, ..)| code).collect();
    assert_eq!(in_code, in_data);
    let in_cases: BTreeSet<&str> = in_cases.into_iter().chain(DATED).collect();
    assert_eq!(in_cases, in_data, "every rule has a case");
    for (code, reads) in rules::conditions() {
        let declared = catalogue.rules.get(code).unwrap().facts.register;
        assert_eq!(reads, declared, "{code}");
    }
}

#[test]
fn the_path_of_an_issue_is_one_that_the_data_declare_and_the_model_has() {
    let catalogue = catalogue();
    let model = model_paths();
    for (rule, spoil, sheet) in cases() {
        let mut register = register(sheet);
        spoil(&mut register);
        for Issue { path, rule, .. } in rules::check(&register, catalogue, day(TODAY)) {
            let declared = &catalogue.rules.get(rule).unwrap().facts.paths;
            let shape = path.shape();
            assert!(declared.contains(&shape), "{rule} points at {shape}");
        }
        assert!(catalogue.rules.get(rule).is_some(), "{rule}");
    }
    for rule in &catalogue.rules {
        let paths = &rule.facts.paths;
        assert!(!paths.is_empty(), "{} declares what it reads", rule.code);
        for path in paths {
            let known = model.contains(path);
            assert!(known, "{}: the model has no field {path}", rule.code);
        }
    }
}

#[test]
fn an_issue_names_everything_that_its_words_mention() {
    let catalogue = catalogue();
    for (_, spoil, sheet) in cases() {
        let mut register = register(sheet);
        spoil(&mut register);
        for issue in rules::check(&register, catalogue, day(TODAY)) {
            let words = &catalogue.rules.get(issue.rule).unwrap().words.fr;
            let mentioned = words.split("{ $").skip(1).filter_map(|rest| {
                let (name, _) = rest.split_once(" }")?;
                Some(name)
            });
            for name in mentioned {
                assert!(
                    issue.args.contains_key(name),
                    "{}: {name} is not given",
                    issue.rule
                );
            }
        }
    }
}

/// Every path of the model, lines as `*`, read from a register where every list has a line.
fn model_paths() -> BTreeSet<String> {
    let party = Some(id::<PartyId>(2));
    let mut sheet = complete_processor_sheet();
    sheet.purposes = vec![Purpose {
        legal_basis: Some(LegalBasis::Consent),
        ..Purpose::default()
    }];
    sheet.data_groups[0].sources = vec![DataSource::default()];
    sheet.data_groups[0].special_conditions = vec![SpecialCondition::default()];
    sheet.recipients = Answer::Given(vec![Recipient {
        party,
        ..Recipient::default()
    }]);
    sheet.transfers = Answer::Given(vec![Transfer::default()]);
    sheet.systems = Answer::Given(vec![System::default()]);
    sheet.automated_decision = Answer::Given(AutomatedDecision::default());
    sheet.reviews = vec![Review::default()];
    sheet.processor_role.clients = vec![Client::default()];
    sheet.processor_role.sub_processors = Answer::Given(vec![SubProcessor::default()]);
    sheet.joint_control = Answer::Given(JointControl {
        controllers: vec![JointController::default()],
        ..JointControl::default()
    });
    let mut entity = entity();
    entity.dpo = Answer::Given(Dpo::default());
    let mut paths = BTreeSet::new();
    for value in [
        serde_json::to_value(&sheet).unwrap(),
        serde_json::to_value(&entity).unwrap(),
        serde_json::to_value(About::default()).unwrap(),
    ] {
        collect("", &value, &mut paths);
    }
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
