//! Conditions on the impact assessment (Art. 35 and 36): whether the question was answered, and what follows.
//! It must not decide whether one is required: it asks.

use super::case::{Case, is_open};
use super::issue::{Arg, Finding, when};
use super::missing::blank;
use super::screening::{Suggested, suggested};
use super::table::SheetRule;
use crate::activity::{Dpia, DpiaStatus, ResidualRisk};
use crate::answer::Answer;
use crate::catalogue::RuleRegister::Both;
use crate::code::Code;
use std::collections::BTreeSet;

/// From how many criteria an assessment is as a rule expected.
pub(super) const CRITERIA: &str = "dpia-criteria";
/// At which age an assessment is looked at again.
pub(super) const AGE: &str = "dpia-age";
/// The officer, among those who give opinions.
pub(super) const DPO: &str = "dpo";

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("a-01", Both, resembles_the_list),
    SheetRule::new("a-02", Both, resembles_the_article),
    SheetRule::new("a-03", Both, unanswered_criteria),
    SheetRule::new("a-04", Both, set_aside_without_opinion),
    SheetRule::new("a-05", Both, high_risk_without_consultation),
    SheetRule::new("a-06", Both, old_assessment),
    SheetRule::new("a-07", Both, unanswered_signs),
];

/// Whether an assessment is done, begun or planned.
fn is_planned(dpia: &Dpia) -> bool {
    !matches!(dpia.status, None | Some(DpiaStatus::NotRequired))
}

/// Whether nobody has planned one, nor decided against one and said why. A text without a decision decides nothing.
fn is_unanswered(dpia: &Dpia) -> bool {
    match dpia.status {
        None => true,
        Some(DpiaStatus::NotRequired) => blank(&dpia.justification),
        Some(_) => false,
    }
}

fn enough(count: usize, case: &Case<'_>) -> bool {
    let least = case.threshold(CRITERIA);
    least.is_some_and(|least| usize::try_from(least).is_ok_and(|least| count >= least))
}

/// The user found an entry of the list to match, or the sheet's answers bring one to mind.
fn resembles_the_list(case: &Case<'_>) -> Vec<Finding> {
    let dpia = &case.activity.dpia;
    if !is_unanswered(dpia) || (dpia.required_list.is_empty() && !dpia.exempt_list.is_empty()) {
        return Vec::new();
    }
    let entries: Vec<String> = match dpia.required_list.is_empty() {
        false => dpia.required_list.iter().map(Code::to_string).collect(),
        true => suggested(case, Suggested::Required)
            .into_iter()
            .map(str::to_owned)
            .collect(),
    };
    if entries.is_empty() {
        return Vec::new();
    }
    let finding = Finding::at(&[&"dpia", &"required_list"]);
    vec![finding.with("entries", Arg::listed("dpia-required", entries))]
}

/// Art. 35(3)(a) to (c), as far as the sheet's answers go.
fn resembles_the_article(case: &Case<'_>) -> Vec<Finding> {
    let sheet = case.activity;
    if !is_unanswered(&sheet.dpia) {
        return Vec::new();
    }
    let decides = sheet.automated_decision.given().is_some_and(|decision| {
        decision.profiling == Some(true) && decision.sole_decision == Some(true)
    });
    let large = sheet.scale.large_scale == Some(true);
    let filmed = sheet.data_subjects.iter().any(|line| {
        let category = line.category.as_ref();
        category.is_some_and(|code| code.as_str() == super::screening::FILMED)
    });
    let watches = sheet.scale.systematic_monitoring == Some(true) && filmed;
    let resembles = decides || (large && (case.protected_group().is_some() || watches));
    when(resembles, &[&"dpia", &"status"])
}

fn count(number: usize) -> Arg {
    Arg::Number(u32::try_from(number).unwrap_or(u32::MAX))
}

fn unanswered_criteria(case: &Case<'_>) -> Vec<Finding> {
    let dpia = &case.activity.dpia;
    let found = dpia.criteria.len();
    let asked = is_unanswered(dpia) && dpia.exempt_list.is_empty() && enough(found, case);
    let findings = when(asked, &[&"dpia", &"status"]).into_iter();
    findings.map(|at| at.with("count", count(found))).collect()
}

fn set_aside_without_opinion(case: &Case<'_>) -> Vec<Finding> {
    let dpia = &case.activity.dpia;
    let found = dpia.criteria.len();
    let set_aside = !is_planned(dpia) && !blank(&dpia.justification) && enough(found, case);
    let said = case.activity.opinions.iter().any(|opinion| {
        let author = opinion.author_kind.as_ref();
        author.is_some_and(|code| code.as_str() == DPO)
            && (!blank(&opinion.text) || opinion.given_on.is_some())
    });
    let asked = set_aside && dpia.exempt_list.is_empty() && case.has_dpo() && !said;
    let findings = when(asked, &[&"opinions"]).into_iter();
    findings.map(|at| at.with("count", count(found))).collect()
}

fn high_risk_without_consultation(case: &Case<'_>) -> Vec<Finding> {
    let dpia = &case.activity.dpia;
    let high =
        dpia.status == Some(DpiaStatus::Done) && dpia.residual_risk == Some(ResidualRisk::High);
    let consulted = &dpia.prior_consultation;
    let lacks = is_open(consulted) || *consulted == Answer::None;
    when(high && lacks, &[&"dpia", &"prior_consultation"])
}

fn old_assessment(case: &Case<'_>) -> Vec<Finding> {
    let dpia = &case.activity.dpia;
    let done = dpia
        .done_on
        .filter(|_| dpia.status == Some(DpiaStatus::Done));
    done.filter(|day| case.is_past(AGE, *day))
        .map(|day| Finding::at(&[&"dpia", &"done_on"]).with("day", Arg::Day(day)))
        .into_iter()
        .collect()
}

/// The sheet's answers bring enough criteria to mind, and nobody has answered the question.
fn unanswered_signs(case: &Case<'_>) -> Vec<Finding> {
    let dpia = &case.activity.dpia;
    let is_open = dpia.status.is_none() && is_unanswered(dpia) && dpia.exempt_list.is_empty();
    // What the user ticked is for another rule.
    if !is_open || enough(dpia.criteria.len(), case) {
        return Vec::new();
    }
    let suggested = suggested(case, Suggested::Criterion);
    let ticked = dpia.criteria.iter().map(Code::as_str);
    let together: BTreeSet<&str> = suggested.into_iter().chain(ticked).collect();
    if !enough(together.len(), case) {
        return Vec::new();
    }
    let order = case.catalogue.dpia_criteria.codes();
    let criteria = order.filter(|code| together.contains(code));
    let criteria = Arg::listed("dpia-criteria", criteria.map(str::to_owned).collect());
    vec![Finding::at(&[&"dpia", &"criteria"]).with("criteria", criteria)]
}
