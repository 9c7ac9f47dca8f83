//! Owns the legal persons of the register: from the cards above the list and from the fiches' actors.
//! Must not know what the activities do.

use registre_domain::Answer;
use registre_domain::catalogue::{Catalogue, fold};
use registre_domain::contact::{Address, Contact};
use registre_domain::ids::EntityId;
use registre_domain::organisation::{Dpo, DpoKind, Entity, Representative};

use super::super::found::{Card, CardKind, Contacts, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::desk::{Desk, Log, append_notes, note_line};
use super::{NoteCode, Record};

/// Fills the main entity, its representative and its DPO from the cards above the list.
pub(super) fn from_cards(desk: &mut Desk<'_>, contacts: &Contacts) {
    let says = |card: &Card| card.values().any(|value| value.value.meaning != Meaning::Unanswered);
    if !contacts.values().any(says) {
        return;
    }
    let mut entity = main(desk);
    let mut notes = Vec::new();
    if let Some(card) = contacts.get(&CardKind::Controller) {
        controller(desk, &mut entity, card, &mut notes);
    }
    if let Some(card) = contacts.get(&CardKind::Representative) {
        representative(desk, &mut entity, card, &mut notes);
    }
    if let Some(card) = contacts.get(&CardKind::Dpo) {
        dpo(desk, &mut entity, card, &mut notes);
    }
    append_notes(&mut entity.notes, &notes);
    desk.put_entity(entity);
}

/// The main entity, or a new one with the register's name.
pub(super) fn main(desk: &mut Desk<'_>) -> Entity {
    let known = desk.main.and_then(|id| desk.entities.get(&id)).cloned();
    known.unwrap_or_else(|| {
        let name = desk.existing.about.name.clone();
        Entity { id: desk.id(), name, ..Entity::default() }
    })
}

/// The card of « le responsable de l'organisme »: with a first name it is a person, who represents
/// the organisation; without one it is the organisation.
fn controller(desk: &mut Desk<'_>, entity: &mut Entity, card: &Card, notes: &mut Vec<String>) {
    let record = Record::Entity(entity.id);
    if card.contains_key(&Part::FirstName) {
        let mut person = entity.legal_representative.given().cloned().unwrap_or_default();
        let path = "legal_representative";
        let fields =
            [(Part::Name, "name", &mut person.name), (Part::FirstName, "first_name", &mut person.first_name)];
        for (part, field, target) in fields {
            if let Some(value) = card.get(&part) {
                desk.log.fill(record, &format!("{path}/{field}"), target, value, Some(notes));
            }
        }
        if entity.name.is_empty() {
            entity.name = format!("{} {}", person.first_name, person.name).trim().to_owned();
        }
        entity.legal_representative = Answer::Given(person);
    } else if let Some(name) = card.get(&Part::Name) {
        desk.log.fill(record, "name", &mut entity.name, name, Some(notes));
    }
    let Entity { address, contact, .. } = entity;
    reach(&mut desk.log, desk.catalogue, record, "", address, contact, card, notes);
}

/// Fills an entity from a fiche's line « Responsable du traitement » and gives its identifier.
pub(super) fn from_actor(desk: &mut Desk<'_>, card: &Card, notes: &mut Vec<String>) -> Option<EntityId> {
    let name = card.get(&Part::Name).filter(|name| name.value.given().is_some())?;
    let known = desk.entities.values().find(|entity| is_named(entity, &name.value.text)).cloned();
    let mut entity = match known {
        Some(entity) => entity,
        None => {
            let mut entity = Entity { id: desk.id(), ..Entity::default() };
            let record = Record::Entity(entity.id);
            desk.log.fill(record, "name", &mut entity.name, name, None);
            desk.log.note(NoteCode::EntityAdded, Some(&name.cell), &[("name", &name.value.text)]);
            entity
        }
    };
    let record = Record::Entity(entity.id);
    let path = if same_person(&entity.name, &name.value.text) { "name" } else { "legal_representative/name" };
    desk.log.origin(record, path, name);
    let Entity { address, contact, .. } = &mut entity;
    reach(&mut desk.log, desk.catalogue, record, "", address, contact, card, notes);
    let id = entity.id;
    desk.put_entity(entity);
    Some(id)
}

/// Whether a name is the entity's or that of the person who represents it.
pub(super) fn is_named(entity: &Entity, name: &str) -> bool {
    let person = entity.legal_representative.given();
    let full = person.map(|person| format!("{} {}", person.first_name, person.name));
    same_person(&entity.name, name) || full.is_some_and(|full| same_person(&full, name))
}

/// The same words, in any order: "DUPONT Louise" is "Louise Dupont".
fn same_person(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        let mut words: Vec<String> = name.split_whitespace().map(fold).collect();
        words.sort();
        words
    };
    !one.trim().is_empty() && words(one) == words(other)
}

