//! The inspection folder: registers, published notices, attached documents and log of changes in one archive.
//! It must not decide what a document may show: a file goes in because a page of the folder names it.

mod gather;

use super::registers::{self, Composed};
use super::{
    Delivered, DeliveredFile, ExportPdf, MissingCharacter, Produced, ProducedReport, produced,
};
use crate::error::{AppError, ErrorCode};
use crate::notice::Published;
use crate::progress::{Phase, Watch, cancelled, tell};
use crate::request::written;
use crate::words::{self, Arg, Phrases, Words};
pub(super) use gather::prepare;
use registre_documents::folder::{
    self, Absent, Folder, FolderError, Part, Piece, Reason, plain_name,
};
use registre_documents::notice::Snapshot;
use registre_documents::pdf::{PdfError, Progress};
use registre_domain::Activity;
use registre_domain::activity::{Role, Status};
use registre_domain::code::Sha256;
use registre_domain::ids::ActivityId;
use registre_domain::notice::SourceOf;
use registre_domain::register::{Attachment, Register};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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

/// A folder that is ready to be made, all that it takes from the register read at one instant.
pub(super) struct Work {
    register: Arc<Register>,
    words: Arc<Words>,
    /// Each register, unless sheets were named and none is of it.
    registers: Vec<(Part, Option<registers::Work>)>,
    without: BTreeSet<FolderPart>,
    /// What people can read, as it was published.
    notices: Vec<Published>,
    /// The content of every kept file that a page may name.
    kept: BTreeMap<Sha256, Vec<u8>>,
    /// What it says of itself; its pieces come as they are made.
    folder: Folder,
}

/// Whether a page of the registers shows a sheet.
fn is_shown(registers: &[(Part, Composed)], id: &ActivityId) -> bool {
    let mut all = registers.iter();
    all.any(|(_, composed)| composed.projection.activities.contains(id))
}

/// Whether a notice tells of a shown sheet.
fn tells(said: &Snapshot, registers: &[(Part, Composed)]) -> bool {
    let sources = said.text.sources();
    let mut sheets = sources
        .iter()
        .filter(|source| source.of == SourceOf::Activity)
        .filter_map(|source| source.thing);
    sheets.any(|id| is_shown(registers, &ActivityId(id)))
}

