//! Owns: tests of the grammar of clauses, on the rules that ship: elision, contraction, lists, numbers, durations.
//! Must not know notices.

use crate::demo::clauses;
use crate::fluent::{english, french};
use registre_documents::block::{Inline, Inlines, plain_text};
use registre_documents::notice::{Clauses, Conjunction, Preposition, capital};
use registre_documents::words::Lang;
use registre_domain::activity::Bound;
use registre_domain::period::Period;

fn before(clauses: &Clauses, preposition: Preposition, phrase: &str) -> String {
    clauses.grammar(Lang::Fr).before(preposition, phrase)
}

#[test]
fn de_melts_with_articles_and_elides_before_vowels() {
    let clauses = clauses();
    for (phrase, said) in [
        ("le contrat", "du contrat"),
        ("Le dernier achat", "du dernier achat"),
        ("la fin du contrat", "de la fin du contrat"),
        ("les faits", "des faits"),
        ("l’envoi", "de l’envoi"),
        ("L'embauche", "de l’embauche"),
        ("un achat", "d’un achat"),
        ("Atelier Fictif", "d’Atelier Fictif"),
        ("histoire", "d’histoire"),
        ("Hermine", "d’Hermine"),
        ("hasard", "de hasard"),
        ("Handicap", "de Handicap"),
        ("onze mois", "de onze mois"),
        ("huit jours", "de huit jours"),
        ("œuvres", "d’œuvres"),
        ("Évry", "d’Évry"),
        ("Yvelines", "d’Yvelines"),
        ("yaourts", "de yaourts"),
        ("EDF", "d’EDF"),
        ("SNCF", "de SNCF"),
        ("Port-Sélène", "de Port-Sélène"),
        ("votre départ", "de votre départ"),
        ("le", "de le"),
        ("3 ans", "de 3 ans"),
        ("[À COMPLÉTER]", "de [À COMPLÉTER]"),
    ] {
        assert_eq!(before(&clauses, Preposition::Of, phrase), said);
    }
}

#[test]
fn a_and_que_follow_the_same_rules() {
    let clauses = clauses();
    for (phrase, to, that) in [
        ("le juge", "au juge", "que le juge"),
        ("les clients", "aux clients", "que les clients"),
        ("la caisse", "à la caisse", "que la caisse"),
        ("l’assureur", "à l’assureur", "que l’assureur"),
        ("Atelier Fictif", "à Atelier Fictif", "qu’Atelier Fictif"),
        ("Mairie", "à Mairie", "que Mairie"),
        ("elle", "à elle", "qu’elle"),
    ] {
        assert_eq!(before(&clauses, Preposition::To, phrase), to);
        assert_eq!(before(&clauses, Preposition::That, phrase), that);
    }
    let english = clauses.grammar(Lang::En);
    assert_eq!(english.before(Preposition::Of, "the end"), "of the end");
    assert_eq!(english.before(Preposition::To, "an hour"), "to an hour");
    assert_eq!(english.before(Preposition::That, "Hermine"), "that Hermine");
}

#[test]
fn lists_are_joined_as_a_sentence_joins_them() {
    let clauses = clauses();
    let items = |texts: &[&str]| -> Vec<Inlines> {
        texts
            .iter()
            .map(|text| vec![Inline::plain(*text)])
            .collect()
    };
    let table: &[(Lang, &[&str], &str, &str)] = &[
        (Lang::Fr, &[], "", ""),
        (Lang::Fr, &["a"], "a", "a"),
        (Lang::Fr, &["a, b"], "a, b", "a, b"),
        (Lang::Fr, &["a", "b"], "a et b", "a ou b"),
        (Lang::Fr, &["a", "b", "c"], "a, b et c", "a, b ou c"),
        (
            Lang::Fr,
            &["a, b", "c", "d"],
            "a, b\u{a0}; c\u{a0}; d",
            "a, b\u{a0}; c\u{a0}; ou d",
        ),
        (
            Lang::Fr,
            &["a et b", "c"],
            "a et b\u{a0}; c",
            "a et b\u{a0}; ou c",
        ),
        (Lang::En, &["a", "b", "c"], "a, b and c", "a, b or c"),
        (Lang::En, &["a, b", "c"], "a, b; c", "a, b; or c"),
    ];
    for (lang, texts, and, or) in table {
        let grammar = clauses.grammar(*lang);
        let joined = |last| plain_text(&grammar.join(items(texts), last));
        assert_eq!(
            (
                joined(Conjunction::And).as_str(),
                joined(Conjunction::Or).as_str()
            ),
            (*and, *or)
        );
    }
}

#[test]
fn numbers_are_said_in_words_up_to_ninety_nine() {
    let clauses = clauses();
    let (fr, en) = (clauses.grammar(Lang::Fr), clauses.grammar(Lang::En));
    for (number, masculine, feminine, english) in [
        (0, "zéro", "zéro", "zero"),
        (1, "un", "une", "one"),
        (11, "onze", "onze", "eleven"),
        (21, "vingt et un", "vingt et une", "twenty-one"),
        (71, "soixante et onze", "soixante et onze", "seventy-one"),
        (80, "quatre-vingts", "quatre-vingts", "eighty"),
        (81, "quatre-vingt-un", "quatre-vingt-une", "eighty-one"),
        (91, "quatre-vingt-onze", "quatre-vingt-onze", "ninety-one"),
        (
            99,
            "quatre-vingt-dix-neuf",
            "quatre-vingt-dix-neuf",
            "ninety-nine",
        ),
    ] {
        assert_eq!(fr.number(number, false).as_deref(), Some(masculine));
        assert_eq!(fr.number(number, true).as_deref(), Some(feminine));
        assert_eq!(en.number(number, false).as_deref(), Some(english));
    }
    assert_eq!((fr.number(100, false), en.number(100, false)), (None, None));
}

