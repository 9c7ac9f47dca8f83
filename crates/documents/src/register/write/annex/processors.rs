//! Owns: processors, or clients, with their contracts, a table each.
//! Must not know which sheets name them beyond their references.

use super::super::super::annex::{ContractLine, PartyPart, ProcessorEntry};
use super::super::clients::{dates, sub_processor};
use super::super::pen::{Pen, list};
use super::super::sheet::labelled;
use crate::actor::separated;
use crate::block::{Block, Field, FieldTable, Flow, Heading, Inline, Inlines, Style};
use crate::words::Arg;
use registre_domain::Answer;
use registre_domain::party::DataFate;

pub(super) fn processors(pen: &Pen<'_>, entries: &[ProcessorEntry]) -> Vec<Block> {
    if entries.is_empty() {
        return super::none(pen);
    }
    entries.iter().flat_map(|entry| party(pen, entry)).collect()
}

fn party(pen: &Pen<'_>, entry: &ProcessorEntry) -> [Block; 2] {
    let name = match entry.actor.name.as_str() {
        "" => pen.words.say("doc-party-unnamed"),
        name => name.to_owned(),
    };
    let heading = Block::Heading(Heading {
        level: 2,
        text: vec![pen.own(name.clone())],
        marked: true,
        ..Heading::default()
    });
    let table = FieldTable {
        summary: name,
        rows: fields(pen, entry),
    };
    [heading, Block::Fields(table)]
}

fn fields(pen: &Pen<'_>, entry: &ProcessorEntry) -> Vec<Field> {
    let part = match entry.part {
        PartyPart::Client => "doc-party-client",
        PartyPart::Processor => "doc-processor",
        PartyPart::SubProcessor => "doc-party-sub-processor",
    };
    let contact = match pen.contact(&entry.actor) {
        inlines if inlines.is_empty() => vec![pen.unknown()],
        inlines => vec![Flow::Paragraph(inlines)],
    };
    let mut rows = vec![
        pen.field("doc-role", vec![Flow::text(pen.words.say(part))]),
        pen.field("doc-party-contact", contact),
    ];
    if !entry.parent.is_empty() {
        rows.push(pen.field("doc-party-parent", vec![pen.own_flow(entry.parent.clone())]));
    }
    let sheets = entry.sheets.join(", ");
    rows.push(pen.field("doc-party-sheets", super::text(pen, &sheets)));
    let contracts = entry.contracts.iter().map(|one| contract(pen, one));
    let contracts = match list(contracts.collect()) {
        none if none.is_empty() => vec![pen.unknown()],
        contracts => contracts,
    };
    rows.push(pen.field("doc-party-contracts", contracts));
    if !entry.sub_processors.is_unknown() {
        let value = pen.shown(&entry.sub_processors, |lines| {
            list(lines.iter().map(|line| sub_processor(pen, line)).collect())
        });
        rows.push(pen.field("doc-section-sub-processors", value));
    }
    rows
}

/// Reference and dates; what it says of Art. 28(3); what becomes of the data.
fn contract(pen: &Pen<'_>, contract: &ContractLine) -> Vec<Flow> {
    let mut first: Inlines = Vec::new();
    first.push(match contract.reference.as_str() {
        "" => Inline::styled(pen.words.say("doc-contract-unnamed"), Style::Strong),
        reference => pen.own_styled(reference, Style::Strong),
    });
    if let Some(dates) = dates(pen, contract.from, contract.to) {
        first.push(Inline::plain(format!(", {dates}")));
    }
    let mut flows = vec![Flow::Paragraph(first)];
    if let Some(document) = &contract.document {
        flows.push(Flow::Paragraph(pen.document(document)));
    }
    flows.push(Flow::Paragraph(clauses(pen, contract)));
    flows.extend(fate(pen, contract));
    flows
}

fn clauses(pen: &Pen<'_>, contract: &ContractLine) -> Inlines {
    let label = pen.words.say("doc-contract-clauses");
    let label = Inline::styled(
        format!("{} ", pen.words.with("doc-part", &label)),
        Style::Muted,
    );
    let said = match &contract.clauses.answer {
        Answer::Unknown => {
            let unknown = Inline::styled(pen.words.say("doc-unknown"), Style::Muted);
            return vec![label, unknown];
        }
        Answer::None => vec![Inline::plain(pen.words.say("doc-none"))],
        Answer::NotApplicable(reason) => pen.not_applicable(reason),
        Answer::Given(held) if held.len() == contract.clauses_in_all => {
            vec![Inline::plain(pen.words.say("doc-contract-clauses-all"))]
        }
        Answer::Given(held) => vec![Inline::plain(held_clauses(
            pen,
            held,
            contract.clauses_in_all,
        ))],
    };
    std::iter::once(label).chain(said).collect()
}

/// `3 sur 14 (objet, durée, finalité)`.
fn held_clauses(pen: &Pen<'_>, held: &[String], in_all: usize) -> String {
    let count = |number: usize| pen.words.number(u64::try_from(number).unwrap_or(u64::MAX));
    let (number, all) = (count(held.len()), count(in_all));
    let names: Vec<_> = held.iter().map(|name| crate::words::inner(name)).collect();
    let names = names.join(", ");
    let key = match held.is_empty() {
        true => "doc-contract-clauses-none",
        false => "doc-contract-clauses-some",
    };
    let args = [
        ("number", Arg::Text(number.as_str())),
        ("all", Arg::Text(all.as_str())),
        ("value", Arg::Text(names.as_str())),
    ];
    pen.words.text(key, &args)
}

fn fate(pen: &Pen<'_>, contract: &ContractLine) -> Option<Flow> {
    let fate = contract.data_fate.map(|fate| match fate {
        DataFate::Erased => "doc-contract-fate-erased",
        DataFate::Returned => "doc-contract-fate-returned",
        DataFate::ReturnedAndErased => "doc-contract-fate-both",
        DataFate::KeptByLaw => "doc-contract-fate-kept",
    });
    let fate = fate.map(|key| Inline::plain(pen.words.say(key)));
    let note = Some(contract.data_fate_note.as_str()).filter(|note| !note.is_empty());
    let said: Vec<_> = fate
        .into_iter()
        .chain(note.map(|note| pen.own(note)))
        .collect();
    (!said.is_empty()).then(|| labelled(pen, "doc-contract-fate", separated(said, ", ")))
}
