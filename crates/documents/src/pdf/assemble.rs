//! Owns: the file: pages, catalogue, information, identity, in one order.
//! Must not know: how each part is made.

use std::io::{self, Write};

use lopdf::xref::XrefType;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::structure::Ties;
use super::values::{date, points, stream, text};
use super::{Part, PdfError, Told, tell};
use super::{content, fonts, icc, links, outline, streams, structure, xmp};
use crate::block::Meta;
use crate::layout::Laid;
use crate::layout::tree::MarkId;
use crate::text::one_line;
use crate::text::shape::Fonts;

/// Pages whose operators are held at one time: they take far more room than the streams they become.
const CHUNK: usize = 64;
/// Bytes of the file after which whoever waits is told again.
const PIECE: usize = 1 << 16;
/// Pages under one node of the page tree.
const BRANCH: usize = 64;

/// Puts the file together.
pub(super) fn assemble(
    meta: &Meta,
    mut laid: Laid,
    fonts: &Fonts,
    told: &mut Told<'_>,
) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::with_version("1.7");
    document.reference_table.cross_reference_type = XrefType::CrossReferenceStream;
    let faces = fonts::embed(&mut document, &laid.codes, fonts)?;
    let resources = document.add_object(dictionary! { "Font" => faces });
    let (contents, owners) = contents(&mut document, &mut laid, told)?;
    let identity = identity(&document, meta);
    tell(told, Part::File, 0, 0)?;
    let laid = &laid;
    let pages: Vec<ObjectId> = laid
        .pages
        .iter()
        .map(|_| document.new_object_id())
        .collect();
    let annotations = links::add(&mut document, laid, &pages);
    let parts = Parts {
        resources,
        contents: &contents,
        annotations: &annotations,
    };
    tell(told, Part::File, 0, 0)?;
    let root = page_tree(&mut document, laid, &pages, &parts);
    let ties = Ties {
        pages: &pages,
        owners: &owners,
        annotations: &annotations,
    };
    tell(told, Part::File, 0, 0)?;
    let tree = structure::add(&mut document, laid, &ties);
    tell(told, Part::File, 0, 0)?;
    let bookmarks = outline::add(&mut document, laid, &pages);
    let catalogue = catalogue(&mut document, meta, root, tree, bookmarks);
    document.trailer.set("Root", catalogue);
    inform(&mut document, meta, identity);
    save(&mut document, told)
}

fn inform(document: &mut Document, meta: &Meta, identity: Object) {
    let information = document.add_object(information(meta));
    document.trailer.set("Info", information);
    document.trailer.set("ID", vec![identity.clone(), identity]);
}

/// Writes the file; it may be stopped at each piece of [`PIECE`] bytes.
fn save(document: &mut Document, told: &mut Told<'_>) -> Result<Vec<u8>, PdfError> {
    tell(told, Part::File, 0, 0)?;
    let mut sink = Sink {
        bytes: Vec::new(),
        told,
        stopped: false,
    };
    match (document.save_modern(&mut sink), sink.stopped) {
        (_, true) => Err(PdfError::Stopped),
        (Err(_), false) => Err(PdfError::Save),
        (Ok(()), false) => Ok(sink.bytes),
    }
}

/// Takes the bytes of the file, and tells how many there are.
struct Sink<'s, 't> {
    bytes: Vec<u8>,
    told: &'s mut Told<'t>,
    stopped: bool,
}

impl Write for Sink<'_, '_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let before = self.bytes.len();
        self.bytes.extend_from_slice(piece);
        if before / PIECE != self.bytes.len() / PIECE {
            let told = tell(self.told, Part::File, self.bytes.len(), 0);
            told.map_err(|stopped| {
                self.stopped = true;
                io::Error::other(stopped)
            })?;
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Every page's content stream, and the marks behind its marked content; takes what is drawn from the pages.
fn contents(
    document: &mut Document,
    laid: &mut Laid,
    told: &mut Told<'_>,
) -> Result<(Vec<ObjectId>, Vec<Vec<MarkId>>), PdfError> {
    let (mut ids, mut owners) = (Vec::new(), Vec::new());
    let total = laid.pages.len();
    for pages in laid.pages.chunks_mut(CHUNK) {
        let mut operators = Vec::with_capacity(pages.len());
        for page in pages {
            tell(told, Part::Pages, owners.len(), total)?;
            let written = content::write(page, &laid.tree, &laid.codes);
            page.items = Vec::new();
            operators.push(written.ops);
            owners.push(written.owners);
        }
        for bytes in streams::encode(operators)? {
            ids.push(document.add_object(stream(lopdf::Dictionary::new(), &bytes)));
        }
    }
    Ok((ids, owners))
}

/// A name for the file that follows from what it holds: fonts, pages and metadata.
fn identity(document: &Document, meta: &Meta) -> Object {
    let mut hash = Sha256::new();
    hash.update(xmp::packet(meta));
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize().into_iter().take(16).collect();
    Object::String(digest, lopdf::StringFormat::Hexadecimal)
}

/// What pages refer to.
struct Parts<'p> {
    resources: ObjectId,
    contents: &'p [ObjectId],
    annotations: &'p [links::Annotation],
}

