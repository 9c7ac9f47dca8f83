//! Owns: the first page: who keeps the register, what this document holds and leaves out, from when.
//! Must not know the sheets beyond their number.

use super::super::options::Kind;
use super::super::projection::{Extraction, FilterShown, Projection, Scope};
use super::origin::Origin;
use super::pen::{Pen, bullets};
use crate::actor::Actor;
use crate::block::{Block, Cover, Field, Flow, Inline, Inlines, Note, NoteKind, Style};
use crate::words::Arg;
use registre_domain::Answer;
use registre_domain::activity::Status;

pub(super) fn cover(pen: &Pen<'_>, projection: &Projection, origin: &Origin) -> Cover {
    let (title, subtitle) = match projection.kind {
        Kind::Controller => ("doc-title-controller", "doc-subtitle-controller"),
        Kind::Processor => ("doc-title-processor", "doc-subtitle-processor"),
    };
    let name = projection
        .organisation
        .contact
        .answer
        .given()
        .map(|actor| actor.name.clone());
    Cover {
        organisation: name
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| pen.words.say("doc-organisation-unnamed")),
        title: pen.words.say(title),
        subtitle: match projection.public {
            true => pen
                .words
                .with("doc-subtitle-public", &pen.words.say(subtitle)),
            false => pen.words.say(subtitle),
        },
        highlights: highlights(pen, projection),
        facts: facts(pen, projection),
        blocks: notes(pen, projection),
        imprint: imprint(pen, &projection.extraction, origin),
        compact: projection.single,
    }
}

/// What bounds the document, at a glance: how many sheets, all or some, as of when.
fn highlights(pen: &Pen<'_>, projection: &Projection) -> Vec<Field> {
    let scope = &projection.scope;
    let extent = match scope.shown == scope.total {
        true => "doc-scope-complete",
        false => "doc-scope-partial",
    };
    let extraction = &projection.extraction;
    let day = extraction.state_on;
    let day = day.unwrap_or_else(|| extraction.at.date_naive());
    vec![
        pen.field("doc-count-sheets", count(pen, scope)),
        pen.field("doc-scope", vec![Flow::text(pen.words.say(extent))]),
        pen.field("doc-state", vec![Flow::text(pen.words.date(day))]),
    ]
}

fn facts(pen: &Pen<'_>, projection: &Projection) -> Vec<Field> {
    let [entity, representative, dpo] = people(pen, projection);
    let rest = [
        pen.field("doc-content", scope(pen, projection)),
        pen.field("doc-extraction", extraction(pen, &projection.extraction)),
    ];
    let others = others(pen, projection);
    let european = european(pen, projection);
    match projection.single {
        // Side by side, those whose addresses make them tall stand in one row.
        true => [entity, representative, dpo]
            .into_iter()
            .chain(numbers(pen, projection))
            .chain(others)
            .chain(european)
            .chain(rest)
            .collect(),
        false => std::iter::once(entity)
            .chain(numbers(pen, projection))
            .chain(others)
            .chain([representative])
            .chain(european)
            .chain([dpo])
            .chain(rest)
            .collect(),
    }
}

/// The organisation, who represents it in law, and its officer, with their means of contact.
fn people(pen: &Pen<'_>, projection: &Projection) -> [Field; 3] {
    let organisation = &projection.organisation;
    let entity = match projection.kind {
        Kind::Controller => "doc-controller",
        Kind::Processor => "doc-processor",
    };
    let known = organisation.contact.answer.given();
    // What the organisation has in common with those who act for it is said once.
    let other = |actor: &Actor| pen.actor_in_full(actor, known);
    let contact = |actor: &Actor| pen.actor_in_full(actor, None);
    let dpo = match &organisation.dpo.answer {
        Answer::None => vec![Flow::text(pen.words.say("doc-no-dpo"))],
        _ => pen.shown(&organisation.dpo, |dpo| pen.dpo(dpo, known)),
    };
    let representative = pen.shown(&organisation.representative, other);
    [
        pen.field(entity, pen.shown(&organisation.contact, contact)),
        pen.field("doc-representative", representative),
        pen.field("doc-dpo", dpo),
    ]
}

/// What the organisation is known by, and what it is for.
fn numbers(pen: &Pen<'_>, projection: &Projection) -> Vec<Field> {
    let organisation = &projection.organisation;
    let known = organisation.contact.answer.given();
    let siren = known.map(|actor| &actor.siren);
    let siren = siren.filter(|siren| !siren.is_empty());
    let siren = siren.map(|siren| pen.field("doc-siren", vec![Flow::text(siren.clone())]));
    let task = pen.public_task(&organisation.public_task);
    siren.into_iter().chain(task).collect()
}

