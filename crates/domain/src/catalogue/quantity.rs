//! Facts of numbers that the law or practice sets: thresholds of rules, legal periods.
//! Must not know which rule reads them, nor how a period is counted.

use super::entry::Words;
use super::error::Problem;
use super::facts::{Facts, blank};
use super::parse::date;
use crate::period::{Period, Unit};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a threshold counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThresholdUnit {
    /// People who work for the organisation.
    People,
    /// Calendar days.
    Days,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
    /// Criteria of WP248.
    Criteria,
    /// Words of a text.
    Words,
}

/// A number that rules turn on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ThresholdFacts {
    /// The number.
    pub value: u32,
    /// What it counts.
    pub unit: ThresholdUnit,
    /// Values that replaced it, the earliest first.
    #[serde(default)]
    pub changes: Vec<ThresholdChange>,
}

/// A later value of a threshold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ThresholdChange {
    /// First day on which it holds.
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// The number from then on.
    pub value: u32,
    /// The text that changed it.
    pub source: String,
}

impl ThresholdFacts {
    /// The number that holds on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> u32 {
        let past = self.changes.iter().rev().find(|change| change.from <= day);
        past.map_or(self.value, |change| change.value)
    }

    /// The length of time that holds on a day, for a threshold that is one.
    #[must_use]
    pub fn period_on(&self, day: NaiveDate) -> Option<Period> {
        let unit = match self.unit {
            ThresholdUnit::Days => Unit::Days,
            ThresholdUnit::Months => Unit::Months,
            ThresholdUnit::Years => Unit::Years,
            ThresholdUnit::People | ThresholdUnit::Criteria | ThresholdUnit::Words => return None,
        };
        Some(Period::new(self.on(day).try_into().ok()?, unit))
    }
}

impl Facts for ThresholdFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        let mut pairs = self.changes.iter().zip(self.changes.iter().skip(1));
        if pairs.any(|(one, next)| next.from <= one.from) {
            return Some(Problem::DatesReversed);
        }
        self.changes
            .iter()
            .find_map(|change| blank("source", &change.source))
    }
}

/// The unit of a legal period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineUnit {
    /// Hours, counted through nights and weekends.
    Hours,
    /// Calendar days.
    Days,
    /// Calendar months.
    Months,
}

/// A legal period within which something is done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineFacts {
    /// The point of the regulation, as `33(1)`.
    pub article: String,
    /// How many units.
    pub value: u16,
    /// Which unit.
    pub unit: DeadlineUnit,
    /// What starts the count.
    pub start: Words,
    /// The period that it prolongs, by code.
    #[serde(default)]
    pub extends: Option<String>,
}

impl DeadlineFacts {
    /// The period in calendar units; none for one in hours.
    #[must_use]
    pub const fn period(&self) -> Option<Period> {
        match self.unit {
            DeadlineUnit::Hours => None,
            DeadlineUnit::Days => Some(Period::new(self.value, Unit::Days)),
            DeadlineUnit::Months => Some(Period::new(self.value, Unit::Months)),
        }
    }
}

impl Facts for DeadlineFacts {
    const RECOGNISED_BY_WORDS: bool = false;

    fn problem(&self) -> Option<Problem> {
        blank("article", &self.article)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_has_the_value_of_the_day() {
        let text = "value = 250\nunit = \"people\"\n[[changes]]\nfrom = 2030-01-01\nvalue = 750\nsource = \"Texte\"";
        let facts: ThresholdFacts = toml::from_str(text).unwrap();
        let on = |day: &str| facts.on(day.parse().unwrap());
        assert_eq!((on("2029-12-31"), on("2030-01-01")), (250, 750));
        assert_eq!(facts.period_on("2030-01-01".parse().unwrap()), None);
    }
}
