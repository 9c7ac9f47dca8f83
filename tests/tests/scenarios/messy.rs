//! What the rules find on registers as they come: one copied by hand from an association's notes, with most of it
//! left to decide, and one in the CNIL's spreadsheet. Holds no model register: nothing here is complete.

use registre_app::Lang;
use registre_app::checking::{self, Counted};
use registre_app::domain::activity::{Activity, Role, Status};
use registre_app::domain::rules::Subject;
use registre_app::importing::{self, Import, Source};
use registre_app::organisation::Nothing;
use registre_app::progress::Silent;
use registre_app::words::Words;
use registre_tests::{Bench, ROOT, pdf_text, squeezed};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The invented association: ten sheets, none with a legal basis, a recipient or a measure.
fn association() -> (Bench, Value) {
    let bytes = std::fs::read(format!("{ROOT}/tests/fixtures/weather-association.json")).unwrap();
    let mut bench = Bench::new();
    bench.import("association.json", &bytes);
    (bench, serde_json::from_slice(&bytes).unwrap())
}

/// The fictional workshop of the spreadsheet, with or without the model's example sheet.
fn workshop(with_example: bool) -> Bench {
    let path = format!("{ROOT}/crates/import/tests/fixtures/company.ods");
    let bytes = std::fs::read(path).unwrap();
    let source = Source {
        name: "tableur.ods",
        bytes: &bytes,
    };
    let parsed = importing::read(&[source], &Silent).unwrap();
    let request = Import {
        with_example,
        ..Import::default()
    };
    let mut bench = Bench::new();
    importing::import(&mut bench.session, &request, &parsed, &Silent).unwrap();
    bench
}

/// Every rule that speaks, by the reference of the sheet or the name of the legal person, with how often.
fn found(bench: &mut Bench) -> BTreeMap<String, BTreeMap<String, usize>> {
    let register = bench.state()["register"].take();
    let mut found: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for issue in bench
        .run("register_check", json!({}))
        .value
        .as_array()
        .unwrap()
    {
        let about = about(&issue["subject"], &register);
        let rule = issue["rule"].as_str().unwrap().to_owned();
        *found.entry(about).or_default().entry(rule).or_default() += 1;
    }
    found
}

fn about(subject: &Value, register: &Value) -> String {
    let named = |list: &str, id: &Value, name: &str| {
        let records = register[list].as_array().unwrap().iter();
        let mut records = records.filter(|record| record["id"] == *id);
        let name = records.next().unwrap().pointer(name).cloned();
        name.and_then(|name| name.as_str().map(str::to_owned))
            .unwrap()
    };
    match (subject.get("activity"), subject.get("entity")) {
        (Some(id), _) => named("activities", id, "/identity/reference"),
        (_, Some(id)) => named("entities", id, "/name"),
        _ => panic!("{subject}"),
    }
}

/// One line for each subject: `reference: rule rule×2`.
fn table(bench: &mut Bench) -> Vec<String> {
    let line = |(about, rules): (String, BTreeMap<String, usize>)| {
        let rules = rules.into_iter().map(|(rule, times)| match times {
            1 => format!(" {rule}"),
            _ => format!(" {rule}×{times}"),
        });
        format!("{about}:{}", rules.collect::<String>())
    };
    found(bench).into_iter().map(line).collect()
}

/// How often a rule speaks about a sheet.
fn times(found: &BTreeMap<String, BTreeMap<String, usize>>, sheet: &str, rule: &str) -> usize {
    found
        .get(sheet)
        .and_then(|rules| rules.get(rule))
        .copied()
        .unwrap_or_default()
}

/// The letters of a sheet that the register does not answer, and the others.
fn letters(bench: &mut Bench, reference: &str) -> (String, String) {
    let shown = bench.run("activity_show", json!({ "reference": reference }));
    let lines = shown.value["letters"].as_array().unwrap().clone();
    let last = |line: &Value| {
        line["letter"]
            .as_str()
            .unwrap()
            .chars()
            .next_back()
            .unwrap()
    };
    let (missing, said): (Vec<_>, Vec<_>) =
        lines.iter().partition(|line| line["state"] == "missing");
    let text = |lines: Vec<&Value>| lines.into_iter().map(last).collect();
    (text(missing), text(said))
}

