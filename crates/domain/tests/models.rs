//! The models of sheets and the guided start as they ship, and what a made one does.
//! It must not know the words of any model.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use registre_domain::activity::{Status, TrackerConsent};
use registre_domain::catalogue::Catalogue;
use registre_domain::ids::ActivityId;
use registre_domain::model::{Facts, Filling, Library, differences};
use registre_domain::register::{Register, Start};
use registre_domain::rules;
use registre_domain::start::Guide;
use registre_domain::{Activity, Answer, Code, Lang};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets")
}

fn files(folder: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = fs::read_dir(assets().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn pairs(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

fn catalogue() -> Catalogue {
    Catalogue::parse(&pairs(&files("legal"))).unwrap()
}

fn guide() -> Guide {
    Guide::parse(&fs::read_to_string(assets().join("start/guide.toml")).unwrap()).unwrap()
}

fn library(catalogue: &Catalogue) -> Library {
    Library::parse(&pairs(&files("models")), &guide().known_facts(), catalogue).unwrap()
}

fn sheet_id(n: u128) -> ActivityId {
    uuid::Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + n).into()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

#[test]
fn every_model_is_there_and_the_guide_names_only_what_exists() {
    let (catalogue, guide) = (catalogue(), guide());
    let library = library(&catalogue);
    assert!(
        library.iter().count() >= 36,
        "the 36 activities have a model"
    );
    guide.check(&library).unwrap();
    assert!(guide.questions.len() <= 20, "at most twenty questions");
    assert!(guide.presets.len() >= 12);
    let facts = guide.known_facts();
    let read: BTreeSet<Code> = library
        .iter()
        .flat_map(|model| model.facts())
        .cloned()
        .collect();
    let calls = guide.facts.iter().filter(|fact| !fact.models.is_empty());
    let calls: BTreeSet<&Code> = calls.map(|fact| &fact.code).collect();
    let unread = facts
        .iter()
        .filter(|fact| !read.contains(*fact) && !calls.contains(fact));
    let unread: Vec<&Code> = unread.collect();
    assert!(unread.is_empty(), "facts that no model reads: {unread:?}");
    let stated: BTreeSet<&Code> = guide.stated_facts().collect();
    let silent: Vec<&Code> = facts
        .iter()
        .filter(|fact| !stated.contains(*fact))
        .collect();
    assert!(silent.is_empty(), "facts that no answer states: {silent:?}");
}

/// A filled sheet says something for every letter of Art. 30 but what the organisation alone knows: its
/// transfers, and durations that no text carries.
#[test]
fn a_filled_sheet_misses_only_what_the_model_asks() {
    let (catalogue, guide) = (catalogue(), guide());
    let library = library(&catalogue);
    let mut silent = BTreeSet::new();
    for model in library.iter() {
        for facts in [Facts::new(), guide.known_facts()] {
            let sheet = model.fill(sheet_id(1), &facts, &catalogue, Lang::Fr);
            assert_eq!(sheet.identity.status, Status::Draft);
            assert!(!sheet.purposes.is_empty(), "{}", model.code);
            assert!(!sheet.data_groups.is_empty(), "{}", model.code);
            assert!(!sheet.security.measures.is_empty(), "{}", model.code);
            let open = sheet
                .retention_rules
                .iter()
                .any(|rule| rule.active.is_none() && rule.criterion.is_empty());
            let asks = model
                .questions
                .iter()
                .any(|question| question.path == "retention_rules");
            if open && !asks {
                silent.insert(model.code.to_string());
            }
            assert_eq!(sheet.transfers, Answer::Unknown, "{}", model.code);
        }
    }
    assert!(
        silent.is_empty(),
        "a duration is open and nobody asks: {silent:?}"
    );
}

/// What a data file says itself, before anything reads it.
fn raw(folder: &str) -> BTreeMap<String, toml::Table> {
    let read = |(name, text): (String, String)| (name, text.parse().unwrap());
    files(folder).into_iter().map(read).collect()
}

fn tables<'t>(table: &'t toml::Table, name: &str) -> impl Iterator<Item = &'t toml::Table> {
    let list = table.get(name).and_then(toml::Value::as_array);
    list.into_iter()
        .flatten()
        .map(|line| line.as_table().unwrap())
}

fn word<'t>(table: &'t toml::Table, name: &str) -> Option<&'t str> {
    table.get(name).and_then(toml::Value::as_str)
}