/// The representative in the Union (Art. 27).
pub(super) fn representative(
    desk: &mut Desk<'_>,
    entity: &mut Entity,
    card: &Card,
    notes: &mut Vec<String>,
) {
    let record = Record::Entity(entity.id);
    let path = "eu_representative";
    if let Some(name) = declined(card) {
        decline(&mut desk.log, record, path, &mut entity.eu_representative, name);
        return;
    }
    if !is_given(card) {
        return;
    }
    let known = entity.eu_representative.given().cloned().unwrap_or_default();
    if somebody_else(&mut desk.log, &format!("{} {}", known.first_name, known.name), card, notes) {
        return;
    }
    let Representative { mut name, mut first_name, function, mut address, mut contact } = known;
    let log = &mut desk.log;
    for (part, field, target) in
        [(Part::Name, "name", &mut name), (Part::FirstName, "first_name", &mut first_name)]
    {
        if let Some(value) = card.get(&part) {
            log.fill(record, &format!("{path}/{field}"), target, value, Some(notes));
        }
    }
    reach(log, desk.catalogue, record, "eu_representative/", &mut address, &mut contact, card, notes);
    let person = Representative { name, first_name, function, address, contact };
    entity.eu_representative = Answer::Given(person);
}

/// The data protection officer; a company makes an external one.
pub(super) fn dpo(desk: &mut Desk<'_>, entity: &mut Entity, card: &Card, notes: &mut Vec<String>) {
    let record = Record::Entity(entity.id);
    if let Some(name) = declined(card) {
        decline(&mut desk.log, record, "dpo", &mut entity.dpo, name);
        return;
    }
    if !is_given(card) {
        return;
    }
    let mut dpo = entity.dpo.given().cloned().unwrap_or_default();
    if somebody_else(&mut desk.log, &format!("{} {}", dpo.first_name, dpo.name), card, notes) {
        return;
    }
    names(&mut desk.log, record, &mut dpo, card, notes);
    if let Some(company) = card.get(&Part::Company) {
        match company.value.meaning {
            // « Société du DPO (si celui-ci est externe) » : N/A.
            Meaning::None | Meaning::NotApplicable if dpo.kind.is_none() => {
                dpo.kind = Some(DpoKind::Internal);
                desk.log.origin(record, "dpo/kind", company);
            }
            Meaning::Given => {
                let target = &mut dpo.company;
                desk.log.fill(record, "dpo/company", target, company, Some(notes));
                dpo.kind.get_or_insert(DpoKind::External);
            }
            _ => {}
        }
    }
    let Dpo { address, contact, .. } = &mut dpo;
    reach(&mut desk.log, desk.catalogue, record, "dpo/", address, contact, card, notes);
    entity.dpo = Answer::Given(dpo);
}

fn names(log: &mut Log, record: Record, dpo: &mut Dpo, card: &Card, notes: &mut Vec<String>) {
    let full = format!("{} {}", dpo.first_name, dpo.name);
    match card.get(&Part::Name) {
        // One cell with the whole name of somebody whose names are known apart.
        Some(name) if same_person(&full, &name.value.text) => log.origin(record, "dpo/name", name),
        Some(name) => log.fill(record, "dpo/name", &mut dpo.name, name, Some(notes)),
        None => {}
    }
    if let Some(first) = card.get(&Part::FirstName) {
        log.fill(record, "dpo/first_name", &mut dpo.first_name, first, Some(notes));
    }
}

