//! `rewrite`, `review`: a sentence in the organisation's own words, kept with what the program said at that time.
//! It must not know how such a sentence finds its place in a text.

use super::{Composer, ReviewSentence, RewriteSentence};
use crate::clock::World;
use crate::error::{AppError, ErrorCode};
use crate::session::{Session, Written};
use registre_documents::block::plain_text;
use registre_documents::notice::Sentence;
use registre_domain::Lang;
use registre_domain::ids::{LineId, NoticeId};
use registre_domain::notice::{Fact, Notice, Rewrite, SentenceKey, Source, is_unseen};
use registre_store::Op;
use std::collections::BTreeSet;

/// Puts a sentence into the organisation's own words; an earlier rewrite of it gives way. The program's own words,
/// given as one's own, take the rewrite away.
///
/// # Errors
/// `notice-not-found`; `not-found` for a sentence that the notice does not have; `invalid-request` for blank words, and
/// for the introduction, which is the organisation's own already; what composing refuses.
pub fn rewrite(session: &mut Session, request: RewriteSentence) -> Result<Written, AppError> {
    let RewriteSentence { id, key, text } = request;
    if is_unseen(&text) {
        return Err(invalid("text"));
    }
    change(
        session,
        Op::RewriteSentence,
        id,
        |composer, notice, world| {
            let program = composer.program(notice)?;
            let sentence = program.sentence(&key).ok_or_else(missing)?;
            if sentence.keys.iter().any(|key| key.clause == INTRODUCTION) {
                return Err(invalid("key"));
            }
            let written = composer.text(notice, false)?;
            let own = written.sentence(&key).and_then(|sentence| sentence.own);
            let at = notice.rewrites.iter().position(|one| Some(one.id) == own);
            let is_ours = plain_text(&sentence.content) == text;
            let lang = notice.lang;
            let now = now(composer, sentence, &key, (text, lang), world);
            let standing = at.and_then(|at| notice.rewrites.get_mut(at));
            match (standing, at) {
                (Some(_), Some(at)) if is_ours => drop(notice.rewrites.remove(at)),
                (Some(standing), _) => {
                    *standing = Rewrite {
                        id: standing.id,
                        key: standing.key.clone(),
                        ..now
                    }
                }
                (None, _) if is_ours => {}
                (None, _) => notice.rewrites.push(now),
            }
            Ok(())
        },
    )
}

/// Answers for an own sentence whose facts have changed: keeps it, in the same words or in others, or takes the
/// program's words in its place.
///
/// # Errors
/// `notice-not-found`; `not-found` for a rewrite that is not there any more; `invalid-request` for blank words, and for
/// keeping one whose sentence is gone, or for which another rewrite stands.
pub fn review(session: &mut Session, request: ReviewSentence) -> Result<Written, AppError> {
    let ReviewSentence {
        id,
        rewrite,
        keep,
        text,
    } = request;
    if text.as_deref().is_some_and(is_unseen) {
        return Err(invalid("text"));
    }
    change(
        session,
        Op::ReviewSentence,
        id,
        |composer, notice, world| {
            let at = notice.rewrites.iter().position(|one| one.id == rewrite);
            let at = at.ok_or_else(missing)?;
            if !keep {
                notice.rewrites.remove(at);
                return Ok(());
            }
            let stands = composer.text(notice, false)?;
            let stands = stands.sentences().any(|one| one.own == Some(rewrite));
            let program = composer.program(notice)?;
            let lang = notice.lang;
            let kept = notice.rewrites.get_mut(at).ok_or_else(missing)?;
            let sentence = program.sentence(&kept.key).filter(|_| stands);
            let sentence = sentence.ok_or_else(|| invalid("keep"))?;
            let text = text.unwrap_or_else(|| kept.text.clone());
            *kept = Rewrite {
                id: kept.id,
                ..now(composer, sentence, &kept.key, (text, lang), world)
            };
            Ok(())
        },
    )
}

/// The key of the organisation's own first words.
const INTRODUCTION: &str = "introduction";

/// A rewrite as it is written now, with what it rests on.
fn now(
    composer: &Composer,
    sentence: &Sentence,
    key: &SentenceKey,
    (text, lang): (String, Lang),
    world: &mut dyn World,
) -> Rewrite {
    let sources: BTreeSet<Source> = sentence.sources.iter().cloned().collect();
    let facts = composer.facts(&sources).into_iter();
    Rewrite {
        id: LineId(world.new_id()),
        key: key.clone(),
        text,
        said: plain_text(&sentence.content),
        lang: Some(lang),
        facts: facts
            .map(|fact| Fact {
                id: LineId(world.new_id()),
                ..fact
            })
            .collect(),
    }
}

/// Changes a notice as it is when it is written, as one step.
pub(super) fn change(
    session: &mut Session,
    op: Op,
    id: NoticeId,
    work: impl FnOnce(&Composer, &mut Notice, &mut dyn World) -> Result<(), AppError>,
) -> Result<Written, AppError> {
    let head = session.store.head();
    let head = head.map_err(|error| session.named(error))?;
    let catalogue = session.catalogue.clone();
    let done = session.write_with(op, "", |tx, world| -> Result<(), AppError> {
        let composer = Composer::within(tx, &catalogue, world.now(), head)?;
        let mut notice = composer.notice(id)?.clone();
        work(&composer, &mut notice, world)?;
        Ok(tx.put_notice(&notice)?)
    });
    done.map(|((), written)| written)
}

pub(super) fn invalid(field: &'static str) -> AppError {
    AppError::new(ErrorCode::InvalidRequest).with("field", field)
}

fn missing() -> AppError {
    AppError::new(ErrorCode::NotFound)
}
