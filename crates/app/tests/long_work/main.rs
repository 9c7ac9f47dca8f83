//! Work that lasts: documents, imports, verifications, backups: told as it goes, stopped at any point.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a panic is how a test fails"
)]

mod backups;
mod restoring;
mod stopping;
mod watching;

use chrono::{DateTime, FixedOffset, TimeDelta};
use registre_app::clock::World;
use registre_app::exporting::{self, Document, ExportJson};
use registre_app::importing::{self, Import, Source};
use registre_app::progress::{Phase, Silent, Watch, cancelled};
use registre_app::{AppError, Session};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use uuid::Uuid;

const DEMO: &[u8] = include_bytes!("../../../../assets/demo/register.fr.json");

/// A clock that stands still until it is moved.
#[derive(Clone)]
struct Still(Arc<Mutex<DateTime<FixedOffset>>>);

impl Still {
    fn new() -> Self {
        let now = DateTime::parse_from_rfc3339("2027-02-01T10:20:30+01:00").unwrap();
        Self(Arc::new(Mutex::new(now)))
    }

    fn advance(&self, hours: i64) {
        *self.0.lock().unwrap() += TimeDelta::hours(hours);
    }
}

impl World for Still {
    fn now(&mut self) -> DateTime<FixedOffset> {
        *self.0.lock().unwrap()
    }

    fn new_id(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A folder, a clock, and where a register is or will be.
struct Place {
    folder: TempDir,
    clock: Still,
    register: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("mon.registre");
        Self {
            folder,
            clock: Still::new(),
            register,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn empty(&self) -> Session {
        Session::create(
            &self.register,
            "Essai",
            "marie",
            Box::new(self.clock.clone()),
        )
        .unwrap()
    }

    /// A session on the register of the invented company.
    fn demo(&self) -> Session {
        let mut session = self.empty();
        let parsed = importing::read(&[demo()], &Silent).unwrap();
        importing::import(&mut session, &Import::default(), &parsed, &Silent).unwrap();
        session
    }

    fn open(&self) -> Session {
        Session::open(&self.register, "paul", Box::new(self.clock.clone())).unwrap()
    }

    /// Every file below the folder with its content; of a register that is open, SQLite alone reads.
    fn files(&self, open: bool) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        walk(self.folder.path(), &mut found);
        found.sort();
        let read = |path: PathBuf| match open && path == self.register {
            true => (path, Vec::new()),
            false => {
                let bytes = std::fs::read(&path).unwrap();
                (path, bytes)
            }
        };
        found.into_iter().map(read).collect()
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => walk(&path, found),
            false => found.push(path),
        }
    }
}

fn demo() -> Source<'static> {
    Source {
        name: "demo.json",
        bytes: DEMO,
    }
}

/// The live state and the journal.
fn state(session: &mut Session) -> Vec<u8> {
    let document = Document::Json(ExportJson { with_history: true });
    let job = exporting::prepare(session, &document).unwrap();
    job.run(&Silent).unwrap().bytes
}

/// Somebody who listens, and stops the work when told a certain number of things.
struct Listener {
    heard: Mutex<Vec<(Phase, u64, u64)>>,
    left: AtomicU32,
}

impl Listener {
    fn patient() -> Self {
        Self::patience(u32::MAX)
    }

    fn patience(times: u32) -> Self {
        Self {
            heard: Mutex::default(),
            left: AtomicU32::new(times),
        }
    }

    fn heard(self) -> Vec<(Phase, u64, u64)> {
        self.heard.into_inner().unwrap()
    }
}

impl Watch for Listener {
    fn at(&self, phase: Phase, done: u64, total: u64) -> Result<(), AppError> {
        self.heard.lock().unwrap().push((phase, done, total));
        let spend = |left: u32| left.checked_sub(1);
        let spent = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, spend);
        spent.map(drop).map_err(|_| cancelled())
    }
}
