//! Sheets: list, show, save, duplicate, archive, delete.
//! It must not know where a request comes from.

use crate::error::{AppError, ErrorCode};
use crate::request::fill_ids;
use crate::session::{Session, Written};
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::activity::{Activity, Role, Status};
use registre_domain::ids::ActivityId;
use registre_domain::register::Register;
use registre_domain::rules::{self, Issue, Subject};
use registre_domain::{diff, reference};
use registre_store::Op;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// A line of the list of sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActivityLine {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: String,
    /// Role of the organisation.
    pub role: Role,
    /// Where it stands.
    pub status: Status,
    /// Main purpose.
    pub main_purpose: String,
    /// Last update of the sheet.
    pub updated_on: Option<NaiveDate>,
    /// Letters of Art. 30 under which a rule finds something missing (`30-1-d`).
    pub missing: BTreeSet<String>,
}

/// Which sheets to list; by default all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListActivities {
    /// Only these statuses.
    pub statuses: Option<BTreeSet<Status>>,
}

/// Names one sheet: by its identifier, or by its reference.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OneActivity {
    /// Identifier.
    pub id: Option<ActivityId>,
    /// Reference.
    pub reference: Option<String>,
}

impl OneActivity {
    /// The sheet of this reference.
    pub fn by_reference(reference: &str) -> Self {
        Self {
            id: None,
            reference: Some(reference.to_owned()),
        }
    }
}

/// A sheet and what the rules find about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownActivity {
    /// The sheet.
    pub activity: Activity,
    /// Issues, by field.
    pub issues: Vec<Issue>,
}

/// A sheet to save.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PutActivity {
    /// The sheet in the exchange format. Without identifier it is new; lines without one get one;
    /// without reference it gets the next free `T-nnn`.
    pub activity: Value,
}

/// A sheet that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SavedActivity {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Whether the sheet is new.
    pub created: bool,
    /// What the journal wrote.
    pub written: Written,
}

/// Lists the sheets in the order of their references.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, request: ListActivities) -> Result<Vec<ActivityLine>, AppError> {
    let register = session.register()?;
    let issues = rules::check(&register, session.catalogue());
    let wanted = |activity: &&Activity| {
        let statuses = request.statuses.as_ref();
        statuses.is_none_or(|statuses| statuses.contains(&activity.identity.status))
    };
    let mut sheets: Vec<&Activity> = register.activities.iter().filter(wanted).collect();
    sheets.sort_by(|a, b| {
        reference::natural_order(&a.identity.reference, &b.identity.reference).then(a.id.cmp(&b.id))
    });
    Ok(sheets
        .into_iter()
        .map(|sheet| line(sheet, &issues, session))
        .collect())
}

fn line(activity: &Activity, issues: &[Issue], session: &Session) -> ActivityLine {
    let subject = Subject::Activity(activity.id);
    let own = issues.iter().filter(|issue| issue.subject == subject);
    let letter = |issue: &Issue| {
        Some(
            session
                .catalogue()
                .rules
                .get(issue.rule)?
                .facts
                .letter
                .clone(),
        )
    };
    ActivityLine {
        id: activity.id,
        reference: activity.identity.reference.clone(),
        name: activity.identity.name.clone(),
        role: activity.identity.role,
        status: activity.identity.status,
        main_purpose: activity.main_purpose().to_owned(),
        updated_on: activity.identity.updated_on,
        missing: own.filter_map(letter).collect(),
    }
}

/// Shows one sheet with its issues.
///
/// # Errors
/// `activity-not-found`.
pub fn show(session: &mut Session, request: OneActivity) -> Result<ShownActivity, AppError> {
    let register = session.register()?;
    let activity = find(&register, &request)?.clone();
    let issues = rules::check_activity(&register, &activity, session.catalogue());
    Ok(ShownActivity { activity, issues })
}

/// Saves one sheet, whole. Its day of update becomes today when something else in it changed.
///
/// # Errors
/// `invalid-request` for an unknown field, `duplicate-reference`, `in-use` for a link to nothing.
pub fn put(session: &mut Session, request: PutActivity) -> Result<SavedActivity, AppError> {
    let mut value = request.activity;
    if let Value::Object(fields) = &mut value {
        fields
            .entry("id")
            .or_insert_with(|| Value::String(ActivityId::default().to_string()));
    }
    let mut value = complete(value)?;
    fill_ids(&mut value, &mut || session.world.new_id());
    let mut activity: Activity = crate::request::read(value)?;
    let register = session.register()?;
    let before = register
        .activities
        .iter()
        .find(|sheet| sheet.id == activity.id);
    prepare(&mut activity, before, &register, session.world.now());
    let op = if before.is_some() {
        Op::EditActivity
    } else {
        Op::CreateActivity
    };
    let written = session.write(op, "", |tx| tx.put_activity(&activity))?;
    let reference = activity.identity.reference;
    Ok(SavedActivity {
        id: activity.id,
        reference,
        created: op == Op::CreateActivity,
        written,
    })
}

