//! `history`, `undo`, `redo`.
//! It must not know how the journal is kept.

use super::{open, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::journal::{self, History, HistoryLine, Undone};
use registre_app::organisation::Nothing;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, Session};
use serde_json::Value;

pub(super) fn history(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let sheet = Some(text(arguments, "sheet").to_owned()).filter(|sheet| !sheet.is_empty());
    let lines = journal::history(
        &mut session,
        &History {
            sheet,
            ..History::default()
        },
    )?;
    if arguments.get_flag("json") {
        answer.json(&lines);
        return Ok(());
    }
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, answer)).collect();
    let headings = [
        "cli-column-step",
        "cli-column-at",
        "cli-column-actor",
        "cli-column-op",
        "cli-column-touched",
    ];
    answer.table(&headings, &rows);
    Ok(())
}

fn row(line: &HistoryLine, answer: &Answer) -> Vec<String> {
    let mut op = answer.words.say(&format!("op-{}", line.op));
    if let Some(undone) = line.undoes {
        op.push_str(&format!(" ({undone})"));
    }
    let at = line.at.format("%Y-%m-%d %H:%M:%S UTC").to_string();
    let touched = match &line.subject {
        Some(subject) => fact(subject),
        None => touched(line),
    };
    vec![line.seq.to_string(), at, line.actor.clone(), op, touched]
}

/// What a delivery or a backup is about, each value after the other, fingerprints shortened.
fn fact(subject: &Value) -> String {
    let fields = subject.as_object().into_iter().flatten();
    let values = fields.filter_map(|(name, value)| match (name.as_str(), value.as_str()?) {
        ("sha256", hash) => hash.get(..12),
        (_, value) => Some(value),
    });
    values.collect::<Vec<_>>().join(" ")
}

/// The first sheets and things that an edit touched.
fn touched(line: &HistoryLine) -> String {
    const SHOWN: usize = 4;
    let mut names: Vec<&str> = line
        .touched
        .iter()
        .map(|t| t.name.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    let more = names.len().saturating_sub(SHOWN);
    names.truncate(SHOWN);
    let mut touched = names.join(", ");
    if more > 0 {
        touched.push_str(&format!(" (+{more})"));
    }
    touched
}

type Turn = fn(&mut Session, Nothing) -> Result<Undone, AppError>;

pub(super) fn undo(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    turn(arguments, answer, journal::undo, "cli-undone")
}

pub(super) fn redo(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    turn(arguments, answer, journal::redo, "cli-redone")
}

fn turn(
    arguments: &ArgMatches,
    answer: &mut Answer,
    turn: Turn,
    key: &str,
) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let undone = turn(&mut session, Nothing {})?;
    let op = answer.words.say(&format!("op-{}", undone.op));
    answer.tell(key, &[("op", Arg::Text(&op))]);
    Ok(())
}
