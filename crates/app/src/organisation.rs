//! The organisation and the third parties: show, save, delete.
//! It must not know the sheets that name them, beyond what the store refuses.

use crate::error::AppError;
use crate::request::completed;
use crate::session::{Session, Written};
use registre_domain::ids::{CommonMeasureId, EntityId, EstablishmentId, PartyId};
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::register::About;
use registre_store::{Op, StoreError, Tx};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// The organisation that keeps the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// What the register is.
    pub about: About,
    /// Legal persons.
    pub entities: Vec<Entity>,
    /// Places of business.
    pub establishments: Vec<Establishment>,
    /// Common security measures.
    pub common_measures: Vec<CommonMeasure>,
    /// How many sheets, parties and files there are.
    pub counts: Counts,
}

/// How much a register holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Sheets.
    pub activities: usize,
    /// Third parties.
    pub parties: usize,
    /// Files kept.
    pub attachments: usize,
}

/// A request without fields.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// What can be saved and deleted beside sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// A legal person.
    Entity,
    /// A place of business.
    Establishment,
    /// A common security measure.
    CommonMeasure,
    /// A third party.
    Party,
}

/// One of the nouns, to save.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Put {
    /// Which noun.
    pub noun: Noun,
    /// It, in the exchange format; without identifier it is new.
    pub value: Value,
}

/// One of the nouns, to delete.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delete {
    /// Which noun.
    pub noun: Noun,
    /// Its identifier.
    pub id: Uuid,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Saved {
    /// Its identifier.
    pub id: Uuid,
    /// What the journal wrote.
    pub written: Written,
}

/// The name and the main entity of the register, to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// New name of the register.
    pub name: Option<String>,
    /// New main entity.
    pub main_entity: Option<EntityId>,
}

/// Shows the organisation.
///
/// # Errors
/// What the store refuses.
pub fn show(session: &mut Session, _: Nothing) -> Result<Organisation, AppError> {
    let register = session.register()?;
    let counts = Counts {
        activities: register.activities.len(),
        parties: register.parties.len(),
        attachments: register.attachments.len(),
    };
    Ok(Organisation {
        about: register.about,
        entities: register.entities,
        establishments: register.establishments,
        common_measures: register.common_measures,
        counts,
    })
}

/// Changes the name or the main entity of the register.
///
/// # Errors
/// `not-found` when the entity is not in the register.
pub fn rename(session: &mut Session, request: Rename) -> Result<Written, AppError> {
    session.write(Op::EditRegister, "", |tx| {
        let mut about = tx.read().about()?;
        if let Some(id) = request.main_entity {
            tx.read().entity(id)?;
            about.main_entity = Some(id);
        }
        about.name = request.name.unwrap_or(about.name);
        tx.put_about(&about)
    })
}

/// Lists the third parties by name.
///
/// # Errors
/// What the store refuses.
pub fn parties(session: &mut Session, _: Nothing) -> Result<Vec<Party>, AppError> {
    let mut parties = session.register()?.parties;
    parties.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(parties)
}

/// Saves one of the nouns, whole.
///
/// # Errors
/// `unknown-field`, `invalid-request`, `broken-link` for a link to nothing.
pub fn put(session: &mut Session, request: Put) -> Result<Saved, AppError> {
    let value = request.value;
    match request.noun {
        Noun::Entity => {
            let entity: Entity = completed(session, value)?;
            let ops = (Op::CreateEntity, Op::EditEntity);
            let old = session.store.read().entity(entity.id).map(drop);
            save(session, entity.id.0, ops, old, |tx| tx.put_entity(&entity))
        }
        Noun::Establishment => {
            let place: Establishment = completed(session, value)?;
            let ops = (Op::CreateEstablishment, Op::EditEstablishment);
            let old = session.store.read().establishment(place.id).map(drop);
            save(session, place.id.0, ops, old, |tx| {
                tx.put_establishment(&place)
            })
        }
        Noun::CommonMeasure => {
            let measure: CommonMeasure = completed(session, value)?;
            let ops = (Op::CreateCommonMeasure, Op::EditCommonMeasure);
            let old = session.store.read().common_measure(measure.id).map(drop);
            save(session, measure.id.0, ops, old, |tx| {
                tx.put_common_measure(&measure)
            })
        }
        Noun::Party => {
            let party: Party = completed(session, value)?;
            let ops = (Op::CreateParty, Op::EditParty);
            let old = session.store.read().party(party.id).map(drop);
            save(session, party.id.0, ops, old, |tx| tx.put_party(&party))
        }
    }
}

/// Writes with the operation that fits: `old` says whether the record was there.
fn save(
    session: &mut Session,
    id: Uuid,
    (create, edit): (Op, Op),
    old: Result<(), StoreError>,
    put: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<Saved, AppError> {
    let op = match old {
        Ok(()) => edit,
        Err(StoreError::NotFound { .. }) => create,
        Err(error) => return Err(session.named(error)),
    };
    let written = session.write(op, "", put)?;
    Ok(Saved { id, written })
}

/// Deletes one of the nouns, unless something in the register still names it.
///
/// # Errors
/// `in-use`, `not-found`.
pub fn delete(session: &mut Session, request: Delete) -> Result<Written, AppError> {
    let id = request.id;
    match request.noun {
        Noun::Entity => session.write(Op::DeleteEntity, "", |tx| tx.delete_entity(EntityId(id))),
        Noun::Establishment => session.write(Op::DeleteEstablishment, "", |tx| {
            tx.delete_establishment(EstablishmentId(id))
        }),
        Noun::CommonMeasure => session.write(Op::DeleteCommonMeasure, "", |tx| {
            tx.delete_common_measure(CommonMeasureId(id))
        }),
        Noun::Party => session.write(Op::DeleteParty, "", |tx| tx.delete_party(PartyId(id))),
    }
}