/// The references that may not be proposed, by what their file says: a habit, or a source that nobody has read or reported.
fn unproposable() -> BTreeSet<String> {
    let file = raw("legal").remove("retention.toml").unwrap();
    let sure = ["primary", "secondary"];
    let unsure = tables(&file, "entry").filter(|entry| {
        let practice = entry.get("practice").and_then(toml::Value::as_bool);
        practice == Some(true) || !sure.contains(&word(entry, "confidence").unwrap())
    });
    unsure
        .map(|entry| word(entry, "code").unwrap().to_owned())
        .collect()
}

#[test]
fn a_duration_is_proposed_only_where_a_text_carries_it() {
    let catalogue = catalogue();
    let library = library(&catalogue);
    let (unproposable, files) = (unproposable(), raw("models"));
    let (mut open, mut proposed) = (0, 0);
    for model in library.iter() {
        let lines = tables(&files[&format!("{}.toml", model.code)], "retention");
        let unsure: BTreeSet<&str> = lines
            .filter(|line| {
                let here = word(line, "confidence");
                unproposable.contains(word(line, "reference").unwrap())
                    || here.is_some_and(|here| ["practice", "to-confirm"].contains(&here))
            })
            .map(|line| word(line, "key").unwrap())
            .collect();
        let filled = model.filled(sheet_id(1), &Facts::new(), &catalogue, Lang::Fr);
        for rule in &filled.activity.retention_rules {
            let id = |key: &str| {
                let name = format!("{}/retention_rules/{key}", model.code);
                uuid::Uuid::new_v5(&sheet_id(1).0, name.as_bytes())
            };
            let is_unsure = unsure.iter().any(|key| rule.id.0 == id(key));
            let says = rule.active.is_some() || !rule.criterion.is_empty();
            assert_eq!(says, !is_unsure, "{}: {rule:?}", model.code);
            let path = format!("retention_rules/{}", rule.id);
            let told = filled.open.iter().any(|open| open.path.as_str() == path);
            assert_eq!(
                told, is_unsure,
                "what is usual is named where it stays open"
            );
            if says { proposed += 1 } else { open += 1 }
        }
    }
    assert!(
        open > 20 && proposed > 50,
        "{open} open, {proposed} proposed"
    );
}

#[test]
fn a_figure_that_is_only_a_habit_here_stays_open() {
    let catalogue = catalogue();
    let says = |confidence: &str| {
        let line = format!("reference = \"payslip-employer-copy\"\nconfidence = \"{confidence}\"");
        let text = FIRST.replace("reference = \"payslip-employer-copy\"", &line);
        let library = made(&catalogue, &[&text]);
        let model = library.get(&code("made")).unwrap();
        let filled = model.filled(sheet_id(8), &Facts::new(), &catalogue, Lang::Fr);
        let open: Vec<String> = filled.open.into_iter().map(|open| open.reference).collect();
        let rule = &filled.activity.retention_rules[0];
        (rule.active.is_some() && rule.archive.is_some(), open)
    };
    let usual = vec!["payslip-employer-copy".to_owned()];
    assert_eq!(says("primary"), (true, Vec::new()));
    assert_eq!(says("secondary"), (true, Vec::new()));
    assert_eq!(says("practice"), (false, usual.clone()));
    assert_eq!(says("to-confirm"), (false, usual));
}

#[test]
fn every_value_bears_a_mark_and_has_a_source() {
    let catalogue = catalogue();
    let library = library(&catalogue);
    let facts = guide().known_facts();
    for model in library.iter() {
        let filled = model.filled(sheet_id(2), &facts, &catalogue, Lang::Fr);
        let (sheet, origins) = (filled.activity, filled.origins);
        let alone = model.fill(sheet_id(2), &facts, &catalogue, Lang::Fr);
        assert_eq!(sheet, alone, "one filling and the other");
        let written = serde_json::to_value(&sheet).unwrap();
        assert_eq!(origins.len(), sheet.unconfirmed.len());
        for mark in &sheet.unconfirmed {
            let value = mark.path.find(&written);
            assert!(
                value.is_some_and(|value| !value.is_null()),
                "{}: {}",
                model.code,
                mark.path
            );
        }
        assert!(
            origins
                .iter()
                .all(|origin| !origin.source.text.trim().is_empty())
        );
        let marked = |path: &str| {
            sheet
                .unconfirmed
                .iter()
                .any(|mark| mark.path.as_str() == path)
        };
        for purpose in &sheet.purposes {
            assert!(
                marked(&format!("purposes/{}/text", purpose.id)),
                "{}",
                model.code
            );
        }
        let again: Activity = serde_json::from_value(written).unwrap();
        assert_eq!(again, sheet, "a filled sheet is a sheet like any other");
    }
}

