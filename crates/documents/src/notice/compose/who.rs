//! Owns: who decides, how to reach them, and the data protection officer (N-01 and N-02 of Art. 13 and 14).
//! Must not know what is done with the data.

use super::super::draft::{Draft, of_party, of_sheet};
use super::super::statement::{Part, Statement};
use crate::actor::{Actor, full_name, separated};
use crate::block::{Inline, Inlines};
use crate::words::unstopped;
use registre_domain::Answer;
use registre_domain::activity::{Activity, JointControl, Role};
use registre_domain::contact::{Address, Contact};

/// The controller with its means of contact, its representative, those who decide with it.
pub(super) fn controller(draft: &Draft<'_>) -> Vec<Part> {
    let name = draft
        .entity
        .map_or(&draft.register.about.name, |entity| &entity.name);
    let name = draft.text_or(name, "privacy-missing-controller");
    let mut said = vec![draft.clause("controller", &[("name", name)], draft.of_entity(&["name"]))];
    said.push(reach(draft));
    said.extend(eu_representative(draft));
    for activity in &draft.activities {
        said.extend(joint(draft, activity));
    }
    super::super::draft::merged(said)
        .into_iter()
        .map(Part::Say)
        .collect()
}

fn reach(draft: &Draft<'_>) -> Statement {
    let contact = draft.entity.map_or_else(Inlines::new, |entity| {
        means(draft, "", &entity.address, &entity.contact)
    });
    let contact = or_complete(draft, contact, "privacy-missing-contact");
    let origin = draft.of_entity(&["address", "contact"]);
    draft.clause("controller-contact", &[("contact", contact)], origin)
}

fn eu_representative(draft: &Draft<'_>) -> Option<Statement> {
    let person = draft.entity?.eu_representative.given()?;
    let name = full_name(&person.first_name, &person.name);
    let contact = means(draft, &name, &person.address, &person.contact);
    let contact = or_complete(draft, contact, "privacy-missing-contact");
    let origin = draft.of_entity(&["eu_representative"]);
    Some(draft.clause("eu-representative", &[("contact", contact)], origin))
}

/// The others who decide, the contact point, and where the arrangement can be read (Art. 26).
fn joint(draft: &Draft<'_>, activity: &Activity) -> Vec<Statement> {
    match &activity.joint_control {
        Answer::Given(joint) => arranged(draft, activity, joint),
        Answer::Unknown if activity.identity.role == Role::JointController => {
            let origin = vec![of_sheet(activity, &[&"joint_control"])];
            vec![draft.missing("privacy-missing-joint", origin)]
        }
        _ => Vec::new(),
    }
}

fn arranged(draft: &Draft<'_>, activity: &Activity, joint: &JointControl) -> Vec<Statement> {
    let origin = |field: &str| vec![of_sheet(activity, &[&"joint_control", &field])];
    let names = joint_names(draft, joint);
    let names = match names.as_slice() {
        [] => draft.to_complete("privacy-missing-joint"),
        names => vec![Inline::plain(draft.words.all_of(names))],
    };
    let mut named = origin("controllers");
    named.extend(
        joint
            .controllers
            .iter()
            .filter_map(|line| line.party)
            .map(|id| of_party(id, "name")),
    );
    let mut said = vec![draft.clause("joint-controllers", &[("names", names)], named)];
    let point = unstopped(&joint.contact_point);
    if !point.is_empty() {
        let contact = [("contact", vec![Inline::plain(point)])];
        said.push(draft.clause("joint-contact", &contact, origin("contact_point")));
    }
    let place = match joint.published_at.trim() {
        "" => draft.to_complete("privacy-missing-arrangement"),
        place => vec![crate::actor::web(place)],
    };
    said.push(draft.clause(
        "joint-published",
        &[("place", place)],
        origin("published_at"),
    ));
    said
}

fn joint_names(draft: &Draft<'_>, joint: &JointControl) -> Vec<String> {
    let name = |line: &registre_domain::activity::JointController| {
        let party = draft.party(line.party).map(|party| party.name.clone());
        party.or_else(|| {
            draft
                .register
                .entity(line.entity?)
                .map(|entity| entity.name.clone())
        })
    };
    let names = joint.controllers.iter().filter_map(name);
    names
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// The officer; nothing where none is designated.
pub(super) fn officer(draft: &Draft<'_>) -> Vec<Part> {
    let origin = draft.of_entity(&["dpo"]);
    let dpo = draft.entity.map(|entity| &entity.dpo);
    match dpo {
        Some(Answer::None | Answer::NotApplicable(_)) => Vec::new(),
        Some(Answer::Given(dpo)) => {
            // The law asks for the officer's means of contact, not for a name.
            let contact = means(draft, "", &dpo.address, &dpo.contact);
            let contact = or_complete(draft, contact, "privacy-missing-dpo-contact");
            vec![Part::Say(draft.clause(
                "dpo",
                &[("contact", contact)],
                origin,
            ))]
        }
        Some(Answer::Unknown) | None => {
            vec![Part::Say(draft.missing("privacy-missing-dpo", origin))]
        }
    }
}

/// A name and its means of contact on one line; empty where there is no means.
pub(super) fn means(
    draft: &Draft<'_>,
    name: &str,
    address: &Address,
    contact: &Contact,
) -> Inlines {
    let actor = Actor::new(name, address, contact, draft.countries());
    let has_means = address.is_postal() || !contact.is_blank();
    if !has_means {
        return Inlines::new();
    }
    let mut parts = actor.means();
    if !actor.name.is_empty() {
        parts.insert(0, Inline::plain(actor.name));
    }
    separated(parts, ", ")
}

pub(super) fn or_complete(draft: &Draft<'_>, inlines: Inlines, key: &str) -> Inlines {
    if inlines.is_empty() {
        draft.to_complete(key)
    } else {
        inlines
    }
}
