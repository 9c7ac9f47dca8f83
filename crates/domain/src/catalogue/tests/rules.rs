//! What the shipped rules, thresholds, periods and rights must hold.
//! Must not check a condition: that is the rules' own test.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::catalogue::{Confidence, DeadlineUnit, RuleRegister, Severity};

use super::shipped;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn rules_cover_each_letter_of_both_registers() {
    let rules = shipped().rules;
    let letters = |register| -> BTreeSet<&str> {
        let of = rules
            .iter()
            .filter(move |rule| rule.facts.register == register);
        of.filter_map(|rule| rule.facts.letter.as_deref()).collect()
    };
    let controller = [
        "30-1-a", "30-1-b", "30-1-c", "30-1-d", "30-1-e", "30-1-f", "30-1-g",
    ];
    assert_eq!(letters(RuleRegister::Controller), controller.into());
    let processor = ["30-2-a", "30-2-b", "30-2-c", "30-2-d"];
    assert_eq!(letters(RuleRegister::Processor), processor.into());
    assert_eq!(
        letters(RuleRegister::Both),
        BTreeSet::new(),
        "a letter is of one register"
    );
    for rule in rules.iter().filter(|rule| rule.facts.letter.is_some()) {
        let letter = rule.facts.letter.as_deref().unwrap_or_default();
        let id = letter.replacen("30-", "r30-", 1);
        let id = id
            .rsplit_once('-')
            .map(|(paragraph, letter)| format!("{paragraph}{letter}-"));
        assert!(
            id.is_some_and(|id| rule.code.starts_with(&id)),
            "{}: id and letter",
            rule.code
        );
        assert!(rule.facts.article.starts_with("30("), "{}", rule.code);
    }
    // "Dans la mesure du possible": Art. 30(1)(f), 30(1)(g) and 30(2)(d).
    for code in [
        "r30-1f-01",
        "r30-1f-06",
        "r30-1f-07",
        "r30-1g-01",
        "r30-2d-01",
    ] {
        let severity = rules.get(code).map(|rule| rule.facts.severity);
        assert_eq!(severity, Some(Severity::Recommended), "{code}");
    }
}

#[test]
fn every_rule_says_the_same_in_both_languages_and_is_explained() {
    let catalogue = shipped();
    for rule in &catalogue.rules {
        let (fr, en) = (placeables(&rule.words.fr), placeables(&rule.words.en));
        assert_eq!(fr, en, "{}: both languages name the same things", rule.code);
        let help = rule.help.as_ref();
        assert!(
            help.is_some_and(|help| help.fr.contains("xemple") && help.en.contains("xample")),
            "{} is explained with an example",
            rule.code
        );
        assert!(
            rule.legal.is_none() && rule.labels.is_empty(),
            "{} is no label",
            rule.code
        );
    }
    let counts = Severity::ALL.map(|severity| {
        let rules = catalogue.rules.iter();
        rules.filter(|rule| rule.facts.severity == severity).count()
    });
    assert_eq!(counts.iter().sum::<usize>(), catalogue.rules.len());
    assert_eq!(
        catalogue.rule_severities.codes().collect::<Vec<_>>(),
        Severity::ALL.map(Severity::code)
    );
}

#[test]
fn numbers_that_rules_turn_on_are_those_of_the_texts() {
    let catalogue = shipped();
    let today = day("2026-11-22");
    let of = |code: &str| {
        let entry = catalogue.thresholds.get(code);
        entry.map(|entry| (entry.facts.on(today), entry.source.confidence))
    };
    let (primary, practice) = (Confidence::Primary, Confidence::Practice);
    assert_eq!(of("small-organisation"), Some((250, primary)));
    assert_eq!(of("dpia-criteria"), Some((2, primary)));
    assert_eq!(of("review-interval"), Some((12, practice)));
    assert_eq!(of("adequacy-notice"), Some((90, practice)));
    assert_eq!(of("dpia-age"), Some((3, Confidence::ToConfirm)));
    let period = |code: &str| {
        let entry = catalogue.deadlines.get(code)?;
        Some((entry.facts.value, entry.facts.unit))
    };
    assert_eq!(
        period("breach-notification"),
        Some((72, DeadlineUnit::Hours))
    );
    assert_eq!(period("request-answer"), Some((1, DeadlineUnit::Months)));
    assert_eq!(period("request-extension"), Some((2, DeadlineUnit::Months)));
}

#[test]
fn rights_follow_from_the_legal_basis() {
    let catalogue = shipped();
    let given = |basis: &str| -> Vec<&str> {
        let rights = catalogue.rights.iter();
        rights
            .filter(|right| right.facts.bases.iter().any(|code| code == basis))
            .map(|right| right.code.as_str())
            .filter(|code| *code != "after-death")
            .collect()
    };
    let always = ["access", "rectification", "restriction"];
    let with =
        |more: &[&'static str]| -> BTreeSet<&str> { always.iter().chain(more).copied().collect() };
    let cases: [(&str, &[&str]); 6] = [
        ("consent", &["erasure", "portability", "withdrawal"]),
        ("contract", &["erasure", "portability"]),
        ("legal-obligation", &[]),
        ("vital-interests", &["erasure"]),
        ("public-task", &["objection"]),
        ("legitimate-interests", &["erasure", "objection"]),
    ];
    for (basis, more) in cases {
        let given: BTreeSet<&str> = given(basis).into_iter().collect();
        assert_eq!(given, with(more), "{basis}");
    }
}

fn placeables(text: &str) -> BTreeSet<&str> {
    text.split("{ $")
        .skip(1)
        .filter_map(|rest| rest.split(" }").next())
        .collect()
}
