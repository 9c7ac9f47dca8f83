//! Cases of the rules on legal bases, protected data, automated decisions and impact assessments.

use crate::other_texts::Row;
use crate::spoil::{
    basis, category, code, codes, condition, decided_against, dpo, group, public, unanswered_dpia,
};
use crate::support::day;
use registre_domain::Answer;
use registre_domain::activity::{
    AutomatedDecision, DpiaStatus, LegalBasis, Opinion, PriorConsultation, ResidualRisk,
};

/// On a controller's sheet.
pub(crate) const ROWS: &[Row] = &[
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
        |r| decided_against(r, "Simple carnet d’adresses"),
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
        |r| decided_against(r, "Échelle réduite"),
    ),
    // A text without a decision, such as a model's, decides nothing.
    (
        "a-03",
        |r| {
            unanswered_dpia(r);
            r.activities[0].dpia.criteria = codes(&["large-scale", "exclusion"]);
            r.activities[0].dpia.justification = "Deux critères : à étudier".into();
        },
        |r| r.activities[0].dpia.status = Some(DpiaStatus::NotRequired),
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