#[test]
fn the_same_sheet_gets_the_same_lines_and_another_one_others() {
    let catalogue = catalogue();
    let library = library(&catalogue);
    let model = library.get(&code("payroll")).unwrap();
    let fill = |n| model.fill(sheet_id(n), &Facts::new(), &catalogue, Lang::Fr);
    assert_eq!(fill(3), fill(3));
    assert_ne!(fill(3).purposes[0].id, fill(4).purposes[0].id);
}

/// Every preset, whatever is answered, plans sheets that exist, none twice; run again, it plans none.
#[test]
fn the_start_makes_no_doubles() {
    let (catalogue, guide) = (catalogue(), guide());
    let library = library(&catalogue);
    for preset in &guide.presets {
        for size in &guide.sizes {
            let answers = Start {
                preset: Some(preset.code.clone()),
                size: Some(size.code.clone()),
                facts: BTreeSet::new(),
                yes: guide
                    .questions
                    .iter()
                    .map(|question| question.code.clone())
                    .collect(),
                no: BTreeSet::new(),
            };
            let mut register = Register::default();
            let plan = guide.plan(&answers, &register);
            let distinct: BTreeSet<&Code> = plan.models.iter().collect();
            assert_eq!(distinct.len(), plan.models.len(), "{}", preset.code);
            for (n, code) in (10..).zip(&plan.models) {
                let model = library.get(code).unwrap();
                let sheet = model.fill(sheet_id(n), &plan.facts, &catalogue, Lang::Fr);
                register.activities.push(sheet);
            }
            let again = guide.plan(&answers, &register);
            assert_eq!(again.models, Vec::<Code>::new());
            assert_eq!(again.present.len(), plan.models.len());
        }
    }
}

/// The obligations are the sheet's own: what the rules find on a filled sheet is only what the model asks.
#[test]
fn rules_find_on_a_filled_sheet_only_transfers_and_open_durations() {
    let catalogue = catalogue();
    let library = library(&catalogue);
    let allowed = ["r30-1e-01", "r30-1f-06", "r30-2c-01", "r30-2a-02"];
    for model in library.iter() {
        let sheet = model.fill(sheet_id(5), &Facts::new(), &catalogue, Lang::Fr);
        let register = Register::default();
        let issues =
            rules::check_activity(&register, &sheet, &catalogue, "2026-11-22".parse().unwrap());
        // A purpose that a model words is no tool's name either.
        let of_article_30 = |code: &str| {
            let rule = catalogue.rules.get(code);
            code == "r30-1b-02" || rule.is_some_and(|rule| rule.facts.letter.is_some())
        };
        let other = issues.iter().filter(|issue| of_article_30(issue.rule));
        let other: Vec<&str> = other
            .map(|issue| issue.rule)
            .filter(|rule| !allowed.contains(rule))
            .collect();
        assert!(other.is_empty(), "{}: {other:?}", model.code);
    }
}

const FIRST: &str = r#"
code = "made"
version = 1
checked_on = 2026-11-22
role = "controller"
fr = "Faite"
en = "Made"
fr_help = "x"
en_help = "x"
source = "source"
confidence = "primary"
[[purpose]]
key = "main"
text = "Vendre"
legal_basis = "contract"
[[data_subject]]
key = "people"
category = "customers"
[[data_group]]
key = "identity"
category = "identity"
description = "Nom"
[[retention]]
key = "payslip"
reference = "payslip-employer-copy"
[[measure]]
key = "keys"
kind = "access-control"
description = "Porte fermée"
when = ["!public"]
"#;

