//! Owns: what is known of a document while its portions are written: pages, headings, names of places.
//! Must not know: who lays portions out, and the catalogue of the file.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use super::PdfError;
use super::file::File;
use super::links::{self, Spot};
use super::packed::Packed;
use super::sheaf::{Binder, Leaf, Sheaf};
use super::structure::{Annotation, Numbers, Structure, Ties};
use super::values::{Put, Ref};
use crate::block::Frame;
use crate::layout::tree::LinkId;
use crate::layout::{MissingGlyph, Title, foot};

/// Pages under one node of the page tree.
const BRANCH: usize = 64;

/// A document in the making.
pub(super) struct Book<'s> {
    /// The file.
    pub(super) file: File<'s>,
    /// Its tag tree.
    pub(super) structure: Structure,
    /// What is known of each portion.
    portions: Vec<Known>,
    /// The resources of every page.
    pub(super) resources: Ref,
}

/// What is known of a portion.
#[derive(Default)]
struct Known {
    sheets: Vec<Sheet>,
    titles: Vec<Title>,
    missing: Vec<MissingGlyph>,
}

/// A page in the file.
struct Sheet {
    object: Ref,
    size: (f32, f32),
    bare: bool,
    content: Ref,
    key: usize,
    links: Vec<Ref>,
}

impl<'s> Book<'s> {
    /// Begins a document of so many portions.
    pub(super) fn begin(sink: &'s mut dyn Write, portions: usize) -> Result<Self, PdfError> {
        let mut file = File::new(sink)?;
        Ok(Self {
            structure: Structure::new(&mut file),
            resources: file.reserve(),
            file,
            portions: std::iter::repeat_with(Known::default)
                .take(portions)
                .collect(),
        })
    }

    /// Enters the sheets and headings of a portion before it is written.
    pub(super) fn place(&mut self, number: usize, sizes: &[(f32, f32)], titles: &[Title]) {
        let first = self.file.reserve_many(sizes.len()).0;
        let sheet = |(object, size): (u32, &(f32, f32))| Sheet {
            object: Ref(object),
            size: *size,
            bare: false,
            content: Ref(0),
            key: 0,
            links: Vec::new(),
        };
        if let Some(known) = self.portions.get_mut(number) {
            known.sheets = (first..).zip(sizes).map(sheet).collect();
            known.titles = titles.to_vec();
        }
    }

    /// Writes a portion that is placed; its first block stands in so many sections.
    pub(super) fn add(
        &mut self,
        number: usize,
        sheaf: &mut Sheaf,
        within: usize,
        spots: &[Option<Spot>],
    ) -> Result<(), PdfError> {
        let numbers = self.structure.begin(&mut self.file, sheaf, within)?;
        let mut annotations = Vec::new();
        let mut sheets = match self.portions.get_mut(number) {
            Some(known) => std::mem::take(&mut known.sheets),
            None => Vec::new(),
        };
        for (sheet, leaf) in sheets.iter_mut().zip(&sheaf.pages) {
            sheet.bare = leaf.bare;
            sheet.content = self.file.reserve();
            self.file.stream(sheet.content, "", &leaf.content)?;
            sheet.key = self.enter(sheaf, leaf, &numbers)?;
            let page = sheet.object;
            sheet.links = self.link((sheaf, leaf), page, &numbers, spots, &mut annotations)?;
        }
        let pages: Vec<Ref> = sheets.iter().map(|sheet| sheet.object).collect();
        let ties = Ties::of(sheaf, &pages, annotations);
        let part = (number, &*sheaf);
        self.structure.add(&mut self.file, part, &numbers, &ties)?;
        if let Some(known) = self.portions.get_mut(number) {
            known.sheets = sheets;
            known.missing = std::mem::take(&mut sheaf.missing);
        }
        Ok(())
    }

    fn enter(&mut self, sheaf: &Sheaf, leaf: &Leaf, numbers: &Numbers) -> Result<usize, PdfError> {
        let node = |mark: &crate::layout::tree::MarkId| {
            let node = sheaf.tree.marks.get(mark.0 as usize);
            node.map_or(Ref(0), |node| numbers.of(*node))
        };
        let nodes = leaf.owners.iter().map(node);
        self.structure.enter_page(&mut self.file, nodes)
    }

