//! Owns the fixture: the register of a fictional workshop, with what people do to such files.
//! Must not hold anything of a real organisation.

use super::fiche::{fiche, model};
use super::sheet::{Content, Tab, ods};

/// The spreadsheet, byte for byte the same each time.
pub(crate) fn build() -> Vec<u8> {
    ods(&tabs())
}

fn tabs() -> Vec<Tab> {
    vec![
        list(),
        model("3_-_Modèle_de_fiche_de_registre"),
        example(),
        customers(),
        payroll(),
        cameras(),
        prospects().hidden(),
        website(),
        Tab::new("Brouillon")
            .hidden()
            .texts(&[("B2", "À demander au comptable"), ("C7", "0")]),
        choices(),
    ]
}

const ROWS: [(&str, &str, &str, &str); 12] = [
    (
        "Fichier clients",
        "CLI-1",
        "Suivre les commandes, Facturer",
        "Non",
    ),
    ("Paie des salariés", "rh 02", "Établir la paie", "Oui"),
    (
        "Vidéosurveillance de l'atelier",
        "SEC-7",
        "Protéger les biens et les personnes",
        "Non",
    ),
    (
        "Prospection par e-mail",
        "CLI-1",
        "Faire connaître les stages",
        "Non",
    ),
    ("Site internet", "ref-001", "Tenir le site", ""),
    ("Recrutement", "RH-04", "Choisir un candidat", "Non"),
    ("Badges d'accès", "SEC-8", "Ouvrir les portes", "N/A"),
    ("Stagiaires", "", "Accueillir des stagiaires", "Non"),
    ("Fournisseurs", "ACH-1", "Payer les fournisseurs", "Non"),
    ("Notes de frais", "CPT-1", "Rembourser les frais", "Non"),
    (
        "Lettre d'information",
        "COM-1",
        "Donner des nouvelles",
        "Non",
    ),
    ("Réclamations", "COM-2", "Répondre aux réclamations", "Non"),
];

fn list() -> Tab {
    let mut tab = Tab::new("2_-_Liste_des_traitements")
        .texts(&[
            (
                "A1",
                "Coordonnées du responsable de l’organisme\n(responsable de traitement)",
            ),
            ("B1", "Nom : Ferrand"),
            ("D1", "Prénom :"),
            ("E1", "Odile"),
            ("F1", "Adresse : 3 impasse du Vitrail"),
            ("H1", "Adresse mél :"),
            ("I1", "contact@atelier-lumen.example"),
            ("B2", "Code postal :"),
            ("D2", "Ville : Bourg-en-Bresse"),
            ("F2", "Téléphone :"),
            ("G2", "04 00 00 00 01"),
            ("A3", "Coordonnées du représentant"),
            ("B3", "Nom : Sans objet"),
            ("D3", "Prénom :"),
            (
                "A5",
                "Coordonnées du délégué à la protection des données (DPO)",
            ),
            ("B5", "Nom :"),
            ("C5", "Lenoir"),
            ("D5", "Prénom : Aziz"),
            ("F5", "Société (si DPO externe) :"),
            ("G5", "Cabinet Tamis"),
            ("H5", "Adresse :"),
            ("B6", "Code postal :"),
            ("D6", "Ville :"),
            ("E6", "Lyon"),
            ("F6", "Téléphone :"),
            ("H6", "Adresse mél : dpo@tamis.example"),
            ("G6", "N/A"),
            (
                "K1",
                "Consulter les guides et définitions sur le site de la CNIL",
            ),
            ("K2", "► Destinataires"),
            ("A7", "Identification du traitement"),
            ("E7", "Finalité du traitement"),
            ("H7", "Données sensibles ?"),
            ("H8", "Oui/non"),
            ("J8", "Responsable interne"),
            ("A8", "Nom du traitement"),
            ("B8", "N° / RÉF"),
            ("C8", "Date de création de la fiche"),
            ("D8", "Dernière mise à jour de la fiche"),
            ("A9", "(EXEMPLE) Gestion de la paie"),
            ("B9", "1 - Exemple"),
            ("E9", "Payer"),
            ("H9", "Non"),
            ("J10", "Odile"),
            ("M25", "Remarque égarée"),
        ])
        .put("C2", Content::Postcode(1000))
        .put("C6", Content::Postcode(69003))
        .merge("A1:A2");
    for (row, (name, reference, purpose, sensitive)) in (10_u32..).zip(ROWS) {
        for (col, text) in [
            ("A", name),
            ("B", reference),
            ("E", purpose),
            ("H", sensitive),
        ] {
            if !text.is_empty() {
                tab = tab.put(&format!("{col}{row}"), text);
            }
        }
        tab = match row % 3 {
            0 => tab.put(&format!("C{row}"), "13/05/2019"),
            1 => tab.put(&format!("C{row}"), Content::Date("2021-03-01")),
            _ => tab
                .put(&format!("C{row}"), "1er mars 2020")
                .put(&format!("D{row}"), "printemps 2022"),
        };
        tab = tab.merge(&format!("E{row}:G{row}"));
    }
    tab
}

