//! The `registre` command: reads a command line, calls a use case, answers in words or JSON.
//! It must not know how anything is done; every rule of the register is below `registre-app`.

mod answer;
mod arguments;
mod commands;
mod complaint;

use answer::Answer;
use clap::error::ErrorKind;
use commands::Stop;
use registre_app::Lang;
use registre_app::words::Words;
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

/// The command line was not understood.
const USAGE: u8 = 2;
/// What was asked was refused; nothing was changed.
const REFUSED: u8 = 3;

fn main() -> ExitCode {
    let args: Vec<OsString> = env::args_os().collect();
    let words = match Words::load(language(&args)) {
        Ok(words) => words,
        Err(error) => return answer::fail(&error.to_string(), REFUSED),
    };
    match arguments::command(&words).try_get_matches_from(&args) {
        Ok(matches) => run(&matches, words),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            answer::print(&error.render().to_string())
        }
        Err(error) => answer::fail(&complaint::sentence(&error, &words), USAGE),
    }
}

fn run(matches: &clap::ArgMatches, words: Words) -> ExitCode {
    let mut answer = Answer::new(words, actor(matches));
    match commands::run(matches, &mut answer) {
        Ok(()) => answer.finish(),
        Err(Stop::Refused(error)) => answer::fail(&error.sentence(&answer.words), REFUSED),
        Err(Stop::Usage(key)) => answer::fail(&complaint::of(key, &answer.words), USAGE),
    }
}

/// The language asked for, else that of the session when it is English, else French.
fn language(args: &[OsString]) -> Lang {
    if let Some(asked) = arguments::peek(args, "lang").and_then(|lang| lang.parse().ok()) {
        return asked;
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty());
    match locale.as_deref().map(str::parse) {
        Some(Ok(lang)) => lang,
        _ => Lang::Fr,
    }
}

/// Who is at the keyboard, for the journal: as asked, else the name of the session.
fn actor(matches: &clap::ArgMatches) -> String {
    let of_command = matches
        .subcommand()
        .and_then(|(_, m)| m.get_one::<String>("actor"));
    let asked = of_command
        .or_else(|| matches.get_one::<String>("actor"))
        .cloned();
    // The account's name, as the system knows it: a journal without a name helps nobody.
    asked
        .or_else(|| whoami::username().ok())
        .unwrap_or_default()
}
