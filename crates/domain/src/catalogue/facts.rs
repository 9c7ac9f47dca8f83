//! What each list says beyond code, words and source.
//! Must not know how a file is read, nor any code of a list.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::Problem;

/// The fields that belong to one list only. Unknown fields must be refused.
pub trait Facts: DeserializeOwned {
    /// Whether an entry answers to its words (a label does, a sentence does not).
    const RECOGNISED_BY_WORDS: bool = true;

    /// Whether a code has the list's form; ASCII kebab-case unless the list says otherwise.
    #[must_use]
    fn accepts_code(code: &str) -> bool {
        is_kebab_case(code)
    }

    /// What is wrong with the facts taken alone.
    fn problem(&self) -> Option<Problem> {
        None
    }
}

/// Whether a code is lower-case ASCII letters and digits in words joined by single hyphens.
pub(super) fn is_kebab_case(code: &str) -> bool {
    code.split('-').all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

/// A list that says nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Plain {}

impl Facts for Plain {}

/// A list whose entries are points of an article.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The point of the regulation, as `6(1)(a)`.
    pub article: String,
}

impl Facts for Article {
    fn problem(&self) -> Option<Problem> {
        blank("article", &self.article)
    }
}

/// How the law protects a category of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CategoryKind {
    /// No particular protection.
    Ordinary,
    /// The national identification number (Art. 87).
    Nir,
    /// A special category of Art. 9(1).
    Special,
    /// Convictions and offences (Art. 10).
    Criminal,
}

/// Facts of a category of data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DataCategoryFacts {
    /// How the law protects it.
    pub kind: CategoryKind,
    /// Whether criterion 4 of WP248 names it without Art. 9 or 10 protecting it.
    #[serde(default)]
    pub highly_personal: bool,
}

impl Facts for DataCategoryFacts {}

/// Facts of a category of people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectFacts {
    /// Whether criterion 7 of WP248 points at them; the user decides for the sheet.
    #[serde(default)]
    pub vulnerable: bool,
    /// Whether they work for the organisation.
    #[serde(default)]
    pub employed: bool,
    /// Whether they are under age.
    #[serde(default)]
    pub minors: bool,
}

impl Facts for SubjectFacts {}

/// Facts of a basic security measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BasicMeasureFacts {
    /// The kind of measure it comes under.
    pub kind: String,
    /// The sheet of the guide that it follows from.
    pub guide_sheet: String,
}

impl Facts for BasicMeasureFacts {}

/// Facts of a sheet of the CNIL's security guide.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SecuritySheetFacts {
    /// The sheet's number in the guide.
    pub number: u8,
    /// The part of the guide it stands in, 1–6.
    pub part: u8,
    /// The kind of measure it comes under, where one of the seven fits.
    pub measure_type: Option<String>,
}

impl Facts for SecuritySheetFacts {}

/// Facts of a framework that an adequacy decision is limited to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkFacts {
    /// The country whose decision it is.
    pub country: String,
}

impl Facts for FrameworkFacts {}

/// The family of a transfer tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MechanismGroup {
    /// An adequacy decision (Art. 45).
    Adequacy,
    /// Appropriate safeguards (Art. 46 and 47).
    Safeguard,
    /// A derogation for specific situations (Art. 49).
    Derogation,
}

/// Facts of a transfer tool.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MechanismFacts {
    /// The point of the regulation, as `46(2)(c)`.
    pub article: String,
    /// Its family.
    pub group: MechanismGroup,
    /// Whether one of the modules of the standard clauses must be named.
    #[serde(default)]
    pub has_modules: bool,
    /// Whether the supervisory authority must authorise it first (Art. 46(3)).
    #[serde(default)]
    pub needs_authorisation: bool,
    /// Whether the register must hold the documents on the safeguards (Art. 30(1)(e) and 30(2)(c)).
    #[serde(default)]
    pub needs_documents: bool,
    /// Whether a transfer impact assessment is expected.
    #[serde(default)]
    pub needs_assessment: bool,
    /// Whether public authorities exercising their powers cannot use it (Art. 49(3)).
    #[serde(default)]
    pub closed_to_public_authorities: bool,
    /// Whether the value only says the family, as a spreadsheet does: the tool itself is still to be named.
    #[serde(default)]
    pub imprecise: bool,
}

impl Facts for MechanismFacts {
    fn problem(&self) -> Option<Problem> {
        blank("article", &self.article)
    }
}

/// Facts of a criterion for an impact assessment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionFacts {
    /// Its number in WP248, 1–9.
    pub number: u8,
}

impl Facts for CriterionFacts {}

/// Facts of a kind of processing on the list that calls for an impact assessment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DpiaRequiredFacts {
    /// Its number on the list, 1–14.
    pub number: u8,
    /// The criteria that the authority names for it, by code.
    pub criteria: Vec<String>,
}

impl Facts for DpiaRequiredFacts {}

/// Facts of a kind of processing on the list that calls for no impact assessment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DpiaExemptFacts {
    /// Its number on the list, 1–12.
    pub number: u8,
}

impl Facts for DpiaExemptFacts {}

/// The problem of a text that is empty or only space.
pub(super) fn blank(field: &'static str, text: &str) -> Option<Problem> {
    text.trim().is_empty().then_some(Problem::Blank { field })
}
