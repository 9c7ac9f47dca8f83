//! Owns: who decides, how to reach them, and the data protection officer (N-01 and N-02 of Art. 13 and 14).
//! Must not know what is done with the data.

use super::super::draft::{Draft, merged, of_party, of_sheet, or};
use super::super::fill::Value;
use super::super::statement::{Part, Sentence};
use crate::actor::{Actor, full_name, separated, web};
use crate::block::{Inline, Inlines};
use registre_domain::Answer;
use registre_domain::activity::{Activity, JointControl, JointController, Role};
use registre_domain::contact::{Address, Contact};
use registre_domain::notice::{Kind, Source};
use registre_domain::organisation::{Dpo, Entity};

/// The controller with its means of contact, its representative, those who decide with it.
pub(super) fn controller(draft: &Draft<'_>) -> Vec<Part> {
    let mut said = vec![lead(draft)];
    said.push(draft.say(
        "controller",
        draft.of_entity("name"),
        &[("name", name(draft))],
        vec![draft.of_entity("name")],
    ));
    said.push(legal(draft));
    said.push(reach(draft));
    said.push(task(draft));
    said.extend(eu_representative(draft));
    said.extend(
        draft
            .activities
            .iter()
            .flat_map(|sheet| joint(draft, sheet)),
    );
    merged(said).into_iter().map(Part::Say).collect()
}

/// To whom a notice for a group of people speaks.
fn lead(draft: &Draft<'_>) -> Sentence {
    let code = match draft.notice.kind {
        Kind::Staff => "staff-lead",
        Kind::Applicants => "applicants-lead",
        Kind::Indirect => "indirect-lead",
        _ => return Sentence::default(),
    };
    draft.once(code, &[], Vec::new())
}

/// The controller's name, or what is to be completed.
pub(super) fn name(draft: &Draft<'_>) -> Value {
    let name = draft.entity.map_or("", |entity| entity.name.trim());
    let name = match name {
        "" => draft.to_complete("privacy-missing-controller"),
        name => vec![Inline::plain(name)],
    };
    name.into()
}

/// The name alone, for what is read at a glance, with those who decide with it.
pub(super) fn short(draft: &Draft<'_>, code: &str) -> Vec<Part> {
    let source = || draft.of_entity("name");
    let lead = draft.say(code, source(), &[("name", name(draft))], vec![source()]);
    let joint = draft.activities.iter();
    let joint = joint.filter_map(|sheet| joint_short(draft, sheet));
    let said = std::iter::once(lead).chain(merged(joint.collect()));
    said.map(Part::Say).collect()
}

/// The others by name, or what is to be completed.
fn joint_short(draft: &Draft<'_>, sheet: &Activity) -> Option<Sentence> {
    let about = of_sheet(sheet, &[&"joint_control"]);
    let named = joint_names(draft, sheet);
    match (named.is_empty(), sheet.joint_control.given()) {
        (true, Some(_)) => Some(draft.missing("privacy-missing-joint", about)),
        (true, None) => unsaid(draft, sheet),
        (false, _) => {
            let values = [("names", Value::list(named))];
            Some(draft.say("joint-short", about, &values, joint_sources(sheet)))
        }
    }
}

fn legal(draft: &Draft<'_>) -> Sentence {
    let of =
        |field: fn(&Entity) -> &str| -> Value { draft.text(draft.entity.map_or("", field)).into() };
    let values = [("form", of(|e| &e.legal_form)), ("siren", of(|e| &e.siren))];
    let sources = ["legal_form", "siren"].map(|field| draft.of_entity(field));
    draft.say(
        "controller-legal",
        draft.of_entity("legal_form"),
        &values,
        sources.into(),
    )
}

fn reach(draft: &Draft<'_>) -> Sentence {
    let contact = draft.entity.map_or_else(Inlines::new, |entity| {
        means(draft, "", &entity.address, &entity.contact)
    });
    let contact = or(contact, || draft.to_complete("privacy-missing-contact"));
    let sources = ["address", "contact"].map(|field| draft.of_entity(field));
    let about = draft.of_entity("contact");
    draft.say(
        "controller-contact",
        about,
        &[("contact", contact.into())],
        sources.into(),
    )
}

fn task(draft: &Draft<'_>) -> Sentence {
    let task = draft.text(draft.entity.map_or("", |entity| &entity.public_task));
    if task.is_empty() {
        return Sentence::default();
    }
    let about = draft.of_entity("public_task");
    draft.say(
        "public-task-body",
        about.clone(),
        &[("task", task.into())],
        vec![about],
    )
}

fn eu_representative(draft: &Draft<'_>) -> Option<Sentence> {
    let person = draft.entity?.eu_representative.given()?;
    let name = full_name(&person.first_name, &person.name);
    let contact = means(draft, &name, &person.address, &person.contact);
    let contact = or(contact, || draft.to_complete("privacy-missing-contact"));
    let about = draft.of_entity("eu_representative");
    let values = [("contact", contact.into())];
    Some(draft.say("eu-representative", about.clone(), &values, vec![about]))
}

/// The others who decide, the contact point, and where the arrangement can be read (Art. 26).
fn joint(draft: &Draft<'_>, sheet: &Activity) -> Vec<Sentence> {
    match &sheet.joint_control {
        Answer::Given(joint) => arranged(draft, sheet, joint),
        _ => unsaid(draft, sheet).into_iter().collect(),
    }
}

