//! Owns: a made-up document with every kind of block, for the tests of the engine.
//! Must not know: registers.
#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(clippy::expect_used, reason = "a panic is how a test fails")]

use chrono::{DateTime, Utc};
use registre_documents::block::{
    Align, Block, Column, Cover, Document, Field, FieldTable, Flow, Frame, Heading, Inline, Lang,
    List, Meta, Note, NoteKind, Orientation, Row, Style, Table, Target,
};

/// A document without cover around these blocks.
pub(crate) fn document(body: Vec<Block>) -> Document {
    Document {
        meta: Meta {
            title: "Registre des activités de traitement".into(),
            author: "Menuiserie Aulne & Fils".into(),
            subject: "Registre tenu au titre de l’article 30 du RGPD".into(),
            creator: "Registre 0.1.0".into(),
            language: Lang::Fr,
            created: DateTime::<Utc>::UNIX_EPOCH,
            claim: None,
        },
        frame: Frame {
            header_left: "Registre des activités de traitement".into(),
            footer_left: "Menuiserie Aulne & Fils, état au 31 mars 2026".into(),
            page_pattern: "Page {page} sur {pages}".into(),
        },
        cover: None,
        body,
        attachments: Vec::new(),
        afar: false,
    }
}

/// The file of a document.
pub(crate) fn bytes(document: &Document) -> Vec<u8> {
    let rendered = registre_documents::pdf::render(document);
    rendered.expect("the document renders").bytes
}

/// The rows of the table of a file's objects, unpacked.
pub(crate) fn rows(bytes: &[u8]) -> Vec<[u8; 6]> {
    let end = bytes.windows(11).rposition(|here| here == b"\nendstream\n");
    let bytes = &bytes[..end.expect("the end of the table")];
    let start = bytes.windows(8).rposition(|here| here == b"\nstream\n");
    let packed = &bytes[start.expect("its beginning") + 8..];
    let unpacked = miniz_oxide::inflate::decompress_to_vec_zlib(packed).expect("only compressed");
    let rows = unpacked.chunks_exact(6);
    rows.map(|row| row.try_into().expect("six bytes")).collect()
}

/// A document whose table of objects would end in a carriage return, so that a row for an object that is gone is added
/// to it; with its file. One in 256 is such a document.
pub(crate) fn gone() -> (Document, Vec<u8>) {
    let tried = (0..5_000).map(|number| {
        let mut document = document(vec![Block::text("x".repeat(number % 40))]);
        document.meta.title = "y".repeat(number);
        let bytes = bytes(&document);
        (document, bytes)
    });
    let is_such = |bytes: &[u8]| rows(bytes).last() == Some(&[0, 0, 0, 0, 0, 1]);
    let mut found = tried.filter(|(_, bytes)| is_such(bytes));
    found.next().expect("one of so many is such a document")
}

/// A register of `sheets` sheets with cover, contents, list and sheets of about two pages.
pub(crate) fn register(sheets: usize) -> Document {
    let mut body = vec![
        Block::heading(1, "Sommaire", "sommaire"),
        Block::Contents { depth: 2 },
        Block::PageBreak(Orientation::Landscape),
        Block::heading(1, "Liste des activités de traitement", "liste"),
        Block::text(
            "Chaque activité renvoie à sa fiche. Les brouillons ne figurent pas dans ce document.",
        ),
        list(sheets),
        Block::PageBreak(Orientation::Portrait),
        Block::heading(1, "Fiches", "fiches"),
        Block::text("Une fiche par activité, dans l’ordre des références."),
    ];
    for number in 1..=sheets {
        sheet(&mut body, number);
    }
    Document {
        cover: Some(cover(sheets)),
        ..document(body)
    }
}

