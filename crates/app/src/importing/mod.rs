//! Bringing files in: spreadsheets of the CNIL's model and exchange files, read, previewed, then one step.
//! It must not know cells or formats; `import` and `documents::json` do.

mod exchange;
mod merge;
mod parsed;
mod report;

pub use parsed::{Parsed, read};
pub use report::{CellOrigin, Change, ImportNote, Imported, ImportedRecord, RecordKind};

use crate::clock::World;
use crate::error::{AppError, ErrorCode};
use crate::progress::{Phase, Watch};
use crate::refusal;
use crate::session::{Session, Written};
use merge::Merged;
use parsed::{Content, File};
use registre_domain::activity::Status;
use registre_domain::register::{About, Register};
use registre_import::cnil::{self, Found, Origin, Proposal, Record};
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
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Import {
    /// Only show what would be created.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub dry_run: bool,
    /// Take the model's example sheet too.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub with_example: bool,
    /// Status of the sheets that come from a spreadsheet; in force unless said otherwise.
    pub status: Option<Status>,
}

/// Brings files in: all of them, as one step, or none. A preview does the same and writes nothing.
///
/// # Errors
/// `invalid-request` for an attached file whose content is nowhere; `changed-elsewhere` when another program wrote
/// meanwhile; `cancelled`; what the store refuses.
pub fn import(
    session: &mut Session,
    request: &Import,
    parsed: &Parsed,
    watch: &dyn Watch,
) -> Result<Imported, AppError> {
    // From here on, what another program writes is noticed.
    session
        .store
        .changed_elsewhere()
        .map_err(|error| session.named(error))?;
    let mut merged = Merged::over(session.register()?);
    let mut imported = Imported::default();
    let total = u64::try_from(parsed.files.len()).unwrap_or(u64::MAX);
    for (done, file) in (0..).zip(&parsed.files) {
        watch.at(Phase::Merging, done, total)?;
        merge(session, request, file, &mut merged, &mut imported)
            .map_err(|error| refusal::named(error, Path::new(&file.name)))?;
    }
    imported.records = merged.records();
    watch.at(Phase::Merging, total, total)?;
    if !request.dry_run {
        imported.written = Some(write(session, parsed, &merged, watch)?);
    }
    Ok(imported)
}

/// The register that exchange files make where nothing is yet.
pub(crate) fn founded(
    about: About,
    parsed: &Parsed,
    world: &mut dyn World,
) -> Result<Register, AppError> {
    let mut merged = Merged::over(Register {
        about,
        ..Register::default()
    });
    for file in &parsed.files {
        if let Content::Exchange(parsed) = &file.content {
            exchange::merge(parsed, &mut merged, &mut || world.new_id())?;
        }
    }
    Ok(merged.after)
}

fn write(
    session: &mut Session,
    parsed: &Parsed,
    merged: &Merged<'_>,
    watch: &dyn Watch,
) -> Result<Written, AppError> {
    let names: Vec<&str> = parsed.names().collect();
    let is_exchange = |file: &File| matches!(file.content, Content::Exchange(_));
    let op = if parsed.files.iter().all(is_exchange) {
        Op::ImportJson
    } else {
        Op::ImportSpreadsheet
    };
    session.write(op, &names.join(", "), |tx| {
        // What was merged was read before: it must still be what is there.
        if tx.reloaded() {
            return Err(AppError::new(ErrorCode::ChangedElsewhere));
        }
        merged.write(tx, watch)
    })
}

fn merge<'p>(
    session: &mut Session,
    request: &Import,
    file: &'p File,
    merged: &mut Merged<'p>,
    imported: &mut Imported,
) -> Result<(), AppError> {
    let parsed = match &file.content {
        Content::Spreadsheet(found) => {
            let proposal = propose(session, request, found, merged);
            take(&file.name, proposal, merged, imported);
            return Ok(());
        }
        Content::Exchange(parsed) => parsed,
    };
    let replaced = exchange::merge(parsed, merged, &mut || session.world.new_id())?;
    let notes = replaced
        .into_iter()
        .map(|pair| ImportNote::replaced(&file.name, pair));
    imported.notes.extend(notes);
    Ok(())
}

fn propose(
    session: &mut Session,
    request: &Import,
    found: &Found,
    merged: &Merged<'_>,
) -> Proposal {
    let options = cnil::Options {
        with_example: request.with_example,
        status: request.status.unwrap_or(Status::InForce),
    };
    let today = session.world.now().date_naive();
    let (world, catalogue) = (&mut session.world, &session.catalogue);
    let mut new_id = || world.new_id();
    let existing = merged.register();
    cnil::propose(found, catalogue, existing, options, &mut new_id, today)
}

fn take(name: &str, mut proposal: Proposal, merged: &mut Merged<'_>, imported: &mut Imported) {
    let report = std::mem::take(&mut proposal.report);
    let notes = report.into_iter().map(|note| ImportNote::of(name, note));
    imported.notes.extend(notes);
    let origin = std::mem::take(&mut proposal.origin);
    merged.take_proposal(proposal);
    let origin = origin
        .into_iter()
        .map(|origin| placed(name, origin, merged));
    imported.origin.extend(origin);
}

fn placed(source: &str, origin: Origin, merged: &Merged<'_>) -> CellOrigin {
    CellOrigin {
        source: source.to_owned(),
        cell: origin.cell.to_string(),
        record: name_of(origin.record, merged),
        path: origin.path.to_string(),
        value: origin.value,
    }
}

fn name_of(record: Record, merged: &Merged<'_>) -> String {
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
