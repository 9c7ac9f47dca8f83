//! `init`, `export`, `backup`, `demo`: what makes files.
//! It must not know what is in them.

use super::{open, path, text, texts};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::clock::Machine;
use registre_app::exporting::{
    self, Delivery, ExportJson, ExportNotice, ExportPdf, NoticeFormat, Produced,
};
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, ErrorCode, Session, backup as backups, demo as demonstration};
use std::path::Path;

pub(super) fn init(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let file = path(arguments, "file");
    Session::create(
        file,
        text(arguments, "name"),
        &answer.actor,
        Box::new(Machine),
    )?;
    answer.tell(
        "cli-init-done",
        &[("file", Arg::Text(&file.display().to_string()))],
    );
    Ok(())
}

pub(super) fn export(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let to = path(arguments, "output");
    let kind = text(arguments, "kind");
    let produced = produce(kind, arguments, to, &mut session, answer)?;
    exporting::save(to, &produced.bytes, arguments.get_flag("overwrite"))?;
    let delivery = Delivery {
        kind: kind.to_owned(),
        sha256: produced.report.sha256.clone(),
    };
    match exporting::record_delivery(&mut session, delivery) {
        Ok(_) => {}
        Err(error) if error.code == ErrorCode::ReadOnly => {
            answer.tell("cli-export-unrecorded", &[])
        }
        Err(error) => return Err(error),
    }
    report(to, &produced, answer);
    Ok(())
}

fn produce(
    kind: &str,
    arguments: &ArgMatches,
    to: &Path,
    session: &mut Session,
    answer: &Answer,
) -> Result<Produced, AppError> {
    let lang = Some(answer.words.lang());
    let sheets = texts(arguments, "sheet");
    match kind {
        "json" => {
            let with_history = arguments.get_flag("with-history");
            exporting::json(session, &ExportJson { with_history })
        }
        "notice" => {
            let is_markdown = to
                .extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("md"));
            let format = if is_markdown {
                NoticeFormat::Markdown
            } else {
                NoticeFormat::Html
            };
            exporting::notice(
                session,
                &ExportNotice {
                    lang,
                    sheets,
                    format,
                },
            )
        }
        _ => {
            let request = ExportPdf {
                lang,
                sheets,
                processor: text(arguments, "role") == "processor",
                complementary: arguments.get_flag("complementary"),
                all_statuses: arguments.get_flag("all-statuses"),
            };
            exporting::pdf(session, &request)
        }
    }
}

fn report(to: &Path, produced: &Produced, answer: &mut Answer) {
    let file = to.display().to_string();
    let report = &produced.report;
    answer.tell(
        "cli-export-done",
        &[
            ("file", Arg::Text(&file)),
            ("sha256", Arg::Text(&report.sha256)),
        ],
    );
    if report.to_complete > 0 {
        let count = u64::try_from(report.to_complete).unwrap_or(u64::MAX);
        answer.tell("cli-export-to-complete", &[("count", Arg::Number(count))]);
    }
    for (character, context) in &report.missing_glyphs {
        let code = format!("U+{:04X}", u32::from(*character));
        let args = [("code", Arg::Text(&code)), ("context", Arg::Text(context))];
        answer.tell("cli-export-missing-glyph", &args);
        answer.found_something();
    }
}

pub(super) fn backup(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let to = path(arguments, "output");
    backups::backup(&mut session, to)?;
    answer.tell(
        "cli-backup-done",
        &[("file", Arg::Text(&to.display().to_string()))],
    );
    Ok(())
}

pub(super) fn demo(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    for file in demonstration::write(path(arguments, "folder"), answer.words.lang())? {
        answer.line(&file.display().to_string());
    }
    Ok(())
}
