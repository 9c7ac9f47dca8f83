//! `Period`: a length of time as the law counts it, in one calendar unit.
//! It must not know a start: adding a period to a date is `calendar`'s.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The unit of a [`Period`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "model-tools", derive(arbitrary::Arbitrary))]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// A number of days, weeks, months or years; written in ISO 8601 (`P5Y`, `P18M`, `P30D`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(arbitrary::Arbitrary, ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// How many units, from 0 to 65 535.
    pub count: u16,
    /// Which unit.
    pub unit: Unit,
}

/// The text is not `P`, a whole number up to 65 535, and one of `D W M Y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a period such as P5Y")]
pub struct PeriodError;

impl Period {
    /// A period of so many units.
    pub const fn new(count: u16, unit: Unit) -> Self {
        Self { count, unit }
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = match self.unit {
            Unit::Days => 'D',
            Unit::Weeks => 'W',
            Unit::Months => 'M',
            Unit::Years => 'Y',
        };
        write!(f, "P{}{unit}", self.count)
    }
}

impl std::str::FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let rest = text.strip_prefix('P').ok_or(PeriodError)?;
        let mut chars = rest.chars();
        let unit = match chars.next_back() {
            Some('D') => Unit::Days,
            Some('W') => Unit::Weeks,
            Some('M') => Unit::Months,
            Some('Y') => Unit::Years,
            _ => return Err(PeriodError),
        };
        let digits = chars.as_str();
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PeriodError);
        }
        let count = digits.parse().map_err(|_| PeriodError)?;
        Ok(Self { count, unit })
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;
    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

#[cfg(feature = "model-tools")]
impl schemars::JsonSchema for Period {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^P[0-9]{1,5}[DWMY]$",
            "description": "A length of time in one calendar unit, ISO 8601: P5Y, P18M, P30D." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_text_goes_both_ways() {
        for text in ["P5Y", "P18M", "P30D", "P2W", "P0D"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for text in ["", "P", "PY", "5Y", "P5", "P5H", "P70000D", "P+5D", "P1Y6M"] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError), "{text}");
        }
    }
}
