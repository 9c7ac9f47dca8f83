//! Small texts in, entries or a named refusal out.
//! Must not depend on what the shipped files say.

use chrono::NaiveDate;

use crate::catalogue::parse::Shelf;
use crate::catalogue::{
    Catalogue, CatalogueError, Confidence, CountryFacts, Lang, List, MechanismFacts, Plain,
    Problem, fold,
};

use super::files;

const HEAD: &str = "subject = \"things\"\nversion = 3\n[defaults]\nsource = \"Code, art. 1\"\n\
                    checked_on = 2026-11-22\nconfidence = \"primary\"\n";

fn read(body: &str) -> Result<List<Plain>, CatalogueError> {
    let text = format!("{HEAD}{body}");
    Shelf::new(&[("things.toml", &text)]).and_then(|mut shelf| shelf.take("things"))
}

fn problem(body: &str) -> (String, Problem) {
    match read(body) {
        Err(CatalogueError::Entry {
            file,
            entry,
            problem,
        }) => {
            assert_eq!(file, "things.toml", "the error names the file");
            (entry, problem)
        }
        other => panic!("an entry should be refused, got {other:?}"),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn reads_words_defaults_and_overrides_in_file_order() {
    let list = read(
        "[[entry]]\ncode = \"b\"\nfr = \"Deux\"\nen = \"Two\"\n\
         [[entry]]\ncode = \"a\"\nfr = \"Un\"\nen = \"One\"\nfr_help = \"Aide\"\nen_help = \"Help\"\n\
         source = \"Autre\"\nchecked_on = 2025-01-02\nconfidence = \"to-confirm\"\n",
    )
    .expect("well formed");
    assert_eq!(list.version(), 3);
    assert_eq!(
        list.codes().collect::<Vec<_>>(),
        ["b", "a"],
        "file order, not alphabetical"
    );
    assert_eq!(list.words("b", Lang::En), Some("Two"));
    let first = list.get("b").expect("b exists");
    assert_eq!(first.source.text, "Code, art. 1", "the default applies");
    assert_eq!(first.source.checked_on, day("2026-11-22"));
    let second = list.get("a").expect("a exists");
    assert_eq!(second.source.text, "Autre", "the entry's own source wins");
    assert_eq!(second.source.confidence, Confidence::ToConfirm);
    assert_eq!(
        second.help.as_ref().map(|help| help.get(Lang::Fr)),
        Some("Aide")
    );
    assert!(list.get("c").is_none());
}

#[test]
fn recognises_whatever_the_accents_case_and_punctuation() {
    let list = read(
        "[[entry]]\ncode = \"us\"\nfr = \"États-Unis\"\nen = \"United States\"\nlabels = [\"USA\"]\n\
         [[entry]]\ncode = \"ci\"\nfr = \"Côte d’Ivoire\"\nen = \"Ivory Coast\"\n",
    )
    .expect("well formed");
    let found = |text: &str| list.recognise(text).map(|entry| entry.code.as_str());
    for text in [
        "Etats-Unis",
        "ETATS UNIS",
        " états\u{a0}unis ",
        "u.s.a.",
        "United States",
        "us",
    ] {
        assert_eq!(found(text), Some("us"), "{text}");
    }
    assert_eq!(
        found("COTE D'IVOIRE"),
        Some("ci"),
        "straight or curly apostrophe"
    );
    assert_eq!(found("E\u{301}tats-Unis"), Some("us"), "decomposed accents");
    for text in [
        "",
        "  ",
        "Etats",
        "États-Unis et Canada",
        "Sélectionnez un élément",
    ] {
        assert_eq!(found(text), None, "{text:?} is not a spelling");
    }
}

#[test]
fn folds_ligatures_and_foreign_letters() {
    assert_eq!(fold("Œuvre d’Åse, Straße n° 3"), "oeuvredasestrassen3");
    assert_eq!(fold("« — »"), "");
}

#[test]
fn refuses_two_entries_that_answer_to_one_spelling() {
    let twice = "[[entry]]\ncode = \"a\"\nfr = \"Un\"\nen = \"One\"\n";
    assert_eq!(
        problem(&format!("{twice}{twice}")),
        ("a".into(), Problem::RepeatedCode)
    );
    let shared = "[[entry]]\ncode = \"a\"\nfr = \"Élève\"\nen = \"Pupil\"\n\
                  [[entry]]\ncode = \"b\"\nfr = \"Autre\"\nen = \"Other\"\nlabels = [\"eleve\"]\n";
    assert_eq!(
        problem(shared),
        ("b".into(), Problem::SharedSpelling { other: "a".into() })
    );
}

#[test]
fn refuses_incomplete_entries_by_name() {
    let entry = |rest: &str| format!("[[entry]]\ncode = \"a\"\nfr = \"Un\"\n{rest}");
    let cases: [(&str, Problem); 6] = [
        ("en = \" \"", Problem::Blank { field: "words" }),
        (
            "en = \"One\"\nfr_help = \"Aide\"",
            Problem::OneLanguage { field: "help" },
        ),
        (
            "en = \"One\"\nen_legal = \"Term\"",
            Problem::OneLanguage { field: "legal" },
        ),
        (
            "en = \"One\"\nsource = \"\"",
            Problem::Blank { field: "source" },
        ),
        (
            "en = \"One\"\nvalid_from = 2026-01-01\nvalid_to = 2026-01-01",
            Problem::DatesReversed,
        ),
        (
            "en = \"One\"\nvalid_from = 2026-01-02\nvalid_to = 2026-01-01",
            Problem::DatesReversed,
        ),
    ];
    for (rest, expected) in cases {
        assert_eq!(problem(&entry(rest)), ("a".into(), expected), "{rest}");
    }
    for rest in [
        "",
        "en = \"One\"\ncolour = 1",
        "en = \"One\"\nchecked_on = 10:00:00",
    ] {
        let (name, found) = problem(&entry(rest));
        assert!(matches!(found, Problem::Field { .. }), "{rest}: {found:?}");
        assert_eq!(name, "a");
    }
    let (name, _) = problem("[[entry]]\nfr = \"Un\"\nen = \"One\"\n");
    assert_eq!(name, "#1", "an entry without code is named by its place");
}

#[test]
fn refuses_malformed_codes() {
    for code in ["", "Consent", "legal basis", "é", "a--b", "-a", "a_b"] {
        let body = format!("[[entry]]\ncode = \"{code}\"\nfr = \"Un\"\nen = \"One\"\n");
        assert_eq!(problem(&body).1, Problem::MalformedCode, "{code:?}");
    }
}

#[test]
fn refuses_an_entry_without_source_date_or_confidence() {
    let read = |given: &str| {
        let text = format!(
            "subject = \"things\"\nversion = 1\n\
             [[entry]]\ncode = \"a\"\nfr = \"Un\"\nen = \"One\"\n{given}"
        );
        match Shelf::new(&[("things.toml", &text)]).and_then(|mut s| s.take::<Plain>("things")) {
            Err(CatalogueError::Entry { problem, .. }) => problem,
            other => panic!("should be refused, got {other:?}"),
        }
    };
    assert_eq!(read(""), Problem::NoSource);
    assert_eq!(read("source = \"x\""), Problem::NoDate);
    assert_eq!(
        read("source = \"x\"\nchecked_on = 2026-11-22"),
        Problem::NoConfidence
    );
}

#[test]
fn refuses_wrong_heads() {
    let take = |text: &str| {
        Shelf::new(&[("things.toml", text)]).and_then(|mut shelf| shelf.take::<Plain>("things"))
    };
    let wrong = take("subject = \"stuff\"\nversion = 1\nentry = []\n");
    assert!(
        matches!(wrong, Err(CatalogueError::WrongSubject { .. })),
        "{wrong:?}"
    );
    let empty = take("subject = \"things\"\nversion = 1\nentry = []\n");
    assert_eq!(
        empty,
        Err(CatalogueError::Empty {
            file: "things.toml".into()
        })
    );
    for text in [
        "",
        "subject = ",
        "subject = \"things\"\nversion = 1\nentry = []\nmore = 1\n",
    ] {
        let unread = take(text);
        assert!(
            matches!(unread, Err(CatalogueError::Unreadable { .. })),
            "{unread:?}"
        );
    }
}

#[test]
fn wants_each_file_once_and_no_other() {
    let all = files();
    let missing = Catalogue::parse(all.get(1..).unwrap_or_default());
    assert_eq!(
        missing,
        Err(CatalogueError::MissingFile {
            file: "adequacy-frameworks.toml".into()
        })
    );
    let repeated = [all.as_slice(), all.get(..1).unwrap_or_default()].concat();
    let file = String::from("adequacy-frameworks.toml");
    assert_eq!(
        Catalogue::parse(&repeated),
        Err(CatalogueError::RepeatedFile { file })
    );
    let unknown = [all.as_slice(), &[("stuff.toml", "")]].concat();
    let file = String::from("stuff.toml");
    assert_eq!(
        Catalogue::parse(&unknown),
        Err(CatalogueError::UnknownFile { file })
    );
}

#[test]
fn refuses_a_reference_to_a_code_that_no_list_has() {
    let broken = |file: &str, from: &str, to: &str| {
        let texts: Vec<(&str, String)> = files()
            .into_iter()
            .map(|(name, text)| {
                assert!(
                    name != file || text.contains(from),
                    "{file} no longer has {from}"
                );
                (
                    name,
                    if name == file {
                        text.replace(from, to)
                    } else {
                        text.to_owned()
                    },
                )
            })
            .collect();
        let borrowed: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (*n, t.as_str())).collect();
        Catalogue::parse(&borrowed)
    };
    for (file, from) in [
        ("countries.toml", "framework = \"dpf\""),
        ("countries.toml", "state = \"FI\""),
        ("adequacy-frameworks.toml", "country = \"US\""),
        ("security-sheets.toml", "measure_type = \"backup\""),
        ("dpia-required.toml", "\"large-scale\""),
        ("notice-audiences.toml", "people = [\"website-visitors\""),
    ] {
        let (key, _) = from.split_once('"').unwrap_or_default();
        let to = format!("{key}\"nowhere\"");
        let found = broken(file, from, &to);
        assert!(
            matches!(
                &found,
                Err(CatalogueError::Entry { problem: Problem::UnknownReference { code }, .. })
                    if code == "nowhere"
            ),
            "{file} {from}: {found:?}"
        );
    }
}

#[test]
fn refuses_a_category_of_people_that_no_notice_could_inform() {
    let without = |(name, text): (&'static str, &str)| match name {
        "notice-audiences.toml" => (name, text.replace("\"citizens\", ", "")),
        _ => (name, text.to_owned()),
    };
    let texts: Vec<(&str, String)> = files().into_iter().map(without).collect();
    let borrowed: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (*n, t.as_str())).collect();
    let expected = CatalogueError::entry("notice-audiences", "citizens", Problem::InNoAudience);
    assert_eq!(Catalogue::parse(&borrowed), Err(expected));
}

