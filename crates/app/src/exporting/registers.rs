//! The register as PDF, and one sheet of it as text.
//! It must not decide what a document may show; the projection does.

use super::moment::{self, Then};
use super::{
    Delivered, DeliveredRole, DeliveredScope, ExportPdf, Produced, creator, load_words, named,
    produced,
};
use crate::error::{AppError, ErrorCode};
use crate::progress::{Phase, Watch, cancelled, tell};
use crate::session::Session;
use crate::words::{Phrases, Words};
use chrono::{DateTime, FixedOffset};
use registre_documents::block::{Block, Claim};
use registre_documents::pdf::{self, Part, PdfError};
use registre_documents::plain;
use registre_documents::register::{self, Kind, Projection, RegisterOptions};
use registre_domain::activity::{Role, Status};
use registre_domain::ids::ActivityId;
use registre_domain::register::Register;
use registre_domain::{Catalogue, Lang};
use registre_store::{Head, Snapshot};
use std::collections::BTreeSet;
use std::sync::Arc;

const EVERY_STATUS: [Status; 6] = [
    Status::Planned,
    Status::Draft,
    Status::InForce,
    Status::Suspended,
    Status::Ended,
    Status::Archived,
];

/// A PDF register that is ready to be made.
pub(super) struct Work {
    register: Register,
    catalogue: Arc<Catalogue>,
    options: RegisterOptions,
    asked: ExportPdf,
    head: Head,
}

/// What any form of the register may show, the words to say it with, and what its delivery would say.
pub(super) struct Composed {
    pub(super) projection: Projection,
    pub(super) words: Words,
    pub(super) delivered: Delivered,
    claim: Claim,
}

pub(super) fn prepare(session: &mut Session, request: &ExportPdf) -> Result<Work, AppError> {
    let now = session.world.now();
    let Then { snapshot, state_on } = moment::read(session, request.as_of, now)?;
    Ok(Work {
        options: RegisterOptions {
            state_on,
            ..options(&snapshot, now, request)?
        },
        register: snapshot.register,
        catalogue: session.catalogue.clone(),
        asked: request.clone(),
        head: snapshot.head,
    })
}

impl Work {
    pub(super) fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        let Composed {
            projection,
            words,
            mut delivered,
            claim,
        } = self.composed(watch)?;
        let source = register::source(&projection, &words).claiming(claim);
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
        produced.report.missing_glyphs = glyphs
            .map(|glyph| (glyph.character, glyph.excerpt))
            .collect();
        delivered.pages = Some(rendered.pages);
        produced.report.delivered = Some(delivered);
        Ok(produced)
    }

    /// What the document says; the register is not needed after it.
    pub(super) fn composed(self, watch: &dyn Watch) -> Result<Composed, AppError> {
        watch.at(Phase::Composing, 0, 2)?;
        let words = load_words(self.asked.lang)?;
        let projection =
            Projection::of(&self.register, &self.catalogue, words.lang(), &self.options);
        watch.at(Phase::Composing, 1, 2)?;
        let delivered = self.delivered(&projection, words.lang());
        Ok(Composed {
            claim: Claim {
                register: self.register.about.id.to_string(),
                step: delivered.step,
                chain: delivered.chain.clone(),
                fingerprint: delivered.fingerprint.clone(),
                kind: delivered.role.claimed().to_owned(),
            },
            projection,
            words,
            delivered,
        })
    }

    fn delivered(&self, projection: &Projection, lang: Lang) -> Delivered {
        let (step, chain) = self.head.edit;
        Delivered {
            role: match self.options.kind {
                Kind::Controller => DeliveredRole::Controller,
                Kind::Processor => DeliveredRole::Processor,
            },
            scope: match self.options.complementary {
                true => DeliveredScope::Complete,
                false => DeliveredScope::Art30,
            },
            sheets: self.asked.sheets.clone(),
            all_statuses: self.asked.all_statuses,
            shown: projection.scope.shown,
            total: projection.scope.total,
            lang,
            as_of: self.options.state_on,
            step,
            chain: chain.to_string(),
            fingerprint: String::new(),
            pages: None,
        }
    }
}

fn phase(part: Part) -> Phase {
    match part {
        Part::Layout => Phase::LayingOut,
        Part::Pages => Phase::WritingPages,
        Part::File => Phase::Finishing,
    }
}

/// What the document may show.
fn options(
    snapshot: &Snapshot,
    now: DateTime<FixedOffset>,
    request: &ExportPdf,
) -> Result<RegisterOptions, AppError> {
    let kind = if request.processor {
        Kind::Processor
    } else {
        Kind::Controller
    };
    let mut options = RegisterOptions::new(kind, now);
    options.complementary = request.complementary;
    let (step, chain) = snapshot.head.edit;
    options.version = step.to_string();
    options.chain_head = Some(chain.to_string());
    options.creator = creator();
    // A sheet that is named is printed whatever its status.
    if request.all_statuses || !request.sheets.is_empty() {
        options.statuses = BTreeSet::from(EVERY_STATUS);
    }
    if !request.sheets.is_empty() {
        options.only = Some(chosen(&snapshot.register, kind, &request.sheets)?);
    }
    Ok(options)
}

/// The sheets that were named, all of them of this register.
fn chosen(
    register: &Register,
    kind: Kind,
    references: &[String],
) -> Result<BTreeSet<ActivityId>, AppError> {
    let sheets = named(register, references)?;
    if let Some(other) = sheets.iter().find(|sheet| !kind.holds(sheet.identity.role)) {
        let reference = other.identity.reference.as_str();
        return Err(AppError::new(ErrorCode::OtherRegister).with("reference", reference));
    }
    Ok(sheets.iter().map(|sheet| sheet.id).collect())
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
    let snapshot = session
        .store
        .snapshot()
        .map_err(|error| session.named(error))?;
    let register = &snapshot.register;
    let sheet = register.activities.iter().find(|sheet| sheet.id == id);
    let sheet = sheet.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let request = ExportPdf {
        processor: sheet.identity.role == Role::Processor,
        sheets: vec![sheet.identity.reference.clone()],
        complementary: true,
        ..ExportPdf::default()
    };
    let options = options(&snapshot, session.world.now(), &request)?;
    let projection = Projection::of(register, session.catalogue(), words.lang(), &options);
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
