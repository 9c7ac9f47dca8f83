//! Owns the transfers outside the Union: importer, country, mechanism, documents; what is stale is
//! kept and told. Must not know the recipients but to link them with an importer.

use std::collections::BTreeMap;

use registre_domain::activity::{Activity, Exporter, Transfer};
use registre_domain::catalogue::fold;
use registre_domain::contact::DocumentRef;
use registre_domain::ids::PartyId;
use registre_domain::party::{Party, PartyRole};
use registre_domain::{Answer, Code, CountryCode};

use super::super::found::{Column, Line, Sourced};
use super::super::reading::{Meaning, Reading};
use super::Record;
use super::lines::{self, declined, own_label};
use super::note::Told;
use super::sheet::Draft;

/// Reads the block « Transferts hors UE ».
pub(super) fn read(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    if let Some((value, answer)) = declined(lines) {
        draft.activity.transfers = answer;
        draft.origin("transfers", value);
        return;
    }
    let transfers: Vec<Transfer> = lines
        .iter()
        .filter_map(|line| transfer(draft, line))
        .collect();
    if !transfers.is_empty() {
        draft.activity.transfers = Answer::Given(transfers);
    }
}

fn transfer(draft: &mut Draft<'_, '_>, line: &Line) -> Option<Transfer> {
    let label = line.label.as_ref().map(|label| label.value.clone());
    let mut given: BTreeMap<Column, &Sourced<Reading>> = BTreeMap::new();
    for (column, value) in &line.values {
        match value.value.meaning {
            Meaning::Given => drop(given.insert(*column, value)),
            _ => draft.keep(Told::SaidNone, label.as_deref(), value),
        }
    }
    if given.is_empty() {
        return None;
    }
    let mut transfer = Transfer {
        id: draft.desk.id(),
        ..Transfer::default()
    };
    transfer.description = own_label(line).unwrap_or_default();
    transfer.data_groups = lines::scope(draft, line, &format!("transfers/{}", transfer.id));
    for (column, value) in given {
        match column {
            Column::Main => importer(draft, &mut transfer, value),
            Column::Country => country(draft, &mut transfer, value),
            Column::Mechanism => mechanism(draft, &mut transfer, value),
            Column::Documents => document(draft, &mut transfer, value),
            Column::Module => module(draft, &mut transfer, value),
            Column::Precision => describe(draft, &mut transfer, None, value),
            Column::Organisation => {
                let text = draft.desk.log.fit(&value.value.text, &value.cell);
                transfer.international_organisation = text;
                draft.origin(&path(&transfer, "international_organisation"), value);
            }
            Column::Exporter => {
                transfer.exporter = Some(Exporter::Processor);
                transfer.exporter_party = Some(draft.desk.party(value, PartyRole::Processor));
                draft.origin(&path(&transfer, "exporter_party"), value);
            }
            Column::Scope => {}
            _ => draft.keep(Told::Unplaced, label.as_deref(), value),
        }
    }
    stale(draft, &transfer, line);
    place_importer(draft, &transfer, line);
    Some(transfer)
}

fn path(transfer: &Transfer, field: &str) -> String {
    format!("transfers/{}/{field}", transfer.id)
}

fn importer(draft: &mut Draft<'_, '_>, transfer: &mut Transfer, value: &Sourced<Reading>) {
    transfer.importer = Some(draft.desk.party(value, PartyRole::Other));
    draft.origin(&path(transfer, "importer"), value);
}

fn country(draft: &mut Draft<'_, '_>, transfer: &mut Transfer, value: &Sourced<Reading>) {
    let known = draft.desk.catalogue.countries.recognise(&value.value.text);
    transfer.country = known.and_then(|entry| CountryCode::new(entry.code.as_str()).ok());
    match transfer.country {
        Some(_) => draft.origin(&path(transfer, "country"), value),
        None => describe(draft, transfer, Some(Told::UnknownCountry), value),
    }
}

fn mechanism(draft: &mut Draft<'_, '_>, transfer: &mut Transfer, value: &Sourced<Reading>) {
    let known = draft
        .desk
        .catalogue
        .transfer_mechanisms
        .recognise(&value.value.text);
    transfer.mechanism = known.and_then(|entry| Code::new(entry.code.as_str()).ok());
    match transfer.mechanism {
        Some(_) => draft.origin(&path(transfer, "mechanism"), value),
        None => describe(draft, transfer, Some(Told::UnknownChoice), value),
    }
}