#[test]
fn every_rule_that_speaks_on_the_association_is_listed() {
    let (mut bench, _) = association();
    let expected = [
        "Les Guetteurs d’Averses: r30-1a-02",
        "acces: r30-1d-01 r30-1e-01 r30-1f-01×2 r30-1g-01 r6-01",
        "adhesion: r30-1d-01 r30-1e-01 r30-1f-06 r30-1g-01 r6-01",
        "agora: r30-1d-01 r30-1e-01 r30-1g-01 r6-01",
        "apports: r30-1d-01 r30-1e-01 r30-1f-01×3 r30-1g-01 r6-01",
        "capteurs: r30-1d-01 r30-1e-01 r30-1f-01×2 r30-1g-01 r6-01",
        "depot: r30-1d-01 r30-1e-01 r30-1f-01 r30-1g-01 r6-01",
        "echoppe: r30-1d-01 r30-1e-01 r30-1f-06 r30-1g-01 r6-01",
        "jeux: r30-1d-01 r30-1e-01 r30-1f-01 r30-1g-01 r6-01",
        "mobile: r30-1d-01 r30-1e-01 r30-1f-01 r30-1g-01 r6-01",
        "redaction: r30-1d-01 r30-1e-01 r30-1f-01×2 r30-1g-01 r6-01",
    ];
    assert_eq!(table(&mut bench), expected);
}

#[test]
fn every_legal_basis_left_to_decide_is_found() {
    let (mut bench, file) = association();
    let found = found(&mut bench);
    for sheet in sheets(&file) {
        assert_eq!(
            times(&found, sheet, "r6-01"),
            1,
            "{sheet}: a basis that stands only in the notes is none"
        );
    }
}

#[test]
fn every_group_of_data_without_duration_is_found() {
    let (mut bench, _) = association();
    let found = found(&mut bench);
    for (sheet, groups) in [
        ("mobile", 1),
        ("apports", 3),
        ("jeux", 1),
        ("redaction", 2),
        ("capteurs", 2),
        ("depot", 1),
    ] {
        assert_eq!(times(&found, sheet, "r30-1f-01"), groups, "{sheet}");
    }
    assert_eq!(
        times(&found, "acces", "r30-1f-01"),
        2,
        "the duration of the tokens says nothing of the two other groups"
    );
    for sheet in ["adhesion", "echoppe"] {
        assert_eq!(
            times(&found, sheet, "r30-1f-06"),
            1,
            "{sheet}: the one rule for all its data is still to be decided"
        );
    }
}

/// The letters that the check bears on each sheet: by its own issues and by those of the legal person that answers
/// for it, in its own register.
fn borne(bench: &mut Bench) -> BTreeMap<String, BTreeSet<String>> {
    let issues = checking::check(&mut bench.session, Nothing {}).unwrap();
    let register = bench.session.register().unwrap();
    let rules = &bench.session.catalogue().rules;
    let of = |sheet: &Activity| -> BTreeSet<String> {
        let owner = register.entity_of(sheet).map(|entity| entity.id);
        let paragraph = match sheet.identity.role {
            Role::Processor => "30-2",
            Role::Controller | Role::JointController => "30-1",
        };
        let about = issues.iter().filter(|issue| match issue.subject {
            Subject::Activity(id) => id == sheet.id,
            Subject::Entity(id) => Some(id) == owner,
            Subject::Register => owner.is_none(),
        });
        let letters = about.filter_map(|issue| rules.get(issue.rule)?.facts.letter.clone());
        letters
            .filter(|letter| letter.starts_with(paragraph))
            .collect()
    };
    let sheets = register.activities.iter();
    let asked = sheets.filter(|sheet| sheet.identity.status != Status::Archived);
    asked
        .map(|sheet| (sheet.identity.reference.clone(), of(sheet)))
        .collect()
}

#[test]
fn the_list_a_sheet_and_the_check_say_the_same_letters() {
    let mut archived = workshop(true);
    let listed = archived.run("activity_list", json!({})).value;
    let first = json!({
        "id": listed[0]["id"],
        "changes": [{ "path": "identity/status", "value": "archived" }],
    });
    archived.run("activity_set", first);
    let mut lacking = 0;
    for mut bench in [association().0, workshop(false), archived, Bench::demo()] {
        let borne = borne(&mut bench);
        let listed = bench.run("activity_list", json!({})).value;
        for line in listed.as_array().unwrap() {
            let reference = line["reference"].as_str().unwrap();
            let missing: BTreeSet<String> =
                serde_json::from_value(line["missing"].clone()).unwrap();
            let expected = borne.get(reference).cloned().unwrap_or_default();
            assert_eq!(missing, expected, "{reference}: the list");
            let shown = bench.run("activity_show", json!({ "reference": reference }));
            let letters = shown.value["letters"].as_array().unwrap().iter();
            let letters = letters.filter(|line| line["state"] == "missing");
            let shown: BTreeSet<String> = letters
                .map(|line| line["letter"].as_str().unwrap().to_owned())
                .collect();
            assert_eq!(shown, expected, "{reference}: the sheet");
            lacking += expected.len();
        }
    }
    assert!(lacking > 100, "most of these sheets lack letters");
}

