//! What the page asks of the shell, command by command.
//! It must not know how it is answered; what is asked of `app` is described there.

use registre_app::Lang;
use registre_app::domain::activity::Status;
use registre_app::exporting::Document;
use registre_app::notice::OneNotice;
use registre_app::preferences::Settings;
use serde::Deserialize;

/// A request without fields.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A new register.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Create {
    /// Name of the organisation.
    pub name: String,
    /// Whether a dialog asks where its file goes; else it goes to the program's own folder.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub choose: bool,
}

/// One of the registers that were open.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneRecent {
    /// Its place in the list.
    pub recent: usize,
}

/// A folder to show.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowFolder {
    /// Which.
    pub what: Folder,
}

/// The folders that can be shown.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Folder {
    /// That of the register's file.
    Register,
    /// That of its backups.
    Backups,
}

/// A document to save where the person says.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveDocument {
    /// What.
    pub document: Document,
    /// Whether the journal is to say that it was handed over.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub record: bool,
    /// To whom it is handed, for the journal; may be empty.
    #[serde(default)]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub recipient: String,
}

/// A document that was saved.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneDocument {
    /// What `Saved` called it.
    pub token: String,
}

/// A page to choose and to hold against a notice, or against every sheet in force.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct CheckFile {
    /// Which notice; none means what the register says of every sheet in force.
    pub notice: Option<OneNotice>,
    /// The language of whoever reads.
    pub lang: Option<Lang>,
}

/// How the files that were chosen come in.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ImportChosen {
    /// Take the model's example sheet too.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub with_example: bool,
    /// Status of the sheets that come from a spreadsheet; in force unless said otherwise.
    pub status: Option<Status>,
}

/// One of the backups of the register.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneBackup {
    /// Its place in the list.
    pub index: usize,
}

/// What a person prefers from here on.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PutSettings {
    /// All of it.
    pub settings: Settings,
}

/// What becomes of the closing of the window.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WindowAsks {
    /// What the page does meanwhile.
    pub what: PageState,
}

/// What a page does that was told of the closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PageState {
    /// It still saves: it is to be waited for.
    Waiting,
    /// It asks the person: the window does not close for now.
    Staying,
}

/// Work that is to stop.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneTask {
    /// The name that the page gave it.
    pub task: String,
}
