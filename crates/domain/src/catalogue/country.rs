//! Countries and international organisations: membership of the EEA, dated adequacy decisions.
//! Must not know what a transfer is, nor today's date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::{Confidence, Entry, Source, Words, within};
use super::error::Problem;
use super::facts::{Facts, blank, is_kebab_case};
use super::parse::Day;

/// Facts of a country or territory.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CountryFacts {
    /// Whether it is one of the states of the European Economic Area.
    #[serde(default)]
    pub eea: bool,
    /// The member state it belongs to, for territories with a code of their own.
    pub part_of: Option<PartOf>,
    /// Its adequacy decisions, past ones included.
    #[serde(default)]
    pub adequacy: Vec<Adequacy>,
}

/// A territory's tie to a member state.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PartOf {
    /// The state's code.
    pub state: String,
    /// What the tie means for the law of data protection.
    pub status: PartStatus,
}

/// What belonging to a member state means for a territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartStatus {
    /// Territory of the Union: the regulation applies.
    Union,
    /// Outside the territory of the Union, but the state's own data protection law applies.
    NationalLaw,
}

impl Facts for CountryFacts {
    fn accepts_code(code: &str) -> bool {
        code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    fn problem(&self) -> Option<Problem> {
        self.adequacy.iter().find_map(Adequacy::problem)
    }
}

impl Entry<CountryFacts> {
    /// Whether sending data there may be a transfer: neither in the EEA nor a territory of one of its states.
    #[must_use]
    pub const fn is_third_country(&self) -> bool {
        !self.facts.eea && self.facts.part_of.is_none()
    }

    /// The adequacy decision in force on a day. A limited one says so in its scope and framework.
    #[must_use]
    pub fn adequacy_on(&self, day: NaiveDate) -> Option<&Adequacy> {
        self.facts
            .adequacy
            .iter()
            .find(|adequacy| adequacy.valid_on(day))
    }
}

/// Facts of an international organisation.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationFacts {
    /// Its adequacy decisions, past ones included.
    #[serde(default)]
    pub adequacy: Vec<Adequacy>,
}

impl Facts for OrganisationFacts {
    fn problem(&self) -> Option<Problem> {
        self.adequacy.iter().find_map(Adequacy::problem)
    }
}

impl Entry<OrganisationFacts> {
    /// The adequacy decision in force on a day.
    #[must_use]
    pub fn adequacy_on(&self, day: NaiveDate) -> Option<&Adequacy> {
        self.facts
            .adequacy
            .iter()
            .find(|adequacy| adequacy.valid_on(day))
    }
}

/// An adequacy decision of the Commission (Art. 45), as a dated fact.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(try_from = "RawAdequacy")]
pub struct Adequacy {
    /// The decision's number, where it is known.
    pub decision: Option<String>,
    /// Whether it covers only some recipients or data.
    pub partial: bool,
    /// The framework under which a recipient must be registered or fall, by code.
    pub framework: Option<String>,
    /// First day on which it holds; `None` = before any register.
    pub valid_from: Option<NaiveDate>,
    /// First day on which it holds no more; `None` = no end set.
    pub valid_to: Option<NaiveDate>,
    /// What it covers, where that is not everything, or what is to be watched.
    pub scope: Option<Words>,
    /// Where this fact comes from.
    pub source: Source,
}

impl Adequacy {
    /// Whether the decision holds on a day: `valid_from` included, `valid_to` excluded.
    #[must_use]
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        within(self.valid_from, self.valid_to, day)
    }

    fn problem(&self) -> Option<Problem> {
        let reversed =
            matches!((self.valid_from, self.valid_to), (Some(from), Some(to)) if to <= from);
        let framework = self
            .framework
            .as_deref()
            .is_some_and(|code| !is_kebab_case(code));
        match (reversed, framework) {
            (true, _) => Some(Problem::DatesReversed),
            (false, true) => Some(Problem::MalformedCode),
            (false, false) => blank("source", &self.source.text),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAdequacy {
    decision: Option<String>,
    #[serde(default)]
    partial: bool,
    framework: Option<String>,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
    fr_scope: Option<String>,
    en_scope: Option<String>,
    source: String,
    checked_on: Day,
    confidence: Confidence,
}

impl TryFrom<RawAdequacy> for Adequacy {
    type Error = Problem;

    fn try_from(raw: RawAdequacy) -> Result<Self, Self::Error> {
        let scope = Words::pair("scope", raw.fr_scope, raw.en_scope)?;
        if raw.partial && scope.is_none() {
            return Err(Problem::Blank { field: "scope" });
        }
        Ok(Self {
            decision: raw.decision,
            partial: raw.partial,
            framework: raw.framework,
            valid_from: raw.valid_from.map(Day::date),
            valid_to: raw.valid_to.map(Day::date),
            scope,
            source: Source {
                text: raw.source,
                checked_on: raw.checked_on.date(),
                confidence: raw.confidence,
            },
        })
    }
}
