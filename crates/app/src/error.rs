//! What can go wrong in a use case: a closed code for the hosts, names for its sentence, the chain for the log.
//! It must not know how a host shows it; the sentences are in Fluent under `error-<code>`.

use crate::words::{Arg, Phrases, Words};
use serde::Serialize;
use std::collections::BTreeMap;
use std::error::Error as StdError;

/// The closed list of what a host may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The file is not a register.
    NotARegister,
    /// The register was written by a newer version.
    NewerSchema,
    /// The register is damaged.
    Damaged,
    /// The register is not as its journal says.
    Diverged,
    /// No document is made of it: the journal does not hold, or the register is not as it says.
    Unproven,
    /// Another program holds the register.
    Locked,
    /// The register may only be read.
    ReadOnly,
    /// The file is a backup, in which nothing is recorded.
    IsABackup,
    /// There is no room left.
    DiskFull,
    /// The file was replaced by another one while it was open.
    Replaced,
    /// Another program changed the register meanwhile.
    ChangedElsewhere,
    /// There is no such file.
    FileMissing,
    /// There is no such folder.
    FolderMissing,
    /// There is already a file of that name.
    FileExists,
    /// A file that would be overwritten is a register.
    IsARegister,
    /// What stands where a file would go is no plain file: a device, a folder, a link.
    NotAPlainFile,
    /// A file could not be read or written.
    FileUnusable,
    /// There is no sheet of that reference or identifier.
    ActivityNotFound,
    /// There is no legal person of that name or identifier.
    EntityNotFound,
    /// A sheet is not of the register that was asked for.
    OtherRegister,
    /// There is nothing under that identifier.
    NotFound,
    /// Another sheet has that reference.
    DuplicateReference,
    /// It is still named elsewhere in the register.
    InUse,
    /// Something in the request names what is not in the register.
    BrokenLink,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// There is no such command.
    UnknownCommand,
    /// The request is not of the command's form.
    InvalidRequest,
    /// A request or a file has a field that there is not.
    UnknownField,
    /// A text is not JSON.
    NotJson,
    /// A file of answers is not TOML.
    NotToml,
    /// An answer to the guided start is none of those that may stand there.
    UnknownAnswer,
    /// Two answers to the guided start cannot both be true.
    AnswersConflict,
    /// A file of answers answers nothing.
    AnswersEmpty,
    /// A value is longer or larger than allowed.
    TooLarge,
    /// A file is larger than is read.
    FileTooLarge,
    /// A register needs a name.
    NameMissing,
    /// A text holds characters that are not text.
    NotText,
    /// The file is not a spreadsheet or an exchange file that can be read.
    UnknownFormat,
    /// The file is cut short or damaged.
    SourceDamaged,
    /// The file is protected by a password.
    SourceEncrypted,
    /// The file is not the CNIL's model.
    NotTheModel,
    /// The exchange file was written by a newer version.
    NewerFormat,
    /// A document could not be made.
    DocumentFailed,
    /// No activity is in force, so that there is nothing to inform about.
    NoticeEmpty,
    /// A processor's sheet: its client informs.
    NoticeProcessor,
    /// The activities have several controllers: each informs for itself.
    NoticeControllers,
    /// There is no notice of that name or identifier, or there are two of that name.
    NoticeNotFound,
    /// The sheets have nothing that a notice of this kind says.
    NoticeNothing,
    /// Something is left to complete, to confirm or to look at again before it may be published.
    NoticeUnfinished,
    /// Another notice bears the name.
    NoticeNameTaken,
    /// Nobody has published it.
    NoticeNotPublished,
    /// It is said to be withdrawn before the day when it was published.
    NoticeWithdrawnEarly,
    /// A page holds no text that can be read.
    PageUnreadable,
    /// A day before the register's journal begins.
    BeforeRegister,
    /// A day that is still to come.
    AsOfFuture,
    /// A last day before the first one.
    DaysReversed,
    /// The folder holds files that are not ours.
    FolderInUse,
    /// The backup that is made without being asked for was not made.
    BackupFailed,
    /// The person who waited for it stopped it.
    Cancelled,
    /// Something that should not happen.
    Internal,
}

