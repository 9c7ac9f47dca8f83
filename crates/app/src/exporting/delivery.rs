//! That a document was handed over, as a fact of the journal.
//! It must not know the document.

use super::Delivery;
use crate::error::AppError;
use crate::session::{Session, Written};
use registre_store::Op;
use serde_json::json;

/// Records in the journal that a file was handed over. It is a fact, not an edit: undo passes over
/// it, and the fingerprint that documents print does not move.
///
/// # Errors
/// `read-only`, `locked`.
pub fn record_delivery(session: &mut Session, request: Delivery) -> Result<Written, AppError> {
    let context = session.context("");
    let subject = json!({ "kind": request.kind, "sha256": request.sha256 });
    let outcome = session
        .store
        .record(Op::DeliverDocument, &context, &subject);
    outcome
        .map(Written::from)
        .map_err(|error| session.named(error))
}
