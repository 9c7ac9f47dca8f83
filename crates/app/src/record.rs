//! What is kept beside sheets, one record at a time: legal persons, places, common measures, third parties, notices.
//! It must not know the sheets that name them, beyond what the store refuses.

use crate::editing::{FieldChange, changed};
use crate::error::{AppError, ErrorCode};
use crate::notice::is_same_name;
use crate::request::completed;
use crate::session::{Session, Written};
use registre_domain::ids::{CommonMeasureId, EntityId, EstablishmentId, NoticeId, PartyId};
use registre_domain::notice::Notice;
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::rules::{Issue, Subject};
use registre_store::{Op, Reader, StoreError, Tx};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// What can be saved and deleted beside sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
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
    /// A privacy notice.
    Notice,
}

/// A record of one of the nouns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum AnyRecord {
    /// A legal person.
    Entity(Box<Entity>),
    /// A place of business.
    Establishment(Establishment),
    /// A common security measure.
    CommonMeasure(CommonMeasure),
    /// A third party.
    Party(Box<Party>),
    /// A privacy notice.
    Notice(Box<Notice>),
}

/// A record to save.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PutRecord {
    /// Which noun.
    pub noun: Noun,
    /// It, in the exchange format; without identifier it is new.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub value: Value,
}

/// Names a record.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneRecord {
    /// Which noun.
    pub noun: Noun,
    /// Its identifier.
    pub id: Uuid,
}

/// Fields of a record to change.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetRecord {
    /// Which noun.
    pub noun: Noun,
    /// Its identifier.
    pub id: Uuid,
    /// The fields, in the order in which they are changed.
    pub changes: Vec<FieldChange>,
}

/// A record as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ShownRecord {
    /// The record.
    pub value: AnyRecord,
}

/// A record that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SavedRecord {
    /// Its identifier.
    pub id: Uuid,
    /// What the journal wrote.
    pub written: Written,
}

/// A record of which fields were changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ChangedRecord {
    /// The record as it now stands.
    pub value: AnyRecord,
    /// Issues about it; only legal persons have some.
    pub issues: Vec<Issue>,
    /// What the journal wrote.
    pub written: Written,
}

impl Noun {
    fn edit(self) -> Op {
        match self {
            Self::Entity => Op::EditEntity,
            Self::Establishment => Op::EditEstablishment,
            Self::CommonMeasure => Op::EditCommonMeasure,
            Self::Party => Op::EditParty,
            Self::Notice => Op::EditNotice,
        }
    }

    fn create(self) -> Op {
        match self {
            Self::Entity => Op::CreateEntity,
            Self::Establishment => Op::CreateEstablishment,
            Self::CommonMeasure => Op::CreateCommonMeasure,
            Self::Party => Op::CreateParty,
            Self::Notice => Op::CreateNotice,
        }
    }
}

impl AnyRecord {
    fn read(reader: Reader<'_>, noun: Noun, id: Uuid) -> Result<Self, StoreError> {
        Ok(match noun {
            Noun::Entity => Self::Entity(Box::new(reader.entity(EntityId(id))?)),
            Noun::Establishment => Self::Establishment(reader.establishment(EstablishmentId(id))?),
            Noun::CommonMeasure => Self::CommonMeasure(reader.common_measure(CommonMeasureId(id))?),
            Noun::Party => Self::Party(Box::new(reader.party(PartyId(id))?)),
            Noun::Notice => Self::Notice(Box::new(reader.notice(NoticeId(id))?)),
        })
    }

    /// Reads a record that a host gives, with identifiers where it has none.
    fn given(session: &mut Session, noun: Noun, value: Value) -> Result<Self, AppError> {
        Ok(match noun {
            Noun::Entity => Self::Entity(completed(session, value)?),
            Noun::Establishment => Self::Establishment(completed(session, value)?),
            Noun::CommonMeasure => Self::CommonMeasure(completed(session, value)?),
            Noun::Party => Self::Party(completed(session, value)?),
            Noun::Notice => Self::Notice(completed(session, value)?),
        })
    }

    fn id(&self) -> Uuid {
        match self {
            Self::Entity(record) => record.id.0,
            Self::Establishment(record) => record.id.0,
            Self::CommonMeasure(record) => record.id.0,
            Self::Party(record) => record.id.0,
            Self::Notice(record) => record.id.0,
        }
    }

    fn changed(
        &self,
        changes: &[FieldChange],
        new_id: &mut dyn FnMut() -> Uuid,
    ) -> Result<Self, AppError> {
        Ok(match self {
            Self::Entity(record) => Self::Entity(changed(record, changes, new_id)?),
            Self::Establishment(record) => Self::Establishment(changed(record, changes, new_id)?),
            Self::CommonMeasure(record) => Self::CommonMeasure(changed(record, changes, new_id)?),
            Self::Party(record) => Self::Party(changed(record, changes, new_id)?),
            Self::Notice(record) => Self::Notice(changed(record, changes, new_id)?),
        })
    }

