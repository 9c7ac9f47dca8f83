//! The inspection folder: registers, notices, attached documents and log of changes in one archive.
//! It must not decide what a document may show: a file goes in because a page of the folder names it.

use super::moment::{self, Then};
use super::registers::{self, Composed};
use super::{
    Annex, Delivered, DeliveredFile, ExportPdf, MissingCharacter, Produced, creator, load_words,
    named, produced, sha256,
};
use crate::assets;
use crate::error::{AppError, ErrorCode};
use crate::progress::{Phase, Silent, Watch, cancelled, tell};
use crate::session::Session;
use crate::words::{Phrases, Words};
use registre_documents::folder::{
    self, Absent, Folder, FolderError, Part, Piece, Reason, plain_name,
};
use registre_documents::html;
use registre_documents::notice::{Clauses, Notice, NoticeOptions};
use registre_documents::pdf::{PdfError, Progress};
use registre_documents::register::Kind;
use registre_domain::activity::{Role, Status};
use registre_domain::code::Sha256;
use registre_domain::ids::{ActivityId, EntityId};
use registre_domain::register::{Attachment, Register};
use registre_store::StoreError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of an inspection folder.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ExportFolder {
    /// What both registers show; which of the two it asks for does not matter.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub register: ExportPdf,
    /// What is left out.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub without: BTreeSet<FolderPart>,
}

/// What a folder holds beside the registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FolderPart {
    /// Privacy notices.
    Notices,
    /// Documents that are kept in the register.
    Attachments,
    /// The log of changes.
    Log,
}

/// A folder that is ready to be made.
pub(super) struct Work {
    registers: Vec<(Part, Composed)>,
    notices: Vec<(String, Notice)>,
    attached: Vec<Piece>,
    words: Words,
    /// What it says of itself; its pieces come as they are made.
    folder: Folder,
}

pub(super) fn prepare(session: &mut Session, request: &ExportFolder) -> Result<Work, AppError> {
    let words = load_words(request.register.lang)?;
    let catalogue = session.catalogue.clone();
    let now = session.world.now().to_utc();
    let then = moment::read(session, &catalogue, request.register.as_of, now)?;
    let mut absent = Vec::new();
    let registers = both(session, &then.snapshot.register, request, &mut absent)?;
    let with = |part| !request.without.contains(&part);
    let notices = match with(FolderPart::Notices) {
        true => notices(session, &then, &registers, &words, &mut absent)?,
        false => Vec::new(),
    };
    let attached = match with(FolderPart::Attachments) {
        true => attached(session, &then.snapshot.register, &registers, &mut absent)?,
        false => Vec::new(),
    };
    Ok(Work {
        folder: described(&then, &words, absent),
        registers,
        notices,
        attached,
        words,
    })
}

fn described(then: &Then<'_>, words: &Words, absent: Vec<Absent>) -> Folder {
    let register = &then.snapshot.register;
    let (step, chain) = then.snapshot.head.edit;
    let name = register.main_entity().map(|entity| entity.name.trim());
    Folder {
        organisation: name
            .filter(|name| !name.is_empty())
            .map_or_else(|| words.say("doc-organisation-unnamed"), str::to_owned),
        made_at: then.now,
        zone: then.zone.name(words.lang()).to_owned(),
        state_on: then.state_on,
        version: step.to_string(),
        chain_head: chain.to_string(),
        creator: creator(),
        pieces: Vec::new(),
        absent,
    }
}

