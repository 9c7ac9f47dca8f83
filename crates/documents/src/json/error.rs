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
        "exchange text: version {found}, this program reads {} to {}",
        super::EARLIEST,
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
    /// An array where the format has an object.
    #[error("exchange text: no object at {path}")]
    NotAnObject {
        /// Where, as `register.activities[3].identity`.
        path: String,
    },
    /// A value beyond the limits of the domain.
    #[error("exchange text: {kind:?} limit at {path}")]
    BeyondLimit {
        /// Where, as `register.activities[3].identity.name`.
        path: String,
        /// Which limit.
        kind: Limit,
    },
    /// Two things of one list have the same identifier.
    #[error("exchange text: identifier used twice at {path}")]
    RepeatedId {
        /// The second one, as `register.activities[3]`.
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

impl JsonError {
    /// What is wrong, as a closed code that never changes; its words are elsewhere.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotJson { .. } => "not-json",
            Self::WrongFormat => "wrong-format",
            Self::WrongVersion { .. } => "wrong-version",
            Self::UnknownField { .. } => "unknown-field",
            Self::Invalid { .. } => "invalid-value",
            Self::NotAnObject { .. } => "not-an-object",
            Self::BeyondLimit { kind, .. } => code_of_limit(*kind),
            Self::RepeatedId { .. } => "repeated-id",
            Self::Content { problem, .. } => problem.code(),
            Self::NotWritten => "not-written",
        }
    }

    /// Where it is wrong, by names and numbers of lines only (`register.activities[3].identity.name`);
    /// nothing when it is the whole text, or a place between two fields.
    pub fn path(&self) -> Option<String> {
        match self {
            Self::UnknownField { path, .. }
            | Self::Invalid { path, .. }
            | Self::NotAnObject { path }
            | Self::BeyondLimit { path, .. }
            | Self::RepeatedId { path } => Some(path.clone()),
            Self::Content { sha256, .. } => Some(format!("contents.{sha256}")),
            Self::TooLarge { .. }
            | Self::NotJson { .. }
            | Self::WrongFormat
            | Self::WrongVersion { .. }
            | Self::NotWritten => None,
        }
    }
}

fn code_of_limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Text => "text-too-long",
        Limit::Control => "not-text",
        Limit::Lines => "too-many-lines",
        Limit::Records => "too-many-records",
        Limit::Total => "too-much",
        Limit::Depth => "too-deep",
    }
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

impl ContentProblem {
    fn code(self) -> &'static str {
        match self {
            Self::NotBase64 => "content-not-base64",
            Self::OtherFingerprint => "content-other-fingerprint",
            Self::OtherSize => "content-other-size",
            Self::TooLarge => "content-too-large",
            Self::NotListed => "content-not-listed",
        }
    }
}
