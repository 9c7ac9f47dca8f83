//! Somebody's folders: data, settings, documents, all apart from those of whoever runs the tests.
//! Knows no window.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use registre_app::clock::{Scripted, World};
use registre_app::preferences::{Preferences, Settings, Theme};
use registre_app::{Lang, Session};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A person's home with the program's folders in it.
#[derive(Debug)]
pub struct Home {
    folder: PathBuf,
    /// What the system's language is.
    pub lang: Lang,
    /// Whether the program is told where its folders are, or finds them as anywhere.
    told: bool,
    _own: Option<TempDir>,
}

impl Home {
    /// An empty home of a French system, removed at the end.
    pub fn new() -> Self {
        let own = tempfile::tempdir().unwrap();
        let home = Self::at(own.path());
        Self {
            told: true,
            _own: Some(own),
            ..home
        }
    }

    /// An empty home of somebody whose system speaks this language.
    pub fn speaking(lang: Lang) -> Self {
        Self {
            lang,
            ..Self::new()
        }
    }

    /// A folder that stays; the program looks for its places there as on any system.
    pub fn kept(folder: &Path) -> Self {
        Self::at(folder)
    }

    fn at(folder: &Path) -> Self {
        let home = Self {
            folder: folder.to_path_buf(),
            lang: Lang::Fr,
            told: false,
            _own: None,
        };
        for place in ["data", "config", "cache", "documents", "run"] {
            fs::create_dir_all(home.path(place)).unwrap();
        }
        // The session bus refuses a place that others can read.
        fs::set_permissions(home.path("run"), fs::Permissions::from_mode(0o700)).unwrap();
        home
    }

    /// A path in this home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A register with the sheets of an exchange file, made before the window opens.
    pub fn register(&self, name: &str, exchange: &str) -> PathBuf {
        let path = self.path("data").join(format!("{name}.registre"));
        let session = Session::create(&path, name, "marie", self.clock()).unwrap();
        let mut session = crate::Bench::on(session);
        if !exchange.is_empty() {
            session.import("sheets.json", exchange.as_bytes());
        }
        path
    }

    /// A register with these sheets, in the order of their references.
    pub fn written(&self, name: &str, sheets: &[Value]) -> PathBuf {
        let path = self.path("data").join(format!("{name}.registre"));
        let session = Session::create(&path, name, "marie", self.clock()).unwrap();
        let mut session = crate::Bench::on(session);
        for sheet in sheets {
            session.run("activity_put", json!({ "activity": sheet }));
        }
        path
    }

    /// A register with the sheet that a model makes, each value of it to confirm.
    pub fn modelled(&self, name: &str, model: &str) -> PathBuf {
        let path = self.path("data").join(format!("{name}.registre"));
        let session = Session::create(&path, name, "marie", self.clock()).unwrap();
        crate::Bench::on(session).run("model_apply", json!({ "code": model }));
        path
    }

    /// A register that was started from a few answers, of which one has changed since; with the name of a sheet that
    /// says what the earlier answer made of it.
    pub fn restarted(&self, name: &str) -> (PathBuf, String) {
        let path = self.path("data").join(format!("{name}.registre"));
        let session = Session::create(&path, name, "marie", self.clock()).unwrap();
        let mut session = crate::Bench::on(session);
        let mut answers =
            json!({ "preset": "shop", "yes": ["consumers", "website"], "no": ["ads-cookies"] });
        session.run("start_run", json!({ "answers": answers }));
        answers["no"] = json!([]);
        answers["facts"] = json!(["ads-cookies"]);
        session.run("start_run", json!({ "answers": answers }));
        let updates = session.run("model_updates", json!({})).value;
        let sheet = updates[0]["name"].as_str().unwrap_or_default();
        (path, sheet.to_owned())
    }

    /// The clock of a new register, which no other register of this home is taken for.
    fn clock(&self) -> Box<Scripted> {
        let mut clock = crate::clock();
        for _ in self.registers() {
            clock.new_id();
        }
        clock
    }

    /// What a register holds, as the exchange format writes it.
    pub fn holds(path: &Path) -> Value {
        let session = Session::open(path, "", crate::clock()).unwrap();
        crate::Bench::on(session).state()["register"].take()
    }

    /// What the person has chosen before.
    pub fn prefer(&self, theme: Theme, lang: Lang) {
        self.choose(|settings| (settings.theme, settings.lang) = (theme, Some(lang)));
    }

    /// The same for any of the settings.
    pub fn choose(&self, change: impl FnOnce(&mut Settings)) {
        let path = self.path("config").join("settings.json");
        let mut preferences = Preferences::read(&path);
        change(&mut preferences.settings);
        preferences.save(&path).unwrap();
    }

    /// The registers in the program's data folder, by name.
    pub fn registers(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.path("data")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "registre") {
                    found.push(path);
                }
            }
        }
        found.retain(|path| !path.components().any(|part| part.as_os_str() == "backups"));
        found.sort();
        found
    }

    /// The whole environment of a program that runs here on `display`: nothing of the real
    /// person's settings reaches it.
    pub(super) fn environment(&self, display: &str) -> Vec<(&'static str, OsString)> {
        let place = |name: &str| self.path(name).into_os_string();
        let mut all = vec![
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("HOME", self.folder.clone().into_os_string()),
            ("XDG_DATA_HOME", place("data")),
            ("XDG_CONFIG_HOME", place("config")),
            ("XDG_CACHE_HOME", place("cache")),
            ("XDG_RUNTIME_DIR", place("run")),
            ("DISPLAY", display.into()),
            ("GDK_BACKEND", "x11".into()),
            ("GSETTINGS_BACKEND", "memory".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
            ("LANG", language(self.lang).into()),
        ];
        if self.told {
            all.push(("REGISTRE_DATA_DIR", place("data")));
            all.push(("REGISTRE_CONFIG_DIR", place("config")));
        }
        all
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fr_FR.UTF-8",
        Lang::En => "en_GB.UTF-8",
    }
}
