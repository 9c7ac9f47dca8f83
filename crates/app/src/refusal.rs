//! How refusals of the crates below become the closed codes that hosts see.
//! It must not know the sentences.

use crate::error::{AppError, ErrorCode};
use registre_documents::json::JsonError;
use registre_domain::limits::Limit;
use registre_import::ImportError;
use registre_store::StoreError;
use std::path::Path;

/// The name of a file as a person knows it.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// An error with the name of the file that it is about.
pub(crate) fn named(error: AppError, path: &Path) -> AppError {
    if error.args.contains_key("file") {
        error
    } else {
        error.with("file", file_name(path))
    }
}

/// An error of the file system about a file.
pub(crate) fn from_io(error: std::io::Error, path: &Path) -> AppError {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::NotFound => ErrorCode::FileMissing,
        ErrorKind::AlreadyExists => ErrorCode::FileExists,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        _ => ErrorCode::FileUnusable,
    };
    AppError::new(code)
        .with("file", file_name(path))
        .because(error)
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::NotARegister => ErrorCode::NotARegister,
            StoreError::NewerSchema { .. } => ErrorCode::NewerSchema,
            StoreError::Damaged | StoreError::Unreadable { .. } | StoreError::Diverged { .. } => {
                ErrorCode::Damaged
            }
            StoreError::Locked => ErrorCode::Locked,
            StoreError::ReadOnly => ErrorCode::ReadOnly,
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::Replaced => ErrorCode::Replaced,
            StoreError::Missing => ErrorCode::FileMissing,
            StoreError::Exists => ErrorCode::FileExists,
            StoreError::NotFound { .. } => ErrorCode::NotFound,
            StoreError::InUse { .. } => ErrorCode::InUse,
            StoreError::BrokenLink { .. } => ErrorCode::BrokenLink,
            StoreError::DuplicateReference { .. } => ErrorCode::DuplicateReference,
            StoreError::DuplicateId { .. }
            | StoreError::Unassigned { .. }
            | StoreError::Refused { .. } => ErrorCode::InvalidRequest,
            StoreError::TooLarge { .. } => ErrorCode::TooLarge,
            StoreError::Beyond(beyond) if beyond.kind == Limit::Control => ErrorCode::NotText,
            StoreError::Beyond(_) => ErrorCode::TooLarge,
            StoreError::Cleared { .. } => ErrorCode::NothingToUndo,
            StoreError::Io(_) => ErrorCode::FileUnusable,
            _ => ErrorCode::Internal,
        };
        let named = match &error {
            StoreError::DuplicateReference { reference } => Some(("reference", reference.clone())),
            StoreError::Beyond(beyond) => Some(("what", beyond.path.to_string())),
            StoreError::TooLarge { .. } => Some(("what", "20 Mo".to_owned())),
            StoreError::DuplicateId { table }
            | StoreError::Unassigned { table }
            | StoreError::Refused { table } => Some(("detail", (*table).to_owned())),
            _ => None,
        };
        let refused = Self::new(code).because(error);
        match named {
            Some((name, value)) => refused.with(name, value),
            None => refused,
        }
    }
}

impl From<ImportError> for AppError {
    fn from(error: ImportError) -> Self {
        let code = match error {
            ImportError::NotASpreadsheet | ImportError::Unsupported { .. } => {
                ErrorCode::UnknownFormat
            }
            ImportError::Encrypted => ErrorCode::SourceEncrypted,
            ImportError::TooLarge { .. } => ErrorCode::TooLarge,
            ImportError::UnknownLayout => ErrorCode::NotTheModel,
            _ => ErrorCode::SourceDamaged,
        };
        Self::new(code).with("what", error.code()).because(error)
    }
}

impl From<JsonError> for AppError {
    fn from(error: JsonError) -> Self {
        let code = match &error {
            JsonError::TooLarge { .. } => ErrorCode::TooLarge,
            JsonError::WrongVersion { .. } => ErrorCode::NewerFormat,
            JsonError::WrongFormat => ErrorCode::UnknownFormat,
            JsonError::NotJson { .. } => ErrorCode::SourceDamaged,
            JsonError::BeyondLimit { .. } => ErrorCode::TooLarge,
            JsonError::NotWritten => ErrorCode::Internal,
            _ => ErrorCode::InvalidRequest,
        };
        let detail = error.to_string();
        Self::new(code)
            .with("detail", detail.clone())
            .with("what", detail)
            .because(error)
    }
}