fn example() -> Tab {
    fiche(
        "4_-_Exemple_de_fiche",
        "Exemple de fiche de registre",
        [
            &[
                ("Nom du traitement", &[("B", "Gestion de la paie")]),
                ("N° / RÉF", &[("B", "1 - Exemple")]),
            ],
            &[("Responsable du traitement", &[("B", "Personne d'exemple")])],
            &[("Finalité principale", &[("B", "Payer")])],
            &[],
            &[],
            &[],
            &[],
            &[],
            &[],
        ],
    )
}

fn customers() -> Tab {
    fiche(
        "Clients",
        "Fiche de registre",
        [
            &[
                ("Nom du traitement", &[("B", "Fichier clients")]), ("N° / RÉF", &[("B", "CLI-1")]),
                ("Date de création du traitement", &[("B", "01/03/2019")]),
                ("Mise à jour du traitement", &[("B", "l'an dernier")]),
                ("Base légale", &[("B", "Contrat")]),
            ],
            &[
                ("Responsable du traitement", &[
                    ("B", "FERRAND Odile"), ("C", "3 impasse du Vitrail"), ("E", "Bourg-en-Bresse"),
                    ("F", "France"), ("H", "autre@atelier-lumen.example"),
                ]),
                ("Délégué à la protection des données", &[("B", "Aziz Lenoir")]),
                ("Société du DPO (si celui-ci est externe)", &[("B", "Cabinet Tamis")]),
                ("Représentant", &[("B", "N/A")]),
                ("Responsable(s) conjoint(s)", &[("B", "N/A")]),
            ],
            &[
                ("Finalité principale", &[("B", "Suivre les commandes")]),
                ("Sous-finalité 1", &[("B", "Facturer")]),
                ("Sous-finalité 6", &[("B", "Mesurer la satisfaction")]),
                ("Finalité accessoire", &[("B", "Statistiques")]),
            ],
            &[
                ("État civil, identité, données d'identification, images…", &[
                    ("B", "Nom, adresse"), ("E", "3 ans à compter du dernier achat"),
                ]),
                ("Vie personnelle (situation familiale)", &[("B", "Date de mariage"), ("E", "3 ans à compter du dernier achat")]),
                ("Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)", &[
                    ("B", "Relevé bancaire"), ("E", "Le temps de la commande, puis 10 ans en archive"),
                ]),
                ("Données de connexion (adress IP, logs, etc.)", &[("B", "Néant")]),
                ("Préférences de couleurs", &[("B", "Verre choisi"), ("E", "1 an")]),
            ],
            &[("Données concernant la santé", &[("B", "Sans objet")])],
            &[
                ("Catégorie de personnes 1", &[("B", "Clients"), ("E", "Particuliers")]),
                ("Catégorie de personnes 2", &[("B", "Sélectionnez un élément dans cette liste déroulante ►")]),
            ],
            &[
                ("Destinataire 1", &[("B", "Service interne qui traite les données"), ("E", "Atelier")]),
                ("Destinataire 2", &[("B", "Sous-traitants"), ("E", "Expert-comptable")]),
                ("Destinataire 5", &[("B", "Destinataires dans des pays tiers ou organisations internationales"), ("E", "Nuage Inc.")]),
                ("Hébergeur", &[("B", "Sous-traitants"), ("E", "Serveurs Doux")]),
                ("", &[("B", "La voisine"), ("E", "Garde les colis")]),
            ],
            &[
                ("Mesure de sécurité 1", &[("B", "Sauvegarde des données"), ("E", "Chaque nuit")]),
                ("Mesure de sécurité 2", &[("B", "Autres mesures (à préciser)"), ("E", "Armoire fermée à clé")]),
            ],
            &[
                ("Organisme destinataire 1", &[
                    ("B", "Nuage Inc."), ("C", "Etats-Unis"), ("D", "Privacy shield"), ("F", "Contrat de 2018"),
                ]),
                ("Organisme destinataire 2", &[("B", "Archivo"), ("C", "Inde"), ("D", "Pays adéquat")]),
            ],
        ],
    )
    .put("H1", Content::Formula("of:=[.B5]", "string", "CLI-1".to_owned()))
    .put("D12", Content::Postcode(1000))
    .note("B22", "Voir avec Odile")
    .link("F49", "https://nuage.example/contrat")
    .put("L20", "Penser au mariage de Zoé")
    .put("A60", "Revoir cette fiche en mars")
    .merge("B23:D23")
    .put("C23", "texte caché")
}