fn cover(sheets: usize) -> Cover {
    Cover {
        organisation: "Menuiserie Aulne & Fils".into(),
        title: "Registre des activités de traitement".into(),
        subtitle: "Article 30 du règlement général sur la protection des données".into(),
        highlights: vec![
            Field::new("Fiches", vec![Flow::text(format!("{sheets} fiches"))]),
            Field::new("Étendue", vec![Flow::text("Registre complet")]),
            Field::new("État au", vec![Flow::text("31 mars 2026")]),
        ],
        facts: vec![
            Field::new(
                "Responsable du traitement",
                vec![Flow::text(
                    "Menuiserie Aulne & Fils, SARL\n12, rue des Tilleuls, 35000 Rennes",
                )],
            ),
            Field::new("SIREN", vec![Flow::text("123 456 782")]),
            Field::new(
                "Représentante légale",
                vec![Flow::text("Agnès Lefèbvre, gérante")],
            ),
            Field::new(
                "Déléguée à la protection des données",
                vec![Flow::Paragraph(vec![
                    Inline::plain("Cabinet Œuvre & Droit, "),
                    Inline::link(
                        "dpo@oeuvre-droit.example",
                        Target::Uri("mailto:dpo@oeuvre-droit.example".into()),
                    ),
                ])],
            ),
            Field::new(
                "Étendue",
                vec![Flow::text(format!(
                    "Registre complet du responsable : {sheets} fiches en vigueur"
                ))],
            ),
            Field::new(
                "Extrait le",
                vec![Flow::text("31 mars 2026 à 18 h 04 (Europe/Paris)")],
            ),
        ],
        blocks: vec![Block::Note(Note {
            kind: NoteKind::Info,
            title: vec![Inline::plain(
                "2 brouillons ne figurent pas dans ce document.",
            )],
            content: vec![],
        })],
        imprint: vec![vec![Inline::plain(
            "Dernière modification : étape 148 du journal, empreinte 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.",
        )]],
        compact: false,
    }
}

fn list(sheets: usize) -> Block {
    let heads = [
        ("Réf.", 6),
        ("Activité", 20),
        ("Finalité principale", 30),
        ("Créée le", 9),
        ("Mise à jour", 9),
        ("Données sensibles", 9),
        ("Transferts", 9),
        ("AIPD", 7),
    ];
    let row = |number: usize| Row {
        cells: [
            format!("T-{number:03}"),
            name(number).into(),
            "Établir les bulletins de paie et les déclarations sociales".into(),
            "02/01/2024".into(),
            "15/03/2026".into(),
            "Oui".into(),
            "Néant".into(),
            "Sans objet".into(),
        ]
        .into_iter()
        .enumerate()
        .map(|(index, text): (usize, String)| match index {
            0 => vec![Flow::Paragraph(vec![Inline::link(
                text,
                Target::Anchor(format!("t-{number:03}")),
            )])],
            _ => vec![Flow::text(text)],
        })
        .collect(),
    };
    let mut columns: Vec<Column> = heads
        .into_iter()
        .map(|(head, share)| Column::new(head, share))
        .collect();
    columns[3].align = Align::Right;
    columns[4].align = Align::Right;
    Block::Table(Table {
        summary: "Activités de traitement".into(),
        columns,
        row_headers: true,
        rows: (1..=sheets).map(row).collect(),
    })
}

fn name(number: usize) -> &'static str {
    [
        "Gestion de la paie",
        "Recrutement",
        "Gestion des clients et facturation",
        "Vidéosurveillance de l’atelier",
        "Prospection commerciale",
    ][number % 5]
}

fn section(level: u8, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        text: vec![Inline::plain(text)],
        ..Heading::default()
    })
}

fn fields(rows: Vec<Field>) -> Block {
    Block::Fields(FieldTable {
        summary: String::new(),
        rows,
    })
}

fn bullets(items: &[&str]) -> Flow {
    Flow::bullets(items.iter().map(|item| vec![Inline::plain(*item)]))
}

