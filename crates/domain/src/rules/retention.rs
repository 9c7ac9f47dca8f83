//! Conditions on a retention rule: an end, a start, a reason for the archive, and the reference that it cites (Art. 5(1)(e)).
//! It must not know any figure: references are data.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::{Bound, RetentionRule};
use crate::catalogue::{Entry, RetentionFacts, RuleRegister::Controller, WordingKind, Words};
use crate::period::Period;

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