/// What is to be completed where nobody is named: the role says that there are others, or nobody has answered. The role
/// alone is no answer, a new sheet has it.
fn unsaid(draft: &Draft<'_>, sheet: &Activity) -> Option<Sentence> {
    let message = match (sheet.identity.role, &sheet.joint_control) {
        (Role::JointController, _) => "privacy-missing-joint",
        (_, Answer::Unknown) => "privacy-missing-alone",
        _ => return None,
    };
    Some(draft.missing(message, of_sheet(sheet, &[&"joint_control"])))
}

fn arranged(draft: &Draft<'_>, sheet: &Activity, joint: &JointControl) -> Vec<Sentence> {
    let about = |field: &str| of_sheet(sheet, &[&"joint_control", &field]);
    let names = match joint_names(draft, sheet) {
        names if names.is_empty() => draft.to_complete("privacy-missing-joint").into(),
        names => Value::list(names),
    };
    // Which purposes are decided on together, where others are not.
    let purposes = match draft.activities.len() {
        1 => Value::default(),
        _ => Value::list(sheet.purposes.iter().map(|p| draft.purpose(p)).collect()),
    };
    let values = [("names", names), ("purposes", purposes)];
    let mut said = vec![draft.say(
        "joint-controllers",
        about("controllers"),
        &values,
        joint_sources(sheet),
    )];
    let point = draft.text(&joint.contact_point);
    if !point.is_empty() {
        let values = [("contact", point.into())];
        let point = about("contact_point");
        said.push(draft.say("joint-contact", point.clone(), &values, vec![point]));
    }
    let place = match joint.published_at.trim() {
        "" => draft.to_complete("privacy-missing-arrangement"),
        place => vec![web(place)],
    };
    let at = about("published_at");
    said.push(draft.say(
        "joint-published",
        at.clone(),
        &[("place", place.into())],
        vec![at],
    ));
    said.push(draft.once("joint-rights", &[], vec![about("controllers")]));
    said
}

fn joint_sources(sheet: &Activity) -> Vec<Source> {
    let mut sources = vec![of_sheet(sheet, &[&"joint_control", &"controllers"])];
    let lines = sheet.joint_control.given().map(|joint| &joint.controllers);
    let parties = lines.into_iter().flatten().filter_map(|line| line.party);
    sources.extend(parties.map(of_party));
    sources
}

fn joint_names(draft: &Draft<'_>, sheet: &Activity) -> Vec<Inlines> {
    let name = |line: &JointController| {
        let party = draft.party(line.party).map(|party| party.name.as_str());
        let entity = || Some(draft.register.entity(line.entity?)?.name.as_str());
        let name = party.or_else(entity)?.trim();
        (!name.is_empty()).then(|| vec![Inline::plain(name)])
    };
    let lines = sheet.joint_control.given().map(|joint| &joint.controllers);
    lines.into_iter().flatten().filter_map(name).collect()
}

/// The officer; nothing where none is designated.
pub(super) fn officer(draft: &Draft<'_>) -> Vec<Part> {
    vec![Part::Say(officer_as(draft, "dpo"))]
}

/// The same in few words.
pub(super) fn officer_short(draft: &Draft<'_>) -> Vec<Part> {
    vec![Part::Say(officer_as(draft, "dpo-short"))]
}

fn officer_as(draft: &Draft<'_>, code: &str) -> Sentence {
    let about = draft.of_entity("dpo");
    match draft.entity.map(|entity| &entity.dpo) {
        Some(Answer::None | Answer::NotApplicable(_)) => Sentence::default(),
        Some(Answer::Given(dpo)) => {
            let values = [("contact", officer_means(draft, dpo).into())];
            draft.say(code, about.clone(), &values, vec![about])
        }
        Some(Answer::Unknown) | None => draft.missing("privacy-missing-dpo", about),
    }
}

/// The law asks for the officer's means of contact, not for a name.
fn officer_means(draft: &Draft<'_>, dpo: &Dpo) -> Inlines {
    let contact = means(draft, "", &dpo.address, &dpo.contact);
    or(contact, || draft.to_complete("privacy-missing-dpo-contact"))
}

/// Whom to write to for one's rights: the contact for rights, else the officer; with the field that says so.
pub(super) fn rights_contact(draft: &Draft<'_>) -> (Inlines, Source) {
    let rights = draft.entity.map(|entity| &entity.rights_contact);
    let contact = rights.map_or_else(Inlines::new, |contact| {
        means(draft, &contact.name, &contact.address, &contact.contact)
    });
    let dpo = draft.entity.and_then(|entity| entity.dpo.given());
    match (contact.is_empty(), dpo) {
        (true, Some(dpo)) => {
            let role = draft.words.say("privacy-officer");
            let contact = means(draft, &role, &dpo.address, &dpo.contact);
            (contact, draft.of_entity("dpo"))
        }
        _ => (contact, draft.of_entity("rights_contact")),
    }
}

/// A name and its means of contact on one line; empty where there is no means.
fn means(draft: &Draft<'_>, name: &str, address: &Address, contact: &Contact) -> Inlines {
    let actor = Actor::new(draft.bare(name), address, contact, draft.countries());
    if !address.is_postal() && contact.is_blank() {
        return Inlines::new();
    }
    let mut parts = actor.means();
    if !actor.name.is_empty() {
        parts.insert(0, Inline::plain(actor.name));
    }
    separated(parts, ", ")
}
