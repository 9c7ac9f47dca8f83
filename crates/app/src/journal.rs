//! The journal as people read it: who changed what and when; verifying, undoing, redoing.
//! It must not know how the chain is computed; `store` does.

use crate::activity::{OneActivity, find};
use crate::error::{AppError, ErrorCode};
use crate::organisation::Nothing;
use crate::session::{Session, Written};
use chrono::{DateTime, Utc};
use registre_domain::register::Register;
use registre_store::{Change, Finding, Kind, Step};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
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
    let register = session.register()?;
    let only = match &request.sheet {
        None => None,
        Some(reference) => {
            let id = find(&register, &OneActivity::by_reference(reference))?.id;
            let steps = session
                .store
                .history_of(id)
                .map_err(|error| session.named(error))?;
            Some(steps.into_iter().collect::<BTreeSet<u64>>())
        }
    };
    let steps = session
        .store
        .steps(1..=u64::MAX)
        .map_err(|error| session.named(error))?;
    let wanted = steps
        .into_iter()
        .filter(|step| only.as_ref().is_none_or(|s| s.contains(&step.seq)));
    wanted
        .map(|step| {
            let changes = session
                .store
                .changes(step.seq)
                .map_err(|error| session.named(error))?;
            Ok(line(step, &changes, &register))
        })
        .collect()
}

fn line(step: Step, changes: &[Change], register: &Register) -> HistoryLine {
    HistoryLine {
        seq: step.seq,
        at: step.at,
        actor: step.actor,
        op: step.op,
        comment: step.comment,
        undoes: step.undoes,
        fact: step.kind == Kind::Fact,
        touched: touched(changes, register),
        chain: step.chain.to_string(),
    }
}

/// Changes grouped by the sheet, or else by the thing, that they belong to.
fn touched(changes: &[Change], register: &Register) -> Vec<Touched> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for change in changes {
        let fields = groups.entry(name_of(change, register)).or_default();
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

/// The reference of the sheet that a row belongs to, or the name in the row.
fn name_of(change: &Change, register: &Register) -> String {
    let row = change.after.as_ref().or(change.before.as_ref());
    let text = |name: &str| row.and_then(|row| row.get(name)).and_then(Value::as_str);
    let sheet = text("activity_id").or((change.entity == "activity").then_some(&*change.entity_id));
    let reference = sheet.and_then(|id| {
        let sheet = register
            .activities
            .iter()
            .find(|sheet| sheet.id.to_string() == id)?;
        Some(sheet.identity.reference.as_str())
    });
    let own = ["identity_reference", "name", "file_name"]
        .iter()
        .find_map(|column| text(column));
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
/// `nothing-to-undo`.
pub fn undo(session: &mut Session, _: Nothing) -> Result<(String, Written), AppError> {
    let step = session
        .store
        .undoable()
        .map_err(|error| session.named(error))?;
    let context = session.context("");
    let outcome = session
        .store
        .undo(&context)
        .map_err(|error| session.named(error))?;
    match (step, outcome) {
        (Some(step), Some(outcome)) => Ok((step.op, outcome.into())),
        _ => Err(AppError::new(ErrorCode::NothingToUndo)),
    }
}

/// Does again what was undone last, as a new step. Gives the operation that was done again.
///
/// # Errors
/// `nothing-to-redo`.
pub fn redo(session: &mut Session, _: Nothing) -> Result<(String, Written), AppError> {
    let step = session
        .store
        .redoable()
        .map_err(|error| session.named(error))?;
    let context = session.context("");
    let outcome = session
        .store
        .redo(&context)
        .map_err(|error| session.named(error))?;
    match (step, outcome) {
        (Some(step), Some(outcome)) => Ok((step.op, outcome.into())),
        _ => Err(AppError::new(ErrorCode::NothingToRedo)),
    }
}

/// The journal as the exchange format carries it: every step with its rows.
pub(crate) fn exchange(session: &mut Session) -> Result<Value, AppError> {
    let steps = session
        .store
        .steps(1..=u64::MAX)
        .map_err(|error| session.named(error))?;
    let mut all = Vec::with_capacity(steps.len());
    for step in steps {
        let changes = session
            .store
            .changes(step.seq)
            .map_err(|error| session.named(error))?;
        let changes: Vec<Value> = changes
            .into_iter()
            .map(|change| {
                json!({ "entity": change.entity, "id": change.entity_id,
                        "before": change.before, "after": change.after })
            })
            .collect();
        all.push(json!({
            "seq": step.seq, "at": step.at, "actor": step.actor, "op": step.op,
            "comment": step.comment, "undoes": step.undoes,
            "kind": step.kind.code(), "schema": step.schema, "app_version": step.app_version,
            "chain": step.chain.to_string(), "changes": changes,
        }));
    }
    Ok(Value::Array(all))
}
