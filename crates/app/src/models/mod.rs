//! Models of sheets: which there are, what one fills in, what is confirmed, what a newer version changes.
//! It must not know the words of a model, nor decide what an organisation does.

mod apply;
mod confirm;
pub(crate) mod shelf;
mod show;
mod update;

pub use apply::{ApplyModel, apply};
pub use confirm::{ConfirmValues, confirm};
pub use show::{
    ModelLine, ModelQuestion, ShowModel, ShownModel, UsualDuration, ValueOrigin, list, shipped,
    show,
};
pub use update::{ListUpdates, ModelUpdate, TakeUpdate, UpdatedField, take, updates};

use crate::error::{AppError, ErrorCode};
use registre_domain::Code;
use registre_domain::model::{Facts, Model};

/// The model of a code.
fn model(code: &Code) -> Result<&'static Model, AppError> {
    let found = shelf::shelf()?.library.get(code);
    found.ok_or_else(|| AppError::new(ErrorCode::NotFound).with("code", code.as_str()))
}

/// Refuses a fact that no model reads: a name written wrongly would be taken for a fact that does not hold.
pub(crate) fn check_facts(facts: &Facts) -> Result<(), AppError> {
    let known = shelf::shelf()?.guide.known_facts();
    match facts.iter().find(|fact| !known.contains(*fact)) {
        Some(fact) => Err(AppError::new(ErrorCode::InvalidRequest).with("field", fact.as_str())),
        None => Ok(()),
    }
}
