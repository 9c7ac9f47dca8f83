//! `notice show`: the text of a notice for a terminal, with where each sentence comes from and what is left to do.
//! It must not know how the text was made.

use super::super::{Stop, open, refuse_blank, text};
use super::{named, state};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::AppError;
use registre_app::notice::{
    self, ChangeView, EaseView, ItemView, NoticeView, PartView, PieceView, ReviewWhy, SentenceView,
    ShowNotice, SourceView, StaleView, StaleWhy,
};
use registre_app::words::{Arg, Phrases};
use serde_json::json;

pub(super) fn show(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    refuse_blank(arguments, &["notice"])?;
    let mut session = open(arguments, answer)?;
    let request = ShowNotice {
        notice: named(arguments),
        lang: Some(answer.words.lang()),
    };
    let view = notice::show(&mut session, request.clone())?;
    let stale = notice::stale(&mut session, request)?;
    if arguments.get_flag("json") {
        answer.json(&json!({ "notice": view, "stale": stale }));
    } else {
        let sources = arguments.get_flag("sources");
        Printer { answer, sources }.print(&view);
        if view.line.refused.is_some() {
            answer.line(&answer.words.say(state(view.line.state)));
        }
        left(&view, answer);
        stale.iter().for_each(|one| say_stale(one, answer));
    }
    if let Some(code) = view.line.refused {
        return Err(AppError::new(code)
            .with("name", text(arguments, "notice"))
            .into());
    }
    if stale.iter().any(|one| one.republish) {
        answer.found_something();
    }
    Ok(())
}

/// Prints the text itself: data, line by line, each sentence with its number.
struct Printer<'a> {
    answer: &'a Answer,
    sources: bool,
}

impl Printer<'_> {
    fn print(&self, view: &NoticeView) {
        let mut number = 0;
        self.answer.line(&view.title);
        for section in &view.sections {
            self.answer.line("");
            if !section.heading.is_empty() {
                self.answer.line(&section.heading);
            }
            for part in &section.parts {
                self.part(part, &mut number);
            }
        }
    }

    fn part(&self, part: &PartView, number: &mut usize) {
        match part {
            PartView::Say { sentence } => self.sentence("", sentence, number),
            PartView::List { items } => self.items("- ", items, number),
            PartView::Boxes { items } => self.items("[ ] ", items, number),
            PartView::Apart { title, items } => {
                self.answer.line(&format!("| {title}"));
                self.items("| ", items, number);
            }
            PartView::Table { columns, rows } => {
                for row in rows {
                    for (column, cell) in columns.iter().zip(row) {
                        self.answer.line(&format!("  {column}"));
                        self.items("    ", std::slice::from_ref(cell), number);
                    }
                    self.answer.line("");
                }
            }
        }
    }

    fn items(&self, mark: &str, items: &[ItemView], number: &mut usize) {
        let blank = " ".repeat(mark.chars().count());
        for item in items {
            let lead = item.lead.iter().enumerate();
            for (at, sentence) in lead {
                let mark = if at == 0 { mark } else { blank.as_str() };
                self.sentence(mark, sentence, number);
            }
            for sentence in &item.below {
                self.sentence(&format!("{blank}- "), sentence, number);
            }
        }
    }

    fn sentence(&self, mark: &str, sentence: &SentenceView, number: &mut usize) {
        *number += 1;
        let own = match sentence.own {
            Some(_) => format!(" {}", self.answer.words.say("notice-own")),
            None => String::new(),
        };
        let said = plain(&sentence.said);
        self.answer.line(&format!("{mark}[{number}] {said}{own}"));
        if self.sources {
            let blank = " ".repeat(mark.chars().count() + 4);
            for source in &sentence.sources {
                self.answer.line(&format!("{blank}< {}", from(source)));
            }
        }
    }
}

/// Where a sentence comes from, on one line.
fn from(source: &SourceView) -> String {
    let SourceView {
        reference,
        name,
        part,
        source,
    } = source;
    let whose = format!("{reference} {name}");
    format!("{} · {part} · {}", whose.trim(), source.path)
}

