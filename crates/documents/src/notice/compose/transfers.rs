//! Owns: transfers outside the European Economic Area, their safeguard and how to read it (N-06 of Art. 13 and 14).
//! Must not know which countries are adequate: the sheet says which mechanism it relies on.

use super::super::draft::{
    Draft, beside, merged, merged_items, of_law, of_line, of_party, of_sheet,
};
use super::super::fill::Value;
use super::super::statement::{Item, Part, Sentence};
use super::who;
use crate::actor::web;
use crate::block::{Inline, Inlines};
use crate::words::inner;
use registre_domain::activity::{Activity, Transfer};
use registre_domain::catalogue::{MechanismGroup, TransferMechanism};
use registre_domain::notice::Source;

pub(super) fn transfers(draft: &Draft<'_>) -> Vec<Part> {
    let lines = lines(draft).map(|(sheet, line)| item(draft, sheet, line));
    let mut items = merged_items(lines.collect());
    let lead = match items.is_empty() {
        true => Sentence::default(),
        false => draft.once("transfers-some", &[], answers(draft)),
    };
    items.extend(unanswered(draft).map(Item::one));
    vec![Part::Say(lead), Part::List(items)]
}

fn lines<'d, 'a>(
    draft: &'d Draft<'a>,
) -> impl Iterator<Item = (&'a Activity, &'a Transfer)> + use<'d, 'a> {
    let sheets = draft.activities.clone().into_iter();
    let lines = sheets.flat_map(|sheet: &'a Activity| {
        let lines = sheet.transfers.lines().iter();
        lines.map(move |line| (sheet, line))
    });
    lines.filter(|(_, line)| !is_within(draft, line))
}

/// Whether data stay in the European Economic Area: sending them there is no transfer.
fn is_within(draft: &Draft<'_>, line: &Transfer) -> bool {
    let country = line.country.as_ref();
    let country = country.and_then(|code| draft.catalogue.countries.get(code.as_str()));
    line.international_organisation.trim().is_empty()
        && country.is_some_and(|country| !country.is_third_country())
}

/// The answers of the sheets that have transfers.
fn answers(draft: &Draft<'_>) -> Vec<Source> {
    let sheets = draft.activities.iter();
    let having = sheets.filter(|sheet| !sheet.transfers.lines().is_empty());
    having
        .map(|sheet| of_sheet(sheet, &[&"transfers"]))
        .collect()
}

/// The sheets that do not say whether data leave, as one thing to complete.
fn unanswered(draft: &Draft<'_>) -> Option<Sentence> {
    let open = draft.activities.iter().filter(|sheet| {
        let answer = &sheet.transfers;
        answer.is_unknown() || answer.given().is_some_and(Vec::is_empty)
    });
    let gap = |sheet: &&Activity| {
        draft.missing(
            "privacy-missing-transfers",
            of_sheet(sheet, &[&"transfers"]),
        )
    };
    merged(open.map(gap).collect()).into_iter().next()
}

fn item(draft: &Draft<'_>, sheet: &Activity, line: &Transfer) -> Item {
    let importer = draft
        .party(line.importer)
        .map_or("", |party| party.name.trim());
    // What is noted beside a transfer is the organisation's own: who receives the data is a name, or nothing.
    let importer = match (importer, draft.bare(&line.description)) {
        ("", "") => draft.to_complete("privacy-missing-importer"),
        ("", _) => Inlines::new(),
        (name, _) => vec![Inline::plain(name)],
    };
    let destination = destination(draft, line);
    let destination = match destination.is_empty() {
        true => draft.to_complete("privacy-missing-country"),
        false => destination,
    };
    let fields = [
        "importer",
        "description",
        "country",
        "international_organisation",
    ];
    let mut sources = of_transfer(sheet, line, &fields);
    sources.extend(line.importer.map(of_party));
    let values = [
        ("destination", destination.into()),
        ("importer", importer.into()),
    ];
    let mut lead = vec![draft.say("transfer", about(sheet, line), &values, sources)];
    lead.extend(safeguard(draft, sheet, line));
    Item::of(lead)
}

fn about(sheet: &Activity, line: &Transfer) -> Source {
    of_sheet(sheet, &[&"transfers", &line.id])
}

fn destination(draft: &Draft<'_>, line: &Transfer) -> Inlines {
    let country = draft.countries().name(line.country.as_ref());
    let country: Inlines = match country.as_str() {
        "" => Inlines::new(),
        name => vec![Inline::plain(name)],
    };
    let organisation = draft.text(&line.international_organisation);
    let both = [organisation, country].into_iter();
    beside(both.filter(|said| !said.is_empty()).collect())
}

