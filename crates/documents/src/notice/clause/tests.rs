//! Owns: tests of what a file of clauses is refused for.
//! Must not know the clauses that ship.

use super::*;
use crate::block::Inline;
use registre_domain::activity::LegalBasis;

const FRENCH: &str = include_str!("../../../../../assets/clauses/fr/grammar.toml");

const LAW: &str =
    "items = ['13(1)(b)']\nsource = 's'\nchecked_on = 2026-11-22\nconfidence = 'primary'\n";

fn file(clauses: &str) -> String {
    format!("subject = 'who'\nversion = 1\n{clauses}")
}

/// The error of two files, each of one clause.
fn refused(fr: &str, en: &str) -> ClauseError {
    let clause =
        |law: &str, words: &str| file(&format!("[[clause]]\ncode = 'dpo'\n{law}{words}\n"));
    parsed(&clause(LAW, fr), &clause("", en))
}

fn parsed(fr: &str, en: &str) -> ClauseError {
    let parsed = Clauses::parse(
        &[("who.toml", fr), ("grammar.toml", FRENCH)],
        &[("who.toml", en), ("grammar.toml", FRENCH)],
    );
    parsed.expect_err("not all clauses are there")
}

fn uneven() -> ClauseError {
    ClauseError::Uneven("dpo".into())
}

#[test]
fn a_clause_that_agrees_in_both_languages_is_read() {
    let missing = ClauseError::Missing("controller".into());
    assert_eq!(refused("text = '{a}.'", "text = '{a}!'"), missing);
    let fr = "say = [{ when = ['given:a', 'several:a'], text = '{a}' }, { when = ['given:a'], text = '{and:a}' }]";
    let en = "say = [{ when = ['given:a'], text = '{a}' }]";
    assert_eq!(
        refused(fr, en),
        missing,
        "each language agrees in its own way"
    );
}

#[test]
fn languages_that_differ_are_refused() {
    assert_eq!(refused("text = '{a}'", "text = 'a'"), uneven(), "values");
    let under = "say = [{ when = ['nir'], text = 'a' }]";
    assert_eq!(refused(under, "text = 'a'"), uneven(), "conditions");
    let law = format!("[[clause]]\ncode = 'dpo'\n{LAW}text = 'a'\n");
    assert_eq!(
        parsed(&file(&law), &file(&law)),
        uneven(),
        "the law stands once"
    );
    let english_only = file("[[clause]]\ncode = 'dpo'\ntext = 'a'\n");
    let error = parsed(&file("clause = []\n"), &english_only);
    assert_eq!(error, ClauseError::Unused("dpo".into()));
}

#[test]
fn a_variant_that_is_never_reached_is_refused() {
    let say = "say = [{ text = 'a' }, { when = ['nir'], text = 'b' }]";
    assert_eq!(refused(say, say), uneven());
    let both = "text = 'a'\nsay = [{ text = 'a' }]";
    assert_eq!(refused(both, both), uneven());
}

#[test]
fn conditions_and_articles_are_checked() {
    let wrong = |name: &str| ClauseError::Condition("dpo".into(), name.into());
    let under = |name: &str| format!("say = [{{ when = ['{name}'], text = '{{a}}' }}]");
    for name in ["rain", "kind:poem", "!rain"] {
        assert_eq!(refused(&under(name), &under(name)), wrong(name));
    }
    let stranger = under("given:b");
    assert_eq!(refused(&stranger, &stranger), wrong("b"), "no such value");
    for (item, right) in [
        ("13", true),
        ("13(1)", true),
        ("13(1)(a)", true),
        ("loi 78-17, 85", true),
        ("", false),
        ("13(1)a", false),
        ("4(11)", true),
        ("13(112)", false),
        ("113(1)", false),
        ("Art. 13", false),
    ] {
        assert_eq!(is_article(item), right, "{item}");
    }
}

#[test]
fn a_clause_without_its_law_is_refused() {
    let law = "items = ['13(1)(b)']\nconfidence = 'primary'\n";
    let fr = file(&format!("[[clause]]\ncode = 'dpo'\n{law}text = 'a'\n"));
    let en = file("[[clause]]\ncode = 'dpo'\ntext = 'a'\n");
    assert_eq!(parsed(&fr, &en), ClauseError::Incomplete("dpo".into()));
    assert_eq!(
        refused("text = ' '", "text = ' '"),
        ClauseError::Incomplete("dpo".into())
    );
    let named = file("[[clause]]\ncode = 'poem'\ntext = 'a'\n");
    assert_eq!(parsed(&named, &named), ClauseError::Unused("poem".into()));
}

#[test]
fn the_first_variant_whose_needs_hold_is_the_right_one() {
    let say = "say = [{ when = ['has:consent', '!several:a'], text = '1 {a}' }, { when = ['several:a'], text = '2 {a}' }, \
               { when = ['feminine:a'], text = '3 {a}' }]";
    let text = file(&format!("[[clause]]\ncode = 'dpo'\n{LAW}{say}\n"));
    let bare = file(&format!("[[clause]]\ncode = 'dpo'\n{say}\n"));
    let read = |text: &str| {
        written(&[("who.toml", text)])
            .unwrap()
            .remove("dpo")
            .unwrap()
    };
    let ((law, fr), (_, en)) = (read(&text), read(&bare));
    let clause = clause(fr, en, &law).unwrap();
    let clauses = Clauses {
        clauses: [("dpo".to_owned(), clause)].into(),
        french: toml::from_str(FRENCH).unwrap(),
        english: toml::from_str(FRENCH).unwrap(),
    };
    let consent = Conditions::default().with(Condition::Has(LegalBasis::Consent));
    let none = Conditions::default();
    let word = || vec![Inline::plain("x")];
    let pick = |conditions: &Conditions, value: Value| {
        let picked = clauses.pick("dpo", Lang::Fr, conditions, &[("a", value)]);
        picked.map(str::to_owned)
    };
    let two = || Value::list(vec![word(), word()]);
    assert_eq!(pick(&consent, Value::one(word())).as_deref(), Some("1 {a}"));
    assert_eq!(pick(&consent, two()).as_deref(), Some("2 {a}"));
    assert_eq!(pick(&none, two()).as_deref(), Some("2 {a}"));
    assert_eq!(
        pick(&none, Value::one(word()).feminine()).as_deref(),
        Some("3 {a}")
    );
    assert_eq!(pick(&none, Value::one(word())), None);
}
