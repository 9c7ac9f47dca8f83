//! Pages as people publish them: a text as a PDF of the program's own engine, and as one of another's.
//! Does not know what is looked for on them.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use registre_documents::block::{Block, Document, Frame, Lang, Meta};
use registre_documents::pdf;

/// A text as the program's own engine prints it.
pub(crate) fn engine(text: &str) -> Vec<u8> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let document = Document {
        meta: Meta {
            title: "Page".to_owned(),
            author: String::new(),
            subject: String::new(),
            creator: "Registre".to_owned(),
            language: Lang::Fr,
            created: DateTime::<Utc>::UNIX_EPOCH,
            claim: None,
        },
        frame: Frame {
            header_left: "Envoyé à Pékin, 88 ans".to_owned(),
            footer_left: "Pied de page".to_owned(),
            page_pattern: "{page}/{pages}".to_owned(),
        },
        cover: None,
        body: lines.map(Block::text).collect(),
        attachments: Vec::new(),
        afar: false,
    };
    pdf::render(&document).unwrap().bytes
}

/// As many letters as a line of [`type1`] has.
const WIDTH: usize = 88;
/// As many lines as a page of it has.
const HEIGHT: usize = 46;

/// A text as an old word processor prints it: one of the fourteen fonts, WinAnsi, lines moved by `Td`.
pub(crate) fn type1(text: &str) -> Vec<u8> {
    let lines: Vec<String> = text.lines().flat_map(broken).collect();
    let pages: Vec<&[String]> = lines.chunks(HEIGHT).collect();
    let kids: Vec<String> = (0..pages.len())
        .map(|page| format!("{} 0 R", 4 + 2 * page))
        .collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!(
            "<</Type/Pages/Count {}/Kids[{}]>>",
            pages.len(),
            kids.join(" ")
        )
        .into_bytes(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    for (number, page) in pages.iter().enumerate() {
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R>>",
                5 + 2 * number
            )
            .into_bytes(),
        );
        let content = content(page);
        let mut stream = format!("<</Length {}>>stream\n", content.len()).into_bytes();
        stream.extend(content);
        stream.extend(b"\nendstream");
        objects.push(stream);
    }
    file(&objects)
}

/// A line broken into lines of a page; an empty one stays.
fn broken(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.last_mut().unwrap();
        if !last.is_empty() && last.chars().count() + word.chars().count() >= WIDTH {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

fn content(lines: &[String]) -> Vec<u8> {
    let mut content = b"BT /F1 10 Tf 50 790 Td".to_vec();
    for line in lines {
        content.extend(b" (");
        for letter in line.chars() {
            match winansi(letter) {
                escaped @ (b'(' | b')' | b'\\') => content.extend([b'\\', escaped]),
                code => content.push(code),
            }
        }
        content.extend(b") Tj 0 -14 Td\n");
    }
    content.extend(b" ET");
    content
}

fn winansi(letter: char) -> u8 {
    match letter {
        '’' => 0x92,
        '–' => 0x96,
        'œ' => 0x9c,
        '€' => 0x80,
        other => u8::try_from(u32::from(other)).unwrap(),
    }
}

/// Objects as a file, with the table of where each begins.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n").into_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    let mut tail = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        writeln!(tail, "{place:010} 00000 n ").unwrap();
    }
    writeln!(
        tail,
        "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF",
        objects.len() + 1
    )
    .unwrap();
    bytes.extend(tail.into_bytes());
    bytes
}
