//! Owns: text, dates and compressed streams as PDF values.
//! Must not know: which object holds them.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, Stream, StringFormat};

/// A text string: ASCII as it is, anything else as UTF-16 with its mark.
pub(super) fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::string_literal(value);
    }
    Object::String(utf16(value), StringFormat::Hexadecimal)
}

/// UTF-16, big-endian, with its mark.
pub(super) fn utf16(value: &str) -> Vec<u8> {
    let mark = [0xfe, 0xff];
    mark.into_iter()
        .chain(value.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

/// A date string.
pub(super) fn date(at: DateTime<Utc>) -> Object {
    Object::string_literal(at.format("D:%Y%m%d%H%M%SZ").to_string())
}

/// A compressed stream.
pub(super) fn stream(mut dictionary: Dictionary, content: &[u8]) -> Stream {
    dictionary.set("Filter", "FlateDecode");
    let compressed = miniz_oxide::deflate::compress_to_vec_zlib(content, 6);
    Stream::new(dictionary, compressed).with_compression(false)
}

/// Points with two decimals: what a page needs, and short in the file.
pub(super) fn points(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::{points, text};

    #[test]
    fn accents_are_utf16() {
        assert_eq!(text("Paie").as_str().expect("a string"), b"Paie");
        assert_eq!(text("é").as_str().expect("a string"), [0xfe, 0xff, 0, 0xe9]);
    }

    #[test]
    fn two_decimals() {
        assert_eq!(points(56.692_91).to_string(), "56.69");
    }
}
