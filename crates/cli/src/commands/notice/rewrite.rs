//! `notice rewrite`, `notice review`: a sentence in the organisation's own words, and what becomes of it when facts change.
//! It must not know how a rewrite finds its sentence again.

use super::super::{Stop, open, refuse_blank, text};
use super::named;
use super::show::plain;
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::notice::{
    self, ItemView, NoticeView, PartView, ReviewSentence, RewriteSentence, SentenceView, ShowNotice,
};
use registre_app::session::Written;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, ErrorCode, Session};

/// Puts a sentence into other words, or gives the program's back.
pub(super) fn rewrite(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice", "text"])?;
    let mut session = open(arguments, answer)?;
    let view = shown(&mut session, arguments, answer)?;
    let (number, place) = number(arguments, "sentence")?;
    let sentences = sentences(&view);
    let sentence = place.and_then(|place| sentences.get(place));
    let sentence = *sentence.ok_or(Stop::Usage("cli-usage-notice-sentence"))?;
    let id = view.line.id;
    let written = match sentence.own {
        Some(rewrite) if arguments.get_flag("back") => {
            let request = ReviewSentence {
                id,
                rewrite,
                keep: false,
                text: None,
            };
            notice::review(&mut session, request)?
        }
        None if arguments.get_flag("back") => {
            return Err(AppError::new(ErrorCode::NotFound).into());
        }
        _ => {
            let request = RewriteSentence {
                id,
                key: sentence.key.clone(),
                text: text(arguments, "text").to_owned(),
            };
            notice::rewrite(&mut session, request)?
        }
    };
    tell(
        "notice-rewritten",
        number,
        &plain(&sentence.said),
        &written,
        answer,
    );
    Ok(())
}

/// Answers for an own sentence that is to be looked at again.
pub(super) fn review(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice", "text"])?;
    let mut session = open(arguments, answer)?;
    let view = shown(&mut session, arguments, answer)?;
    let (number, place) = number(arguments, "item")?;
    let review = place.and_then(|place| view.reviews.get(place));
    let review = review.ok_or(Stop::Usage("cli-usage-notice-item"))?;
    let other = text(arguments, "text");
    let request = ReviewSentence {
        id: view.line.id,
        rewrite: review.rewrite,
        keep: !arguments.get_flag("back"),
        text: (!other.is_empty()).then(|| other.to_owned()),
    };
    let written = notice::review(&mut session, request)?;
    tell("notice-reviewed", number, &review.text, &written, answer);
    Ok(())
}

fn shown(
    session: &mut Session,
    arguments: &ArgMatches,
    answer: &Answer,
) -> Result<NoticeView, AppError> {
    let request = ShowNotice {
        notice: named(arguments),
        lang: Some(answer.words.lang()),
    };
    notice::show(session, request)
}

/// A number as `notice show` prints it, with its place in a list that begins at 0; none for 0.
fn number(arguments: &ArgMatches, name: &str) -> Result<(u64, Option<usize>), Stop> {
    let number: usize = text(arguments, name)
        .parse()
        .map_err(|_| Stop::Usage("cli-usage-notice-number"))?;
    let shown = u64::try_from(number).unwrap_or(u64::MAX);
    Ok((shown, number.checked_sub(1)))
}

/// Every sentence of a notice, in the order in which `notice show` numbers them.
fn sentences(view: &NoticeView) -> Vec<&SentenceView> {
    let parts = view.sections.iter().flat_map(|section| &section.parts);
    parts.flat_map(of_part).collect()
}

fn of_part(part: &PartView) -> Vec<&SentenceView> {
    match part {
        PartView::Say { sentence } => vec![sentence],
        PartView::List { items } | PartView::Boxes { items } | PartView::Apart { items, .. } => {
            items.iter().flat_map(of_item).collect()
        }
        PartView::Table { rows, .. } => rows.iter().flatten().flat_map(of_item).collect(),
    }
}

fn of_item(item: &ItemView) -> impl Iterator<Item = &SentenceView> {
    item.lead.iter().chain(&item.below)
}

fn tell(key: &str, number: u64, said: &str, written: &Written, answer: &Answer) {
    let step = written.step.map(|step| step.to_string());
    let step = step.unwrap_or_else(|| "none".to_owned());
    let args = [
        ("number", Arg::Number(number)),
        ("said", Arg::Text(said)),
        ("step", Arg::Text(&step)),
    ];
    answer.tell(key, &args);
}
