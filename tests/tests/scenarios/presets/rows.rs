//! What the notice of each kind of organisation has to say, worked out by hand from its models and answers.
//! Knows nothing of how it is said.

/// The points of the law, in the order of the columns; the sections of the text that answer to each.
pub(super) const POINTS: [(&str, &str, &[&str]); 16] = [
    ("1a", "13(1)(a)", &["who"]),
    ("1b", "13(1)(b)", &["officer"]),
    ("1c", "13(1)(c)", &["why"]),
    ("1d", "13(1)(d)", &["why"]),
    ("1e", "13(1)(e)", &["recipients"]),
    ("1f", "13(1)(f)", &["transfers"]),
    ("2a", "13(2)(a)", &["retention", "why"]),
    ("2b", "13(2)(b)", &["rights", "exercise"]),
    ("2c", "13(2)(c)", &["why", "rights"]),
    ("2d", "13(2)(d)", &["complaint"]),
    ("2e", "13(2)(e)", &["mandatory"]),
    ("2f", "13(2)(f)", &["automated"]),
    ("21", "21(4)", &["rights", "objection"]),
    ("9", "9(2)", &["special"]),
    ("82", "loi 78-17, 82", &["cookies"]),
    ("85", "loi 78-17, 85", &["rights", "closing"]),
];

/// A kind of organisation and what its notice says.
pub(super) struct Row {
    /// Its code in the guide.
    pub preset: &'static str,
    /// Questions and facts that it says yes to beside what the guide proposes; it says no to all others.
    pub yes: &'static [&'static str],
    /// A mark for each point that applies.
    pub points: &'static str,
    /// Models of its own sheets in the notice, beside those of every organisation.
    pub models: &'static [&'static str],
    /// Words that stand where the point is answered to.
    pub says: &'static [(&'static str, &'static str)],
    /// Words that stand nowhere.
    pub never: &'static [&'static str],
}

