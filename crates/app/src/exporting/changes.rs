//! What changed in a register between two days, as a document may list it: when, what was done, to what.
//! It must not know who did it, nor any value.

use super::ExportPdf;
use super::moment::Then;
use crate::error::{AppError, ErrorCode};
use crate::importing::RecordKind;
use crate::journal::{self, HistoryLine, Touched};
use crate::session::Session;
use crate::words::{Phrases, Words};
use chrono::NaiveDate;
use registre_documents::register::ChangeShown;
use registre_domain::path::FieldPath;
use registre_domain::zone::Zone;

/// A part of a sheet.
struct Part {
    /// The first name in the path of its fields.
    name: &'static str,
    /// The heading under which documents print it.
    key: &'static str,
    /// Whether Art. 30 does not ask for it.
    beyond: bool,
}

/// A part that every register document prints.
const fn mention(name: &'static str, key: &'static str) -> Part {
    Part {
        name,
        key,
        beyond: false,
    }
}

/// A part that only documents with the complementary fields print.
const fn beyond(name: &'static str, key: &'static str) -> Part {
    Part {
        name,
        key,
        beyond: true,
    }
}

/// Parts of a sheet, in its order. What is not here is the organisation's own (answers to rules, reviews), and is not
/// named.
const PARTS: &[Part] = &[
    mention("identity", "doc-section-description"),
    beyond("joint_control", "doc-group-joint"),
    mention("purposes", "doc-section-purposes"),
    mention("data_subjects", "doc-section-people"),
    mention("sensitive_data", "doc-section-sensitive"),
    mention("data_groups", "doc-section-data"),
    mention("retention_rules", "doc-section-data"),
    mention("recipients", "doc-section-recipients"),
    mention("authorities", "doc-authorities"),
    mention("transfers", "doc-section-transfers"),
    mention("security", "doc-section-security"),
    beyond("systems", "doc-group-systems"),
    beyond("trackers", "doc-group-trackers"),
    beyond("information", "doc-group-information"),
    beyond("automated_decision", "doc-group-automated"),
    beyond("dpia", "doc-group-dpia"),
    beyond("opinions", "doc-group-opinions"),
    beyond("formalities", "doc-group-formalities"),
    mention("processor_role", "doc-section-clients"),
    beyond("documents", "doc-group-documents"),
];

/// The heading under which documents print a field of a sheet.
pub(crate) fn part_of(path: &FieldPath) -> Option<&'static str> {
    let name = path.as_str().split('/').next()?;
    let mut parts = PARTS.iter();
    parts.find(|part| part.name == name).map(|part| part.key)
}

/// Fields of those parts that no document shows.
const OWN: &[&str] = &["identity/notes", "identity/tags"];

/// Between which days changes are looked for: as asked, or from the register's first day to that of the document.
///
/// # Errors
/// `invalid-request` when the last day is before the first; what the store refuses.
pub(super) fn days(
    session: &Session,
    then: &Then<'_>,
    asked: &ExportPdf,
) -> Result<(NaiveDate, NaiveDate), AppError> {
    let day = then.state_on.unwrap_or_else(|| then.now.date_naive());
    // What came after the state that is shown is not known to it.
    let to = asked.changes_to.map_or(day, |to| to.min(day));
    let from = match asked.changes_from {
        Some(from) => from,
        None => first_day(session, &then.zone)?.unwrap_or(day).min(to),
    };
    match from <= to {
        true => Ok((from, to)),
        false => Err(AppError::new(ErrorCode::InvalidRequest).with("field", "changes_from")),
    }
}

fn first_day(session: &Session, zone: &Zone<'_>) -> Result<Option<NaiveDate>, AppError> {
    let steps = session.store.steps(0..=1);
    let steps = steps.map_err(|error| session.named(error))?;
    let first = steps.first().map(|step| zone.local(step.at).date_naive());
    Ok(first)
}

/// The edits of these days, both included, the oldest first; with the parts of sheets beyond Art. 30 if that is asked.
pub(super) fn between(
    session: &Session,
    zone: &Zone<'_>,
    (from, to): (NaiveDate, NaiveDate),
    complementary: bool,
    words: &Words,
) -> Result<Vec<ChangeShown>, AppError> {
    let is_within = |at| (from..=to).contains(&zone.local(at).date_naive());
    let lines = journal::edits(session, words.lang(), is_within)?;
    let shown = lines.into_iter().map(|line| {
        let fields = parts(&line.touched, complementary, words);
        change(line, fields, zone)
    });
    Ok(shown.collect())
}

fn change(line: HistoryLine, fields: Vec<String>, zone: &Zone<'_>) -> ChangeShown {
    let mut about = Vec::new();
    for name in line.touched.iter().map(|thing| thing.name.trim()) {
        let name = name.to_owned();
        if !name.is_empty() && !about.contains(&name) {
            about.push(name);
        }
    }
    ChangeShown {
        at: zone.local(line.at),
        op: format!("op-{}", line.op),
        about,
        fields,
    }
}

/// The parts of sheets that a step changed, in words, in the order of a sheet.
fn parts(touched: &[Touched], complementary: bool, words: &Words) -> Vec<String> {
    let sheets = touched
        .iter()
        .filter(|thing| thing.kind == RecordKind::Activity);
    let paths: Vec<&str> = sheets
        .flat_map(|sheet| &sheet.changes)
        .map(|change| change.path.as_str())
        .filter(|path| !OWN.iter().any(|own| path.starts_with(own)))
        .collect();
    let is_of = |name: &str| {
        let mut paths = paths.iter();
        paths.any(|path| path.split('/').next() == Some(name))
    };
    let mut keys: Vec<&str> = Vec::new();
    for part in PARTS.iter().filter(|part| complementary || !part.beyond) {
        if is_of(part.name) && !keys.contains(&part.key) {
            keys.push(part.key);
        }
    }
    keys.into_iter().map(|key| words.say(key)).collect()
}
