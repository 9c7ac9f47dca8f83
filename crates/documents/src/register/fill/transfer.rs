//! Owns: transfers as Art. 30(1)(e) and 30(2)(c) ask for them: who, where, under which safeguard.
//! Must not know whether a country is adequate; the assessments are complementary fields.

use super::super::sheet::TransferLine;
use super::super::shown::{Marks, Shown};
use super::data;
use super::scene::Scene;
use registre_domain::activity::{Activity, Exporter, Transfer};

const FIELDS: &[&str] = &[
    "exporter",
    "exporter_party",
    "importer",
    "country",
    "international_organisation",
    "data_groups",
    "mechanism",
    "module",
    "description",
    "document",
];

pub(super) fn transfers(
    scene: &Scene<'_>,
    activity: &Activity,
    marks: &Marks<'_>,
) -> Shown<Vec<TransferLine>> {
    Shown::answer(&activity.transfers, marks.on("transfers"), |lines| {
        lines
            .iter()
            .map(|line| transfer(scene, activity, line, marks))
            .collect()
    })
}

fn transfer(
    scene: &Scene<'_>,
    activity: &Activity,
    line: &Transfer,
    marks: &Marks<'_>,
) -> TransferLine {
    let mechanism = scene.word(
        &scene.catalogue.transfer_mechanisms,
        line.mechanism.as_ref(),
    );
    let module = scene.word(&scene.catalogue.scc_modules, line.module.as_ref());
    let by_processor = line.exporter == Some(Exporter::Processor);
    let exporter = if by_processor {
        line.exporter_party
    } else {
        None
    };
    TransferLine {
        importer: scene.party_name(line.importer),
        destination: destination(scene, line),
        country: scene.country(line.country.as_ref()),
        organisation: line.international_organisation.trim().to_owned(),
        code: line.mechanism.clone(),
        module: module.clone().unwrap_or_default(),
        mechanism: mechanism.into_iter().chain(module).collect(),
        description: line.description.trim().to_owned(),
        document: scene.document(&line.document),
        exporter: scene.party_name(exporter),
        data: scene.data(activity, &line.data_groups),
        data_numbers: data::numbers(activity, &line.data_groups),
        unconfirmed: marks.on_line("transfers", line.id, FIELDS),
    }
}

/// Country, international organisation, or both.
pub(super) fn destination(scene: &Scene<'_>, line: &Transfer) -> String {
    let country = scene.country(line.country.as_ref());
    let organisation = line.international_organisation.trim();
    [organisation, country.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
