//! `list`, `show`, `put`.
//! It must not know the store.

use super::{open, path, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::activity::{self, ActivityLine, ListActivities, OneActivity, PutActivity};
use registre_app::domain::activity::Status;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, checking, files, request};

pub(super) fn list(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let sheets = activity::list(&mut session, ListActivities::default())?;
    if arguments.get_flag("json") {
        answer.json(&sheets);
    } else if sheets.is_empty() {
        answer.tell("cli-list-empty", &[]);
    } else {
        let rows: Vec<Vec<String>> = sheets.iter().map(|line| row(line, answer)).collect();
        answer.table(
            &[
                "cli-column-reference",
                "cli-column-name",
                "cli-column-status",
                "cli-column-missing",
            ],
            &rows,
        );
    }
    Ok(())
}

fn row(line: &ActivityLine, answer: &Answer) -> Vec<String> {
    let letters: Vec<&str> = line
        .missing
        .iter()
        .filter_map(|l| l.rsplit('-').next())
        .collect();
    vec![
        line.reference.clone(),
        line.name.clone(),
        answer.words.say(status(line.status)),
        letters.join(" "),
    ]
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Planned => "cli-status-planned",
        Status::Draft => "cli-status-draft",
        Status::InForce => "cli-status-in-force",
        Status::Suspended => "cli-status-suspended",
        Status::Ended => "cli-status-ended",
        Status::Archived => "cli-status-archived",
    }
}

pub(super) fn show(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let request = OneActivity::by_reference(text(arguments, "reference"));
    let shown = activity::show(&mut session, request)?;
    if arguments.get_flag("json") {
        answer.json(&shown.activity);
        return Ok(());
    }
    let register = session.register()?;
    let sheet =
        registre_app::exporting::sheet_text(&mut session, shown.activity.id, &answer.words)?;
    answer.line(sheet.trim_end());
    for remark in checking::remarks(&shown.issues, &register, session.catalogue(), &answer.words) {
        answer.tell(
            "cli-remark",
            &[
                ("article", Arg::Text(&remark.article)),
                ("message", Arg::Text(&remark.message)),
            ],
        );
    }
    Ok(())
}

pub(super) fn put(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let source = path(arguments, "sheet");
    let sheet = request::parse(&files::read(source)?)
        .map_err(|error| error.with("file", files::file_name(source)))?;
    let mut session = open(arguments, answer)?;
    let saved = activity::put(&mut session, PutActivity { activity: sheet })?;
    let key = match (saved.written.step, saved.created) {
        (None, _) => "cli-put-unchanged",
        (Some(_), true) => "cli-put-created",
        (Some(_), false) => "cli-put-updated",
    };
    answer.tell(key, &[("reference", Arg::Text(&saved.reference))]);
    Ok(())
}
