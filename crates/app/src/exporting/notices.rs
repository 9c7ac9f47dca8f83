//! Drafts of privacy notices.
//! It must not know what a notice says; the clauses do.

use super::{ExportNotice, NoticeFormat, Produced, creator, load_words, named, produced};
use crate::assets;
use crate::error::{AppError, ErrorCode};
use crate::progress::{Phase, Watch};
use crate::session::Session;
use crate::words::Words;
use registre_documents::notice::{Clauses, Notice, NoticeError, NoticeOptions};
use registre_documents::{html, markdown};
use registre_domain::Activity;
use registre_domain::activity::{Role, Status};
use registre_domain::reference::natural_order;
use registre_domain::register::Register;

/// A notice that is ready to be made.
pub(super) struct Work {
    notice: Notice,
    words: Words,
    format: NoticeFormat,
    not_in_force: Vec<String>,
}

pub(super) fn prepare(session: &mut Session, request: &ExportNotice) -> Result<Work, AppError> {
    let register = session.register()?;
    let words = load_words(request.lang)?;
    let activities = match request.sheets.as_slice() {
        [] => in_force(&register),
        references => named(&register, references)?,
    };
    let clauses = Clauses::parse(assets::FRENCH_CLAUSES, assets::ENGLISH_CLAUSES)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let options = NoticeOptions {
        activities: activities.iter().map(|sheet| sheet.id).collect(),
        made_on: session.world.now(),
        creator: creator(),
    };
    let notice =
        Notice::of(&register, session.catalogue(), &clauses, &words, &options).map_err(refused)?;
    let idle = activities
        .iter()
        .filter(|sheet| sheet.identity.status != Status::InForce);
    Ok(Work {
        notice,
        words,
        format: request.format,
        not_in_force: idle.map(|sheet| sheet.identity.reference.clone()).collect(),
    })
}

impl Work {
    pub(super) fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        watch.at(Phase::Composing, 0, 0)?;
        let document = self.notice.document(&self.words);
        let text = match self.format {
            NoticeFormat::Html => html::render(&document),
            NoticeFormat::Markdown => markdown::render(&document),
        };
        watch.at(Phase::Finishing, 0, 0)?;
        let mut produced = produced(text.into_bytes())?;
        produced.report.to_complete = self.notice.missing().len();
        produced.report.not_in_force = self.not_in_force;
        Ok(produced)
    }
}

/// The sheets that a notice covers when nobody chose: in force, and decided here.
fn in_force(register: &Register) -> Vec<&Activity> {
    let informs = |sheet: &&Activity| {
        sheet.identity.status == Status::InForce && sheet.identity.role != Role::Processor
    };
    let mut sheets: Vec<&Activity> = register.activities.iter().filter(informs).collect();
    sheets.sort_by(|a, b| natural_order(&a.identity.reference, &b.identity.reference));
    sheets
}

fn refused(error: NoticeError) -> AppError {
    let code = match error {
        NoticeError::NoActivity | NoticeError::UnknownActivity => ErrorCode::NoticeEmpty,
        NoticeError::Processor => ErrorCode::NoticeProcessor,
        NoticeError::SeveralControllers => ErrorCode::NoticeControllers,
    };
    AppError::new(code).because(error)
}