impl ErrorCode {
    /// Every code, for the tests that look for its sentence.
    pub const ALL: &'static [Self] = &[
        Self::NotARegister,
        Self::NewerSchema,
        Self::Damaged,
        Self::Diverged,
        Self::Unproven,
        Self::Locked,
        Self::ReadOnly,
        Self::IsABackup,
        Self::DiskFull,
        Self::Replaced,
        Self::ChangedElsewhere,
        Self::FileMissing,
        Self::FolderMissing,
        Self::FileExists,
        Self::IsARegister,
        Self::NotAPlainFile,
        Self::FileUnusable,
        Self::ActivityNotFound,
        Self::EntityNotFound,
        Self::OtherRegister,
        Self::NotFound,
        Self::DuplicateReference,
        Self::InUse,
        Self::BrokenLink,
        Self::NothingToUndo,
        Self::NothingToRedo,
        Self::UnknownCommand,
        Self::InvalidRequest,
        Self::UnknownField,
        Self::NotJson,
        Self::NotToml,
        Self::UnknownAnswer,
        Self::AnswersConflict,
        Self::AnswersEmpty,
        Self::TooLarge,
        Self::FileTooLarge,
        Self::NameMissing,
        Self::NotText,
        Self::UnknownFormat,
        Self::SourceDamaged,
        Self::SourceEncrypted,
        Self::NotTheModel,
        Self::NewerFormat,
        Self::DocumentFailed,
        Self::NoticeEmpty,
        Self::NoticeProcessor,
        Self::NoticeControllers,
        Self::NoticeNotFound,
        Self::NoticeNothing,
        Self::NoticeUnfinished,
        Self::NoticeNameTaken,
        Self::NoticeNotPublished,
        Self::NoticeWithdrawnEarly,
        Self::PageUnreadable,
        Self::BeforeRegister,
        Self::AsOfFuture,
        Self::DaysReversed,
        Self::FolderInUse,
        Self::BackupFailed,
        Self::Cancelled,
        Self::Internal,
    ];

    /// The code as hosts see it (`not-a-register`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotARegister => "not-a-register",
            Self::NewerSchema => "newer-schema",
            Self::Damaged => "damaged",
            Self::Diverged => "diverged",
            Self::Unproven => "unproven",
            Self::Locked => "locked",
            Self::ReadOnly => "read-only",
            Self::IsABackup => "is-a-backup",
            Self::DiskFull => "disk-full",
            Self::Replaced => "replaced",
            Self::ChangedElsewhere => "changed-elsewhere",
            Self::FileMissing => "file-missing",
            Self::FolderMissing => "folder-missing",
            Self::FileExists => "file-exists",
            Self::IsARegister => "is-a-register",
            Self::NotAPlainFile => "not-a-plain-file",
            Self::FileUnusable => "file-unusable",
            Self::ActivityNotFound => "activity-not-found",
            Self::EntityNotFound => "entity-not-found",
            Self::OtherRegister => "other-register",
            Self::NotFound => "not-found",
            Self::DuplicateReference => "duplicate-reference",
            Self::InUse => "in-use",
            Self::BrokenLink => "broken-link",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::UnknownCommand => "unknown-command",
            Self::InvalidRequest => "invalid-request",
            Self::UnknownField => "unknown-field",
            Self::NotJson => "not-json",
            Self::NotToml => "not-toml",
            Self::UnknownAnswer => "unknown-answer",
            Self::AnswersConflict => "answers-conflict",
            Self::AnswersEmpty => "answers-empty",
            Self::TooLarge => "too-large",
            Self::FileTooLarge => "file-too-large",
            Self::NameMissing => "name-missing",
            Self::NotText => "not-text",
            Self::UnknownFormat => "unknown-format",
            Self::SourceDamaged => "source-damaged",
            Self::SourceEncrypted => "source-encrypted",
            Self::NotTheModel => "not-the-model",
            Self::NewerFormat => "newer-format",
            Self::DocumentFailed => "document-failed",
            Self::NoticeEmpty => "notice-empty",
            Self::NoticeProcessor => "notice-processor",
            Self::NoticeControllers => "notice-controllers",
            Self::NoticeNotFound => "notice-not-found",
            Self::NoticeNothing => "notice-nothing",
            Self::NoticeUnfinished => "notice-unfinished",
            Self::NoticeNameTaken => "notice-name-taken",
            Self::NoticeNotPublished => "notice-not-published",
            Self::NoticeWithdrawnEarly => "notice-withdrawn-early",
            Self::PageUnreadable => "page-unreadable",
            Self::BeforeRegister => "before-register",
            Self::AsOfFuture => "as-of-future",
            Self::DaysReversed => "days-reversed",
            Self::FolderInUse => "folder-in-use",
            Self::BackupFailed => "backup-failed",
            Self::Cancelled => "cancelled",
            Self::Internal => "internal",
        }
    }
}

