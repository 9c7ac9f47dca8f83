//! Owns: a laid-out portion to what the file needs of it: packed pages and its part of the tag tree.
//! Must not know: the rest of the document, nor object numbers.

use super::content;
use super::packed::{Packed, Packer};
use crate::layout::display::Area;
use crate::layout::tree::{MarkId, NodeId, Tree};
use crate::layout::{Laid, Link, MissingGlyph, Title};
use crate::text::codes::Used;
use crate::text::shape::{Fonts, Shaper};

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
    packer: Packer,
    used: Used,
}

impl<'f> Binder<'f> {
    /// A binder over loaded faces.
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            shaper: Shaper::new(fonts),
            packer: Packer::new(),
            used: Used::default(),
        }
    }

    /// Writes and packs the pages of a portion.
    pub(super) fn bind(&mut self, laid: Laid) -> Sheaf {
        let tree = laid.tree;
        let mut pages = Vec::with_capacity(laid.pages.len());
        for page in laid.pages {
            let mut written = content::write(&page, &tree, self.fonts, &mut self.used);
            pages.push(Leaf {
                size: (page.width, page.height),
                bare: page.bare,
                content: self.packer.loose(&mut written.bytes),
                owners: written.owners,
                areas: page.areas,
            });
        }
        Sheaf {
            pages,
            tree,
            open: laid.open,
            links: laid.links,
            titles: laid.titles,
            missing: laid.missing,
        }
    }

    /// The stream that adds the page number to a page; it is too short to be packed.
    pub(super) fn foot(&mut self, page: &crate::layout::display::Page) -> Packed {
        let mut bytes = content::write(page, &Tree::new(), self.fonts, &mut self.used).bytes;
        // Every line of a content stream ends with a line feed, and the last one needs none.
        bytes.pop();
        Packed { bytes, filter: "" }
    }

    /// The codes of everything that was written.
    pub(super) fn into_used(self) -> Used {
        self.used
    }
}
