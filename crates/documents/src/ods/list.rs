//! Owns: the tab with the contact cards and the list of activities (tab 2 of the CNIL's model).
//! Must not know: more of a sheet than its row.

use super::actors::family_name;
use super::pen::{A, B, C, D, E, F, G, H, I, J, K, Pen};
use super::table::{Cell, Look, Tab};
use crate::actor::Actor;
use crate::register::{Organisation, Projection, Sheet, Shown};
use crate::words::Words;
use registre_domain::Answer;
use serde::Serialize;

const WIDTHS: [u16; 11] = [620, 320, 420, 320, 520, 420, 420, 320, 420, 320, 420];

/// The cards take six rows, the headings two.
const ROWS: usize = 8;

pub(super) fn list(words: &dyn Words, projection: &Projection, name: &str) -> Tab {
    let mut pen = Pen {
        words,
        tab: Tab::new(name, &WIDTHS),
    };
    for _ in 0..ROWS {
        pen.tab.gap();
    }
    cards(&mut pen, &projection.organisation);
    headings(&mut pen);
    for sheet in &projection.sheets {
        row(&mut pen, sheet);
    }
    pen.tab
}

/// Three cards, with room for the country, which the model's cards lack.
fn cards(pen: &mut Pen<'_>, organisation: &Organisation) {
    label(pen, 0, A, "ods-card-controller");
    card(pen, 0, &organisation.contact, "ods-card-email");
    label(pen, 2, A, "ods-card-representative");
    match &organisation.eu_representative {
        Some(representative) => card(pen, 2, representative, "ods-card-email"),
        None => labels(pen, 2, "ods-card-email"),
    }
    label(pen, 4, A, "ods-card-dpo");
    officer(pen, organisation);
}

fn labels(pen: &mut Pen<'_>, row: usize, last: &str) {
    for (column, key) in [
        (B, "ods-card-name"),
        (D, "ods-card-first-name"),
        (F, "ods-card-street"),
        (H, last),
    ] {
        label(pen, row, column, key);
    }
    for (column, key) in [
        (B, "ods-card-postcode"),
        (D, "ods-card-city"),
        (F, "ods-card-phone"),
        (H, "ods-card-country"),
    ] {
        label(pen, row + 1, column, key);
    }
}

/// A person or an organisation; an organisation has no first name.
fn card(pen: &mut Pen<'_>, row: usize, shown: &Shown<Actor>, last: &str) {
    labels(pen, row, last);
    let Some(actor) = shown.answer.given() else {
        let said = pen.shown(shown, |_| Cell::default());
        pen.tab.put(row, C, said);
        return;
    };
    let name = family_name(actor).to_owned();
    for (row, column, text) in [
        (row, C, name.as_str()),
        (row, E, &actor.first_name),
        (row, G, &actor.street),
        (row, I, &actor.email),
        (row + 1, C, &actor.postcode),
        (row + 1, E, &actor.city),
        (row + 1, G, &actor.phone),
        (row + 1, I, &actor.country),
    ] {
        pen.tab.put(row, column, Cell::text(text));
    }
}

/// The officer's card has the company where the others have the address.
fn officer(pen: &mut Pen<'_>, organisation: &Organisation) {
    let row = 4;
    for (row, column, key) in [
        (row, B, "ods-card-name"),
        (row, D, "ods-card-first-name"),
        (row, F, "ods-card-company"),
        (row, H, "ods-card-street"),
        (row + 1, B, "ods-card-postcode"),
        (row + 1, D, "ods-card-city"),
        (row + 1, F, "ods-card-phone"),
        (row + 1, H, "ods-card-email"),
        (row + 1, J, "ods-card-country"),
    ] {
        label(pen, row, column, key);
    }
    let Some(dpo) = organisation.dpo.answer.given() else {
        let said = pen.shown(&organisation.dpo, |_| Cell::default());
        pen.tab.put(row, C, said);
        return;
    };
    let actor = &dpo.actor;
    let name = family_name(actor).to_owned();
    for (row, column, text) in [
        (row, C, name.as_str()),
        (row, E, &actor.first_name),
        (row, G, &actor.detail),
        (row, I, &actor.street),
        (row + 1, C, &actor.postcode),
        (row + 1, E, &actor.city),
        (row + 1, G, &actor.phone),
        (row + 1, I, &actor.email),
        (row + 1, K, &actor.country),
    ] {
        pen.tab.put(row, column, Cell::text(text));
    }
}

fn label(pen: &mut Pen<'_>, row: usize, column: u16, key: &str) {
    let look = if column == A {
        Look::Heading
    } else {
        Look::Label
    };
    let cell = Cell::text(pen.say(key)).looking(look);
    pen.tab.put(row, column, cell);
}

fn headings(pen: &mut Pen<'_>) {
    for (row, column, key) in [
        (6, A, "ods-list-activity"),
        (6, E, "ods-list-purpose"),
        (6, H, "ods-list-sensitive"),
        (7, A, "ods-activity"),
        (7, B, "ods-reference"),
        (7, C, "ods-list-created"),
        (7, D, "ods-list-updated"),
        (7, H, "ods-list-yes-no"),
    ] {
        let cell = Cell::text(pen.say(key)).looking(Look::Heading);
        pen.tab.put(row, column, cell);
    }
}

fn row(pen: &mut Pen<'_>, sheet: &Sheet) {
    let description = &sheet.description;
    let name = pen.shown(&description.name, |name| Cell::text(name.clone()));
    let created = pen.shown(&description.created_on, |day| Cell::day(*day));
    let updated = pen.shown(&description.updated_on, |day| Cell::day(*day));
    let mentions = sheet.mentions.as_ref();
    let purpose = mentions.and_then(|mentions| mentions.purposes.answer.given()?.first());
    let purpose = purpose.map(|purpose| pen.shown(&purpose.text, |text| Cell::text(text.clone())));
    let sensitive = mentions.map(|mentions| yes_no(pen, &mentions.sensitive));
    pen.tab.row([
        (A, name),
        (B, Cell::text(description.reference.clone())),
        (C, created),
        (D, updated),
        (E, purpose.unwrap_or_default()),
        (H, sensitive.unwrap_or_default()),
    ]);
}

fn yes_no<T: Clone + Serialize>(pen: &Pen<'_>, shown: &Shown<T>) -> Cell {
    match &shown.answer {
        Answer::None => Cell::text(pen.say("doc-no")),
        _ => pen.shown(shown, |_| Cell::text(pen.say("doc-yes"))),
    }
}
