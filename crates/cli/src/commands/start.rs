//! `models` and `start`: the models that ship, and the sheets that answers in a file call for.
//! It must not know what a model holds, nor what an answer calls for.

use super::open;
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::domain::catalogue::Words as Both;
use registre_app::models::{ModelUpdate, UpdatedField};
use registre_app::start::{self, AnswersFile, ProposedAnswers, Started, StartedSheet};
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, Lang, files, models};
use serde_json::Value;
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
    let request = AnswersFile::parse(&files::read(answers)?)?.request(lang)?;
    let mut session = open(arguments, answer)?;
    let started = start::run(&mut session, request)?;
    if arguments.get_flag("json") {
        answer.json(&started);
    } else {
        print(&started, answer)?;
    }
    Ok(())
}

fn print(started: &Started, answer: &Answer) -> Result<(), AppError> {
    let rows: Vec<Vec<String>> = started.sheets.iter().map(named).collect();
    if !rows.is_empty() {
        answer.table(&["cli-column-reference", "cli-column-name"], &rows);
    }
    let count = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
    let args = [
        ("made", count(started.sheets.len())),
        ("present", count(started.present)),
    ];
    answer.tell("cli-start-done", &args);
    proposed(&started.proposed, answer)?;
    for update in &started.updates {
        changed(update, answer);
    }
    if !started.updates.is_empty() {
        answer.tell("cli-start-take", &[]);
    }
    for sheet in &started.left {
        let args = [
            ("reference", Arg::Text(&sheet.reference)),
            ("name", Arg::Text(&sheet.name)),
        ];
        answer.tell("cli-start-left", &args);
    }
    Ok(())
}

fn named(sheet: &StartedSheet) -> Vec<String> {
    vec![sheet.reference.clone(), sheet.name.clone()]
}

/// What the trade answered, question by question.
fn proposed(proposed: &ProposedAnswers, answer: &Answer) -> Result<(), AppError> {
    let guide = start::guide()?;
    let said = [
        (&proposed.yes, "cli-start-proposed-yes"),
        (&proposed.no, "cli-start-proposed-no"),
    ];
    for (codes, key) in said {
        for code in codes {
            let mut questions = guide.questions.iter();
            let asked = questions.find(|(name, _)| name == code.as_str());
            let question = asked.map_or("", |(_, words)| words.get(answer.words.lang()));
            let args = [
                ("question", Arg::Text(question)),
                ("code", Arg::Text(code.as_str())),
            ];
            answer.tell(key, &args);
        }
    }
    Ok(())
}

/// What other answers would change in a sheet: the answers, then field by field.
fn changed(update: &ModelUpdate, answer: &Answer) {
    let args = [
        ("reference", Arg::Text(&update.reference)),
        ("name", Arg::Text(&update.name)),
    ];
    answer.tell("cli-start-changed", &args);
    let word = |said: Option<bool>| {
        answer.words.say(match said {
            Some(true) => "cli-start-yes",
            Some(false) => "cli-start-no",
            None => "cli-start-unknown",
        })
    };
    for one in &update.answers {
        let (before, after) = (word(one.before), word(one.after));
        let args = [
            ("question", Arg::Text(one.words.get(answer.words.lang()))),
            ("before", Arg::Text(&before)),
            ("after", Arg::Text(&after)),
        ];
        answer.tell("cli-start-answer", &args);
    }
    let row = |field: &UpdatedField| {
        // Identifiers of lines say nothing to a person.
        let path = field
            .path
            .as_str()
            .split('/')
            .filter(|part| part.len() != 36);
        vec![
            update.reference.clone(),
            path.collect::<Vec<_>>().join("/"),
            brief(field.now.as_ref()),
            brief(field.after.as_ref()),
        ]
    };
    let rows: Vec<Vec<String>> = update.fields.iter().map(row).collect();
    let headings = [
        "cli-column-reference",
        "cli-column-field",
        "cli-column-now",
        "cli-column-after",
    ];
    answer.table(&headings, &rows);
}

/// A value in one line; a line of a list by what it says first.
fn brief(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "–".to_owned(),
        Some(Value::String(text)) if text.is_empty() => "–".to_owned(),
        Some(Value::String(text)) => text.replace('\n', " "),
        Some(Value::Array(items)) if items.is_empty() => "–".to_owned(),
        Some(Value::Array(items)) => {
            let items = items.iter().map(|item| brief(Some(item)));
            items.collect::<Vec<_>>().join(", ")
        }
        Some(Value::Object(fields)) => {
            let mut said = [
                "value",
                "state",
                "text",
                "description",
                "name",
                "active",
                "id",
            ]
            .into_iter()
            .filter_map(|name| fields.get(name).filter(|value| !is_blank(value)));
            brief(said.next())
        }
        Some(other) => other.to_string(),
    }
}

fn is_blank(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
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
    line(&format!("# {}", answer.words.say("cli-start-open")));
    line("open = []");
    list(&mut line, "cli-start-facts", &guide.facts);
    line("facts = []");
    Ok(text.trim_end().to_owned())
}
