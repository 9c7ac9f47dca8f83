//! Conditions on data that the law protects: Art. 9, Art. 10, and the national number (Art. 87).
//! It must not know which words evoke them: those are data.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::{DataGroup, LegalBasis};
use crate::answer::Answer;
use crate::catalogue::CategoryKind;
use crate::catalogue::RuleRegister::{Both, Controller};
use crate::code::Code;

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r9-01", Controller, |case| {
        unconditioned(case, |group| !serves_interest(group, case))
    }),
    SheetRule::new("r9-02", Controller, |case| {
        unconditioned(case, |group| serves_interest(group, case))
    }),
    SheetRule::new("r9-03", Both, evoked),
    SheetRule::new("r10-01", Controller, |case| {
        lacking(case, CategoryKind::Criminal, "offence_authority", |group| {
            blank(&group.offence_authority)
        })
    }),
    SheetRule::new("r87-01", Controller, |case| {
        lacking(case, CategoryKind::Nir, "nir_text", |group| {
            blank(&group.nir_text)
        })
    }),
];

/// Special data without any exception of Art. 9(2), of those that a condition picks.
fn unconditioned(case: &Case<'_>, is_asked: impl Fn(&DataGroup) -> bool) -> Vec<Finding> {
    lacking(case, CategoryKind::Special, "special_conditions", |group| {
        let conditions = &group.special_conditions;
        let named = conditions.iter().any(|line| line.condition.is_some());
        !named && is_asked(group)
    })
}

fn lacking(
    case: &Case<'_>,
    kind: CategoryKind,
    field: &'static str,
    lacks: impl Fn(&DataGroup) -> bool,
) -> Vec<Finding> {
    case.groups_of(kind)
        .filter(|group| lacks(group))
        .map(|group| about(group, field))
        .collect()
}

fn about(group: &DataGroup, field: &'static str) -> Finding {
    let category = group.category.as_ref().map(Code::to_string);
    let category = Arg::DataCategory(category.unwrap_or_default());
    Finding::at(&[&"data_groups", &group.id, &field]).with("category", category)
}

/// Whether a purpose that the data serve rests on legitimate interests.
fn serves_interest(group: &DataGroup, case: &Case<'_>) -> bool {
    case.activity.purposes.iter().any(|purpose| {
        purpose.legal_basis == Some(LegalBasis::LegitimateInterests)
            && (group.purposes.is_empty() || group.purposes.contains(&purpose.id))
    })
}

/// A description that brings to mind protected data of which the sheet has no group.
fn evoked(case: &Case<'_>) -> Vec<Finding> {
    if is_settled(&case.activity.sensitive_data) {
        return Vec::new();
    }
    let groups = &case.activity.data_groups;
    let is_listed = |code: &str| {
        let categories = groups.iter().filter_map(|group| group.category.as_ref());
        categories
            .into_iter()
            .any(|category| category.as_str() == code)
    };
    let mut found = Vec::new();
    for group in groups {
        let evoked = case.catalogue.phrases.evoked(&group.description);
        if let Some(code) = evoked.into_iter().find(|code| !is_listed(code)) {
            let finding = Finding::at(&[&"data_groups", &group.id, &"description"]);
            found.push(finding.with("category", Arg::DataCategory(code.to_owned())));
        }
    }
    found
}

/// Whether somebody has put the answer on sensitive data into words.
fn is_settled(answer: &Answer<String>) -> bool {
    match answer {
        Answer::Given(words) | Answer::NotApplicable(words) => !blank(words),
        Answer::Unknown | Answer::None => false,
    }
}
