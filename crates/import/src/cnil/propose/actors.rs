//! Owns the actors of a fiche: controller, DPO and its company, representative, joint controllers.
//! Must not know the rest of the fiche.

use registre_domain::Answer;
use registre_domain::activity::{JointControl, JointController, Role};
use registre_domain::ids::EntityId;
use registre_domain::organisation::Entity;
use registre_domain::party::PartyRole;

use super::super::found::{Card, Column, Key, Line, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::sheet::Draft;
use super::{NoteCode, Record, entity};

/// Reads the block « Acteurs ».
pub(super) fn read(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    let of = |key| lines.iter().find(move |line| line.key == Some(key)).map(card).unwrap_or_default();
    let (controller, company) = (of(Key::Controller), of(Key::DpoCompany));
    let id = entity::from_actor(draft.desk, &controller, &mut draft.notes);
    draft.activity.identity.entity = id;
    if id.is_none() {
        keep_all(draft, &controller);
    } else if let Some(name) = controller.get(&Part::Name) {
        draft.origin("identity/entity", name);
    }
    let (dpo, rest) = with_company(of(Key::Dpo), company);
    officers(draft, id, &dpo, &of(Key::Representative));
    for value in rest {
        draft.keep(NoteCode::Unplaced, None, &value);
    }
    joint(draft, lines);
    for line in lines.iter().filter(|line| line.key.is_none()) {
        let label = line.label.as_ref().map(|label| label.value.clone());
        for value in line.values.values() {
            draft.keep(NoteCode::Unplaced, label.as_deref(), value);
        }
    }
}

/// The line as a contact card.
fn card(line: &Line) -> Card {
    let parts = line.values.iter().filter_map(|(column, value)| match column {
        Column::Actor(part) => Some((*part, value.clone())),
        _ => None,
    });
    parts.collect()
}

/// The DPO's card with its company's name; what the DPO's own line leaves blank comes from the
/// company's, the rest has no field.
fn with_company(mut dpo: Card, company: Card) -> (Card, Vec<Sourced<Reading>>) {
    let mut rest = Vec::new();
    for (part, value) in company {
        let part = if part == Part::Name { Part::Company } else { part };
        if dpo.contains_key(&part) {
            rest.push(value);
        } else {
            dpo.insert(part, value);
        }
    }
    (dpo, rest)
}

/// Fills the DPO and the representative of the controller, or of the main entity.
fn officers(draft: &mut Draft<'_, '_>, id: Option<EntityId>, dpo: &Card, representative: &Card) {
    let says = |card: &Card| card.values().any(|value| value.value.meaning != Meaning::Unanswered);
    if !says(dpo) && !says(representative) {
        return;
    }
    let known = id.and_then(|id| draft.desk.entities.get(&id)).cloned();
    let mut entity: Entity = match known {
        Some(entity) => entity,
        None => entity::main(draft.desk),
    };
    entity::dpo(draft.desk, &mut entity, dpo, &mut draft.notes);
    entity::representative(draft.desk, &mut entity, representative, &mut draft.notes);
    draft.desk.put_entity(entity);
}

fn joint(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for line in lines.iter().filter(|line| line.key == Some(Key::JointController)) {
        let card = card(line);
        let Some(name) = card.get(&Part::Name) else {
            keep_all(draft, &card);
            continue;
        };
        match name.value.meaning {
            Meaning::Unanswered => {}
            Meaning::None | Meaning::NotApplicable => decline(draft, name),
            Meaning::Given => controller(draft, &card, name),
        }
    }
}

fn decline(draft: &mut Draft<'_, '_>, name: &Sourced<Reading>) {
    if !draft.activity.joint_control.is_unknown() {
        draft.keep(NoteCode::SaidNone, None, name);
        return;
    }
    draft.activity.joint_control = match name.value.meaning {
        Meaning::None => Answer::None,
        _ => Answer::NotApplicable(name.value.text.clone()),
    };
    draft.origin("joint_control", name);
}

fn controller(draft: &mut Draft<'_, '_>, card: &Card, name: &Sourced<Reading>) {
    let line = draft.desk.id();
    let known = draft.desk.entities.values();
    let entity = known.into_iter().find(|entity| entity::is_named(entity, &name.value.text));
    let entity = entity.map(|entity| entity.id);
    let mut joint = JointController { id: line, party: None, entity };
    if entity.is_none() {
        let id = draft.desk.party(name, PartyRole::JointController);
        if let Some(mut party) = draft.desk.parties.get(&id).cloned() {
            let (address, contact) = (&mut party.address, &mut party.contact);
            let (log, catalogue) = (&mut draft.desk.log, draft.desk.catalogue);
            let record = Record::Party(id);
            entity::reach(log, catalogue, record, "", address, contact, card, &mut draft.notes);
            draft.desk.put_party(party);
        }
        joint.party = Some(id);
    } else {
        let rest: Vec<_> = card.iter().filter(|(part, _)| **part != Part::Name).collect();
        for (_, value) in rest {
            draft.keep(NoteCode::Unplaced, None, value);
        }
    }
    draft.origin(&format!("joint_control/controllers/{line}"), name);
    draft.activity.identity.role = Role::JointController;
    let mut control = match std::mem::take(&mut draft.activity.joint_control) {
        Answer::Given(control) => control,
        _ => JointControl::default(),
    };
    control.controllers.push(joint);
    draft.activity.joint_control = Answer::Given(control);
}

fn keep_all(draft: &mut Draft<'_, '_>, card: &Card) {
    for value in card.values() {
        draft.keep(NoteCode::Unplaced, None, value);
    }
}
