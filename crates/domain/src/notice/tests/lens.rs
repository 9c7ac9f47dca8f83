//! What some people may read of a sheet, by hand-made sheets.

use super::{code, id};
use crate::activity::{
    Activity, DataGroup, DataSubject, Purpose, Recipient, RetentionRule, SpecialCondition, Tracker,
};
use crate::answer::Answer;
use crate::notice::concerning;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Lines of a sheet by their numbers.
type Lines = &'static [u128];

/// A sheet about customers (1), employees (2) and suppliers (3), as links between its lines.
#[derive(Default)]
struct Row {
    name: &'static str,
    purposes: Lines,
    /// Number, people, purposes.
    groups: &'static [(u128, Lines, Lines)],
    /// Number, people, data, purposes.
    rules: &'static [(u128, Lines, Lines, Lines)],
    /// Number, data.
    recipients: &'static [(u128, Lines)],
    people: &'static [&'static str],
    /// People, purposes, data, rules, recipients that are left.
    left: [Lines; 5],
}

const ALL: &[u128] = &[1, 2, 3];

const ROWS: &[Row] = &[
    Row {
        name: "without links everything is about everybody",
        purposes: &[1, 2],
        groups: &[(1, &[], &[]), (2, &[], &[])],
        rules: &[(1, &[], &[], &[])],
        recipients: &[(1, &[])],
        people: &["employees"],
        left: [&[2], &[1, 2], &[1, 2], &[1], &[1]],
    },
    Row {
        name: "data of others go, with their rule and their recipient",
        purposes: &[1],
        groups: &[(1, &[1], &[]), (2, &[2], &[])],
        rules: &[(1, &[], &[1], &[]), (2, &[], &[2], &[])],
        recipients: &[(1, &[1]), (2, &[1, 2])],
        people: &["employees"],
        left: [&[2], &[1], &[2], &[2], &[2]],
    },
    Row {
        name: "a purpose that only data of others serve goes",
        purposes: &[1, 2],
        groups: &[(1, &[1], &[1]), (2, &[2], &[2])],
        rules: &[],
        recipients: &[],
        people: &["customers"],
        left: [&[1], &[1], &[1], &[], &[]],
    },
    Row {
        name: "data that serve no purpose in particular serve them all",
        purposes: &[1, 2],
        groups: &[(1, &[1], &[1]), (2, &[2], &[])],
        rules: &[],
        recipients: &[],
        people: &["employees"],
        left: [&[2], &[1, 2], &[2], &[], &[]],
    },
    Row {
        name: "a purpose that no line names is everybody's",
        purposes: &[1, 2, 3],
        groups: &[(1, &[1], &[1]), (2, &[2], &[2])],
        rules: &[],
        recipients: &[],
        people: &["employees"],
        left: [&[2], &[2, 3], &[2], &[], &[]],
    },
    Row {
        name: "a rule keeps its purpose",
        purposes: &[1, 2],
        groups: &[(1, &[1], &[1]), (2, &[2], &[2]), (3, &[2], &[2])],
        rules: &[(1, &[], &[2], &[1, 2]), (2, &[1], &[], &[])],
        recipients: &[],
        people: &["employees"],
        left: [&[2], &[1, 2], &[2, 3], &[1], &[]],
    },
    Row {
        name: "two audiences see what concerns one of them",
        purposes: &[1, 2, 3],
        groups: &[(1, &[1], &[1]), (2, &[2], &[2]), (3, &[3], &[3])],
        rules: &[(1, &[3], &[], &[])],
        recipients: &[(1, &[1, 3]), (3, &[3])],
        people: &["employees", "customers"],
        left: [&[1, 2], &[1, 2], &[1, 2], &[], &[1]],
    },
    Row {
        name: "where nothing of the data would be left, the sheet stays whole",
        purposes: &[1],
        groups: &[(1, &[1], &[1])],
        rules: &[(1, &[1], &[], &[])],
        recipients: &[(1, &[1])],
        people: &["suppliers"],
        left: [ALL, &[1], &[1], &[1], &[1]],
    },
    Row {
        name: "nobody of the audience: the sheet stays whole",
        purposes: &[1],
        groups: &[(1, &[1], &[]), (2, &[2], &[])],
        rules: &[],
        recipients: &[],
        people: &["patients"],
        left: [ALL, &[1], &[1, 2], &[], &[]],
    },
    Row {
        name: "everybody: the sheet stays whole",
        purposes: &[1],
        groups: &[(1, &[1], &[]), (2, &[2], &[])],
        rules: &[(1, &[2], &[], &[])],
        recipients: &[(1, &[2])],
        people: &["customers", "employees", "suppliers"],
        left: [ALL, &[1], &[1, 2], &[1], &[1]],
    },
];

