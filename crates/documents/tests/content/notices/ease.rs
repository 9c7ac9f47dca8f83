//! Owns: tests of how the ease of a text is counted, and of what in it deserves a second look.
//! Must not know clauses.

use crate::demo::{catalogue, clauses};
use registre_documents::block::Inline;
use registre_documents::notice::{Ease, FlagKind, flags, sentences};
use registre_documents::words::Lang;
use std::collections::BTreeSet;

#[test]
fn sentences_end_where_a_reader_stops() {
    let clauses = clauses();
    let grammar = clauses.grammar(Lang::Fr);
    let table: &[(&str, &[&str])] = &[
        ("", &[]),
        (" . ", &[]),
        ("Un titre", &["Un titre"]),
        (
            "Oui. Non\u{a0}! Pourquoi\u{a0}? Parce que…",
            &["Oui.", "Non\u{a0}!", "Pourquoi\u{a0}?", "Parce que…"],
        ),
        (
            "Voir art. 6 du C. trav. et le reste.",
            &["Voir art. 6 du C. trav. et le reste."],
        ),
        (
            "Le site https://www.cnil.fr aide. Écrivez à a.b@c.example.",
            &[
                "Le site https://www.cnil.fr aide.",
                "Écrivez à a.b@c.example.",
            ],
        ),
        (
            "C’est dit (RGPD, article 6.1.a). La suite.",
            &["C’est dit (RGPD, article 6.1.a).", "La suite."],
        ),
        (
            "Il dit «\u{a0}non.\u{a0}» Elle part.",
            &["Il dit «\u{a0}non.\u{a0}»", "Elle part."],
        ),
        ("En 2026. Puis rien.", &["En 2026.", "Puis rien."]),
        ("Chapitre 5. Suite.", &["Chapitre 5.", "Suite."]),
    ];
    for (text, expected) in table {
        assert_eq!(sentences(text, grammar), *expected, "{text}");
    }
}

#[test]
fn ease_is_a_mean_and_a_share() {
    let clauses = clauses();
    let grammar = clauses.grammar(Lang::Fr);
    let long = format!("{}fin.", "mot ".repeat(20));
    let ease = Ease::of(["Deux mots.", long.as_str(), "Un – titre"], grammar);
    let expected = Ease {
        sentences: 3,
        words: 25,
        long: 1,
    };
    assert_eq!(ease, expected);
    assert_eq!((ease.mean_tenths(), ease.long_percent()), (83, 33));
    let none = Ease::default();
    assert_eq!((none.mean_tenths(), none.long_percent()), (0, 0));
    let exactly = format!("{}fin.", "mot ".repeat(19));
    assert_eq!(Ease::of([exactly.as_str()], grammar).long, 0);
}

#[test]
fn words_that_tell_nothing_are_flagged() {
    let catalogue = catalogue();
    let references: BTreeSet<String> = ["T-002", "A", "12"].map(str::to_owned).into();
    let found = |text: &str| -> Vec<(FlagKind, String)> {
        let flags = flags(&[Inline::plain(text)], &catalogue, &references);
        flags
            .into_iter()
            .map(|flag| (flag.kind, flag.words))
            .collect()
    };
    let one = |kind, words: &str| vec![(kind, words.to_owned())];
    for (text, expected) in [
        ("Nom, adresse, etc.", one(FlagKind::EtCetera, "etc.")),
        (
            "Données, NOTAMMENT votre nom",
            one(FlagKind::Vague, "notamment"),
        ),
        (
            "Nous les donnons à nos partenaires.",
            one(FlagKind::Partners, "nos partenaires"),
        ),
        (
            "We share them with our partners.",
            one(FlagKind::Partners, "our partners"),
        ),
        (
            "Gardées le temps nécessaire.",
            one(FlagKind::Endless, "gardées le temps nécessaire"),
        ),
        (
            "Gardées sans limite de durée",
            one(FlagKind::Endless, "sans limite de durée"),
        ),
        (
            "Kept as long as necessary.",
            one(FlagKind::Endless, "kept as long as necessary"),
        ),
        (
            "Il est possible que nous écrivions.",
            one(FlagKind::Conditional, "il est possible que"),
        ),
        ("We may write to you.", one(FlagKind::Conditional, "we may")),
        (
            "versement au dossier (T-002)",
            one(FlagKind::Reference, "T-002"),
        ),
        (
            "Fiche T-0021, plan A, 12 mois, partenaires\u{a0}: la banque.",
            vec![],
        ),
        ("Nous les effaçons au bout de cinq ans.", vec![]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn a_passage_in_another_language_is_flagged() {
    let words = Inline::plain("lettre d’information").in_language(Lang::Fr);
    let content = [Inline::plain("What for: "), words];
    let flags = flags(&content, &catalogue(), &BTreeSet::new());
    let found: Vec<_> = flags
        .iter()
        .map(|flag| (flag.kind, flag.words.as_str()))
        .collect();
    assert_eq!(found, [(FlagKind::OtherLanguage, "lettre d’information")]);
}
