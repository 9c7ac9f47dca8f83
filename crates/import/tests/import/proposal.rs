//! Owns what the register would receive: the rules of matching, naming, keeping and telling.

use std::collections::BTreeMap;

use registre_domain::activity::{Activity, Role, Status};
use registre_domain::answer::Answer;
use registre_domain::organisation::DpoKind;
use registre_domain::party::PartyRole;
use registre_domain::register::About;
use registre_domain::{Register, limits};
use registre_import::cnil::{
    Meaning, NoteCode, Options, Proposal, Record, Severity, find, propose,
};
use registre_import::workbook::Workbook;
use uuid::Uuid;

use crate::support::{VARIANTS, catalogue, workbook};

pub(crate) fn proposal(name: &str, existing: &Register, options: Options) -> Proposal {
    proposed(&workbook(name), existing, options)
}

pub(crate) fn proposed(book: &Workbook, existing: &Register, options: Options) -> Proposal {
    let mut last = 0_u128;
    let mut ids = || {
        last += 1;
        Uuid::from_u128(last)
    };
    let today = "2026-11-22".parse().unwrap();
    let found = find(book).unwrap();
    propose(&found, &catalogue(), existing, options, &mut ids, today)
}

pub(crate) fn register() -> Register {
    Register {
        about: About {
            name: "Atelier Lumen".to_owned(),
            ..About::default()
        },
        ..Register::default()
    }
}

pub(crate) fn plain() -> Proposal {
    proposal("company.ods", &register(), Options::default())
}

pub(crate) fn sheet<'p>(proposal: &'p Proposal, name: &str) -> &'p Activity {
    proposal
        .activities
        .iter()
        .find(|activity| activity.identity.name == name)
        .unwrap()
}

pub(crate) fn told(proposal: &Proposal, code: NoteCode) -> Vec<String> {
    let notes = proposal.report.iter().filter(|note| note.code == code);
    let cell = |args: &BTreeMap<&str, String>| args.get("cell").or(args.get("sheet")).cloned();
    notes
        .map(|note| cell(&note.args).unwrap_or_default())
        .collect()
}

#[test]
fn the_three_formats_give_the_same_register() {
    let first = plain();
    for name in &VARIANTS[1..] {
        assert_eq!(
            first,
            proposal(name, &register(), Options::default()),
            "{name}"
        );
    }
}

#[test]
fn lines_and_fiches_become_one_sheet_each() {
    let proposal = plain();
    let names: Vec<_> = proposal
        .activities
        .iter()
        .map(|a| a.identity.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Fichier clients",
            "Paie",
            "Vidéosurveillance de l'atelier",
            "Prospection par e-mail",
            "Site internet",
            "Recrutement",
            "Badges d'accès",
            "Stagiaires",
            "Fournisseurs",
            "Notes de frais",
            "Lettre d'information",
            "Réclamations",
        ],
        "the list's twelve, once each; no example, no empty model"
    );
    assert_eq!(
        told(&proposal, NoteCode::ExampleSkipped),
        ["4_-_Exemple_de_fiche"],
        "the fiche and the line are told once"
    );
    assert_eq!(
        told(&proposal, NoteCode::ModelSkipped),
        ["3_-_Modèle_de_fiche_de_registre"]
    );
    assert_eq!(told(&proposal, NoteCode::HiddenSheet), ["Prospection"]);
    assert_eq!(told(&proposal, NoteCode::RowWithoutFiche).len(), 7);
}

#[test]
fn references_are_kept_or_the_next_free_one_is_given() {
    let proposal = plain();
    let reference = |name: &str| sheet(&proposal, name).identity.reference.clone();
    assert_eq!(reference("Fichier clients"), "CLI-1");
    assert_eq!(reference("Paie"), "RH 02", "as the fiche writes it");
    assert_eq!(
        reference("Prospection par e-mail"),
        "T-001",
        "CLI-1 was taken"
    );
    assert_eq!(
        reference("Site internet"),
        "T-002",
        "the model's reference names nothing"
    );
    assert_eq!(reference("Stagiaires"), "T-003", "blank");
    assert_eq!(
        told(&proposal, NoteCode::ReferenceDoubled),
        ["Prospection!B5"]
    );
    assert_eq!(told(&proposal, NoteCode::ReferenceTemplate), ["Site!B5"]);
    assert_eq!(
        told(&proposal, NoteCode::ReferenceBlank),
        ["2_-_Liste_des_traitements!A17"]
    );
}

