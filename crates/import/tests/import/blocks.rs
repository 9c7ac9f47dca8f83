//! Owns what becomes of each block of a fiche.

use registre_domain::answer::Answer;
use registre_import::cnil::NoteCode;

use crate::proposal::{plain, sheet, told};

#[test]
fn purposes_data_and_periods() {
    let proposal = plain();
    let clients = sheet(&proposal, "Fichier clients");
    assert_eq!(clients.purposes[0].text, "Suivre les commandes");
    assert_eq!(
        clients.purposes[0].sub_purposes,
        [
            "Facturer",
            "Mesurer la satisfaction",
            "Finalité accessoire : Statistiques"
        ]
    );
    assert_eq!(
        sheet(&proposal, "Site internet").purposes[0].text,
        "Tenir le site",
        "from the list"
    );
    let groups: Vec<_> = clients
        .data_groups
        .iter()
        .map(|g| {
            (
                g.category.as_ref().unwrap().as_str(),
                g.description.as_str(),
            )
        })
        .collect();
    assert_eq!(
        groups,
        [
            ("identity", "Nom, adresse"),
            ("personal-life", "Date de mariage"),
            ("economic-financial", "Relevé bancaire"),
            ("other", "Préférences de couleurs : Verre choisi"),
        ],
        "« Néant » is no group"
    );
    let rules: Vec<_> = clients
        .retention_rules
        .iter()
        .map(|rule| {
            (
                rule.active.map(|p| p.to_string()),
                rule.start_event.as_str(),
                rule.criterion.as_str(),
                rule.data_groups.len(),
            )
        })
        .collect();
    let period = |text: &str| Some(text.to_owned());
    assert_eq!(
        rules,
        [
            (period("P3Y"), "le dernier achat", "", 2),
            (
                None,
                "",
                "Le temps de la commande, puis 10 ans en archive",
                1
            ),
            (period("P1Y"), "", "", 1),
        ]
    );
    assert_eq!(
        sheet(&proposal, "Site internet").retention_rules[0]
            .active
            .unwrap()
            .to_string(),
        "P13M"
    );
}

#[test]
fn none_not_applicable_and_unanswered_differ() {
    let proposal = plain();
    assert_eq!(
        sheet(&proposal, "Paie").recipients,
        Answer::None,
        "« Néant »"
    );
    assert_eq!(
        sheet(&proposal, "Paie").transfers,
        Answer::None,
        "« Aucun »"
    );
    let cameras = sheet(&proposal, "Vidéosurveillance de l'atelier");
    assert_eq!(
        cameras.recipients,
        Answer::NotApplicable(String::new()),
        "« Sans objet » gives no reason"
    );
    assert_eq!(
        sheet(&proposal, "Prospection par e-mail").recipients,
        Answer::Unknown
    );
    assert_eq!(
        sheet(&proposal, "Fichier clients").sensitive_data,
        Answer::None
    );
    assert_eq!(
        sheet(&proposal, "Paie").sensitive_data,
        Answer::Given("Oui".to_owned())
    );
    assert_eq!(
        sheet(&proposal, "Fichier clients").data_subjects.len(),
        1,
        "a prompt is no answer"
    );
}

#[test]
fn stale_transfers_are_kept_and_told() {
    let proposal = plain();
    let clients = sheet(&proposal, "Fichier clients");
    let transfers = clients.transfers.lines();
    assert_eq!(
        transfers[0].mechanism.as_ref().unwrap().as_str(),
        "privacy-shield"
    );
    assert_eq!(transfers[0].country.as_ref().unwrap().as_str(), "US");
    assert_eq!(transfers[0].document.link, "https://nuage.example/contrat");
    assert_eq!(transfers[1].country.as_ref().unwrap().as_str(), "IN");
    assert_eq!(told(&proposal, NoteCode::StaleMechanism), ["Clients!D49"]);
    assert_eq!(
        told(&proposal, NoteCode::StaleAdequacy),
        ["Clients!C50"],
        "Switzerland is adequate"
    );
    let recipients = clients.recipients.lines();
    assert_eq!(recipients.len(), 5);
    assert_eq!(
        recipients[2].party, transfers[0].importer,
        "the recipient is the importer"
    );
    assert_eq!(recipients[3].description, "Hébergeur : Serveurs Doux");
    assert_eq!(recipients[4].description, "La voisine – Garde les colis");
}
