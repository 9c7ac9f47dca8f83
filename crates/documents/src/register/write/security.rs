//! Owns: security measures: the common ones by reference, a sheet's own and those that it leaves out.
//! Must not know which measures ought to be there.

use super::super::sheet::{ExcludedLine, Line, SecurityShown, Sheet};
use super::line;
use super::pen::{Pen, bullets};
use super::sheet::{flows, lines_of};
use crate::block::{Block, Field, Flow, Inline, Inlines, Style, Target};
use crate::words::inner;

/// The anchor of the common measures.
pub(super) const COMMON: &str = "common-measures";

/// What protects the data of one sheet.
pub(super) fn security(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Block> {
    let Some(shown) = sheet.security.answer.given() else {
        return flows(pen.shown(&sheet.security, |_| Vec::new()));
    };
    let SecurityShown {
        common,
        own,
        excluded,
        ..
    } = shown;
    let mut rows = Vec::new();
    if !common.is_empty() {
        rows.push(pen.field("doc-security-common", common_line(pen, shown)));
    }
    if !own.is_empty() {
        rows.push(pen.field("doc-security-own", lines_of(pen, own)));
    }
    if !excluded.is_empty() {
        let items = excluded
            .iter()
            .map(|line| excluded_line(pen, line))
            .collect();
        rows.push(pen.field("doc-security-excluded", bullets(items)));
    }
    vec![pen.fields("doc-section-security", rows)]
}

/// The common measures by their types; their name leads to where each is said.
fn common_line(pen: &Pen<'_>, shown: &SecurityShown) -> Vec<Flow> {
    let key = match shown.all_common {
        true => "doc-common-all",
        false => "doc-common-some",
    };
    let types: Vec<_> = shown.common.iter().map(|name| inner(name)).collect();
    let link = Inline::link(
        pen.words.say("doc-common-measures"),
        Target::Anchor(COMMON.to_owned()),
    );
    let words = pen.words.with(key, &types.join(", "));
    vec![Flow::Paragraph(vec![link, Inline::plain(words)])]
}

fn excluded_line(pen: &Pen<'_>, line: &ExcludedLine) -> Inlines {
    let mut inlines = line::line(pen, &line.measure);
    if !line.reason.is_empty() {
        inlines.push(Inline::plain(" "));
        inlines.extend(pen.said_of("doc-excluded-because", &line.reason));
    }
    inlines
}

/// The common measures of the organisation, once for all sheets.
pub(super) fn common_measures(pen: &Pen<'_>, measures: &[Line]) -> Vec<Block> {
    vec![
        Block::heading(1, pen.words.say("doc-common-measures"), COMMON),
        Block::text(pen.words.say("doc-common-note")),
        common_table(pen, measures),
    ]
}

/// The common measures, those of one type together.
pub(super) fn common_table(pen: &Pen<'_>, measures: &[Line]) -> Block {
    let mut rows: Vec<(&Line, Vec<Inlines>)> = Vec::new();
    for measure in measures {
        let mut detail = vec![pen.own(measure.detail.clone())];
        detail.extend(pen.unconfirmed(measure.unconfirmed));
        match rows.iter_mut().find(|(line, _)| line.name == measure.name) {
            Some((_, details)) => details.push(detail),
            None => rows.push((measure, vec![detail])),
        }
    }
    let field = |(line, details): (&Line, Vec<Inlines>)| {
        let label = match line.name.as_str() {
            "" => Inline::plain(pen.words.say("doc-unknown")),
            name => pen.own_unless(line.code.is_some(), name, Style::Plain),
        };
        Field {
            label: vec![label],
            value: bullets(details),
        }
    };
    pen.fields("doc-common-measures", rows.into_iter().map(field).collect())
}
