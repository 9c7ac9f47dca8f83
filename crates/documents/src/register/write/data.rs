//! Owns: data groups beside their retention, and the rule that governs all of them.
//! Must not know which groups are sensitive: the projection has told them apart.

use super::super::sheet::{DataLine, Line, Mentions, RetentionLine, Sensitive};
use super::super::shown::filled;
use super::pen::{Pen, list};
use super::sheet::flows;
use super::text;
use crate::block::{Block, Column, Flow, Inline, Row, Style, Table};
use crate::words::{Arg, inner};
use registre_domain::Answer;
use registre_domain::activity::{Bound, FinalFate};

/// Ordinary data, and the common rule in a row of its own.
pub(super) fn data(pen: &Pen<'_>, mentions: &Mentions) -> Vec<Block> {
    let common = !mentions.retention.is_empty();
    let mut rows: Vec<Row> = match &mentions.data.answer {
        Answer::Given(lines) => rows(pen, lines, common),
        Answer::Unknown | Answer::None | Answer::NotApplicable(_) if common => Vec::new(),
        _ => return flows(pen.shown(&mentions.data, |_| Vec::new())),
    };
    if common {
        rows.push(common_row(pen, mentions));
    }
    let mut blocks = vec![table(pen, "doc-section-data", rows)];
    if mentions.data.answer.given().is_none() {
        let mut first = flows(pen.shown(&mentions.data, |_| Vec::new()));
        first.append(&mut blocks);
        return first;
    }
    if mentions.data.unconfirmed {
        let words = Inline::styled(pen.words.say("doc-unconfirmed"), Style::Emphasis);
        blocks.push(Block::Flow(Flow::Paragraph(vec![words])));
    }
    blocks
}

pub(super) fn sensitive(pen: &Pen<'_>, mentions: &Mentions) -> Vec<Block> {
    let Some(Sensitive { text, groups }) = mentions.sensitive.answer.given() else {
        return flows(pen.shown(&mentions.sensitive, |_| Vec::new()));
    };
    let mut blocks = Vec::new();
    if !text.is_empty() {
        let unconfirmed = pen.unconfirmed(mentions.sensitive.unconfirmed);
        let text = [Inline::plain(text.clone())].into_iter().chain(unconfirmed);
        blocks.push(Block::Flow(Flow::Paragraph(text.collect())));
    }
    if !groups.is_empty() {
        let common = !mentions.retention.is_empty();
        blocks.push(table(
            pen,
            "doc-section-sensitive",
            rows(pen, groups, common),
        ));
    }
    blocks
}

fn table(pen: &Pen<'_>, summary: &str, rows: Vec<Row>) -> Block {
    let columns = vec![
        Column::new(pen.words.say("doc-column-data"), 11),
        Column::new(pen.words.say("doc-column-description"), 14),
        Column::new(pen.words.say("doc-column-retention"), 19),
    ];
    Block::Table(Table {
        summary: pen.words.say(summary),
        columns,
        row_headers: true,
        rows,
    })
}

fn rows(pen: &Pen<'_>, lines: &[DataLine], common: bool) -> Vec<Row> {
    let earlier = |at: usize| {
        lines
            .get(..at)
            .and_then(|before| same_rules(before, lines, at))
    };
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| row(pen, line, common, earlier(at)))
        .collect()
}

/// The name of an earlier group that several rules govern in the very same way. One rule is short enough to be
/// repeated; and a name that two groups bear would not say which is meant.
fn same_rules<'l>(before: &'l [DataLine], all: &[DataLine], at: usize) -> Option<&'l str> {
    let rules = &all.get(at)?.retention;
    let twin = before
        .iter()
        .find(|line| line.retention == *rules && rules.len() > 1)?;
    let name = twin.line.name.as_str();
    let bearers = all.iter().filter(|line| line.line.name == name).count();
    (bearers == 1 && !name.is_empty()).then_some(name)
}

fn row(pen: &Pen<'_>, line: &DataLine, common: bool, same: Option<&str>) -> Row {
    let Line {
        name,
        detail,
        unconfirmed,
        ..
    } = &line.line;
    let name = match name.as_str() {
        "" => pen.unknown(),
        name => Flow::text(name),
    };
    let mut detail = match detail.as_str() {
        "" => vec![pen.unknown()],
        detail => vec![Flow::text(detail)],
    };
    if *unconfirmed {
        pen.mark(&mut detail);
    }
    let see = |words| vec![Flow::Paragraph(vec![Inline::styled(words, Style::Muted)])];
    let retention = match (line.retention.is_empty() && common, same) {
        (true, _) => see(pen.words.say("doc-retention-see-common")),
        (false, Some(name)) => see(pen.words.with("doc-retention-same", name)),
        (false, None) => retention(pen, &line.retention),
    };
    Row {
        cells: vec![vec![name], detail, retention],
    }
}

