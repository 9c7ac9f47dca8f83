//! Owns: page operators to the bytes of content streams, by printpdf.
//! Must not know: what the operators draw, nor what becomes of the streams.

use printpdf::{Mm, Op, PdfDocument, PdfPage, PdfSaveOptions};

use super::PdfError;

/// Operators of a page of text, about.
const OPERATORS: usize = 1 << 10;

/// Makes content streams; one for each thread.
///
/// Only the content streams of printpdf's document are used. No font, picture or page of the file is known to it: its
/// catalogue, fonts and page objects lack what an archival and accessible file needs, and are ours.
pub(super) struct Press {
    document: PdfDocument,
    options: PdfSaveOptions,
    /// Lists of operators that are done with, for their room.
    spare: Vec<Vec<Op>>,
}

impl Press {
    /// A press.
    pub(super) fn new() -> Self {
        Self {
            document: PdfDocument::new(""),
            options: PdfSaveOptions::default(),
            spare: Vec::new(),
        }
    }

    /// An empty list for the operators of a page.
    pub(super) fn sheet(&mut self) -> Vec<Op> {
        let spare = self.spare.pop();
        spare.unwrap_or_else(|| Vec::with_capacity(OPERATORS))
    }

    /// The content stream of each list of operators, not compressed.
    ///
    /// # Errors
    ///
    /// [`PdfError::Page`] if printpdf loses a page.
    pub(super) fn print(&mut self, sheets: Vec<Vec<Op>>) -> Result<Vec<Vec<u8>>, PdfError> {
        let count = sheets.len();
        let page = |ops| PdfPage::new(Mm(210.0), Mm(297.0), ops);
        self.document
            .with_pages(sheets.into_iter().map(page).collect());
        let mut made = self
            .document
            .to_lopdf_document(&self.options, &mut Vec::new());
        let mut streams = Vec::with_capacity(count);
        for page in made.get_pages().into_values() {
            let content = made.get_page_contents(page).pop();
            let object = content.and_then(|content| made.objects.get_mut(&content));
            let stream = object.and_then(|object| object.as_stream_mut().ok());
            streams.extend(stream.map(|stream| std::mem::take(&mut stream.content)));
        }
        for page in self.document.pages.drain(..) {
            let mut ops = page.ops;
            ops.clear();
            self.spare.push(ops);
        }
        match streams.len() == count {
            true => Ok(streams),
            false => Err(PdfError::Page),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Press;
    use crate::text::codes::signs;
    use printpdf::{Op, TextItem};

    fn shown(codes: &str) -> Vec<Op> {
        let items = vec![TextItem::Text(codes.into()), TextItem::Offset(-12.0)];
        vec![
            Op::StartTextSection,
            Op::ShowText { items },
            Op::EndTextSection,
        ]
    }

    #[test]
    fn every_page_has_its_own_stream_in_order() {
        let mut press = Press::new();
        for count in [0, 1, 3, 40] {
            let codes: Vec<String> = (10..10 + count).map(|number| format!("{number}")).collect();
            let sheets = codes.iter().map(|codes| shown(codes)).collect();
            let streams = press.print(sheets).expect("no page is lost");
            let wanted: Vec<Vec<u8>> = codes
                .iter()
                .map(|codes| format!("BT\n[({codes}) -12] TJ\nET").into_bytes())
                .collect();
            assert_eq!(streams, wanted);
        }
    }

    #[test]
    fn every_sign_of_a_code_is_written_as_it_is() {
        let all: String = (0..91).map(|code| char::from(signs(code)[1])).collect();
        let streams = Press::new().print(vec![shown(&all)]);
        let wanted = format!("BT\n[({all}) -12] TJ\nET");
        assert_eq!(streams.expect("no page is lost"), [wanted.into_bytes()]);
    }

    #[test]
    fn a_list_that_is_used_again_is_empty() {
        let mut press = Press::new();
        press.print(vec![shown("ab")]).expect("no page is lost");
        assert_eq!(press.sheet(), []);
        let empty = press.print(vec![Vec::new()]);
        assert_eq!(empty.expect("no page is lost"), [Vec::<u8>::new()]);
    }
}
