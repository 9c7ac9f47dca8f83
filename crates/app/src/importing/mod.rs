//! Bringing files in: spreadsheets of the CNIL's model and exchange files, previewed, then one step.
//! It must not know cells or formats; `import` and `documents::json` do.

mod exchange;
mod merge;

use crate::error::{AppError, ErrorCode};
use crate::refusal;
use crate::session::{Session, Written};
use crate::words::{Arg, Phrases, Words};
use merge::Merged;
use registre_domain::activity::Status;
use registre_domain::ids::ActivityId;
use registre_import::cnil::{self, Note, Record, Severity};
use registre_import::workbook;
use registre_store::Op;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A file to bring in.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// How to bring files in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Import {
    /// Only show what would be created.
    pub dry_run: bool,
    /// Take the model's example sheet too.
    pub with_example: bool,
    /// Status of the sheets that come from a spreadsheet; in force unless said otherwise.
    pub status: Option<Status>,
}

/// What an import does, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Legal persons, third parties, sheets, files… that are new.
    pub created: Tally,
    /// Those that were there and change.
    pub updated: Tally,
    /// The sheets, by reference.
    pub sheets: Vec<ImportedSheet>,
    /// What the reader should know, in the order of reading.
    pub notes: Vec<ImportNote>,
    /// Where each value of a spreadsheet comes from.
    pub origin: Vec<CellOrigin>,
    /// What the journal wrote; nothing for a preview.
    pub written: Option<Written>,
}

impl Imported {
    /// Whether the files held nothing to bring in.
    pub fn is_empty_handed(&self) -> bool {
        self.sheets.is_empty() && self.notes.iter().any(|note| note.code == "nothing-found")
    }
}

/// How many things of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Legal persons.
    pub entities: usize,
    /// Places of business.
    pub establishments: usize,
    /// Common security measures.
    pub common_measures: usize,
    /// Third parties.
    pub parties: usize,
    /// Sheets.
    pub activities: usize,
    /// Files.
    pub attachments: usize,
}

/// A sheet that an import creates or changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportedSheet {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: String,
    /// Whether it is new.
    pub created: bool,
}

/// Something that the reader should know about an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    fn of(source: &str, note: Note) -> Self {
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
    fn replaced(source: &str, (old, new): (String, String)) -> Self {
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

/// Brings files in: all of them, as one step, or none. A preview does the same and writes nothing.
///
/// # Errors
/// `unknown-format`, `source-damaged`, `source-encrypted`, `too-large`, `not-the-model`,
/// `newer-format`, `invalid-request`: about the file that is named.
pub fn import(
    session: &mut Session,
    request: &Import,
    sources: &[Source<'_>],
) -> Result<Imported, AppError> {
    // From here on, what another program writes is noticed.
    session.store.changed_elsewhere().map_err(|error| session.named(error))?;
    let mut merged = Merged::over(session.register()?);
    let mut imported = Imported::default();
    for source in sources {
        read(session, request, source, &mut merged, &mut imported)
            .map_err(|error| refusal::named(error, Path::new(source.name)))?;
    }
    merged.describe(&mut imported);
    if !request.dry_run {
        let names: Vec<&str> = sources.iter().map(|source| source.name).collect();
        let exchange = sources.iter().all(|source| exchange::is_one(source.bytes));
        let op = if exchange {
            Op::ImportJson
        } else {
            Op::ImportSpreadsheet
        };
        let written = session.write(op, &names.join(", "), |tx| {
            // What was merged was read before: it must still be what is there.
            if tx.reloaded() {
                return Err(AppError::new(ErrorCode::ChangedElsewhere));
            }
            merged.write(tx)
        });
        imported.written = Some(written?);
    }
    Ok(imported)
}

fn read(
    session: &mut Session,
    request: &Import,
    source: &Source<'_>,
    merged: &mut Merged,
    imported: &mut Imported,
) -> Result<(), AppError> {
    if exchange::is_one(source.bytes) {
        let replaced = exchange::merge(source.bytes, merged)?;
        imported.notes.extend(
            replaced
                .into_iter()
                .map(|pair| ImportNote::replaced(source.name, pair)),
        );
        return Ok(());
    }
    let workbook = workbook::read(source.bytes)?;
    let options = cnil::Options {
        with_example: request.with_example,
        status: request.status.unwrap_or(Status::InForce),
    };
    let today = session.world.now().date_naive();
    let world = &mut session.world;
    let proposal = cnil::propose(
        &workbook,
        &session.catalogue,
        merged.register(),
        options,
        &mut || world.new_id(),
        today,
    )?;
    let notes = proposal
        .report
        .iter()
        .cloned()
        .map(|note| ImportNote::of(source.name, note));
    imported.notes.extend(notes);
    let origin = proposal.origin.clone();
    merged.take_proposal(proposal);
    imported
        .origin
        .extend(origin.into_iter().map(|origin| CellOrigin {
            source: source.name.to_owned(),
            cell: origin.cell.to_string(),
            value: origin.value,
            record: name_of(origin.record, merged),
            path: origin.path.to_string(),
        }));
    Ok(())
}

fn name_of(record: Record, merged: &Merged) -> String {
    let register = merged.register();
    match record {
        Record::Entity(id) => register.entity(id).map(|entity| entity.name.clone()),
        Record::Party(id) => register.party(id).map(|party| party.name.clone()),
        Record::Activity(id) => register
            .activities
            .iter()
            .find(|sheet| sheet.id == id)
            .map(|sheet| sheet.identity.reference.clone()),
    }
    .unwrap_or_default()
}
