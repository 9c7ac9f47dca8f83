//! The journal as it is read: steps, dates, history, head, the register as of a moment.

use crate::support::*;
use chrono::TimeDelta;
use registre_domain::notice::Notice;
use registre_domain::organisation::Entity;
use registre_store::{Context, Kind, Moment, Op, StoreError};
use serde_json::json;

#[test]
fn a_step_keeps_who_when_what_and_with_which_program() {
    let place = Place::new();
    let mut store = create(&place);
    let said = Context {
        comment: "relecture \"annuelle\"".to_owned(),
        ..context(5)
    };
    store
        .transact(Op::CreateActivity, &said, |tx| {
            tx.put_activity(&sheet(1, "Paie"))
        })
        .unwrap();
    let steps = store.steps(1..=99).unwrap();
    assert_eq!(steps.len(), 2);
    assert_eq!((steps[0].op.as_str(), steps[0].seq), ("create_register", 1));
    let step = &steps[1];
    assert_eq!(Op::from_code(&step.op), Some(Op::CreateActivity));
    assert_eq!(
        (&step.actor, &step.comment, step.at),
        (&said.actor, &said.comment, said.at)
    );
    assert_eq!(
        (&step.app_version, step.schema, step.kind),
        (&said.app_version, 3, Kind::Edit)
    );
}

#[test]
fn dates_never_go_back() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let early = Context {
        at: context(0).at - TimeDelta::days(400),
        ..context(0)
    };
    store
        .transact(Op::EditActivity, &early, |tx| {
            tx.put_activity(&sheet(2, "Autre"))
        })
        .unwrap();
    let dates: Vec<_> = store
        .steps(1..=9)
        .unwrap()
        .iter()
        .map(|step| step.at)
        .collect();
    assert!(dates.is_sorted(), "{dates:?}");
}

#[test]
fn a_delivery_does_not_move_the_head_of_edits() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let before = store.head().unwrap();
    assert_eq!(before.edit, before.last);
    let subject = json!({"document": "pdf", "chain": before.edit.1.to_string()});
    store
        .record(Op::DeliverDocument, &context(2), &subject)
        .unwrap();
    let after = store.head().unwrap();
    assert_eq!(after.edit, before.edit, "what a document prints");
    assert_eq!(after.last.0, 3);
    let change = store.changes(3).unwrap().remove(0);
    assert_eq!(
        (change.entity.as_str(), change.after),
        ("delivery", Some(subject))
    );
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

#[test]
fn a_change_is_read_with_all_columns_and_written_without_blank_ones() {
    let place = Place::new();
    let mut store = create(&place);
    let seq = put(&mut store, &sheet(1, "Paie")).unwrap().step.unwrap();
    put(&mut store, &sheet(1, "")).unwrap();
    let cleared = store.changes(seq + 1).unwrap().remove(0);
    assert_eq!(cleared.before.unwrap()["identity_name"], "Paie");
    let after = cleared.after.unwrap();
    assert_eq!(
        (&after["identity_name"], &after["identity_model"]),
        (&json!(""), &json!(null))
    );
    let plain = rusqlite::Connection::open(&place.path).unwrap();
    let written = "SELECT after FROM change WHERE entity = 'activity' AND seq = 2";
    let text: String = plain.query_row(written, [], |row| row.get(0)).unwrap();
    let expected = format!(
        "{{\"id\":\"{}\",\"identity_name\":\"Paie\",\"identity_reference\":\"T-001\",\
         \"identity_role\":\"controller\",\"identity_status\":\"draft\"}}",
        sheet_id(1)
    );
    assert_eq!(text, expected, "the canonical text of a row");
}

#[test]
fn the_history_of_a_sheet_has_the_steps_of_its_lines() {
    let place = Place::new();
    let mut store = create(&place);
    let mut paie = sheet(1, "Paie");
    put(&mut store, &paie).unwrap();
    put(&mut store, &sheet(2, "Autre")).unwrap();
    paie.opinions = vec![Default::default()];
    paie.opinions[0].id = id(70).into();
    put(&mut store, &paie).unwrap();
    store
        .transact(Op::DeleteActivity, &context(3), |tx| {
            tx.delete_activity(paie.id)
        })
        .unwrap();
    assert_eq!(store.history_of(paie.id).unwrap(), [2, 4, 5]);
    assert_eq!(store.history_of(sheet_id(2)).unwrap(), [3]);
}

