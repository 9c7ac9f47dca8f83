//! Owns the test that each remark has its words in both languages, and no words are left over.

use std::collections::BTreeMap;

use registre_import::cnil::NoteCode;

const ARGUMENTS: [&str; 8] = [
    "cell", "value", "kept", "name", "sheet", "old", "new", "count",
];

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

#[test]
fn the_words_use_known_arguments_and_the_same_in_both_languages() {
    let arguments = |words: &str| -> Vec<String> {
        let parts = words
            .split("{ $")
            .skip(1)
            .map(|part| part.split(' ').next().unwrap().to_owned());
        let mut names: Vec<String> = parts.collect();
        names.sort();
        names.dedup();
        names
    };
    let english = messages("en");
    for (key, words) in messages("fr") {
        let names = arguments(&words);
        assert!(
            names.iter().all(|name| ARGUMENTS.contains(&name.as_str())),
            "{key}: {names:?}"
        );
        assert_eq!(names, arguments(&english[&key]), "{key}");
    }
}
