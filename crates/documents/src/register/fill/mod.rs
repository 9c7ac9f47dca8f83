//! Owns: filling the projection from the register, field by field.
//! Must not know how anything is printed.

mod actors;
mod annex;
mod chosen;
mod clients;
mod complement;
mod data;
mod detail;
mod issues;
mod mentions;
mod record;
mod scene;
mod sheet;
mod tracker;
mod transfer;

use super::options::{Kind, RegisterOptions};
use super::projection::{Extraction, Organisation, Projection, Scope};
use super::sheet::{Line, Sheet};
use super::shown::Shown;
use crate::actor::Actor;
use crate::said::said;
use registre_domain::activity::Activity;
use registre_domain::catalogue::Lang;
use registre_domain::organisation::Entity;
use registre_domain::{Catalogue, Register};
use scene::Scene;
use std::cell::RefCell;
use std::collections::BTreeSet;

impl Projection {
    /// What a document of these options may show of a register, in one language.
    #[must_use]
    pub fn of(
        register: &Register,
        catalogue: &Catalogue,
        lang: Lang,
        options: &RegisterOptions,
    ) -> Self {
        let chosen = chosen::chosen(register, options);
        let scene = scene(register, catalogue, lang, options, chosen.len());
        let mut sheets: Vec<_> = (1..)
            .zip(&chosen)
            .map(|(number, activity)| sheet::sheet(&scene, &said(activity), number))
            .collect();
        let entities = told_apart(&scene, &chosen, &mut sheets);
        let common_measures = common_measures(&scene, &sheets);
        let annexes = annex::annexes(&scene, options, &chosen, &sheets);
        Self {
            kind: options.kind,
            lang,
            content: options.content,
            complementary: scene.complementary,
            public: scene.public,
            single: !scene.listed,
            organisation: organisation(&scene),
            entities,
            joint_controllers: joint_controllers(&scene, &sheets),
            scope: Scope {
                shown: sheets.len(),
                unconfirmed: sheets.iter().filter(|sheet| sheet.unconfirmed).count(),
                ..chosen::scope(register, options)
            },
            extraction: extraction(options),
            common_measures,
            issues: issues::issues(&scene, options, &chosen),
            annexes,
            sheets,
            activities: chosen.iter().map(|activity| activity.id).collect(),
            files: scene.files.into_inner(),
        }
    }
}

/// The register as these options see it, for so many sheets.
fn scene<'a>(
    register: &'a Register,
    catalogue: &'a Catalogue,
    lang: Lang,
    options: &RegisterOptions,
    count: usize,
) -> Scene<'a> {
    Scene {
        register,
        catalogue,
        lang,
        complementary: options.complements(),
        public: options.public,
        listed: !(options.single && count == 1),
        owner: owner(register, options),
        files: RefCell::default(),
    }
}

/// The measures that sheets inherit; a document without sheets, or for the public, has none.
fn common_measures(scene: &Scene<'_>, sheets: &[Sheet]) -> Vec<Line> {
    match scene.public || sheets.is_empty() {
        true => Vec::new(),
        false => sheet::common_measures(scene),
    }
}

/// The entity whose register it is.
fn owner<'r>(register: &'r Register, options: &RegisterOptions) -> Option<&'r Entity> {
    match options.entity {
        Some(id) => register.entity(id),
        None => register.main_entity(),
    }
}

/// The entities that answer for the sheets, where there are several; each sheet is then told that it names its own.
fn told_apart(scene: &Scene<'_>, chosen: &[&Activity], sheets: &mut [Sheet]) -> Vec<Actor> {
    let mut seen = BTreeSet::new();
    let entities: Vec<_> = chosen
        .iter()
        .filter_map(|activity| scene.register.entity_of(activity))
        .filter(|entity| seen.insert(entity.id))
        .map(|entity| scene.entity(entity))
        .collect();
    if entities.len() < 2 {
        return Vec::new();
    }
    for sheet in sheets {
        sheet.actors.one_of_several = true;
    }
    entities
}

/// Who decides with the organisation, by name, over all sheets: another organisation of the group too, where a sheet of
/// its own names this one.
fn joint_controllers(scene: &Scene<'_>, sheets: &[Sheet]) -> Vec<String> {
    let own = scene.owner.map_or("", |entity| entity.name.as_str());
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let joint = sheet.actors.joint.as_ref();
        let Some(others) = joint.and_then(|joint| joint.answer.given()) else {
            continue;
        };
        let names_own = others.iter().any(|actor| actor.name == own);
        let whose = sheet.actors.entity.answer.given().filter(|_| names_own);
        let all = whose.into_iter().chain(others);
        for name in all.map(|actor| &actor.name) {
            if !name.is_empty() && name != own && !names.contains(name) {
                names.push(name.clone());
            }
        }
    }
    names
}

fn organisation(scene: &Scene<'_>) -> Organisation {
    let Some(entity) = scene.owner else {
        return Organisation {
            contact: Shown::option(scene.register_as_actor(), false),
            public_task: String::new(),
            representative: Shown::option(None, false),
            eu_representative: None,
            dpo: Shown::option(None, false),
        };
    };
    Organisation {
        contact: Shown::option(Some(scene.entity(entity)), false),
        public_task: entity.public_task.trim().to_owned(),
        representative: scene.representative(&entity.legal_representative),
        eu_representative: scene.eu_representative(entity),
        dpo: scene.dpo(&entity.dpo),
    }
}

fn extraction(options: &RegisterOptions) -> Extraction {
    Extraction {
        at: options.extracted_at,
        zone: options.zone.trim().to_owned(),
        state_on: options.state_on,
        version: options.version.trim().to_owned(),
        chain_head: options.chain_head.clone(),
        legal_edition: options.legal_edition,
        register_id: options.register_id.clone(),
        attach: options.attach,
        creator: options.creator.clone(),
    }
}

impl Kind {
    /// Whether the organisation decides in this register.
    pub(super) fn is_controller(self) -> bool {
        self == Self::Controller
    }
}
