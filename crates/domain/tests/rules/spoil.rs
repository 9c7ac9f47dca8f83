//! Ways to spoil a register that the tables of cases share.

use crate::support::{catalogue, contact, day, id};
use registre_domain::activity::{
    DataGroup, DpiaStatus, LegalBasis, Recipient, SpecialCondition, Transfer,
};
use registre_domain::contact::DocumentRef;
use registre_domain::organisation::Dpo;
use registre_domain::party::{AdequacyCheck, Contract};
use registre_domain::register::Register;
use registre_domain::{Answer, Code, CountryCode};
use std::collections::BTreeSet;

pub(crate) fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

pub(crate) fn codes(texts: &[&str]) -> BTreeSet<Code> {
    texts.iter().filter_map(|text| code(text)).collect()
}

pub(crate) fn country(text: &str) -> Option<CountryCode> {
    Some(CountryCode::new(text).unwrap())
}

pub(crate) fn document() -> DocumentRef {
    DocumentRef {
        title: "Annexe 3 du contrat".into(),
        ..DocumentRef::default()
    }
}

/// One transfer, with that tool and all its papers.
pub(crate) fn transfer(r: &mut Register, to: &str, mechanism: &str) {
    r.activities[0].transfers = Answer::Given(vec![Transfer {
        id: id(30),
        country: country(to),
        mechanism: code(mechanism),
        document: document(),
        assessed_on: Some(day("2026-01-01")),
        ..Transfer::default()
    }]);
}

pub(crate) fn line(r: &mut Register) -> &mut Transfer {
    &mut r.activities[0].transfers.given_mut().unwrap()[0]
}

pub(crate) fn group(r: &mut Register) -> &mut DataGroup {
    &mut r.activities[0].data_groups[0]
}

pub(crate) fn category(r: &mut Register, category: &str) {
    group(r).category = code(category);
    r.activities[0].security.measures[0].kind = code("encryption");
}

pub(crate) fn basis(r: &mut Register, basis: LegalBasis) {
    let purpose = &mut r.activities[0].purposes[0];
    purpose.legal_basis = Some(basis);
    if basis == LegalBasis::LegitimateInterests {
        purpose.legitimate_interest = "Prévenir le vol".into();
        purpose.balancing = "Peu intrusif".into();
    }
    if basis == LegalBasis::Consent {
        purpose.consent_proof = "Case cochée, datée".into();
        purpose.consent_withdrawal = "Lien dans chaque message".into();
    }
}

pub(crate) fn public(r: &mut Register) {
    r.entities[0].public_body = Some(true);
    dpo(r);
}

pub(crate) fn dpo(r: &mut Register) {
    r.entities[0].dpo = Answer::Given(Dpo {
        name: "Petit".into(),
        contact: contact(),
        ..Dpo::default()
    });
}

pub(crate) fn unanswered_dpia(r: &mut Register) {
    r.activities[0].dpia = Default::default();
}

pub(crate) fn condition(r: &mut Register) {
    let line = SpecialCondition {
        condition: code("employment-social-law"),
        ..SpecialCondition::default()
    };
    group(r).special_conditions.push(line);
}

pub(crate) fn contract(r: &mut Register) -> &mut Contract {
    let contract = Contract {
        reference: "Contrat du 3 mars 2025".into(),
        ..Contract::default()
    };
    r.parties[0].contracts = vec![contract];
    &mut r.parties[0].contracts[0]
}

pub(crate) fn processor(r: &mut Register) {
    r.activities[0].recipients = Answer::Given(vec![Recipient {
        id: id(50),
        kind: code("processor"),
        party: Some(id(2)),
        ..Recipient::default()
    }]);
}

pub(crate) fn every_clause() -> Vec<Code> {
    catalogue().art28_clauses.codes().filter_map(code).collect()
}

pub(crate) fn checked(r: &mut Register, framework: &str) {
    line(r).importer = Some(id(2));
    r.parties[0].adequacy_checks = vec![AdequacyCheck {
        framework: code(framework),
        covered: Some(true),
        checked_on: Some(day("2026-05-12")),
        ..AdequacyCheck::default()
    }];
}

/// A refused tenant's file, with the reference that says three months, and a duration of one's own.
pub(crate) fn longer_than_cited(r: &mut Register, active: &str) {
    let cited = catalogue()
        .retention
        .get("rental-candidate-refused")
        .unwrap();
    let rule = &mut r.activities[0].retention_rules[0];
    rule.source.clone_from(&cited.source.text);
    rule.start_event = cited.facts.start.as_ref().unwrap().en.clone();
    rule.active = Some(active.parse().unwrap());
}

/// Somebody has decided that there is no assessment, and says why.
pub(crate) fn decided_against(r: &mut Register, why: &str) {
    r.activities[0].dpia.status = Some(DpiaStatus::NotRequired);
    r.activities[0].dpia.justification = why.to_owned();
}
