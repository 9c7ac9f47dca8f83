//! Owns the layout of the CNIL's fiche: its labels, which are facts, in the model's order.
//! Must not know any company.

use super::sheet::Tab;

const PROMPT: &str = "Sélectionnez un élément dans cette liste déroulante ►";

/// A line of a block: label, values from column B on, `column=text`.
pub(crate) type Line<'a> = (&'a str, &'a [(&'a str, &'a str)]);

const DATA: [&str; 6] = [
    "État civil, identité, données d'identification, images…",
    "Vie personnelle (habitudes de vie, situation familiale, etc.)",
    "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)",
    "Données de connexion (adress IP, logs, etc.)",
    "Données de localisation (déplacements, données GPS, GSM, etc.)",
    "Numéro de Sécurité Sociale (ou NIR)",
];
const SENSITIVE: [&str; 9] = [
    "Données révélant l'origine raciale ou ethnique",
    "Données révélant les opinions politiques",
    "Données révélant les convictions religieuses ou philosophiques\u{a0}",
    "Données révélant l'appartenance syndicale",
    "Données génétiques",
    "Données biométriques aux fins d'identifier une personne physique de manière unique",
    "Données concernant la santé",
    "Données concernant la vie sexuelle ou l'orientation sexuelle",
    "Données relatives à des condamnations pénales ou infractions",
];

/// A fiche with these lines in its nine blocks; the rows below a block move with its length.
pub(crate) fn fiche(name: &str, title: &str, blocks: [&[Line<'_>]; 9]) -> Tab {
    let headings: [&[(&str, &str)]; 9] = [
        &[("A", "Description du traitement ")],
        &[
            ("A", "Acteurs"),
            ("B", "Nom"),
            ("C", "Adresse"),
            ("D", "Code Postal"),
            ("E", "Ville"),
            ("F", "Pays"),
            ("G", "Téléphone"),
            ("H", "Adresse mél"),
        ],
        &[("A", "Finalité(s) du traitement effectué")],
        &[
            ("A", "Catégories de données personnelles concernées"),
            ("B", "Description"),
            ("E", "Durée de conservation"),
        ],
        &[
            ("A", "Données sensibles"),
            ("B", "Description"),
            ("E", "Durée de conservation"),
        ],
        &[
            ("A", "Catégories de personnes concernées"),
            ("B", "Description"),
            ("E", "Précisions"),
        ],
        &[
            ("A", "Destinataires"),
            ("B", "Type de destinataire"),
            ("E", "Précisions"),
        ],
        &[
            ("A", "Mesures de sécurité"),
            ("B", "Type de mesure de sécurité"),
            ("E", "Précisions"),
        ],
        &[
            ("A", "Transferts hors UE"),
            ("B", "Destinataire"),
            ("C", "Pays"),
            ("D", "Type de Garanties"),
            ("F", "Liens vers la documentation"),
        ],
    ];
    let mut tab = Tab::new(name).put("A1", title).put(
        "J1",
        "Consulter les guides et définitions sur le site de la CNIL",
    );
    let mut row = 3;
    for (heading, lines) in headings.iter().zip(blocks) {
        for (col, text) in *heading {
            tab = tab.put(&format!("{col}{row}"), *text);
        }
        for (label, values) in lines {
            row += 1;
            tab = if label.is_empty() {
                tab
            } else {
                tab.put(&format!("A{row}"), *label)
            };
            for (col, text) in *values {
                tab = tab.put(&format!("{col}{row}"), *text);
            }
        }
        row += 2;
    }
    tab
}

/// The fiche as the model has it: labels, prompts, the model's reference.
pub(crate) fn model(name: &str) -> Tab {
    let bare = |labels: &[&'static str]| -> Vec<Line<'static>> {
        labels.iter().map(|label| (*label, &[][..])).collect()
    };
    let numbered: Vec<String> = (2..5).map(|n| format!("Destinataire {n}")).collect();
    let prompt: &[(&str, &str)] = &[("B", PROMPT)];
    let mut recipients = vec![("Destinataire 1", prompt)];
    recipients.extend(numbered.iter().map(|label| (label.as_str(), &[][..])));
    let transfer: &[(&str, &str)] = &[("C", PROMPT), ("D", PROMPT)];
    fiche(
        name,
        "Modèle de fiche de registre à compléter",
        [
            &[
                ("Nom du traitement", &[]),
                ("N° / RÉF", &[("B", "ref-001")]),
                ("Date de création du traitement", &[]),
                ("Mise à jour du traitement", &[]),
            ],
            &bare(&[
                "Responsable du traitement",
                "Délégué à la protection des données",
                "Société du DPO (si celui-ci est externe)",
                "Représentant",
                "Responsable(s) conjoint(s)",
            ]),
            &bare(&["Finalité principale", "Sous-finalité 1", "Sous-finalité 2"]),
            &bare(&DATA),
            &bare(&SENSITIVE),
            &[
                ("Catégorie de personnes 1", prompt),
                ("Catégorie de personnes 2", &[]),
            ],
            &recipients,
            &[
                ("Mesure de sécurité 1", prompt),
                ("Mesure de sécurité 2", &[]),
            ],
            &[
                ("Organisme destinataire 1", transfer),
                ("Organisme destinataire 2", &[]),
            ],
        ],
    )
}
