//! Owns: people and organisations as lines of contact columns, the model's and those added to them.
//! Must not know: what they do with data.

use super::pen::{B, C, D, E, F, G, H, I, J, K, L, Pen};
use super::table::Cell;
use crate::actor::Actor;
use crate::register::{DpoShown, Sheet, Shown};
use registre_domain::Answer;
use registre_domain::organisation::DpoKind;

/// The contact columns: eight of the model with the label's, then those that it lacks.
pub(super) const COLUMNS: [(u16, &str); 11] = [
    (B, "ods-name"),
    (C, "ods-street"),
    (D, "ods-postcode"),
    (E, "ods-city"),
    (F, "ods-country"),
    (G, "ods-phone"),
    (H, "ods-email"),
    (I, "ods-first-name"),
    (J, "ods-web"),
    (K, "ods-registration"),
    (L, "ods-detail"),
];

/// The block « Acteurs », and the lines that are added to it.
pub(super) fn block(pen: &mut Pen<'_>, sheet: &Sheet) {
    let actors = &sheet.actors;
    pen.heading("ods-block-actors", &COLUMNS);
    let entity = match sheet.service {
        Some(_) => "ods-processor",
        None => "ods-controller",
    };
    line(pen, entity, &actors.entity);
    officer(pen, &actors.dpo);
    match &actors.eu_representative {
        Some(representative) => line(pen, "ods-representative", representative),
        None => pen.line(pen.say("ods-representative"), []),
    }
    joint(pen, actors.joint.as_ref());
    line(pen, "ods-legal-representative", &actors.representative);
    designation(pen, &actors.dpo);
}

fn line(pen: &mut Pen<'_>, key: &str, shown: &Shown<Actor>) {
    let cells = shown_cells(pen, shown);
    pen.line(pen.say(key), cells);
}

fn shown_cells(pen: &Pen<'_>, shown: &Shown<Actor>) -> Vec<(u16, Cell)> {
    match shown.answer.given() {
        Some(actor) => {
            let mut cells = cells(pen, actor);
            if let Some((_, name)) = cells.first_mut() {
                *name = pen.marked(std::mem::take(name), shown.unconfirmed);
            }
            cells
        }
        None => vec![(B, pen.shown(shown, |_| Cell::default()))],
    }
}

/// An actor's cells under the contact columns.
pub(super) fn cells(pen: &Pen<'_>, actor: &Actor) -> Vec<(u16, Cell)> {
    let name = match family_name(actor) {
        "" => pen.unknown(),
        name => Cell::text(name),
    };
    let registration = match actor.siren.as_str() {
        "" => &actor.registration,
        siren => siren,
    };
    let texts = [
        (C, actor.street.as_str()),
        (D, &actor.postcode),
        (E, &actor.city),
        (F, &actor.country),
        (G, &actor.phone),
        (H, &actor.email),
        (I, &actor.first_name),
        (J, &actor.web),
        (K, registration),
        (L, &actor.detail),
    ];
    let texts = texts.map(|(column, text)| (column, Cell::text(text)));
    std::iter::once((B, name)).chain(texts).collect()
}

/// The name without the first name that stands before it.
pub(super) fn family_name(actor: &Actor) -> &str {
    let rest = actor.name.strip_prefix(actor.first_name.as_str());
    rest.map_or(actor.name.as_str(), str::trim)
}

/// The officer, and on a line of its own the company; "not applicable" there means an internal officer.
fn officer(pen: &mut Pen<'_>, dpo: &Shown<DpoShown>) {
    let Some(shown) = dpo.answer.given() else {
        let said = pen.shown(dpo, |_| Cell::default());
        pen.line(pen.say("ods-dpo"), [(B, said)]);
        pen.line(pen.say("ods-dpo-company"), []);
        return;
    };
    let actor = Actor {
        detail: String::new(),
        ..shown.actor.clone()
    };
    let cells = cells(pen, &actor);
    pen.line(pen.say("ods-dpo"), cells);
    let company = match (shown.actor.detail.as_str(), shown.kind) {
        ("", Some(DpoKind::Internal)) => Cell::text(pen.say("doc-not-applicable")),
        (company, _) => Cell::text(company),
    };
    pen.line(pen.say("ods-dpo-company"), [(B, company)]);
}

fn designation(pen: &mut Pen<'_>, dpo: &Shown<DpoShown>) {
    let Some(shown) = dpo.answer.given() else {
        return;
    };
    if let Some(day) = shown.designated_on {
        pen.field("ods-dpo-day", Cell::day(day));
    }
    if !shown.reference.is_empty() {
        pen.field("ods-dpo-reference", Cell::text(shown.reference.clone()));
    }
}

fn joint(pen: &mut Pen<'_>, joint: Option<&Shown<Vec<Actor>>>) {
    let key = "ods-joint";
    let Some(joint) = joint else {
        pen.line(pen.say(key), []);
        return;
    };
    match &joint.answer {
        Answer::Given(actors) if !actors.is_empty() => {
            for actor in actors {
                let mut cells = cells(pen, actor);
                if let Some((_, name)) = cells.first_mut() {
                    *name = pen.marked(std::mem::take(name), joint.unconfirmed);
                }
                pen.line(pen.say(key), cells);
            }
        }
        _ => pen.line(pen.say(key), [(B, pen.shown(joint, |_| Cell::default()))]),
    }
}
