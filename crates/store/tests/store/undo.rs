//! Undo and redo: back to the first dump, forth to the last, across restarts; and what stops them.

use crate::support::*;
use proptest::prelude::*;
use registre_domain::Register;
use registre_store::{Noun, Op, Result, Store, StoreError, Tx};

/// One edit of a random sequence.
#[derive(Debug, Clone)]
enum Edit {
    Put(Box<Whole>),
    Rename(usize, String),
    Delete(usize),
    Swap,
    Notice(usize, String),
    Retire(usize),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = prop_oneof![
        2 => (wholes(), 0..1000u32).prop_map(|(whole, n)| Edit::Put(Box::new(renamed(whole, n)))),
        3 => (0..5usize, "[a-z]{0,8}").prop_map(|(n, name)| Edit::Rename(n, name)),
        2 => (0..5usize).prop_map(Edit::Delete),
        1 => Just(Edit::Swap),
        2 => (0..3usize, "[a-z]{0,8}").prop_map(|(n, text)| Edit::Notice(n, text)),
        1 => (0..3usize).prop_map(Edit::Retire),
    ];
    prop::collection::vec(edit, 1..7)
}

/// References of its own, so that two registers rarely want the same.
fn renamed(mut whole: Whole, n: u32) -> Whole {
    for activity in &mut whole.register.activities {
        activity.identity.reference.insert_str(0, &format!("{n}-"));
    }
    whole
}

fn run(tx: &mut Tx<'_>, edit: &Edit) -> Result<()> {
    let Register {
        mut activities,
        mut notices,
        ..
    } = tx.read().register()?;
    match edit {
        Edit::Notice(n, text) => match notices.get_mut(*n) {
            Some(notice) => {
                notice.rewrites.reverse();
                for rewrite in &mut notice.rewrites {
                    rewrite.text.clone_from(text);
                    rewrite.facts.reverse();
                }
                notice.publications.pop();
                tx.put_notice(notice)
            }
            None => Ok(()),
        },
        Edit::Retire(n) => match notices.get(*n) {
            Some(notice) => tx.delete_notice(notice.id),
            None => Ok(()),
        },
        Edit::Put(whole) => whole.put(tx),
        Edit::Rename(n, name) => match activities.get_mut(*n) {
            Some(activity) => {
                activity.identity.name.clone_from(name);
                activity.purposes.reverse();
                tx.put_activity(activity)
            }
            None => Ok(()),
        },
        Edit::Delete(n) => match activities.get(*n) {
            Some(activity) => tx.delete_activity(activity.id),
            None => Ok(()),
        },
        Edit::Swap => match activities.as_mut_slice() {
            [first, .., last] => {
                let reference = std::mem::take(&mut first.identity.reference);
                tx.put_activity(first)?;
                first.identity.reference =
                    std::mem::replace(&mut last.identity.reference, reference);
                tx.put_activity(last)?;
                tx.put_activity(first)
            }
            _ => Ok(()),
        },
    }
}

/// Undoes or redoes until there is nothing left; gives how often.
fn exhaust(store: &mut Store, op: Op) -> usize {
    let context = context(100);
    let mut step = || match op {
        Op::Undo => store.undo(&context),
        _ => store.redo(&context),
    };
    std::iter::from_fn(|| step().unwrap()).count()
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn undoing_all_gives_the_first_dump_and_redoing_all_the_last(edits in edits()) {
        let place = Place::new();
        let mut store = create(&place);
        let first = dump(&place.path);
        let mut steps = 0;
        for edit in &edits {
            // An edit may be refused (a reference that is taken): then nothing changed.
            let before = dump(&place.path);
            match store.transact(Op::ImportJson, &context(1), |tx| run(tx, edit)) {
                Ok(done) => steps += usize::from(done.step.is_some()),
                Err(_) => prop_assert_eq!(dump(&place.path), before, "refused as a whole"),
            }
        }
        let last = dump(&place.path);
        prop_assert_eq!(exhaust(&mut store, Op::Undo), steps);
        prop_assert_eq!(&dump(&place.path), &first);
        drop(store);
        let mut store = place.open().unwrap();
        prop_assert_eq!(exhaust(&mut store, Op::Redo), steps, "after a restart");
        prop_assert_eq!(&dump(&place.path), &last);
        prop_assert_eq!(store.verify().unwrap().findings, vec![]);
    }
}

#[test]
fn undo_and_redo_alternate_as_a_person_expects() {
    let place = Place::new();
    let mut store = create(&place);
    let name = |store: &Store| store.activity(sheet_id(1)).unwrap().identity.name;
    for word in ["un", "deux", "trois"] {
        put(&mut store, &sheet(1, word)).unwrap();
    }
    store.undo(&context(2)).unwrap();
    store.undo(&context(2)).unwrap();
    assert_eq!(name(&store), "un");
    store.redo(&context(2)).unwrap();
    assert_eq!(name(&store), "deux");
    store.undo(&context(2)).unwrap();
    assert_eq!(name(&store), "un", "undoing what was redone");
    store.redo(&context(2)).unwrap();
    store.redo(&context(2)).unwrap();
    assert_eq!(name(&store), "trois");
    assert_eq!(store.redo(&context(2)).unwrap(), None);
    store.undo(&context(2)).unwrap();
    put(&mut store, &sheet(1, "autre")).unwrap();
    assert_eq!(
        store.redo(&context(2)).unwrap(),
        None,
        "a new edit clears what could be redone"
    );
    store.undo(&context(2)).unwrap();
    assert_eq!(name(&store), "deux", "the undone step is passed over");
}

#[test]
fn the_step_that_would_be_undone_is_named() {
    let place = Place::new();
    let mut store = create(&place);
    assert_eq!(
        store.undoable().unwrap(),
        None,
        "creating the register is not undone"
    );
    assert_eq!(store.undo(&context(1)).unwrap(), None);
    let seq = put(&mut store, &sheet(1, "Paie")).unwrap().step;
    store
        .record(Op::Backup, &context(1), &serde_json::json!({"path": "x"}))
        .unwrap();
    assert_eq!(
        store.undoable().unwrap().map(|step| step.seq),
        seq,
        "a fact is passed over"
    );
    let done = store.undo(&context(1)).unwrap().unwrap();
    assert_eq!((Some(done.value.seq), done.step), (seq, Some(4)));
    assert_eq!(done.value.op, "edit_activity", "what was undone");
    assert_eq!(done.changes.len(), 1, "one sheet, whatever its lines");
    assert_eq!(done.changes[0].noun, Noun::Activity);
    assert_eq!(store.redoable().unwrap().map(|step| step.seq), seq);
    let undo = store.steps(4..=4).unwrap().remove(0);
    assert_eq!((undo.op.as_str(), undo.undoes), ("undo", seq));
    let done = store.redo(&context(1)).unwrap().unwrap();
    assert_eq!(
        Some(done.value.seq),
        seq,
        "the edit itself, not its undoing"
    );
    let done = store.undo(&context(1)).unwrap().unwrap();
    assert_eq!(Some(done.value.seq), seq, "nor its redoing");
}

#[test]
fn undo_stops_where_a_row_is_not_as_the_journal_says() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "Paie")).unwrap();
    place
        .plain()
        .execute("UPDATE activity SET identity_name = 'autre'", [])
        .unwrap();
    let before = dump(&place.path);
    let refused = store.undo(&context(1)).unwrap_err();
    assert!(matches!(refused, StoreError::Diverged { ref table, .. } if table == "activity"));
    assert_eq!(dump(&place.path), before, "and nothing changed");
}
