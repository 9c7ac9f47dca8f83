//! Conditions on a retention rule: a time (Art. 30(1)(f)), an end, a start, a reason for the archive, the reference cited.
//! It must not know any figure: references are data.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::{Activity, Bound, DataGroup, RetentionRule};
use crate::catalogue::{
    Catalogue, Entry, RetentionFacts, RuleRegister::Controller, WordingKind, Words,
};
use crate::code::Code;
use crate::period::Period;
use std::collections::BTreeSet;

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r30-1f-02", Controller, endless),
    SheetRule::new("r30-1f-03", Controller, |case| {
        each(case, "start_event", |rule| {
            // A criterion in words may well say from when.
            is_some_time(rule.active) && blank(&rule.start_event) && blank(&rule.criterion)
        })
    }),
    SheetRule::new("r30-1f-04", Controller, |case| {
        each(case, "archive_basis", |rule| {
            is_some_time(rule.archive) && blank(&rule.archive_basis)
        })
    }),
    SheetRule::new("r30-1f-05", Controller, beyond_the_reference),
];

pub(super) fn governs(rule: &RetentionRule, group: &DataGroup) -> bool {
    rule.data_groups.is_empty() || rule.data_groups.contains(&group.id)
}

/// Art. 30(1)(f): rules that give neither a period nor a criterion. Another rule on the same data does not answer for
/// them: it speaks of another purpose, or of other people.
pub(super) fn undecided(case: &Case<'_>) -> Vec<Finding> {
    let rules = case.activity.retention_rules.iter();
    rules
        .filter(|rule| !says_how_long(rule, case.catalogue))
        .filter_map(|rule| {
            let data = data_of(rule, case.activity)?;
            let finding = Finding::at(&[&"retention_rules", &rule.id]);
            let purpose = Arg::Text(purpose_of(rule, case.activity));
            Some(finding.with("category", data).with("purpose", purpose))
        })
        .collect()
}

/// Art. 30(1)(f): no data are named, and nothing says how long any are kept: the others have nothing to speak of.
pub(super) fn unanswered(case: &Case<'_>) -> Vec<Finding> {
    let sheet = case.activity;
    let mut rules = sheet.retention_rules.iter();
    let is_said = rules.any(|rule| says_how_long(rule, case.catalogue));
    match sheet.data_groups.is_empty() && !is_said {
        true => vec![Finding::at(&[&"retention_rules"])],
        false => Vec::new(),
    }
}

/// A period, or a criterion that somebody has decided.
fn says_how_long(rule: &RetentionRule, catalogue: &Catalogue) -> bool {
    let undecided = |text: &str| catalogue.phrases.says(WordingKind::Undecided, text);
    rule.active.is_some() || !(blank(&rule.criterion) || undecided(&rule.criterion))
}

/// The data that a rule governs: their categories, or a description where they have none; nothing without data.
fn data_of(rule: &RetentionRule, sheet: &Activity) -> Option<Arg> {
    let groups = sheet.data_groups.iter();
    let governed = groups.filter(|group| governs(rule, group));
    let categories = governed.clone().filter_map(|group| group.category.as_ref());
    let categories: BTreeSet<&str> = categories.map(Code::as_str).collect();
    let first = governed.map(|group| &group.description).next()?;
    Some(if categories.is_empty() {
        Arg::Text(first.clone())
    } else {
        let codes = categories.into_iter().map(str::to_owned);
        Arg::listed("data-categories", codes.collect())
    })
}

/// The purposes that a rule is limited to, in words; the main one where it serves all, the sheet's name without any.
fn purpose_of(rule: &RetentionRule, sheet: &Activity) -> String {
    let purposes = sheet.purposes.iter();
    let limited = purposes.filter(|purpose| rule.purposes.contains(&purpose.id));
    let limited: Vec<&str> = limited.map(|purpose| purpose.text.trim()).collect();
    match (limited.join(" ; "), sheet.main_purpose()) {
        (texts, _) if !texts.is_empty() => texts,
        (_, main) if !blank(main) => main.to_owned(),
        _ => sheet.identity.name.clone(),
    }
}

fn is_some_time(period: Option<Period>) -> bool {
    period.is_some_and(|period| period.count > 0)
}

fn each(
    case: &Case<'_>,
    field: &'static str,
    lacks: impl Fn(&RetentionRule) -> bool,
) -> Vec<Finding> {
    let rules = case.activity.retention_rules.iter();
    rules
        .filter(|rule| lacks(rule))
        .map(|rule| Finding::at(&[&"retention_rules", &rule.id, &field]))
        .collect()
}

/// Rules that cite a reference, count from the same event, and go on for longer than the most that it allows.
fn beyond_the_reference(case: &Case<'_>) -> Vec<Finding> {
    let rules = case.activity.retention_rules.iter();
    rules
        .filter_map(|rule| {
            let cited = cited(case, rule)?;
            let end = |period: Option<Period>| period?.after(case.today);
            (end(rule.active)? > end(cited.facts.active)?).then(|| {
                let name = Arg::of_list("retention", cited.code.as_str());
                Finding::at(&[&"retention_rules", &rule.id, &"active"]).with("reference", name)
            })
        })
        .collect()
}

/// The reference with the longest time among those that a rule cites and that say the most allowed.
fn cited<'r>(case: &Case<'r>, rule: &RetentionRule) -> Option<&'r Entry<RetentionFacts>> {
    if blank(&rule.source) || !is_some_time(rule.active) {
        return None;
    }
    let says = |words: &Words| [&words.fr, &words.en].contains(&&rule.start_event);
    let cited = case.catalogue.retention.iter().filter(|entry| {
        entry.facts.bound == Some(Bound::Maximum)
            && entry.source.text == rule.source
            && entry.facts.start.as_ref().is_some_and(says)
    });
    cited.max_by_key(|entry| entry.facts.active.and_then(|time| time.after(case.today)))
}

fn endless(case: &Case<'_>) -> Vec<Finding> {
    let phrases = &case.catalogue.phrases;
    let mut found = Vec::new();
    for rule in &case.activity.retention_rules {
        let texts = [
            ("criterion", &rule.criterion),
            ("start_event", &rule.start_event),
        ];
        let endless = texts
            .into_iter()
            .find(|(_, text)| phrases.says(WordingKind::EndlessDuration, text));
        if let Some((field, text)) = endless {
            let finding = Finding::at(&[&"retention_rules", &rule.id, &field]);
            found.push(finding.with("criterion", Arg::Text(text.clone())));
        }
    }
    found
}
