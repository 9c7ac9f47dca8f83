//! Owns: every text that a file holds in any form: strings, streams unpacked, metadata, files inside it and theirs.
//! Must not know: what is looked for.

use lopdf::{Object, Stream};

/// Everything in a PDF that is text or may be, and the text of its pages as a reader takes it out.
pub fn of_pdf(bytes: &[u8]) -> String {
    let file = lopdf::Document::load_mem(bytes).expect("it is a PDF");
    let mut found = String::from_utf8_lossy(bytes).into_owned();
    for object in file.objects.values() {
        collect(object, &mut found);
    }
    for (_, object) in &file.trailer {
        collect(object, &mut found);
    }
    found.push_str(&pages(bytes));
    found
}

/// The text of its pages, on one line.
pub fn pages(bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, bytes).unwrap();
    let output = std::process::Command::new("pdftotext")
        .args([file.path(), std::path::Path::new("-")])
        .output()
        .expect("pdftotext (poppler-utils) reads it");
    let text = String::from_utf8(output.stdout).expect("text");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The files inside a PDF with their names.
pub fn attachments(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let file = lopdf::Document::load_mem(bytes).expect("it is a PDF");
    let dictionaries = file.objects.values().filter_map(|one| one.as_dict().ok());
    let files = dictionaries.filter_map(|one| {
        let name = text(one.get(b"UF").ok()?.as_str().ok()?);
        let content = one.get(b"EF").ok()?.as_dict().ok()?.get(b"F").ok()?;
        let content = file.get_object(content.as_reference().ok()?).ok()?;
        Some((name, unpacked(content.as_stream().ok()?)))
    });
    files.collect()
}

fn collect(object: &Object, found: &mut String) {
    match object {
        Object::String(bytes, _) => push(found, &text(bytes)),
        Object::Name(bytes) => push(found, &String::from_utf8_lossy(bytes)),
        Object::Array(all) => all.iter().for_each(|one| collect(one, found)),
        Object::Dictionary(all) => all.iter().for_each(|(_, one)| collect(one, found)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, one)| collect(one, found));
            content(&unpacked(stream), found);
        }
        _ => {}
    }
}

fn unpacked(stream: &Stream) -> Vec<u8> {
    let content = stream.decompressed_content();
    content.unwrap_or_else(|_| stream.content.clone())
}

fn content(bytes: &[u8], found: &mut String) {
    if bytes.starts_with(b"PK\x03\x04") {
        for (name, bytes) in of_zip(bytes) {
            push(found, &name);
            push(found, &String::from_utf8_lossy(&bytes));
        }
        return;
    }
    let all = String::from_utf8_lossy(bytes);
    push(found, &all);
    for hexadecimal in all.split('<').filter_map(|rest| rest.split_once('>')) {
        let digits: Vec<u32> = hexadecimal
            .0
            .chars()
            .map_while(|c| c.to_digit(16))
            .collect();
        let pairs = digits.chunks_exact(2).map(|pair| pair[0] * 16 + pair[1]);
        let bytes: Vec<u8> = pairs.map(|byte| u8::try_from(byte).unwrap()).collect();
        push(found, &text(&bytes));
    }
}

/// The files of a ZIP with their names.
pub fn of_zip(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize, length: usize| {
        let bytes = bytes[at..at + length].iter().rev();
        bytes.fold(0usize, |number, byte| (number << 8) | usize::from(*byte))
    };
    let (mut files, mut at) = (Vec::new(), 0);
    while bytes[at..].starts_with(b"PK\x03\x04") {
        let (packed, name, extra) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2));
        let start = at + 30 + name + extra;
        let content = &bytes[start..start + packed];
        let content = match number(at + 8, 2) {
            0 => content.to_vec(),
            _ => miniz_oxide::inflate::decompress_to_vec(content).expect("it unpacks"),
        };
        let name = String::from_utf8_lossy(&bytes[at + 30..at + 30 + name]);
        files.push((name.into_owned(), content));
        at = start + packed;
    }
    files
}

/// A string of a PDF: UTF-16 with its mark, or a byte a character.
fn text(bytes: &[u8]) -> String {
    let Some(units) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    };
    let units = units.chunks_exact(2);
    let units: Vec<u16> = units
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

fn push(found: &mut String, text: &str) {
    found.push_str(text);
    found.push('\n');
}
