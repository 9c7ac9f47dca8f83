//! Registers of the guided start, filled by somebody who answers every question.
//! Knows nothing of notices.

use super::rows::Row;
use registre_app::domain::activity::{
    Activity, DataSource, FinalFate, LegalBasis, RetentionRule, Role, SourceKind, Status, System,
    SystemKind,
};
use registre_app::domain::organisation::Entity;
use registre_app::domain::period::{Period, Unit};
use registre_app::domain::register::Register;
use registre_app::domain::{Answer, Catalogue};
use registre_tests::Bench;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The sheets that the guided start proposes. Every question is answered, and every precision that it asks for.
pub(super) fn register(row: &Row) -> (Register, Catalogue) {
    let mut bench = Bench::new();
    let guide = bench.run("start_show", json!({})).value;
    let answers = answers(&guide, row);
    bench.run("start_run", json!({ "answers": answers }));
    let mut register = bench.session.register().unwrap();
    let open = register.activities.iter().flat_map(|sheet| {
        let facts = sheet.identity.model_facts.iter();
        facts.filter(|fact| fact.as_str().starts_with("unknown-"))
    });
    assert_eq!(open.count(), 0, "{}: every fact is answered", row.preset);
    let is_public = register
        .entities
        .iter()
        .any(|e| e.public_body == Some(true));
    register.entities.iter_mut().for_each(known);
    let sheets = register.activities.iter_mut();
    sheets.for_each(|sheet| answered(sheet, is_public));
    (register, registre_app::session::catalogue().unwrap())
}

fn answers(guide: &Value, row: &Row) -> Value {
    let codes = |value: &Value| -> BTreeSet<String> {
        let lines = value.as_array().into_iter().flatten();
        let code = |line: &Value| {
            line.as_str()
                .or_else(|| line["code"].as_str())
                .map(str::to_owned)
        };
        lines.filter_map(code).collect()
    };
    let presets = guide["presets"].as_array().unwrap();
    let preset = presets
        .iter()
        .find(|line| line["code"] == row.preset)
        .unwrap();
    let questions = codes(&guide["questions"]);
    let more = || row.yes.iter().map(|code| (*code).to_owned());
    let mut yes = codes(&preset["yes"]);
    yes.extend(more().filter(|code| questions.contains(code)));
    let mut facts = codes(&preset["facts"]);
    facts.extend(more().filter(|code| !questions.contains(code)));
    let mut asked = codes(&preset["asks"]);
    let mut stated = BTreeSet::new();
    for question in guide["questions"].as_array().unwrap() {
        if yes.contains(question["code"].as_str().unwrap()) {
            asked.extend(codes(&question["facts"]));
            stated.extend(codes(&question["states"]));
        }
    }
    let no = questions.difference(&yes).chain(&asked);
    let no: Vec<&String> = no
        .filter(|code| !facts.contains(*code) && !stated.contains(*code))
        .collect();
    json!({ "preset": row.preset, "yes": yes, "no": no, "size": "few", "facts": facts })
}

fn known(entity: &mut Entity) {
    entity.name = "Maison Exemple".into();
    entity.address.street = "1 rue de l’Essai".into();
    entity.address.postcode = "75000".into();
    entity.address.city = "Port-Sélène".into();
    entity.contact.email = "contact@exemple.example".into();
    entity.contact.phone = "01 99 00 12 34".into();
    entity.rights_contact.contact.email = "droits@exemple.example".into();
    entity.dpo = Answer::None;
}

/// What a model leaves to the organisation, answered: nobody outside, no machine that decides, its mission.
fn answered(sheet: &mut Activity, is_public: bool) {
    sheet.unconfirmed.clear();
    sheet.identity.status = Status::InForce;
    none(&mut sheet.sensitive_data);
    none(&mut sheet.recipients);
    none(&mut sheet.transfers);
    none(&mut sheet.automated_decision);
    none(&mut sheet.joint_control);
    none(&mut sheet.trackers);
    if sheet.systems.is_unknown() {
        sheet.systems = Answer::Given(vec![System {
            kind: Some(SystemKind::Software),
            ..System::default()
        }]);
    }
    for purpose in &mut sheet.purposes {
        if purpose.legal_basis.is_none() && sheet.identity.role != Role::Processor {
            assert!(
                is_public,
                "only a public body has to choose: {}",
                purpose.text
            );
            purpose.legal_basis = Some(LegalBasis::PublicTask);
        }
        none(&mut purpose.prospecting);
        filled(&mut purpose.law, "le texte qui s’applique");
    }
    groups(sheet);
    durations(sheet);
    for line in sheet.trackers.given_mut().into_iter().flatten() {
        // No model names a tracker, and some have lifetimes that no text carries.
        filled(&mut line.name, "nom-lu");
        if line.lifetime_note.is_empty() {
            line.lifetime = line.lifetime.or(Some(Period::new(7, Unit::Months)));
        }
    }
}

fn groups(sheet: &mut Activity) {
    for group in &mut sheet.data_groups {
        group.mandatory = group.mandatory.or(Some(false));
        filled(&mut group.consequence, "La demande n’est pas traitée");
        filled(&mut group.description, "ce qui est utile");
        for source in &mut group.sources {
            filled(&mut source.description, "un autre organisme");
        }
        if group.sources.is_empty() {
            group.sources.push(DataSource {
                kind: Some(SourceKind::Person),
                ..DataSource::default()
            });
        }
    }
}

fn durations(sheet: &mut Activity) {
    let rules = sheet.retention_rules.iter();
    let governed: BTreeSet<_> = rules
        .clone()
        .flat_map(|rule| rule.data_groups.clone())
        .collect();
    let by_all = rules.clone().any(|rule| rule.data_groups.is_empty());
    let groups = sheet.data_groups.iter().map(|group| group.id);
    let open: BTreeSet<_> = groups.filter(|id| !governed.contains(id)).collect();
    if !open.is_empty() && !by_all {
        sheet.retention_rules.push(RetentionRule {
            id: sheet.id.0.into(),
            data_groups: open,
            ..Default::default()
        });
    }
    for rule in &mut sheet.retention_rules {
        if rule.active.is_none() && rule.criterion.trim().is_empty() {
            rule.active = Some(Period::new(3, Unit::Years));
            filled(&mut rule.start_event, "la fin de la relation");
        }
        rule.final_fate = rule.final_fate.or(Some(FinalFate::Erased));
    }
}

fn none<T>(answer: &mut Answer<T>) {
    if answer.is_unknown() {
        *answer = Answer::None;
    }
}

fn filled(text: &mut String, words: &str) {
    if text.trim().is_empty() {
        words.clone_into(text);
    }
}
