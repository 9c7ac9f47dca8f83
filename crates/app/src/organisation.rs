//! The organisation that keeps the register: shown whole, its register renamed.
//! It must not know the sheets.

use crate::error::AppError;
use crate::session::{Session, Written};
use registre_domain::ids::EntityId;
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::register::About;
use registre_domain::rules::Issue;
use registre_store::Op;
use serde::{Deserialize, Serialize};

/// The organisation that keeps the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
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
    /// Issues about the register and its legal persons.
    pub issues: Vec<Issue>,
}

/// How much a register holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
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
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(type = "Record<string, never>"))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The name and the main entity of the register, to change.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RenameRegister {
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
    let (known, _) = session.look()?;
    let register = &known.frame;
    Ok(Organisation {
        about: register.about.clone(),
        entities: register.entities.clone(),
        establishments: register.establishments.clone(),
        common_measures: register.common_measures.clone(),
        counts: Counts {
            activities: register.activities.len(),
            parties: register.parties.len(),
            attachments: register.attachments.len(),
        },
        issues: known.issues.clone(),
    })
}

/// Changes the name or the main entity of the register.
///
/// # Errors
/// `not-found` when the entity is not in the register.
pub fn rename(session: &mut Session, request: RenameRegister) -> Result<Written, AppError> {
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
