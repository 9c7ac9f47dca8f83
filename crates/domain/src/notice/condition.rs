//! Owns: the closed list of conditions that a clause of a notice may stand under, and which of them hold.
//! Must not know the clauses.

use crate::Answer;
use crate::activity::{Activity, DataGroup, LegalBasis, Purpose};
use crate::catalogue::{Catalogue, CategoryKind};
use crate::organisation::Entity;
use std::collections::BTreeSet;
use std::str::FromStr;
use thiserror::Error;

/// Something that is so, or is not, of the sheets that a notice covers, of its controller, or of the notice itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// More than one sheet.
    SeveralActivities,
    /// More than one purpose.
    SeveralPurposes,
    /// Some data come from elsewhere than the person (Art. 14).
    Indirect,
    /// Some sheet is decided on together with others (Art. 26).
    Joint,
    /// Some purpose rests on this basis (Art. 6(1)).
    Has(LegalBasis),
    /// Some purpose is direct marketing (Art. 21(2)).
    Marketing,
    /// Data of a special category (Art. 9(1)).
    Special,
    /// Such data, used with the person's explicit consent (Art. 9(2)(a)).
    SpecialConsent,
    /// Data on convictions and offences (Art. 10).
    Offences,
    /// The national identification number (Art. 87).
    Nir,
    /// Children are among the people (Art. 8).
    Children,
    /// Patients are among the people: their file is given within another time (code de la santé publique, L1111-7).
    Patients,
    /// People who are filmed are among the people.
    Filmed,
    /// Data leave the European Economic Area (Art. 44).
    Transfers,
    /// People are profiled (Art. 4(4)).
    Profiling,
    /// Decisions are taken by automated means alone (Art. 22).
    AutomatedSole,
    /// The controller is a public body.
    PublicBody,
    /// The controller is in France: it answers to the CNIL, and French law applies.
    France,
    /// The notice is of this kind, one of [`Condition::KINDS`].
    Kind(&'static str),
    /// The notice is for these people, one of [`Condition::AUDIENCES`].
    Audience(&'static str),
}

/// A text that names no condition.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no such condition: {0}")]
pub struct UnknownCondition(pub String);

/// The conditions that have a name of their own; bases, kinds and audiences have a prefix.
const NAMED: [(&str, Condition); 17] = [
    ("several-activities", Condition::SeveralActivities),
    ("several-purposes", Condition::SeveralPurposes),
    ("indirect", Condition::Indirect),
    ("joint", Condition::Joint),
    ("marketing", Condition::Marketing),
    ("special", Condition::Special),
    ("special-consent", Condition::SpecialConsent),
    ("offences", Condition::Offences),
    ("nir", Condition::Nir),
    ("children", Condition::Children),
    ("patients", Condition::Patients),
    ("filmed", Condition::Filmed),
    ("transfers", Condition::Transfers),
    ("profiling", Condition::Profiling),
    ("automated-sole", Condition::AutomatedSole),
    ("public-body", Condition::PublicBody),
    ("france", Condition::France),
];

const BASES: [LegalBasis; 6] = [
    LegalBasis::Consent,
    LegalBasis::Contract,
    LegalBasis::LegalObligation,
    LegalBasis::VitalInterests,
    LegalBasis::PublicTask,
    LegalBasis::LegitimateInterests,
];

impl Condition {
    /// The kinds of notices.
    pub const KINDS: [&'static str; 10] = [
        "full",
        "short",
        "panel",
        "staff",
        "applicants",
        "footer",
        "oral",
        "consent",
        "cookies",
        "indirect",
    ];

    /// The audiences of notices.
    pub const AUDIENCES: [&'static str; 12] = [
        "customers",
        "prospects",
        "site-visitors",
        "account-users",
        "employees",
        "applicants",
        "suppliers",
        "members",
        "patients",
        "premises-visitors",
        "filmed-persons",
        "other",
    ];

    /// Every condition there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let named = NAMED.into_iter().map(|(_, condition)| condition);
        named
            .chain(BASES.map(Self::Has))
            .chain(Self::KINDS.map(Self::Kind))
            .chain(Self::AUDIENCES.map(Self::Audience))
    }

    /// Its name, as clauses write it: `several-purposes`, `has:consent`, `kind:staff`, `audience:customers`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Has(basis) => format!("has:{}", basis.code()),
            Self::Kind(kind) => format!("kind:{kind}"),
            Self::Audience(audience) => format!("audience:{audience}"),
            named => {
                let mut all = NAMED.iter();
                let found = all.find(|(_, condition)| *condition == named);
                found.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
        }
    }

    /// The fields of a sheet that it is read from, without the identifiers of lines; none where it is read from the
    /// controller or from the notice.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::SeveralPurposes => &["purposes"],
            Self::Indirect => &["data_groups/*/sources/*/kind"],
            Self::Joint => &["joint_control"],
            Self::Has(_) => &["purposes/*/legal_basis"],
            Self::Marketing => &["purposes/*/prospecting"],
            Self::Special | Self::Offences | Self::Nir => &["data_groups/*/category"],
            Self::SpecialConsent => &["data_groups/*/special_conditions/*/condition"],
            Self::Children | Self::Patients | Self::Filmed => &["data_subjects/*/category"],
            Self::Transfers => &["transfers"],
            Self::Profiling => &["automated_decision/profiling"],
            Self::AutomatedSole => &["automated_decision/sole_decision"],
            Self::SeveralActivities
            | Self::PublicBody
            | Self::France
            | Self::Kind(_)
            | Self::Audience(_) => &[],
        }
    }
}

