//! `stale`: what a published notice says that the register does not, old and new side by side.
//! It must not know how two texts are compared.

use super::publish::said;
use super::view::pieces;
use super::{Composer, Names, OneNotice, ShowNotice, StaleView, StaleWhy};
use crate::error::AppError;
use crate::session::Session;
use crate::words;
use registre_documents::notice::{Stale, WhyStale, stale as compared};
use registre_domain::Lang;

/// Lists the sentences of what was published that are not what the program says today; nothing for a notice that is
/// not published, or of which what it said cannot be read.
///
/// # Errors
/// `notice-not-found`; what composing refuses.
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
    let Some(said) = said(session, notice)? else {
        return Ok(Vec::new());
    };
    let text = composer.text(notice, false)?;
    let (register, catalogue) = (&composer.register, &composer.catalogue);
    Ok(compared(&said, &text, register, catalogue, composer.day()))
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
