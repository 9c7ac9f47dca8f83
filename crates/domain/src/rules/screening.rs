//! What a sheet's own answers bring to mind about an impact assessment, and why.
//! It must not conclude: it names what to look at.

use super::case::Case;
use crate::activity::{Activity, AutomatedDecision, DataGroup, DataSubject, SourceKind};
use crate::catalogue::{Catalogue, ReasonFacts};
use crate::path::FieldPath;
use crate::register::Register;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

/// Something to look at, and what brings it to mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Suggestion {
    /// Which list it stands in.
    pub list: Suggested,
    /// Its code there.
    pub code: String,
    /// The sheet's answers that bring it to mind.
    pub because: Vec<Because>,
}

/// The list of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Suggested {
    /// The nine criteria of WP248.
    Criterion,
    /// The CNIL's list of processing that calls for an impact assessment.
    Required,
    /// The CNIL's list of processing that does not.
    Exempt,
}

/// An answer of the sheet, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Because {
    /// The field; for what the sheet's legal person answered, the path is in the entity.
    pub path: FieldPath,
    /// Code of the reason, whose words are in the catalogue.
    pub reason: &'static str,
}

/// What a sheet's answers suggest to look at: criteria first, then the two lists, each in its own order.
/// Nothing follows from it by itself: the user says what is met.
pub fn screening(
    register: &Register,
    activity: &Activity,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<Suggestion> {
    let case = Case {
        register,
        activity,
        catalogue,
        today,
    };
    let facts: Vec<(&Fact, FieldPath)> = holding(&case).collect();
    let lists = [Suggested::Criterion, Suggested::Required, Suggested::Exempt];
    let mut suggestions = Vec::new();
    for list in lists {
        for code in codes(list, catalogue) {
            let brings = |fact: &&(&Fact, FieldPath)| {
                named(fact.0, list, catalogue).any(|named| named == code)
            };
            let because: Vec<Because> = facts.iter().filter(brings).map(because).collect();
            if !because.is_empty() {
                let code = code.to_owned();
                suggestions.push(Suggestion {
                    list,
                    code,
                    because,
                });
            }
        }
    }
    suggestions
}

fn because((fact, path): &(&Fact, FieldPath)) -> Because {
    Because {
        path: path.clone(),
        reason: fact.reason,
    }
}

/// The codes of one list that a sheet's answers bring to mind.
pub(super) fn suggested<'r>(case: &Case<'r>, list: Suggested) -> BTreeSet<&'r str> {
    let facts = FACTS.iter().filter(|fact| (fact.holds)(case).is_some());
    facts
        .flat_map(|fact| named(fact, list, case.catalogue))
        .collect()
}

/// A fact of a sheet that reminds of something; what it reminds of is data, under the same code.
struct Fact {
    reason: &'static str,
    holds: fn(&Case<'_>) -> Option<FieldPath>,
}

const fn fact(reason: &'static str, holds: fn(&Case<'_>) -> Option<FieldPath>) -> Fact {
    Fact { reason, holds }
}

fn holding<'a>(case: &'a Case<'_>) -> impl Iterator<Item = (&'static Fact, FieldPath)> + 'a {
    let facts = FACTS.iter();
    facts.filter_map(move |fact| Some((fact, (fact.holds)(case)?)))
}

fn named<'c>(
    fact: &Fact,
    list: Suggested,
    catalogue: &'c Catalogue,
) -> impl Iterator<Item = &'c str> + use<'c> {
    let entry = catalogue.dpia_reasons.get(fact.reason);
    let codes = entry.map(|entry| of_list(&entry.facts, list));
    codes.into_iter().flatten().map(String::as_str)
}

fn of_list(facts: &ReasonFacts, list: Suggested) -> &[String] {
    match list {
        Suggested::Criterion => &facts.criteria,
        Suggested::Required => &facts.required,
        Suggested::Exempt => &facts.exempt,
    }
}

fn codes(list: Suggested, catalogue: &Catalogue) -> Vec<&str> {
    match list {
        Suggested::Criterion => catalogue.dpia_criteria.codes().collect(),
        Suggested::Required => catalogue.dpia_required.codes().collect(),
        Suggested::Exempt => catalogue.dpia_exempt.codes().collect(),
    }
}

