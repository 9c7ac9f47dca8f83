//! Owns: the words of a consent: one box for each purpose, how to refuse and how to go back (Art. 4(11) and 7).
//! Must not know what else is said of the data.

use super::super::draft::{Draft, of_line, of_sheet, or};
use super::super::fill::{Value, capital};
use super::super::statement::{Item, Part, Sentence};
use super::{rights, who};
use crate::block::{Inline, Inlines, plain_text};
use crate::words::inner;
use registre_domain::activity::{Activity, LegalBasis, Purpose};
use registre_domain::catalogue::CategoryKind;
use registre_domain::code::Code;

/// A purpose that waits for consent, with its sheet.
type Use<'a> = (&'a Activity, &'a Purpose);

/// Whether a purpose rests on the person's consent, as a legal basis or for data of a special category.
pub(super) fn is_asked(sheet: &Activity, purpose: &Purpose) -> bool {
    purpose.legal_basis == Some(LegalBasis::Consent) || rights::consents_explicitly(sheet, purpose)
}

fn uses<'a>(draft: &Draft<'a>) -> Vec<Use<'a>> {
    let all = draft.purposes();
    all.filter(|(sheet, purpose)| is_asked(sheet, purpose))
        .collect()
}

pub(super) fn lead(draft: &Draft<'_>) -> Vec<Part> {
    let about = draft.of_entity("name");
    let values = [("name", who::name(draft))];
    vec![Part::Say(draft.say(
        "consent-lead",
        about.clone(),
        &values,
        vec![about],
    ))]
}

/// One box for each purpose, and for each channel of direct marketing.
pub(super) fn boxes(draft: &Draft<'_>) -> Vec<Part> {
    let all = uses(draft)
        .into_iter()
        .flat_map(|this| boxes_of(draft, this));
    vec![Part::Boxes(all.map(Item::one).collect())]
}

fn boxes_of(draft: &Draft<'_>, (sheet, purpose): Use<'_>) -> Vec<Sentence> {
    let about = || of_sheet(sheet, &[&"purposes", &purpose.id]);
    // The rest of the note says how the form is made.
    let grammar = draft.clauses.grammar(draft.content);
    if let Some(wording) = grammar.spoken(&purpose.consent_wording) {
        // Whoever wrote down the words of the consent has chosen them.
        let sources = of_line(sheet, "purposes", &purpose.id, &["consent_wording"]);
        let content = vec![draft.own(capital(&format!("{wording}.")))];
        let mut said = draft.value("consent-box", about(), content, sources);
        let clause = draft.clauses.get("consent-box");
        said.items = clause
            .map(|clause| clause.items.clone())
            .unwrap_or_default();
        return vec![said];
    }
    let name = || ("name", who::name(draft));
    let fields = ["text", "legal_basis", "prospecting"];
    let mut sources = of_line(sheet, "purposes", &purpose.id, &fields);
    sources.push(draft.of_entity("name"));
    if let Some(marketing) = purpose.prospecting.given() {
        return channels(draft, sheet, purpose, &marketing.channels)
            .into_iter()
            .map(|(about, channel)| {
                let values = [name(), ("channel", channel)];
                draft.say("consent-box-marketing", about, &values, sources.clone())
            })
            .collect();
    }
    let text = or(draft.purpose(purpose), || {
        draft.to_complete("privacy-missing-purpose")
    });
    let sensitive = sensitive(draft, sheet, purpose);
    match sensitive.is_empty() {
        true => {
            let values = [name(), ("purpose", text.into())];
            vec![draft.say("consent-box", about(), &values, sources)]
        }
        false => {
            let values = [
                name(),
                ("purpose", text.into()),
                ("data", Value::list(sensitive)),
            ];
            vec![draft.say("consent-box-special", about(), &values, sources)]
        }
    }
}

/// One line for each channel, with a key of its own; one without a channel where none is named.
fn channels(
    draft: &Draft<'_>,
    sheet: &Activity,
    purpose: &Purpose,
    channels: &std::collections::BTreeSet<Code>,
) -> Vec<(registre_domain::notice::Source, Value)> {
    let list = &draft.catalogue.prospecting_channels;
    if channels.is_empty() {
        return vec![(
            of_sheet(sheet, &[&"purposes", &purpose.id]),
            Value::default(),
        )];
    }
    let of = |code: &Code| {
        let path: [&dyn std::fmt::Display; 4] = [
            &"purposes",
            &purpose.id,
            &"prospecting/channels",
            &code.as_str(),
        ];
        let words = list
            .words(code.as_str(), draft.lang())
            .unwrap_or(code.as_str());
        (
            of_sheet(sheet, &path),
            vec![Inline::plain(inner(words))].into(),
        )
    };
    channels.iter().map(of).collect()
}

/// The data of a special category that the person consents to for a purpose.
fn sensitive(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Vec<Inlines> {
    if !rights::consents_explicitly(sheet, purpose) {
        return Vec::new();
    }
    let groups = sheet.data_groups.iter();
    let special = groups.filter(|group| draft.kind(group) == Some(CategoryKind::Special));
    special.map(|group| draft.data(sheet, group)).collect()
}

/// That refusing costs nothing, and how to go back.
pub(super) fn choice(draft: &Draft<'_>) -> Vec<Part> {
    let mut said = vec![draft.once("consent-free", &[], Vec::new())];
    let mut ways: Vec<Inlines> = Vec::new();
    let mut sources = Vec::new();
    for (sheet, purpose) in uses(draft) {
        let way = draft.text_or(&purpose.consent_withdrawal, "privacy-missing-withdrawal");
        sources.extend(of_line(
            sheet,
            "purposes",
            &purpose.id,
            &["consent_withdrawal"],
        ));
        if !ways
            .iter()
            .any(|known| plain_text(known) == plain_text(&way))
        {
            ways.push(way);
        }
    }
    said.push(draft.once("consent-withdraw", &[("how", Value::list(ways))], sources));
    said.into_iter().map(Part::Say).collect()
}
