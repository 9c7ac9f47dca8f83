//! The journal as the exchange format carries it: every step with its rows.
//! It must not know the format; `documents::json` does.

use registre_documents::json::{HistoryChange, HistoryKind, HistoryStep};
use registre_store::{Change, Kind, Step};

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
