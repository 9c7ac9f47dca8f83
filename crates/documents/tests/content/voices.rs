//! Owns: tests of the language of passages, and of charts for those who do not see them.
//! Must not know: how a file says either.

use crate::demo::{self, made, options, whole};
use crate::fluent::{english, french};
use registre_documents::block::{Block, Document, Inline, plain_text};
use registre_documents::register::{Kind, RegisterOptions};
use registre_documents::words::{Lang, Words};
use std::collections::BTreeSet;

fn spoken<'d>(document: &'d Document, text: &str) -> BTreeSet<Option<&'static str>> {
    let inlines: Vec<&'d Inline> = demo::inlines(document);
    let with_it = inlines.iter().filter(|inline| inline.text.contains(text));
    with_it
        .map(|inline| inline.language.map(Lang::code))
        .collect()
}

#[test]
fn texts_of_a_french_register_are_french_in_an_english_document() {
    let register = demo::register();
    let document = made(&register, &english(), &whole(Kind::Controller));
    let french_only = BTreeSet::from([Some("fr")]);
    let frame_only = BTreeSet::from([None]);
    for own in [
        "Gestion de la paie",
        "Calculer et verser les salaires",
        "la remise du bulletin de paie",
        "Contrôle des cotisations",
        "Nom, prénoms, adresse, date et lieu de naissance, matricule",
        "Société établie en France.",
        "Dossier de paie ouvert",
        "Aurore Delamarée",
    ] {
        assert_eq!(spoken(&document, own), french_only, "{own}");
    }
    for frame in [
        "Identity and contact details",
        "at least 1\u{a0}month",
        "from: ",
        "Intermediate archive: ",
        "Not applicable: ",
        "Contract (6(1)(b))",
    ] {
        assert_eq!(spoken(&document, frame), frame_only, "{frame}");
    }
}

#[test]
fn nothing_is_marked_where_frame_and_register_share_a_language() {
    let register = demo::register();
    let document = made(&register, &french(), &whole(Kind::Controller));
    let marked = |inline: &&Inline| inline.language.is_some();
    assert!(!demo::inlines(&document).iter().any(marked));
    let english_register = RegisterOptions {
        content: Lang::En,
        ..options(Kind::Controller)
    };
    let document = made(&register, &english(), &english_register);
    assert!(!demo::inlines(&document).iter().any(marked));
}

#[test]
fn a_chart_says_each_of_its_numbers_in_words() {
    for words in [french(), english()] {
        let document = made(&demo::register(), &words, &whole(Kind::Controller));
        let figures = document.body.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        let figures: Vec<_> = figures.collect();
        let titles: Vec<_> = figures
            .iter()
            .map(|figure| plain_text(&figure.title))
            .collect();
        for title in ["doc-figure-bases", "doc-figure-people", "doc-figure-data"] {
            assert!(titles.contains(&words.say(title)), "{titles:?}");
        }
        assert!(titles.contains(&words.say("doc-transfers-figure")));
        for figure in figures {
            assert!(figure.bars.len() > 1 && figure.bars.len() <= 12);
            for bar in &figure.bars {
                let said = format!(
                    "{} {}",
                    words.with("doc-part", &bar.label),
                    words.number(bar.value)
                );
                assert!(figure.alt.contains(&said), "{said}: {}", figure.alt);
            }
        }
    }
}

#[test]
fn few_sheets_have_no_chart() {
    let document = made(&demo::register(), &french(), &options(Kind::Processor));
    let is_figure = |block: &Block| matches!(block, Block::Figure(_));
    assert!(!document.body.iter().any(is_figure));
}
