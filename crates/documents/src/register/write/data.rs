//! Owns: data groups, and how long each is kept: a rule stands once, beside all the data that it governs.
//! Must not know which groups are sensitive: the projection has told them apart.

use super::super::sheet::{DataLine, Mentions, RetentionLine, Sensitive, Sheet};
use super::super::shown::filled;
use super::own::{Said, muted};
use super::pen::Pen;
use super::sheet::flows;
use super::text;
use crate::block::{Block, Column, Flow, Inline, Inlines, Row, Style, Table, plain_text};
use crate::words::{Arg, inner};
use registre_domain::activity::{Bound, FinalFate};

/// How the groups of a sheet are named where other parts of it refer to them.
pub(super) struct Naming {
    numbered: bool,
}

impl Naming {
    /// Groups are numbered where something refers to some of them, or where two bear one name.
    pub(super) fn of(sheet: &Sheet) -> Self {
        let Some(mentions) = &sheet.mentions else {
            return Self { numbered: false };
        };
        let recipients = mentions.recipients.answer.given();
        let transfers = sheet.transfers.answer.given();
        let referred = recipients
            .into_iter()
            .flatten()
            .any(|line| !line.data_numbers.is_empty())
            || transfers
                .into_iter()
                .flatten()
                .any(|line| !line.data_numbers.is_empty());
        let names: Vec<&str> = groups(mentions).map(name_of).collect();
        let twins = (1..)
            .zip(&names)
            .any(|(after, name)| names.iter().skip(after).any(|other| other == name));
        Self {
            numbered: referred || twins,
        }
    }

    /// `(données 1, 2 et 4)`; nothing where all are meant.
    pub(super) fn only(&self, pen: &Pen<'_>, numbers: &[usize]) -> Option<Inline> {
        if numbers.is_empty() {
            return None;
        }
        let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
        let numbers = pen.words.all_of(&numbers);
        let words = pen.words.with("doc-only-data", &numbers);
        Some(Inline::styled(format!(" {words}"), Style::Muted))
    }
}

/// Every group of a sheet, the sensitive ones last.
fn groups(mentions: &Mentions) -> impl Iterator<Item = &DataLine> {
    let sensitive = mentions.sensitive.answer.given();
    let sensitive = sensitive
        .into_iter()
        .flat_map(|sensitive| &sensitive.groups);
    let data = mentions.data.answer.given();
    data.into_iter().flatten().chain(sensitive)
}

/// The category of a group; where it has none, which data.
fn name_of(group: &DataLine) -> &str {
    match group.line.name.as_str() {
        "" => &group.line.detail,
        name => name,
    }
}

/// Ordinary data.
pub(super) fn data(pen: &Pen<'_>, mentions: &Mentions, naming: &Naming) -> Vec<Block> {
    let Some(lines) = mentions.data.answer.given() else {
        return flows(pen.shown(&mentions.data, |_| Vec::new()));
    };
    let mut blocks = vec![table(pen, "doc-section-data", lines, naming)];
    if mentions.data.unconfirmed {
        let words = Inline::styled(pen.words.say("doc-unconfirmed"), Style::Emphasis);
        blocks.push(Block::Flow(Flow::Paragraph(vec![words])));
    }
    blocks
}

pub(super) fn sensitive(pen: &Pen<'_>, mentions: &Mentions, naming: &Naming) -> Vec<Block> {
    let Some(Sensitive { text, groups }) = mentions.sensitive.answer.given() else {
        return flows(pen.shown(&mentions.sensitive, |_| Vec::new()));
    };
    let mut blocks = Vec::new();
    if !text.is_empty() {
        let unconfirmed = pen.unconfirmed(mentions.sensitive.unconfirmed);
        let text = [pen.own(text.as_str())].into_iter().chain(unconfirmed);
        blocks.push(Block::Flow(Flow::Paragraph(text.collect())));
    }
    if !groups.is_empty() {
        blocks.push(table(pen, "doc-section-sensitive", groups, naming));
    }
    blocks
}

fn table(pen: &Pen<'_>, summary: &str, lines: &[DataLine], naming: &Naming) -> Block {
    let mut columns = vec![
        Column::new(pen.words.say("doc-column-data"), 30),
        Column::new(pen.words.say("doc-column-description"), 62),
    ];
    if naming.numbered {
        columns.insert(0, Column::new(pen.words.say("doc-column-number"), 8));
    }
    Block::Table(Table {
        summary: pen.words.say(summary),
        columns,
        row_headers: true,
        rows: lines.iter().map(|line| row(pen, line, naming)).collect(),
    })
}

