//! Owns: tests of the clauses that ship: short, plain, complete in both languages, each with its law, and what holds
//! of a register decides which are said.
//! Must not know how a notice is composed.

use super::one;
use crate::demo::{catalogue, clauses, register};
use registre_documents::block::Inline;
use registre_documents::notice::{Clause, Ease, LONG, Need, Value, What, fill, flags, sentences};
use registre_documents::words::Lang;
use registre_domain::activity::{
    AutomatedDecision, DataGroup, DataSubject, LegalBasis, Prospecting, SpecialCondition,
};
use registre_domain::catalogue::Confidence;
use registre_domain::code::Code;
use registre_domain::notice::{Condition, Conditions};
use registre_domain::{Answer, Register};
use std::collections::BTreeSet;

/// Every text of every clause in a language.
fn texts(lang: Lang) -> Vec<(String, String)> {
    let clauses = clauses();
    let of = |clause: &Clause| -> Vec<(String, String)> {
        let variants = clause.variants(lang).iter();
        variants
            .map(|variant| (clause.code.clone(), variant.text.clone()))
            .collect()
    };
    clauses.iter().flat_map(of).collect()
}

#[test]
fn no_sentence_of_ours_is_long() {
    let clauses = clauses();
    for lang in Lang::ALL {
        let grammar = clauses.grammar(lang);
        let texts = texts(lang);
        for (code, text) in &texts {
            for sentence in sentences(text, grammar) {
                let words = registre_documents::notice::words(sentence);
                assert!(words <= LONG, "{code}: {words} words: {sentence}");
            }
        }
        let ease = Ease::of(texts.iter().map(|(_, text)| text.as_str()), grammar);
        assert_eq!(ease.long, 0);
        assert!(ease.mean_tenths() <= 100, "{ease:?}");
        assert!(ease.sentences > 160, "{ease:?}");
    }
}

/// The files hold what the composition says, and nothing else; `Clauses::parse` has compared them with the list.
#[test]
fn every_clause_is_said_by_some_code() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/notice/compose");
    let files = std::fs::read_dir(folder).expect("the composition");
    let code: String = files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    for clause in clauses().iter() {
        let named = format!("\"{}\"", clause.code);
        assert!(code.contains(&named), "nothing says {}", clause.code);
    }
}

#[test]
fn no_clause_says_what_a_notice_may_not() {
    let catalogue = catalogue();
    for lang in Lang::ALL {
        for (code, text) in texts(lang) {
            let found = flags(&[Inline::plain(&text)], &catalogue, &BTreeSet::new());
            assert!(found.is_empty(), "{code}: {found:?}");
        }
    }
}

#[test]
fn every_clause_bears_the_law_and_how_sure_it_is() {
    let clauses = clauses();
    assert!(clauses.iter().count() > 130);
    for clause in clauses.iter() {
        assert!(!clause.items.is_empty(), "{}", clause.code);
        let second_hand = clause.source.contains("commentaire");
        let sure = clause.confidence == Confidence::Primary;
        assert!(!(second_hand && sure), "{} was not read", clause.code);
        let by_the_gdpr = clause.items.iter().any(|item| !item.contains(", "));
        let names_it = !by_the_gdpr || clause.source.contains("RGPD");
        assert!(names_it, "{}: {}", clause.code, clause.source);
    }
}

/// Each item of Art. 13 and 14 that a notice has to say has a clause.
#[test]
fn no_item_of_articles_13_and_14_is_forgotten() {
    let clauses = clauses();
    let said: BTreeSet<&str> = clauses
        .iter()
        .flat_map(|clause| clause.items.iter().map(String::as_str))
        .collect();
    let points = |article: u8, paragraph: u8, last: char| {
        ('a'..=last).map(move |point| format!("{article}({paragraph})({point})"))
    };
    let of_13 = points(13, 1, 'f').chain(points(13, 2, 'f'));
    let of_14 = points(14, 1, 'f').chain(points(14, 2, 'g'));
    for item in of_13.chain(of_14) {
        assert!(said.contains(item.as_str()), "{item}");
    }
    for other in [
        "7(3)",
        "9(2)",
        "12(3)",
        "21(4)",
        "22(3)",
        "26(2)",
        "loi 78-17, 85",
        "loi 78-17, 82",
    ] {
        assert!(said.contains(other), "{other}");
    }
}

/// A clause that is said under a condition is said once the condition holds, in both languages.
#[test]
fn every_variant_can_be_reached() {
    let clauses = clauses();
    for clause in clauses.iter() {
        for lang in Lang::ALL {
            for variant in clause.variants(lang) {
                let mut conditions = Conditions::default();
                let mut values: Vec<(&str, Value)> = Vec::new();
                for Need { not, what } in &variant.needs {
                    let word = || vec![Inline::plain("x")];
                    match (not, what) {
                        (true, _) => {}
                        (false, What::Holds(condition)) => conditions = conditions.with(*condition),
                        (false, What::Given(name)) => {
                            values.push((name.as_str(), Value::one(word())))
                        }
                        (false, What::Several(name)) => {
                            values.push((name.as_str(), Value::list(vec![word(), word()])));
                        }
                        (false, What::Feminine(name)) => {
                            values.push((name.as_str(), Value::one(word()).feminine()));
                        }
                    }
                }
                let picked = clauses.pick(&clause.code, lang, &conditions, &values);
                assert_eq!(picked, Some(variant.text.as_str()), "{}", clause.code);
            }
        }
    }
}

