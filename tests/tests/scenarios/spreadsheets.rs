//! The spreadsheet of the CNIL's model, from file to register, exchange file and PDF, cell by cell.

use registre_app::command::dispatch;
use registre_app::domain::catalogue::fold;
use registre_app::importing::{self, Import, Source};
use registre_app::progress::Silent;
use registre_app::{ErrorCode, Lang};
use registre_tests::{Bench, ROOT, pdf_text, squeezed};
use serde_json::{Value, json};

const FORMATS: [&str; 3] = ["ods", "xlsx", "xls"];

fn fixture(format: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{ROOT}/crates/import/tests/fixtures/company.{format}"
    ))
    .unwrap()
}

/// The register that a file gives, without what only names the file.
fn imported(format: &str) -> (Bench, Value) {
    let mut bench = Bench::new();
    bench.import("tableur", &fixture(format));
    let state = bench.state()["register"].take();
    (bench, state)
}

#[test]
fn the_three_formats_give_the_same_register() {
    let (_, ods) = imported("ods");
    assert!(
        ods["activities"].as_array().unwrap().len() >= 12,
        "the whole list came in"
    );
    for format in ["xlsx", "xls"] {
        assert_eq!(imported(format).1, ods, "{format}");
    }
}

#[test]
fn every_value_of_a_cell_is_found_again_in_the_exchange_file_and_in_the_pdf() {
    for format in FORMATS {
        let mut bench = Bench::new();
        let report = bench.import("tableur", &fixture(format));
        assert!(
            report.origin.len() > 100,
            "{format}: {} cells",
            report.origin.len()
        );
        let state = squeezed(&strings(&bench.state()["register"]));
        let request = json!({ "complementary": true, "all_statuses": true });
        let pdf = bench.run("export_pdf", request).file.unwrap();
        std::fs::write(bench.path("a.pdf"), pdf).unwrap();
        let text = squeezed(&pdf_text(&bench.path("a.pdf")));
        let mut lost = Vec::new();
        for origin in &report.origin {
            let place = format!("{format} {} {}: {}", origin.cell, origin.path, origin.value);
            let is_internal = origin.path.ends_with("notes");
            if !is_there(&state, &origin.value) && !is_coded(&origin.path) {
                lost.push(format!("not in the register: {place}"));
            }
            if !is_internal && !is_there(&text, &origin.value) {
                lost.push(format!("not in the PDF: {place}"));
            }
        }
        assert_eq!(lost, Vec::<String>::new());
    }
}

/// Fields that keep a code, a day, a period or an answer instead of the cell's text.
fn is_coded(path: &str) -> bool {
    const CODED: [&str; 15] = [
        "kind",
        "category",
        "country",
        "mechanism",
        "active",
        "start_event",
        "sensitive_data",
        "dpo",
        "role",
        "joint_control",
        "eu_representative",
        "recipients",
        "transfers",
        "created_on",
        "updated_on",
    ];
    CODED.contains(&path.rsplit('/').next().unwrap_or_default())
}

/// Cells of the fixture that documents word in another way.
const WORDED: &[(&str, &str)] = &[
    ("Service interne qui traite les données", "Service interne"),
    ("Sous-traitants", "Sous-traitant"),
    (
        "Destinataires dans des pays tiers ou organisations internationales",
        "Destinataire hors UE",
    ),
    ("Autres mesures (à préciser)", "Autre mesure"),
    ("Contrôle d'accès des utilisateurs", "Contrôle d’accès"),
    ("Autres (préciser)", "Autres personnes"),
    ("Aucun", "Néant"),
    ("30 jours maximum", "30 jours au plus"),
    ("treize mois", "13 mois"),
];

/// Whether a text has a value: as it is, as a date in another form, in other words that are listed,
/// or word by word (a name whose parts are two fields).
fn is_there(text: &str, value: &str) -> bool {
    if text.contains(&squeezed(value)) {
        return true;
    }
    if let Ok(day) = value.parse::<chrono::NaiveDate>() {
        return text.contains(&day.format("%d/%m/%Y").to_string());
    }
    if let Some((_, printed)) = WORDED.iter().find(|(cell, _)| *cell == value) {
        return text.contains(&squeezed(printed));
    }
    let text = fold(text);
    let mut words = value
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.all(|word| text.contains(&fold(word)))
}