#[test]
fn what_leaves_a_letter_open_is_counted_apart_from_advice() {
    let mut bench = association().0;
    let issues = checking::check(&mut bench.session, Nothing {}).unwrap();
    let register = bench.session.register().unwrap();
    let words = Words::load(Lang::Fr).unwrap();
    let remarks = checking::remarks(&issues, &register, bench.session.catalogue(), &words);
    let count = |counted| {
        remarks
            .iter()
            .filter(|one| one.counted() == counted)
            .count()
    };
    let counts = [
        Counted::Required,
        Counted::Open,
        Counted::Elsewhere,
        Counted::Recommended,
    ]
    .map(count);
    assert_eq!(counts, [21, 24, 10, 0]);
    for remark in remarks {
        let open = matches!(remark.counted(), Counted::Required | Counted::Open);
        assert_eq!(remark.letter.is_some(), open, "{}", remark.rule);
    }
}

/// References of the sheets of an exchange file.
fn sheets(file: &Value) -> impl Iterator<Item = &str> {
    let sheets = file["register"]["activities"].as_array().unwrap().iter();
    sheets.map(|sheet| sheet["identity"]["reference"].as_str().unwrap())
}

#[test]
fn the_letters_say_where_a_half_filled_sheet_stands() {
    let (mut bench, _) = association();
    let of = |missing: &str, said: &str| (missing.to_owned(), said.to_owned());
    assert_eq!(
        letters(&mut bench, "apports"),
        of("adefg", "bc"),
        "(a) because nobody can write to the association"
    );
    assert_eq!(letters(&mut bench, "acces"), of("adefg", "bc"));
    assert_eq!(
        letters(&mut bench, "agora"),
        of("adeg", "bcf"),
        "words in place of a period are an answer to (f)"
    );
}

#[test]
fn nothing_blocks_a_register_that_is_mostly_empty() {
    let (mut bench, file) = association();
    let state = bench.state();
    assert_within(
        &file["register"]["activities"],
        &state["register"]["activities"],
        "",
    );
    let request = json!({ "complementary": true, "all_statuses": true });
    let pdf = bench.run("export_pdf", request).file.unwrap();
    std::fs::write(bench.path("a.pdf"), pdf).unwrap();
    let text = squeezed(&pdf_text(&bench.path("a.pdf")));
    for sheet in file["register"]["activities"].as_array().unwrap() {
        let purpose = sheet["purposes"][0]["text"].as_str().unwrap();
        assert!(
            text.contains(&squeezed(purpose)),
            "not in the PDF: {purpose}"
        );
    }
}

/// That a value has everything of another, wherever it stands.
fn assert_within(part: &Value, whole: &Value, at: &str) {
    match part {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, part)| assert_within(part, &whole[name], &format!("{at}/{name}"))),
        Value::Array(items) => {
            assert_eq!(whole.as_array().map(Vec::len), Some(items.len()), "{at}");
            let places = items.iter().enumerate();
            places.for_each(|(n, part)| assert_within(part, &whole[n], &format!("{at}/{n}")));
        }
        _ => assert_eq!(part, whole, "{at}"),
    }
}

#[test]
fn every_rule_that_speaks_on_the_spreadsheet_is_listed() {
    let expected = [
        "ACH-1: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "CLI-1: r30-1d-02×2 r30-1e-06 r30-1e-09 r30-1f-03 r30-maj-02 r6-01",
        "COM-1: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "COM-2: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "CPT-1: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "RH 02: a-07 r30-1c-03 r30-maj-02 r6-01 r87-01 r9-01",
        "RH-04: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "SEC-7: r30-1d-01 r30-1f-03 r30-1g-01 r30-maj-02 r6-01",
        "SEC-8: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "T-001: r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
        "T-002: r30-1c-01 r30-1d-01 r30-1e-01 r30-1f-03 r30-1g-01 r30-maj-02 r6-01",
        "T-003: r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r30-maj-02 r6-01",
    ];
    assert_eq!(table(&mut workshop(false)), expected);
}

#[test]
fn the_example_sheet_of_the_spreadsheet_is_checked_as_any_other() {
    let without = table(&mut workshop(false));
    let mut with = table(&mut workshop(true));
    with.retain(|line| !without.contains(line));
    let expected = [
        "1 - Exemple: r30-1b-02 r30-1c-01 r30-1c-02 r30-1d-01 r30-1e-01 r30-1f-07 r30-1g-01 r6-01",
        "Personne d'exemple: r30-1a-02",
    ];
    assert_eq!(with, expected, "and nothing else changes");
}
