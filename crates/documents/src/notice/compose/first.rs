//! Owns: the first level: a notice beside a form, at the foot of an e-mail, on the telephone, on a panel.
//! Must not know the full text, to which they lead.

use super::super::draft::{Draft, of_law, of_line, of_sheet, or};
use super::super::fill::Value;
use super::super::statement::{Part, Sentence};
use super::{retention, rights, who};
use crate::actor::web;
use crate::block::{Inline, Inlines};
use crate::words::inner;
use registre_domain::activity::{Activity, LegalBasis, Purpose};
use registre_domain::notice::{Kind, Source, SourceOf};
use registre_domain::path::FieldPath;
use std::collections::BTreeSet;

/// The clauses of one kind of first level.
struct Level {
    lead: &'static str,
    purposes: &'static str,
    more: &'static str,
}

fn level(kind: Kind) -> Level {
    let (lead, purposes, more) = match kind {
        Kind::Panel => ("panel-lead", "panel-purpose", "panel-more"),
        Kind::Footer => ("footer-lead", "", "short-more"),
        Kind::Oral => ("oral-recorded", "oral-purpose", "oral-more"),
        Kind::Consent => ("", "", "consent-more"),
        _ => ("short-lead", "short-purpose", "short-more"),
    };
    Level {
        lead,
        purposes,
        more,
    }
}

/// Who speaks, and with whom they decide.
pub(super) fn lead(draft: &Draft<'_>) -> Vec<Part> {
    match draft.notice.kind {
        Kind::Footer => vec![Part::Say(footer(draft))],
        kind => who::short(draft, level(kind).lead),
    }
}

fn footer(draft: &Draft<'_>) -> Sentence {
    let about = draft.of_entity("name");
    let (purposes, mut sources) = named(draft);
    sources.push(about.clone());
    let values = [("name", who::name(draft)), ("purposes", purposes)];
    draft.say("footer-lead", about, &values, sources)
}

/// What the data serve, in one sentence.
pub(super) fn purposes(draft: &Draft<'_>) -> Vec<Part> {
    let (purposes, sources) = named(draft);
    let code = level(draft.notice.kind).purposes;
    vec![Part::Say(draft.once(
        code,
        &[("purposes", purposes)],
        sources,
    ))]
}