/// Writes out every field, so that lines without an identifier show that they have none.
fn complete(value: Value) -> Result<Value, AppError> {
    let activity: Activity = crate::request::read(value)?;
    serde_json::to_value(activity)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

/// What saving does to a sheet besides what the user wrote: links, reference, dates.
fn prepare(
    activity: &mut Activity,
    before: Option<&Activity>,
    register: &Register,
    now: DateTime<FixedOffset>,
) {
    activity.prune_links();
    let today = now.date_naive();
    let identity = &mut activity.identity;
    if identity.reference.trim().is_empty() {
        let in_use = register
            .activities
            .iter()
            .map(|sheet| sheet.identity.reference.as_str());
        identity.reference = reference::next_free(in_use);
    }
    match before {
        None => {
            identity.created_on = identity.created_on.or(Some(today));
            identity.updated_on = identity.updated_on.or(Some(today));
        }
        Some(before) if before.identity.updated_on == activity.identity.updated_on => {
            if before != activity {
                activity.identity.updated_on = Some(today);
            }
        }
        Some(_) => {}
    }
}

/// Copies a sheet under a new reference, as a draft, with identifiers of its own.
///
/// # Errors
/// `activity-not-found`.
pub fn duplicate(session: &mut Session, request: OneActivity) -> Result<SavedActivity, AppError> {
    let register = session.register()?;
    let original = find(&register, &request)?;
    let mut copy = serde_json::to_value(original)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    renew_ids(&mut copy, session);
    let mut copy: Activity = crate::request::read(copy)?;
    copy.identity.reference = String::new();
    copy.identity.status = Status::Draft;
    copy.identity.approved_by = String::new();
    (copy.identity.approved_on, copy.identity.reviewed_on) = (None, None);
    (copy.identity.created_on, copy.identity.updated_on) = (None, None);
    prepare(&mut copy, None, &register, session.world.now());
    let written = session.write(Op::DuplicateActivity, "", |tx| tx.put_activity(&copy))?;
    Ok(SavedActivity {
        id: copy.id,
        reference: copy.identity.reference,
        created: true,
        written,
    })
}

/// New identifiers for a sheet and its lines; as text, so that links and paths of marks follow.
fn renew_ids(sheet: &mut Value, session: &mut Session) {
    let mut old = Vec::new();
    collect_ids(sheet, &mut old);
    let mut text = sheet.to_string();
    for id in old {
        text = text.replace(&id, &session.world.new_id().to_string());
    }
    if let Ok(renewed) = serde_json::from_str(&text) {
        *sheet = renewed;
    }
}

fn collect_ids(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| collect_ids(field, ids));
        }
        Value::Array(lines) => lines.iter().for_each(|line| collect_ids(line, ids)),
        _ => {}
    }
}

/// Archives a sheet: kept for the record, left out of documents and checks.
///
/// # Errors
/// `activity-not-found`.
pub fn archive(session: &mut Session, request: OneActivity) -> Result<SavedActivity, AppError> {
    let register = session.register()?;
    let mut sheet = find(&register, &request)?.clone();
    let now = session.world.now();
    sheet.identity.status = Status::Archived;
    sheet.identity.archived_on = sheet.identity.archived_on.or(Some(now.date_naive()));
    let before = register
        .activities
        .iter()
        .find(|other| other.id == sheet.id);
    prepare(&mut sheet, before, &register, now);
    let written = session.write(Op::ArchiveActivity, "", |tx| tx.put_activity(&sheet))?;
    Ok(SavedActivity {
        id: sheet.id,
        reference: sheet.identity.reference,
        created: false,
        written,
    })
}

/// Deletes a sheet; the journal keeps it, and undo brings it back.
///
/// # Errors
/// `activity-not-found`.
pub fn delete(session: &mut Session, request: OneActivity) -> Result<Written, AppError> {
    let id = find(&session.register()?, &request)?.id;
    session.write(Op::DeleteActivity, "", |tx| tx.delete_activity(id))
}

/// The sheet that a request names.
pub(crate) fn find<'r>(
    register: &'r Register,
    request: &OneActivity,
) -> Result<&'r Activity, AppError> {
    let named = |activity: &&Activity| match (request.id, &request.reference) {
        (Some(id), _) => activity.id == id,
        (None, Some(reference)) => activity.identity.reference == *reference,
        (None, None) => false,
    };
    register.activities.iter().find(named).ok_or_else(|| {
        let name = request
            .reference
            .clone()
            .or(request.id.map(|id| id.to_string()));
        AppError::new(ErrorCode::ActivityNotFound).with("reference", name.unwrap_or_default())
    })
}

/// The fields that differ between two states of a sheet.
pub fn differences(before: &Activity, after: &Activity) -> Vec<diff::Difference> {
    match (serde_json::to_value(before), serde_json::to_value(after)) {
        (Ok(before), Ok(after)) => diff::between(&before, &after),
        _ => Vec::new(),
    }
}
