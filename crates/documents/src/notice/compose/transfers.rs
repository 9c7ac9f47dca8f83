//! Owns: transfers outside the European Economic Area, their safeguard and how to read it (N-06 of Art. 13 and 14).
//! Must not know which countries are adequate: the sheet says which mechanism it relies on.

use super::super::draft::{Draft, add, of_party, of_sheet};
use super::super::statement::{Item, Origin, Part, Statement};
use crate::actor::web;
use crate::block::Inline;
use crate::words::{inner, unstopped};
use registre_domain::Answer;
use registre_domain::activity::{Activity, Transfer};
use registre_domain::catalogue::{MechanismGroup, TransferMechanism};

pub(super) fn transfers(draft: &Draft<'_>) -> Vec<Part> {
    let mut items: Vec<Item> = Vec::new();
    for activity in &draft.activities {
        for line in activity.transfers.lines() {
            let item = item(draft, activity, line);
            add(&mut items, item);
        }
    }
    let unanswered = answers(draft, |transfers| {
        transfers.is_unknown() || transfers.given().is_some_and(Vec::is_empty)
    });
    if !unanswered.is_empty() {
        items.push(Item::one(
            draft.missing("privacy-missing-transfers", unanswered),
        ));
    }
    if items.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::List(items)];
    let given = answers(draft, |transfers| !transfers.lines().is_empty());
    if !given.is_empty() {
        parts.insert(0, Part::Say(draft.clause("transfers-some", &[], given)));
    }
    parts
}

/// The answers of the sheets that are so, as origins.
fn answers(draft: &Draft<'_>, are_so: fn(&Answer<Vec<Transfer>>) -> bool) -> Vec<Origin> {
    let sheets = draft.activities.iter();
    let sheets = sheets.filter(|sheet| are_so(&sheet.transfers));
    sheets
        .map(|sheet| of_sheet(sheet, &[&"transfers"]))
        .collect()
}

fn item(draft: &Draft<'_>, activity: &Activity, line: &Transfer) -> Item {
    let importer = draft
        .party(line.importer)
        .map_or("", |party| party.name.trim());
    let importer = match importer {
        "" => draft.text_or(&line.description, "privacy-missing-importer"),
        name => vec![Inline::plain(name)],
    };
    let country = draft.countries().name(line.country.as_ref());
    let organisation = unstopped(&line.international_organisation);
    let destination: Vec<_> = [organisation, &country]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let destination = draft.text_or(&destination.join(", "), "privacy-missing-country");
    let mut origin = of_line(
        activity,
        line,
        &["importer", "country", "international_organisation"],
    );
    origin.extend(line.importer.map(|id| of_party(id, "name")));
    let values = [("destination", destination), ("importer", importer)];
    let mut lead = vec![draft.clause("transfer", &values, origin)];
    lead.extend(safeguard(draft, activity, line));
    Item {
        lead,
        below: Vec::new(),
    }
}

/// Which safeguard; one that is not named, too vague or no longer valid is to be completed.
fn safeguard(draft: &Draft<'_>, activity: &Activity, line: &Transfer) -> Vec<Statement> {
    let origin = || of_line(activity, line, &["mechanism"]);
    let code = line.mechanism.as_ref();
    let entry = code.and_then(|code| draft.catalogue.transfer_mechanisms.get(code.as_str()));
    let Some(entry) = entry.filter(|entry| is_usable(entry, draft)) else {
        return vec![draft.missing("privacy-missing-mechanism", origin())];
    };
    let words = vec![Inline::plain(inner(entry.words.get(draft.lang())))];
    match entry.facts.group {
        MechanismGroup::Adequacy => vec![adequacy(draft, activity, line)],
        MechanismGroup::Derogation => {
            vec![draft.clause("transfer-derogation", &[("mechanism", words)], origin())]
        }
        MechanismGroup::Safeguard => vec![
            draft.clause("transfer-safeguard", &[("mechanism", words)], origin()),
            copy(draft, activity, line),
        ],
    }
}

/// The decision in force for the country or organisation, with the framework that it is limited to; a decision
/// that the legal data do not hold on that day is to be completed.
fn adequacy(draft: &Draft<'_>, activity: &Activity, line: &Transfer) -> Statement {
    let origin = of_line(
        activity,
        line,
        &["mechanism", "country", "international_organisation"],
    );
    let country = line.country.as_ref();
    let country = country.and_then(|code| draft.catalogue.countries.get(code.as_str()));
    let organisation = draft
        .catalogue
        .organisations
        .recognise(line.international_organisation.trim());
    let decision = country
        .and_then(|country| country.adequacy_on(draft.day))
        .or_else(|| organisation.and_then(|organisation| organisation.adequacy_on(draft.day)));
    let Some(decision) = decision else {
        return draft.missing("privacy-missing-mechanism", origin);
    };
    let frameworks = &draft.catalogue.adequacy_frameworks;
    let framework = decision
        .framework
        .as_deref()
        .and_then(|code| frameworks.get(code));
    match framework {
        Some(framework) => {
            let name = vec![Inline::plain(framework.words.get(draft.lang()))];
            draft.clause(
                "transfer-adequacy-framework",
                &[("framework", name)],
                origin,
            )
        }
        None => draft.clause("transfer-adequacy", &[], origin),
    }
}

fn is_usable(entry: &TransferMechanism, draft: &Draft<'_>) -> bool {
    !entry.facts.imprecise && entry.valid_on(draft.day)
}

/// Where the safeguard can be read (Art. 13(1)(f)).
fn copy(draft: &Draft<'_>, activity: &Activity, line: &Transfer) -> Statement {
    // A folder or a filing reference is the organisation's own: only an address on the web is for readers.
    let place = web(line.document.link.trim());
    let place = match place.target {
        Some(_) => vec![place],
        None => draft.to_complete("privacy-missing-copy"),
    };
    draft.clause(
        "transfer-copy",
        &[("place", place)],
        of_line(activity, line, &["document"]),
    )
}

fn of_line(activity: &Activity, line: &Transfer, fields: &[&str]) -> Vec<Origin> {
    fields
        .iter()
        .map(|field| of_sheet(activity, &[&"transfers", &line.id, field]))
        .collect()
}
