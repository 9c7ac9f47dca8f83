//! One transaction, one step: what an edit writes, what it refuses, what it leaves when it fails.

use crate::support::*;
use chrono::NaiveDate;
use registre_domain::activity::{Purpose, Recipient};
use registre_domain::answer::Answer;
use registre_domain::limits::Limit;
use registre_domain::organisation::{Entity, Establishment};
use registre_domain::party::Party;
use registre_store::{Changed, Noun, Op, Result, StoreError};

fn party(n: u128) -> Party {
    Party {
        id: id(n).into(),
        name: "Prestataire".to_owned(),
        ..Party::default()
    }
}

fn purpose(n: u128, text: &str) -> Purpose {
    Purpose {
        id: id(n).into(),
        text: text.to_owned(),
        ..Purpose::default()
    }
}

#[test]
fn an_edit_is_one_step_with_the_rows_that_differ() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    paie.purposes = vec![purpose(1, "payer"), purpose(2, "déclarer")];
    put(&mut store, &paie).unwrap();
    paie.purposes[1].text = "déclarer les salaires".to_owned();
    let done = put(&mut store, &paie).unwrap();
    let changes = store.changes(done.step.unwrap()).unwrap();
    assert_eq!(changes.len(), 1, "one purpose changed: {changes:?}");
    assert_eq!(
        (changes[0].entity.as_str(), &changes[0].entity_id),
        ("purpose", &id(2).to_string())
    );
    assert_eq!(changes[0].before.as_ref().unwrap()["text"], "déclarer");
    assert_eq!(
        changes[0].after.as_ref().unwrap()["activity_id"],
        paie.id.to_string()
    );
    let expected = Changed {
        noun: Noun::Activity,
        id: paie.id.to_string(),
    };
    assert_eq!(done.changes, [expected]);
}

#[test]
fn an_edit_that_changes_nothing_leaves_the_file_alone() {
    let place = Place::new();
    let mut store = create(&place);
    let paie = sheet(1, "Paie");
    put(&mut store, &paie).unwrap();
    let before = std::fs::metadata(&place.path).unwrap().modified().unwrap();
    assert_eq!(put(&mut store, &paie).unwrap().step, None);
    let back_and_forth = store.transact(Op::EditActivity, &context(2), |tx| {
        tx.put_activity(&sheet(1, "autre"))?;
        tx.put_activity(&paie)
    });
    assert_eq!(back_and_forth.unwrap().step, None, "the net change counts");
    assert_eq!(
        std::fs::metadata(&place.path).unwrap().modified().unwrap(),
        before
    );
    assert_eq!(store.head().unwrap().last.0, 2);
}

#[test]
fn a_closure_that_fails_leaves_nothing() {
    let place = Place::new();
    let mut store = create(&place);
    let before = dump(&place.path);
    let failed: Result<_> = store.transact(Op::ImportJson, &context(1), |tx| {
        tx.put_party(&party(7))?;
        tx.put_activity(&sheet(1, "Paie"))?;
        Err::<(), _>(StoreError::Missing)
    });
    assert_eq!(failed.unwrap_err(), StoreError::Missing);
    assert_eq!(dump(&place.path), before);
}

#[test]
fn a_failed_write_cannot_be_passed_over() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let mut double = sheet(2, "Autre");
    double.identity.reference = "T-001".to_owned();
    let before = dump(&place.path);
    let done: Result<_> = store.transact(Op::ImportJson, &context(1), |tx| {
        tx.put_party(&party(7))?;
        let _ = tx.put_activity(&double);
        Ok(())
    });
    let expected = StoreError::DuplicateReference {
        reference: "T-001".to_owned(),
    };
    assert_eq!(done.unwrap_err(), expected);
    assert_eq!(dump(&place.path), before);
}

#[test]
fn sheets_without_reference_do_not_collide() {
    let place = Place::new();
    let mut store = create(&place);
    for n in 1..4 {
        let mut blank = sheet(n, "Sans référence");
        blank.identity.reference.clear();
        put(&mut store, &blank).unwrap();
    }
    assert_eq!(store.register().unwrap().activities.len(), 3);
}

#[test]
fn what_is_named_cannot_go() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    paie.recipients = Answer::Given(vec![Recipient {
        id: id(50).into(),
        party: Some(id(7).into()),
        ..Recipient::default()
    }]);
    let done = store.transact(Op::ImportJson, &context(1), |tx| {
        // Before the party that it names: links are looked at when everything is in place.
        tx.put_activity(&paie)?;
        tx.put_party(&party(7))
    });
    done.unwrap();
    let refused: Result<_> = store.transact(Op::DeleteParty, &context(2), |tx| {
        tx.delete_party(id(7).into())
    });
    let expected = StoreError::InUse {
        noun: Noun::Party,
        by: Noun::Activity,
        by_id: paie.id.to_string(),
    };
    assert_eq!(refused.unwrap_err(), expected);
    assert!(
        store.read().party(id(7).into()).is_ok(),
        "it is still there"
    );
}