/// Whether a shown sheet is in force about which the organisation decides, so that somebody is to be informed.
fn informs(register: &Register, registers: &[(Part, Composed)]) -> bool {
    register.activities.iter().any(|sheet| {
        let identity = &sheet.identity;
        identity.status == Status::InForce
            && identity.role != Role::Processor
            && is_shown(registers, &sheet.id)
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
        let registers = self.composed(watch)?;
        let notices = self.notices(&registers, watch)?;
        let mut attached = self.attached(&registers)?;
        let mut glyphs = Vec::new();
        let mut delivered: BTreeMap<String, Delivered> = BTreeMap::new();
        for (part, composed) in registers {
            let made = self.register(part, composed, watch)?;
            glyphs.extend(made.missing_glyphs);
            delivered.extend(made.delivered.map(|made| (file_of(part), made)));
        }
        let mut taken = BTreeSet::new();
        for page in notices {
            watch.at(Phase::Finishing, 0, 0)?;
            let name = format!("mentions/{}.html", plain_name(&page.title, &mut taken));
            self.add(Part::Notice, &page.about, name, page.html.into_bytes());
        }
        self.folder.pieces.append(&mut attached);
        self.packed(watch, glyphs, delivered)
    }

    /// What the registers say that show a sheet.
    fn composed(&mut self, watch: &dyn Watch) -> Result<Vec<(Part, Composed)>, AppError> {
        let mut found = Vec::new();
        for (part, work) in std::mem::take(&mut self.registers) {
            let composed = work.map(|work| work.composed(watch)).transpose()?;
            match composed.filter(|composed| composed.projection.scope.shown > 0) {
                Some(composed) => found.push((part, composed)),
                None => self.miss(part, "", Reason::NoSheet),
            }
        }
        Ok(found)
    }

    fn miss(&mut self, part: Part, about: &str, reason: Reason) {
        self.folder.absent.push(Absent {
            part,
            about: about.to_owned(),
            reason,
        });
    }

    /// The notices that people can read and that tell of a shown sheet, as they were published; drafts are nobody's
    /// business.
    fn notices(
        &mut self,
        registers: &[(Part, Composed)],
        watch: &dyn Watch,
    ) -> Result<Vec<Page>, AppError> {
        if self.without.contains(&FolderPart::Notices) {
            return Ok(Vec::new());
        }
        let mut told = std::mem::take(&mut self.notices);
        told.retain(|notice| {
            let said = notice.said.as_ref();
            said.is_none_or(|said| tells(said, registers))
        });
        if told.is_empty() {
            let reason = match informs(&self.register, registers) {
                true => Reason::NothingPublished,
                false => Reason::NobodyToInform,
            };
            self.miss(Part::Notice, "", reason);
        }
        let mut pages = Vec::new();
        for notice in &told {
            watch.at(Phase::Composing, 0, 0)?;
            match &notice.said {
                Some(said) => pages.push(page(notice, said, &self.words)?),
                None => self.miss(Part::Notice, &notice.place, Reason::NotKept),
            }
        }
        Ok(pages)
    }

    /// The kept files that the pages of the folder name, under the words by which they name them.
    fn attached(&mut self, registers: &[(Part, Composed)]) -> Result<Vec<Piece>, AppError> {
        if self.without.contains(&FolderPart::Attachments) {
            return Ok(Vec::new());
        }
        let mut shown: BTreeMap<&Sha256, &str> = BTreeMap::new();
        for (sha256, title) in registers.iter().flat_map(|(_, one)| &one.projection.files) {
            shown.entry(sha256).or_insert(title);
        }
        let register = Arc::clone(&self.register);
        let files = register.attachments.iter();
        let files = files.filter_map(|file| Some((*shown.get(&file.sha256)?, file)));
        let mut files: Vec<(&str, &Attachment)> = files.collect();
        files.sort_by(|a, b| (a.0, &a.1.sha256).cmp(&(b.0, &b.1.sha256)));
        let count = self.beyond(registers, &shown)?;
        if count > 0 {
            self.miss(Part::Attachment, "", Reason::Beyond { count });
        }
        let mut taken = BTreeSet::new();
        let mut pieces = Vec::new();
        for (title, file) in files {
            match self.kept.remove(&file.sha256) {
                Some(bytes) => pieces.push(Piece {
                    part: Part::Attachment,
                    name: format!("documents/{}", plain_name(&titled(title, file), &mut taken)),
                    about: title.to_owned(),
                    pages: None,
                    bytes,
                }),
                None => self.miss(Part::Attachment, title, Reason::NotKept),
            }
        }
        Ok(pieces)
    }

    /// How many kept files the shown sheets, or parties that these name, lead to in fields that no page shows.
    fn beyond(
        &self,
        registers: &[(Part, Composed)],
        shown: &BTreeMap<&Sha256, &str>,
    ) -> Result<u64, AppError> {
        let register = &self.register;
        let files = register.attachments.iter();
        let hidden: Vec<_> = files
            .filter(|file| !shown.contains_key(&file.sha256))
            .collect();
        if hidden.is_empty() {
            return Ok(0);
        }
        let of_pages = |sheet: &&Activity| is_shown(registers, &sheet.id);
        let sheets: Vec<_> = register.activities.iter().filter(of_pages).collect();
        let sheets = written(&sheets)?.to_string();
        let parties = register.parties.iter();
        let parties: Vec<_> = parties
            .filter(|party| sheets.contains(&party.id.to_string()))
            .collect();
        let parties = written(&parties)?.to_string();
        let is_meant = |sha256: &Sha256| {
            [&sheets, &parties]
                .iter()
                .any(|text| text.contains(sha256.as_str()))
        };
        let count = hidden.iter().filter(|file| is_meant(&file.sha256)).count();
        Ok(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// Makes a register and its log, and adds both.
    fn register(
        &mut self,
        part: Part,
        composed: Composed,
        watch: &dyn Watch,
    ) -> Result<ProducedReport, AppError> {
        let changes = composed.projection.annexes.changes.clone();
        let Produced { bytes, report } = composed.pdf(watch)?;
        self.add(part, "", file_of(part), bytes);
        if let Some(piece) = self.folder.pieces.last_mut() {
            piece.pages = report.pages;
        }
        if let Some(changes) = changes {
            let about = self.words.say(part.key());
            let bytes = folder::log(&changes, &*self.words);
            let name = format!("{}-journal.csv", stem(part));
            self.add(Part::Log, &about, name, bytes);
        }
        Ok(report)
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
        mut delivered: BTreeMap<String, Delivered>,
    ) -> Result<Produced, AppError> {
        let told =
            &mut |progress: Progress| tell(watch, Phase::Finishing, progress.done, progress.total);
        let packed =
            folder::pack(&self.folder, &*self.words, told).map_err(|error| match error {
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
        // The state that the whole folder was made of is that of any register in it.
        produced.report.delivered = delivered.values().next().cloned();
        let files = packed.sums.into_iter().map(|(name, sum)| {
            let sha256 = Sha256::new(sum)
                .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
            Ok(DeliveredFile {
                delivered: delivered.remove(&name),
                name,
                sha256,
            })
        });
        produced.report.files = files.collect::<Result<_, AppError>>()?;
        produced.report.missing_glyphs = glyphs;
        Ok(produced)
    }
}

/// The file of a register.
fn file_of(part: Part) -> String {
    format!("{}.pdf", stem(part))
}

/// What the files of a register are called before their endings.
fn stem(part: Part) -> &'static str {
    match part {
        Part::Processor => "02-sous-traitant",
        _ => "01-responsable",
    }
}
