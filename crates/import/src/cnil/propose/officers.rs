//! Owns the two officers of an entity: its DPO and its representative in the Union.
//! Must not know where their cards stand in the file.

use registre_domain::Answer;
use registre_domain::organisation::{Dpo, DpoKind, Entity, Representative};

use super::super::found::{Card, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::desk::Desk;
use super::entity::same_person;
use super::note::Told;
use super::pen::Pen;
use super::{Record, same};

/// The representative in the Union (Art. 27).
pub(super) fn representative(
    desk: &mut Desk<'_>,
    entity: &mut Entity,
    card: &Card,
    notes: &mut Vec<String>,
) {
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    let card = &heard(&mut pen, card, &same::REPRESENTATIVE);
    let answer = &mut entity.eu_representative;
    let known = answer.given().cloned().unwrap_or_default();
    let full = format!("{} {}", known.first_name, known.name);
    if decline(&mut pen, "eu_representative", answer, card, full.trim())
        || somebody_else(&mut pen, answer, full.trim(), card)
    {
        return;
    }
    let mut person = known;
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
    pen.text(
        "eu_representative/function",
        &mut person.function,
        card.get(&Part::Detail),
    );
    if let Some(value) = card.get(&Part::Registration) {
        pen.keep(Told::Unplaced, value);
    }
    entity.eu_representative = Answer::Given(person);
}

/// The natural person who represents the organisation in law.
pub(super) fn legal(
    desk: &mut Desk<'_>,
    entity: &mut Entity,
    card: &Card,
    notes: &mut Vec<String>,
) {
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    let answer = &mut entity.legal_representative;
    let known = answer.given().cloned().unwrap_or_default();
    let full = format!("{} {}", known.first_name, known.name);
    if decline(&mut pen, "legal_representative", answer, card, full.trim())
        || somebody_else(&mut pen, answer, full.trim(), card)
    {
        return;
    }
    let mut person = known;
    let prefix = "legal_representative/";
    pen.text(
        &format!("{prefix}name"),
        &mut person.name,
        card.get(&Part::Name),
    );
    pen.text(
        &format!("{prefix}first_name"),
        &mut person.first_name,
        card.get(&Part::FirstName),
    );
    pen.text(
        &format!("{prefix}function"),
        &mut person.function,
        card.get(&Part::Detail),
    );
    pen.reach(prefix, &mut person.address, &mut person.contact, card);
    if let Some(value) = card.get(&Part::Registration) {
        pen.keep(Told::Unplaced, value);
    }
    entity.legal_representative = Answer::Given(person);
}

/// The data protection officer; a company makes an external one.
pub(super) fn dpo(desk: &mut Desk<'_>, entity: &mut Entity, card: &Card, notes: &mut Vec<String>) {
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    let card = &heard(&mut pen, card, &same::OFFICER);
    let answer = &mut entity.dpo;
    let mut dpo = answer.given().cloned().unwrap_or_default();
    let full = format!("{} {}", dpo.first_name, dpo.name);
    if decline(&mut pen, "dpo", answer, card, full.trim())
        || somebody_else(&mut pen, answer, full.trim(), card)
    {
        return;
    }
    names(&mut pen, &mut dpo, card);
    if let Some(value) = card.get(&Part::Company) {
        company(&mut pen, &mut dpo, value);
    }
    pen.reach("dpo/", &mut dpo.address, &mut dpo.contact, card);
    for part in [Part::Registration, Part::Detail] {
        if let Some(value) = card.get(&part) {
            pen.keep(Told::Unplaced, value);
        }
    }
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
    if declined && dpo.kind != Some(DpoKind::External) {
        // « Société du DPO (si celui-ci est externe) » : N/A.
        dpo.kind = Some(DpoKind::Internal);
        pen.log.remark(Told::DpoInternal, value);
        pen.origin("dpo/kind", value);
        return;
    }
    if value.value.meaning == Meaning::Given {
        dpo.kind.get_or_insert(DpoKind::External);
    }
    pen.text("dpo/company", &mut dpo.company, Some(value));
}

/// Whether the card names another person than the one known, or one where there is said to be none:
/// nothing of it may mix with what stands.
fn somebody_else<T>(pen: &mut Pen<'_>, answer: &Answer<T>, known: &str, card: &Card) -> bool {
    let given = |part| {
        card.get(&part)
            .and_then(|value| value.value.given())
            .unwrap_or_default()
    };
    if matches!(answer, Answer::None | Answer::NotApplicable(_)) {
        let values = card.values();
        for value in values.filter(|value| value.value.meaning != Meaning::Unanswered) {
            pen.keep(Told::ConflictNone, value);
        }
        return true;
    }
    let named = format!("{} {}", given(Part::FirstName), given(Part::Name));
    if known.is_empty() || named.trim().is_empty() || same_person(known, &named) {
        return false;
    }
    pen.another(card, named.trim(), known);
    true
}

/// Settles a card that names nobody: "none" answers the question, anything else says nothing.
fn decline<T>(
    pen: &mut Pen<'_>,
    path: &str,
    answer: &mut Answer<T>,
    card: &Card,
    kept: &str,
) -> bool {
    let is_given = |part| {
        card.get(&part)
            .is_some_and(|value| value.value.given().is_some())
    };
    let name = card.get(&Part::Name).filter(|name| is_none(name));
    if let Some(name) = name.filter(|_| !is_given(Part::FirstName) && !is_given(Part::Company)) {
        pen.decline(path, answer, name, kept);
        for value in card.iter().filter(|(part, _)| **part != Part::Name) {
            match value.1.value.meaning {
                Meaning::Given => pen.keep(Told::Unplaced, value.1),
                Meaning::None | Meaning::NotApplicable => pen.decline(path, answer, value.1, kept),
                Meaning::Unanswered => {}
            }
        }
        return true;
    }
    let says_nothing = card.values().all(|value| value.value.given().is_none());
    for value in card.values().filter(|value| says_nothing && is_none(value)) {
        pen.log.remark(Told::Placeholder, value);
    }
    says_nothing
}

fn is_none(value: &Sourced<Reading>) -> bool {
    matches!(value.value.meaning, Meaning::None | Meaning::NotApplicable)
}

/// The card, with « Pas de DPO » in the place of the name understood as "none".
fn heard(pen: &mut Pen<'_>, card: &Card, who: &[&str]) -> Card {
    let mut card = card.clone();
    if let Some(name) = card.get_mut(&Part::Name)
        && name.value.meaning == Meaning::Given
        && same::says_nobody(&name.value.text, who)
    {
        name.value.meaning = Meaning::None;
        pen.log.remark(Told::ReadAsNone, name);
    }
    card
}
