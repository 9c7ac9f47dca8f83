//! Verifying the journal, the tables against it, and the attached files.
//! It must not know how the chain is computed; `store` does.

use crate::error::AppError;
use crate::progress::{Phase, Watch, tell};
use crate::session::Session;
use registre_store::{Finding, VerifyPart, VerifyProgress};
use serde::Serialize;
use std::ops::ControlFlow;

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
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
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct VerifyFinding {
    /// Code; its words are under `finding-<code>`.
    pub code: &'static str,
    /// Where: a step, or a table and a row.
    pub place: String,
}

/// Verifies that the chain holds, that replaying the journal gives the live tables, and that
/// attached files are what they were.
///
/// # Errors
/// `cancelled`; what the store refuses.
pub fn verify(session: &mut Session, watch: &dyn Watch) -> Result<Verified, AppError> {
    let found = session
        .store
        .verify_with(&mut |progress| tell_of(watch, progress))
        .map_err(|error| session.named(error))?;
    let head = session.store.head().map_err(|error| session.named(error))?;
    Ok(Verified {
        steps: found.steps,
        head: head.edit.1.to_string(),
        findings: found.findings.iter().map(finding).collect(),
    })
}

/// Tells a watch how far a verification has come.
pub(crate) fn tell_of(watch: &dyn Watch, progress: VerifyProgress) -> ControlFlow<()> {
    let phase = match progress.part {
        VerifyPart::Steps => Phase::VerifyingSteps,
        VerifyPart::Tables => Phase::VerifyingTables,
        VerifyPart::Files => Phase::VerifyingFiles,
    };
    tell(watch, phase, progress.done, progress.total)
}

/// What does not hold, by its code.
pub(crate) fn finding(finding: &Finding) -> VerifyFinding {
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
