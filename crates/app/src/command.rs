//! The table of commands: every use case that a host reaches by name, JSON in and out.
//! It must not know a host; the window's permissions and the command line are checked against it.

use crate::attachment::AddAttachment;
use crate::error::{AppError, ErrorCode};
use crate::exporting::{self, Document, Produced};
use crate::importing::{self, Import, Source};
use crate::organisation::Nothing;
use crate::progress::{Silent, Watch};
use crate::session::Session;
use crate::{
    activity, attachment, checking, journal, models, notice, organisation, party, record, request,
    start, todo, usage, verifying, vocabulary,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Whether a command changes the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
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
    run: Run,
}

/// A command's work: a request as JSON, the files beside it, and who waits.
type Run = fn(&mut Session, Value, &[Source<'_>], &dyn Watch) -> Result<Reply, AppError>;

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
    dispatch_watched(session, name, request, files, &Silent)
}

/// [`dispatch`] for somebody who waits. The session is held until the end: a host that wants to go on with it
/// while a document is made or files are read calls [`exporting::prepare_watched`] and [`importing::read`] itself.
///
/// # Errors
/// `cancelled` besides those of [`dispatch`].
pub fn dispatch_watched(
    session: &mut Session,
    name: &str,
    request: Value,
    files: &[Source<'_>],
    watch: &dyn Watch,
) -> Result<Reply, AppError> {
    let command = COMMANDS.iter().find(|command| command.name == name);
    let unknown = || AppError::new(ErrorCode::UnknownCommand).with("command", name);
    (command.ok_or_else(unknown)?.run)(session, request, files, watch)
}

/// A use case: a typed request in, a typed answer out.
macro_rules! use_case {
    ($name:literal, $effect:ident, $cli:expr, $function:expr) => {
        Command {
            name: $name,
            effect: Effect::$effect,
            cli: $cli,
            run: |session, value, _, _| answer($function(session, read(value)?)?),
        }
    };
}

/// A document that is made from the register.
macro_rules! document_case {
    ($name:literal, $kind:path) => {
        Command {
            name: $name,
            effect: Effect::Read,
            cli: Some("export"),
            run: |session, value, _, watch| {
                let document = $kind(read(value)?);
                file(exporting::prepare_watched(session, &document, watch)?.run(watch)?)
            },
        }
    };
}

/// Every command.
pub const COMMANDS: &[Command] = &[
    use_case!("organisation_show", Read, Some("show"), organisation::show),
    use_case!("register_rename", Write, None, organisation::rename),
    use_case!("party_list", Read, None, party::list),
    use_case!("record_show", Read, None, record::show),
    use_case!("record_use", Read, None, usage::usage),
    use_case!("record_put", Write, None, record::put),
    use_case!("record_set", Write, None, record::set),
    use_case!("record_delete", Write, None, record::delete),
    use_case!("activity_list", Read, Some("list"), activity::list),
    use_case!("activity_show", Read, Some("show"), activity::show),
    use_case!("activity_put", Write, Some("put"), activity::put),
    use_case!("activity_set", Write, None, activity::set),
    use_case!("activity_duplicate", Write, None, activity::duplicate),
    use_case!("activity_archive", Write, None, activity::archive),
    use_case!("activity_delete", Write, None, activity::delete),
    use_case!("register_check", Read, Some("check"), checking::check),
    use_case!("catalogue_show", Read, None, vocabulary::show),
    use_case!("model_list", Read, Some("models"), models::list),
    use_case!("model_show", Read, None, models::show),
    use_case!("model_apply", Write, None, models::apply),
    use_case!("model_confirm", Write, None, models::confirm),
    use_case!("model_updates", Read, None, models::updates),
    use_case!("model_take", Write, None, models::take),
    use_case!("start_show", Read, None, start::show),
    use_case!("start_plan", Read, None, start::plan),
    use_case!("start_run", Write, Some("start"), start::run),
    use_case!("todo_list", Read, None, todo::list),
    use_case!("activity_review", Write, None, activity::review),
    use_case!("notice_list", Read, Some("notice"), notice::list),
    use_case!("notice_text", Read, Some("notice"), notice::show),
    use_case!("notice_source", Read, None, notice::revision),
    use_case!("notice_rewrite", Write, Some("notice"), notice::rewrite),
    use_case!("notice_review", Write, Some("notice"), notice::review),
    use_case!("notice_publish", Write, Some("notice"), notice::publish),
    use_case!("notice_withdraw", Write, Some("notice"), notice::withdraw),
    use_case!("notice_stale", Read, Some("notice"), notice::stale),
    use_case!("notice_affected", Read, None, notice::affected),
    use_case!("notice_copy", Read, None, notice::copy),
    use_case!("journal_state", Read, None, journal::state),
    use_case!(
        "journal_history",
        Read,
        Some("history"),
        |session: &mut Session, request| { journal::history(session, &request) }
    ),
    Command {
        name: "journal_verify",
        effect: Effect::Read,
        cli: Some("verify-journal"),
        run: |session, value, _, watch| {
            let Nothing {} = read(value)?;
            answer(journal::verify(session, watch)?)
        },
    },
    use_case!("undo", Write, Some("undo"), journal::undo),
    use_case!("redo", Write, Some("redo"), journal::redo),
    use_case!(
        "delivery_record",
        Write,
        Some("export"),
        exporting::record_delivery
    ),
    use_case!("delivery_list", Read, None, journal::deliveries),
    use_case!("attachment_list", Read, None, attachment::list),
    use_case!("attachment_remove", Write, None, attachment::remove),
    Command {
        name: "attachment_read",
        effect: Effect::Read,
        cli: None,
        run: |session, value, _, _| file(attachment::read(session, &read(value)?)?),
    },
    Command {
        name: "attachment_add",
        effect: Effect::Write,
        cli: None,
        run: |session, value, files, _| {
            let request: AddAttachment = read(value)?;
            answer(attachment::add(session, &request, files)?)
        },
    },
    Command {
        name: "document_verify",
        effect: Effect::Read,
        cli: Some("verify"),
        run: |session, value, files, watch| {
            let Nothing {} = read(value)?;
            answer(verifying::document(session, files, watch)?)
        },
    },
    Command {
        name: "notice_check",
        effect: Effect::Read,
        cli: Some("notice"),
        run: |session, value, files, watch| {
            answer(notice::check(session, read(value)?, files, watch)?)
        },
    },
    document_case!("export_pdf", Document::Pdf),
    Command {
        name: "export_notice",
        effect: Effect::Read,
        cli: Some("notice"),
        run: |session, value, _, watch| {
            let document = Document::Notice(read(value)?);
            file(exporting::prepare_watched(session, &document, watch)?.run(watch)?)
        },
    },
    document_case!("export_json", Document::Json),
    document_case!("export_ods", Document::Ods),
    document_case!("export_csv", Document::Csv),
    document_case!("export_md", Document::Md),
    document_case!("export_folder", Document::Folder),
    Command {
        name: "import",
        effect: Effect::Write,
        cli: Some("import"),
        run: |session, value, files, watch| {
            let request: Import = read(value)?;
            let parsed = importing::read(files, watch)?;
            answer(importing::import(session, &request, &parsed, watch)?)
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

fn file(Produced { bytes, report }: Produced) -> Result<Reply, AppError> {
    Ok(Reply {
        file: Some(bytes),
        ..answer(report)?
    })
}
