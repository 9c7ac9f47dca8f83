//! Owns: the PDF as a file: reproducible, sound, tagged, archival.
//! Must not know: how pages look.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

mod sample;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::process::Command;

use lopdf::content::Content;
use lopdf::{Dictionary, Object, ObjectId};
use registre_documents::block::{Attachment, Block, Cover, Document, Inline, Relation, Target};
use registre_documents::pdf::{self, Part, PdfError};
use sample::bytes;

fn load(document: &Document) -> lopdf::Document {
    lopdf::Document::load_mem(&bytes(document)).expect("the file can be read")
}

fn reference(dictionary: &Dictionary, key: &[u8]) -> ObjectId {
    dictionary
        .get(key)
        .and_then(Object::as_reference)
        .expect("a reference")
}

fn dictionary(file: &lopdf::Document, id: ObjectId) -> &Dictionary {
    file.get_dictionary(id).expect("a dictionary")
}

/// Object of the structure element by key of the parent tree; a page's entry is an array.
fn parents(file: &lopdf::Document) -> Vec<(i64, Object)> {
    let tree = dictionary(
        file,
        reference(file.catalog().expect("a catalogue"), b"StructTreeRoot"),
    );
    let root = dictionary(file, reference(tree, b"ParentTree"));
    let kids = root
        .get(b"Kids")
        .and_then(Object::as_array)
        .expect("leaves");
    let mut entries = Vec::new();
    for kid in kids {
        let leaf = dictionary(file, kid.as_reference().expect("a leaf"));
        let numbers = leaf
            .get(b"Nums")
            .and_then(Object::as_array)
            .expect("numbers");
        entries.extend(
            numbers
                .chunks(2)
                .map(|pair| (pair[0].as_i64().expect("a key"), pair[1].clone())),
        );
    }
    entries
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::register(4);
    assert!(
        bytes(&document) == bytes(&document),
        "two runs are equal byte for byte"
    );
    let mut other = document.clone();
    other.meta.title.push('!');
    let id = |document: &Document| {
        load(document)
            .trailer
            .get(b"ID")
            .expect("an identity")
            .clone()
    };
    assert_ne!(
        id(&document),
        id(&other),
        "another document has another identity"
    );
}

/// The dictionary of the table of all objects.
fn head_of_table(bytes: &[u8]) -> String {
    let start = bytes.windows(10).rposition(|here| here == b"/Type/XRef");
    let table = bytes[start.expect("a table")..].to_vec();
    let end = table.windows(6).position(|here| here == b"stream");
    String::from_utf8_lossy(&table[..end.expect("its content")]).into_owned()
}

#[test]
fn the_table_of_objects_is_only_compressed_whatever_it_holds() {
    let (document, bytes) = sample::gone();
    assert_eq!(sample::bytes(&document), bytes, "it is made each time");
    let head = head_of_table(&bytes);
    assert!(!head.contains("ASCIIHex"), "some readers undo one filter");
    let rows = sample::rows(&bytes);
    // Without the row that was added, the packed table ends in what a reader takes for the end of a line.
    let kept: Vec<u8> = rows[..rows.len() - 1].iter().flatten().copied().collect();
    let bare = miniz_oxide::deflate::compress_to_vec_zlib(&kept, 5);
    assert_eq!(bare.last(), Some(&b'\r'), "that is why it was added");
    assert!(head.contains(&format!("/Size {}", rows.len())), "{head}");
    let sound = judged(&bytes);
    assert!(sound.is_ok(), "{sound:?}");
    let loaded = lopdf::Document::load_mem(&bytes).expect("a third reader takes it");
    assert_eq!(loaded.get_pages().len(), 1);
    assert!(loaded.catalog().is_ok());
}

#[test]
fn no_stream_begins_or_ends_so_that_a_reader_may_lose_a_byte() {
    let mut document = sample::register(3);
    // Of so many compressed files some would end in a carriage return: one in 256.
    document.attachments = (0..400_usize)
        .map(|number| Attachment {
            name: format!("{number}.bin"),
            media_type: "application/octet-stream",
            description: "Données".into(),
            relation: Relation::Data,
            bytes: number.to_string().repeat(20).into_bytes(),
        })
        .collect();
    let bytes = bytes(&document);
    let file = lopdf::Document::load_mem(&bytes).expect("the file can be read");
    let streams = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let (mut all, mut hexed) = (0, 0);
    for stream in streams.filter(|stream| stream.dict.has(b"Filter")) {
        let (first, last) = (stream.content.first(), stream.content.last());
        assert_ne!(last, Some(&b'\r'));
        assert!(
            !matches!(first, Some(b'\r' | b'\n')),
            "nor does one begin so"
        );
        all += 1;
        let filters = stream.dict.get(b"Filter").and_then(Object::as_array);
        hexed += usize::from(filters.is_ok_and(|filters| filters.len() == 2));
    }
    assert!(all > 400, "{all}");
    assert!(
        hexed > 0,
        "one of 400 attached files ends so, and is written otherwise"
    );
    assert!(judged(&bytes).is_ok());
}

#[test]
fn a_document_without_blocks_has_one_page() {
    for cover in [None, Some(Cover::default())] {
        let document = Document {
            cover,
            ..sample::document(Vec::new())
        };
        assert_eq!(pdf::render(&document).expect("it renders").pages, 1);
        assert_eq!(load(&document).get_pages().len(), 1);
    }
    let empty = [
        Block::text(""),
        Block::heading(1, "", ""),
        Block::Contents { depth: 3 },
        Block::Rule,
    ];
    assert_eq!(load(&sample::document(empty.to_vec())).get_pages().len(), 1);
}

