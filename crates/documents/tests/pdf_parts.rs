//! Owns: what a PDF carries beyond its pages: attachments, claim, charts, bookmarks; and how it is written.
//! Must not know: how the engine works.
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

use lopdf::{Dictionary, Object, ObjectId};
use registre_documents::block::{
    Attachment, Bar, Block, Claim, Document, Field, FieldTable, Figure, Flow, Heading, Inline,
    Orientation, Relation, Target,
};
use registre_documents::pdf::{self, PdfError};

fn bytes(document: &Document) -> Vec<u8> {
    pdf::render(document).expect("the document renders").bytes
}

fn load(document: &Document) -> lopdf::Document {
    lopdf::Document::load_mem(&bytes(document)).expect("the file can be read")
}

/// What a program says of the file; it must find nothing wrong.
fn asked(bytes: &[u8], program: &str, options: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(bytes).expect("the file is written");
    let output = Command::new(program)
        .args(options)
        .arg(file.path())
        .output();
    let output =
        output.unwrap_or_else(|_| panic!("{program} must be installed: apt-get install qpdf"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}");
    said
}

fn attachments() -> Vec<Attachment> {
    vec![
        Attachment {
            name: "registre.json".into(),
            media_type: "application/json",
            description: "Les données du document".into(),
            relation: Relation::Data,
            bytes: br#"{"format":"registre"}"#.to_vec(),
        },
        Attachment {
            name: "Modèle été.ods".into(),
            media_type: "application/vnd.oasis.opendocument.spreadsheet",
            description: "Les mêmes fiches".into(),
            relation: Relation::Alternative,
            bytes: (0..=255).cycle().take(70_000).collect(),
        },
    ]
}

fn claim() -> Claim {
    Claim {
        register: "01920000-0000-7000-8000-000000000001".into(),
        step: 148,
        chain: "5f".repeat(32),
        fingerprint: "a0".repeat(32),
        kind: "pdf <&> « registre »".into(),
    }
}

/// Every kind of block, a chart, files and a claim.
fn full(sheets: usize) -> Document {
    let mut document = sample::register(sheets);
    document.body.push(Block::PageBreak(Orientation::Portrait));
    document
        .body
        .push(Block::heading(1, "Vue d’ensemble", "vue"));
    document.body.push(chart(9));
    document
        .body
        .push(Block::text("Société 日本, e\u{301}té, \u{5d0}\u{5d1}, 👍"));
    document.attachments = attachments();
    document.meta.claim = Some(claim());
    document
}

fn chart(bars: usize) -> Block {
    let bar = |number: usize| Bar {
        label: format!("Catégorie de personnes numéro {number}, avec un libellé plutôt long"),
        value: u64::try_from(number * number).expect("small"),
        printed: format!("{} fiches", number * number),
    };
    Block::Figure(Figure {
        title: vec![Inline::plain("Fiches par catégorie")],
        alt: "Diagramme : 0, 1, 4, 9 fiches et ainsi de suite.".into(),
        bars: (0..bars).map(bar).collect(),
    })
}

fn dictionaries(file: &lopdf::Document) -> impl Iterator<Item = (ObjectId, &Dictionary)> {
    file.objects
        .iter()
        .filter_map(|(id, object)| Some((*id, object.as_dict().ok()?)))
}

fn tagged<'f>(file: &'f lopdf::Document, tag: &[u8]) -> Vec<&'f Dictionary> {
    let is = |dictionary: &&Dictionary| {
        let own = dictionary.get(b"S").and_then(Object::as_name);
        own.is_ok_and(|own| own == tag)
    };
    dictionaries(file)
        .map(|(_, dictionary)| dictionary)
        .filter(is)
        .collect()
}

#[test]
fn the_number_of_threads_does_not_show() {
    let document = full(14);
    let made = |threads| {
        let mut bytes = Vec::new();
        let written = pdf::write(&document, threads, &mut bytes, &mut |_| {
            ControlFlow::Continue(())
        });
        (bytes, written.expect("it is written"))
    };
    let one = made(1);
    for threads in [2, 5, 0] {
        let other = made(threads);
        assert_eq!(other.1, one.1);
        assert!(other.0 == one.0, "{threads} threads give the same bytes");
    }
    assert!(one.0 == bytes(&document));
}

