//! Which sheets a notice is about.

use super::{code, id};
use crate::activity::{Activity, DataSubject, Identity, Role, Status};
use crate::catalogue::tests::shipped;
use crate::ids::ActivityId;
use crate::notice::{Notice, Refused, Scope, State, chosen, people};
use crate::organisation::Entity;
use crate::register::{About, Register};
use std::collections::BTreeSet;

fn sheet(n: u128, people: &[&str]) -> Activity {
    let line = |category: &&str| DataSubject {
        category: Some(code(category)),
        ..DataSubject::default()
    };
    Activity {
        id: id(n),
        identity: Identity {
            reference: format!("T-{n}"),
            status: Status::InForce,
            ..Identity::default()
        },
        data_subjects: people.iter().map(line).collect(),
        ..Activity::default()
    }
}

/// The company, and a foundation beside it; six sheets.
fn register() -> Register {
    let entity = |n| Entity {
        id: id(n),
        ..Entity::default()
    };
    let mut sheets = vec![
        sheet(10, &["employees"]),
        sheet(2, &["customers", "employees"]),
        sheet(3, &["customers"]),
        sheet(4, &["customers"]),
        sheet(5, &["customers"]),
        sheet(6, &[]),
    ];
    sheets[2].identity.status = Status::Draft;
    sheets[3].identity.role = Role::Processor;
    sheets[4].identity.entity = Some(id(101));
    Register {
        about: About {
            main_entity: Some(id(100)),
            ..About::default()
        },
        entities: vec![entity(100), entity(101)],
        activities: sheets,
        ..Register::default()
    }
}

fn notice(audiences: &[&str]) -> Notice {
    Notice {
        audiences: audiences.iter().map(|one| code(one)).collect(),
        ..Notice::default()
    }
}

fn references(notice: &Notice) -> Vec<String> {
    let register = register();
    let chosen = chosen(notice, &register, &shipped());
    let sheets = chosen.sheets.iter();
    sheets
        .map(|sheet| sheet.identity.reference.clone())
        .collect()
}

#[test]
fn the_rule_takes_what_is_in_force_and_concerns_the_audience() {
    assert_eq!(references(&notice(&["employees"])), ["T-2", "T-10"]);
    assert_eq!(references(&notice(&["customers"])), ["T-2"]);
    assert_eq!(
        references(&notice(&["customers", "employees"])),
        ["T-2", "T-10"]
    );
    assert_eq!(references(&notice(&["patients"])), [""; 0]);
    let everybody = references(&notice(&[]));
    assert_eq!(everybody, ["T-2", "T-6", "T-10"], "in their natural order");
}

#[test]
fn a_sheet_can_be_left_out_and_another_entity_has_its_own() {
    let mut one = notice(&["employees"]);
    one.left_out.insert(id(2));
    assert_eq!(references(&one), ["T-10"]);
    let mut other = notice(&["customers"]);
    other.entity = Some(id(101));
    assert_eq!(references(&other), ["T-5"]);
}

#[test]
fn by_hand_every_sheet_is_taken_or_named_with_the_reason() {
    let mut notice = notice(&["customers"]);
    notice.scope = Scope::Hand;
    notice.left_out = BTreeSet::from([id(2)]);
    notice.activities = [2, 3, 4, 5, 7, 10].map(id).into();
    let register = register();
    let found = chosen(&notice, &register, &shipped());
    let taken: Vec<ActivityId> = found.sheets.iter().map(|sheet| sheet.id).collect();
    assert_eq!(taken, [2, 3, 10].map(id), "whoever they are about");
    assert_eq!(found.gone, [id(7)]);
    assert_eq!(found.not_in_force, [id(3)]);
    let refused = [
        (id(4), Refused::Processor),
        (id(5), Refused::OtherController),
    ];
    assert_eq!(found.refused, refused);
}

#[test]
fn an_audience_brings_its_people_and_an_unknown_one_nobody() {
    let found = people(&notice(&["premises-visitors", "applicants"]), &shipped());
    assert_eq!(
        found,
        BTreeSet::from([code("applicants"), code("premises-visitors")])
    );
    assert_eq!(people(&notice(&[]), &shipped()), BTreeSet::new());
    let unknown = notice(&["martians"]);
    assert_eq!(people(&unknown, &shipped()), BTreeSet::new());
    assert_eq!(references(&unknown), [""; 0], "nobody is not everybody");
}

#[test]
fn a_notice_is_published_until_it_is_withdrawn() {
    let mut notice = Notice::default();
    assert_eq!((notice.state(), notice.published()), (State::Draft, None));
    notice.publications = vec![Default::default(); 2];
    notice.publications[1].id = id(2);
    assert_eq!(notice.state(), State::Published);
    assert_eq!(notice.published().map(|one| one.id), Some(id(2)));
    notice.withdrawn_on = Some(chrono::NaiveDate::default());
    assert_eq!(
        (notice.state(), notice.published()),
        (State::Withdrawn, None)
    );
}
