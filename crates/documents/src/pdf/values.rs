//! Owns: numbers, names, texts, dates and references as PDF writes them.
//! Must not know: which object holds them.

use chrono::{DateTime, Utc};

/// The number of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ref(pub(super) u32);

/// Writes values at the end of a text.
pub(super) trait Put {
    /// Something that is PDF already.
    fn raw(&mut self, text: &str) -> &mut Self;

    /// A whole number.
    fn int(&mut self, value: usize) -> &mut Self;

    /// Points with two decimals: what a page needs, and short in the file.
    fn real(&mut self, value: f32) -> &mut Self;

    /// A reference to an object.
    fn reference(&mut self, object: Ref) -> &mut Self;

    /// A text string: ASCII as it is, anything else as UTF-16 with its mark.
    fn text(&mut self, value: &str) -> &mut Self;

    /// A text string of UTF-16 with its mark, in hexadecimal.
    fn utf16(&mut self, value: &str) -> &mut Self;

    /// A byte string.
    fn bytes(&mut self, value: &[u8]) -> &mut Self;

    /// Numbers with two decimals in brackets.
    fn corners(&mut self, values: [f32; 4]) -> &mut Self;
}

impl Put for Vec<u8> {
    fn raw(&mut self, text: &str) -> &mut Self {
        self.extend_from_slice(text.as_bytes());
        self
    }

    fn int(&mut self, value: usize) -> &mut Self {
        let mut digits = [0_u8; 20];
        let mut rest = value;
        let mut from = digits.len();
        for (place, digit) in digits.iter_mut().enumerate().rev() {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
            from = place;
            if rest == 0 {
                break;
            }
        }
        self.extend_from_slice(digits.get(from..).unwrap_or_default());
        self
    }

    fn real(&mut self, value: f32) -> &mut Self {
        let hundredths = (value * 100.0).round() as i64;
        if hundredths < 0 {
            self.push(b'-');
        }
        let whole = usize::try_from(hundredths.unsigned_abs()).unwrap_or(0);
        self.int(whole / 100);
        let (tenths, rest) = (whole / 10 % 10, whole % 10);
        if tenths != 0 || rest != 0 {
            self.push(b'.');
            self.int(tenths);
        }
        if rest != 0 {
            self.int(rest);
        }
        self
    }

    fn reference(&mut self, object: Ref) -> &mut Self {
        self.int(object.0 as usize).raw(" 0 R")
    }

    fn text(&mut self, value: &str) -> &mut Self {
        if value.is_ascii() {
            return self.bytes(value.as_bytes());
        }
        self.utf16(value)
    }

    fn utf16(&mut self, value: &str) -> &mut Self {
        self.raw("<FEFF");
        for unit in value.encode_utf16() {
            for shift in [12, 8, 4, 0] {
                self.push(hex(unit >> shift));
            }
        }
        self.raw(">")
    }

    fn bytes(&mut self, value: &[u8]) -> &mut Self {
        self.push(b'(');
        for byte in value {
            match byte {
                // A bare end of line would be read as another one.
                b'\r' => self.extend_from_slice(b"\\r"),
                b'(' | b')' | b'\\' => self.extend_from_slice(&[b'\\', *byte]),
                byte => self.push(*byte),
            }
        }
        self.raw(")")
    }

    fn corners(&mut self, values: [f32; 4]) -> &mut Self {
        for (value, before) in values.into_iter().zip(["[", " ", " ", " "]) {
            self.raw(before).real(value);
        }
        self.raw("]")
    }
}

/// The hexadecimal digit of the last four bits.
pub(super) fn hex(value: u16) -> u8 {
    match u8::try_from(value & 15).unwrap_or(0) {
        digit @ 0..=9 => b'0' + digit,
        letter => b'A' + letter - 10,
    }
}

/// A date string.
pub(super) fn date(at: DateTime<Utc>) -> String {
    at.format("(D:%Y%m%d%H%M%SZ)").to_string()
}

#[cfg(test)]
mod tests {
    use super::{Put, Ref};

    fn put(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut text = Vec::new();
        write(&mut text);
        String::from_utf8(text).expect("ASCII")
    }

    #[test]
    fn numbers_are_short_and_without_exponent() {
        for (value, text) in [
            (56.692_91, "56.69"),
            (12.5, "12.5"),
            (7.0, "7"),
            (-0.05, "-0.05"),
            (0.001, "0"),
            (-841.89, "-841.89"),
        ] {
            assert_eq!(put(|to| _ = to.real(value)), text);
        }
        assert_eq!(put(|to| _ = to.int(0).raw(" ").int(1_203)), "0 1203");
        assert_eq!(put(|to| _ = to.reference(Ref(12))), "12 0 R");
    }

    #[test]
    fn accents_are_utf16_and_brackets_are_escaped() {
        assert_eq!(put(|to| _ = to.text("Paie (1)\r")), "(Paie \\(1\\)\\r)");
        assert_eq!(put(|to| _ = to.text("é😀")), "<FEFF00E9D83DDE00>");
    }
}