/// Every text of a value, one after the other.
fn strings(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(items) => items.iter().map(strings).collect(),
        Value::Object(fields) => fields.values().map(strings).collect(),
        _ => String::new(),
    }
}

#[test]
fn an_import_is_one_step_undone_in_one() {
    let mut bench = Bench::new();
    let before = bench.state();
    bench.import("tableur.ods", &fixture("ods"));
    assert_ne!(bench.state(), before);
    bench.run("undo", json!({}));
    assert_eq!(bench.state(), before);
}

#[test]
fn a_preview_writes_nothing_and_says_what_the_import_will_do() {
    let mut bench = Bench::new();
    let before = bench.state();
    let bytes = fixture("ods");
    let source = [Source {
        name: "tableur.ods",
        bytes: &bytes,
    }];
    let preview = Import {
        dry_run: true,
        ..Import::default()
    };
    let parsed = importing::read(&source, &Silent).unwrap();
    let preview = importing::import(&mut bench.session, &preview, &parsed, &Silent).unwrap();
    assert_eq!(bench.state(), before);
    let done = importing::import(&mut bench.session, &Import::default(), &parsed, &Silent).unwrap();
    assert_eq!(
        (
            preview.records.len(),
            preview.notes.len(),
            preview.origin.len()
        ),
        (done.records.len(), done.notes.len(), done.origin.len())
    );
}

#[test]
fn every_note_of_an_import_has_its_sentence_in_both_languages() {
    let mut bench = Bench::new();
    let report = bench.import("tableur.ods", &fixture("ods"));
    assert!(!report.notes.is_empty());
    for lang in Lang::ALL {
        let words = registre_app::words::Words::load(lang).unwrap();
        for note in &report.notes {
            let sentence = note.sentence(&words);
            assert!(
                !sentence.starts_with('[') && !sentence.contains("{$"),
                "{sentence}"
            );
        }
    }
}

#[test]
fn bad_files_get_a_clear_code_and_leave_the_register_as_it_was() {
    let mut bench = Bench::demo();
    let before = bench.state();
    let ods = fixture("ods");
    let cases: Vec<(&str, Vec<u8>, ErrorCode)> = vec![
        ("lettre.txt", b"Bonjour".to_vec(), ErrorCode::UnknownFormat),
        ("vide.ods", Vec::new(), ErrorCode::UnknownFormat),
        (
            "coupe.ods",
            ods[..ods.len() / 2].to_vec(),
            ErrorCode::SourceDamaged,
        ),
        (
            "autre.json",
            b"{\"a\": 1}".to_vec(),
            ErrorCode::UnknownFormat,
        ),
        (
            "coupe.json",
            b"{\"format\": \"registre\", ".to_vec(),
            ErrorCode::SourceDamaged,
        ),
        (
            "demain.json",
            br#"{"format": "registre", "version": 99, "register": {}}"#.to_vec(),
            ErrorCode::NewerFormat,
        ),
        (
            "champ.json",
            br#"{"format": "registre", "version": 1, "register": {"x": 1}}"#.to_vec(),
            ErrorCode::UnknownField,
        ),
    ];
    for (name, bytes, code) in cases {
        let source = [Source {
            name,
            bytes: &bytes,
        }];
        let refused = dispatch(&mut bench.session, "import", json!({}), &source).unwrap_err();
        assert_eq!(refused.code, code, "{name}");
        assert_eq!(refused.args["file"], name, "the sentence names the file");
        assert_eq!(bench.state(), before, "{name} changed nothing");
    }
    // One bad file among good ones: nothing comes in.
    let sources = [
        Source {
            name: "bon.ods",
            bytes: &ods,
        },
        Source {
            name: "mauvais.ods",
            bytes: b"non",
        },
    ];
    assert!(dispatch(&mut bench.session, "import", json!({}), &sources).is_err());
    assert_eq!(bench.state(), before);
}
