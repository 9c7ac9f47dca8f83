//! Legal time of a place: its distance from UTC and when summer adds an hour.
//! Must not know any register, nor what a moment is.

use serde::{Deserialize, Serialize};

use super::error::Problem;
use super::facts::{Facts, blank};

/// Facts of a legal time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneFacts {
    /// Standard time, in minutes east of UTC.
    pub offset: i32,
    /// When an hour is added, if ever.
    pub summer: Option<Summer>,
    /// Countries and territories, by their ISO 3166-1 alpha-2 codes.
    #[serde(default)]
    pub countries: Vec<String>,
    /// First digits of French postcodes.
    #[serde(default)]
    pub postcodes: Vec<String>,
}

/// Between which moments summer adds an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Summer {
    /// From the last Sunday of March to the last of October, at 01:00 UTC (Directive 2000/84/EC, art. 2 and 3).
    Union,
    /// From the second Sunday of March to the first of November, at 02:00 on the clocks.
    NorthAmerica,
}

impl Facts for ZoneFacts {
    fn problem(&self) -> Option<Problem> {
        let countries = self.countries.iter().map(|text| ("countries", text));
        let postcodes = self.postcodes.iter().map(|text| ("postcodes", text));
        countries
            .chain(postcodes)
            .find_map(|(field, text)| blank(field, text))
    }
}