#[test]
fn the_changes_of_a_notice_or_an_entity_are_found_by_its_identifier() {
    let place = Place::new();
    let mut store = create(&place);
    let mut notice = Notice {
        id: id(80).into(),
        ..Notice::default()
    };
    let entity = Entity {
        id: id(81).into(),
        ..Entity::default()
    };
    for title in ["Vos données", "Vos données chez nous"] {
        notice.title = title.to_owned();
        let put = store.transact(Op::EditNotice, &context(1), |tx| tx.put_notice(&notice));
        put.unwrap();
        let put = store.transact(Op::EditEntity, &context(1), |tx| tx.put_entity(&entity));
        put.unwrap();
    }
    assert_eq!(store.read().notice(notice.id).unwrap(), notice);
    assert_eq!(store.read().notices().unwrap(), [notice.clone()]);
    let seqs = |id: &str| -> Vec<u64> {
        let found = store.changes_of_row(id, 1..=99).unwrap();
        found.iter().map(|change| change.seq).collect()
    };
    assert_eq!(seqs(&notice.id.to_string()), [2, 4]);
    assert_eq!(
        seqs(&entity.id.to_string()),
        [3],
        "the same is not written twice"
    );
    assert_eq!(seqs(&id(82).to_string()), Vec::<u64>::new());
}

#[test]
fn the_register_is_read_as_of_a_step_or_an_instant() {
    let place = Place::new();
    let mut store = create(&place);
    let mut seen = vec![store.register().unwrap()];
    for n in 1..5 {
        let op = Op::EditActivity;
        let name = format!("version {n}");
        store
            .transact(op, &context(10 * n), |tx| tx.put_activity(&sheet(1, &name)))
            .unwrap();
        seen.push(store.register().unwrap());
    }
    for (n, expected) in (1..).zip(&seen) {
        assert_eq!(
            &store.as_of(Moment::Step(n)).unwrap(),
            expected,
            "after step {n}"
        );
    }
    let between = Moment::Instant(context(25).at);
    assert_eq!(store.as_of(between).unwrap(), seen[2]);
    for before in [Moment::Instant(context(-1).at), Moment::Step(0)] {
        let refused = store.as_of(before).unwrap_err();
        let at = context(0).at;
        assert_eq!(
            refused,
            StoreError::BeforeFirst { at },
            "it says since when"
        );
    }
}

#[test]
fn a_past_register_comes_with_the_head_of_that_time() {
    let place = Place::new();
    let mut store = create(&place);
    let mut seen = vec![store.snapshot().unwrap()];
    for n in 1..4 {
        let name = format!("version {n}");
        let edit = store.transact(Op::EditActivity, &context(20 * n), |tx| {
            tx.put_activity(&sheet(1, &name))
        });
        edit.unwrap();
        seen.push(store.snapshot().unwrap());
        let subject = json!({ "kind": "pdf" });
        store
            .record(Op::DeliverDocument, &context(20 * n + 5), &subject)
            .unwrap();
        let delivered = store.snapshot().unwrap();
        assert_eq!(
            delivered.head.edit,
            seen.last().unwrap().head.edit,
            "a fact"
        );
        let at = Moment::Instant(context(20 * n + 9).at);
        assert_eq!(store.snapshot_at(at).unwrap(), delivered, "after step {n}");
    }
    for (n, expected) in (0..).zip(&seen) {
        // At the very instant of the edit, before the delivery that follows it.
        let at = Moment::Instant(context(20 * n).at);
        assert_eq!(&store.snapshot_at(at).unwrap(), expected, "edit {n}");
    }
    let ever = Moment::Step(u64::MAX);
    assert_eq!(store.snapshot_at(ever).unwrap(), store.snapshot().unwrap());
}