/// The people whom cameras film.
pub(super) const FILMED: &str = "filmed-persons";

const CARE: [&str; 3] = ["patients", "elderly-dependent", "supported-people"];
const SUPPORTED: [&str; 1] = ["supported-people"];
const APPLICANTS: [&str; 1] = ["applicants"];
const SUPPLIERS: [&str; 2] = ["suppliers", "service-providers"];
const MEMBERS: [&str; 3] = ["members", "donors", "volunteers"];
const FAMILIES: [&str; 2] = ["children", "parents"];

/// The categories of data that facts name.
pub(super) const CATEGORIES: &[&str] = &["health", "genetic", "biometric", "location"];

/// The categories of people that facts name.
pub(super) const SUBJECTS: &[&str] = &[
    FILMED,
    CARE[0],
    CARE[1],
    CARE[2],
    APPLICANTS[0],
    SUPPLIERS[0],
    SUPPLIERS[1],
    MEMBERS[0],
    MEMBERS[1],
    MEMBERS[2],
    FAMILIES[0],
    FAMILIES[1],
];

/// The reasons that have a fact here.
pub(super) const REASONS: &[&str] = &{
    let mut codes = [""; FACTS.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = FACTS[at].reason;
        at += 1;
    }
    codes
};

const FACTS: &[Fact] = &[
    fact("profiling", |case| {
        decision(case, "profiling", |given| given.profiling)
    }),
    fact("sole-decision", |case| {
        decision(case, "sole_decision", |given| given.sole_decision)
    }),
    fact("monitoring", |case| {
        let scale = &case.activity.scale;
        says(
            scale.systematic_monitoring,
            &[&"scale", &"systematic_monitoring"],
        )
    }),
    fact("protected-data", |case| Some(at(case.protected_group()?))),
    fact("personal-data", |case| {
        group(case, |line| is_highly_personal(line, case))
    }),
    fact("large-scale", |case| {
        let scale = &case.activity.scale;
        says(scale.large_scale, &[&"scale", &"large_scale"])
    }),
    fact("several-sources", several_sources),
    fact("vulnerable", |case| {
        subject(case, |line| is_vulnerable(line, case))
    }),
    fact("ai-system", |case| {
        let given = case.activity.automated_decision.given()?;
        given.ai_system.given()?;
        Some(FieldPath::of(&[&"automated_decision", &"ai_system"]))
    }),
    fact("health-care", |case| {
        let health = category(case, "health")?;
        among(case, &CARE).map(|_| health)
    }),
    fact("genetic-vulnerable", |case| {
        let genetic = category(case, "genetic")?;
        subject(case, |line| is_vulnerable(line, case)).map(|_| genetic)
    }),
    fact("profiling-at-work", |case| {
        let profiled = decision(case, "profiling", |given| given.profiling)?;
        let staff = case.subject(|facts| facts.employed).is_some();
        (staff || among(case, &APPLICANTS).is_some()).then_some(profiled)
    }),
    fact("monitoring-at-work", |case| {
        let scale = &case.activity.scale;
        let path = says(
            scale.systematic_monitoring,
            &[&"scale", &"systematic_monitoring"],
        )?;
        case.subject(|facts| facts.employed).map(|_| path)
    }),
    fact("profiling-decides", |case| {
        let profiled = decision(case, "profiling", |given| given.profiling)?;
        decision(case, "sole_decision", |given| given.sole_decision).map(|_| profiled)
    }),
    fact("profiling-external", |case| {
        decision(case, "profiling", |given| given.profiling)?;
        several_sources(case)
    }),
    fact("biometric-data", |case| category(case, "biometric")),
    fact("social-support", |case| among(case, &SUPPORTED)),
    fact("location-large-scale", |case| {
        let located = category(case, "location")?;
        (case.activity.scale.large_scale == Some(true)).then_some(located)
    }),
    fact("staff-small", small_staff),
    fact("only-suppliers", |case| only(case, &SUPPLIERS)),
    fact("only-members", |case| {
        let members = only(case, &MEMBERS)?;
        case.protected_group().is_none().then_some(members)
    }),
    fact("public-childcare", |case| {
        let families = among(case, &FAMILIES)?;
        case.is_public().then_some(families)
    }),
];