fn made(catalogue: &Catalogue, texts: &[&str]) -> Library {
    let named: Vec<(&str, &str)> = texts.iter().map(|text| ("made.toml", *text)).collect();
    Library::parse(&named, &guide().known_facts(), catalogue).unwrap()
}

#[test]
fn a_newer_version_says_what_it_would_change_field_by_field() {
    let catalogue = catalogue();
    let second = FIRST
        .replace("version = 1", "version = 2")
        .replace("Vendre", "Vendre et livrer")
        .replace(
            "[[measure]]",
            "[[measure]]\nkey = \"alarm\"\nkind = \"other\"\ndescription = \"Alarme\"\n[[measure]]",
        );
    let library = made(&catalogue, &[FIRST, &second]);
    let made = code("made");
    let (old, new) = (
        library.version(&made, 1).unwrap(),
        library.get(&made).unwrap(),
    );
    assert_eq!(new.version, 2);
    let mut sheet = old.fill(sheet_id(6), &Facts::new(), &catalogue, Lang::Fr);
    let facts = Facts::new();
    let [old, new] = [old, new].map(|model| Filling {
        model,
        facts: &facts,
    });
    let found = differences(old, new, &sheet, &catalogue, Lang::Fr);
    let purpose = format!("purposes/{}/text", sheet.purposes[0].id);
    let paths: Vec<&str> = found
        .iter()
        .map(|difference| difference.path.as_str())
        .collect();
    assert_eq!(found.len(), 2, "{paths:?}");
    assert_eq!(paths[0], purpose);
    assert_eq!(found[0].before, Some(Value::from("Vendre")));
    assert_eq!(found[0].after, Some(Value::from("Vendre et livrer")));
    assert!(paths[1].starts_with("security/measures/"));
    assert_eq!(
        (found[1].before.clone(), found[1].now.clone()),
        (None, None)
    );
    // What the user already wrote the same is no difference; what they wrote otherwise is shown.
    sheet.purposes[0].text = "Vendre et livrer".to_owned();
    assert_eq!(differences(old, new, &sheet, &catalogue, Lang::Fr).len(), 1);
    sheet.purposes[0].text = "Louer".to_owned();
    let found = differences(old, new, &sheet, &catalogue, Lang::Fr);
    assert_eq!(found[0].now, Some(Value::from("Louer")));
}

#[test]
fn variants_follow_the_facts() {
    let catalogue = catalogue();
    let library = made(&catalogue, &[FIRST]);
    let model = library.get(&code("made")).unwrap();
    let measures = |facts: &Facts| {
        let sheet = model.fill(sheet_id(7), facts, &catalogue, Lang::Fr);
        sheet.security.measures.len()
    };
    assert_eq!(measures(&Facts::new()), 1);
    assert_eq!(measures(&Facts::from([code("public")])), 0);
}

#[test]
fn a_model_that_points_nowhere_is_refused() {
    let catalogue = catalogue();
    let facts = guide().known_facts();
    let broken = [
        ("category = \"identity\"", "category = \"idenity\""),
        (
            "reference = \"payslip-employer-copy\"",
            "reference = \"nothing\"",
        ),
        ("when = [\"!public\"]", "when = [\"pubic\"]"),
        ("key = \"people\"", "key = \"people\"\ncolour = 1"),
        ("legal_basis = \"contract\"", "legal_basis = \"because\""),
        (
            "[[data_group]]\n",
            "[[data_group]]\npurposes = [\"other\"]\n",
        ),
        ("reference = \"audience-cookie\"", "reference = \"nothing\""),
        ("purposes = [\"main\"]", "purposes = [\"other\"]"),
        ("description = \"Compter les visites\"", "name = \"_ga\""),
        ("description = \"Compter les visites\"", ""),
        ("consent = \"exempt\"", "consent = \"maybe\""),
        ("key = \"basket\"", "key = \"measure\""),
    ];
    for (good, bad) in broken {
        let whole = format!("{FIRST}{TRACED}");
        let text = whole.replace(good, bad);
        assert_ne!(text, whole, "{good}");
        let read = Library::parse(&[("made.toml", &text)], &facts, &catalogue);
        assert!(read.is_err(), "{bad}");
    }
}

