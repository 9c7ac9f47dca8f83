//! Owns: page operators to the bytes of content streams.
//! Must not know: what the operators draw.

use lopdf::{Document, Object};
use printpdf::{Mm, Op, PdfDocument, PdfPage, PdfSaveOptions};

use super::PdfError;

/// The content stream of each page, not compressed.
///
/// Only the streams of printpdf's document are used: its catalogue, fonts and page objects lack what an archival and
/// accessible file needs, and are ours.
pub(super) fn encode(pages: Vec<Vec<Op>>) -> Result<Vec<Vec<u8>>, PdfError> {
    let mut source = PdfDocument::new("");
    let sheet = |ops| PdfPage::new(Mm(210.0), Mm(297.0), ops);
    source.with_pages(pages.into_iter().map(sheet).collect());
    let mut document = source.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    let pages = document.get_pages();
    pages
        .into_values()
        .map(|page| content(&mut document, page).ok_or(PdfError::Page))
        .collect()
}

fn content(document: &mut Document, page: lopdf::ObjectId) -> Option<Vec<u8>> {
    let contents = document.get_dictionary(page).ok()?.get(b"Contents").ok()?;
    let id = contents.as_reference().ok()?;
    match document.objects.remove(&id)? {
        Object::Stream(stream) => Some(stream.content),
        _ => None,
    }
}
