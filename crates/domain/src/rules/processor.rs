//! Conditions of the processor's register: the letters (a) to (d) of Art. 30(2).
//! It must not know the controller's.

use super::case::Case;
use super::issue::{Arg, Finding, when};
use super::missing::{
    blank, dpo, incomplete_representative, no_measure, transfer_without_destination,
    transfer_without_documents, transfers_unanswered, unreachable,
};
use super::table::{EntityRule, SheetRule};
use crate::activity::Client;
use crate::catalogue::{Catalogue, RuleRegister};
use crate::organisation::Entity;
use crate::party::Party;

const fn entity(code: &'static str, find: fn(&Entity, &Catalogue) -> Vec<Finding>) -> EntityRule {
    EntityRule::new(code, RuleRegister::Processor, find)
}

const fn sheet(code: &'static str, find: fn(&Case<'_>) -> Vec<Finding>) -> SheetRule {
    SheetRule::new(code, RuleRegister::Processor, find)
}

pub(super) const ENTITY: &[EntityRule] = &[
    entity("r30-2a-01", |entity, _| no_name_or_contact(entity)),
    entity("r30-2a-04", |entity, _| {
        incomplete_union_representative(entity)
    }),
    entity("r30-2a-05", |entity, _| dpo(entity)),
];

pub(super) const SHEET: &[SheetRule] = &[
    sheet("r30-2a-02", no_client),
    sheet("r30-2a-03", clients_without_contact),
    sheet("r30-2a-04", |case| {
        clients(case, "party", |_, party| {
            let declared = party.eu_representative.given();
            declared.is_some_and(incomplete_representative)
        })
    }),
    sheet("r30-2a-05", |case| {
        clients(case, "party", |_, party| {
            party.dpo.given().is_some_and(incomplete_representative)
        })
    }),
    sheet("r30-2b-01", clients_without_category),
    sheet("r30-2c-01", transfers_unanswered),
    sheet("r30-2c-02", transfer_without_destination),
    sheet("r30-2c-03", transfer_without_documents),
    sheet("r30-2d-01", no_measure),
];

fn no_name_or_contact(entity: &Entity) -> Vec<Finding> {
    if blank(&entity.name) {
        return vec![Finding::at(&[&"name"])];
    }
    when(unreachable(&entity.address, &entity.contact), &[&"contact"])
}

fn incomplete_union_representative(entity: &Entity) -> Vec<Finding> {
    let declared = entity.eu_representative.given();
    let incomplete = declared.is_some_and(incomplete_representative);
    when(incomplete, &[&"eu_representative"])
}

fn no_client(case: &Case<'_>) -> Vec<Finding> {
    let named = case
        .activity
        .processor_role
        .clients
        .iter()
        .any(|line| line.party.is_some());
    when(!named, &[&"processor_role", &"clients"])
}

fn clients_without_contact(case: &Case<'_>) -> Vec<Finding> {
    clients(case, "party", |_, party| {
        unreachable(&party.address, &party.contact)
    })
}

fn clients_without_category(case: &Case<'_>) -> Vec<Finding> {
    clients(case, "categories", |line, _| {
        line.categories.iter().all(|text| blank(text))
    })
}

fn clients(
    case: &Case<'_>,
    field: &'static str,
    lacks: impl Fn(&Client, &Party) -> bool,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for line in &case.activity.processor_role.clients {
        let Some(party) = line.party.and_then(|id| case.register.party(id)) else {
            continue;
        };
        if lacks(line, party) {
            let finding = Finding::at(&[&"processor_role", &"clients", &line.id, &field]);
            found.push(finding.with("client", Arg::Text(party.name.clone())));
        }
    }
    found
}
