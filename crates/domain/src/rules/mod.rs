//! The rules on a register: which conditions there are, and the issues that they find.
//! It must not know the words of an issue (the catalogue has them), nor decide what is lawful.

mod assessment;
mod case;
mod completeness;
mod contracts;
mod controller;
mod identity;
mod issue;
mod lawfulness;
mod missing;
mod precision;
mod processor;
mod retention;
mod screening;
mod security;
mod sensitive;
mod table;
mod transfers;
mod upkeep;

pub use completeness::{LetterLine, LetterState};
pub use issue::{Arg, Issue, Listed, Subject};
pub use screening::{Because, Suggested, Suggestion, screening};

use crate::activity::{Activity, Role, RuleAnswer, Status};
use crate::catalogue::{Catalogue, RegisterKind, RuleRegister};
use crate::organisation::Entity;
use crate::register::Register;
use case::Case;
use chrono::NaiveDate;
use completeness::Heard;
use issue::Finding;
use table::{EntityRule, SheetRule, entity_rules, sheet_rules};

/// The register that a sheet belongs to: Art. 30(2) for a processor, Art. 30(1) otherwise.
pub fn register_of(role: Role) -> RegisterKind {
    match role {
        Role::Controller | Role::JointController => RegisterKind::Controller,
        Role::Processor => RegisterKind::Processor,
    }
}

/// Every rule that has a condition here, with the register that it reads. A code may come twice: once on a
/// legal person, once on a sheet.
pub fn conditions() -> impl Iterator<Item = (&'static str, RuleRegister)> {
    let entity = entity_rules().map(|rule| (rule.code, rule.register));
    let sheet = sheet_rules().map(|rule| (rule.code, rule.register));
    entity.chain(sheet)
}

/// The codes of the catalogue that conditions name, by list: what a data file must not lose.
pub fn codes_read() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lists = [
        ("adequacy-frameworks", transfers::FRAMEWORKS),
        ("data-categories", screening::CATEGORIES),
        ("data-subjects", screening::SUBJECTS),
        ("dpia-reasons", screening::REASONS),
        ("measure-types", security::PROTECTING),
        ("opinion-authors", &[assessment::DPO]),
        ("recipient-types", &[contracts::PROCESSOR]),
        ("thresholds", THRESHOLDS),
    ];
    let named = lists
        .into_iter()
        .flat_map(|(list, codes)| codes.iter().map(move |code| (list, *code)));
    named.chain(precision::OTHERS.iter().copied())
}

const THRESHOLDS: &[&str] = &[
    transfers::NOTICE,
    assessment::CRITERIA,
    assessment::AGE,
    upkeep::REVIEW,
    upkeep::SMALL,
    precision::WORDS,
    lawfulness::CHILD,
];

/// Checks a register as of a day: every issue of its legal persons and of its sheets that are not archived,
/// ordered by subject. A sheet's own answers ("does not apply here, because…") silence its rules.
pub fn check(register: &Register, catalogue: &Catalogue, today: NaiveDate) -> Vec<Issue> {
    let mut issues = check_entities(register, catalogue);
    for activity in &register.activities {
        issues.extend(check_activity(register, activity, catalogue, today));
    }
    issues.sort();
    issues
}

/// What the rules say about a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What they found.
    pub issues: Vec<Issue>,
    /// Where the sheet stands on each letter of Art. 30.
    pub letters: Vec<LetterLine>,
}

/// Checks one sheet as of a day, asking each rule once. A letter is missing exactly where an issue bears it: one of
/// the sheet, or of the legal person that answers for it. Of an archived sheet nothing is asked any more: no issue, no
/// letter.
pub fn check_sheet(
    register: &Register,
    activity: &Activity,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Checked {
    let case = Case {
        register,
        activity,
        catalogue,
        today,
    };
    let mut issues = Vec::new();
    let mut heard = Heard::of_entity(&case);
    for (rule, findings) in speaking(&case) {
        let reason = reason_for(activity, rule.code);
        heard.take(rule.code, reason, catalogue);
        if reason.is_none() {
            issues.extend(issues_of(rule, findings, activity));
        }
    }
    let letters = heard.lines(&case);
    Checked { issues, letters }
}

/// What is found on one sheet as of a day: the issues of [`check_sheet`] alone.
pub fn check_activity(
    register: &Register,
    activity: &Activity,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<Issue> {
    let case = Case {
        register,
        activity,
        catalogue,
        today,
    };
    let open = speaking(&case).filter(|(rule, _)| reason_for(activity, rule.code).is_none());
    open.flat_map(|(rule, findings)| issues_of(rule, findings, activity))
        .collect()
}

/// The rules that find something on a sheet, answered or not.
fn speaking<'a>(
    case: &'a Case<'_>,
) -> impl Iterator<Item = (&'static SheetRule, Vec<Finding>)> + 'a {
    let kind = register_of(case.activity.identity.role);
    let asked = case.activity.identity.status != Status::Archived;
    let rules = sheet_rules().filter(move |rule| asked && rule.register.covers(kind));
    rules.filter_map(move |rule| {
        let findings = (rule.find)(case);
        (!findings.is_empty()).then_some((rule, findings))
    })
}

fn issues_of(
    rule: &SheetRule,
    findings: Vec<Finding>,
    activity: &Activity,
) -> impl Iterator<Item = Issue> + use<> {
    let (code, subject) = (rule.code, Subject::Activity(activity.id));
    findings
        .into_iter()
        .map(move |finding| finding.issue(code, subject))
}

/// Why a rule does not apply to a sheet, where somebody gave a reason.
fn reason_for<'r>(activity: &'r Activity, code: &str) -> Option<&'r str> {
    let is_about = |answer: &&RuleAnswer| {
        let rule = answer.rule.as_ref();
        rule.is_some_and(|rule| rule.as_str() == code) && !answer.reason.trim().is_empty()
    };
    let answer = activity.rule_answers.iter().find(is_about)?;
    Some(&answer.reason)
}

/// Checks the register itself and its legal persons, each for the registers that its sheets make it keep.
/// The main one answers for the controller's register even before its first sheet.
pub fn check_entities(register: &Register, catalogue: &Catalogue) -> Vec<Issue> {
    let mut found = nobody(register);
    for entity in &register.entities {
        let kept = [RegisterKind::Controller, RegisterKind::Processor]
            .map(|kind| (kind, keeps(register, entity, kind)));
        let is_asked = |rule: &&EntityRule| {
            let mut kept = kept.iter();
            kept.any(|(kind, keeps)| *keeps && rule.register.covers(*kind))
        };
        for rule in entity_rules().filter(is_asked) {
            let findings = (rule.find)(entity, catalogue).into_iter();
            found.extend(findings.map(|at| at.issue(rule.code, Subject::Entity(entity.id))));
        }
    }
    found
}

/// A register without a main legal person: nobody answers for the sheets that name none, in either of its registers.
fn nobody(register: &Register) -> Vec<Issue> {
    if register.main_entity().is_some() {
        return Vec::new();
    }
    let mut names = Vec::new();
    let processes = |sheet: &Activity| sheet.identity.role == Role::Processor;
    if register.activities.is_empty() || !register.activities.iter().all(processes) {
        names.push("r30-1a-01");
    }
    if register.activities.iter().any(processes) {
        names.push("r30-2a-01");
    }
    names
        .into_iter()
        .map(|rule| Finding::at(&[&"main_entity"]).issue(rule, Subject::Register))
        .collect()
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
