//! `import`: previews and brings in.
//! It must not know file formats.

use super::{open, paths, read, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::AppError;
use registre_app::importing::{self, Import, Imported, Source};
use registre_app::words::Arg;
use serde_json::Value;

pub(super) fn import(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let mut files = Vec::new();
    for path in paths(arguments, "source") {
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        files.push((name, read(path)?));
    }
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(name, bytes)| Source { name, bytes })
        .collect();
    let request = Import {
        dry_run: arguments.get_flag("dry-run"),
        with_example: arguments.get_flag("with-example"),
        status: serde_json::from_value(Value::from(text(arguments, "status"))).ok(),
    };
    let imported = importing::import(&mut session, &request, &sources)?;
    if arguments.get_flag("json") {
        answer.json(&imported);
    } else {
        print(&imported, request.dry_run, answer);
    }
    Ok(())
}

fn print(imported: &Imported, dry_run: bool, answer: &Answer) {
    if dry_run {
        let row = |origin: &importing::CellOrigin| {
            let value = origin.value.replace('\n', " ");
            vec![
                origin.cell.clone(),
                origin.record.clone(),
                origin.path.clone(),
                value,
            ]
        };
        let rows: Vec<Vec<String>> = imported.origin.iter().map(row).collect();
        let headings = [
            "cli-column-cell",
            "cli-column-record",
            "cli-column-field",
            "cli-column-value",
        ];
        answer.table(&headings, &rows);
    }
    for sheet in &imported.sheets {
        let key = if sheet.created {
            "cli-import-created"
        } else {
            "cli-import-updated"
        };
        let args = [
            ("reference", Arg::Text(&sheet.reference)),
            ("name", Arg::Text(&sheet.name)),
        ];
        answer.tell(key, &args);
    }
    for note in &imported.notes {
        let sentence = note.sentence(&answer.words);
        let key = if note.warning {
            "cli-import-warning"
        } else {
            "cli-import-note"
        };
        answer.tell(key, &[("sentence", Arg::Text(&sentence))]);
    }
    let count = |n: usize| Arg::Number(u64::try_from(n).unwrap_or(u64::MAX));
    let unchanged = imported
        .written
        .as_ref()
        .is_some_and(|written| written.step.is_none());
    let key = match (dry_run, unchanged, imported.is_empty_handed()) {
        (_, _, true) => "cli-import-nothing-found",
        (true, _, _) => "cli-import-preview",
        (false, true, _) => "cli-import-nothing",
        (false, false, _) => "cli-import-done",
    };
    answer.tell(
        key,
        &[
            ("created", count(imported.created.activities)),
            ("updated", count(imported.updated.activities)),
            ("parties", count(imported.created.parties)),
        ],
    );
}
