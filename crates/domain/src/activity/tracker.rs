//! Cookies and other trackers that an activity leaves on people's devices (loi 78-17, art. 82).
//! It must not know what a notice says of them.

use crate::ids::{LineId, PartyId, PurposeId};
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// A cookie or another tracker.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Tracker {
    /// Identifier.
    pub id: LineId,
    /// Its name, as a browser shows it.
    pub name: String,
    /// The purpose of the sheet that it serves.
    pub purpose: Option<PurposeId>,
    /// What it does, in plain words.
    pub description: String,
    /// Who leaves it, where that is a third party of the register.
    pub issuer: Option<PartyId>,
    /// The same by name; blank means the organisation itself.
    pub issuer_name: String,
    /// How long it stays on the device.
    pub lifetime: Option<Period>,
    /// The same in words, where no number says it ("until the browser is closed").
    pub lifetime_note: String,
    /// Whether people are asked first.
    pub consent: Option<TrackerConsent>,
}

/// Whether a tracker waits for consent (loi 78-17, art. 82; CNIL, guidelines of 17 September 2020).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(rename_all = "snake_case")]
pub enum TrackerConsent {
    /// Only after the person has agreed.
    Required,
    /// Exempt: it measures the audience, within the CNIL's limits.
    Exempt,
    /// Exempt: without it, what the person asked for would not work.
    Necessary,
}