fn says(answer: Option<bool>, path: &[&dyn std::fmt::Display]) -> Option<FieldPath> {
    (answer == Some(true)).then(|| FieldPath::of(path))
}

fn decision(
    case: &Case<'_>,
    field: &'static str,
    answer: fn(&AutomatedDecision) -> Option<bool>,
) -> Option<FieldPath> {
    let given = case.activity.automated_decision.given()?;
    says(answer(given), &[&"automated_decision", &field])
}

fn at(group: &DataGroup) -> FieldPath {
    FieldPath::of(&[&"data_groups", &group.id, &"category"])
}

fn group(case: &Case<'_>, is: impl Fn(&DataGroup) -> bool) -> Option<FieldPath> {
    let mut groups = case.activity.data_groups.iter();
    groups.find(|line| is(line)).map(at)
}

fn category(case: &Case<'_>, code: &str) -> Option<FieldPath> {
    group(case, |line| {
        let category = line.category.as_ref();
        category.is_some_and(|category| category.as_str() == code)
    })
}

fn is_highly_personal(group: &DataGroup, case: &Case<'_>) -> bool {
    let category = group.category.as_ref();
    let entry = category.and_then(|code| case.catalogue.data_categories.get(code.as_str()));
    entry.is_some_and(|entry| entry.facts.highly_personal)
}

/// Data from elsewhere beside data from the people themselves.
fn several_sources(case: &Case<'_>) -> Option<FieldPath> {
    let kinds = |group: &DataGroup, is: fn(SourceKind) -> bool| {
        let mut sources = group.sources.iter();
        sources.any(|source| source.kind.is_some_and(is))
    };
    let groups = &case.activity.data_groups;
    let direct = groups
        .iter()
        .any(|group| kinds(group, |kind| kind == SourceKind::Person));
    let elsewhere = |kind| matches!(kind, SourceKind::ThirdParty | SourceKind::Public);
    let other = groups.iter().find(|group| kinds(group, elsewhere))?;
    direct.then(|| FieldPath::of(&[&"data_groups", &other.id, &"sources"]))
}

fn subject(case: &Case<'_>, is: impl Fn(&DataSubject) -> bool) -> Option<FieldPath> {
    let mut lines = case.activity.data_subjects.iter();
    let line = lines.find(|line| is(line))?;
    Some(FieldPath::of(&[&"data_subjects", &line.id, &"category"]))
}

/// What the user says of them, else what the list says of their category.
fn is_vulnerable(line: &DataSubject, case: &Case<'_>) -> bool {
    let by_list = || {
        case.subject_facts(line)
            .is_some_and(|facts| facts.vulnerable)
    };
    line.vulnerable.unwrap_or_else(by_list)
}

fn is_among(line: &DataSubject, codes: &[&str]) -> bool {
    let category = line.category.as_ref();
    category.is_some_and(|code| codes.contains(&code.as_str()))
}

/// The first people of those categories.
fn among(case: &Case<'_>, codes: &[&str]) -> Option<FieldPath> {
    subject(case, |line| is_among(line, codes))
}

/// The first people, where all are of those categories.
fn only(case: &Case<'_>, codes: &[&str]) -> Option<FieldPath> {
    let lines = &case.activity.data_subjects;
    let all = lines.iter().all(|line| is_among(line, codes));
    all.then(|| among(case, codes)).flatten()
}

/// Staff of an organisation under the threshold, and no answer that says people are profiled.
fn small_staff(case: &Case<'_>) -> Option<FieldPath> {
    let headcount = case.entity().and_then(|entity| entity.headcount)?;
    let limit = case.threshold(super::upkeep::SMALL)?;
    let profiled = decision(case, "profiling", |given| given.profiling).is_some();
    if headcount >= limit || profiled {
        return None;
    }
    let staff = case.subject(|facts| facts.employed)?;
    Some(FieldPath::of(&[&"data_subjects", &staff.id, &"category"]))
}
