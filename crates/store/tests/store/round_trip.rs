//! What is put is what is read: any register, the filled sample, in one step or in many.

use crate::sample::{Fill, filled, sample};
use crate::support::*;
use proptest::prelude::*;
use registre_domain::Register;
use registre_store::{Moment, Op};

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_register_comes_back(whole in wholes()) {
        let place = Place::new();
        let mut store = create(&place);
        let done = store.transact(Op::ImportJson, &context(1), |tx| whole.put(tx)).unwrap();
        prop_assert_eq!(&store.register().unwrap(), &whole.register);
        drop(store);
        let store = place.open().unwrap();
        prop_assert_eq!(&store.register().unwrap(), &whole.register, "after opening again");
        prop_assert_eq!(store.verify().unwrap().findings, vec![]);
        let seq = done.step.unwrap_or(1);
        prop_assert_eq!(&store.as_of(Moment::Step(seq)).unwrap(), &whole.register);
        for activity in &whole.register.activities {
            prop_assert_eq!(&store.activity(activity.id).unwrap(), activity);
        }
    }

    #[test]
    fn any_register_takes_the_place_of_another(first in wholes(), second in wholes()) {
        let place = Place::new();
        let mut store = create(&place);
        store.transact(Op::ImportJson, &context(1), |tx| first.put(tx)).unwrap();
        store.transact(Op::ImportJson, &context(2), |tx| {
            empty(tx, &first.register)?;
            second.put(tx)
        }).unwrap();
        prop_assert_eq!(&store.register().unwrap(), &second.register);
        prop_assert_eq!(store.verify().unwrap().findings, vec![]);
    }
}

/// Deletes everything but what the register is.
fn empty(tx: &mut registre_store::Tx<'_>, register: &Register) -> registre_store::Result<()> {
    register
        .entities
        .iter()
        .try_for_each(|x| tx.delete_entity(x.id))?;
    register
        .establishments
        .iter()
        .try_for_each(|x| tx.delete_establishment(x.id))?;
    register
        .common_measures
        .iter()
        .try_for_each(|x| tx.delete_common_measure(x.id))?;
    register
        .parties
        .iter()
        .try_for_each(|x| tx.delete_party(x.id))?;
    register
        .activities
        .iter()
        .try_for_each(|x| tx.delete_activity(x.id))?;
    register
        .notices
        .iter()
        .try_for_each(|x| tx.delete_notice(x.id))?;
    register
        .attachments
        .iter()
        .try_for_each(|x| tx.detach(&x.sha256))
}

#[test]
fn the_filled_sample_comes_back() {
    let place = Place::new();
    let mut store = create(&place);
    let whole = Whole::of(&sample());
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    assert_eq!(store.register().unwrap(), whole.register);
    let party = &whole.register.parties[0];
    let read = store.read();
    assert_eq!(&read.party(party.id).unwrap(), party);
    assert_eq!(
        &read.entity(whole.register.entities[0].id).unwrap(),
        &whole.register.entities[0]
    );
    assert_eq!(read.about().unwrap(), whole.register.about);
}

#[test]
fn every_word_of_every_closed_list_comes_back() {
    let place = Place::new();
    let mut store = create(&place);
    // Ten is the longest of the model's closed lists; shorter ones come round again.
    for rank in 0..10 {
        let whole = Whole::of(&filled(Fill::Given(rank)));
        store
            .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
            .unwrap();
        assert_eq!(
            store.register().unwrap(),
            whole.register,
            "words of rank {rank}"
        );
    }
}

#[test]
fn answers_that_do_not_apply_come_back_with_their_reasons() {
    let place = Place::new();
    let mut store = create(&place);
    let whole = Whole::of(&filled(Fill::NotApplicable));
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    assert_eq!(store.register().unwrap(), whole.register);
}
