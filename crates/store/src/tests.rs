//! What only the inside can set up: a newer schema, a file that may not grow, one that is replaced meanwhile.

use crate::error::{Result, StoreError};
use crate::file::Protection;
use crate::journal::{Context, Op};
use crate::migrate::{MIGRATIONS, Migration, apply, version};
use crate::schema::{SCHEMA_1, SCHEMA_2, SCHEMA_3};
use crate::store::Store;
use registre_domain::activity::Activity;
use registre_domain::register::About;
use rusqlite::Connection;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

fn context() -> Context {
    Context {
        at: chrono::DateTime::UNIX_EPOCH,
        actor: String::new(),
        comment: String::new(),
        app_version: String::new(),
    }
}

fn register() -> (TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.registre");
    let about = About {
        id: Uuid::from_u128(1).into(),
        ..About::default()
    };
    let mut store = Store::create(&path, Protection::None, &context(), |tx| {
        tx.put_about(&about)
    })
    .unwrap();
    put(&mut store, 2, "Paie").unwrap();
    (folder, path, store)
}

fn put(store: &mut Store, n: u128, notes: &str) -> Result<()> {
    let mut sheet = Activity {
        id: Uuid::from_u128(n).into(),
        ..Activity::default()
    };
    sheet.identity.notes = notes.to_owned();
    let done = store.transact(Op::EditActivity, &context(), |tx| tx.put_activity(&sheet));
    done.map(|_| ())
}

const ONE: Migration = (1, SCHEMA_1);
const TWO: Migration = (2, SCHEMA_2);
const THREE: Migration = (3, SCHEMA_3);
const GOOD: &[Migration] = &[
    ONE,
    TWO,
    THREE,
    (
        4,
        "CREATE TABLE more (a TEXT) STRICT; INSERT INTO more VALUES ('x')",
    ),
];
const BROKEN: &[Migration] = &[
    ONE,
    TWO,
    THREE,
    (
        4,
        "CREATE TABLE more (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)",
    ),
];
const DANGLING: &[Migration] = &[
    ONE,
    TWO,
    THREE,
    (4, "UPDATE activity SET identity_entity = 'x'"),
];

fn names(folder: &TempDir) -> Vec<String> {
    let files = std::fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn schema(path: &Path) -> u32 {
    version(&Connection::open(path).unwrap()).unwrap()
}

#[test]
fn a_newer_schema_comes_after_a_verified_copy() {
    let (folder, path, store) = register();
    drop(store);
    let store = Store::open_as(&path, false, GOOD).unwrap();
    let added: String = store
        .connection
        .query_row("SELECT a FROM more", [], |row| row.get(0))
        .unwrap();
    assert_eq!(
        (added.as_str(), version(&store.connection).unwrap()),
        ("x", 4)
    );
    assert_eq!(names(&folder), ["a.avant-v4.registre", "a.registre"]);
    let copy = Store::open(&folder.path().join("a.avant-v4.registre"), Protection::None).unwrap();
    assert_eq!(
        copy.register().unwrap(),
        store.register().unwrap(),
        "the copy is of before"
    );
    drop(store);
    let refused = Store::open(&path, Protection::None).unwrap_err();
    assert_eq!(refused, StoreError::NewerSchema { found: 4, known: 3 });
    Store::open_as(&path, false, GOOD).unwrap();
    assert_eq!(names(&folder).len(), 2, "migrated once, copied once");
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    for (migrations, expected) in [
        (BROKEN, StoreError::Sqlite { code: 1 }),
        (DANGLING, StoreError::Damaged),
    ] {
        let (folder, path, store) = register();
        drop(store);
        let before = std::fs::read(&path).unwrap();
        let refused = Store::open_as(&path, false, migrations).unwrap_err();
        assert_eq!(refused, expected);
        assert_eq!(schema(&path), 3);
        assert!(std::fs::read(&path).unwrap() == before, "rolled back");
        Store::open_as(&path, false, GOOD).unwrap();
        let copies = ["a.avant-v4-2.registre", "a.avant-v4.registre", "a.registre"];
        assert_eq!(names(&folder), copies, "the first copy is kept");
    }
}

/// What a program of schema 2 left: the frozen register, brought no further than that.
#[test]
fn a_register_of_schema_2_opens_and_has_no_notice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.registre");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema-1.registre");
    std::fs::copy(fixture, &path).unwrap();
    drop(Store::open_as(&path, false, &[ONE, TWO]).unwrap());
    assert_eq!(schema(&path), 2);
    let store = Store::open(&path, Protection::None).unwrap();
    let register = store.register().unwrap();
    assert_eq!((schema(&path), register.notices.len()), (3, 0));
    assert!(!register.activities.is_empty());
    let blank = |sheet: &Activity| sheet.trackers.is_unknown();
    assert!(register.activities.iter().all(blank));
    assert_eq!(store.verify().unwrap().findings, vec![]);
    let copies = ["a.avant-v2.registre", "a.avant-v3.registre", "a.registre"];
    assert_eq!(names(&folder), copies, "a copy before each");
}

