//! One call of the page: a command by name, its request, an answer or a refusal; a panic inside is an answer too.
//! It must not know Tauri, nor what a command does.

use crate::answers::Refused;
use crate::state::Desk;
use crate::task::Task;
use crate::{
    attachments, backups, closing, exporting, importing, noticing, proving, registers, settings,
};
use registre_app::{AppError, ErrorCode, command, request};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the page sends with a command.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    #[serde(default)]
    request: Value,
    /// The name of long work, to report and to stop it by.
    #[serde(default)]
    task: Option<String>,
    /// Where notices go; it is taken before the call comes here.
    #[serde(default, rename = "channel")]
    _channel: Option<String>,
}

/// A command of the shell: what needs a dialog, a path or the window. The others are those of `app`.
pub struct ShellCommand {
    /// Its name, a stable code.
    pub name: &'static str,
    run: fn(&Desk, Value, &Task<'_>) -> Result<Value, AppError>,
}

/// A typed request in, a typed answer out.
macro_rules! shell {
    ($($name:literal => $function:path),+ $(,)?) => {
        &[$(ShellCommand {
            name: $name,
            run: |desk, value, task| to_value($function(desk, request::read(or_empty(value))?, task)?),
        }),+]
    };
}

/// Every command of the shell.
pub const COMMANDS: &[ShellCommand] = shell! {
    "attachment_choose" => attachments::choose,
    "attachment_save" => attachments::save,
    "backup_as" => backups::save_as,
    "backup_list" => backups::list,
    "backup_now" => backups::now,
    "document_check" => proving::check,
    "document_open" => exporting::open,
    "document_show" => exporting::show,
    "export_save" => exporting::save,
    "folder_show" => registers::show_folder,
    "import_choose" => importing::choose,
    "import_forget" => importing::forget,
    "import_preview" => importing::preview,
    "import_run" => importing::run,
    "page_check" => noticing::check,
    "register_choose" => registers::choose,
    "register_close" => registers::close,
    "register_create" => registers::create,
    "register_demo" => registers::demo,
    "register_forget" => registers::forget,
    "register_info" => registers::info,
    "register_keep" => registers::keep,
    "register_open" => registers::open,
    "restore_choose" => backups::choose,
    "restore_preview" => backups::preview,
    "restore_run" => backups::restore,
    "settings_put" => settings::put,
    "start" => registers::start,
    "task_cancel" => settings::cancel,
    "window_asks" => closing::asks,
    "window_ready" => closing::ready,
};

/// Runs a command. Whatever happens inside it, the answer is one that the page can show, and the next
/// command runs.
///
/// # Errors
/// The command's refusal; `unknown-command`; `internal` for a panic, of which the log has the place.
pub fn answer(desk: &Desk, name: &str, payload: Value) -> Result<Value, Refused> {
    let outcome = catch_unwind(AssertUnwindSafe(|| run(desk, name, payload)));
    let outcome = outcome.unwrap_or_else(|_| Err(AppError::new(ErrorCode::Internal)));
    outcome.map_err(|error| {
        // The name may come from anywhere: it is the log's only where it is one of ours.
        let name = if is_known(name) { name } else { "?" };
        log::warn!("{name}: {error}");
        Refused::from(error)
    })
}

fn run(desk: &Desk, name: &str, payload: Value) -> Result<Value, AppError> {
    let payload: Payload = request::read(or_empty(payload))?;
    let task = desk.tasks.begin(payload.task, desk.surface.as_ref())?;
    if let Some(shell) = COMMANDS.iter().find(|command| command.name == name) {
        return (shell.run)(desk, payload.request, &task);
    }
    if !is_known(name) {
        return Err(AppError::new(ErrorCode::UnknownCommand).with("command", name));
    }
    let reply = command::dispatch_watched(
        desk.lock().session()?,
        name,
        or_empty(payload.request),
        &[],
        &task,
    )?;
    Ok(reply.value)
}

fn is_known(name: &str) -> bool {
    let apps = command::COMMANDS.iter().map(|command| command.name);
    apps.chain(COMMANDS.iter().map(|command| command.name))
        .any(|known| known == name)
}

/// A page that has nothing to say may leave the request out.
fn or_empty(value: Value) -> Value {
    match value {
        Value::Null => Value::Object(serde_json::Map::new()),
        value => value,
    }
}

fn to_value(answer: impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(answer).map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}
