//! Owns: a sheet as some of its people may read it: without the lines that are about others.
//! Must not know a notice, nor guess: what nobody has linked to people is about all of them.

use crate::activity::{Activity, Purpose, RetentionRule};
use crate::answer::Answer;
use crate::code::Code;
use crate::ids::{DataGroupId, DataSubjectId, PurposeId};
use std::collections::BTreeSet;

/// The sheet with what concerns people of these categories. A line that names other people, or only data or purposes
/// of theirs, goes; a line that names nobody stays. The sheet stays whole where no category is given, where it has
/// none of these people or no others, and where nothing would be left of its purposes or of its data: saying too
/// much is better than saying something false.
#[must_use]
pub fn concerning(sheet: &Activity, people: &BTreeSet<Code>) -> Activity {
    let Some(lens) = Lens::of(sheet, people) else {
        return sheet.clone();
    };
    let mut seen = sheet.clone();
    seen.data_subjects
        .retain(|line| lens.people.contains(&line.id));
    seen.data_groups
        .retain(|group| lens.groups.contains(&group.id));
    seen.retention_rules.retain(|rule| lens.shows_rule(rule));
    seen.purposes
        .retain(|purpose| lens.purposes.contains(&purpose.id));
    for group in &mut seen.data_groups {
        // Pruned, a condition of another purpose would hold for all of them.
        let is_shown =
            |purpose: &Option<PurposeId>| purpose.is_none_or(|id| lens.purposes.contains(&id));
        group
            .special_conditions
            .retain(|line| is_shown(&line.purpose));
    }
    sift(&mut seen.recipients, |line| {
        lens.shows_data(&line.data_groups)
    });
    sift(&mut seen.transfers, |line| {
        lens.shows_data(&line.data_groups)
    });
    sift(&mut seen.trackers, |line| {
        line.purpose.is_none_or(|id| lens.purposes.contains(&id))
    });
    seen.prune_links();
    seen
}

/// What is left of a sheet.
struct Lens {
    people: BTreeSet<DataSubjectId>,
    groups: BTreeSet<DataGroupId>,
    purposes: BTreeSet<PurposeId>,
}

impl Lens {
    /// Nothing where the sheet stays whole.
    fn of(sheet: &Activity, people: &BTreeSet<Code>) -> Option<Self> {
        let is_one = |category: &Code| people.contains(category);
        let lines = sheet.data_subjects.iter();
        if !lines
            .clone()
            .any(|line| line.category.as_ref().is_some_and(is_one))
        {
            return None;
        }
        // Nobody has said who people without a category are.
        let found: BTreeSet<_> = lines
            .filter(|line| line.category.as_ref().is_none_or(is_one))
            .map(|line| line.id)
            .collect();
        if found.len() == sheet.data_subjects.len() {
            return None;
        }
        let groups = sheet.data_groups.iter();
        let mut lens = Self {
            groups: groups
                .filter(|group| meet(&group.data_subjects, &found))
                .map(|group| group.id)
                .collect(),
            people: found,
            purposes: BTreeSet::new(),
        };
        lens.purposes = lens.purposes_of(sheet);
        let nothing_left = (lens.groups.is_empty() && !sheet.data_groups.is_empty())
            || (lens.purposes.is_empty() && !sheet.purposes.is_empty());
        (!nothing_left).then_some(lens)
    }

    /// The purposes that a line which stays serves, and those that no line names.
    fn purposes_of(&self, sheet: &Activity) -> BTreeSet<PurposeId> {
        let of_groups = sheet.data_groups.iter();
        let shown = of_groups
            .clone()
            .filter(|group| self.groups.contains(&group.id));
        // Data that serve no purpose in particular serve them all.
        let serves_all = shown.clone().any(|group| group.purposes.is_empty());
        let named: BTreeSet<_> = of_groups
            .flat_map(|group| &group.purposes)
            .chain(sheet.retention_rules.iter().flat_map(|rule| &rule.purposes))
            .collect();
        let rules = sheet
            .retention_rules
            .iter()
            .filter(|rule| self.shows_rule(rule));
        let served: BTreeSet<_> = shown
            .flat_map(|group| &group.purposes)
            .chain(rules.flat_map(|rule| &rule.purposes))
            .collect();
        let is_shown = |purpose: &&Purpose| {
            serves_all || served.contains(&purpose.id) || !named.contains(&purpose.id)
        };
        let purposes = sheet.purposes.iter().filter(is_shown);
        purposes.map(|purpose| purpose.id).collect()
    }

    fn shows_rule(&self, rule: &RetentionRule) -> bool {
        meet(&rule.data_subjects, &self.people) && self.shows_data(&rule.data_groups)
    }

    /// Whether a line about some data stays. One that names none is about all of them.
    fn shows_data(&self, groups: &BTreeSet<DataGroupId>) -> bool {
        meet(groups, &self.groups)
    }
}

/// Drops lines of an answer. Where none is left of those given, there is none for these people.
fn sift<T>(answer: &mut Answer<Vec<T>>, is_shown: impl Fn(&T) -> bool) {
    let Some(lines) = answer.given_mut() else {
        return;
    };
    let had_some = !lines.is_empty();
    lines.retain(is_shown);
    if had_some && lines.is_empty() {
        *answer = Answer::None;
    }
}

/// Whether a line is about one of these. A line that names none is about all of them.
fn meet<T: Ord>(named: &BTreeSet<T>, these: &BTreeSet<T>) -> bool {
    named.is_empty() || !named.is_disjoint(these)
}
