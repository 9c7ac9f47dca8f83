//! The organisation and the third parties: show, save, delete.
//! It must not know the sheets that name them, beyond what the store refuses.

use crate::error::{AppError, ErrorCode};
use crate::request::fill_ids;
use crate::session::{Session, Written};
use registre_domain::ids::{CommonMeasureId, EntityId, EstablishmentId, PartyId};
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::register::About;
use registre_store::{Op, StoreError, Tx};
use serde::de::DeserializeOwned;
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
/// `invalid-request` for an unknown field, `in-use` for a link to nothing.
pub fn put(session: &mut Session, request: Put) -> Result<Saved, AppError> {
    match request.noun {
        Noun::Entity => save(
            session,
            Op::EditEntity,
            request.value,
            |x: &Entity| x.id.0,
            |tx, x| tx.put_entity(x),
        ),
        Noun::Establishment => save(
            session,
            Op::EditEstablishment,
            request.value,
            |x: &Establishment| x.id.0,
            |tx, x| tx.put_establishment(x),
        ),
        Noun::CommonMeasure => save(
            session,
            Op::EditCommonMeasure,
            request.value,
            |x: &CommonMeasure| x.id.0,
            |tx, x| tx.put_common_measure(x),
        ),
        Noun::Party => save(
            session,
            Op::EditParty,
            request.value,
            |x: &Party| x.id.0,
            |tx, x| tx.put_party(x),
        ),
    }
}

fn save<T: Default + Serialize + DeserializeOwned>(
    session: &mut Session,
    op: Op,
    value: Value,
    id: impl Fn(&T) -> Uuid,
    put: impl FnOnce(&mut Tx<'_>, &T) -> Result<(), StoreError>,
) -> Result<Saved, AppError> {
    let whole: T = crate::request::read(value)?;
    let mut value = serde_json::to_value(whole)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    fill_ids(&mut value, &mut || session.world.new_id());
    let record: T = crate::request::read(value)?;
    let written = session.write(op, "", |tx| put(tx, &record))?;
    Ok(Saved {
        id: id(&record),
        written,
    })
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
