//! `check` and `verify-journal`: they look, and say by their exit code whether there is something to see.
//! It must not know the rules.

use super::{open, open_at, paths};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::checking::{self, Counted, Remark};
use registre_app::organisation::Nothing;
use registre_app::progress::Silent;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, journal};
use serde_json::json;
use std::path::Path;

/// Checks every register, also when one of them cannot be read.
pub(super) fn check(arguments: &ArgMatches, answer: &mut Answer) {
    let as_json = arguments.get_flag("json");
    let paths = paths(arguments, "file");
    let several = paths.len() > 1;
    let mut all = Vec::new();
    for path in paths {
        let file = path.display().to_string();
        match check_one(path, answer) {
            Ok(remarks) => {
                if count(&remarks, Counted::Required) > 0 {
                    answer.found_something();
                }
                if !as_json {
                    if several {
                        let args = [("file", Arg::Text(&file))];
                        answer.line(&answer.words.text("cli-check-file", &args));
                    }
                    print(path, &remarks, answer);
                }
                all.push(json!({ "file": file, "remarks": remarks }));
            }
            Err(error) => {
                all.push(json!({ "file": file, "error": error.code }));
                answer.refused(&error);
            }
        }
    }
    if as_json {
        answer.json(&all);
    }
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
    let mut about = None;
    for remark in remarks {
        if about != Some(&remark.about) {
            answer.line(&remark.about);
            about = Some(&remark.about);
        }
        let kind = match remark.counted() {
            Counted::Required => "cli-check-required",
            Counted::Open => "cli-check-open",
            Counted::Elsewhere => "cli-check-elsewhere",
            Counted::Recommended => "cli-check-recommended",
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
    let of = |counted| Arg::Number(count(remarks, counted));
    answer.tell(
        "cli-check-summary",
        &[
            ("file", Arg::Text(&file)),
            ("required", of(Counted::Required)),
            ("open", of(Counted::Open)),
            ("elsewhere", of(Counted::Elsewhere)),
            ("recommended", of(Counted::Recommended)),
        ],
    );
}

fn count(remarks: &[Remark], counted: Counted) -> u64 {
    let those = remarks.iter().filter(|remark| remark.counted() == counted);
    u64::try_from(those.count()).unwrap_or(u64::MAX)
}

pub(super) fn verify_journal(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let verified = journal::verify(&mut session, &Silent)?;
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