/// The purposes by name, each once, with what they rest on.
fn named(draft: &Draft<'_>) -> (Value, Vec<Source>) {
    let mut names: Vec<Inlines> = Vec::new();
    let mut sources = Vec::new();
    for sheet in &draft.activities {
        if sheet.purposes.is_empty() {
            names.push(draft.to_complete("privacy-missing-purpose"));
            sources.push(of_sheet(sheet, &[&"purposes"]));
        }
        for purpose in &sheet.purposes {
            let name = or(draft.purpose(purpose), || {
                draft.to_complete("privacy-missing-purpose")
            });
            sources.extend(of_line(sheet, "purposes", &purpose.id, &["text"]));
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    (Value::list(names), sources)
}

/// What allows a place to be filmed.
pub(super) fn panel_basis(draft: &Draft<'_>) -> Vec<Part> {
    let uses: Vec<(&Activity, &Purpose)> = draft.purposes().collect();
    let field = |field: &'static str| {
        move |(sheet, purpose): &(&Activity, &Purpose)| {
            of_sheet(sheet, &[&"purposes", &purpose.id, &field])
        }
    };
    let open = uses
        .iter()
        .filter(|(_, purpose)| purpose.legal_basis.is_none());
    let open: Vec<Source> = open.map(field("legal_basis")).collect();
    let mut said = Vec::new();
    if let Some(first) = open.first() {
        let gap = draft.missing("privacy-missing-basis", first.clone());
        said.push(Sentence {
            sources: open,
            ..gap
        });
    }
    let bases: BTreeSet<LegalBasis> = uses.iter().filter_map(|(_, p)| p.legal_basis).collect();
    let list = &draft.catalogue.legal_bases;
    let names = list
        .iter()
        .filter(|entry| bases.iter().any(|b| b.code() == entry.code));
    let names = names.map(|entry| vec![Inline::plain(inner(entry.words.get(draft.lang())))]);
    let interest = match bases.iter().eq(&[LegalBasis::LegitimateInterests]) {
        true => interests(draft, &uses),
        false => Value::default(),
    };
    if !bases.is_empty() {
        let mut sources: Vec<Source> = uses.iter().map(field("legal_basis")).collect();
        sources.extend(uses.iter().map(field("legitimate_interest")));
        sources.extend(
            bases
                .iter()
                .map(|basis| of_law("legal-bases", basis.code())),
        );
        let values = [
            ("interest", interest),
            ("basis", Value::list(names.collect())),
        ];
        said.push(draft.once("panel-basis", &values, sources));
    }
    said.into_iter().map(Part::Say).collect()
}

fn interests(draft: &Draft<'_>, uses: &[(&Activity, &Purpose)]) -> Value {
    let mut all: Vec<Inlines> = Vec::new();
    for (_, purpose) in uses {
        let interest = draft.text_or(&purpose.legitimate_interest, "privacy-missing-interest");
        if !all.contains(&interest) {
            all.push(interest);
        }
    }
    Value::list(all)
}

/// How long, for pictures and for calls.
pub(super) fn kept(draft: &Draft<'_>) -> Vec<Part> {
    let code = match draft.notice.kind {
        Kind::Panel => "panel-kept",
        _ => "oral-kept",
    };
    let sheets = draft.activities.iter();
    let open = sheets.filter_map(|sheet| retention::uncounted(draft, sheet));
    let said = retention::short(draft, code).into_iter().chain(open);
    said.map(Part::Say).collect()
}

/// The rights of those who are filmed.
pub(super) fn panel_rights(draft: &Draft<'_>) -> Vec<Part> {
    let uses = draft.purposes();
    let bases = uses.map(|(sheet, p)| of_sheet(sheet, &[&"purposes", &p.id, &"legal_basis"]));
    let mut sources: Vec<Source> = bases.collect();
    sources.push(of_law("rights", "access"));
    sources.push(of_law("rights", "objection"));
    vec![Part::Say(draft.once("panel-rights", &[], sources))]
}

/// How those who are filmed exercise their rights: in writing, or by telephone.
pub(super) fn panel_exercise(draft: &Draft<'_>) -> Vec<Part> {
    let mut parts = rights::exercise_short(draft);
    parts.extend(phone(draft));
    parts
}

/// A telephone number: the notice's, or the organisation's.
fn phone(draft: &Draft<'_>) -> Vec<Part> {
    let own = draft.notice.phone.trim();
    let theirs = draft
        .entity
        .map_or("", |entity| entity.contact.phone.trim());
    let (phone, source) = match own {
        "" => (theirs, draft.of_entity("contact")),
        own => (own, of_notice("phone")),
    };
    let phone: Inlines = match phone {
        "" => return Vec::new(),
        phone => vec![Inline::plain(phone)],
    };
    vec![Part::Say(draft.once(
        "panel-phone",
        &[("phone", phone.into())],
        vec![source],
    ))]
}

/// The complaint, where French law applies; another authority is to be named.
pub(super) fn complaint(draft: &Draft<'_>) -> Vec<Part> {
    let about = || draft.of_entity("address");
    let said = draft.say("panel-complaint", about(), &[], vec![about()]);
    match said.content.is_empty() {
        true => vec![Part::Say(
            draft.missing("privacy-missing-authority", about()),
        )],
        false => vec![Part::Say(said)],
    }
}

/// The right to object, in the words of its place.
pub(super) fn objection(draft: &Draft<'_>) -> Vec<Part> {
    let uses = draft.purposes();
    let bases = uses.map(|(sheet, p)| of_sheet(sheet, &[&"purposes", &p.id, &"legal_basis"]));
    let mut sources: Vec<Source> = bases.collect();
    sources.push(of_law("rights", "objection"));
    if draft.notice.kind == Kind::Oral {
        return vec![Part::Say(draft.once("oral-object", &[], sources))];
    }
    let (how, field) = refusal(draft);
    sources.push(field);
    let said = draft.once("footer-object", &[("how", how.into())], sources);
    let unsaid = rights::marketing_unsaid(draft);
    let said = std::iter::once(said).chain(unsaid);
    said.map(Part::Say).collect()
}

/// How one refuses messages: as one withdraws one's consent, else by writing.
fn refusal(draft: &Draft<'_>) -> (Inlines, Source) {
    let mut uses = draft.purposes();
    let written = uses.find(|(_, purpose)| !purpose.consent_withdrawal.trim().is_empty());
    if let Some((sheet, purpose)) = written {
        let source = of_sheet(sheet, &[&"purposes", &purpose.id, &"consent_withdrawal"]);
        return (draft.text(&purpose.consent_withdrawal), source);
    }
    let (contact, source) = who::rights_contact(draft);
    let contact = or(contact, || {
        draft.to_complete("privacy-missing-rights-contact")
    });
    (contact, source)
}

/// Where the full text is.
pub(super) fn more(draft: &Draft<'_>) -> Vec<Part> {
    let place = match draft.notice.full_text_at.trim() {
        "" => draft.to_complete("privacy-missing-full-text"),
        place => vec![web(place)],
    };
    let source = of_notice("full_text_at");
    let code = level(draft.notice.kind).more;
    vec![Part::Say(draft.once(
        code,
        &[("place", place.into())],
        vec![source],
    ))]
}

/// A field of the notice itself.
pub(in crate::notice) fn of_notice(field: &str) -> Source {
    Source {
        of: SourceOf::Register,
        thing: None,
        path: FieldPath::of(&[&"notice", &field]),
    }
}
