//! Owns: turning entities, officers, representatives and parties into actors with means of contact.
//! Must not know their internal notes.

use super::super::projection::DpoShown;
use super::super::shown::Shown;
use super::scene::Scene;
use crate::actor::{Actor, full_name};
use registre_domain::Answer;
use registre_domain::contact::{Address, Contact};
use registre_domain::organisation::{Dpo, Entity, Representative};
use registre_domain::party::Party;

impl Scene<'_> {
    /// The register's own name, where no main entity is set yet.
    pub(super) fn register_as_actor(&self) -> Option<Actor> {
        let name = self.register.about.name.trim().to_owned();
        (!name.is_empty()).then(|| Actor {
            name,
            ..Actor::default()
        })
    }

    pub(super) fn entity(&self, entity: &Entity) -> Actor {
        Actor {
            detail: entity.legal_form.trim().to_owned(),
            siren: entity.siren.trim().to_owned(),
            ..self.actor(entity.name.trim(), &entity.address, &entity.contact)
        }
    }

    pub(super) fn party_actor(&self, party: &Party) -> Actor {
        Actor {
            registration: party.registration.trim().to_owned(),
            ..self.actor(party.name.trim(), &party.address, &party.contact)
        }
    }

    pub(super) fn person(&self, person: &Representative) -> Actor {
        let name = full_name(&person.first_name, &person.name);
        Actor {
            detail: person.function.trim().to_owned(),
            first_name: person.first_name.trim().to_owned(),
            ..self.actor(&name, &person.address, &person.contact)
        }
    }

    pub(super) fn representative(&self, answer: &Answer<Representative>) -> Shown<Actor> {
        Shown::answer(answer, false, |person| self.person(person))
    }

    /// The representative of Art. 27; nothing where nobody has answered and the entity is established in the EEA.
    pub(super) fn eu_representative(&self, entity: &Entity) -> Option<Shown<Actor>> {
        let country = entity.address.country.as_ref();
        let entry = country.and_then(|code| self.catalogue.countries.get(code.as_str()));
        let outside = entry.is_some_and(|entry| !entry.facts.eea);
        let answered = !entity.eu_representative.is_unknown();
        (answered || outside).then(|| self.representative(&entity.eu_representative))
    }

    pub(super) fn dpo(&self, answer: &Answer<Dpo>) -> Shown<DpoShown> {
        Shown::answer(answer, false, |dpo| {
            let name = full_name(&dpo.first_name, &dpo.name);
            let actor = Actor {
                detail: dpo.company.trim().to_owned(),
                first_name: dpo.first_name.trim().to_owned(),
                ..self.actor(&name, &dpo.address, &dpo.contact)
            };
            DpoShown {
                actor,
                kind: dpo.kind,
                designated_on: dpo.designated_on,
                reference: dpo.designation_reference.trim().to_owned(),
            }
        })
    }

    fn actor(&self, name: &str, address: &Address, contact: &Contact) -> Actor {
        Actor::new(name, address, contact, self.countries())
    }
}
