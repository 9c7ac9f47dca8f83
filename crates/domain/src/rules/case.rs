//! What a sheet's rule may read: the sheet, what surrounds it, the legal data and the day of the check.
//! It must not know any condition.

use crate::activity::{Activity, DataGroup, DataSubject};
use crate::answer::Answer;
use crate::catalogue::{Catalogue, CategoryKind, SubjectFacts};
use crate::ids::PartyId;
use crate::organisation::Entity;
use crate::party::Party;
use crate::period::Period;
use crate::register::Register;
use chrono::NaiveDate;

/// A sheet to check.
pub(super) struct Case<'r> {
    pub(super) register: &'r Register,
    pub(super) activity: &'r Activity,
    pub(super) catalogue: &'r Catalogue,
    pub(super) today: NaiveDate,
}

impl<'r> Case<'r> {
    /// The legal person that answers for the sheet.
    pub(super) fn entity(&self) -> Option<&'r Entity> {
        self.register.entity_of(self.activity)
    }

    pub(super) fn is_public(&self) -> bool {
        self.entity()
            .is_some_and(|entity| entity.public_body == Some(true))
    }

    pub(super) fn has_dpo(&self) -> bool {
        self.entity()
            .is_some_and(|entity| entity.dpo.given().is_some())
    }

    pub(super) fn party(&self, id: Option<PartyId>) -> Option<&'r Party> {
        self.register.party(id?)
    }

    /// How the law protects a group of data; one without category is ordinary.
    pub(super) fn kind_of(&self, group: &DataGroup) -> CategoryKind {
        let category = group.category.as_ref();
        let entry = category.and_then(|code| self.catalogue.data_categories.get(code.as_str()));
        entry.map_or(CategoryKind::Ordinary, |entry| entry.facts.kind)
    }

    /// Whether a group of data is sensitive (Art. 9) or about offences (Art. 10).
    pub(super) fn is_protected(&self, group: &DataGroup) -> bool {
        matches!(
            self.kind_of(group),
            CategoryKind::Special | CategoryKind::Criminal
        )
    }

    /// The first group that is sensitive or about offences.
    pub(super) fn protected_group(&self) -> Option<&'r DataGroup> {
        let mut groups = self.activity.data_groups.iter();
        groups.find(|group| self.is_protected(group))
    }

    /// The groups of one kind.
    pub(super) fn groups_of(&self, kind: CategoryKind) -> impl Iterator<Item = &'r DataGroup> {
        let groups = self.activity.data_groups.iter();
        groups.filter(move |group| self.kind_of(group) == kind)
    }

    pub(super) fn subject_facts(&self, line: &DataSubject) -> Option<&'r SubjectFacts> {
        let code = line.category.as_ref()?;
        let entry = self.catalogue.data_subjects.get(code.as_str())?;
        Some(&entry.facts)
    }

    /// The first people of which the list says so.
    pub(super) fn subject(&self, is: fn(&SubjectFacts) -> bool) -> Option<&'r DataSubject> {
        let mut lines = self.activity.data_subjects.iter();
        lines.find(|line| self.subject_facts(line).is_some_and(is))
    }

    /// A number that rules turn on, as of the day of the check.
    pub(super) fn threshold(&self, code: &str) -> Option<u32> {
        let entry = self.catalogue.thresholds.get(code)?;
        Some(entry.facts.on(self.today))
    }

    /// The same for a length of time.
    pub(super) fn period(&self, code: &str) -> Option<Period> {
        let entry = self.catalogue.thresholds.get(code)?;
        entry.facts.period_on(self.today)
    }

    /// Whether so much time has passed since a day.
    pub(super) fn is_past(&self, code: &str, since: NaiveDate) -> bool {
        let end = self.period(code).and_then(|period| period.after(since));
        end.is_some_and(|end| end < self.today)
    }
}

/// Whether a question was left open: not answered, or set aside without a reason.
pub(super) fn is_open<T>(answer: &Answer<T>) -> bool {
    match answer {
        Answer::Unknown => true,
        Answer::NotApplicable(reason) => reason.trim().is_empty(),
        Answer::None | Answer::Given(_) => false,
    }
}
