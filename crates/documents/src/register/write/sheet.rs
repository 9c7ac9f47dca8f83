//! Owns: one sheet in the order of the CNIL's model: description, actors, purposes, data, people, recipients, security, transfers.
//! Must not know how any part prints in detail.

use super::super::sheet::{
    Actors, Description, Line, Mentions, PurposeLine, RecipientLine, Sheet, is_withheld,
};
use super::data::Naming;
use super::line::{self, named_line};
use super::pen::{Pen, bullets, list};
use super::{clients, complement, data, security, transfer};
use crate::actor::Actor;
use crate::block::{
    Block, Field, FieldTable, Flow, Grid, Heading, Inline, Inlines, List, Note, NoteKind, Style,
};
use registre_domain::Answer;
use registre_domain::activity::{Role, Status};

/// How many facts of a sheet stand side by side.
const FACTS: u8 = 4;

/// A sheet; one that is alone in its document stands under what the cover says of those who answer for it.
pub(super) fn sheet(pen: &Pen<'_>, sheet: &Sheet, alone: bool) -> Vec<Block> {
    let naming = Naming::of(sheet);
    let mut blocks = vec![heading(pen, sheet)];
    blocks.extend(state_note(pen, sheet.description.status));
    blocks.push(facts(pen, sheet, alone));
    blocks.extend(actors(pen, sheet));
    if let Some(service) = &sheet.service {
        blocks.extend(clients::service(pen, service));
    }
    if let Some(mentions) = &sheet.mentions {
        blocks.extend(self::mentions(pen, sheet, mentions, &naming));
    }
    if !is_withheld(&sheet.security) {
        let content = security::security(pen, sheet);
        blocks.extend(pen.beside("doc-section-security", content));
    }
    let transfers = transfer::transfers(pen, sheet, &naming);
    blocks.extend(pen.beside("doc-section-transfers", transfers));
    blocks.extend(complement::complement(pen, sheet));
    blocks
}

/// Reference and name; a sheet that is not in force says so on each of its pages, and in a group whose it is.
pub(super) fn heading(pen: &Pen<'_>, sheet: &Sheet) -> Block {
    let description = &sheet.description;
    let name = match description.name.answer.given() {
        Some(name) => pen.own(name.clone()),
        None => Inline::plain(pen.words.say("doc-no-name")),
    };
    let mut text = Inlines::new();
    if !description.reference.is_empty() {
        text.push(Inline::plain(format!("{} – ", description.reference)));
    }
    text.push(name);
    let title = crate::block::plain_text(&text);
    let mut running = title.clone();
    // A long line is cut at its end: what must not be lost stands at its beginning.
    let entity = sheet.actors.entity.answer.given();
    if let (true, Some(entity)) = (sheet.actors.one_of_several, entity) {
        running = format!("{} · {running}", entity.name);
    }
    if !is_in_force(description.status) {
        let status = pen.words.say(status_key(description.status));
        running = format!("{status} · {running}");
    }
    let running = (running != title).then_some(running);
    Block::Heading(Heading {
        level: 1,
        text,
        anchor: Some(sheet.anchor.clone()),
        listed: true,
        running,
        warns: matches!(description.status, Status::Draft | Status::Planned),
        ..Heading::default()
    })
}

fn is_in_force(status: Status) -> bool {
    matches!(status, Status::InForce | Status::Suspended)
}

/// What the sheet of an activity that is not in force must be read as.
fn state_note(pen: &Pen<'_>, status: Status) -> Option<Block> {
    let (kind, key) = match status {
        Status::InForce | Status::Suspended => return None,
        Status::Draft => (NoteKind::Warning, "doc-note-draft"),
        Status::Planned => (NoteKind::Warning, "doc-note-planned"),
        Status::Ended => (NoteKind::Info, "doc-note-ended"),
        Status::Archived => (NoteKind::Info, "doc-note-archived"),
    };
    Some(Block::Note(Note {
        kind,
        title: vec![Inline::plain(pen.words.say(status_key(status)))],
        content: vec![Flow::text(pen.words.say(key))],
    }))
}

/// What the sheet is and who answers for it, at a glance.
fn facts(pen: &Pen<'_>, sheet: &Sheet, alone: bool) -> Block {
    let mut rows = description(pen, &sheet.description);
    let actors = &sheet.actors;
    if let Some(joint) = actors
        .joint
        .as_ref()
        .filter(|joint| joint.answer.given().is_none())
    {
        let value = pen.shown(joint, |_| Vec::new());
        rows.push(pen.field("doc-joint-controllers", value));
    }
    if actors.on_cover && !alone {
        let entity = match sheet.service.is_some() {
            true => "doc-processor",
            false => "doc-controller",
        };
        let name = |actor: &Actor| pen.actor_name(actor);
        rows.push(pen.field(entity, pen.shown(&actors.entity, name)));
        rows.push(pen.field("doc-dpo-short", dpo(pen, actors)));
        let representative = pen.shown(&actors.representative, name);
        rows.push(pen.field("doc-representative", representative));
        if let Some(shown) = &actors.eu_representative {
            rows.push(pen.field("doc-eu-representative", pen.shown(shown, name)));
        }
    }
    Block::Grid(Grid {
        columns: FACTS,
        large: false,
        fields: FieldTable {
            summary: pen.words.say("doc-section-description"),
            rows,
        },
    })
}