#[test]
fn a_link_to_nothing_is_refused() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    paie.identity.sites = [id(9).into()].into();
    let expected = StoreError::BrokenLink {
        noun: Noun::Activity,
        id: paie.id.to_string(),
        target: Noun::Establishment,
    };
    assert_eq!(put(&mut store, &paie).unwrap_err(), expected);
}

#[test]
fn sites_are_kept_as_links() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    paie.identity.sites = [id(8).into(), id(9).into()].into();
    let shop = |n: u128| Establishment {
        id: id(n).into(),
        entity: id(3).into(),
        ..Establishment::default()
    };
    let done = store.transact(Op::ImportJson, &context(1), |tx| {
        tx.put_entity(&Entity {
            id: id(3).into(),
            ..Entity::default()
        })?;
        tx.put_establishment(&shop(8))?;
        tx.put_establishment(&shop(9))?;
        tx.put_activity(&paie)
    });
    done.unwrap();
    assert_eq!(store.activity(paie.id).unwrap(), paie);
    let refused: Result<_> = store.transact(Op::DeleteEstablishment, &context(2), |tx| {
        tx.delete_establishment(id(9).into())
    });
    assert!(matches!(
        refused,
        Err(StoreError::InUse {
            noun: Noun::Establishment,
            ..
        })
    ));
}

#[test]
fn lines_need_identifiers_of_their_own() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    paie.purposes = vec![Purpose::default()];
    let unassigned = StoreError::Unassigned { table: "purpose" };
    assert_eq!(put(&mut store, &paie).unwrap_err(), unassigned);
    paie.purposes = vec![purpose(1, "a"), purpose(1, "b")];
    let doubled = StoreError::DuplicateId { table: "purpose" };
    assert_eq!(
        put(&mut store, &paie).unwrap_err(),
        doubled,
        "twice in one sheet"
    );
    paie.purposes.pop();
    put(&mut store, &paie).unwrap();
    let mut other = sheet(2, "Autre");
    other.purposes = paie.purposes.clone();
    assert_eq!(
        put(&mut store, &other).unwrap_err(),
        doubled,
        "in two sheets"
    );
}

#[test]
fn values_beyond_the_model_are_refused() {
    let place = Place::new();
    let mut store = create(&place);
    let long = sheet(1, &"x".repeat(20_001));
    let refused = put(&mut store, &long).unwrap_err();
    assert!(matches!(refused, StoreError::Beyond(ref beyond) if beyond.kind == Limit::Text));
    let mut far = sheet(1, "Paie");
    far.identity.created_on = NaiveDate::from_ymd_opt(12_026, 1, 1);
    let expected = StoreError::Refused { table: "activity" };
    assert_eq!(
        put(&mut store, &far).unwrap_err(),
        expected,
        "the year 12026"
    );
}

#[test]
fn links_inside_a_sheet_never_dangle() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    paie.retention_rules = vec![Default::default()];
    paie.retention_rules[0].id = id(60).into();
    paie.retention_rules[0].purposes = [id(999).into()].into();
    put(&mut store, &paie).unwrap();
    assert!(
        store.activity(paie.id).unwrap().retention_rules[0]
            .purposes
            .is_empty()
    );
}

#[test]
fn what_is_not_there_is_said() {
    let place = Place::new();
    let mut store = create(&place);
    let expected = StoreError::NotFound {
        noun: Noun::Activity,
        id: sheet_id(1).to_string(),
    };
    assert_eq!(store.activity(sheet_id(1)).unwrap_err(), expected);
    let deleted: Result<_> = store.transact(Op::DeleteActivity, &context(1), |tx| {
        tx.delete_activity(sheet_id(1))
    });
    assert_eq!(deleted.unwrap_err(), expected);
}

#[test]
fn facts_and_edits_are_not_mixed_up() {
    let place = Place::new();
    let mut store = create(&place);
    let edit: Result<_> = store.transact(Op::Backup, &context(1), |_| Ok(()));
    assert_eq!(edit.unwrap_err(), StoreError::WrongKind);
    let own: Result<_> = store.transact(Op::Undo, &context(1), |_| Ok(()));
    assert_eq!(own.unwrap_err(), StoreError::WrongKind);
    let fact = store.record(Op::EditActivity, &context(1), &serde_json::json!({}));
    assert_eq!(fact.unwrap_err(), StoreError::WrongKind);
}

#[test]
fn the_file_is_alone_and_marked() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let files = std::fs::read_dir(place.folder.path()).unwrap();
    assert_eq!(
        files.count(),
        1,
        "one file between two transactions, nothing beside it"
    );
    let plain = rusqlite::Connection::open(&place.path).unwrap();
    let pragma = |name: &str| -> i64 {
        plain
            .pragma_query_value(None, name, |row| row.get(0))
            .unwrap()
    };
    assert_eq!(pragma("application_id"), 0x5247_5044);
    assert_eq!(pragma("user_version"), 3);
}