/// Who represents it in the Union, where the question arises.
fn european(pen: &Pen<'_>, projection: &Projection) -> Option<Field> {
    let organisation = &projection.organisation;
    let known = organisation.contact.answer.given();
    let representative = organisation.eu_representative.as_ref()?;
    let value = pen.shown(representative, |actor| pen.actor_in_full(actor, known));
    Some(pen.field("doc-eu-representative", value))
}

/// In a group, every entity that answers for a sheet; and those who decide with them.
fn others(pen: &Pen<'_>, projection: &Projection) -> Vec<Field> {
    let mut facts = Vec::new();
    if !projection.entities.is_empty() {
        let key = match projection.kind {
            Kind::Controller => "doc-controllers",
            Kind::Processor => "doc-processors",
        };
        let items = projection.entities.iter().map(|entity| {
            let mut inlines = vec![pen.own(entity.name.clone())];
            if !entity.siren.is_empty() {
                let siren = pen.words.with("doc-registration", &entity.siren);
                inlines.push(Inline::plain(format!(", {siren}")));
            }
            inlines
        });
        facts.push(pen.field(key, bullets(items.collect())));
    }
    let joint = match projection.joint_controllers.as_slice() {
        [] => vec![Inline::plain(pen.words.say("doc-joint-none"))],
        names => pen.all_own(names),
    };
    if projection.kind == Kind::Controller && !projection.sheets.is_empty() {
        facts.push(pen.field("doc-joint-controllers", vec![Flow::Paragraph(joint)]));
    }
    facts
}

/// Which mentions; in an extract, which sheets.
fn scope(pen: &Pen<'_>, projection: &Projection) -> Vec<Flow> {
    let scope = &projection.scope;
    let content = match (projection.complementary, projection.kind) {
        (true, _) => "doc-content-complementary",
        (false, Kind::Controller) => "doc-content-controller",
        (false, Kind::Processor) => "doc-content-processor",
    };
    let mut inlines = Inlines::new();
    if scope.shown != scope.total {
        inlines.extend(extract(pen, scope));
        inlines.push(Inline::plain("\n"));
    }
    inlines.push(Inline::plain(pen.words.say(content)));
    vec![Flow::Paragraph(inlines)]
}

/// `fiches choisies parmi celles en vigueur et suspendues`, `toutes les fiches en vigueur, du service Paie`.
fn extract(pen: &Pen<'_>, scope: &Scope) -> Inlines {
    let statuses: Vec<_> = scope
        .statuses
        .iter()
        .map(|status| pen.words.say(plural_status(*status)))
        .collect();
    let statuses = pen.words.all_of(&statuses);
    let sheets = match (scope.selection, scope.every_status) {
        (true, true) => pen.words.say("doc-scope-selection-all"),
        (true, false) => pen.words.with("doc-scope-selection", &statuses),
        (false, true) => pen.words.say("doc-scope-every-status"),
        (false, false) => pen.words.with("doc-scope-statuses", &statuses),
    };
    let mut inlines = vec![Inline::plain(pen.words.with("doc-scope-extract", &sheets))];
    let filter = scope.filter.as_ref();
    for part in filter.into_iter().flat_map(|filter| filtered(pen, filter)) {
        inlines.push(Inline::plain(", "));
        inlines.extend(part);
    }
    inlines
}

fn filtered(pen: &Pen<'_>, filter: &FilterShown) -> Vec<Inlines> {
    let mut parts = Vec::new();
    if !filter.entities.is_empty() {
        let names = filter.entities.join(", ");
        parts.push(pen.said_of("doc-scope-entities", &names));
    }
    if !filter.services.is_empty() {
        let names = filter.services.join(", ");
        parts.push(pen.said_of("doc-scope-services", &names));
    }
    if filter.by_tags {
        parts.push(vec![Inline::plain(pen.words.say("doc-scope-tags"))]);
    }
    if let Some(day) = filter.updated_since {
        let day = pen.words.date(day);
        parts.push(vec![Inline::plain(
            pen.words.with("doc-scope-updated", &day),
        )]);
    }
    parts
}

fn count(pen: &Pen<'_>, scope: &Scope) -> Vec<Flow> {
    let shown = pen.words.counted("doc-count", scope.shown);
    if scope.shown == scope.total {
        return vec![Flow::text(shown)];
    }
    let total = pen.words.counted("doc-count-of", scope.total);
    vec![Flow::text(format!("{shown} {total}"))]
}

