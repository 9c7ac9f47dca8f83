//! Owns: why a JSON text is refused, with its place.
//! Must not quote the text: names of fields and places only.

use registre_domain::Sha256;
use registre_domain::limits::Limit;
use thiserror::Error;

/// Why an exchange text cannot be read, or written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JsonError {
    /// The text is larger than the limit.
    #[error("exchange text: {size} bytes, at most {limit} are read")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The text is no JSON, or ends too early.
    #[error("exchange text: no JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but not of this format.
    #[error("exchange text: does not declare the format {}", super::FORMAT)]
    WrongFormat,
    /// A version that this program does not know.
    #[error(
        "exchange text: version {found}, this program reads {}",
        super::VERSION
    )]
    WrongVersion {
        /// The version that the text declares.
        found: u64,
    },
    /// A field that the format does not have.
    #[error("exchange text: unknown field {path} at line {line}, column {column}")]
    UnknownField {
        /// Where, as `register.activities[3].identity.nam`.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A value that its field does not take.
    #[error("exchange text: invalid value at {path}, line {line}, column {column}")]
    Invalid {
        /// Where, as `register.activities[3].identity.role`.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A value beyond the limits of the domain.
    #[error("exchange text: {kind:?} limit at {path}")]
    BeyondLimit {
        /// Where, as `activities[3]/identity/name`.
        path: String,
        /// Which limit.
        kind: Limit,
    },
    /// Two things of one list have the same identifier.
    #[error("exchange text: identifier used twice at {path}")]
    RepeatedId {
        /// The second one, as `activities[3]`.
        path: String,
    },
    /// The content of an attached file cannot be taken.
    #[error("exchange text: content {sha256}: {problem}")]
    Content {
        /// The fingerprint that it stands under.
        sha256: Sha256,
        /// What is wrong.
        problem: ContentProblem,
    },
    /// The register could not be written.
    #[error("exchange text: cannot be written")]
    NotWritten,
}

/// What is wrong with the content of an attached file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContentProblem {
    /// It is not Base64.
    #[error("not Base64")]
    NotBase64,
    /// It does not have the fingerprint that it stands under.
    #[error("another fingerprint")]
    OtherFingerprint,
    /// It does not have the size that the register declares.
    #[error("another size")]
    OtherSize,
    /// It is larger than an attached file may be.
    #[error("too large")]
    TooLarge,
    /// The register lists no such file.
    #[error("not listed in the register")]
    NotListed,
}
