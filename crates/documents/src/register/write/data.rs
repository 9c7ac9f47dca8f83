//! Owns: data groups beside their retention, and the rule that governs all of them.
//! Must not know which groups are sensitive: the projection has told them apart.

use super::super::sheet::{DataLine, Mentions, RetentionLine, Sensitive};
use super::pen::{Pen, list};
use super::sheet::flows;
use crate::block::{Block, Column, Flow, Inline, Row, Style, Table};
use crate::words::Arg;
use registre_domain::Answer;
use registre_domain::activity::{Bound, FinalFate};

/// Ordinary data, and the common rule in a row of its own.
pub(super) fn data(pen: &Pen<'_>, mentions: &Mentions) -> Vec<Block> {
    let common = !mentions.retention.is_empty();
    let mut rows: Vec<Row> = match &mentions.data.answer {
        Answer::Given(lines) => lines.iter().map(|line| row(pen, line, common)).collect(),
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
        let rows = groups.iter().map(|line| row(pen, line, common)).collect();
        blocks.push(table(pen, "doc-section-sensitive", rows));
    }
    blocks
}

fn table(pen: &Pen<'_>, summary: &str, rows: Vec<Row>) -> Block {
    let columns = vec![
        Column::new(pen.words.say("doc-column-data"), 11),
        Column::new(pen.words.say("doc-column-retention"), 9),
    ];
    Block::Table(Table { summary: pen.words.say(summary), columns, row_headers: true, rows })
}

fn row(pen: &Pen<'_>, line: &DataLine, common: bool) -> Row {
    let mut name = Vec::new();
    if !line.line.name.is_empty() {
        name.push(Inline::styled(line.line.name.clone(), Style::Strong));
    }
    if !line.line.detail.is_empty() {
        let separator = if name.is_empty() { "" } else { "\n" };
        name.push(Inline::plain(format!("{separator}{}", line.line.detail)));
    }
    if name.is_empty() {
        name.push(Inline::styled(pen.words.say("doc-unknown"), Style::Muted));
    }
    name.extend(pen.unconfirmed(line.line.unconfirmed));
    let retention = match (line.retention.is_empty(), common) {
        (true, true) => {
            let words = pen.words.say("doc-retention-see-common");
            vec![Flow::Paragraph(vec![Inline::styled(words, Style::Muted)])]
        }
        _ => retention(pen, &line.retention),
    };
    Row { cells: vec![vec![Flow::Paragraph(name)], retention] }
}

fn common_row(pen: &Pen<'_>, mentions: &Mentions) -> Row {
    let name = Inline::styled(pen.words.say("doc-retention-common"), Style::Strong);
    Row { cells: vec![vec![Flow::Paragraph(vec![name])], retention(pen, &mentions.retention)] }
}

fn retention(pen: &Pen<'_>, rules: &[RetentionLine]) -> Vec<Flow> {
    let items = rules.iter().map(|rule| rule_flows(pen, rule)).filter(|flows| !flows.is_empty());
    let flows = list(items.collect());
    if flows.is_empty() { vec![pen.unknown()] } else { flows }
}

/// `5 ans au plus à compter de …`, then archive and fate, each on its line.
fn rule_flows(pen: &Pen<'_>, rule: &RetentionLine) -> Vec<Flow> {
    let mut lines = Vec::new();
    if !rule.limited_to.is_empty() {
        lines.push(pen.words.with("doc-part", &rule.limited_to.join(", ")));
    }
    lines.extend(active(pen, rule));
    if !rule.criterion.is_empty() {
        lines.push(rule.criterion.clone());
    }
    lines.extend(archive(pen, rule));
    if let Some(fate) = rule.fate {
        lines.push(pen.words.say(fate_key(fate)));
    }
    if lines.is_empty() {
        return Vec::new();
    }
    let text = [Inline::plain(lines.join("\n"))].into_iter();
    vec![Flow::Paragraph(text.chain(pen.unconfirmed(rule.unconfirmed)).collect())]
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
    let args = [("value", Arg::Text(period.as_str())), ("basis", Arg::Text(basis))];
    Some(pen.words.text("doc-archive-because", &args))
}

fn fate_key(fate: FinalFate) -> &'static str {
    match fate {
        FinalFate::Erased => "doc-fate-erased",
        FinalFate::Anonymised => "doc-fate-anonymised",
        FinalFate::PermanentlyArchived => "doc-fate-archived",
        FinalFate::Returned => "doc-fate-returned",
    }
}
