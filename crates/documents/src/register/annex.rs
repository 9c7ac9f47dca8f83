//! Owns: what may follow the sheets of a register document: annexes to choose, and the list of open issues.
//! Must not know internal notes, actors of the journal, values that changed, nor parties that no shown sheet names.

use super::sheet::{Line, RetentionLine, SubProcessorLine};
use super::shown::{DocumentShown, Shown};
use crate::actor::Actor;
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::party::DataFate;
use serde::{Deserialize, Serialize};

/// An annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Annex {
    /// Processors, or clients, with their contracts (Art. 28(3)).
    Processors,
    /// Every transfer in one table (Art. 30(1)(e)).
    Transfers,
    /// How long each category of data is kept (Art. 30(1)(f)).
    Retention,
    /// Security measures (Art. 30(1)(g)); the common ones stand here instead of before the sheets.
    Security,
    /// What changed in the register between two days.
    Changes,
    /// What the words of the document mean.
    Glossary,
}

/// A name that no annex has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown annex")]
pub struct UnknownAnnex;

impl Annex {
    /// Every annex, in the order in which they are printed.
    pub const ALL: [Self; 6] = [
        Self::Processors,
        Self::Transfers,
        Self::Retention,
        Self::Security,
        Self::Changes,
        Self::Glossary,
    ];

    /// Its name on a command line and in a request.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Processors => "processors",
            Self::Transfers => "transfers",
            Self::Retention => "retention",
            Self::Security => "security",
            Self::Changes => "changes",
            Self::Glossary => "glossary",
        }
    }
}

impl std::fmt::Display for Annex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Annex {
    type Err = UnknownAnnex;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|annex| annex.code() == text).ok_or(UnknownAnnex)
    }
}

/// A step of the journal, as somebody asks for it to be printed: no actor, no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeShown {
    /// When, in local time.
    pub at: DateTime<FixedOffset>,
    /// Key of what was done (`op-edit_activity`).
    pub op: String,
    /// What it touched: references of sheets, names of parties and entities. What the document does not show otherwise
    /// is left out of it.
    pub about: Vec<String>,
    /// Fields that it touched, in words.
    pub fields: Vec<String>,
}

/// Something that a rule finds missing, in words, as somebody asks for it to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IssueShown {
    /// Reference of its sheet; nothing where it is about the organisation.
    pub reference: Option<String>,
    /// Point of the regulation (`30(1)(d)`).
    pub article: String,
    /// What is missing and what to do.
    pub message: String,
}

/// A line of the list of issues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssueLine {
    /// Reference of its sheet; nothing where it is about the organisation.
    pub reference: Option<String>,
    /// Point of the regulation.
    pub article: String,
    /// What is missing and what to do.
    pub message: String,
    /// Why the rule was set aside on this sheet, where somebody said so.
    pub set_aside: Option<String>,
}

/// What follows the sheets: an annex that was not asked for is not there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Annexes {
    /// Parties with their contracts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processors: Option<Vec<ProcessorEntry>>,
    /// Transfers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfers: Option<Vec<TransferEntry>>,
    /// Retention by category of data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Vec<RetentionEntry>>,
    /// Measures of each sheet; the common ones are the document's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security: Option<Vec<OwnMeasures>>,
    /// Changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<Vec<ChangeShown>>,
    /// Between which days the changes were looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes_between: Option<(NaiveDate, NaiveDate)>,
    /// Whether the glossary is there: its words are the frame's.
    pub glossary: bool,
}

/// What a party is to the organisation in the sheets shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyPart {
    /// The organisation acts for it.
    Client,
    /// It acts for the organisation.
    Processor,
    /// It acts for the organisation where that acts for others.
    SubProcessor,
}

/// A party with its contracts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcessorEntry {
    /// Who it is.
    pub actor: Actor,
    /// What it is.
    pub part: PartyPart,
    /// References of the sheets shown that name it.
    pub sheets: Vec<String>,
    /// Name and country of its parent company.
    pub parent: String,
    /// Contracts with it.
    pub contracts: Vec<ContractLine>,
    /// Processors that it engages in turn.
    pub sub_processors: Shown<Vec<SubProcessorLine>>,
}

/// A contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContractLine {
    /// Reference or title.
    pub reference: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// The contract itself.
    pub document: Option<DocumentShown>,
    /// The items of Art. 28(3) that somebody has found in it.
    pub clauses: Shown<Vec<String>>,
    /// How many such items there are.
    pub clauses_in_all: usize,
    /// What becomes of the data at its end.
    pub data_fate: Option<DataFate>,
    /// Precision on that.
    pub data_fate_note: String,
}

/// A transfer of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TransferEntry {
    /// Reference of the sheet.
    pub sheet: String,
    /// Its section.
    pub anchor: String,
    /// Country or international organisation.
    pub destination: String,
    /// Who receives.
    pub importer: String,
    /// The processor that sends, when it is one.
    pub exporter: String,
    /// Mechanism with its module.
    pub mechanism: Vec<String>,
    /// Where the safeguards are to be read.
    pub document: Option<DocumentShown>,
    /// Day of the transfer impact assessment.
    pub assessed_on: Option<NaiveDate>,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// A rule of retention for a category of data in a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RetentionEntry {
    /// The category; where the group has none, which data.
    pub category: String,
    /// Which data of that category: a sheet may have several groups of one.
    pub data: String,
    /// Reference of the sheet.
    pub sheet: String,
    /// Its section.
    pub anchor: String,
    /// The rule; nothing where none governs the data.
    pub rule: Option<RetentionLine>,
}

/// The measures of one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnMeasures {
    /// Reference of the sheet.
    pub sheet: String,
    /// Its section.
    pub anchor: String,
    /// Measures of this activity.
    pub measures: Vec<Line>,
}
