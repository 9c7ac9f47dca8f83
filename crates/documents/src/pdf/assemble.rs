//! Owns: the file from end to end: portions as they come, contents and page numbers, then the catalogue.
//! Must not know: how each part is made.

use std::io::Write;

use super::book::Book;
use super::file::File;
use super::lanes::{Heard, Plan, bind};
use super::links::{self, Spot};
use super::outline::{self, Bookmark};
use super::packed::Packed;
use super::sheaf::{Binder, Sheaf};
use super::structure::Branch;
use super::values::{Put, Ref, date};
use super::{Part, PdfError, Told, Written, attach, fonts, icc, tell, xmp};
use crate::block::Meta;
use crate::layout::{Job, Laid, Title, lay_out, list};
use crate::source::{Portion, Source};
use crate::text::one_line;
use crate::text::shape::Fonts;

/// Writes the document to `sink`.
pub(super) fn assemble(
    source: &dyn Source,
    threads: usize,
    sink: &mut dyn Write,
    told: &mut Told<'_>,
) -> Result<Written, PdfError> {
    let fonts = Fonts::load().ok_or(PdfError::Fonts)?;
    let plan = Plan::of(source, &fonts);
    // One more than the plan has: the page of a document without any.
    let mut book = Book::begin(sink, plan.portions.len() + 1)?;
    let mut late = Late::default();
    let order: Vec<usize> = numbered(&plan, false).collect();
    let (mut done, total) = (0, plan.portions.len());
    let mut used = bind(&plan, &order, threads, &mut |heard| {
        if let Heard::Sheaf(number, mut sheaf) = heard {
            late.hold_before(&plan, &mut book, number)?;
            add(&plan, &mut book, number, &mut sheaf)?;
            done += 1;
        }
        tell(told, Part::Layout, done, total)
    })?;
    late.hold_before(&plan, &mut book, total)?;
    let mut binder = Binder::new(&fonts);
    late.write(&plan, &mut book, &mut binder, told)?;
    if book.count() == 0 {
        blank(&plan, &mut book, &mut binder)?;
    }
    let pages = book.count();
    let mut numbered = |number| tell(told, Part::Pages, number, pages);
    let root = book.pages(&mut binder, plan.ground.frame, &mut numbered)?;
    used.join(&binder.into_used());
    tell(told, Part::File, book.file.written(), 0)?;
    fonts::embed(&mut book.file, book.resources, &used, &fonts)?;
    let written = Written {
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        missing_glyphs: book.missing(),
    };
    finish(source, book, root, told)?;
    Ok(written)
}

/// The numbers of the portions with contents, or of those without.
fn numbered(plan: &Plan<'_>, contents: bool) -> impl Iterator<Item = usize> {
    let portions = plan.portions.iter().enumerate();
    portions.filter_map(move |(number, portion)| (portion.contents == contents).then_some(number))
}

/// Places and writes a portion.
fn add(
    plan: &Plan<'_>,
    book: &mut Book<'_>,
    number: usize,
    sheaf: &mut Sheaf,
) -> Result<(), PdfError> {
    let sizes: Vec<(f32, f32)> = sheaf.pages.iter().map(|leaf| leaf.size).collect();
    book.place(number, &sizes, &sheaf.titles);
    let within = plan
        .portions
        .get(number)
        .map_or(0, |portion| portion.within.len());
    book.add(number, sheaf, within, &[])
}

/// Portions with contents, which are laid out when the pages of all others are known.
#[derive(Default)]
struct Late {
    held: Vec<(usize, Branch)>,
}

impl Late {
    /// Leaves the place of those that stand before the portion of this number.
    fn hold_before(
        &mut self,
        plan: &Plan<'_>,
        book: &mut Book<'_>,
        number: usize,
    ) -> Result<(), PdfError> {
        let known = self.held.last().map_or(0, |(last, _)| last + 1);
        for late in numbered(plan, true).filter(|late| (known..number).contains(late)) {
            let Some(portion) = plan.portions.get(late) else {
                continue;
            };
            let titles = list(&plan.blocks(late), plan.ground.first, portion);
            let highest = titles.iter().map(|title| title.rank).min();
            let branch = book
                .structure
                .hold(&mut book.file, &portion.within, highest)?;
            book.place(late, &[], &titles);
            self.held.push((late, branch));
        }
        Ok(())
    }

    /// Lays them out, fills in the numbers of pages, and writes them.
    fn write(
        self,
        plan: &Plan<'_>,
        book: &mut Book<'_>,
        binder: &mut Binder<'_>,
        told: &mut Told<'_>,
    ) -> Result<(), PdfError> {
        let (done, total) = (plan.portions.len() - self.held.len(), plan.portions.len());
        let listing: Vec<Title> = book.titles().cloned().collect();
        let mut laid = Vec::new();
        for (number, branch) in self.held {
            let mut placed = || tell(told, Part::Layout, done, total);
            let one = late(plan, number, binder, &listing, &mut placed)?;
            let sizes: Vec<(f32, f32)> = one
                .pages
                .iter()
                .map(|page| (page.width, page.height))
                .collect();
            book.place(number, &sizes, &one.titles);
            laid.push((number, branch, one));
        }
        let spots = book.spots();
        let page = |title: usize| spots.get(title).map_or(0, |(_, page)| *page);
        let places: Vec<Option<Spot>> = spots.iter().map(|(spot, _)| *spot).collect();
        for (number, branch, mut one) in laid {
            one.number_contents(&mut binder.shaper, &page);
            let mut sheaf = binder.bind(one)?;
            let within = branch.len().saturating_sub(1);
            let end = book.structure.go_back(branch);
            book.add(number, &mut sheaf, within, &places)?;
            book.structure.return_to(&mut book.file, end)?;
        }
        Ok(())
    }
}

