//! Files that are refused: each for its reason, and each left byte for byte as it was, with nothing beside it.

use crate::process::command;
use crate::sample::sample;
use crate::support::*;
use registre_store::{Op, Protection, Store, StoreError};
use rusqlite::Connection;
use std::fs;
use std::path::Path;

/// A register with a filled sheet and some more.
fn register(path: &Path) {
    let mut store = Store::create(path, Protection::None, &context(0), |tx| {
        tx.put_about(&about())
    })
    .unwrap();
    let whole = Whole::of(&sample());
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    for n in 0..20 {
        put(&mut store, &sheet(n, &"Paie ".repeat(200))).unwrap();
    }
}

fn foreign(path: &Path, settings: &str) {
    let foreign = Connection::open(path).unwrap();
    foreign.execute_batch(settings).unwrap();
    foreign
        .execute_batch("CREATE TABLE register (id); INSERT INTO register VALUES (1)")
        .unwrap();
}

/// Makes a register, then changes its bytes.
fn spoilt(path: &Path, spoil: impl FnOnce(&mut Vec<u8>)) {
    register(path);
    let mut bytes = fs::read(path).unwrap();
    spoil(&mut bytes);
    fs::write(path, bytes).unwrap();
}

fn marked(path: &Path, pragma: &str) {
    register(path);
    Connection::open(path)
        .unwrap()
        .execute_batch(pragma)
        .unwrap();
}

