//! Owns: the complementary fields on systems, information, automated decisions, impact assessment, and what was filed.
//! Must not know lawfulness and data; nor notes, tags and answers to rules.

use super::super::complement::{Label, Row};
use super::super::shown::{Marks, Shown, Value, filled};
use super::detail::{Parts, asked, named, row, texts_value, yes_no};
use super::scene::Scene;
use registre_domain::Catalogue;
use registre_domain::activity::{
    Activity, AutomatedDecision, Dpia, DpiaStatus, Formality, Identity, Opinion, ResidualRisk,
    Scale, System, SystemKind,
};
use registre_domain::party::Party;

pub(super) fn systems(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let rows = asked(
        "doc-systems",
        &activity.systems,
        marks.on("systems"),
        |lines| {
            Value::Many(
                lines
                    .iter()
                    .filter_map(|line| system(scene, line, marks))
                    .collect(),
            )
        },
    );
    vec![rows]
}

fn system(scene: &Scene<'_>, line: &System, marks: &Marks<'_>) -> Option<Value> {
    let on = |field| marks.on_line("systems", line.id, &[field]);
    let kind = line.kind.map(|kind| match kind {
        SystemKind::Software => "doc-system-software",
        SystemKind::OnlineService => "doc-system-online",
        SystemKind::Paper => "doc-system-paper",
        SystemKind::Medium => "doc-system-medium",
        SystemKind::Other => "doc-system-other",
    });
    Parts::default()
        .text(kind.unwrap_or("doc-system-name"), &line.name, on("name"))
        .text(
            "doc-system-party",
            &scene.party_name(line.party),
            on("party"),
        )
        .text(
            "doc-system-hosting",
            &scene.country(line.hosting_country.as_ref()),
            on("hosting_country"),
        )
        .text(
            "doc-system-description",
            &line.description,
            on("description"),
        )
        .value()
}

pub(super) fn information(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let information = &activity.information;
    let on = |field: &str| marks.on(&format!("information/{field}"));
    let mut rows = vec![
        row(
            "doc-information-how",
            filled(&information.how).map(Value::Text),
            on("how"),
        ),
        row(
            "doc-information-when",
            filled(&information.when).map(Value::Text),
            on("when"),
        ),
    ];
    rows.extend(particulars(scene, activity, marks));
    rows
}

/// What only some sheets have to say about information.
fn particulars(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let information = &activity.information;
    let on = |field: &str| marks.on(&format!("information/{field}"));
    let has_sources = activity
        .data_groups
        .iter()
        .any(|group| !group.sources.is_empty());
    let collection = if activity.is_indirect() {
        "doc-indirect"
    } else {
        "doc-direct"
    };
    let exceptions = &scene.catalogue.art14_exceptions;
    let exception = scene
        .word(exceptions, information.exception.as_ref())
        .map(Value::Text);
    let collection = has_sources.then_some(Value::Word(collection));
    Parts::default()
        .add("doc-collection", collection, false)
        .add("doc-information-exception", exception, on("exception"))
        .text(
            "doc-information-reason",
            &information.exception_reason,
            on("exception_reason"),
        )
        .text("doc-information-rights", &information.rights, on("rights"))
        .rows()
}

pub(super) fn automated(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let answer = &activity.automated_decision;
    let Some(decision) = answer.given() else {
        let none = |_: &AutomatedDecision| Value::Many(Vec::new());
        return vec![asked(
            "doc-automated",
            answer,
            marks.on("automated_decision"),
            none,
        )];
    };
    decided(scene, decision, marks)
}

fn decided(scene: &Scene<'_>, decision: &AutomatedDecision, marks: &Marks<'_>) -> Vec<Row> {
    let on = |field: &str| marks.on(&format!("automated_decision/{field}"));
    let grounds = &scene.catalogue.automated_decision_grounds;
    let ground = scene
        .word(grounds, decision.ground.as_ref())
        .map(Value::Text);
    let mut rows = vec![
        row(
            "doc-automated-profiling",
            decision.profiling.map(yes_no),
            on("profiling"),
        ),
        row(
            "doc-automated-sole",
            decision.sole_decision.map(yes_no),
            on("sole_decision"),
        ),
        super::complement::asked_text("doc-automated-ai", &decision.ai_system, on("ai_system")),
    ];
    rows.extend(
        Parts::default()
            .text("doc-automated-logic", &decision.logic, on("logic"))
            .text(
                "doc-automated-consequences",
                &decision.consequences,
                on("consequences"),
            )
            .add("doc-automated-ground", ground, on("ground"))
            .text(
                "doc-automated-intervention",
                &decision.human_intervention,
                on("human_intervention"),
            )
            .rows(),
    );
    rows
}