fn common_row(pen: &Pen<'_>, mentions: &Mentions) -> Row {
    let name = Flow::text(pen.words.say("doc-retention-common"));
    Row {
        cells: vec![vec![name], Vec::new(), retention(pen, &mentions.retention)],
    }
}

fn retention(pen: &Pen<'_>, rules: &[RetentionLine]) -> Vec<Flow> {
    let items = rules.iter().map(|rule| vec![rule_flow(pen, rule)]);
    let flows = list(items.collect());
    if flows.is_empty() {
        vec![pen.unknown()]
    } else {
        flows
    }
}

/// A rule in words, on one line.
pub(super) fn rule_text(pen: &Pen<'_>, rule: &RetentionLine) -> String {
    text::on_one_line(&[rule_flow(pen, rule)], "; ")
}

/// What it is limited to; `5 ans au plus à compter de …`; archive and fate. A rule that nobody has decided is a line
/// too: what it is about is not without a rule, it waits for its duration.
fn rule_flow(pen: &Pen<'_>, rule: &RetentionLine) -> Flow {
    let fate = rule.fate.map(|fate| pen.words.say(fate_key(fate)));
    let later = match (archive(pen, rule), fate) {
        (Some(archive), Some(fate)) => {
            let args = [
                ("archive", Arg::Text(&archive)),
                ("fate", Arg::Text(&inner(&fate))),
            ];
            pen.words.text("doc-archive-then", &args)
        }
        (Some(archive), None) => archive,
        (None, Some(fate)) => pen.words.with("doc-then", &inner(&fate)),
        (None, None) => String::new(),
    };
    let lines = [current(pen, rule), later];
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let mut inlines = Vec::new();
    if let Some(limits) = limits(pen, rule) {
        inlines.push(Inline::styled(
            format!("{} ", pen.words.with("doc-part", &limits)),
            Style::Muted,
        ));
    }
    inlines.push(Inline::plain(lines.join("\n")));
    inlines.extend(pen.unconfirmed(rule.unconfirmed));
    Flow::Paragraph(inlines)
}

/// `Finalités 1 et 3, salariés`.
pub(super) fn limits(pen: &Pen<'_>, rule: &RetentionLine) -> Option<String> {
    let numbers: Vec<_> = rule.purposes.iter().map(ToString::to_string).collect();
    let numbers = pen.words.all_of(&numbers);
    let count = u64::try_from(rule.purposes.len()).unwrap_or(u64::MAX);
    let purposes = (count > 0).then(|| {
        let args = [
            ("count", Arg::Number(count)),
            ("value", Arg::Text(numbers.as_str())),
        ];
        pen.words.text("doc-for-purposes", &args)
    });
    let limits: Vec<_> = purposes
        .into_iter()
        .chain(rule.people.iter().cloned())
        .collect();
    (!limits.is_empty()).then(|| limits.join(", "))
}

/// How long the data are in use: the author's words first, because beside a figure they say which data or which case it
/// is for.
pub(super) fn current(pen: &Pen<'_>, rule: &RetentionLine) -> String {
    let parts = filled(&rule.criterion).into_iter().chain(active(pen, rule));
    parts.collect::<Vec<_>>().join(" – ")
}

fn active(pen: &Pen<'_>, rule: &RetentionLine) -> Option<String> {
    let period = rule.active.map(|period| {
        let period = pen.words.period(period);
        match rule.bound {
            Some(Bound::Maximum) => pen.words.with("doc-at-most", &period),
            Some(Bound::Minimum) => pen.words.with("doc-at-least", &period),
            None => period,
        }
    });
    let open = || pen.words.say("doc-retention-open");
    let period = period.or_else(|| rule.criterion.is_empty().then(open));
    let from = (!rule.start_event.is_empty()).then(|| pen.words.counted_from(&rule.start_event));
    match (period, from) {
        (Some(period), Some(from)) => Some(format!("{period} {from}")),
        (Some(period), None) => Some(period),
        (None, Some(from)) => Some(from),
        (None, None) => None,
    }
}

fn archive(pen: &Pen<'_>, rule: &RetentionLine) -> Option<String> {
    let basis = rule.archive_basis.as_str();
    let Some(period) = rule.archive else {
        return (!basis.is_empty()).then(|| pen.words.with("doc-archive-basis", basis));
    };
    let period = pen.words.period(period);
    if basis.is_empty() {
        return Some(pen.words.with("doc-archive", &period));
    }
    let args = [
        ("value", Arg::Text(period.as_str())),
        ("basis", Arg::Text(basis)),
    ];
    Some(pen.words.text("doc-archive-because", &args))
}

pub(super) fn fate_key(fate: FinalFate) -> &'static str {
    match fate {
        FinalFate::Erased => "doc-fate-erased",
        FinalFate::Anonymised => "doc-fate-anonymised",
        FinalFate::PermanentlyArchived => "doc-fate-archived",
        FinalFate::Returned => "doc-fate-returned",
    }
}
