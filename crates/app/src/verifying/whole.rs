//! Whether a file is as this program ends one: the name in a PDF's trailer follows from what stands before it.
//! It must not know the journal. It tells a changed file from one that is not; a forger can compute a name too.

use crate::exporting::sha256;

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

/// Whether a PDF is as this program wrote it, as far as the name in its trailer says: that is a digest of every byte
/// before the table of objects.
pub(super) fn is_as_written(bytes: &[u8]) -> bool {
    let Some((body, table)) = table_at(bytes).and_then(|at| bytes.split_at_checked(at)) else {
        return false;
    };
    let Ok(digest) = sha256(body) else {
        return false;
    };
    let Some(name) = digest.as_str().get(..NAME).map(str::to_uppercase) else {
        return false;
    };
    let expected = format!("/ID[<{name}><{name}>]");
    let entries = table.get(..ENTRIES).unwrap_or(table);
    entries
        .windows(expected.len())
        .any(|here| here == expected.as_bytes())
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
        let name = sha256(body).unwrap().as_str()[..NAME].to_uppercase();
        let end = format!(
            "9 0 obj\n<</ID[<{name}><{name}>]>>\nstartxref\n{}\n%%EOF\n",
            body.len()
        );
        [body, end.as_bytes()].concat()
    }

    #[test]
    fn a_changed_byte_an_appended_one_and_a_lost_one_are_found() {
        let file = ended(b"%PDF-1.7\nquelque chose\n");
        assert!(is_as_written(&file));
        let mut changed = file.clone();
        changed[12] ^= 1;
        assert!(!is_as_written(&changed));
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
