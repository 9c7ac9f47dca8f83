//! Cases of the rules on words, contracts, durations, security and upkeep, and of those on a processor's sheet.

use crate::other_texts::Row;
use crate::spoil::{
    code, condition, contract, dpo, every_clause, group, line, longer_than_cited, processor,
    transfer,
};
use crate::support::{TODAY, day};
use registre_domain::activity::{Measure, Review, Status, System};
use registre_domain::organisation::DpoKind;
use registre_domain::party::{Authorisation, SubProcessor};
use registre_domain::{Answer, Code};

/// On a controller's sheet.
pub(crate) const ROWS: &[Row] = &[
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
        "r30-1b-02",
        |r| r.activities[0].purposes[0].text = "Logiciel de paie".into(),
        |r| r.activities[0].purposes[0].text = "Gestion de la paie au moyen d’un logiciel".into(),
    ),
    (
        "r30-1b-02",
        |r| r.activities[0].purposes[0].text = "UTILISATION de salesforce".into(),
        |r| r.activities[0].purposes[0].text = "Suivre les clients dans Salesforce".into(),
    ),
    (
        "r30-1b-02",
        |r| {
            r.activities[0].purposes[0].text = "Mise en place du Grand Registre Bleu".into();
            r.activities[0].systems = Answer::Given(vec![System {
                name: "Grand registre bleu".into(),
                ..System::default()
            }]);
        },
        |r| r.activities[0].purposes[0].text = "Mise en place d’un accueil de jour".into(),
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
        "r30-1f-05",
        |r| longer_than_cited(r, "P4M"),
        |r| r.activities[0].retention_rules[0].active = Some("P90D".parse().unwrap()),
    ),
    (
        "r30-1f-05",
        |r| longer_than_cited(r, "P1Y"),
        |r| r.activities[0].retention_rules[0].source = "Accord avec le propriétaire".into(),
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
];

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
