//! `affected`: the notices whose sentences rest on a sheet, a legal person or a third party.
//! It must not know which sentences.

use super::{AffectedBy, NoticeLine, standing};
use crate::error::AppError;
use crate::session::Session;

/// Lists the notices that a thing is in, by name.
///
/// # Errors
/// What the store refuses.
pub fn affected(session: &mut Session, request: AffectedBy) -> Result<Vec<NoticeLine>, AppError> {
    let standing = standing(session)?.into_iter();
    let meant = standing.filter(|one| one.things.contains(&request.thing));
    Ok(meant.map(|one| one.line).collect())
}
