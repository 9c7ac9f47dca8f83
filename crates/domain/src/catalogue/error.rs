//! Why a catalogue is refused, with the file and the entry by name.
//! Must not quote the file: codes and field names only.

/// A catalogue that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// A file of [`super::Catalogue::FILES`] was not handed in.
    #[error("legal data: {file} is missing")]
    MissingFile {
        /// The file's name.
        file: String,
    },
    /// A file was handed in twice.
    #[error("legal data: {file} was handed in twice")]
    RepeatedFile {
        /// The file's name.
        file: String,
    },
    /// A file that the program does not know.
    #[error("legal data: {file} is not a known file")]
    UnknownFile {
        /// The file's name.
        file: String,
    },
    /// A file that is not TOML, or whose header is wrong.
    #[error("legal data: {file} cannot be read: {reason}")]
    Unreadable {
        /// The file's name.
        file: String,
        /// What the reader said, without the text.
        reason: String,
    },
    /// A file whose `subject` is another one's.
    #[error("legal data: {file} declares the subject {subject}")]
    WrongSubject {
        /// The file's name.
        file: String,
        /// The subject it declares.
        subject: String,
    },
    /// A file without any entry.
    #[error("legal data: {file} has no entry")]
    Empty {
        /// The file's name.
        file: String,
    },
    /// An entry that is incomplete or wrong.
    #[error("legal data: {file}, entry {entry}: {problem}")]
    Entry {
        /// The file's name.
        file: String,
        /// The entry's code, or `#n` (from 1) where it has none.
        entry: String,
        /// What is wrong.
        problem: Problem,
    },
}

impl CatalogueError {
    pub(super) fn entry(subject: &str, entry: &str, problem: Problem) -> Self {
        Self::Entry {
            file: format!("{subject}.toml"),
            entry: entry.to_owned(),
            problem,
        }
    }
}

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A field is absent, unknown or of the wrong type.
    #[error("{reason}")]
    Field {
        /// What the reader said, without the text.
        reason: String,
    },
    /// No `source`, and no default for it.
    #[error("no source")]
    NoSource,
    /// No `checked_on`, and no default for it.
    #[error("no checked_on date")]
    NoDate,
    /// No `confidence`, and no default for it.
    #[error("no confidence")]
    NoConfidence,
    /// A text that is empty or only space.
    #[error("{field} is blank")]
    Blank {
        /// The field's name.
        field: &'static str,
    },
    /// One language without the other.
    #[error("{field} exists in one language only")]
    OneLanguage {
        /// The field's name, without its language.
        field: &'static str,
    },
    /// A code that is not of the list's form.
    #[error("the code is malformed")]
    MalformedCode,
    /// The code of an earlier entry.
    #[error("the code is used twice")]
    RepeatedCode,
    /// A spelling that an earlier entry claims too, so that recognising would be a guess.
    #[error("a spelling is shared with entry {other}")]
    SharedSpelling {
        /// The earlier entry's code.
        other: String,
    },
    /// `valid_to` is not after `valid_from`.
    #[error("valid_to is not after valid_from")]
    DatesReversed,
    /// A category of people that no audience of notices takes in; the entry is that category.
    #[error("is in no audience of privacy notices")]
    InNoAudience,
    /// A code of another list that does not exist.
    #[error("refers to the unknown code {code}")]
    UnknownReference {
        /// The code that no list has.
        code: String,
    },
}
