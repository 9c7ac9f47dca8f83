//! Owns: the document in figures: how many sheets, about whom, with which data, sent where.
//! Must not know more of a sheet than what it counts.

use super::super::projection::Projection;
use super::super::sheet::Sheet;
use super::figure::{Caption, TRANSFERS, counted, figure};
use super::pen::Pen;
use super::{complement, sheet::status_key};
use crate::block::{Block, Field, FieldTable, Figure, Flow, Grid, Inline, Style};
use registre_domain::Answer;
use registre_domain::activity::{DpiaStatus, Status};
use std::collections::BTreeSet;

/// Fewer sheets are overlooked without figures.
const MANY: usize = 5;
/// A longer chart would be a list.
const BARS: usize = 11;

/// States that the list of activities does not tell from being in force.
const STATES: [Status; 5] = [
    Status::Draft,
    Status::Planned,
    Status::Suspended,
    Status::Ended,
    Status::Archived,
];

const PEOPLE: Caption = Caption {
    title: "doc-figure-people",
    alt: "doc-figure-people-alt",
};
const DATA: Caption = Caption {
    title: "doc-figure-data",
    alt: "doc-figure-data-alt",
};
const BASES: Caption = Caption {
    title: "doc-figure-bases",
    alt: "doc-figure-bases-alt",
};
const CLIENTS: Caption = Caption {
    title: "doc-figure-clients",
    alt: "doc-figure-clients-alt",
};

/// Whether the document has so many sheets that figures help.
pub(super) fn is_there(projection: &Projection) -> bool {
    projection.sheets.len() >= MANY
}

pub(super) fn heading(pen: &Pen<'_>) -> Block {
    Block::heading(1, pen.words.say("doc-overview"), "overview")
}

pub(super) fn overview(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let mut blocks = vec![
        heading(pen),
        Block::Grid(Grid {
            columns: 4,
            large: true,
            fields: FieldTable {
                summary: pen.words.say("doc-overview"),
                rows: numbers(pen, projection),
            },
        }),
    ];
    let sheets = &projection.sheets;
    let people = chart(pen, &PEOPLE, each(sheets, people), 2);
    let data = chart(pen, &DATA, each(sheets, categories), 2);
    let clients = chart(pen, &CLIENTS, each(sheets, clients), 2);
    let bases: Vec<String> = sheets.iter().flat_map(bases).collect();
    let bases = chart(pen, &BASES, bases.iter().map(String::as_str), 2);
    // The annex of transfers has its own chart of them.
    let transfers = match projection.annexes.transfers {
        Some(_) => None,
        None => {
            let destinations = sheets.iter().flat_map(destinations);
            chart(pen, &TRANSFERS, destinations, 1)
        }
    };
    for blocks_of in [bases, people, clients, data, transfers] {
        blocks.extend(blocks_of.into_iter().flatten());
    }
    blocks
}

/// A chart of what is counted, if it has so many bars at least; what has no room in it is told.
fn chart<'n>(
    pen: &Pen<'_>,
    caption: &Caption,
    names: impl Iterator<Item = &'n str>,
    least: usize,
) -> Option<Vec<Block>> {
    let counts = counted(names);
    if counts.len() < least {
        return None;
    }
    let (shown, rest) = counts.split_at(BARS.min(counts.len()));
    let figure: Figure = figure(pen, caption, shown);
    let mut blocks = vec![Block::Figure(figure)];
    if !rest.is_empty() {
        let words = pen.words.counted("doc-figure-rest", rest.len());
        let words = Inline::styled(words, Style::Muted);
        blocks.push(Block::Flow(Flow::Paragraph(vec![words])));
    }
    Some(blocks)
}

/// The names of each sheet, each name once a sheet.
fn each<'s>(
    sheets: &'s [Sheet],
    names: fn(&'s Sheet) -> Vec<&'s str>,
) -> impl Iterator<Item = &'s str> {
    sheets.iter().flat_map(move |sheet| {
        let mut seen = BTreeSet::new();
        let mut names = names(sheet);
        names.retain(|name| seen.insert(*name));
        names
    })
}

fn people(sheet: &Sheet) -> Vec<&str> {
    let mentions = sheet.mentions.as_ref();
    let people = mentions.and_then(|mentions| mentions.people.answer.given());
    people
        .into_iter()
        .flatten()
        .map(|line| line.name.as_str())
        .collect()
}

fn categories(sheet: &Sheet) -> Vec<&str> {
    let Some(mentions) = &sheet.mentions else {
        return Vec::new();
    };
    let sensitive = mentions.sensitive.answer.given();
    let sensitive = sensitive
        .into_iter()
        .flat_map(|sensitive| &sensitive.groups);
    let data = mentions.data.answer.given().into_iter().flatten();
    data.chain(sensitive)
        .map(|group| group.line.name.as_str())
        .collect()
}

fn clients(sheet: &Sheet) -> Vec<&str> {
    let service = sheet.service.as_ref();
    let clients = service.and_then(|service| service.clients.answer.given());
    clients
        .into_iter()
        .flatten()
        .map(|client| client.actor.name.as_str())
        .collect()
}

/// The legal bases of a sheet, each once.
fn bases(sheet: &Sheet) -> BTreeSet<String> {
    let bases = complement::bases(sheet).into_iter();
    bases
        .map(|basis| basis.words)
        .filter(|words| !words.is_empty())
        .collect()
}

fn destinations(sheet: &Sheet) -> impl Iterator<Item = &str> {
    let lines = sheet.transfers.answer.given().into_iter().flatten();
    lines.map(|line| line.destination.as_str())
}

/// What an inspector asks first, as numbers of sheets.
fn numbers(pen: &Pen<'_>, projection: &Projection) -> Vec<Field> {
    let sheets = &projection.sheets;
    let number = |key: &str, holds: &dyn Fn(&Sheet) -> bool| {
        let count = sheets.iter().filter(|sheet| holds(sheet)).count();
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        pen.field(key, vec![Flow::text(pen.words.number(count))])
    };
    let mut rows = vec![number("doc-number-sheets", &|_| true)];
    if projection.kind.is_controller() {
        rows.push(number("doc-number-sensitive", &has_sensitive));
    }
    rows.push(number("doc-number-transfers", &|sheet| {
        matches!(sheet.transfers.answer, Answer::Given(_))
    }));
    if projection.kind.is_controller() {
        rows.push(number("doc-number-dpia", &has_dpia));
    }
    for status in STATES {
        let holds = |sheet: &Sheet| sheet.description.status == status;
        if sheets.iter().any(holds) {
            rows.push(number(status_key(status), &holds));
        }
    }
    rows
}

fn has_sensitive(sheet: &Sheet) -> bool {
    let mentions = sheet.mentions.as_ref();
    mentions.is_some_and(|mentions| matches!(mentions.sensitive.answer, Answer::Given(_)))
}

/// Whether an impact assessment is required, done or not.
fn has_dpia(sheet: &Sheet) -> bool {
    let status = sheet.dpia.as_ref().and_then(|shown| shown.answer.given());
    status.is_some_and(|status| *status != DpiaStatus::NotRequired)
}
