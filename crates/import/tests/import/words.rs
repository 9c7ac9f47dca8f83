//! Owns the test that each remark has its words in both languages, and no words are left over.

use std::collections::BTreeMap;

use registre_import::cnil::{NoteCode, Options};

use crate::proposal::{plain, proposal, register};

fn messages(language: &str) -> BTreeMap<String, String> {
    let path = format!(
        "{}/../../assets/i18n/{language}/import.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| line.starts_with("import-note-"));
    let pairs = lines.map(|line| line.split_once(" = ").unwrap());
    pairs
        .map(|(key, words)| (key.to_owned(), words.to_owned()))
        .collect()
}

#[test]
fn every_remark_has_its_words() {
    let codes: Vec<String> = NoteCode::ALL
        .iter()
        .map(|code| format!("import-note-{}", code.code()))
        .collect();
    for language in ["fr", "en"] {
        let messages = messages(language);
        let missing: Vec<_> = codes
            .iter()
            .filter(|code| !messages.contains_key(*code))
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        let left: Vec<_> = messages.keys().filter(|key| !codes.contains(key)).collect();
        assert!(left.is_empty(), "{language}: nobody says {left:?}");
    }
}

/// The variables of a message: Fluent writes one that is not given as `{$name}`.
fn variables(words: &str) -> Vec<&str> {
    let parts = words.split("{ $").skip(1);
    let mut names: Vec<&str> = parts.filter_map(|part| part.split(' ').next()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn the_words_use_what_every_remark_of_their_code_gives() {
    let english = messages("en");
    let french = messages("fr");
    for code in NoteCode::ALL {
        let key = format!("import-note-{}", code.code());
        let names = variables(&french[&key]);
        assert_eq!(names, variables(&english[&key]), "{key}");
        let given = code.arguments();
        let missing: Vec<_> = names.iter().filter(|name| !given.contains(name)).collect();
        assert!(missing.is_empty(), "{key}: nobody gives {missing:?}");
    }
}

/// What the codes promise is what the remarks of a whole file have.
#[test]
fn every_remark_of_the_fixture_has_the_arguments_of_its_code() {
    let first = plain();
    let mut existing = register();
    existing.activities.clone_from(&first.activities);
    let again = proposal("company.ods", &existing, Options::default());
    for note in first.report.iter().chain(&again.report) {
        let mut wanted = note.code.arguments().to_vec();
        wanted.sort_unstable();
        let given: Vec<&str> = note.args.keys().copied().collect();
        assert_eq!(given, wanted, "{:?}", note.code);
        assert_eq!(
            note.cell.is_some(),
            wanted.contains(&"cell"),
            "{:?}",
            note.code
        );
    }
}
