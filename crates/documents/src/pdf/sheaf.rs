//! Owns: a laid-out portion to what the file needs of it: packed pages and its part of the tag tree.
//! Must not know: the rest of the document, nor object numbers.

use super::PdfError;
use super::content;
use super::packed::{Packed, Packer};
use super::press::Press;
use crate::layout::display::{Area, Page};
use crate::layout::tree::{MarkId, NodeId, Tree};
use crate::layout::{Laid, Link, MissingGlyph, Title};
use crate::text::codes::Used;
use crate::text::shape::{Fonts, Shaper};

/// Pages whose operators are held at once.
const HANDFUL: usize = 32;

/// A portion, ready to be written.
pub(super) struct Sheaf {
    /// Its pages.
    pub(super) pages: Vec<Leaf>,
    /// Its structure; the nodes after the root are the sections that it stands in.
    pub(super) tree: Tree,
    /// The sections that are open at its end.
    pub(super) open: Vec<(u8, NodeId)>,
    /// Its links.
    pub(super) links: Vec<Link>,
    /// Its headings.
    pub(super) titles: Vec<Title>,
    /// What the faces could not show.
    pub(super) missing: Vec<MissingGlyph>,
}

/// A page.
pub(super) struct Leaf {
    /// Width and height of the sheet.
    pub(super) size: (f32, f32),
    /// Whether it goes without running head and foot.
    pub(super) bare: bool,
    /// Its content stream, but for the page number.
    pub(super) content: Packed,
    /// The mark of each marked-content identifier, from 0.
    pub(super) owners: Vec<MarkId>,
    /// Where a click leads somewhere.
    pub(super) areas: Vec<Area>,
}

/// Makes sheaves; one for each thread.
pub(super) struct Binder<'f> {
    fonts: &'f Fonts,
    /// What shapes the words of the portions.
    pub(super) shaper: Shaper<'f>,
    press: Press,
    packer: Packer,
    used: Used,
}

/// A content stream, and the marks in it.
type Printed = (Vec<u8>, Vec<MarkId>);

impl<'f> Binder<'f> {
    /// A binder over loaded faces.
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            shaper: Shaper::new(fonts),
            press: Press::new(),
            packer: Packer::new(),
            used: Used::default(),
        }
    }

    /// Writes and packs the pages of a portion.
    ///
    /// # Errors
    ///
    /// [`PdfError::Page`] if one of them is lost.
    pub(super) fn bind(&mut self, mut laid: Laid) -> Result<Sheaf, PdfError> {
        let mut pages = Vec::with_capacity(laid.pages.len());
        for some in laid.pages.chunks_mut(HANDFUL) {
            let written = self.print(some, &laid.tree)?;
            for (page, (mut stream, owners)) in some.iter_mut().zip(written) {
                pages.push(Leaf {
                    size: (page.width, page.height),
                    bare: page.bare,
                    content: self.packer.loose(&mut stream),
                    owners,
                    areas: std::mem::take(&mut page.areas),
                });
            }
        }
        Ok(Sheaf {
            pages,
            tree: laid.tree,
            open: laid.open,
            links: laid.links,
            titles: laid.titles,
            missing: laid.missing,
        })
    }

    /// The streams that add the page numbers to pages; they are too short to be packed.
    ///
    /// # Errors
    ///
    /// [`PdfError::Page`] if one of them is lost.
    pub(super) fn feet(&mut self, pages: &[Page]) -> Result<Vec<Packed>, PdfError> {
        let written = self.print(pages, &Tree::new())?.into_iter();
        let feet = written.map(|(bytes, _)| Packed { bytes, filter: "" });
        Ok(feet.collect())
    }

    /// The content stream of each page, and the marks in it.
    fn print(&mut self, pages: &[Page], tree: &Tree) -> Result<Vec<Printed>, PdfError> {
        let mut owners = Vec::with_capacity(pages.len());
        let mut sheets = Vec::with_capacity(pages.len());
        for page in pages {
            let ops = self.press.sheet();
            let written = content::write(page, ops, tree, self.fonts, &mut self.used);
            owners.push(written.owners);
            sheets.push(written.ops);
        }
        let streams = self.press.print(sheets)?;
        Ok(streams.into_iter().zip(owners).collect())
    }

    /// The codes of everything that was written.
    pub(super) fn into_used(self) -> Used {
        self.used
    }
}