pub(super) fn dpia(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let dpia = &activity.dpia;
    let status = dpia.status.map(|status| match status {
        DpiaStatus::NotRequired => "doc-dpia-not-required",
        DpiaStatus::ToDo => "doc-dpia-to-do",
        DpiaStatus::InProgress => "doc-dpia-in-progress",
        DpiaStatus::Done => "doc-dpia-done",
    });
    let mut rows = vec![row(
        "doc-dpia-status",
        status.map(Value::Word),
        marks.on("dpia/status"),
    )];
    rows.extend(assessed(scene, dpia, marks));
    rows.extend(consultation(dpia, marks));
    rows
}

/// Why an assessment is due or not, and what it found.
fn assessed(scene: &Scene<'_>, dpia: &Dpia, marks: &Marks<'_>) -> Vec<Row> {
    let on = |field: &str| marks.on(&format!("dpia/{field}"));
    let risk = dpia.residual_risk.map(|risk| match risk {
        ResidualRisk::Low => "doc-risk-low",
        ResidualRisk::Moderate => "doc-risk-moderate",
        ResidualRisk::High => "doc-risk-high",
    });
    let Catalogue {
        dpia_criteria,
        dpia_required,
        dpia_exempt,
        ..
    } = scene.catalogue;
    let criteria = scene.words(dpia_criteria, &dpia.criteria);
    let required = scene.words(dpia_required, &dpia.required_list);
    let exempt = scene.words(dpia_exempt, &dpia.exempt_list);
    let document = scene.document(&dpia.document).map(Value::Document);
    Parts::default()
        .text(
            "doc-dpia-justification",
            &dpia.justification,
            on("justification"),
        )
        .texts("doc-dpia-criteria", criteria, on("criteria"))
        .texts("doc-dpia-required-list", required, on("required_list"))
        .texts("doc-dpia-exempt-list", exempt, on("exempt_list"))
        .day("doc-dpia-done-on", dpia.done_on, on("done_on"))
        .add("doc-dpia-document", document, on("document"))
        .add("doc-dpia-risk", risk.map(Value::Word), on("residual_risk"))
        .rows()
}

fn consultation(dpia: &Dpia, marks: &Marks<'_>) -> Option<Row> {
    let marked = marks.on("dpia/prior_consultation");
    let answer = &dpia.prior_consultation;
    (!answer.is_unknown()).then(|| {
        asked("doc-consultation", answer, marked, |consultation| {
            let parts = Parts::default()
                .day("doc-consultation-asked", consultation.asked_on, false)
                .day("doc-consultation-answered", consultation.answered_on, false)
                .text("doc-consultation-outcome", &consultation.outcome, false);
            parts.value().unwrap_or(Value::Many(Vec::new()))
        })
    })
}

pub(super) fn opinions(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let line = |opinion: &Opinion| {
        let on = |field| marks.on_line("opinions", opinion.id, &[field]);
        let kind = scene.word(
            &scene.catalogue.opinion_authors,
            opinion.author_kind.as_ref(),
        );
        let names: Vec<_> = kind.into_iter().chain(filled(&opinion.author)).collect();
        let value = Parts::default()
            .day("doc-opinion-day", opinion.given_on, on("given_on"))
            .text("doc-opinion-text", &opinion.text, on("text"))
            .text("doc-opinion-follow-up", &opinion.follow_up, on("follow_up"))
            .value();
        named(names.join(", "), value)
    };
    activity.opinions.iter().map(line).collect()
}

pub(super) fn formalities(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let marked = marks.on("formalities");
    let Some(lines) = activity.formalities.given() else {
        let none = |_: &Vec<Formality>| Value::Many(Vec::new());
        return vec![asked(
            "doc-formalities",
            &activity.formalities,
            marked,
            none,
        )];
    };
    let line = |line: &Formality| {
        let on = |field| marks.on_line("formalities", line.id, &[field]);
        let kind = scene.word(&scene.catalogue.formalities, line.kind.as_ref());
        let value = Parts::default()
            .text("doc-formality-reference", &line.reference, on("reference"))
            .day("doc-formality-done", line.done_on, on("done_on"))
            .day("doc-formality-expires", line.expires_on, on("expires_on"))
            .add(
                "doc-formality-document",
                scene.document(&line.document).map(Value::Document),
                on("document"),
            )
            .value();
        Row {
            label: Label::Name(kind.unwrap_or_default()),
            value: Shown::option(value, marked || on("kind")),
        }
    };
    lines.iter().map(line).collect()
}

