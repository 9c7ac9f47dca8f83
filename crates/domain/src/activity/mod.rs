//! The processing activity: one sheet of the register, in all its groups.
//! It must not know how sheets are stored, shown or printed.

mod data;
mod dpia;
mod identity;
mod information;
mod joint;
mod links;
mod processor;
mod purpose;
mod recipient;
mod record;
mod retention;
mod security;
mod tracker;
mod transfer;

pub use data::{DataGroup, DataSource, DataSubject, SourceKind, SpecialCondition};
pub use dpia::{Dpia, DpiaStatus, PriorConsultation, ResidualRisk};
pub use identity::{Identity, Role, Scale, Status};
pub use information::Information;
pub use joint::{JointControl, JointController};
pub use processor::{Client, ProcessorRole};
pub use purpose::{Audience, LegalBasis, Prospecting, Purpose};
pub use recipient::{Authority, Recipient};
pub use record::{AttachedDocument, Formality, Opinion, Review, RuleAnswer, Unconfirmed};
pub use retention::{Bound, FinalFate, RetentionRule};
pub use security::{AutomatedDecision, ExcludedMeasure, Measure, Security, System, SystemKind};
pub use tracker::{Tracker, TrackerConsent};
pub use transfer::{Exporter, Transfer};

use crate::answer::Answer;
use crate::ids::ActivityId;
use serde::{Deserialize, Serialize};

/// A processing activity. Every group may be blank: an incomplete sheet is valid data.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Activity {
    /// Identifier.
    pub id: ActivityId,
    /// Reference, role, status, dates.
    pub identity: Identity,
    /// Occasional, risky, large: what Art. 30(5), 35 and 37 turn on.
    pub scale: Scale,
    /// Joint controllers (Art. 26).
    pub joint_control: Answer<JointControl>,
    /// Purposes; the first is the main one.
    pub purposes: Vec<Purpose>,
    /// Categories of data subjects.
    pub data_subjects: Vec<DataSubject>,
    /// Whether sensitive data are processed, in the words of whoever answered; the data groups say which.
    pub sensitive_data: Answer<String>,
    /// Groups of data.
    pub data_groups: Vec<DataGroup>,
    /// How long what is kept.
    pub retention_rules: Vec<RetentionRule>,
    /// Recipients.
    pub recipients: Answer<Vec<Recipient>>,
    /// Authorities that may ask in a particular inquiry (not recipients, Art. 4(9)).
    pub authorities: Answer<Vec<Authority>>,
    /// Transfers outside the European Economic Area.
    pub transfers: Answer<Vec<Transfer>>,
    /// Security measures.
    pub security: Security,
    /// Software and media.
    pub systems: Answer<Vec<System>>,
    /// Cookies and other trackers (loi 78-17, art. 82).
    pub trackers: Answer<Vec<Tracker>>,
    /// Information and rights.
    pub information: Information,
    /// Automated decisions, profiling, AI.
    pub automated_decision: Answer<AutomatedDecision>,
    /// Impact assessment.
    pub dpia: Dpia,
    /// Opinions.
    pub opinions: Vec<Opinion>,
    /// Formalities outside the GDPR.
    pub formalities: Answer<Vec<Formality>>,
    /// The processor's side.
    pub processor_role: ProcessorRole,
    /// Documents.
    pub documents: Vec<AttachedDocument>,
    /// Rules answered with a reason.
    pub rule_answers: Vec<RuleAnswer>,
    /// Reviews: whether each piece of data is still needed, and goes when it should.
    pub reviews: Vec<Review>,
    /// Values from a model that nobody has confirmed.
    pub unconfirmed: Vec<Unconfirmed>,
}

impl Activity {
    /// The main purpose's text, or nothing.
    pub fn main_purpose(&self) -> &str {
        self.purposes
            .first()
            .map_or("", |purpose| purpose.text.as_str())
    }

    /// Whether some data come from elsewhere than the person (Art. 14 then applies to them).
    pub fn is_indirect(&self) -> bool {
        self.data_groups
            .iter()
            .flat_map(|group| &group.sources)
            .any(|source| source.kind.is_some_and(|kind| kind != SourceKind::Person))
    }
}