#[test]
fn dates_decide_what_holds() {
    let text = "subject = \"countries\"\nversion = 1\n[[entry]]\ncode = \"ZZ\"\nfr = \"Z\"\n\
        en = \"Zed\"\nsource = \"x\"\nchecked_on = 2026-11-22\nconfidence = \"primary\"\n\
        [[entry.adequacy]]\ndecision = \"1\"\nvalid_from = 2016-08-01\nvalid_to = 2020-07-16\n\
        source = \"x\"\nchecked_on = 2026-11-22\nconfidence = \"primary\"\n\
        [[entry.adequacy]]\ndecision = \"2\"\npartial = true\nfr_scope = \"P\"\nen_scope = \"P\"\n\
        valid_from = 2023-07-10\nsource = \"x\"\nchecked_on = 2026-11-22\nconfidence = \"primary\"\n";
    let list: List<CountryFacts> = Shelf::new(&[("countries.toml", text)])
        .and_then(|mut shelf| shelf.take("countries"))
        .expect("well formed");
    let country = list.get("ZZ").expect("ZZ exists");
    let decision = |text: &str| {
        country
            .adequacy_on(day(text))
            .and_then(|adequacy| adequacy.decision.as_deref())
    };
    assert_eq!(decision("2016-07-31"), None);
    assert_eq!(
        decision("2016-08-01"),
        Some("1"),
        "the first day is included"
    );
    assert_eq!(decision("2020-07-15"), Some("1"));
    assert_eq!(decision("2020-07-16"), None, "the end is excluded");
    assert_eq!(decision("2030-01-01"), Some("2"), "no end is for ever");
    let unscoped = text.replace("fr_scope = \"P\"\nen_scope = \"P\"\n", "");
    let refused = Shelf::new(&[("countries.toml", &unscoped)])
        .and_then(|mut shelf| shelf.take::<CountryFacts>("countries"));
    assert!(refused.is_err(), "a partial decision says what it covers");
}

