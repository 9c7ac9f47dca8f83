//! Owns: which sheets a document holds, and how many it leaves out, by reason.
//! Must not know what a sheet shows.

use super::super::options::{Filter, RegisterOptions};
use super::super::projection::{FilterShown, Scope};
use registre_domain::Register;
use registre_domain::activity::{Activity, Status};
use registre_domain::catalogue::fold;
use registre_domain::ids::EntityId;
use registre_domain::reference::natural_order;
use std::collections::BTreeMap;

/// How many states there are.
const STATES: usize = 6;

/// The sheets, in the natural order of their references.
pub(super) fn chosen<'r>(register: &'r Register, options: &RegisterOptions) -> Vec<&'r Activity> {
    let mut chosen: Vec<_> = register
        .activities
        .iter()
        .filter(|activity| options.kind.holds(activity.identity.role))
        .filter(|activity| is_of(register, activity, options))
        .filter(|activity| options.states().contains(&activity.identity.status))
        .filter(|activity| is_selected(register, activity, options))
        .collect();
    chosen.sort_by(|a, b| {
        natural_order(&a.identity.reference, &b.identity.reference).then_with(|| a.id.cmp(&b.id))
    });
    chosen
}

/// Whether the entity that was asked for answers for it.
fn is_of(register: &Register, activity: &Activity, options: &RegisterOptions) -> bool {
    let asked = options.entity;
    asked.is_none_or(|entity| answers_for(register, activity, entity))
}

/// Whether an entity decides on it, alone or with others: joint controllers each keep a record of it
/// (Art. 26, 30(1)(a)).
fn answers_for(register: &Register, activity: &Activity, entity: EntityId) -> bool {
    let own = register.entity_of(activity).map(|entity| entity.id);
    let joint = activity.joint_control.given();
    let mut others = joint.into_iter().flat_map(|joint| &joint.controllers);
    own == Some(entity) || others.any(|other| other.entity == Some(entity))
}

fn is_selected(register: &Register, activity: &Activity, options: &RegisterOptions) -> bool {
    let only = options.only.as_ref();
    let filter = options.filter.as_ref();
    only.is_none_or(|only| only.contains(&activity.id))
        && filter.is_none_or(|filter| answers(register, activity, filter))
}

fn answers(register: &Register, activity: &Activity, filter: &Filter) -> bool {
    let identity = &activity.identity;
    let service = fold(&identity.service);
    let mut entities = filter.entities.iter();
    let of_entity = entities.any(|entity| answers_for(register, activity, *entity));
    let of_service = filter.services.iter().any(|asked| fold(asked) == service);
    let has_tag = !filter.tags.is_disjoint(&identity.tags);
    let is_recent = |day| identity.updated_on.is_some_and(|updated| updated >= day);
    (filter.entities.is_empty() || of_entity)
        && (filter.services.is_empty() || of_service)
        && (filter.tags.is_empty() || has_tag)
        && filter.updated_since.is_none_or(is_recent)
}

/// What is asked for and what is left out; the sheets in the document are counted by who has them.
pub(super) fn scope(register: &Register, options: &RegisterOptions) -> Scope {
    let mut left_out: BTreeMap<Status, usize> = BTreeMap::new();
    let (mut total, mut not_chosen) = (0, 0);
    let (mut other_register, mut other_entities) = (0, 0);
    for activity in &register.activities {
        let status = activity.identity.status;
        let of_kind = options.kind.holds(activity.identity.role);
        match (of_kind, is_of(register, activity, options)) {
            (true, true) => total += 1,
            (true, false) => other_entities += 1,
            (false, true) => other_register += 1,
            (false, false) => {}
        }
        if !of_kind || !is_of(register, activity, options) {
            continue;
        }
        if !options.states().contains(&status) {
            *left_out.entry(status).or_default() += 1;
        } else if !is_selected(register, activity, options) {
            not_chosen += 1;
        }
    }
    Scope {
        statuses: options.states().iter().copied().collect(),
        every_status: options.states().len() == STATES,
        selection: options.only.is_some(),
        filter: filter(register, options),
        shown: 0,
        total,
        left_out,
        not_chosen,
        other_register,
        other_entities,
        unconfirmed: 0,
    }
}

fn filter(register: &Register, options: &RegisterOptions) -> Option<FilterShown> {
    let filter = options.filter.as_ref().filter(|filter| filter.selects())?;
    let entities = filter.entities.iter();
    let names = entities.filter_map(|id| register.entity(*id));
    let services = filter.services.iter().map(|text| text.trim().to_owned());
    Some(FilterShown {
        entities: names.map(|entity| entity.name.trim().to_owned()).collect(),
        services: services.collect(),
        by_tags: !filter.tags.is_empty(),
        updated_since: filter.updated_since,
    })
}
