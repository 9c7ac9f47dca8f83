//! The rules on a register: which conditions there are, and the issues that they find.
//! It must not know the words of an issue (the catalogue has them), nor decide what is lawful.

mod controller;
mod missing;
mod processor;

use crate::activity::{Activity, Role, Status};
use crate::catalogue::{Catalogue, RegisterKind};
use crate::ids::{ActivityId, EntityId};
use crate::organisation::Entity;
use crate::path::FieldPath;
use crate::register::Register;
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that a rule found missing. It never blocks anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Issue {
    /// What it is about.
    pub subject: Subject,
    /// Code of the rule: its words, severity, article and source are in the catalogue.
    pub rule: &'static str,
    /// The field to look at; for an entity, the path is in the entity.
    pub path: FieldPath,
    /// Names that the rule's words mention.
    pub args: BTreeMap<&'static str, Arg>,
}

/// What an issue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The register as a whole: it has no legal person yet.
    Register,
    /// A legal person of the register.
    Entity(EntityId),
    /// A sheet.
    Activity(ActivityId),
}

/// A name in the words of an issue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// As the user wrote it.
    Text(String),
    /// The code of a data category, whose words depend on the reader's language.
    DataCategory(String),
}

/// A rule on one sheet.
struct SheetRule {
    code: &'static str,
    register: RegisterKind,
    find: fn(&Case<'_>) -> Vec<Finding>,
}

/// A rule on a legal person, asked once for each register that it answers for.
struct EntityRule {
    code: &'static str,
    register: RegisterKind,
    find: fn(&Entity, &Catalogue) -> Vec<Finding>,
}

/// What a sheet's rule may read.
struct Case<'r> {
    register: &'r Register,
    activity: &'r Activity,
    catalogue: &'r Catalogue,
}

/// Where a rule found something, and the names to say it with.
struct Finding {
    path: FieldPath,
    args: BTreeMap<&'static str, Arg>,
}

impl Finding {
    fn at(parts: &[&dyn std::fmt::Display]) -> Self {
        Self {
            path: FieldPath::of(parts),
            args: BTreeMap::new(),
        }
    }

    fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.insert(name, arg);
        self
    }
}

/// The register that a sheet belongs to: Art. 30(2) for a processor, Art. 30(1) otherwise.
pub fn register_of(role: Role) -> RegisterKind {
    match role {
        Role::Controller | Role::JointController => RegisterKind::Controller,
        Role::Processor => RegisterKind::Processor,
    }
}

/// The codes of every rule that has a condition here.
pub fn codes() -> impl Iterator<Item = &'static str> {
    let entity = controller::ENTITY
        .iter()
        .chain(processor::ENTITY)
        .map(|rule| rule.code);
    let sheet = controller::SHEET
        .iter()
        .chain(processor::SHEET)
        .map(|rule| rule.code);
    entity.chain(sheet)
}

/// Checks a register: every issue of its legal persons and of its sheets that are not archived,
/// ordered by subject. A sheet's own answers ("does not apply here, because…") silence its rules.
pub fn check(register: &Register, catalogue: &Catalogue) -> Vec<Issue> {
    let mut issues = check_entities(register, catalogue);
    for activity in &register.activities {
        issues.extend(check_activity(register, activity, catalogue));
    }
    issues.sort();
    issues
}

/// Checks one sheet; an archived one has no issue.
pub fn check_activity(
    register: &Register,
    activity: &Activity,
    catalogue: &Catalogue,
) -> Vec<Issue> {
    if activity.identity.status == Status::Archived {
        return Vec::new();
    }
    let case = Case {
        register,
        activity,
        catalogue,
    };
    let kind = register_of(activity.identity.role);
    let rules = controller::SHEET.iter().chain(processor::SHEET);
    rules
        .filter(|rule| rule.register == kind && !is_answered(activity, rule.code))
        .flat_map(|rule| {
            issues(
                rule.code,
                Subject::Activity(activity.id),
                (rule.find)(&case),
            )
        })
        .collect()
}

/// Whether somebody gave a reason why a rule does not apply to a sheet.
fn is_answered(activity: &Activity, code: &str) -> bool {
    activity.rule_answers.iter().any(|answer| {
        answer
            .rule
            .as_ref()
            .is_some_and(|rule| rule.as_str() == code)
            && !answer.reason.trim().is_empty()
    })
}

/// Checks the register itself and its legal persons, each for the registers that its sheets make it keep.
/// The main one answers for the controller's register even before its first sheet.
pub fn check_entities(register: &Register, catalogue: &Catalogue) -> Vec<Issue> {
    if register.main_entity().is_none() {
        let finding = Finding::at(&[&"main_entity"]);
        return issues("r30-1a-01", Subject::Register, vec![finding])
            .into_iter()
            .collect();
    }
    let mut found = Vec::new();
    for entity in &register.entities {
        let subject = Subject::Entity(entity.id);
        for rule in controller::ENTITY.iter().chain(processor::ENTITY) {
            if keeps(register, entity, rule.register) {
                found.extend(issues(rule.code, subject, (rule.find)(entity, catalogue)));
            }
        }
    }
    found
}

/// Whether an entity answers for sheets of a kind of register.
fn keeps(register: &Register, entity: &Entity, kind: RegisterKind) -> bool {
    let is_main = register.about.main_entity == Some(entity.id);
    let in_role = |activity: &&Activity| register_of(activity.identity.role) == kind;
    let mut sheets = register.activities.iter().filter(in_role).peekable();
    if sheets.peek().is_none() {
        return is_main && kind == RegisterKind::Controller && register.activities.is_empty();
    }
    sheets.any(|sheet| {
        register
            .entity_of(sheet)
            .is_some_and(|owner| owner.id == entity.id)
    })
}

fn issues(
    rule: &'static str,
    subject: Subject,
    findings: Vec<Finding>,
) -> impl IntoIterator<Item = Issue> + use<> {
    findings
        .into_iter()
        .map(move |Finding { path, args }| Issue {
            subject,
            rule,
            path,
            args,
        })
}
