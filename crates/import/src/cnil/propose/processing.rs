//! Owns a processor's blocks, which this program's own files add to the model: clients and other processors.
//! Must not know the controller's blocks.

use registre_domain::Answer;
use registre_domain::activity::Client;
use registre_domain::catalogue::fold;
use registre_domain::ids::PartyId;
use registre_domain::organisation::Representative;
use registre_domain::party::{Authorisation, PartyRole, SubProcessor};

use super::super::found::{Card, Column, Key, Line, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::actors::{card, keep_all};
use super::note::Told;
use super::sheet::{Draft, day};
use super::{Record, transfers};

const AUTHORISATIONS: [(&str, Authorisation); 3] = [
    ("autorisationgenerale", Authorisation::General),
    ("autorisationparticuliere", Authorisation::Specific),
    ("autorisationdemandee", Authorisation::Requested),
];

/// What stands between several values of one cell in this program's own files.
const AND: &str = " ; ";

fn given(line: &Line, column: Column) -> Option<&Sourced<Reading>> {
    let value = line.values.get(&column)?;
    value.value.given().map(|_| value)
}

/// Reads the block « Clients »: each client, and below it its officer and its representative.
pub(super) fn clients(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    for line in lines {
        let card = card(line);
        match line.key {
            Some(Key::ClientDpo | Key::ClientRepresentative) => officer(draft, &card, line.key),
            _ if says(line) => client(draft, &card, line),
            _ => {}
        }
    }
}

fn says(line: &Line) -> bool {
    let mut values = line.values.values();
    values.any(|value| value.value.meaning == Meaning::Given)
}

fn client(draft: &mut Draft<'_, '_>, card: &Card, line: &Line) {
    let mut client = Client {
        id: draft.desk.id(),
        party: party(draft, card, PartyRole::Client),
        ..Client::default()
    };
    let path = |field: &str| format!("processor_role/clients/{}/{field}", client.id);
    if let Some(name) = card.get(&Part::Name).filter(|_| client.party.is_some()) {
        draft.origin(&path("party"), name);
    }
    if let Some(value) = given(line, Column::Categories) {
        client.categories = parts(&value.value.text);
        draft.origin(&path("categories"), value);
    }
    for (column, target, field) in [
        (Column::From, &mut client.from, "from"),
        (Column::To, &mut client.to, "to"),
    ] {
        if let Some(value) = given(line, column) {
            *target = day(draft, value);
            let path = format!("processor_role/clients/{}/{field}", client.id);
            draft.origin(&path, value);
        }
    }
    if let Some(value) = given(line, Column::Final) {
        client.final_controller = Some(draft.desk.party(value, PartyRole::SeparateController));
        let path = format!("processor_role/clients/{}/final_controller", client.id);
        draft.origin(&path, value);
    }
    if let Some(value) = given(line, Column::Instructions) {
        client.instructions = draft.desk.log.fit(&value.value.text, &value.cell);
        let path = format!("processor_role/clients/{}/instructions", client.id);
        draft.origin(&path, value);
    }
    draft.activity.processor_role.clients.push(client);
}

fn parts(text: &str) -> Vec<String> {
    text.split(AND).map(|part| part.trim().to_owned()).collect()
}

/// The party of a card, with its means of contact; a card without a name is kept as text.
fn party(draft: &mut Draft<'_, '_>, card: &Card, role: PartyRole) -> Option<PartyId> {
    let name = card.get(&Part::Name);
    let Some(name) = name.filter(|name| name.value.given().is_some()) else {
        keep_all(draft, card);
        return None;
    };
    let id = draft.desk.party(name, role);
    if let Some(mut party) = draft.desk.parties.get(&id).cloned() {
        let mut pen = draft.desk.pen(Record::Party(id), &mut draft.notes);
        pen.reach("", &mut party.address, &mut party.contact, card);
        let registration = card.get(&Part::Registration);
        pen.text("registration", &mut party.registration, registration);
        for part in [Part::FirstName, Part::Detail] {
            if let Some(value) = card.get(&part) {
                pen.keep(Told::Unplaced, value);
            }
        }
        draft.desk.put_party(party);
    }
    Some(id)
}

/// The officer or the representative of the client above.
fn officer(draft: &mut Draft<'_, '_>, card: &Card, key: Option<Key>) {
    let last = draft.activity.processor_role.clients.last();
    let known = last
        .and_then(|client| client.party)
        .and_then(|id| draft.desk.parties.get(&id));
    let Some(mut party) = known.cloned() else {
        return keep_all(draft, card);
    };
    let (answer, prefix) = match key {
        Some(Key::ClientDpo) => (&mut party.dpo, "dpo/"),
        _ => (&mut party.eu_representative, "eu_representative/"),
    };
    if !answer.is_unknown() {
        // The same person stands beside the client on every sheet.
        return;
    }
    let mut person = Representative::default();
    let mut pen = draft.desk.pen(Record::Party(party.id), &mut draft.notes);
    for (part, field, target) in [
        (Part::Name, "name", &mut person.name),
        (Part::FirstName, "first_name", &mut person.first_name),
        (Part::Detail, "function", &mut person.function),
    ] {
        pen.text(&format!("{prefix}{field}"), target, card.get(&part));
    }
    pen.reach(prefix, &mut person.address, &mut person.contact, card);
    *answer = Answer::Given(person);
    draft.desk.put_party(party);
}

/// Reads the block « Sous-traitants ultérieurs ».
pub(super) fn sub_processors(draft: &mut Draft<'_, '_>, lines: &[Line]) {
    let cards: Vec<Card> = lines.iter().map(card).collect();
    let mut names = cards.iter().filter_map(|card| card.get(&Part::Name));
    let declined = names.find_map(|name| match name.value.meaning {
        Meaning::None => Some((name, Answer::None)),
        Meaning::NotApplicable => {
            let reason = name.value.reason().to_owned();
            Some((name, Answer::NotApplicable(reason)))
        }
        Meaning::Given | Meaning::Unanswered => None,
    });
    if let Some((name, answer)) = declined.filter(|_| !lines.iter().any(says)) {
        draft.activity.processor_role.sub_processors = answer;
        draft.origin("processor_role/sub_processors", name);
        return;
    }
    let mut all = Vec::new();
    for (line, card) in lines.iter().zip(&cards).filter(|(line, _)| says(line)) {
        all.push(sub_processor(draft, card, line));
    }
    if !all.is_empty() {
        draft.activity.processor_role.sub_processors = Answer::Given(all);
    }
}

fn sub_processor(draft: &mut Draft<'_, '_>, card: &Card, line: &Line) -> SubProcessor {
    let mut one = SubProcessor {
        id: draft.desk.id(),
        party: party(draft, card, PartyRole::Processor),
        ..SubProcessor::default()
    };
    let path = format!("processor_role/sub_processors/{}", one.id);
    if let Some(name) = card.get(&Part::Name).filter(|_| one.party.is_some()) {
        draft.origin(&format!("{path}/party"), name);
    }
    if let Some(value) = given(line, Column::Service) {
        one.service = draft.desk.log.fit(&value.value.text, &value.cell);
        draft.origin(&format!("{path}/service"), value);
    }
    if let Some(value) = given(line, Column::Authorisation) {
        let folded = fold(&value.value.text);
        let known = AUTHORISATIONS.iter().find(|(name, _)| *name == folded);
        one.authorisation = known.map(|(_, authorisation)| *authorisation);
        match one.authorisation {
            Some(_) => draft.origin(&format!("{path}/authorisation"), value),
            None => draft.keep(Told::UnknownChoice, None, value),
        }
    }
    if let Some(value) = given(line, Column::Authorised) {
        one.authorised_on = day(draft, value);
        draft.origin(&format!("{path}/authorised_on"), value);
    }
    if let Some(value) = given(line, Column::Documents) {
        one.document = transfers::document_of(draft, value, &path);
    }
    one
}
