//! `list`: every notice with where it stands: what is left, what is to be looked at again, what is no longer true.
//! It must not know how a text is composed.

use super::publish::said;
use super::{Composer, NoticeLine, stale};
use crate::error::{AppError, ErrorCode};
use crate::organisation::Nothing;
use crate::session::Session;
use registre_documents::notice::Text;
use registre_domain::notice::Notice;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A notice as it stands, and what its sentences rest on.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// Its line.
    pub(crate) line: NoticeLine,
    /// The sheets, legal persons and third parties of its sentences.
    pub(crate) things: BTreeSet<Uuid>,
}

/// Lists the notices, by name.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, _: Nothing) -> Result<Vec<NoticeLine>, AppError> {
    let standing = standing(session)?.into_iter();
    Ok(standing.map(|one| one.line).collect())
}

/// Every notice as it stands, by name. It is worked out again only after a change, or on another day.
///
/// # Errors
/// What the store refuses.
pub(crate) fn standing(session: &mut Session) -> Result<Vec<Standing>, AppError> {
    let (known, _) = session.look()?;
    if let Some(kept) = known.notices() {
        return Ok(kept.to_vec());
    }
    let made = worked_out(session)?;
    session.keep_notices(&made);
    Ok(made)
}

fn worked_out(session: &mut Session) -> Result<Vec<Standing>, AppError> {
    // A register without notices is not read as a whole.
    if session.look()?.0.frame.notices.is_empty() {
        return Ok(Vec::new());
    }
    let composer = Composer::of(session)?;
    let notices = composer.register.notices.iter();
    let found = notices.map(|notice| {
        let text = composer.text(notice, false);
        one(session, &composer, notice, &text)
    });
    let mut found = found.collect::<Result<Vec<Standing>, AppError>>()?;
    found.sort_by(|a, b| (&a.line.name, a.line.id).cmp(&(&b.line.name, b.line.id)));
    Ok(found)
}

/// A notice as it stands, of which the text is known.
pub(super) fn one(
    session: &Session,
    composer: &Composer,
    notice: &Notice,
    text: &Result<Text, AppError>,
) -> Result<Standing, AppError> {
    let text = match text {
        Ok(text) => Ok(text),
        Err(error) if error.code == ErrorCode::Internal => {
            return Err(AppError::new(ErrorCode::Internal));
        }
        Err(error) => Err(error.code),
    };
    let composed = text.ok();
    let published = notice.published();
    let line = NoticeLine {
        id: notice.id,
        name: notice.name.clone(),
        kind: notice.kind,
        audiences: notice.audiences.clone(),
        lang: notice.lang,
        state: notice.state(),
        sheets: composed
            .map(|text| references(composer, text))
            .unwrap_or_default(),
        left: composed.map_or(0, |text| text.left.len()),
        reviews: composed.map_or(notice.rewrites.len(), |text| text.reviews.len()),
        stale: outdated(session, composer, notice, composed)?,
        refused: text.err(),
        published_on: published.and_then(|last| last.published_on),
        place: published.map(|last| last.place.clone()).unwrap_or_default(),
    };
    let sources = composed.map(Text::sources).unwrap_or_default();
    Ok(Standing {
        line,
        things: sources
            .into_iter()
            .filter_map(|source| source.thing)
            .collect(),
    })
}

fn references(composer: &Composer, text: &Text) -> Vec<String> {
    let sheets = text.sheets.iter();
    let sheets = sheets.filter_map(|id| {
        let mut all = composer.register.activities.iter();
        all.find(|sheet| sheet.id == *id)
    });
    sheets
        .map(|sheet| sheet.identity.reference.clone())
        .collect()
}

/// How many sentences of what was published are no longer what the register says. All of them where it has no text
/// today; one where nobody can read what it said.
fn outdated(
    session: &Session,
    composer: &Composer,
    notice: &Notice,
    text: Option<&Text>,
) -> Result<usize, AppError> {
    if notice.published().is_none() {
        return Ok(0);
    }
    let said = said(session, notice)?;
    let Some(said) = said else {
        return Ok(1);
    };
    let found = stale::outdated(session, composer, said, text)?;
    Ok(found.iter().filter(|one| one.why.republishes()).count())
}