const TRACED: &str = r#"
[[tracker]]
key = "measure"
description = "Compter les visites"
purposes = ["main"]
reference = "audience-cookie"
consent = "exempt"
[[tracker]]
key = "basket"
description = "Garder le panier"
issuer = "Hébergeur"
lifetime_note = "Jusqu’à la fermeture du navigateur"
consent = "necessary"
when = ["!public"]
"#;

#[test]
fn a_tracker_is_proposed_without_a_name_and_with_the_source_of_its_lifetime() {
    let catalogue = catalogue();
    let library = made(&catalogue, &[&format!("{FIRST}{TRACED}")]);
    let model = library.get(&code("made")).unwrap();
    let filled = model.filled(sheet_id(9), &Facts::new(), &catalogue, Lang::Fr);
    let sheet = &filled.activity;
    let [measure, basket] = sheet.trackers.lines() else {
        panic!("two trackers: {:?}", sheet.trackers);
    };
    assert_eq!(measure.purpose, Some(sheet.purposes[0].id));
    assert_eq!(measure.consent, Some(TrackerConsent::Exempt));
    assert_eq!(measure.lifetime, "P13M".parse().ok(), "CNIL, 4 July 2025");
    assert!(measure.name.is_empty() && basket.name.is_empty());
    assert_eq!(basket.issuer_name, "Hébergeur");
    assert_eq!(basket.purpose, None);
    let source = |path: &str| {
        let path = format!("trackers/{}/{path}", measure.id);
        let origin = filled.origins.iter().find(|o| o.path.as_str() == path);
        origin.unwrap_or_else(|| panic!("{path}")).source.clone()
    };
    let reference = &catalogue.retention.get("audience-cookie").unwrap().source;
    assert_eq!(source("lifetime"), *reference);
    assert_eq!(source("description").text, "source");
    assert!(sheet.unconfirmed.iter().any(|mark| {
        mark.path
            .as_str()
            .ends_with(&format!("{}/consent", measure.id))
    }));
}

#[test]
fn what_of_a_tracker_rests_on_an_open_fact_or_on_a_habit_stays_open() {
    let catalogue = catalogue();
    let says = |text: &str, facts: &Facts| {
        let library = made(&catalogue, &[&format!("{FIRST}{text}")]);
        let model = library.get(&code("made")).unwrap();
        let sheet = model.fill(sheet_id(9), facts, &catalogue, Lang::Fr);
        sheet.trackers.lines().to_vec()
    };
    let unknown = Facts::from([code("unknown-public")]);
    let found = says(TRACED, &unknown);
    assert_eq!((found[1].consent, &*found[1].lifetime_note), (None, ""));
    assert!(!found[1].description.is_empty());
    let public = Facts::from([code("public")]);
    assert_eq!(says(TRACED, &public).len(), 1);
    let habit = TRACED.replace("consent = \"exempt\"", "confidence = \"practice\"");
    assert_eq!(says(&habit, &public)[0].lifetime, None);
    let sheet = made(&catalogue, &[FIRST]);
    let sheet = sheet.get(&code("made")).unwrap();
    let sheet = sheet.fill(sheet_id(9), &public, &catalogue, Lang::Fr);
    assert_eq!(
        sheet.trackers,
        Answer::Unknown,
        "nobody has said there is none"
    );
}

/// A name that a model gave would pass for one that somebody has read in a browser.
#[test]
fn no_model_names_a_tracker_and_each_that_has_one_asks() {
    let catalogue = catalogue();
    let facts = guide().known_facts();
    let mut with = Vec::new();
    for model in library(&catalogue).iter() {
        for facts in [&Facts::new(), &facts] {
            let sheet = model.fill(sheet_id(2), facts, &catalogue, Lang::Fr);
            let trackers = sheet.trackers.lines();
            assert!(trackers.iter().all(|line| line.name.is_empty()));
            let silent = trackers.iter().find(|line| line.consent.is_none());
            assert_eq!(silent, None, "{}", model.code);
            let mut questions = model.questions.iter();
            let asks = questions.any(|question| question.path == "trackers");
            assert!(trackers.is_empty() || asks, "{}", model.code);
            if !trackers.is_empty() {
                with.push(model.code.as_str().to_owned());
            }
        }
    }
    with.dedup();
    assert_eq!(
        with,
        [
            "newsletter",
            "online-shop",
            "prospecting",
            "website-audience"
        ]
    );
}
