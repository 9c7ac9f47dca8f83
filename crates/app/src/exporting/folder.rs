//! The inspection folder: registers, notices, attached documents and log of changes in one archive.
//! It must not decide what a document may show: a file goes in because a page of the folder names it.

use super::moment;
use super::registers::{self, Composed};
use super::{
    DeliveredFile, ExportFolder, ExportPdf, Produced, creator, load_words, produced, sha256,
};
use crate::assets;
use crate::error::{AppError, ErrorCode};
use crate::journal::{self, Between};
use crate::progress::{Phase, Silent, Watch, cancelled, tell};
use crate::session::Session;
use crate::words::{Phrases, Words};
use registre_documents::folder::{Absent, Folder, FolderError, Part, Piece, log, pack, plain_name};
use registre_documents::html;
use registre_documents::notice::{Clauses, Notice, NoticeOptions};
use registre_documents::pdf::{self, PdfError};
use registre_documents::register::ChangeShown;
use registre_domain::activity::{Role, Status};
use registre_domain::code::Sha256;
use registre_domain::ids::{ActivityId, EntityId};
use registre_domain::register::Register;
use registre_store::StoreError;
use std::collections::{BTreeMap, BTreeSet};

/// A folder that is ready to be made.
pub(super) struct Work {
    registers: Vec<(Part, Composed)>,
    notices: Vec<(String, Notice)>,
    attached: Vec<Piece>,
    changes: Vec<ChangeShown>,
    words: Words,
    /// What is the same for every document; its pieces come as they are made.
    folder: Folder,
}

pub(super) fn prepare(session: &mut Session, request: &ExportFolder) -> Result<Work, AppError> {
    let now = session.world.now();
    let then = moment::read(session, request.register.as_of, now)?;
    let words = load_words(request.register.lang)?;
    let mut absent = Vec::new();
    let registers = both(session, &request.register, &mut absent)?;
    let shown: BTreeSet<ActivityId> = registers
        .iter()
        .flat_map(|(_, composed)| composed.shown.iter().copied())
        .collect();
    let register = &then.snapshot.register;
    let notices = match request.notices {
        true => notices(session, register, &shown, &words, &mut absent)?,
        false => Vec::new(),
    };
    let attached = match request.attachments {
        true => attached(session, register, &registers, &mut absent)?,
        false => Vec::new(),
    };
    let changes = changes(session, request, &words, &mut absent)?;
    let (step, chain) = then.snapshot.head.edit;
    let folder = Folder {
        organisation: organisation(register, &words),
        made_at: now,
        zone: registers
            .first()
            .map(|(_, composed)| composed.projection.extraction.zone.clone())
            .unwrap_or_default(),
        state_on: then.state_on,
        version: step.to_string(),
        chain_head: chain.to_string(),
        creator: creator(),
        pieces: Vec::new(),
        absent,
    };
    Ok(Work {
        registers,
        notices,
        attached,
        changes,
        words,
        folder,
    })
}

/// The register of what the organisation decides and that of what it does for others, where they show a sheet.
/// Sheets that were named stand each in its own.
fn both(
    session: &mut Session,
    asked: &ExportPdf,
    absent: &mut Vec<Absent>,
) -> Result<Vec<(Part, Composed)>, AppError> {
    let mut found = Vec::new();
    for (part, processor) in [(Part::Controller, false), (Part::Processor, true)] {
        let sheets = registers::of_one(session, asked, processor)?;
        let named_none = !asked.sheets.is_empty() && sheets.is_empty();
        let composed = match named_none {
            true => None,
            false => {
                let request = ExportPdf {
                    processor,
                    sheets,
                    ..asked.clone()
                };
                Some(registers::prepare(session, &request)?.composed(&Silent)?)
            }
        };
        match composed.filter(|composed| composed.projection.scope.shown > 0) {
            Some(composed) => found.push((part, composed)),
            None => absent.push(Absent {
                part,
                about: String::new(),
                reason: "folder-absent-no-sheet",
            }),
        }
    }
    Ok(found)
}

/// A notice for each organisation that decides about a shown sheet in force.
fn notices(
    session: &Session,
    register: &Register,
    shown: &BTreeSet<ActivityId>,
    words: &Words,
    absent: &mut Vec<Absent>,
) -> Result<Vec<(String, Notice)>, AppError> {
    let mut of_entity: BTreeMap<Option<EntityId>, Vec<ActivityId>> = BTreeMap::new();
    for sheet in &register.activities {
        let informs =
            sheet.identity.status == Status::InForce && sheet.identity.role != Role::Processor;
        if informs && shown.contains(&sheet.id) {
            let entity = register.entity_of(sheet).map(|entity| entity.id);
            of_entity.entry(entity).or_default().push(sheet.id);
        }
    }
    if of_entity.is_empty() {
        absent.push(Absent {
            part: Part::Notice,
            about: String::new(),
            reason: "folder-absent-no-notice-sheet",
        });
    }
    let clauses = Clauses::parse(assets::CLAUSES)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let made = of_entity.into_iter().map(|(entity, activities)| {
        let options = NoticeOptions {
            activities,
            made_on: session.world.now(),
            creator: creator(),
        };
        let name = entity
            .and_then(|id| register.entity(id))
            .map(|entity| entity.contact.name.trim().to_owned())
            .unwrap_or_default();
        let notice = Notice::of(register, session.catalogue(), &clauses, words, &options)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        Ok((name, notice))
    });
    made.collect()
}

