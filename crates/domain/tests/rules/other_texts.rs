//! The rules beyond the letters of Art. 30: for each, what makes it speak and what silences it again.

use crate::article_30::Spoil;
use crate::support::{
    TODAY, catalogue, complete_processor_sheet, complete_sheet, contact, day, found, found_on, id,
    register,
};
use registre_domain::activity::{
    AutomatedDecision, DataGroup, DpiaStatus, LegalBasis, Measure, Opinion, PriorConsultation,
    Recipient, ResidualRisk, Review, SpecialCondition, Status, System, Transfer,
};
use registre_domain::contact::DocumentRef;
use registre_domain::organisation::{Dpo, DpoKind};
use registre_domain::party::{AdequacyCheck, Authorisation, Contract, SubProcessor};
use registre_domain::register::Register;
use registre_domain::{Answer, Code, CountryCode};
use std::collections::BTreeSet;

/// A rule, what makes it speak, and what then silences it.
pub(crate) type Row = (&'static str, Spoil, Spoil);

pub(crate) fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

fn codes(texts: &[&str]) -> BTreeSet<Code> {
    texts.iter().filter_map(|text| code(text)).collect()
}

fn country(text: &str) -> Option<CountryCode> {
    Some(CountryCode::new(text).unwrap())
}

fn document() -> DocumentRef {
    DocumentRef {
        title: "Annexe 3 du contrat".into(),
        ..DocumentRef::default()
    }
}

/// One transfer, with that tool and all its papers.
fn transfer(r: &mut Register, to: &str, mechanism: &str) {
    r.activities[0].transfers = Answer::Given(vec![Transfer {
        id: id(30),
        country: country(to),
        mechanism: code(mechanism),
        document: document(),
        assessed_on: Some(day("2026-01-01")),
        ..Transfer::default()
    }]);
}

fn line(r: &mut Register) -> &mut Transfer {
    &mut r.activities[0].transfers.given_mut().unwrap()[0]
}

fn group(r: &mut Register) -> &mut DataGroup {
    &mut r.activities[0].data_groups[0]
}

fn category(r: &mut Register, category: &str) {
    group(r).category = code(category);
    r.activities[0].security.measures[0].kind = code("encryption");
}

fn basis(r: &mut Register, basis: LegalBasis) {
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

fn public(r: &mut Register) {
    r.entities[0].public_body = Some(true);
    dpo(r);
}

fn dpo(r: &mut Register) {
    r.entities[0].dpo = Answer::Given(Dpo {
        name: "Petit".into(),
        contact: contact(),
        ..Dpo::default()
    });
}

fn unanswered_dpia(r: &mut Register) {
    r.activities[0].dpia = Default::default();
}

fn condition(r: &mut Register) {
    let line = SpecialCondition {
        condition: code("employment-social-law"),
        ..SpecialCondition::default()
    };
    group(r).special_conditions.push(line);
}

fn contract(r: &mut Register) -> &mut Contract {
    let contract = Contract {
        reference: "Contrat du 3 mars 2025".into(),
        ..Contract::default()
    };
    r.parties[0].contracts = vec![contract];
    &mut r.parties[0].contracts[0]
}

fn processor(r: &mut Register) {
    r.activities[0].recipients = Answer::Given(vec![Recipient {
        id: id(50),
        kind: code("processor"),
        party: Some(id(2)),
        ..Recipient::default()
    }]);
}

fn every_clause() -> Vec<Code> {
    catalogue().art28_clauses.codes().filter_map(code).collect()
}

/// Rules on a controller's sheet.
pub(crate) const CONTROLLER: &[Row] = &[
    (
        "r30-1a-06",
        |r| {
            dpo(r);
            r.entities[0].dpo.given_mut().unwrap().kind = Some(DpoKind::External);
        },
        |r| r.entities[0].dpo.given_mut().unwrap().company = "Cabinet".into(),
    ),
    ("r37-01", |r| r.entities[0].public_body = Some(true), dpo),
    (
        "r37-02",
        |r| {
            let scale = &mut r.activities[0].scale;
            scale.core_activity = Some(true);
            scale.large_scale = Some(true);
            scale.systematic_monitoring = Some(true);
        },
        dpo,
    ),
    (
        "r30-1b-02",
        |r| r.activities[0].purposes[0].text = "Paie".into(),
        |r| r.activities[0].purposes[0].text = "Payer les salariés".into(),
    ),
    (
        "r30-1b-02",
        |r| r.activities[0].purposes[0].text = "Gestion des données".into(),
        |r| r.activities[0].purposes[0].text = "Gestion des commandes en ligne".into(),
    ),
    (
        "r30-1b-02",
        |r| {
            r.activities[0].purposes[0].text = "SAGE Paie Plus".into();
            r.activities[0].systems = Answer::Given(vec![System {
                name: "Sage paie plus".into(),
                ..System::default()
            }]);
        },
        |r| r.activities[0].purposes[0].text = "Payer les salariés".into(),
    ),
    (
        "r30-1c-04",
        |r| {
            group(r).category = code("other");
            group(r).description.clear();
        },
        |r| group(r).description = "Numéro de casier".into(),
    ),
    (
        "r30-1c-04",
        |r| r.activities[0].data_subjects[0].category = code("other"),
        |r| r.activities[0].data_subjects[0].description = "Voisins".into(),
    ),
    ("r30-1d-02", processor, |r| {
        contract(r);
    }),
    (
        "r30-1d-02",
        |r| {
            processor(r);
            contract(r).to = Some(day("2025-12-31"));
        },
        |r| contract(r).to = Some(day(TODAY)),
    ),
    (
        "r28-02",
        |r| {
            processor(r);
            contract(r).clauses = Answer::Given(vec![Code::new("audits").unwrap()]);
        },
        |r| contract(r).clauses = Answer::Given(every_clause()),
    ),
    (
        "r30-1e-04",
        |r| {
            transfer(r, "MA", "scc");
            line(r).mechanism = None;
        },
        |r| line(r).mechanism = code("scc"),
    ),
    (
        "r30-1e-04",
        |r| {
            transfer(r, "US", "scc");
            line(r).mechanism = None;
        },
        |r| line(r).country = country("CH"),
    ),
    (
        "r30-1e-05",
        |r| {
            transfer(r, "MA", "scc");
            line(r).document = DocumentRef::default();
        },
        |r| line(r).document = document(),
    ),
    (
        "r30-1e-06",
        |r| transfer(r, "US", "privacy-shield"),
        |r| line(r).mechanism = code("bcr"),
    ),
    (
        "r30-1e-07",
        |r| transfer(r, "US", "adequacy"),
        |r| checked(r, "dpf"),
    ),
    (
        "r30-1e-08",
        |r| transfer(r, "CA", "adequacy"),
        |r| checked(r, "pipeda"),
    ),
    (
        "r30-1e-09",
        |r| transfer(r, "MA", "adequacy"),
        |r| line(r).country = country("UY"),
    ),
    (
        "r30-1e-09",
        |r| {
            transfer(r, "MA", "adequacy");
            line(r).country = None;
            line(r).international_organisation = "Organisation inventée".into();
        },
        |r| line(r).international_organisation = "OEB".into(),
    ),
    (
        "r30-1e-10",
        |r| {
            transfer(r, "MA", "scc");
            line(r).assessed_on = None;
        },
        |r| line(r).assessed_on = Some(day("2026-06-09")),
    ),
    (
        "r30-1e-11",
        |r| {
            r.activities[0].recipients = Answer::Given(vec![Recipient {
                party: Some(id(2)),
                ..Recipient::default()
            }]);
            r.parties[0].parent_country = country("US");
        },
        |r| transfer(r, "US", "scc"),
    ),
    (
        "r30-1e-11",
        |r| {
            r.activities[0].systems = Answer::Given(vec![System {
                hosting_country: country("IN"),
                ..System::default()
            }]);
        },
        |r| r.activities[0].systems = Answer::None,
    ),
    (
        "r30-1e-12",
        |r| transfer(r, "NO", "derogation-contract"),
        |r| line(r).country = country("TR"),
    ),
    (
        "r30-1e-13",
        |r| transfer(r, "AD", "scc"),
        |r| line(r).mechanism = code("adequacy"),
    ),
    (
        "r49-01",
        |r| {
            public(r);
            transfer(r, "MA", "derogation-contract");
        },
        |r| line(r).mechanism = code("derogation-public-interest"),
    ),
    (
        "r49-02",
        |r| transfer(r, "MA", "derogation"),
        |r| line(r).mechanism = code("derogation-legal-claims"),
    ),
    (
        "r30-1f-02",
        |r| r.activities[0].retention_rules[0].criterion = "Durée ILLIMITÉE".into(),
        |r| r.activities[0].retention_rules[0].criterion = "Trois ans après".into(),
    ),
    (
        "r30-1f-02",
        |r| r.activities[0].retention_rules[0].criterion = "Le temps nécessaire".into(),
        |r| {
            r.activities[0].retention_rules[0].criterion =
                "Le temps nécessaire à la livraison".into()
        },
    ),
    (
        "r30-1f-03",
        |r| {
            let rule = &mut r.activities[0].retention_rules[0];
            rule.criterion.clear();
            rule.active = Some("P3Y".parse().unwrap());
        },
        |r| r.activities[0].retention_rules[0].start_event = "dernier contact".into(),
    ),
    (
        "r30-1f-04",
        |r| r.activities[0].retention_rules[0].archive = Some("P5Y".parse().unwrap()),
        |r| r.activities[0].retention_rules[0].archive_basis = "Prescription".into(),
    ),
    (
        "r30-1g-02",
        |r| {
            group(r).category = code("health");
            condition(r);
        },
        |r| {
            r.activities[0].security.measures.push(Measure {
                guide_sheet: code("sheet-04"),
                kind: code("traceability"),
                ..Measure::default()
            });
        },
    ),
    (
        "r30-maj-01",
        |r| r.activities[0].identity.updated_on = Some(day("2026-11-23")),
        |r| r.activities[0].identity.updated_on = Some(day(TODAY)),
    ),
    (
        "r30-maj-01",
        |r| {
            let identity = &mut r.activities[0].identity;
            identity.created_on = Some(day("2026-03-02"));
            identity.updated_on = Some(day("2026-03-01"));
        },
        |r| r.activities[0].identity.created_on = Some(day("2026-03-01")),
    ),
    (
        "r30-maj-02",
        |r| r.activities[0].identity.reviewed_on = Some(day("2025-11-21")),
        |r| {
            r.activities[0].reviews.push(Review {
                reviewed_on: Some(day("2026-02-01")),
                ..Review::default()
            });
        },
    ),
    (
        "r30-maj-02",
        |r| {
            let identity = &mut r.activities[0].identity;
            identity.reviewed_on = Some(day("2026-05-01"));
            identity.review_due_on = Some(day("2026-11-21"));
        },
        |r| r.activities[0].identity.status = Status::Ended,
    ),
    (
        "r30-5-01",
        |r| {
            r.entities[0].headcount = Some(249);
            r.activities[0].scale.occasional = Some(true);
            r.activities[0].scale.likely_risk = Some(false);
        },
        |r| r.entities[0].headcount = Some(250),
    ),
    (
        "r6-01",
        |r| r.activities[0].purposes[0].legal_basis = None,
        |r| basis(r, LegalBasis::Contract),
    ),
    (
        "r6-02",
        |r| {
            public(r);
            basis(r, LegalBasis::LegitimateInterests);
        },
        |r| r.entities[0].public_body = Some(false),
    ),
    (
        "r6-03",
        |r| r.activities[0].purposes[0].legal_basis = Some(LegalBasis::LegitimateInterests),
        |r| basis(r, LegalBasis::LegitimateInterests),
    ),
    (
        "r6-04",
        |r| basis(r, LegalBasis::LegalObligation),
        |r| r.activities[0].purposes[0].law = "Art. L3243-2 du code du travail".into(),
    ),
    (
        "r6-04",
        |r| basis(r, LegalBasis::PublicTask),
        |r| r.entities[0].public_task = "État civil".into(),
    ),
    (
        "r6-05",
        |r| {
            r.activities[0].data_subjects[0].category = code("customers");
            r.activities[0].purposes[0].legal_basis = Some(LegalBasis::Consent);
        },
        |r| basis(r, LegalBasis::Consent),
    ),
    (
        "r6-06",
        |r| basis(r, LegalBasis::Consent),
        |r| r.activities[0].data_subjects[0].category = code("customers"),
    ),
    (
        "r8-01",
        |r| {
            r.activities[0].data_subjects[0].category = code("children");
            basis(r, LegalBasis::Consent);
        },
        |r| r.activities[0].purposes[0].consent_wording = "Formulaire signé du parent".into(),
    ),
    ("r9-01", |r| category(r, "health"), condition),
    (
        "r9-02",
        |r| {
            category(r, "health");
            basis(r, LegalBasis::LegitimateInterests);
        },
        condition,
    ),
    (
        "r9-03",
        |r| group(r).description = "Nom, dates d’arrêt maladie".into(),
        |r| r.activities[0].sensitive_data = Answer::NotApplicable("Sans motif médical".into()),
    ),
    (
        "r10-01",
        |r| category(r, "criminal-offences"),
        |r| group(r).offence_authority = "Art. L. 133-6 du CASF".into(),
    ),
    (
        "r87-01",
        |r| category(r, "nir"),
        |r| group(r).nir_text = "Décret n° 2019-341".into(),
    ),
    (
        "r22-01",
        |r| {
            r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                sole_decision: Some(true),
                ..AutomatedDecision::default()
            });
        },
        |r| {
            r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                sole_decision: Some(true),
                logic: "Un score".into(),
                consequences: "Refus".into(),
                ground: code("contract"),
                human_intervention: "Un conseiller relit".into(),
                ..AutomatedDecision::default()
            });
        },
    ),
    (
        "a-01",
        |r| {
            unanswered_dpia(r);
            r.activities[0].dpia.required_list = codes(&["whistleblowing"]);
        },
        |r| r.activities[0].dpia.status = Some(DpiaStatus::ToDo),
    ),
    (
        "a-01",
        |r| {
            unanswered_dpia(r);
            r.activities[0].data_subjects[0].category = code("supported-people");
        },
        |r| r.activities[0].dpia.justification = "Simple carnet d’adresses".into(),
    ),
    (
        "a-02",
        |r| {
            unanswered_dpia(r);
            r.activities[0].dpia.exempt_list = codes(&["suppliers"]);
            r.activities[0].scale.large_scale = Some(true);
            category(r, "health");
            condition(r);
        },
        |r| r.activities[0].scale.large_scale = Some(false),
    ),
    (
        "a-03",
        |r| {
            unanswered_dpia(r);
            r.activities[0].dpia.criteria = codes(&["large-scale", "exclusion"]);
        },
        |r| r.activities[0].dpia.justification = "Échelle réduite".into(),
    ),
    (
        "a-04",
        |r| {
            dpo(r);
            r.activities[0].dpia.criteria = codes(&["large-scale", "exclusion"]);
        },
        |r| {
            r.activities[0].opinions.push(Opinion {
                author_kind: code("dpo"),
                given_on: Some(day("2026-05-02")),
                ..Opinion::default()
            });
        },
    ),
    (
        "a-05",
        |r| {
            r.activities[0].dpia.status = Some(DpiaStatus::Done);
            r.activities[0].dpia.residual_risk = Some(ResidualRisk::High);
        },
        |r| {
            r.activities[0].dpia.prior_consultation = Answer::Given(PriorConsultation::default());
        },
    ),
    (
        "a-06",
        |r| {
            r.activities[0].dpia.status = Some(DpiaStatus::Done);
            r.activities[0].dpia.done_on = Some(day("2023-11-21"));
        },
        |r| r.activities[0].dpia.done_on = Some(day("2023-11-22")),
    ),
    (
        "a-07",
        |r| {
            unanswered_dpia(r);
            group(r).category = code("location");
        },
        |r| r.activities[0].dpia.exempt_list = codes(&["hr-under-250"]),
    ),
];

