//! The register as a spreadsheet of the CNIL's model, as CSV and as Markdown.
//! It must not decide what a document may show; the projection does.

use super::registers::{self, Composed};
use super::{Delivered, ExportPdf, Produced, RegisterChoice, produced};
use crate::error::{AppError, ErrorCode};
use crate::progress::{Phase, Watch};
use crate::session::Session;
use registre_documents::{csv, data, markdown, ods, register};

/// The forms of the register beside the PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Ods,
    Csv,
    Md,
}

/// A form of the register that is ready to be made.
pub(super) struct Work {
    register: registers::Work,
    form: Form,
}

pub(super) fn prepare(
    session: &mut Session,
    request: &RegisterChoice,
    form: Form,
    watch: &dyn Watch,
) -> Result<Work, AppError> {
    let mut choice = request.clone();
    if form == Form::Ods {
        choice.lang = Some(ods::LANG);
    }
    Ok(Work {
        register: registers::prepare(session, &ExportPdf::from(choice), watch)?,
        form,
    })
}

impl Work {
    pub(super) fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        let Composed {
            projection,
            words,
            delivered,
            ..
        } = self.register.composed(watch)?;
        let bytes = match self.form {
            Form::Ods => ods::write(&projection, &*words)
                .map_err(|error| AppError::new(ErrorCode::DocumentFailed).because(error))?,
            Form::Csv => csv::write(&[&projection], &*words),
            Form::Md => markdown::render(&register::document(&projection, &*words)).into_bytes(),
        };
        watch.at(Phase::Finishing, 0, 0)?;
        let mut produced = produced(bytes)?;
        produced.report.delivered = Some(Delivered {
            fingerprint: data::fingerprint(&projection),
            ..delivered
        });
        Ok(produced)
    }
}
