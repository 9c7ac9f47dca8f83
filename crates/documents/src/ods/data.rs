//! Owns: the two blocks of data categories with their retention, a rule a line and its parts in columns.
//! Must not know: how a rule prints in a document.

use super::choices::{DATA, SENSITIVE};
use super::pen::{AND, B, E, F, G, H, I, J, K, Pen};
use super::table::Cell;
use crate::register::{DataLine, Mentions, RetentionLine, Sensitive, Shown, fate};
use crate::words::Words;
use registre_domain::Answer;
use registre_domain::activity::Bound;
use registre_domain::code::Code;

/// Columns of both blocks: the model's two, then the parts of a rule that the model has no column for.
const COLUMNS: [(u16, &str); 8] = [
    (B, "ods-description"),
    (E, "ods-retention"),
    (F, "ods-retention-start"),
    (G, "ods-retention-archive"),
    (H, "ods-retention-basis"),
    (I, "ods-retention-fate"),
    (J, "ods-retention-criterion"),
    (K, "ods-retention-limits"),
];

/// What stands for nothing where one rule of several has no such part.
const NOTHING: &str = "–";

pub(super) type Rows = &'static [(&'static str, &'static str)];

/// Ordinary data, and the rules that govern all of them.
pub(super) fn ordinary(pen: &mut Pen<'_>, mentions: &Mentions) {
    pen.heading("ods-block-data", &COLUMNS);
    let lines = mentions.data.answer.given();
    lines_of(
        pen,
        DATA,
        lines.map_or(&[], Vec::as_slice),
        mentions.data.unconfirmed,
    );
    if !mentions.retention.is_empty() {
        let cells = rules(pen, &mentions.retention);
        pen.line(pen.say("doc-retention-common"), cells);
    }
}

/// Special categories and offences; "none" stands beside each category of the model.
pub(super) fn sensitive(pen: &mut Pen<'_>, shown: &Shown<Sensitive>) {
    pen.heading("ods-block-sensitive", &COLUMNS);
    let said = match &shown.answer {
        Answer::None | Answer::NotApplicable(_) => Some(pen.shown(shown, |_| Cell::default())),
        Answer::Given(_) | Answer::Unknown => None,
    };
    if let Some(said) = said {
        for (_, key) in SENSITIVE {
            pen.field(key, said.clone());
        }
        return;
    }
    let given = shown.answer.given();
    let groups = given.map_or(&[][..], |sensitive| sensitive.groups.as_slice());
    lines_of(pen, SENSITIVE, groups, shown.unconfirmed);
    let text = given.map_or("", |sensitive| sensitive.text.as_str());
    // A bare yes stands in the list of activities.
    if !text.is_empty() && text.to_lowercase() != pen.say("doc-yes").to_lowercase() {
        let cell = pen.marked(Cell::text(text), shown.unconfirmed);
        pen.field("ods-sensitive-precision", cell);
    }
}

/// The model's categories in its order, each as often as the sheet has it, then those that it lacks.
fn lines_of(pen: &mut Pen<'_>, rows: Rows, lines: &[DataLine], unconfirmed: bool) {
    for (code, key) in rows {
        let mut seen = lines.iter().filter(|line| is(line, code)).peekable();
        if seen.peek().is_none() {
            pen.line(pen.say(key), []);
        }
        for line in seen {
            self::line(pen, pen.say(key), line, unconfirmed);
        }
    }
    for line in others(rows, lines) {
        self::line(pen, line.line.name.clone(), line, unconfirmed);
    }
}

fn is(line: &DataLine, code: &str) -> bool {
    line.line.code.as_ref().map(Code::as_str) == Some(code)
}

fn others(rows: Rows, lines: &[DataLine]) -> impl Iterator<Item = &DataLine> {
    lines
        .iter()
        .filter(move |line| !rows.iter().any(|(code, _)| is(line, code)))
}

/// The groups in the order of their rows.
pub(super) fn ordered(rows: Rows, lines: &[DataLine]) -> impl Iterator<Item = &DataLine> {
    let known = rows
        .iter()
        .flat_map(move |(code, _)| lines.iter().filter(move |line| is(line, code)));
    known.chain(others(rows, lines))
}

fn line(pen: &mut Pen<'_>, label: String, line: &DataLine, unconfirmed: bool) {
    let description = match line.line.detail.as_str() {
        "" if line.retention.is_empty() || label.is_empty() => pen.unknown(),
        detail => Cell::text(detail),
    };
    let description = pen.marked(description, unconfirmed || line.line.unconfirmed);
    let mut cells = vec![(B, description)];
    cells.extend(rules(pen, &line.retention));
    pen.line(label, cells);
}

/// The parts of the rules, one line of each cell for one rule.
fn rules(pen: &Pen<'_>, rules: &[RetentionLine]) -> Vec<(u16, Cell)> {
    let words = pen.words;
    let column = |part: &dyn Fn(&RetentionLine) -> String| -> Cell {
        let parts: Vec<_> = rules.iter().map(part).collect();
        Cell::text(match parts.as_slice() {
            [only] => only.clone(),
            all if all.iter().all(|part| part.trim().is_empty()) => String::new(),
            all => all
                .iter()
                .map(|part| on_a_line(part))
                .collect::<Vec<_>>()
                .join("\n"),
        })
    };
    let unconfirmed = rules.iter().any(|rule| rule.unconfirmed);
    let main = column(&|rule| main(words, rule));
    let period = |period| words.period(period);
    vec![
        (E, pen.marked(main, unconfirmed)),
        (F, column(&|rule| rule.start_event.clone())),
        (
            G,
            column(&|rule| rule.archive.map(period).unwrap_or_default()),
        ),
        (H, column(&|rule| rule.archive_basis.clone())),
        (
            I,
            column(&|rule| rule.fate.map(|end| fate(words, end)).unwrap_or_default()),
        ),
        (
            J,
            column(&|rule| match rule.active {
                Some(_) => rule.criterion.clone(),
                None => String::new(),
            }),
        ),
        (K, column(&|rule| limits(words, rule))),
    ]
}

/// A part as one line, so that the lines of all columns are those of the same rule.
fn on_a_line(part: &str) -> String {
    match part
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .as_str()
    {
        "" => NOTHING.to_owned(),
        _ => part.replace(['\n', '\r'], " "),
    }
}

/// The duration, or the criterion where there is none.
fn main(words: &dyn Words, rule: &RetentionLine) -> String {
    let Some(active) = rule.active else {
        return rule.criterion.clone();
    };
    let period = words.period(active);
    match rule.bound {
        Some(Bound::Maximum) => words.with("doc-at-most", &period),
        Some(Bound::Minimum) => words.with("doc-at-least", &period),
        None => period,
    }
}

/// What the rule is limited to: purposes by number, people by name.
fn limits(words: &dyn Words, rule: &RetentionLine) -> String {
    let purposes = rule
        .purposes
        .iter()
        .map(|number| words.with("ods-purpose", &number.to_string()));
    let all: Vec<_> = purposes.chain(rule.people.iter().cloned()).collect();
    all.join(AND)
}