/// Which safeguard; one that is not named, too vague or no longer valid is to be completed.
fn safeguard(draft: &Draft<'_>, sheet: &Activity, line: &Transfer) -> Vec<Sentence> {
    let field = || of_sheet(sheet, &[&"transfers", &line.id, &"mechanism"]);
    let code = line.mechanism.as_ref();
    let entry = code.and_then(|code| draft.catalogue.transfer_mechanisms.get(code.as_str()));
    let Some(entry) = entry.filter(|entry| is_usable(entry, draft)) else {
        return vec![draft.missing("privacy-missing-mechanism", field())];
    };
    let law = of_law("transfer-mechanisms", &entry.code);
    let sources = || vec![field(), law.clone()];
    let words: Value = vec![Inline::plain(inner(entry.words.get(draft.lang())))].into();
    let values = [("mechanism", words)];
    let about = about(sheet, line);
    match entry.facts.group {
        MechanismGroup::Adequacy => vec![adequacy(draft, sheet, line)],
        MechanismGroup::Derogation => {
            vec![draft.say("transfer-derogation", about, &values, sources())]
        }
        MechanismGroup::Safeguard => vec![
            draft.say("transfer-safeguard", about, &values, sources()),
            copy(draft, sheet, line),
        ],
    }
}

/// The decision in force for the country or organisation, with the framework that it is limited to; a decision
/// that the legal data do not hold on that day is to be completed.
fn adequacy(draft: &Draft<'_>, sheet: &Activity, line: &Transfer) -> Sentence {
    let catalogue = draft.catalogue;
    let country = line.country.as_ref();
    let country = country.and_then(|code| catalogue.countries.get(code.as_str()));
    let organisation = catalogue
        .organisations
        .recognise(line.international_organisation.trim());
    let of_country = country.and_then(|c| Some(("countries", &c.code, c.adequacy_on(draft.day)?)));
    let of_organisation =
        || organisation.and_then(|o| Some(("organisations", &o.code, o.adequacy_on(draft.day)?)));
    let Some((list, code, decision)) = of_country.or_else(of_organisation) else {
        let gap = of_sheet(sheet, &[&"transfers", &line.id, &"mechanism"]);
        return draft.missing("privacy-missing-mechanism", gap);
    };
    let mut sources = of_transfer(
        sheet,
        line,
        &["mechanism", "country", "international_organisation"],
    );
    sources.push(of_law(list, code));
    let framework = decision.framework.as_deref();
    let framework = framework.and_then(|code| catalogue.adequacy_frameworks.get(code));
    let about = about(sheet, line);
    match framework {
        Some(framework) => {
            sources.push(of_law("adequacy-frameworks", &framework.code));
            let name = vec![Inline::plain(framework.words.get(draft.lang()))];
            let values = [("framework", name.into())];
            draft.say("transfer-adequacy-framework", about, &values, sources)
        }
        None => draft.say("transfer-adequacy", about, &[], sources),
    }
}

fn is_usable(entry: &TransferMechanism, draft: &Draft<'_>) -> bool {
    !entry.facts.imprecise && entry.valid_on(draft.day)
}

/// Where the safeguard can be read, or whom to ask for a copy (Art. 13(1)(f)).
fn copy(draft: &Draft<'_>, sheet: &Activity, line: &Transfer) -> Sentence {
    let field = of_sheet(sheet, &[&"transfers", &line.id, &"document"]);
    // A folder or a filing reference is the organisation's own: only an address on the web is for readers.
    let place = web(line.document.link.trim());
    if place.target.is_some() {
        let values = [("place", vec![place].into())];
        return draft.say("transfer-copy", about(sheet, line), &values, vec![field]);
    }
    let (contact, asked) = who::rights_contact(draft);
    if contact.is_empty() {
        return draft.missing("privacy-missing-copy", field);
    }
    let values = [("contact", contact.into())];
    draft.say(
        "transfer-copy-ask",
        about(sheet, line),
        &values,
        vec![field, asked],
    )
}

fn of_transfer(sheet: &Activity, line: &Transfer, fields: &[&str]) -> Vec<Source> {
    of_line(sheet, "transfers", &line.id, fields)
}

/// That data leave, and for where: what a first level says.
pub(super) fn short(draft: &Draft<'_>) -> Vec<Part> {
    let mut countries: Vec<Inlines> = Vec::new();
    let mut sources = Vec::new();
    for (sheet, line) in lines(draft) {
        let destination = destination(draft, line);
        sources.extend(of_transfer(
            sheet,
            line,
            &["country", "international_organisation"],
        ));
        if !destination.is_empty() && !countries.contains(&destination) {
            countries.push(destination);
        }
    }
    let mut said: Vec<Sentence> = unanswered(draft).into_iter().collect();
    if !sources.is_empty() {
        let countries = match countries.is_empty() {
            true => draft.to_complete("privacy-missing-country").into(),
            false => Value::list(countries),
        };
        said.push(draft.once("transfer-short", &[("countries", countries)], sources));
    }
    said.into_iter().map(Part::Say).collect()
}