fn late(
    plan: &Plan<'_>,
    number: usize,
    binder: &mut Binder<'_>,
    listing: &[Title],
    placed: &mut dyn FnMut() -> Result<(), PdfError>,
) -> Result<Laid, PdfError> {
    let blocks = plan.blocks(number);
    let job = Job {
        portion: plan.portions.get(number).ok_or(PdfError::Page)?,
        cover: None,
        blocks: &blocks,
        listing,
        blank: false,
    };
    lay_out(&plan.ground, &mut binder.shaper, &job, placed)
}

/// Adds the one page of a document that has none.
fn blank(plan: &Plan<'_>, book: &mut Book<'_>, binder: &mut Binder<'_>) -> Result<(), PdfError> {
    let job = Job {
        portion: &Portion::default(),
        cover: None,
        blocks: &[],
        listing: &[],
        blank: true,
    };
    let laid = lay_out(&plan.ground, &mut binder.shaper, &job, &mut || {
        Ok::<_, PdfError>(())
    })?;
    let mut sheaf = binder.bind(laid)?;
    add(plan, book, plan.portions.len(), &mut sheaf)
}

/// Writes what refers to all pages, and the end of the file.
fn finish(
    source: &dyn Source,
    book: Book<'_>,
    pages: Ref,
    told: &mut Told<'_>,
) -> Result<(), PdfError> {
    let meta = source.meta();
    let spots = book.spots();
    let names = book.names(&spots);
    let titles: Vec<Title> = book.titles().cloned().collect();
    let Book {
        mut file,
        structure,
        ..
    } = book;
    tell(told, Part::File, file.written(), 0)?;
    let tree = structure.finish(&mut file)?;
    let listed = titles.iter().zip(&spots).filter_map(|(title, (spot, _))| {
        let spot = spot.filter(|_| title.listed || title.marked)?;
        Some(Bookmark {
            words: &title.words,
            rank: title.rank,
            spot,
        })
    });
    let bookmarks = outline::write(&mut file, &listed.collect::<Vec<_>>())?;
    tell(told, Part::File, file.written(), 0)?;
    let attached = attach::write(&mut file, meta, source.attachments())?;
    let root = Root {
        pages,
        tree,
        bookmarks,
        names: links::names(&mut file, &names)?,
        attached,
    };
    let root = root.write(&mut file, meta)?;
    let information = file.add(|out| information(out, meta))?;
    tell(told, Part::File, file.written(), 0)?;
    file.finish(root, information)
}

/// What the catalogue refers to.
struct Root {
    pages: Ref,
    tree: Ref,
    bookmarks: Option<Ref>,
    names: Option<Ref>,
    attached: Option<attach::Attached>,
}

impl Root {
    /// Writes the catalogue, the metadata and the colour profile.
    fn write(&self, file: &mut File<'_>, meta: &Meta) -> Result<Ref, PdfError> {
        let part = if self.attached.is_some() { 3 } else { 2 };
        let metadata = file.reserve();
        let packet = Packed {
            bytes: xmp::packet(meta, part).into_bytes(),
            filter: "",
        };
        file.stream(metadata, "/Type/Metadata/Subtype/XML", &packet)?;
        let profile = file.add_exact("/N 3", &icc::srgb())?;
        file.add(|out| {
            out.raw("<</Type/Catalog/Pages ").reference(self.pages);
            out.raw("/Lang").text(meta.language.code());
            out.raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>");
            out.raw("/StructTreeRoot ").reference(self.tree);
            out.raw("/Metadata ").reference(metadata);
            out.raw(
                "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)",
            );
            out.raw("/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
                .reference(profile);
            out.raw(">>]/PageLabels<</Nums[0<</S/D>>]>>");
            if let Some(bookmarks) = self.bookmarks {
                out.raw("/PageMode/UseOutlines/Outlines ")
                    .reference(bookmarks);
            }
            self.names(out);
            out.raw(">>");
        })
    }

    /// Places and files that have names, and the files that belong to the whole document.
    fn names(&self, out: &mut Vec<u8>) {
        out.raw("/Names<<");
        if let Some(names) = self.names {
            out.raw("/Dests ").reference(names);
        }
        if let Some(attached) = &self.attached {
            out.raw("/EmbeddedFiles ").reference(attached.names);
        }
        out.raw(">>");
        if let Some(attached) = &self.attached {
            out.raw("/AF[");
            for specification in &attached.specifications {
                out.reference(*specification).raw(" ");
            }
            out.raw("]");
        }
    }
}

fn information(out: &mut Vec<u8>, meta: &Meta) {
    let created = date(meta.created);
    out.raw("<</Title").text(&one_line(&meta.title));
    out.raw("/Author").text(&one_line(&meta.author));
    out.raw("/Subject").text(&one_line(&meta.subject));
    out.raw("/Creator").text(&one_line(&meta.creator));
    out.raw("/Producer").text(&one_line(&meta.creator));
    out.raw("/CreationDate")
        .raw(&created)
        .raw("/ModDate")
        .raw(&created)
        .raw(">>");
}
