//! What changed in a register since a step: the net of it, sheet by sheet.
//! It must not know why one asks.

use crate::error::AppError;
use crate::importing::Change;
use crate::session::Session;
use registre_domain::Activity;
use registre_domain::ids::ActivityId;
use registre_domain::reference::natural_order;
use registre_domain::register::Register;
use registre_store::{Kind, Moment, StoreError};
use serde::Serialize;
use std::collections::BTreeMap;

/// What changed since a state of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Since {
    /// The last step of that state.
    pub step: u64,
    /// How many steps changed the register since, undone ones among them.
    pub steps: u64,
    /// The sheets that are not what they were, in the order of their references.
    pub sheets: Vec<SheetSince>,
    /// Whether something beside the sheets is not what it was: organisation, third parties, measures, files.
    pub others: bool,
}

/// A sheet that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SheetSince {
    /// Its reference: the present one, or the last that it had.
    pub reference: String,
    /// Its name, likewise.
    pub name: String,
    /// What became of it.
    pub change: Change,
}

/// What changed since a step.
pub(super) fn since(session: &Session, step: u64) -> Result<Since, AppError> {
    let named = |error: StoreError| session.named(error);
    let store = &session.store;
    let then = store.snapshot_at(Moment::Step(step)).map_err(named)?;
    let now = store.snapshot().map_err(named)?;
    let after = step.saturating_add(1)..=u64::MAX;
    let steps = store.steps(after).map_err(named)?;
    let edits = steps.iter().filter(|step| step.kind == Kind::Edit).count();
    let sheets = sheets(&then.register, &now.register);
    Ok(Since {
        step,
        steps: u64::try_from(edits).unwrap_or(u64::MAX),
        others: beside(then.register) != beside(now.register),
        sheets,
    })
}

/// A register without its sheets.
fn beside(register: Register) -> Register {
    Register {
        activities: Vec::new(),
        ..register
    }
}

fn sheets(then: &Register, now: &Register) -> Vec<SheetSince> {
    let by_id = |register| -> BTreeMap<ActivityId, &Activity> {
        let register: &Register = register;
        let sheets = register.activities.iter();
        sheets.map(|sheet| (sheet.id, sheet)).collect()
    };
    let (then, now) = (by_id(then), by_id(now));
    let present = now.iter().filter_map(|(id, sheet)| match then.get(id) {
        None => Some(changed(sheet, Change::Created)),
        Some(old) if old != sheet => Some(changed(sheet, Change::Updated)),
        Some(_) => None,
    });
    let gone = then.iter().filter(|(id, _)| !now.contains_key(id));
    let gone = gone.map(|(_, sheet)| changed(sheet, Change::Deleted));
    let mut sheets: Vec<_> = present.chain(gone).collect();
    sheets.sort_by(|a, b| natural_order(&a.reference, &b.reference));
    sheets
}

fn changed(sheet: &Activity, change: Change) -> SheetSince {
    SheetSince {
        reference: sheet.identity.reference.clone(),
        name: sheet.identity.name.clone(),
        change,
    }
}
