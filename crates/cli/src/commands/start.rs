//! `models` and `start`: the models that ship, and the sheets that answers in a file call for.
//! It must not know what a model holds.

use super::open;
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::domain::catalogue::Words as Both;
use registre_app::start::{self, AnswersFile, Started};
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, Lang, files, models};
use std::path::PathBuf;

pub(super) fn models(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let lines = models::shipped()?;
    if arguments.get_flag("json") {
        answer.json(&lines);
        return Ok(());
    }
    let lang = answer.words.lang();
    let row = |line: &models::ModelLine| {
        vec![
            line.code.to_string(),
            line.words.get(lang).to_owned(),
            line.version.to_string(),
        ]
    };
    let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
    let headings = ["cli-column-code", "cli-column-name", "cli-column-version"];
    answer.table(&headings, &rows);
    Ok(())
}

pub(super) fn start(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let lang = answer.words.lang();
    let Some(answers) = arguments.get_one::<PathBuf>("answers") else {
        answer.line(&template(lang, answer)?);
        return Ok(());
    };
    let text = files::read(answers)?;
    let answers = AnswersFile::parse(&text)?;
    let mut session = open(arguments, answer)?;
    let started = start::run(&mut session, answers.request(lang))?;
    if arguments.get_flag("json") {
        answer.json(&started);
    } else {
        print(&started, answer);
    }
    Ok(())
}

fn print(started: &Started, answer: &Answer) {
    let row = |sheet: &start::StartedSheet| vec![sheet.reference.clone(), sheet.name.clone()];
    let rows: Vec<Vec<String>> = started.sheets.iter().map(row).collect();
    if !rows.is_empty() {
        answer.table(&["cli-column-reference", "cli-column-name"], &rows);
    }
    let count = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
    let args = [
        ("made", count(started.sheets.len())),
        ("present", count(started.present)),
    ];
    answer.tell("cli-start-done", &args);
}

/// A file of answers to fill in: every name that it may hold, with its question.
fn template(lang: Lang, answer: &Answer) -> Result<String, AppError> {
    let guide = start::guide()?;
    let mut text = String::new();
    let mut line = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    let list = |line: &mut dyn FnMut(&str), key: &str, entries: &[(String, Both)]| {
        line(&format!("# {}", answer.words.say(key)));
        for (code, words) in entries {
            line(&format!("#   {code}: {}", words.get(lang)));
        }
    };
    list(&mut line, "cli-start-presets", &guide.presets);
    line("preset = \"\"");
    list(&mut line, "cli-start-sizes", &guide.sizes);
    line("size = \"\"");
    list(&mut line, "cli-start-questions", &guide.questions);
    line("yes = []");
    line("no = []");
    list(&mut line, "cli-start-facts", &guide.facts);
    line("facts = []");
    Ok(text.trim_end().to_owned())
}
