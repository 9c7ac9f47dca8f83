//! The exact values of the CNIL's models, misprints included, find their entry.
//! Must not check anything else: an import stands on these spellings.

use crate::catalogue::List;

use super::shipped;

/// Asserts that each label leads to its code.
fn assert_recognised<F>(list: &List<F>, labels: &[(&str, &str)]) {
    for (label, code) in labels {
        let found = list.recognise(label).map(|entry| entry.code.as_str());
        assert_eq!(found, Some(*code), "{label}");
    }
}

#[test]
fn rows_of_data_are_recognised() {
    let rows = [
        (
            "État civil, identité, données d'identification, images…",
            "identity",
        ),
        (
            "Vie personnelle (habitudes de vie, situation familiale, etc.)",
            "personal-life",
        ),
        (
            "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)",
            "economic-financial",
        ),
        ("Données de connexion (adress IP, logs, etc.)", "connection"),
        (
            "Données de localisation (déplacements, données GPS, GSM, etc.)",
            "location",
        ),
        ("Numéro de Sécurité Sociale (ou NIR)", "nir"),
        (
            "Données révélant l'origine raciale ou ethnique",
            "racial-ethnic-origin",
        ),
        (
            "Données révélant les opinions politiques",
            "political-opinions",
        ),
        (
            "Données révélant les convictions religieuses ou philosophiques\u{a0}",
            "religious-philosophical-beliefs",
        ),
        (
            "Données révélant l'appartenance syndicale",
            "trade-union-membership",
        ),
        ("Données génétiques", "genetic"),
        (
            "Données biométriques aux fins d'identifier une personne physique de manière unique",
            "biometric",
        ),
        ("Données concernant la santé", "health"),
        (
            "Données concernant la vie sexuelle ou l'orientation sexuelle",
            "sex-life-orientation",
        ),
        (
            "Données relatives à des condamnations pénales ou infractions",
            "criminal-offences",
        ),
        (
            "Vie professionnelle (CV, situation professionnelle…)",
            "professional-life",
        ),
        ("Autres catégories de données (précisez)", "other"),
    ];
    assert_recognised(&shipped().data_categories, &rows);
}

#[test]
fn categories_of_people_are_recognised() {
    let labels = [
        ("Salariés", "employees"),
        ("Services Internes", "internal-services"),
        ("Clients", "customers"),
        ("Fournisseurs", "suppliers"),
        ("Prestataires", "service-providers"),
        ("Prospects", "prospects"),
        ("Candidats", "applicants"),
        ("Autres (préciser)", "other"),
    ];
    assert_recognised(&shipped().data_subjects, &labels);
}

#[test]
fn kinds_of_recipients_are_recognised() {
    let labels = [
        ("Service interne qui traite les données", "internal-service"),
        ("Sous-traitants", "processor"),
        (
            "Destinataires dans des pays tiers ou organisations internationales",
            "third-country",
        ),
        ("Partenaires institutionnels ou commerciaux", "partner"),
        ("Autre (Préciser)", "other"),
    ];
    assert_recognised(&shipped().recipient_types, &labels);
}

#[test]
fn kinds_of_measures_are_recognised() {
    let labels = [
        ("Mesures de traçabilité", "traceability"),
        ("Mesures de protection des logiciels", "software-protection"),
        ("Sauvegarde des données", "backup"),
        ("Chiffrement des données", "encryption"),
        ("Contrôle d'accès des utilisateurs", "access-control"),
        ("Contrôle des sous-traitants", "processor-control"),
        ("Autres mesures (à préciser)", "other"),
    ];
    assert_eq!(shipped().measure_types.len(), labels.len());
    assert_recognised(&shipped().measure_types, &labels);
}

#[test]
fn guarantees_are_recognised() {
    let labels = [
        ("Clauses contractuelles types (CCT)", "scc"),
        ("Règles d'entreprise contraignantes (BCR)", "bcr"),
        ("Pays adéquat", "adequacy"),
        ("Privacy shield", "privacy-shield"),
        ("Code de conduite", "code-of-conduct"),
        ("Certification", "certification"),
        ("Dérogations (art 49)", "derogation"),
    ];
    assert_recognised(&shipped().transfer_mechanisms, &labels);
}

#[test]
fn country_names_are_recognised() {
    let labels = [
        ("Etats-Unis", "US"),
        ("Ile de Man", "IM"),
        ("Iles FEROE", "FO"),
        ("Birmanie", "MM"),
        ("Congo", "CG"),
        ("Rép. dém. du Congo", "CD"),
        ("Egypte", "EG"),
        ("Emirats arabes unis", "AE"),
        ("Hong-Kong", "HK"),
        ("Iraq", "IQ"),
        ("Kosovo", "XK"),
        ("Macédoine", "MK"),
        ("Marshall", "MH"),
        ("Maurice", "MU"),
        ("Micronésie", "FM"),
        ("Moldavie", "MD"),
        ("Palestine", "PS"),
        ("République Centrafricaine", "CF"),
        ("République Dominicaine", "DO"),
        ("Dominique", "DM"),
        ("Saint-Vincent-et-les Grenadines", "VC"),
        ("Salomon", "SB"),
        ("Salvador", "SV"),
        ("Sao Tomé-et-Principe", "ST"),
        ("Swaziland", "SZ"),
        ("Taiwan", "TW"),
        ("Timor oriental", "TL"),
        ("Viêt Nam", "VN"),
    ];
    assert_recognised(&shipped().countries, &labels);
}

#[test]
fn the_prompt_of_the_drop_down_lists_is_no_value() {
    let catalogue = shipped();
    let prompt = "Sélectionnez un élément dans cette liste déroulante ►";
    assert!(catalogue.countries.recognise(prompt).is_none());
    assert!(catalogue.data_subjects.recognise(prompt).is_none());
    assert!(catalogue.recipient_types.recognise(prompt).is_none());
    assert!(catalogue.measure_types.recognise(prompt).is_none());
    assert!(catalogue.transfer_mechanisms.recognise(prompt).is_none());
}