    /// Refuses a record that changes what only an operation of its own may: what was rewritten in a notice, where it
    /// was published, and that it was withdrawn. A host could say there that the program said what it never did.
    fn check_over(&self, before: Option<&Self>) -> Result<(), AppError> {
        let Self::Notice(after) = self else {
            return Ok(());
        };
        let blank = Notice::default();
        let before = match before {
            Some(Self::Notice(before)) => before,
            _ => &blank,
        };
        let kept = [
            ("rewrites", before.rewrites == after.rewrites),
            ("publications", before.publications == after.publications),
            ("withdrawn_on", before.withdrawn_on == after.withdrawn_on),
        ];
        match kept.iter().find(|(_, is_kept)| !is_kept) {
            Some((field, _)) => Err(AppError::new(ErrorCode::InvalidRequest).with("field", *field)),
            None => Ok(()),
        }
    }

    /// Refuses a notice that takes the name of another one: nobody could tell which is meant. One that has it already, as
    /// an import may bring it, is left alone.
    fn check_name(&self, tx: &Tx<'_>, before: Option<&Self>) -> Result<(), AppError> {
        let Self::Notice(after) = self else {
            return Ok(());
        };
        let had = matches!(before, Some(Self::Notice(before)) if before.name == after.name);
        let others = tx.read().frame()?.notices;
        let mut others = others.iter().filter(|other| other.id != after.id);
        match !had && others.any(|other| is_same_name(&other.name, &after.name)) {
            true => Err(AppError::new(ErrorCode::NoticeNameTaken).with("name", &after.name)),
            false => Ok(()),
        }
    }

    fn put(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        match self {
            Self::Entity(record) => tx.put_entity(record),
            Self::Establishment(record) => tx.put_establishment(record),
            Self::CommonMeasure(record) => tx.put_common_measure(record),
            Self::Party(record) => tx.put_party(record),
            Self::Notice(record) => tx.put_notice(record),
        }
    }
}

/// Shows one record.
///
/// # Errors
/// `not-found`.
pub fn show(session: &mut Session, request: OneRecord) -> Result<ShownRecord, AppError> {
    let OneRecord { noun, id } = request;
    let read = session
        .store
        .at_once(|reader| AnyRecord::read(reader, noun, id));
    let value = read.map_err(|error| session.named(error))?;
    Ok(ShownRecord { value })
}

/// Saves one record, whole.
///
/// # Errors
/// `unknown-field`, `invalid-request` (also for a notice in which something else than its settings differs),
/// `notice-name-taken`,
/// `broken-link` for a link to nothing.
pub fn put(session: &mut Session, request: PutRecord) -> Result<SavedRecord, AppError> {
    let noun = request.noun;
    let record = AnyRecord::given(session, noun, request.value)?;
    let id = record.id();
    let op = match AnyRecord::read(session.store.read(), noun, id) {
        Ok(_) => noun.edit(),
        Err(StoreError::NotFound { .. }) => noun.create(),
        Err(error) => return Err(session.named(error)),
    };
    let written = session.write(op, "", |tx| {
        let before = match AnyRecord::read(tx.read(), noun, id) {
            Ok(before) => Some(before),
            Err(StoreError::NotFound { .. }) => None,
            Err(error) => return Err(error.into()),
        };
        record.check_over(before.as_ref())?;
        record.check_name(tx, before.as_ref())?;
        record.put(tx)?;
        Ok::<_, AppError>(())
    })?;
    Ok(SavedRecord { id, written })
}

/// Changes fields of one record, as it is when they are written, as one step. What another program
/// changed in other fields stays.
///
/// # Errors
/// `not-found` for the record, or for a line of it that is not there any more; `invalid-request` for a
/// path that it does not have, or that is not changed here; what saving refuses.
pub fn set(session: &mut Session, request: SetRecord) -> Result<ChangedRecord, AppError> {
    let SetRecord { noun, id, changes } = request;
    let set = session.write_with(noun.edit(), "", |tx, world| {
        let before = AnyRecord::read(tx.read(), noun, id)?;
        let after = before.changed(&changes, &mut || world.new_id())?;
        after.check_over(Some(&before))?;
        after.check_name(tx, Some(&before))?;
        after.put(tx)?;
        Ok::<_, AppError>(after)
    });
    let (value, written) = set?;
    Ok(ChangedRecord {
        value,
        issues: issues(session, noun, id)?,
        written,
    })
}

/// What the rules find about a record. Only about a legal person do they find anything, and only then is
/// everything read again that one record may have changed.
fn issues(session: &mut Session, noun: Noun, id: Uuid) -> Result<Vec<Issue>, AppError> {
    if noun != Noun::Entity {
        return Ok(Vec::new());
    }
    let subject = Subject::Entity(id.into());
    let (known, _) = session.look()?;
    let issues = known.issues.iter().filter(|issue| issue.subject == subject);
    Ok(issues.cloned().collect())
}

/// Deletes one record, unless something in the register still names it.
///
/// # Errors
/// `in-use`, `not-found`.
pub fn delete(session: &mut Session, request: OneRecord) -> Result<Written, AppError> {
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
        Noun::Notice => session.write(Op::DeleteNotice, "", |tx| tx.delete_notice(NoticeId(id))),
    }
}