/// A use case that did not go through. Nothing was changed.
pub struct AppError {
    /// What happened.
    pub code: ErrorCode,
    /// Names that its sentence mentions: a file, a reference, a field. For the person at the
    /// keyboard, never for a log. A `day` is written `2026-03-31`, and said as the reader writes days.
    pub args: BTreeMap<&'static str, String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl AppError {
    /// An error of this code.
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            args: BTreeMap::new(),
            source: None,
        }
    }

    /// With a name for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.insert(name, value.into());
        self
    }

    /// With what caused it, for the log.
    #[must_use]
    pub fn because(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    /// The sentence that a person reads: what happened, what is safe, what to do.
    pub fn sentence(&self, words: &Words) -> String {
        let said = |(name, value): (&&'static str, &String)| match (*name, value.parse()) {
            ("day", Ok(day)) => (*name, words.date(day)),
            // What a person was asked for outside any form has a name in words.
            ("field", _) if words.has(&format!("error-field-{value}")) => {
                (*name, words.say(&format!("error-field-{value}")))
            }
            _ => (*name, value.clone()),
        };
        let said: Vec<_> = self.args.iter().map(said).collect();
        let args: Vec<_> = said
            .iter()
            .map(|(name, value)| (*name, Arg::Text(value)))
            .collect();
        words.text(&format!("error-{}", self.code.as_str()), &args)
    }
}

impl std::fmt::Display for AppError {
    /// For the log: the code and the chain, without names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.as_str())?;
        let mut cause = self.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

impl std::fmt::Debug for AppError {
    /// As [`std::fmt::Display`]: what is printed by mistake has no names either.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AppError({self})")
    }
}

impl StdError for AppError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|error| error as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use registre_domain::Lang;

    #[test]
    fn every_code_has_a_sentence_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::load(lang).unwrap();
            for code in ErrorCode::ALL {
                assert!(
                    words.has(&format!("error-{}", code.as_str())),
                    "{lang} {code:?}"
                );
            }
        }
    }

    #[test]
    fn the_code_is_written_the_same_everywhere() {
        for code in ErrorCode::ALL {
            let json = serde_json::to_value(code).unwrap();
            assert_eq!(json, code.as_str(), "serde and as_str agree");
        }
    }

    #[test]
    fn a_day_is_said_as_the_reader_writes_it() {
        let error = AppError::new(ErrorCode::BeforeRegister).with("day", "2026-03-01");
        for (lang, day) in [(Lang::Fr, "1er mars 2026"), (Lang::En, "1 March 2026")] {
            let sentence = error.sentence(&Words::load(lang).unwrap());
            assert!(sentence.contains(day), "{sentence}");
        }
    }

    #[test]
    fn the_log_has_no_names() {
        let error = AppError::new(ErrorCode::FileMissing).with("file", "Dupont.registre");
        assert_eq!(error.to_string(), "file-missing");
    }
}
