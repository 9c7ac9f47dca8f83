//! The frozen register of schema 1: it opens for ever.
//! Made once with `REGISTRE_MAKE_FIXTURE=1 cargo test -p registre-store fixture`.

use crate::sample::sample;
use crate::support::*;
use registre_domain::Register;
use registre_store::{Op, Protection, Store};
use std::fs;
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Writes the fixture where there is none; a released one is not made again.
fn make() {
    let target = fixture("schema-1.registre");
    if std::env::var_os("REGISTRE_MAKE_FIXTURE").is_none() || target.exists() {
        return;
    }
    fs::create_dir_all(fixture("")).unwrap();
    let place = Place::new();
    let mut store = create(&place);
    let whole = Whole::of(&sample());
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    put(&mut store, &sheet(1, "Paie")).unwrap();
    put(&mut store, &sheet(1, "Paie et primes")).unwrap();
    store.undo(&context(2)).unwrap();
    let subject = serde_json::json!({"document": "pdf"});
    store
        .record(Op::DeliverDocument, &context(3), &subject)
        .unwrap();
    let text = serde_json::to_string_pretty(&store.register().unwrap()).unwrap();
    fs::write(fixture("schema-1.json"), text + "\n").unwrap();
    drop(store);
    fs::copy(&place.path, target).unwrap();
}

#[test]
fn the_frozen_register_of_schema_1_opens() {
    make();
    let place = Place::new();
    fs::copy(fixture("schema-1.registre"), &place.path).unwrap();
    let mut store = Store::open(&place.path, Protection::None).unwrap();
    let text = fs::read_to_string(fixture("schema-1.json")).unwrap();
    let expected: Register = serde_json::from_str(&text).unwrap();
    assert_eq!(store.register().unwrap(), expected);
    let found = store.verify().unwrap();
    assert_eq!((found.steps, found.findings), (6, vec![]));
    store.redo(&context(9)).unwrap().unwrap();
    assert_eq!(
        store.activity(sheet_id(1)).unwrap().identity.name,
        "Paie et primes"
    );
}
