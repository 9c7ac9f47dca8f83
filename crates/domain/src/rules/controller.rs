//! Conditions of the controller's register: the letters (a) to (g) of Art. 30(1).
//! It must not know the processor's.

use super::case::{Case, is_open};
use super::issue::{Arg, Finding, when};
use super::missing::{
    blank, dpo, incomplete_representative, is_outside_eea, no_measure,
    transfer_without_destination, transfer_without_documents, transfers_unanswered, unreachable,
};
use super::retention::{self, governs};
use super::table::{EntityRule, SheetRule};
use crate::activity::{DataGroup, JointController, Role};
use crate::answer::Answer;
use crate::catalogue::{Catalogue, RuleRegister};
use crate::organisation::Entity;
use crate::register::Register;

const fn entity(code: &'static str, find: fn(&Entity, &Catalogue) -> Vec<Finding>) -> EntityRule {
    EntityRule::new(code, RuleRegister::Controller, find)
}

const fn sheet(code: &'static str, find: fn(&Case<'_>) -> Vec<Finding>) -> SheetRule {
    SheetRule::new(code, RuleRegister::Controller, find)
}

pub(super) const ENTITY: &[EntityRule] = &[
    entity("r30-1a-01", |entity, _| {
        when(blank(&entity.name), &[&"name"])
    }),
    entity("r30-1a-02", |entity, _| {
        when(unreachable(&entity.address, &entity.contact), &[&"contact"])
    }),
    entity("r30-1a-03", no_union_representative),
    entity("r30-1a-04", |entity, _| dpo(entity)),
];

pub(super) const SHEET: &[SheetRule] = &[
    sheet("r30-1a-05", unnamed_joint_controllers),
    sheet("r30-1b-01", |case| {
        when(blank(case.activity.main_purpose()), &[&"purposes"])
    }),
    sheet("r30-1c-01", no_data_subject),
    sheet("r30-1c-02", no_data_group),
    sheet("r30-1c-03", undescribed_data_groups),
    sheet("r30-1d-01", no_recipient),
    sheet("r30-1e-01", transfers_unanswered),
    sheet("r30-1e-02", transfer_without_destination),
    sheet("r30-1e-03", transfer_without_documents),
    sheet("r30-1f-01", data_groups_without_retention),
    sheet("r30-1f-06", retention::undecided),
    sheet("r30-1f-07", retention::unanswered),
    sheet("r30-1g-01", no_measure),
];

/// Art. 27, 30(1)(a): established outside the Union, and the representative is neither named nor explained.
fn no_union_representative(entity: &Entity, catalogue: &Catalogue) -> Vec<Finding> {
    let missing = match &entity.eu_representative {
        Answer::Unknown | Answer::None => true,
        Answer::NotApplicable(reason) => blank(reason),
        Answer::Given(person) => incomplete_representative(person),
    };
    when(
        is_outside_eea(entity, catalogue) && missing,
        &[&"eu_representative"],
    )
}

fn unnamed_joint_controllers(case: &Case<'_>) -> Vec<Finding> {
    let is_joint = case.activity.identity.role == Role::JointController;
    let Some(joint) = case.activity.joint_control.given() else {
        return when(is_joint, &[&"joint_control"]);
    };
    if joint.controllers.is_empty() {
        return when(true, &[&"joint_control"]);
    }
    let unnamed = joint
        .controllers
        .iter()
        .filter(|line| is_unnamed(line, case.register));
    unnamed
        .map(|line| Finding::at(&[&"joint_control", &"controllers", &line.id]))
        .collect()
}

fn is_unnamed(line: &JointController, register: &Register) -> bool {
    let party = line.party.and_then(|id| register.party(id));
    let entity = line.entity.and_then(|id| register.entity(id));
    match (party, entity) {
        (Some(party), _) => blank(&party.name) || unreachable(&party.address, &party.contact),
        (None, Some(entity)) => {
            blank(&entity.name) || unreachable(&entity.address, &entity.contact)
        }
        (None, None) => true,
    }
}

fn no_data_subject(case: &Case<'_>) -> Vec<Finding> {
    let lines = &case.activity.data_subjects;
    let named = lines
        .iter()
        .any(|line| line.category.is_some() || !blank(&line.description));
    when(!named, &[&"data_subjects"])
}

fn no_data_group(case: &Case<'_>) -> Vec<Finding> {
    let lines = &case.activity.data_groups;
    let named = lines
        .iter()
        .any(|line| line.category.is_some() || !blank(&line.description));
    when(!named, &[&"data_groups"])
}

fn undescribed_data_groups(case: &Case<'_>) -> Vec<Finding> {
    // "Other" without precision has a rule of its own.
    let undescribed = |line: &&DataGroup| {
        let category = line.category.as_ref();
        category.is_some_and(|code| code.as_str() != "other") && blank(&line.description)
    };
    let lines = case.activity.data_groups.iter().filter(undescribed);
    lines.map(|line| about(line, "description")).collect()
}

fn no_recipient(case: &Case<'_>) -> Vec<Finding> {
    let recipients = &case.activity.recipients;
    let says_nothing = recipients.given().is_some_and(|lines| {
        lines
            .iter()
            .all(|line| line.kind.is_none() && line.party.is_none() && blank(&line.description))
    });
    when(is_open(recipients) || says_nothing, &[&"recipients"])
}

/// What no rule of retention speaks of; one that gives no time is for the next condition.
fn data_groups_without_retention(case: &Case<'_>) -> Vec<Finding> {
    let sheet = case.activity;
    let rules = &sheet.retention_rules;
    let governed = |group: &DataGroup| rules.iter().any(|rule| governs(rule, group));
    let lines = sheet.data_groups.iter().filter(|group| !governed(group));
    lines.map(|line| about(line, "retention")).collect()
}

/// A finding about a data group, with its name: its description, else its category.
fn about(group: &DataGroup, field: &'static str) -> Finding {
    let finding = match field {
        "retention" => Finding::at(&[&"data_groups", &group.id]),
        _ => Finding::at(&[&"data_groups", &group.id, &field]),
    };
    let name = match &group.category {
        Some(code) => Arg::DataCategory(code.to_string()),
        None => Arg::Text(group.description.clone()),
    };
    finding.with("category", name)
}