fn checked(r: &mut Register, framework: &str) {
    line(r).importer = Some(id(2));
    r.parties[0].adequacy_checks = vec![AdequacyCheck {
        framework: code(framework),
        covered: Some(true),
        checked_on: Some(day("2026-05-12")),
        ..AdequacyCheck::default()
    }];
}

/// Rules on a processor's sheet.
pub(crate) const PROCESSOR: &[Row] = &[
    (
        "r30-2c-04",
        |r| {
            transfer(r, "IN", "scc");
            line(r).mechanism = None;
        },
        |r| line(r).mechanism = code("scc"),
    ),
    (
        "r28-01",
        |r| {
            r.activities[0].processor_role.sub_processors = Answer::Given(vec![SubProcessor {
                authorisation: Some(Authorisation::Requested),
                ..SubProcessor::default()
            }]);
        },
        |r| {
            r.activities[0].processor_role.sub_processors = Answer::Given(vec![SubProcessor {
                authorisation: Some(Authorisation::General),
                ..SubProcessor::default()
            }]);
        },
    ),
    (
        "r28-02",
        |r| contract(r).clauses = Answer::None,
        |r| contract(r).clauses = Answer::Unknown,
    ),
];

#[test]
fn each_rule_speaks_and_is_silenced_by_its_answer() {
    for (table, sheet) in [
        (CONTROLLER, complete_sheet()),
        (PROCESSOR, complete_processor_sheet()),
    ] {
        for (at, (rule, spoil, mend)) in table.iter().enumerate() {
            let mut register = register(sheet.clone());
            spoil(&mut register);
            assert_eq!(found(&register), [*rule], "row {at}");
            mend(&mut register);
            assert_eq!(found(&register), Vec::<&str>::new(), "row {at}, mended");
        }
    }
}

#[test]
fn the_decision_on_the_united_kingdom_ends_on_a_day() {
    let mut register = register(complete_sheet());
    register.activities[0].identity.reviewed_on = None;
    transfer(&mut register, "GB", "adequacy");
    let cases: [(&str, &[&str]); 4] = [
        ("2031-09-27", &[]),
        ("2031-09-28", &["r30-1e-09-soon"]),
        ("2031-12-26", &["r30-1e-09-soon"]),
        ("2031-12-27", &["r30-1e-09"]),
    ];
    for (today, rules) in cases {
        assert_eq!(found_on(&register, today), rules, "{today}");
    }
}

#[test]
fn a_rule_answered_on_a_sheet_is_silent_whatever_its_text() {
    use registre_domain::activity::RuleAnswer;
    for (rule, spoil, _) in CONTROLLER {
        let mut register = register(complete_sheet());
        spoil(&mut register);
        register.activities[0].rule_answers = vec![RuleAnswer {
            id: id(40),
            rule: code(rule),
            reason: "Cas particulier".into(),
        }];
        let left = found(&register);
        let of_entity = ["r30-1a-06", "r37-01"].contains(rule);
        assert_eq!(left.is_empty(), !of_entity, "{rule}: {left:?}");
    }
}
