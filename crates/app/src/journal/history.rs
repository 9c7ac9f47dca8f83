//! The journal, step by step, with what each changed: field by field, before and after.
//! It must not know how rows are stored; `store` puts them together.

use super::names::Names;
use super::{FieldHistory, History, HistoryLine, StepKind, Touched};
use crate::error::{AppError, ErrorCode};
use crate::importing::{Change as Fate, RecordKind};
use crate::session::Session;
use chrono::{DateTime, Utc};
use registre_domain::ids::ActivityId;
use registre_domain::{Lang, diff};
use registre_store::{Change, Edited, Kind, Noun, Step, StoreError, edited};
use std::collections::{BTreeMap, BTreeSet};

/// The most changes of one step that are shown. A step that has more brought in a whole register.
const SHOWN: u32 = 1_000;

/// Shows the journal, the newest step last.
///
/// # Errors
/// `activity-not-found`.
pub fn history(session: &mut Session, request: &History) -> Result<Vec<HistoryLine>, AppError> {
    let sheets = match &request.sheet {
        None => None,
        Some(name) => Some(called(session, name)?),
    };
    let lines = match sheets {
        None => whole(session, request),
        Some(sheets) => of_sheets(session, request, &sheets),
    };
    lines.map_err(|error| session.named(error))
}

/// The sheets of an identifier or a reference. Only a reference that no sheet has now is looked for in the
/// whole journal.
fn called(session: &Session, name: &str) -> Result<BTreeSet<ActivityId>, AppError> {
    let named = |error: StoreError| session.named(error);
    if let Ok(id) = name.parse::<ActivityId>() {
        return Ok(BTreeSet::from([id]));
    }
    let live = session.store.read().references().map_err(named)?;
    let live = live.iter().filter(|(_, reference)| reference == name);
    let mut found: BTreeSet<ActivityId> = live.map(|(id, _)| *id).collect();
    if found.is_empty() {
        found.extend(session.store.once_called(name).map_err(named)?);
    }
    match found.is_empty() {
        true => Err(AppError::new(ErrorCode::ActivityNotFound).with("reference", name)),
        false => Ok(found),
    }
}

/// The last steps of the journal.
fn whole(session: &Session, request: &History) -> Result<Vec<HistoryLine>, StoreError> {
    let store = &session.store;
    let kind = request.kind.map(|kind| match kind {
        StepKind::Edit => Kind::Edit,
        StepKind::Fact => Kind::Fact,
    });
    let before = request.before.unwrap_or(u64::MAX);
    let steps = store.steps_before(before, kind, request.limit.unwrap_or(u32::MAX))?;
    let mut names = Names::of(store, &session.catalogue, request.lang.unwrap_or(Lang::Fr))?;
    let with_changes = steps.into_iter().map(|step| {
        let mut changes = store.first_changes(step.seq, SHOWN + 1)?;
        let more = changes.len() > SHOWN as usize;
        changes.truncate(SHOWN as usize);
        line(session, step, changes, more, &mut names)
    });
    with_changes.collect()
}

/// The edits of the moments asked for, the oldest first, with all that each touched.
pub(crate) fn edits(
    session: &Session,
    lang: Lang,
    is_asked: impl Fn(DateTime<Utc>) -> bool,
) -> Result<Vec<HistoryLine>, AppError> {
    let store = &session.store;
    let read = || -> Result<_, StoreError> {
        let mut names = Names::of(store, &session.catalogue, lang)?;
        let steps = store.steps(0..=u64::MAX)?.into_iter();
        let asked = steps.filter(|step| step.kind == Kind::Edit && is_asked(step.at));
        let lines = asked.map(|step| {
            let changes = store.changes(step.seq)?;
            line(session, step, changes, false, &mut names)
        });
        lines.collect()
    };
    read().map_err(|error| session.named(error))
}

/// The last steps that touched one of these sheets, with what they did to it.
fn of_sheets(
    session: &Session,
    request: &History,
    sheets: &BTreeSet<ActivityId>,
) -> Result<Vec<HistoryLine>, StoreError> {
    let store = &session.store;
    let before = request.before.unwrap_or(u64::MAX);
    let mut steps = BTreeSet::new();
    for id in sheets {
        steps.extend(store.history_of(*id)?);
    }
    steps.retain(|seq| *seq < before && request.kind != Some(StepKind::Fact));
    let limit = request.limit.map_or(usize::MAX, |limit| limit as usize);
    let skipped = steps.len().saturating_sub(limit);
    let steps: Vec<u64> = steps.into_iter().skip(skipped).collect();
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return Ok(Vec::new());
    };
    let mut changes: BTreeMap<u64, Vec<Change>> = BTreeMap::new();
    for id in sheets {
        for change in store.changes_of(*id, *first..=*last)? {
            changes.entry(change.seq).or_default().push(change);
        }
    }
    let mut names = Names::of(store, &session.catalogue, request.lang.unwrap_or(Lang::Fr))?;
    let mut lines = Vec::with_capacity(steps.len());
    for seq in steps {
        for step in store.steps(seq..=seq)? {
            let changes = changes.remove(&seq).unwrap_or_default();
            lines.push(line(session, step, changes, false, &mut names)?);
        }
    }
    Ok(lines)
}

fn line(
    session: &Session,
    step: Step,
    changes: Vec<Change>,
    more: bool,
    names: &mut Names<'_>,
) -> Result<HistoryLine, StoreError> {
    let is_fact = step.kind == Kind::Fact;
    let things = match is_fact {
        true => Vec::new(),
        false => edited(&changes),
    };
    let touched = things.into_iter();
    let touched = touched.map(|thing| touched_by(session, thing, names));
    Ok(HistoryLine {
        seq: step.seq,
        at: step.at,
        touched: touched.collect::<Result<_, _>>()?,
        more,
        subject: changes
            .into_iter()
            .find(|_| is_fact)
            .and_then(|change| change.after),
        chain: step.chain.to_string(),
        actor: step.actor,
        op: step.op,
        comment: step.comment,
        undoes: step.undoes,
        fact: is_fact,
    })
}

fn touched_by(
    session: &Session,
    thing: Edited,
    names: &mut Names<'_>,
) -> Result<Touched, StoreError> {
    let name = names.name(&session.store, &thing)?;
    let (change, changes) = match (&thing.before, &thing.after) {
        (None, _) => (Fate::Created, Vec::new()),
        (_, None) => (Fate::Deleted, Vec::new()),
        (Some(before), Some(after)) => {
            names.learn(&session.store, &thing)?;
            let found = diff::between(before, after).into_iter();
            let shown = found.map(|found| FieldHistory {
                path: found.path.shape(),
                before: found.before.map(|value| names.shown(value)),
                after: found.after.map(|value| names.shown(value)),
            });
            (Fate::Updated, shown.collect())
        }
    };
    Ok(Touched {
        kind: kind(thing.noun),
        id: thing.id,
        name,
        change,
        changes,
    })
}

fn kind(noun: Noun) -> RecordKind {
    match noun {
        Noun::Register => RecordKind::Register,
        Noun::Entity => RecordKind::Entity,
        Noun::Establishment => RecordKind::Establishment,
        Noun::CommonMeasure => RecordKind::CommonMeasure,
        Noun::Party => RecordKind::Party,
        Noun::Activity => RecordKind::Activity,
        Noun::Attachment => RecordKind::Attachment,
        Noun::Notice => RecordKind::Notice,
    }
}
