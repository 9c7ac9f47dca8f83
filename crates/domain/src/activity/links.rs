//! Links between the lines of one sheet: they never point at a line that is gone.
//! It must not know links that leave the sheet: the store's foreign keys hold those.

use super::Activity;
use crate::ids::{DataGroupId, DataSubjectId, PurposeId};
use std::collections::BTreeSet;

/// The lines of a sheet that others may point at.
struct Targets {
    purposes: BTreeSet<PurposeId>,
    data_subjects: BTreeSet<DataSubjectId>,
    data_groups: BTreeSet<DataGroupId>,
}

impl Activity {
    /// The lines of the sheet that others may point at, by identifier.
    fn targets(&self) -> Targets {
        Targets {
            purposes: self.purposes.iter().map(|line| line.id).collect(),
            data_subjects: self.data_subjects.iter().map(|line| line.id).collect(),
            data_groups: self.data_groups.iter().map(|line| line.id).collect(),
        }
    }

    /// Whether a link points at a line that is neither here nor in an earlier state of the sheet:
    /// a mistake of whoever wrote it, not what is left of a line that was removed.
    pub fn has_unknown_link(&self, earlier: Option<&Self>) -> bool {
        let mut pruned = self.clone();
        let mut targets = self.targets();
        if let Some(earlier) = earlier.map(Self::targets) {
            targets.purposes.extend(earlier.purposes);
            targets.data_subjects.extend(earlier.data_subjects);
            targets.data_groups.extend(earlier.data_groups);
        }
        pruned.prune_to(&targets);
        pruned != *self
    }

    /// Drops every link to a line that is no longer in the sheet: removing a data group
    /// removes it from the retention rules, recipients and transfers that named it.
    pub fn prune_links(&mut self) {
        let targets = self.targets();
        self.prune_to(&targets);
    }

    fn prune_to(&mut self, targets: &Targets) {
        self.prune_data_groups(targets);
        self.prune_trackers(targets);
        for rule in &mut self.retention_rules {
            rule.data_groups
                .retain(|id| targets.data_groups.contains(id));
            rule.purposes.retain(|id| targets.purposes.contains(id));
            rule.data_subjects
                .retain(|id| targets.data_subjects.contains(id));
        }
        for recipient in self.recipients.given_mut().into_iter().flatten() {
            recipient
                .data_groups
                .retain(|id| targets.data_groups.contains(id));
        }
        for transfer in self.transfers.given_mut().into_iter().flatten() {
            transfer
                .data_groups
                .retain(|id| targets.data_groups.contains(id));
        }
    }

    fn prune_trackers(&mut self, targets: &Targets) {
        for tracker in self.trackers.given_mut().into_iter().flatten() {
            tracker.purpose = tracker.purpose.filter(|id| targets.purposes.contains(id));
        }
    }

    fn prune_data_groups(&mut self, targets: &Targets) {
        for group in &mut self.data_groups {
            group.purposes.retain(|id| targets.purposes.contains(id));
            group
                .data_subjects
                .retain(|id| targets.data_subjects.contains(id));
            for condition in &mut group.special_conditions {
                condition.purpose = condition.purpose.filter(|id| targets.purposes.contains(id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{DataGroup, Purpose, Recipient, RetentionRule, Tracker};
    use crate::answer::Answer;
    use uuid::Uuid;

    #[test]
    fn removing_a_data_group_removes_the_links_to_it() {
        let kept = DataGroupId(Uuid::from_u128(1));
        let gone = DataGroupId(Uuid::from_u128(2));
        let both = BTreeSet::from([kept, gone]);
        let mut activity = Activity {
            data_groups: vec![DataGroup {
                id: kept,
                ..DataGroup::default()
            }],
            retention_rules: vec![RetentionRule {
                data_groups: both.clone(),
                ..RetentionRule::default()
            }],
            recipients: Answer::Given(vec![Recipient {
                data_groups: both,
                ..Recipient::default()
            }]),
            ..Activity::default()
        };
        activity.prune_links();
        let expected = BTreeSet::from([kept]);
        assert_eq!(activity.retention_rules[0].data_groups, expected);
        assert_eq!(activity.recipients.lines()[0].data_groups, expected);
    }

    #[test]
    fn removing_a_purpose_leaves_its_trackers_without_one() {
        let (kept, gone) = (PurposeId(Uuid::from_u128(1)), PurposeId(Uuid::from_u128(2)));
        let tracker = |purpose| Tracker {
            purpose: Some(purpose),
            ..Tracker::default()
        };
        let mut activity = Activity {
            purposes: vec![Purpose {
                id: kept,
                ..Purpose::default()
            }],
            trackers: Answer::Given(vec![tracker(kept), tracker(gone)]),
            ..Activity::default()
        };
        assert!(activity.has_unknown_link(None));
        activity.prune_links();
        let left: Vec<_> = activity
            .trackers
            .lines()
            .iter()
            .map(|line| line.purpose)
            .collect();
        assert_eq!(left, [Some(kept), None]);
    }
}
