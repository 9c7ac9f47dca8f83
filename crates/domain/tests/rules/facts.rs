//! What every shipped data file must hold: sources, codes that exist, nothing obsolete.

use crate::support::{LEGAL, catalogue};
use registre_domain::catalogue::List;
use registre_domain::rules;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Every text file under a folder.
fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_text = |path: &Path| {
            let extension = path.extension().and_then(|text| text.to_str());
            matches!(extension, Some("toml" | "ftl" | "json"))
        };
        if path.is_dir() {
            texts(&path, found);
        } else if is_text(&path) {
            found.push(path);
        }
    }
}

/// Facts that were true once, and what tells a mention apart from a claim.
const OBSOLETE: &[(&str, &str)] = &[
    ("bloctel", "the list ended in August 2026"),
    (
        "13 mois",
        "the CNIL recommends six months for a choice on cookies",
    ),
    ("24 heures", "no deadline towards the CNIL"),
    ("24 h", "no deadline towards the CNIL"),
    ("déclaration à la cnil", "abolished in 2018"),
    ("déclaration cnil", "abolished in 2018"),
    ("déclaré à la cnil", "abolished in 2018"),
    (
        "correspondant informatique et libertés",
        "a data protection officer since 2018",
    ),
    ("norme simplifiée", "abolished in 2018"),
    ("privacy shield", "invalid since 2020"),
    ("bouclier de protection", "invalid since 2020"),
];

#[test]
fn obsolete_facts_appear_nowhere() {
    let assets = PathBuf::from(LEGAL).join("..");
    let mut files = Vec::new();
    texts(&assets, &mut files);
    assert!(files.len() > 40, "the folder was read");
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        // The list of tools keeps the invalidated one, with its end, to read old registers.
        let keeps = name == "transfer-mechanisms.toml";
        // A contract may set 24 hours, and the demonstration shows one that does.
        let is_demo = file.components().any(|part| part.as_os_str() == "demo");
        let text = std::fs::read_to_string(&file).unwrap().to_lowercase();
        let text = text.replace('\u{a0}', " ");
        for (words, why) in OBSOLETE {
            let shield = ["privacy shield", "bouclier de protection"].contains(words);
            let excused = keeps && shield || is_demo && words.starts_with("24 h");
            if !excused {
                assert!(!text.contains(words), "{name} says {words:?}: {why}");
            }
        }
    }
}

#[test]
fn the_invalidated_framework_is_kept_with_its_end() {
    let shield = catalogue()
        .transfer_mechanisms
        .get("privacy-shield")
        .unwrap();
    assert_eq!(shield.valid_to, Some("2020-07-16".parse().unwrap()));
}

#[test]
fn every_code_that_a_condition_names_exists() {
    let all = catalogue();
    for (list, code) in rules::codes_read() {
        let there = match list {
            "adequacy-frameworks" => has(&all.adequacy_frameworks, code),
            "data-categories" => has(&all.data_categories, code),
            "data-subjects" => has(&all.data_subjects, code),
            "dpia-reasons" => has(&all.dpia_reasons, code),
            "measure-types" => has(&all.measure_types, code),
            "opinion-authors" => has(&all.opinion_authors, code),
            "recipient-types" => has(&all.recipient_types, code),
            "thresholds" => has(&all.thresholds, code),
            other => panic!("no list {other}"),
        };
        assert!(there, "{list} has no {code}");
    }
    let read: BTreeSet<&str> = rules::codes_read()
        .filter(|(list, _)| *list == "dpia-reasons")
        .map(|(_, code)| code)
        .collect();
    let shipped: BTreeSet<&str> = all.dpia_reasons.codes().collect();
    assert_eq!(
        read, shipped,
        "no reason without a fact, no fact without words"
    );
}

fn has<F>(list: &List<F>, code: &str) -> bool {
    list.get(code).is_some()
}

#[test]
fn every_entry_of_every_file_has_its_source_and_date() {
    for name in registre_domain::Catalogue::FILES {
        let text = std::fs::read_to_string(format!("{LEGAL}/{name}")).unwrap();
        let table: toml::Table = text.parse().unwrap();
        let defaults = table.get("defaults").and_then(toml::Value::as_table);
        let entries = table["entry"].as_array().unwrap();
        for entry in entries {
            for field in ["source", "checked_on", "confidence"] {
                let own = entry.get(field);
                let value = own.or_else(|| defaults?.get(field));
                assert!(value.is_some(), "{name}: {entry:?} has no {field}");
            }
        }
    }
}
