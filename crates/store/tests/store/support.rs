//! What the tests share: a folder, a context, a register in one call, arbitrary registers, plain SQLite.
//! It must not assert anything.

use arbitrary::Unstructured;
use chrono::DateTime;
use proptest::prelude::*;
use registre_domain::Register;
use registre_domain::activity::Activity;
use registre_domain::ids::ActivityId;
use registre_domain::register::{About, Attachment};
use registre_store::{Context, Going, Op, Outcome, Protection, Result, Store, Tx};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;
use uuid::Uuid;

/// Somebody who waits and never stops anything.
pub(crate) const ON: &Going<'static> = &|| ControlFlow::Continue(());

/// Somebody who lets work go on so many times when asked, and then stops it for good.
pub(crate) fn patience(times: u32) -> impl Fn() -> ControlFlow<()> + Sync {
    let left = AtomicU32::new(times);
    move || {
        let spend = |left: u32| left.checked_sub(1);
        match left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, spend) {
            Ok(_) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

/// A folder with a register in it.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.registre");
        Self { folder, path }
    }

    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn open(&self) -> Result<Store> {
        Store::open(&self.path, Protection::None)
    }

    /// Plain SQLite on the file, as a curious person would use it, with our triggers dropped.
    pub(crate) fn plain(&self) -> Connection {
        let plain = Connection::open(&self.path).unwrap();
        plain
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)
            .unwrap();
        let triggers = "DROP TRIGGER step_stays; DROP TRIGGER step_is_kept;
            DROP TRIGGER change_stays; DROP TRIGGER change_is_kept;";
        plain.execute_batch(triggers).unwrap();
        plain
    }
}

pub(crate) fn context(seconds: i64) -> Context {
    Context {
        at: DateTime::from_timestamp(1_780_000_000 + seconds, 0).unwrap(),
        actor: "Zoé".to_owned(),
        comment: String::new(),
        app_version: "0.0.1".to_owned(),
    }
}

pub(crate) fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 | n)
}

pub(crate) fn about() -> About {
    About {
        id: id(1).into(),
        name: "Boulangerie Martin".to_owned(),
        main_entity: None,
        created_at: context(0).at,
        ..About::default()
    }
}

pub(crate) fn create(place: &Place) -> Store {
    Store::create(&place.path, Protection::None, &context(0), |tx| {
        tx.put_about(&about())
    })
    .unwrap()
}

/// A sheet with a number for identifier and reference, and a name.
pub(crate) fn sheet(n: u128, name: &str) -> Activity {
    let mut sheet = Activity {
        id: id(1000 + n).into(),
        ..Activity::default()
    };
    sheet.identity.reference = format!("T-{n:03}");
    sheet.identity.name = name.to_owned();
    sheet
}

pub(crate) fn sheet_id(n: u128) -> ActivityId {
    id(1000 + n).into()
}

/// Puts one sheet in one step.
pub(crate) fn put(store: &mut Store, sheet: &Activity) -> Result<Outcome> {
    store.transact(Op::EditActivity, &context(1), |tx| tx.put_activity(sheet))
}

/// A register with the content of its attached files.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    pub(crate) register: Register,
    contents: Vec<Vec<u8>>,
}

impl Whole {
    /// Gives every attached file a content, and the fingerprint and size that belong to it.
    pub(crate) fn of(register: &Register) -> Self {
        let mut text = serde_json::to_string(register).unwrap();
        let mut contents = Vec::new();
        for (n, attachment) in register.attachments.iter().enumerate() {
            let content = format!("file {n}").into_bytes();
            text = text.replace(attachment.sha256.as_str(), &fingerprint(&content));
            contents.push(content);
        }
        let mut register: Register = serde_json::from_str(&text).unwrap();
        for (attachment, content) in register.attachments.iter_mut().zip(&contents) {
            attachment.size = u32::try_from(content.len()).unwrap();
        }
        let mut whole = Self { register, contents };
        whole.register.sort();
        whole
    }

    /// Puts everything.
    pub(crate) fn put(&self, tx: &mut Tx<'_>) -> Result<()> {
        let Self { register, contents } = self;
        for content in contents {
            let sha256 = fingerprint(content);
            let is_it = |file: &&Attachment| file.sha256.as_str() == sha256;
            let file = register.attachments.iter().find(is_it).unwrap();
            tx.attach(&file.file_name, &file.media_type, content)?;
        }
        register
            .activities
            .iter()
            .try_for_each(|x| tx.put_activity(x))?;
        register.parties.iter().try_for_each(|x| tx.put_party(x))?;
        register
            .common_measures
            .iter()
            .try_for_each(|x| tx.put_common_measure(x))?;
        register
            .establishments
            .iter()
            .try_for_each(|x| tx.put_establishment(x))?;
        register
            .entities
            .iter()
            .try_for_each(|x| tx.put_entity(x))?;
        register.notices.iter().try_for_each(|x| tx.put_notice(x))?;
        tx.put_about(&register.about)
    }
}

pub(crate) fn fingerprint(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Any register.
pub(crate) fn wholes() -> impl Strategy<Value = Whole> {
    prop::collection::vec(any::<u8>(), 0..12_000).prop_map(|bytes| {
        let made = registre_domain::any::register(&mut Unstructured::new(&bytes));
        Whole::of(&made.unwrap())
    })
}

/// How often a property is tried: each case writes real files.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Every row of every live table: what undo has to bring back.
pub(crate) fn dump(path: &Path) -> Vec<String> {
    let plain = Connection::open(path).unwrap();
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table'
        AND name NOT IN ('step', 'change', 'attachment_content') ORDER BY name";
    let mut find = plain.prepare(names).unwrap();
    let names = find.query_map([], |row| row.get::<_, String>(0)).unwrap();
    names
        .flat_map(|name| rows(&plain, &name.unwrap()))
        .collect()
}

fn rows(plain: &Connection, table: &str) -> Vec<String> {
    let mut find = plain
        .prepare(&format!("SELECT * FROM \"{table}\""))
        .unwrap();
    let columns = find.column_count();
    let found = find.query_map([], |row| {
        let cells = (0..columns).map(|n| row.get_ref(n).map(|cell| format!("{cell:?}")));
        Ok(format!(
            "{table} {:?}",
            cells.collect::<rusqlite::Result<Vec<_>>>()?
        ))
    });
    let mut rows: Vec<_> = found.unwrap().map(rusqlite::Result::unwrap).collect();
    rows.sort();
    rows
}
