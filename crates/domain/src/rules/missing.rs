//! Conditions that both registers share: contacts, transfers, measures.
//! It must not know under which letter a condition stands.

use super::case::{Case, is_open};
use super::issue::{Finding, when};
use crate::activity::Transfer;
use crate::catalogue::Catalogue;
use crate::contact::{Address, Contact};
use crate::organisation::{Dpo, Entity, Representative};

/// Whether nobody could write or call.
pub(super) fn unreachable(address: &Address, contact: &Contact) -> bool {
    !address.is_postal() && contact.is_blank()
}

pub(super) fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

pub(super) fn dpo(entity: &Entity) -> Vec<Finding> {
    let incomplete = |dpo: &&Dpo| {
        (blank(&dpo.name) && blank(&dpo.company)) || unreachable(&dpo.address, &dpo.contact)
    };
    entity
        .dpo
        .given()
        .filter(incomplete)
        .map(|_| Finding::at(&[&"dpo"]))
        .into_iter()
        .collect()
}

pub(super) fn incomplete_representative(person: &Representative) -> bool {
    blank(&person.name) || unreachable(&person.address, &person.contact)
}

/// Whether an entity is established outside the European Economic Area, as far as it has said.
pub(super) fn is_outside_eea(entity: &Entity, catalogue: &Catalogue) -> bool {
    let country = entity.address.country.as_ref();
    country
        .and_then(|code| catalogue.countries.get(code.as_str()))
        .is_some_and(|country| country.is_third_country())
}

/// Art. 30(1)(e), 30(2)(c): nobody has said whether there are transfers.
pub(super) fn transfers_unanswered(case: &Case<'_>) -> Vec<Finding> {
    let transfers = &case.activity.transfers;
    let empty = transfers.given().is_some_and(Vec::is_empty);
    when(is_open(transfers) || empty, &[&"transfers"])
}

/// Art. 30(1)(e), 30(2)(c): a transfer names neither a country nor an organisation.
pub(super) fn transfer_without_destination(case: &Case<'_>) -> Vec<Finding> {
    transfers(case, "country", |transfer| {
        transfer.country.is_none() && blank(&transfer.international_organisation)
    })
}

/// Art. 30(1)(e), 30(2)(c): a transfer whose mechanism asks for documents has none.
pub(super) fn transfer_without_documents(case: &Case<'_>) -> Vec<Finding> {
    transfers(case, "document", |transfer| {
        let mechanism = transfer.mechanism.as_ref();
        let entry =
            mechanism.and_then(|code| case.catalogue.transfer_mechanisms.get(code.as_str()));
        entry.is_some_and(|entry| entry.facts.needs_documents) && transfer.document.is_blank()
    })
}

pub(super) fn transfers(
    case: &Case<'_>,
    field: &'static str,
    lacks: impl Fn(&Transfer) -> bool,
) -> Vec<Finding> {
    let lines = case.activity.transfers.lines().iter();
    lines
        .filter(|line| lacks(line))
        .map(|line| Finding::at(&[&"transfers", &line.id, &field]))
        .collect()
}

/// Art. 30(1)(g), 30(2)(d): neither a measure of its own nor a common one.
pub(super) fn no_measure(case: &Case<'_>) -> Vec<Finding> {
    when(!has_measure(case), &[&"security", &"measures"])
}

pub(super) fn has_measure(case: &Case<'_>) -> bool {
    let mut own = case.activity.security.measures.iter();
    let described = own.any(|line| line.kind.is_some() || !blank(&line.description));
    let inherited = case
        .register
        .inherited_measures(case.activity)
        .next()
        .is_some();
    described || inherited
}
