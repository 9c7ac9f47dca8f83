//! Owns: data groups with the retention rules that govern them.
//! Must not know sources, conditions and necessity: those are complementary fields.

use super::super::sheet::{DataLine, Line, RetentionLine};
use super::super::shown::Marks;
use super::scene::Scene;
use registre_domain::activity::{Activity, DataGroup, RetentionRule};
use registre_domain::catalogue::CategoryKind;
use registre_domain::ids::DataGroupId;
use std::collections::BTreeSet;

/// The fields of a rule that its line shows.
const RETENTION_FIELDS: [&str; 10] = [
    "data_groups",
    "purposes",
    "data_subjects",
    "active",
    "criterion",
    "start_event",
    "archive",
    "archive_basis",
    "final_fate",
    "bound",
];

/// Whether a group is of a special category (Art. 9) or on offences (Art. 10). The national number is neither.
pub(super) fn is_sensitive(scene: &Scene<'_>, group: &DataGroup) -> bool {
    let code = group.category.as_ref();
    let entry = code.and_then(|code| scene.catalogue.data_categories.get(code.as_str()));
    entry.is_some_and(|entry| {
        matches!(
            entry.facts.kind,
            CategoryKind::Special | CategoryKind::Criminal
        )
    })
}

pub(super) fn line(
    scene: &Scene<'_>,
    activity: &Activity,
    group: &DataGroup,
    marks: &Marks<'_>,
) -> DataLine {
    let list = &scene.catalogue.data_categories;
    let rules = activity
        .retention_rules
        .iter()
        .filter(|rule| rule.data_groups.contains(&group.id));
    let place = activity
        .data_groups
        .iter()
        .position(|one| one.id == group.id);
    DataLine {
        number: place.map_or(0, |place| place + 1),
        line: Line {
            code: group.category.clone(),
            name: scene
                .word(list, group.category.as_ref())
                .unwrap_or_default(),
            detail: group.description.trim().to_owned(),
            unconfirmed: marks.on_line("data_groups", group.id, &["category", "description"]),
        },
        retention: rules
            .map(|rule| retention(scene, activity, rule, marks))
            .collect(),
    }
}

/// The numbers of data groups in their sheet.
pub(super) fn numbers(activity: &Activity, ids: &BTreeSet<DataGroupId>) -> Vec<usize> {
    let numbered = activity.data_groups.iter().zip(1..);
    let named = numbered.filter(|(group, _)| ids.contains(&group.id));
    named.map(|(_, number)| number).collect()
}

/// The rules that name no group: they govern all.
pub(super) fn for_all(
    scene: &Scene<'_>,
    activity: &Activity,
    marks: &Marks<'_>,
) -> Vec<RetentionLine> {
    let rules = activity
        .retention_rules
        .iter()
        .filter(|rule| rule.data_groups.is_empty());
    rules
        .map(|rule| retention(scene, activity, rule, marks))
        .collect()
}

fn retention(
    scene: &Scene<'_>,
    activity: &Activity,
    rule: &RetentionRule,
    marks: &Marks<'_>,
) -> RetentionLine {
    let mut people = scene.people(activity, &rule.data_subjects);
    if people.len() == activity.data_subjects.len() {
        people.clear();
    }
    RetentionLine {
        purposes: purposes(activity, rule),
        people,
        active: rule.active,
        criterion: rule.criterion.trim().to_owned(),
        start_event: rule.start_event.trim().to_owned(),
        archive: rule.archive,
        archive_basis: rule.archive_basis.trim().to_owned(),
        fate: rule.final_fate,
        bound: rule.bound,
        unconfirmed: marks.on("retention_rules")
            || marks.on_line("retention_rules", rule.id, &RETENTION_FIELDS),
    }
}

/// The numbers of the purposes that a rule is limited to; none when it governs all of them.
fn purposes(activity: &Activity, rule: &RetentionRule) -> Vec<usize> {
    let numbered = activity.purposes.iter().zip(1..);
    let limited = numbered.filter(|(purpose, _)| rule.purposes.contains(&purpose.id));
    let numbers: Vec<_> = limited.map(|(_, number)| number).collect();
    match numbers.len() == activity.purposes.len() {
        true => Vec::new(),
        false => numbers,
    }
}