impl FromStr for Condition {
    type Err = UnknownCondition;

    fn from_str(text: &str) -> Result<Self, UnknownCondition> {
        let found = match text.split_once(':') {
            None => NAMED
                .iter()
                .find(|(name, _)| *name == text)
                .map(|(_, condition)| *condition),
            Some(("has", code)) => BASES
                .into_iter()
                .find(|basis| basis.code() == code)
                .map(Self::Has),
            Some(("kind", code)) => one_of(&Self::KINDS, code).map(Self::Kind),
            Some(("audience", code)) => one_of(&Self::AUDIENCES, code).map(Self::Audience),
            Some(_) => None,
        };
        found.ok_or_else(|| UnknownCondition(text.to_owned()))
    }
}

fn one_of(known: &[&'static str], code: &str) -> Option<&'static str> {
    known.iter().copied().find(|known| *known == code)
}

/// The conditions that hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions(BTreeSet<Condition>);

impl Conditions {
    /// What holds of the sheets that a notice tells of, and of the controller; the kind and the audience are added
    /// by [`Conditions::with`]. An answer that is missing makes a condition false.
    #[must_use]
    pub fn of(entity: Option<&Entity>, sheets: &[&Activity], catalogue: &Catalogue) -> Self {
        let facts = Facts {
            entity,
            sheets,
            catalogue,
        };
        Self(Condition::all().filter(|c| facts.make(*c)).collect())
    }

    /// The same, and one more.
    #[must_use]
    pub fn with(mut self, condition: Condition) -> Self {
        self.0.insert(condition);
        self
    }

    /// Whether it holds.
    #[must_use]
    pub fn hold(&self, condition: Condition) -> bool {
        self.0.contains(&condition)
    }
}

struct Facts<'a> {
    entity: Option<&'a Entity>,
    sheets: &'a [&'a Activity],
    catalogue: &'a Catalogue,
}

impl<'a> Facts<'a> {
    fn make(&self, condition: Condition) -> bool {
        match condition {
            Condition::SeveralActivities => self.sheets.len() > 1,
            Condition::SeveralPurposes => self.purposes().nth(1).is_some(),
            Condition::Indirect => self.sheets.iter().any(|sheet| sheet.is_indirect()),
            Condition::Joint => self.any(|sheet| sheet.joint_control.given().is_some()),
            Condition::Has(basis) => self.purposes().any(|p| p.legal_basis == Some(basis)),
            Condition::Marketing => self.purposes().any(|p| p.prospecting.given().is_some()),
            Condition::Special => self.holds_data(CategoryKind::Special),
            Condition::SpecialConsent => self.groups().any(rests_on_consent),
            Condition::Offences => self.holds_data(CategoryKind::Criminal),
            Condition::Nir => self.holds_data(CategoryKind::Nir),
            Condition::Children => self.concerns("children"),
            Condition::Patients => self.concerns("patients"),
            Condition::Filmed => self.concerns("filmed-persons"),
            Condition::Transfers => self.any(|sheet| !sheet.transfers.lines().is_empty()),
            Condition::Profiling => self.decides(|decision| decision.profiling == Some(true)),
            Condition::AutomatedSole => self.decides(|d| d.sole_decision == Some(true)),
            Condition::PublicBody => self.entity.and_then(|e| e.public_body) == Some(true),
            Condition::France => self.is_french(),
            Condition::Kind(_) | Condition::Audience(_) => false,
        }
    }

