//! Owns: the processor's side of a sheet: clients with their categories of processing, and other processors.
//! Must not know contracts: they are an annex of their own.

use super::super::sheet::{ClientLine, Service, SubProcessorLine};
use super::super::shown::{Marks, Shown, Value, filled};
use super::scene::Scene;
use crate::actor::Actor;
use registre_domain::activity::{Activity, Client};
use registre_domain::party::SubProcessor;

const CLIENT: &[&str] = &[
    "party",
    "final_controller",
    "from",
    "to",
    "categories",
    "instructions",
];
const SUB_PROCESSOR: &[&str] = &[
    "party",
    "service",
    "authorisation",
    "authorised_on",
    "document",
];

pub(super) fn service(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Service {
    let role = &activity.processor_role;
    let clients = role
        .clients
        .iter()
        .map(|client| client_line(scene, client, marks))
        .collect();
    let list = "processor_role/sub_processors";
    Service {
        clients: Shown::lines(clients, marks.on("processor_role/clients")),
        sub_processors: Shown::answer(&role.sub_processors, marks.on(list), |lines| {
            lines
                .iter()
                .map(|line| {
                    let marked =
                        marks.on_line("processor_role/sub_processors", line.id, SUB_PROCESSOR);
                    sub_processor(scene, line, marked)
                })
                .collect()
        }),
    }
}

fn client_line(scene: &Scene<'_>, client: &Client, marks: &Marks<'_>) -> ClientLine {
    let party = scene.party(client.party);
    let representative = party.and_then(|party| party.eu_representative.given());
    let dpo = party.and_then(|party| party.dpo.given());
    let instructions = if scene.complementary {
        filled(&client.instructions)
    } else {
        None
    };
    ClientLine {
        actor: party.map_or_else(Actor::default, |party| scene.party_actor(party)),
        eu_representative: representative.map(|person| scene.person(person)),
        dpo: dpo.map(|person| scene.person(person)),
        final_controller: scene
            .party(client.final_controller)
            .map(|party| scene.party_actor(party)),
        categories: client
            .categories
            .iter()
            .filter_map(|text| filled(text))
            .collect(),
        from: client.from,
        to: client.to,
        instructions: instructions.map(Value::Text),
        unconfirmed: marks.on_line("processor_role/clients", client.id, CLIENT),
    }
}

pub(super) fn sub_processor(
    scene: &Scene<'_>,
    line: &SubProcessor,
    unconfirmed: bool,
) -> SubProcessorLine {
    let party = scene.party(line.party);
    SubProcessorLine {
        actor: party.map_or_else(Actor::default, |party| scene.party_actor(party)),
        service: line.service.trim().to_owned(),
        authorisation: line.authorisation,
        authorised_on: line.authorised_on,
        document: scene.document(&line.document),
        unconfirmed,
    }
}
