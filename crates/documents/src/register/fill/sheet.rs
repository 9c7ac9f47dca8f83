//! Owns: one sheet's description, actors and security; the other parts have files of their own.
//! Must not know the sheet's notes, tags and answers to rules.

use super::super::options::Kind;
use super::super::sheet::{Actors, Description, ExcludedLine, Line, SecurityShown, Sheet};
use super::super::shown::{Marks, Shown};
use super::scene::Scene;
use super::{clients, complement, mentions, transfer};
use crate::actor::Actor;
use chrono::NaiveDate;
use registre_domain::activity::{Activity, Identity, Measure, Status};
use registre_domain::code::Code;
use registre_domain::organisation::CommonMeasure;

pub(super) fn sheet(scene: &Scene<'_>, activity: &Activity, number: usize) -> Sheet {
    let marks = &Marks::of(activity);
    let is_controller = Kind::Controller.holds(activity.identity.role);
    let with_mentions = is_controller || (scene.complementary && mentions::has_any(activity));
    let complement = match scene.complementary {
        true => complement::groups(scene, activity, marks),
        false => Vec::new(),
    };
    let mut sheet = Sheet {
        anchor: format!("sheet-{number}"),
        description: description(&activity.identity, marks),
        actors: actors(scene, activity, marks, is_controller),
        mentions: with_mentions.then(|| mentions::mentions(scene, activity, marks)),
        service: (!is_controller).then(|| clients::service(scene, activity, marks)),
        security: match scene.public {
            true => SecurityShown::withheld(),
            false => security(scene, activity, marks),
        },
        transfers: transfer::transfers(scene, activity, marks),
        dpia: (is_controller && scene.listed)
            .then(|| Shown::option(activity.dpia.status, marks.on("dpia/status"))),
        complement,
        unconfirmed: false,
    };
    sheet.unconfirmed = marks.any();
    sheet
}

fn description(identity: &Identity, marks: &Marks<'_>) -> Description {
    Description {
        reference: identity.reference.trim().to_owned(),
        name: Shown::text(&identity.name, marks.on("identity/name")),
        role: identity.role,
        status: identity.status,
        status_on: status_on(identity),
        created_on: Shown::option(identity.created_on, marks.on("identity/created_on")),
        updated_on: Shown::option(identity.updated_on, marks.on("identity/updated_on")),
    }
}

fn status_on(identity: &Identity) -> Option<NaiveDate> {
    match identity.status {
        Status::Planned => identity.planned_on,
        Status::Draft => None,
        Status::InForce => identity.in_force_on,
        Status::Suspended => identity.suspended_on,
        Status::Ended => identity.ended_on,
        Status::Archived => identity.archived_on,
    }
}

fn actors(
    scene: &Scene<'_>,
    activity: &Activity,
    marks: &Marks<'_>,
    is_controller: bool,
) -> Actors {
    let entity = scene.register.entity_of(activity);
    Actors {
        entity: Shown::option(
            entity
                .map(|entity| scene.entity(entity))
                .or_else(|| scene.register_as_actor()),
            marks.on("identity/entity"),
        ),
        public_task: entity.map_or_else(String::new, |entity| entity.public_task.trim().to_owned()),
        dpo: entity.map_or(Shown::option(None, false), |entity| scene.dpo(&entity.dpo)),
        representative: entity.map_or(Shown::option(None, false), |entity| {
            scene.representative(&entity.legal_representative)
        }),
        eu_representative: entity.and_then(|entity| scene.eu_representative(entity)),
        on_cover: entity.map(|entity| entity.id) == scene.owner.map(|owner| owner.id),
        one_of_several: false,
        joint: is_controller.then(|| joint(scene, activity, marks)),
    }
}

fn joint(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Shown<Vec<Actor>> {
    Shown::answer(
        &activity.joint_control,
        marks.on("joint_control"),
        |joint| {
            let others = joint.controllers.iter();
            others
                .filter_map(|other| {
                    let party = scene
                        .party(other.party)
                        .map(|party| scene.party_actor(party));
                    let entity = || {
                        scene
                            .register
                            .entity(other.entity?)
                            .map(|e| scene.entity(e))
                    };
                    party.or_else(entity)
                })
                .collect()
        },
    )
}

/// The common measures of the organisation, in the order of their types in the catalogue.
pub(super) fn common_measures(scene: &Scene<'_>) -> Vec<Line> {
    let mut measures: Vec<_> = scene.register.common_measures.iter().collect();
    measures.sort_by_key(|measure| order(scene, measure));
    measures
        .into_iter()
        .map(|measure| common_line(scene, measure))
        .collect()
}

/// The place of a measure's type in the catalogue; what has no type comes last.
fn order(scene: &Scene<'_>, measure: &CommonMeasure) -> usize {
    let code = measure.kind.as_ref().map(Code::as_str);
    let mut codes = scene.catalogue.measure_types.codes();
    codes
        .position(|known| Some(known) == code)
        .unwrap_or(usize::MAX)
}

fn security(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Shown<SecurityShown> {
    let mut inherited: Vec<_> = scene.register.inherited_measures(activity).collect();
    inherited.sort_by_key(|measure| order(scene, measure));
    let mut common = Vec::new();
    for line in inherited.iter().map(|measure| common_line(scene, measure)) {
        let name = if line.name.is_empty() {
            line.detail
        } else {
            line.name
        };
        if !name.is_empty() && !common.contains(&name) {
            common.push(name);
        }
    }
    let own = &activity.security.measures;
    let excluded = activity.security.excluded.iter().filter_map(|line| {
        let all = &scene.register.common_measures;
        let measure = all.iter().find(|measure| measure.id == line.measure)?;
        let reason = line.reason.trim().to_owned();
        Some(ExcludedLine {
            measure: common_line(scene, measure),
            reason,
        })
    });
    let shown = SecurityShown {
        common,
        all_common: inherited.len() == scene.register.common_measures.len(),
        own: own
            .iter()
            .map(|measure| own_line(scene, measure, marks))
            // A line without a word of ours: only its sheet of the guide was chosen.
            .filter(|line| !line.name.is_empty() || !line.detail.is_empty())
            .collect(),
        excluded: excluded.collect(),
    };
    let is_blank = shown.common.is_empty() && shown.own.is_empty() && shown.excluded.is_empty();
    Shown::option((!is_blank).then_some(shown), marks.on("security/measures"))
}

fn common_line(scene: &Scene<'_>, measure: &CommonMeasure) -> Line {
    Line {
        code: measure.kind.clone(),
        name: scene
            .word(&scene.catalogue.measure_types, measure.kind.as_ref())
            .unwrap_or_default(),
        detail: measure.description.trim().to_owned(),
        unconfirmed: false,
    }
}

fn own_line(scene: &Scene<'_>, measure: &Measure, marks: &Marks<'_>) -> Line {
    Line {
        code: measure.kind.clone(),
        name: scene
            .word(&scene.catalogue.measure_types, measure.kind.as_ref())
            .unwrap_or_default(),
        detail: measure.description.trim().to_owned(),
        unconfirmed: marks.on_line("security/measures", measure.id, &["kind", "description"]),
    }
}