    fn any(&self, is_so: impl Fn(&Activity) -> bool) -> bool {
        self.sheets.iter().any(|sheet| is_so(sheet))
    }

    fn purposes(&self) -> impl Iterator<Item = &'a Purpose> {
        self.sheets.iter().flat_map(|sheet| &sheet.purposes)
    }

    fn groups(&self) -> impl Iterator<Item = &'a DataGroup> {
        self.sheets.iter().flat_map(|sheet| &sheet.data_groups)
    }

    fn holds_data(&self, kind: CategoryKind) -> bool {
        let categories = &self.catalogue.data_categories;
        self.groups()
            .filter_map(|group| categories.get(group.category.as_ref()?.as_str()))
            .any(|entry| entry.facts.kind == kind)
    }

    fn concerns(&self, people: &str) -> bool {
        let lines = self.sheets.iter().flat_map(|sheet| &sheet.data_subjects);
        let mut categories = lines.filter_map(|line| line.category.as_ref());
        categories.any(|category| category.as_str() == people)
    }

    fn decides(&self, is_so: fn(&crate::activity::AutomatedDecision) -> bool) -> bool {
        self.any(|sheet| matches!(&sheet.automated_decision, Answer::Given(d) if is_so(d)))
    }

    /// In France or a territory of it; nobody has to say so in a French register.
    fn is_french(&self) -> bool {
        let Some(country) = self.entity.and_then(|e| e.address.country.as_ref()) else {
            return true;
        };
        let entry = self.catalogue.countries.get(country.as_str());
        let part_of = entry.and_then(|entry| entry.facts.part_of.as_ref());
        country.as_str() == "FR" || part_of.is_some_and(|part| part.state == "FR")
    }
}

fn rests_on_consent(group: &DataGroup) -> bool {
    let conditions = group.special_conditions.iter();
    let mut codes = conditions.filter_map(|line| line.condition.as_ref());
    codes.any(|code| code.as_str() == "explicit-consent")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_is_read_back_from_its_name() {
        let mut count = 0;
        for condition in Condition::all() {
            assert_eq!(condition.name().parse(), Ok(condition));
            count += 1;
        }
        assert_eq!(count, 17 + 6 + 10 + 12);
        for wrong in ["", "kind:", "kind:poem", "has:luck", "several", "x:full"] {
            assert_eq!(
                wrong.parse::<Condition>(),
                Err(UnknownCondition(wrong.to_owned()))
            );
        }
    }

    /// The fields that conditions name are fields of a sheet: a written sheet has them.
    #[test]
    fn conditions_name_fields_that_a_sheet_has() {
        use crate::activity::{AutomatedDecision, DataSource, DataSubject, SpecialCondition};
        let group = DataGroup {
            sources: vec![DataSource::default()],
            special_conditions: vec![SpecialCondition::default()],
            ..DataGroup::default()
        };
        let sheet = Activity {
            purposes: vec![Purpose::default()],
            data_subjects: vec![DataSubject::default()],
            data_groups: vec![group],
            automated_decision: Answer::Given(AutomatedDecision::default()),
            ..Activity::default()
        };
        let written = serde_json::to_value(&sheet).unwrap();
        for condition in Condition::all() {
            for field in condition.fields() {
                let found = field
                    .split('/')
                    .try_fold(&written, |value, part| match part {
                        "*" => value.get(0),
                        part => value
                            .get(part)
                            .or_else(|| value.get("value").and_then(|value| value.get(part))),
                    });
                assert!(found.is_some(), "{}: {field}", condition.name());
            }
        }
    }
}