/// One sheet: a heading of level 2 and eighteen fields.
pub(crate) fn sheet(body: &mut Vec<Block>, number: usize) {
    let reference = format!("T-{number:03}");
    body.push(Block::PageBreak(Orientation::Portrait));
    body.push(Block::Heading(Heading {
        level: 2,
        text: vec![Inline::plain(format!("{reference} — {}", name(number)))],
        anchor: Some(reference.to_lowercase()),
        listed: true,
        running: Some(format!("{reference} — {}", name(number))),
        ..Heading::default()
    }));
    if number.is_multiple_of(4) {
        body.push(Block::Note(Note {
            kind: NoteKind::Warning,
            title: vec![Inline::plain("Cette fiche est un brouillon.")],
            content: vec![Flow::text(
                "Les valeurs reprises d’un modèle n’ont pas encore été confirmées.",
            )],
        }));
    }
    body.push(section(3, "Identité"));
    body.push(fields(vec![
        Field::new("Référence", vec![Flow::text(&reference)]),
        Field::new(
            "Statut",
            vec![Flow::text("En vigueur depuis le 2 janvier 2024")],
        ),
        Field::new(
            "Service chargé de la mise en œuvre",
            vec![Flow::text("Ressources humaines")],
        ),
        Field::new(
            "Dernière révision",
            vec![Flow::Paragraph(vec![Inline::styled(
                "Non renseigné",
                Style::Missing,
            )])],
        ),
    ]));
    body.push(section(3, "Finalités"));
    body.push(fields(vec![
        Field::new("Finalité principale", vec![Flow::text("Établir les bulletins de paie, verser les salaires et remplir les obligations déclaratives de l’employeur : déclaration sociale nominative, prélèvement à la source, registre unique du personnel.")]),
        Field::new("Sous-finalités", vec![bullets(&["Gérer les congés et les absences", "Calculer les cotisations sociales", "Établir les attestations destinées à France Travail"])]),
        Field::new("Base légale", vec![Flow::Paragraph(vec![
            Inline::styled("Obligation légale", Style::Strong), Inline::plain(" (art. 6, 1, c du RGPD) : "),
            Inline::link("code du travail, art. L. 3243-1", Target::Uri("https://www.legifrance.gouv.fr/".into())),
        ])]),
        Field::new("Terme anglais", vec![Flow::Paragraph(vec![Inline::styled("Payroll processing", Style::Emphasis).in_language(Lang::En)])]),
    ]));
    body.push(section(3, "Personnes et données"));
    body.push(fields(vec![
        Field::new("Personnes concernées", vec![bullets(&["Salariés en contrat à durée indéterminée", "Apprentis et stagiaires"])]),
        Field::new("Catégories de données", vec![Flow::List(List { ordered: true, items: vec![
            vec![Flow::text("État civil, identité : nom, prénoms, date et lieu de naissance")],
            vec![Flow::text("Vie professionnelle : poste, ancienneté, temps de travail"), bullets(&["contrat", "avenants"])],
            vec![Flow::text("Informations d’ordre économique : salaire de 2 150 €, coordonnées bancaires, taux de 12,5 %")],
            vec![Flow::text("Numéro d’inscription au répertoire (NIR)")],
        ] })]),
        Field::new("Données sensibles", vec![Flow::text("Néant")]),
        Field::new("Durée de conservation", vec![Flow::text("Cinq ans à compter du versement de la paie, puis archivage intermédiaire."), Flow::text("Les bulletins de paie sous forme électronique restent disponibles cinquante ans (« coffre-fort »).")]),
    ]));
    body.push(section(3, "Destinataires et transferts"));
    body.push(fields(vec![
        Field::new(
            "Destinataires internes",
            vec![Flow::text("Direction ; service de la comptabilité")],
        ),
        Field::new(
            "Sous-traitants",
            vec![Flow::text(
                "Paie Facile SAS, Nantes (hébergement en France, contrat du 4 mai 2023)",
            )],
        ),
        Field::new(
            "Transferts hors de l’Union",
            vec![Flow::text(
                "Sans objet : toutes les données sont hébergées en France.",
            )],
        ),
    ]));
    body.push(section(3, "Sécurité"));
    body.push(fields(vec![
        Field::new(
            "Mesures",
            vec![bullets(&[
                "Contrôle d’accès par profil, authentification à deux facteurs",
                "Traçabilité des accès, journaux conservés six mois",
                "Sauvegarde quotidienne chiffrée, restauration essayée chaque trimestre",
            ])],
        ),
        Field::new(
            "Analyse d’impact",
            vec![Flow::text(
                "Non requise : aucun des neuf critères n’est rempli.",
            )],
        ),
        Field::new(
            "Contact",
            vec![Flow::Paragraph(vec![Inline::styled(
                "[À COMPLÉTER : adresse de contact pour les droits]",
                Style::Missing,
            )])],
        ),
    ]));
}
