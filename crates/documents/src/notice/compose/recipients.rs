//! Owns: who receives the data, each once, by kind (N-05 of Art. 13 and 14).
//! Must not know transfers; authorities in a particular inquiry are no recipients (Art. 4(9)).

use super::super::draft::{Draft, Filling, joined, of_party, of_sheet};
use super::super::statement::{Item, Origin, Part, Statement};
use crate::block::{Inline, Inlines};
use crate::words::unstopped;
use registre_domain::Answer;
use registre_domain::activity::{Activity, Recipient};

/// The clauses, in the order in which they are said; the kind `other` also takes what has no kind.
const KINDS: [(&str, &str); 6] = [
    ("internal-service", "recipients-internal"),
    ("processor", "recipients-processor"),
    ("separate-controller", "recipients-controller"),
    ("partner", "recipients-partner"),
    ("third-country", "recipients-abroad"),
    ("other", "recipients-other"),
];

pub(super) fn recipients(draft: &Draft<'_>) -> Vec<Part> {
    let mut items: Vec<Item> = KINDS
        .iter()
        .filter_map(|(kind, clause)| Some(Item::one(of_kind(draft, kind, clause)?)))
        .collect();
    let unanswered = draft.activities.iter().filter(|activity| {
        let answer = &activity.recipients;
        answer.is_unknown() || matches!(answer, Answer::Given(lines) if lines.is_empty())
    });
    let origin: Vec<_> = unanswered
        .map(|activity| of_sheet(activity, &[&"recipients"]))
        .collect();
    if !origin.is_empty() {
        items.push(Item::one(
            draft.missing("privacy-missing-recipients", origin),
        ));
    }
    if items.is_empty() {
        let origin = draft
            .activities
            .iter()
            .map(|activity| of_sheet(activity, &[&"recipients"]));
        return vec![Part::Say(draft.clause(
            "recipients-none",
            &[],
            origin.collect(),
        ))];
    }
    vec![Part::List(items)]
}

/// One sentence for all recipients of a kind; those that print the same are named once.
fn of_kind(draft: &Draft<'_>, kind: &str, clause: &str) -> Option<Statement> {
    let mut names: Vec<Inlines> = Vec::new();
    let mut origin: Vec<Origin> = Vec::new();
    for activity in &draft.activities {
        for line in activity
            .recipients
            .lines()
            .iter()
            .filter(|line| kind_of(line) == kind)
        {
            let name = name(draft, line);
            if !names.contains(&name) {
                names.push(name);
            }
            origin.extend(of_line(activity, line));
        }
    }
    if names.is_empty() {
        return None;
    }
    let list: Filling<'_> = ("list", joined(names, &draft.words.say("doc-semicolon")));
    Some(draft.clause(clause, &[list], origin))
}

fn kind_of(line: &Recipient) -> &str {
    let kind = line.kind.as_ref().map_or("other", |kind| kind.as_str());
    let known = KINDS.iter().any(|(known, _)| *known == kind);
    if known { kind } else { "other" }
}

/// `Banque Untel – paiement des salaires`, or the description alone.
fn name(draft: &Draft<'_>, line: &Recipient) -> Inlines {
    let party = draft
        .party(line.party)
        .map_or("", |party| party.name.trim());
    match (party, unstopped(&line.description)) {
        ("", "") => draft.to_complete("privacy-missing-recipient"),
        ("", description) => vec![Inline::plain(description)],
        (party, "") => vec![Inline::plain(party)],
        (party, description) => vec![Inline::plain(format!("{party} – {description}"))],
    }
}

fn of_line(activity: &Activity, line: &Recipient) -> Vec<Origin> {
    let of = |field: &str| of_sheet(activity, &[&"recipients", &line.id, &field]);
    let mut origin = vec![of("kind"), of("party"), of("description")];
    origin.extend(line.party.map(|id| of_party(id, "name")));
    origin
}
