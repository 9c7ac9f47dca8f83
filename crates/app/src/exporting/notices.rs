//! A privacy notice as a file: one of the register, or one made for the occasion; a draft, or ready to be published.
//! It must not know what a notice says; the clauses do.

use super::{ExportNotice, MissingCharacter, NoticeFormat, Produced, named, produced};
use crate::error::{AppError, ErrorCode};
use crate::notice::{Composer, Names, Revisions, finished};
use crate::progress::{Phase, Watch, cancelled, tell};
use crate::session::Session;
use crate::words::{self, Phrases, Words};
use registre_documents::notice::{Cited, Text};
use registre_documents::pdf::{self, PdfError, Progress};
use registre_domain::Lang;
use registre_domain::ids::{ActivityId, NoticeId};
use registre_domain::notice::{Notice, Scope, Source};
use registre_domain::register::Register;
use std::collections::BTreeMap;

/// A notice that is ready to be made.
pub(super) struct Work {
    text: Text,
    words: &'static Words,
    format: NoticeFormat,
    /// The level of the first heading of a fragment.
    level: u8,
    /// Where each sentence comes from, if that is asked.
    cited: Option<BTreeMap<Source, Cited>>,
    not_in_force: Vec<String>,
}

/// The level under which a site's page usually has its sections.
const LEVEL: u8 = 2;

pub(super) fn prepare(session: &mut Session, request: &ExportNotice) -> Result<Work, AppError> {
    let composer = Composer::of(session)?;
    let notice = match &request.notice {
        Some(one) => composer.find(one)?.clone(),
        None => occasional(&composer.register, request)?,
    };
    let level = request.level.unwrap_or(LEVEL);
    if !(1..=6).contains(&level) {
        return Err(AppError::new(ErrorCode::InvalidRequest).with("field", "level"));
    }
    let text = composer.text(&notice, request.last)?;
    if request.last {
        finished(&text)?;
    }
    let words = words::shared(notice.lang)?;
    let cited = match request.sources {
        true => Some(cited(session, &composer, &text, words)?),
        false => None,
    };
    Ok(Work {
        not_in_force: references(&composer.register, &text.not_in_force),
        text,
        words,
        format: request.format,
        level,
        cited,
    })
}

/// A notice that the register does not keep: of the sheets that are named, else of those in force.
fn occasional(register: &Register, request: &ExportNotice) -> Result<Notice, AppError> {
    let sheets = named(register, &request.sheets)?;
    let entity = sheets.first().and_then(|sheet| register.entity_of(sheet));
    Ok(Notice {
        id: NoticeId::default(),
        kind: request.notice_kind,
        audiences: request.audiences.clone(),
        lang: request.lang.unwrap_or(Lang::Fr),
        entity: entity.map(|entity| entity.id),
        scope: match sheets.is_empty() {
            true => Scope::Rule,
            false => Scope::Hand,
        },
        activities: sheets.iter().map(|sheet| sheet.id).collect(),
        ..Notice::default()
    })
}

fn references(register: &Register, sheets: &[ActivityId]) -> Vec<String> {
    let all = register.activities.iter();
    let named = all.filter(|sheet| sheets.contains(&sheet.id));
    let mut named: Vec<String> = named
        .map(|sheet| sheet.identity.reference.clone())
        .collect();
    named.sort_by(|a, b| registre_domain::reference::natural_order(a, b));
    named
}

/// Each field that the text rests on, by names that a reader of the register knows.
fn cited(
    session: &Session,
    composer: &Composer,
    text: &Text,
    words: &'static Words,
) -> Result<BTreeMap<Source, Cited>, AppError> {
    let names = Names::of(&composer.register, &composer.catalogue, words);
    let mut revisions = Revisions::of(session);
    let mut found = BTreeMap::new();
    for source in text.sources() {
        let seen = names.source(&source);
        let whose = format!("{} {}", seen.reference, seen.name);
        let revision = match revisions.last(&source)? {
            Some(step) => words.with("notice-revision", &step.to_string()),
            None => String::new(),
        };
        let cited = Cited {
            whose: whose.trim().to_owned(),
            field: seen.part,
            revision,
        };
        found.insert(source, cited);
    }
    Ok(found)
}

impl Work {
    pub(super) fn run(self, watch: &dyn Watch) -> Result<Produced, AppError> {
        watch.at(Phase::Composing, 0, 0)?;
        let mut produced = match self.format {
            NoticeFormat::Pdf => self.pdf(watch)?,
            _ => produced(self.written().into_bytes())?,
        };
        watch.at(Phase::Finishing, 0, 0)?;
        produced.report.to_complete = self.text.left.len();
        produced.report.reviews = self.text.reviews.len();
        produced.report.not_in_force = self.not_in_force;
        Ok(produced)
    }

    /// The forms that are text.
    fn written(&self) -> String {
        let words = self.words;
        let cite = |source: &Source| self.cite(source);
        let cite: Option<&registre_documents::notice::Cite<'_>> = match self.cited {
            Some(_) => Some(&cite),
            None => None,
        };
        match self.format {
            NoticeFormat::Fragment => self.text.fragment(words, self.level),
            NoticeFormat::Markdown => self.text.markdown(words, cite),
            NoticeFormat::Text => self.text.plain(words, cite),
            NoticeFormat::Html | NoticeFormat::Pdf => self.text.html(words, cite),
        }
    }

    fn pdf(&self, watch: &dyn Watch) -> Result<Produced, AppError> {
        let document = match self.cited {
            Some(_) => self.text.sourced(self.words, &|source| self.cite(source)),
            None => self.text.document(self.words),
        };
        let told =
            &mut |at: Progress| tell(watch, super::registers::phase(at.part), at.done, at.total);
        let rendered = pdf::render_with(&document, told).map_err(|error| match error {
            PdfError::Stopped => cancelled(),
            error => AppError::new(ErrorCode::DocumentFailed).because(error),
        })?;
        let mut produced = produced(rendered.bytes)?;
        produced.report.pages = Some(rendered.pages);
        let glyphs = rendered.missing_glyphs.into_iter();
        produced.report.missing_glyphs = glyphs.map(MissingCharacter::from).collect();
        Ok(produced)
    }

    fn cite(&self, source: &Source) -> Cited {
        let cited = self.cited.as_ref().and_then(|all| all.get(source));
        cited.cloned().unwrap_or_default()
    }
}
