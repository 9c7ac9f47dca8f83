//! Owns: how people and organisations print: name, then means of contact.
//! Must not know in which role they act.

use super::super::projection::DpoShown;
use super::pen::Pen;
use crate::actor::{Actor, separated};
use crate::block::{Field, Flow, Inline, Inlines, Style};
use registre_domain::organisation::DpoKind;

impl Pen<'_> {
    /// Name and detail on one line, means of contact on the next.
    pub(super) fn actor(&self, actor: &Actor) -> Vec<Flow> {
        let mut inlines = self.name(actor);
        let contact = self.contact(actor);
        if !inlines.is_empty() && !contact.is_empty() {
            inlines.push(Inline::plain("\n"));
        }
        inlines.extend(contact);
        if inlines.is_empty() {
            Vec::new()
        } else {
            vec![Flow::Paragraph(inlines)]
        }
    }

    /// Name and detail alone.
    pub(super) fn actor_name(&self, actor: &Actor) -> Vec<Flow> {
        match self.name(actor) {
            inlines if inlines.is_empty() => self.actor(actor),
            inlines => vec![Flow::Paragraph(inlines)],
        }
    }

    /// Name and detail, then each means of contact that `known` does not have already, address and web page on lines of
    /// their own.
    pub(super) fn actor_in_full(&self, actor: &Actor, known: Option<&Actor>) -> Vec<Flow> {
        let new = unless_known(actor, known);
        let registration = Some(&actor.registration).filter(|number| !number.is_empty());
        let registration = registration
            .map(|number| self.words.with("doc-registration-other", number))
            .map(|number| vec![Inline::plain(number)]);
        let place = Actor {
            address: new.address,
            ..Actor::default()
        };
        let reach = Actor {
            phone: new.phone,
            email: new.email,
            ..Actor::default()
        };
        let page = Actor {
            web: new.web,
            ..Actor::default()
        };
        let lines = [
            Some(self.name(actor)),
            registration,
            Some(place.means()),
            Some(separated(reach.means(), " · ")),
            Some(page.means()),
        ];
        let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
        let mut inlines = Inlines::new();
        for line in lines {
            if !inlines.is_empty() {
                inlines.push(Inline::plain("\n"));
            }
            inlines.extend(line);
        }
        match inlines.is_empty() {
            true => Vec::new(),
            false => vec![Flow::Paragraph(inlines)],
        }
    }

    /// Registration, address, telephone, e-mail and web page, on one line.
    pub(super) fn contact(&self, actor: &Actor) -> Inlines {
        let mut parts: Vec<Inline> = Vec::new();
        let numbers = [
            ("doc-registration", &actor.siren),
            ("doc-registration-other", &actor.registration),
        ];
        for (key, number) in numbers {
            if !number.is_empty() {
                parts.push(Inline::plain(self.words.with(key, number)));
            }
        }
        parts.extend(actor.means());
        separated(parts, ", ")
    }

    /// An officer with its means of contact, but for those that `known` has.
    pub(super) fn dpo(&self, dpo: &DpoShown, known: Option<&Actor>) -> Vec<Flow> {
        let mut flows = self.actor_in_full(&dpo.actor, known);
        let kind = dpo.kind.map(|kind| match kind {
            DpoKind::Internal => self.words.say("doc-dpo-internal"),
            DpoKind::External => self.words.say("doc-dpo-external"),
        });
        let day = dpo.designated_on.map(|day| self.words.date(day));
        let day = day.map(|day| self.words.with("doc-dpo-designated", &day));
        let reference = (!dpo.reference.is_empty())
            .then(|| self.words.with("doc-dpo-reference", &dpo.reference));
        let notes: Vec<_> = [kind, day, reference].into_iter().flatten().collect();
        if !notes.is_empty() {
            let notes = Inline::styled(notes.join(", "), Style::Muted);
            match flows.last_mut() {
                Some(Flow::Paragraph(inlines)) => {
                    inlines.extend([Inline::plain("\n"), notes]);
                }
                _ => flows.push(Flow::Paragraph(vec![notes])),
            }
        }
        flows
    }

    /// What the law entrusts to an organisation; nothing where it is not said.
    pub(super) fn public_task(&self, task: &str) -> Option<Field> {
        (!task.is_empty()).then(|| self.field("doc-public-task", vec![self.own_flow(task)]))
    }

    fn name(&self, actor: &Actor) -> Inlines {
        let mut inlines = Vec::new();
        if !actor.name.is_empty() {
            inlines.push(self.own_styled(actor.name.clone(), Style::Strong));
        }
        if !actor.detail.is_empty() {
            if !inlines.is_empty() {
                inlines.push(Inline::plain(", "));
            }
            inlines.push(self.own(actor.detail.clone()));
        }
        inlines
    }
}

/// The same, without the means of contact that somebody named before has too.
fn unless_known(actor: &Actor, known: Option<&Actor>) -> Actor {
    let Some(known) = known else {
        return actor.clone();
    };
    let new = |own: &String, other: &String| match own == other {
        true => String::new(),
        false => own.clone(),
    };
    Actor {
        address: match actor.address == known.address {
            true => Vec::new(),
            false => actor.address.clone(),
        },
        phone: new(&actor.phone, &known.phone),
        email: new(&actor.email, &known.email),
        web: new(&actor.web, &known.web),
        ..actor.clone()
    }
}
