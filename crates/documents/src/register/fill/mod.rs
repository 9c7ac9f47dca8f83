//! Owns: filling the projection from the register, field by field.
//! Must not know how anything is printed.

mod actors;
mod clients;
mod complement;
mod data;
mod detail;
mod mentions;
mod record;
mod scene;
mod sheet;
mod transfer;

use super::options::{Kind, RegisterOptions};
use super::projection::{Extraction, Organisation, Projection, Scope};
use super::shown::Shown;
use crate::said::said;
use registre_domain::activity::{Activity, Status};
use registre_domain::catalogue::Lang;
use registre_domain::reference::natural_order;
use registre_domain::{Catalogue, Register};
use scene::Scene;
use std::collections::BTreeMap;

impl Projection {
    /// What a document of these options may show of a register, in one language.
    #[must_use]
    pub fn of(
        register: &Register,
        catalogue: &Catalogue,
        lang: Lang,
        options: &RegisterOptions,
    ) -> Self {
        let scene = Scene {
            register,
            catalogue,
            lang,
            complementary: options.complementary,
        };
        let sheets: Vec<_> = chosen(register, options)
            .into_iter()
            .enumerate()
            .map(|(at, activity)| sheet::sheet(&scene, &said(activity), at + 1))
            .collect();
        let unconfirmed = sheets.iter().filter(|sheet| sheet.unconfirmed).count();
        Self {
            kind: options.kind,
            complementary: options.complementary,
            organisation: organisation(&scene),
            scope: Scope {
                shown: sheets.len(),
                unconfirmed,
                ..scope(register, options)
            },
            extraction: extraction(options),
            common_measures: sheet::common_measures(&scene),
            sheets,
        }
    }
}

fn chosen<'r>(register: &'r Register, options: &RegisterOptions) -> Vec<&'r Activity> {
    let mut chosen: Vec<_> = register
        .activities
        .iter()
        .filter(|activity| options.kind.holds(activity.identity.role))
        .filter(|activity| options.statuses.contains(&activity.identity.status))
        .filter(|activity| is_selected(activity, options))
        .collect();
    chosen.sort_by(|a, b| {
        natural_order(&a.identity.reference, &b.identity.reference).then_with(|| a.id.cmp(&b.id))
    });
    chosen
}

fn is_selected(activity: &Activity, options: &RegisterOptions) -> bool {
    options
        .only
        .as_ref()
        .is_none_or(|only| only.contains(&activity.id))
}

fn scope(register: &Register, options: &RegisterOptions) -> Scope {
    let mut left_out: BTreeMap<Status, usize> = BTreeMap::new();
    let (mut total, mut not_chosen) = (0, 0);
    for activity in &register.activities {
        if !options.kind.holds(activity.identity.role) {
            continue;
        }
        total += 1;
        if !options.statuses.contains(&activity.identity.status) {
            *left_out.entry(activity.identity.status).or_default() += 1;
        } else if !is_selected(activity, options) {
            not_chosen += 1;
        }
    }
    Scope {
        statuses: options.statuses.iter().copied().collect(),
        selection: options.only.is_some(),
        shown: 0,
        total,
        left_out,
        not_chosen,
        other_register: register.activities.len() - total,
        unconfirmed: 0,
    }
}

fn organisation(scene: &Scene<'_>) -> Organisation {
    let Some(entity) = scene.register.main_entity() else {
        return Organisation {
            contact: Shown::option(scene.register_as_actor(), false),
            representative: Shown::option(None, false),
            eu_representative: None,
            dpo: Shown::option(None, false),
        };
    };
    Organisation {
        contact: Shown::option(Some(scene.entity(entity)), false),
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
        creator: options.creator.clone(),
    }
}

impl Kind {
    /// Whether the organisation decides in this register.
    pub(super) fn is_controller(self) -> bool {
        self == Self::Controller
    }
}
