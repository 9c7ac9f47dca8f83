//! What is asked of the register as a document: which sheets, how much of them, what follows them.
//! It must not know what a sheet says, nor how a document looks.

use super::named;
use crate::error::{AppError, ErrorCode};
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_documents::register::{Annex, Filter, Kind, RegisterOptions};
use registre_domain::Lang;
use registre_domain::activity::Status;
use registre_domain::catalogue::fold;
use registre_domain::ids::{ActivityId, EntityId};
use registre_domain::register::Register;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const EVERY_STATUS: [Status; 6] = [
    Status::Planned,
    Status::Draft,
    Status::InForce,
    Status::Suspended,
    Status::Ended,
    Status::Archived,
];

/// Which part of the register a document shows, and in which language: what every form of it is asked.
///
/// This alone is what is asked of the register as a spreadsheet, as CSV or as Markdown. The CNIL's model is French, and
/// so is its spreadsheet, whatever the language asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct RegisterChoice {
    /// Language of the headings and of the words of choices.
    pub lang: Option<Lang>,
    /// The processor's register instead of the controller's.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub processor: bool,
    /// References of the sheets to show; none means all. One alone is printed without contents and list.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub sheets: Vec<String>,
    /// Which sheets, beside that.
    pub filter: Option<SheetFilter>,
    /// Add the fields that Art. 30 does not ask for.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub complementary: bool,
    /// Show every status, drafts included.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub all_statuses: bool,
    /// For the public: without security measures, complementary fields, issues.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub public: bool,
    /// The day at whose end the register is shown; as it stands unless said otherwise.
    pub as_of: Option<NaiveDate>,
}

impl RegisterChoice {
    /// Which of both registers.
    pub(super) fn register(&self) -> Kind {
        match self.processor {
            true => Kind::Processor,
            false => Kind::Controller,
        }
    }
}

/// What is asked of a PDF register.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ExportPdf {
    /// Which part of the register; its fields stand among those of the request.
    #[serde(flatten)]
    pub choice: RegisterChoice,
    /// What follows the sheets.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub annexes: Vec<Annex>,
    /// First day of the annex of changes; that of the register unless said otherwise.
    pub changes_from: Option<NaiveDate>,
    /// Last day of the annex of changes; that of the document unless said otherwise.
    pub changes_to: Option<NaiveDate>,
    /// Print what the rules find missing.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub issues: bool,
    /// Put the data that the document shows inside it; unless said otherwise, where it has the complementary fields.
    pub attach: Option<bool>,
}

impl ExportPdf {
    /// Whether the data travel inside the document.
    pub(super) fn attaches(&self) -> bool {
        let choice = &self.choice;
        self.attach
            .unwrap_or(choice.complementary && !choice.public)
    }
}

impl From<RegisterChoice> for ExportPdf {
    fn from(choice: RegisterChoice) -> Self {
        Self {
            choice,
            ..Self::default()
        }
    }
}

/// Which sheets are looked for; what is left empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct SheetFilter {
    /// In one of these states, instead of those that are printed otherwise.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub statuses: Vec<Status>,
    /// The register of this entity alone: its identifier or its name.
    pub entity: Option<String>,
    /// Of one of these services, whatever the case.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub services: Vec<String>,
    /// With one of these tags.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub tags: Vec<String>,
    /// Updated on this day or since.
    pub updated_since: Option<NaiveDate>,
}

impl SheetFilter {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What the document may show of a register, as far as the request says it.
///
/// # Errors
/// `activity-not-found`, `other-register`, `entity-not-found`.
pub(super) fn options(
    register: &Register,
    request: &ExportPdf,
    extracted_at: DateTime<FixedOffset>,
) -> Result<RegisterOptions, AppError> {
    let choice = &request.choice;
    let kind = choice.register();
    let mut options = RegisterOptions {
        complementary: choice.complementary,
        public: choice.public,
        annexes: request.annexes.iter().copied().collect(),
        attach: request.attaches(),
        ..RegisterOptions::new(kind, extracted_at)
    };
    // A sheet that is named is printed whatever its status.
    if choice.all_statuses || !choice.sheets.is_empty() {
        options.statuses = BTreeSet::from(EVERY_STATUS);
    }
    if !choice.sheets.is_empty() {
        let only = chosen(register, kind, &choice.sheets)?;
        options.single = only.len() == 1;
        options.only = Some(only);
    }
    if let Some(filter) = &choice.filter {
        options.entity = match filter.entity.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(name) => Some(entity(register, name)?),
        };
        options.filter = Some(looked_for(filter));
    }
    Ok(options)
}

/// A filter as the documents take it.
fn looked_for(filter: &SheetFilter) -> Filter {
    let texts = |texts: &[String]| {
        let texts = texts.iter().map(|text| text.trim().to_owned());
        texts.filter(|text| !text.is_empty()).collect()
    };
    Filter {
        statuses: filter.statuses.iter().copied().collect(),
        entities: BTreeSet::new(),
        services: texts(&filter.services),
        tags: texts(&filter.tags),
        updated_since: filter.updated_since,
    }
}

/// The entity of an identifier or a name; case, accents and apostrophes do not count where the name is one entity's.
fn entity(register: &Register, name: &str) -> Result<EntityId, AppError> {
    let id = name.parse::<EntityId>().ok();
    let mut entities = register.entities.iter();
    let exact = entities.find(|entity| Some(entity.id) == id || entity.name.trim() == name);
    let asked = fold(name);
    let entities = register.entities.iter();
    let mut alike = entities.filter(|entity| !asked.is_empty() && fold(&entity.name) == asked);
    let found = exact.or_else(|| alike.next().filter(|_| alike.next().is_none()));
    let missing = || AppError::new(ErrorCode::EntityNotFound).with("name", name);
    found.map(|entity| entity.id).ok_or_else(missing)
}

/// The sheets that were named, all of them of this register.
fn chosen(
    register: &Register,
    kind: Kind,
    references: &[String],
) -> Result<BTreeSet<ActivityId>, AppError> {
    let sheets = named(register, references)?;
    if let Some(other) = sheets.iter().find(|sheet| !kind.holds(sheet.identity.role)) {
        let reference = other.identity.reference.as_str();
        return Err(AppError::new(ErrorCode::OtherRegister).with("reference", reference));
    }
    Ok(sheets.iter().map(|sheet| sheet.id).collect())
}
