//! What changed in a register between two days, as a document may list it: when, what was done, to what.
//! It must not know who did it, nor any value.

use super::labels::Labels;
use super::moment::Then;
use super::{ExportPdf, RegisterChoice};
use crate::error::{AppError, ErrorCode};
use crate::importing::RecordKind;
use crate::journal::{self, HistoryLine, Touched};
use crate::session::Session;
use crate::words::Words;
use chrono::NaiveDate;
use registre_documents::register::{ChangeShown, Kind, shows};
use registre_domain::Lang;
use registre_domain::zone::Zone;
use std::collections::BTreeSet;

/// Between which days changes are looked for: as asked, or from the register's first day to that of the document.
///
/// # Errors
/// `days-reversed` when the last day is before the first; what the store refuses.
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
        false => Err(AppError::new(ErrorCode::DaysReversed)),
    }
}

fn first_day(session: &Session, zone: &Zone<'_>) -> Result<Option<NaiveDate>, AppError> {
    let steps = session.store.steps(0..=1);
    let steps = steps.map_err(|error| session.named(error))?;
    let first = steps.first().map(|step| zone.local(step.at).date_naive());
    Ok(first)
}

/// The edits of these days, both included, the oldest first.
pub(super) fn between(
    session: &Session,
    zone: &Zone<'_>,
    (from, to): (NaiveDate, NaiveDate),
    lang: Lang,
) -> Result<Vec<HistoryLine>, AppError> {
    let is_within = |at| (from..=to).contains(&zone.local(at).date_naive());
    journal::edits(session, lang, is_within)
}

/// Edits as a document lists them: of its sheets, the fields that it shows are named.
pub(super) fn shown(
    lines: &[HistoryLine],
    then: &Then<'_>,
    asked: &RegisterChoice,
    words: &Words,
) -> Vec<ChangeShown> {
    let kind = asked.register();
    let others = then.register.activities.iter();
    let others = others.filter(|sheet| !kind.holds(sheet.identity.role));
    let teller = Teller {
        kind,
        complementary: asked.complementary && !asked.public,
        others: others.map(|sheet| sheet.id.to_string()).collect(),
        labels: Labels::of_sheets(),
        words,
    };
    let shown = lines
        .iter()
        .map(|line| change(line, teller.fields(&line.touched), &then.zone));
    shown.collect()
}

fn change(line: &HistoryLine, fields: Vec<String>, zone: &Zone<'_>) -> ChangeShown {
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

/// Says which fields of a register's sheets a step changed.
struct Teller<'w> {
    kind: Kind,
    complementary: bool,
    /// The sheets of the other register.
    others: BTreeSet<String>,
    labels: Labels,
    words: &'w Words,
}

impl Teller<'_> {
    /// The fields in words, in the order of the form.
    fn fields(&self, touched: &[Touched]) -> Vec<String> {
        let sheets = touched
            .iter()
            .filter(|thing| thing.kind == RecordKind::Activity && !self.others.contains(&thing.id));
        let paths = sheets
            .flat_map(|sheet| &sheet.changes)
            .map(|change| change.path.as_str())
            .filter(|path| shows(self.kind, self.complementary, path));
        let called = paths.filter_map(|path| self.labels.called(path, self.words));
        let called: BTreeSet<(usize, String)> = called.collect();
        called.into_iter().map(|(_, name)| name).collect()
    }
}
