//! The commands of the shell, called as the page calls them, with a screen that answers as the test says.
//! It must not know a window.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a screen or a clock that fails is how these tests fail"
)]

use chrono::{DateTime, FixedOffset, TimeDelta};
use registre_app::clock::{Machine, World};
use registre_app::{AppError, ErrorCode};
use registre_desk::answers::Refused;
use registre_desk::call::{self, answer};
use registre_desk::channel::Notice;
use registre_desk::closing::Closing;
use registre_desk::dropping;
use registre_desk::surface::{Ask, Surface};
use registre_desk::{Desk, Folders, backing_up};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

type Hook = Box<dyn Fn(&Notice) + Send>;

/// A screen that answers each dialog with what stands next in line; an empty line cancels.
#[derive(Default)]
struct Fake {
    chosen: Mutex<VecDeque<PathBuf>>,
    asked: Mutex<Vec<Ask>>,
    told: Mutex<Vec<Notice>>,
    opened: Mutex<Vec<PathBuf>>,
    closed: AtomicBool,
    breaks: AtomicBool,
    hook: Mutex<Option<Hook>>,
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
struct Place {
    folder: tempfile::TempDir,
    screen: Arc<Fake>,
    desk: Arc<Desk>,
    fails: Arc<AtomicBool>,
    days: Arc<AtomicI64>,
}

impl Place {
    fn new() -> Self {
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
    fn again(self) -> Self {
        drop(self.desk);
        Self::over(self.folder)
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request)
            .unwrap_or_else(|refused| panic!("{name}: {refused:?}"))
    }

    fn try_call(&self, name: &str, request: Value) -> Result<Value, Refused> {
        answer(&self.desk, name, json!({ "request": request }))
    }

