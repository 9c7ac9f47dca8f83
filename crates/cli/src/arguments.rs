//! The command line as clap understands it, worded in the reader's language.
//! It must not know what a command does.

use clap::builder::{PathBufValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgGroup, Command};
use registre_app::domain::notice::Kind;
use registre_app::exporting::Annex;
use registre_app::words::{Phrases, Words};

/// Builds the whole command line.
pub(crate) fn command(words: &Words) -> Command {
    let head = Command::new("registre")
        .about(words.say("cli-about"))
        .override_usage(words.say("cli-usage"))
        .help_template(template(words, "{subcommands}"))
        .subcommand_help_heading(words.say("cli-heading-commands"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .version(env!("CARGO_PKG_VERSION"))
        .arg(
            flag(words, "help")
                .short('h')
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(flag(words, "version").short('V').action(ArgAction::Version))
        .arg(one_of(option(words, "lang", "LANG"), &["fr", "en"]).global(true))
        .arg(option(words, "actor", "NAME").global(true));
    commands(words).into_iter().fold(head, Command::subcommand)
}

fn commands(words: &Words) -> Vec<Command> {
    let json = || flag(words, "json");
    let file = || path(words, "file", "FILE");
    let sheet = || option(words, "sheet", "REF");
    vec![
        verb(words, "init")
            .arg(file())
            .arg(option(words, "name", "NAME").required(true)),
        import(words).arg(json()),
        verb(words, "list").arg(file()).arg(json()),
        verb(words, "show")
            .arg(file())
            .arg(text(words, "reference", "REF"))
            .arg(json()),
        verb(words, "put")
            .arg(file())
            .arg(path(words, "sheet", "SHEET")),
        verb(words, "check")
            .arg(path(words, "file", "FILE").num_args(1..))
            .arg(json()),
        export(words),
        notice(words),
        verb(words, "history").arg(file()).arg(sheet()).arg(json()),
        verb(words, "verify-journal").arg(file()).arg(json()),
        verify(words).arg(json()),
        verb(words, "undo").arg(file()),
        verb(words, "redo").arg(file()),
        verb(words, "backup").arg(file()).arg(output(words)),
        verb(words, "demo").arg(path(words, "folder", "DIR")),
        verb(words, "models").arg(json()),
        verb(words, "start")
            .arg(file())
            .arg(option(words, "answers", "ANSWERS").value_parser(PathBufValueParser::new()))
            .arg(json()),
    ]
}

fn import(words: &Words) -> Command {
    let statuses = ["in_force", "draft", "planned", "suspended", "ended"];
    verb(words, "import")
        .arg(path(words, "file", "FILE"))
        .arg(path(words, "source", "SOURCE").num_args(1..))
        .arg(flag(words, "dry-run"))
        .arg(flag(words, "with-example"))
        .arg(one_of(option(words, "status", "STATUS"), &statuses))
}

/// Its help says what the journal proves, and what it does not.
fn verify(words: &Words) -> Command {
    let help = template(words, "{positionals}");
    verb(words, "verify")
        .arg(path(words, "file", "FILE"))
        .arg(path(words, "document", "DOCUMENT"))
        .after_help(words.say("proof-help"))
        .help_template(format!("{help}{{after-help}}\n"))
}

fn export(words: &Words) -> Command {
    let head = verb(words, "export")
        .arg(path(words, "file", "FILE"))
        .arg(one_of(
            text(words, "kind", "KIND"),
            &["pdf", "ods", "csv", "md", "folder", "json"],
        ))
        .arg(output(words))
        .arg(flag(words, "overwrite"))
        .arg(one_of(
            option(words, "role", "ROLE"),
            &["controller", "processor"],
        ))
        .arg(one_of(
            option(words, "scope", "SCOPE"),
            &["art30", "complete"],
        ));
    following(words, choosing(words, head))
        .arg(option(words, "to-whom", "NAME"))
        .arg(flag(words, "with-history"))
}

/// What is done with notices: commands of its own below it.
fn notice(words: &Words) -> Command {
    let file = || path(words, "file", "FILE");
    let json = || flag(words, "json");
    let name = || text(words, "notice", "NOTICE");
    let day = || option(words, "on", "DAY").required(true);
    let place = option(words, "at", "PLACE").required(true);
    let shown = [file(), name(), flag(words, "sources"), json()];
    let checked = option(words, "notice", "NOTICE");
    let below = [
        under(words, "list", "notice-list").args([file(), json()]),
        notice_new(words),
        under(words, "show", "notice-show").args(shown),
        under(words, "check", "notice-check").args([
            file(),
            path(words, "page", "PAGE"),
            checked,
            json(),
        ]),
        notice_rewrite(words),
        notice_review(words),
        notice_export(words),
        under(words, "publish", "notice-publish").args([file(), name(), day(), place]),
        under(words, "withdraw", "notice-withdraw").args([file(), name(), day()]),
    ];
    let head = verb(words, "notice")
        .help_template(template(words, "{subcommands}"))
        .subcommand_help_heading(words.say("cli-heading-commands"))
        .subcommand_required(true)
        .disable_help_subcommand(true);
    below.into_iter().fold(head, Command::subcommand)
}

fn notice_new(words: &Words) -> Command {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    let kind = option(words, "kind", "KIND").help(words.say("cli-arg-notice-kind"));
    let name = option(words, "name", "NAME").help(words.say("cli-arg-notice-name"));
    under(words, "new", "notice-new")
        .arg(path(words, "file", "FILE"))
        .arg(name.required(true))
        .arg(one_of(kind, &kinds))
        .arg(list(words, "audience", "AUDIENCE"))
        .arg(list(words, "only", "REF"))
        .arg(flag(words, "json"))
}

fn notice_rewrite(words: &Words) -> Command {
    under(words, "rewrite", "notice-rewrite")
        .arg(path(words, "file", "FILE"))
        .arg(text(words, "notice", "NOTICE"))
        .arg(option(words, "sentence", "LEVEL").required(true))
        .arg(option(words, "text", "TEXT").required_unless_present("back"))
        .arg(flag(words, "back").conflicts_with("text"))
}

fn notice_review(words: &Words) -> Command {
    under(words, "review", "notice-review")
        .arg(path(words, "file", "FILE"))
        .arg(text(words, "notice", "NOTICE"))
        .arg(option(words, "item", "LEVEL").required(true))
        .arg(flag(words, "keep"))
        .arg(option(words, "text", "TEXT").help(words.say("cli-arg-review-text")))
        .arg(flag(words, "back"))
        .group(
            ArgGroup::new("answer")
                .args(["keep", "text", "back"])
                .required(true),
        )
}

fn notice_export(words: &Words) -> Command {
    under(words, "export", "notice-export")
        .arg(path(words, "file", "FILE"))
        .arg(text(words, "notice", "NOTICE"))
        .arg(output(words))
        .arg(flag(words, "overwrite"))
        .arg(one_of(option(words, "as", "FORM"), &["fragment"]))
        .arg(flag(words, "final"))
        .arg(flag(words, "sources"))
        .arg(one_of(
            option(words, "level", "LEVEL"),
            &["1", "2", "3", "4", "5", "6"],
        ))
        .arg(option(words, "to-whom", "NAME"))
}

/// Which sheets, and of which day.
fn choosing(words: &Words, command: Command) -> Command {
    let status = list(words, "status", "STATUS").help(words.say("cli-arg-export-status"));
    let statuses = [
        "planned",
        "draft",
        "in_force",
        "suspended",
        "ended",
        "archived",
    ];
    command
        .arg(list(words, "only", "REF"))
        .arg(one_of(status, &statuses))
        .arg(flag(words, "all-statuses"))
        .arg(option(words, "entity", "NAME"))
        .arg(list(words, "service", "SERVICE"))
        .arg(list(words, "tag", "TAG"))
        .arg(option(words, "updated-since", "DAY"))
        .arg(flag(words, "public"))
        .arg(option(words, "as-of", "DAY"))
}

/// What follows the sheets.
fn following(words: &Words, command: Command) -> Command {
    let annexes: Vec<_> = Annex::ALL.iter().map(|annex| annex.code()).collect();
    command
        .arg(one_of(list(words, "annex", "ANNEX"), &annexes))
        .arg(option(words, "from", "DAY"))
        .arg(option(words, "to", "DAY"))
        .arg(flag(words, "issues"))
        .arg(one_of(
            option(words, "attach", "ATTACHED"),
            &["data", "none"],
        ))
        .arg(one_of(
            list(words, "without", "PART"),
            &["notices", "attachments", "log"],
        ))
}

/// An option that takes several values, between commas or one after the other.
fn list(words: &Words, name: &'static str, value: &str) -> Arg {
    option(words, name, value)
        .value_delimiter(',')
        .action(ArgAction::Append)
}

fn output(words: &Words) -> Arg {
    let output = option(words, "output", "OUT").short('o').required(true);
    output.value_parser(PathBufValueParser::new())
}

fn one_of(arg: Arg, values: &[&'static str]) -> Arg {
    arg.value_parser(PossibleValuesParser::new(values.iter().copied()))
}

/// A subcommand with its sentence, its usage and its help flag.
fn verb(words: &Words, name: &'static str) -> Command {
    under(words, name, name)
}

/// A subcommand of a subcommand, with the key under which its words stand.
fn under(words: &Words, name: &'static str, key: &str) -> Command {
    Command::new(name)
        .about(words.say(&format!("cli-{key}-about")))
        .override_usage(words.say(&format!("cli-{key}-usage")))
        .help_template(template(words, "{positionals}"))
        .disable_help_flag(true)
}

fn template(words: &Words, middle: &str) -> String {
    let heading = |key: &str| words.say(key);
    let middle_heading = match middle {
        "{subcommands}" => heading("cli-heading-commands"),
        _ => heading("cli-heading-arguments"),
    };
    format!(
        "{{about}}\n\n{} {{usage}}\n\n{middle_heading}\n{middle}\n\n{}\n{{options}}\n",
        heading("cli-heading-usage"),
        heading("cli-heading-options"),
    )
}

fn flag(words: &Words, name: &'static str) -> Arg {
    worded(words, name).long(name).action(ArgAction::SetTrue)
}

fn option(words: &Words, name: &'static str, value: &str) -> Arg {
    let value = words.say(&format!("cli-value-{}", value.to_lowercase()));
    worded(words, name)
        .long(name)
        .value_name(value)
        .hide_possible_values(true)
}

fn text(words: &Words, name: &'static str, value: &str) -> Arg {
    let value = words.say(&format!("cli-value-{}", value.to_lowercase()));
    worded(words, name)
        .value_name(value)
        .required(true)
        .hide_possible_values(true)
}

fn path(words: &Words, name: &'static str, value: &str) -> Arg {
    text(words, name, value).value_parser(PathBufValueParser::new())
}

fn worded(words: &Words, name: &'static str) -> Arg {
    Arg::new(name).help(words.say(&format!("cli-arg-{name}")))
}

/// The value of a global option before clap has read anything: its words depend on it.
pub(crate) fn peek<'a>(args: &'a [std::ffi::OsString], name: &str) -> Option<&'a str> {
    let long = format!("--{name}");
    let joined = format!("--{name}=");
    args.iter().enumerate().find_map(|(at, arg)| {
        let arg = arg.to_str()?;
        match arg.strip_prefix(&joined) {
            Some(value) => Some(value),
            None if arg == long => args.get(at + 1)?.to_str(),
            None => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use registre_app::Lang;

    #[test]
    fn the_command_line_is_coherent_and_worded_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::load(lang).unwrap();
            let mut command = command(&words);
            command.clone().debug_assert();
            let mut help = command.render_long_help().to_string();
            for verb in command.get_subcommands_mut() {
                help.push_str(&verb.render_long_help().to_string());
                for below in verb.get_subcommands_mut() {
                    help.push_str(&below.render_long_help().to_string());
                }
            }
            assert!(!help.contains("[cli-"), "every key has a message: {help}");
            if lang == Lang::Fr {
                for english in [
                    "Usage:",
                    "Options:",
                    "Arguments:",
                    "Commands:",
                    "[default",
                    "Print help",
                ] {
                    assert!(!help.contains(english), "French help says {english}");
                }
            }
        }
    }

    #[test]
    fn the_table_of_commands_and_the_command_line_agree() {
        let words = Words::load(Lang::Fr).unwrap();
        let command = command(&words);
        let verbs: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        let of_table: Vec<&str> = registre_app::command::COMMANDS
            .iter()
            .filter_map(|command| command.cli)
            .collect();
        for verb in &of_table {
            assert!(
                verbs.contains(verb),
                "{verb} is in the table, not on the command line"
            );
        }
        // What takes a path never comes from a page: these are not in the table.
        let on_paths = ["init", "backup", "demo"];
        for verb in verbs {
            assert!(
                of_table.contains(&verb) || on_paths.contains(&verb),
                "{verb} is on the command line, not in the table"
            );
        }
    }

    #[test]
    fn the_language_is_found_before_anything_else() {
        let args: Vec<std::ffi::OsString> = ["list", "--lang", "en", "f"]
            .iter()
            .map(Into::into)
            .collect();
        assert_eq!(peek(&args, "lang"), Some("en"));
        let args: Vec<std::ffi::OsString> = ["--lang=fr"].iter().map(Into::into).collect();
        assert_eq!(peek(&args, "lang"), Some("fr"));
        assert_eq!(peek(&args, "actor"), None);
    }
}