#[test]
fn a_sink_that_refuses_is_an_error_and_no_panic() {
    struct Full(usize);
    impl std::io::Write for Full {
        fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
            self.0 = self
                .0
                .checked_sub(piece.len())
                .ok_or_else(|| std::io::Error::other("full"))?;
            Ok(piece.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let document = sample::register(3);
    let whole = bytes(&document).len();
    for room in [0, 5_000, whole / 2, whole - 1] {
        let written = pdf::write(&document, 2, &mut Full(room), &mut |_| {
            ControlFlow::Continue(())
        });
        assert_eq!(written.err(), Some(PdfError::Save), "room for {room} bytes");
    }
}

#[test]
fn qpdf_finds_nothing_wrong_with_any_part() {
    for document in [
        full(3),
        sample::document(Vec::new()),
        sample::document(vec![Block::heading(1, "", "vide"), chart(80)]),
    ] {
        asked(&bytes(&document), "qpdf", &["--check"]);
    }
}

#[test]
fn no_stream_ends_with_an_end_of_line_of_its_own() {
    let file = bytes(&full(30));
    let end = b"\nendstream";
    let ends = (1..file.len() - end.len()).filter(|at| file[*at..].starts_with(end));
    let mut streams = 0;
    for at in ends {
        streams += 1;
        assert_ne!(file[at - 1], b'\r', "a stream that ends at byte {at}");
    }
    assert!(streams > 60, "{streams} streams");
}

#[test]
fn attached_files_come_back_and_belong_to_the_document() {
    let document = full(1);
    let file = bytes(&document);
    let list = asked(&file, "qpdf", &["--list-attachments"]);
    for attachment in attachments() {
        assert!(list.contains(&attachment.name), "{list}");
    }
    let loaded = load(&document);
    let catalogue = loaded.catalog().expect("a catalogue");
    let files = catalogue
        .get(b"AF")
        .and_then(Object::as_array)
        .expect("associated files");
    assert_eq!(files.len(), 2);
    for (object, wanted) in files.iter().zip(attachments()) {
        let specification = loaded.get_dictionary(object.as_reference().expect("a reference"));
        let specification = specification.expect("a file specification");
        let relation = specification
            .get(b"AFRelationship")
            .and_then(Object::as_name);
        assert_eq!(
            relation.expect("a relation"),
            format!("{:?}", wanted.relation).as_bytes()
        );
        for key in [&b"F"[..], b"UF", b"Desc"] {
            assert!(
                specification
                    .get(key)
                    .and_then(Object::as_str)
                    .is_ok_and(|text| !text.is_empty())
            );
        }
        let content = specification
            .get(b"EF")
            .and_then(Object::as_dict)
            .expect("a content");
        let content = content
            .get(b"F")
            .and_then(Object::as_reference)
            .expect("a stream");
        let stream = loaded
            .get_object(content)
            .and_then(Object::as_stream)
            .expect("a stream");
        let subtype = stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .expect("a type");
        assert_eq!(subtype, wanted.media_type.as_bytes());
        assert!(stream.decompressed_content().expect("it unpacks") == wanted.bytes);
    }
    let packet = |document| String::from_utf8_lossy(&bytes(document)).into_owned();
    assert!(packet(&document).contains("<pdfaid:part>3<"));
    assert!(packet(&sample::register(1)).contains("<pdfaid:part>2<"));
}

#[test]
fn a_claim_comes_back_from_the_file() {
    assert_eq!(pdf::claim(&bytes(&full(1))), Some(claim()));
    assert_eq!(pdf::claim(&bytes(&sample::register(1))), None);
    let mut changed = bytes(&full(1));
    changed.extend_from_slice(b"<?xpacket begin=\"\"?><x/><?xpacket end=\"w\"?>");
    assert_eq!(pdf::claim(&changed), None, "the last packet counts");
    let mut half = bytes(&full(1));
    half.truncate(half.len() / 2);
    assert_eq!(pdf::claim(&half), None, "the packet stands at the end");
}

#[test]
fn a_chart_is_a_figure_with_words_and_a_place() {
    for (bars, charts) in [(9, 1), (80, 5)] {
        let file = load(&sample::document(vec![chart(bars)]));
        let figures = tagged(&file, b"Figure");
        assert_eq!(figures.len(), charts, "{bars} bars");
        for figure in figures {
            assert!(
                figure
                    .get(b"Alt")
                    .and_then(Object::as_str)
                    .is_ok_and(|alt| !alt.is_empty())
            );
            let layout = figure
                .get(b"A")
                .and_then(Object::as_dict)
                .expect("attributes");
            let corners = layout
                .get(b"BBox")
                .and_then(Object::as_array)
                .expect("a box");
            let corners: Vec<f32> = corners
                .iter()
                .map(|corner| corner.as_float().expect("a number"))
                .collect();
            assert!(
                corners[0] < corners[2] && corners[1] < corners[3],
                "{corners:?}"
            );
            assert!(corners[0] >= 40.0 && corners[1] >= 30.0, "{corners:?}");
            assert!(corners[2] <= 555.0 && corners[3] <= 812.0, "{corners:?}");
        }
    }
}

#[test]
fn sections_are_bookmarked_below_their_sheet_and_not_in_the_contents() {
    let section = |words: &str| {
        Block::Heading(Heading {
            level: 2,
            text: vec![Inline::plain(words)],
            marked: true,
            ..Heading::default()
        })
    };
    let body = vec![
        Block::Contents { depth: 3 },
        Block::PageBreak(Orientation::Portrait),
        Block::heading(1, "T-001", "t-001"),
        section("But"),
        section("Acteurs"),
        Block::text("Voici."),
        Block::PageBreak(Orientation::Portrait),
        Block::heading(1, "T-002", "t-002"),
        Block::text("Voici."),
    ];
    let file = load(&sample::document(body));
    let titled = |words: &str| {
        let is = |(_, dictionary): &(ObjectId, &Dictionary)| {
            let title = dictionary.get(b"Title").and_then(Object::as_str);
            title.is_ok_and(|title| title == words.as_bytes()) && dictionary.has(b"Dest")
        };
        dictionaries(&file)
            .find(is)
            .unwrap_or_else(|| panic!("no bookmark {words}"))
    };
    let (sheet, entry) = titled("T-001");
    assert_eq!(
        entry
            .get(b"Count")
            .and_then(Object::as_i64)
            .expect("a count"),
        -2
    );
    for words in ["But", "Acteurs"] {
        let parent = titled(words)
            .1
            .get(b"Parent")
            .and_then(Object::as_reference);
        assert_eq!(parent.expect("a parent"), sheet, "{words}");
    }
    assert_eq!(
        tagged(&file, b"TOCI").len(),
        2,
        "the contents list the sheets alone"
    );
}

#[test]
fn links_name_what_they_lead_to_and_every_place_exists() {
    let link =
        |words: &str, target| Block::Flow(Flow::Paragraph(vec![Inline::link(words, target)]));
    let anchor = || Target::Anchor("paie".into());
    let body = vec![
        link("Voir", anchor()),
        link("Gestion", anchor()),
        link("la CNIL", Target::Uri("https://www.cnil.fr/".into())),
        link(
            "https://www.cnil.fr",
            Target::Uri("https://www.cnil.fr/".into()),
        ),
        Block::PageBreak(Orientation::Portrait),
        Block::heading(1, "Gestion de la paie", "paie"),
        Block::heading(2, "", "vide"),
    ];
    let file = load(&sample::document(body));
    let said = |(_, dictionary): (ObjectId, &Dictionary)| {
        let words = dictionary.get(b"Contents").and_then(Object::as_str).ok()?;
        let pair = |pair: &[u8]| u16::from_be_bytes([pair[0], pair[1]]);
        let units = || {
            words
                .chunks_exact(2)
                .skip(1)
                .map(pair)
                .collect::<Vec<u16>>()
        };
        Some(match words.starts_with(&[0xfe, 0xff]) {
            true => String::from_utf16(&units()).expect("UTF-16"),
            false => String::from_utf8(words.to_vec()).expect("ASCII"),
        })
    };
    let said: BTreeSet<String> = dictionaries(&file).filter_map(said).collect();
    let wanted = [
        "Voir – Gestion de la paie",
        "Gestion de la paie",
        "la CNIL – https://www.cnil.fr/",
        "https://www.cnil.fr",
    ];
    assert_eq!(said, wanted.map(str::to_owned).into());
    let names = dictionaries(&file)
        .filter_map(|(_, leaf)| leaf.get(b"Names").and_then(Object::as_array).ok());
    let names: Vec<&[u8]> = names
        .flatten()
        .filter_map(|name| name.as_str().ok())
        .collect();
    assert_eq!(names, [&b"paie"[..], b"vide"], "each anchor is a place");
}

#[test]
fn four_hundred_characters_that_no_face_has_are_laid_out() {
    let text = "日本語".repeat(134);
    let body = vec![
        Block::heading(1, &text, "titre"),
        Block::Fields(FieldTable {
            rows: vec![Field::new(&text, vec![Flow::text(&text)])],
            ..FieldTable::default()
        }),
    ];
    let document = sample::document(body);
    let pages = registre_documents::measure::measure(&document);
    let lines = || pages.iter().flat_map(|page| &page.lines);
    for line in lines() {
        assert!(line.x >= 40.0 && line.x + line.width <= 555.0, "{line:?}");
    }
    let told: String = lines()
        .filter(|line| line.tag == Some("P"))
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(
        told.chars().filter(|c| *c == '語').count(),
        268,
        "label and value"
    );
    let missing = pdf::render(&document).expect("it renders").missing_glyphs;
    assert_eq!(
        missing.len(),
        6,
        "each character once for each place: {missing:?}"
    );
}