fn description(pen: &Pen<'_>, description: &Description) -> Vec<Field> {
    let status = pen.words.say(status_key(description.status));
    let status = match description.status_on {
        None => status,
        Some(day) => {
            let since = pen
                .words
                .with(since_key(description.status), &pen.words.date(day));
            format!("{status} {since}")
        }
    };
    let day = |shown: &_| pen.shown(shown, |day| vec![Flow::text(pen.words.date(*day))]);
    let mut rows = Vec::new();
    // The heading has said both; what it could not say is said here.
    if description.name.is_unknown() || description.name.unconfirmed {
        rows.push(pen.field("doc-name", pen.text(&description.name)));
    }
    if description.reference.is_empty() {
        rows.push(pen.field("doc-reference", vec![pen.unknown()]));
    }
    rows.push(pen.field("doc-status", vec![Flow::text(status)]));
    rows.push(pen.field("doc-created-on", day(&description.created_on)));
    rows.push(pen.field("doc-updated-on", day(&description.updated_on)));
    if description.role == Role::JointController {
        let role = Flow::text(pen.words.say("doc-role-joint"));
        rows.push(pen.field("doc-role", vec![role]));
    }
    rows
}

/// Who answers for the sheet where the cover has not said how to reach them, and who decides with them.
fn actors(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Block> {
    let actors = &sheet.actors;
    let mut rows = Vec::new();
    if !actors.on_cover {
        let entity = match sheet.service.is_some() {
            true => "doc-processor",
            false => "doc-controller",
        };
        let known = actors.entity.answer.given();
        let other = |actor: &Actor| pen.actor_in_full(actor, known);
        rows.push(pen.field(entity, pen.shown(&actors.entity, |actor| pen.actor(actor))));
        rows.extend(pen.public_task(&actors.public_task));
        rows.push(pen.field("doc-dpo", dpo(pen, actors)));
        let representative = pen.shown(&actors.representative, other);
        rows.push(pen.field("doc-representative", representative));
        if let Some(shown) = &actors.eu_representative {
            rows.push(pen.field("doc-eu-representative", pen.shown(shown, other)));
        }
    }
    if let Some(joint) = actors
        .joint
        .as_ref()
        .filter(|joint| joint.answer.given().is_some())
    {
        let value = pen.shown(joint, |all| {
            let actors = all.iter().map(|actor| pen.actor(actor));
            list(actors.filter(|flows| !flows.is_empty()).collect())
        });
        rows.push(pen.field("doc-joint-controllers", value));
    }
    match rows.is_empty() {
        true => Vec::new(),
        false => pen.beside(
            "doc-section-actors",
            vec![pen.fields("doc-section-actors", rows)],
        ),
    }
}

fn dpo(pen: &Pen<'_>, actors: &Actors) -> Vec<Flow> {
    match &actors.dpo.answer {
        Answer::None => vec![Flow::text(pen.words.say("doc-no-dpo"))],
        _ => pen.shown(&actors.dpo, |dpo| match actors.on_cover {
            true => pen.actor_name(&dpo.actor),
            false => pen.dpo(dpo, actors.entity.answer.given()),
        }),
    }
}

fn mentions(pen: &Pen<'_>, sheet: &Sheet, mentions: &Mentions, naming: &Naming) -> Vec<Block> {
    let people = flows(pen.shown(&mentions.people, |lines| lines_of(pen, lines)));
    [
        ("doc-section-purposes", purposes(pen, sheet, mentions)),
        ("doc-section-data", data::data(pen, mentions, naming)),
        (
            "doc-section-sensitive",
            data::sensitive(pen, mentions, naming),
        ),
        ("doc-section-retention", data::retention(pen, mentions)),
        ("doc-section-people", people),
        ("doc-section-recipients", recipients(pen, mentions, naming)),
    ]
    .into_iter()
    .flat_map(|(key, content)| pen.beside(key, content))
    .collect()
}

/// Purposes by number, each with what is done for it and, where it is shown, its legal basis.
fn purposes(pen: &Pen<'_>, sheet: &Sheet, mentions: &Mentions) -> Vec<Block> {
    let Some(lines) = mentions.purposes.answer.given() else {
        return flows(pen.shown(&mentions.purposes, |_| Vec::new()));
    };
    let bases = complement::bases(sheet);
    let several = lines.len() > 1;
    let purpose = |(at, line): (usize, &PurposeLine)| {
        let mut item = pen.shown(&line.text, |text| {
            vec![Flow::Paragraph(vec![pen.own_styled(text, Style::Strong)])]
        });
        if let (true, 0, Some(Flow::Paragraph(inlines))) = (several, at, item.last_mut()) {
            let main = pen.words.say("doc-main-purpose");
            inlines.push(Inline::styled(format!(" {main}"), Style::Muted));
        }
        if !line.sub_purposes.is_empty() {
            let subs = pen.listed_own(&line.sub_purposes, &pen.words.say("doc-semicolon"));
            item.push(Flow::Paragraph(subs));
        }
        if let Some(basis) = bases.get(at).filter(|basis| !basis.words.is_empty()) {
            let mut inlines = vec![Inline::plain(basis.words.clone())];
            inlines.extend(pen.unconfirmed(basis.unconfirmed));
            item.push(labelled(pen, "doc-basis", inlines));
        }
        item
    };
    let items: Vec<Vec<Flow>> = lines.iter().enumerate().map(purpose).collect();
    let mut content = match several {
        true => vec![Flow::List(List {
            ordered: true,
            items,
        })],
        false => items.into_iter().flatten().collect(),
    };
    if mentions.purposes.unconfirmed {
        pen.mark(&mut content);
    }
    flows(content)
}

/// Recipients, those of one type together, and after them who may ask in an inquiry.
fn recipients(pen: &Pen<'_>, mentions: &Mentions, naming: &Naming) -> Vec<Block> {
    let authorities = (!mentions.authorities.is_unknown()).then(|| {
        let value = pen.shown(&mentions.authorities, |lines| lines_of(pen, lines));
        pen.field("doc-authorities", value)
    });
    let Some(lines) = mentions.recipients.answer.given() else {
        let mut blocks = flows(pen.shown(&mentions.recipients, |_| Vec::new()));
        blocks.extend(authorities.map(|row| pen.fields("doc-authorities", vec![row])));
        return blocks;
    };
    let mut rows = by_kind(pen, lines, naming);
    rows.extend(authorities);
    let mut blocks = vec![pen.fields("doc-section-recipients", rows)];
    if mentions.recipients.unconfirmed {
        let words = Inline::styled(pen.words.say("doc-unconfirmed"), Style::Emphasis);
        blocks.push(Block::Flow(Flow::Paragraph(vec![words])));
    }
    blocks
}

/// A row for each type of recipients, in the order in which the types come.
fn by_kind(pen: &Pen<'_>, lines: &[RecipientLine], naming: &Naming) -> Vec<Field> {
    let mut kinds: Vec<(&str, bool, Vec<Inlines>)> = Vec::new();
    for line in lines {
        let own = recipient(pen, line, naming);
        match kinds.iter_mut().find(|(kind, ..)| *kind == line.kind) {
            Some((_, _, all)) => all.push(own),
            None => kinds.push((&line.kind, line.code.is_some(), vec![own])),
        }
    }
    let row = |(kind, is_word, lines): (&str, bool, Vec<Inlines>)| {
        let label = match kind {
            "" => Inline::plain(pen.words.say("doc-recipients-other")),
            kind => pen.own_unless(is_word, kind, Style::Plain),
        };
        let value = match bullets(lines) {
            none if none.is_empty() => vec![pen.unknown()],
            value => value,
        };
        Field {
            label: vec![label],
            value,
        }
    };
    kinds.into_iter().map(row).collect()
}

fn recipient(pen: &Pen<'_>, recipient: &RecipientLine, naming: &Naming) -> Inlines {
    let (name, detail) = (&recipient.line.name, &recipient.line.detail);
    let mut inlines = match (name.as_str(), detail.as_str()) {
        ("", "") => Vec::new(),
        ("", detail) => vec![pen.own(detail)],
        (name, detail) => named_line(pen, (name, false), &[detail]),
    };
    if !inlines.is_empty() {
        inlines.extend(naming.only(pen, &recipient.data_numbers));
    }
    inlines.extend(pen.unconfirmed(recipient.line.unconfirmed));
    inlines
}

pub(super) fn lines_of(pen: &Pen<'_>, lines: &[Line]) -> Vec<Flow> {
    bullets(lines.iter().map(|line| line::line(pen, line)).collect())
}

pub(super) fn flows(flows: Vec<Flow>) -> Vec<Block> {
    flows.into_iter().map(Block::Flow).collect()
}

/// A label in grey before what it names, on one line.
pub(super) fn labelled(pen: &Pen<'_>, key: &str, value: Inlines) -> Flow {
    let label = pen.words.with("doc-part", &pen.words.say(key));
    let mut inlines = vec![Inline::styled(label, Style::Muted)];
    if !value.is_empty() {
        inlines.push(Inline::plain(" "));
    }
    inlines.extend(value);
    Flow::Paragraph(inlines)
}

pub(super) fn status_key(status: Status) -> &'static str {
    match status {
        Status::Planned => "doc-status-planned",
        Status::Draft => "doc-status-draft",
        Status::InForce => "doc-status-in-force",
        Status::Suspended => "doc-status-suspended",
        Status::Ended => "doc-status-ended",
        Status::Archived => "doc-status-archived",
    }
}

fn since_key(status: Status) -> &'static str {
    match status {
        Status::Planned => "doc-planned-for",
        Status::Ended => "doc-on-day",
        _ => "doc-since",
    }
}
