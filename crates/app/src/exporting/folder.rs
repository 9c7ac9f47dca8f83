//! The inspection folder: registers, published notices, attached documents and log of changes in one archive.
//! It must not decide what a document may show: a file goes in because a page of the folder names it.

use super::moment::{self, Then};
use super::registers::{self, Composed};
use super::{
    Annex, Delivered, DeliveredFile, ExportPdf, MissingCharacter, Produced, creator, load_words,
    named, produced, sha256,
};
use crate::error::{AppError, ErrorCode};
use crate::notice::{Published, published};
use crate::progress::{Phase, Silent, Watch, cancelled, tell};
use crate::session::Session;
use crate::words::{self, Arg, Phrases, Words};
use registre_documents::folder::{
    self, Absent, Folder, FolderError, Part, Piece, Reason, plain_name,
};
use registre_documents::notice::Snapshot;
use registre_documents::pdf::{PdfError, Progress};
use registre_documents::register::Kind;
use registre_domain::activity::{Role, Status};
use registre_domain::code::Sha256;
use registre_domain::notice::SourceOf;
use registre_domain::register::{Attachment, Register};
use registre_store::StoreError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

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
    /// Published privacy notices.
    Notices,
    /// Documents that are kept in the register.
    Attachments,
    /// The log of changes.
    Log,
}

/// A published notice as it goes into the folder.
struct Page {
    /// Its title, and since when people can read it.
    about: String,
    /// Its title.
    title: String,
    html: String,
}

/// A folder that is ready to be made.
pub(super) struct Work {
    registers: Vec<(Part, Composed)>,
    notices: Vec<Page>,
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

/// The notices that people can read and that tell of a shown sheet, as they were published; drafts are nobody's
/// business.
fn notices(
    session: &Session,
    then: &Then<'_>,
    registers: &[(Part, Composed)],
    words: &Words,
    absent: &mut Vec<Absent>,
) -> Result<Vec<Page>, AppError> {
    let register = &then.snapshot.register;
    let mut pages = Vec::new();
    let mut lost = Vec::new();
    for notice in published(session, register)? {
        match &notice.said {
            Some(said) if tells(said, registers) => pages.push(page(&notice, said, words)?),
            Some(_) => {}
            None => lost.push(missing(Part::Notice, &notice.place, Reason::NotKept)),
        }
    }
    if pages.is_empty() && lost.is_empty() {
        let reason = match informs(register, registers) {
            true => Reason::NothingPublished,
            false => Reason::NobodyToInform,
        };
        absent.push(missing(Part::Notice, "", reason));
    }
    absent.append(&mut lost);
    Ok(pages)
}

fn is_shown(registers: &[(Part, Composed)], id: Uuid) -> bool {
    let mut all = registers.iter();
    all.any(|(_, one)| one.projection.activities.iter().any(|sheet| sheet.0 == id))
}

/// Whether a notice tells of a shown sheet.
fn tells(said: &Snapshot, registers: &[(Part, Composed)]) -> bool {
    let sources = said.text.sources();
    let mut sheets = sources
        .iter()
        .filter(|source| source.of == SourceOf::Activity)
        .filter_map(|source| source.thing);
    sheets.any(|id| is_shown(registers, id))
}

/// Whether a shown sheet is in force about which the organisation decides, so that somebody is to be informed.
fn informs(register: &Register, registers: &[(Part, Composed)]) -> bool {
    register.activities.iter().any(|sheet| {
        let identity = &sheet.identity;
        identity.status == Status::InForce
            && identity.role != Role::Processor
            && is_shown(registers, sheet.id.0)
    })
}

fn page(notice: &Published, said: &Snapshot, words: &Words) -> Result<Page, AppError> {
    let own = words::shared(said.text.lang)?;
    let title = said.text.heading(own);
    let about = match notice.on {
        Some(day) => {
            let day = words.date(day);
            let args = [("title", Arg::Text(&title)), ("day", Arg::Text(&day))];
            words.text("notice-published-since", &args)
        }
        None => title.clone(),
    };
    Ok(Page {
        about,
        title,
        html: said.text.html(own, None),
    })
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
        for page in std::mem::take(&mut self.notices) {
            let name = format!("mentions/{}.html", plain_name(&page.title, &mut taken));
            self.add(Part::Notice, &page.about, name, page.html.into_bytes());
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
