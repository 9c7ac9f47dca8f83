//! One function for each subcommand: arguments in, a use case called, the answer put into words.
//! They must not know how a use case works.

mod bring_in;
mod inspect;
mod journal;
mod make;
mod sheets;

use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::clock::Machine;
use registre_app::{AppError, ErrorCode, Session};
use std::path::{Path, PathBuf};

/// Calls the subcommand that was asked for.
pub(crate) fn run(matches: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let Some((name, arguments)) = matches.subcommand() else {
        return Err(AppError::new(ErrorCode::UnknownCommand));
    };
    match name {
        "init" => make::init(arguments, answer),
        "import" => bring_in::import(arguments, answer),
        "list" => sheets::list(arguments, answer),
        "show" => sheets::show(arguments, answer),
        "put" => sheets::put(arguments, answer),
        "check" => inspect::check(arguments, answer),
        "export" => make::export(arguments, answer),
        "history" => journal::history(arguments, answer),
        "verify-journal" => inspect::verify_journal(arguments, answer),
        "undo" => journal::undo(arguments, answer),
        "redo" => journal::redo(arguments, answer),
        "backup" => make::backup(arguments, answer),
        "demo" => make::demo(arguments, answer),
        other => Err(AppError::new(ErrorCode::UnknownCommand).with("command", other)),
    }
}

/// Opens the register that the arguments name.
fn open(arguments: &ArgMatches, answer: &Answer) -> Result<Session, AppError> {
    open_at(path(arguments, "file"), answer)
}

fn open_at(path: &Path, answer: &Answer) -> Result<Session, AppError> {
    Session::open(path, &answer.actor, Box::new(Machine))
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

/// Reads a whole file, which is at most 200 MB.
fn read(path: &Path) -> Result<Vec<u8>, AppError> {
    const LIMIT: u64 = 200 * 1024 * 1024;
    let name = path.display().to_string();
    let size = std::fs::metadata(path).map(|file| file.len());
    match size {
        Ok(size) if size > LIMIT => Err(AppError::new(ErrorCode::TooLarge).with("what", name)),
        _ => std::fs::read(path).map_err(|error| {
            let code = match error.kind() {
                std::io::ErrorKind::NotFound => ErrorCode::FileMissing,
                _ => ErrorCode::FileUnusable,
            };
            AppError::new(code).with("file", name).because(error)
        }),
    }
}
