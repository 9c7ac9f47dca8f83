//! Whether a document is one that this register handed over, untouched; for whom, when, and what changed since.
//! It must not know what documents say, nor how they are made.

mod since;
mod whole;

pub use since::{SheetSince, Since};

use crate::error::{AppError, ErrorCode};
use crate::exporting::{Delivered, DeliveredRole, sha256};
use crate::importing::Source;
use crate::journal::{self, DeliveryLine};
use crate::organisation::Nothing;
use crate::progress::Watch;
use crate::session::Session;
use chrono::{DateTime, Utc};
use registre_documents::block::Claim;
use registre_documents::pdf;
use registre_domain::code::Sha256;
use serde::Serialize;

/// What a file is to a register; its words are under `proof-verdict-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The journal says that it was handed over, byte for byte.
    Delivered,
    /// It says that it was made from this register, and the journal knows that state but no such delivery.
    Unrecorded,
    /// It says that it was made from this register, and is not as the program wrote it.
    Altered,
    /// It does not come from this register, or from a state of it that this journal does not hold.
    Other,
    /// It is no document of a kind that is handed over.
    NotADocument,
}

impl Verdict {
    /// The code as hosts see it (`not-a-document`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Unrecorded => "unrecorded",
            Self::Altered => "altered",
            Self::Other => "other",
            Self::NotADocument => "not-a-document",
        }
    }
}

/// What a register has to say about a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct DocumentVerdict {
    /// What it is.
    pub verdict: Verdict,
    /// SHA-256 of the file.
    pub sha256: Sha256,
    /// Every time that this very file was handed over, by itself or in a folder, the newest first.
    pub deliveries: Vec<DeliveryLine>,
    /// Of a file that the journal does not know: every time that a document of the very state and data was handed
    /// over from which the file says that it was made, the newest first. The file is none of these.
    pub alike: Vec<DeliveryLine>,
    /// Where the file says that it comes from, when it does.
    pub claim: Option<ClaimSeen>,
    /// What changed since the state that it was made from; nothing where that state is not known.
    pub since: Option<Since>,
    /// Whether the journal, the tables and the attached files hold: without that, a delivery proves nothing.
    pub journal_holds: bool,
}

/// Where a file says that it comes from, beside what the journal says of that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ClaimSeen {
    /// Whether it names this register.
    pub here: bool,
    /// Whether the journal holds that step with that chain.
    pub known: bool,
    /// The last step that had changed the register.
    pub step: u64,
    /// When that was, where it is known.
    pub at: Option<DateTime<Utc>>,
    /// The chain of the journal at that step.
    pub chain: String,
    /// Which register it is, where the program knows its kind.
    pub role: Option<DeliveredRole>,
}

/// Judges the one file that comes with the request.
///
/// # Errors
/// `file-missing` when no file comes; `cancelled`; what the store refuses.
pub fn document(
    session: &mut Session,
    files: &[Source<'_>],
    watch: &dyn Watch,
) -> Result<DocumentVerdict, AppError> {
    let [file] = files else {
        return Err(AppError::new(ErrorCode::FileMissing).with("file", ""));
    };
    let sha256 = sha256(file.bytes)?;
    let (deliveries, others) = journal::deliveries(session, Nothing {})?
        .into_iter()
        .partition::<Vec<_>, _>(|delivery| {
            let mut inside = delivery.files.iter();
            delivery.sha256 == sha256 || inside.any(|file| file.sha256 == sha256)
        });
    // A folder holds documents that say where they come from, and says nothing itself.
    let said = whole::is_pdf(file.bytes).then(|| pdf::claim(file.bytes));
    let said = said.flatten();
    let alike = match &said {
        Some(claim) if deliveries.is_empty() => alike(others, claim),
        _ => Vec::new(),
    };
    let claim = match said {
        Some(claim) => Some(seen(session, claim)?),
        None => None,
    };
    let verdict = match deliveries.is_empty() {
        false => Verdict::Delivered,
        true => undelivered(claim.as_ref(), file.bytes),
    };
    let since = match made_from(&deliveries, claim.as_ref()) {
        Some(step) => Some(since::since(session, step)?),
        None => None,
    };
    let journal_holds = journal::verify(session, watch)?.findings.is_empty();
    Ok(DocumentVerdict {
        verdict,
        sha256,
        deliveries,
        alike,
        claim,
        since,
        journal_holds,
    })
}

/// The deliveries of a document of the state and the data that a file says are its own, alone or in a folder.
fn alike(mut deliveries: Vec<DeliveryLine>, claim: &Claim) -> Vec<DeliveryLine> {
    let is_claimed = |made: &Delivered| {
        made.role.claimed() == claim.kind
            && made.chain == claim.chain
            && made.fingerprint == claim.fingerprint
    };
    deliveries.retain(|line| {
        let inside = line.files.iter().map(|file| &file.delivered);
        let mut all = inside.chain([&line.delivered]).flatten();
        all.any(is_claimed)
    });
    deliveries
}

/// What a file is that the journal does not know.
fn undelivered(claim: Option<&ClaimSeen>, bytes: &[u8]) -> Verdict {
    match claim {
        Some(claim) if !claim.here => Verdict::Other,
        Some(_) if !whole::is_as_written(bytes) => Verdict::Altered,
        Some(claim) if claim.known => Verdict::Unrecorded,
        // As written, from a copy of this register that went its own way, or from before a restore.
        Some(_) => Verdict::Other,
        None if whole::is_document(bytes) => Verdict::Other,
        None => Verdict::NotADocument,
    }
}

/// The step that a file was made from: as its delivery says; else the delivery's own, before which it was made;
/// else as the file says, where the journal agrees.
fn made_from(deliveries: &[DeliveryLine], claim: Option<&ClaimSeen>) -> Option<u64> {
    let told = deliveries.iter().find_map(|line| line.delivered.as_ref());
    let known = claim.filter(|claim| claim.here && claim.known);
    told.map(|delivered| delivered.step)
        .or_else(|| deliveries.last().map(|delivery| delivery.seq))
        .or_else(|| known.map(|claim| claim.step))
}

fn seen(session: &Session, claim: Claim) -> Result<ClaimSeen, AppError> {
    let here = session.about()?.id.to_string() == claim.register;
    let steps = session.store.steps(claim.step..=claim.step);
    let step = steps.map_err(|error| session.named(error))?.pop();
    let at = step
        .filter(|step| here && step.chain.to_string() == claim.chain)
        .map(|step| step.at);
    let roles = [DeliveredRole::Controller, DeliveredRole::Processor];
    Ok(ClaimSeen {
        here,
        known: at.is_some(),
        step: claim.step,
        at,
        chain: claim.chain,
        role: roles.into_iter().find(|role| role.claimed() == claim.kind),
    })
}
