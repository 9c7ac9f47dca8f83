//! Owns: a processor's clients, categories of processing and other processors.
//! Must not know the controller's mentions.

use super::super::sheet::{ClientLine, Service, SubProcessorLine};
use super::pen::{Pen, bullets, list};
use super::sheet::flows;
use crate::actor::Actor;
use crate::block::{Block, Column, Flow, Inline, Row, Style, Table};
use crate::words::Arg;
use chrono::NaiveDate;
use registre_domain::party::Authorisation;

pub(super) fn service(pen: &Pen<'_>, service: &Service) -> Vec<Block> {
    let clients = match service.clients.answer.given() {
        Some(clients) => vec![table(pen, clients)],
        None => flows(pen.shown(&service.clients, |_| Vec::new())),
    };
    let others = match service.sub_processors.answer.given() {
        Some(lines) if lines.len() > 1 => vec![sub_processors(pen, lines)],
        _ => flows(pen.shown(&service.sub_processors, |lines| {
            let lines = lines.iter().map(|line| sub_processor(pen, line));
            list(lines.filter(|flows| !flows.is_empty()).collect())
        })),
    };
    let mut blocks = pen.beside("doc-section-clients", clients);
    blocks.extend(pen.beside("doc-section-sub-processors", others));
    blocks
}

/// Several, in rows that no page end cuts.
fn sub_processors(pen: &Pen<'_>, lines: &[SubProcessorLine]) -> Block {
    let row = |line: &SubProcessorLine| {
        let mut who = pen.actor(&line.actor);
        if who.is_empty() {
            who.push(pen.unknown());
        }
        Row {
            cells: vec![who, engaged(pen, line)],
        }
    };
    Block::Table(Table {
        summary: pen.words.say("doc-section-sub-processors"),
        columns: vec![
            Column::new(pen.words.say("doc-column-sub-processor"), 1),
            Column::new(pen.words.say("doc-column-engaged"), 1),
        ],
        row_headers: false,
        rows: lines.iter().map(row).collect(),
    })
}

fn table(pen: &Pen<'_>, clients: &[ClientLine]) -> Block {
    let columns = vec![
        Column::new(pen.words.say("doc-column-client"), 1),
        Column::new(pen.words.say("doc-column-categories"), 1),
    ];
    let rows = clients.iter().map(|client| Row {
        cells: vec![client_cell(pen, client), categories_cell(pen, client)],
    });
    Block::Table(Table {
        summary: pen.words.say("doc-section-clients"),
        columns,
        // A client's cell holds more than its name, and a heading would be heavy.
        row_headers: false,
        rows: rows.collect(),
    })
}

fn client_cell(pen: &Pen<'_>, client: &ClientLine) -> Vec<Flow> {
    let mut flows = pen.actor(&client.actor);
    if flows.is_empty() {
        flows.push(pen.unknown());
    }
    let others = [
        ("doc-final-controller", &client.final_controller),
        ("doc-eu-representative", &client.eu_representative),
        ("doc-dpo", &client.dpo),
    ];
    for (key, actor) in others {
        if let Some(actor) = actor {
            flows.extend(other(pen, key, actor));
        }
    }
    if let Some(dates) = dates(pen, client.from, client.to) {
        flows.push(Flow::Paragraph(vec![Inline::styled(dates, Style::Muted)]));
    }
    if client.unconfirmed {
        pen.mark(&mut flows);
    }
    flows
}

/// `Délégué : …`, on lines of its own.
fn other(pen: &Pen<'_>, key: &str, actor: &Actor) -> Vec<Flow> {
    let label = pen.words.with("doc-part", &pen.words.say(key));
    let mut flows = pen.actor(actor);
    if let Some(Flow::Paragraph(inlines)) = flows.first_mut() {
        inlines.insert(0, Inline::styled(format!("{label} "), Style::Muted));
    }
    flows
}

fn categories_cell(pen: &Pen<'_>, client: &ClientLine) -> Vec<Flow> {
    let items = client
        .categories
        .iter()
        .map(|text| vec![pen.own(text.clone())]);
    let mut flows = bullets(items.collect());
    if flows.is_empty() {
        flows.push(pen.unknown());
    }
    if let Some(instructions) = &client.instructions {
        let label = pen
            .words
            .with("doc-part", &pen.words.say("doc-instructions"));
        flows.push(Flow::Paragraph(vec![Inline::styled(label, Style::Muted)]));
        flows.extend(pen.value("doc-instructions", instructions));
    }
    flows
}

pub(super) fn sub_processor(pen: &Pen<'_>, line: &SubProcessorLine) -> Vec<Flow> {
    let mut flows = pen.actor(&line.actor);
    flows.extend(engaged(pen, line));
    flows
}

/// What another processor does, and how its use was authorised.
fn engaged(pen: &Pen<'_>, line: &SubProcessorLine) -> Vec<Flow> {
    let mut flows = Vec::new();
    if !line.service.is_empty() {
        flows.push(pen.own_flow(line.service.clone()));
    }
    let authorisation = line.authorisation.map(|authorisation| match authorisation {
        Authorisation::General => pen.words.say("doc-authorised-general"),
        Authorisation::Specific => pen.words.say("doc-authorised-specific"),
        Authorisation::Requested => pen.words.say("doc-authorised-requested"),
    });
    let day = line.authorised_on.map(|day| pen.words.date(day));
    let said: Vec<_> = authorisation.into_iter().chain(day).collect();
    let mut inlines = vec![Inline::plain(said.join(", "))];
    if let Some(document) = &line.document {
        inlines.push(Inline::plain(if said.is_empty() { "" } else { "\n" }));
        inlines.extend(pen.document(document));
    }
    inlines.retain(|inline| !inline.text.is_empty());
    if !inlines.is_empty() {
        flows.push(Flow::Paragraph(inlines));
    }
    if line.unconfirmed {
        pen.mark(&mut flows);
    }
    flows
}

pub(super) fn dates(
    pen: &Pen<'_>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Option<String> {
    let (from, to) = (
        from.map(|day| pen.words.date(day)),
        to.map(|day| pen.words.date(day)),
    );
    match (from, to) {
        (Some(from), Some(to)) => {
            let args = [
                ("from", Arg::Text(from.as_str())),
                ("to", Arg::Text(to.as_str())),
            ];
            Some(pen.words.text("doc-from-to", &args))
        }
        (Some(from), None) => Some(pen.words.with("doc-since", &from)),
        (None, Some(to)) => Some(pen.words.with("doc-until", &to)),
        (None, None) => None,
    }
}
