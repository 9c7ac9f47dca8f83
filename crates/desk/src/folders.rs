//! Where the program keeps what is its own: settings, new registers, backups, its log.
//! It must not know what is in them.

use directories::ProjectDirs;
use registre_app::domain::ids::RegisterId;
use std::env;
use std::path::PathBuf;

/// Replaces the folder of data; for a portable installation, and for tests.
pub const DATA_VARIABLE: &str = "REGISTRE_DATA_DIR";

/// Replaces the folder of settings; for a portable installation, and for tests.
pub const CONFIG_VARIABLE: &str = "REGISTRE_CONFIG_DIR";

/// The folders of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Settings, and the place of the window.
    pub config: PathBuf,
    /// Registers without a place of their own, backups, the log.
    pub data: PathBuf,
}

impl Folders {
    /// Those that the platform has for programs, unless the environment names others. Nothing for an account
    /// without a home.
    pub fn find() -> Option<Self> {
        let named = |variable| env::var_os(variable).filter(|path| !path.is_empty());
        let (data, config) = (named(DATA_VARIABLE), named(CONFIG_VARIABLE));
        if let (Some(data), Some(config)) = (&data, &config) {
            return Some(Self {
                config: config.into(),
                data: data.into(),
            });
        }
        let platform = ProjectDirs::from("fr", "registre", "Registre")?;
        Some(Self {
            config: config.map_or_else(|| platform.config_dir().to_owned(), PathBuf::from),
            data: data.map_or_else(|| platform.data_dir().to_owned(), PathBuf::from),
        })
    }

    pub(crate) fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// Where the window was.
    pub fn window(&self) -> PathBuf {
        self.config.join("window.json")
    }

    /// What went wrong, by codes.
    pub fn log(&self) -> PathBuf {
        self.data.join("log")
    }

    /// What the web view keeps for itself.
    pub fn web_view(&self) -> PathBuf {
        self.data.join("webview")
    }

    /// The backups of a register: by its identifier, so that they are found again when its file moves.
    pub(crate) fn backups(&self, register: RegisterId) -> PathBuf {
        self.data.join("backups").join(register.to_string())
    }
}
