//! Owns the legal persons of the register: from the cards above the list and from the fiches' actors.
//! Must not know what the activities do.

use registre_domain::Answer;
use registre_domain::catalogue::fold;
use registre_domain::ids::EntityId;
use registre_domain::organisation::Entity;

use super::super::found::{Card, CardKind, CellPlace, Contacts, Part};
use super::super::reading::Meaning;
use super::desk::{Desk, append_notes};
use super::note::Remark;
use super::{Record, officers};

/// Fills the main entity, its representative and its DPO from the cards above the list.
pub(super) fn from_cards(desk: &mut Desk<'_>, contacts: &Contacts) {
    let says = |card: &Card| {
        card.values()
            .any(|value| value.value.meaning != Meaning::Unanswered)
    };
    if !contacts.values().any(says) {
        return;
    }
    let mut entity = main(desk);
    let mut notes = Vec::new();
    if let Some(card) = contacts.get(&CardKind::Controller) {
        controller(desk, &mut entity, card, &mut notes);
    }
    if let Some(card) = contacts.get(&CardKind::Representative) {
        officers::representative(desk, &mut entity, card, &mut notes);
    }
    if let Some(card) = contacts.get(&CardKind::Dpo) {
        officers::dpo(desk, &mut entity, card, &mut notes);
    }
    append_notes(&mut entity.notes, &notes);
    desk.put_entity(entity);
}

/// The main entity, or a new one with the register's name.
pub(super) fn main(desk: &mut Desk<'_>) -> Entity {
    let known = desk.main.and_then(|id| desk.entities.get(&id)).cloned();
    known.unwrap_or_else(|| {
        let name = desk.existing.about.name.clone();
        Entity {
            id: desk.id(),
            name,
            ..Entity::default()
        }
    })
}

/// The card of « le responsable de l'organisme »: with a first name it is a person, who represents
/// the organisation; without one it is the organisation.
fn controller(desk: &mut Desk<'_>, entity: &mut Entity, card: &Card, notes: &mut Vec<String>) {
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    let (name, first_name) = (card.get(&Part::Name), card.get(&Part::FirstName));
    if first_name.is_some() {
        let known = entity.legal_representative.given();
        let mut person = known.cloned().unwrap_or_default();
        pen.text("legal_representative/name", &mut person.name, name);
        pen.text(
            "legal_representative/first_name",
            &mut person.first_name,
            first_name,
        );
        if entity.name.is_empty() {
            let full = format!("{} {}", person.first_name, person.name);
            full.trim().clone_into(&mut entity.name);
        }
        entity.legal_representative = Answer::Given(person);
    } else {
        pen.text("name", &mut entity.name, name);
    }
    pen.reach("", &mut entity.address, &mut entity.contact, card);
}

/// Fills an entity from a fiche's line « Responsable du traitement » and gives its identifier.
pub(super) fn from_actor(
    desk: &mut Desk<'_>,
    card: &Card,
    notes: &mut Vec<String>,
) -> Option<EntityId> {
    let name = card.get(&Part::Name)?;
    let text = name.value.given()?;
    let known = desk.entities.values().find(|entity| is_named(entity, text));
    let mut entity = match known {
        Some(entity) => entity.clone(),
        None => added(desk, text, &name.cell),
    };
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    // A name written in another order, or that of the person who represents it, is no conflict.
    if entity.name.is_empty() || same_person(&entity.name, text) {
        entity.name = if entity.name.is_empty() {
            pen.log.fit(text, &name.cell)
        } else {
            entity.name
        };
        pen.origin("name", name);
    } else {
        pen.origin("legal_representative/name", name);
    }
    pen.reach("", &mut entity.address, &mut entity.contact, card);
    pen.text("siren", &mut entity.siren, card.get(&Part::Registration));
    pen.text(
        "legal_form",
        &mut entity.legal_form,
        card.get(&Part::Detail),
    );
    let id = entity.id;
    desk.put_entity(entity);
    Some(id)
}

/// A new entity; where the register has one of its own, that makes two, which is rarely meant.
fn added(desk: &mut Desk<'_>, name: &str, cell: &CellPlace) -> Entity {
    desk.log.tell(Remark::EntityAdded { cell, name });
    let main = desk.main.and_then(|id| desk.entities.get(&id));
    if let Some(kept) = main.map(|main| main.name.as_str()) {
        desk.log.tell(Remark::OtherController { cell, name, kept });
    }
    Entity {
        id: desk.id(),
        ..Entity::default()
    }
}

/// Fills the main entity from a fiche that calls it « idem » or « nous-mêmes ».
pub(super) fn from_same(
    desk: &mut Desk<'_>,
    card: &Card,
    notes: &mut Vec<String>,
) -> Option<EntityId> {
    let mut entity = desk.main.and_then(|id| desk.entities.get(&id)).cloned()?;
    let mut pen = desk.pen(Record::Entity(entity.id), notes);
    pen.reach("", &mut entity.address, &mut entity.contact, card);
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
pub(super) fn same_person(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        let mut words: Vec<String> = name.split_whitespace().map(fold).collect();
        words.sort();
        words
    };
    !one.trim().is_empty() && words(one) == words(other)
}
