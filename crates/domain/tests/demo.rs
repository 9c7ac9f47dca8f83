//! The demonstration register: it reads, holds together, fills every field of the model once, and names nobody real.
//! It must not know the words of the sheets, which change with the taste of whoever edits the file.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use chrono::NaiveDate;
use registre_domain::activity::Status;
use registre_domain::catalogue::{Facts, List};
use registre_domain::rules::{self, Subject};
use registre_domain::{Catalogue, Register, limits};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const ASSETS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets");

/// The day on which the demonstration was last read through: nothing that has happened is later.
const READ_ON: &str = "2026-11-20";

/// What the demonstration leaves blank on purpose: filling it would show a bad example.
const LEFT_BLANK: &[&str] = &[
    // Files are made by whoever runs the demonstration, not shipped with it.
    "attachments",
    // A private company has no public task, and a French one needs no representative in the Union.
    "entities/public_task",
    "entities/eu_representative/value",
    // The CNIL is consulted beforehand only where a high risk remains.
    "activities/dpia/prior_consultation/value",
    // Art. 22(2) needs a ground only where no person decides.
    "activities/automated_decision/ground",
    "activities/automated_decision/ai_system/value",
    // What a notice says is known once the program has composed it: nothing was rewritten in the demonstration's
    // three drafts, nor published.
    "notices/rewrites",
    "notices/publications",
    "notices/withdrawn_on",
];

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{ASSETS}/{path}")).unwrap()
}

fn demo_json() -> Value {
    let document: Value = serde_json::from_str(&read("demo/register.fr.json")).unwrap();
    assert_eq!(document["format"], "registre");
    assert_eq!(document["version"], 3);
    document["register"].clone()
}

fn demo() -> Register {
    serde_json::from_value(demo_json()).unwrap()
}

fn catalogue() -> Catalogue {
    let texts: Vec<String> = Catalogue::FILES
        .iter()
        .map(|name| read(&format!("legal/{name}")))
        .collect();
    let names = Catalogue::FILES.iter().copied();
    let files: Vec<(&str, &str)> = names.zip(texts.iter().map(String::as_str)).collect();
    Catalogue::parse(&files).unwrap()
}

/// Every text with the path of the list or field that holds it: `activities/purposes/text`.
/// The layers of an answer have no name of their own.
fn texts(value: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect_texts(value, "", &mut found);
    found
}

fn collect_texts(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((at.to_owned(), text.clone())),
        Value::Array(lines) => lines.iter().for_each(|line| collect_texts(line, at, found)),
        Value::Object(fields) => {
            for (name, field) in fields {
                collect_texts(field, &below(at, name, fields), found);
            }
        }
        _ => {}
    }
}

fn below(at: &str, name: &str, fields: &serde_json::Map<String, Value>) -> String {
    if name == "value" && fields.contains_key("state") {
        at.to_owned()
    } else {
        format!("{at}/{name}").trim_start_matches('/').to_owned()
    }
}

/// The texts of the fields of that name.
fn named<'t>(texts: &'t [(String, String)], name: &str) -> Vec<&'t str> {
    let suffix = format!("/{name}");
    let of_name = |(path, _): &&(String, String)| path == name || path.ends_with(&suffix);
    texts
        .iter()
        .filter(of_name)
        .map(|(_, text)| text.as_str())
        .collect()
}

#[test]
fn the_register_reads_and_writes_back_without_loss() {
    let register = demo();
    let written = serde_json::to_value(&register).unwrap();
    assert_eq!(limits::check(&demo_json()), Ok(()));
    assert_eq!(limits::check(&written), Ok(()));
    assert_eq!(
        serde_json::from_value::<Register>(written).unwrap(),
        register
    );
}

#[test]
fn lists_stand_in_the_order_of_identifiers() {
    let mut sorted = demo();
    sorted.sort();
    assert_eq!(sorted, demo(), "equal registers are to be equal values");
}

#[test]
fn identifiers_are_unique_and_look_like_ours() {
    let texts = texts(&demo_json());
    let ids = named(&texts, "id");
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "an identifier is used twice");
    for id in ids {
        let parsed = uuid::Uuid::parse_str(id).unwrap();
        assert_eq!(parsed.get_version_num(), 7, "{id}");
        assert_eq!(parsed.to_string(), id, "not in the usual form");
    }
}

