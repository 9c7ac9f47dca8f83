//! Owns the two officers of an entity: its DPO and its representative in the Union.
//! Must not know where their cards stand in the file.

use registre_domain::Answer;
use registre_domain::organisation::{Dpo, DpoKind, Entity, Representative};

use super::super::found::{Card, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::Record;
use super::desk::Desk;
use super::entity::same_person;
use super::pen::Pen;

/// The representative in the Union (Art. 27).
pub(super) fn representative(
    desk: &mut Desk<'_>,
    entity: &mut Entity,
    card: &Card,
    notes: &mut Vec<String>,
) {
    let path = "eu_representative";
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    if let Some(name) = declined(card) {
        return pen.decline(path, &mut entity.eu_representative, name);
    }
    let known = entity.eu_representative.given();
    let mut person = known.cloned().unwrap_or_default();
    if !is_given(card) || somebody_else(&mut pen, &person.first_name, &person.name, card) {
        return;
    }
    let Representative {
        name,
        first_name,
        address,
        contact,
        ..
    } = &mut person;
    pen.text("eu_representative/name", name, card.get(&Part::Name));
    pen.text(
        "eu_representative/first_name",
        first_name,
        card.get(&Part::FirstName),
    );
    pen.reach("eu_representative/", address, contact, card);
    entity.eu_representative = Answer::Given(person);
}

/// The data protection officer; a company makes an external one.
pub(super) fn dpo(desk: &mut Desk<'_>, entity: &mut Entity, card: &Card, notes: &mut Vec<String>) {
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    if let Some(name) = declined(card) {
        return pen.decline("dpo", &mut entity.dpo, name);
    }
    let mut dpo = entity.dpo.given().cloned().unwrap_or_default();
    if !is_given(card) || somebody_else(&mut pen, &dpo.first_name, &dpo.name, card) {
        return;
    }
    names(&mut pen, &mut dpo, card);
    if let Some(value) = card.get(&Part::Company) {
        company(&mut pen, &mut dpo, value);
    }
    pen.reach("dpo/", &mut dpo.address, &mut dpo.contact, card);
    entity.dpo = Answer::Given(dpo);
}

fn names(pen: &mut Pen<'_>, dpo: &mut Dpo, card: &Card) {
    let full = format!("{} {}", dpo.first_name, dpo.name);
    match card.get(&Part::Name) {
        // One cell with the whole name of somebody whose names are known apart.
        Some(name) if same_person(&full, &name.value.text) => pen.origin("dpo/name", name),
        name => pen.text("dpo/name", &mut dpo.name, name),
    }
    pen.text(
        "dpo/first_name",
        &mut dpo.first_name,
        card.get(&Part::FirstName),
    );
}

fn company(pen: &mut Pen<'_>, dpo: &mut Dpo, value: &Sourced<Reading>) {
    let declined = matches!(value.value.meaning, Meaning::None | Meaning::NotApplicable);
    if declined && dpo.kind.is_none() {
        // « Société du DPO (si celui-ci est externe) » : N/A.
        dpo.kind = Some(DpoKind::Internal);
        pen.origin("dpo/kind", value);
        return;
    }
    if value.value.meaning == Meaning::Given {
        dpo.kind.get_or_insert(DpoKind::External);
    }
    pen.text("dpo/company", &mut dpo.company, Some(value));
}

/// Whether the card names another person than the one known: nothing of it may mix with that person's.
fn somebody_else(pen: &mut Pen<'_>, known_first: &str, known_name: &str, card: &Card) -> bool {
    let given = |part| {
        card.get(&part)
            .and_then(|value| value.value.given())
            .unwrap_or_default()
    };
    let known = format!("{known_first} {known_name}");
    let named = format!("{} {}", given(Part::FirstName), given(Part::Name));
    if known.trim().is_empty() || named.trim().is_empty() || same_person(&known, &named) {
        return false;
    }
    for value in card
        .values()
        .filter(|value| value.value.meaning != Meaning::Unanswered)
    {
        pen.conflict(value, known.trim());
    }
    true
}

fn is_given(card: &Card) -> bool {
    card.values()
        .any(|value| value.value.meaning == Meaning::Given)
}

/// The name, where it says "none" or "not applicable" and nothing else is given.
fn declined(card: &Card) -> Option<&Sourced<Reading>> {
    let name = card.get(&Part::Name).or_else(|| card.values().next())?;
    let declined = matches!(name.value.meaning, Meaning::None | Meaning::NotApplicable);
    (declined && !is_given(card)).then_some(name)
}
