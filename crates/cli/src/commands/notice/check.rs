//! `notice check`: what is published held against what the register says.
//! It must not know how words are compared.

use super::super::{Stop, open, path, refuse_blank, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::importing::Source;
use registre_app::notice::{self, CheckPage};
use registre_app::progress::Silent;
use registre_app::words::Phrases;
use registre_app::{AppError, ErrorCode, files};
use std::io::Read;
use std::path::Path;

/// The name by which a page is read from the standard input.
const INPUT: &str = "-";
/// The most bytes that are read from it; no page of a site is longer.
const LONGEST: u64 = 2 * 1024 * 1024;

/// Compares; the exit code is 1 where something is missing or not known.
pub(super) fn check(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice"])?;
    let page = path(arguments, "page");
    let name = text(arguments, "notice");
    let mut request = CheckPage {
        notice: (!name.is_empty()).then(|| super::one(name)),
        lang: Some(answer.words.lang()),
        text: Vec::new(),
    };
    let mut session = open(arguments, answer)?;
    let report = if page == Path::new(INPUT) {
        request.text = typed()?;
        notice::check(&mut session, request, &[], &Silent)?
    } else {
        let bytes = files::read(page)?;
        let name = files::file_name(page);
        let source = Source {
            name: &name,
            bytes: &bytes,
        };
        notice::check(&mut session, request, &[source], &Silent)?
    };
    if !report.missing.is_empty() || !report.unknown.is_empty() {
        answer.found_something();
    }
    if arguments.get_flag("json") {
        answer.json(&report);
    } else {
        let lines = report.lines(&answer.words);
        lines.iter().for_each(|line| answer.line(line));
    }
    Ok(())
}

/// The paragraphs of the standard input.
fn typed() -> Result<Vec<String>, AppError> {
    let mut text = String::new();
    let read = std::io::stdin()
        .lock()
        .take(LONGEST + 1)
        .read_to_string(&mut text);
    let read = read.map_err(|error| {
        AppError::new(ErrorCode::NotText)
            .with("field", INPUT)
            .because(error)
    })?;
    if u64::try_from(read).is_ok_and(|read| read > LONGEST) {
        return Err(AppError::new(ErrorCode::FileTooLarge).with("file", INPUT));
    }
    let paragraphs = text.lines().map(str::trim);
    let paragraphs = paragraphs.filter(|line| !line.is_empty());
    Ok(paragraphs.map(str::to_owned).collect())
}