#[test]
fn links_between_lines_of_a_sheet_lead_somewhere() {
    for activity in demo().activities {
        let mut pruned = activity.clone();
        pruned.prune_links();
        assert_eq!(pruned, activity, "{}", activity.identity.reference);
        let sheet = serde_json::to_value(&activity).unwrap();
        for mark in &activity.unconfirmed {
            assert!(mark.path.find(&sheet).is_some(), "{}", mark.path);
        }
    }
}

#[test]
fn links_that_leave_a_sheet_lead_somewhere() {
    let register = demo();
    let ids = |texts: Vec<String>| texts.into_iter().collect::<BTreeSet<_>>();
    let parties = ids(register.parties.iter().map(|x| x.id.to_string()).collect());
    let entities = ids(register.entities.iter().map(|x| x.id.to_string()).collect());
    let sites = register.establishments.iter().map(|x| x.id.to_string());
    let measures = register.common_measures.iter().map(|x| x.id.to_string());
    let targets: BTreeMap<&str, BTreeSet<String>> = BTreeMap::from([
        ("party", parties.clone()),
        ("exporter_party", parties.clone()),
        ("issuer", parties.clone()),
        ("importer", parties.clone()),
        ("final_controller", parties),
        ("entity", entities.clone()),
        ("main_entity", entities),
        ("sites", ids(sites.collect())),
        ("measure", ids(measures.collect())),
    ]);
    let sheets = register.activities.iter().map(|x| x.id.to_string());
    let sheets = ids(sheets.collect());
    let targets = targets.into_iter().chain([
        ("notices/activities", sheets.clone()),
        ("notices/left_out", sheets),
    ]);
    let texts = texts(&demo_json());
    for (field, known) in targets {
        let used = named(&texts, field);
        assert!(!used.is_empty(), "{field} is never used");
        for id in used {
            assert!(known.contains(id), "{field} {id} leads nowhere");
        }
    }
}

#[test]
fn references_are_unique_and_follow_each_other() {
    let references: Vec<String> = demo()
        .activities
        .into_iter()
        .map(|activity| activity.identity.reference)
        .collect();
    let expected: Vec<String> = (1..=references.len())
        .map(|n| format!("T-{n:03}"))
        .collect();
    assert_eq!(references, expected);
}

fn known<F: Facts>(list: &List<F>) -> BTreeSet<String> {
    list.codes().map(str::to_owned).collect()
}

/// The list of the catalogue that each field takes its codes from.
fn lists(c: &Catalogue) -> Vec<(&'static str, BTreeSet<String>)> {
    let countries = known(&c.countries);
    vec![
        ("data_subjects/category", known(&c.data_subjects)),
        ("data_groups/category", known(&c.data_categories)),
        ("special_conditions/condition", known(&c.art9_conditions)),
        ("recipients/kind", known(&c.recipient_types)),
        ("security/measures/kind", known(&c.measure_types)),
        ("common_measures/kind", known(&c.measure_types)),
        ("guide_sheet", known(&c.security_sheets)),
        ("address/country", countries.clone()),
        ("parent_country", countries.clone()),
        ("hosting_country", countries.clone()),
        ("transfers/country", countries),
        ("transfers/mechanism", known(&c.transfer_mechanisms)),
        ("transfers/module", known(&c.scc_modules)),
        ("adequacy_checks/framework", known(&c.adequacy_frameworks)),
        ("prospecting/channels", known(&c.prospecting_channels)),
        ("information/exception", known(&c.art14_exceptions)),
        ("dpia/criteria", known(&c.dpia_criteria)),
        ("dpia/required_list", known(&c.dpia_required)),
        ("dpia/exempt_list", known(&c.dpia_exempt)),
        ("formalities/kind", known(&c.formalities)),
        ("opinions/author_kind", known(&c.opinion_authors)),
        ("contracts/clauses", known(&c.art28_clauses)),
        ("rule_answers/rule", known(&c.rules)),
        ("notices/audiences", known(&c.notice_audiences)),
    ]
}

#[test]
fn every_code_is_in_the_catalogue() {
    let texts = texts(&demo_json());
    for (field, codes) in lists(&catalogue()) {
        let used = named(&texts, field);
        assert!(!used.is_empty(), "{field} is never used");
        for code in used {
            assert!(codes.contains(code), "{field} has the unknown code {code}");
        }
    }
    for organisation in named(&texts, "international_organisation") {
        assert!(
            catalogue().organisations.recognise(organisation).is_some(),
            "{organisation} is not in the catalogue"
        );
    }
}

