//! The register as PDF, and one sheet of it as text.
//! It must not decide what a document may show; the projection does.

use super::moment::{self, Then};
use super::{
    Annex, Delivered, DeliveredRole, DeliveredScope, ExportPdf, MissingCharacter, Produced,
    RegisterChoice, changes, choice, creator, load_words, named, produced,
};
use crate::checking;
use crate::error::{AppError, ErrorCode};
use crate::journal::HistoryLine;
use crate::progress::{Phase, Watch, cancelled, tell};
use crate::session::Session;
use crate::words::{Arg, Phrases, Words};
use chrono::NaiveDate;
use registre_documents::block::Block;
use registre_documents::pdf::{self, Part, PdfError};
use registre_documents::register::{self, IssueShown, Kind, Projection, RegisterOptions};
use registre_documents::source::Source;
use registre_documents::{ods, plain};
use registre_domain::activity::Role;
use registre_domain::catalogue::Severity;
use registre_domain::ids::ActivityId;
use registre_domain::register::Register;
use registre_domain::{Catalogue, Lang, rules};
use registre_store::Head;
use std::sync::Arc;

/// What register documents take from a session, read at one instant: one reading serves several of them.
pub(super) struct Material<'c> {
    pub(super) then: Then<'c>,
    pub(super) words: Arc<Words>,
    /// What changed, and between which days, where the request asks for it.
    changes: Option<(Vec<HistoryLine>, (NaiveDate, NaiveDate))>,
}

/// A PDF register that is ready to be made.
pub(super) struct Work {
    register: Arc<Register>,
    catalogue: Arc<Catalogue>,
    options: RegisterOptions,
    asked: ExportPdf,
    words: Arc<Words>,
    head: Head,
}

/// What any form of the register may show, the words to say it with, and what its delivery would say.
pub(super) struct Composed {
    pub(super) projection: Projection,
    pub(super) words: Arc<Words>,
    /// The same in the language of the CNIL's model, where its spreadsheet travels inside a document in another one.
    model: Option<(Projection, Words)>,
    /// Without the fingerprint of the data, which a PDF prints and others compute.
    pub(super) delivered: Delivered,
}

/// Reads the register that a request asks for, and the changes that it lists.
///
/// # Errors
/// `before-register`, `as-of-future`, `unproven`; `days-reversed` for changes that end before they begin; `cancelled`; what
/// the store refuses.
pub(super) fn read<'c>(
    session: &mut Session,
    catalogue: &'c Catalogue,
    request: &ExportPdf,
    watch: &dyn Watch,
) -> Result<Material<'c>, AppError> {
    let words = load_words(request.choice.lang)?;
    let now = session.world.now().to_utc();
    let then = moment::read(session, catalogue, request.choice.as_of, now, watch)?;
    let changes = match request.annexes.contains(&Annex::Changes) {
        false => None,
        true => {
            let days = changes::days(session, &then, request)?;
            let found = changes::between(session, &then.zone, days, words.lang())?;
            Some((found, days))
        }
    };
    Ok(Material {
        then,
        words: Arc::new(words),
        changes,
    })
}

pub(super) fn prepare(
    session: &mut Session,
    request: &ExportPdf,
    watch: &dyn Watch,
) -> Result<Work, AppError> {
    let catalogue = session.catalogue.clone();
    let material = read(session, &catalogue, request, watch)?;
    material.work(&catalogue, request)
}

impl Material<'_> {
    /// A document of what was read. Of the annexes that `request` asks for, the log is there if it was read.
    ///
    /// # Errors
    /// `activity-not-found`, `other-register`, `entity-not-found`.
    pub(super) fn work(
        &self,
        catalogue: &Arc<Catalogue>,
        request: &ExportPdf,
    ) -> Result<Work, AppError> {
        let mut options = options(&self.then, catalogue, &self.words, request)?;
        let mut asked = request.clone();
        let sheets = named(&self.then.register, &asked.choice.sheets)?;
        let references = sheets.iter().map(|sheet| sheet.identity.reference.clone());
        asked.choice.sheets = references.collect();
        if let Some((found, days)) = &self.changes {
            let shown = changes::shown(found, &self.then, &request.choice, &self.words);
            options.changes = Some(shown);
            options.changes_between = Some(*days);
        }
        Ok(Work {
            register: Arc::clone(&self.then.register),
            head: self.then.head,
            asked,
            catalogue: Arc::clone(catalogue),
            words: Arc::clone(&self.words),
            options,
        })
    }
}

impl Composed {
    /// The document as PDF.
    pub(super) fn pdf(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        let Self {
            projection,
            words,
            model,
            mut delivered,
        } = self;
        let mut source = register::source(&projection, &*words);
        if let Some((model, words)) = &model {
            source = source.with_model(model, words);
        }
        let told = &mut |progress: pdf::Progress| {
            tell(watch, phase(progress.part), progress.done, progress.total)
        };
        let rendered = pdf::render_with(&source, told).map_err(|error| match error {
            PdfError::Stopped => cancelled(),
            error => AppError::new(ErrorCode::DocumentFailed).because(error),
        })?;
        let glyphs = rendered.missing_glyphs.into_iter();
        let mut produced = produced(rendered.bytes)?;
        produced.report.pages = Some(rendered.pages);
        produced.report.missing_glyphs = glyphs.map(MissingCharacter::from).collect();
        delivered.pages = Some(rendered.pages);
        if let Some(claim) = &source.meta().claim {
            delivered.fingerprint.clone_from(&claim.fingerprint);
        }
        produced.report.delivered = Some(delivered);
        Ok(produced)
    }
}