/// The register of what the organisation decides and that of what it does for others, where they show a sheet.
/// Sheets that were named stand each in its own.
fn both(
    session: &mut Session,
    register: &Register,
    request: &ExportFolder,
    absent: &mut Vec<Absent>,
) -> Result<Vec<(Part, Composed)>, AppError> {
    let mut asked = request.register.clone();
    // Contracts are among the documents of parties: a page that names them takes them in.
    for (part, annex) in [
        (FolderPart::Attachments, Annex::Processors),
        (FolderPart::Log, Annex::Changes),
    ] {
        if !request.without.contains(&part) {
            asked.annexes.push(annex);
        }
    }
    let sheets = named(register, &asked.sheets)?;
    let mut found = Vec::new();
    for (part, kind) in [
        (Part::Controller, Kind::Controller),
        (Part::Processor, Kind::Processor),
    ] {
        let of_kind = sheets
            .iter()
            .filter(|sheet| kind.holds(sheet.identity.role));
        let own = ExportPdf {
            processor: kind == Kind::Processor,
            sheets: of_kind
                .map(|sheet| sheet.identity.reference.clone())
                .collect(),
            ..asked.clone()
        };
        let is_asked = asked.sheets.is_empty() || !own.sheets.is_empty();
        let composed = match is_asked {
            true => Some(registers::prepare(session, &own)?.composed(&Silent)?),
            false => None,
        };
        match composed.filter(|composed| composed.projection.scope.shown > 0) {
            Some(composed) => found.push((part, composed)),
            None => absent.push(missing(part, "", Reason::NoSheet)),
        }
    }
    Ok(found)
}

fn missing(part: Part, about: &str, reason: Reason) -> Absent {
    Absent {
        part,
        about: about.to_owned(),
        reason,
    }
}

/// A notice for each organisation that decides about a shown sheet in force.
fn notices(
    session: &Session,
    then: &Then<'_>,
    registers: &[(Part, Composed)],
    words: &Words,
    absent: &mut Vec<Absent>,
) -> Result<Vec<(String, Notice)>, AppError> {
    let register = &then.snapshot.register;
    let is_shown = |id| {
        let mut all = registers.iter();
        all.any(|(_, composed)| composed.projection.activities.contains(id))
    };
    let informs = register.activities.iter().filter(|sheet| {
        let identity = &sheet.identity;
        identity.status == Status::InForce
            && identity.role != Role::Processor
            && is_shown(&sheet.id)
    });
    let mut of_entity: BTreeMap<Option<EntityId>, Vec<ActivityId>> = BTreeMap::new();
    for sheet in informs {
        let entity = register.entity_of(sheet).map(|entity| entity.id);
        of_entity.entry(entity).or_default().push(sheet.id);
    }
    if of_entity.is_empty() {
        absent.push(missing(Part::Notice, "", Reason::NobodyToInform));
    }
    let clauses = Clauses::parse(assets::CLAUSES)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let made = of_entity.into_iter().map(|(entity, activities)| {
        let options = NoticeOptions {
            activities,
            made_on: then.now,
            creator: creator(),
        };
        let entity = entity.and_then(|id| register.entity(id));
        let name = entity.map(|entity| entity.name.trim().to_owned());
        let notice = Notice::of(register, session.catalogue(), &clauses, words, &options)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        Ok((name.unwrap_or_default(), notice))
    });
    made.collect()
}

/// The kept files that the pages of the folder name, under the words by which they name them.
fn attached(
    session: &Session,
    register: &Register,
    registers: &[(Part, Composed)],
    absent: &mut Vec<Absent>,
) -> Result<Vec<Piece>, AppError> {
    let mut shown: BTreeMap<&Sha256, &str> = BTreeMap::new();
    for (sha256, title) in registers.iter().flat_map(|(_, one)| &one.projection.files) {
        shown.entry(sha256).or_insert(title);
    }
    let files = register.attachments.iter();
    let files = files.filter_map(|file| Some((*shown.get(&file.sha256)?, file)));
    let mut files: Vec<(&str, &Attachment)> = files.collect();
    files.sort_by(|a, b| (a.0, &a.1.sha256).cmp(&(b.0, &b.1.sha256)));
    let mut taken = BTreeSet::new();
    let mut pieces = Vec::new();
    for (title, file) in files {
        match session.store.read().attachment_content(&file.sha256) {
            Ok(bytes) => pieces.push(Piece {
                part: Part::Attachment,
                name: format!("documents/{}", plain_name(&titled(title, file), &mut taken)),
                about: title.to_owned(),
                pages: None,
                bytes,
            }),
            Err(StoreError::NotFound { .. }) => {
                absent.push(missing(Part::Attachment, title, Reason::NotKept));
            }
            Err(error) => return Err(session.named(error)),
        }
    }
    Ok(pieces)
}

