//! Whether a file is as this program ends one: the name in a PDF's trailer follows from every other byte of it.
//! It must not know the journal. It tells a changed file from one that is not; a forger can compute a name too.

use sha2::{Digest, Sha256};

/// How a PDF of ours ends, after the place of its table.
const END: &[u8] = b"\n%%EOF\n";
/// What stands before that place.
const START: &[u8] = b"startxref\n";
/// A place has at most ten digits: what is looked at from the end.
const LAST: usize = START.len() + 10 + END.len();
/// The entries of the table come first in it.
const ENTRIES: usize = 512;
/// The name is so much of the digest, in hexadecimal digits.
const NAME: usize = 32;
/// What stands before, between and behind the name, which is written twice.
const AROUND: [&[u8]; 3] = [b"/ID[<", b"><", b">]"];

/// Whether a PDF is as this program wrote it, as far as the name in its trailer says: that is a digest of the whole
/// file with zeros in the place of the name.
pub(super) fn is_as_written(bytes: &[u8]) -> bool {
    let named = || -> Option<bool> {
        let at = table_at(bytes)?;
        let entries = bytes.get(at..)?;
        let entries = entries.get(..ENTRIES).unwrap_or(entries);
        let [before, between, behind] = AROUND;
        let found = entries.windows(before.len()).position(|at| at == before)?;
        let (start, rest) = bytes.split_at_checked(at + found + before.len())?;
        let (name, rest) = rest.split_at_checked(NAME)?;
        let rest = rest.strip_prefix(between)?;
        let end = rest.strip_prefix(name)?.strip_prefix(behind)?;
        let blank = [b'0'; NAME];
        let parts: [&[u8]; 6] = [start, &blank, between, &blank, behind, end];
        Some(name_of(&parts).as_bytes() == name)
    };
    named().unwrap_or(false)
}

/// The name of a file of these parts.
fn name_of(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    let digits = hash.finalize();
    let mut digits: String = digits.iter().map(|byte| format!("{byte:02X}")).collect();
    digits.truncate(NAME);
    digits
}

/// Where the last table of objects begins, as the last line but one says.
fn table_at(bytes: &[u8]) -> Option<usize> {
    let last = bytes.get(bytes.len().saturating_sub(LAST)..)?;
    let last = last.strip_suffix(END)?;
    let start = last.windows(START.len()).rposition(|here| here == START)?;
    let digits = last.get(start + START.len()..)?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Whether a file begins like a PDF.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// Whether a file begins like a document that is handed over: a PDF, a spreadsheet, a folder, or text.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    let is_text = || !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok();
    is_pdf(bytes) || bytes.starts_with(b"PK\x03\x04") || (!bytes.is_empty() && is_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with the end of ours.
    fn ended(body: &[u8]) -> Vec<u8> {
        let end = |name: &str| {
            let at = body.len();
            format!("9 0 obj\n<</ID[<{name}><{name}>]>>\ntable\nstartxref\n{at}\n%%EOF\n")
        };
        let name = name_of(&[body, end(&"0".repeat(NAME)).as_bytes()]);
        [body, end(&name).as_bytes()].concat()
    }

    #[test]
    fn a_changed_byte_anywhere_an_appended_one_and_a_lost_one_are_found() {
        let file = ended(b"%PDF-1.7\nquelque chose\n");
        assert!(is_as_written(&file));
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(!is_as_written(&changed), "byte {at}");
        }
        assert!(!is_as_written(&[&file[..], b"\n"].concat()));
        for length in 0..file.len() {
            assert!(!is_as_written(&file[..length]), "cut at {length}");
        }
        let update = [&file[..], b"1 0 obj\nstartxref\n99999\n%%EOF\n"].concat();
        assert!(!is_as_written(&update), "a place beyond the end");
    }

    #[test]
    fn texts_spreadsheets_and_pdfs_are_documents_and_nothing_else() {
        for document in [&b"%PDF-1.4\xff"[..], b"PK\x03\x04\0", "é;à\n".as_bytes()] {
            assert!(is_document(document));
        }
        for other in [&b""[..], b"\x89PNG\r\n", b"SQLite format 3\0", b"a\0b"] {
            assert!(!is_document(other));
        }
    }
}
