//! What is changed from outside is found, in every table and in the journal; what may be cleared is not held
//! against the register.

use crate::sample::sample;
use crate::support::*;
use registre_store::{Finding, Op, StoreError};
use rusqlite::Connection;

fn filled() -> Place {
    let place = Place::new();
    let mut store = create(&place);
    let whole = Whole::of(&sample());
    store
        .transact(Op::ImportJson, &context(1), |tx| whole.put(tx))
        .unwrap();
    put(&mut store, &sheet(1, "Paie")).unwrap();
    put(&mut store, &sheet(1, "Paie et primes")).unwrap();
    place
}

fn findings(place: &Place) -> Vec<Finding> {
    place.open().unwrap().verify().unwrap().findings
}

fn names(plain: &Connection, statement: &str) -> Vec<String> {
    let mut find = plain.prepare(statement).unwrap();
    let found = find.query_map([], |row| row.get(0)).unwrap();
    found.map(Result::unwrap).collect()
}

const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table'
    AND name NOT IN ('step', 'change', 'attachment_content')";

#[test]
fn nothing_is_found_where_nothing_was_touched() {
    assert_eq!(findings(&filled()), vec![]);
}

#[test]
fn an_edit_of_any_cell_of_any_table_is_found() {
    let place = filled();
    let plain = place.plain();
    plain
        .execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
        .unwrap();
    let store = place.open().unwrap();
    for table in names(&plain, TABLES) {
        let copy = format!(
            "CREATE TEMP TABLE \"old_{table}\" AS SELECT * FROM \"{table}\" WHERE rowid = 1"
        );
        plain.execute_batch(&copy).unwrap();
        let columns = "SELECT name FROM pragma_table_info";
        for column in names(&plain, &format!("{columns}('{table}') WHERE type = 'TEXT'")) {
            let changed = format!("UPDATE \"{table}\" SET \"{column}\" = '[\"x\"]'");
            let touched = plain
                .execute(&format!("{changed} WHERE rowid = 1"), [])
                .unwrap();
            assert_eq!(touched, 1, "the sample has a row in {table}");
            assert!(!store.verify().unwrap().ok(), "{table}.{column}");
            restore(&plain, &table, &column);
            assert!(store.verify().unwrap().ok(), "put back: {table}.{column}");
        }
    }
}

/// Puts a cell back from the copy of its row.
fn restore(plain: &Connection, table: &str, column: &str) {
    let old = format!("SELECT \"{column}\" FROM temp.\"old_{table}\"");
    let back = format!("UPDATE \"{table}\" SET \"{column}\" = ({old}) WHERE rowid = 1");
    plain.execute(&back, []).unwrap();
}

#[test]
fn rows_added_and_taken_away_are_found() {
    let place = filled();
    let plain = place.plain();
    let gone = sheet_id(1).to_string();
    plain
        .execute("DELETE FROM activity WHERE id = ?1", [&gone])
        .unwrap();
    let new = id(4242).to_string();
    plain
        .execute("INSERT INTO party (id) VALUES (?1)", [&new])
        .unwrap();
    let found = findings(&place);
    assert!(
        found.contains(&Finding::RowMissing {
            table: "activity".into(),
            id: gone
        }),
        "{found:?}"
    );
    assert!(
        found.contains(&Finding::RowUnexpected {
            table: "party".into(),
            id: new
        }),
        "{found:?}"
    );
}

#[test]
fn a_changed_journal_is_found() {
    let cases = [
        (
            "UPDATE step SET actor = 'Autre' WHERE seq = 3",
            Finding::ChainBroken { seq: 3 },
        ),
        (
            "UPDATE step SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 2",
            Finding::ChainBroken { seq: 2 },
        ),
        (
            "UPDATE change SET after = replace(after, 'primes', 'cadres') WHERE seq = 4",
            Finding::DigestWrong { seq: 4, n: 0 },
        ),
        (
            "UPDATE change SET entity_id = 'x' WHERE seq = 3 AND n = 0",
            Finding::ChainBroken { seq: 3 },
        ),
        (
            "DELETE FROM change WHERE seq = 3 AND n = 0",
            Finding::ChainBroken { seq: 3 },
        ),
        (
            "DELETE FROM step WHERE seq = 3",
            Finding::StepMissing { seq: 3 },
        ),
        (
            "DELETE FROM step WHERE seq = 4",
            Finding::ChainBroken { seq: 4 },
        ),
    ];
    for (edit, expected) in cases {
        let place = filled();
        assert_eq!(place.plain().execute(edit, []).unwrap(), 1, "{edit}");
        let found = findings(&place);
        assert!(found.contains(&expected), "{edit}: {found:?}");
    }
}

#[test]
fn the_journal_refuses_to_be_rewritten() {
    let place = filled();
    let plain = Connection::open(&place.path).unwrap();
    for edit in [
        "UPDATE step SET actor = ''",
        "DELETE FROM step WHERE seq = 4",
        "DELETE FROM change WHERE seq = 4",
        "UPDATE change SET after = NULL WHERE seq = 4",
        "UPDATE change SET before = NULL, after = NULL, salt = NULL, n = n + 1 WHERE seq = 4",
        "UPDATE change SET before = '{}', after = '{}', salt = zeroblob(16) WHERE seq = 4",
    ] {
        assert!(plain.execute(edit, []).is_err(), "{edit}");
    }
    assert_eq!(findings(&place), vec![]);
}

#[test]
fn a_final_deletion_clears_content_and_keeps_the_chain() {
    let place = filled();
    let mut store = place.open().unwrap();
    let gone = sheet_id(1);
    store
        .transact(Op::DeleteActivity, &context(9), |tx| {
            tx.delete_activity(gone)
        })
        .unwrap();
    drop(store);
    let plain = Connection::open(&place.path).unwrap();
    let clear = "UPDATE change SET before = NULL, after = NULL, salt = NULL
        WHERE entity_id = ?1 OR json_extract(coalesce(after, before), '$.activity_id') = ?1";
    let cleared = plain.execute(clear, [gone.to_string()]).unwrap();
    assert!(cleared >= 3, "the triggers let this one pass");
    let mut store = place.open().unwrap();
    assert_eq!(store.verify().unwrap().findings, vec![]);
    assert!(store.changes(5).unwrap()[0].cleared);
    assert_eq!(
        store.undo(&context(10)).unwrap_err(),
        StoreError::Cleared { seq: 5 }
    );
}

#[test]
fn a_changed_attachment_is_found() {
    let place = filled();
    let edit = "UPDATE attachment_content SET content = x'00'";
    assert_eq!(place.plain().execute(edit, []).unwrap(), 1);
    let sha256 = fingerprint(b"file 0");
    assert_eq!(findings(&place), [Finding::AttachmentDamaged { sha256 }]);
}