#[test]
fn facts_of_a_list_refuse_unknown_fields() {
    let text = "subject = \"transfer-mechanisms\"\nversion = 1\n[[entry]]\ncode = \"a\"\n\
        fr = \"A\"\nen = \"A\"\nsource = \"x\"\nchecked_on = 2026-11-22\nconfidence = \"primary\"\n\
        article = \"45\"\ngroup = \"adequacy\"\nneeds_document = true\n";
    let read = Shelf::new(&[("transfer-mechanisms.toml", text)])
        .and_then(|mut shelf| shelf.take::<MechanismFacts>("transfer-mechanisms"));
    let reason = read.expect_err("a misspelt field is refused").to_string();
    assert!(
        reason.contains("needs_document"),
        "the message names the field: {reason}"
    );
}

#[test]
fn languages_are_read_from_codes_and_locales() {
    for (text, lang) in [
        ("fr", Lang::Fr),
        ("EN", Lang::En),
        ("fr_FR.UTF-8", Lang::Fr),
        ("en-GB", Lang::En),
    ] {
        assert_eq!(text.parse(), Ok(lang), "{text}");
    }
    for text in ["", "de", "french"] {
        assert!(text.parse::<Lang>().is_err(), "{text}");
    }
    assert_eq!(Lang::Fr.to_string(), "fr");
}
