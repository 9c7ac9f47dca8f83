//! Conditions on how a retention rule is worded: an end, a start, a reason for the archive (Art. 5(1)(e)).
//! It must not know reference durations.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::RetentionRule;
use crate::catalogue::{RuleRegister::Controller, WordingKind};
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
