//! Owns: one sheet in the order of the CNIL's model: description, actors, purposes, data, people, recipients, security, transfers.
//! Must not know how any part prints in detail.

use super::super::sheet::{
    Actors, Description, ExcludedLine, Line, Mentions, PurposeLine, RecipientLine, SecurityShown,
    Sheet, TransferLine, is_withheld,
};
use super::line::{self, named_line};
use super::pen::{Pen, bullets, list};
use super::{clients, complement, data};
use crate::actor::Actor;
use crate::block::{Block, Field, Flow, Heading, Inline, Inlines, Note, NoteKind, Style, Target};
use crate::words::inner;
use registre_domain::Answer;
use registre_domain::activity::{Role, Status};

/// The anchor of the common measures.
pub(super) const COMMON: &str = "common-measures";

pub(super) fn sheet(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Block> {
    let mut blocks = vec![heading(pen, sheet)];
    blocks.extend(state_note(pen, sheet.description.status));
    blocks.push(pen.section("doc-section-description"));
    blocks.push(description(pen, &sheet.description));
    blocks.push(pen.section("doc-section-actors"));
    blocks.push(actors(pen, &sheet.actors, sheet.service.is_some()));
    if let Some(service) = &sheet.service {
        blocks.extend(clients::service(pen, service));
    }
    if let Some(mentions) = &sheet.mentions {
        blocks.extend(self::mentions(pen, mentions));
    }
    if !is_withheld(&sheet.security) {
        blocks.push(pen.section("doc-section-security"));
        blocks.extend(security(pen, sheet));
    }
    blocks.push(pen.section("doc-section-transfers"));
    blocks.extend(transfers(pen, sheet));
    blocks.extend(complement::complement(pen, &sheet.complement));
    blocks
}

/// Reference and name; a sheet that is not in force says so on each of its pages, and in a group whose it is.
pub(super) fn heading(pen: &Pen<'_>, sheet: &Sheet) -> Block {
    let description = &sheet.description;
    let name = description.name.answer.given().cloned();
    let name = name.unwrap_or_else(|| pen.words.say("doc-no-name"));
    let text = match description.reference.as_str() {
        "" => name,
        reference => format!("{reference} – {name}"),
    };
    let in_force = matches!(description.status, Status::InForce | Status::Suspended);
    let mut running = text.clone();
    if !in_force {
        let status = pen.words.say(status_key(description.status));
        running = format!("{running} ({status})");
    }
    let entity = sheet.actors.entity.answer.given();
    if let (true, Some(entity)) = (sheet.actors.one_of_several, entity) {
        running = format!("{running} · {}", entity.name);
    }
    let running = (running != text).then_some(running);
    Block::Heading(Heading {
        level: 1,
        text: vec![Inline::plain(text)],
        anchor: Some(sheet.anchor.clone()),
        listed: true,
        marked: false,
        running,
    })
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

fn description(pen: &Pen<'_>, description: &Description) -> Block {
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
        rows.push(pen.field(
            "doc-role",
            vec![Flow::text(pen.words.say("doc-role-joint"))],
        ));
    }
    pen.fields("doc-section-description", rows)
}

fn actors(pen: &Pen<'_>, actors: &Actors, is_processor: bool) -> Block {
    let entity = if is_processor {
        "doc-processor"
    } else {
        "doc-controller"
    };
    let actor = |actor: &Actor| match actors.on_cover {
        true => pen.actor_name(actor),
        false => pen.actor(actor),
    };
    let dpo = match &actors.dpo.answer {
        Answer::None => vec![Flow::text(pen.words.say("doc-no-dpo"))],
        _ => pen.shown(&actors.dpo, |dpo| match actors.on_cover {
            true => pen.actor_name(&dpo.actor),
            false => pen.dpo(dpo),
        }),
    };
    let mut rows = vec![
        pen.field(entity, entity_of(pen, actors)),
        pen.field("doc-dpo", dpo),
        pen.field(
            "doc-representative",
            pen.shown(&actors.representative, actor),
        ),
    ];
    if let Some(representative) = &actors.eu_representative {
        rows.push(pen.field("doc-eu-representative", pen.shown(representative, actor)));
    }
    if let Some(joint) = &actors.joint {
        let value = pen.shown(joint, |all| {
            let actors = all.iter().map(|actor| pen.actor(actor));
            list(actors.filter(|flows| !flows.is_empty()).collect())
        });
        rows.push(pen.field("doc-joint-controllers", value));
    }
    pen.fields("doc-section-actors", rows)
}

/// Who answers for the sheet: by name only where the cover has the rest, which is said.
fn entity_of(pen: &Pen<'_>, actors: &Actors) -> Vec<Flow> {
    if !actors.on_cover {
        return pen.shown(&actors.entity, |actor| pen.actor(actor));
    }
    let mut flows = pen.shown(&actors.entity, |actor| pen.actor_name(actor));
    let is_named = actors.entity.answer.given().is_some();
    if let (true, Some(Flow::Paragraph(inlines))) = (is_named, flows.first_mut()) {
        let words = pen.words.say("doc-contact-on-cover");
        inlines.push(Inline::styled(format!(" {words}"), Style::Muted));
    }
    flows
}

fn mentions(pen: &Pen<'_>, mentions: &Mentions) -> Vec<Block> {
    let mut blocks = vec![pen.section("doc-section-purposes")];
    blocks.extend(purposes(pen, mentions));
    blocks.push(pen.section("doc-section-data"));
    blocks.extend(data::data(pen, mentions));
    blocks.push(pen.section("doc-section-sensitive"));
    blocks.extend(data::sensitive(pen, mentions));
    blocks.push(pen.section("doc-section-people"));
    blocks.extend(flows(
        pen.shown(&mentions.people, |lines| lines_of(pen, lines)),
    ));
    blocks.push(pen.section("doc-section-recipients"));
    blocks.extend(flows(pen.shown(&mentions.recipients, |lines| {
        bullets(lines.iter().map(|line| recipient(pen, line)).collect())
    })));
    if !mentions.authorities.is_unknown() {
        let value = pen.shown(&mentions.authorities, |lines| lines_of(pen, lines));
        let row = pen.field("doc-authorities", value);
        blocks.push(pen.fields("doc-authorities", vec![row]));
    }
    blocks
}

fn purposes(pen: &Pen<'_>, mentions: &Mentions) -> Vec<Block> {
    let Some(lines) = mentions.purposes.answer.given() else {
        return flows(pen.shown(&mentions.purposes, |_| Vec::new()));
    };
    let row = |(at, line): (usize, &PurposeLine)| {
        let label = match (at, lines.len()) {
            (0, 1) => pen.words.say("doc-main-purpose"),
            (0, _) => pen.words.counted("doc-main-purpose-number", 1),
            (at, _) => pen.words.counted("doc-purpose-number", at + 1),
        };
        let mut value = pen.text(&line.text);
        let subs = line
            .sub_purposes
            .iter()
            .map(|text| vec![Inline::plain(text.clone())]);
        let subs: Vec<_> = subs.collect();
        if !subs.is_empty() {
            value.push(Flow::bullets(subs));
        }
        Field::new(label, value)
    };
    let mut rows: Vec<_> = lines.iter().enumerate().map(row).collect();
    if let (true, Some(last)) = (mentions.purposes.unconfirmed, rows.last_mut()) {
        pen.mark(&mut last.value);
    }
    vec![pen.fields("doc-section-purposes", rows)]
}

fn recipient(pen: &Pen<'_>, recipient: &RecipientLine) -> Inlines {
    let mut inlines = named_line(
        pen,
        &recipient.kind,
        &[&recipient.line.name, &recipient.line.detail],
    );
    if !recipient.data.is_empty() && !inlines.is_empty() {
        inlines.push(line::aside(pen, "doc-only-data", &recipient.data));
    }
    inlines.extend(pen.unconfirmed(recipient.line.unconfirmed));
    inlines
}

fn security(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Block> {
    let Some(shown) = sheet.security.answer.given() else {
        return flows(pen.shown(&sheet.security, |_| Vec::new()));
    };
    let SecurityShown {
        common,
        all_common,
        own,
        excluded,
    } = shown;
    let mut rows = Vec::new();
    if !common.is_empty() {
        let key = if *all_common {
            "doc-common-all"
        } else {
            "doc-common-some"
        };
        let types = common.iter().map(|name| inner(name)).collect::<Vec<_>>();
        let value = vec![
            Inline::plain(pen.words.with(key, &types.join(", "))),
            Inline::plain(" "),
            Inline::link(
                pen.words.say("doc-common-see"),
                Target::Anchor(COMMON.to_owned()),
            ),
        ];
        rows.push(pen.field("doc-security-common", vec![Flow::Paragraph(value)]));
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

fn excluded_line(pen: &Pen<'_>, line: &ExcludedLine) -> Inlines {
    let mut inlines = line::line(pen, &line.measure);
    if !line.reason.is_empty() {
        let reason = pen.words.with("doc-excluded-because", &line.reason);
        inlines.push(Inline::plain(format!(" {reason}")));
    }
    inlines
}

fn transfers(pen: &Pen<'_>, sheet: &Sheet) -> Vec<Block> {
    flows(pen.shown(&sheet.transfers, |lines| {
        list(
            lines
                .iter()
                .map(|line| transfer(pen, line))
                .filter(|f| !f.is_empty())
                .collect(),
        )
    }))
}

fn transfer(pen: &Pen<'_>, line: &TransferLine) -> Vec<Flow> {
    let mut first = named_line(pen, &line.destination, &[&line.importer, &line.description]);
    if !line.data.is_empty() {
        first.push(line::aside(pen, "doc-only-data", &line.data));
    }
    let mut flows = vec![Flow::Paragraph(first)];
    if !line.exporter.is_empty() {
        flows.push(Flow::text(
            pen.words.with("doc-transfer-exporter", &line.exporter),
        ));
    }
    let safeguard = match line.mechanism.is_empty() {
        true => vec![
            Inline::plain(pen.words.with("doc-safeguard", "")),
            unknown(pen),
        ],
        false => vec![Inline::plain(
            pen.words.with("doc-safeguard", &line.mechanism.join(", ")),
        )],
    };
    flows.push(Flow::Paragraph(safeguard));
    if let Some(document) = &line.document {
        let mut inlines = vec![Inline::plain(pen.words.with("doc-safeguard-document", ""))];
        inlines.extend(pen.document(document));
        flows.push(Flow::Paragraph(inlines));
    }
    if line.unconfirmed {
        pen.mark(&mut flows);
    }
    flows
}

fn unknown(pen: &Pen<'_>) -> Inline {
    Inline::styled(pen.words.say("doc-unknown"), Style::Muted)
}

pub(super) fn lines_of(pen: &Pen<'_>, lines: &[Line]) -> Vec<Flow> {
    bullets(lines.iter().map(|line| line::line(pen, line)).collect())
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
    let mut rows: Vec<(&str, Vec<Inlines>)> = Vec::new();
    for measure in measures {
        let mut detail = vec![Inline::plain(measure.detail.clone())];
        detail.extend(pen.unconfirmed(measure.unconfirmed));
        match rows.iter_mut().find(|(name, _)| *name == measure.name) {
            Some((_, details)) => details.push(detail),
            None => rows.push((&measure.name, vec![detail])),
        }
    }
    let field = |(name, details): (&str, Vec<Inlines>)| match name {
        "" => pen.field("doc-unknown", bullets(details)),
        name => Field::new(name, bullets(details)),
    };
    pen.fields("doc-common-measures", rows.into_iter().map(field).collect())
}

pub(super) fn flows(flows: Vec<Flow>) -> Vec<Block> {
    flows.into_iter().map(Block::Flow).collect()
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
