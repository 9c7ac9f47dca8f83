//! What an import does, or would do, as hosts show it.
//! It must not know how it is found out.

use crate::session::Written;
use crate::words::{Arg, Phrases, Words};
use registre_import::cnil::{Note, Severity};
use serde::Serialize;
use std::collections::BTreeSet;

/// What an import does, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Imported {
    /// What is new, what changes and what goes.
    pub records: Vec<ImportedRecord>,
    /// What the reader should know, in the order of reading.
    pub notes: Vec<ImportNote>,
    /// Where each value of a spreadsheet comes from.
    pub origin: Vec<CellOrigin>,
    /// What the journal wrote; nothing for a preview.
    pub written: Option<Written>,
}

impl Imported {
    /// How many records of a kind come in, change or go.
    pub fn count(&self, kind: RecordKind, change: Change) -> usize {
        let wanted = |record: &&ImportedRecord| record.kind == kind && record.change == change;
        self.records.iter().filter(wanted).count()
    }
}

/// A record that an import creates, changes or deletes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ImportedRecord {
    /// What it is.
    pub kind: RecordKind,
    /// Its identifier, or the fingerprint of a file.
    pub id: String,
    /// Its name; reference and name of a sheet.
    pub name: String,
    /// What becomes of it.
    pub change: Change,
    /// The fields that change, as the exchange format names them, lines as `*`.
    pub fields: BTreeSet<String>,
}

/// The kinds of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// The register's own name and main entity.
    Register,
    /// A legal person.
    Entity,
    /// A place of business.
    Establishment,
    /// A common security measure.
    CommonMeasure,
    /// A third party.
    Party,
    /// A file.
    Attachment,
    /// A sheet.
    Activity,
    /// A privacy notice.
    Notice,
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is new.
    Created,
    /// It was there and changes.
    Updated,
    /// It goes: only the blank entity that a new register was created with.
    Deleted,
}

/// Something that the reader should know about an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ImportNote {
    /// The file.
    pub source: String,
    /// Code of the note; its words are under `import-note-<code>`.
    pub code: &'static str,
    /// Whether it asks for a look.
    pub warning: bool,
    /// The cell, if it is about one (`Paie!B12`).
    pub cell: Option<String>,
    /// Names that its words mention.
    pub args: Vec<(String, String)>,
}

impl ImportNote {
    pub(super) fn of(source: &str, note: Note) -> Self {
        Self {
            source: source.to_owned(),
            code: note.code.code(),
            warning: note.severity == Severity::Warning,
            cell: note.cell.map(|cell| cell.to_string()),
            args: note
                .args
                .into_iter()
                .map(|(name, text)| (name.to_owned(), text))
                .collect(),
        }
    }

    /// That a reference of an exchange file was taken, and which one replaces it.
    pub(super) fn replaced(source: &str, (old, new): (String, String)) -> Self {
        Self {
            source: source.to_owned(),
            code: "reference-taken",
            warning: true,
            cell: None,
            args: vec![("old".to_owned(), old), ("new".to_owned(), new)],
        }
    }

    /// The note as a person reads it.
    pub fn sentence(&self, words: &Words) -> String {
        let args: Vec<_> = self
            .args
            .iter()
            .map(|(name, text)| (name.as_str(), Arg::Text(text)))
            .collect();
        words.text(&format!("import-note-{}", self.code), &args)
    }
}

/// The cell that a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct CellOrigin {
    /// The file.
    pub source: String,
    /// The cell (`Paie!B12`).
    pub cell: String,
    /// The text of the cell.
    pub value: String,
    /// What it goes into: a sheet's reference, or the name of a legal person or third party.
    pub record: String,
    /// The field in it.
    pub path: String,
}
