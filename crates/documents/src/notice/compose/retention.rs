//! Owns: how long data are kept and what becomes of them, in words (N-07 of Art. 13 and 14).
//! Must not know where a figure comes from.

use super::super::draft::{Draft, Filling, add, joined, of_sheet};
use super::super::statement::{Item, Origin, Part, Statement};
use super::{data, why};
use crate::block::{Inline, Inlines};
use crate::words::{Arg, unstopped};
use registre_domain::activity::{Activity, DataGroup, FinalFate, RetentionRule};

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
            add(&mut items, item);
        }
        for group in ungoverned(activity) {
            add(
                &mut items,
                Item::one(without_rule(draft, activity, group, several)),
            );
        }
    }
    vec![Part::List(items)]
}

/// The data groups that no rule governs, where there are rules.
fn ungoverned(activity: &Activity) -> impl Iterator<Item = &DataGroup> {
    let rules = &activity.retention_rules;
    let is_governed = |group: &DataGroup| {
        rules
            .iter()
            .any(|rule| rule.data_groups.is_empty() || rule.data_groups.contains(&group.id))
    };
    let groups = activity.data_groups.iter();
    groups.filter(move |group| !rules.is_empty() && !is_governed(group))
}

fn without_rule(
    draft: &Draft<'_>,
    activity: &Activity,
    group: &DataGroup,
    several: bool,
) -> Statement {
    let data = draft.data_label(group);
    let content = match several {
        true => {
            let values = [
                ("data", Arg::Text(&data)),
                ("value", Arg::Text(name(activity))),
            ];
            draft.to_complete_with("privacy-missing-retention-data-of", &values)
        }
        false => draft.to_complete_for("privacy-missing-retention-data", &data),
    };
    let origin = vec![
        of_sheet(activity, &[&"retention_rules"]),
        of_sheet(activity, &[&"data_groups", &group.id]),
    ];
    draft.value(content, origin)
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
    let fate = rule.final_fate.map(fate_clause);
    let values = [
        ("data", governed(draft, activity, rule)),
        ("duration", duration(draft, rule)),
        ("archive", archive(draft, rule).unwrap_or_default()),
        (
            "fate",
            fate.map_or_else(Inlines::new, |fate| draft.filled(fate, &[])),
        ),
    ];
    let mut said = vec![draft.clause("retention", &values, of(RULE))];
    if let Some((clause, values)) = limits(draft, activity, rule, several) {
        said.push(draft.clause(clause, &values, of(&["purposes", "data_subjects"])));
    }
    said
}

/// The fields of a rule that its sentence rests on.
const RULE: &[&str] = &[
    "data_groups",
    "active",
    "criterion",
    "start_event",
    "bound",
    "archive",
    "archive_basis",
    "final_fate",
];

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
    let groups: Vec<Inlines> = groups.map(|group| draft.data_inside(group)).collect();
    if groups.is_empty() || groups.len() == activity.data_groups.len() {
        return vec![Inline::plain(draft.words.say("privacy-all-data"))];
    }
    joined(groups, &draft.words.say("doc-semicolon"))
}

/// The clause on the purposes and people that a rule is limited to, with its values; among several activities, at
/// least its own.
fn limits(
    draft: &Draft<'_>,
    activity: &Activity,
    rule: &RetentionRule,
    several: bool,
) -> Option<(&'static str, Vec<Filling<'static>>)> {
    let people = match rule.data_subjects.len() < activity.data_subjects.len() {
        true => data::people(draft, activity, &rule.data_subjects),
        false => Vec::new(),
    };
    let value = |mut names: Vec<String>| {
        names.retain(|name| !name.is_empty());
        let names = names.join(&draft.words.say("doc-semicolon"));
        (!names.is_empty()).then(|| vec![Inline::plain(names)])
    };
    match (value(purposes(activity, rule, several)), value(people)) {
        (Some(limits), Some(people)) => Some((
            "retention-scope-people",
            vec![("limits", limits), ("people", people)],
        )),
        (Some(limits), None) => Some(("retention-scope", vec![("limits", limits)])),
        (None, Some(people)) => Some(("retention-people", vec![("people", people)])),
        (None, None) => None,
    }
}

fn purposes(activity: &Activity, rule: &RetentionRule, several: bool) -> Vec<String> {
    let purposes: Vec<_> = activity
        .purposes
        .iter()
        .filter(|purpose| rule.purposes.contains(&purpose.id))
        .collect();
    let all = purposes.is_empty() || purposes.len() == activity.purposes.len();
    match (all, several) {
        (true, true) => vec![name(activity).to_owned()],
        (true, false) => Vec::new(),
        (false, _) => why::names(&purposes),
    }
}

/// The author's words, then the figure: beside one, they say which data or which case it is for.
fn duration(draft: &Draft<'_>, rule: &RetentionRule) -> Inlines {
    let criterion = unstopped(&rule.criterion);
    let said = match (criterion, counted(draft, rule)) {
        ("", None) => return draft.to_complete("privacy-missing-duration"),
        ("", Some(counted)) => counted,
        (criterion, None) => criterion.to_owned(),
        // Brackets within brackets would not read.
        (criterion, Some(counted)) if counted.contains('(') => format!("{criterion} – {counted}"),
        (criterion, Some(counted)) => format!("{criterion} ({counted})"),
    };
    vec![Inline::plain(said)]
}

/// `cinq ans au plus à compter de la fin du contrat`.
fn counted(draft: &Draft<'_>, rule: &RetentionRule) -> Option<String> {
    let grammar = draft.grammar();
    Some(grammar.lasting(rule.active?, rule.bound, &rule.start_event, draft.words))
}

fn archive(draft: &Draft<'_>, rule: &RetentionRule) -> Option<Inlines> {
    let basis = unstopped(&rule.archive_basis);
    let period = match rule.archive {
        Some(period) => vec![Inline::plain(draft.grammar().period(period, draft.words))],
        None if basis.is_empty() => return None,
        None => draft.to_complete("privacy-missing-archive"),
    };
    let mut said = period;
    if !basis.is_empty() {
        said.push(Inline::plain(format!(" ({basis})")));
    }
    Some(said)
}