    /// Writes the links of a page.
    fn link(
        &mut self,
        (sheaf, leaf): (&Sheaf, &Leaf),
        page: Ref,
        numbers: &Numbers,
        spots: &[Option<Spot>],
        annotations: &mut Vec<Annotation>,
    ) -> Result<Vec<Ref>, PdfError> {
        let mut links = Vec::new();
        let title = |number: usize| spots.get(number).copied().flatten();
        for area in &leaf.areas {
            let LinkId(number) = area.link;
            let Some(link) = sheaf.links.get(number as usize) else {
                continue;
            };
            let node = numbers.of(link.node);
            let key = self.structure.enter_link(&mut self.file, node)?;
            let object = self.file.add(|out| {
                links::annotation(out, (area, leaf.size.1), link, key, &title);
            })?;
            links.push(object);
            annotations.push(Annotation {
                node: link.node,
                object,
                page,
            });
        }
        Ok(links)
    }

    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.portions.iter().map(|known| known.sheets.len()).sum()
    }

    /// Every heading, in order.
    pub(super) fn titles(&self) -> impl Iterator<Item = &Title> {
        self.portions.iter().flat_map(|known| &known.titles)
    }

    /// The place of every heading, and the number of its page; one without words stands where its portion begins.
    pub(super) fn spots(&self) -> Vec<(Option<Spot>, usize)> {
        let mut spots = Vec::new();
        let mut before = 0;
        for known in &self.portions {
            for title in &known.titles {
                let place = title.place.unwrap_or_default();
                let spot = known.sheets.get(place.page).map(|sheet| Spot {
                    page: sheet.object,
                    top: sheet.size.1 - place.y + 8.0,
                });
                spots.push((spot, before + place.page + 1));
            }
            before += known.sheets.len();
        }
        spots
    }

    /// The place behind each anchor; of two with one name the first counts.
    pub(super) fn names(&self, spots: &[(Option<Spot>, usize)]) -> BTreeMap<String, Spot> {
        let mut names = BTreeMap::new();
        for (title, (spot, _)) in self.titles().zip(spots) {
            let first = self.portions.iter().find_map(|known| known.sheets.first());
            let first = first.map(|sheet| Spot {
                page: sheet.object,
                top: sheet.size.1,
            });
            if let (Some(anchor), Some(spot)) = (&title.anchor, spot.or(first)) {
                names.entry(anchor.clone()).or_insert(spot);
            }
        }
        names
    }

    /// Writes the pages with their numbers, and returns the root of their tree; `told` hears of each.
    pub(super) fn pages(
        &mut self,
        binder: &mut Binder<'_>,
        frame: &Frame,
        told: &mut dyn FnMut(usize) -> Result<(), PdfError>,
    ) -> Result<Ref, PdfError> {
        let root = self.file.reserve();
        let count = self.count();
        let portions = std::mem::take(&mut self.portions);
        let sheets = portions.iter().flat_map(|known| &known.sheets);
        let sheets: Vec<&Sheet> = sheets.collect();
        let mut branches = Vec::new();
        for (branch, sheets) in sheets.chunks(BRANCH).enumerate() {
            let node = self.file.reserve();
            let before = branch * BRANCH;
            let feet = feet(binder, frame, (before, count), sheets)?;
            for (number, (sheet, foot)) in (before..).zip(sheets.iter().zip(feet)) {
                told(number)?;
                let foot = match foot {
                    Some(packed) => Some(self.foot(&packed)?),
                    None => None,
                };
                let resources = self.resources;
                self.file
                    .object(sheet.object, |out| page(out, sheet, node, resources, foot))?;
            }
            let kids: Vec<Ref> = sheets.iter().map(|sheet| sheet.object).collect();
            self.file
                .object(node, |out| pages(out, Some(root), &kids, kids.len()))?;
            branches.push(node);
        }
        self.file
            .object(root, |out| pages(out, None, &branches, count))?;
        self.portions = portions;
        Ok(root)
    }

    /// Writes the stream with the number of a page.
    fn foot(&mut self, packed: &Packed) -> Result<Ref, PdfError> {
        let object = self.file.reserve();
        self.file.stream(object, "", packed)?;
        Ok(object)
    }

    /// What the faces could not show, in reading order, once for each place.
    pub(super) fn missing(&self) -> Vec<MissingGlyph> {
        let mut seen = BTreeSet::new();
        let all = self.portions.iter().flat_map(|known| &known.missing);
        all.filter(|glyph| seen.insert((glyph.character, glyph.place.as_str())))
            .cloned()
            .collect()
    }
}

/// The numbers of sheets that stand after so many of so many; one that goes without has none.
fn feet(
    binder: &mut Binder<'_>,
    frame: &Frame,
    (before, count): (usize, usize),
    sheets: &[&Sheet],
) -> Result<Vec<Option<Packed>>, PdfError> {
    let numbered = |sheet: &Sheet| !sheet.bare && !frame.page_pattern.is_empty();
    let mut pages = Vec::new();
    for (number, sheet) in (before + 1..).zip(sheets) {
        if numbered(sheet) {
            pages.push(foot(&mut binder.shaper, frame, (number, count), sheet.size));
        }
    }
    let mut feet = binder.feet(&pages)?.into_iter();
    let own = |sheet: &&Sheet| if numbered(sheet) { feet.next() } else { None };
    Ok(sheets.iter().map(own).collect())
}

fn page(out: &mut Vec<u8>, sheet: &Sheet, parent: Ref, resources: Ref, foot: Option<Ref>) {
    let (width, height) = sheet.size;
    out.raw("<</Type/Page/Parent ").reference(parent);
    out.raw("/MediaBox").corners([0.0, 0.0, width, height]);
    out.raw("/Resources ").reference(resources);
    out.raw("/StructParents ")
        .int(sheet.key)
        .raw("/Tabs/S/Contents");
    match foot {
        Some(foot) => {
            out.raw("[")
                .reference(sheet.content)
                .raw(" ")
                .reference(foot)
                .raw("]");
        }
        None => _ = out.raw(" ").reference(sheet.content),
    }
    if !sheet.links.is_empty() {
        out.raw("/Annots[");
        for link in &sheet.links {
            out.reference(*link).raw(" ");
        }
        out.raw("]");
    }
    out.raw(">>");
}

fn pages(out: &mut Vec<u8>, parent: Option<Ref>, kids: &[Ref], count: usize) {
    out.raw("<</Type/Pages");
    if let Some(parent) = parent {
        out.raw("/Parent ").reference(parent);
    }
    out.raw("/Kids[");
    for kid in kids {
        out.reference(*kid).raw(" ");
    }
    out.raw("]/Count ").int(count).raw(">>");
}
