//! What every shipped data file must hold: sources, marks that say no more than what was read, codes that exist.

use crate::support::{LEGAL, catalogue};
use registre_domain::catalogue::List;
use registre_domain::rules;
use std::collections::BTreeSet;

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

/// A source with its mark, and where it stands.
struct Marked {
    place: String,
    source: String,
    confidence: String,
}

/// Every source of the legal data and of the models, with the mark that holds for it.
fn marked() -> Vec<Marked> {
    let mut found = Vec::new();
    for folder in ["legal", "models"] {
        let files = std::fs::read_dir(format!("{LEGAL}/../{folder}")).unwrap();
        for file in files.map(|file| file.unwrap().path()) {
            let text = std::fs::read_to_string(&file).unwrap();
            let table: toml::Table = text.parse().unwrap();
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let defaults = table.get("defaults").and_then(toml::Value::as_table);
            let own = defaults.unwrap_or(&table);
            collect(&name, &table, &mark(own, ["", ""]), &mut found);
        }
    }
    found
}

/// What a table says of its source and its confidence, else what holds around it.
fn mark(table: &toml::Table, around: [&str; 2]) -> [String; 2] {
    let say = |name: &str, around: &str| {
        let own = table.get(name).and_then(toml::Value::as_str);
        own.unwrap_or(around).replace('\u{a0}', " ")
    };
    let [source, confidence] = around;
    [say("source", source), say("confidence", confidence)]
}

fn collect(place: &str, table: &toml::Table, around: &[String; 2], found: &mut Vec<Marked>) {
    for (name, value) in table.iter().filter(|(name, _)| *name != "defaults") {
        let lines = value.as_array().into_iter().flatten();
        for line in lines.filter_map(toml::Value::as_table) {
            let [source, confidence] = mark(line, around.each_ref().map(String::as_str));
            let key = ["code", "key"].into_iter().find_map(|key| line.get(key));
            let place = format!(
                "{place}/{name}/{}",
                key.map_or("", |key| key.as_str().unwrap())
            );
            collect(&place, line, &[source.clone(), confidence.clone()], found);
            found.push(Marked {
                place,
                source,
                confidence,
            });
        }
    }
}

/// Words with which a source admits that its text was not read.
const UNREAD: &[&str] = &[
    " non lu",
    " non relu",
    "(non lu",
    "(non relu",
    "à relire",
    "à vérifier",
];

#[test]
fn a_text_that_was_not_read_is_to_be_confirmed() {
    let found = marked();
    assert!(found.len() > 1_000, "the files were read: {}", found.len());
    for Marked {
        place,
        source,
        confidence,
    } in found
    {
        let unread = UNREAD.iter().any(|words| source.contains(words));
        let sure = ["primary", "secondary"].contains(&confidence.as_str());
        assert!(!(unread && sure), "{place}: {source:?} is {confidence}");
    }
}

/// How the texts begin that were read themselves: the regulation, and documents of the CNIL that were at hand. A text
/// of law, a decision or a deliberation that is known through an account of it is not among them.
const READ: &[&str] = &[
    "RGPD, ",
    "CNIL, Besoin d’aide, réponse",
    "CNIL, Commerce & données personnelles (2016)",
    "CNIL, Guide RGPD du développeur",
    "CNIL, « Travail & données personnelles » (2018)",
    "CNIL, délibération n° 2018-326",
    "CNIL, délibération n° 2018-327",
    "CNIL, délibérations n° 2018-326 et n° 2018-327",
    "CNIL, liste des traitements soumis à AIPD (délibération n° 2018-327)",
    "CNIL, modèle de registre de base (2018)",
    "CNIL, modèle de registre simplifié (2019)",
    "CNIL, page « Comment informer les personnes et assurer la transparence »",
    "CNIL, projet de référentiel gestion commerciale (2018)",
    "CNIL et Ordre des médecins, guide pratique (2018)",
    // The nine criteria as délibération 2018-326 prints them.
    "Lignes directrices WP248",
    "lignes directrices WP248",
    "critère 7 des lignes directrices WP248",
    "délibération CNIL n° 2018-326",
    // The list of the thirty states, not their treaties.
    "État membre de l’Union européenne",
    "Accord sur l’Espace économique européen",
];

#[test]
fn primary_is_kept_for_texts_that_were_read() {
    let primary = marked().into_iter();
    let primary = primary.filter(|marked| marked.confidence == "primary");
    let mut used: BTreeSet<&&str> = BTreeSet::new();
    for Marked { place, source, .. } in primary {
        for text in source.split(" ; ") {
            let read = READ.iter().find(|read| text.starts_with(**read));
            assert!(read.is_some(), "{place}: {text:?} was not read");
            used.extend(read);
        }
    }
    let unused: Vec<_> = READ.iter().filter(|read| !used.contains(*read)).collect();
    assert!(unused.is_empty(), "no entry rests on {unused:?}");
}