pub(super) fn plain(said: &[PieceView]) -> String {
    said.iter().map(|piece| piece.text.as_str()).collect()
}

/// What is left to do on it, and how it reads.
fn left(view: &NoticeView, answer: &Answer) {
    let words = &answer.words;
    for left in &view.left {
        let from = from(&left.source);
        let args = [
            ("said", Arg::Text(left.said.as_str())),
            ("from", Arg::Text(&from)),
        ];
        answer.tell("notice-left", &args);
    }
    for (number, review) in (1_u64..).zip(&view.reviews) {
        let why = match review.why {
            ReviewWhy::Changed => "notice-review-changed",
            ReviewWhy::Language => "notice-review-language",
            ReviewWhy::Gone => "notice-review-gone",
            ReviewWhy::Twice => "notice-review-twice",
        };
        let args = [
            ("number", Arg::Number(number)),
            ("text", Arg::Text(&review.text)),
        ];
        answer.tell(why, &args);
        review
            .facts
            .iter()
            .for_each(|fact| say_change(fact, answer));
    }
    for flag in &view.flags {
        let args = [
            ("kind", Arg::Text(&words.say(flag_key(&flag.kind)))),
            ("words", Arg::Text(&flag.words)),
        ];
        answer.tell("notice-flag", &args);
    }
    for sheet in view.sheets.iter().filter(|sheet| sheet.whole) {
        answer.tell(
            "notice-sheet-whole",
            &[("sheet", Arg::Text(&sheet.reference))],
        );
    }
    if view.ease.sentences > 0 {
        answer.tell_text(&ease(&view.ease, words));
    }
}

fn flag_key(kind: &str) -> &'static str {
    match kind {
        "endless" => "notice-flag-endless",
        "partners" => "notice-flag-partners",
        "et-cetera" => "notice-flag-et-cetera",
        "conditional" => "notice-flag-conditional",
        "reference" => "notice-flag-reference",
        "other-language" => "notice-flag-other-language",
        _ => "notice-flag-vague",
    }
}

fn ease(ease: &EaseView, words: &registre_app::words::Words) -> String {
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let mean = words.text(
        "notice-tenths",
        &[
            ("whole", Arg::Number(number(ease.mean_tenths / 10))),
            ("tenth", Arg::Number(number(ease.mean_tenths % 10))),
        ],
    );
    let args = [
        ("sentences", Arg::Number(number(ease.sentences))),
        ("words", Arg::Number(number(ease.words))),
        ("mean", Arg::Text(&mean)),
        ("percent", Arg::Number(number(ease.long_percent))),
    ];
    words.text("notice-ease", &args)
}

/// What was published beside what the register says.
fn say_stale(stale: &StaleView, answer: &Answer) {
    let key = match stale.why {
        StaleWhy::Facts => "notice-stale-facts",
        StaleWhy::New => "notice-stale-new",
        StaleWhy::Gone => "notice-stale-gone",
        StaleWhy::Law => "notice-stale-law",
        StaleWhy::Own => "notice-stale-own",
        StaleWhy::Wording => "notice-stale-wording",
    };
    answer.tell(key, &[]);
    if let Some(was) = &stale.was {
        answer.tell_text(&format!("  - {}", plain(was)));
    }
    if let Some(is) = &stale.is {
        answer.tell_text(&format!("  + {}", plain(is)));
    }
    stale.facts.iter().for_each(|fact| say_change(fact, answer));
}

fn say_change(change: &ChangeView, answer: &Answer) {
    let nothing = answer.words.say("notice-fact-absent");
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| nothing.clone());
    let (from, was, is) = (from(&change.source), said(&change.was), said(&change.is));
    let args = [
        ("from", Arg::Text(from.as_str())),
        ("was", Arg::Text(&was)),
        ("is", Arg::Text(&is)),
    ];
    answer.tell("notice-fact-change", &args);
}