impl Work {
    pub(super) fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        self.composed(watch)?.pdf(watch)
    }

    /// What the document says; the register is not needed after it.
    pub(super) fn composed(mut self, watch: &dyn Watch) -> Result<Composed, AppError> {
        watch.at(Phase::Composing, 0, 2)?;
        if self.asked.issues && !self.asked.choice.public {
            self.options.issues = Some(self.issues());
        }
        let projection = self.projection(self.words.lang());
        watch.at(Phase::Composing, 1, 2)?;
        let is_foreign = self.options.attach && projection.lang != ods::LANG;
        let model = match is_foreign {
            true => Some((self.projection(ods::LANG), load_words(Some(ods::LANG))?)),
            false => None,
        };
        Ok(Composed {
            delivered: self.delivered(&projection),
            projection,
            words: self.words,
            model,
        })
    }

    fn projection(&self, lang: Lang) -> Projection {
        Projection::of(&self.register, &self.catalogue, lang, &self.options)
    }

    /// What the rules find missing, as of the day that the document shows.
    fn issues(&self) -> Vec<IssueShown> {
        let today = self.options.extracted_at.date_naive();
        let day = self.options.state_on.unwrap_or(today);
        let found = rules::check(&self.register, &self.catalogue, day);
        let remarks = checking::remarks(&found, &self.register, &self.catalogue, &self.words);
        let shown = remarks.into_iter().map(|remark| IssueShown {
            reference: remark.reference,
            article: remark.article,
            message: match remark.severity {
                Severity::Recommended => {
                    let value = [("value", Arg::Text(&remark.message))];
                    self.words.text("check-advice", &value)
                }
                _ => remark.message,
            },
        });
        shown.collect()
    }

    fn delivered(&self, projection: &Projection) -> Delivered {
        let (step, chain) = self.head.edit;
        let asked = &self.asked.choice;
        let filter = asked.filter.clone();
        Delivered {
            role: match self.options.kind {
                Kind::Controller => DeliveredRole::Controller,
                Kind::Processor => DeliveredRole::Processor,
            },
            scope: match projection.complementary {
                true => DeliveredScope::Complete,
                false => DeliveredScope::Art30,
            },
            sheets: asked.sheets.clone(),
            all_statuses: asked.all_statuses,
            shown: projection.scope.shown,
            total: projection.scope.total,
            lang: projection.lang,
            as_of: self.options.state_on,
            step,
            chain: chain.to_string(),
            fingerprint: String::new(),
            filter: filter.filter(|filter| !filter.is_empty()),
            public: asked.public,
            annexes: self.options.annexes.iter().map(Annex::to_string).collect(),
            changes: self.options.changes_between,
            issues: self.options.issues.is_some(),
            attached: self.options.attach,
            pages: None,
        }
    }
}

pub(super) fn phase(part: Part) -> Phase {
    match part {
        Part::Layout => Phase::LayingOut,
        Part::Pages => Phase::WritingPages,
        Part::File => Phase::Finishing,
    }
}

/// What the document may show, and of which state it is.
fn options(
    then: &Then<'_>,
    catalogue: &Catalogue,
    words: &Words,
    request: &ExportPdf,
) -> Result<RegisterOptions, AppError> {
    let register = &then.register;
    let (step, chain) = then.head.edit;
    Ok(RegisterOptions {
        zone: then.zone.name(words.lang()).to_owned(),
        state_on: then.state_on,
        version: step.to_string(),
        chain_head: Some(chain.to_string()),
        legal_edition: Some(catalogue.edition()),
        register_id: register.about.id.to_string(),
        creator: creator(),
        ..choice::options(register, request, then.now)?
    })
}

/// One sheet as plain text, for a terminal: every field, as the complete document prints it.
///
/// # Errors
/// What the store refuses.
pub fn sheet_text(
    session: &mut Session,
    id: ActivityId,
    words: &Words,
) -> Result<String, AppError> {
    let catalogue = session.catalogue.clone();
    let now = session.world.now().to_utc();
    let then = moment::glance(session, &catalogue, now)?;
    let register = &then.register;
    let sheet = register.activities.iter().find(|sheet| sheet.id == id);
    let sheet = sheet.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let request = ExportPdf {
        attach: Some(false),
        ..ExportPdf::from(RegisterChoice {
            processor: sheet.identity.role == Role::Processor,
            sheets: vec![sheet.identity.reference.clone()],
            complementary: true,
            ..RegisterChoice::default()
        })
    };
    let options = RegisterOptions {
        // As one of the sheets of the register: what it inherits is said in few words.
        single: false,
        ..options(&then, &catalogue, words, &request)?
    };
    let projection = Projection::of(register, &catalogue, words.lang(), &options);
    let anchor = projection.sheets.first().map(|sheet| sheet.anchor.clone());
    let mut document = register::document(&projection, words);
    document.cover = None;
    // What stands before the sheet itself: the contents and the list of one.
    let opens =
        |block: &Block| matches!(block, Block::Heading(heading) if heading.anchor == anchor);
    if let Some(start) = document.body.iter().position(opens) {
        document.body.drain(..start);
    }
    Ok(plain::render(&document))
}
