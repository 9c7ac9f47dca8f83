//! Owns: the parties that process for the organisation, or for which it does, with their contracts (Art. 28(3)).
//! Must not know their internal notes, nor any party that no shown sheet names.

use super::super::super::annex::{ContractLine, PartyPart, ProcessorEntry};
use super::super::super::options::Kind;
use super::super::super::sheet::Sheet;
use super::super::super::shown::Shown;
use super::super::clients;
use super::super::scene::Scene;
use registre_domain::activity::{Activity, Exporter, SystemKind};
use registre_domain::catalogue::fold;
use registre_domain::code::Code;
use registre_domain::ids::PartyId;
use registre_domain::party::{Contract, Party, PartyRole, SubProcessor};
use std::collections::BTreeMap;

/// The kind of recipient that processes on behalf of the organisation.
const PROCESSOR: &str = "processor";

/// The parties in the order of their parts and names, each with the sheets that name it.
pub(super) fn processors(scene: &Scene<'_>, shown: &[(&Activity, &Sheet)]) -> Vec<ProcessorEntry> {
    let mut found: BTreeMap<(PartyPart, String, PartyId), Vec<String>> = BTreeMap::new();
    for (activity, sheet) in shown {
        for (part, id) in named(scene, activity) {
            let Some(party) = scene.party(Some(id)) else {
                continue;
            };
            let sheets = found.entry((part, fold(&party.name), id)).or_default();
            if !sheets.contains(&sheet.description.reference) {
                sheets.push(sheet.description.reference.clone());
            }
        }
    }
    let entry = |((part, _, id), sheets): ((PartyPart, String, PartyId), Vec<String>)| {
        Some(entry(scene, scene.party(Some(id))?, part, sheets))
    };
    found.into_iter().filter_map(entry).collect()
}

/// The parties that a sheet names in one of these parts.
fn named(scene: &Scene<'_>, activity: &Activity) -> Vec<(PartyPart, PartyId)> {
    if !Kind::Controller.holds(activity.identity.role) {
        return for_others(activity);
    }
    let processes = |id: PartyId| {
        let party = scene.party(Some(id));
        party.is_some_and(|party| party.roles.contains(&PartyRole::Processor))
    };
    let recipients = activity.recipients.lines().iter().filter(|line| {
        let of_kind = line
            .kind
            .as_ref()
            .is_some_and(|kind| kind.as_str() == PROCESSOR);
        of_kind || line.party.is_some_and(processes)
    });
    // What systems hold the data is no matter for the public.
    let systems = activity.systems.lines().iter().filter(|line| {
        let hosts = line.kind == Some(SystemKind::OnlineService);
        let has_no_role = |id| {
            let party = scene.party(Some(id));
            party.is_some_and(|party| party.roles.is_empty())
        };
        let is_processor = |id| processes(id) || (hosts && has_no_role(id));
        !scene.public && line.party.is_some_and(is_processor)
    });
    let transfers = activity.transfers.lines().iter();
    let exporters = transfers.filter(|line| line.exporter == Some(Exporter::Processor));
    recipients
        .filter_map(|line| line.party)
        .chain(systems.filter_map(|line| line.party))
        .chain(exporters.filter_map(|line| line.exporter_party))
        .map(|id| (PartyPart::Processor, id))
        .collect()
}

/// Those for whom the organisation acts, and those who act for it there.
fn for_others(activity: &Activity) -> Vec<(PartyPart, PartyId)> {
    let role = &activity.processor_role;
    let clients = role.clients.iter().filter_map(|line| line.party);
    let others = role.sub_processors.lines().iter();
    let others = others.filter_map(|line| line.party);
    clients
        .map(|id| (PartyPart::Client, id))
        .chain(others.map(|id| (PartyPart::SubProcessor, id)))
        .collect()
}

fn entry(scene: &Scene<'_>, party: &Party, part: PartyPart, sheets: Vec<String>) -> ProcessorEntry {
    let parent = [
        party.parent_name.trim().to_owned(),
        scene.country(party.parent_country.as_ref()),
    ];
    let parent: Vec<_> = parent.into_iter().filter(|text| !text.is_empty()).collect();
    let is_blank = |contract: &&Contract| {
        let added = Contract {
            id: contract.id,
            ..Contract::default()
        };
        **contract == added
    };
    let contracts = party.contracts.iter().filter(|one| !is_blank(one));
    ProcessorEntry {
        actor: scene.party_actor(party),
        part,
        sheets,
        parent: parent.join(", "),
        contracts: contracts.map(|one| contract(scene, one)).collect(),
        sub_processors: Shown::answer(&party.sub_processors, false, |lines| {
            let is_named =
                |line: &&SubProcessor| line.party.is_some() || !line.service.trim().is_empty();
            let lines = lines.iter().filter(is_named);
            lines
                .map(|line| clients::sub_processor(scene, line, false))
                .collect()
        }),
    }
}

fn contract(scene: &Scene<'_>, contract: &Contract) -> ContractLine {
    let list = &scene.catalogue.art28_clauses;
    let words = |codes: &Vec<Code>| {
        let held = list.codes().filter(|known| {
            let mut codes = codes.iter();
            codes.any(|code| code.as_str() == *known)
        });
        let words = held.filter_map(|code| list.words(code, scene.lang));
        words.map(str::to_owned).collect()
    };
    ContractLine {
        reference: contract.reference.trim().to_owned(),
        from: contract.from,
        to: contract.to,
        document: scene.document(&contract.document),
        clauses: Shown::answer(&contract.clauses, false, words),
        clauses_in_all: list.len(),
        data_fate: contract.data_fate,
        data_fate_note: contract.data_fate_note.trim().to_owned(),
    }
}
