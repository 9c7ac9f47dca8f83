//! Owns: the first page: who keeps the register, what this document holds and leaves out, from when.
//! Must not know the sheets beyond their number.

use super::super::options::Kind;
use super::super::projection::{Extraction, Projection, Scope};
use super::pen::Pen;
use crate::block::{Block, Cover, Field, Flow, Inline, Note, NoteKind, Style};
use crate::words::Arg;
use registre_domain::Answer;
use registre_domain::activity::Status;

pub(super) fn cover(pen: &Pen<'_>, projection: &Projection) -> Cover {
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
        subtitle: pen.words.say(subtitle),
        facts: facts(pen, projection),
        blocks: notes(pen, projection),
        imprint: imprint(pen, &projection.extraction),
    }
}

fn facts(pen: &Pen<'_>, projection: &Projection) -> Vec<Field> {
    let organisation = &projection.organisation;
    let entity = match projection.kind {
        Kind::Controller => "doc-controller",
        Kind::Processor => "doc-processor",
    };
    let mut facts = vec![
        pen.field(
            entity,
            pen.shown(&organisation.contact, |actor| pen.actor(actor)),
        ),
        pen.field(
            "doc-representative",
            pen.shown(&organisation.representative, |actor| pen.actor(actor)),
        ),
    ];
    if let Some(representative) = &organisation.eu_representative {
        let value = pen.shown(representative, |actor| pen.actor(actor));
        facts.push(pen.field("doc-eu-representative", value));
    }
    let dpo = match &organisation.dpo.answer {
        Answer::None => vec![Flow::text(pen.words.say("doc-no-dpo"))],
        _ => pen.shown(&organisation.dpo, |dpo| pen.dpo(dpo)),
    };
    facts.push(pen.field("doc-dpo", dpo));
    facts.push(pen.field("doc-scope", scope(pen, projection)));
    facts.push(pen.field("doc-count-sheets", count(pen, &projection.scope)));
    facts.push(pen.field("doc-extraction", extraction(pen, &projection.extraction)));
    facts
}

/// Complete or extract, states, and how much of each sheet.
fn scope(pen: &Pen<'_>, projection: &Projection) -> Vec<Flow> {
    let scope = &projection.scope;
    let whole = match (scope.selection, scope.shown == scope.total) {
        (_, true) => "doc-scope-complete",
        (true, false) => "doc-scope-selection",
        (false, false) => "doc-scope-statuses",
    };
    let statuses: Vec<_> = scope
        .statuses
        .iter()
        .map(|status| pen.words.say(plural_status(*status)))
        .collect();
    let whole = pen.words.with(whole, &pen.words.all_of(&statuses));
    let content = match (projection.complementary, projection.kind) {
        (true, _) => "doc-content-complementary",
        (false, Kind::Controller) => "doc-content-controller",
        (false, Kind::Processor) => "doc-content-processor",
    };
    vec![Flow::text(format!("{whole}\n{}", pen.words.say(content)))]
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
    let lines: Vec<_> = [Some(made), state, version].into_iter().flatten().collect();
    vec![Flow::text(lines.join("\n"))]
}

/// What the document leaves out, and what is not confirmed; nothing when there is nothing to say.
fn notes(pen: &Pen<'_>, projection: &Projection) -> Vec<Block> {
    let scope = &projection.scope;
    let left_out: Vec<_> = scope
        .left_out
        .iter()
        .map(|(status, count)| pen.words.counted(left_out(*status), *count))
        .chain((scope.not_chosen > 0).then(|| {
            pen.words
                .counted("doc-left-out-not-chosen", scope.not_chosen)
        }))
        .collect();
    let mut lines = Vec::new();
    if !left_out.is_empty() {
        lines.push(pen.words.with("doc-left-out", &left_out.join(", ")));
    }
    if scope.other_register > 0 {
        let key = match projection.kind {
            Kind::Controller => "doc-other-register-processor",
            Kind::Processor => "doc-other-register-controller",
        };
        lines.push(pen.words.counted(key, scope.other_register));
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

fn imprint(pen: &Pen<'_>, extraction: &Extraction) -> Vec<Vec<Inline>> {
    let head = extraction.chain_head.iter();
    head.map(|head| {
        vec![Inline::styled(
            pen.words.with("doc-chain", head),
            Style::Muted,
        )]
    })
    .collect()
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

fn left_out(status: Status) -> &'static str {
    match status {
        Status::Planned => "doc-left-out-planned",
        Status::Draft => "doc-left-out-draft",
        Status::InForce => "doc-left-out-in-force",
        Status::Suspended => "doc-left-out-suspended",
        Status::Ended => "doc-left-out-ended",
        Status::Archived => "doc-left-out-archived",
    }
}
