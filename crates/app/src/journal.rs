//! The journal as people read it: who changed what and when; verifying, undoing, redoing.
//! It must not know how the chain is computed; `store` does.

use crate::error::{AppError, ErrorCode};
use crate::organisation::Nothing;
use crate::session::{Session, Written};
use chrono::{DateTime, Utc};
use registre_documents::json::{HistoryChange, HistoryKind, HistoryStep};
use registre_store::{Change, Finding, Kind, Step};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Which steps to show; by default all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct History {
    /// Only the steps that touched this sheet.
    pub sheet: Option<String>,
}

/// A step of the journal, as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryLine {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// Code of the operation; its words are under `op-<code>`.
    pub op: String,
    /// A word of the user's, or the files that came in.
    pub comment: String,
    /// The step that it undoes or does again.
    pub undoes: Option<u64>,
    /// Whether it records a fact (a delivery, a backup) instead of an edit.
    pub fact: bool,
    /// What it touched.
    pub touched: Vec<Touched>,
    /// What a fact is about: kind and fingerprint of a document, file of a backup.
    pub subject: Option<Value>,
    /// Fingerprint of the journal up to here.
    pub chain: String,
}

/// What a step touched: a sheet, or something else of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Touched {
    /// Reference of the sheet, or name; empty when it has none.
    pub name: String,
    /// Tables and columns, as the exchange format names them (`purpose/text`).
    pub fields: BTreeSet<String>,
}

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// How many steps were looked at.
    pub steps: u64,
    /// Fingerprint at the last edit, as documents print it.
    pub head: String,
    /// What does not hold; empty when everything does.
    pub findings: Vec<VerifyFinding>,
}

/// Something in the journal or in the tables that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifyFinding {
    /// Code; its words are under `finding-<code>`.
    pub code: &'static str,
    /// Where: a step, or a table and a row.
    pub place: String,
}

/// Shows the journal, the newest step last.
///
/// # Errors
/// `activity-not-found`.
pub fn history(session: &mut Session, request: &History) -> Result<Vec<HistoryLine>, AppError> {
    let steps = session
        .store
        .steps(1..=u64::MAX)
        .map_err(|error| session.named(error))?;
    let mut journal = Vec::with_capacity(steps.len());
    for step in steps {
        let changes = session
            .store
            .changes(step.seq)
            .map_err(|error| session.named(error))?;
        journal.push((step, changes));
    }
    let names = Names::of(&journal);
    let only = match &request.sheet {
        None => None,
        Some(reference) => Some(names.sheets_once_called(reference)?),
    };
    let touches = |changes: &[Change]| {
        let sheets = || changes.iter().filter_map(sheet_of);
        only.as_ref()
            .is_none_or(|only| sheets().any(|sheet| only.contains(sheet)))
    };
    let wanted = journal.iter().filter(|(_, changes)| touches(changes));
    Ok(wanted
        .map(|(step, changes)| line(step, changes, &names))
        .collect())
}

fn line(step: &Step, changes: &[Change], names: &Names<'_>) -> HistoryLine {
    HistoryLine {
        seq: step.seq,
        at: step.at,
        actor: step.actor.clone(),
        op: step.op.clone(),
        comment: step.comment.clone(),
        undoes: step.undoes,
        fact: step.kind == Kind::Fact,
        touched: if step.kind == Kind::Fact {
            Vec::new()
        } else {
            touched(changes, names)
        },
        subject: changes
            .iter()
            .find(|_| step.kind == Kind::Fact)
            .and_then(|change| change.after.clone()),
        chain: step.chain.to_string(),
    }
}

/// What sheets are, and once were, called: a sheet that was deleted keeps its history.
struct Names<'j> {
    latest: BTreeMap<&'j str, &'j str>,
    ever: BTreeMap<&'j str, BTreeSet<&'j str>>,
}

impl<'j> Names<'j> {
    fn of(journal: &'j [(Step, Vec<Change>)]) -> Self {
        let mut names = Self {
            latest: BTreeMap::new(),
            ever: BTreeMap::new(),
        };
        let changes = journal.iter().flat_map(|(_, changes)| changes);
        for change in changes.filter(|change| change.entity == "activity") {
            let id = change.entity_id.as_str();
            for row in [&change.before, &change.after].into_iter().flatten() {
                if let Some(reference) = row.get("identity_reference").and_then(Value::as_str) {
                    names.latest.insert(id, reference);
                    names.ever.entry(reference).or_default().insert(id);
                }
            }
        }
        names
    }

    fn sheets_once_called(&self, reference: &str) -> Result<BTreeSet<&'j str>, AppError> {
        let unknown = || AppError::new(ErrorCode::ActivityNotFound).with("reference", reference);
        self.ever.get(reference).cloned().ok_or_else(unknown)
    }
}

/// Changes grouped by the sheet, or else by the thing, that they belong to.
fn touched(changes: &[Change], names: &Names<'_>) -> Vec<Touched> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for change in changes {
        let fields = groups.entry(name_of(change, names)).or_default();
        let columns = columns(change);
        if columns.is_empty() {
            fields.insert(change.entity.clone());
        }
        fields.extend(
            columns
                .into_iter()
                .map(|column| format!("{}/{column}", change.entity)),
        );
    }
    groups
        .into_iter()
        .map(|(name, fields)| Touched { name, fields })
        .collect()
}

