//! Codes that point into catalogues, countries and file fingerprints, each checked when it is read.
//! It must not know the catalogues themselves: a newer data file may bring codes that are unknown here.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CodeError {
    /// A catalogue code is 1 to 64 lower-case ASCII letters, digits and hyphens.
    #[error("not a catalogue code")]
    Catalogue,
    /// A country code is two upper-case ASCII letters (ISO 3166-1 alpha-2).
    #[error("not a country code")]
    Country,
    /// A fingerprint is 64 lower-case hexadecimal digits.
    #[error("not a SHA-256 fingerprint")]
    Fingerprint,
}

macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $error:expr, $pattern:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "model-tools", derive(schemars::JsonSchema, ts_rs::TS))]
        #[cfg_attr(feature = "model-tools", schemars(extend("pattern" = $pattern)))]
        #[cfg_attr(feature = "model-tools", ts(type = "string"))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Takes a text as it is, or says that it does not have the form.
            pub fn new(text: impl Into<String>) -> Result<Self, CodeError> {
                let text = text.into();
                let check: fn(&str) -> bool = $check;
                if check(&text) { Ok(Self(text)) } else { Err($error) }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = CodeError;
            fn try_from(text: String) -> Result<Self, CodeError> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

checked_text!(
    /// The code of an entry of a catalogue (`assets/legal`): `data-category`, `measure-type`…
    Code,
    CodeError::Catalogue,
    "^[a-z0-9][a-z0-9-]{0,63}$",
    |text| (1..=64).contains(&text.len())
        && !text.starts_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
);

checked_text!(
    /// A country, ISO 3166-1 alpha-2.
    CountryCode,
    CodeError::Country,
    "^[A-Z]{2}$",
    |text| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
);

checked_text!(
    /// The SHA-256 of a file's content, in hexadecimal.
    Sha256,
    CodeError::Fingerprint,
    "^[0-9a-f]{64}$",
    |text| text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
);

#[cfg(feature = "model-tools")]
mod any {
    use super::{Code, CountryCode, Sha256};
    use arbitrary::{Arbitrary, Result, Unstructured};

    fn letters(u: &mut Unstructured<'_>, from: &[u8], length: usize) -> Result<String> {
        (0..length)
            .map(|_| Ok(char::from(*u.choose(from)?)))
            .collect()
    }

    impl<'a> Arbitrary<'a> for Code {
        fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
            let length = u.int_in_range(1..=12)?;
            Ok(Self(letters(
                u,
                b"abcdefghijklmnopqrstuvwxyz0123456789",
                length,
            )?))
        }
    }
    impl<'a> Arbitrary<'a> for CountryCode {
        fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
            Ok(Self(letters(u, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2)?))
        }
    }
    impl<'a> Arbitrary<'a> for Sha256 {
        fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
            Ok(Self(letters(u, b"0123456789abcdef", 64)?))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_checked_on_reading() {
        assert!(Code::new("data-category-2").is_ok());
        assert_eq!(Code::new("Été"), Err(CodeError::Catalogue));
        assert_eq!(Code::new(""), Err(CodeError::Catalogue));
        assert_eq!(CountryCode::new("fr"), Err(CodeError::Country));
        assert!(serde_json::from_str::<CountryCode>("\"FR\"").is_ok());
        assert!(serde_json::from_str::<Sha256>("\"12\"").is_err());
    }
}