#[test]
fn a_register_that_has_sheets_keeps_its_references() {
    let mut existing = register();
    let mut taken = Activity::default();
    taken.identity.reference = "cli-1".to_owned();
    existing.activities.push(taken);
    let proposal = proposal("company.ods", &existing, Options::default());
    let references: Vec<_> = proposal
        .activities
        .iter()
        .map(|a| a.identity.reference.as_str())
        .collect();
    assert!(!references.contains(&"CLI-1"), "{references:?}");
    assert_eq!(proposal.activities.len(), 12, "what stands is not touched");
}

#[test]
fn status_and_dates_are_the_files() {
    let proposal = plain();
    let identity = &sheet(&proposal, "Fichier clients").identity;
    assert_eq!(identity.status, Status::InForce);
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!(
        identity.in_force_on,
        day("2019-03-01"),
        "the fiche has the processing's day"
    );
    assert_eq!(
        identity.created_on,
        day("2021-03-01"),
        "the list has the sheet's day"
    );
    assert_eq!(
        sheet(&proposal, "Paie").identity.created_on,
        day("2020-03-01"),
        "« 1er mars 2020 »"
    );
    assert!(
        identity.notes.contains("[Clients!B7] l'an dernier"),
        "no date: kept word for word"
    );
    let options = Options {
        status: Status::Draft,
        ..Options::default()
    };
    let drafts = crate::proposal::proposal("company.ods", &register(), options);
    assert_eq!(
        sheet(&drafts, "Fichier clients").identity.in_force_on,
        None,
        "a draft is not in force"
    );
}

#[test]
fn controllers_and_their_dpos_become_entities() {
    let proposal = plain();
    assert_eq!(
        proposal.entities.len(),
        2,
        "the workshop, and the company of the payroll fiche"
    );
    let main = &proposal.entities[0];
    assert_eq!(proposal.main_entity, Some(main.id));
    assert_eq!(
        main.name, "Atelier Lumen",
        "a card with a first name is a person's"
    );
    assert_eq!(main.legal_representative.given().unwrap().name, "Ferrand");
    assert_eq!(main.address.postcode, "01000");
    assert!(matches!(main.eu_representative, Answer::NotApplicable(_)));
    let dpo = main.dpo.given().unwrap();
    assert_eq!(
        (dpo.name.as_str(), dpo.first_name.as_str()),
        ("Lenoir", "Aziz")
    );
    assert_eq!(
        (dpo.kind, dpo.company.as_str()),
        (Some(DpoKind::External), "Cabinet Tamis")
    );
    assert_eq!(dpo.address.postcode, "69003");
    assert_eq!(
        sheet(&proposal, "Fichier clients").identity.entity,
        Some(main.id),
        "« FERRAND Odile »"
    );
    let other = &proposal.entities[1];
    assert_eq!(other.name, "Lumen Formation SAS");
    assert_eq!(
        other.dpo.given().unwrap().name,
        "Inès Autre",
        "the fiche's DPO is its controller's"
    );
    assert_eq!(sheet(&proposal, "Paie").identity.entity, Some(other.id));
    assert_eq!(
        told(&proposal, NoteCode::Conflict),
        ["Clients!H11", "Clients!D12"]
    );
}

#[test]
fn joint_controllers_become_parties() {
    let proposal = plain();
    let paie = sheet(&proposal, "Paie");
    assert_eq!(paie.identity.role, Role::JointController);
    let joint = paie.joint_control.given().unwrap().controllers[0]
        .party
        .unwrap();
    let party = proposal
        .parties
        .iter()
        .find(|party| party.id == joint)
        .unwrap();
    assert_eq!(
        (party.name.as_str(), party.address.city.as_str()),
        ("Groupement des verriers", "Mâcon")
    );
    assert!(party.roles.contains(&PartyRole::JointController));
    assert_eq!(
        sheet(&proposal, "Fichier clients").joint_control,
        Answer::NotApplicable(String::new()),
        "« N/A » gives no reason"
    );
}

