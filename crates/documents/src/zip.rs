//! Owns: files packed into one, as ZIP: the same entries give the same bytes on every machine and every day.
//! Must not know: what the files are.

use miniz_oxide::deflate::compress_to_vec;
use std::borrow::Cow;
use thiserror::Error;

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its name in the archive, folders before it with `/`.
    pub name: &'a str,
    /// Its content.
    pub bytes: Cow<'a, [u8]>,
    /// Whether to compress it; what is compressed already only grows.
    pub compress: bool,
}

/// What cannot be packed: the format's plain form counts in 16 and 32 bits (APPNOTE 6.3.10, 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ZipError {
    /// A name of more than 65,535 bytes, or none.
    #[error("a name in the archive is too long or blank")]
    Name,
    /// Two files of one name: readers would show one of them.
    #[error("two files of the archive have the same name")]
    Doubled,
    /// More than 65,535 files, or 4 GiB.
    #[error("too much for one archive")]
    TooLarge,
}

/// Bytes that begin the three kinds of records.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// The version that a reader needs: 2.0, for compression and folders.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// The first day that the format can say, 1 January 1980: a date would make two bytes of one content differ.
const DAY: u16 = 0x0021;

/// An entry as it stands in the archive.
struct Packed<'a> {
    name: &'a str,
    method: u16,
    crc: u32,
    packed: Cow<'a, [u8]>,
    size: u32,
    offset: u32,
}

/// Packs files in their order.
///
/// # Errors
/// [`ZipError`] when the archive's plain form cannot hold them.
pub fn write(entries: &[Entry<'_>]) -> Result<Vec<u8>, ZipError> {
    let mut names: Vec<_> = entries.iter().map(|entry| entry.name).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(ZipError::Doubled);
    }
    let mut out = Vec::new();
    let mut all = Vec::with_capacity(entries.len());
    for entry in entries {
        let packed = pack(entry, narrow(out.len())?)?;
        put32(&mut out, LOCAL);
        head(&mut out, &packed)?;
        put16(&mut out, 0);
        out.extend_from_slice(packed.name.as_bytes());
        out.extend_from_slice(&packed.packed);
        all.push(packed);
    }
    directory(&mut out, &all)?;
    Ok(out)
}

fn pack<'a>(entry: &'a Entry<'a>, offset: u32) -> Result<Packed<'a>, ZipError> {
    if entry.name.is_empty() {
        return Err(ZipError::Name);
    }
    let bytes: &'a [u8] = &entry.bytes;
    let (method, packed) = match entry.compress {
        true => (8, Cow::Owned(compress_to_vec(bytes, 6))),
        false => (0, Cow::Borrowed(bytes)),
    };
    Ok(Packed {
        name: entry.name,
        method,
        crc: crc32(bytes),
        packed,
        size: narrow(bytes.len())?,
        offset,
    })
}

/// What the record before a file and its line in the directory have in common.
fn head(out: &mut Vec<u8>, entry: &Packed<'_>) -> Result<(), ZipError> {
    for number in [VERSION, UTF8, entry.method, 0, DAY] {
        put16(out, number);
    }
    put32(out, entry.crc);
    put32(out, narrow(entry.packed.len())?);
    put32(out, entry.size);
    let name = u16::try_from(entry.name.len()).map_err(|_| ZipError::Name)?;
    put16(out, name);
    Ok(())
}

fn directory(out: &mut Vec<u8>, all: &[Packed<'_>]) -> Result<(), ZipError> {
    let start = narrow(out.len())?;
    for entry in all {
        put32(out, CENTRAL);
        put16(out, VERSION);
        head(out, entry)?;
        // No extra field, no comment, first disk, no attributes.
        for number in [0, 0, 0, 0] {
            put16(out, number);
        }
        put32(out, 0);
        put32(out, entry.offset);
        out.extend_from_slice(entry.name.as_bytes());
    }
    let size = narrow(out.len())?.saturating_sub(start);
    let count = u16::try_from(all.len()).map_err(|_| ZipError::TooLarge)?;
    put32(out, END);
    for number in [0, 0, count, count] {
        put16(out, number);
    }
    put32(out, size);
    put32(out, start);
    put16(out, 0);
    Ok(())
}

/// The most of 32 bits means "see elsewhere", so it is too much as well.
fn narrow(size: usize) -> Result<u32, ZipError> {
    let size = u32::try_from(size).map_err(|_| ZipError::TooLarge)?;
    if size == u32::MAX {
        return Err(ZipError::TooLarge);
    }
    Ok(size)
}

fn put16(out: &mut Vec<u8>, number: u16) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(&number.to_le_bytes());
}

/// CRC-32 of ISO 3309, one byte at a time.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        let place = usize::from((crc as u8) ^ byte);
        (crc >> 8) ^ TABLE.get(place).copied().unwrap_or_default()
    };
    !bytes.iter().fold(u32::MAX, step)
}

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut place = 0;
    while place < 256 {
        let mut crc = place as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
            bit += 1;
        }
        table[place] = crc;
        place += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry<'a>(name: &'a str, bytes: &'a [u8], compress: bool) -> Entry<'a> {
        Entry {
            name,
            bytes: Cow::Borrowed(bytes),
            compress,
        }
    }

    #[test]
    fn the_check_value_of_the_standard_is_met() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn the_same_files_give_the_same_bytes_and_hold_what_they_held() {
        let files = [
            entry("mimetype", b"a", false),
            entry("é/b.txt", &[7; 5000], true),
        ];
        let archive = write(&files).unwrap();
        assert_eq!(archive, write(&files).unwrap());
        assert_eq!(
            archive.get(30..39),
            Some(&b"mimetypea"[..]),
            "stored as it is, first"
        );
        assert!(archive.len() < 500, "the second one is compressed");
    }

    #[test]
    fn names_that_readers_cannot_tell_apart_are_refused() {
        let twice = [entry("a", b"1", false), entry("a", b"2", false)];
        assert_eq!(write(&twice), Err(ZipError::Doubled));
        assert_eq!(write(&[entry("", b"1", false)]), Err(ZipError::Name));
        let long = "x".repeat(65_536);
        assert_eq!(write(&[entry(&long, b"", false)]), Err(ZipError::Name));
    }
}
