//! `notice`: privacy notices listed, made, shown, compared, saved, noted as published or withdrawn.
//! It must not know how a notice is composed.

mod check;
mod new;
mod rewrite;
mod show;

use super::{Stop, day, export, open, path, refuse_blank, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::domain::catalogue::fold;
use registre_app::domain::ids::NoticeId;
use registre_app::domain::notice::{Kind, State};
use registre_app::exporting::{Document, ExportNotice, NoticeFormat};
use registre_app::notice::{self, NoticeLine, OneNotice, PublishNotice, WithdrawNotice};
use registre_app::organisation::Nothing;
use registre_app::session::Written;
use registre_app::words::{Arg, Phrases};
use std::path::Path;

/// Calls what was asked for of the notices.
pub(super) fn notice(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    let missing = || Stop::Usage("cli-usage-missing-command");
    let (name, arguments) = arguments.subcommand().ok_or_else(missing)?;
    match name {
        "list" => list(arguments, answer),
        "new" => new::new(arguments, answer),
        "show" => show::show(arguments, answer),
        "check" => check::check(arguments, answer),
        "rewrite" => rewrite::rewrite(arguments, answer),
        "review" => rewrite::review(arguments, answer),
        "export" => save(arguments, answer),
        "publish" => publish(arguments, answer),
        "withdraw" => withdraw(arguments, answer),
        _ => Err(missing()),
    }
}

/// The notice that the arguments name, or mean by its identifier: several may have one name.
fn named(arguments: &ArgMatches) -> OneNotice {
    one(text(arguments, "notice"))
}

fn one(name: &str) -> OneNotice {
    match name.parse() {
        Ok(id) => NoticeId(id).into(),
        Err(_) => OneNotice::by_name(name),
    }
}

fn list(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    let mut session = open(arguments, answer)?;
    let lines = notice::list(&mut session, Nothing {})?;
    if lines.iter().any(|line| line.stale > 0) {
        answer.found_something();
    }
    if arguments.get_flag("json") {
        answer.json(&lines);
    } else if lines.is_empty() {
        answer.tell("notice-list-empty", &[]);
    } else {
        let rows = lines.iter().map(|line| row(line, &lines, answer));
        let rows: Vec<Vec<String>> = rows.collect();
        let headings = [
            "cli-column-name",
            "notice-column-kind",
            "notice-column-state",
            "notice-column-left",
            "notice-column-reviews",
            "notice-column-stale",
        ];
        answer.table(&headings, &rows);
    }
    Ok(())
}

/// What is told of a notice; one whose name is that of another is meant by its identifier, which stands behind the name.
fn row(line: &NoticeLine, all: &[NoticeLine], answer: &Answer) -> Vec<String> {
    let words = &answer.words;
    let others = all.iter().filter(|other| other.id != line.id);
    let is_double = others
        .into_iter()
        .any(|other| fold(&other.name) == fold(&line.name));
    let name = match is_double || line.name.trim().is_empty() {
        true => format!("{} ({})", line.name, line.id),
        false => line.name.clone(),
    };
    let state = match (line.published_on, line.state) {
        (Some(day), State::Published) => words.with("notice-state-published-on", &words.date(day)),
        _ => words.say(state(line.state)),
    };
    let count = |count: usize| match count {
        0 => String::new(),
        count => count.to_string(),
    };
    vec![
        name,
        words.say(kind(line.kind)),
        state,
        count(line.left),
        count(line.reviews),
        count(line.stale),
    ]
}

fn state(state: State) -> &'static str {
    match state {
        State::Draft => "notice-state-draft",
        State::Published => "notice-state-published",
        State::Withdrawn => "notice-state-withdrawn",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Full => "notice-kind-full",
        Kind::Short => "notice-kind-short",
        Kind::Panel => "notice-kind-panel",
        Kind::Staff => "notice-kind-staff",
        Kind::Applicants => "notice-kind-applicants",
        Kind::Footer => "notice-kind-footer",
        Kind::Oral => "notice-kind-oral",
        Kind::Consent => "notice-kind-consent",
        Kind::Cookies => "notice-kind-cookies",
        Kind::Indirect => "notice-kind-indirect",
    }
}

fn save(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice", "to-whom"])?;
    let format = format(arguments)?;
    let document = Document::Notice(ExportNotice {
        notice: Some(named(arguments)),
        format,
        last: arguments.get_flag("final"),
        sources: arguments.get_flag("sources"),
        level: text(arguments, "level").parse().ok(),
        ..ExportNotice::default()
    });
    export::save(&document, arguments, answer)
}

/// The form that is asked for; options that it would ignore are refused.
fn format(arguments: &ArgMatches) -> Result<NoticeFormat, Stop> {
    let named = form_of(path(arguments, "output"));
    let named = named.ok_or(Stop::Usage("cli-usage-notice-name"))?;
    let format = match (text(arguments, "as"), named) {
        ("", format) => format,
        (_, NoticeFormat::Html) => NoticeFormat::Fragment,
        _ => return Err(Stop::Usage("cli-usage-notice-fragment")),
    };
    if !text(arguments, "level").is_empty() && format != NoticeFormat::Fragment {
        return Err(Stop::Usage("cli-usage-notice-level"));
    }
    match arguments.get_flag("sources") && format == NoticeFormat::Fragment {
        true => Err(Stop::Usage("cli-usage-notice-sources")),
        false => Ok(format),
    }
}

/// The form of a notice follows the name of its file.
fn form_of(to: &Path) -> Option<NoticeFormat> {
    match to.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "html" | "htm" => Some(NoticeFormat::Html),
        "md" | "markdown" => Some(NoticeFormat::Markdown),
        "txt" => Some(NoticeFormat::Text),
        "pdf" => Some(NoticeFormat::Pdf),
        _ => None,
    }
}

fn publish(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice", "on", "at"])?;
    let on = day(arguments, "on")?.ok_or(Stop::Usage("cli-usage-day"))?;
    let mut session = open(arguments, answer)?;
    let request = PublishNotice {
        notice: named(arguments),
        on,
        place: text(arguments, "at").to_owned(),
    };
    let written = notice::publish(&mut session, request)?;
    say_written("notice-published", &written, arguments, answer);
    Ok(())
}

fn withdraw(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice", "on"])?;
    let on = day(arguments, "on")?.ok_or(Stop::Usage("cli-usage-day"))?;
    let mut session = open(arguments, answer)?;
    let notice = named(arguments);
    let written = notice::withdraw(&mut session, WithdrawNotice { notice, on })?;
    say_written("notice-withdrawn", &written, arguments, answer);
    Ok(())
}

fn say_written(key: &str, written: &Written, arguments: &ArgMatches, answer: &Answer) {
    let step = written.step.map(|step| step.to_string());
    let step = step.unwrap_or_default();
    let name = text(arguments, "notice");
    answer.tell(
        key,
        &[("name", Arg::Text(name)), ("step", Arg::Text(&step))],
    );
}