#[test]
fn an_older_schema_is_not_migrated_in_a_file_opened_for_reading() {
    let (folder, path, store) = register();
    drop(store);
    assert_eq!(
        Store::open_as(&path, true, GOOD).unwrap_err(),
        StoreError::ReadOnly
    );
    assert_eq!(names(&folder), ["a.registre"]);
}

#[test]
fn a_file_that_may_not_grow_refuses_and_goes_on() {
    let (_folder, _path, mut store) = register();
    let pages: i64 = store
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
    let refused = put(&mut store, 3, &"x".repeat(19_000)).unwrap_err();
    assert_eq!(refused, StoreError::DiskFull);
    assert_eq!(store.register().unwrap().activities.len(), 1);
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", 1 << 20, |_| Ok(()))
        .unwrap();
    put(&mut store, 3, "x").unwrap();
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

thread_local! {
    /// Who holds the file, and the two paths that change places while a store waits for it.
    static HOLDER: RefCell<Option<(Connection, PathBuf, PathBuf)>> = const { RefCell::new(None) };
}

/// Called by SQLite when the file is held: puts another file in its place, then lets it go.
fn replace_and_let_go(_: i32) -> bool {
    let holder = HOLDER.with(RefCell::take);
    let Some((connection, other, path)) = holder else {
        return false;
    };
    std::fs::rename(other, path).unwrap();
    connection.close().unwrap();
    true
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_while_an_edit_waits_for_it_is_not_edited() {
    let (folder, path, mut store) = register();
    let other = folder.path().join("b.registre");
    let on = &|| std::ops::ControlFlow::Continue(());
    store.backup(&other, crate::Existing::Keep, on).unwrap();
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    HOLDER.set(Some((holder, other, path)));
    store
        .connection
        .busy_handler(Some(replace_and_let_go))
        .unwrap();
    let mut ran = false;
    let done: Result<_> = store.transact(Op::EditActivity, &context(), |_| {
        ran = true;
        Ok(())
    });
    assert!(HOLDER.take().is_none(), "the file was waited for");
    assert_eq!(done.unwrap_err(), StoreError::Replaced);
    assert!(!ran, "the edit would have read a file that is gone");
}

/// The schema as SQLite keeps it.
fn described(connection: &Connection) -> String {
    let statement = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
    let mut find = connection.prepare(statement).unwrap();
    let found = find.query_map([], |row| row.get::<_, String>(0)).unwrap();
    found.map(|sql| sql.unwrap() + ";\n").collect()
}

/// What a schema leads to is written once, beside the register that was made with the first one.
#[test]
fn released_schemas_are_frozen() {
    let connection = Connection::open_in_memory().unwrap();
    for (n, migration) in (1..).zip(MIGRATIONS) {
        apply(&connection, std::slice::from_ref(migration)).unwrap();
        let name = format!("tests/fixtures/schema-{n}.sql");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        if std::env::var_os("REGISTRE_MAKE_FIXTURE").is_some() && !path.exists() {
            std::fs::write(&path, described(&connection)).unwrap();
        }
        let expected = std::fs::read_to_string(path).unwrap();
        assert_eq!(
            described(&connection),
            expected,
            "schema {n} was released: write the next one"
        );
    }
}
