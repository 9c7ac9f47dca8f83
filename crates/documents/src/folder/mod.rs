//! Owns: the inspection folder: documents packed in one archive with an index and a manifest of their fingerprints.
//! Must not know: how a document was made, nor anything of the register that no document of the folder shows.

mod index;
mod log;
mod name;

use crate::pdf::{self, PdfError, Told};
use crate::words::Words;
use crate::zip::{self, Entry, ZipError};
use chrono::{DateTime, FixedOffset, NaiveDate};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use thiserror::Error;

pub use log::log;
pub use name::plain_name;

/// The index, first in the archive.
pub const INDEX: &str = "00-index.pdf";
/// The manifest, in the form that `sha256sum -c` reads.
pub const MANIFEST: &str = "SHA256SUMS";

/// What a file of the folder is, for the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The record of what the organisation decides (Art. 30(1)).
    Controller,
    /// The record of what it does for others (Art. 30(2)).
    Processor,
    /// A privacy notice (Art. 13 and 14).
    Notice,
    /// A document that a shown sheet or party names.
    Attachment,
    /// The log of changes.
    Log,
}

impl Part {
    /// The key of its name in words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Controller => "folder-part-controller",
            Self::Processor => "folder-part-processor",
            Self::Notice => "folder-part-notice",
            Self::Attachment => "folder-part-attachment",
            Self::Log => "folder-part-log",
        }
    }
}

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub part: Part,
    /// Its name in the archive, folders before it with `/`: ASCII, unique.
    pub name: String,
    /// What tells it from others of its part: who it is for, the name that the user gave it; may be empty.
    pub about: String,
    /// How many pages, where it has pages.
    pub pages: Option<u32>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Something that somebody would look for in the folder, and that is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// What it would have been.
    pub part: Part,
    /// Which one of these; may be empty.
    pub about: String,
    /// Why it is not there.
    pub reason: Reason,
}

/// Why something is not in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// No sheet is in the scope that was chosen.
    NoSheet,
    /// No shown sheet is in force of which the organisation is the controller: nobody is to be informed.
    NobodyToInform,
    /// Somebody is to be informed, and the register knows of no notice that was published.
    NothingPublished,
    /// The content of a file is no longer kept.
    NotKept,
    /// No page of the folder names so many of them: the fields that they belong to are beyond what is printed.
    Beyond {
        /// How many.
        count: u64,
    },
}

impl Reason {
    /// The key of its words.
    const fn key(self) -> &'static str {
        match self {
            Self::NoSheet => "folder-absent-no-sheet",
            Self::NobodyToInform => "folder-absent-no-notice-sheet",
            Self::NothingPublished => "folder-absent-no-notice-published",
            Self::NotKept => "folder-absent-not-kept",
            Self::Beyond { .. } => "folder-absent-beyond",
        }
    }
}

/// The folder before it is packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The organisation, as it is printed.
    pub organisation: String,
    /// When it is made, in local time.
    pub made_at: DateTime<FixedOffset>,
    /// The name of that local time; may be empty.
    pub zone: String,
    /// The day whose end the register is shown at, when it is not that of the making.
    pub state_on: Option<NaiveDate>,
    /// The last step that changed the register.
    pub version: String,
    /// The journal's chain at that step, in hexadecimal.
    pub chain_head: String,
    /// The identifier of the register, by which its index says where it comes from.
    pub register_id: String,
    /// Name and version of the program.
    pub creator: String,
    /// Its files, in the order of the index.
    pub pieces: Vec<Piece>,
    /// What is not there, and why.
    pub absent: Vec<Absent>,
}

/// A folder that is packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The archive.
    pub bytes: Vec<u8>,
    /// Name and SHA-256 of each file in it, index and manifest among them.
    pub sums: Vec<(String, String)>,
    /// Characters of the index that no font of it has.
    pub missing_glyphs: Vec<crate::MissingGlyph>,
}

/// Why a folder cannot be packed.
#[derive(Debug, Error)]
pub enum FolderError {
    /// Its index.
    #[error(transparent)]
    Index(#[from] PdfError),
    /// Its archive.
    #[error(transparent)]
    Archive(#[from] ZipError),
}

/// Packs the folder: index, documents, manifest. The same folder gives the same bytes.
///
/// # Errors
/// [`FolderError::Index`] with [`PdfError::Stopped`] when `told` says so; [`FolderError::Archive`] for two files of
/// one name, or 4 GiB.
pub fn pack(
    folder: &Folder,
    words: &dyn Words,
    told: &mut Told<'_>,
) -> Result<Packed, FolderError> {
    let sums: Vec<String> = folder.pieces.iter().map(|one| sum(&one.bytes)).collect();
    let index = index::document(folder, &sums, words);
    let index = pdf::render_with(&index, told)?;
    let of_index = (INDEX.to_owned(), sum(&index.bytes));
    let of_pieces = folder.pieces.iter().map(|piece| piece.name.clone());
    let mut sums: Vec<_> = [of_index].into_iter().chain(of_pieces.zip(sums)).collect();
    let lines = sums.iter().map(|(name, sum)| format!("{sum}  {name}\n"));
    let manifest: String = lines.collect();
    sums.push((MANIFEST.to_owned(), sum(manifest.as_bytes())));
    let mut entries = vec![stored(INDEX, &index.bytes)];
    entries.extend(folder.pieces.iter().map(entry));
    entries.push(stored(MANIFEST, manifest.as_bytes()));
    Ok(Packed {
        bytes: zip::write(&entries)?,
        sums,
        missing_glyphs: index.missing_glyphs,
    })
}

fn stored<'a>(name: &'a str, bytes: &'a [u8]) -> Entry<'a> {
    Entry {
        name,
        bytes: Cow::Borrowed(bytes),
        compress: false,
    }
}

/// A PDF is compressed already; so are most files that somebody attaches.
fn entry(piece: &Piece) -> Entry<'_> {
    Entry {
        compress: matches!(piece.part, Part::Notice | Part::Log),
        ..stored(&piece.name, &piece.bytes)
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
