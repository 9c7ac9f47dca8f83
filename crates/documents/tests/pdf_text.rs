//! Owns: what goes into a PDF as text comes out of it as the same text, as an independent reader sees it.
//! Must not know: how the engine works.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

mod sample;

use std::io::Write as _;
use std::process::Command;

use registre_documents::block::{Block, Column, Document, Field, FieldTable, Flow, Row, Table};
use registre_documents::pdf;

/// What a program of poppler prints about the document.
fn printed(document: &Document, program: &str, options: &[&str], to: &[&str]) -> String {
    let rendered = pdf::render(document).expect("the document renders");
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(&rendered.bytes)
        .expect("the file is written");
    let output = Command::new(program)
        .args(options)
        .args(["-enc", "UTF-8"])
        .arg(file.path())
        .args(to)
        .output();
    let output = output
        .unwrap_or_else(|_| panic!("{program} must be installed: apt-get install poppler-utils"));
    assert!(output.status.success(), "{program} reads the file");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The text on the pages, as `pdftotext` finds it.
fn extracted(document: &Document, layout: bool) -> String {
    printed(
        document,
        "pdftotext",
        if layout { &["-layout"] } else { &[] },
        &["-"],
    )
}

/// The text of the tag tree, as a voice reads it.
fn told(document: &Document) -> String {
    printed(document, "pdfinfo", &["-struct-text"], &[]).replace('\u{ad}', "")
}

/// Lines joined as a person reads them: a divided word is one word, a line's end is a space.
fn read(text: &str) -> String {
    let whole = text.replace("\u{ad}\n", "");
    whole
        .split(['\n', '\u{c}', ' '])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

const HARD: &str = "L’œuvre de l'efficace Saint-Exemple : affiche, flûte, offre finale, « coffre-fort » ; 2\u{202f}150,50\u{a0}€, \
    12\u{a0}% ; Łódź, Αθήνα, Москва, Ærøskøbing, l’été à Noël, Ÿ, œ, Œ, ç ; tiret – demi — cadratin… \
    anticonstitutionnellement incompréhensiblement sous-traitance non\u{2011}coupé dpo@sous-traitant-exemple.example \
    https://www.exemple.example/chemin-tres-long/avec-des-tirets/et_des_soulignes?requete=a%20b&c=d (100 %) [x] {y}";

#[test]
fn hard_text_comes_back_from_a_paragraph_and_from_narrow_cells() {
    let table = Table {
        columns: vec![Column::new("Étroite", 1), Column::new("Large", 3)],
        rows: vec![Row {
            cells: vec![vec![Flow::text(HARD)], vec![Flow::text("fin-de-cellule")]],
        }],
        ..Table::default()
    };
    let fields = FieldTable {
        rows: vec![Field::new("Sous-traitants", vec![Flow::text(HARD)])],
        ..FieldTable::default()
    };
    let wanted = read(HARD);
    for block in [
        Block::text(HARD),
        Block::Fields(fields),
        Block::Table(table),
    ] {
        let text = read(&extracted(&sample::document(vec![block.clone()]), false));
        // Cells stand side by side, and no space of the text says where a long address was cut.
        let squeezed = |text: &str| text.replace([' ', '\u{a0}', '\u{202f}'], "");
        let found = squeezed(&text).contains(&squeezed(&wanted));
        assert!(found, "the text of {block:?} came back as {text}");
    }
}

#[test]
fn the_tag_tree_tells_every_character_exactly() {
    // `pdftotext` makes every kind of space a plain one; the tag tree keeps them.
    let fields = FieldTable {
        rows: vec![Field::new("Valeur", vec![Flow::text(HARD)])],
        ..FieldTable::default()
    };
    let text = told(&sample::document(vec![Block::Fields(fields)]));
    assert!(text.contains(&format!("\"{HARD}\"")), "{text}");
}

#[test]
fn every_word_of_a_register_is_found() {
    let document = sample::register(3);
    let text = read(&extracted(&document, true));
    for words in [
        "Registre des activités de traitement",
        "Cabinet Œuvre & Droit, dpo@oeuvre-droit.example",
        "T-002 — Gestion des clients et facturation",
        "Établir les attestations destinées à France Travail",
        "[À COMPLÉTER : adresse de contact pour les droits]",
        "Page 4 sur",
    ] {
        assert!(text.contains(words), "{words:?} is in the text");
    }
}

#[test]
fn a_character_no_font_has_is_reported_and_keeps_its_text() {
    let body = vec![
        Block::heading(1, "Paie", "paie"),
        Block::Fields(FieldTable {
            rows: vec![Field::new("Nom", vec![Flow::text("Société 日本 SARL")])],
            ..FieldTable::default()
        }),
    ];
    let document = sample::document(body);
    let missing = pdf::render(&document)
        .expect("the document renders")
        .missing_glyphs;
    let found: Vec<(char, &str)> = missing
        .iter()
        .map(|glyph| (glyph.character, glyph.place.as_str()))
        .collect();
    assert_eq!(found, [('日', "Paie › Nom"), ('本', "Paie › Nom")]);
    assert_eq!(missing[0].excerpt, "Société 日本 SARL");
    assert!(
        extracted(&document, true).contains("Société 日本 SARL"),
        "the square keeps the text behind it"
    );
}

#[test]
fn a_character_that_two_sheets_lack_is_reported_in_each_with_the_name_of_the_sheet() {
    let lacking = || {
        Block::Fields(FieldTable {
            rows: vec![Field::new("Nom", vec![Flow::text("Société 日本 SARL")])],
            ..FieldTable::default()
        })
    };
    let body = vec![
        Block::heading(1, "T-001 – Paie", "a"),
        Block::heading(2, "Finalités", "b"),
        lacking(),
        Block::heading(2, "Destinataires", "c"),
        lacking(),
        Block::heading(1, "T-002 – Clients", "d"),
        Block::heading(2, "Finalités", "e"),
        lacking(),
    ];
    let missing = pdf::render(&sample::document(body))
        .expect("the document renders")
        .missing_glyphs;
    let of = |character| {
        let own = missing
            .iter()
            .filter(move |glyph| glyph.character == character);
        own.map(|glyph| glyph.place.as_str()).collect::<Vec<_>>()
    };
    let places = [
        "T-001 – Paie › Finalités › Nom",
        "T-001 – Paie › Destinataires › Nom",
        "T-002 – Clients › Finalités › Nom",
    ];
    assert_eq!(of('日'), places);
    assert_eq!(of('本'), places);
}

#[test]
fn nothing_is_reported_where_nothing_is_missing() {
    let document = sample::document(vec![Block::text(HARD)]);
    assert_eq!(
        pdf::render(&document)
            .expect("the document renders")
            .missing_glyphs,
        []
    );
}