#[test]
fn durations_are_said_in_words() {
    let clauses = clauses();
    let (words_fr, words_en) = (french(), english());
    for (period, fr, en) in [
        ("P0D", "zéro jour", "zero days"),
        ("P1D", "un jour", "one day"),
        ("P1W", "une semaine", "one week"),
        ("P21W", "vingt et une semaines", "twenty-one weeks"),
        ("P1M", "un mois", "one month"),
        ("P18M", "dix-huit mois", "eighteen months"),
        ("P1Y", "un an", "one year"),
        ("P5Y", "cinq ans", "five years"),
        ("P120M", "120\u{a0}mois", "120\u{a0}months"),
    ] {
        let period: Period = period.parse().unwrap();
        assert_eq!(clauses.grammar(Lang::Fr).period(period, &words_fr), fr);
        assert_eq!(clauses.grammar(Lang::En).period(period, &words_en), en);
    }
}

/// The starts of the list of durations, and what people write instead.
#[test]
fn durations_name_what_they_are_counted_from() {
    let clauses = clauses();
    let three: Period = "P3Y".parse().unwrap();
    let words = french();
    let said = |event: &str| {
        clauses
            .grammar(Lang::Fr)
            .lasting(three, None, event, &words)
    };
    for (event, expected) in [
        ("", "trois ans"),
        (
            "la fin du contrat.",
            "trois ans à compter de la fin du contrat",
        ),
        (
            "La fin du contrat",
            "trois ans à compter de la fin du contrat",
        ),
        ("fin du contrat", "trois ans à compter de la fin du contrat"),
        (
            "Départ du salarié",
            "trois ans à compter du départ du salarié",
        ),
        ("dernier contact", "trois ans à compter du dernier contact"),
        ("embauche", "trois ans à compter de l’embauche"),
        (
            "l’accident ou l’avis",
            "trois ans à compter de l’accident ou de l’avis",
        ),
        (
            "la collecte, ou le dernier contact venu de la personne",
            "trois ans à compter de la collecte, ou du dernier contact venu de la personne",
        ),
        (
            "la démission, la radiation ou le non-renouvellement",
            "trois ans à compter de la démission, de la radiation ou du non-renouvellement",
        ),
        (
            "la signature par le client ou le vendeur",
            "trois ans à compter de la signature par le client ou le vendeur",
        ),
        (
            "la fin de la relation, par exemple le dernier achat",
            "trois ans à compter de la fin de la relation, par exemple le dernier achat",
        ),
        ("votre départ", "trois ans à compter de votre départ"),
        ("un achat", "trois ans à compter d’un achat"),
        ("Après la clôture", "trois ans après la clôture"),
        ("à compter du bilan", "trois ans à compter du bilan"),
        ("bilan", "trois ans à compter de\u{a0}: bilan"),
    ] {
        assert_eq!(said(event), expected);
    }
    let at_most = clauses
        .grammar(Lang::Fr)
        .lasting(three, Some(Bound::Maximum), "l’appel", &words);
    assert_eq!(at_most, "trois ans au plus à compter de l’appel");
    let words = english();
    let said = |event: &str| {
        clauses
            .grammar(Lang::En)
            .lasting(three, Some(Bound::Minimum), event, &words)
    };
    assert_eq!(
        said("end of the contract"),
        "three years at least from the end of the contract"
    );
    assert_eq!(
        said("The last contact"),
        "three years at least from the last contact"
    );
    assert_eq!(
        said("your departure"),
        "three years at least from your departure"
    );
    assert_eq!(
        said("after the call"),
        "three years at least after the call"
    );
    assert_eq!(
        said("full payment"),
        "three years at least from full payment"
    );
}

/// What the list of durations counts from reads well in both languages.
#[test]
fn no_start_of_the_catalogue_is_left_behind_a_colon() {
    let (clauses, catalogue) = (clauses(), crate::demo::catalogue());
    let words = french();
    let year: Period = "P1Y".parse().unwrap();
    let starts = catalogue
        .retention
        .iter()
        .filter_map(|entry| entry.facts.start.as_ref());
    let mut count = 0;
    for start in starts {
        let said = clauses
            .grammar(Lang::Fr)
            .lasting(year, None, &start.fr, &words);
        assert!(!said.contains(':'), "{said}");
        assert!(
            !said.contains(" de le ") && !said.contains(" de les "),
            "{said}"
        );
        count += 1;
    }
    assert!(count > 30);
}

#[test]
fn capitals_are_raised_whatever_the_letter() {
    assert_eq!(capital("été"), "Été");
    assert_eq!(capital("œuvre"), "Œuvre");
    assert_eq!(capital(""), "");
    assert_eq!(capital("3 ans"), "3 ans");
}