/// A title with the ending of the file that it names.
fn titled(title: &str, file: &Attachment) -> String {
    let ending = file.file_name.rsplit_once('.').map(|(_, ending)| ending);
    let title = title.replace(['/', '\\'], " ");
    match ending.filter(|ending| !title.ends_with(&format!(".{ending}"))) {
        Some(ending) => format!("{title}.{ending}"),
        None => title,
    }
}

impl Work {
    pub(super) fn run(mut self, watch: &dyn Watch) -> Result<Produced, AppError> {
        let mut glyphs = Vec::new();
        let mut delivered: Option<Delivered> = None;
        for (part, composed) in std::mem::take(&mut self.registers) {
            let changes = composed.projection.annexes.changes.clone();
            let made = composed.pdf(watch)?;
            glyphs.extend(made.report.missing_glyphs);
            delivered = delivered.or(made.report.delivered);
            self.add(part, "", format!("{}.pdf", stem(part)), made.bytes);
            if let Some(piece) = self.folder.pieces.last_mut() {
                piece.pages = made.report.pages;
            }
            if let Some(changes) = changes {
                let about = self.words.say(part.key());
                let bytes = folder::log(&changes, &self.words);
                self.add(
                    Part::Log,
                    &about,
                    format!("{}-journal.csv", stem(part)),
                    bytes,
                );
            }
        }
        let mut taken = BTreeSet::new();
        for (about, notice) in std::mem::take(&mut self.notices) {
            let text = html::render(&notice.document(&self.words));
            let name = format!("mentions/{}.html", plain_name(&about, &mut taken));
            self.add(Part::Notice, &about, name, text.into_bytes());
        }
        self.folder.pieces.append(&mut self.attached);
        self.packed(watch, glyphs, delivered)
    }

    fn add(&mut self, part: Part, about: &str, name: String, bytes: Vec<u8>) {
        self.folder.pieces.push(Piece {
            part,
            name,
            about: about.to_owned(),
            pages: None,
            bytes,
        });
    }

    fn packed(
        self,
        watch: &dyn Watch,
        mut glyphs: Vec<MissingCharacter>,
        delivered: Option<Delivered>,
    ) -> Result<Produced, AppError> {
        let told =
            &mut |progress: Progress| tell(watch, Phase::Finishing, progress.done, progress.total);
        let packed =
            folder::pack(&self.folder, &self.words, told).map_err(|error| match error {
                FolderError::Index(PdfError::Stopped) => cancelled(),
                error => AppError::new(ErrorCode::DocumentFailed).because(error),
            })?;
        watch.at(Phase::Finishing, 0, 0)?;
        glyphs.extend(
            packed
                .missing_glyphs
                .into_iter()
                .map(MissingCharacter::from),
        );
        let mut produced = produced(packed.bytes)?;
        let files = self.folder.pieces.iter().map(|piece| {
            Ok(DeliveredFile {
                name: piece.name.clone(),
                sha256: sha256(&piece.bytes)?,
            })
        });
        produced.report.files = files.collect::<Result<_, AppError>>()?;
        produced.report.missing_glyphs = glyphs;
        produced.report.delivered = delivered;
        Ok(produced)
    }
}

/// What the files of a register are called before their endings.
fn stem(part: Part) -> &'static str {
    match part {
        Part::Processor => "02-sous-traitant",
        _ => "01-responsable",
    }
}
