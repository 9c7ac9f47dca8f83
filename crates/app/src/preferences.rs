//! What a person prefers and which registers were open last, kept in one JSON file whose place the host gives.
//! It must not stop anybody: a file that cannot be read is set aside, and everything has a default.

use crate::error::{AppError, ErrorCode};
use crate::files;
use chrono::{DateTime, Utc};
use registre_domain::Lang;
use registre_domain::ids::RegisterId;
use registre_domain::register::About;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// How many registers are remembered.
const MAX_RECENTS: usize = 12;

/// What a person prefers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// The language; nothing means that of the system.
    #[serde(deserialize_with = "or_default")]
    pub lang: Option<Lang>,
    /// Light or dark.
    #[serde(deserialize_with = "or_default")]
    pub theme: Theme,
    /// How large the text is.
    #[serde(deserialize_with = "or_default")]
    pub text_size: TextSize,
    /// Name of the person at the keyboard, for the journal; may be blank.
    #[serde(deserialize_with = "or_default")]
    pub person: String,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large the text of the window is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
    /// Twice as large (WCAG 1.4.4).
    Largest,
}

/// A register that was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// Its name when it was last open.
    pub name: String,
    /// Its identifier, by which its backups are found when it can no longer be opened.
    #[serde(default, deserialize_with = "or_default")]
    pub register: Option<RegisterId>,
    /// When it was last opened.
    pub opened_at: DateTime<Utc>,
}

/// Everything that is kept between two runs of a host.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// What the person prefers.
    #[serde(deserialize_with = "or_default")]
    pub settings: Settings,
    #[serde(deserialize_with = "or_default")]
    recents: Vec<Recent>,
    /// What another version wrote: it is written again.
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// A value that this version does not know has its default: a setting is never a reason to stop.
fn or_default<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(
    from: D,
) -> Result<T, D::Error> {
    let value = Value::deserialize(from)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl Preferences {
    /// Reads a file. One that is not there gives the defaults; one that cannot be understood too, and is renamed
    /// to `<name>.damaged`, counted up when there is one already.
    pub fn read(path: &Path) -> Self {
        let Ok(bytes) = files::read(path) else {
            return Self::default();
        };
        serde_json::from_slice(&bytes).unwrap_or_else(|_| {
            set_aside(path);
            Self::default()
        })
    }

    /// Writes a file whole or not at all; makes its folder.
    ///
    /// # Errors
    /// `disk-full`, `file-unusable`.
    pub fn save(&self, path: &Path) -> Result<(), AppError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| files::from_io(error, folder))?;
        }
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        // Some people keep their settings elsewhere, behind a link.
        let place = path.canonicalize();
        files::save(place.as_deref().unwrap_or(path), &text, true)
    }

    /// The registers that were open last, the newest first, at most 12.
    pub fn recents(&self) -> &[Recent] {
        &self.recents
    }

    /// Remembers that a register was opened.
    pub fn opened(&mut self, path: &Path, about: &About, at: DateTime<Utc>) {
        self.recents.retain(|recent| recent.path != path);
        let recent = Recent {
            path: path.to_owned(),
            name: about.name.clone(),
            register: Some(about.id),
            opened_at: at,
        };
        self.recents.insert(0, recent);
        self.recents.truncate(MAX_RECENTS);
    }

    /// Forgets a register by its place in [`Preferences::recents`]; the file stays.
    pub fn forget(&mut self, index: usize) {
        if index < self.recents.len() {
            self.recents.remove(index);
        }
    }
}

/// Renames a file that cannot be understood. One that cannot be renamed is left: saving replaces it.
fn set_aside(path: &Path) {
    let candidate = |n: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(".damaged");
        if n > 1 {
            name.push(format!("-{n}"));
        }
        PathBuf::from(name)
    };
    if let Some(free) = (1..1000).map(candidate).find(|path| !path.exists()) {
        let _ = std::fs::rename(path, free);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config").join("settings.json");
        (folder, path)
    }

    fn about(name: &str) -> About {
        About {
            name: name.to_owned(),
            ..About::default()
        }
    }

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_780_000_000 + second, 0).unwrap()
    }

    #[test]
    fn what_is_saved_is_read_again() {
        let (_folder, path) = place();
        assert_eq!(Preferences::read(&path), Preferences::default());
        let settings = Settings {
            lang: Some(Lang::En),
            theme: Theme::Dark,
            text_size: TextSize::Large,
            person: "Marie".to_owned(),
        };
        let mut kept = Preferences {
            settings,
            ..Preferences::default()
        };
        kept.opened(Path::new("/a.registre"), &about("A"), at(1));
        kept.save(&path).unwrap();
        assert_eq!(Preferences::read(&path), kept);
        kept.settings.theme = Theme::Light;
        kept.save(&path).unwrap();
        assert_eq!(Preferences::read(&path).settings.theme, Theme::Light);
    }

    #[test]
    fn what_another_version_wrote_stays_and_what_it_means_differently_has_its_default() {
        let (_folder, path) = place();
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = r#"{"settings": {"theme": "sepia", "person": "Marie", "zoom": 3}, "recents": 5, "window": [1, 2]}"#;
        std::fs::write(&path, text).unwrap();
        let kept = Preferences::read(&path);
        assert_eq!(kept.settings.theme, Theme::System);
        assert_eq!(kept.settings.person, "Marie", "the rest is read");
        assert!(kept.recents().is_empty());
        kept.save(&path).unwrap();
        let written: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(written["window"], serde_json::json!([1, 2]));
    }

    #[test]
    fn a_damaged_file_is_set_aside_each_time() {
        let (_folder, path) = place();
        let folder = path.parent().unwrap();
        std::fs::create_dir_all(folder).unwrap();
        for text in ["{\"settings\": {\"per", "[]", "\u{0}\u{0}"] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(Preferences::read(&path), Preferences::default(), "{text}");
            assert!(!path.exists(), "it is set aside");
        }
        let kept = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(kept("settings.json.damaged"), "{\"settings\": {\"per");
        assert_eq!(kept("settings.json.damaged-2"), "[]");
        assert_eq!(kept("settings.json.damaged-3"), "\u{0}\u{0}");
    }

    #[test]
    fn the_last_twelve_registers_are_remembered_each_once() {
        let mut kept = Preferences::default();
        for n in 0..20_i64 {
            kept.opened(Path::new(&format!("/{n}.registre")), &about("R"), at(n));
        }
        kept.opened(Path::new("/15.registre"), &about("R"), at(99));
        let paths: Vec<_> = kept.recents().iter().map(|one| one.path.clone()).collect();
        assert_eq!(paths.len(), 12);
        assert_eq!(paths[0], Path::new("/15.registre"), "the newest first");
        assert_eq!(paths[1], Path::new("/19.registre"));
        let mut once = paths.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), 12, "each once");
        kept.forget(0);
        kept.forget(99);
        assert_eq!(kept.recents()[0].path, Path::new("/19.registre"));
        assert_eq!(kept.recents().len(), 11);
    }
}
