//! `stale`: what a published notice says that the register does not, old and new side by side.
//! It must not know how two texts are compared.

use super::publish::said;
use super::view::pieces;
use super::{Composer, Names, OneNotice, Revisions, ShowNotice, StaleView, StaleWhy};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::words;
use registre_documents::notice::{Snapshot, Stale, Text, WhyStale, all_gone, stale as compared};
use registre_domain::Lang;
use registre_domain::notice::Source;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Lists the sentences of what was published that are not what the program says today, all of them where the notice has
/// no text; nothing for a notice that is not published, or of which what it said cannot be read.
///
/// # Errors
/// `notice-not-found`.
pub fn stale(session: &mut Session, request: ShowNotice) -> Result<Vec<StaleView>, AppError> {
    let ShowNotice { notice, lang } = request;
    let composer = Composer::of(session)?;
    let found = of(session, &composer, &notice)?;
    let words = words::shared(lang.unwrap_or(Lang::Fr))?;
    let names = Names::of(&composer.register, &composer.catalogue, words);
    Ok(found.iter().map(|one| view(one, &names)).collect())
}

fn of(session: &Session, composer: &Composer, one: &OneNotice) -> Result<Vec<Stale>, AppError> {
    let notice = composer.find(one)?;
    match said(session, notice)? {
        Some(said) => {
            let text = composer.text(notice, false);
            outdated(session, composer, said, composed(&text)?)
        }
        None => Ok(Vec::new()),
    }
}

/// The text that was composed; nothing where the sheets give none, which is no failure of the program.
///
/// # Errors
/// `internal`.
pub(super) fn composed(text: &Result<Text, AppError>) -> Result<Option<&Text>, AppError> {
    match text {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.code == ErrorCode::Internal => Err(AppError::new(ErrorCode::Internal)),
        Err(_) => Ok(None),
    }
}

/// What of a published text is not what the program says today.
///
/// # Errors
/// What the store refuses.
pub(super) fn outdated(
    session: &Session,
    composer: &Composer,
    mut said: Snapshot,
    text: Option<&Text>,
) -> Result<Vec<Stale>, AppError> {
    let (register, catalogue) = (&composer.register, &composer.catalogue);
    let Some(text) = text else {
        return Ok(all_gone(&said, register, catalogue, composer.day()));
    };
    let unchanged = unchanged(session, &said, text)?;
    said.facts.extend(composer.facts(&unchanged));
    Ok(compared(&said, text, register, catalogue, composer.day()))
}

/// The fields that today's text rests on and the published one did not, although it told of their line, and that
/// nobody has changed since: the clauses say more than they did, not the register. The journal answers only where it is
/// the one in which the notice was published.
fn unchanged(
    session: &Session,
    said: &Snapshot,
    text: &Text,
) -> Result<BTreeSet<Source>, AppError> {
    let known: BTreeSet<&Source> = said.facts.iter().map(|fact| &fact.source).collect();
    let lines: BTreeSet<_> = known.iter().filter_map(|source| line(source)).collect();
    let sources = text.sources().into_iter();
    let new = sources.filter(|source| !known.contains(source));
    let new: Vec<Source> = new
        .filter(|source| line(source).is_some_and(|line| lines.contains(&line)))
        .collect();
    let step = said.text.revision;
    if new.is_empty() || !is_of(session, said, step)? {
        return Ok(BTreeSet::new());
    }
    let mut revisions = Revisions::of(session);
    let mut found = BTreeSet::new();
    for source in new {
        if revisions.last(&source)?.is_some_and(|last| last <= step) {
            found.insert(source);
        }
    }
    Ok(found)
}

/// Whether a text was published in this journal, after this step.
fn is_of(session: &Session, said: &Snapshot, step: u64) -> Result<bool, AppError> {
    let steps = session.store.steps(step..=step);
    let steps = steps.map_err(|error| session.named(error))?;
    Ok(steps
        .iter()
        .any(|step| step.chain.to_string() == said.chain))
}

/// The line of a thing that a field is in, or the thing itself.
fn line(source: &Source) -> Option<(Uuid, &str)> {
    let path = source.path.as_str();
    let ends = path.match_indices('/').map(|(end, _)| end);
    let mut ways = ends.filter_map(|end| path.get(..end));
    let line = ways.rfind(|way| {
        let last = way.rsplit('/').next().unwrap_or_default();
        Uuid::try_parse(last).is_ok()
    });
    Some((source.thing?, line?))
}

fn view(one: &Stale, names: &Names<'_>) -> StaleView {
    StaleView {
        key: one.key.clone(),
        why: match one.why {
            WhyStale::Facts => StaleWhy::Facts,
            WhyStale::New => StaleWhy::New,
            WhyStale::Gone => StaleWhy::Gone,
            WhyStale::Law => StaleWhy::Law,
            WhyStale::Own => StaleWhy::Own,
            WhyStale::Wording => StaleWhy::Wording,
        },
        republish: one.why.republishes(),
        was: one.was.as_ref().map(|said| pieces(said)),
        is: one.is.as_ref().map(|said| pieces(said)),
        facts: one.facts.iter().map(|fact| names.change(fact)).collect(),
    }
}