type Case = (&'static str, fn(&Path), StoreError);

const NEWER: StoreError = StoreError::NewerSchema { found: 4, known: 3 };

const CASES: [Case; 13] = [
    (
        "empty",
        |path| fs::write(path, "").unwrap(),
        StoreError::NotARegister,
    ),
    (
        "text",
        |path| fs::write(path, "Registre des activités").unwrap(),
        StoreError::NotARegister,
    ),
    (
        "foreign",
        |path| foreign(path, ""),
        StoreError::NotARegister,
    ),
    (
        "foreign, WAL",
        |path| foreign(path, "PRAGMA journal_mode = WAL"),
        StoreError::NotARegister,
    ),
    (
        "foreign mark",
        |path| marked(path, "PRAGMA application_id = 7"),
        StoreError::NotARegister,
    ),
    (
        "newer",
        |path| marked(path, "PRAGMA user_version = 4"),
        NEWER,
    ),
    (
        "no schema",
        |path| marked(path, "PRAGMA user_version = 0"),
        StoreError::Damaged,
    ),
    (
        "no register",
        |path| marked(path, "PRAGMA foreign_keys = OFF; DROP TABLE register"),
        StoreError::Damaged,
    ),
    (
        "header",
        |path| spoilt(path, |bytes| bytes[..16].fill(b'x')),
        StoreError::Damaged,
    ),
    (
        "page 1",
        |path| spoilt(path, |bytes| bytes[100..4096].fill(0xff)),
        StoreError::Damaged,
    ),
    (
        "middle page",
        |path| {
            spoilt(path, |bytes| {
                let middle = bytes.len() / 8192 * 4096;
                bytes[middle..middle + 4096].fill(0xff);
            })
        },
        StoreError::Damaged,
    ),
    (
        "truncated",
        |path| spoilt(path, |bytes| bytes.truncate(bytes.len() / 2)),
        StoreError::Damaged,
    ),
    (
        "cut inside a page",
        |path| spoilt(path, |bytes| bytes.truncate(bytes.len() - 1000)),
        StoreError::Damaged,
    ),
];

#[test]
fn a_refused_file_stays_as_it_was() {
    for (name, make, expected) in CASES {
        let place = Place::new();
        make(&place.path);
        let before = fs::read(&place.path).unwrap();
        let opened = Store::open(&place.path, Protection::None);
        assert_eq!(opened.err().as_ref(), Some(&expected), "{name}");
        let opened = Store::open_read_only(&place.path, Protection::None);
        assert_eq!(opened.err(), Some(expected), "{name}, for reading");
        assert!(
            fs::read(&place.path).unwrap() == before,
            "{name}: same bytes"
        );
        assert_eq!(
            fs::read_dir(place.folder.path()).unwrap().count(),
            1,
            "{name}: alone"
        );
    }
}

#[test]
fn a_journal_beside_a_foreign_file_is_left_alone() {
    let place = Place::new();
    foreign(&place.path, "");
    let journal = place.beside("a.registre-journal");
    fs::write(
        &journal,
        [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 1],
    )
    .unwrap();
    let before = (fs::read(&place.path).unwrap(), fs::read(&journal).unwrap());
    assert_eq!(place.open().unwrap_err(), StoreError::NotARegister);
    assert_eq!(
        (fs::read(&place.path).unwrap(), fs::read(&journal).unwrap()),
        before
    );
}

#[test]
fn what_is_not_there_is_not_made() {
    let place = Place::new();
    assert_eq!(place.open().unwrap_err(), StoreError::Missing);
    assert!(!place.path.exists());
    let folder = Store::open(place.folder.path(), Protection::None);
    assert_eq!(folder.unwrap_err(), StoreError::NotARegister);
}

#[test]
fn what_is_there_is_not_overwritten() {
    let place = Place::new();
    fs::write(&place.path, "précieux").unwrap();
    let create = || {
        Store::create(&place.path, Protection::None, &context(0), |tx| {
            tx.put_about(&about())
        })
    };
    assert_eq!(create().unwrap_err(), StoreError::Exists);
    assert_eq!(fs::read_to_string(&place.path).unwrap(), "précieux");
    fs::remove_file(&place.path).unwrap();
    fs::write(place.beside("a.registre-journal"), "d'un autre").unwrap();
    assert_eq!(
        create().unwrap_err(),
        StoreError::Exists,
        "a journal of an earlier file"
    );
    assert!(!place.path.exists());
}

#[test]
fn a_creation_that_fails_leaves_no_file() {
    let place = Place::new();
    let mut nameless = about();
    nameless.id = Default::default();
    let created = Store::create(&place.path, Protection::None, &context(0), |tx| {
        tx.put_about(&nameless)
    });
    assert_eq!(
        created.unwrap_err(),
        StoreError::Unassigned { table: "register" }
    );
    let created = Store::create(&place.path, Protection::None, &context(0), |_| Ok(()));
    assert_eq!(
        created.unwrap_err(),
        StoreError::Unreadable { table: "register" },
        "nothing in it"
    );
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_file_that_was_replaced_is_not_written() {
    let place = Place::new();
    let mut store = create(&place);
    let other = place.beside("b.registre");
    register(&other);
    fs::rename(&other, &place.path).unwrap();
    let before = fs::read(&place.path).unwrap();
    assert_eq!(
        put(&mut store, &sheet(1, "Paie")).unwrap_err(),
        StoreError::Replaced
    );
    assert_eq!(store.changed_elsewhere().unwrap_err(), StoreError::Replaced);
    assert!(
        fs::read(&place.path).unwrap() == before,
        "the new file is untouched"
    );
    fs::remove_file(&place.path).unwrap();
    assert_eq!(
        put(&mut store, &sheet(1, "Paie")).unwrap_err(),
        StoreError::Missing
    );
}

/// A limit on the size of files stands for a full disk: it needs no rights and no medium.
#[cfg(unix)]
#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let place = Place::new();
    drop(create(&place));
    let size = fs::metadata(&place.path).unwrap().len();
    let child = command("fill", &place.path);
    let blocks = size / 512 + 400;
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-c", &script])
        .arg(child.get_program())
        .args(child.get_args());
    shell.envs(
        child
            .get_envs()
            .filter_map(|(name, value)| Some((name, value?))),
    );
    let output = shell.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let after = |word: &str| {
        said.lines()
            .find_map(|line| line.strip_prefix(word).map(str::to_owned))
    };
    assert_eq!(after("refused ").as_deref(), Some("DiskFull"), "{said}");
    let kept: usize = after("kept ").unwrap().parse().unwrap();
    let mut store = place.open().unwrap();
    assert_eq!(
        store.register().unwrap().activities.len(),
        kept,
        "whole sheets, no half one"
    );
    assert_eq!(store.verify().unwrap().findings, vec![]);
    put(&mut store, &sheet(1, "Paie")).unwrap();
}
