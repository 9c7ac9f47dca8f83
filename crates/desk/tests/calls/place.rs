//! A desk in a folder of its own, with a screen, dialogs and a clock that do as a test says.
//! It must not know what is tested with it.

use chrono::{DateTime, FixedOffset, TimeDelta};
use registre_app::clock::{Machine, World};
use registre_app::{AppError, ErrorCode};
use registre_desk::answers::Refused;
use registre_desk::call::answer;
use registre_desk::channel::Notice;
use registre_desk::surface::{Ask, Surface};
use registre_desk::{Desk, Folders, backing_up};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

pub(crate) type Hook = Box<dyn Fn(&Notice) + Send>;

/// A screen that answers each dialog with what stands next in line; an empty line cancels.
#[derive(Default)]
pub(crate) struct Fake {
    pub(crate) chosen: Mutex<VecDeque<PathBuf>>,
    pub(crate) asked: Mutex<Vec<Ask>>,
    pub(crate) told: Mutex<Vec<Notice>>,
    pub(crate) opened: Mutex<Vec<PathBuf>>,
    pub(crate) closed: AtomicBool,
    pub(crate) breaks: AtomicBool,
    pub(crate) hook: Mutex<Option<Hook>>,
}

impl Surface for Fake {
    fn choose(&self, ask: &Ask) -> Option<PathBuf> {
        assert!(!self.breaks.load(Ordering::Relaxed), "Jeanne Secret");
        self.asked.lock().unwrap().push(ask.clone());
        self.chosen.lock().unwrap().pop_front()
    }

    fn choose_several(&self, ask: &Ask) -> Vec<PathBuf> {
        self.choose(ask).into_iter().collect()
    }

    fn choose_place(&self, ask: &Ask) -> Option<PathBuf> {
        self.choose(ask)
    }

    fn tell(&self, notice: Notice) {
        if let Some(hook) = &*self.hook.lock().unwrap() {
            hook(&notice);
        }
        self.told.lock().unwrap().push(notice);
    }

    fn open(&self, file: &Path) -> Result<(), AppError> {
        self.opened.lock().unwrap().push(file.to_owned());
        Ok(())
    }

    fn show(&self, file: &Path) -> Result<(), AppError> {
        self.open(file)
    }

    fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }
}

/// A clock that fails when it is told to, and is ahead by days.
struct Fragile {
    fails: Arc<AtomicBool>,
    days: Arc<AtomicI64>,
}

impl World for Fragile {
    fn now(&mut self) -> DateTime<FixedOffset> {
        assert!(!self.fails.load(Ordering::Relaxed), "Jeanne Secret");
        Machine.now() + TimeDelta::days(self.days.load(Ordering::Relaxed))
    }

    fn new_id(&mut self) -> uuid::Uuid {
        Machine.new_id()
    }
}

/// A desk in a folder of its own.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    pub(crate) screen: Arc<Fake>,
    pub(crate) desk: Arc<Desk>,
    pub(crate) fails: Arc<AtomicBool>,
    pub(crate) days: Arc<AtomicI64>,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self::over(tempfile::tempdir().unwrap())
    }

    fn over(folder: tempfile::TempDir) -> Self {
        let folders = Folders {
            config: folder.path().join("config"),
            data: folder.path().join("data"),
        };
        let (screen, fails) = (Arc::new(Fake::default()), Arc::new(AtomicBool::new(false)));
        let days = Arc::new(AtomicI64::new(0));
        let (fragile, ahead) = (Arc::clone(&fails), Arc::clone(&days));
        let worlds = Box::new(move || {
            let (fails, days) = (Arc::clone(&fragile), Arc::clone(&ahead));
            Box::new(Fragile { fails, days }) as Box<dyn World>
        });
        let desk = Arc::new(Desk::new(folders, screen.clone(), worlds, "1.abc", None));
        Self {
            folder,
            screen,
            desk,
            fails,
            days,
        }
    }

    /// The program ended, and is started again.
    pub(crate) fn again(self) -> Self {
        drop(self.desk);
        Self::over(self.folder)
    }

    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request)
            .unwrap_or_else(|refused| panic!("{name}: {refused:?}"))
    }

    pub(crate) fn try_call(&self, name: &str, request: Value) -> Result<Value, Refused> {
        answer(&self.desk, name, json!({ "request": request }))
    }

    pub(crate) fn code(&self, name: &str, request: Value) -> ErrorCode {
        self.try_call(name, request).unwrap_err().code
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The dialog that comes next is answered with this file of the folder.
    pub(crate) fn choose(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        self.screen.chosen.lock().unwrap().push_back(path.clone());
        path
    }

    pub(crate) fn with_register() -> Self {
        let place = Self::new();
        place.call("start", json!({}));
        place.call("register_create", json!({ "name": "Atelier" }));
        place
    }

    pub(crate) fn with_demo() -> Self {
        let place = Self::new();
        place.call("start", json!({}));
        place.call("register_demo", json!({}));
        place
    }

    pub(crate) fn sheets(&self) -> usize {
        self.call("activity_list", json!({}))
            .as_array()
            .unwrap()
            .len()
    }

    /// So many days later the register is opened again; gives the backups that there are then.
    pub(crate) fn reopened_after(&self, days: i64) -> Vec<Value> {
        self.days.fetch_add(days, Ordering::Relaxed);
        self.call("register_open", json!({ "recent": 0 }));
        backing_up::when_due(&self.desk);
        self.backups()
    }

    pub(crate) fn backups(&self) -> Vec<Value> {
        let listed = self.call("backup_list", json!({}));
        listed.as_array().unwrap().clone()
    }

    pub(crate) fn failures(&self) -> Vec<ErrorCode> {
        let told = self.screen.told.lock().unwrap();
        let failed = told.iter().filter_map(|notice| match notice {
            Notice::Failed { error } => Some(error.code),
            _ => None,
        });
        failed.collect()
    }

    pub(crate) fn file(&self) -> PathBuf {
        let info = self.call("register_info", json!({}));
        Path::new(info["folder"].as_str().unwrap()).join(info["file"].as_str().unwrap())
    }
}