#[test]
fn only_the_draft_lacks_what_article_30_asks() {
    let register = demo();
    let draft = |subject| match subject {
        Subject::Activity(id) => register
            .activities
            .iter()
            .any(|sheet| sheet.id == id && sheet.identity.status == Status::Draft),
        _ => false,
    };
    let catalogue = catalogue();
    let of_article_30 = |code: &str| {
        let rule = catalogue.rules.get(code);
        rule.is_some_and(|rule| rule.facts.letter.is_some())
    };
    let mut issues = rules::check(&register, &catalogue, READ_ON.parse().unwrap());
    issues.retain(|issue| of_article_30(issue.rule));
    assert!(!issues.is_empty(), "the draft is to show what issues are");
    for issue in issues {
        assert!(draft(issue.subject), "{} at {}", issue.rule, issue.path);
    }
}

/// Which fields of the model are filled somewhere, by path without identifiers.
fn coverage(value: &Value, at: &str, filled: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(fields) if fields.contains_key("state") => {
            let given = fields.get("value");
            mark(filled, at, fields["state"] != "unknown");
            mark(filled, &format!("{at}/value"), given.is_some());
            if let Some(value) = given {
                coverage(value, at, filled);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                coverage(field, &below(at, name, fields), filled);
            }
        }
        Value::Array(lines) => {
            mark(filled, at, !lines.is_empty());
            lines.iter().for_each(|line| coverage(line, at, filled));
        }
        Value::String(text) => mark(filled, at, !text.trim().is_empty()),
        Value::Null => mark(filled, at, false),
        Value::Bool(_) | Value::Number(_) => mark(filled, at, true),
    }
}

fn mark(filled: &mut BTreeMap<String, bool>, at: &str, is_filled: bool) {
    *filled.entry(at.to_owned()).or_default() |= is_filled;
}

#[test]
fn every_field_of_the_model_is_filled_somewhere() {
    let mut filled = BTreeMap::new();
    coverage(&serde_json::to_value(demo()).unwrap(), "", &mut filled);
    let blank: BTreeSet<&str> = filled
        .iter()
        .filter(|(path, is_filled)| !**is_filled && !path.ends_with("/sha256"))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(blank, LEFT_BLANK.iter().copied().collect());
}

#[test]
fn every_status_but_ended_has_a_sheet_and_its_dates_have_passed() {
    let register = demo();
    let today: NaiveDate = READ_ON.parse().unwrap();
    for activity in &register.activities {
        let identity = &activity.identity;
        let past = [
            identity.in_force_on,
            identity.suspended_on,
            identity.ended_on,
            identity.archived_on,
            identity.created_on,
            identity.updated_on,
            identity.reviewed_on,
            identity.approved_on,
        ];
        for day in past.into_iter().flatten() {
            assert!(day <= today, "{} has {day}", identity.reference);
        }
        assert!(identity.created_on <= identity.updated_on);
        assert!(identity.approved_on.is_none() || identity.created_on <= identity.approved_on);
    }
    let found: BTreeSet<Status> = register
        .activities
        .iter()
        .map(|activity| activity.identity.status)
        .collect();
    let wanted = [
        Status::Planned,
        Status::Draft,
        Status::InForce,
        Status::Suspended,
        Status::Archived,
    ];
    assert_eq!(found, BTreeSet::from(wanted));
}

#[test]
fn nobody_can_be_reached_by_mistake() {
    let texts = texts(&demo_json());
    // Ranges set aside for fiction by the French, North American and British numbering plans.
    let ranges = ["01 99 00 ", "+1 202 555 01", "+44 20 7946 0"];
    for phone in named(&texts, "phone") {
        assert!(
            ranges.iter().any(|range| phone.starts_with(range)),
            "{phone}"
        );
    }
    for (path, text) in &texts {
        let words = text.split([' ', '\u{a0}', ',', ';', '(', ')']);
        for word in words.filter(|word| word.contains("@") || word.contains("://")) {
            let host = word.split('@').next_back().unwrap();
            let host = host.split("://").last().unwrap();
            let host = host.split('/').next().unwrap().trim_end_matches(['.', ':']);
            let is_mailbox = host.is_empty();
            assert!(is_mailbox || host.ends_with(".example"), "{word} at {path}");
        }
    }
}

#[test]
fn french_is_written_with_its_own_signs() {
    for (path, text) in texts(&demo_json()) {
        assert!(
            !text.contains('\''),
            "straight apostrophe at {path}: {text}"
        );
        assert_eq!(text.trim(), text, "space around the text at {path}");
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            assert!(!text.contains(sign), "breaking space at {path}: {text}");
        }
    }
}