fn row(pen: &Pen<'_>, line: &DataLine, naming: &Naming) -> Row {
    let is_word = line.line.code.is_some();
    let name = match line.line.name.as_str() {
        "" => pen.unknown(),
        name => {
            let style = match naming.numbered {
                true => Style::Strong,
                false => Style::Plain,
            };
            Flow::Paragraph(vec![pen.own_unless(is_word, name, style)])
        }
    };
    let mut detail = match line.line.detail.as_str() {
        "" => vec![pen.unknown()],
        detail => vec![pen.own_flow(detail)],
    };
    if line.line.unconfirmed {
        pen.mark(&mut detail);
    }
    let mut cells = vec![vec![name], detail];
    if naming.numbered {
        cells.insert(0, vec![Flow::text(line.number.to_string())]);
    }
    Row { cells }
}

/// A rule and the groups that it governs; without a rule, groups that nobody has limited in time.
struct Kept<'m> {
    rule: Option<&'m RetentionLine>,
    groups: Vec<&'m DataLine>,
}

/// Every rule once, in the order of the data; what governs all of them last.
fn kept(mentions: &Mentions) -> Vec<Kept<'_>> {
    let common = !mentions.retention.is_empty();
    let mut kept: Vec<Kept<'_>> = Vec::new();
    for group in groups(mentions) {
        let mut rules: Vec<Option<&RetentionLine>> = group.retention.iter().map(Some).collect();
        if rules.is_empty() && !common {
            rules.push(None);
        }
        for rule in rules {
            match kept.iter_mut().find(|kept| kept.rule == rule) {
                Some(kept) => kept.groups.push(group),
                None => kept.push(Kept {
                    rule,
                    groups: vec![group],
                }),
            }
        }
    }
    let all = mentions.retention.iter().map(|rule| Kept {
        rule: Some(rule),
        groups: Vec::new(),
    });
    kept.extend(all);
    kept
}

/// How long which data are kept; nothing where there are no data.
pub(super) fn retention(pen: &Pen<'_>, mentions: &Mentions) -> Vec<Block> {
    let kept = kept(mentions);
    if kept.iter().all(|kept| kept.rule.is_none()) {
        let is_open = !kept.is_empty() || mentions.data.is_unknown();
        let unknown = is_open.then(|| Block::Flow(pen.unknown()));
        return unknown.into_iter().collect();
    }
    let in_all = groups(mentions).count();
    let names: Vec<&str> = groups(mentions).map(name_of).collect();
    let rows = kept.iter().map(|kept| Row {
        cells: vec![
            vec![governed(pen, kept, in_all, &names)],
            vec![
                kept.rule
                    .map_or_else(|| pen.unknown(), |rule| in_use(pen, rule)),
            ],
            vec![
                kept.rule
                    .and_then(|rule| later(pen, rule))
                    .unwrap_or_else(|| pen.unknown()),
            ],
        ],
    });
    vec![Block::Table(Table {
        summary: pen.words.say("doc-section-retention"),
        columns: vec![
            Column::new(pen.words.say("doc-column-kept"), 28),
            Column::new(pen.words.say("doc-column-retention"), 42),
            Column::new(pen.words.say("doc-column-afterwards"), 30),
        ],
        row_headers: true,
        rows: rows.collect(),
    })]
}

/// Which data a rule governs, by name; a name that two groups bear is followed by the number.
fn governed(pen: &Pen<'_>, kept: &Kept<'_>, in_all: usize, names: &[&str]) -> Flow {
    if kept.groups.is_empty() || (kept.groups.len() == in_all && in_all > 1) {
        return Flow::text(pen.words.say("doc-retention-common"));
    }
    let mut inlines = Inlines::new();
    for group in &kept.groups {
        if !inlines.is_empty() {
            inlines.push(Inline::plain(", "));
        }
        let name = name_of(group);
        let is_word = group.line.code.is_some();
        let shown = match (is_word, inlines.is_empty()) {
            (true, false) => inner(name),
            _ => name.to_owned(),
        };
        inlines.push(match shown.as_str() {
            "" => Inline::plain(pen.words.say("doc-unknown")),
            shown => pen.own_unless(is_word, shown, Style::Plain),
        });
        if names.iter().filter(|other| **other == name).count() > 1 {
            let number = pen.words.with("doc-data-number", &group.number.to_string());
            inlines.push(Inline::plain(format!(" {number}")));
        }
    }
    Flow::Paragraph(inlines)
}

/// What a rule is limited to, and how long the data are in use.
pub(super) fn in_use(pen: &Pen<'_>, rule: &RetentionLine) -> Flow {
    let mut inlines = Inlines::new();
    if let Some(limits) = limits(pen, rule) {
        inlines.extend(muted(limits));
    }
    inlines.extend(current(pen, rule));
    inlines.extend(pen.unconfirmed(rule.unconfirmed));
    Flow::Paragraph(inlines)
}

