//! Reads at one instant: a head is of its content, an export can be checked without the program.

use crate::process::{Player, command};
use crate::sample::sample;
use crate::support::*;
use registre_store::{Change, Context, Noun, Op, Step, Store, StoreError};
use rusqlite::Connection;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn filled(place: &Place) -> Store {
    let mut store = create(place);
    let whole = Whole::of(&sample());
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    store
}

#[test]
fn the_head_is_of_the_content() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let mut other = Player::start(command("add", &place.path));
    let mut ended = false;
    while !ended {
        ended = other.child.try_wait().unwrap().is_some();
        let seen = store.snapshot().unwrap();
        let lines = seen.register.activities[0].opinions.len();
        assert_eq!(seen.head.edit.0, 2 + lines as u64, "a step a line");
    }
    other.end();
    assert_eq!(store.snapshot().unwrap().head.edit.0, 27, "all of them");
}

#[test]
fn nobody_writes_between_two_reads_at_one_instant() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let plain = Connection::open(&place.path).unwrap();
    plain.busy_timeout(std::time::Duration::ZERO).unwrap();
    let rename = "UPDATE activity SET identity_name = 'autre'";
    let read = store.at_once(|reader| {
        reader.references()?;
        assert!(plain.execute(rename, []).is_err(), "kept out");
        reader.activity(sheet_id(1))
    });
    assert_eq!(read.unwrap_or_else(none).identity.name, "Paie");
    assert_eq!(plain.execute(rename, []).unwrap(), 1, "until it ends");
}

fn none<T>(error: StoreError) -> T {
    panic!("{error}")
}

#[test]
fn an_export_has_the_content_of_the_files_that_are_there() {
    let place = Place::new();
    let mut store = filled(&place);
    let gone = store.transact(Op::Attach, &context(2), |tx| {
        tx.attach("b", "", b"retir\xc3\xa9")
    });
    let gone = gone.unwrap_or_else(none).value;
    store
        .transact(Op::Detach, &context(3), |tx| tx.detach(&gone))
        .unwrap();
    let export = store.export(false).unwrap();
    assert_eq!(export.register, store.register().unwrap());
    assert_eq!(export.history, None, "not asked for");
    let [(sha256, content)] = &export.contents.iter().collect::<Vec<_>>()[..] else {
        panic!("one file: {:?}", export.contents.keys());
    };
    assert_eq!(
        (sha256.as_str(), content.as_slice()),
        (fingerprint(b"file 0").as_str(), &b"file 0"[..])
    );
    let plain = place.plain();
    plain.execute("DELETE FROM attachment_content", []).unwrap();
    let refused = store.export(false).unwrap_err();
    assert!(matches!(
        refused,
        StoreError::NotFound {
            noun: Noun::Attachment,
            ..
        }
    ));
}

/// The chain as the documentation of `Change` and `Step` says, from what an export gives and nothing else.
fn chain(previous: [u8; 32], step: &Step, changes: &[Change]) -> [u8; 32] {
    let header = json!([
        step.seq,
        step.at_text(),
        step.actor,
        step.op,
        step.comment,
        step.undoes,
        step.kind.code(),
        step.schema,
        step.app_version,
        changes.len()
    ]);
    let line = |change: &Change| json!([change.n, change.entity, change.entity_id, change.digest]);
    let lines = std::iter::once(header).chain(changes.iter().map(line));
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    Sha256::digest([&previous[..], text.as_bytes()].concat()).into()
}

fn bytes(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len()).step_by(2);
    pairs
        .map(|n| u8::from_str_radix(&hex[n..n + 2], 16).unwrap())
        .collect()
}

#[test]
fn the_chain_is_computed_again_from_an_export() {
    let place = Place::new();
    let mut store = filled(&place);
    let said = Context {
        comment: "relu \"deux\" fois\n\u{7f}é".to_owned(),
        ..context(2)
    };
    store
        .transact(Op::EditActivity, &said, |tx| {
            tx.put_activity(&sheet(1, "Paie"))
        })
        .unwrap();
    store.undo(&context(3)).unwrap();
    let subject = json!({"document": "pdf"});
    store
        .record(Op::DeliverDocument, &context(4), &subject)
        .unwrap();
    let history = store.export(true).unwrap().history.unwrap();
    assert_eq!(history.len(), 5);
    let mut previous = [0; 32];
    for (step, changes) in &history {
        for change in changes {
            let part = |text: &Option<String>| text.clone().unwrap_or("null".to_owned());
            let pair = format!(
                "[{},{}]",
                part(&change.before_text),
                part(&change.after_text)
            );
            let salt = bytes(change.salt.as_ref().unwrap());
            let digest = fingerprint(&[salt, pair.into_bytes()].concat());
            assert_eq!(digest, change.digest, "{}.{}", step.seq, change.n);
        }
        assert_eq!(changes, &store.changes(step.seq).unwrap());
        previous = chain(previous, step, changes);
        assert_eq!(previous, step.chain.0, "step {}", step.seq);
    }
    assert_eq!(previous, store.head().unwrap().last.1.0);
    let text = history[4].1[0].after_text.as_deref().unwrap();
    assert_eq!(serde_json::from_str::<Value>(text).unwrap(), subject);
}

#[test]
fn the_frame_is_the_register_without_its_sheets() {
    let place = Place::new();
    let mut store = filled(&place);
    let mut nameless = sheet(2, "Sans référence");
    nameless.identity.reference.clear();
    put(&mut store, &nameless).unwrap();
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let mut whole = store.register().unwrap();
    let expected: Vec<_> = whole
        .activities
        .drain(..)
        .map(|sheet| (sheet.id, sheet.identity.reference))
        .collect();
    assert_eq!(store.read().references().unwrap(), expected);
    assert_eq!(expected.len(), 3);
    assert_eq!(store.read().frame().unwrap(), whole);
    assert!(
        !whole.parties.is_empty() && !whole.attachments.is_empty(),
        "the rest is there"
    );
}
