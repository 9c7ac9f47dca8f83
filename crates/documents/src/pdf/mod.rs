//! Owns: a document to the bytes of a PDF that conforms to PDF/A-2a, or 3a with attachments, and PDF/UA-1.
//! Must not know: how lines come to their places.

mod assemble;
mod attach;
mod book;
mod claim;
mod content;
mod file;
mod fonts;
mod icc;
mod lanes;
mod links;
mod outline;
mod packed;
mod parents;
mod press;
mod sheaf;
mod structure;
mod values;
mod xmp;

use std::io::Write;
use std::ops::ControlFlow;

use thiserror::Error;

pub use claim::claim;

use crate::layout::MissingGlyph;
use crate::source::Source;

/// A PDF and what is to be known about it.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// Characters that the embedded fonts lack; each prints as its number and keeps its text.
    pub missing_glyphs: Vec<MissingGlyph>,
}

/// What is to be known about a PDF that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// How many pages it has.
    pub pages: u32,
    /// Characters that the embedded fonts lack; each prints as its number and keeps its text.
    pub missing_glyphs: Vec<MissingGlyph>,
}

/// Why no PDF could be made. None of these depends on what the user entered.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PdfError {
    /// The program's own fonts cannot be read.
    #[error("PDF-FONT: the embedded fonts cannot be read")]
    Fonts,
    /// A font could not be cut down to the glyphs in use.
    #[error("PDF-SUBSET: the font {0} cannot be subset")]
    Subset(&'static str),
    /// A page was lost between layout and file.
    #[error("PDF-PAGE: the content of a page was not written")]
    Page,
    /// The file could not be written.
    #[error("PDF-SAVE: the file could not be put together")]
    Save,
    /// Whoever waited for it stopped it.
    #[error("PDF-STOPPED: stopped by whoever waited")]
    Stopped,
}

/// How far the rendering of a document has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub part: Part,
    /// How much of it is done.
    pub done: u64,
    /// How much there is; 0 where it is not known.
    pub total: u64,
}

/// What is done to a document, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Portions are laid out and written, counted as they are done.
    Layout,
    /// Pages get their numbers.
    Pages,
    /// The file is put together, counted in bytes.
    File,
}

/// Told how far the rendering has come; it breaks to stop it.
pub type Told<'t> = dyn FnMut(Progress) -> ControlFlow<()> + 't;

/// Tells, and turns a stop into the error that ends the rendering.
fn tell(told: &mut Told<'_>, part: Part, done: usize, total: usize) -> Result<(), PdfError> {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let progress = Progress {
        part,
        done: count(done),
        total: count(total),
    };
    match told(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PdfError::Stopped),
    }
}

/// More threads than this wait for the one that writes.
const MOST_THREADS: usize = 4;

/// Renders the document; the same document gives the same bytes.
///
/// # Errors
///
/// [`PdfError`] where the program itself is at fault; no content of a document makes it fail.
pub fn render(source: &dyn Source) -> Result<Rendered, PdfError> {
    render_with(source, &mut |_| ControlFlow::Continue(()))
}

/// [`render`] for somebody who waits: `told` hears of each block and each page, and may stop it.
///
/// # Errors
///
/// [`PdfError::Stopped`] besides those of [`render`].
pub fn render_with(source: &dyn Source, told: &mut Told<'_>) -> Result<Rendered, PdfError> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut bytes = Vec::new();
    let written = write(source, cores.min(MOST_THREADS), &mut bytes, told)?;
    Ok(Rendered {
        bytes,
        pages: written.pages,
        missing_glyphs: written.missing_glyphs,
    })
}

/// Writes the document to `sink` as it is laid out on so many threads, at least one. Their number does not show in
/// the bytes.
///
/// # Errors
///
/// [`PdfError::Save`] if the sink refuses the bytes, besides those of [`render_with`]; what the sink holds then is
/// no document.
pub fn write(
    source: &dyn Source,
    threads: usize,
    sink: &mut dyn Write,
    told: &mut Told<'_>,
) -> Result<Written, PdfError> {
    assemble::assemble(source, threads, sink, told)
}