/// Whether the card names another person than the one known: nothing of it may mix with that person's.
fn somebody_else(log: &mut Log, known: &str, card: &Card, notes: &mut Vec<String>) -> bool {
    let name = card.get(&Part::Name).and_then(|name| name.value.given());
    let first = card.get(&Part::FirstName).and_then(|first| first.value.given());
    let full = format!("{} {}", first.unwrap_or_default(), name.unwrap_or_default());
    if known.trim().is_empty() || full.trim().is_empty() || same_person(known, &full) {
        return false;
    }
    for value in card.values().filter(|value| value.value.meaning != Meaning::Unanswered) {
        let args = [("value", value.value.text.as_str()), ("kept", known.trim())];
        log.note(NoteCode::Conflict, Some(&value.cell), &args);
        notes.push(note_line(&value.cell, None, &value.value.text));
    }
    true
}

fn is_given(card: &Card) -> bool {
    card.values().any(|value| value.value.meaning == Meaning::Given)
}

/// The name, where it says "none" or "not applicable" and nothing else is given.
fn declined(card: &Card) -> Option<&Sourced<Reading>> {
    let name = card.get(&Part::Name).or_else(|| card.values().next())?;
    let declined = matches!(name.value.meaning, Meaning::None | Meaning::NotApplicable);
    (declined && !is_given(card)).then_some(name)
}

/// Answers a question with "none" or "not applicable", unless it is answered already.
fn decline<T>(log: &mut Log, record: Record, path: &str, answer: &mut Answer<T>, said: &Sourced<Reading>) {
    match (answer.is_unknown(), said.value.meaning) {
        (false, _) => log.remark(NoteCode::SaidNone, said),
        (true, Meaning::None) => {
            *answer = Answer::None;
            log.origin(record, path, said);
        }
        (true, _) => {
            *answer = Answer::NotApplicable(said.value.text.clone());
            log.origin(record, path, said);
        }
    }
}

/// Fills an address and means of contact; `prefix` leads to them in the record.
#[expect(clippy::too_many_arguments, reason = "two targets, their place, and where the rest goes")]
pub(super) fn reach(
    log: &mut Log,
    catalogue: &Catalogue,
    record: Record,
    prefix: &str,
    address: &mut Address,
    contact: &mut Contact,
    card: &Card,
    notes: &mut Vec<String>,
) {
    let fields = [
        (Part::Street, "address/street", &mut address.street),
        (Part::Postcode, "address/postcode", &mut address.postcode),
        (Part::City, "address/city", &mut address.city),
        (Part::Phone, "contact/phone", &mut contact.phone),
        (Part::Email, "contact/email", &mut contact.email),
    ];
    for (part, field, target) in fields {
        if let Some(value) = card.get(&part) {
            log.fill(record, &format!("{prefix}{field}"), target, value, Some(notes));
        }
    }
    let Some(country) = card.get(&Part::Country) else { return };
    let Some(text) = country.value.given() else { return };
    let known = catalogue.countries.recognise(text);
    match known.and_then(|known| registre_domain::CountryCode::new(known.code.as_str()).ok()) {
        Some(code) if address.country.as_ref().is_none_or(|kept| *kept == code) => {
            address.country = Some(code);
            log.origin(record, &format!("{prefix}address/country"), country);
        }
        Some(_) => {
            let kept = address.country.as_ref().map_or("", |kept| kept.as_str());
            let args = [("value", text), ("kept", kept)];
            log.note(NoteCode::Conflict, Some(&country.cell), &args);
            notes.push(note_line(&country.cell, None, text));
        }
        None => {
            log.remark(NoteCode::UnknownCountry, country);
            notes.push(note_line(&country.cell, None, text));
        }
    }
}
