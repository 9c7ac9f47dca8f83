//! Owns: how people and organisations print: name, then means of contact.
//! Must not know in which role they act.

use super::super::projection::DpoShown;
use super::pen::Pen;
use crate::actor::{Actor, separated};
use crate::block::{Flow, Inline, Inlines, Style};
use registre_domain::organisation::DpoKind;

impl Pen<'_> {
    /// Name and detail on one line, means of contact on the next.
    pub(super) fn actor(&self, actor: &Actor) -> Vec<Flow> {
        let mut inlines = name(actor);
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
        match name(actor) {
            inlines if inlines.is_empty() => self.actor(actor),
            inlines => vec![Flow::Paragraph(inlines)],
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
        separated(parts, " · ")
    }

    pub(super) fn dpo(&self, dpo: &DpoShown) -> Vec<Flow> {
        let mut flows = self.actor(&dpo.actor);
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
            flows.push(Flow::Paragraph(vec![Inline::styled(
                notes.join(" · "),
                Style::Muted,
            )]));
        }
        flows
    }
}

fn name(actor: &Actor) -> Inlines {
    let mut inlines = Vec::new();
    if !actor.name.is_empty() {
        inlines.push(Inline::styled(actor.name.clone(), Style::Strong));
    }
    if !actor.detail.is_empty() {
        let comma = if inlines.is_empty() { "" } else { ", " };
        inlines.push(Inline::plain(format!("{comma}{}", actor.detail)));
    }
    inlines
}