#[test]
fn what_has_no_field_is_in_the_internal_notes_and_in_the_report() {
    let proposal = plain();
    let notes = &sheet(&proposal, "Fichier clients").identity.notes;
    for line in [
        "[Clients!B8] Base légale : Contrat",
        "[Clients!H11] autre@atelier-lumen.example",
        "[Clients!L20] Sous-finalité 6 : Penser au mariage de Zoé",
        "[Clients!B22] Voir avec Odile",
        "[Clients!C23] texte caché",
        "[Clients!A60] Revoir cette fiche en mars",
        "[2_-_Liste_des_traitements!J10] Responsable interne : Odile",
    ] {
        assert!(notes.contains(line), "{line}\n{notes}");
        let cell = line.split([']', '[']).nth(1).unwrap();
        let note = proposal
            .report
            .iter()
            .find(|note| note.args.get("cell").is_some_and(|c| c == cell));
        assert!(note.is_some(), "{cell} is told");
    }
    let main = &proposal.entities[0];
    assert!(
        main.notes.contains("Remarque égarée"),
        "beside the list: with the organisation"
    );
    assert_eq!(told(&proposal, NoteCode::UnknownSheet), ["Brouillon"]);
    assert!(
        proposal
            .report
            .iter()
            .any(|note| note.severity == Severity::Warning)
    );
}

#[test]
fn the_example_comes_when_it_is_asked_for() {
    let proposal = proposal(
        "company.ods",
        &register(),
        Options {
            with_example: true,
            ..Options::default()
        },
    );
    assert_eq!(
        sheet(&proposal, "Gestion de la paie").identity.reference,
        "1 - Exemple"
    );
    assert_eq!(proposal.activities.len(), 13, "line and fiche are one");
    assert_eq!(
        told(&proposal, NoteCode::ExampleSkipped),
        Vec::<String>::new()
    );
}

/// Each value has a cell, and the field that it is said to be in exists and holds something.
#[test]
fn every_origin_leads_to_a_field() {
    let proposal = plain();
    for origin in &proposal.origin {
        let record = match origin.record {
            Record::Entity(id) => {
                serde_json::to_value(proposal.entities.iter().find(|e| e.id == id))
            }
            Record::Party(id) => serde_json::to_value(proposal.parties.iter().find(|p| p.id == id)),
            Record::Activity(id) => {
                serde_json::to_value(proposal.activities.iter().find(|a| a.id == id))
            }
        };
        let record = record.unwrap();
        let field = origin.path.find(&record);
        assert!(
            field.is_some_and(|field| !field.is_null() && field != ""),
            "{origin:?}"
        );
    }
    assert!(
        proposal.origin.len() > 100,
        "one for each value of the file"
    );
}

#[test]
fn what_is_proposed_is_within_the_limits_of_the_register() {
    let proposal = plain();
    for activity in &proposal.activities {
        limits::check(&serde_json::to_value(activity).unwrap()).unwrap();
    }
}

/// Nothing is dropped in silence: each thing that the file says is in a field, told, or in the notes.
#[test]
fn whatever_the_file_says_is_somewhere() {
    let options = Options {
        with_example: true,
        ..Options::default()
    };
    let proposal = proposal("company.ods", &register(), options);
    let notes = proposal
        .activities
        .iter()
        .map(|activity| activity.identity.notes.as_str());
    let notes: Vec<&str> = notes
        .chain(proposal.entities.iter().map(|e| e.notes.as_str()))
        .collect();
    let found = find(&workbook("company.ods")).unwrap();
    let lines = found
        .fiches
        .iter()
        .flat_map(|fiche| fiche.blocks.values())
        .flatten();
    let lines = lines.flat_map(|line| line.values.values().chain(line.extra.iter().map(|e| &e.1)));
    let rows = found.rows.iter().flat_map(|row| row.parts.values());
    let cards = found.contacts.values().flat_map(BTreeMap::values);
    let mut count = 0;
    for value in lines.chain(rows).chain(cards) {
        let told = proposal
            .report
            .iter()
            .any(|note| note.cell.as_ref() == Some(&value.cell));
        let placed = proposal
            .origin
            .iter()
            .any(|origin| origin.cell == value.cell);
        let noted = notes
            .iter()
            .any(|notes| notes.contains(&format!("[{}]", value.cell)));
        let prompt = value.value.meaning == Meaning::Unanswered;
        let template = value.cell.sheet.starts_with("3_");
        assert!(
            told || placed || noted || prompt || template,
            "{} {:?}",
            value.cell,
            value.value.text
        );
        count += usize::from(placed);
    }
    assert!(count > 120, "{count} values have a field");
}
