//! That a document was handed over, as a fact of the journal: what it was, of what, to whom.
//! It must not know what the document says.

use super::{Document, DocumentKind, ProducedReport, SheetFilter};
use crate::error::{AppError, ErrorCode};
use crate::request::{check_text, written};
use crate::session::{Session, Written};
use chrono::NaiveDate;
use registre_domain::Lang;
use registre_domain::code::Sha256;
use registre_store::Op;
use serde::{Deserialize, Serialize};

/// What the one is called in a refusal whom a document goes to.
const RECIPIENT: &str = "recipient";

/// A handed-over file, to record in the journal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// What it is.
    pub kind: DocumentKind,
    /// SHA-256 of the file.
    pub sha256: Sha256,
    /// To whom, in the words of whoever hands it over; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub recipient: String,
    /// Of what it was made, as its report says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivered>,
    /// Every file inside it, where it is a folder: each is known again by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub files: Vec<DeliveredFile>,
}

impl Delivery {
    /// The delivery of a document as its report describes it.
    pub fn of(document: &Document, report: &ProducedReport, recipient: &str) -> Self {
        Self {
            kind: document.kind(),
            sha256: report.sha256.clone(),
            recipient: recipient.to_owned(),
            delivered: report.delivered.clone(),
            files: report.files.clone(),
        }
    }
}

/// A file of a folder that was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
pub struct DeliveredFile {
    /// Its name in the folder.
    pub name: String,
    /// SHA-256 of its content.
    pub sha256: Sha256,
    /// Of what it was made, where it is a register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivered>,
}

/// Of what a register document was made: enough to say later what was handed over, and to make it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Delivered {
    /// Which register.
    pub role: DeliveredRole,
    /// How much of each sheet.
    pub scope: DeliveredScope,
    /// References of the sheets that were named; none when none were.
    pub sheets: Vec<String>,
    /// Whether sheets of every status were asked for.
    pub all_statuses: bool,
    /// How many sheets it shows.
    pub shown: usize,
    /// How many sheets that register had.
    pub total: usize,
    /// Its language.
    pub lang: Lang,
    /// The day at whose end the register is shown, when it was not that of the making.
    pub as_of: Option<NaiveDate>,
    /// The last step that had changed the register.
    pub step: u64,
    /// The chain of the journal at that step, as the document prints it.
    pub chain: String,
    /// SHA-256 of the data that it shows; empty in deliveries of older versions.
    #[serde(default)]
    pub fingerprint: String,
    /// What else chose the sheets.
    #[serde(default)]
    pub filter: Option<SheetFilter>,
    /// Whether it was for the public.
    #[serde(default)]
    pub public: bool,
    /// What follows the sheets, by code.
    #[serde(default)]
    pub annexes: Vec<String>,
    /// Between which days its annex of changes looks, where it has one.
    #[serde(default)]
    pub changes: Option<(NaiveDate, NaiveDate)>,
    /// Whether it lists what the rules find missing.
    #[serde(default)]
    pub issues: bool,
    /// Whether its data travel inside it.
    #[serde(default)]
    pub attached: bool,
    /// Pages, when it has pages.
    pub pages: Option<u32>,
}

/// The registers that are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeliveredRole {
    /// What the organisation decides (Art. 30(1)).
    Controller,
    /// What it does for others (Art. 30(2)).
    Processor,
}

impl DeliveredRole {
    /// The code of the register in what a document claims to be.
    pub(crate) fn claimed(self) -> &'static str {
        match self {
            Self::Controller => "register-controller",
            Self::Processor => "register-processor",
        }
    }
}

/// How much of each sheet is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeliveredScope {
    /// The mentions of Art. 30.
    Art30,
    /// The complementary fields too.
    Complete,
}

/// Refuses what cannot be noted as the one whom a document goes to, before there is a document: one line of text.
///
/// # Errors
/// `too-large`, `not-text`.
pub fn check_recipient(recipient: &str) -> Result<(), AppError> {
    check_text(RECIPIENT, recipient)?;
    match recipient.chars().any(char::is_control) {
        true => Err(AppError::new(ErrorCode::NotText).with("field", RECIPIENT)),
        false => Ok(()),
    }
}

/// Records in the journal that a file was handed over. It is a fact, not an edit: undo passes over
/// it, and the fingerprint that documents print does not move.
///
/// # Errors
/// `read-only`, `is-a-backup`, `locked`: nothing is recorded. `too-large`, `not-text` for the recipient.
pub fn record_delivery(session: &mut Session, request: Delivery) -> Result<Written, AppError> {
    check_recipient(&request.recipient)?;
    let subject = written(&request)?;
    let context = session.context("");
    let outcome = session
        .store
        .record(Op::DeliverDocument, &context, &subject);
    outcome
        .map(Written::from)
        .map_err(|error| session.named(error))
}
