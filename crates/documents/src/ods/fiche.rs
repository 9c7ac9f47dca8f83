//! Owns: the tab of one activity, block by block in the order of the CNIL's model.
//! Must not know: how a block's lines are made in detail.

use super::pen::{A, B, H, Pen};
use super::scope::Scope;
use super::table::{Cell, Look, Tab};
use super::{actors, clients, data, lines};
use crate::register::{
    Description, Label, Mentions, Projection, PurposeLine, Sheet, legal_bases, status, value,
};
use crate::words::Words;
use registre_domain::activity::Role;

/// Widths from A on, in tenths of a millimetre.
const WIDTHS: [u16; 17] = [
    620, 620, 420, 420, 520, 420, 420, 420, 380, 420, 420, 420, 520, 300, 300, 420, 420,
];

/// How many secondary purposes the model has room for.
const MODEL_SUB_PURPOSES: usize = 5;

pub(super) fn fiche(words: &dyn Words, projection: &Projection, sheet: &Sheet, name: &str) -> Tab {
    let mut pen = Pen {
        words,
        tab: Tab::new(name, &WIDTHS),
    };
    let title = Cell::text(pen.say("ods-title")).looking(Look::Title);
    let reference = Cell::text(sheet.description.reference.clone());
    pen.tab.row([(A, title), (H, reference)]);
    description(&mut pen, &sheet.description);
    actors::block(&mut pen, sheet);
    if let Some(service) = &sheet.service {
        clients::blocks(&mut pen, service);
    }
    let scope = Scope::of(sheet.mentions.as_ref());
    if let Some(mentions) = &sheet.mentions {
        self::mentions(&mut pen, mentions, &legal_bases(sheet), &scope);
    }
    lines::measures(&mut pen, &sheet.security, &projection.common_measures);
    lines::transfers(&mut pen, &sheet.transfers, &scope);
    complement(&mut pen, sheet);
    pen.tab
}

/// The model's four lines, then state and role, which it has none for.
fn description(pen: &mut Pen<'_>, description: &Description) {
    pen.heading("ods-block-description", &[]);
    let name = pen.shown(&description.name, |name| Cell::text(name.clone()));
    pen.field("ods-activity", name);
    let reference = match description.reference.as_str() {
        "" => pen.unknown(),
        reference => Cell::text(reference),
    };
    pen.field("ods-reference", reference);
    let created = pen.shown(&description.created_on, |day| Cell::day(*day));
    pen.field("ods-created", created);
    let updated = pen.shown(&description.updated_on, |day| Cell::day(*day));
    pen.field("ods-updated", updated);
    let state = Cell::text(status(pen.words, description.status));
    pen.field("ods-status", state);
    let since = description
        .status_on
        .map_or_else(|| pen.unknown(), Cell::day);
    pen.field("ods-status-since", since);
    let role = match description.role {
        Role::Controller => "ods-role-controller",
        Role::JointController => "ods-role-joint",
        Role::Processor => "ods-role-processor",
    };
    pen.field("ods-role", Cell::text(pen.say(role)));
}

fn mentions(pen: &mut Pen<'_>, mentions: &Mentions, bases: &[String], scope: &Scope) {
    pen.heading("ods-block-purposes", &[]);
    match mentions.purposes.answer.given().map(Vec::as_slice) {
        Some(purposes) if !purposes.is_empty() => {
            for (at, purpose) in purposes.iter().enumerate() {
                let basis = bases.get(at).map_or("", String::as_str);
                self::purpose(pen, at, purpose, mentions.purposes.unconfirmed, basis);
            }
        }
        _ => {
            let said = pen.shown(&mentions.purposes, |_| Cell::default());
            pen.field("ods-main-purpose", said);
            pen.fill_up("ods-sub-purpose", 0, MODEL_SUB_PURPOSES);
        }
    }
    data::ordinary(pen, mentions);
    data::sensitive(pen, &mentions.sensitive);
    lines::people(pen, &mentions.people);
    lines::recipients(pen, &mentions.recipients, scope);
    lines::authorities(pen, &mentions.authorities);
}

/// The main purpose with the model's lines; the others are added below, each with its own.
fn purpose(pen: &mut Pen<'_>, at: usize, purpose: &PurposeLine, unconfirmed: bool, basis: &str) {
    let text = pen.shown(&purpose.text, |text| Cell::text(text.clone()));
    let text = pen.marked(text, unconfirmed || purpose.text.unconfirmed);
    match at {
        0 => pen.field("ods-main-purpose", text),
        at => pen.line(pen.numbered("ods-purpose", at + 1), [(B, text)]),
    }
    for (text, number) in purpose.sub_purposes.iter().zip(1..) {
        let cell = Cell::text(text.clone());
        pen.line(pen.numbered("ods-sub-purpose", number), [(B, cell)]);
    }
    if at == 0 {
        pen.fill_up(
            "ods-sub-purpose",
            purpose.sub_purposes.len(),
            MODEL_SUB_PURPOSES,
        );
    }
    if !basis.is_empty() {
        pen.field("ods-legal-basis", Cell::text(basis));
    }
}

/// The complementary fields, where they are asked for: a label and what the document prints beside it.
fn complement(pen: &mut Pen<'_>, sheet: &Sheet) {
    if sheet.complement.is_empty() {
        return;
    }
    pen.heading("doc-complement", &[]);
    for group in &sheet.complement {
        let title = Cell::text(pen.say(group.title)).looking(Look::Heading);
        pen.tab.row([(A, title)]);
        for row in &group.rows {
            let label = match &row.label {
                Label::Key(key) => pen.say(key),
                Label::Name(name) if name.is_empty() => pen.say("doc-unknown"),
                Label::Name(name) => name.clone(),
            };
            let cell = Cell::text(value(pen.words, &row.value));
            pen.line(label, [(B, cell)]);
        }
    }
}
