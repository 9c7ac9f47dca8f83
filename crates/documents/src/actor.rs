//! Owns: people and organisations with their means of contact, as documents show them.
//! Must not know in which document they appear, nor any word of a frame.

use crate::block::{Inline, Inlines, Target};
use registre_domain::catalogue::{Catalogue, Lang};
use registre_domain::code::CountryCode;
use registre_domain::contact::{Address, Contact};
use serde::Serialize;

/// A person or organisation with means of contact.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Actor {
    /// Name, as it is addressed.
    pub name: String,
    /// Legal form, function or company.
    pub detail: String,
    /// SIREN, where it is an entity of this register.
    pub siren: String,
    /// Another registration number.
    pub registration: String,
    /// First name, which the name holds too, of a natural person whose names are known apart.
    pub first_name: String,
    /// Lines of the postal address, country last.
    pub address: Vec<String>,
    /// Street of that address.
    pub street: String,
    /// Postcode of that address.
    pub postcode: String,
    /// Town of that address.
    pub city: String,
    /// Country of that address, by name.
    pub country: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web page.
    pub web: String,
}

impl Actor {
    /// A name with means of contact, in the words of a language; blank parts stay blank.
    pub(crate) fn new(
        name: &str,
        address: &Address,
        contact: &Contact,
        countries: Countries<'_>,
    ) -> Self {
        Self {
            name: name.trim().to_owned(),
            address: countries.address(address),
            street: address.street.trim().to_owned(),
            postcode: address.postcode.trim().to_owned(),
            city: address.city.trim().to_owned(),
            country: countries.name(address.country.as_ref()),
            phone: contact.phone.trim().to_owned(),
            email: contact.email.trim().to_owned(),
            web: contact.web.trim().to_owned(),
            ..Self::default()
        }
    }

    /// Address, telephone, e-mail and web page, the last two as links.
    pub(crate) fn means(&self) -> Vec<Inline> {
        let mut parts = Vec::new();
        if !self.address.is_empty() {
            parts.push(Inline::plain(self.address.join(", ")));
        }
        if !self.phone.is_empty() {
            parts.push(Inline::plain(self.phone.clone()));
        }
        if !self.email.is_empty() {
            parts.push(mail(&self.email));
        }
        if !self.web.is_empty() {
            parts.push(web(&self.web));
        }
        parts
    }
}

/// The names of countries in one language.
#[derive(Clone, Copy)]
pub(crate) struct Countries<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) lang: Lang,
}

impl Countries<'_> {
    /// The country's name; a code that the catalogue does not know prints as it is.
    pub(crate) fn name(self, code: Option<&CountryCode>) -> String {
        let Some(code) = code else {
            return String::new();
        };
        let words = self.catalogue.countries.words(code.as_str(), self.lang);
        words.unwrap_or(code.as_str()).to_owned()
    }

    /// Street, postcode with town, country; blank parts are left out.
    pub(crate) fn address(self, address: &Address) -> Vec<String> {
        let town = format!("{} {}", address.postcode.trim(), address.city.trim());
        let country = self.name(address.country.as_ref());
        [address.street.trim(), town.trim(), country.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// First name before the name.
pub(crate) fn full_name(first_name: &str, name: &str) -> String {
    format!("{} {}", first_name.trim(), name.trim())
        .trim()
        .to_owned()
}

/// Parts on one line with something between them.
pub(crate) fn separated(parts: Vec<Inline>, separator: &str) -> Inlines {
    let mut inlines = Vec::new();
    for part in parts {
        if !inlines.is_empty() {
            inlines.push(Inline::plain(separator));
        }
        inlines.push(part);
    }
    inlines
}

/// An e-mail address as a link, when it has the form of one.
fn mail(email: &str) -> Inline {
    let is_address = email.contains('@') && !email.contains(char::is_whitespace);
    let target = is_address.then(|| Target::Uri(format!("mailto:{email}")));
    Inline {
        target,
        ..Inline::plain(email)
    }
}

/// A place as a link, when it is a web address; in words otherwise.
pub(crate) fn web(place: &str) -> Inline {
    let is_address = ["https://", "http://"]
        .iter()
        .any(|scheme| place.starts_with(scheme))
        && !place.contains(char::is_whitespace);
    let target = is_address.then(|| Target::Uri(place.to_owned()));
    Inline {
        target,
        ..Inline::plain(place)
    }
}