/// The kept files that the pages of the folder name, with the names that they were given.
fn attached(
    session: &Session,
    register: &Register,
    registers: &[(Part, Composed)],
    absent: &mut Vec<Absent>,
) -> Result<Vec<Piece>, AppError> {
    let wanted: BTreeSet<&Sha256> = registers
        .iter()
        .flat_map(|(_, composed)| &composed.projection.files)
        .collect();
    let mut taken = BTreeSet::new();
    let mut pieces = Vec::new();
    let mut files: Vec<_> = register.attachments.iter().collect();
    files.retain(|file| wanted.contains(&file.sha256));
    files.sort_by(|a, b| a.file_name.cmp(&b.file_name).then(a.sha256.cmp(&b.sha256)));
    for file in files {
        let about = file
            .file_name
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or_default();
        let about = about.to_owned();
        match session.store.read().attachment_content(&file.sha256) {
            Ok(bytes) => pieces.push(Piece {
                part: Part::Attachment,
                name: format!("documents/{}", plain_name(&file.file_name, &mut taken)),
                about,
                pages: None,
                bytes,
            }),
            Err(StoreError::NotFound { .. }) => absent.push(Absent {
                part: Part::Attachment,
                about,
                reason: "folder-absent-not-kept",
            }),
            Err(error) => return Err(session.named(error)),
        }
    }
    Ok(pieces)
}

/// What changed between two days, if somebody asks.
fn changes(
    session: &Session,
    request: &ExportFolder,
    words: &Words,
    absent: &mut Vec<Absent>,
) -> Result<Vec<ChangeShown>, AppError> {
    let Some((from, to)) = request.log else {
        return Ok(Vec::new());
    };
    let between = Between { from, to };
    let changes = journal::changes(session, &between, words)?;
    if changes.is_empty() {
        absent.push(Absent {
            part: Part::Log,
            about: String::new(),
            reason: "folder-absent-nothing-changed",
        });
    }
    Ok(changes)
}

fn organisation(register: &Register, words: &Words) -> String {
    register
        .main_entity()
        .map(|entity| entity.contact.name.trim())
        .filter(|name| !name.is_empty())
        .map_or_else(|| words.say("doc-organisation-unnamed"), str::to_owned)
}

impl Work {
    pub(super) fn run(mut self, watch: &dyn Watch) -> Result<Produced, AppError> {
        let mut glyphs = Vec::new();
        let mut delivered = None;
        for (part, composed) in std::mem::take(&mut self.registers) {
            let made = composed.pdf(watch)?;
            delivered = delivered.or(made.report.delivered);
            glyphs.extend(made.report.missing_glyphs);
            let name = match part {
                Part::Processor => "02-registre-sous-traitant.pdf",
                _ => "01-registre-responsable.pdf",
            };
            self.add(
                part,
                name.to_owned(),
                String::new(),
                made.report.pages,
                made.bytes,
            );
        }
        let mut taken = BTreeSet::new();
        for (about, notice) in std::mem::take(&mut self.notices) {
            let name = plain_name(&about, &mut taken);
            let text = html::render(&notice.document(&self.words));
            let name = format!("mentions/{name}.html");
            self.add(Part::Notice, name, about, None, text.into_bytes());
        }
        let attached = std::mem::take(&mut self.attached);
        self.folder.pieces.extend(attached);
        if !self.changes.is_empty() {
            let bytes = log(&self.changes, &self.words);
            self.add(
                Part::Log,
                "journal.csv".to_owned(),
                String::new(),
                None,
                bytes,
            );
        }
        self.packed(watch, glyphs, delivered)
    }

    fn add(&mut self, part: Part, name: String, about: String, pages: Option<u32>, bytes: Vec<u8>) {
        self.folder.pieces.push(Piece {
            part,
            name,
            about,
            pages,
            bytes,
        });
    }

    fn packed(
        self,
        watch: &dyn Watch,
        mut glyphs: Vec<super::MissingCharacter>,
        delivered: Option<super::Delivered>,
    ) -> Result<Produced, AppError> {
        let told = &mut |progress: pdf::Progress| {
            tell(watch, Phase::Finishing, progress.done, progress.total)
        };
        let packed = pack(&self.folder, &self.words, told).map_err(|error| match error {
            FolderError::Index(PdfError::Stopped) => cancelled(),
            error => AppError::new(ErrorCode::DocumentFailed).because(error),
        })?;
        watch.at(Phase::Finishing, 0, 0)?;
        glyphs.extend(packed.missing_glyphs.into_iter().map(super::missing));
        let mut produced = produced(packed.bytes)?;
        produced.report.missing_glyphs = glyphs;
        produced.report.delivered = delivered;
        let files = self.folder.pieces.iter().map(|piece| {
            Ok(DeliveredFile {
                name: piece.name.clone(),
                sha256: sha256(&piece.bytes)?,
            })
        });
        produced.report.files = files.collect::<Result<_, AppError>>()?;
        Ok(produced)
    }
}