pub(super) fn documents(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let values = activity.documents.iter().filter_map(|line| {
        let on = |field| marks.on_line("documents", line.id, &[field]);
        let document = scene.document(&line.document)?;
        Parts::default()
            .add(
                "doc-document",
                Some(Value::Document(document)),
                on("document"),
            )
            .text(
                "doc-document-description",
                &line.description,
                on("description"),
            )
            .value()
    });
    let values: Vec<_> = values.collect();
    if values.is_empty() {
        return Vec::new();
    }
    vec![row(
        "doc-documents",
        Some(Value::Many(values)),
        marks.on("documents"),
    )]
}

pub(super) fn management(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let identity = &activity.identity;
    let on = |field: &str| marks.on(&format!("identity/{field}"));
    let mut rows = Parts::default()
        .text("doc-service", &identity.service, on("service"))
        .text(
            "doc-function",
            &identity.function_in_charge,
            on("function_in_charge"),
        )
        .add(
            "doc-sites",
            texts_value(sites(scene, identity)),
            on("sites"),
        )
        .day("doc-planned-on", identity.planned_on, on("planned_on"))
        .day("doc-in-force-on", identity.in_force_on, on("in_force_on"))
        .day(
            "doc-suspended-on",
            identity.suspended_on,
            on("suspended_on"),
        )
        .day("doc-ended-on", identity.ended_on, on("ended_on"))
        .day("doc-archived-on", identity.archived_on, on("archived_on"))
        .day("doc-reviewed-on", identity.reviewed_on, on("reviewed_on"))
        .day(
            "doc-review-due-on",
            identity.review_due_on,
            on("review_due_on"),
        )
        .text("doc-version", &identity.version, on("version"))
        .text("doc-approved-by", &identity.approved_by, on("approved_by"))
        .day("doc-approved-on", identity.approved_on, on("approved_on"))
        .rows();
    rows.extend(scale(&activity.scale, marks));
    rows
}

fn sites(scene: &Scene<'_>, identity: &Identity) -> Vec<String> {
    let all = scene.register.establishments.iter();
    let sites = all.filter(|site| identity.sites.contains(&site.id));
    let texts = sites.map(|site| {
        let address = scene.countries().address(&site.address).join(", ");
        let parts = [site.name.trim(), site.siret.trim(), address.as_str()];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" – ")
    });
    texts.collect()
}

fn scale(scale: &Scale, marks: &Marks<'_>) -> Vec<Row> {
    let on = |field: &str| marks.on(&format!("scale/{field}"));
    Parts::default()
        .yes_no("doc-occasional", scale.occasional, on("occasional"))
        .yes_no("doc-likely-risk", scale.likely_risk, on("likely_risk"))
        .text("doc-risk-note", &scale.risk_note, on("risk_note"))
        .yes_no("doc-large-scale", scale.large_scale, on("large_scale"))
        .text("doc-scale-note", &scale.scale_note, on("scale_note"))
        .yes_no(
            "doc-monitoring",
            scale.systematic_monitoring,
            on("systematic_monitoring"),
        )
        .yes_no(
            "doc-core-activity",
            scale.core_activity,
            on("core_activity"),
        )
        .rows()
}

/// Checks that a partial adequacy decision reaches a party.
pub(super) fn checks(scene: &Scene<'_>, party: &Party) -> Vec<Value> {
    let frameworks = &scene.catalogue.adequacy_frameworks;
    let values = party.adequacy_checks.iter().filter_map(|check| {
        let framework = scene
            .word(frameworks, check.framework.as_ref())
            .unwrap_or_default();
        Parts::default()
            .text("doc-check-framework", &framework, false)
            .yes_no("doc-check-covered", check.covered, false)
            .day("doc-check-day", check.checked_on, false)
            .text("doc-check-note", &check.note, false)
            .value()
    });
    values.collect()
}

#[cfg(test)]
mod tests {
    use registre_domain::Answer;

    #[test]
    fn a_question_without_value_keeps_its_state() {
        let not_applicable = Answer::<String>::NotApplicable("papier".to_owned());
        let row = super::super::complement::asked_text("doc-automated-ai", &not_applicable, true);
        assert_eq!(row.value.answer, Answer::NotApplicable("papier".to_owned()));
        assert!(row.value.unconfirmed);
    }
}
