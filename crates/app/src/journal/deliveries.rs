//! The documents that were handed over, as the journal says.
//! It must not know the documents.

use crate::error::AppError;
use crate::exporting::{Delivery, DocumentKind};
use crate::organisation::Nothing;
use crate::session::Session;
use chrono::{DateTime, Utc};
use registre_domain::code::Sha256;
use registre_store::{Change, Kind, Op, Step, StoreError};
use serde::Serialize;

/// A document that was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct DeliveryLine {
    /// Number of the step.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What it was.
    pub kind: DocumentKind,
    /// SHA-256 of the file.
    pub sha256: Sha256,
}

/// Lists the documents that were handed over, the newest first.
///
/// # Errors
/// What the store refuses.
pub fn deliveries(session: &mut Session, _: Nothing) -> Result<Vec<DeliveryLine>, AppError> {
    let read = |session: &Session| -> Result<_, StoreError> {
        let steps = session
            .store
            .steps_before(u64::MAX, Some(Kind::Fact), u32::MAX)?;
        let deliveries = steps
            .into_iter()
            .filter(|step| step.op == Op::DeliverDocument.code());
        let with_subject = deliveries.map(|step| Ok((session.store.changes(step.seq)?, step)));
        with_subject.collect::<Result<Vec<_>, StoreError>>()
    };
    let found = read(session).map_err(|error| session.named(error))?;
    Ok(found.into_iter().rev().filter_map(line).collect())
}

/// A line, unless the step does not say what was delivered.
fn line((changes, step): (Vec<Change>, Step)) -> Option<DeliveryLine> {
    let subject = changes.into_iter().next()?.after?;
    let Delivery { kind, sha256 } = serde_json::from_value(subject).ok()?;
    Some(DeliveryLine {
        seq: step.seq,
        at: step.at,
        actor: step.actor,
        kind,
        sha256,
    })
}
