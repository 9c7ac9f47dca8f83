//! Owns the actors of a fiche: controller, DPO and its company, representative, joint controllers.
//! Must not know the rest of the fiche.

use std::collections::btree_map::Entry;

use registre_domain::Answer;
use registre_domain::activity::{JointControl, JointController, Role};
use registre_domain::ids::{EntityId, PartyId};
use registre_domain::organisation::Entity;
use registre_domain::party::PartyRole;

use super::super::found::{Card, Column, Key, Line, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::note::Told;
use super::sheet::Draft;
use super::{Record, entity, officers, same};

/// Reads the block « Acteurs ».
pub(super) fn read(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    let of = |key| {
        lines
            .iter()
            .find(move |line| line.key == Some(key))
            .map(card)
            .unwrap_or_default()
    };
    let id = controller(draft, of(Key::Controller));
    let company = without_same(draft, of(Key::DpoCompany)).0;
    let (dpo, same_dpo) = without_same(draft, of(Key::Dpo));
    let (representative, same_representative) = without_same(draft, of(Key::Representative));
    let (dpo, rest) = with_company(dpo, company);
    officers(draft, id, &dpo, &representative);
    added_lines(draft, id, lines, &of(Key::LegalRepresentative));
    if let Some(id) = id.filter(|_| same_dpo.is_some() || same_representative.is_some()) {
        share(draft, id, same_dpo.is_some(), same_representative.is_some());
    }
    for value in rest {
        draft.keep(Told::Unplaced, None, &value);
    }
    joint(draft, lines);
    others(draft, lines);
}

/// The controller's line: « idem » is the organisation that keeps the register.
fn controller(draft: &mut Draft<'_, '_>, card: Card) -> Option<EntityId> {
    let (card, same) = without_same(draft, card);
    let id = match same {
        Some(_) => entity::from_same(draft.desk, &card, &mut draft.notes),
        None => entity::from_actor(draft.desk, &card, &mut draft.notes),
    };
    draft.activity.identity.entity = id;
    if id.is_none() {
        keep_all(draft, &card);
    } else if let Some(name) = same.as_ref().or(card.get(&Part::Name)) {
        draft.origin("identity/entity", name);
    }
    id
}

/// The card without its « idem », which are told, and the one that stands for the name.
fn without_same(draft: &mut Draft<'_, '_>, card: Card) -> (Card, Option<Sourced<Reading>>) {
    let mut name = None;
    let mut rest = Card::new();
    for (part, value) in card {
        if !same::says_same(&value.value.text) {
            rest.insert(part, value);
            continue;
        }
        draft.desk.log.remark(Told::SameAsList, &value);
        if part == Part::Name {
            name = Some(value);
        }
    }
    (rest, name)
}

/// Another controller of the register whose officers are « idem » has those of the organisation.
fn share(draft: &mut Draft<'_, '_>, id: EntityId, dpo: bool, representative: bool) {
    let main = draft.desk.main.filter(|main| *main != id);
    let main = main
        .and_then(|main| draft.desk.entities.get(&main))
        .cloned();
    let entity = draft.desk.entities.get(&id).cloned();
    let (Some(main), Some(mut entity)) = (main, entity) else {
        return;
    };
    if dpo && entity.dpo.is_unknown() {
        entity.dpo = main.dpo;
    }
    if representative && entity.eu_representative.is_unknown() {
        entity.eu_representative = main.eu_representative;
    }
    draft.desk.put_entity(entity);
}

/// Lines of the user's own, and second lines where the model has one.
fn others(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for (index, line) in lines.iter().enumerate() {
        let first = lines.iter().position(|other| other.key == line.key) == Some(index);
        let read = first || line.key == Some(Key::JointController);
        if line.key.is_some() && read {
            continue;
        }
        let label = line.label.as_ref().map(|label| label.value.clone());
        for value in line.values.values() {
            draft.keep(Told::Unplaced, label.as_deref(), value);
        }
    }
}

/// The line as a contact card.
pub(super) fn card(line: &Line) -> Card {
    let parts = line
        .values
        .iter()
        .filter_map(|(column, value)| match column {
            Column::Actor(part) => Some((*part, value.clone())),
            // A block that has lost its headings.
            Column::Main => Some((Part::Name, value.clone())),
            _ => None,
        });
    parts.collect()
}

/// The DPO's card with its company's name; what the DPO's own line leaves blank comes from the
/// company's, the rest has no field.
fn with_company(mut dpo: Card, company: Card) -> (Card, Vec<Sourced<Reading>>) {
    let mut rest = Vec::new();
    for (part, value) in company {
        let part = if part == Part::Name {
            Part::Company
        } else {
            part
        };
        match dpo.entry(part) {
            Entry::Vacant(free) => drop(free.insert(value)),
            Entry::Occupied(_) => rest.push(value),
        }
    }
    (dpo, rest)
}

/// Fills the DPO and the representative of the controller, or of the main entity.
fn officers(draft: &mut Draft<'_, '_>, id: Option<EntityId>, dpo: &Card, representative: &Card) {
    let says = |card: &Card| {
        card.values()
            .any(|value| value.value.meaning != Meaning::Unanswered)
    };
    if !says(dpo) && !says(representative) {
        return;
    }
    let known = id.and_then(|id| draft.desk.entities.get(&id)).cloned();
    let mut entity: Entity = match known {
        Some(entity) => entity,
        None => entity::main(draft.desk),
    };
    officers::dpo(draft.desk, &mut entity, dpo, &mut draft.notes);
    officers::representative(draft.desk, &mut entity, representative, &mut draft.notes);
    draft.desk.put_entity(entity);
}

/// The lines that this program's own files add: the legal representative, the officer's designation.
fn added_lines(draft: &mut Draft<'_, '_>, id: Option<EntityId>, lines: &[Line], person: &Card) {
    let main = draft.desk.main;
    let known = id.or(main).and_then(|id| draft.desk.entities.get(&id));
    let Some(mut entity) = known.cloned() else {
        return keep_all(draft, person);
    };
    if !person.is_empty() {
        officers::legal(draft.desk, &mut entity, person, &mut draft.notes);
    }
    let value = |key| {
        let line = lines.iter().find(|line| line.key == Some(key))?;
        line.values.values().next()
    };
    let record = Record::Entity(entity.id);
    if let Answer::Given(dpo) = &mut entity.dpo {
        if let Some(reference) = value(Key::DpoReference) {
            let mut pen = draft.desk.pen(record, &mut draft.notes);
            pen.text(
                "dpo/designation_reference",
                &mut dpo.designation_reference,
                Some(reference),
            );
        }
        if let Some(day) = value(Key::DpoDay).filter(|_| dpo.designated_on.is_none()) {
            dpo.designated_on = day.value.date;
            draft.desk.log.origin(record, "dpo/designated_on", day);
        }
    }
    draft.desk.put_entity(entity);
}

fn joint(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for line in lines
        .iter()
        .filter(|line| line.key == Some(Key::JointController))
    {
        let card = card(line);
        let Some(name) = card.get(&Part::Name) else {
            keep_all(draft, &card);
            continue;
        };
        match name.value.meaning {
            Meaning::Unanswered => keep_all(draft, &card),
            Meaning::None | Meaning::NotApplicable => {
                decline(draft, name);
                let mut rest = card.clone();
                rest.remove(&Part::Name);
                keep_all(draft, &rest);
            }
            Meaning::Given => joint_controller(draft, &card, name),
        }
    }
}

fn decline(draft: &mut Draft<'_, '_>, name: &Sourced<Reading>) {
    if !draft.activity.joint_control.is_unknown() {
        draft.keep(Told::SaidNone, None, name);
        return;
    }
    draft.activity.joint_control = match name.value.meaning {
        Meaning::None => Answer::None,
        _ => Answer::NotApplicable(name.value.reason().to_owned()),
    };
    draft.origin("joint_control", name);
}

fn joint_controller(draft: &mut Draft<'_, '_>, card: &Card, name: &Sourced<Reading>) {
    let id = draft.desk.id();
    let mut joint = JointController {
        id,
        ..JointController::default()
    };
    let mut known = draft.desk.entities.values();
    joint.entity = known
        .find(|entity| entity::is_named(entity, &name.value.text))
        .map(|entity| entity.id);
    if joint.entity.is_none() {
        joint.party = Some(partner(draft, card, name));
    } else {
        for (_, value) in card.iter().filter(|(part, _)| **part != Part::Name) {
            draft.keep(Told::Unplaced, None, value);
        }
    }
    draft.origin(&format!("joint_control/controllers/{id}"), name);
    draft.activity.identity.role = Role::JointController;
    let control = &mut draft.activity.joint_control;
    match control {
        Answer::Given(control) => control.controllers.push(joint),
        _ => {
            let controllers = vec![joint];
            *control = Answer::Given(JointControl {
                controllers,
                ..JointControl::default()
            });
        }
    }
}

/// The third party that decides with the organisation.
fn partner(draft: &mut Draft<'_, '_>, card: &Card, name: &Sourced<Reading>) -> PartyId {
    let id = draft.desk.party(name, PartyRole::JointController);
    if let Some(mut party) = draft.desk.parties.get(&id).cloned() {
        let mut pen = draft.desk.pen(Record::Party(id), &mut draft.notes);
        pen.reach("", &mut party.address, &mut party.contact, card);
        let registration = card.get(&Part::Registration);
        pen.text("registration", &mut party.registration, registration);
        if let Some(value) = card.get(&Part::Detail) {
            pen.keep(Told::Unplaced, value);
        }
        draft.desk.put_party(party);
    }
    id
}

pub(super) fn keep_all(draft: &mut Draft<'_, '_>, card: &Card) {
    for value in card.values() {
        let said = match value.value.meaning {
            Meaning::None | Meaning::NotApplicable => Told::SaidNone,
            Meaning::Given | Meaning::Unanswered => Told::Unplaced,
        };
        draft.keep(said, None, value);
    }
}