fn page_tree(
    document: &mut Document,
    laid: &Laid,
    pages: &[ObjectId],
    parts: &Parts<'_>,
) -> ObjectId {
    let root = document.new_object_id();
    let mut branches: Vec<Object> = Vec::new();
    for (branch, ids) in pages.chunks(BRANCH).enumerate() {
        let node = document.new_object_id();
        for (offset, id) in ids.iter().enumerate() {
            let page = page(laid, branch * BRANCH + offset, node, parts);
            document.set_object(*id, page);
        }
        let kids: Vec<Object> = ids.iter().map(|id| (*id).into()).collect();
        let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        document.set_object(
            node,
            dictionary! { "Type" => "Pages", "Parent" => root, "Kids" => kids, "Count" => count },
        );
        branches.push(node.into());
    }
    let count = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    document.set_object(
        root,
        dictionary! { "Type" => "Pages", "Kids" => branches, "Count" => count },
    );
    root
}

fn page(laid: &Laid, number: usize, parent: ObjectId, parts: &Parts<'_>) -> lopdf::Dictionary {
    let (width, height) = laid
        .pages
        .get(number)
        .map_or((0.0, 0.0), |page| (page.width, page.height));
    let corners = [0.0, 0.0, width, height].map(|corner| Object::Real(points(corner)));
    let mut page = dictionary! {
        "Type" => "Page",
        "Parent" => parent,
        "MediaBox" => corners.to_vec(),
        "Resources" => parts.resources,
        "StructParents" => i64::try_from(number).unwrap_or(i64::MAX),
        "Tabs" => "S",
    };
    if let Some(content) = parts.contents.get(number) {
        page.set("Contents", *content);
    }
    // Annotations stand in the order of their pages.
    let start = parts
        .annotations
        .partition_point(|annotation| annotation.page < number);
    let own = parts
        .annotations
        .iter()
        .skip(start)
        .take_while(|annotation| annotation.page == number);
    let own: Vec<Object> = own.map(|annotation| annotation.id.into()).collect();
    if !own.is_empty() {
        page.set("Annots", own);
    }
    page
}

fn catalogue(
    document: &mut Document,
    meta: &Meta,
    pages: ObjectId,
    tree: ObjectId,
    bookmarks: Option<ObjectId>,
) -> ObjectId {
    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp::packet(meta).into_bytes(),
    );
    let metadata = document.add_object(metadata.with_compression(false));
    let profile = document.add_object(stream(dictionary! { "N" => 3 }, &icc::srgb()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let numbering = dictionary! { "S" => "D" };
    let mut catalogue = dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "Lang" => Object::string_literal(meta.language.code()),
        "MarkInfo" => dictionary! { "Marked" => true },
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "StructTreeRoot" => tree,
        "Metadata" => metadata,
        "OutputIntents" => vec![intent.into()],
        "PageLabels" => dictionary! { "Nums" => vec![0.into(), numbering.into()] },
    };
    if let Some(bookmarks) = bookmarks {
        catalogue.set("Outlines", bookmarks);
        catalogue.set("PageMode", "UseOutlines");
    }
    document.add_object(catalogue)
}

fn information(meta: &Meta) -> lopdf::Dictionary {
    dictionary! {
        "Title" => text(&one_line(&meta.title)),
        "Author" => text(&one_line(&meta.author)),
        "Subject" => text(&one_line(&meta.subject)),
        "Creator" => text(&one_line(&meta.creator)),
        "Producer" => text(&one_line(&meta.creator)),
        "CreationDate" => date(meta.created),
        "ModDate" => date(meta.created),
    }
}
