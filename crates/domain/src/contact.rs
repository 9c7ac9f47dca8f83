//! Postal addresses, means of contact, and references to documents, as the register keeps them.
//! It must not know whose they are.

use crate::code::{CountryCode, Sha256};
use serde::{Deserialize, Serialize};

/// A postal address. Every part may be blank.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Address {
    /// Number, street and anything before the postcode.
    pub street: String,
    /// Postcode, as text: "01000" keeps its zero.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Country.
    pub country: Option<CountryCode>,
}

impl Address {
    /// Whether nothing at all was entered.
    pub fn is_blank(&self) -> bool {
        self.country.is_none() && !self.is_postal()
    }

    /// Whether there is something to write on an envelope; a country alone is not.
    pub fn is_postal(&self) -> bool {
        [&self.street, &self.postcode, &self.city]
            .iter()
            .any(|part| !part.trim().is_empty())
    }
}

/// Means of contact. Every one may be blank.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// Telephone number, as written.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Web page or form.
    pub web: String,
}

impl Contact {
    /// Whether nothing was entered.
    pub fn is_blank(&self) -> bool {
        [&self.phone, &self.email, &self.web]
            .iter()
            .all(|means| means.trim().is_empty())
    }
}

/// A document that backs a field: a title, and either a link or a file kept in the register.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct DocumentRef {
    /// What it is ("Contract of 23 January 2018").
    pub title: String,
    /// Where it is, when it is not kept in the register: address or filing reference.
    pub link: String,
    /// The file kept in the register.
    pub sha256: Option<Sha256>,
}

impl DocumentRef {
    /// Whether no document is named.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.link.trim().is_empty() && self.sha256.is_none()
    }
}