/// Archive, and what becomes of the data.
fn later(pen: &Pen<'_>, rule: &RetentionLine) -> Option<Flow> {
    let fate = rule.fate.map(|fate| pen.words.say(fate_key(fate)));
    let inlines = match (archive(pen, rule), fate) {
        (Some(mut archive), Some(fate)) => {
            archive.push(Inline::plain(
                pen.words.with("doc-archive-then", &inner(&fate)),
            ));
            archive
        }
        (Some(archive), None) => archive,
        (None, Some(fate)) => vec![Inline::plain(fate)],
        (None, None) => return None,
    };
    Some(Flow::Paragraph(inlines))
}

/// A rule in words, on one line.
pub(super) fn rule_text(pen: &Pen<'_>, rule: &RetentionLine) -> String {
    let limits = limits(pen, rule).map(|limits| plain_text(&limits));
    let current = plain_text(&current(pen, rule));
    let fate = rule.fate.map(|fate| inner(&pen.words.say(fate_key(fate))));
    let later = match (archive(pen, rule), fate) {
        (Some(archive), Some(fate)) => {
            let archive = plain_text(&archive);
            format!("{archive}{}", pen.words.with("doc-archive-then", &fate))
        }
        (Some(archive), None) => plain_text(&archive),
        (None, Some(fate)) => pen.words.with("doc-then", &fate),
        (None, None) => String::new(),
    };
    let lines = [current, later];
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let mut inlines = vec![Inline::plain(limits.unwrap_or_default())];
    inlines.push(Inline::plain(lines.join("\n")));
    inlines.extend(pen.unconfirmed(rule.unconfirmed));
    text::on_one_line(&[Flow::Paragraph(inlines)], "; ")
}

/// `Finalités 1 et 3, salariés : `.
fn limits(pen: &Pen<'_>, rule: &RetentionLine) -> Option<Inlines> {
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
    if limits.is_empty() {
        return None;
    }
    let words = pen.words.with("doc-part", &limits.join(", "));
    Some(vec![Inline::plain(format!("{words} "))])
}

/// How long the data are in use: the author's words first, because beside a figure they say which data or which case it
/// is for. A rule that nobody has decided says so: what it is about is not without a rule, it waits for its duration.
fn current(pen: &Pen<'_>, rule: &RetentionLine) -> Inlines {
    let mut inlines: Inlines = filled(&rule.criterion)
        .map(|criterion| pen.own(criterion))
        .into_iter()
        .collect();
    let active = active(pen, rule);
    if !inlines.is_empty() && !active.is_empty() {
        inlines.push(Inline::plain(" – "));
    }
    inlines.extend(active);
    inlines
}

fn active(pen: &Pen<'_>, rule: &RetentionLine) -> Inlines {
    let period = rule.active.map(|period| {
        let period = pen.words.period(period);
        match rule.bound {
            Some(Bound::Maximum) => pen.words.with("doc-at-most", &period),
            Some(Bound::Minimum) => pen.words.with("doc-at-least", &period),
            None => period,
        }
    });
    let open = || pen.words.say("doc-retention-open");
    let period = period.or_else(|| rule.criterion.trim().is_empty().then(open));
    let mut inlines: Inlines = period.map(Inline::plain).into_iter().collect();
    if rule.start_event.is_empty() {
        return inlines;
    }
    let event = crate::words::unstopped(&rule.start_event);
    if !inlines.is_empty() {
        inlines.push(Inline::plain(" "));
    }
    match pen.is_foreign() {
        // A noun of one language after a preposition of another would be no language at all.
        true => inlines.extend(pen.said_of("doc-from-foreign", event)),
        false => inlines.push(Inline::plain(pen.words.counted_from(event))),
    }
    inlines
}

fn archive(pen: &Pen<'_>, rule: &RetentionLine) -> Option<Inlines> {
    let basis = rule.archive_basis.as_str();
    let Some(period) = rule.archive else {
        return (!basis.is_empty()).then(|| pen.said_of("doc-archive-basis", basis));
    };
    let period = pen.words.period(period);
    Some(match basis {
        "" => vec![Inline::plain(pen.words.with("doc-archive", &period))],
        basis => pen.said(
            "doc-archive-because",
            &[("value", Said::Word(&period)), ("basis", Said::Own(basis))],
        ),
    })
}

pub(super) fn fate_key(fate: FinalFate) -> &'static str {
    match fate {
        FinalFate::Erased => "doc-fate-erased",
        FinalFate::Anonymised => "doc-fate-anonymised",
        FinalFate::PermanentlyArchived => "doc-fate-archived",
        FinalFate::Returned => "doc-fate-returned",
    }
}