/// Full, French, for people outside. Every organisation has five sheets in it: journals of connections (accounts and
/// visitors), accounts (customers), requests on rights, data breaches (people affected), e-mail (correspondents). All
/// but those of a public body rest on an interest for "run" (journals) and "communicate" (e-mail): 1d and 21. All have
/// data that people must give (journals: "actions"): 2e. The guide was told that nothing leaves Europe, the models
/// say that no machine decides, and no officer is designated: not 1f, 2f, 1b.
pub(super) const OUTSIDE: [Row; 15] = [
    //                    1a1b1c1d1e1f2a2b2c2d2e2f21 9 8285
    Row {
        preset: "shop",
        yes: &["cameras", "newsletter"],
        // 2c: the newsletter goes to consumers ("send-readers"). 82: it is not measured, and there is no site.
        points: "x . x x x . x x x x x . x . . x",
        models: &["customers", "newsletter"],
        says: &[
            (
                "1c",
                "Suivre les commandes, les contrats et le service après-vente",
            ),
            (
                "1d",
                "Connaître l’avis des clients et améliorer les produits et l’accueil",
            ),
            ("1e", "Transporteur ou point relais"),
            ("2a", "Tant que dure la relation ou le dossier"),
            ("2c", "Lien de désinscription au bas de chaque lettre"),
            (
                "2e",
                "Sans coordonnées, la commande ne peut être ni préparée ni livrée",
            ),
        ],
        // The people filmed have a panel; those who buy for a company are not among its customers.
        never: &["agression", "caméra", "chez les entreprises clientes"],
    },
    Row {
        preset: "online-shop",
        yes: &["newsletter"],
        // 2c: the newsletter. 82: basket and session are necessary, the measure is exempt: none waits for consent.
        points: "x . x x x . x x x x x . x . x x",
        models: &[
            "customers",
            "newsletter",
            "online-shop",
            "website-audience",
            "contact-form",
        ],
        says: &[
            (
                "1c",
                "Prendre les commandes en ligne, les encaisser et les livrer",
            ),
            (
                "1d",
                "Savoir ce qui est lu et ce qui fonctionne mal, pour tenir le site à jour",
            ),
            (
                "1e",
                "Prestataire de paiement, qui reçoit la carte et la vérifie",
            ),
            ("2a", "Le temps du paiement"),
            ("2a", "vingt-cinq mois"),
            ("2c", "Lien de désinscription au bas de chaque lettre"),
            ("2e", "Le paiement par carte est refusé"),
            ("82", "Garder le panier d’une page à l’autre"),
            ("82", "Jusqu’à la fermeture du navigateur"),
            (
                "82",
                "Compter les visites sans suivre personne d’un site à l’autre",
            ),
            ("82", "Treize mois"),
        ],
        never: &["Gérer mes cookies", "publicité selon la navigation"],
    },
    Row {
        preset: "restaurant",
        yes: &["cameras"],
        // 2c: nobody is asked for consent.
        points: "x . x x x . x x . x x . x . . x",
        models: &["customers"],
        says: &[
            ("1c", "Savoir si les clients sont satisfaits"),
            (
                "1d",
                "Garder la preuve de ce qui a été vendu, livré et payé",
            ),
            ("1e", "Banque, pour les paiements"),
            ("2a", "Jusqu’à la clôture de l’exercice"),
            ("2e", "La commande ne peut être réglée"),
        ],
        never: &["agression", "désinscription"],
    },
    Row {
        preset: "crafts",
        yes: &[],
        points: "x . x x x . x x . x x . x . . x",
        models: &["customers"],
        says: &[
            ("1c", "Établir et garder les factures"),
            (
                "1d",
                "Protéger les outils de travail contre les pannes et les attaques",
            ),
            (
                "1e",
                "Cabinet d’expertise comptable, qui tient ou contrôle les comptes",
            ),
            ("2e", "La commande ne peut être préparée"),
        ],
        never: &["désinscription", "chez les entreprises clientes"],
    },
    Row {
        preset: "liberal-profession",
        yes: &["website"],
        // 9: health in a dispute ("legal-claims", which is no consent). 82: exempt measure only, so not 2c.
        points: "x . x x x . x x . x x . x x x x",
        models: &["disputes", "customers", "website-audience", "contact-form"],
        says: &[
            (
                "1c",
                "Joindre les bons interlocuteurs chez les entreprises clientes",
            ),
            (
                "1d",
                "Défendre les droits de l’organisme et prouver sa bonne foi",
            ),
            ("1e", "Avocat de l’organisme"),
            ("2a", "Jusqu’à ce que plus aucun recours ne soit possible"),
            ("2e", "Sans interlocuteur, la commande prend du retard"),
            ("9", "Action en justice"),
            ("82", "Treize mois"),
        ],
        never: &["Gérer mes cookies", "Garder le panier"],
    },
    Row {
        preset: "medical-practice",
        yes: &[],
        // 9: care ("health-care"), under professional secrecy: no consent, so not 2c.
        points: "x . x x x . x x . x x . x x . x",
        models: &["patients"],
        says: &[
            ("1c", "Soigner les patients et tenir leur dossier"),
            (
                "1d",
                "Organiser la journée du cabinet et éviter les rendez-vous oubliés",
            ),
            (
                "1e",
                "Assurance maladie et complémentaire santé, pour le remboursement",
            ),
            (
                "2e",
                "Sans elles, les soins peuvent être impossibles ou risqués",
            ),
            ("9", "Soins et médecine du travail"),
        ],
        never: &["désinscription", "consentement explicite"],
    },
    Row {
        preset: "pharmacy",
        yes: &[],
        // 9: "health-care", and "public-health" for products made of blood.
        points: "x . x x x . x x . x x . x x . x",
        models: &["pharmacy", "customers"],
        says: &[
            ("1c", "Délivrer les médicaments et suivre les traitements"),
            (
                "1d",
                "Connaître l’avis des clients et améliorer les produits et l’accueil",
            ),
            (
                "1e",
                "Dossier pharmaceutique tenu par l’Ordre des pharmaciens, si le patient en a un",
            ),
            (
                "2e",
                "Sans ordonnance, certains médicaments ne peuvent être délivrés",
            ),
            ("9", "Soins et médecine du travail"),
            ("9", "Santé publique"),
        ],
        never: &["consentement explicite"],
    },
    Row {
        preset: "association",
        yes: &["newsletter"],
        // 2c: newsletter, and pictures of activities. 9: being a member reveals nothing sensitive here.
        points: "x . x x x . x x x x x . x . . x",
        models: &["newsletter", "association-members"],
        says: &[
            (
                "1c",
                "Gérer les adhésions, les cotisations et les activités",
            ),
            (
                "1d",
                "Faire vivre l’association avec les personnes qui ont proposé leur aide",
            ),
            (
                "1e",
                "Fédération qui délivre la licence, si l’association y est affiliée",
            ),
            ("2c", "Un message au bureau suffit"),
            ("2c", "Lien de désinscription au bas de chaque lettre"),
            (
                "2e",
                "Sans nom ni moyen de contact, l’adhésion ne peut être enregistrée",
            ),
        ],
        never: &["reçu fiscal", "opinion"],
    },
    Row {
        preset: "agency",
        yes: &["ads-cookies"],
        // 2c: measure by a third party and advertising wait for consent.
        points: "x . x x x . x x x x x . x . x x",
        models: &["customers", "website-audience", "contact-form"],
        says: &[
            ("1c", "Afficher de la publicité choisie selon la navigation"),
            (
                "1d",
                "Traiter les commandes avec la personne qui en a la charge chez le client",
            ),
            (
                "1e",
                "Régies publicitaires et réseaux sociaux dont le site charge les cookies",
            ),
            ("2a", "Six mois"),
            ("2c", "Gérer mes cookies"),
            ("2e", "Sans message, il n’y a rien à quoi répondre"),
            ("82", "Retenir la réponse donnée au bandeau"),
            ("82", "Régie publicitaire ou réseau social"),
            ("82", "Six mois"),
            ("82", "Gérer mes cookies"),
        ],
        never: &["sans suivre personne d’un site à l’autre", "désinscription"],
    },
    Row {
        preset: "software-editor",
        yes: &[],
        // The sheet kept for clients is not in it: they inform the people.
        points: "x . x x x . x x . x x . x . x x",
        models: &["customers", "website-audience", "contact-form"],
        says: &[
            ("1c", "Répondre aux questions et aux réclamations reçues"),
            (
                "1d",
                "Répondre aux personnes qui écrivent d’elles-mêmes à l’organisme",
            ),
            ("1e", "Éditeur de l’outil de mesure d’audience"),
            (
                "2e",
                "Sans adresse e-mail ni téléphone, la réponse ne peut pas être envoyée",
            ),
            (
                "82",
                "Compter les visites sans suivre personne d’un site à l’autre",
            ),
        ],
        never: &["Gérer mes cookies", "pour le compte"],
    },
    Row {
        preset: "letting-agency",
        yes: &[],
        points: "x . x x x . x x . x x . x . . x",
        models: &["rental-management", "customers"],
        says: &[
            ("1c", "Faire visiter et choisir le locataire"),
            ("1d", "Obtenir le paiement des loyers dus"),
            ("1e", "Caisse qui verse l’aide au logement"),
            ("2e", "Sans elles, le bail ne peut être conclu ou suivi"),
        ],
        never: &["cookie", "désinscription"],
    },
    Row {
        preset: "school",
        yes: &[],
        // Not a public body here. 2c: pictures; the care plan rests on explicit consent. 9: it, and vaccines.
        points: "x . x x x . x x x x x . x x . x",
        models: &["childcare"],
        says: &[
            ("1c", "Inscrire et accueillir les enfants"),
            (
                "1d",
                "Travailler ensemble et répondre aux correspondants sans rupture",
            ),
            (
                "1e",
                "Caisse d’allocations familiales ou autre financeur de l’accueil",
            ),
            ("2c", "Un mot ou un e-mail des parents suffit"),
            (
                "2e",
                "Sans elles, l’enfant ne peut être confié ni une urgence signalée",
            ),
            ("9", "Santé publique"),
            ("9", "consentement explicite"),
        ],
        never: &["service public d’accueil", "Comptable public"],
    },
    Row {
        preset: "training",
        yes: &[],
        // 2c and 9: a need that a trainee tells of rests on explicit consent, though no purpose rests on consent.
        points: "x . x x x . x x x x x . x x . x",
        models: &["training"],
        says: &[
            ("1c", "Inscrire les stagiaires et assurer la formation"),
            (
                "1d",
                "Savoir si les formations répondent aux attentes et le montrer au certificateur",
            ),
            (
                "1e",
                "Organisme certificateur de la formation ou de la qualité",
            ),
            ("2e", "Sans elles, l’inscription n’est pas possible"),
            ("9", "consentement explicite"),
        ],
        never: &["désinscription", "service public"],
    },
    Row {
        preset: "municipality",
        yes: &[],
        // A public body: its tasks, no interest (1d); one objects to them all the same (21).
        points: "x . x . x . x x x x x . x x . x",
        models: &["childcare"],
        says: &[
            ("1c", "Assurer le service public d’accueil des enfants"),
            ("1e", "Comptable public qui encaisse les factures"),
            ("2c", "Un mot ou un e-mail des parents suffit"),
            ("2e", "Sans elles, l’enfant ne peut être inscrit"),
            ("9", "Santé publique"),
            ("9", "consentement explicite"),
        ],
        never: &[
            "intérêt légitime",
            "intérêts légitimes",
            "Inscrire et accueillir les enfants",
        ],
    },
    Row {
        preset: "other",
        yes: &[],
        // Only the five sheets of every organisation.
        points: "x . x x x . x x . x x . x . . x",
        models: &[],
        says: &[
            (
                "1c",
                "Répondre aux personnes qui exercent leurs droits sur leurs données",
            ),
            (
                "1d",
                "Travailler ensemble et répondre aux correspondants sans rupture",
            ),
            ("1e", "Administration fiscale, pour les déclarations"),
            ("2e", "Sans elles, la facture ne peut être établie ni payée"),
        ],
        never: &[
            "cookie",
            "désinscription",
            "Savoir si les clients sont satisfaits",
        ],
    },
];

