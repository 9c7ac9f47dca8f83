//! Owns: who receives the data, each once, by kind (N-05 of Art. 13 and 14).
//! Must not know transfers; authorities in a particular inquiry are no recipients (Art. 4(9)).

use super::super::draft::{Draft, beside, merged, of_line, of_party, of_sheet, or};
use super::super::fill::Value;
use super::super::statement::{Item, Part, Sentence};
use crate::block::{Inline, Inlines, Style};
use crate::words::inner;
use registre_domain::activity::{Activity, Recipient};
use registre_domain::ids::PartyId;
use registre_domain::notice::{Source, SourceOf};

/// The clauses, in the order in which they are said; the kind `other` also takes what has no kind.
const KINDS: [(&str, &str); 6] = [
    ("internal-service", "recipients-internal"),
    ("processor", "recipients-processor"),
    ("separate-controller", "recipients-controller"),
    ("partner", "recipients-partner"),
    ("third-country", "recipients-abroad"),
    (OTHER, "recipients-other"),
];

const OTHER: &str = "other";
const PARTNER: &str = "partner";

/// A recipient with its sheet.
type Line<'a> = (&'a Activity, &'a Recipient);

fn lines<'a>(draft: &Draft<'a>) -> impl Iterator<Item = Line<'a>> {
    let sheets = draft.activities.clone().into_iter();
    sheets.flat_map(|sheet: &'a Activity| {
        let lines = sheet.recipients.lines().iter();
        lines.map(move |line| (sheet, line))
    })
}

pub(super) fn recipients(draft: &Draft<'_>) -> Vec<Part> {
    let mut items: Vec<Item> = KINDS
        .iter()
        .filter_map(|(kind, clause)| of_kind(draft, kind, clause))
        .collect();
    items.extend(unanswered(draft).map(Item::one));
    if items.is_empty() {
        let sheets = draft.activities.iter();
        let sources = sheets.map(|sheet| of_sheet(sheet, &[&"recipients"]));
        return vec![Part::Say(draft.once(
            "recipients-none",
            &[],
            sources.collect(),
        ))];
    }
    match items.len() {
        1 => vec![Part::List(items)],
        _ => vec![
            Part::Say(draft.once("recipients-some", &[], Vec::new())),
            Part::List(items),
        ],
    }
}

/// The sheets that do not say who receives their data, as one thing to complete.
fn unanswered(draft: &Draft<'_>) -> Option<Sentence> {
    let open = draft.activities.iter().filter(|sheet| {
        let answer = &sheet.recipients;
        answer.is_unknown() || answer.given().is_some_and(Vec::is_empty)
    });
    let gap = |sheet: &&Activity| {
        draft.missing(
            "privacy-missing-recipients",
            of_sheet(sheet, &[&"recipients"]),
        )
    };
    merged(open.map(gap).collect()).into_iter().next()
}

/// The recipients of a kind below what they have in common, each of them named once with all that it does.
fn of_kind(draft: &Draft<'_>, kind: &str, clause: &str) -> Option<Item> {
    let below = named(draft, |line| kind_of(line) == kind);
    let sources = below.iter().flat_map(|sentence| sentence.sources.clone());
    let lead = draft.once(clause, &[], sources.collect());
    let items = lead.items.clone();
    let below = below.into_iter().map(|sentence| Sentence {
        items: items.clone(),
        ..sentence
    });
    let below: Vec<Sentence> = below.collect();
    (!below.is_empty()).then(|| Item {
        lead: vec![lead],
        below,
    })
}

fn kind_of(line: &Recipient) -> &str {
    let kind = line.kind.as_ref().map_or(OTHER, |kind| kind.as_str());
    let known = KINDS.iter().any(|(known, _)| *known == kind);
    if known { kind } else { OTHER }
}

/// A recipient, or several lines about the same one.
struct Named {
    party: Option<PartyId>,
    does: Vec<Inlines>,
    about: Vec<Source>,
    sources: Vec<Source>,
}

