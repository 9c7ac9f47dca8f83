//! What clap has to say about a command line it cannot take, in the reader's language.
//! It must not know the commands.

use clap::Error;
use clap::error::{ContextKind, ErrorKind};
use registre_app::words::{Arg, Phrases, Words};

/// The sentence for a usage error, with the usage line when clap gives one.
pub(crate) fn sentence(error: &Error, words: &Words) -> String {
    let key = key(error.kind());
    let argument = context(
        error,
        &[ContextKind::InvalidArg, ContextKind::InvalidSubcommand],
    );
    let value = context(error, &[ContextKind::InvalidValue]);
    let choices = context(
        error,
        &[ContextKind::ValidValue, ContextKind::ValidSubcommand],
    );
    let args = [
        ("argument", Arg::Text(&argument)),
        ("value", Arg::Text(&value)),
        ("choices", Arg::Text(&choices)),
        (
            "has-value",
            Arg::Text(if value.is_empty() { "no" } else { "yes" }),
        ),
    ];
    format!(
        "{}\n{}",
        words.text(key, &args),
        words.say("cli-usage-see-help")
    )
}

fn key(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidValue => "cli-usage-invalid-value",
        ErrorKind::UnknownArgument => "cli-usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::NoEquals | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => {
            "cli-usage-bad-value"
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => "cli-usage-too-many-values",
        ErrorKind::TooFewValues => "cli-usage-too-few-values",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing-argument",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "cli-usage-missing-command"
        }
        _ => "cli-usage-other",
    }
}

/// The sentence for arguments that clap takes and that do not go together.
pub(crate) fn of(key: &str, words: &Words) -> String {
    format!("{}\n{}", words.say(key), words.say("cli-usage-see-help"))
}

/// The first context of these kinds that the error has, as text.
fn context(error: &Error, kinds: &[ContextKind]) -> String {
    let found = kinds.iter().find_map(|kind| error.get(*kind));
    let text = found.map(ToString::to_string).unwrap_or_default();
    // clap marks arguments that may stand several times with dots, which would end our sentence.
    text.trim_end_matches("...").to_owned()
}
