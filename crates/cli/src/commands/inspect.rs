//! `check` and `verify-journal`: they look, and say by their exit code whether there is something to see.
//! It must not know the rules.

use super::{open, open_at, paths};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::checking::{self, Remark};
use registre_app::organisation::Nothing;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, journal};
use std::path::Path;

pub(super) fn check(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut all = Vec::new();
    for path in paths(arguments, "file") {
        let remarks = check_one(path, answer)?;
        if remarks.iter().any(|remark| remark.required) {
            answer.found_something();
        }
        if !arguments.get_flag("json") {
            print(path, &remarks, answer);
        }
        all.push(serde_json::json!({ "file": path.display().to_string(), "remarks": remarks }));
    }
    if arguments.get_flag("json") {
        answer.json(&all);
    }
    Ok(())
}

fn check_one(path: &Path, answer: &Answer) -> Result<Vec<Remark>, AppError> {
    let mut session = open_at(path, answer)?;
    let issues = checking::check(&mut session, Nothing {})?;
    let register = session.register()?;
    Ok(checking::remarks(
        &issues,
        &register,
        session.catalogue(),
        &answer.words,
    ))
}

fn print(path: &Path, remarks: &[Remark], answer: &Answer) {
    let file = path.display().to_string();
    let required = remarks.iter().filter(|remark| remark.required).count();
    let mut about = None;
    for remark in remarks {
        if about != Some(&remark.about) {
            answer.line(&remark.about);
            about = Some(&remark.about);
        }
        let kind = if remark.required {
            "cli-check-required"
        } else {
            "cli-check-recommended"
        };
        answer.line(&answer.words.text(
            "cli-check-line",
            &[
                ("kind", Arg::Text(&answer.words.say(kind))),
                ("article", Arg::Text(&remark.article)),
                ("message", Arg::Text(&remark.message)),
            ],
        ));
    }
    let count = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
    answer.tell(
        "cli-check-summary",
        &[
            ("file", Arg::Text(&file)),
            ("required", count(required)),
            ("recommended", count(remarks.len() - required)),
        ],
    );
}

pub(super) fn verify_journal(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let verified = journal::verify(&mut session, Nothing {})?;
    if !verified.findings.is_empty() {
        answer.found_something();
    }
    if arguments.get_flag("json") {
        answer.json(&verified);
        return Ok(());
    }
    for finding in &verified.findings {
        let key = format!("finding-{}", finding.code);
        answer.line(
            &answer
                .words
                .text(&key, &[("place", Arg::Text(&finding.place))]),
        );
    }
    let key = if verified.findings.is_empty() {
        "cli-verify-whole"
    } else {
        "cli-verify-broken"
    };
    answer.tell(
        key,
        &[
            ("steps", Arg::Number(verified.steps)),
            ("head", Arg::Text(&verified.head)),
        ],
    );
    Ok(())
}
