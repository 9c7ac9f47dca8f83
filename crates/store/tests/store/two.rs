//! Two programs on one file: nothing is lost, each learns of the other, and waiting has an end.

use crate::process::{Player, add, command};
use crate::support::*;
use registre_store::StoreError;
use std::time::{Duration, Instant};

#[test]
fn two_stores_in_one_program_alternate() {
    let place = Place::new();
    let mut first = create(&place);
    put(&mut first, &sheet(1, "Paie")).unwrap();
    let mut second = place.open().unwrap();
    for n in 0..10 {
        add(&mut first, 300 + 2 * n).unwrap();
        assert!(second.changed_elsewhere().unwrap(), "the first wrote");
        assert!(!second.changed_elsewhere().unwrap(), "said once");
        add(&mut second, 301 + 2 * n).unwrap();
    }
    let done = put(&mut first, &sheet(2, "Autre")).unwrap();
    assert!(done.reloaded, "the second wrote in between");
    let done = put(&mut first, &sheet(3, "Autre")).unwrap();
    assert!(!done.reloaded, "nobody wrote in between");
    assert_eq!(first.activity(sheet_id(1)).unwrap().opinions.len(), 20);
    assert_eq!(second.verify().unwrap().findings, vec![]);
}

#[test]
fn closing_one_store_leaves_the_other_its_lock() {
    let place = Place::new();
    let mut first = create(&place);
    let done: registre_store::Result<_> =
        first.transact(registre_store::Op::EditActivity, &context(1), |tx| {
            // Opening and closing by path inside the transaction must not drop its lock.
            drop(place.open().unwrap());
            let other = command("add", &place.path).output().unwrap();
            assert!(!other.status.success(), "the other process is kept out");
            tx.put_activity(&sheet(1, "Paie"))
        });
    assert_eq!(done.unwrap().step, Some(2));
}

#[test]
fn two_programs_lose_nothing() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let other = Player::start(command("add", &place.path));
    (0..25).for_each(|n| add(&mut store, 400 + n).unwrap());
    other.end();
    assert_eq!(store.activity(sheet_id(1)).unwrap().opinions.len(), 50);
    assert_eq!(store.head().unwrap().last.0, 52, "a step each");
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

#[test]
fn a_file_that_stays_locked_is_refused_after_two_seconds() {
    let place = Place::new();
    let mut store = create(&place);
    let mut other = Player::start(command("hold", &place.path));
    other.hear("held ");
    let bounds = Duration::from_millis(1_900)..Duration::from_secs(10);
    let start = Instant::now();
    assert_eq!(
        put(&mut store, &sheet(1, "Paie")).unwrap_err(),
        StoreError::Locked
    );
    assert!(bounds.contains(&start.elapsed()), "{:?}", start.elapsed());
    assert_eq!(
        place.open().unwrap_err(),
        StoreError::Locked,
        "opening waits as well"
    );
    other.end();
    put(&mut store, &sheet(1, "Paie")).unwrap();
}
