//! Owns: tests of the words of documents: both languages, no key without use, French typography.
//! Must not know: what documents do with them.

use crate::fluent::{ENGLISH, FRENCH, english, french};
use chrono::{NaiveDate, NaiveTime};
use registre_documents::words::{Lang, Words};
use std::collections::BTreeSet;
use std::path::Path;

fn keys(files: [&str; 4]) -> BTreeSet<String> {
    let lines = files.iter().flat_map(|file| file.lines());
    lines
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .collect()
}

fn sources(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else {
            text.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_the_code_uses_each() {
    let (fr, en) = (keys(FRENCH), keys(ENGLISH));
    assert!(fr.len() > 200, "the files are read");
    assert_eq!(fr, en);
    let mut code = String::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut code,
    );
    let unused: Vec<_> = fr
        .iter()
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "used nowhere: {unused:?}");
    let named = code.split('"').filter(|literal| {
        let body = literal
            .strip_prefix("doc-")
            .or_else(|| literal.strip_prefix("privacy-"))
            .or_else(|| literal.strip_prefix("notice-print-"));
        body.is_some_and(|body| body.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
    });
    let unknown: BTreeSet<_> = named.filter(|key| !fr.contains(*key)).collect();
    assert!(unknown.is_empty(), "no words for: {unknown:?}");
}

#[test]
fn french_spaces_before_signs_do_not_break() {
    let files = crate::demo::clause_files(Lang::Fr);
    let clauses = files.iter().flat_map(|(_, text)| text.lines());
    let clauses = clauses.filter(|line| line.contains('"') && !line.starts_with('#'));
    let frames = FRENCH
        .iter()
        .flat_map(|file| file.lines())
        .filter(|line| !line.starts_with('#'));
    for line in frames.chain(clauses) {
        let value = line.split_once(" = ").map_or(line, |(_, value)| value);
        for sign in [" : ", " ;", " !", " ?", "« ", " »", " :\""] {
            assert!(!value.contains(sign), "a breaking space in {line}");
        }
        assert!(!value.contains('\''), "a straight apostrophe in {line}");
    }
}

#[test]
fn dates_durations_and_lists_read_well() {
    let (fr, en) = (french(), english());
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    assert_eq!(fr.date(first), "1er mars 2026");
    assert_eq!(en.date(first), "1 March 2026");
    assert_eq!(fr.short_date(first), "01/03/2026");
    assert_eq!(en.short_date(first), "01 Mar 2026");
    let time = NaiveTime::from_hms_opt(9, 5, 0).unwrap();
    assert_eq!(fr.time(time), "9\u{a0}h\u{a0}05");
    assert_eq!(en.time(time), "09:05");
    for (period, french, english) in [
        ("P1Y", "1\u{a0}an", "1\u{a0}year"),
        ("P5Y", "5\u{a0}ans", "5\u{a0}years"),
        ("P1M", "1\u{a0}mois", "1\u{a0}month"),
        ("P0D", "0\u{a0}jour", "0\u{a0}days"),
        ("P1200D", "1\u{202f}200\u{a0}jours", "1,200\u{a0}days"),
    ] {
        let period = period.parse().unwrap();
        assert_eq!(
            (fr.period(period).as_str(), en.period(period).as_str()),
            (french, english)
        );
    }
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(fr.all_of(&items), "a, b et c");
    assert_eq!(fr.all_of(&items[..1]), "a");
    assert_eq!(
        fr.counted_from("la fin du contrat."),
        "à compter de la fin du contrat"
    );
    assert_eq!(
        fr.counted_from("fin du contrat"),
        "à compter de\u{a0}: fin du contrat"
    );
    assert_eq!(
        en.counted_from("the end of the contract"),
        "from the end of the contract"
    );
}
