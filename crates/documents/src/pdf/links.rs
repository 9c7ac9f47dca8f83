//! Owns: link annotations, and the named places that they lead to.
//! Must not know: how the tag tree is written.

use std::collections::BTreeMap;

use super::PdfError;
use super::file::File;
use super::values::{Put, Ref};
use crate::layout::display::Area;
use crate::layout::{Goal, Link};

/// Names in one leaf of the tree of names.
const LEAF: usize = 64;

/// A place in the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Its page.
    pub(super) page: Ref,
    /// Its height above the foot of the page, in points.
    pub(super) top: f32,
}

impl Spot {
    /// The place as a destination.
    pub(super) fn put(self, out: &mut Vec<u8>) {
        out.raw("[")
            .reference(self.page)
            .raw("/XYZ 0 ")
            .real(self.top)
            .raw(" null]");
    }
}

/// Writes the annotation of one area of a link; `height` is that of its page, `key` its own in the parent tree.
pub(super) fn annotation(
    out: &mut Vec<u8>,
    (area, height): (&Area, f32),
    link: &Link,
    key: usize,
    title: &dyn Fn(usize) -> Option<Spot>,
) {
    let (bottom, top) = (height - area.y - area.height, height - area.y);
    out.raw("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect");
    out.corners([area.x, bottom, area.x + area.width, top]);
    out.raw("/Contents").text(&link.words);
    out.raw("/StructParent ").int(key);
    match &link.goal {
        Goal::Anchor(name) => _ = out.raw("/Dest").bytes(name.as_bytes()),
        Goal::Title(number) => {
            if let Some(spot) = title(*number) {
                spot.put(out.raw("/Dest"));
            }
        }
        Goal::Uri(uri) => {
            out.raw("/A<</Type/Action/S/URI/URI")
                .bytes(uri.as_bytes())
                .raw(">>");
        }
    }
    out.raw(">>");
}

/// Writes the tree of names of places; nothing if there is none.
pub(super) fn names(
    file: &mut File<'_>,
    spots: &BTreeMap<String, Spot>,
) -> Result<Option<Ref>, PdfError> {
    let spots: Vec<(&String, &Spot)> = spots.iter().collect();
    let mut leaves = Vec::new();
    for leaf in spots.chunks(LEAF) {
        let (Some((first, _)), Some((last, _))) = (leaf.first(), leaf.last()) else {
            continue;
        };
        leaves.push(file.add(|out| {
            out.raw("<</Limits[")
                .bytes(first.as_bytes())
                .bytes(last.as_bytes())
                .raw("]/Names[");
            for (name, spot) in leaf {
                out.bytes(name.as_bytes());
                spot.put(out);
            }
            out.raw("]>>");
        })?);
    }
    if leaves.is_empty() {
        return Ok(None);
    }
    let root = file.add(|out| {
        out.raw("<</Kids[");
        for leaf in &leaves {
            out.reference(*leaf).raw(" ");
        }
        out.raw("]>>");
    })?;
    Ok(Some(root))
}