/// The columns that differ when a row changed; none when it came or went as a whole.
fn columns(change: &Change) -> Vec<String> {
    let (Some(Value::Object(before)), Some(Value::Object(after))) = (&change.before, &change.after)
    else {
        return Vec::new();
    };
    after
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(*value))
        .map(|(n, _)| n.clone())
        .collect()
}

/// The identifier of the sheet that a row belongs to.
fn sheet_of(change: &Change) -> Option<&str> {
    if change.entity == "activity" {
        return Some(&change.entity_id);
    }
    let row = change.after.as_ref().or(change.before.as_ref())?;
    row.get("activity_id").and_then(Value::as_str)
}

/// The reference of the sheet that a row belongs to, or the name in the row.
fn name_of(change: &Change, names: &Names<'_>) -> String {
    let row = change.after.as_ref().or(change.before.as_ref());
    let text = |name: &str| row.and_then(|row| row.get(name)).and_then(Value::as_str);
    let reference = sheet_of(change).and_then(|id| names.latest.get(id).copied());
    let own = ["name", "file_name"].iter().find_map(|column| text(column));
    reference.or(own).unwrap_or_default().to_owned()
}

/// Verifies that the chain holds, that replaying the journal gives the live tables, and that
/// attached files are what they were.
///
/// # Errors
/// What the store refuses.
pub fn verify(session: &mut Session, _: Nothing) -> Result<Verified, AppError> {
    let found = session
        .store
        .verify()
        .map_err(|error| session.named(error))?;
    let head = session.store.head().map_err(|error| session.named(error))?;
    Ok(Verified {
        steps: found.steps,
        head: head.edit.1.to_string(),
        findings: found.findings.iter().map(finding).collect(),
    })
}

fn finding(finding: &Finding) -> VerifyFinding {
    let (code, place) = match finding {
        Finding::StepMissing { seq } => ("step-missing", seq.to_string()),
        Finding::ChainBroken { seq } => ("chain-broken", seq.to_string()),
        Finding::DigestWrong { seq, n } => ("digest-wrong", format!("{seq}.{n}")),
        Finding::StepContradicts { seq, n } => ("step-contradicts", format!("{seq}.{n}")),
        Finding::RowDiffers { table, id } => ("row-differs", format!("{table} {id}")),
        Finding::RowMissing { table, id } => ("row-missing", format!("{table} {id}")),
        Finding::RowUnexpected { table, id } => ("row-unexpected", format!("{table} {id}")),
        Finding::AttachmentDamaged { sha256 } => ("attachment-damaged", sha256.clone()),
    };
    VerifyFinding { code, place }
}

/// Undoes the last edit, as a new step. Gives the operation that was undone.
///
/// # Errors
/// `nothing-to-undo`; `diverged` when the register is not as the journal says.
pub fn undo(session: &mut Session, _: Nothing) -> Result<(String, Written), AppError> {
    let context = session.context("");
    let outcome = session
        .store
        .undo(&context)
        .map_err(|error| session.named(error))?;
    let outcome = outcome.ok_or_else(|| AppError::new(ErrorCode::NothingToUndo))?;
    Ok((outcome.value.op.clone(), outcome.into()))
}

/// Does again what was undone last, as a new step. Gives the operation that was done again.
///
/// # Errors
/// `nothing-to-redo`; `diverged` when the register is not as the journal says.
pub fn redo(session: &mut Session, _: Nothing) -> Result<(String, Written), AppError> {
    let context = session.context("");
    let outcome = session
        .store
        .redo(&context)
        .map_err(|error| session.named(error))?;
    let outcome = outcome.ok_or_else(|| AppError::new(ErrorCode::NothingToRedo))?;
    Ok((outcome.value.op.clone(), outcome.into()))
}

/// The journal as the exchange format carries it: every step with its rows, and all that it takes to
/// compute the chain again.
pub(crate) fn exchange(steps: Vec<(Step, Vec<Change>)>) -> Vec<HistoryStep> {
    steps
        .into_iter()
        .map(|(step, changes)| exchanged(step, changes))
        .collect()
}

fn exchanged(step: Step, changes: Vec<Change>) -> HistoryStep {
    let kind = match step.kind {
        Kind::Edit => HistoryKind::Edit,
        Kind::Fact => HistoryKind::Fact,
    };
    let changes = changes.into_iter().map(|change| HistoryChange {
        n: change.n,
        entity: change.entity,
        id: change.entity_id,
        before: change.before,
        after: change.after,
        before_text: change.before_text,
        after_text: change.after_text,
        salt: change.salt,
        digest: change.digest,
    });
    HistoryStep {
        seq: step.seq,
        at: step.at,
        actor: step.actor,
        op: step.op,
        comment: step.comment,
        undoes: step.undoes,
        kind,
        schema: step.schema,
        app_version: step.app_version,
        chain: step.chain.to_string(),
        changes: changes.collect(),
    }
}
