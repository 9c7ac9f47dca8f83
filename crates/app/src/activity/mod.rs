//! Sheets: list, show, save, copy, archive, delete.
//! It must not know where a request comes from.

mod copy;
mod look;
mod review;
mod save;
mod set;
pub(crate) mod text;

pub use copy::duplicate;
pub use look::{list, show};
pub use review::{ReviewActivity, review};
pub(crate) use save::prepare;
pub use save::{archive, delete, put};
pub use set::set;

use crate::editing::FieldChange;
use crate::error::{AppError, ErrorCode};
use crate::session::{Session, Written};
use chrono::NaiveDate;
use registre_domain::activity::{Activity, Role, Status};
use registre_domain::ids::{ActivityId, EntityId, EstablishmentId};
use registre_domain::register::Register;
use registre_domain::rules::{Issue, LetterLine, Suggestion};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// A line of the list of sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ActivityLine {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: String,
    /// Role of the organisation.
    pub role: Role,
    /// Where it stands.
    pub status: Status,
    /// Main purpose.
    pub main_purpose: String,
    /// Service in charge.
    pub service: String,
    /// Free tags.
    pub tags: BTreeSet<String>,
    /// Its own entity; none means the main one.
    pub entity: Option<EntityId>,
    /// Places where it is carried out; none means all.
    pub sites: BTreeSet<EstablishmentId>,
    /// Last update of the sheet.
    pub updated_on: Option<NaiveDate>,
    /// Letters of Art. 30 under which a rule finds something missing (`30-1-d`).
    pub missing: BTreeSet<String>,
}

/// Which sheets to list; by default all.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ListActivities {
    /// Only these statuses.
    pub statuses: Option<BTreeSet<Status>>,
    /// Only the sheets in which each of these words occurs, whatever the case and the accents.
    pub search: Option<String>,
}

/// Names one sheet: by its identifier, or by its reference.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct OneActivity {
    /// Identifier.
    pub id: Option<ActivityId>,
    /// Reference.
    pub reference: Option<String>,
}

impl OneActivity {
    /// The sheet of this reference.
    pub fn by_reference(reference: &str) -> Self {
        Self {
            id: None,
            reference: Some(reference.to_owned()),
        }
    }
}

/// A sheet and what the rules find about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ShownActivity {
    /// The sheet.
    pub activity: Activity,
    /// Issues, by field.
    pub issues: Vec<Issue>,
    /// Where it stands on each letter of Art. 30.
    pub letters: Vec<LetterLine>,
    /// What its answers suggest to look at for an impact assessment; the user decides.
    pub suggestions: Vec<Suggestion>,
}

/// A sheet to save.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PutActivity {
    /// The sheet in the exchange format. Without identifier it is new; lines without one get one;
    /// without reference it gets the next free `T-nnn`.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub activity: Value,
}

/// A sheet that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SavedActivity {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Whether the sheet is new.
    pub created: bool,
    /// What the journal wrote.
    pub written: Written,
}

/// Fields of a sheet to change.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SetActivity {
    /// The sheet.
    pub id: ActivityId,
    /// The fields, in the order in which they are changed.
    pub changes: Vec<FieldChange>,
    /// A word of the user's for the journal.
    pub comment: Option<String>,
}

/// A sheet of which fields were changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ChangedActivity {
    /// The sheet as it now stands.
    pub activity: Activity,
    /// Issues, by field.
    pub issues: Vec<Issue>,
    /// Where it stands on each letter of Art. 30.
    pub letters: Vec<LetterLine>,
    /// What its answers suggest to look at for an impact assessment; the user decides.
    pub suggestions: Vec<Suggestion>,
    /// What the journal wrote; no step when nothing changed.
    pub written: Written,
}

/// The sheet that a request names.
pub(crate) fn find<'r>(
    register: &'r Register,
    request: &OneActivity,
) -> Result<&'r Activity, AppError> {
    let named = |activity: &&Activity| match (request.id, &request.reference) {
        (Some(id), _) => activity.id == id,
        (None, Some(reference)) => activity.identity.reference == *reference,
        (None, None) => false,
    };
    register.activities.iter().find(named).ok_or_else(|| {
        let name = request
            .reference
            .clone()
            .or(request.id.map(|id| id.to_string()));
        AppError::new(ErrorCode::ActivityNotFound).with("reference", name.unwrap_or_default())
    })
}

/// The identifier of the sheet that a request names. One that is given as such is not looked up.
pub(crate) fn resolve(
    session: &mut Session,
    request: &OneActivity,
) -> Result<ActivityId, AppError> {
    if let Some(id) = request.id {
        return Ok(id);
    }
    let wanted = request.reference.as_deref().unwrap_or_default();
    let references = session
        .store
        .read()
        .references()
        .map_err(|error| session.named(error))?;
    let found = references.iter().find(|(_, reference)| reference == wanted);
    let unknown = || AppError::new(ErrorCode::ActivityNotFound).with("reference", wanted);
    found.map(|(id, _)| *id).ok_or_else(unknown)
}
