//! How refusals of the crates below become the closed codes that hosts see.
//! It must not know the sentences.

use crate::error::{AppError, ErrorCode};
use crate::files::file_name;
use crate::request::beyond_limit;
use registre_documents::json::JsonError;
use registre_import::ImportError;
use registre_store::StoreError;
use std::path::Path;

/// An error with the name of the file that it is about.
pub(crate) fn named(error: AppError, path: &Path) -> AppError {
    if error.args.contains_key("file") {
        error
    } else {
        error.with("file", file_name(path))
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let refused = match &error {
            StoreError::Beyond(beyond) => beyond_limit(beyond),
            StoreError::DuplicateReference { reference } => {
                Self::new(ErrorCode::DuplicateReference).with("reference", reference)
            }
            StoreError::DuplicateId { table }
            | StoreError::Unassigned { table }
            | StoreError::Refused { table } => {
                Self::new(ErrorCode::InvalidRequest).with("field", *table)
            }
            StoreError::BeforeFirst { at } => {
                Self::new(ErrorCode::BeforeRegister).with("day", at.date_naive().to_string())
            }
            other => Self::new(code(other)),
        };
        refused.because(error)
    }
}

/// The codes of refusals whose sentence names nothing but the register.
fn code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::NotARegister => ErrorCode::NotARegister,
        StoreError::NewerSchema { .. } => ErrorCode::NewerSchema,
        StoreError::Damaged | StoreError::Unreadable { .. } => ErrorCode::Damaged,
        StoreError::Stopped => ErrorCode::Cancelled,
        StoreError::Diverged { .. } => ErrorCode::Diverged,
        StoreError::Locked => ErrorCode::Locked,
        StoreError::ReadOnly => ErrorCode::ReadOnly,
        StoreError::IsBackup => ErrorCode::IsABackup,
        StoreError::DiskFull => ErrorCode::DiskFull,
        StoreError::Replaced => ErrorCode::Replaced,
        StoreError::Missing => ErrorCode::FileMissing,
        StoreError::Exists => ErrorCode::FileExists,
        StoreError::NotFound { .. } => ErrorCode::NotFound,
        StoreError::InUse { .. } => ErrorCode::InUse,
        StoreError::BrokenLink { .. } => ErrorCode::BrokenLink,
        StoreError::TooLarge { .. } => ErrorCode::FileTooLarge,
        StoreError::Cleared { .. } => ErrorCode::NothingToUndo,
        StoreError::Io(_) => ErrorCode::FileUnusable,
        _ => ErrorCode::Internal,
    }
}

impl From<ImportError> for AppError {
    fn from(error: ImportError) -> Self {
        let code = match error {
            ImportError::NotASpreadsheet | ImportError::Unsupported { .. } => {
                ErrorCode::UnknownFormat
            }
            ImportError::Encrypted => ErrorCode::SourceEncrypted,
            ImportError::TooLarge { .. } => ErrorCode::FileTooLarge,
            ImportError::UnknownLayout => ErrorCode::NotTheModel,
            ImportError::Stopped => ErrorCode::Cancelled,
            _ => ErrorCode::SourceDamaged,
        };
        Self::new(code).because(error)
    }
}

impl From<JsonError> for AppError {
    fn from(error: JsonError) -> Self {
        let code = match error.code() {
            "wrong-format" => ErrorCode::UnknownFormat,
            "wrong-version" => ErrorCode::NewerFormat,
            "not-json" => ErrorCode::SourceDamaged,
            "unknown-field" => ErrorCode::UnknownField,
            "too-large" | "too-many-records" | "too-much" => ErrorCode::FileTooLarge,
            "text-too-long" | "too-many-lines" | "too-deep" => ErrorCode::TooLarge,
            "not-text" => ErrorCode::NotText,
            "not-written" => ErrorCode::Internal,
            _ => ErrorCode::InvalidRequest,
        };
        let field = error.path().unwrap_or_default();
        Self::new(code).with("field", field).because(error)
    }
}
