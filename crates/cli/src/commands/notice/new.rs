//! `notice new`: a notice added to the register, of the sheets that a rule takes or of those that are named.
//! It must not know the other fields of a notice; the window has them.

use super::super::{Stop, open, refuse_blank, text, texts};
use super::kind;
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::activity::{self, OneActivity};
use registre_app::domain::catalogue::fold;
use registre_app::domain::ids::NoticeId;
use registre_app::notice::{self, OneNotice, ShowNotice};
use registre_app::organisation::Nothing;
use registre_app::record::{self, Noun, PutRecord};
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, Session};
use serde_json::{Value, json};

pub(super) fn new(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    let name = text(arguments, "name");
    if name.trim().is_empty() {
        return Err(Stop::Usage("cli-usage-notice-unnamed"));
    }
    refuse_blank(arguments, &["audience", "only"])?;
    let mut session = open(arguments, answer)?;
    let others = notice::list(&mut session, Nothing {})?;
    if others.iter().any(|other| fold(&other.name) == fold(name)) {
        return Err(Stop::Usage("cli-usage-notice-taken"));
    }
    let audiences = texts(arguments, "audience");
    let known = &session.catalogue().notice_audiences;
    if audiences.iter().any(|code| known.get(code).is_none()) {
        return Err(Stop::Usage("cli-usage-notice-audience"));
    }
    let kind = match text(arguments, "kind") {
        "" => usual(&session, &audiences),
        code => code.to_owned(),
    };
    let sheets = identifiers(&mut session, &texts(arguments, "only"))?;
    let value = json!({
        "name": name,
        "kind": kind,
        "audiences": audiences,
        "lang": answer.words.lang(),
        "scope": if sheets.is_empty() { "rule" } else { "hand" },
        "activities": sheets,
    });
    let noun = Noun::Notice;
    let saved = record::put(&mut session, PutRecord { noun, value })?;
    report(NoticeId(saved.id), &mut session, arguments, answer)?;
    Ok(())
}

/// The kind that the first audience usually gets.
fn usual(session: &Session, audiences: &[String]) -> String {
    let known = &session.catalogue().notice_audiences;
    let first = audiences.first().and_then(|code| known.get(code));
    let kind = first.map(|entry| entry.facts.kind).unwrap_or_default();
    kind.code().to_owned()
}

fn identifiers(session: &mut Session, references: &[String]) -> Result<Vec<Value>, AppError> {
    let mut found = Vec::new();
    for reference in references {
        let shown = activity::show(session, OneActivity::by_reference(reference))?;
        found.push(json!(shown.activity.id));
    }
    Ok(found)
}

/// Says which sheets the notice has taken, and what is left to do.
fn report(
    id: NoticeId,
    session: &mut Session,
    arguments: &ArgMatches,
    answer: &mut Answer,
) -> Result<(), AppError> {
    let notice = OneNotice::from(id);
    let lang = Some(answer.words.lang());
    let view = notice::show(session, ShowNotice { notice, lang })?;
    if arguments.get_flag("json") {
        answer.json(&view.line);
        return Ok(());
    }
    let words = &answer.words;
    let sheets = view.line.sheets.join(", ");
    let left = view.line.left.to_string();
    let args = [
        ("name", Arg::Text(view.line.name.as_str())),
        ("kind", Arg::Text(&words.say(kind(view.line.kind)))),
        ("sheets", Arg::Text(&sheets)),
        ("left", Arg::Text(&left)),
    ];
    answer.tell("notice-created", &args);
    if let Some(code) = view.line.refused {
        answer.tell_text(&AppError::new(code).sentence(words));
        answer.found_something();
    }
    Ok(())
}
