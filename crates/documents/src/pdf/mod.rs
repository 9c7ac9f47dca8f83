//! Owns: a laid-out document to the bytes of a PDF that conforms to PDF/A-2a and PDF/UA-1.
//! Must not know: blocks, nor how lines came to their places.

mod assemble;
mod content;
mod fonts;
mod icc;
mod links;
mod outline;
mod streams;
mod structure;
mod values;
mod xmp;

use std::ops::ControlFlow;

use thiserror::Error;

use crate::block::Document;
use crate::layout::{MissingGlyph, lay_out};
use crate::text::shape::Fonts;

/// A PDF and what is to be known about it.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// Characters that the embedded fonts lack; each prints as a square and keeps its text.
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
    /// A page's content was lost between layout and file.
    #[error("PDF-PAGE: the content of a page was not written")]
    Page,
    /// The file could not be put together.
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
    /// Blocks are laid out.
    Layout,
    /// Pages are written.
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

/// Renders the document; the same document gives the same bytes.
///
/// # Errors
///
/// [`PdfError`] where the program itself is at fault; no content of a document makes it fail.
pub fn render(document: &Document) -> Result<Rendered, PdfError> {
    render_with(document, &mut |_| ControlFlow::Continue(()))
}

/// [`render`] for somebody who waits: `told` hears of each block and each page, and may stop it.
///
/// # Errors
///
/// [`PdfError::Stopped`] besides those of [`render`].
pub fn render_with(document: &Document, told: &mut Told<'_>) -> Result<Rendered, PdfError> {
    let fonts = Fonts::load().ok_or(PdfError::Fonts)?;
    let mut placed = |done, total| tell(told, Part::Layout, done, total);
    let mut laid = lay_out(document, &fonts, &mut placed)?;
    let pages = u32::try_from(laid.pages.len()).unwrap_or(u32::MAX);
    let missing_glyphs = std::mem::take(&mut laid.missing);
    let bytes = assemble::assemble(&document.meta, laid, &fonts, told)?;
    Ok(Rendered {
        bytes,
        pages,
        missing_glyphs,
    })
}
