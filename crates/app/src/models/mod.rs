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
pub use update::{
    ChangedAnswer, ListUpdates, ModelUpdate, TakeUpdate, UpdatedField, take, updates,
};
pub(crate) use update::{updated, updates_for};

use crate::error::{AppError, ErrorCode};
use registre_domain::Code;
use registre_domain::model::{Facts, Model, asked_of, is_mark};

/// The model of a code.
fn model(code: &Code) -> Result<&'static Model, AppError> {
    let found = shelf::shelf()?.library.get(code);
    found.ok_or_else(|| AppError::new(ErrorCode::NotFound).with("code", code.as_str()))
}

/// The facts that were told to hold, with those that nobody could answer as such.
fn told(facts: Option<Facts>, unknown: Option<Facts>) -> Result<Facts, AppError> {
    let (mut facts, silent) = (facts.unwrap_or_default(), unknown.unwrap_or_default());
    check_facts(&facts)?;
    check_facts(&silent)?;
    facts.extend(silent.iter().filter_map(registre_domain::model::unknown));
    Ok(facts)
}

/// Refuses a fact that no model reads: a name written wrongly would be taken for a fact that does not hold.
/// What stands for a fact that nobody could answer, and what says where facts come from, are no such names.
fn check_facts(facts: &Facts) -> Result<(), AppError> {
    let known = shelf::shelf()?.guide.known_facts();
    let is_known = |code: &&Code| match asked_of(code) {
        Some(fact) => known.contains(&fact),
        None => known.contains(*code) || is_mark(code),
    };
    match facts.iter().find(|code| !is_known(code)) {
        Some(fact) => Err(AppError::new(ErrorCode::InvalidRequest).with("field", fact.as_str())),
        None => Ok(()),
    }
}
