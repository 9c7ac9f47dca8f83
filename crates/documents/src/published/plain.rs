//! Owns: text without marks: its encoding, its lines.
//! Must not know HTML or PDF.

use super::{PageError, Pages};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use registre_domain::published::{Page, Place};

/// As many bytes at the beginning as an HTML file has for naming its encoding.
const HEAD: usize = 4_096;

/// The text of a file: what its mark says, UTF-8 where it is that, else what an HTML file names, else Windows-1252.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, PageError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let named =
        || named(bytes).filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible());
    let encoding = match marked {
        Some(encoding) => encoding,
        None if is_utf8(bytes) => UTF_8,
        None => named().unwrap_or(WINDOWS_1252),
    };
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    // A file of bytes that are no letters is no text.
    if !wide && bytes.iter().filter(|byte| is_control(**byte)).count() * 50 > bytes.len() {
        return Err(PageError::UnknownFormat);
    }
    Ok(encoding.decode(bytes).0.into_owned())
}

/// Whether a file is UTF-8: all of it, or all but a few bytes that something broke.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut wide, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        wide += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || wide > 2 * broken
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)
}

/// The encoding that `charset=` names near the beginning.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD))?.to_ascii_lowercase();
    let at = head.windows(8).position(|window| window == b"charset=")? + 8;
    let rest = head.get(at..)?;
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let quotes = rest
        .iter()
        .take_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .count();
    let name: Vec<u8> = rest
        .iter()
        .skip(quotes)
        .take_while(is_name)
        .copied()
        .collect();
    Encoding::for_label(&name)
}

/// Each line is a passage. A line that ends in the middle of a sentence and is followed by one that begins with a small
/// letter goes on: mail programs break lines.
pub(super) fn read(text: &str) -> Result<Page, PageError> {
    let mut pages = Pages::default();
    for line in text.lines() {
        let begins_small = line.trim_start().starts_with(char::is_lowercase);
        let goes_on = begins_small && !pages.line.trim_end().ends_with([':', ';', '.']);
        if !goes_on {
            pages.end(Place::Paragraph)?;
        }
        if line.trim().is_empty() {
            pages.end(Place::Paragraph)?;
        }
        if goes_on && pages.divided() {
            pages.push(line.trim_start())?;
        } else {
            pages.push(line)?;
        }
        pages.space();
    }
    pages.end(Place::Paragraph)?;
    pages.finished()
}