fn ids<T: From<Uuid> + Ord>(numbers: &[u128]) -> BTreeSet<T> {
    numbers.iter().map(|n| id(*n)).collect()
}

fn sheet(row: &Row) -> Activity {
    let people = ["customers", "employees", "suppliers"];
    let subject = |(n, category): (u128, &str)| DataSubject {
        id: id(n),
        category: Some(code(category)),
        ..DataSubject::default()
    };
    let recipients = row.recipients.iter().map(|(n, data)| Recipient {
        id: id(*n),
        data_groups: ids(data),
        ..Recipient::default()
    });
    Activity {
        data_subjects: (1..).zip(people).map(subject).collect(),
        purposes: row.purposes.iter().map(|n| purpose(*n)).collect(),
        data_groups: row.groups.iter().map(|one| group(*one)).collect(),
        retention_rules: row.rules.iter().map(|one| rule(*one)).collect(),
        recipients: Answer::Given(recipients.collect()),
        ..Activity::default()
    }
}

fn purpose(n: u128) -> Purpose {
    Purpose {
        id: id(n),
        ..Purpose::default()
    }
}

fn group((n, people, purposes): (u128, &[u128], &[u128])) -> DataGroup {
    DataGroup {
        id: id(n),
        data_subjects: ids(people),
        purposes: ids(purposes),
        ..DataGroup::default()
    }
}

fn rule((n, people, data, purposes): (u128, &[u128], &[u128], &[u128])) -> RetentionRule {
    RetentionRule {
        id: id(n),
        data_subjects: ids(people),
        data_groups: ids(data),
        purposes: ids(purposes),
        ..RetentionRule::default()
    }
}

fn numbers(lines: impl Iterator<Item = Uuid>) -> Vec<u128> {
    lines.map(|id| id.as_u128()).collect()
}

#[test]
fn people_read_what_concerns_them() {
    for row in ROWS {
        let sheet = sheet(row);
        let people = row.people.iter().map(|one| code(one)).collect();
        let seen = concerning(&sheet, &people);
        let left = [
            numbers(seen.data_subjects.iter().map(|line| line.id.0)),
            numbers(seen.purposes.iter().map(|line| line.id.0)),
            numbers(seen.data_groups.iter().map(|line| line.id.0)),
            numbers(seen.retention_rules.iter().map(|line| line.id.0)),
            numbers(seen.recipients.lines().iter().map(|line| line.id.0)),
        ];
        assert_eq!(left, row.left.map(<[u128]>::to_vec), "{}", row.name);
        if row.left[0] == ALL {
            assert_eq!(seen, sheet, "{}", row.name);
        }
    }
}

#[test]
fn links_to_what_is_gone_are_gone_and_an_emptied_answer_is_none() {
    let row = Row {
        purposes: &[1, 2],
        groups: &[(1, &[1], &[1]), (2, &[1, 2], &[2])],
        rules: &[(1, &[1, 2], &[1, 2], &[])],
        recipients: &[(1, &[1])],
        ..Row::default()
    };
    let mut sheet = sheet(&row);
    let condition = |n| SpecialCondition {
        id: id(n),
        purpose: Some(id(n)),
        ..SpecialCondition::default()
    };
    sheet.data_groups[1].special_conditions = vec![condition(1), condition(2)];
    let tracker = |n, purpose: Option<u128>| Tracker {
        id: id(n),
        purpose: purpose.map(id),
        ..Tracker::default()
    };
    sheet.trackers = Answer::Given(vec![
        tracker(1, Some(1)),
        tracker(2, Some(2)),
        tracker(3, None),
    ]);
    sheet.transfers = Answer::Unknown;
    let seen = concerning(&sheet, &BTreeSet::from([code("employees")]));
    assert_eq!(seen.data_groups[0].data_subjects, ids(&[2]));
    assert_eq!(seen.retention_rules[0].data_groups, ids(&[2]));
    assert_eq!(seen.retention_rules[0].data_subjects, ids(&[2]));
    let conditions = seen.data_groups[0].special_conditions.iter();
    assert_eq!(numbers(conditions.map(|line| line.id.0)), [2]);
    assert_eq!(
        numbers(seen.trackers.lines().iter().map(|line| line.id.0)),
        [2, 3]
    );
    assert_eq!(
        seen.recipients,
        Answer::None,
        "of those given none is theirs"
    );
    assert_eq!(seen.transfers, Answer::Unknown, "a question stays one");
}