fn extraction(pen: &Pen<'_>, extraction: &Extraction) -> Vec<Flow> {
    let day = pen.words.date(extraction.at.date_naive());
    let time = pen.words.time(extraction.at.time());
    let made = pen.words.text(
        "doc-extracted",
        &[("date", Arg::Text(&day)), ("time", Arg::Text(&time))],
    );
    let made = match extraction.zone.as_str() {
        "" => made,
        zone => format!("{made} ({zone})"),
    };
    let state = extraction
        .state_on
        .map(|day| pen.words.with("doc-state-on", &pen.words.date(day)));
    let version = match extraction.version.as_str() {
        "" => None,
        version => Some(pen.words.with("doc-register-version", version)),
    };
    let lines: Vec<_> = [Some(made), state, version, edition(pen, extraction)]
        .into_iter()
        .flatten()
        .collect();
    vec![Flow::text(lines.join("\n"))]
}

/// Which edition of the legal data was used; it is said that it is younger than the state shown.
fn edition(pen: &Pen<'_>, extraction: &Extraction) -> Option<String> {
    let edition = extraction.legal_edition?;
    let is_later = extraction.state_on.is_some_and(|state| state < edition);
    let key = match is_later {
        true => "doc-legal-edition-later",
        false => "doc-legal-edition",
    };
    Some(pen.words.with(key, &pen.words.date(edition)))
}

/// What the document leaves out, and what is not confirmed; nothing when there is nothing to say.
fn notes(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let scope = &projection.scope;
    let mut lines: Vec<_> = left_out(pen, scope).into_iter().collect();
    if scope.other_register > 0 {
        let key = match projection.kind {
            Kind::Controller => "doc-other-register-processor",
            Kind::Processor => "doc-other-register-controller",
        };
        lines.push(pen.words.counted(key, scope.other_register));
    }
    if scope.other_entities > 0 {
        let others = scope.other_entities;
        lines.push(pen.words.counted("doc-other-entities", others));
    }
    if projection.public {
        lines.push(pen.words.say("doc-public-without-security"));
    }
    if scope.unconfirmed > 0 {
        lines.push(
            pen.words
                .counted("doc-unconfirmed-sheets", scope.unconfirmed),
        );
    }
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Block::Note(Note {
        kind: NoteKind::Info,
        title: Vec::new(),
        content: lines.into_iter().map(Flow::text).collect(),
    })]
}

/// How many sheets are left out, by state, and how many were not chosen.
fn left_out(pen: &Pen<'_>, scope: &Scope) -> Option<String> {
    let by_state = scope.left_out.iter();
    let by_state = by_state.map(|(status, count)| pen.words.counted(left_out_key(*status), *count));
    let not_chosen = (scope.not_chosen > 0).then(|| {
        pen.words
            .counted("doc-left-out-not-chosen", scope.not_chosen)
    });
    let all: Vec<_> = by_state.chain(not_chosen).collect();
    (!all.is_empty()).then(|| pen.words.with("doc-left-out", &all.join(", ")))
}

/// The journal's chain and the fingerprint of what the document shows.
fn imprint(pen: &Pen<'_>, extraction: &Extraction, origin: &Origin) -> Vec<Vec<Inline>> {
    let Some(head) = &extraction.chain_head else {
        return Vec::new();
    };
    let line =
        |key: &str, value: &str| vec![Inline::styled(pen.words.with(key, value), Style::Muted)];
    let mut lines = vec![line("doc-chain", head)];
    let fingerprint = origin.fingerprint.iter();
    lines.extend(fingerprint.map(|value| line("doc-fingerprint", value)));
    let note = pen.words.say("doc-chain-note");
    lines.push(vec![Inline::styled(note, Style::Muted)]);
    lines
}

fn plural_status(status: Status) -> &'static str {
    match status {
        Status::Planned => "doc-status-planned-many",
        Status::Draft => "doc-status-draft-many",
        Status::InForce => "doc-status-in-force-many",
        Status::Suspended => "doc-status-suspended-many",
        Status::Ended => "doc-status-ended-many",
        Status::Archived => "doc-status-archived-many",
    }
}

fn left_out_key(status: Status) -> &'static str {
    match status {
        Status::Planned => "doc-left-out-planned",
        Status::Draft => "doc-left-out-draft",
        Status::InForce => "doc-left-out-in-force",
        Status::Suspended => "doc-left-out-suspended",
        Status::Ended => "doc-left-out-ended",
        Status::Archived => "doc-left-out-archived",
    }
}