/// What qpdf says against a file.
fn judged(bytes: &[u8]) -> Result<(), String> {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(bytes).expect("the file is written");
    let output = Command::new("qpdf")
        .arg("--check")
        .arg(file.path())
        .output();
    let output = output.expect("qpdf must be installed: apt-get install qpdf");
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stdout).into_owned()),
    }
}

#[test]
fn qpdf_finds_nothing_wrong() {
    let sound = judged(&bytes(&sample::register(3)));
    assert!(sound.is_ok(), "{sound:?}");
}

#[test]
fn every_marked_content_has_its_parent_and_all_text_is_marked() {
    let file = load(&sample::register(3));
    let parents = parents(&file);
    for (number, page) in file.get_pages() {
        let key = dictionary(&file, page)
            .get(b"StructParents")
            .and_then(Object::as_i64);
        let key = key.expect("a page has a key");
        let entry = parents.iter().find(|(known, _)| *known == key);
        let entry = entry.expect("the key is in the parent tree");
        let owners = entry.1.as_array().expect("one element for each identifier");
        let content = Content::decode(&file.get_page_content(page)).expect("operators");
        let (mut depth, mut seen) = (0, BTreeSet::new());
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    depth += 1;
                    let properties = operation.operands[1].as_dict().expect("properties");
                    if let Ok(identifier) = properties.get(b"MCID").and_then(Object::as_i64) {
                        assert!(seen.insert(identifier), "identifiers are used once");
                        let owner =
                            owners[usize::try_from(identifier).expect("small")].as_reference();
                        let tag = dictionary(&file, owner.expect("an element"))
                            .get(b"S")
                            .and_then(Object::as_name);
                        assert_eq!(
                            tag.expect("a tag"),
                            operation.operands[0].as_name().expect("a tag")
                        );
                    }
                }
                "EMC" => depth -= 1,
                "TJ" | "Tj" | "f" | "S" => {
                    assert!(depth > 0, "page {number} draws nothing unmarked")
                }
                _ => {}
            }
        }
        assert_eq!((depth, seen.len()), (0, owners.len()), "page {number}");
    }
}

#[test]
fn links_have_words_and_parents() {
    let body = vec![
        Block::heading(1, "Paie", "paie"),
        Block::Contents { depth: 1 },
        Block::Flow(registre_documents::block::Flow::Paragraph(vec![
            Inline::link("la CNIL", Target::Uri("https://www.cnil.fr/".into())),
            Inline::link("perdu", Target::Anchor("nulle-part".into())),
            Inline::link("interdit", Target::Uri("javascript:alert(1)".into())),
        ])),
    ];
    let file = load(&sample::document(body));
    let page = file.get_pages()[&1];
    let annotations = dictionary(&file, page)
        .get(b"Annots")
        .and_then(Object::as_array)
        .expect("links");
    assert_eq!(
        annotations.len(),
        2,
        "one to a heading, one to an address; the others are plain text"
    );
    let parents = parents(&file);
    for annotation in annotations {
        let annotation = dictionary(&file, annotation.as_reference().expect("an object"));
        assert!(
            !annotation
                .get(b"Contents")
                .and_then(Object::as_str)
                .expect("words")
                .is_empty()
        );
        let key = annotation
            .get(b"StructParent")
            .and_then(Object::as_i64)
            .expect("a key");
        let parent = parents
            .iter()
            .find(|(known, _)| *known == key)
            .expect("an entry");
        let element = dictionary(&file, parent.1.as_reference().expect("an element"));
        assert_eq!(
            element.get(b"S").and_then(Object::as_name).expect("a tag"),
            b"Link"
        );
    }
}

#[test]
fn the_catalogue_says_what_an_archive_and_a_voice_need() {
    let file = load(&sample::register(1));
    let catalogue = file.catalog().expect("a catalogue");
    assert_eq!(
        catalogue
            .get(b"Lang")
            .and_then(Object::as_str)
            .expect("a language"),
        b"fr"
    );
    for key in [
        &b"MarkInfo"[..],
        b"ViewerPreferences",
        b"OutputIntents",
        b"Outlines",
        b"PageLabels",
    ] {
        assert!(catalogue.has(key), "{}", String::from_utf8_lossy(key));
    }
    let metadata = file
        .get_object(reference(catalogue, b"Metadata"))
        .and_then(Object::as_stream)
        .expect("a packet");
    let packet = String::from_utf8(metadata.content.clone()).expect("UTF-8, not compressed");
    for claim in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "Menuiserie Aulne &amp; Fils",
    ] {
        assert!(packet.contains(claim), "{claim}");
    }
}

#[test]
fn a_rendering_tells_every_part_and_can_be_stopped_at_any_point() {
    let document = sample::register(2);
    let mut heard = Vec::new();
    let made = pdf::render_with(&document, &mut |progress| {
        heard.push(progress);
        ControlFlow::Continue(())
    });
    assert!(made.expect("it renders").bytes == bytes(&document));
    let parts: BTreeSet<Part> = heard.iter().map(|progress| progress.part).collect();
    assert_eq!(
        parts,
        BTreeSet::from([Part::Layout, Part::Pages, Part::File])
    );
    for point in [0, heard.len() / 2, heard.len() - 1] {
        let mut left = point;
        let stopped = pdf::render_with(&document, &mut |_| match left.checked_sub(1) {
            Some(less) => {
                left = less;
                ControlFlow::Continue(())
            }
            None => ControlFlow::Break(()),
        });
        assert_eq!(stopped.err(), Some(PdfError::Stopped), "{:?}", heard[point]);
    }
}