#[test]
fn a_filled_clause_reads_as_a_sentence() {
    let clauses = clauses();
    let word = |text: &str| Value::one(vec![Inline::plain(text)]);
    let list = |texts: &[&str]| {
        Value::list(
            texts
                .iter()
                .map(|text| vec![Inline::plain(*text)])
                .collect(),
        )
    };
    let said = |code: &str, lang: Lang, values: &[(&str, Value)]| {
        let text = clauses.pick(code, lang, &Conditions::default(), values);
        let filled = fill(text.unwrap_or_default(), values, clauses.grammar(lang));
        registre_documents::block::plain_text(&filled)
    };
    let rule = [
        ("data", word("identité et coordonnées")),
        ("duration", word("trois ans à compter du dernier achat")),
        ("archive", word("cinq ans")),
        ("fate", word("nous les effaçons")),
    ];
    assert_eq!(
        said("retention", Lang::Fr, &rule),
        "Identité et coordonnées\u{a0}: trois ans à compter du dernier achat, puis cinq ans en archive. \
         Ensuite, nous les effaçons."
    );
    assert_eq!(
        said("retention-cell", Lang::Fr, &rule[1..2]),
        "Trois ans à compter du dernier achat."
    );
    let people = [(
        "recipients",
        list(&["la caisse", "le bureau", "la direction"]),
    )];
    assert_eq!(
        said("short-surprise", Lang::Fr, &people),
        "Nous les transmettons aussi à d’autres\u{a0}: la caisse, le bureau et la direction."
    );
    let two = [("data", list(&["nom, prénom", "adresse"]))];
    assert_eq!(
        said("optional", Lang::Fr, &two),
        "Le reste est facultatif. Selon l’usage, ces données le sont aussi\u{a0}: nom, prénom\u{a0}; adresse."
    );
    let must = [
        ("data", word("identité")),
        ("consequence", word("la commande attend")),
    ];
    assert_eq!(
        said("mandatory-item", Lang::Fr, &must),
        "Identité. La commande attend."
    );
    let ended = [("interest", word("Protéger l’équipe (voir art. 2.)"))];
    assert!(said("basis-legitimate-interests", Lang::En, &ended).ends_with("(voir art. 2.)."));
}

/// Which conditions hold of a register, one by one; what nobody answered holds nothing.
#[test]
fn conditions_follow_from_the_sheets() {
    let catalogue = catalogue();
    let hold = |register: &Register| -> BTreeSet<String> {
        let sheets: Vec<_> = register.activities.iter().collect();
        let conditions = Conditions::of(register.entities.first(), &sheets, &catalogue);
        let held = Condition::all().filter(|condition| conditions.hold(*condition));
        held.map(Condition::name).collect()
    };
    let plain = one(Some(LegalBasis::Contract));
    let base: BTreeSet<String> = ["france", "has:contract"].map(str::to_owned).into();
    assert_eq!(hold(&plain), base);
    let code = |text: &str| Some(Code::new(text).unwrap());
    let group = |category: &str| DataGroup {
        category: code(category),
        ..DataGroup::default()
    };
    let person = |category: &str| DataSubject {
        category: code(category),
        ..DataSubject::default()
    };
    let consent = SpecialCondition {
        condition: code("explicit-consent"),
        ..SpecialCondition::default()
    };
    type Change<'c> = (&'c str, Box<dyn Fn(&mut Register) + 'c>);
    let changes: Vec<Change<'_>> = vec![
        (
            "several-activities",
            Box::new(|r| r.activities.push(Default::default())),
        ),
        (
            "several-purposes",
            Box::new(|r| r.activities[0].purposes.push(Default::default())),
        ),
        (
            "special",
            Box::new(|r| r.activities[0].data_groups.push(group("health"))),
        ),
        (
            "offences",
            Box::new(|r| r.activities[0].data_groups.push(group("criminal-offences"))),
        ),
        (
            "nir",
            Box::new(|r| r.activities[0].data_groups.push(group("nir"))),
        ),
        (
            "special-consent",
            Box::new(|r| {
                let group = DataGroup {
                    special_conditions: vec![consent.clone()],
                    ..DataGroup::default()
                };
                r.activities[0].data_groups.push(group);
            }),
        ),
        (
            "children",
            Box::new(|r| r.activities[0].data_subjects.push(person("children"))),
        ),
        (
            "patients",
            Box::new(|r| r.activities[0].data_subjects.push(person("patients"))),
        ),
        (
            "filmed",
            Box::new(|r| r.activities[0].data_subjects.push(person("filmed-persons"))),
        ),
        (
            "marketing",
            Box::new(|r| {
                r.activities[0].purposes[0].prospecting = Answer::Given(Prospecting::default());
            }),
        ),
        (
            "joint",
            Box::new(|r| r.activities[0].joint_control = Answer::Given(Default::default())),
        ),
        (
            "transfers",
            Box::new(|r| {
                r.activities[0].transfers = Answer::Given(vec![Default::default()]);
            }),
        ),
        (
            "profiling",
            Box::new(|r| {
                r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                    profiling: Some(true),
                    ..AutomatedDecision::default()
                });
            }),
        ),
        (
            "automated-sole",
            Box::new(|r| {
                r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                    sole_decision: Some(true),
                    ..AutomatedDecision::default()
                });
            }),
        ),
        (
            "public-body",
            Box::new(|r| r.entities[0].public_body = Some(true)),
        ),
    ];
    for (name, change) in &changes {
        let mut register = plain.clone();
        change(&mut register);
        let mut expected = base.clone();
        expected.insert((*name).to_owned());
        assert_eq!(hold(&register), expected, "{name}");
    }
    let mut abroad = plain.clone();
    abroad.entities[0].address.country = Some(registre_domain::CountryCode::new("DE").unwrap());
    assert!(!hold(&abroad).contains("france"));
    let demo = hold(&register());
    assert!(
        demo.contains("indirect") && demo.contains("has:legitimate-interests"),
        "{demo:?}"
    );
}
