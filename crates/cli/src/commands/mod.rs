//! One function for each subcommand: arguments in, a use case called, the answer put into words.
//! They must not know how a use case works.

mod bring_in;
mod export;
mod inspect;
mod journal;
mod make;
mod notice;
mod sheets;
mod start;
mod verify;

use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::clock::Machine;
use registre_app::{AppError, Session};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Why a subcommand stopped.
pub(crate) enum Stop {
    /// The use case refused; nothing was changed.
    Refused(AppError),
    /// The arguments do not go together: key of the sentence.
    Usage(&'static str),
}

impl From<AppError> for Stop {
    fn from(error: AppError) -> Self {
        Self::Refused(error)
    }
}

/// Calls the subcommand that was asked for.
pub(crate) fn run(matches: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    let (name, arguments) = matches
        .subcommand()
        .ok_or(Stop::Usage("cli-usage-missing-command"))?;
    match name {
        "init" => make::init(arguments, answer)?,
        "import" => bring_in::import(arguments, answer)?,
        "list" => sheets::list(arguments, answer)?,
        "show" => sheets::show(arguments, answer)?,
        "put" => sheets::put(arguments, answer)?,
        "check" => inspect::check(arguments, answer),
        "export" => export::export(arguments, answer)?,
        "notice" => notice::notice(arguments, answer)?,
        "history" => journal::history(arguments, answer)?,
        "verify-journal" => inspect::verify_journal(arguments, answer)?,
        "verify" => verify::verify(arguments, answer)?,
        "undo" => journal::undo(arguments, answer)?,
        "redo" => journal::redo(arguments, answer)?,
        "backup" => make::backup(arguments, answer)?,
        "demo" => make::demo(arguments, answer)?,
        "models" => start::models(arguments, answer)?,
        "start" => start::start(arguments, answer)?,
        _ => return Err(Stop::Usage("cli-usage-missing-command")),
    }
    Ok(())
}

/// Opens the register that the arguments name.
fn open(arguments: &ArgMatches, answer: &Answer) -> Result<Session, AppError> {
    open_at(path(arguments, "file"), answer)
}

fn open_at(path: &Path, answer: &Answer) -> Result<Session, AppError> {
    Session::open(path, &answer.actor, Box::new(Machine))
}

/// Refuses arguments of these names whose value is blank, as an empty variable of a script makes it: such a value asks
/// for nothing, and what is done would be something else than the script believes.
fn refuse_blank(arguments: &ArgMatches, names: &[&str]) -> Result<(), Stop> {
    let is_blank = |name: &&str| {
        let values = texts(arguments, name);
        !values.is_empty() && values.iter().all(|value| value.trim().is_empty())
    };
    match names.iter().any(is_blank) {
        true => Err(Stop::Usage("cli-usage-blank-value")),
        false => Ok(()),
    }
}

/// A day, when one is given.
fn day<T: FromStr>(arguments: &ArgMatches, name: &str) -> Result<Option<T>, Stop> {
    match text(arguments, name) {
        "" => Ok(None),
        day => Ok(Some(day.parse().map_err(|_| Stop::Usage("cli-usage-day"))?)),
    }
}

/// A path that clap requires.
fn path<'a>(arguments: &'a ArgMatches, name: &str) -> &'a Path {
    arguments
        .get_one::<PathBuf>(name)
        .map_or(Path::new(""), PathBuf::as_path)
}

/// Every path of a list.
fn paths<'a>(arguments: &'a ArgMatches, name: &str) -> Vec<&'a Path> {
    arguments
        .get_many::<PathBuf>(name)
        .into_iter()
        .flatten()
        .map(PathBuf::as_path)
        .collect()
}

/// A text, blank when it was not given.
fn text<'a>(arguments: &'a ArgMatches, name: &str) -> &'a str {
    arguments.get_one::<String>(name).map_or("", String::as_str)
}

/// Every text of a list.
fn texts(arguments: &ArgMatches, name: &str) -> Vec<String> {
    arguments
        .get_many::<String>(name)
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}
