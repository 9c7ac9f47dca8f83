//! Owns: how long data are kept and what becomes of them, in words (N-07 of Art. 13 and 14).
//! Must not know where a figure comes from.

use super::super::draft::{Draft, joined, of_sheet};
use super::super::statement::{Item, Origin, Part, Statement};
use super::{data, why};
use crate::block::{Inline, Inlines};
use crate::words::unstopped;
use registre_domain::activity::{Activity, Bound, FinalFate, RetentionRule};

pub(super) fn retention(draft: &Draft<'_>) -> Vec<Part> {
    let several = draft.activities.len() > 1;
    let mut items: Vec<Item> = Vec::new();
    for activity in &draft.activities {
        if activity.retention_rules.is_empty() {
            let origin = vec![of_sheet(activity, &[&"retention_rules"])];
            let statement = match several {
                true => {
                    let content =
                        draft.to_complete_for("privacy-missing-retention-of", name(activity));
                    draft.value(content, origin)
                }
                false => draft.missing("privacy-missing-retention", origin),
            };
            items.push(Item::one(statement));
        }
        for rule in &activity.retention_rules {
            let item = Item {
                lead: said(draft, activity, rule, several),
                below: Vec::new(),
            };
            if !items.iter().any(|earlier| same_words(earlier, &item)) {
                items.push(item);
            }
        }
    }
    vec![Part::List(items)]
}

fn same_words(a: &Item, b: &Item) -> bool {
    a.lead.len() == b.lead.len()
        && a.lead
            .iter()
            .zip(&b.lead)
            .all(|(a, b)| a.content == b.content)
}

/// What an activity is for, as one of several; the sheet's name stands in for a purpose that nobody wrote.
fn name(activity: &Activity) -> &str {
    match unstopped(activity.main_purpose()) {
        "" => unstopped(&activity.identity.name),
        purpose => purpose,
    }
}

fn said(
    draft: &Draft<'_>,
    activity: &Activity,
    rule: &RetentionRule,
    several: bool,
) -> Vec<Statement> {
    let of = |fields: &[&str]| -> Vec<Origin> {
        fields
            .iter()
            .map(|f| of_sheet(activity, &[&"retention_rules", &rule.id, f]))
            .collect()
    };
    let values = [
        ("data", governed(draft, activity, rule)),
        ("duration", duration(draft, rule)),
    ];
    let fields = &["data_groups", "active", "criterion", "start_event", "bound"];
    let mut said = vec![draft.clause("retention", &values, of(fields))];
    if let Some(archive) = archive(draft, rule) {
        let values = [("duration", archive)];
        said.push(draft.clause(
            "retention-archive",
            &values,
            of(&["archive", "archive_basis"]),
        ));
    }
    let fate = rule.final_fate.map(fate_clause);
    said.extend(fate.map(|fate| draft.clause(fate, &[], of(&["final_fate"]))));
    let limits = limits(draft, activity, rule, several);
    if !limits.is_empty() {
        let limits = limits.join(&draft.words.say("doc-semicolon"));
        let values = [("limits", vec![Inline::plain(limits)])];
        said.push(draft.clause(
            "retention-scope",
            &values,
            of(&["purposes", "data_subjects"]),
        ));
    }
    said
}

fn fate_clause(fate: FinalFate) -> &'static str {
    match fate {
        FinalFate::Erased => "fate-erased",
        FinalFate::Anonymised => "fate-anonymised",
        FinalFate::PermanentlyArchived => "fate-archived",
        FinalFate::Returned => "fate-returned",
    }
}

/// Which data a rule governs.
fn governed(draft: &Draft<'_>, activity: &Activity, rule: &RetentionRule) -> Inlines {
    let groups = activity
        .data_groups
        .iter()
        .filter(|group| rule.data_groups.contains(&group.id));
    let groups: Vec<Inlines> = groups.map(|group| draft.data_name(group)).collect();
    if groups.is_empty() || groups.len() == activity.data_groups.len() {
        return vec![Inline::plain(draft.words.say("privacy-all-data"))];
    }
    joined(groups, &draft.words.say("doc-semicolon"))
}

/// The purposes and people that a rule is limited to; among several activities, at least its own.
fn limits(
    draft: &Draft<'_>,
    activity: &Activity,
    rule: &RetentionRule,
    several: bool,
) -> Vec<String> {
    let purposes: Vec<_> = activity
        .purposes
        .iter()
        .filter(|purpose| rule.purposes.contains(&purpose.id))
        .collect();
    let all = purposes.is_empty() || purposes.len() == activity.purposes.len();
    let mut limits = match (all, several) {
        (true, true) => vec![name(activity).to_owned()],
        (true, false) => Vec::new(),
        (false, _) => why::names(&purposes),
    };
    if rule.data_subjects.len() < activity.data_subjects.len() {
        limits.extend(data::people(draft, activity, &rule.data_subjects));
    }
    limits.retain(|limit| !limit.is_empty());
    limits
}

/// `5 ans au plus à compter de la fin du contrat`, the criterion, or both.
fn duration(draft: &Draft<'_>, rule: &RetentionRule) -> Inlines {
    let words = draft.words;
    let period = rule.active.map(|period| {
        let period = words.period(period);
        match rule.bound {
            Some(Bound::Maximum) => words.with("doc-at-most", &period),
            Some(Bound::Minimum) => words.with("doc-at-least", &period),
            None => period,
        }
    });
    let event = unstopped(&rule.start_event);
    let criterion = unstopped(&rule.criterion);
    let counted = match (period, event) {
        (Some(period), "") => Some(period),
        (Some(period), event) => Some(format!("{period} {}", words.counted_from(event))),
        (None, _) => None,
    };
    let said: Vec<_> = counted
        .into_iter()
        .chain([criterion.to_owned()])
        .filter(|text| !text.is_empty())
        .collect();
    match said.is_empty() {
        true => draft.to_complete("privacy-missing-duration"),
        false => vec![Inline::plain(said.join(". "))],
    }
}

fn archive(draft: &Draft<'_>, rule: &RetentionRule) -> Option<Inlines> {
    let basis = unstopped(&rule.archive_basis);
    let period = match rule.archive {
        Some(period) => vec![Inline::plain(draft.words.period(period))],
        None if basis.is_empty() => return None,
        None => draft.to_complete("privacy-missing-archive"),
    };
    let mut said = period;
    if !basis.is_empty() {
        said.push(Inline::plain(format!(" ({basis})")));
    }
    Some(said)
}
