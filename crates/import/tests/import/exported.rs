//! Owns the lines and columns that this program's own spreadsheets add to the model.

use registre_domain::activity::{Bound, FinalFate, LegalBasis, Role, Status};
use registre_domain::answer::Answer;
use registre_import::cnil::NoteCode;

use crate::proposal::{sheet, told};
use crate::strangers::import;
use crate::support::sheet::Tab;

/// A fiche as the program writes it: some blocks, with their added columns.
fn exported() -> Tab {
    Tab::new("T-001").texts(&[
        ("A1", "Fiche de registre"),
        ("A3", "Description du traitement"),
        ("A4", "Nom du traitement"),
        ("B4", "Paie"),
        ("A5", "N° / RÉF"),
        ("B5", "T-001"),
        ("A6", "Date de création du traitement"),
        ("B6", "01/02/2024"),
        ("A7", "État"),
        ("B7", "Suspendu"),
        ("A8", "État depuis le"),
        ("B8", "03/04/2025"),
        ("A9", "Rôle"),
        ("B9", "Responsable du traitement"),
        ("A11", "Finalité(s) du traitement effectué"),
        ("A12", "Finalité principale"),
        ("B12", "Payer"),
        ("A13", "Base légale"),
        ("B13", "Contrat (art. 6(1)(b))"),
        ("A14", "Finalité 2"),
        ("B14", "Déclarer"),
        ("A15", "Sous-finalité 1"),
        ("B15", "Aux impôts"),
        ("A17", "Catégories de données personnelles concernées"),
        ("B17", "Description"),
        ("E17", "Durée de conservation"),
        ("F17", "Point de départ"),
        ("G17", "Archivage intermédiaire"),
        ("H17", "Fondement de l’archivage"),
        ("I17", "Sort final"),
        ("J17", "Critère"),
        ("K17", "Limitée à"),
        ("A18", "Vie professionnelle"),
        ("B18", "Poste"),
        ("E18", "5 ans au plus\n1 an"),
        ("F18", "la fin du contrat, ou un accord\n–"),
        ("G18", "10 ans\n–"),
        ("H18", "Code du travail\n–"),
        ("I18", "Effacement\nAnonymisation"),
        ("K18", "Finalité 2 ; Salariés\n–"),
        ("A19", "Numéro de Sécurité Sociale (ou NIR)"),
        ("B19", "Non renseigné"),
        ("A20", "Toutes les données"),
        ("E20", "6 mois"),
        ("A22", "Catégories de personnes concernées"),
        ("B22", "Description"),
        ("E22", "Précisions"),
        ("A23", "Catégorie de personnes 1"),
        ("B23", "Salariés"),
        ("A24", "Catégorie de personnes 2"),
        ("B24", "Clients"),
        ("A26", "Destinataires"),
        ("B26", "Type de destinataire"),
        ("E26", "Précisions"),
        ("G26", "Organisme"),
        ("H26", "Données concernées"),
        ("A27", "Destinataire 1"),
        ("B27", "Sous-traitants"),
        ("G27", "Cabinet Tamis"),
        ("H27", "Vie professionnelle"),
        ("A29", "Transferts hors UE"),
        ("B29", "Destinataire"),
        ("C29", "Pays"),
        ("A30", "Organisme destinataire 1"),
        ("B30", "Sans objet : rien ne sort"),
    ])
}

#[test]
fn added_lines_come_back_as_fields() {
    let proposal = import(&[exported()]);
    let sheet = sheet(&proposal, "Paie");
    let identity = &sheet.identity;
    assert_eq!(
        (identity.status, identity.role),
        (Status::Suspended, Role::Controller)
    );
    assert_eq!(
        identity.in_force_on, None,
        "it says since when it is suspended"
    );
    assert_eq!(identity.suspended_on, "2025-04-03".parse().ok());
    let [first, second] = sheet.purposes.as_slice() else {
        panic!("two purposes: {:?}", sheet.purposes)
    };
    assert_eq!(first.legal_basis, Some(LegalBasis::Contract));
    assert_eq!(
        (second.text.as_str(), second.sub_purposes.as_slice()),
        ("Déclarer", &["Aux impôts".to_owned()][..])
    );
    let reason = "rien ne sort".to_owned();
    assert_eq!(sheet.transfers, Answer::NotApplicable(reason));
    let recipient = &sheet.recipients.lines()[0];
    assert!(recipient.party.is_some() && recipient.description.is_empty());
    assert_eq!(recipient.data_groups, [sheet.data_groups[0].id].into());
    assert_eq!(sheet.identity.notes, "", "everything has found its field");
}

#[test]
fn rules_in_columns_come_back_one_by_one() {
    let proposal = import(&[exported()]);
    let sheet = sheet(&proposal, "Paie");
    assert_eq!(
        sheet.data_groups.len(),
        2,
        "a group of which nothing is said is a group"
    );
    let [long, short, all] = sheet.retention_rules.as_slice() else {
        panic!("three rules: {:?}", sheet.retention_rules)
    };
    assert_eq!(long.start_event, "la fin du contrat, ou un accord");
    assert_eq!(
        (long.bound, long.final_fate),
        (Some(Bound::Maximum), Some(FinalFate::Erased))
    );
    assert_eq!(
        long.archive.map(|period| period.to_string()).as_deref(),
        Some("P10Y")
    );
    assert_eq!(long.purposes, [sheet.purposes[1].id].into());
    assert_eq!(long.data_subjects, [sheet.data_subjects[0].id].into());
    assert_eq!(
        (short.start_event.as_str(), short.final_fate),
        ("", Some(FinalFate::Anonymised))
    );
    assert!(all.data_groups.is_empty(), "it governs all");
}

#[test]
fn columns_that_do_not_agree_are_kept_as_text() {
    let tab = exported().texts(&[("G18", "10 ans"), ("I20", "Évaporation")]);
    let proposal = import(&[tab]);
    let sheet = sheet(&proposal, "Paie");
    let notes = &sheet.identity.notes;
    for text in [
        "la fin du contrat",
        "10 ans",
        "Code du travail",
        "Évaporation",
        "Finalité 2",
    ] {
        assert!(notes.contains(text), "{text} is in {notes}");
    }
    assert_eq!(sheet.retention_rules[0].criterion, "5 ans au plus\n1 an");
}

#[test]
fn an_annotation_of_the_program_marks_the_field_again() {
    let tab = exported()
        .note("B12", "Proposé par un modèle, à confirmer")
        .note("B18", "Voir avec Odile");
    let proposal = import(&[tab]);
    let sheet = sheet(&proposal, "Paie");
    let paths: Vec<_> = sheet
        .unconfirmed
        .iter()
        .map(|mark| mark.path.as_str().to_owned())
        .collect();
    assert_eq!(paths, [format!("purposes/{}/text", sheet.purposes[0].id)]);
    assert_eq!(
        told(&proposal, NoteCode::Annotation),
        ["T-001!B18"],
        "another annotation is somebody's"
    );
}