/// For those who work there: two sheets more than outside, pay and the staff file. 2c: a picture in the directory
/// ("photo"). 9: health at work ("employment-social-law"). 1d: the internal list of posts.
pub(super) const STAFF: [Row; 4] = [
    Row {
        preset: "shop",
        yes: &["cameras"],
        points: "x . x x x . x x x x x . x x . x",
        models: &["payroll", "staff-administration", "video-surveillance"],
        says: &[
            (
                "1c",
                "Protéger les personnes et les biens contre le vol, l’agression et la dégradation",
            ),
            (
                "1d",
                "Prévenir les vols et les agressions dans les locaux, et pouvoir les prouver",
            ),
            ("1e", "Service de santé au travail, pour les visites"),
            ("2c", "la photo est retirée"),
            ("2e", "Sans elles, l’embauche ne peut pas être déclarée"),
            ("9", "Droit du travail et protection sociale"),
        ],
        never: &["Savoir si les clients sont satisfaits", "désinscription"],
    },
    Row {
        preset: "medical-practice",
        yes: &[],
        points: "x . x x x . x x x x x . x x . x",
        models: &["payroll", "staff-administration"],
        says: &[
            (
                "1c",
                "Tenir le dossier de chaque salarié et suivre son contrat",
            ),
            ("2c", "la photo est retirée"),
            ("9", "Droit du travail et protection sociale"),
        ],
        never: &["Soigner les patients", "Soins et médecine du travail"],
    },
    Row {
        preset: "association",
        yes: &[],
        points: "x . x x x . x x x x x . x x . x",
        models: &["payroll", "staff-administration"],
        says: &[
            ("1c", "Tenir l’annuaire interne"),
            ("1d", "Permettre à chacun de joindre ses collègues"),
            ("2c", "la photo est retirée"),
        ],
        never: &["Gérer les adhésions", "Un message au bureau suffit"],
    },
    Row {
        preset: "municipality",
        yes: &[],
        // 1d: the internal list of posts is no task of the body; its files and messages are.
        points: "x . x x x . x x x x x . x x . x",
        models: &["payroll", "staff-administration"],
        says: &[
            (
                "1c",
                "Tenir le dossier de chaque agent et suivre sa situation",
            ),
            (
                "1d",
                "Savoir qui fait quoi, se joindre au travail et prévenir un proche en cas d’accident",
            ),
            ("2c", "la photo est retirée"),
            ("9", "Droit du travail et protection sociale"),
        ],
        never: &[
            "Tenir le dossier de chaque salarié",
            "service public d’accueil",
        ],
    },
];