fn module(draft: &mut Draft<'_, '_>, transfer: &mut Transfer, value: &Sourced<Reading>) {
    let known = draft
        .desk
        .catalogue
        .scc_modules
        .recognise(&value.value.text);
    transfer.module = known.and_then(|entry| Code::new(entry.code.as_str()).ok());
    match transfer.module {
        Some(_) => draft.origin(&path(transfer, "module"), value),
        None => describe(draft, transfer, Some(Told::UnknownChoice), value),
    }
}

/// Keeps a text that is in no list in the description.
fn describe(
    draft: &mut Draft<'_, '_>,
    transfer: &mut Transfer,
    said: Option<Told>,
    value: &Sourced<Reading>,
) {
    if let Some(said) = said {
        draft.desk.log.remark(said, value);
    }
    let text = draft.desk.log.fit(&value.value.text, &value.cell);
    if !transfer.description.is_empty() {
        transfer.description.push_str(" – ");
    }
    transfer.description.push_str(&text);
    draft.origin(&path(transfer, "description"), value);
}

/// A text is the document's title, an address its link.
fn document(draft: &mut Draft<'_, '_>, transfer: &mut Transfer, value: &Sourced<Reading>) {
    let path = format!("transfers/{}", transfer.id);
    transfer.document = document_of(draft, value, &path);
}

/// The document that a cell names, for the line at `path`.
pub(super) fn document_of(
    draft: &mut Draft<'_, '_>,
    value: &Sourced<Reading>,
    path: &str,
) -> DocumentRef {
    let text = draft.desk.log.fit(&value.value.text, &value.cell);
    let is_link = ["http://", "https://", "www."]
        .iter()
        .any(|start| text.starts_with(start))
        && !text.contains(char::is_whitespace);
    let mut links = value
        .value
        .links
        .iter()
        .filter(|link| !link.starts_with('#'));
    let link = links.next().cloned().unwrap_or_default();
    let (title, link) = match is_link {
        true if link.is_empty() || link.trim_end_matches('/') == text.trim_end_matches('/') => {
            (String::new(), text)
        }
        _ => (text, link),
    };
    let field = if title.is_empty() {
        "document/link"
    } else {
        "document/title"
    };
    draft.origin(&format!("{path}/{field}"), value);
    for link in links {
        draft.note(&value.cell, None, link);
    }
    DocumentRef {
        title,
        link,
        sha256: None,
    }
}

/// Tells a mechanism that holds no more, or an adequacy that the country does not have.
fn stale(draft: &mut Draft<'_, '_>, transfer: &Transfer, line: &Line) {
    let (today, catalogue) = (draft.desk.today, draft.desk.catalogue);
    let code = transfer.mechanism.as_ref().map(Code::as_str);
    let mechanism = code.and_then(|code| catalogue.transfer_mechanisms.get(code));
    let Some(mechanism) = mechanism else { return };
    let Some(value) = line.values.get(&Column::Mechanism) else {
        return;
    };
    if !mechanism.valid_on(today) {
        draft.desk.log.remark(Told::StaleMechanism, value);
        return;
    }
    let country = transfer
        .country
        .as_ref()
        .and_then(|c| catalogue.countries.get(c.as_str()));
    let adequate = country.is_none_or(|country| country.adequacy_on(today).is_some());
    if mechanism.code == "adequacy" && !adequate {
        let country = line
            .values
            .get(&Column::Country)
            .map_or(value, |country| country);
        draft.desk.log.remark(Told::StaleAdequacy, country);
    }
}

/// An importer is established where the data go, unless its address says otherwise.
fn place_importer(draft: &mut Draft<'_, '_>, transfer: &Transfer, line: &Line) {
    let party = transfer
        .importer
        .and_then(|id| draft.desk.parties.get(&id))
        .cloned();
    let (Some(mut party), Some(code)) = (party, &transfer.country) else {
        return;
    };
    if party.address.country.is_none() {
        party.address.country = Some(code.clone());
        if let Some(value) = line.values.get(&Column::Country) {
            draft
                .desk
                .log
                .origin(Record::Party(party.id), "address/country", value);
        }
        draft.desk.put_party(party);
    }
}

/// Names the party of a recipient whose description is an importer's name.
pub(super) fn link_recipients(activity: &mut Activity, parties: &BTreeMap<PartyId, Party>) {
    let importers: Vec<PartyId> = activity
        .transfers
        .lines()
        .iter()
        .filter_map(|transfer| transfer.importer)
        .collect();
    for recipient in activity.recipients.given_mut().into_iter().flatten() {
        let named = importers.iter().find(|id| {
            let name = parties.get(id).map_or("", |party| party.name.as_str());
            !name.is_empty() && fold(name) == fold(&recipient.description)
        });
        recipient.party = recipient.party.or(named.copied());
    }
}
