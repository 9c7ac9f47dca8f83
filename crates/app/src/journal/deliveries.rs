//! The documents that were handed over, as the journal says.
//! It must not know the documents.

use crate::error::AppError;
use crate::exporting::{Delivered, DeliveredFile, DocumentKind};
use crate::organisation::Nothing;
use crate::session::Session;
use chrono::{DateTime, Utc};
use registre_domain::code::Sha256;
use registre_store::{Change, Kind, Op, Step, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::Value;

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
    /// What it was; nothing for a kind that only a newer version knows.
    pub kind: Option<DocumentKind>,
    /// SHA-256 of the file.
    pub sha256: Sha256,
    /// To whom; empty when nobody said.
    pub recipient: String,
    /// Of what it was made; nothing for what is no register, and for deliveries of older versions.
    pub delivered: Option<Delivered>,
    /// The files inside it, where it was a folder.
    pub files: Vec<DeliveredFile>,
}

/// What the step of a delivery says, whichever version wrote it: what is not known here is passed over.
#[derive(Deserialize)]
struct Subject {
    #[serde(default)]
    kind: Value,
    sha256: Sha256,
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    delivered: Value,
    #[serde(default)]
    files: Value,
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
    let subject: Subject = serde_json::from_value(subject).ok()?;
    Some(DeliveryLine {
        seq: step.seq,
        at: step.at,
        actor: step.actor,
        kind: serde_json::from_value(subject.kind).ok(),
        sha256: subject.sha256,
        recipient: subject.recipient,
        delivered: serde_json::from_value(subject.delivered).ok(),
        files: serde_json::from_value(subject.files).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Scripted;
    use serde_json::json;

    #[test]
    fn deliveries_of_older_and_newer_versions_are_still_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.registre");
        let world = Box::new(Scripted::starting(DateTime::UNIX_EPOCH));
        let mut session = Session::create(&path, "Essai", "paul", world).unwrap();
        let old = json!({ "kind": "pdf", "sha256": "1".repeat(64) });
        let new = json!({
            "kind": "hologram", "sha256": "2".repeat(64), "recipient": "CNIL",
            "delivered": { "role": "observer" }, "colour": "blue",
        });
        for subject in [old, new] {
            let context = session.context("");
            let recorded = session
                .store
                .record(Op::DeliverDocument, &context, &subject);
            recorded.unwrap();
        }
        let lines = deliveries(&mut session, Nothing {}).unwrap();
        assert_eq!(lines.len(), 2, "none is lost");
        assert_eq!((lines[0].kind, lines[0].recipient.as_str()), (None, "CNIL"));
        assert_eq!(lines[0].delivered, None);
        assert_eq!(lines[1].kind, Some(DocumentKind::Pdf));
        assert!(lines[1].recipient.is_empty() && lines[1].actor == "paul");
    }
}
