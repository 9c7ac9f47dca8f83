//! Owns: the table of all activities of the document, each row leading to its sheet.
//! Must not know more of a sheet than its row.

use super::super::options::Kind;
use super::super::projection::Projection;
use super::super::sheet::Sheet;
use super::super::shown::Shown;
use super::pen::Pen;
use crate::block::{Block, Column, Flow, Inline, Row, Style, Table, Target};
use chrono::NaiveDate;
use registre_domain::Answer;
use registre_domain::activity::DpiaStatus;
use serde::Serialize;

pub(super) fn list(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let is_controller = projection.kind.is_controller();
    let what = match projection.kind {
        Kind::Controller => "doc-column-purpose",
        Kind::Processor => "doc-column-clients",
    };
    let reference = reference_share(pen, projection);
    let column = |key: &str, share| Column::new(pen.words.say(key), share);
    let several = !projection.entities.is_empty();
    let (name, rest) = if several { (28, 52) } else { (32, 62) };
    let mut columns = vec![
        column("doc-column-reference", reference),
        column("doc-column-name", name),
    ];
    if several {
        columns.push(column(entity_key(projection.kind), 22));
    }
    // What the reference takes, the purpose gives: dates must not break.
    columns.push(column(what, rest - reference));
    columns.push(column("doc-column-created", 17));
    columns.push(column("doc-column-updated", 17));
    if is_controller {
        columns.push(column("doc-column-sensitive", 14));
    }
    columns.push(column("doc-column-transfers", 14));
    if is_controller {
        columns.push(column("doc-column-dpia", 15));
    }
    let rows = projection
        .sheets
        .iter()
        .map(|sheet| row(pen, sheet, is_controller, several))
        .collect();
    vec![Block::Table(Table {
        summary: pen.words.say("doc-list-summary"),
        columns,
        row_headers: true,
        rows,
    })]
}

/// Room for the longest reference, within reason: people number their sheets `T-001`, or `1 - Exemple`.
fn reference_share(pen: &Pen<'_>, projection: &Projection) -> u16 {
    let references = projection.sheets.iter().map(|sheet| reference(pen, sheet));
    let lengths = references.map(|reference| reference.chars().count());
    let longest = lengths.max().unwrap_or_default().clamp(9, 17);
    u16::try_from(longest + 3).unwrap_or(12)
}

fn reference(pen: &Pen<'_>, sheet: &Sheet) -> String {
    match sheet.description.reference.as_str() {
        "" => pen.words.say("doc-no-reference"),
        reference => reference.to_owned(),
    }
}

/// Who answers for a sheet, where several entities do.
fn entity_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Controller => "doc-controller",
        Kind::Processor => "doc-processor",
    }
}

fn row(pen: &Pen<'_>, sheet: &Sheet, is_controller: bool, several: bool) -> Row {
    let description = &sheet.description;
    let target = Target::Anchor(sheet.anchor.clone());
    let link = Inline::link(reference(pen, sheet), target);
    let mut cells = vec![
        vec![Flow::Paragraph(vec![link])],
        pen.text(&description.name),
    ];
    if several {
        let entity = sheet.actors.entity.answer.given();
        let name = entity.map(|entity| pen.own_flow(entity.name.clone()));
        cells.push(vec![name.unwrap_or_else(|| pen.unknown())]);
    }
    cells.push(match is_controller {
        true => purpose(pen, sheet),
        false => clients(pen, sheet),
    });
    cells.push(day(pen, &description.created_on));
    cells.push(day(pen, &description.updated_on));
    if is_controller {
        let sensitive = sheet.mentions.as_ref().map(|mentions| &mentions.sensitive);
        cells.push(sensitive.map_or_else(Vec::new, |shown| yes_no(pen, shown)));
    }
    cells.push(yes_no(pen, &sheet.transfers));
    cells.extend(sheet.dpia.as_ref().map(|shown| dpia(pen, shown)));
    Row { cells }
}

/// Where the impact assessment stands. Where the sheet does not say it, it is said here that nobody has confirmed it.
fn dpia(pen: &Pen<'_>, shown: &Shown<DpiaStatus>) -> Vec<Flow> {
    pen.shown(shown, |status| {
        let key = match status {
            DpiaStatus::NotRequired => "doc-dpia-not-required",
            DpiaStatus::ToDo => "doc-dpia-to-do",
            DpiaStatus::InProgress => "doc-dpia-in-progress",
            DpiaStatus::Done => "doc-dpia-done",
        };
        vec![Flow::text(pen.words.say(key))]
    })
}

fn purpose(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Flow> {
    let purposes = sheet
        .mentions
        .as_ref()
        .and_then(|mentions| mentions.purposes.answer.given());
    match purposes.and_then(|purposes| purposes.first()) {
        Some(main) => pen.text(&main.text),
        None => vec![pen.unknown()],
    }
}

fn clients(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Flow> {
    let clients = sheet
        .service
        .as_ref()
        .and_then(|service| service.clients.answer.given());
    let names = clients
        .into_iter()
        .flatten()
        .map(|client| client.actor.name.clone());
    let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [] => vec![pen.unknown()],
        names => vec![Flow::Paragraph(pen.listed_own(names, ", "))],
    }
}

fn day(pen: &Pen<'_>, shown: &Shown<NaiveDate>) -> Vec<Flow> {
    match shown.answer.given() {
        Some(day) => vec![Flow::text(pen.words.short_date(*day))],
        None => vec![pen.unknown()],
    }
}

fn yes_no<T: Clone + Serialize>(pen: &Pen<'_>, shown: &Shown<T>) -> Vec<Flow> {
    match &shown.answer {
        Answer::Unknown => vec![pen.unknown()],
        Answer::None => vec![Flow::text(pen.words.say("doc-no"))],
        Answer::NotApplicable(_) => vec![Flow::text(pen.words.say("doc-not-applicable"))],
        Answer::Given(_) => {
            vec![Flow::Paragraph(vec![Inline::styled(
                pen.words.say("doc-yes"),
                Style::Strong,
            )])]
        }
    }
}