    fn code(&self, name: &str, request: Value) -> ErrorCode {
        self.try_call(name, request).unwrap_err().code
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The dialog that comes next is answered with this file of the folder.
    fn choose(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        self.screen.chosen.lock().unwrap().push_back(path.clone());
        path
    }

    fn with_register() -> Self {
        let place = Self::new();
        place.call("start", json!({}));
        place.call("register_create", json!({ "name": "Atelier" }));
        place
    }

    fn with_demo() -> Self {
        let place = Self::new();
        place.call("start", json!({}));
        place.call("register_demo", json!({}));
        place
    }

    fn sheets(&self) -> usize {
        self.call("activity_list", json!({}))
            .as_array()
            .unwrap()
            .len()
    }

    /// So many days later the register is opened again; gives the backups that there are then.
    fn reopened_after(&self, days: i64) -> Vec<Value> {
        self.days.fetch_add(days, Ordering::Relaxed);
        self.call("register_open", json!({ "recent": 0 }));
        backing_up::when_due(&self.desk);
        self.backups()
    }

    fn backups(&self) -> Vec<Value> {
        let listed = self.call("backup_list", json!({}));
        listed.as_array().unwrap().clone()
    }

    fn failures(&self) -> Vec<ErrorCode> {
        let told = self.screen.told.lock().unwrap();
        let failed = told.iter().filter_map(|notice| match notice {
            Notice::Failed { error } => Some(error.code),
            _ => None,
        });
        failed.collect()
    }

    fn file(&self) -> PathBuf {
        let info = self.call("register_info", json!({}));
        Path::new(info["folder"].as_str().unwrap()).join(info["file"].as_str().unwrap())
    }
}

#[test]
fn the_first_start_has_nothing_and_the_next_opens_what_was_open() {
    let place = Place::new();
    let start = place.call("start", json!({}));
    assert_eq!(start["register"], Value::Null);
    assert_eq!(start["refusal"], Value::Null);
    assert_eq!(
        place.code("activity_list", json!({})),
        ErrorCode::NotFound,
        "no register is open"
    );
    let opened = place.call("register_create", json!({ "name": "L’Été & Cie" }));
    assert_eq!(
        opened["file"], "l-ete-cie.registre",
        "in the program's own folder"
    );
    place.call("activity_put", json!({ "activity": {} }));
    let place = place.again();
    let start = place.call("start", json!({}));
    assert_eq!(start["register"]["name"], "L’Été & Cie");
    assert_eq!(start["recents"].as_array().unwrap().len(), 1);
    assert_eq!(place.sheets(), 1);
    place.call("register_close", json!({}));
    assert_eq!(
        place.call("start", json!({}))["register"],
        Value::Null,
        "closed is closed until the next start"
    );
    assert_eq!(
        place.call("register_open", json!({ "recent": 0 }))["name"],
        "L’Été & Cie"
    );
    assert_eq!(
        place.call("register_forget", json!({ "recent": 0 })),
        json!([])
    );
    assert_eq!(
        place.code("register_open", json!({ "recent": 0 })),
        ErrorCode::NotFound
    );
}

#[test]
fn a_register_goes_where_the_dialog_says_and_nowhere_when_it_is_cancelled() {
    let place = Place::new();
    place.call("start", json!({}));
    let request = json!({ "name": "A/B", "choose": true });
    assert_eq!(place.call("register_create", request.clone()), Value::Null);
    assert_eq!(
        place.screen.asked.lock().unwrap()[0].name,
        "A B.registre",
        "the name that is proposed"
    );
    let path = place.choose("ici");
    place.call("register_create", request.clone());
    assert_eq!(
        place.file(),
        path.with_extension("registre"),
        "with its ending"
    );
    place.choose("ici.registre");
    assert_eq!(
        place.code("register_create", request),
        ErrorCode::FileExists,
        "never over another"
    );
    assert_eq!(
        place.file(),
        path.with_extension("registre"),
        "which stays open"
    );
}

#[test]
fn what_is_no_command_or_no_request_is_refused() {
    let place = Place::with_register();
    assert_eq!(
        place.code("plugin:fs|read", json!({})),
        ErrorCode::UnknownCommand
    );
    assert_eq!(
        place.code("register_create", json!({})),
        ErrorCode::InvalidRequest
    );
    let payload = json!({ "request": {}, "path": "/etc/passwd" });
    assert_eq!(
        answer(&place.desk, "start", payload).unwrap_err().code,
        ErrorCode::UnknownField
    );
    for command in call::COMMANDS {
        let refused = place.code(command.name, json!({ "path": "/etc/passwd" }));
        let expected = [ErrorCode::UnknownField, ErrorCode::InvalidRequest];
        assert!(
            expected.contains(&refused),
            "{} takes a path: {refused:?}",
            command.name
        );
    }
    for name in ["", "/", ".."] {
        let opened = place.code("document_open", json!({ "token": name }));
        assert_eq!(opened, ErrorCode::NotFound, "a token is no path");
    }
}

#[test]
fn a_panic_in_a_dialog_is_an_answer_and_the_next_command_runs() {
    let place = Place::with_register();
    place.screen.breaks.store(true, Ordering::Relaxed);
    let refused = place.try_call("import_choose", json!({})).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Internal);
    assert!(refused.args.is_empty(), "what the panic says stays inside");
    place.screen.breaks.store(false, Ordering::Relaxed);
    assert_eq!(place.call("import_choose", json!({})), Value::Null);
}

#[test]
fn a_panic_in_the_middle_of_a_write_leaves_the_register_usable_and_as_it_was() {
    let place = Place::with_register();
    place.call("activity_put", json!({ "activity": {} }));
    place.fails.store(true, Ordering::Relaxed);
    assert_eq!(
        place.code("activity_put", json!({ "activity": {} })),
        ErrorCode::Internal
    );
    place.fails.store(false, Ordering::Relaxed);
    assert_eq!(place.sheets(), 1);
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(place.sheets(), 2);
    assert_eq!(
        place.call("journal_verify", json!({}))["findings"],
        json!([])
    );
}

#[test]
fn a_damaged_register_is_said_at_the_start_and_a_backup_takes_its_place() {
    let place = Place::with_demo();
    let (file, sheets) = (place.file(), place.sheets());
    place.call("backup_now", json!({}));
    assert_eq!(
        place
            .call("backup_list", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let place = place.again();
    let whole = std::fs::read(&file).unwrap();
    let damaged = [&whole[..2000], &vec![0x5a; whole.len() - 2000]].concat();
    std::fs::write(&file, &damaged).unwrap();
    let start = place.call("start", json!({}));
    assert_eq!(start["register"], Value::Null);
    assert_eq!(start["refusal"]["error"]["code"], "damaged", "{start}");
    assert_eq!(
        start["refusal"]["backups"].as_array().unwrap().len(),
        1,
        "found by the register's identifier"
    );
    assert_eq!(place.code("activity_list", json!({})), ErrorCode::Damaged);
    assert_eq!(
        place.code("restore_run", json!({})),
        ErrorCode::NotFound,
        "nothing was looked into"
    );
    let preview = place.call("restore_preview", json!({ "index": 0 }));
    assert_eq!(
        (preview["sound"].clone(), preview["activities"].clone()),
        (json!(true), json!(sheets))
    );
    let opened = place.call("restore_run", json!({}));
    assert_eq!(place.sheets(), sheets);
    let aside = file.with_file_name(opened["set_aside"].as_str().unwrap());
    assert_eq!(
        std::fs::read(aside).unwrap(),
        damaged,
        "what was there is kept beside it"
    );
    assert_eq!(place.call("start", json!({}))["refusal"], Value::Null);
}

#[test]
fn a_register_that_changed_since_its_last_backup_gets_one_when_it_is_opened() {
    let place = Place::with_register();
    backing_up::when_due(&place.desk);
    assert_eq!(place.backups().len(), 0, "it is new");
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(
        place.reopened_after(2).len(),
        1,
        "never backed up, and not new"
    );
    let preview = place.call("restore_preview", json!({ "index": 0 }));
    assert_eq!(
        (preview["sound"].clone(), preview["activities"].clone()),
        (json!(true), json!(1))
    );
    assert_eq!(place.reopened_after(2).len(), 1, "nothing changed since");
    place.call("activity_put", json!({ "activity": {} }));
    backing_up::when_due(&place.desk);
    assert_eq!(place.backups().len(), 1, "once after an opening");
    assert_eq!(place.reopened_after(0).len(), 2);
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(place.reopened_after(0).len(), 2, "the last one is of today");
    let history = place.call("journal_history", json!({ "kind": "fact" }));
    assert_eq!(
        history.as_array().unwrap().len(),
        2,
        "recorded like any other"
    );
    assert_eq!(place.failures(), [], "and nobody was told");
}

#[test]
fn a_backup_that_nobody_asked_for_and_that_fails_is_told() {
    let place = Place::with_register();
    std::fs::write(place.path("data/backups"), "in the way").unwrap();
    place.days.fetch_add(2, Ordering::Relaxed);
    let request = json!({ "recent": 0 });
    place.call("register_open", request);
    backing_up::when_due(&place.desk);
    assert_eq!(place.failures(), [ErrorCode::BackupFailed]);
    place.call("activity_put", json!({ "activity": {} }));
    backing_up::when_due(&place.desk);
    assert_eq!(place.failures().len(), 1, "once after an opening");
    assert_eq!(place.sheets(), 1, "the register is usable");
}

#[test]
fn a_new_demonstration_has_nothing_to_undo_and_no_backup() {
    let place = Place::with_demo();
    let sheets = place.sheets();
    backing_up::when_due(&place.desk);
    assert_eq!(place.backups().len(), 0);
    assert_eq!(place.code("undo", json!({})), ErrorCode::NothingToUndo);
    assert_eq!(place.sheets(), sheets);
}

#[test]
fn looking_into_the_open_register_or_into_nothing_leaves_it_open() {
    let place = Place::with_demo();
    let (file, sheets) = (place.file(), place.sheets());
    place.screen.chosen.lock().unwrap().push_back(file.clone());
    assert_eq!(
        place.call("restore_choose", json!({}))["activities"],
        sheets
    );
    place.choose("nothing.registre");
    assert_eq!(
        place.code("restore_choose", json!({})),
        ErrorCode::FileMissing
    );
    assert_eq!(
        place.code("restore_preview", json!({ "index": 7 })),
        ErrorCode::NotFound
    );
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(place.file(), file);
    assert_eq!(place.sheets(), sheets + 1);
}

#[test]
fn a_backup_of_another_register_is_told_from_one_of_this() {
    let place = Place::with_register();
    let (first, copy) = (place.file(), place.choose("copie.registre"));
    place.call("backup_as", json!({}));
    place.call("register_create", json!({ "name": "Voisin" }));
    let looked_into = || {
        place.screen.chosen.lock().unwrap().push_back(copy.clone());
        place.call("restore_choose", json!({}))
    };
    let of_another = looked_into();
    assert_eq!(of_another["other"], true);
    assert_eq!(of_another["name"], "Atelier");
    place.call("register_open", json!({ "recent": 1 }));
    assert_eq!(place.file(), first);
    assert_eq!(looked_into()["other"], false);
    // It is known which register a file was that cannot be opened any more.
    let place = place.again();
    std::fs::write(&first, "x").unwrap();
    assert!(place.call("start", json!({}))["refusal"].is_object());
    let looked_into = |file: PathBuf| {
        place.screen.chosen.lock().unwrap().push_back(file);
        place.call("restore_choose", json!({}))["other"].clone()
    };
    assert_eq!(looked_into(copy), false);
    let neighbour = place.call("start", json!({}))["recents"][1].clone();
    let folder = Path::new(neighbour["folder"].as_str().unwrap());
    assert_eq!(
        looked_into(folder.join(neighbour["file"].as_str().unwrap())),
        true
    );
}

#[test]
fn a_document_that_was_handed_over_is_known_again() {
    let place = Place::with_demo();
    assert_eq!(
        place.call("document_check", json!({})),
        Value::Null,
        "cancelled"
    );
    place.choose("registre.pdf");
    let request = json!({ "document": { "kind": "pdf" }, "record": true, "recipient": "CNIL" });
    let saved = place.call("export_save", request);
    assert_eq!(saved["unrecorded"], Value::Null);
    let path = place.choose("registre.pdf");
    let checked = place.call("document_check", json!({}));
    assert_eq!(checked["file"], "registre.pdf");
    assert_eq!(checked["verdict"], "delivered");
    assert_eq!(checked["deliveries"][0]["recipient"], "CNIL");
    std::fs::write(&path, "autre chose").unwrap();
    place.choose("registre.pdf");
    let checked = place.call("document_check", json!({}));
    assert_eq!(
        (&checked["verdict"], &checked["deliveries"]),
        (&json!("other"), &json!([]))
    );
}

#[test]
fn a_document_is_saved_recorded_opened_and_told_of() {
    let place = Place::with_demo();
    let request = json!({ "document": { "kind": "pdf" }, "record": true });
    assert_eq!(
        place.call("export_save", request.clone()),
        Value::Null,
        "cancelled"
    );
    let path = place.choose("registre");
    let payload = json!({ "request": request, "task": "t1" });
    let saved = answer(&place.desk, "export_save", payload).unwrap();
    let path = path.with_extension("pdf");
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(
        (saved["file"].clone(), saved["recorded"].clone()),
        (json!("registre.pdf"), json!(true))
    );
    assert_eq!(
        place.call("delivery_list", json!({}))[0]["sha256"],
        saved["report"]["sha256"]
    );
    place.call("document_open", json!({ "token": saved["token"] }));
    assert_eq!(place.screen.opened.lock().unwrap()[0], path);
    let told = place.screen.told.lock().unwrap();
    let is_ours = |notice: &Notice| matches!(notice, Notice::Task { task, .. } if task == "t1");
    assert!(
        told.iter().any(is_ours),
        "progress is told under the task's name: {told:?}"
    );
}

#[test]
fn a_register_is_never_the_place_of_a_document() {
    let place = Place::with_demo();
    let (file, sheets) = (place.file(), place.sheets());
    let target = place.path("other.pdf");
    std::fs::copy(&file, &target).unwrap();
    place.choose("other.pdf");
    let request = json!({ "document": { "kind": "pdf" } });
    assert_eq!(place.code("export_save", request), ErrorCode::IsARegister);
    assert_eq!(place.sheets(), sheets);
}

#[test]
fn a_task_that_is_cancelled_leaves_no_file_and_its_name_is_free_again() {
    let place = Place::with_demo();
    let path = place.choose("registre.pdf");
    let desk = Arc::downgrade(&place.desk);
    *place.screen.hook.lock().unwrap() = Some(Box::new(move |notice| {
        if let (Notice::Task { task, .. }, Some(desk)) = (notice, desk.upgrade()) {
            answer(&desk, "task_cancel", json!({ "request": { "task": task } })).unwrap();
        }
    }));
    let payload = json!({ "request": { "document": { "kind": "pdf" } }, "task": "t1" });
    let refused = answer(&place.desk, "export_save", payload.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Cancelled);
    assert!(!path.exists());
    *place.screen.hook.lock().unwrap() = None;
    place.choose("registre.pdf");
    answer(&place.desk, "export_save", payload).unwrap();
    assert!(path.exists());
}

#[test]
fn files_that_were_chosen_or_dropped_are_previewed_then_imported() {
    let place = Place::with_demo();
    let sheets = place.sheets();
    place.choose("echange.json");
    place.call("export_save", json!({ "document": { "kind": "json" } }));
    place.call("register_create", json!({ "name": "Autre" }));
    assert_eq!(
        place.code("import_preview", json!({})),
        ErrorCode::FileMissing,
        "nothing was chosen"
    );
    place.choose("echange.json");
    assert_eq!(
        place.call("import_choose", json!({})),
        json!(["echange.json"])
    );
    let preview = place.call("import_preview", json!({}));
    assert!(preview["records"].as_array().unwrap().len() > sheets);
    assert_eq!(place.sheets(), 0, "a preview writes nothing");
    place.call("import_forget", json!({}));
    assert_eq!(
        place.code("import_run", json!({})),
        ErrorCode::FileMissing,
        "it was let go of"
    );
    dropping::dropped(
        &place.desk,
        vec![place.path("echange.json"), place.path("no such file")],
    );
    let files = vec!["echange.json".to_owned()];
    assert!(
        place
            .screen
            .told
            .lock()
            .unwrap()
            .contains(&Notice::Dropped { files })
    );
    place.call("import_run", json!({}));
    assert_eq!(place.sheets(), sheets);
    assert_eq!(
        place.code("import_run", json!({})),
        ErrorCode::FileMissing,
        "once is enough"
    );
}

#[test]
fn a_register_that_is_dropped_is_opened_when_the_page_starts_again() {
    let place = Place::with_demo();
    let (demo, sheets) = (place.file(), place.sheets());
    place.call("register_create", json!({ "name": "Autre" }));
    dropping::dropped(&place.desk, vec![demo.clone()]);
    assert_eq!(
        place.screen.told.lock().unwrap().last(),
        Some(&Notice::Opened)
    );
    assert_eq!(
        place.sheets(),
        0,
        "until then the page writes to the one that it shows"
    );
    assert_eq!(
        place.call("start", json!({}))["register"]["name"],
        "Atelier Fictif Lunaire"
    );
    assert_eq!(place.sheets(), sheets);
    std::fs::write(place.path("faux.registre"), "x").unwrap();
    dropping::dropped(&place.desk, vec![place.path("faux.registre")]);
    assert_eq!(
        place.call("start", json!({}))["refusal"]["error"]["code"],
        "not-a-register"
    );
}

#[test]
fn a_register_that_was_wanted_is_not_opened_once_the_person_has_stayed() {
    let place = Place::with_demo();
    let demo = place.file();
    place.call("register_create", json!({ "name": "Autre" }));
    dropping::dropped(&place.desk, vec![demo.clone()]);
    place.call("register_keep", json!({}));
    assert_eq!(
        place.call("start", json!({}))["register"]["name"],
        "Autre",
        "what is open stays"
    );
    dropping::dropped(&place.desk, vec![demo]);
    place.call("register_close", json!({}));
    assert!(place.call("start", json!({}))["register"].is_null());
}

#[test]
fn a_file_is_attached_and_a_copy_of_it_saved() {
    let place = Place::with_register();
    std::fs::write(place.path("contrat.txt"), "Article 28").unwrap();
    place.choose("contrat.txt");
    let attached = place.call("attachment_choose", json!({}));
    assert_eq!(attached["file_name"], "contrat.txt");
    let copy = place.choose("copie.txt");
    place.call("attachment_save", json!({ "sha256": attached["sha256"] }));
    assert_eq!(std::fs::read_to_string(copy).unwrap(), "Article 28");
}

#[test]
fn settings_are_kept_and_the_name_goes_into_the_journal() {
    let place = Place::with_register();
    let settings =
        json!({ "lang": "en", "theme": "dark", "text_size": "large", "person": "Marie" });
    place.call("settings_put", json!({ "settings": settings }));
    place.call("activity_put", json!({ "activity": {} }));
    let history = place.call("journal_history", json!({}));
    assert_eq!(
        history.as_array().unwrap().last().unwrap()["actor"],
        "Marie"
    );
    let place = place.again();
    assert_eq!(place.call("start", json!({}))["settings"], settings);
    place.call("import_choose", json!({}));
    assert_eq!(
        place.screen.asked.lock().unwrap()[0].title,
        "Import files",
        "dialogs speak the chosen language"
    );
}

#[test]
fn the_window_closes_when_the_page_is_ready() {
    let place = Place::with_register();
    let desk = Arc::downgrade(&place.desk);
    *place.screen.hook.lock().unwrap() = Some(Box::new(move |notice| {
        if let (Notice::Closing, Some(desk)) = (notice, desk.upgrade()) {
            std::thread::spawn(move || answer(&desk, "window_ready", json!({})).unwrap());
        }
    }));
    let begun = Instant::now();
    Closing::requested(&place.desk);
    assert!(place.screen.closed.load(Ordering::Relaxed));
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "nobody waits for what is ready"
    );
}

#[test]
fn the_window_closes_without_a_page_and_with_one_that_does_not_answer() {
    let never = Place::new();
    Closing::requested(&never.desk);
    assert!(never.screen.closed.load(Ordering::Relaxed));
    assert!(
        never.screen.told.lock().unwrap().is_empty(),
        "there was nobody to ask"
    );
    let silent = Place::with_register();
    Closing::requested(&silent.desk);
    assert!(silent.screen.closed.load(Ordering::Relaxed));
    assert!(
        silent
            .screen
            .told
            .lock()
            .unwrap()
            .contains(&Notice::Closing)
    );
}

/// Answers the closing of the window as the page would, on a thread of its own.
fn when_closing(place: &Place, page: fn(&Desk)) {
    let desk = Arc::downgrade(&place.desk);
    *place.screen.hook.lock().unwrap() = Some(Box::new(move |notice| {
        if let (Notice::Closing, Some(desk)) = (notice, desk.upgrade()) {
            std::thread::spawn(move || page(&desk));
        }
    }));
}

fn window_asks(desk: &Desk, what: &str) {
    let request = json!({ "request": { "what": what } });
    answer(desk, "window_asks", request).unwrap();
}

#[test]
fn a_window_whose_page_asks_the_person_stays_and_can_be_closed_later() {
    let place = Place::with_register();
    when_closing(&place, |desk| window_asks(desk, "staying"));
    for _ in 0..2 {
        let begun = Instant::now();
        Closing::requested(&place.desk);
        assert!(
            begun.elapsed() < Duration::from_secs(2),
            "nobody waits while the person thinks"
        );
        assert!(!place.screen.closed.load(Ordering::Relaxed));
    }
    let told = place.screen.told.lock().unwrap().clone();
    let closing = told.iter().filter(|notice| **notice == Notice::Closing);
    assert_eq!(closing.count(), 2, "each time the page is told");
    place.call("window_ready", json!({}));
    assert!(
        place.screen.closed.load(Ordering::Relaxed),
        "given up in the end"
    );
}

#[test]
fn a_page_that_is_still_at_it_is_waited_for() {
    let place = Place::with_register();
    when_closing(&place, |desk| {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(4) {
            window_asks(desk, "waiting");
            std::thread::park_timeout(Duration::from_millis(200));
        }
        window_asks(desk, "staying");
    });
    let begun = Instant::now();
    Closing::requested(&place.desk);
    assert!(
        !place.screen.closed.load(Ordering::Relaxed),
        "it was never silent for three seconds"
    );
    assert!(begun.elapsed() > Duration::from_secs(3));
}
