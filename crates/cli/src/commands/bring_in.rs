//! `import`: previews and brings in.
//! It must not know file formats.

use super::{open, paths, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::importing::{self, CellOrigin, Change, Import, Imported, RecordKind, Source};
use registre_app::progress::Silent;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, files};
use serde_json::Value;

pub(super) fn import(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    // Read before the register is opened: one of them might be the register itself, and while it
    // is open nothing else may open it.
    let mut contents = Vec::new();
    for path in paths(arguments, "source") {
        contents.push((files::file_name(path), files::read(path)?));
    }
    let sources: Vec<Source<'_>> = contents
        .iter()
        .map(|(name, bytes)| Source { name, bytes })
        .collect();
    let parsed = importing::read(&sources, &Silent)?;
    let mut session = open(arguments, answer)?;
    let request = Import {
        dry_run: arguments.get_flag("dry-run"),
        with_example: arguments.get_flag("with-example"),
        status: serde_json::from_value(Value::from(text(arguments, "status"))).ok(),
    };
    let imported = importing::import(&mut session, &request, &parsed, &Silent)?;
    if arguments.get_flag("json") {
        answer.json(&imported);
    } else {
        print(&imported, request.dry_run, answer);
    }
    Ok(())
}

fn print(imported: &Imported, dry_run: bool, answer: &Answer) {
    if dry_run {
        cells(imported, answer);
    }
    records(imported, answer);
    for note in &imported.notes {
        let sentence = note.sentence(&answer.words);
        let key = if note.warning {
            "cli-import-warning"
        } else {
            "cli-import-note"
        };
        answer.tell(key, &[("sentence", Arg::Text(&sentence))]);
    }
    let key = match (imported.records.is_empty(), dry_run) {
        (true, _) => "cli-import-nothing",
        (false, true) => "cli-import-preview",
        (false, false) => "cli-import-done",
    };
    let count =
        |kind, change| Arg::Number(u64::try_from(imported.count(kind, change)).unwrap_or(u64::MAX));
    answer.tell(
        key,
        &[
            ("created", count(RecordKind::Activity, Change::Created)),
            ("updated", count(RecordKind::Activity, Change::Updated)),
            ("parties", count(RecordKind::Party, Change::Created)),
        ],
    );
}

/// Where each value comes from and goes to. Identifiers of lines say nothing to a person.
fn cells(imported: &Imported, answer: &Answer) {
    let row = |origin: &CellOrigin| {
        let path = origin.path.split('/').filter(|part| part.len() != 36);
        let path = path.collect::<Vec<_>>().join("/");
        vec![
            origin.cell.clone(),
            origin.record.clone(),
            path,
            origin.value.replace('\n', " "),
        ]
    };
    let rows: Vec<Vec<String>> = imported.origin.iter().map(row).collect();
    if !rows.is_empty() {
        let headings = [
            "cli-column-cell",
            "cli-column-record",
            "cli-column-field",
            "cli-column-value",
        ];
        answer.table(&headings, &rows);
    }
}

fn records(imported: &Imported, answer: &Answer) {
    for record in &imported.records {
        let key = match record.change {
            Change::Created => "cli-import-created",
            Change::Updated => "cli-import-updated",
            Change::Deleted => "cli-import-deleted",
        };
        let kind = answer.words.say(kind(record.kind));
        let fields: Vec<&str> = record.fields.iter().map(String::as_str).collect();
        let args = [
            ("kind", Arg::Text(&kind)),
            ("name", Arg::Text(&record.name)),
            ("fields", Arg::Text(&fields.join(", "))),
        ];
        answer.tell(key, &args);
    }
}

fn kind(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Register => "cli-kind-register",
        RecordKind::Entity => "cli-kind-entity",
        RecordKind::Establishment => "cli-kind-establishment",
        RecordKind::CommonMeasure => "cli-kind-common-measure",
        RecordKind::Party => "cli-kind-party",
        RecordKind::Attachment => "cli-kind-attachment",
        RecordKind::Activity => "cli-kind-activity",
        RecordKind::Notice => "cli-kind-notice",
    }
}
