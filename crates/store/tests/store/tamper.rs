//! What is changed from outside is found, in every table and in the journal; what may be cleared is not held
//! against the register.

use crate::sample::sample;
use crate::support::*;
use registre_store::{Finding, Moment, Op, StoreError};
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
        let columns = format!("SELECT name FROM pragma_table_info('{table}')");
        for column in names(&plain, &columns) {
            let edits = edits(&plain, &table, &column);
            assert!(
                !edits.is_empty(),
                "an edit for the type of {table}.{column}"
            );
            for edit in edits {
                let changed = format!("UPDATE \"{table}\" SET \"{column}\" = {edit}");
                let touched = plain
                    .execute(&format!("{changed} WHERE rowid = 1"), [])
                    .unwrap();
                assert_eq!(touched, 1, "the sample has a row in {table}");
                assert!(!store.verify().unwrap().ok(), "{table}.{column} = {edit}");
                restore(&plain, &table, &column);
                assert!(store.verify().unwrap().ok(), "put back: {table}.{column}");
            }
        }
    }
}

/// What a cell is changed to: by its type, and for a flag, which is yes in the sample, to no and to a number
/// that other programs take for yes.
fn edits(plain: &Connection, table: &str, column: &str) -> Vec<&'static str> {
    let text = format!(
        "SELECT typeof(\"{column}\") || coalesce(\"{column}\" = 1, '') FROM \"{table}\" WHERE rowid = 1"
    );
    let kind: String = plain.query_row(&text, [], |row| row.get(0)).unwrap();
    match kind.as_str() {
        "text0" => vec!["'[\"x\"]'", "CAST(x'ff' AS TEXT)"],
        "integer1" => vec!["0", "2", "-1"],
        "integer0" => vec!["7"],
        "null" => vec!["'x'"],
        _ => Vec::new(),
    }
}

/// Puts a cell back from the copy of its row.
fn restore(plain: &Connection, table: &str, column: &str) {
    let old = format!("SELECT \"{column}\" FROM temp.\"old_{table}\"");
    let back = format!("UPDATE \"{table}\" SET \"{column}\" = ({old}) WHERE rowid = 1");
    plain.execute(&back, []).unwrap();
}

#[test]
fn what_prints_the_head_is_given_only_a_register_that_is_as_a_whole_journal_says() {
    let place = filled();
    let plain = place.plain();
    let store = place.open().unwrap();
    let (whole, then) = (store.snapshot().unwrap(), Moment::Step(1));
    let refused = |read: Result<_, StoreError>| match read {
        Err(StoreError::Diverged { table, .. }) => table,
        other => panic!("{other:?}"),
    };
    assert_eq!(store.proven().unwrap(), whole);
    let past = store.snapshot_at(then).unwrap();
    assert_eq!(store.proven_at(then).unwrap(), past);
    assert_eq!(store.proven_at(Moment::Step(u64::MAX)).unwrap(), whole);
    let before = Moment::Instant(chrono::DateTime::UNIX_EPOCH);
    let none = store.proven_at(before);
    assert!(matches!(none, Err(StoreError::BeforeFirst { .. })));

    // The live row alone; the journal still gives every state.
    let named = |name: &str| {
        let edit = "UPDATE activity SET identity_name = ?1 WHERE id = ?2";
        plain
            .execute(edit, [name, &sheet_id(1).to_string()])
            .unwrap();
    };
    let name = "Paie et primes";
    named("Autre");
    assert_eq!(refused(store.proven()), "activity");
    assert_eq!(store.proven_at(Moment::Step(u64::MAX)).unwrap(), whole);
    named(name);
    assert_eq!(store.proven().unwrap(), whole);

    // The row and what the journal says of it, so that replaying gives the row.
    let swap = |from: &str, to: &str| {
        let edit = "UPDATE change SET after = replace(after, ?1, ?2) WHERE entity = 'activity'";
        plain.execute(edit, [from, to]).unwrap();
    };
    let last = format!("\"{name}\"");
    named("Autre");
    swap(&last, "\"Autre\"");
    assert_eq!(refused(store.proven()), "change");
    assert_eq!(refused(store.proven_at(Moment::Step(u64::MAX))), "change");
    assert_eq!(
        store.proven_at(then).unwrap(),
        past,
        "the steps before hold"
    );
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
    let store = place.open().unwrap();
    assert_eq!(store.verify().unwrap().findings, vec![]);
    let change = store.changes(5).unwrap().remove(0);
    assert!(change.cleared);
    let content = (change.salt, change.before_text, change.after_text);
    assert_eq!(content, (None, None, None));
    assert_eq!(change.digest.len(), 64, "the chain still covers it");
}

