//! Owns: the contents of attached files in an exchange text: read in place, decoded, held against their fingerprint.
//! Must not know the rest of the text.

use super::parse::Limits;
use super::{ContentProblem, JsonError};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use registre_domain::register::Attachment;
use registre_domain::{Register, Sha256};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use sha2::Digest;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

/// A content in Base64. It stays where the text has it: contents are most of a large file.
pub(super) struct Encoded<'t>(Cow<'t, str>);

impl<'de: 't, 't> Deserialize<'de> for Encoded<'t> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Cow<'de, str>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a text")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(text))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Cow::Owned(text.to_owned()))
            }
        }
        json.deserialize_str(Reader).map(Self)
    }
}

/// Decodes contents one by one.
///
/// # Errors
/// [`JsonError::Content`] for the first that is not what the register says.
pub(super) fn decode_all(
    register: &Register,
    contents: BTreeMap<Sha256, Encoded<'_>>,
    limits: &Limits,
) -> Result<BTreeMap<Sha256, Vec<u8>>, JsonError> {
    let files = register.attachments.iter();
    let listed: BTreeMap<_, _> = files.map(|file| (&file.sha256, file)).collect();
    let decode = |(sha256, Encoded(text)): (Sha256, Encoded<'_>)| {
        let file = listed.get(&sha256).copied();
        match content(file, &sha256, &text, limits) {
            Ok(bytes) => Ok((sha256, bytes)),
            Err(problem) => Err(JsonError::Content { sha256, problem }),
        }
    };
    contents.into_iter().map(decode).collect()
}

fn content(
    listed: Option<&Attachment>,
    sha256: &Sha256,
    text: &str,
    limits: &Limits,
) -> Result<Vec<u8>, ContentProblem> {
    let listed = listed.ok_or(ContentProblem::NotListed)?;
    if text.len() / 4 > limits.content.div_ceil(3) {
        return Err(ContentProblem::TooLarge);
    }
    let bytes = STANDARD
        .decode(text)
        .map_err(|_| ContentProblem::NotBase64)?;
    if bytes.len() > limits.content {
        return Err(ContentProblem::TooLarge);
    }
    if usize::try_from(listed.size) != Ok(bytes.len()) {
        return Err(ContentProblem::OtherSize);
    }
    if fingerprint(&bytes) != sha256.as_str() {
        return Err(ContentProblem::OtherFingerprint);
    }
    Ok(bytes)
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in sha2::Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
