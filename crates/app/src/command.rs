//! The table of commands: every use case that a host reaches by name, JSON in and out.
//! It must not know a host; the window's permissions and the command line are checked against it.

use crate::attachment::AddAttachment;
use crate::error::{AppError, ErrorCode};
use crate::exporting::{self, Produced};
use crate::importing::{self, Import, Source};
use crate::session::Session;
use crate::{activity, attachment, checking, journal, organisation, request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Whether a command changes the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It only reads.
    Read,
    /// It writes a step of the journal.
    Write,
}

/// A use case that a host reaches by name.
pub struct Command {
    /// Its name, a stable code.
    pub name: &'static str,
    /// Whether it changes the register.
    pub effect: Effect,
    /// The subcommand of the command line that does the same, where that makes sense.
    pub cli: Option<&'static str>,
    run: fn(&mut Session, Value, &[Source<'_>]) -> Result<Reply, AppError>,
}

/// What a command answers.
#[derive(Debug)]
pub struct Reply {
    /// The answer.
    pub value: Value,
    /// A file that it made; the host asks where it goes, so that no path comes from a page.
    pub file: Option<Vec<u8>>,
}

/// Runs a command by name on an open register.
///
/// # Errors
/// `unknown-command`, `invalid-request`, `too-large`, `not-text`, or those of the use case.
pub fn dispatch(
    session: &mut Session,
    name: &str,
    request: Value,
    files: &[Source<'_>],
) -> Result<Reply, AppError> {
    let command = COMMANDS.iter().find(|command| command.name == name);
    let unknown = || AppError::new(ErrorCode::UnknownCommand).with("command", name);
    (command.ok_or_else(unknown)?.run)(session, request, files)
}

/// A use case: a typed request in, a typed answer out.
macro_rules! use_case {
    ($name:literal, $effect:ident, $cli:expr, $function:expr) => {
        Command {
            name: $name,
            effect: Effect::$effect,
            cli: $cli,
            run: |session, value, _| answer($function(session, read(value)?)?),
        }
    };
}

/// A use case that makes a file.
macro_rules! file_case {
    ($name:literal, $cli:expr, $function:expr) => {
        Command {
            name: $name,
            effect: Effect::Read,
            cli: $cli,
            run: |session, value, _| {
                let Produced { bytes, report } = $function(session, &read(value)?)?;
                Ok(Reply {
                    file: Some(bytes),
                    ..answer(report)?
                })
            },
        }
    };
}

/// Every command.
pub const COMMANDS: &[Command] = &[
    use_case!("organisation_show", Read, Some("show"), organisation::show),
    use_case!("register_rename", Write, None, organisation::rename),
    use_case!("party_list", Read, None, organisation::parties),
    use_case!("record_put", Write, None, organisation::put),
    use_case!("record_delete", Write, None, organisation::delete),
    use_case!("activity_list", Read, Some("list"), activity::list),
    use_case!("activity_show", Read, Some("show"), activity::show),
    use_case!("activity_put", Write, Some("put"), activity::put),
    use_case!("activity_duplicate", Write, None, activity::duplicate),
    use_case!("activity_archive", Write, None, activity::archive),
    use_case!("activity_delete", Write, None, activity::delete),
    use_case!("register_check", Read, Some("check"), checking::check),
    use_case!(
        "journal_history",
        Read,
        Some("history"),
        |session: &mut Session, request| { journal::history(session, &request) }
    ),
    use_case!(
        "journal_verify",
        Read,
        Some("verify-journal"),
        journal::verify
    ),
    use_case!("undo", Write, Some("undo"), journal::undo),
    use_case!("redo", Write, Some("redo"), journal::redo),
    use_case!(
        "delivery_record",
        Write,
        Some("export"),
        exporting::record_delivery
    ),
    use_case!("attachment_remove", Write, None, attachment::remove),
    file_case!("attachment_read", None, attachment::read),
    Command {
        name: "attachment_add",
        effect: Effect::Write,
        cli: None,
        run: |session, value, files| {
            let request: AddAttachment = read(value)?;
            answer(attachment::add(session, &request, files)?)
        },
    },
    file_case!("export_pdf", Some("export"), exporting::pdf),
    file_case!("export_notice", Some("export"), exporting::notice),
    file_case!("export_json", Some("export"), exporting::json),
    Command {
        name: "import",
        effect: Effect::Write,
        cli: Some("import"),
        run: |session, value, files| {
            let request: Import = read(value)?;
            answer(importing::import(session, &request, files)?)
        },
    },
];

fn read<T: DeserializeOwned>(value: Value) -> Result<T, AppError> {
    request::read(value)
}

fn answer(value: impl Serialize) -> Result<Reply, AppError> {
    let value = serde_json::to_value(value)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    Ok(Reply { value, file: None })
}
