//! Bringing files in: spreadsheets of the CNIL's model and exchange files, previewed, then one step.
//! It must not know cells or formats; `import` and `documents::json` do.

mod exchange;
mod merge;
mod report;

pub use report::{CellOrigin, Change, ImportNote, Imported, ImportedRecord, RecordKind};

use crate::error::{AppError, ErrorCode};
use crate::refusal;
use crate::request::check_text;
use crate::session::Session;
use merge::Merged;
use registre_domain::activity::Status;
use registre_import::cnil::{self, Origin, Record};
use registre_import::workbook;
use registre_store::Op;
use serde::Deserialize;
use std::path::Path;

/// A file to bring in.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name, for messages and for the journal.
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

/// Brings files in: all of them, as one step, or none. A preview does the same and writes nothing.
///
/// # Errors
/// `unknown-format`, `source-damaged`, `source-encrypted`, `file-too-large`, `not-the-model`,
/// `newer-format`, `unknown-field`, `invalid-request`: about the file that is named.
/// `changed-elsewhere` when another program wrote meanwhile.
pub fn import(
    session: &mut Session,
    request: &Import,
    sources: &[Source<'_>],
) -> Result<Imported, AppError> {
    // From here on, what another program writes is noticed.
    session
        .store
        .changed_elsewhere()
        .map_err(|error| session.named(error))?;
    let mut merged = Merged::over(session.register()?);
    let mut imported = Imported::default();
    for source in sources {
        check_text("source", source.name)?;
        read(session, request, source, &mut merged, &mut imported)
            .map_err(|error| refusal::named(error, Path::new(source.name)))?;
    }
    imported.records = merged.records();
    if !request.dry_run {
        imported.written = Some(write(session, sources, &merged)?);
    }
    Ok(imported)
}

fn write(
    session: &mut Session,
    sources: &[Source<'_>],
    merged: &Merged,
) -> Result<crate::session::Written, AppError> {
    let names: Vec<&str> = sources.iter().map(|source| source.name).collect();
    let exchange = sources.iter().all(|source| exchange::is_one(source.bytes));
    let op = if exchange {
        Op::ImportJson
    } else {
        Op::ImportSpreadsheet
    };
    session.write(op, &names.join(", "), |tx| {
        // What was merged was read before: it must still be what is there.
        if tx.reloaded() {
            return Err(AppError::new(ErrorCode::ChangedElsewhere));
        }
        merged.write(tx)
    })
}

fn read(
    session: &mut Session,
    request: &Import,
    source: &Source<'_>,
    merged: &mut Merged,
    imported: &mut Imported,
) -> Result<(), AppError> {
    if !exchange::is_one(source.bytes) {
        return read_spreadsheet(session, request, source, merged, imported);
    }
    let replaced = exchange::merge(source.bytes, merged, &mut || session.world.new_id())?;
    let notes = replaced
        .into_iter()
        .map(|pair| ImportNote::replaced(source.name, pair));
    imported.notes.extend(notes);
    Ok(())
}

fn read_spreadsheet(
    session: &mut Session,
    request: &Import,
    source: &Source<'_>,
    merged: &mut Merged,
    imported: &mut Imported,
) -> Result<(), AppError> {
    let workbook = workbook::read(source.bytes)?;
    let options = cnil::Options {
        with_example: request.with_example,
        status: request.status.unwrap_or(Status::InForce),
    };
    let today = session.world.now().date_naive();
    let (world, catalogue) = (&mut session.world, &session.catalogue);
    let mut new_id = || world.new_id();
    let mut proposal = cnil::propose(
        &workbook,
        catalogue,
        merged.register(),
        options,
        &mut new_id,
        today,
    )?;
    let report = std::mem::take(&mut proposal.report);
    imported.notes.extend(
        report
            .into_iter()
            .map(|note| ImportNote::of(source.name, note)),
    );
    let origin = std::mem::take(&mut proposal.origin);
    merged.take_proposal(proposal);
    imported.origin.extend(
        origin
            .into_iter()
            .map(|origin| placed(source.name, origin, merged)),
    );
    Ok(())
}

fn placed(source: &str, origin: Origin, merged: &Merged) -> CellOrigin {
    CellOrigin {
        source: source.to_owned(),
        cell: origin.cell.to_string(),
        record: name_of(origin.record, merged),
        path: origin.path.to_string(),
        value: origin.value,
    }
}

fn name_of(record: Record, merged: &Merged) -> String {
    let register = merged.register();
    let sheets = &register.activities;
    match record {
        Record::Entity(id) => register.entity(id).map(|entity| entity.name.clone()),
        Record::Party(id) => register.party(id).map(|party| party.name.clone()),
        Record::Activity(id) => {
            let sheet = sheets.iter().find(|sheet| sheet.id == id);
            sheet.map(|sheet| sheet.identity.reference.clone())
        }
    }
    .unwrap_or_default()
}
