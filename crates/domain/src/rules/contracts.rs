//! Conditions on processors and their contracts (Art. 28).
//! It must not know the items of a contract: those are data.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::Recipient;
use crate::answer::Answer;
use crate::catalogue::RuleRegister::{Both, Controller, Processor};
use crate::code::Code;
use crate::party::{Authorisation, Contract, Party, SubProcessor};
use std::collections::BTreeSet;

/// The kind of recipient that processes on our behalf.
pub(super) const PROCESSOR: &str = "processor";

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r30-1d-02", Controller, processors_without_contract),
    SheetRule::new("r28-01", Processor, sub_processors_without_authorisation),
    SheetRule::new("r28-02", Both, incomplete_contracts),
];

fn processors<'r>(case: &Case<'r>) -> impl Iterator<Item = &'r Recipient> + use<'r> {
    let is_processor = |line: &&Recipient| {
        let kind = line.kind.as_ref();
        kind.is_some_and(|code| code.as_str() == PROCESSOR)
    };
    case.activity.recipients.lines().iter().filter(is_processor)
}

fn processors_without_contract(case: &Case<'_>) -> Vec<Finding> {
    let has_contract = |party: &Party| {
        let named =
            |contract: &Contract| !blank(&contract.reference) || !contract.document.is_blank();
        current(party, case).any(named)
    };
    processors(case)
        .filter(|line| !case.party(line.party).is_some_and(has_contract))
        .map(|line| {
            Finding::at(&[&"recipients", &line.id, &"party"])
                .with("recipient", name(case.party(line.party), &line.description))
        })
        .collect()
}

/// The contracts that are not over on the day of the check.
fn current<'p>(party: &'p Party, case: &Case<'_>) -> impl Iterator<Item = &'p Contract> + use<'p> {
    let today = case.today;
    let contracts = party.contracts.iter();
    contracts.filter(move |contract| contract.to.is_none_or(|to| to >= today))
}

/// A third party's name, else what was written about it, else its kind.
fn name(party: Option<&Party>, description: &str) -> Arg {
    match party {
        Some(party) if !blank(&party.name) => Arg::Text(party.name.clone()),
        _ if !blank(description) => Arg::Text(description.to_owned()),
        _ => Arg::of_list("recipient-types", PROCESSOR),
    }
}

fn sub_processors_without_authorisation(case: &Case<'_>) -> Vec<Finding> {
    let lacks =
        |line: &&SubProcessor| matches!(line.authorisation, None | Some(Authorisation::Requested));
    let lines = case.activity.processor_role.sub_processors.lines().iter();
    lines
        .filter(lacks)
        .map(|line| {
            let path: [&dyn std::fmt::Display; 4] = [
                &"processor_role",
                &"sub_processors",
                &line.id,
                &"authorisation",
            ];
            Finding::at(&path).with("recipient", name(case.party(line.party), &line.service))
        })
        .collect()
}

/// A controller's contracts with its processors, a processor's with its clients.
fn incomplete_contracts(case: &Case<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for line in processors(case) {
        if let Some((party, missing)) = lacking(case.party(line.party), case) {
            let at = Finding::at(&[&"recipients", &line.id, &"party"]);
            found.push(incomplete(at, party, missing));
        }
    }
    for line in &case.activity.processor_role.clients {
        if let Some((party, missing)) = lacking(case.party(line.party), case) {
            let at = Finding::at(&[&"processor_role", &"clients", &line.id, &"party"]);
            found.push(incomplete(at, party, missing));
        }
    }
    found
}

fn incomplete(at: Finding, party: &Party, missing: Vec<String>) -> Finding {
    at.with("recipient", name(Some(party), ""))
        .with("clauses", Arg::listed("art28-clauses", missing))
}

/// The items of Art. 28(3) that no current contract with a party holds, once somebody has read one.
fn lacking<'r>(party: Option<&'r Party>, case: &Case<'_>) -> Option<(&'r Party, Vec<String>)> {
    let party = party?;
    let mut held: Option<BTreeSet<&str>> = None;
    for contract in current(party, case) {
        if matches!(contract.clauses, Answer::None | Answer::Given(_)) {
            let clauses = contract.clauses.lines().iter().map(Code::as_str);
            held.get_or_insert_default().extend(clauses);
        }
    }
    let held = held?;
    let all = case.catalogue.art28_clauses.codes();
    let missing: Vec<String> = all
        .filter(|code| !held.contains(code))
        .map(str::to_owned)
        .collect();
    (!missing.is_empty()).then_some((party, missing))
}