/// Who they are, each in a sentence: `Banque Untel – paiement des salaires`, or the description alone.
fn named(draft: &Draft<'_>, wanted: impl Fn(&Recipient) -> bool) -> Vec<Sentence> {
    let mut all: Vec<Named> = Vec::new();
    for (sheet, line) in lines(draft).filter(|(_, line)| wanted(line)) {
        let party = draft
            .party(line.party)
            .filter(|party| !party.name.trim().is_empty());
        let party = party.map(|party| party.id);
        let does: Inlines = match draft.bare(&line.description) {
            "" => Inlines::new(),
            text => vec![draft.own(text)],
        };
        let (about, sources) = (
            of_sheet(sheet, &[&"recipients", &line.id]),
            of_recipient(sheet, line),
        );
        let known = all
            .iter_mut()
            .find(|other| party.is_some() && other.party == party);
        match known {
            Some(known) => {
                if !does.is_empty() && !known.does.contains(&does) {
                    known.does.push(does);
                }
                known.about.push(about);
                known.sources.extend(sources);
            }
            None => all.push(Named {
                party,
                does: Some(does)
                    .into_iter()
                    .filter(|does| !does.is_empty())
                    .collect(),
                about: vec![about],
                sources,
            }),
        }
    }
    merged(all.into_iter().map(|one| sentence(draft, one)).collect())
}

fn sentence(draft: &Draft<'_>, one: Named) -> Sentence {
    let content = name(draft, one.party, one.does);
    let all = one.about.into_iter();
    let each = all.map(|about| draft.value("recipients", about, Inlines::new(), Vec::new()));
    Sentence {
        keys: each.flat_map(|sentence| sentence.keys).collect(),
        content,
        sources: one.sources,
        ..Sentence::default()
    }
}

/// The recipients as a value of one sentence.
fn as_value(all: &[Sentence]) -> Value {
    let inside = |sentence: &Sentence| {
        let mut content = sentence.content.clone();
        let is_name = sentence
            .sources
            .iter()
            .any(|source| source.of == SourceOf::Party);
        if let Some(first) = content
            .first_mut()
            .filter(|first| !is_name && first.style != Style::Missing)
        {
            first.text = inner(&first.text);
        }
        content
    };
    Value::list(all.iter().map(inside).collect())
}

fn name(draft: &Draft<'_>, party: Option<PartyId>, does: Vec<Inlines>) -> Inlines {
    let party = draft.party(party).map_or("", |party| party.name.trim());
    let does = beside(does);
    match (party, does.is_empty()) {
        ("", _) => or(does, || draft.to_complete("privacy-missing-recipient")),
        (party, true) => vec![Inline::plain(party)],
        (party, false) => {
            let mut said = vec![Inline::plain(format!("{party} – "))];
            said.extend(does);
            said
        }
    }
}

fn of_recipient(sheet: &Activity, line: &Recipient) -> Vec<Source> {
    let mut sources = of_line(
        sheet,
        "recipients",
        &line.id,
        &["kind", "party", "description"],
    );
    sources.extend(line.party.map(of_party));
    sources
}

/// Those whom nobody expects: partners, who use the data for themselves.
pub(super) fn surprising(draft: &Draft<'_>) -> Vec<Part> {
    let names = named(draft, |line| kind_of(line) == PARTNER);
    let mut said: Vec<Sentence> = unanswered(draft).into_iter().collect();
    if !names.is_empty() {
        let partners = lines(draft).filter(|(_, line)| kind_of(line) == PARTNER);
        let sources = partners.flat_map(|(sheet, line)| of_recipient(sheet, line));
        let values = [("recipients", as_value(&names))];
        said.push(draft.once("short-surprise", &values, sources.collect()));
    }
    said.into_iter().map(Part::Say).collect()
}

/// Who may see the pictures, for a panel; nothing where nobody receives them.
pub(super) fn seen_by(draft: &Draft<'_>) -> Vec<Part> {
    let names = named(draft, |_| true);
    let mut said: Vec<Sentence> = unanswered(draft).into_iter().collect();
    if !names.is_empty() {
        let sources = lines(draft).flat_map(|(sheet, line)| of_recipient(sheet, line));
        let values = [("list", as_value(&names))];
        said.push(draft.once("panel-seen-by", &values, sources.collect()));
    }
    said.into_iter().map(Part::Say).collect()
}