fn payroll() -> Tab {
    fiche(
        "RH",
        "Fiche de paie, relue par Odile",
        [
            &[
                ("Nom du traitement", &[("B", "Paie")]),
                ("N° / RÉF", &[("B", "RH 02")]),
                ("Date de création du traitement", &[("B", "2 janvier 2018")]),
            ],
            &[
                (
                    "Responsable du traitement",
                    &[
                        ("B", "Lumen Formation SAS"),
                        ("C", "8 rue du Sable"),
                        ("F", "Syldavie"),
                    ],
                ),
                (
                    "Délégué à la protection des données",
                    &[("B", "Inès Autre"), ("H", "ines@autre.example")],
                ),
                (
                    "Responsable(s) conjoint(s)",
                    &[
                        ("B", "Groupement des verriers"),
                        ("E", "Mâcon"),
                        ("F", "France"),
                    ],
                ),
            ],
            &[("Finalité principale", &[("B", "Établir la paie")])],
            &[
                (
                    "Numéro de Sécurité Sociale (ou NIR)",
                    &[
                        ("B", "NIR des salariés"),
                        ("E", "5 ans à compter du versement de la paie"),
                    ],
                ),
                (
                    "État civil, identité, données d'identification, images…",
                    &[("E", "5 ans à compter du versement de la paie")],
                ),
            ],
            &[(
                "Données concernant la santé",
                &[("B", "Arrêts de travail"), ("E", "Durée du contrat")],
            )],
            &[
                ("Catégorie de personnes 1", &[("B", "Salariés")]),
                ("Catégorie de personnes 2", &[("B", "Extras du samedi")]),
            ],
            &[("Destinataire 1", &[("B", "Néant")])],
            &[(
                "Mesure de sécurité 1",
                &[("B", "Contrôle d'accès des utilisateurs")],
            )],
            &[("Organisme destinataire 1", &[("B", "Aucun")])],
        ],
    )
    .put("H1", Content::Formula("of:=[.B5]", "", "RH 02".to_owned()))
    .put(
        "G2",
        Content::Formula("of:=1/0", "error", "#DIV/0!".to_owned()),
    )
}

fn cameras() -> Tab {
    fiche(
        "Caméras",
        "Modèle de fiche de registre à compléter",
        [
            &[
                (
                    "Nom du traitement",
                    &[("B", "Vidéosurveillance de l'atelier")],
                ),
                ("N° / RÉF", &[("B", "SEC-7")]),
            ],
            &[],
            &[(
                "Finalité principale",
                &[("B", "Protéger les biens et les personnes")],
            )],
            &[(
                "État civil, identité, données d'identification, images…",
                &[("B", "Images"), ("E", "30 jours maximum")],
            )],
            &[],
            &[(
                "Catégorie de personnes 1",
                &[("B", "Autres (préciser)"), ("E", "Passants")],
            )],
            &[("Destinataire 1", &[("B", "Sans objet")])],
            &[],
            &[(
                "Organisme destinataire 1",
                &[("C", "Suisse"), ("D", "Pays adéquat")],
            )],
        ],
    )
    .texts(&[("A27", "Note à moi"), ("M27", "hors grille")])
}

fn prospects() -> Tab {
    fiche(
        "Prospection",
        "Fiche de registre",
        [
            &[
                ("Nom du traitement", &[("B", "Prospection par e-mail")]),
                ("N° / RÉF", &[("B", "CLI-1")]),
            ],
            &[],
            &[(
                "Finalité principale",
                &[("B", "Faire connaître les stages")],
            )],
            &[],
            &[],
            &[("Catégorie de personnes 1", &[("B", "Prospects")])],
            &[],
            &[],
            &[],
        ],
    )
}

fn website() -> Tab {
    fiche(
        "Site",
        "Fiche de registre",
        [
            &[
                ("Nom du traitement", &[("B", "Site internet")]),
                ("N° / RÉF", &[("B", "ref-001")]),
            ],
            &[],
            &[
                ("Finalité principale", &[("B", "N/A")]),
                ("Sous-finalité 1", &[("B", "Compter les visites")]),
            ],
            &[(
                "Données de connexion (adress IP, logs, etc.)",
                &[("B", "Adresse IP"), ("E", "treize mois")],
            )],
            &[],
            &[],
            &[],
            &[],
            &[],
        ],
    )
}

fn choices() -> Tab {
    Tab::new("5_-_Listes").texts(&[
        ("A1", "Garanties"),
        ("C1", "Pays"),
        ("D1", "Zone"),
        ("F1", "Catégories de personnes"),
        ("H1", "Destinataires"),
        ("A3", "Privacy shield"),
        ("C3", "Suisse"),
        ("D3", "adéquat"),
        ("F3", "Salariés"),
        ("H3", "Sous-traitants"),
        ("L9", "liste à revoir"),
    ])
}