/// Clears a sheet in the journal, as a final deletion does.
fn clear(place: &Place, n: u128) {
    let plain = Connection::open(&place.path).unwrap();
    let clear = "UPDATE change SET before = NULL, after = NULL, salt = NULL
        WHERE entity_id = ?1 OR json_extract(coalesce(after, before), '$.activity_id') = ?1";
    let cleared = plain.execute(clear, [sheet_id(n).to_string()]).unwrap();
    assert!(cleared >= 1, "there was something to clear");
}

#[test]
fn a_step_that_was_cleared_whole_is_passed_over() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let kept = put(&mut store, &sheet(2, "Ventes")).unwrap().step;
    put(&mut store, &sheet(1, "Paie et primes")).unwrap();
    store.undo(&context(8)).unwrap().unwrap();
    store.redo(&context(8)).unwrap().unwrap();
    store
        .transact(Op::DeleteActivity, &context(9), |tx| {
            tx.delete_activity(sheet_id(1))
        })
        .unwrap();
    drop(store);
    clear(&place, 1);
    let mut store = place.open().unwrap();
    assert_eq!(store.undoable().unwrap().map(|step| step.seq), kept);
    let undone = store.undo(&context(10)).unwrap().unwrap();
    assert_eq!(Some(undone.value.seq), kept, "the other sheet");
    assert_eq!(store.register().unwrap().activities, []);
    assert_eq!(
        store.undo(&context(11)).unwrap(),
        None,
        "an end, no refusal"
    );
    let done = store.redo(&context(12)).unwrap().unwrap();
    assert_eq!(Some(done.value.seq), kept);
    assert_eq!(store.activity(sheet_id(2)).unwrap(), sheet(2, "Ventes"));
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

#[test]
fn an_undoing_that_was_cleared_whole_is_passed_over() {
    let place = Place::new();
    let mut store = create(&place);
    let kept = put(&mut store, &sheet(2, "Ventes")).unwrap().step;
    put(&mut store, &sheet(1, "Paie")).unwrap();
    let last = put(&mut store, &sheet(2, "Ventes en ligne")).unwrap().step;
    for _ in 0..2 {
        store.undo(&context(8)).unwrap().unwrap();
    }
    drop(store);
    clear(&place, 1);
    let mut store = place.open().unwrap();
    assert_eq!(store.redoable().unwrap().map(|step| step.seq), last);
    assert_eq!(store.undoable().unwrap().map(|step| step.seq), kept);
    let done = store.redo(&context(9)).unwrap().unwrap();
    assert_eq!(Some(done.value.seq), last);
    assert_eq!(store.undoable().unwrap().map(|step| step.seq), last);
    assert_eq!(store.redo(&context(9)).unwrap(), None);
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

#[test]
fn a_step_that_was_cleared_in_part_is_not_undone_by_halves() {
    let place = Place::new();
    let mut store = create(&place);
    let both = store.transact(Op::ImportJson, &context(1), |tx| {
        tx.put_activity(&sheet(1, "Paie"))?;
        tx.put_activity(&sheet(2, "Ventes"))
    });
    let Some(seq) = both.unwrap().step else {
        panic!("two sheets are a step")
    };
    store
        .transact(Op::DeleteActivity, &context(9), |tx| {
            tx.delete_activity(sheet_id(1))
        })
        .unwrap();
    drop(store);
    clear(&place, 1);
    let mut store = place.open().unwrap();
    put(&mut store, &sheet(3, "Nouvelle")).unwrap();
    store.undo(&context(10)).unwrap().unwrap();
    let before = dump(&place.path);
    let refused = store.undo(&context(11)).unwrap_err();
    assert_eq!(
        refused,
        StoreError::Cleared { seq },
        "what comes after it can be undone"
    );
    assert_eq!(dump(&place.path), before);
}

#[test]
fn a_changed_attachment_is_found() {
    let place = filled();
    let edit = "UPDATE attachment_content SET content = x'00'";
    assert_eq!(place.plain().execute(edit, []).unwrap(), 1);
    let sha256 = fingerprint(b"file 0");
    assert_eq!(findings(&place), [Finding::AttachmentDamaged { sha256 }]);
}
